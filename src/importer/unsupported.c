/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/format.h"
#include "importer/sniff.h"

/* Formats that a library reads which this build may lack, and some that no build reads: said by name, not "no text". */
static const struct
{
  const char *signature;
  const char *name;
} known[] = {
  { "%PDF-", "PDF" },
  { "PK\003\004", "ZIP" },
  { "\037\213", "gzip" },
  { "\320\317\021\340", "Word 97" },
  { "{\\rtf", "RTF" },
  { "Rar!", "RAR" },
  { "7z\274\257", "7-Zip" },
};

/* What is a ZIP file within, by the endings that people know it by. */
static const struct
{
  const char *suffix;
  const char *name;
} packed[] = {
  { ".docx", "Word" },
  { ".odt", "OpenDocument" },
  { ".epub", "EPUB" },
};

static const char *
find_name (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (cp_sniff_is_mail (source->bytes))
    return "MIME";
  for (guint i = 0; size > 4 && memcmp (data, "PK\003\004", 4) == 0 && i < G_N_ELEMENTS (packed); i++)
    if (cp_source_has_suffix (source, (const char *const[]){ packed[i].suffix, NULL }))
      return packed[i].name;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (size >= strlen (known[i].signature) && memcmp (data, known[i].signature, strlen (known[i].signature)) == 0)
      return known[i].name;
  return NULL;
}

/* No surer than any reader of those formats, and asked after them: it is taken only where none is built in. A letter without
 * its reader would pass for text, headers and all. */
static int
recognise_unsupported (const CpSource *source)
{
  if (cp_sniff_is_mail (source->bytes))
    return 90;
  return find_name (source) != NULL ? 40 : 0;
}

static gboolean
read_unsupported (const CpSource *source,
                  GPtrArray      *articles G_GNUC_UNUSED,
                  GError        **error)
{
  /* Translators: the first %s is a file's name, the second a format ("PDF"). */
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED, _ ("“%s” is %s, which this build does not read."),
               source->name, find_name (source));
  return FALSE;
}

const CpFormat cp_format_unsupported = { "unsupported", recognise_unsupported, read_unsupported };
