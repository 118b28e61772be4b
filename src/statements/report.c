/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/report.h"

/** cp_reported_new: Returns: (transfer full): a report without content; @cue_head may be %CP_NO_TOKEN */
CpReported *
cp_reported_new (guint32 cue_head,
               float   sure)
{
  CpReported *self = g_new0 (CpReported, 1);

  self->cue_head = cue_head;
  if (cue_head != CP_NO_TOKEN)
    self->cue = (CpRange){ cue_head, cue_head + 1 };
  self->source_head = self->addressee = CP_NO_TOKEN;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (CpRange));
  self->sure = sure;
  return self;
}

/** cp_reported_free: frees @self */
void
cp_reported_free (CpReported *self)
{
  g_array_unref (self->pieces);
  g_free (self->reason);
  g_free (self);
}

/** cp_reported_add_piece: adds a stretch of content; an empty one is not added */
void
cp_reported_add_piece (CpReported *self,
                     CpRange   tokens)
{
  if (tokens.last > tokens.first)
    g_array_append_val (self->pieces, tokens);
}

static gint
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const CpRange *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last < y->last ? -1 : x->last > y->last;
}

/** cp_reported_sort: puts the pieces in text order and joins those that touch or overlap */
void
cp_reported_sort (CpReported *self)
{
  guint kept = 0;

  g_array_sort (self->pieces, compare_ranges);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpRange piece = g_array_index (self->pieces, CpRange, i);
      CpRange *last = kept > 0 ? &g_array_index (self->pieces, CpRange, kept - 1) : NULL;

      if (last != NULL && piece.first <= last->last)
        last->last = MAX (last->last, piece.last);
      else
        g_array_index (self->pieces, CpRange, kept++) = piece;
    }
  g_array_set_size (self->pieces, kept);
}

/** cp_reported_holds: Returns: whether @token is part of the content */
gboolean
cp_reported_holds (const CpReported *self,
                 guint32         token)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpRange piece = g_array_index (self->pieces, CpRange, i);

      if (piece.first <= token && token < piece.last)
        return TRUE;
    }
  return FALSE;
}

/** cp_reported_explain: says in words why it is read so, in place of what was said before */
void
cp_reported_explain (CpReported   *self,
                   const char *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->reason);
  self->reason = g_strdup_vprintf (format, args);
  va_end (args);
}
