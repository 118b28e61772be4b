/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/* A subject between a comma and the verb that closes the sentence has so many words at most. */
#define LONGEST_SUBJECT 8
/* How readily a verb must take a clause. */
#define LEAST 0.6f

static gboolean
takes_clause (const CpRetag *self,
              const CpToken *verb)
{
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);

  for (guint k = 0; entries != NULL && k < entries->len; k++)
    {
      const CpCue *cue = g_ptr_array_index (entries, k);

      if (cue->n_words == 1 && cp_cue_strength (cue, CP_TAKES_THAT, NULL) >= LEAST && cp_cue_strength (cue, CP_TAKES_BARE, NULL) >= LEAST)
        return TRUE;
    }
  return FALSE;
}

/* Whether a noun was taken for the subject of a verb that stands before it, on the other side of the comma at @comma. */
static gboolean
is_subject_astray (const CpText *text,
                   guint32       noun,
                   guint32       comma)
{
  const CpToken *token = &text->tokens[noun];

  return (token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS) && token->head < comma && cp_retag_is_mark (&text->tokens[comma], ",");
}

/* Whether nothing stands behind the verb but when, where and to whom it was said. */
static gboolean
closes_sentence (const CpText *text,
                 guint32       behind)
{
  const CpToken *next = &text->tokens[MIN (behind, text->n_tokens - 1)];

  return behind >= text->sentences[text->tokens[behind - 1].sentence].tokens.last || next->pos == CP_POS_PUNCT
         || (next->pos == CP_POS_ADP && strcmp (next->norm, "by") != 0) || next->pos == CP_POS_PROPN || next->pos == CP_POS_ADV;
}

/**
 * cp_retag_closing_participle:
 * @i: what was taken for a participle
 *
 * "Taps will be shut off, Norvik Council | confirmed on Thursday.": behind a clause and a comma stands who says it, and the verb.
 */
void
cp_retag_closing_participle (CpRetag *self,
                             guint32  i)
{
  CpText *text = self->text;
  CpToken *tokens = text->tokens, *verb = &tokens[i];
  guint32 noun = verb->head, floor = text->sentences[verb->sentence].tokens.first, comma = i, clause;

  if (verb->inflection != CP_FORM_PARTICIPLE || verb->dep != CP_DEP_ACL || noun + 1 != i || !closes_sentence (text, i + 1) || !takes_clause (self, verb))
    return;
  while (comma > floor && i - comma <= LONGEST_SUBJECT && !cp_retag_is_mark (&tokens[comma], ","))
    comma--;
  if (comma == floor || !is_subject_astray (text, noun, comma))
    return;
  clause = tokens[noun].head;
  verb->inflection = CP_FORM_PAST;
  verb->head = clause;
  verb->dep = CP_DEP_PARATAXIS;
  tokens[noun].head = i;
  tokens[noun].dep = CP_DEP_NSUBJ;
}

/* A name behind a verb has so many words at most, and what was quoted is looked through for so many words. */
#define LONGEST_NAME 5
#define QUOTED_REACH 24

/**
 * cp_retag_before_name:
 * @i: what was taken for a noun
 *
 * "“…,” | answers Shaw.": right behind a quotation, and before the name of whoever says it.
 */
void
cp_retag_before_name (CpRetag *self,
                      guint32  i)
{
  CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[i].sentence].tokens;
  guint32 last = i + 1;
  CpToken verb;

  if (text->tokens[i].inflection != CP_FORM_PLURAL || (text->tokens[i - 1].flags & CP_TOKEN_CLOSE_QUOTE) == 0
      || !cp_retag_is_mark (&text->tokens[i - 2], ",?!"))
    return;
  while (last < sentence.last && last - i <= LONGEST_NAME && (text->tokens[last].flags & CP_TOKEN_CAPITAL) != 0)
    last++;
  if (last == i + 1 || (last < sentence.last && text->tokens[last].pos != CP_POS_PUNCT))
    return;
  verb = cp_retag_as_verb (self, i);
  if (!cp_retag_reports (self, i, &verb, CP_TAKES_QUOTE))
    return;
  if (verb.dep != CP_DEP_ROOT)
    verb.dep = CP_DEP_PARATAXIS;
  text->tokens[i] = verb;
  /* What was quoted has no part in it. */
  for (guint32 k = i; k-- > sentence.first && i - k < QUOTED_REACH;)
    if (text->tokens[k].head == i && text->tokens[k].pos != CP_POS_PUNCT)
      text->tokens[k].dep = CP_DEP_PARATAXIS;
  for (guint32 k = i + 1; k < last; k++)
    if (text->tokens[k].head <= i)
      {
        text->tokens[k].head = i;
        text->tokens[k].dep = CP_DEP_NSUBJ;
      }
}
