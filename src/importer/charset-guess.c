/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/charset-guess.h"

#include <string.h>
#include <unicode/ucsdet.h>

/* So much is enough to tell a language's letters by. */
#define LOOKED_AT 65536

/* Below this, of 100, ICU itself is not sure. */
#define MIN_CONFIDENCE 20

/* Whether most letters are none of the Latin alphabet's. A text in Latin letters has an accent here and there: what its set is makes
 * little difference, and a guess would do more harm than good. */
static gboolean
is_of_other_letters (const char *data,
                     gsize       size)
{
  gsize latin = 0, others = 0;
  gboolean in_tag = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      if (data[i] == '<' || data[i] == '>')
        in_tag = data[i] == '<';
      else if (!in_tag && g_ascii_isalpha (data[i]))
        latin++;
      else if (!in_tag && (guint8) data[i] >= 0x80)
        others++;
    }
  return others > latin;
}

static gboolean
is_latin (const char *charset)
{
  static const char *const latin[] = { "ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254" };

  for (guint i = 0; i < G_N_ELEMENTS (latin); i++)
    if (strcmp (charset, latin[i]) == 0)
      return TRUE;
  /* The sets of mainframes, which no text comes in. */
  return g_str_has_prefix (charset, "IBM42");
}

/**
 * cp_charset_guess:
 * @data: text that is no UTF-8, and says nothing of its character set
 *
 * Returns: (transfer full) (nullable): the set in which its letters make words of a language; %NULL for one in Latin letters, or where
 * that cannot be told
 */
char *
cp_charset_guess (const char *data,
                  gsize       size)
{
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector;
  const UCharsetMatch *match;
  char *charset = NULL;

  size = MIN (size, LOOKED_AT);
  if (!is_of_other_letters (data, size))
    return NULL;
  detector = ucsdet_open (&status);
  ucsdet_setText (detector, data, (int32_t) size, &status);
  ucsdet_enableInputFilter (detector, TRUE);
  match = ucsdet_detect (detector, &status);
  if (match != NULL && ucsdet_getConfidence (match, &status) >= MIN_CONFIDENCE && U_SUCCESS (status)
      && !is_latin (ucsdet_getName (match, &status)))
    charset = g_strdup (ucsdet_getName (match, &status));
  ucsdet_close (detector);
  return charset;
}
