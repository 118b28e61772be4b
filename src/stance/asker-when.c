/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When it was that something happened, as the clause tells it. */
#include "stance/asker.h"

#include "language/when.h"

#include <string.h>

static const CpWhen *
time_at (const CpAsker *self,
         guint32        token)
{
  const GArray *times = self->builder->readings[self->profile->reading]->times;

  for (guint i = 0; i < times->len; i++)
    {
      const CpWhen *when = &g_array_index (times, CpWhen, i);

      if (token >= when->tokens.first && token < when->tokens.last)
        return when;
    }
  return NULL;
}

/** cp_asker_end_of_day: Returns: the token behind the day or year that @token stands in; @token where it stands in none */
guint32
cp_asker_end_of_day (const CpAsker *self,
                     guint32        token)
{
  const CpWhen *when = time_at (self, token);

  return when != NULL ? when->tokens.last : token;
}

/* "that night", "overnight", "at 06:12" */
static gboolean
tells_hour (const CpAsker *self,
            guint32        token)
{
  static const char *const times[] = { "night", "day", "morning", "evening", "afternoon", "week", "month", "year", "time", NULL };
  const char *norm = cp_asker_token (self, token)->norm;

  if (cp_asker_is_word (self, token - 1, "that") && g_strv_contains (times, norm))
    return TRUE;
  return strcmp (norm, "overnight") == 0 || strcmp (norm, "ago") == 0
         || (cp_asker_token (self, token)->pos == CP_POS_NUM && g_ascii_isdigit (*norm) && strchr (norm, ':') != NULL);
}

/** cp_asker_since_when: Returns: the "since" of what began then and has gone on: "since January", "since prices rose"; %CP_NO_TOKEN for none */
guint32
cp_asker_since_when (const CpAsker *self)
{
  for (guint32 t = self->verb + 1; t + 1 < self->last; t++)
    if (cp_asker_is_word (self, t, "since") && !cp_asker_in_gap (self, t))
      return t;
  return CP_NO_TOKEN;
}

/** cp_asker_is_since_hour: Returns: whether it is since an hour of a day that is over: "since noon" */
gboolean
cp_asker_is_since_hour (const CpAsker *self,
                        guint32        since)
{
  static const char *const words[] = { "noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset", "breakfast", "lunch", NULL };
  const CpToken *word = cp_asker_token (self, since + 1);

  return g_strv_contains (words, word->norm) || (g_ascii_isdigit (*word->norm) && strpbrk (word->norm, ":.") != NULL);
}

/** cp_asker_is_bygone: Returns: whether it happened once, and is not what has come of it: "fired first", "before Christmas", "was shot at" */
gboolean
cp_asker_is_bygone (const CpAsker *self)
{
  static const char *const links[] = { "after", "before", "during", NULL };

  if (cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, self->verb)->lemma, CP_LEX_ASSAULT))
    return TRUE;
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);
      guint32 of = cp_asker_token (self, token->head)->head; /* what the noun or the verb behind it belongs to */

      if (cp_asker_in_gap (self, t) || token->head == t)
        continue;
      if (cp_asker_is_word (self, t, "first") && token->pos == CP_POS_ADV && token->head == self->verb)
        return TRUE;
      if ((token->pos == CP_POS_ADP || token->pos == CP_POS_SCONJ) && g_strv_contains (links, token->norm) && (of == self->verb || (cp_asker_token (self, of)->dep == CP_DEP_OBL && cp_asker_token (self, of)->head == self->verb)))
        return TRUE;
    }
  return FALSE;
}

/** cp_asker_tells_when: Returns: whether the clause says when it was, so that it is no longer so */
gboolean
cp_asker_tells_when (const CpAsker *self)
{
  for (guint32 t = self->verb; t < self->last; t++)
    if (time_at (self, t) != NULL || (t > self->verb && tells_hour (self, t)))
      return TRUE;
  return FALSE;
}

/* "this week | 's" */
static gboolean
owns (const CpAsker *self,
      guint32        token)
{
  return cp_asker_is_word (self, token, "'s") || cp_asker_is_word (self, token, "’s") || cp_asker_is_word (self, token, "'");
}

/** cp_asker_is_passing: Returns: whether the token names the day, which a question about something past can do without */
gboolean
cp_asker_is_passing (const CpAsker *self,
                     guint32        token)
{
  const CpToken *word = cp_asker_token (self, token);
  const CpWhen *when = time_at (self, word->dep == CP_DEP_CASE ? word->head : token);

  if (when == NULL && (strcmp (word->norm, "late") == 0 || strcmp (word->norm, "early") == 0) && cp_asker_is_word (self, token + 1, "on"))
    return cp_asker_is_passing (self, token + 1); /* "late | on Thursday" */

  if (when != NULL && (cp_asker_is_word (self, when->tokens.first, "the") || owns (self, when->tokens.last)))
    return FALSE; /* "the present rota", "this week’s convention" */
  return when != NULL && when->date.precision >= CP_PRECISION_WEEK && !when->future
         && (word->dep != CP_DEP_CASE || when->tokens.first == token + 1 || when->tokens.first <= token);
}
