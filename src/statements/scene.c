/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/scene.h"

/** cp_scene_new: Returns: (transfer full): a scene in which the quotations are found and nothing else; borrows both */
CpScene *
cp_scene_new (const CpText *text,
              const CpCues *cues)
{
  CpScene *self = g_new0 (CpScene, 1);

  self->text = text;
  self->cues = cues;
  self->quotations = cp_quotations_new (text);
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_reported_free);
  self->owner = g_new0 (CpReported *, self->quotations->items->len + 1);
  self->cue_of = g_new0 (CpReported *, text->n_tokens + 1);
  self->voice = g_new0 (guint8, text->n_paragraphs + 1);
  return self;
}

/** cp_scene_free: frees @self */
void
cp_scene_free (CpScene *self)
{
  cp_quotations_free (self->quotations);
  g_ptr_array_unref (self->reports);
  g_free (self->owner);
  g_free (self->cue_of);
  g_free (self->voice);
  g_free (self);
}

/** cp_scene_take: @report: (transfer full): what was found */
void
cp_scene_take (CpScene  *self,
               CpReported *report)
{
  g_ptr_array_add (self->reports, report);
  if (report->cue_head != CP_NO_TOKEN)
    self->cue_of[report->cue_head] = report;
}

/** cp_scene_own: makes a quotation the words of @report */
void
cp_scene_own (CpScene  *self,
              guint     quotation,
              CpReported *report)
{
  cp_reported_add_piece (report, g_array_index (self->quotations->items, CpQuotation, quotation).tokens);
  self->owner[quotation] = report;
}
