/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

static const CpToken *
token_at (const CpProfile *self,
          guint            place)
{
  return &self->text->tokens[g_array_index (self->tokens, guint32, place)];
}

/* "put the figure at", "nearer", "below", "only": the number is what is claimed. */
static gboolean
is_about_figures (const CpProfile *self)
{
  static const char *const words[] = { "figure", "number", "nearer", "closer", "below", "under", "only", "estimate", "some",
                                       "about", "around", "than", "total", "true" };
  guint n = MIN (self->tokens->len, 14);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      if (strcmp (token_at (self, i)->norm, words[j]) == 0)
        return TRUE;
  return FALSE;
}

/** cp_profile_figure: Returns: (nullable): the first number that a content claims, where it claims one: "18.5", "38,000"; a year is none */
const char *
cp_profile_figure (const CpProfile *self)
{
  if (!is_about_figures (self))
    return NULL;
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const CpToken *token = token_at (self, i);

      if (token->pos == CP_POS_NUM && g_ascii_isdigit (*token->norm) && strlen (token->norm) != 4)
        return token->norm;
    }
  return NULL;
}
