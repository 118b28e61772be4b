/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/asker.h"

#include <string.h>

/* Of larger issues so many statements are looked at. */
#define SAMPLE 200

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

/* "the blame for the blaze" */
static gboolean
is_blamed (const CpBuilder *self,
           const CpProfile *profile,
           guint            place)
{
  if (token_at (profile, place)->dep == CP_DEP_COMPOUND)
    return FALSE;
  if (place > 0 && token_at (profile, place - 1)->pos == CP_POS_DET)
    place--;
  return place > 1 && strcmp (token_at (profile, place - 1)->norm, "for") == 0
         && cp_lexicon_has (self->lexicon, token_at (profile, place - 2)->lemma, CP_LEX_BLAME);
}

/* The word for what happened that an issue's statements have most often, in full; %NULL where there is none. */
static char *
event_of (CpBuilder     *self,
          const CpIssue *issue,
          const GArray  *terms,
          gboolean      *assault)
{
  const CpProfile *where = NULL;
  guint32 best = CP_NO_TOKEN;
  float most = 0;
  char *full;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const CpProfile *profile = cp_builder_profile (self, g_array_index (issue->statements, guint32, i));

      for (guint j = 0; j < profile->stems->len; j++)
        {
          const CpFeature *feature = cp_builder_feature (terms, g_array_index (profile->stems, guint32, j));

          if (feature == NULL || feature->weight <= most || token_at (profile, j)->pos != CP_POS_NOUN
              || !(cp_lexicon_has (self->lexicon, token_at (profile, j)->lemma, CP_LEX_EVENT) || is_blamed (self, profile, j)))
            continue;
          most = feature->weight;
          where = profile;
          best = g_array_index (profile->tokens, guint32, j);
        }
    }
  if (where == NULL)
    return NULL;
  *assault = cp_lexicon_has (self->lexicon, where->text->tokens[best].lemma, CP_LEX_ASSAULT);
  full = cp_full_name (where->text, self->lexicon, best);
  return full != NULL ? full : g_strdup (where->text->tokens[best].lemma);
}

static gboolean
lays_blame (const CpBuilder *self,
            guint            statement)
{
  const CpProfile *profile = cp_builder_profile (self, statement);

  for (guint i = 0; i < profile->tokens->len; i++)
    if (cp_lexicon_has (self->lexicon, token_at (profile, i)->lemma, CP_LEX_BLAME))
      return TRUE;
  return FALSE;
}

/* Whether the issue's question, where it has one, was made of a statement that lays blame. */
static gboolean
asks_for_blame (CpBuilder     *self,
                const CpIssue *issue)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->yardsticks, issue);

  for (guint i = 0; i < issue->statements->len && yardstick != NULL; i++)
    if (cp_builder_statement (self, g_array_index (issue->statements, guint32, i)) == yardstick->statement)
      return lays_blame (self, g_array_index (issue->statements, guint32, i));
  return TRUE;
}

/**
 * cp_naming_blame:
 *
 * Returns: (transfer full) (nullable): the name of an issue whose statements dispute whose doing something was that happened: "Responsibility
 *   for the fire"; %NULL where they do not
 */
char *
cp_naming_blame (const CpNaming *naming,
                 const CpIssue  *issue,
                 const GArray   *terms)
{
  CpBuilder *self = naming->builder;
  g_autofree char *event = NULL;
  gboolean assault = FALSE;
  guint n = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    n += lays_blame (self, g_array_index (issue->statements, guint32, i)) ? 1 : 0;
  if (n < 2 || 4 * n < MIN (issue->statements->len, SAMPLE) || !asks_for_blame (self, issue))
    return NULL;
  event = event_of (self, issue, terms, &assault);
  return event != NULL ? g_strdup_printf (assault ? "Who carried out the %s" : "Responsibility for the %s", event) : NULL;
}
