/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/assemble.h"
#include "importer/format.h"
#include "importer/late.h"
#include "importer/letter.h"
#include "importer/sniff.h"

/* GMime follows parts within parts by recursion: a message that declares more is not read. */
#define MAX_MULTIPARTS 64u

static void
letter_clear (CpLetter *self)
{
  g_clear_pointer (&self->page, g_bytes_unref);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->sender, g_free);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpLetter, letter_clear)

static int
recognise_mime (const CpSource *source)
{
  return cp_sniff_is_mail (source->bytes) ? 90 : 0;
}

static gboolean
nests_too_deep (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n = 0;

  for (const char *p = data; p != NULL && p < data + size; p++)
    {
      p = memchr (p, '\n', (gsize) (data + size - p));
      if (p == NULL)
        break;
      if ((gsize) (data + size - p) > 24 && g_ascii_strncasecmp (p + 1, "content-type: multipart", 23) == 0
          && ++n > MAX_MULTIPARTS)
        return TRUE;
    }
  return FALSE;
}

static CpDate
day_of (GDateTime *date)
{
  if (date == NULL)
    return CP_DATE_NONE;
  return cp_date_new_day (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date));
}

/* A letter in plain text: the subject is its title, the sender its author. */
static gboolean
read_text (const CpSource *source,
           CpLetter       *letter,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();

  article->title = g_steal_pointer (&letter->subject);
  article->byline = g_steal_pointer (&letter->sender);
  article->published = day_of (letter->date);
  if (letter->text != NULL && g_utf8_validate (letter->text, -1, NULL))
    cp_assemble_text (article, letter->text);
  return cp_assemble_close (source, article, articles, error);
}

/* What a letter that is a page does not say itself, its head does. */
static void
complete (CpArticle *article,
          CpLetter  *letter)
{
  if (article->title == NULL)
    article->title = g_steal_pointer (&letter->subject);
  if (article->byline == NULL)
    article->byline = g_steal_pointer (&letter->sender);
  if (!cp_date_is_valid (&article->published))
    article->published = day_of (letter->date);
}

/* A page as browsers save it, or a letter that is one, is read as any other page. */
static gboolean
read_page (const CpSource *source,
           CpLetter       *letter,
           GPtrArray      *articles,
           GError        **error)
{
  CpSource page = *source;
  guint before = articles->len;

  if (letter->page == NULL)
    return cp_source_fail_no_article (source, error);
  page.bytes = letter->page;
  page.address = letter->address != NULL ? g_strstrip (letter->address) : NULL;
  page.charset = letter->charset;
  page.depth++;
  if (!cp_source_read (&page, articles, error))
    return FALSE;
  if (articles->len > before)
    complete (g_ptr_array_index (articles, before), letter);
  return TRUE;
}

/* Articles are often sent along with a letter that only says so. */
static void
read_attachment (const CpSource     *source,
                 const CpAttachment *attachment,
                 GPtrArray          *articles)
{
  g_autofree char *escaped = g_uri_escape_string (attachment->name, "/", TRUE);
  g_autofree char *uri = g_strconcat (source->uri != NULL ? source->uri : "", "#", escaped, NULL);
  g_autoptr (GError) error = NULL;
  CpSource file = *source;

  file.bytes = attachment->bytes;
  file.uri = uri;
  file.name = attachment->name;
  file.charset = NULL;
  file.depth++;
  if (!cp_source_read (&file, articles, &error) && source->failed != NULL)
    {
      g_autoptr (GFile) place = g_file_new_for_uri (uri);

      source->failed (place, error, source->user_data);
    }
}

static gboolean
read_mime (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  const CpLateLetter *calls;
  g_auto (CpLetter) letter = { 0 };
  g_autoptr (GError) refused = NULL;
  guint before = articles->len;
  gboolean done;

  if (nests_too_deep (source->bytes))
    return cp_source_fail_no_article (source, error);
  calls = cp_late_load ("letter", source->name, error);
  if (calls == NULL)
    return FALSE;
  if (!calls->read (source->bytes, &letter))
    return cp_source_fail_no_article (source, error);
  done = letter.is_page ? read_page (source, &letter, articles, &refused) : read_text (source, &letter, articles, &refused);
  for (guint i = 0; letter.attachments != NULL && i < letter.attachments->len; i++)
    read_attachment (source, g_ptr_array_index (letter.attachments, i), articles);
  if (letter.has_more)
    cp_source_tell_rest (source, CP_LETTER_MAX_ATTACHMENTS);
  if (!done && articles->len == before)
    g_propagate_error (error, g_steal_pointer (&refused));
  return articles->len > before;
}

const CpFormat cp_format_mime = { "mime", recognise_mime, read_mime };
