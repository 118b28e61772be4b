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
  if (letter->date != NULL)
    article->published = cp_date_new_day (g_date_time_get_year (letter->date), g_date_time_get_month (letter->date),
                                          g_date_time_get_day_of_month (letter->date));
  if (letter->text != NULL && g_utf8_validate (letter->text, -1, NULL))
    cp_assemble_text (article, letter->text);
  return cp_assemble_close (source, article, articles, error);
}

/* A page as browsers save it is read as any other. */
static gboolean
read_page (const CpSource *source,
           CpLetter       *letter,
           GPtrArray      *articles,
           GError        **error)
{
  CpSource page = *source;

  if (letter->page == NULL)
    return cp_source_fail_no_article (source, error);
  page.bytes = letter->page;
  page.address = letter->address != NULL ? g_strstrip (letter->address) : NULL;
  page.charset = letter->charset;
  page.depth++;
  return cp_source_read (&page, articles, error);
}

static gboolean
read_mime (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  const CpLateLetter *calls;
  g_auto (CpLetter) letter = { 0 };

  if (nests_too_deep (source->bytes))
    return cp_source_fail_no_article (source, error);
  calls = cp_late_load ("letter", source->name, error);
  if (calls == NULL)
    return FALSE;
  if (!calls->read (source->bytes, &letter))
    return cp_source_fail_no_article (source, error);
  return letter.is_page ? read_page (source, &letter, articles, error) : read_text (source, &letter, articles, error);
}

const CpFormat cp_format_mime = { "mime", recognise_mime, read_mime };
