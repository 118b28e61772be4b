/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "importer/format.h"
#include "importer/sniff.h"

/* Letters one after the other in one file, as mail programs keep and hand out folders (RFC 4155): each behind a line "From …". */

/* Letters beyond these are left out, and that is told. */
#define MAX_LETTERS 2000u

#define SEPARATOR "From "

/* What follows the line at @at. */
static gsize
next_line (const char *data,
           gsize       size,
           gsize       at)
{
  const char *end = memchr (data + at, '\n', size - at);

  return end != NULL ? (gsize) (end - data) + 1 : size;
}

static gboolean
separates (const char *data,
           gsize       size,
           gsize       at)
{
  return size - at > strlen (SEPARATOR) && memcmp (data + at, SEPARATOR, strlen (SEPARATOR)) == 0;
}

static gboolean
is_blank (const char *data,
          gsize       begin,
          gsize       end)
{
  return end - begin == 1 || (end - begin == 2 && data[begin] == '\r');
}

/* Where the letter ends that begins at @at: at the end, or at a separator behind a blank line. */
static gsize
end_of_letter (const char *data,
               gsize       size,
               gsize       at)
{
  gboolean after_blank = FALSE;

  while (at < size && !(after_blank && separates (data, size, at)))
    {
      gsize next = next_line (data, size, at);

      after_blank = is_blank (data, at, next);
      at = next;
    }
  return at;
}

static int
recognise_mbox (const CpSource *source)
{
  g_autoptr (GBytes) first = NULL;
  gsize size, at;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (!separates (data, size, 0))
    return 0;
  at = next_line (data, size, 0);
  first = g_bytes_new_from_bytes (source->bytes, at, size - at);
  return cp_sniff_is_mail (first) ? 92 : 0;
}

static void
read_letter (const CpSource *source,
             gsize           begin,
             gsize           end,
             guint           number,
             GPtrArray      *articles)
{
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (source->bytes, begin, end - begin);
  g_autofree char *uri = g_strdup_printf ("%s#%u", source->uri != NULL ? source->uri : "", number);
  g_autoptr (GError) error = NULL;
  CpSource letter = *source;

  letter.bytes = bytes;
  letter.uri = uri;
  letter.depth++;
  if (!cp_source_read (&letter, articles, &error) && source->failed != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      source->failed (file, error, source->user_data);
    }
}

static gboolean
read_mbox (const CpSource *source,
           GPtrArray      *articles,
           GError        **error)
{
  gsize size, at = 0;
  const char *data = g_bytes_get_data (source->bytes, &size);
  guint before = articles->len;

  for (guint n = 1; at < size; n++)
    {
      gsize begin = next_line (data, size, at), end = end_of_letter (data, size, begin);

      if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
        return FALSE;
      if (n > MAX_LETTERS)
        {
          cp_source_tell_rest (source, MAX_LETTERS);
          break;
        }
      if (end > begin)
        read_letter (source, begin, end, n, articles);
      at = end;
    }
  return articles->len > before || cp_source_fail_no_article (source, error);
}

const CpFormat cp_format_mbox = { "mbox", recognise_mbox, read_mbox };
