/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Those who bring a case together: "the claimants", who have no other name, are one side of it, as their lawyers and the first of them are. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

#define LITIGANTS " claimants plaintiffs applicants petitioners appellants complainants "

/** cp_litigants_are: Returns: whether @institution is the noun of those who bring a case together */
gboolean
cp_litigants_are (const CpInstitution *institution)
{
  return institution != NULL && cp_word_among (institution->noun, LITIGANTS);
}

/** cp_litigants_meant: Returns: (transfer none) (nullable): those whom @institution means, one over all articles; %NULL where it is no noun of theirs */
CpFigure *
cp_litigants_meant (CpStage             *self,
                    const CpInstitution *institution)
{
  CpFigure *figure;

  if (!cp_litigants_are (institution))
    return NULL;
  figure = cp_cast_group (self->cast, institution->noun, institution->noun);
  figure->kind = CP_SPEAKER_ORGANISATION;
  figure->kinds |= 1u << institution->kind;
  figure->plural = TRUE;
  return figure;
}
