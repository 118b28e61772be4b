/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/event-wording.h"

#include <string.h>

#include "language/when.h"

/* A phrase of more words is cut down to its noun and what stands before it. */
#define PHRASE_WORDS 7
/* A phrase is followed no deeper than this. */
#define DEPTH 8
/* The place and the day before an article's first words are no longer than this. */
#define DATELINE 12

/** cp_wording_is_inside: Returns: whether @token is among the words of which the label is made */
gboolean
cp_wording_is_inside (const CpWording *self,
                      guint32          token)
{
  return token >= self->scope.first && token < self->scope.last;
}

/** cp_wording_end_of_dateline: Returns: where place and day of the article end, "GENEVA (Wire) — The maker sued"; else the scope's beginning */
guint32
cp_wording_end_of_dateline (const CpWording *self)
{
  const CpToken *place = &self->text->tokens[self->scope.first];

  if (place->pos != CP_POS_PROPN || strlen (place->form) < 3 || g_ascii_islower (place->form[1]) || g_ascii_islower (place->form[2]))
    return self->scope.first;
  for (guint32 t = self->scope.first + 1; t + 1 < MIN (self->scope.first + DATELINE, self->scope.last); t++)
    if (strcmp (self->text->tokens[t].norm, "-") == 0 && (self->text->tokens[t].flags & CP_TOKEN_SPACE_BEFORE) != 0)
      return t + 1;
  return self->scope.first;
}

/** cp_wording_mark_times: notes which words say when, by @times, of CpWhen: they are left out */
void
cp_wording_mark_times (CpWording    *self,
                       const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      const CpWhen *when = &g_array_index (times, CpWhen, i);

      for (guint32 t = when->tokens.first; t < when->tokens.last && cp_wording_is_inside (self, t); t++)
        self->timed[t - self->scope.first] = TRUE;
    }
  for (guint32 t = self->scope.first; t < cp_wording_end_of_dateline (self); t++)
    self->timed[t - self->scope.first] = TRUE;
  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (token->dep == CP_DEP_CASE && cp_wording_is_inside (self, token->head) && self->timed[token->head - self->scope.first])
        self->timed[t - self->scope.first] = TRUE;
    }
}

/** cp_wording_is_relative_object: Returns: whether @token is "which", "whom", "that": the thing itself stands before the clause */
gboolean
cp_wording_is_relative_object (const CpToken *token)
{
  return token->pos == CP_POS_PRON && (strcmp (token->norm, "which") == 0 || strcmp (token->norm, "whom") == 0
                                       || (strcmp (token->norm, "that") == 0 && token->inflection == CP_FORM_WH && token->dep == CP_DEP_OBJ));
}

/** cp_wording_is_relative: Returns: whether @token stands for what its clause describes: "who", "that" */
gboolean
cp_wording_is_relative (const CpToken *token)
{
  return token->inflection == CP_FORM_WH || strcmp (token->norm, "who") == 0 || strcmp (token->norm, "which") == 0
         || strcmp (token->norm, "that") == 0;
}

static gboolean
is_hyphen (const CpToken *token)
{
  return strcmp (token->norm, "-") == 0 && !(token->flags & CP_TOKEN_SPACE_BEFORE);
}

/* What a label leaves out of a phrase: clauses, asides, marks, and what makes a sentence of a noun. */
static gboolean
is_aside (const CpToken *token)
{
  switch (token->dep)
    {
    case CP_DEP_ACL:
    case CP_DEP_ACL_RELCL:
    case CP_DEP_ADVCL:
    case CP_DEP_APPOS:
    case CP_DEP_AUX:
    case CP_DEP_CCOMP:
    case CP_DEP_COP:
    case CP_DEP_CSUBJ:
    case CP_DEP_DEP:
    case CP_DEP_DISCOURSE:
    case CP_DEP_DISLOCATED:
    case CP_DEP_NSUBJ:
    case CP_DEP_ORPHAN:
    case CP_DEP_PARATAXIS:
    case CP_DEP_REPARANDUM:
    case CP_DEP_VOCATIVE:
      return TRUE;
    default:
      return token->pos == CP_POS_PUNCT && !is_hyphen (token);
    }
}

