/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commission that governs a county, for which "the county commissioners" speak. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* So many tokens of an article are looked through for its commission. */
#define MOST_TOKENS 4000

/** cp_county_is_commissioners: Returns: whether @description is of those who govern a county together: "the three county commissioners" */
gboolean
cp_county_is_commissioners (const CpStage       *self,
                            const CpDescription *description)
{
  CpRange words = description->role_words;

  if (description->role == NULL || !description->plural || strcmp (description->role->name, "commissioner") != 0)
    return FALSE;
  return strcmp (self->text->tokens[words.first].norm, "county") == 0
         || (words.first > 0 && strcmp (self->text->tokens[words.first - 1].norm, "county") == 0);
}

/** cp_county_commission: Returns: (transfer none) (nullable): what the article calls "the commission"; %NULL where it tells of none */
CpFigure *
cp_county_commission (CpStage *self)
{
  const CpText *text = self->text;

  for (guint32 i = 0; i + 1 < text->n_tokens && i < MOST_TOKENS; i++)
    {
      CpBodyRef commission = { .tokens = { i + 1, i + 2 } };

      if (strcmp (text->tokens[i].norm, "the") != 0 || strcmp (text->tokens[i + 1].norm, "commission") != 0)
        continue;
      commission.institution = cp_knowledge_institution (self->cast->knowledge, text->tokens[i + 1].form, NULL);
      return commission.institution != NULL ? cp_stage_body (self, &commission, NULL, i) : NULL;
    }
  return NULL;
}
