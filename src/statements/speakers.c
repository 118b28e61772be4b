/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/speakers.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/stage.h"

static const char *const kind_nicks[] = { "person", "organisation", "group", "unknown" };

static void
affiliation_free (gpointer data)
{
  CpAffiliation *self = data;

  g_free (self->name);
  g_free (self->reason);
  g_free (self);
}

static void
speaker_free (gpointer data)
{
  CpSpeaker *self = data;

  g_free (self->name);
  g_free (self->role);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->affiliations);
  g_free (self);
}


static CpSpeaker *
speaker_new (const CpFigure *figure)
{
  CpSpeaker *self = g_new0 (CpSpeaker, 1);

  /* Where the articles never let the state speak by its own name, they mean its government. */
  if (figure->entry != NULL && figure->entry->adjective != NULL && figure->as_government > 0 && figure->as_itself == 0)
    self->name = g_strdup_printf (_("%s government"), figure->entry->adjective);
  else
    self->name = g_strdup (figure->name);
  self->role = g_strdup (figure->role_words);
  self->kind = figure->kind;
  self->plural = figure->plural;
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->mentions = g_array_sized_new (FALSE, FALSE, sizeof (CpMention), figure->mentions->len);
  self->affiliations = g_ptr_array_new_with_free_func (affiliation_free);
  for (guint i = 0; i < figure->aliases->len; i++)
    if (strcmp (g_ptr_array_index (figure->aliases, i), self->name) != 0)
      g_ptr_array_add (self->aliases, g_strdup (g_ptr_array_index (figure->aliases, i)));
  g_array_append_vals (self->mentions, figure->mentions->data, figure->mentions->len);
  for (guint i = 0; i < figure->affiliations->len; i++)
    {
      const CpAffiliation *known = g_ptr_array_index (figure->affiliations, i);
      CpAffiliation *affiliation = g_memdup2 (known, sizeof *known);

      affiliation->name = g_strdup (known->name);
      affiliation->reason = g_strdup (known->reason);
      g_ptr_array_add (self->affiliations, affiliation);
    }
  return self;
}

static gint
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const CpMention *x = a, *y = b;

  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  return x->span.start < y->span.start ? -1 : x->span.start > y->span.start;
}

/* The number of the figure among the speakers, which come in the order in which they first speak. */
static gint32
number_of (CpSpeakers *self,
           gint32     *numbers,
           CpFigure   *figure)
{
  if (figure == NULL)
    return -1;
  while (figure->holder != NULL)
    figure = figure->holder;
  if (numbers[figure->index] < 0)
    {
      numbers[figure->index] = (gint32) self->speakers->len;
      g_array_sort (figure->mentions, compare_mentions);
      g_ptr_array_add (self->speakers, speaker_new (figure));
    }
  return numbers[figure->index];
}

/* Whom a statement was made to, where the article names someone there. */
static CpFigure *
addressee_of (const CpStage     *stage,
              const CpStatement *statement)
{
  if (statement->addressee == CP_NO_TOKEN)
    return NULL;
  for (guint i = 0; i < stage->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (stage->names, CpNameRun, i);

      if (run->tokens.first <= statement->addressee && statement->addressee < run->tokens.last)
        return run->figure;
    }
  return NULL;
}

/* What was found in one article, until all are read and the figures have their sides. */
typedef struct
{
  CpReference *references; /* one a statement */
  CpFigure   **addressees;
} Found;

static void
resolve_article (CpStage *stage,
                 Found   *found)
{
  GPtrArray *statements = stage->reading->statements;

  found->references = g_new0 (CpReference, statements->len + 1);
  found->addressees = g_new0 (CpFigure *, statements->len + 1);
  for (guint i = 0; i < statements->len; i++)
    {
      const CpStatement *statement = g_ptr_array_index (statements, i);

      cp_stage_introduce (stage, cp_text_tokens_in (stage->text, statement->source).last);
      found->references[i] = cp_stage_refer (stage, statement);
      found->addressees[i] = addressee_of (stage, statement);
    }
  cp_stage_introduce (stage, stage->text->n_tokens);
}

