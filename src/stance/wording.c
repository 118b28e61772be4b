/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/wording.h"

/* What the question that the program put itself counts for, beside the statements that are like the other's words. */
#define OWN_QUESTION 0.15f

static void
wording_clear (gpointer data)
{
  g_free (((CpWording *) data)->words);
}

/** cp_wording_note: keeps that the correction of number @since put the question @words to @issue */
void
cp_wording_note (CpBuilder  *builder,
                 CpIssue    *issue,
                 guint       since,
                 const char *words)
{
  GArray *all = g_hash_table_lookup (builder->wordings, issue);

  if (all == NULL)
    {
      all = g_array_new (FALSE, FALSE, sizeof (CpWording));
      g_array_set_clear_func (all, wording_clear);
      g_hash_table_insert (builder->wordings, issue, all);
    }
  g_array_append_val (all, ((CpWording){ since, g_strdup (words) }));
}

/** cp_wording_at: Returns: (nullable): the question that @issue had when the correction of that number was made, as far as persons put it */
const char *
cp_wording_at (CpBuilder     *builder,
               const CpIssue *issue,
               guint          correction)
{
  const GArray *all = g_hash_table_lookup (builder->wordings, issue);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    if (g_array_index (all, CpWording, i - 1).since < correction)
      return g_array_index (all, CpWording, i - 1).words;
  return NULL;
}

/* The signs of the statements that are like the question's words, each by how like it is. */
static float
sign_by_statements (const CpWeighing *weighing,
                    const CpProfile  *asked)
{
  float sum = 0;

  for (guint i = 0; i < weighing->n; i++)
    {
      const CpProfile *profile = cp_builder_profile (weighing->builder, g_array_index (weighing->issue->statements, guint32, i));

      if (!profile->anaphoric)
        sum += cp_profile_likeness (asked, profile) * profile->polarity * profile->strength * asked->polarity * weighing->value[i];
    }
  return sum;
}

/**
 * cp_wording_sign:
 * @words: a yes/no question
 *
 * Returns: 1 where who answers yes to @words has a positive value in @weighing, -1 where a negative one. It is read from the
 *   statements that say what is asked, or say the contrary.
 */
float
cp_wording_sign (CpWeighing *weighing,
                 const char *words)
{
  CpBuilder *builder = weighing->builder;
  const CpYardstick *yardstick = g_hash_table_lookup (builder->yardsticks, weighing->issue);
  g_autoptr (CpText) text = NULL;
  CpProfile *asked = cp_profile_of_words (builder, words, &text), *own = NULL;
  g_autoptr (CpText) own_text = NULL;
  float sum;

  cp_polarity_read (builder, NULL, asked, cp_weighing_topics (weighing));
  sum = sign_by_statements (weighing, asked);
  if (yardstick != NULL)
    {
      own = cp_profile_of_words (builder, yardstick->words, &own_text);
      cp_polarity_read (builder, NULL, own, cp_weighing_topics (weighing));
      sum += (OWN_QUESTION + cp_profile_likeness (asked, own)) * own->polarity * asked->polarity * cp_weighing_sign (weighing);
      cp_profile_free (own);
    }
  cp_profile_free (asked);
  return sum < 0 ? -1 : 1;
}
