/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/sniff.h"

/* Where two are equally sure of the content, the earlier one reads it. */
static const CpFormat *const formats[] = {
  &cp_format_html,
  &cp_format_feed,
  &cp_format_json_feed,
  &cp_format_news_xml,
#ifdef CP_HAVE_ARCHIVE
  &cp_format_odf,
  &cp_format_docx,
  &cp_format_epub,
  &cp_format_zip,
#endif
#ifdef CP_HAVE_GMIME
  &cp_format_mime,
#endif
#ifdef CP_HAVE_POPPLER
  &cp_format_pdf,
#endif
  &cp_format_mbox,
  &cp_format_warc,
  &cp_format_markdown,
  &cp_format_text,
  &cp_format_unsupported,
};

/** cp_format_find: Returns: (nullable): the format that is surest of the content, %NULL where none knows it */
const CpFormat *
cp_format_find (const CpSource *source)
{
  const CpFormat *best = NULL;
  int best_sure = 0;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      int sure = formats[i]->recognise (source);

      if (sure > best_sure)
        {
          best = formats[i];
          best_sure = sure;
        }
    }
  return best;
}

/**
 * cp_source_read:
 * @articles: (element-type CpArticle): what is found is added here
 *
 * Finds the format of the content and reads it. Errors: %CP_IMPORT_ERROR, one sentence naming the file and the fault.
 */
gboolean
cp_source_read (const CpSource *source,
                GPtrArray      *articles,
                GError        **error)
{
  const CpFormat *format;

  if (g_cancellable_set_error_if_cancelled (source->cancellable, error))
    return FALSE;
  if (g_bytes_get_size (source->bytes) > CP_IMPORT_MAX_SIZE)
    return cp_source_fail_large (source->name, error);
  if (cp_sniff_is_blank (source->bytes))
    return cp_source_fail_empty (source, error);
  format = source->depth <= CP_SOURCE_MAX_DEPTH ? cp_format_find (source) : NULL;
  if (format == NULL)
    return cp_source_fail_binary (source, error);
  return format->read (source, articles, error);
}

/** cp_source_fail_empty: Returns: %FALSE, and says that the file is empty */
gboolean
cp_source_fail_empty (const CpSource *source,
                      GError        **error)
{
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_EMPTY, _ ("“%s” is empty."), source->name);
  return FALSE;
}

/** cp_source_fail_binary: Returns: %FALSE, and says that the file holds no text */
gboolean
cp_source_fail_binary (const CpSource *source,
                       GError        **error)
{
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_BINARY, _ ("“%s” holds no text."), source->name);
  return FALSE;
}

/** cp_source_fail_large: Returns: %FALSE, and says that the file is too large */
gboolean
cp_source_fail_large (const char *name,
                      GError    **error)
{
  /* Translators: %s is a file's name, %u a number of megabytes. */
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_TOO_LARGE, _ ("“%s” is larger than %u MB and was not read."),
               name, CP_IMPORT_MAX_SIZE / 1000000u);
  return FALSE;
}

/** cp_source_fail_unpacked: Returns: %FALSE, and says that what is packed in the file named so is beyond its bound */
gboolean
cp_source_fail_unpacked (const char *name,
                         GError    **error)
{
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_TOO_LARGE,
               _ ("“%s” unpacks to more than text does and was not read."), name);
  return FALSE;
}

/** cp_source_fail_no_article: Returns: %FALSE, and says that no article was found */
gboolean
cp_source_fail_no_article (const CpSource *source,
                           GError        **error)
{
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_NO_ARTICLE,
               _ ("No article was found in “%s”. Paste its text instead."), source->name);
  return FALSE;
}

/** cp_source_tell_rest: tells that what lies behind the first @most parts of the file was not read: a bound that nobody is told of looks like all */
void
cp_source_tell_rest (const CpSource *source,
                     guint           most)
{
  g_autoptr (GFile) file = g_file_new_for_uri (source->uri != NULL ? source->uri : "");
  g_autoptr (GError) rest = NULL;

  if (source->failed == NULL)
    return;
  /* Translators: %s is a file's name; its parts are pages, messages or packed files. */
  rest = g_error_new (CP_IMPORT_ERROR, CP_IMPORT_ERROR_TOO_LARGE, _ ("“%s” was not read to its end: no more than %'u of its parts are taken."),
                      source->name, most);
  source->failed (file, rest, source->user_data);
}

/** cp_source_has_suffix: Returns: whether the name ends in one of @suffixes (ending with %NULL; lower case, with the dot) */
gboolean
cp_source_has_suffix (const CpSource    *source,
                      const char *const *suffixes)
{
  g_autofree char *name = g_ascii_strdown (source->name != NULL ? source->name : "", -1);

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;
  return FALSE;
}
