/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/describing.h"

#include <string.h>

#include "statements/words.h"

/* The longest roles that are looked for, in tokens. */
#define MAX_ROLE 5

/** cp_describing_at: Returns: the token at @i */
const CpToken *
cp_describing_at (const CpDescribing *self,
                  guint32             i)
{
  return &self->text->tokens[i];
}

/** cp_describing_is_glued: Returns: whether @i stands right behind the token before it, as the hyphen of "Jean-Pierre" does */
gboolean
cp_describing_is_glued (const CpText *text,
                        guint32       i)
{
  return (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0;
}

/* "8:39 | PM": the hour, and no prime minister. */
static gboolean
is_of_clock (const CpDescribing *self,
             guint32             i)
{
  return i > 0 && strcmp (cp_describing_at (self, i)->norm, "pm") == 0 && g_ascii_isdigit (*self->text->tokens[i - 1].form);
}

/**
 * cp_describing_role:
 * @last: (out): one past its words
 * @plural: (out): whether it is of several
 *
 * Returns: (nullable): the longest role that begins at @i; %NULL, and neither is set, for none
 */
const CpRole *
cp_describing_role (const CpDescribing *self,
                    guint32             i,
                    guint32            *last,
                    gboolean           *plural)
{
  guint reach = MIN (MAX_ROLE, cp_knowledge_reach (self->knowledge, cp_describing_at (self, i)->norm, TRUE));

  for (guint32 stop = MIN (self->end, i + reach); stop > i; stop--)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ i, stop });
      gboolean several = FALSE;
      const CpRole *role = cp_knowledge_role (self->knowledge, words, &several);

      if (role != NULL && stop == i + 1 && is_of_clock (self, i))
        continue;
      if (role != NULL && cp_describe_role_counts (self->knowledge, self->text, role, several, i, stop, self->end))
        {
          *plural = several;
          *last = cp_describe_fields_end (self->knowledge, self->text, role, (CpRange){ i, stop }, self->end);
          return role;
        }
    }
  return NULL;
}

/** cp_describing_set_head: takes @at for what the phrase says its bearer is, where that wins over what was found before */
void
cp_describing_set_head (CpDescribing *self,
                        CpHeadKind    head,
                        guint32       at)
{
  CpDescription *found = &self->found;

  if (self->below || found->head == CP_HEAD_PERSON)
    return;
  /* "the minister, Ana Lind": the name wins; "Ana Lind, the minister" is settled above. */
  if (found->head == CP_HEAD_NONE || found->head == CP_HEAD_OTHER || head == CP_HEAD_PERSON
      || (head == CP_HEAD_ROLE && !self->apposed && found->head == CP_HEAD_BODY))
    {
      found->head = head;
      found->head_token = at;
    }
}

/** cp_describing_set_state: takes @entry for the state of the phrase, where it is the first */
void
cp_describing_set_state (CpDescribing  *self,
                         const CpEntry *entry,
                         CpRange        words)
{
  if (self->found.state != NULL)
    return;
  self->found.state = entry;
  self->found.state_words = words;
}

/** cp_describing_set_body: takes @tokens for the body that the phrase names, where that wins over what was found before */
void
cp_describing_set_body (CpDescribing        *self,
                        CpRange              tokens,
                        const CpEntry       *entry,
                        const CpInstitution *institution,
                        gboolean             named,
                        gboolean             plural)
{
  CpBodyRef *body = &self->found.body;

  /* The first body is the bearer's; "the ministry of the government" is the ministry. */
  if (!cp_range_is_empty (body->tokens) && !(body->named < named && !self->below))
    return;
  *body = (CpBodyRef){ tokens, entry, institution, named, plural };
  cp_describing_set_head (self, CP_HEAD_BODY, tokens.last - 1);
}

/** cp_describing_is_possessive: Returns: whether the "'s" of a name stands at @i */
gboolean
cp_describing_is_possessive (const CpDescribing *self,
                             guint32             i)
{
  return i < self->end && cp_word_among (cp_describing_at (self, i)->norm, " 's ' ") && cp_describing_is_glued (self->text, i);
}