/* What a short phrase leaves out besides. */
static gboolean
is_addition (const CpToken *token)
{
  return token->dep == CP_DEP_NMOD || token->dep == CP_DEP_CONJ || token->dep == CP_DEP_CC || token->dep == CP_DEP_OBL
         || token->dep == CP_DEP_ADVMOD;
}

/** cp_wording_count_phrase: Returns: how many words the phrase round @token has; short where it is not @whole */
guint
cp_wording_count_phrase (const CpWording *self,
                         guint32          token,
                         gboolean         whole,
                         guint            depth)
{
  guint n_children, n = 1;
  const guint32 *children = cp_text_children (self->text, token, &n_children);

  if (!cp_wording_is_inside (self, token) || self->timed[token - self->scope.first])
    return 0;
  for (guint i = 0; depth < DEPTH && i < n_children; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];

      if (!is_aside (child) && (whole || !is_addition (child)))
        n += cp_wording_count_phrase (self, children[i], whole, depth + 1);
    }
  return n;
}

/** cp_wording_take: takes @token into the label */
void
cp_wording_take (CpWording *self,
                 guint32    token)
{
  if (!cp_wording_is_inside (self, token) || self->taken[token - self->scope.first]
      || cp_wording_is_relative_object (&self->text->tokens[token]))
    return;
  self->taken[token - self->scope.first] = TRUE;
  self->n++;
}

/** cp_wording_take_words: takes the phrase round @token; without what is added to its noun where it is not @whole */
void
cp_wording_take_words (CpWording *self,
                       guint32    token,
                       gboolean   whole,
                       guint      depth)
{
  guint n_children;
  const guint32 *children = cp_text_children (self->text, token, &n_children);

  if (!cp_wording_is_inside (self, token) || self->timed[token - self->scope.first])
    return;
  cp_wording_take (self, token);
  for (guint i = 0; depth < DEPTH && i < n_children; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];

      if (!is_aside (child) && (whole || !is_addition (child)))
        cp_wording_take_words (self, children[i], whole, depth + 1);
    }
}

/** cp_wording_take_phrase: takes the phrase round @token, whole where it is short */
void
cp_wording_take_phrase (CpWording *self,
                        guint32    token)
{
  cp_wording_take_words (self, token, cp_wording_count_phrase (self, token, TRUE, 0) <= PHRASE_WORDS, 0);
}

/* "there were | no boats": what was there is told by its noun. */
static gboolean
is_there (const CpWording *self,
          guint32          number)
{
  return strcmp (self->text->tokens[number].lemma, "be") == 0 && cp_text_child (self->text, number, CP_DEP_EXPL) != CP_NO_TOKEN;
}

static gboolean
opens_nothing (const CpToken *token)
{
  if (strcmp (token->norm, "no") == 0 || strcmp (token->norm, "another") == 0)
    return FALSE;
  return token->pos == CP_POS_ADP || token->pos == CP_POS_DET || token->pos == CP_POS_CCONJ || token->pos == CP_POS_SCONJ
         || token->pos == CP_POS_PUNCT || (token->pos == CP_POS_PRON && token->inflection == CP_FORM_POSSESSIVE)
         || strcmp (token->norm, "'s") == 0 || strcmp (token->norm, "’s") == 0;
}

/* "at least one" */
static gboolean
limits (const CpWording *self,
        guint32          number)
{
  return number + 1 < self->scope.last
         && (strcmp (self->text->tokens[number + 1].norm, "least") == 0 || strcmp (self->text->tokens[number + 1].norm, "most") == 0);
}

/* "could have been prevented" is not "could prevented". */
static gboolean
has_modal (const CpWording *self,
           guint32          verb)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (self->text->tokens[children[i]].inflection == CP_FORM_MODAL && self->text->tokens[children[i]].dep == CP_DEP_AUX)
      return TRUE;
  return FALSE;
}

/* "particularly | for the poll", "most | recently | an attack"; but "nearly half" */
static gboolean
leads_in (const CpWording *self,
          guint32          number)
{
  static const char *const amounts[] = { "nearly", "only", "early", "daily", "weekly", "monthly", "yearly", "roughly", "exactly", NULL };
  const CpToken *token = &self->text->tokens[number];
  CpPos next = number + 1 < self->scope.last ? self->text->tokens[number + 1].pos : CP_POS_X;

  if (token->pos != CP_POS_ADV || next == CP_POS_ADJ || next == CP_POS_NUM || self->text->tokens[token->head].pos == CP_POS_VERB)
    return FALSE;
  return (g_str_has_suffix (token->norm, "ly") && !g_strv_contains (amounts, token->norm)) || next == CP_POS_ADV;
}

