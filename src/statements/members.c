/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For which body those speak of whom only is said what they do: a union's workers, a campaign's campaigners. */
#include <string.h>

#include "statements/cast.h"
#include "statements/words.h"

/* How surely a worker speaks for the union that is heard, and one of several for the body that has them in its name. */
#define MEMBER_WEIGHT 0.7f

/* The bodies that are heard themselves or through their people. */
static GHashTable *
find_heard (const CpCast *self)
{
  GHashTable *heard = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (!figure->spoke)
        continue;
      g_hash_table_add (heard, figure);
      for (guint j = 0; j < figure->belongs->len; j++)
        {
          CpFigure *body = ((const CpBond *) g_ptr_array_index (figure->belongs, j))->to;

          while (body->holder != NULL)
            body = body->holder;
          g_hash_table_add (heard, body);
        }
    }
  return heard;
}

static gboolean
is_heard_body (GHashTable *heard,
               CpFigure   *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && figure->holder == NULL && g_hash_table_contains (heard, figure);
}

/* The one union that is heard, %NULL where there is none or more than one. */
static CpFigure *
only_union (const CpCast *self,
            GHashTable   *heard)
{
  CpFigure *found = NULL;

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (!is_heard_body (heard, figure) || (figure->kinds & 1u << CP_BODY_UNION) == 0)
        continue;
      if (found != NULL)
        return NULL;
      found = figure;
    }
  return found;
}

/* Whether a body has those of a role in its name: "Carers' Union", "Residents for Arnfield"; or, for @role %NULL, those of any. */
static gboolean
has_in_name (const CpCast   *self,
             const CpFigure *body,
             const CpRole   *role)
{
  g_auto (GStrv) words = g_strsplit_set (body->folded, " '", -1);

  for (char **word = words; *word != NULL; word++)
    {
      gboolean plural = FALSE;
      const CpRole *named = cp_knowledge_role (self->knowledge, *word, &plural);

      if (named != NULL && plural && (role == NULL || named == role))
        return TRUE;
    }
  return FALSE;
}

/* Those who protest for a cause are of the campaign for it. */
static gboolean
campaigns (const CpRole *role)
{
  return cp_word_among (role->name, " campaigner activist protester ");
}

/* Notes a body as that of a role's people, and %NULL where there is another. */
static void
add_body (GHashTable   *bodies,
          gconstpointer of,
          CpFigure     *body)
{
  gboolean taken = g_hash_table_contains (bodies, of) && g_hash_table_lookup (bodies, of) != body;

  g_hash_table_insert (bodies, (gpointer) of, taken ? NULL : body);
}

/* What the one campaign is known by among the bodies of roles. */
static const char one_campaign[] = "campaign";

/* The one heard body of those who are called by a role, for each role that is in the names of bodies, and the one campaign. */
static GHashTable *
find_bodies (const CpCast *self,
             GHashTable   *heard)
{
  GHashTable *bodies = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      g_auto (GStrv) words = NULL;

      if (!is_heard_body (heard, figure))
        continue;
      if (figure->kinds & (1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_GROUP))
        add_body (bodies, one_campaign, figure);
      words = g_strsplit_set (figure->folded, " '", -1);
      for (char **word = words; *word != NULL; word++)
        {
          gboolean plural = FALSE;
          const CpRole *role = cp_knowledge_role (self->knowledge, *word, &plural);

          if (role != NULL && plural)
            add_body (bodies, role, figure);
        }
    }
  return bodies;
}

static CpFigure *
body_of_members (GHashTable   *bodies,
                 const CpRole *role)
{
  CpFigure *body = g_hash_table_lookup (bodies, role);

  return body == NULL && campaigns (role) ? g_hash_table_lookup (bodies, one_campaign) : body;
}

/* Trades whose people are heard of disputes that are not theirs. */
#define PROFESSIONS " doctor surgeon teacher paramedic "

/* "one driver, who asked not to be named": in a union's dispute those who do the work speak for it, wherever they work; but a doctor
 * does not for the bakers'. */
static CpFigure *
union_of (const CpCast   *self,
          CpFigure       *workers_union,
          const CpFigure *figure)
{
  if (workers_union == NULL || figure->independent || figure->role->implies != CP_ROLE_WORKER)
    return NULL;
  if (cp_word_among (figure->role->name, PROFESSIONS) && !has_in_name (self, workers_union, figure->role)
      && has_in_name (self, workers_union, NULL))
    return NULL;
  return workers_union;
}

/* "a bus driver who lives at number 7": where one body of residents is heard, those of whom no more is told speak with it. */
static void
find_residents (const CpCast *self,
                GHashTable   *bodies)
{
  const CpRole *resident = cp_knowledge_role (self->knowledge, "resident", NULL);
  CpFigure *body = resident != NULL ? g_hash_table_lookup (bodies, resident) : NULL;

  for (guint i = 0; body != NULL && i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->spoke && figure->lives && figure->entry == NULL && figure->belongs->len == 0 && figure->affiliations->len == 0)
        cp_figure_bind (figure, body, MEMBER_WEIGHT, figure->name);
    }
}

/* The one heard body that has a word in its name, for each plural word of those whose people stand together: "riders" of "the Road Riders' Union". */
static GHashTable *
find_bodies_of_words (const CpCast *self,
                      GHashTable   *heard)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_CAMPAIGN | 1u << CP_BODY_GROUP;
  GHashTable *bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      g_auto (GStrv) words = NULL;

      if (!is_heard_body (heard, figure) || (figure->kinds & joined) == 0 || figure->entry != NULL)
        continue;
      words = g_strsplit_set (figure->folded, " '", -1);
      for (char **word = words; *word != NULL; word++)
        if (g_str_has_suffix (*word, "s") && strlen (*word) > 3)
          g_hash_table_insert (bodies, g_strdup (*word), g_hash_table_contains (bodies, *word) ? NULL : figure);
    }
  return bodies;
}

/* "The 168 riders refused to start": several who have no office and no other body are of the one that has them in its name. */
static void
bind_by_word (const CpCast *self,
              GHashTable   *heard)
{
  g_autoptr (GHashTable) bodies = find_bodies_of_words (self, heard);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->spoke && figure->kind == CP_SPEAKER_GROUP && figure->role == NULL && figure->belongs->len == 0 && figure->affiliations->len == 0)
        cp_figure_bind (figure, g_hash_table_lookup (bodies, cp_word_last (figure->folded)), MEMBER_WEIGHT, figure->name);
    }
}

/**
 * cp_cast_find_members:
 *
 * Finds for workers the union, and for several who are called by what they do the body that is theirs. To be called when it is known
 * who spoke.
 */
void
cp_cast_find_members (CpCast *self)
{
  g_autoptr (GHashTable) heard = find_heard (self);
  g_autoptr (GHashTable) bodies = find_bodies (self, heard);
  CpFigure *workers_union = only_union (self, heard);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i), *body;

      /* Several of whom is only told may have others who speak for them: "Residents have hired an engineer". */
      if ((!figure->spoke && !(figure->kind == CP_SPEAKER_GROUP && figure->plural)) || figure->role == NULL || figure->kind == CP_SPEAKER_ORGANISATION)
        continue;
      body = union_of (self, workers_union, figure);
      if (body == NULL && figure->kind == CP_SPEAKER_GROUP && figure->plural && figure->belongs->len == 0 && figure->affiliations->len == 0)
        {
          body = body_of_members (bodies, figure->role);
          figure->independent &= body == NULL;
        }
      cp_figure_bind (figure, body, MEMBER_WEIGHT, figure->role_words);
    }
  find_residents (self, bodies);
  bind_by_word (self, heard);
}
