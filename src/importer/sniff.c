/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/sniff.h"

#include <string.h>

/* What is looked at: enough to see past a licence comment at a page's head. */
#define SNIFF_LENGTH 8192

/* Elements that a page or a saved piece of one begins with. */
static const char *const opening_tags[] = {
  "!doctype html", "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "h1", "h2",
  "article", "section", "main", "header", "table", "center", "base", "font", "span", "blockquote", "ul", "ol", "br",
};

/* Whether @data at @at begins with @word, ASCII case aside, and the word ends there. */
static gboolean
tag_at (const guint8 *data,
        gsize         size,
        gsize         at,
        const char   *word)
{
  gsize length = strlen (word);

  return at + length < size && g_ascii_strncasecmp ((const char *) data + at, word, length) == 0
         && !g_ascii_isalnum (data[at + length]) && data[at + length] != '-' && data[at + length] != ':';
}

static gsize
skip_until (const guint8 *data,
            gsize         size,
            gsize         at,
            const char   *mark)
{
  const char *found = g_strstr_len ((const char *) data + at, (gssize) (size - at), mark);

  return found == NULL ? size : (gsize) (found - (const char *) data) + strlen (mark);
}

/* Where content begins: past a byte order mark, white space, comments, and what XML puts before its root. */
static gsize
skip_prologue (const guint8 *data,
               gsize         size)
{
  gsize at = 0;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  for (;;)
    {
      while (at < size && g_ascii_isspace (data[at]))
        at++;
      if (at + 4 <= size && memcmp (data + at, "<!--", 4) == 0)
        at = skip_until (data, size, at, "-->");
      else if (at + 2 <= size && memcmp (data + at, "<?", 2) == 0)
        at = skip_until (data, size, at, ">");
      else
        return at;
    }
}

/** cp_sniff_is_blank: Returns: whether there is nothing but white space (or a byte order mark) */
gboolean
cp_sniff_is_blank (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize at = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at == size;
}

/* UTF-16 text, marked or not: of every other byte most are 0, or both halves vary little. */
static gboolean
is_utf16 (const guint8 *data,
          gsize         size)
{
  gsize zeros[2] = { 0, 0 };

  if (size >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
    return TRUE;
  for (gsize i = 0; i < size; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  return size >= 16 && ((zeros[0] > size / 4 && zeros[1] < size / 50) || (zeros[1] > size / 4 && zeros[0] < size / 50));
}

/** cp_sniff_is_binary: Returns: whether the beginning is no text in any of the character sets that text is written in */
gboolean
cp_sniff_is_binary (GBytes *bytes)
{
  static const char *const magic[] = { "%PDF-", "PK\003\004", "\x7f" "ELF", "\x89PNG", "GIF8", "\xff\xd8\xff", "\x1f\x8b", "RIFF" };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize controls = 0;

  for (guint i = 0; i < G_N_ELEMENTS (magic); i++)
    if (size >= strlen (magic[i]) && memcmp (data, magic[i], strlen (magic[i])) == 0)
      return TRUE;
  size = MIN (size, SNIFF_LENGTH);
  if (is_utf16 (data, size))
    return FALSE;
  for (gsize i = 0; i < size; i++)
    if (data[i] == 0 || (data[i] < 32 && strchr ("\t\n\v\f\r\033", data[i]) == NULL) || data[i] == 127)
      controls++;
  return controls > size / 100;
}

/**
 * cp_sniff_html:
 *
 * Returns: how sure the content is of being HTML: 0 not at all, 95 where it begins with an element of a page, 40 where
 * elements of text stand within it
 */
int
cp_sniff_html (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize at;
  guint tags = 0;

  size = MIN (size, SNIFF_LENGTH);
  at = skip_prologue (data, size);
  if (at < size && data[at] == '<')
    {
      for (guint i = 0; i < G_N_ELEMENTS (opening_tags); i++)
        if (tag_at (data, size, at + 1, opening_tags[i]))
          return 95;
      if (tag_at (data, size, at + 1, "!doctype"))
        return 30;
    }
  for (const guint8 *p = data; (p = memchr (p, '<', (gsize) (data + size - p))) != NULL; p++)
    {
      gsize here = (gsize) (p - data) + 1;

      if (tag_at (data, size, here, "html") || tag_at (data, size, here, "body") || tag_at (data, size, here, "!doctype html"))
        return 60;
      tags += tag_at (data, size, here, "p") || tag_at (data, size, here, "/p") || tag_at (data, size, here, "div")
              || tag_at (data, size, here, "br") || tag_at (data, size, here, "/a");
    }
  return tags >= 3 ? 40 : 0;
}

/** cp_sniff_is_mail: Returns: whether the first lines are headers, one of which says that it is MIME or mail */
gboolean
cp_sniff_is_mail (GBytes *bytes)
{
  static const char *const telling[] = { "MIME-Version:", "Content-Type: multipart/", "Message-ID:", "Received:",
                                         "Snapshot-Content-Location:" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, 8192));
  const char *colon = strpbrk (head, ": \r\n");

  if (colon == NULL || *colon != ':' || colon == head)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    for (const char *line = head; line != NULL && *line != '\0' && *line != '\n' && *line != '\r';
         line = strchr (line, '\n') != NULL ? strchr (line, '\n') + 1 : NULL)
      if (g_ascii_strncasecmp (line, telling[i], strlen (telling[i])) == 0)
        return TRUE;
  return FALSE;
}
