/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/saved.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/saved-names.h"
#include "importer/unreadable.h"

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
  self->arrangement = cp_arrangement_new (CP_SORT_IMPORTANCE);
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
  cp_arrangement_unref (self->arrangement);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self->trouble);
  g_free (self);
}

/** cp_saved_is: Returns: whether @data, the beginning of a file, is that of a saved comparison */
gboolean
cp_saved_is (const char *data,
             gsize       size)
{
  g_autofree char *head = g_strndup (data, MIN (size, CP_SAVED_HEAD_SIZE));

  return strstr (head, "<comparison") != NULL && strstr (head, CP_SAVED_NAMESPACE) != NULL;
}

/**
 * cp_saved_load:
 *
 * Reads a comparison's file as cp_saved_read() does.
 *
 * Returns: (transfer full) (nullable): what is in it, or %NULL with one sentence for a person in @error
 */
CpSaved *
cp_saved_load (GFile        *file,
               GCancellable *cancellable,
               GError      **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  GError *io_error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, &io_error);
  g_autoptr (GBytes) bytes = NULL;

  if (info != NULL && g_file_info_get_size (info) > CP_SAVED_MAX_SIZE)
    {
      g_set_error (error, CP_SAVED_ERROR, CP_SAVED_ERROR_FAILED, _("“%s” is too large to be opened."), name);
      return NULL;
    }
  if (cp_unreadable_is_pipe (file, name, error))
    return NULL;
  if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &io_error);
  if (bytes == NULL)
    {
      cp_unreadable_explain (file, name, io_error, error);
      return NULL;
    }
  return cp_saved_read (bytes, name, error);
}

/* Bytes of a file's name that its title may take: a file system has room for 255, and while a file is written its name is longer. */
#define MAX_NAME 200

/**
 * cp_saved_name:
 * @title: what is in the file; may come from an article
 *
 * Returns: (transfer full): a name for a file, ending in @suffix, that a file system takes and that nobody has to wonder at
 */
char *
cp_saved_name (const char *title,
               const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = title; *p != '\0' && name->len < MAX_NAME; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '/' || (c == '.' && name->len == 0))
        g_string_append_c (name, '-');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (name, c);
    }
  g_string_append (name, suffix);
  return g_strdup (name->str);
}
