/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* So many paragraphs are the head of an article. */
#define CP_HEAD_PARAGRAPHS 4

gboolean cp_classify_is_called_place (const CpText *text, CpRange name);
gboolean cp_classify_is_dateline (const CpText *text,
                                  guint32       token);
const CpInstitution *cp_classify_apposed (const CpStage *self,
                                          CpRange        name);
const CpInstitution *cp_classify_kind_beside (const CpStage *self,
                                              CpRange        name);
gboolean cp_classify_names_subject (const CpStage *self,
                                    CpRange        name);
gboolean cp_classify_has_office (const CpStage *self,
                                 CpRange        name);
void cp_classify_name  (const CpStage *self,
                        GHashTable    *alone,
                        CpNameRun     *run);
gboolean cp_classify_ends_as_firm (const CpToken *last);
void cp_classify_firms_parts (const CpStage *self);
void cp_classify_told  (const CpStage *self);
void cp_classify_places (const CpStage *self);
void cp_classify_firms (const CpStage *self);
void cp_classify_surnames (const CpStage *self);
void cp_classify_agree (GPtrArray     *stages);

G_END_DECLS
