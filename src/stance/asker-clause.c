/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/** cp_asker_holds: Returns: whether the token belongs to the clause */
gboolean
cp_asker_holds (const CpAsker *self,
                guint32        token)
{
  return token >= self->first && token < self->last;
}

static guint32
child_in (const CpAsker *self,
          guint32        token,
          CpDep          dep)
{
  guint32 child = cp_text_child (self->text, token, dep);

  return child != CP_NO_TOKEN && cp_asker_holds (self, child) ? child : CP_NO_TOKEN;
}

static guint32
first_of (const CpAsker *self,
          guint32        token,
          const CpDep   *deps,
          guint          n_deps)
{
  guint32 found = CP_NO_TOKEN;

  for (guint i = 0; i < n_deps; i++)
    {
      guint32 child = child_in (self, token, deps[i]);

      if (child != CP_NO_TOKEN && (found == CP_NO_TOKEN || child < found))
        found = child;
    }
  return found;
}

/* The predicate: the word of the content that nothing else in it governs. */
static guint32
find_verb (const CpAsker *self)
{
  for (guint32 t = self->first; t < self->last; t++)
    {
      guint32 head = cp_asker_token (self, t)->head;

      if ((head == t || !cp_asker_holds (self, head)) && cp_asker_token (self, t)->pos != CP_POS_PUNCT)
        return t;
    }
  return CP_NO_TOKEN;
}

/* The clause ends before what is only added to it: another main clause, an adverbial clause, an aside. */
static void
cut_end (CpAsker *self)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, self->verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = cp_asker_token (self, children[i])->dep;
      CpRange range;

      if (children[i] < self->verb || !cp_asker_holds (self, children[i]))
        continue;
      if (dep != CP_DEP_PARATAXIS && dep != CP_DEP_ADVCL && dep != CP_DEP_DISCOURSE && dep != CP_DEP_CONJ)
        continue;
      range = cp_text_subtree (self->text, children[i]);
      if (dep == CP_DEP_CONJ && cp_text_child (self->text, children[i], CP_DEP_NSUBJ) == CP_NO_TOKEN
          && range.last - range.first < 5)
        continue;
      if (range.first > self->verb && range.first < self->last)
        self->last = range.first;
    }
  for (guint32 t = self->verb + 3; t + 2 < self->last; t++)
    if (cp_asker_is_word (self, t, ",") || cp_asker_is_word (self, t, ";") || cp_asker_is_word (self, t, ":"))
      self->last = t;
  while (self->last > self->verb + 1
         && (cp_asker_token (self, self->last - 1)->pos == CP_POS_PUNCT
             || cp_asker_token (self, self->last - 1)->pos == CP_POS_CCONJ
             || cp_asker_token (self, self->last - 1)->pos == CP_POS_SCONJ))
    self->last--;
}

static gboolean
find_clause (CpAsker *self)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS, CP_DEP_EXPL };
  static const CpDep auxiliaries[] = { CP_DEP_AUX, CP_DEP_AUX_PASS, CP_DEP_COP };
  guint32 subject;

  self->verb = find_verb (self);
  if (self->verb == CP_NO_TOKEN)
    return FALSE;
  subject = first_of (self, self->verb, subjects, G_N_ELEMENTS (subjects));
  if (subject == CP_NO_TOKEN || cp_asker_positive (cp_asker_token (self, subject)->norm) != NULL)
    return FALSE;
  self->subject = cp_text_subtree (self->text, subject);
  self->auxiliary = first_of (self, self->verb, auxiliaries, G_N_ELEMENTS (auxiliaries));
  if (self->auxiliary == CP_NO_TOKEN && g_strcmp0 (cp_asker_token (self, self->verb)->lemma, "be") == 0)
    self->auxiliary = self->verb;
  cut_end (self);
  return self->subject.first >= self->first && self->subject.last <= self->verb
         && (self->auxiliary == CP_NO_TOKEN || self->auxiliary >= self->subject.last);
}

