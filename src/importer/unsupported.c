/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/format.h"

/* Formats that a library reads which this build may lack, and some that no build reads: said by name, not "no text". */
static const struct
{
  const char *signature;
  const char *name;
} known[] = {
  { "%PDF-", "PDF" },
  { "PK\003\004", "ZIP" },
  { "MIME-Version:", "MIME" },
  { "From: <Saved by", "MHTML" },
  { "\037\213", "gzip" },
  { "\320\317\021\340", "Word 97" },
  { "{\\rtf", "RTF" },
  { "Rar!", "RAR" },
  { "7z\274\257", "7-Zip" },
};

static const char *
find_name (const CpSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (size >= strlen (known[i].signature) && memcmp (data, known[i].signature, strlen (known[i].signature)) == 0)
      return known[i].name;
  return NULL;
}

/* Less sure than any reader of those formats: it is asked only where none is built in. */
static int
recognise_unsupported (const CpSource *source)
{
  return find_name (source) != NULL ? 40 : 0;
}

static gboolean
read_unsupported (const CpSource *source,
                  GPtrArray      *articles G_GNUC_UNUSED,
                  GError        **error)
{
  /* Translators: the first %s is a file's name, the second a format ("PDF"). */
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED, _ ("“%s” is a %s file, which this build does not read."),
               source->name, find_name (source));
  return FALSE;
}

const CpFormat cp_format_unsupported = { "unsupported", recognise_unsupported, read_unsupported };
