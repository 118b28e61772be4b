/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article tells of anywhere, on which it hangs whom "the council", "the village" and "the Commission" mean in it. */
#include "statements/mentions.h"

#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* Words for what is of the European Union. */
#define OF_UNION " european eu "

/* "European | Commission", "the EU's trade | commissioner" */
static gboolean
is_of_commission (const CpText *text,
                  guint32       token)
{
  guint32 end = text->sentences[text->tokens[token].sentence].tokens.last;

  if (!cp_word_among (text->tokens[token].norm, OF_UNION) || !cp_word_is_capital (&text->tokens[token]))
    return FALSE;
  for (guint32 i = token + 1; i < MIN (token + 4, end); i++)
    if (cp_word_among (text->tokens[i].norm, " commission commissioner commissioners "))
      return TRUE;
  return FALSE;
}

static gboolean
is_works_council (const CpText *text,
                  guint32       token)
{
  return token > 0 && strcmp (text->tokens[token].norm, "council") == 0 && cp_word_among (text->tokens[token - 1].norm, " works staff ")
         && text->tokens[token].sentence == text->tokens[token - 1].sentence;
}

/** cp_stage_mentions: Returns: (transfer none): what the article tells of, looked for once */
const CpMentions *
cp_stage_mentions (CpStage *self)
{
  CpMentions *mentions = &self->mentions;

  if (mentions->looked_for)
    return mentions;
  *mentions = (CpMentions){ .looked_for = TRUE, .works_council = CP_NO_TOKEN };
  for (guint32 i = 0; i < self->text->n_tokens; i++)
    {
      mentions->mayor |= strcmp (self->text->tokens[i].norm, "mayor") == 0;
      mentions->commission |= is_of_commission (self->text, i);
      if (mentions->works_council == CP_NO_TOKEN && is_works_council (self->text, i))
        mentions->works_council = i;
    }
  return mentions;
}
