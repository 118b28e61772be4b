/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which ministry or government a minister is whose state nobody names. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How sure it is that a minister is of the government that the articles tell of. */
#define CABINET_WEIGHT 0.8f

/* Fields that are not a ministry's name, or every ministry's. */
#define NO_FIELDS " prime foreign cabinet state home press general "

/* Offices of a cabinet without the word. */
#define OF_CABINET " taoiseach tánaiste premier "

/* Returns: (transfer full) (nullable): of what a minister is minister: "environment", where that is the name of one ministry */
static char *
field_of (const CpRole *role)
{
  const char *space = strrchr (role->name, ' ');
  g_autofree char *field = space != NULL && cp_word_among (space + 1, " minister secretary ") ? g_strndup (role->name, (gsize) (space - role->name)) : NULL;

  return field == NULL || strchr (field, ' ') != NULL || cp_word_among (field, NO_FIELDS) ? NULL : g_steal_pointer (&field);
}

/**
 * cp_cabinet_ministry:
 *
 * Returns: (transfer none) (nullable): the ministry of a minister's field, where the articles know one: the "Ministry of the Environment" for
 *   "environment minister"
 */
CpFigure *
cp_cabinet_ministry (const CpCast *self,
                     const CpRole *role)
{
  g_autofree char *field = field_of (role);
  CpFigure *found = NULL;

  if (field == NULL)
    return NULL;
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->kind != CP_SPEAKER_ORGANISATION || (figure->kinds & 1u << CP_BODY_MINISTRY) == 0 || figure->affiliations->len > 0
          || strstr (figure->folded, field) == NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}

/* How far back, in names and descriptions, a minister's ministry is looked for. */
#define MAX_LOOK_BACK 60

/**
 * cp_cabinet_seen:
 *
 * "The Georgian Defence Ministry said … Defence Minister Levan Gelashvili": where an article tells of several states, a minister is of the
 * ministry of his field that was named last.
 *
 * Returns: (transfer none) (nullable): the ministry
 */
CpFigure *
cp_cabinet_seen (const CpStage *self,
                 const CpRole  *role,
                 guint32        before)
{
  g_autofree char *field = field_of (role);

  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK && field != NULL; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->figure->kinds & 1u << CP_BODY_MINISTRY && strstr (sighting->figure->folded, field) != NULL)
        return sighting->figure;
    }
  return NULL;
}

static CpFigure *
government_of (CpCast *self,
               guint   article)
{
  g_autofree char *key = g_strdup_printf ("government|%u", article);
  CpFigure *figure = cp_cast_group (self, key, "government");

  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << CP_BODY_GOVERNMENT;
  return figure;
}

static gboolean
is_of_cabinet (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE
         && (strstr (role->name, "minister") != NULL || strstr (role->name, "secretary") != NULL || cp_word_among (role->name, OF_CABINET));
}

/* The one ministry that the articles know, %NULL where they know none or several: a secretary of state whose field nobody says is of it. */
static CpFigure *
only_ministry (const CpCast *self)
{
  CpFigure *found = NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->kind != CP_SPEAKER_ORGANISATION || (figure->kinds & 1u << CP_BODY_MINISTRY) == 0 || figure->affiliations->len > 0
          || !g_unichar_isupper (g_utf8_get_char (figure->name)))
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}

/* Whose minister somebody is of whom no state is known. */
static CpFigure *
cabinet_of (CpCast         *self,
            const CpFigure *figure)
{
  CpFigure *body = cp_cabinet_ministry (self, figure->role);

  if (body == NULL && strstr (figure->role->name, "secretary") != NULL)
    body = only_ministry (self);
  return body != NULL ? body : government_of (self, figure->minister - 1);
}

/**
 * cp_cast_find_cabinets:
 *
 * Binds ministers of articles that name no state to their ministry, else to "the government" of the article. To be called when all that
 * the articles say is known.
 */
void
cp_cast_find_cabinets (CpCast *self)
{
  guint n = self->figures->len;

  for (guint i = 0; i < n; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->minister == 0 || figure->local || figure->role == NULL || !is_of_cabinet (figure->role) || figure->belongs->len > 0
          || figure->affiliations->len > 0)
        continue;
      cp_figure_bind (figure, cabinet_of (self, figure), CABINET_WEIGHT, figure->role_words);
    }
}
