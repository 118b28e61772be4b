/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the source is called beside what the patron is: a curator and a museum, "its chairman", "a resident". */
#include <string.h>

#include "statements/sign.h"
#include "statements/words.h"

/* How far beside a name its bearer's office is looked for. */
#define REACH 8

/* How far before an office its article stands: "the | former deputy | chairman". */
#define ARTICLE_REACH 4

/* The words of the first name's sentence that are near it. */
static CpRange
nearby (const CpSigns *self)
{
  CpRange sentence = self->text->sentences[cp_sign_sentence (self, self->first.first)].tokens;

  return (CpRange){ self->first.first > sentence.first + REACH ? self->first.first - REACH : sentence.first,
                    MIN (sentence.last, self->first.last + REACH) };
}

/** cp_sign_whose: Returns: the pronoun that says whose the source's office is, beside its first name: "its" of "its chairman, X"; "no" for none */
const char *
cp_sign_whose (const CpSigns *self)
{
  CpRange near = nearby (self);

  for (guint32 i = near.first; i < near.last; i++)
    {
      const CpToken *t = &self->text->tokens[i];

      if (t->dep == CP_DEP_NMOD_POSS && cp_word_among (t->norm, " its their his her our my ")
          && cp_knowledge_role (self->suitor->stage->cast->knowledge, self->text->tokens[t->head].form, NULL) != NULL)
        return t->norm;
    }
  return "no";
}

/* How the source's office is told: "the" chairman, "a" director, "bare": Chairman; "none". */
static const char *
article_of (const CpSigns *self)
{
  const CpText *text = self->text;
  CpRange near = nearby (self);

  for (guint32 i = near.first; i < near.last && self->suitor->source->role != NULL; i++)
    if (g_str_has_suffix (self->suitor->source->role->name, text->tokens[i].norm) && (text->tokens[i].pos == CP_POS_NOUN || text->tokens[i].pos == CP_POS_PROPN))
      {
        guint32 at = i;

        while (at > near.first && at + ARTICLE_REACH > i
               && (text->tokens[at - 1].pos == CP_POS_ADJ || text->tokens[at - 1].pos == CP_POS_NOUN || text->tokens[at - 1].pos == CP_POS_PROPN))
          at--;
        return at > near.first && cp_word_among (text->tokens[at - 1].norm, " the a an its their his her 's one another ") ? text->tokens[at - 1].norm : "bare";
      }
  return "none";
}

/* What the source is called beside its name, whether a table has it or not; %NULL for nothing. */
static const char *
noun_beside (const CpSigns *self)
{
  const CpText *text = self->text;
  guint32 head = cp_sign_head (text, self->first), child = cp_text_child (text, head, CP_DEP_APPOS);

  if (child != CP_NO_TOKEN && text->tokens[child].pos == CP_POS_NOUN)
    return text->tokens[child].lemma;
  if (text->tokens[head].dep == CP_DEP_APPOS && text->tokens[text->tokens[head].head].pos == CP_POS_NOUN)
    return text->tokens[text->tokens[head].head].lemma;
  if (self->first.first > 0 && text->tokens[self->first.first - 1].pos == CP_POS_NOUN)
    return text->tokens[self->first.first - 1].lemma;
  return text->tokens[head].pos == CP_POS_NOUN ? text->tokens[head].lemma : NULL;
}

/** cp_sign_noun: signs of what the source is called, for nobody and for itself; @which: of them */
void
cp_sign_noun (const CpSigns *self,
              const char    *which)
{
  static const char *const models[] = { "resident", "professor", "spokesman", "worker", "lawyer", "manager", "politician" };
  const char *noun = noun_beside (self);

  cp_sign (self, which, "article", article_of (self), NULL);
  if (noun == NULL)
    return;
  cp_sign (self, which, "noun", noun, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (models) && self->suitor->source->role == NULL; i++)
    cp_sign (self, which, "like", models[i], cp_sign_bin ((int) (5 * cp_language_similarity (self->suitor->stage->language, noun, models[i]))), NULL);
}

static void
sign_office (const CpSigns *self,
             const CpRole  *role,
             const char    *kind)
{
  const CpPatron *patron = self->patron;
  float alike = cp_language_similarity (self->suitor->stage->language, cp_word_last (role->name), cp_word_last (patron->words));

  cp_sign (self, "rolekind", role->name, kind, NULL);
  cp_sign (self, "headkind", cp_word_last (role->name), kind, NULL);
  cp_sign (self, "how", article_of (self), kind, NULL);
  if (role->body != NULL && patron->institution != NULL)
    cp_sign (self, "rolebody", cp_sign_truth (strcmp (role->body, patron->institution->noun) == 0), NULL);
  if (alike > 0)
    cp_sign (self, "alike", cp_sign_bin ((int) (alike * 10) - 2), NULL);
}

/** cp_sign_kind: signs of what the patron is, beside what the source is */
void
cp_sign_kind (const CpSigns *self)
{
  static const char *const entries[] = { "state", "seat", "body", "agency", "court", "parliament", "party", "group", "company", "organisation", "person", "place", "organisation" };
  const CpPatron *patron = self->patron;
  const char *kind = patron->kind;

  cp_sign (self, "kind", kind, NULL);
  cp_sign (self, "kind", kind, self->group, NULL);
  if (self->suitor->source->role != NULL)
    sign_office (self, self->suitor->source->role, kind);
  if (patron->figure == NULL)
    cp_sign (self, "unknown", kind, NULL);
  if (patron->named)
    cp_sign (self, "named", kind, NULL);
  if (patron->plural)
    cp_sign (self, "plural", NULL);
  if (patron->figure != NULL && patron->figure->spoke)
    cp_sign (self, "spoke", self->group, NULL);
  if (patron->figure != NULL && patron->figure->entry != NULL)
    cp_sign (self, "entry", entries[patron->figure->entry->kind], NULL);
  if (patron->figure != NULL && patron->figure->entry != NULL && patron->figure->entry == self->suitor->stage->home)
    cp_sign (self, "home", self->group, NULL);
  cp_sign (self, "often", cp_sign_bin ((int) patron->places->len - 1), NULL);
  if (patron->places->len > 0 && cp_sign_sentence (self, g_array_index (patron->places, CpRange, 0).first) == 0)
    cp_sign (self, "opens", NULL);
}
