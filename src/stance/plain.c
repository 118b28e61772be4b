/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What says plainly, in its own words about the question's own thing, what it wants answers as it says: how well it goes with what else
 * its party says, and with the other side, has no say in that. */
#include "stance/plain.h"

#include <math.h>

#include "stance/wills.h"

/* From here on two statements want the same, or the contrary, of what the question asks about. */
#define PLAIN 0.5f

static guint32
number_at (const CpWeighing *weighing,
           guint             place)
{
  return g_array_index (weighing->issue->statements, guint32, place);
}

static const CpYardstick *
yardstick_of (const CpWeighing *weighing)
{
  return g_hash_table_lookup (weighing->builder->yardsticks, weighing->issue);
}

/* The place of the statement that the question is made of, G_MAXUINT where there is none. */
static guint
asked_place (const CpWeighing *weighing)
{
  const CpYardstick *yardstick = yardstick_of (weighing);

  for (guint i = 0; i < weighing->n && yardstick != NULL; i++)
    if (cp_builder_statement (weighing->builder, number_at (weighing, i)) == yardstick->statement)
      return i;
  return G_MAXUINT;
}

static gboolean
is_asked_about (const CpWeighing *weighing,
                const CpWill     *will)
{
  CpRange clause = yardstick_of (weighing)->clause;

  return will->token >= clause.first && will->token < clause.last;
}

/* Whether what the question asks about is something that its statement plainly wants, or does not. */
static gboolean
asks_plainly (const CpWeighing *weighing,
              guint             asked)
{
  const GArray *wills = cp_wills_of (weighing->builder, number_at (weighing, asked));

  for (guint i = 0; i < wills->len; i++)
    if (is_asked_about (weighing, &g_array_index (wills, CpWill, i)))
      return TRUE;
  return FALSE;
}

static void
hold (CpWeighing *weighing)
{
  guint asked = asked_place (weighing);
  gboolean moved = FALSE;
  float yes;

  if (asked == G_MAXUINT || !asks_plainly (weighing, asked))
    return;
  weighing->asked = (gint32) asked;
  yes = weighing->value[asked] < 0 ? -1 : 1;
  for (guint i = 0; i < weighing->n; i++)
    {
      float meet = i != asked ? cp_wills_meet (weighing->builder, number_at (weighing, asked), number_at (weighing, i)) : 1;

      if (fabsf (meet) < PLAIN)
        continue;
      weighing->held[i] = TRUE;
      weighing->own[i] = meet < 0 ? -yes : yes;
      moved = moved || weighing->own[i] * weighing->value[i] < 0;
    }
  if (moved)
    cp_weighing_run (weighing);
}

static void
hold_in (CpBuilder *builder,
         guint      number,
         gpointer   data G_GNUC_UNUSED)
{
  hold (cp_weighing_of (builder, g_ptr_array_index (builder->model->issues, number)));
}

/**
 * cp_plain_hold_all:
 * @builder: all of its issues are weighed
 *
 * Holds the statements that plainly want, or do not want, what their issue's question asks about, on the side on which they say that
 * they are, and weighs the rest of the issue again where one of them was not.
 */
void
cp_plain_hold_all (CpBuilder *builder)
{
  cp_builder_each (builder, builder->model->issues->len, CP_BLOCK_OF_ISSUES, hold_in, NULL);
}

/* Returns: (nullable): what the statement at @place says of the same thing as @will */
static const CpWill *
will_of_same (const CpWeighing *weighing,
              guint             place,
              const CpWill     *will)
{
  const GArray *wills = cp_wills_of (weighing->builder, number_at (weighing, place));

  for (guint i = 0; i < wills->len; i++)
    if (g_array_index (wills, CpWill, i).term == will->term && g_array_index (wills, CpWill, i).by != CP_NO_TOKEN
        && !g_array_index (wills, CpWill, i).bare)
      return &g_array_index (wills, CpWill, i);
  return NULL;
}

/** cp_plain_words: Returns: (transfer full) (nullable): the words of the statement at @place that plainly answer the issue's question,
 * %NULL where it does not, or where the word that reports it does */
char *
cp_plain_words (CpWeighing *weighing,
                guint       place)
{
  const CpText *text = cp_builder_profile (weighing->builder, number_at (weighing, place))->text;
  const GArray *wills;

  if (!weighing->held[place] || weighing->asked < 0)
    return NULL;
  wills = cp_wills_of (weighing->builder, number_at (weighing, (guint) weighing->asked));
  for (guint i = 0; i < wills->len; i++)
    {
      const CpWill *said = is_asked_about (weighing, &g_array_index (wills, CpWill, i))
                             ? will_of_same (weighing, place, &g_array_index (wills, CpWill, i)) : NULL;

      if (said != NULL && said->by == said->token)
        return g_strdup (text->tokens[said->token].form);
      if (said != NULL)
        return g_strdup_printf ("%s, %s", text->tokens[MIN (said->by, said->token)].form, text->tokens[MAX (said->by, said->token)].form);
    }
  return NULL;
}
