/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/format.h"
#include "importer/unpacked.h"

/* WARC 1.0 and 1.1 (ISO 28500), plain or gzip, one member a record: the pages among its responses are read. */

/* Records beyond these are left out, and that is told. */
#define MAX_RECORDS 20000u

typedef struct
{
  const char *data;
  gsize       size;
} Slice;

static int
recognise_warc (const CpSource *source)
{
  static const char *const suffixes[] = { ".warc", ".warc.gz", NULL };
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (size > 10 && memcmp (data, "WARC/", 5) == 0)
    return 95;
  return size > 10 && memcmp (data, "\037\213", 2) == 0 && cp_source_has_suffix (source, suffixes) ? 90 : 0;
}

/* Unpacks gzip members one after the other, as far as the bounds; @left is used up by what they give. */
static GBytes *
gunzip (Slice  packed,
        gsize *left)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autofree guint8 *buffer = g_malloc (65536);
  gsize at = 0;

  while (at < packed.size && out->len < *left && !cp_unpacked_is_bomb (at, out->len))
    {
      gsize n_read = 0, n_written = 0;
      GConverterResult result = g_converter_convert (G_CONVERTER (decompressor), packed.data + at, packed.size - at, buffer, 65536,
                                                     G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

      if (result == G_CONVERTER_ERROR || (n_read == 0 && n_written == 0))
        break;
      g_byte_array_append (out, buffer, (guint) n_written);
      at += n_read;
      if (result == G_CONVERTER_FINISHED)
        g_converter_reset (G_CONVERTER (decompressor));
    }
  *left -= MIN (*left, out->len);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
is_gzip (Slice slice)
{
  return slice.size >= 2 && memcmp (slice.data, "\037\213", 2) == 0;
}

/* The file as it was before it was packed; what is plain already is taken as it is. */
static GBytes *
unpack (const CpSource *source)
{
  Slice file;

  file.data = g_bytes_get_data (source->bytes, &file.size);
  return is_gzip (file) ? gunzip (file, source->unpack_left) : g_bytes_ref (source->bytes);
}

/* HTTP's chunks (RFC 9112, 7.1) put together again; what does not keep to them is taken as far as it does. */
static GBytes *
join_chunks (Slice body)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();

  while (body.size > 0)
    {
      const char *end = memchr (body.data, '\n', MIN (body.size, 1024));
      g_autofree char *line = end != NULL ? g_strndup (body.data, (gsize) (end - body.data)) : NULL;
      guint64 size = line != NULL ? g_ascii_strtoull (line, NULL, 16) : 0;
      gsize skip = end != NULL ? (gsize) (end - body.data) + 1 : 0;

      if (size == 0)
        break;
      body.data += skip;
      body.size -= skip;
      size = MIN (size, (guint64) body.size);
      g_byte_array_append (out, (const guint8 *) body.data, (guint) size);
      body.data += size;
      body.size -= (gsize) size;
      while (body.size > 0 && (*body.data == '\r' || *body.data == '\n'))
        {
          body.data++;
          body.size--;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* Cuts the header lines off @rest, up to and with the blank line; FALSE where there is none. */
static gboolean
cut_head (Slice *rest,
          Slice *head)
{
  const char *end = g_strstr_len (rest->data, (gssize) MIN (rest->size, 65536), "\r\n\r\n");

  if (end == NULL)
    return FALSE;
  head->data = rest->data;
  head->size = (gsize) (end - rest->data) + 2;
  rest->size -= head->size + 2;
  rest->data = end + 4;
  return TRUE;
}

/* The value of the line called @name; text, whatever bytes a server or a crawler put there. */
static char *
header (Slice       head,
        const char *name)
{
  gsize length = strlen (name);

  for (const char *line = head.data; line < head.data + head.size;)
    {
      gsize left = head.size - (gsize) (line - head.data);
      const char *end = memchr (line, '\n', left);

      if (end == NULL)
        break;
      if ((gsize) (end - line) > length && line[length] == ':' && g_ascii_strncasecmp (line, name, length) == 0)
        {
          g_autofree char *value = g_strndup (line + length + 1, (gsize) (end - line) - length - 1);

          return g_utf8_make_valid (g_strstrip (value), -1);
        }
      line = end + 1;
    }
  return NULL;
}

static gboolean
is_page (const char *type)
{
  return type != NULL && (g_ascii_strncasecmp (type, "text/html", 9) == 0
                          || g_ascii_strncasecmp (type, "application/xhtml", 17) == 0
                          || g_ascii_strncasecmp (type, "text/plain", 10) == 0);
}

static char *
charset_of (const char *type)
{
  const char *charset = strstr (type, "charset=");

  return charset != NULL ? g_strndup (charset + 8, strcspn (charset + 8, "; \"")) : NULL;
}

/* A server's answer as it went over the wire: what it was coded in is undone, while anything may still be unpacked. */
static GBytes *
decode_body (const CpSource *page,
             Slice           head,
             Slice           body,
             GError        **error)
{
  g_autofree char *transfer = header (head, "Transfer-Encoding");
  g_autoptr (GBytes) joined = NULL;

  if (transfer != NULL && g_ascii_strcasecmp (transfer, "chunked") == 0 && body.size > 0 && g_ascii_isxdigit (*body.data))
    {
      joined = join_chunks (body);
      body.data = g_bytes_get_data (joined, &body.size);
    }
  if (!is_gzip (body))
    return g_bytes_new (body.data, body.size);
  if (*page->unpack_left > 0)
    return gunzip (body, page->unpack_left);
  cp_source_fail_unpacked (page->name, error);
  return NULL;
}

/* A record's block: the message of a server for "response", the page itself for "resource". */
static void
read_block (const CpSource *source,
            Slice           record_head,
            Slice           block,
            GPtrArray      *articles)
{
  g_autofree char *kind = header (record_head, "WARC-Type");
  g_autofree char *address = header (record_head, "WARC-Target-URI");
  g_autofree char *type = header (record_head, "Content-Type");
  g_autofree char *charset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CpSource page = *source;
  Slice head = { "", 0 };
  guint before = articles->len;

  if (g_strcmp0 (kind, "response") == 0)
    {
      if (!cut_head (&block, &head))
        return;
      g_free (type);
      type = header (head, "Content-Type");
    }
  else if (g_strcmp0 (kind, "resource") != 0 && g_strcmp0 (kind, "conversion") != 0)
    return;
  if (!is_page (type))
    return;

  charset = charset_of (type);
  page.charset = charset;
  page.depth++;
  page.address = address;
  if (address != NULL)
    page.name = address;
  page.bytes = bytes = decode_body (&page, head, block, &error);
  if ((bytes == NULL || !cp_source_read (&page, articles, &error)) && source->failed != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (source->uri != NULL ? source->uri : "");

      source->failed (file, error, source->user_data);
    }
  for (guint i = before; i < articles->len; i++)
    {
      CpArticle *article = g_ptr_array_index (articles, i);

      if (article->url == NULL)
        article->url = g_strdup (address);
    }
}

/* Past what does not belong to the record before, which may have claimed less than it has. */
static void
find_record (Slice *rest)
{
  const char *next = rest->data, *end = rest->data + rest->size;

  while (next != NULL && (end - next < 5 || memcmp (next, "WARC/", 5) != 0))
    {
      next = memchr (next, '\n', (gsize) (end - next));
      next = next != NULL ? next + 1 : NULL;
    }
  rest->data = next != NULL ? next : end;
  rest->size = (gsize) (end - rest->data);
}

static gboolean
read_warc (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  g_autoptr (GBytes) bytes = unpack (source);
  Slice rest, head;
  guint before = articles->len, n;

  rest.data = g_bytes_get_data (bytes, &rest.size);
  if (rest.size == 0)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BROKEN, _ ("“%s” is broken and could not be read."), source->name);
      return FALSE;
    }
  find_record (&rest);
  for (n = 0; n < MAX_RECORDS && rest.size > 10 && cut_head (&rest, &head); n++)
    {
      g_autofree char *length = header (head, "Content-Length");
      guint64 size = length != NULL ? g_ascii_strtoull (length, NULL, 10) : 0;
      Slice block;

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      /* A record that claims more than there is ends where the file does. */
      block.data = rest.data;
      block.size = (gsize) MIN (size, (guint64) rest.size);
      rest.data += block.size;
      rest.size -= block.size;
      find_record (&rest);
      read_block (source, head, block, articles);
    }
  if (n == MAX_RECORDS && rest.size > 10)
    cp_source_tell_rest (source, MAX_RECORDS);
  return articles->len > before || cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_warc = { "warc", recognise_warc, read_warc };
