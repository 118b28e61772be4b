/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "comparison/engine.h"
#include "stance/model.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_span (CpSpan  span,
            guint32 n_chars)
{
  g_assert (span.start <= span.end && span.end <= n_chars);
}

static void
check_model (const CpModel *model)
{
  const CpArticle *article = g_ptr_array_index (model->articles, 0);

  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *statement = g_ptr_array_index (model->statements, i);
      guint32 at = 0;

      g_assert (statement->n_content > 0);
      for (guint j = 0; j < statement->n_content; j++)
        {
          CpSpan span = statement->content[j];

          g_assert (at <= span.start && span.start < span.end && span.end <= article->n_chars);
          at = span.end;
        }
      check_span (statement->cue, article->n_chars);
      check_span (statement->source, article->n_chars);
    }
}

/* Without it most of what is tried would be in no language, and not be read. */
static const char english[] = "It was said at the gate that the end of the pier is to be closed for the winter, and that it has to be "
                              "paid for by the town as it was by the owners from the start of the work on it.";

/* Whatever words come, every token and every statement read from them has ordered spans inside the text. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static CpEngine *engine;
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (CpReading) reading = NULL;
  g_autoptr (CpModel) model = NULL;
  g_auto (GStrv) blocks = g_strsplit (valid, "\n", 64);
  guint32 at = 0;

  if (engine == NULL)
    engine = cp_engine_new (NULL);
  g_assert (engine != NULL);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, english);
  for (guint i = 0; blocks[i] != NULL; i++)
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, blocks[i]);
  cp_article_close (article);

  reading = cp_reading_new (cp_engine_get_language (engine), cp_engine_get_knowledge (engine), article);
  for (guint32 i = 0; i < reading->text->n_tokens; i++)
    {
      CpSpan span = reading->text->tokens[i].span;

      g_assert (at <= span.start && span.start < span.end && span.end <= article->n_chars);
      at = span.end;
    }
  model = cp_model_build (&reading, 1, cp_engine_get_language (engine), cp_engine_get_knowledge (engine), NULL);
  check_model (model);
  return 0;
}
