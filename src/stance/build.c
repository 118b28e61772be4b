/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/model.h"

/**
 * cp_model_build:
 * @corrections: (element-type CpCorrection) (nullable): what a person decided, in order of time
 *
 * Returns: (transfer full): the stance model of all @readings together
 */
CpModel *
cp_model_build (CpReading  **readings,
                guint        n_readings,
                CpLanguage  *language,
                CpKnowledge *knowledge,
                GPtrArray   *corrections G_GNUC_UNUSED)
{
  CpModel *model = cp_model_new ();
  g_autoptr (CpSpeakers) speakers = cp_speakers_resolve (readings, n_readings, language, knowledge);

  for (guint i = 0; i < n_readings; i++)
    g_ptr_array_add (model->articles, cp_article_ref (readings[i]->text->article));
  return model;
}
