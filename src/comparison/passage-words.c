/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/passage-words.h"

#include "comparison/said.h"

/** cp_passage_statement: Returns: (transfer none): a statement of @model */
const CpModelStatement *
cp_passage_statement (const CpModel *model,
                      gint32         index)
{
  return g_ptr_array_index (model->statements, index);
}

/** cp_passage_words: Returns: (transfer full) (element-type CpSaidWord): the words of a statement */
GArray *
cp_passage_words (const CpModel *model,
                  guint          index)
{
  g_autofree char *words = cp_model_statement_words (model, index);

  return cp_said_words (words);
}
