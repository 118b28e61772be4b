/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/reading.h"

/** cp_reading_new: Returns: (transfer full): what is found in @article */
CpReading *
cp_reading_new (CpLanguage  *language,
                CpKnowledge *knowledge G_GNUC_UNUSED,
                CpArticle   *article)
{
  CpReading *self = g_atomic_rc_box_new0 (CpReading);

  self->text = cp_language_read (language, article);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_statement_free);
  return self;
}

/** cp_reading_ref: Returns: (transfer full): @self */
CpReading *
cp_reading_ref (CpReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
reading_clear (gpointer data)
{
  CpReading *self = data;

  cp_text_unref (self->text);
  g_ptr_array_unref (self->statements);
}

/** cp_reading_unref: gives up a reference; frees the reading with the last one */
void
cp_reading_unref (CpReading *self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
}
