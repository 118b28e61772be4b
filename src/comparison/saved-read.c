/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/saved.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/saved-analysis.h"
#include "comparison/saved-names.h"
#include "comparison/saved-reader.h"

static gboolean
find_name (const char *const *names,
           guint              n,
           const char        *name,
           guint             *found)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], name) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

static void
read_note (CpSavedReader *in,
           CpArticle     *article)
{
  g_autofree char *kind_name = cp_saved_reader_string (in, "kind");
  g_autofree char *text = cp_saved_reader_text (in);
  guint kind = CP_NOTE_FOUND;

  find_name (cp_saved_note_names, CP_N_SAVED_NOTES, kind_name, &kind);
  cp_article_add_note (article, (CpNoteKind) kind, "%s", text);
}

static void
read_leftover (CpSavedReader *in,
               CpArticle     *article)
{
  g_autofree char *reason = cp_saved_reader_string (in, "reason");
  g_autofree char *text = cp_saved_reader_text (in);

  cp_article_add_leftover (article, text, reason);
}

static void
read_block (CpSavedReader *in,
            CpArticle     *article)
{
  g_autofree char *text = NULL;
  guint kind;

  if (!find_name (cp_saved_block_names, CP_N_SAVED_BLOCKS, cp_saved_reader_name (in), &kind))
    return;
  text = cp_saved_reader_text (in);
  cp_article_add_block (article, (CpBlockKind) kind, text);
}

static void
read_article (CpSavedReader *in,
              CpSaved       *saved)
{
  CpArticle *article = cp_article_new ();
  int depth;

  article->uri = cp_saved_reader_string (in, "uri");
  article->title = cp_saved_reader_string (in, "title");
  article->byline = cp_saved_reader_string (in, "byline");
  article->publisher = cp_saved_reader_string (in, "publisher");
  article->language = cp_saved_reader_string (in, "language");
  article->url = cp_saved_reader_string (in, "url");
  article->published = cp_saved_reader_date (in, "published", "published-precision");
  article->modified = cp_saved_reader_date (in, "modified", "modified-precision");
  for (depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      if (cp_saved_reader_is (in, "note"))
        read_note (in, article);
      else if (cp_saved_reader_is (in, "left-out"))
        read_leftover (in, article);
      else
        read_block (in, article);
    }
  cp_article_close (article);
  g_ptr_array_add (saved->articles, article);
}

static void
read_articles (CpSavedReader *in,
               CpSaved       *saved)
{
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    if (cp_saved_reader_is (in, "article"))
      read_article (in, saved);
}

/* Parties that are not there are kept, for the day they come back; an order that this version does not know is its own. */
static void
read_arrangement (CpSavedReader *in,
                  CpSaved       *saved)
{
  g_autofree char *sort = cp_saved_reader_string (in, "sort");

  cp_sort_from_nick (sort, &saved->arrangement->sort);
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      g_autofree char *party = cp_saved_reader_is (in, "column") ? cp_saved_reader_string (in, "party") : NULL;

      if (party != NULL)
        cp_arrangement_add (saved->arrangement, party);
    }
}

/* The root element must be ours, and of a version that is known. */
static gboolean
read_head (CpSavedReader *in,
           CpSaved       *saved,
           const char    *name,
           GError       **error)
{
  if (!cp_saved_reader_begin (in) || !cp_saved_reader_is (in, "comparison"))
    {
      g_set_error (error, CP_SAVED_ERROR, CP_SAVED_ERROR_NONE, _("“%s” is not a saved comparison."), name);
      return FALSE;
    }
  if (cp_saved_reader_number (in, "version", 1) > CP_SAVED_VERSION)
    {
      g_set_error (error, CP_SAVED_ERROR, CP_SAVED_ERROR_NEWER,
                   _("“%s” was saved by a newer version of Counterpoint than this one."), name);
      return FALSE;
    }
  saved->title = cp_saved_reader_string (in, "title");
  saved->origin = cp_saved_reader_string (in, "origin");
  return TRUE;
}

static void
read_parts (CpSavedReader *in,
            CpSaved       *saved)
{
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      if (cp_saved_reader_is (in, "articles"))
        read_articles (in, saved);
      else if (cp_saved_reader_is (in, "corrections"))
        cp_saved_read_corrections (in, saved->corrections);
      else if (cp_saved_reader_is (in, "arrangement"))
        read_arrangement (in, saved);
      else if (cp_saved_reader_is (in, "analysis") && saved->model == NULL)
        saved->model = cp_saved_read_analysis (in, saved->articles);
    }
}

/**
 * cp_saved_read:
 * @name: what to call the file in messages
 *
 * Reads a comparison's file, without touching the network or any other file, and without entities of its own. Elements that this
 * version does not know are passed over. Of a file that breaks off or is damaged, what stands before the damage is given, with a sentence
 * on what is missing; an analysis that is not whole is left out, since it can be made again.
 *
 * Returns: (transfer full) (nullable): what is in it, or %NULL where nothing is
 */
CpSaved *
cp_saved_read (GBytes     *bytes,
               const char *name,
               GError    **error)
{
  g_autoptr (CpSaved) saved = cp_saved_new ();
  g_autoptr (CpSavedReader) in = cp_saved_reader_new (bytes);

  if (!read_head (in, saved, name, error))
    return NULL;
  read_parts (in, saved);
  cp_saved_reader_finish (in);
  if (!cp_saved_reader_is_whole (in))
    {
      g_clear_pointer (&saved->model, cp_model_unref);
      if (saved->articles->len == 0)
        {
          g_set_error (error, CP_SAVED_ERROR, CP_SAVED_ERROR_BROKEN, _("“%s” is damaged, and nothing in it could be read."), name);
          return NULL;
        }
      saved->trouble = g_strdup_printf (_("“%s” is damaged. What could be read is here, and may lack the end."), name);
    }
  return g_steal_pointer (&saved);
}
