/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which state a team is that nobody calls by it: "Four Norwegian inspectors … the team". */
#include "statements/introduce.h"
#include "statements/words.h"

/* How far back, in tokens, those are looked for whom a state sent. */
#define REACH 400

/* Who is sent together. */
#define SENT " inspectors officers negotiators observers delegates diplomats experts monitors investigators officials engineers scientists divers "

/* "an opposition team", "her team", "a football team": not of those who were sent. */
static gboolean
is_plain (const CpText    *text,
          const CpBodyRef *body)
{
  guint32 noun = body->tokens.first;

  return noun > text->sentences[text->tokens[noun].sentence].tokens.first && body->tokens.last == noun + 1
         && cp_word_among (text->tokens[noun - 1].norm, " the this that first second third same next whole ");
}

/**
 * cp_team_state:
 *
 * "Four Norwegian inspectors were turned back. Jan Holt, who leads the team, said": a team is of the state whose people were told of before as
 * sent together.
 *
 * Returns: (nullable): that state; %NULL for other bodies
 */
const CpEntry *
cp_team_state (const CpStage   *self,
               const CpBodyRef *body)
{
  const CpText *text = self->text;
  guint32 noun = body->tokens.first;

  if (!cp_word_among (body->institution->noun, " team ") || !is_plain (text, body))
    return NULL;
  for (guint32 i = noun; i-- > 0 && noun - i < REACH;)
    {
      const CpEntry *state = i + 1 < noun && cp_word_is_capital (&text->tokens[i]) && cp_word_among (text->tokens[i + 1].norm, SENT)
                               ? cp_knowledge_adjective (self->cast->knowledge, text->tokens[i].form) : NULL;

      if (state != NULL && state->kind == CP_ENTRY_STATE)
        return state;
    }
  return NULL;
}
