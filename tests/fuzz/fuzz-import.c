/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "importer/importer.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Whatever bytes come as a file of the format that CP_FUZZ_NAME ends in: an article whose blocks lie in its text, in
 * order, or one sentence. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) articles = cp_import_bytes (bytes, "file:///" CP_FUZZ_NAME, CP_FUZZ_NAME, NULL, NULL, NULL, &error);

  g_assert ((articles == NULL) != (error == NULL));
  for (guint i = 0; articles != NULL && i < articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (articles, i);
      guint32 at = 0;

      g_assert (g_utf8_validate (article->text, -1, NULL));
      for (guint j = 0; j < article->blocks->len; j++)
        {
          CpSpan span = g_array_index (article->blocks, CpBlock, j).span;

          g_assert (at <= span.start && span.start < span.end && span.end <= article->n_chars);
          at = span.end;
        }
    }
  return 0;
}
