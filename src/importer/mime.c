/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gmime/gmime.h>
#include <string.h>

#include "importer/assemble.h"
#include "importer/format.h"
#include "importer/sniff.h"

/* MHTML (RFC 2557) and mail (RFC 5322), read by GMime. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)

/* GMime follows parts within parts by recursion: a message that declares more is not read. */
#define MAX_MULTIPARTS 64u

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

/* The part that a person reads: of the type asked for, the first in reading order that is no attachment. */
static GMimePart *
find_part (GMimeObject *object,
           const char  *subtype)
{
  if (GMIME_IS_MULTIPART (object))
    {
      for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++)
        {
          GMimePart *part = find_part (g_mime_multipart_get_part (GMIME_MULTIPART (object), i), subtype);

          if (part != NULL)
            return part;
        }
      return NULL;
    }
  if (!GMIME_IS_PART (object) || g_mime_part_is_attachment (GMIME_PART (object)))
    return NULL;
  return g_mime_content_type_is_type (g_mime_object_get_content_type (object), "text", subtype) ? GMIME_PART (object) : NULL;
}

/* The part's bytes with the transfer encoding undone. */
static GBytes *
part_bytes (GMimePart *part)
{
  g_autoptr (GMimeStream) memory = g_mime_stream_mem_new ();
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GByteArray *array;

  if (content == NULL || g_mime_data_wrapper_write_to_stream (content, memory) < 0)
    return NULL;
  array = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory));
  return g_bytes_new (array->data, array->len);
}

static char *
sender_name (GMimeMessage *message)
{
  InternetAddressList *from = g_mime_message_get_from (message);
  InternetAddress *first = from != NULL && internet_address_list_length (from) > 0
                             ? internet_address_list_get_address (from, 0) : NULL;

  return first != NULL ? g_strdup (internet_address_get_name (first)) : NULL;
}

static CpDate
message_date (GMimeMessage *message)
{
  GDateTime *date = g_mime_message_get_date (message);

  return date != NULL ? cp_date_new_day (g_date_time_get_year (date), g_date_time_get_month (date),
                                         g_date_time_get_day_of_month (date))
                      : CP_DATE_NONE;
}

/* A letter in plain text: the subject is its title, the sender its author. */
static gboolean
read_letter (const CpSource *source,
             GMimeMessage   *message,
             GMimePart      *part,
             GPtrArray      *articles,
             GError        **error)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autofree char *text = g_mime_text_part_get_text (GMIME_TEXT_PART (part));

  article->title = g_strdup (g_mime_message_get_subject (message));
  article->byline = sender_name (message);
  article->published = message_date (message);
  if (text != NULL && g_utf8_validate (text, -1, NULL))
    cp_assemble_text (article, text);
  return cp_assemble_close (source, article, articles, error);
}

/* A page with its pictures in one file, as browsers save it: the page is read as any other. */
static gboolean
read_page (const CpSource *source,
           GMimeMessage   *message,
           GMimePart      *part,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GBytes) bytes = part_bytes (part);
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  const char *saved_from = g_mime_object_get_header (GMIME_OBJECT (message), "Snapshot-Content-Location");
  g_autofree char *address = g_strdup (saved_from != NULL ? saved_from : g_mime_part_get_content_location (part));
  CpSource page = *source;

  if (bytes == NULL)
    return cp_source_fail_no_article (source, error);
  page.bytes = bytes;
  page.address = address != NULL ? g_strstrip (address) : NULL;
  page.charset = g_mime_content_type_get_parameter (type, "charset");
  page.depth++;
  return cp_source_read (&page, articles, error);
}

/* GMime's own tables are set up once for the program. */
static void
ensure_gmime (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_mime_init ();
      g_once_init_leave (&done, 1);
    }
}

static gboolean
read_mime (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GMimeStream) stream = NULL;
  g_autoptr (GMimeParser) parser = NULL;
  g_autoptr (GMimeMessage) message = NULL;
  GMimePart *html, *plain;
  GMimeObject *root;
  gboolean is_page;
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (nests_too_deep (source->bytes))
    return cp_source_fail_no_article (source, error);
  ensure_gmime ();
  stream = g_mime_stream_mem_new_with_buffer (data, size);
  parser = g_mime_parser_new_with_stream (stream);
  message = g_mime_parser_construct_message (parser, NULL);
  root = message != NULL ? g_mime_message_get_mime_part (message) : NULL;
  if (root == NULL)
    return cp_source_fail_no_article (source, error);

  html = find_part (root, "html");
  plain = find_part (root, "plain");
  is_page = html != NULL
            && (plain == NULL || g_mime_content_type_is_type (g_mime_object_get_content_type (root), "multipart", "related"));
  if (is_page)
    return read_page (source, message, html, articles, error);
  if (plain != NULL && GMIME_IS_TEXT_PART (plain))
    return read_letter (source, message, plain, articles, error);
  return cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_mime = { "mime", recognise_mime, read_mime };
