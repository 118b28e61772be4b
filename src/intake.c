/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "comparison/analysis.h"
#include "comparison/comparison.h"
#include "comparison/inputs.h"
#include "comparison/saved.h"
#include "comparison/words.h"
#include "exchange/wrap.h"
#include "importer/fetch.h"
#include "importer/unreadable.h"

/* Wipes the line that counts, on a terminal. */
#define WIPE "\r\033[K"

/* So many characters tell which passage is meant. */
#define MAX_BEGIN 70

/* Where standard error is a terminal that can take a line back; a dumb one would show how it is asked to. */
static gboolean
counts_on_terminal (void)
{
  return isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

/** cp_complain: writes one line on standard error, whatever the names in it hold; a line that counts there gives way to it */
void
cp_complain (const char *format,
             ...)
{
  g_autofree char *sentence = NULL, *valid = NULL, *plain = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  valid = g_utf8_make_valid (sentence, -1);
  plain = cp_wrap_plain (valid);
  g_printerr ("%s%s\n", counts_on_terminal () ? WIPE : "", plain);
}

/** cp_show_progress: writes @line over the one before, where standard error is a terminal and there is something to wait for */
void
cp_show_progress (const char *line,
                  guint       done,
                  guint       total)
{
  if (total > 1 && counts_on_terminal ())
    g_printerr (WIPE "%s", done < total ? line : "");
}

/** cp_intake_empty_name: Returns: what is said of an argument with nothing in it, which a script gives for a variable that is not set */
const char *
cp_intake_empty_name (void)
{
  return _("An article’s name is empty.");
}

static void
show_import (guint    done,
             guint    total,
             gpointer data G_GNUC_UNUSED)
{
  g_autofree char *line = g_strdup_printf (_("Importing %u of %u"), done, total);

  cp_show_progress (line, done, total);
}

static void
refuse (GFile        *file G_GNUC_UNUSED,
        const GError *error,
        gpointer      user_data)
{
  CpIntake *self = user_data;

  self->n_refused++;
  cp_complain ("%s", error->message);
}

static void
take_articles (CpIntake  *self,
               GPtrArray *articles)
{
  if (articles->len > 0)
    g_clear_pointer (&self->model, cp_model_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (self->articles, cp_article_ref (g_ptr_array_index (articles, i)));
}

/* To name an address is to ask for it to be fetched. */
static void
fetch (CpIntake   *self,
       const char *address,
       GPtrArray  *ranges)
{
  g_autoptr (GFile) file = g_file_new_for_uri (address);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = cp_fetch (address, ranges, CP_FETCH_SECONDS, refuse, self, NULL, &error);

  if (articles != NULL)
    take_articles (self, articles);
  else
    refuse (file, error, self);
}

static void
refuse_place (CpIntake   *self,
              const char *place)
{
  self->n_refused++;
  cp_complain (_("“%s” is neither a file nor an address of the web."), place);
}

/* GIO would take it for the folder that the program was started in. */
static void
refuse_empty (CpIntake *self)
{
  self->n_refused++;
  cp_complain ("%s", cp_intake_empty_name ());
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[65536];
  gsize n = sizeof block;

  while (n == sizeof block && bytes->len <= CP_IMPORT_MAX_SIZE)
    {
      if (!g_input_stream_read_all (in, block, sizeof block, &n, NULL, error))
        return NULL;
      g_byte_array_append (bytes, block, (guint) n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Takes what stands in a saved comparison; its analysis serves if nothing else comes. */
static void
take_saved (CpIntake   *self,
            CpSaved    *saved,
            const char *name)
{
  gboolean first = self->articles->len == 0;

  if (saved->trouble != NULL || saved->articles->len == 0)
    {
      self->n_refused++;
      if (saved->trouble != NULL)
        cp_complain ("%s", saved->trouble);
      else
        cp_complain (_("There is no article in “%s”."), name);
    }
  take_articles (self, saved->articles);
  for (guint i = 0; i < saved->corrections->len; i++)
    g_ptr_array_add (self->corrections, cp_correction_copy (g_ptr_array_index (saved->corrections, i)));
  if (self->title == NULL)
    self->title = g_strdup (saved->title);
  if (self->arrangement == NULL && saved->arrangement != NULL)
    self->arrangement = cp_arrangement_ref (saved->arrangement);
  if (first && saved->model != NULL)
    self->model = cp_model_ref (saved->model);
}

static void
open_saved (CpIntake *self,
            GFile    *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (CpSaved) saved = cp_saved_load (file, NULL, &error);

  if (saved != NULL)
    take_saved (self, saved, name);
  else
    refuse (file, error, self);
}

/* What comes in by standard input is an article or a saved comparison, as a file is. */
static void
take_standard_input (CpIntake *self,
                     GFile    *file,
                     GBytes   *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (CpSaved) saved = NULL;
  const char *name = _("standard input");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > 0 && cp_saved_is (data, size))
    saved = cp_saved_read (bytes, name, &error);
  else
    articles = cp_import_bytes (bytes, "file:///dev/stdin", name, refuse, self, NULL, &error);
  if (saved != NULL)
    take_saved (self, saved, name);
  else if (articles != NULL)
    take_articles (self, articles);
  else
    refuse (file, error, self);
}

static void
import_standard_input (CpIntake *self)
{
  GError *io_error = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/stdin");
  g_autoptr (GBytes) bytes = read_standard_input (&io_error);

  if (bytes != NULL)
    {
      take_standard_input (self, file, bytes);
      return;
    }
  cp_unreadable_explain (file, _("standard input"), io_error, &error);
  refuse (file, error, self);
}

/* Imports and forgets the files gathered in @files. */
static void
import_files (CpIntake  *self,
              GPtrArray *files)
{
  g_autoptr (GPtrArray) found = cp_inputs_expand (files, refuse, self, NULL);
  g_autoptr (GPtrArray) articles = cp_analysis_import (found, refuse, self, show_import, NULL, NULL, NULL);

  take_articles (self, articles);
  g_ptr_array_set_size (files, 0);
}

/**
 * cp_intake_new:
 * @arguments: files, folders, addresses of the web, and "-" for standard input
 * @ranges: (nullable) (element-type GInetAddressMask): private networks in which an address may lie
 *
 * Reads all of them, in their order. What cannot be read is named on standard error, one sentence each, and counted.
 *
 * Returns: (transfer full): what they brought
 */
CpIntake *
cp_intake_new (char     **arguments,
               GPtrArray *ranges)
{
  CpIntake *self = g_new0 (CpIntake, 1);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments[i]);

      if (*arguments[i] == '\0')
        refuse_empty (self);
      else if (g_str_equal (arguments[i], "-"))
        {
          import_files (self, files);
          import_standard_input (self);
        }
      else if (cp_fetch_is_address (arguments[i]))
        {
          import_files (self, files);
          fetch (self, arguments[i], ranges);
        }
      else if (!g_file_is_native (file))
        refuse_place (self, arguments[i]);
      else if (cp_comparison_is_saved_file (file))
        {
          import_files (self, files);
          open_saved (self, file);
        }
      else
        g_ptr_array_add (files, g_steal_pointer (&file));
    }
  import_files (self, files);
  return self;
}

/** cp_intake_free: frees @self */
void
cp_intake_free (CpIntake *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->corrections);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  g_free (self->title);
  g_clear_pointer (&self->model, cp_model_unref);
  g_free (self);
}

/* Why a passage was left out, and its first words. */
static void
describe_leftover (const CpLeftover *leftover)
{
  glong length = g_utf8_strlen (leftover->text, -1);
  g_autofree char *begin = g_utf8_substring (leftover->text, 0, MIN (length, MAX_BEGIN));

  cp_complain (length > MAX_BEGIN ? "  – %s: %s…" : "  – %s: %s", leftover->reason, begin);
}

/** cp_intake_describe: writes on standard error how each article was imported */
void
cp_intake_describe (CpIntake *self)
{
  for (guint i = 0; i < self->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (self->articles, i);

      g_autofree char *title = cp_words_quoted_title (article);

      cp_complain (_("%s from %s"), title, article->uri);
      for (guint k = 0; k < article->notes->len; k++)
        cp_complain ("  %s", ((const CpNote *) g_ptr_array_index (article->notes, k))->text);
      for (guint k = 0; k < article->leftovers->len; k++)
        describe_leftover (g_ptr_array_index (article->leftovers, k));
    }
}
