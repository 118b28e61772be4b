/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/speakers.h"

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

/** cp_speakers_resolve: Returns: (transfer full): whose each statement of @readings is */
CpSpeakers *
cp_speakers_resolve (CpReading  **readings,
                     guint        n_readings,
                     CpLanguage  *language G_GNUC_UNUSED,
                     CpKnowledge *knowledge G_GNUC_UNUSED)
{
  CpSpeakers *self = g_new0 (CpSpeakers, 1);
  gint32 none = -1;

  (void) affiliation_free;
  self->speakers = g_ptr_array_new_with_free_func (speaker_free);
  self->source_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->addressee_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_readings; i++)
    {
      GArray *sources = g_array_new (FALSE, FALSE, sizeof (gint32));
      GArray *addressees = g_array_new (FALSE, FALSE, sizeof (gint32));

      for (guint j = 0; j < readings[i]->statements->len; j++)
        {
          g_array_append_val (sources, none);
          g_array_append_val (addressees, none);
        }
      g_ptr_array_add (self->source_of, sources);
      g_ptr_array_add (self->addressee_of, addressees);
    }
  return self;
}

/** cp_speakers_free: frees @self */
void
cp_speakers_free (CpSpeakers *self)
{
  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->source_of);
  g_ptr_array_unref (self->addressee_of);
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
