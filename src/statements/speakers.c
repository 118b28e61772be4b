/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/speakers.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/allegiance.h"
#include "statements/classify.h"
#include "statements/heard.h"
#include "statements/stage.h"
#include "statements/volume.h"

static const char *const kind_nicks[] = { "person", "organisation", "group", "unknown" };

/* Who has an office of a state in an article that names none is of the one that all others tell of. */
static void
share_home (GPtrArray *stages)
{
  const CpEntry *home = NULL;

  for (guint i = 0; i < stages->len; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);

      if (stage->home != NULL && home != NULL && stage->home != home)
        return;
      home = stage->home != NULL ? stage->home : home;
    }
  for (guint i = 0; i < stages->len; i++)
    {
      CpStage *stage = g_ptr_array_index (stages, i);

      stage->others_home = stage->abroad ? NULL : home;
    }
}

/** cp_affiliation_copy: Returns: (transfer full): @self */
CpAffiliation *
cp_affiliation_copy (const CpAffiliation *self)
{
  CpAffiliation *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->reason = g_strdup (self->reason);
  return copy;
}

/** cp_affiliation_free: frees @self */
void
cp_affiliation_free (CpAffiliation *self)
{
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
  self->affiliations = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_affiliation_free);
  for (guint i = 0; i < figure->aliases->len; i++)
    if (strcmp (g_ptr_array_index (figure->aliases, i), self->name) != 0)
      g_ptr_array_add (self->aliases, g_strdup (g_ptr_array_index (figure->aliases, i)));
  g_array_append_vals (self->mentions, figure->mentions->data, figure->mentions->len);
  for (guint i = 0; i < figure->affiliations->len; i++)
    g_ptr_array_add (self->affiliations, cp_affiliation_copy (g_ptr_array_index (figure->affiliations, i)));
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

static gint32
index_of (const CpFigure *figure)
{
  return figure != NULL ? (gint32) figure->index : -1;
}

static void
whose_clear (gpointer data)
{
  cp_reason_take (&((CpWhose *) data)->reason, NULL);
}

static GArray *
resolve_article (CpStage                 *stage,
                 const CpAllegianceWatch *watch)
{
  GPtrArray *statements = stage->reading->statements;
  GArray *whose = g_array_sized_new (FALSE, FALSE, sizeof (CpWhose), statements->len);

  g_array_set_clear_func (whose, whose_clear);
  for (guint i = 0; i < statements->len; i++)
    {
      const CpStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *reason = NULL;
      CpReference reference;

      cp_stage_introduce (stage, cp_text_tokens_in (stage->text, statement->source).last);
      reference = cp_stage_refer (stage, statement);
      reason = reference.reason;
      g_array_append_val (whose, ((CpWhose){ index_of (reference.figure), index_of (addressee_of (stage, statement)),
                                             reference.sure, reason != NULL ? g_ref_string_new (reason) : NULL }));
    }
  cp_stage_introduce (stage, stage->text->n_tokens);
  cp_band_settle (stage);
  cp_employ_settle (stage, whose);
  cp_allegiance_settle (stage, whose, watch);
  return whose;
}

/* First every full name of every article, then article by article the names alone, the descriptions and the pronouns. */
static void
resolve_volume (CpHeard    *heard,
                CpNotebook *notebook,
                CpReading **readings,
                guint       end,
                CpLanguage *language)
{
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_stage_free);

  for (guint i = heard->readings->len; i < end; i++)
    {
      CpStage *stage = cp_stage_new (heard->cast, language, cp_notebook_open (notebook, readings[i]), i);

      g_ptr_array_add (stages, stage);
      cp_stage_scan (stage);
    }
  cp_classify_agree (stages);
  for (guint i = 0; i < stages->len; i++)
    cp_stage_cast (g_ptr_array_index (stages, i));
  share_home (stages);
  for (guint i = 0; i < stages->len; i++)
    {
      CpStage *stage = g_ptr_array_index (stages, i);

      cp_stage_enter (stage);
      cp_heard_add (heard, readings[stage->article], resolve_article (stage, cp_notebook_watched (notebook)));
    }
}