static CpSpeakers *
speakers_new (void)
{
  CpSpeakers *self = g_new0 (CpSpeakers, 1);

  self->speakers = g_ptr_array_new_with_free_func (speaker_free);
  self->source_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->addressee_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->sure_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->reason_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

/* Returns: (transfer full) (nullable) */
static char *
reason_of (CpReference *reference)
{
  const CpFigure *figure = reference->figure;

  if (figure == NULL || figure->holder == NULL)
    return g_steal_pointer (&reference->reason);
  g_clear_pointer (&reference->reason, g_free);
  return g_strdup_printf (figure->kind == CP_SPEAKER_ORGANISATION ? _("“%s” is short for %s") : _("“%s” is %s, who holds that office"),
                          figure->name, figure->holder->name);
}

static void
take_article (CpSpeakers *self,
              gint32     *numbers,
              const CpReading *reading,
              Found      *found)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *addressees = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *sure = g_array_new (FALSE, FALSE, sizeof (float));
  GPtrArray *reasons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      gint32 source = number_of (self, numbers, found->references[i].figure);
      gint32 addressee = number_of (self, numbers, found->addressees[i]);

      g_array_append_val (sources, source);
      g_array_append_val (addressees, addressee);
      g_array_append_val (sure, found->references[i].sure);
      g_ptr_array_add (reasons, reason_of (&found->references[i]));
    }
  g_ptr_array_add (self->source_of, sources);
  g_ptr_array_add (self->addressee_of, addressees);
  g_ptr_array_add (self->sure_of, sure);
  g_ptr_array_add (self->reason_of, reasons);
  g_free (found->references);
  g_free (found->addressees);
}

/**
 * cp_speakers_resolve_with:
 * @notebook: what was noted of some of the articles before; it takes up what is found in the others
 *
 * Finds who speaks, over all readings: first every full name of every article, then article by article the names alone, the
 * descriptions and the pronouns, then for which side each speaks, and last who holds an office that is named alone. Linear in the words.
 *
 * Returns: (transfer full): whose each statement is
 */
CpSpeakers *
cp_speakers_resolve_with (CpNotebook  *notebook,
                          CpReading  **readings,
                          guint        n_readings,
                          CpLanguage  *language,
                          CpKnowledge *knowledge)
{
  CpSpeakers *self = speakers_new ();
  g_autoptr (CpCast) cast = cp_cast_new (knowledge);
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_stage_free);
  g_autofree Found *found = g_new0 (Found, n_readings + 1);
  g_autofree gint32 *numbers = NULL;

  cp_notebook_begin (notebook, language, knowledge);
  for (guint i = 0; i < n_readings; i++)
    {
      CpStage *stage = cp_stage_new (cast, language, cp_notebook_open (notebook, readings[i]), i);

      g_ptr_array_add (stages, stage);
      cp_stage_scan (stage);
      cp_stage_cast (stage);
    }
  for (guint i = 0; i < n_readings; i++)
    {
      CpStage *stage = g_ptr_array_index (stages, i);

      cp_stage_enter (stage);
      resolve_article (stage, &found[i]);
    }
  cp_cast_join_bodies (cast);
  cp_cast_settle (cast);
  cp_cast_find_holders (cast);
  numbers = g_new (gint32, cast->figures->len + 1);
  for (guint i = 0; i <= cast->figures->len; i++)
    numbers[i] = -1;
  for (guint i = 0; i < n_readings; i++)
    take_article (self, numbers, readings[i], &found[i]);
  cp_notebook_end (notebook);
  return self;
}

/** cp_speakers_resolve: Returns: (transfer full): whose each statement is, as cp_speakers_resolve_with() finds without notes */
CpSpeakers *
cp_speakers_resolve (CpReading  **readings,
                     guint        n_readings,
                     CpLanguage  *language,
                     CpKnowledge *knowledge)
{
  g_autoptr (CpNotebook) notebook = cp_notebook_new ();

  return cp_speakers_resolve_with (notebook, readings, n_readings, language, knowledge);
}

/** cp_speakers_free: frees @self */
void
cp_speakers_free (CpSpeakers *self)
{
  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->source_of);
  g_ptr_array_unref (self->addressee_of);
  g_ptr_array_unref (self->sure_of);
  g_ptr_array_unref (self->reason_of);
  g_free (self);
}

/** cp_speaker_kind_to_nick: Returns: the contract's word for @kind */
const char *
cp_speaker_kind_to_nick (CpSpeakerKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), "unknown");
  return kind_nicks[kind];
}

/** cp_speaker_kind_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_speaker_kind_from_nick (const char    *nick,
                           CpSpeakerKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = (CpSpeakerKind) i;
        return TRUE;
      }
  return FALSE;
}
