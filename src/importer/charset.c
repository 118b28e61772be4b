/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/charset.h"

#include <errno.h>
#include <string.h>

#include "importer/charset-guess.h"

/* A declaration further in than this is not looked for. */
#define DECLARATION_LENGTH 65536

/* Of so many sequences of several bytes one may be broken, and the text is UTF-8 all the same. */
#define UTF8_TOLERANCE 20

/* Labels that mean more than they say, after the WHATWG Encoding Standard: what browsers read them as. */
static const struct
{
  const char *label;
  const char *charset;
} labels[] = {
  { "iso-8859-1", "WINDOWS-1252" },  { "iso8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },    { "ascii", "WINDOWS-1252" },     { "iso-8859-9", "WINDOWS-1254" },
  { "iso-8859-11", "CP874" },        { "tis-620", "CP874" },          { "windows-874", "CP874" },
  { "gb2312", "GB18030" },           { "gbk", "GB18030" },            { "gb_2312-80", "GB18030" },
  { "shift_jis", "CP932" },          { "shift-jis", "CP932" },        { "x-sjis", "CP932" },
  { "sjis", "CP932" },               { "windows-31j", "CP932" },      { "euc-kr", "CP949" },
  { "ks_c_5601-1987", "CP949" },     { "ksc5601", "CP949" },          { "big5", "BIG5-HKSCS" },
  { "x-euc-jp", "EUC-JP" },          { "utf8", "UTF-8" },             { "unicode", "UTF-8" },
  { "x-user-defined", "WINDOWS-1252" },
  /* A page that could be read as far as its declaration is not in UTF-16. */
  { "utf-16", "UTF-8" },             { "utf-16le", "UTF-8" },         { "utf-16be", "UTF-8" },
};

/** cp_decoded_free: frees @self and its text */
void
cp_decoded_free (CpDecoded *self)
{
  g_free (self->text);
  g_free (self->charset);
  g_free (self);
}

/* The set that @label, as declared, is read as; %NULL where iconv knows no such. */
static char *
charset_for_label (const char *label,
                   gsize       length)
{
  g_autofree char *low = g_ascii_strdown (label, (gssize) length);
  GIConv converter;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (low, labels[i].label) == 0)
      return g_strdup (labels[i].charset);
  converter = g_iconv_open ("UTF-8", low);
  if (converter == (GIConv) -1)
    return NULL;
  g_iconv_close (converter);
  return g_ascii_strup (low, -1);
}

/* The charset= of a meta element, or the encoding= of an XML declaration. */
static char *
find_declaration (const char *data,
                  gsize       size)
{
  const char *end = data + MIN (size, DECLARATION_LENGTH);
  const char *p = data;

  while ((p = memchr (p, '=', (gsize) (end - p))) != NULL)
    {
      gboolean names_charset = p - data >= 7 && g_ascii_strncasecmp (p - 7, "charset", 7) == 0;
      gboolean names_encoding = p - data >= 8 && p - data < 200 && memcmp (p - 8, "encoding", 8) == 0;
      const char *label;
      char *charset;

      p++;
      if (!names_charset && !names_encoding)
        continue;
      while (p < end && (*p == ' ' || *p == '"' || *p == '\''))
        p++;
      label = p;
      while (p < end && (g_ascii_isalnum (*p) || strchr ("-_:.", *p) != NULL) && *p != '\0' && p - label < 40)
        p++;
      charset = p > label ? charset_for_label (label, (gsize) (p - label)) : NULL;
      if (charset != NULL)
        return charset;
    }
  return NULL;
}

/* Whether the text is UTF-8 but for a few slips: a cut within a character, a pasted word. */
static gboolean
is_nearly_utf8 (const char *data,
                gsize       size)
{
  const char *p = data, *end = data + size;
  gsize broken = 0, sound = 0;

  while (p < end)
    {
      const char *invalid;

      if (g_utf8_validate_len (p, (gsize) (end - p), &invalid))
        invalid = end;
      for (const char *q = p; q < invalid; q++)
        sound += (guint8) *q >= 0xc0;
      if (invalid == end)
        break;
      broken++;
      p = invalid + 1;
    }
  return sound >= broken * UTF8_TOLERANCE && sound > 0;
}

