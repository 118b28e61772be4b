/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what a clause is about is one thing or several. */
#include "stance/asker.h"

#include <string.h>

/* The plural of what stands with an article is nearly as common as its singular. */
#define COUNTED 1.05f

/* Whether the auxiliary itself says how many there are. */
static gboolean
agrees (const char *norm,
        gboolean   *singular)
{
  static const char *const one[] = { "is", "was", "has", "does", NULL }, *const many[] = { "are", "were", "have", "do", NULL };

  *singular = g_strv_contains (one, norm);
  return *singular || g_strv_contains (many, norm);
}

/* "that the bishop go": one thing with a verb that is wished for, and not "a majority of farmers want". */
static gboolean
is_one (const CpAsker *self)
{
  const CpToken *head = cp_asker_holds (self, self->subject_head) ? cp_asker_token (self, self->subject_head) : NULL;
  gboolean definite = cp_asker_is_word (self, self->subject.first, "the");

  if (head == NULL || cp_knowledge_people (self->builder->knowledge, head->form) != NULL
      || cp_knowledge_adjective (self->builder->knowledge, head->form) != NULL)
    return FALSE;
  return head->inflection == CP_FORM_SINGULAR && (head->pos == CP_POS_NOUN || (head->pos == CP_POS_PROPN && definite))
         && (definite || self->subject.last == self->subject.first + 1)
         && cp_asker_child (self, self->subject_head, CP_DEP_CONJ) == CP_NO_TOKEN;
}

/* "Brazilians eat", "it eats": the verb itself says it, where it is no demand. */
static gboolean
verb_agrees (const CpAsker *self,
             gboolean      *singular)
{
  const CpToken *verb = cp_asker_token (self, self->verb);

  *singular = strcmp (verb->norm, verb->lemma) != 0;
  return self->auxiliary == CP_NO_TOKEN && verb->pos == CP_POS_VERB && verb->inflection == CP_FORM_PRESENT
         && (*singular || (self->s->act != CP_ACT_DEMAND && !is_one (self)));
}

/* "scrapping | the delegates": the doing is one, however many it is done to. */
static gboolean
is_doing (const CpAsker *self)
{
  const CpToken *first = cp_asker_token (self, self->subject.first);

  return first->pos == CP_POS_VERB && first->inflection == CP_FORM_GERUND
         && (first->head != self->subject_head || first->dep != CP_DEP_AMOD);
}

/* "Turkish aircraft had flown": one would have its article. */
static gboolean
is_several (const CpAsker *self,
            guint32        head)
{
  static const char *const words[] = { "aircraft", "cattle", "livestock", "people", "police", NULL };
  const CpToken *first = cp_asker_token (self, self->subject.first);

  return g_strv_contains (words, cp_asker_token (self, head)->norm) && strcmp (first->norm, "a") != 0 && strcmp (first->norm, "an") != 0
         && strcmp (first->norm, "one") != 0 && strcmp (first->norm, "every") != 0
         && (first->pos != CP_POS_DET || strcmp (cp_asker_token (self, head)->norm, "aircraft") != 0);
}

/* "Hollis & Marr" is one firm. */
static gboolean
is_joined (const CpAsker *self,
           guint32        head)
{
  guint32 second = cp_asker_child (self, head, CP_DEP_CONJ);
  guint32 joint = second != CP_NO_TOKEN ? cp_text_child (self->text, second, CP_DEP_CC) : CP_NO_TOKEN;

  return second != CP_NO_TOKEN && (joint == CP_NO_TOKEN || !cp_asker_is_word (self, joint, "&"));
}

/* "there had been six meetings": what there is; @head where it is no "there" */
static guint32
what_there_is (const CpAsker *self,
               guint32        head)
{
  guint32 thing;

  if (!cp_asker_is_word (self, head, "there") || self->verb == CP_NO_TOKEN)
    return head;
  thing = cp_asker_child (self, self->verb, CP_DEP_NSUBJ);
  return thing != CP_NO_TOKEN && thing > head ? thing : self->verb > head && cp_asker_token (self, self->verb)->pos == CP_POS_NOUN ? self->verb : head;
}

/** cp_asker_is_singular: Returns: whether the clause's subject, as the question names it, is one thing or person */
gboolean
cp_asker_is_singular (const CpAsker *self)
{
  guint32 head = cp_asker_holds (self, self->subject_head) ? self->subject_head : self->subject.first;
  gboolean owns, singular;
  const char *name;

  name = self->subject.last == self->subject.first + 1 ? cp_asker_named (self, head, &owns) : NULL;
  if (name != NULL)
    return !cp_asker_is_plural_name (name) && !cp_asker_is_plural_speaker (self, name);
  if (self->auxiliary != CP_NO_TOKEN && agrees (cp_asker_token (self, self->auxiliary)->norm, &singular))
    return singular;
  if (self->verb != CP_NO_TOKEN && verb_agrees (self, &singular))
    return singular;
  if (is_doing (self))
    return TRUE;
  if (is_several (self, head))
    return FALSE;
  head = what_there_is (self, head);
  if (cp_asker_token (self, head)->pos == CP_POS_NUM)
    return cp_asker_is_word (self, head, "one");
  if (cp_asker_token (self, head)->pos == CP_POS_PROPN && !cp_asker_is_word (self, self->subject.first, "the"))
    return !is_joined (self, head);
  return cp_asker_token (self, head)->inflection != CP_FORM_PLURAL && !is_joined (self, head)
         && !cp_asker_is_word (self, head, "they") && !cp_asker_is_word (self, head, "we");
}

/** cp_plural_of: Returns: (transfer full): "claims", "queries", "losses" */
char *
cp_plural_of (const char *noun)
{
  gsize length = strlen (noun);

  if (length > 2 && noun[length - 1] == 'y' && strchr ("aeiou", noun[length - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) length - 1, noun);
  if (g_str_has_suffix (noun, "s") || g_str_has_suffix (noun, "x") || g_str_has_suffix (noun, "ch") || g_str_has_suffix (noun, "sh"))
    return g_strconcat (noun, "es", NULL);
  return g_strconcat (noun, "s", NULL);
}

/** cp_asker_lacks_article: Returns: whether @noun stands alone though there may be several of it: "camp", but "history" */
gboolean
cp_asker_lacks_article (const CpAsker *self,
                        guint32        noun)
{
  const CpToken *token = cp_asker_token (self, noun);
  g_autofree char *plural = cp_plural_of (token->lemma);

  return token->pos == CP_POS_NOUN && token->inflection == CP_FORM_SINGULAR && strcmp (token->lemma, "crime") != 0
         && cp_language_rarity (self->builder->language, plural) < cp_language_rarity (self->builder->language, token->lemma) + COUNTED;
}

/** cp_asker_is_named: Returns: whether the clause's subject is a pronoun that the question has a name for */
gboolean
cp_asker_is_named (const CpAsker *self)
{
  gboolean owns;

  return self->subject.last == self->subject.first + 1 && cp_asker_named (self, self->subject.first, &owns) != NULL;
}