/**
 * cp_wording_is_left_out:
 *
 * "was submitted", "had been tried": a heading has the participle alone; "had walked out" too, where past and participle are one.
 *
 * Returns: whether @number goes without saying
 */
gboolean
cp_wording_is_left_out (const CpWording *self,
                        guint32          number)
{
  static const char *const past[] = { "was", "were", "been", "had", "has", "have", "is", "are", NULL };
  const CpToken *token = &self->text->tokens[number], *verb = &self->text->tokens[token->head];

  if (has_modal (self, token->head) || (token->dep != CP_DEP_AUX && token->dep != CP_DEP_AUX_PASS) || !g_strv_contains (past, token->norm)
      || !cp_wording_is_inside (self, token->head) || !self->taken[token->head - self->scope.first])
    return FALSE;
  if (cp_text_child (self->text, token->head, CP_DEP_AUX_PASS) != CP_NO_TOKEN)
    return verb->inflection == CP_FORM_PARTICIPLE || verb->inflection == CP_FORM_PAST;
  return strcmp (token->lemma, "have") == 0 && g_str_has_suffix (verb->norm, "ed");
}

/** cp_wording_trim: lets go of words at either end with which no label begins or ends */
void
cp_wording_trim (CpWording *self)
{
  guint32 first = self->scope.first, last = self->scope.last;

  for (; first < last && (!self->taken[first - self->scope.first] || cp_wording_is_relative (&self->text->tokens[first])
                          || is_there (self, first) || leads_in (self, first) || (opens_nothing (&self->text->tokens[first]) && !limits (self, first))); first++)
    self->taken[first - self->scope.first] = FALSE;
  for (; last > first && (!self->taken[last - 1 - self->scope.first] || opens_nothing (&self->text->tokens[last - 1])); last--)
    self->taken[last - 1 - self->scope.first] = FALSE;
}

/* "would begin" and "will begin" are "to begin" in a heading, "will never begin" is not. */
static gboolean
looks_ahead (const CpToken *token)
{
  return token->dep == CP_DEP_AUX && token[1].pos == CP_POS_VERB && (strcmp (token->norm, "would") == 0 || strcmp (token->norm, "will") == 0);
}

/* A comma, and nothing else, stands between two words of the label, and the second begins another name for the first: ", the P-62". */
static gboolean
is_behind_comma (const CpWording *self,
                 guint32          number)
{
  return number >= self->scope.first + 2 && self->text->tokens[number].pos == CP_POS_DET
         && self->taken[number - 2 - self->scope.first] && !self->taken[number - 1 - self->scope.first]
         && strcmp (self->text->tokens[number - 1].norm, ",") == 0;
}

/** cp_wording_words: Returns: (transfer full): the words that were taken, as a heading, behind @who (nullable) */
char *
cp_wording_words (const CpWording *self,
                  const char      *who)
{
  GString *label = g_string_new (who);
  gboolean adjacent = FALSE;

  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (self->taken[t - self->scope.first] && !cp_wording_is_left_out (self, t))
        {
          if (label->len > 0 && is_behind_comma (self, t))
            g_string_append_c (label, ',');
          if (label->len > 0 && (!adjacent || (token->flags & CP_TOKEN_SPACE_BEFORE)))
            g_string_append_c (label, ' ');
          g_string_append (label, t + 1 < self->scope.last && looks_ahead (token) ? "to" : token->form);
        }
      adjacent = self->taken[t - self->scope.first];
    }
  if (label->len > 0)
    {
      const char *rest = g_utf8_next_char (label->str);
      GString *capital = g_string_new (NULL);

      g_string_append_unichar (capital, g_unichar_toupper (g_utf8_get_char (label->str)));
      g_string_append (capital, rest);
      g_string_free (label, TRUE);
      label = capital;
    }
  return g_string_free (label, FALSE);
}
