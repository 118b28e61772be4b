/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/saved.h"

#include "comparison/saved-names.h"

G_DEFINE_QUARK (cp-saved-error-quark, cp_saved_error)

const char *const cp_saved_block_names[CP_N_SAVED_BLOCKS] = {
  [CP_BLOCK_PARAGRAPH] = "paragraph", [CP_BLOCK_HEADING] = "heading", [CP_BLOCK_LIST_ITEM] = "list-item",
  [CP_BLOCK_QUOTE] = "quote",         [CP_BLOCK_POST] = "post",       [CP_BLOCK_TURN] = "turn",
};

const char *const cp_saved_note_names[CP_N_SAVED_NOTES] = {
  [CP_NOTE_FOUND] = "found",
  [CP_NOTE_DOUBTFUL] = "doubtful",
  [CP_NOTE_LEFT_OUT] = "left-out",
};

const char *const cp_saved_field_names[CP_N_FIELDS] = {
  [CP_FIELD_WORDS] = "words", [CP_FIELD_SPEAKER] = "speaker", [CP_FIELD_PARTY] = "party", [CP_FIELD_ACT] = "act",
  [CP_FIELD_DATE] = "date",   [CP_FIELD_STANCE] = "stance",   [CP_FIELD_ISSUE] = "issue",
};

/** cp_saved_new: Returns: (transfer full): a file's contents, of nothing yet and without an analysis */
CpSaved *
cp_saved_new (void)
{
  CpSaved *self = g_new0 (CpSaved, 1);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  return self;
}

/** cp_saved_free: frees @self */
void
cp_saved_free (CpSaved *self)
{
  g_free (self->title);
  g_free (self->origin);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->corrections);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self->trouble);
  g_free (self);
}
