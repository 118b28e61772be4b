/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies that an article has mentioned and not let act: "closes unless the county council pays … The council leader". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in tokens, a body is looked for. */
#define REACH 400

/* How far before its noun the phrase begins that tells which it is. */
#define LONGEST_PHRASE 6

/* Where "the" or whose it is stands before a noun and words that tell which; %CP_NO_TOKEN where neither does. */
static guint32
begins (const CpText *text,
        guint32       noun)
{
  guint32 floor = text->sentences[text->tokens[noun].sentence].tokens.first;

  /* "the Upper Vale | trust" has a name. */
  if (noun > floor && cp_word_is_capital (&text->tokens[noun - 1]))
    return CP_NO_TOKEN;
  for (guint32 i = noun; i-- > floor && noun - i <= LONGEST_PHRASE;)
    {
      if (strcmp (text->tokens[i].norm, "the") == 0)
        return i + 1 < noun ? i : CP_NO_TOKEN;
      /* "Warsaw's Praga children's | hospital" */
      if (strcmp (text->tokens[i].norm, "'s") == 0 && i > floor && cp_word_is_capital (&text->tokens[i - 1]))
        return i + 1 < noun ? i + 1 : CP_NO_TOKEN;
      if (text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX || text->tokens[i].pos == CP_POS_ADP)
        break;
    }
  return CP_NO_TOKEN;
}

/* Whether a noun is the head of its phrase, and one body's. */
static gboolean
heads (const CpText *text,
       guint32       noun)
{
  const CpToken *token = &text->tokens[noun];

  return (token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN) && !cp_word_is_capital (token) && token->inflection != CP_FORM_PLURAL && token->dep != CP_DEP_COMPOUND && (token->flags & CP_TOKEN_QUOTED) == 0
         && (noun + 1 >= text->n_tokens || (token[1].pos != CP_POS_NOUN && !cp_word_among (token[1].norm, " 's - ")));
}

/* The body that a phrase means whose last word is its noun. */
static CpFigure *
take (CpStage             *self,
      const CpInstitution *institution,
      CpRange              range)
{
  CpDescription description = cp_stage_describe (self, range);
  CpBodyRef noun = { .tokens = { range.last - 1, range.last }, .institution = institution };
  CpReference why = { 0 };
  CpFigure *figure = description.head == CP_HEAD_BODY ? cp_stage_figure_of (self, &description, range, &why) : cp_stage_body (self, &noun, NULL, range.first);

  g_free (why.reason);
  if (figure != NULL)
    cp_stage_see (self, figure, range);
  return figure;
}

/**
 * cp_stage_body_mentioned:
 * @before: the token before which it must have been mentioned
 *
 * Returns: (transfer none) (nullable): the body that was called by the noun of @institution last, with the words that told which it is
 */
CpFigure *
cp_stage_body_mentioned (CpStage             *self,
                         const CpInstitution *institution,
                         guint32              before)
{
  const CpText *text = self->text;

  for (guint32 i = before; i-- > 0 && before - i < REACH;)
    {
      const CpInstitution *called = heads (text, i) ? cp_knowledge_institution (self->cast->knowledge, text->tokens[i].form, NULL) : NULL;
      guint32 first = called == institution ? begins (text, i) : CP_NO_TOKEN;

      if (first != CP_NO_TOKEN)
        return take (self, institution, (CpRange){ first, i + 1 });
    }
  return NULL;
}
