/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The opposition to a government, which has its own leader, shadow ministers and shadow cabinet. */
#include "statements/introduce.h"

/** cp_stage_opposition: Returns: (transfer none): the opposition to the government that the article tells of */
CpFigure *
cp_stage_opposition (CpStage *self)
{
  const CpInstitution *institution = cp_knowledge_institution (self->cast->knowledge, "opposition", NULL);
  g_autofree char *key = self->home != NULL ? g_strdup_printf ("opposition|%s", self->home->name)
                                            : g_strdup_printf ("opposition|%u", self->article);
  CpFigure *opposition = cp_cast_group (self->cast, key, "the opposition");

  opposition->kind = CP_SPEAKER_ORGANISATION;
  if (institution != NULL)
    opposition->kinds |= 1u << institution->kind;
  return opposition;
}