static char *
capitalised (const char *word)
{
  char *copy = g_strdup (word);

  copy[0] = g_ascii_toupper (copy[0]);
  return copy;
}

static gboolean
is_singular (const CpAsker *self)
{
  guint32 head = CP_NO_TOKEN;

  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    if (cp_asker_token (self, t)->head == self->verb)
      head = t;
  return head == CP_NO_TOKEN || cp_asker_token (self, head)->inflection != CP_FORM_PLURAL;
}

/* Reported after "said", the clause stands one tense further back than it was spoken. */
static gboolean
is_told_back (const CpAsker *self)
{
  const CpStatement *found = self->profile->found;

  return self->s->kind != CP_KIND_DIRECT && found != NULL && found->cue_head != CP_NO_TOKEN
         && cp_asker_token (self, found->cue_head)->inflection == CP_FORM_PAST;
}

/* A verb with a finite one behind it was taken for one by mistake: "a rota circulated in May had shown". */
static gboolean
has_second_verb (const CpAsker *self)
{
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (token->pos == CP_POS_SCONJ || token->pos == CP_POS_PRON)
        return FALSE;
      if (token->pos == CP_POS_AUX && strcmp (token->norm, "be") != 0 && strcmp (token->norm, "been") != 0
          && strcmp (token->norm, "have") != 0)
        return TRUE;
    }
  return FALSE;
}

/* The word that begins the question: the clause's own auxiliary, a demand's "should", or a form of "do". */
static char *
opening (CpAsker  *self,
         gboolean *bare)
{
  *bare = FALSE;
  if (self->auxiliary != CP_NO_TOKEN)
    {
      const char *norm = cp_asker_token (self, self->auxiliary)->norm;

      if (strcmp (norm, "must") == 0 || strcmp (norm, "shall") == 0)
        return g_strdup ("Should");
      if (strcmp (norm, "wo") == 0 || strcmp (norm, "'ll") == 0 || strcmp (norm, "’ll") == 0)
        return g_strdup ("Will");
      if (strcmp (norm, "ca") == 0)
        return g_strdup ("Can");
      if (strcmp (norm, "would") == 0 && self->s->kind != CP_KIND_DIRECT && self->s->act == CP_ACT_COMMIT)
        return g_strdup ("Will");
      if (strcmp (norm, "be") == 0)
        {
          *bare = TRUE;
          return g_strdup ("Should");
        }
      if (is_told_back (self) && strcmp (norm, "had") == 0)
        return g_strdup (is_singular (self) ? "Has" : "Have");
      if (is_told_back (self) && (cp_asker_token (self, self->auxiliary)->dep == CP_DEP_COP || self->auxiliary == self->verb)
          && (strcmp (norm, "was") == 0 || strcmp (norm, "were") == 0))
        return g_strdup (is_singular (self) ? "Is" : "Are");
      if (norm[0] == '\'' || g_str_has_prefix (norm, "’"))
        return NULL;
      return capitalised (norm);
    }
  if (cp_asker_token (self, self->verb)->pos != CP_POS_VERB || has_second_verb (self))
    return NULL;
  *bare = TRUE;
  switch (cp_asker_token (self, self->verb)->inflection)
    {
    case CP_FORM_BASE:
      return self->s->act == CP_ACT_DEMAND ? g_strdup ("Should") : NULL;
    case CP_FORM_PAST:
      return g_strdup ("Did");
    case CP_FORM_PRESENT:
      return g_strdup (is_singular (self) ? "Does" : "Do");
    default:
      return NULL;
    }
}