/* UTF-16 or UTF-32 by its mark, UTF-16 without one by the zeros of its Latin text. */
static const char *
find_wide_charset (const guint8 *data,
                   gsize         size,
                   gsize        *mark)
{
  gsize zeros[2] = { 0, 0 };
  gsize length = MIN (size, 4096);

  *mark = 2;
  if (size >= 4 && memcmp (data, "\xff\xfe\0\0", 4) == 0)
    return *mark = 4, "UTF-32LE";
  if (size >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return "UTF-16LE";
  if (size >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return "UTF-16BE";
  *mark = 0;
  for (gsize i = 0; i < length; i++)
    if (data[i] == 0)
      zeros[i % 2]++;
  if (zeros[1] > length / 4 && zeros[0] < length / 50)
    return "UTF-16LE";
  if (zeros[0] > length / 4 && zeros[1] < length / 50)
    return "UTF-16BE";
  return NULL;
}

static void
count_replaced (CpDecoded *self)
{
  for (const char *p = self->text; (p = strstr (p, "\xef\xbf\xbd")) != NULL; p += 3)
    self->n_replaced++;
}

/* Some sets have room for characters beyond the last of Unicode, which iconv hands on as they are. */
static void
take_converted (CpDecoded *self,
                GString   *out)
{
  if (g_utf8_validate_len (out->str, out->len, NULL))
    {
      self->length = out->len;
      self->text = g_string_free (out, FALSE);
      return;
    }
  self->text = g_utf8_make_valid (out->str, (gssize) out->len);
  self->length = strlen (self->text);
  self->n_replaced = 0;
  count_replaced (self);
  g_string_free (out, TRUE);
}

/* Converts what can be converted; each byte that cannot becomes U+FFFD. */
static gboolean
convert (CpDecoded  *self,
         const char *data,
         gsize       size,
         const char *charset)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  GString *out;
  char *in = (char *) data;
  gsize left = size;

  if (converter == (GIConv) -1)
    return FALSE;
  out = g_string_sized_new (size + size / 4 + 16);
  while (left > 0)
    {
      char buffer[16384];
      char *to = buffer;
      gsize room = sizeof buffer;
      gsize result = g_iconv (converter, &in, &left, &to, &room);

      g_string_append_len (out, buffer, (gssize) (sizeof buffer - room));
      if (result != (gsize) -1 || errno == E2BIG)
        continue;
      g_string_append (out, "\xef\xbf\xbd");
      self->n_replaced++;
      in++;
      left--;
    }
  g_iconv_close (converter);
  take_converted (self, out);
  self->charset = g_strdup (charset);
  return TRUE;
}

static void
take_utf8 (CpDecoded  *self,
           const char *data,
           gsize       size,
           gboolean    is_valid)
{
  if (is_valid)
    {
      self->text = g_strndup (data, size);
      self->length = size;
    }
  else
    {
      self->text = g_utf8_make_valid (data, (gssize) size);
      self->length = strlen (self->text);
      count_replaced (self);
    }
  self->charset = g_strdup ("UTF-8");
}

/**
 * cp_decode:
 * @declared: (nullable): the character set that a protocol or an enclosing file names; a byte order mark and valid UTF-8 go before it
 * @is_html: whether a declaration may stand within the text
 *
 * Finds the character set and decodes. Valid UTF-8 is read as UTF-8 whatever is declared; what declares nothing and is
 * no UTF-8 is read as its letters say, and where they are Latin ones as windows-1252, as browsers do. Bytes of value 0 become spaces.
 *
 * Returns: (transfer full): the text, always
 */
CpDecoded *
cp_decode (GBytes     *bytes,
           const char *declared,
           gboolean    is_html)
{
  g_autoptr (CpDecoded) self = g_new0 (CpDecoded, 1);
  gsize size, mark;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *wide = find_wide_charset ((const guint8 *) data, size, &mark);
  g_autofree char *charset = NULL, *clean = NULL;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (wide != NULL && convert (self, data + mark, size - mark, wide))
    return g_steal_pointer (&self);
  if (memchr (data, 0, size) != NULL)
    {
      clean = g_malloc (size);
      memcpy (clean, data, size);
      for (char *p = clean; (p = memchr (p, 0, (gsize) (clean + size - p))) != NULL;)
        *p = ' ';
      data = clean;
    }
  if (g_utf8_validate_len (data, size, NULL))
    {
      take_utf8 (self, data, size, TRUE);
      return g_steal_pointer (&self);
    }
  if (declared != NULL)
    charset = charset_for_label (declared, strlen (declared));
  if (charset == NULL && is_html)
    charset = find_declaration (data, size);
  if (charset == NULL || strcmp (charset, "UTF-8") == 0)
    {
      if (is_nearly_utf8 (data, size))
        {
          take_utf8 (self, data, size, FALSE);
          return g_steal_pointer (&self);
        }
      g_free (charset);
      charset = cp_charset_guess (data, size);
      if (charset == NULL)
        charset = g_strdup ("WINDOWS-1252");
    }
  if (!convert (self, data, size, charset))
    convert (self, data, size, "WINDOWS-1252");
  return g_steal_pointer (&self);
}