/* Returns: (transfer full): who is heard in all readings; what is known of the first of them is not looked for again */
static CpHeard *
hear_all (CpNotebook  *notebook,
          CpReading  **readings,
          guint        n_readings,
          CpLanguage  *language,
          CpKnowledge *knowledge)
{
  CpHeard *heard = cp_notebook_recall (notebook, readings, n_readings);
  guint full = cp_volumes_full (readings, n_readings);

  if (heard == NULL)
    heard = cp_heard_new (knowledge);
  while (heard->readings->len < n_readings)
    {
      resolve_volume (heard, notebook, readings, cp_volume_end (readings, n_readings, heard->readings->len), language);
      if (heard->readings->len == full)
        cp_notebook_keep (notebook, heard);
    }
  return heard;
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
  self->own_reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->whose = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

/* Why it is whose it is, as was heard or as is only known now that all is. */
static GRefString *
reason_of (CpSpeakers     *self,
           const CpWhose  *whose,
           const CpFigure *figure)
{
  g_autofree char *words = NULL;
  GRefString *reason;

  if (figure == NULL || figure->holder == NULL)
    return whose->reason;
  words = g_strdup_printf (figure->kind == CP_SPEAKER_ORGANISATION ? _("“%s” is short for %s") : _("“%s” is %s, who holds that office"),
                           figure->name, figure->holder->name);
  reason = g_ref_string_new (words);
  g_ptr_array_add (self->own_reasons, reason);
  return reason;
}

static void
take_article (CpSpeakers   *self,
              gint32       *numbers,
              CpCast       *cast,
              GArray       *found)
{
  GArray *sources = g_array_sized_new (FALSE, FALSE, sizeof (gint32), found->len);
  GArray *addressees = g_array_sized_new (FALSE, FALSE, sizeof (gint32), found->len);
  GArray *sure = g_array_sized_new (FALSE, FALSE, sizeof (float), found->len);
  GPtrArray *reasons = g_ptr_array_sized_new (found->len);

  for (guint i = 0; i < found->len; i++)
    {
      const CpWhose *whose = &g_array_index (found, CpWhose, i);
      CpFigure *figure = whose->source >= 0 ? g_ptr_array_index (cast->figures, whose->source) : NULL;
      gint32 source = number_of (self, numbers, figure);
      gint32 addressee = number_of (self, numbers, whose->addressee >= 0 ? g_ptr_array_index (cast->figures, whose->addressee) : NULL);

      g_array_append_val (sources, source);
      g_array_append_val (addressees, addressee);
      g_array_append_val (sure, whose->sure);
      g_ptr_array_add (reasons, reason_of (self, whose, figure));
    }
  g_ptr_array_add (self->source_of, sources);
  g_ptr_array_add (self->addressee_of, addressees);
  g_ptr_array_add (self->sure_of, sure);
  g_ptr_array_add (self->reason_of, reasons);
  g_ptr_array_add (self->whose, g_array_ref (found));
}

/**
 * cp_speakers_resolve_with:
 * @notebook: what was noted of some of the articles before; it takes up what is found in the others
 *
 * Finds who speaks, over all readings: volume by volume first every full name of every article, then article by article the names
 * alone, the descriptions and the pronouns; then, over all, for which side each speaks, and last who holds an office that is named
 * alone. Linear in the words.
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
  g_autofree gint32 *numbers = NULL;
  g_autoptr (CpHeard) heard = NULL;
  CpCast *cast;

  cp_notebook_begin (notebook, language, knowledge);
  heard = hear_all (notebook, readings, n_readings, language, knowledge);
  cp_notebook_end (notebook);
  cast = heard->cast;
  cp_cast_join_bodies (cast);
  cp_cast_settle (cast);
  cp_cast_find_holders (cast);
  if (cp_notebook_watched (notebook) != NULL)
    cp_notebook_watched (notebook)->settled (cast, cp_notebook_watched (notebook)->data);
  numbers = g_new (gint32, cast->figures->len + 1);
  for (guint i = 0; i <= cast->figures->len; i++)
    numbers[i] = -1;
  for (guint i = 0; i < n_readings; i++)
    take_article (self, numbers, cast, g_ptr_array_index (heard->whose, i));
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
  g_ptr_array_unref (self->own_reasons);
  g_ptr_array_unref (self->whose);
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