/** cp_asker_ask_clause: asks whether it is as the clause says. Returns: whether that can be asked */
gboolean
cp_asker_ask_clause (CpAsker *self)
{
  gboolean bare;
  g_autofree char *start = NULL;

  if (!find_clause (self))
    return FALSE;
  start = opening (self, &bare);
  if (start == NULL)
    return FALSE;
  cp_asker_put_word (self, start, FALSE);
  cp_asker_put_subject (self);
  for (guint32 t = self->subject.last; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (t == self->auxiliary && !(bare && token->pos == CP_POS_AUX))
        continue;
      if (t < self->verb && token->head == self->verb && cp_asker_is_word (self, t, "to"))
        continue;
      if (cp_asker_negates (token) && t <= self->verb)
        self->negated = !self->negated;
      else if (t == self->verb && bare && self->auxiliary == CP_NO_TOKEN)
        cp_asker_put_word (self, token->lemma, TRUE);
      else
        {
          self->space = self->space || t == self->auxiliary + 1;
          cp_asker_put_token (self, t);
        }
    }
  return TRUE;
}

static const CpModelSpeaker *
speaker_of (const CpAsker *self,
            gint32         number)
{
  return g_ptr_array_index (self->builder->model->speakers, number);
}

/** cp_asker_ask_wish: asks whether what someone wants done should be: "Norway to help", "to close the ports", "a cut phased in over
 * three years". Returns: whether it is such a wish */
gboolean
cp_asker_ask_wish (CpAsker *self)
{
  guint32 to = self->first;
  gboolean wish = self->s->act == CP_ACT_DEMAND;
  const char *who = cp_asker_speaker (self);

  while (to < self->last && to < self->first + 6 && !cp_asker_is_word (self, to, "to"))
    to++;
  if (to >= self->last || !cp_asker_is_word (self, to, "to") || cp_asker_token (self, to)->pos == CP_POS_ADP
      || to + 1 >= self->last)
    return FALSE;
  self->verb = to + 1;
  cut_end (self);
  if (to > self->first && wish)
    {
      cp_asker_put_word (self, "Should", FALSE);
      cp_asker_put_affirmed (self, self->first, to);
    }
  else if (wish && self->s->addressee >= 0)
    {
      cp_asker_put_word (self, "Should", FALSE);
      cp_asker_put_word (self, speaker_of (self, self->s->addressee)->name, TRUE);
    }
  else if (!wish && who != NULL
           && (self->s->act == CP_ACT_COMMIT || self->s->act == CP_ACT_WARN || self->s->act == CP_ACT_OFFER))
    {
      cp_asker_put_word (self, "Should", FALSE);
      cp_asker_put_word (self, who, TRUE);
    }
  else
    return FALSE;
  cp_asker_put_range (self, to + 1, self->last);
  return TRUE;
}

/* "the council", "Brussels": what is there already, nobody calls for. */
static gboolean
is_definite (const CpAsker *self,
             guint32        noun)
{
  guint32 article = child_in (self, noun, CP_DEP_DET);

  return cp_asker_token (self, noun)->pos == CP_POS_PROPN || (article != CP_NO_TOKEN && cp_asker_is_word (self, article, "the"));
}

/** cp_asker_ask_thing: asks whether there should be what is called for: "an investigation into the attack". Returns: whether it is
 * such a thing */
gboolean
cp_asker_ask_thing (CpAsker *self)
{
  guint32 head = find_verb (self);

  if (self->s->act != CP_ACT_DEMAND && self->s->act != CP_ACT_OFFER)
    return FALSE;
  if (head == CP_NO_TOKEN || (cp_asker_token (self, head)->pos != CP_POS_NOUN && cp_asker_token (self, head)->pos != CP_POS_PROPN))
    return FALSE;
  if (cp_text_child (self->text, head, CP_DEP_NSUBJ) != CP_NO_TOKEN || is_definite (self, head))
    return FALSE;
  for (guint32 t = head + 1; t < self->last; t++)
    if (cp_asker_is_word (self, t, ",") || cp_asker_is_word (self, t, ";") || cp_asker_is_word (self, t, ":"))
      self->last = t;
  cp_asker_put_word (self, "Should there be", FALSE);
  cp_asker_put_range (self, self->first, self->last);
  return TRUE;
}
