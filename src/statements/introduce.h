/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* What the parts of introducing people share: bands.c, bearer.c, ties.c, bodies.c, named-body.c, whose-body.c, in-mind.c, state.c,
 * city.c, told.c, possessor.c, named-subject.c, employ.c, litigants.c, behalf.c, before-name.c, behind-name.c, unnamed.c and introduce.c. */

/* How surely an official is of the state that the article tells of. */
#define CP_HOME_WEIGHT 0.6f

/* How surely someone speaks for whom he works for; less than for a union. */
#define CP_WORKER_WEIGHT 0.55f

float   cp_bearer_body_weight (const CpFigure *body,
                               const CpRole   *role);
gboolean cp_bearer_works_for  (const CpFigure *body,
                               const CpRole   *role);
void    cp_tie_learn          (CpStage             *self,
                               CpFigure            *figure,
                               const CpDescription *description,
                               CpRange              range);
void    cp_bearer_add_state   (CpFigure       *figure,
                               const CpEntry  *state,
                               float           weight,
                               const char     *words);
CpRange cp_told_segment       (const CpStage  *self,
                               guint32         token);
gboolean cp_told_until        (const CpStage  *self,
                               CpRange         range);
gboolean cp_told_tells_side   (const CpStage  *self,
                               guint32         verb);
gboolean cp_told_names_works  (const CpStage  *self,
                               CpRange         range);
void    cp_told_clause        (CpStage        *self,
                               CpFigure       *figure,
                               guint32         verb);
CpFigure *cp_told_apposed     (const CpStage  *self,
                               guint32         comma);
void    cp_told_whose         (CpStage        *self,
                               CpFigure       *figure,
                               guint32         whose);
void    cp_told_who           (CpStage        *self,
                               CpFigure       *figure,
                               CpRange         range);
void    cp_told_predicate     (CpStage        *self,
                               guint32         verb);
void    cp_told_sentence      (CpStage        *self,
                               guint32         verb);
void    cp_behalf_phrase      (CpStage        *self,
                               CpFigure       *figure,
                               CpRange         name);
void    cp_behalf_named_next  (CpStage        *self,
                               CpFigure       *figure,
                               CpRange         name);
void    cp_behalf_office      (CpStage             *self,
                               CpFigure            *figure,
                               const CpDescription *description,
                               guint32              before);
void    cp_band_learn         (CpStage             *self,
                               CpFigure            *voice,
                               const CpDescription *description,
                               CpRange              range);
gboolean cp_band_represented  (CpStage        *self,
                               CpFigure       *voice,
                               guint32         first);
void    cp_band_apposed       (CpStage        *self,
                               guint32         noun);
void    cp_band_passive       (CpStage        *self,
                               guint32         verb);
void    cp_band_count         (CpStage        *self,
                               guint32         token);
guint32 cp_stage_phrase_start (const CpStage  *self,
                               guint32         token);
void    cp_stage_learn_before (CpStage         *self,
                               const CpNameRun *run);
void    cp_stage_learn_behind (CpStage         *self,
                               const CpNameRun *run);
void    cp_stage_introduce_unnamed (CpStage   *self,
                                    guint32    token);
void    cp_stage_learn_hired  (CpStage        *self,
                               CpFigure       *figure,
                               guint32         name);
void    cp_stage_learn_hired_by (CpStage      *self,
                                 CpFigure     *figure,
                                 CpRange       range);
CpFigure *cp_stage_own_body   (const CpStage       *self,
                               const CpFigure      *owner,
                               const CpInstitution *institution,
                               guint32              before);
CpFigure *cp_stage_own_union  (CpStage             *self,
                               const CpFigure      *owner,
                               const CpDescription *description,
                               CpReference         *why);
CpFigure *cp_stage_body_mentioned (CpStage         *self,
                                   const CpInstitution *institution,
                                   guint32          before);
CpFigure *cp_stage_subject_before (CpStage         *self,
                                   guint32          token);
CpFigure *cp_stage_possessor  (CpStage             *self,
                               guint32              token);
CpFigure *cp_stage_subject_name (CpStage            *self,
                                 guint32             subject);
CpFigure *cp_pointed_person   (const CpStage       *self,
                               const CpDescription *description,
                               CpRange              range);
CpFigure *cp_pointed_name     (CpStage             *self,
                               CpRange              range,
                               CpReference         *why);
CpFigure *cp_pointed_trait    (CpStage             *self,
                               CpRange              range,
                               CpReference         *why);
const CpEntry *cp_partisan_at (const CpKnowledge   *knowledge,
                               const CpText        *text,
                               guint32              first,
                               guint32             *last);
const CpEntry *cp_partisan_before (const CpKnowledge *knowledge,
                                   const CpText      *text,
                                   guint32            first,
                                   guint32           *last);
CpFigure *cp_partisan_named   (CpStage             *self,
                               CpRange              range,
                               CpReference         *why);
void      cp_partisan_learn_before (CpStage           *self,
                                    CpFigure          *figure,
                                    guint32            first);
gboolean  cp_partisan_learn   (CpStage             *self,
                               CpFigure            *figure,
                               CpRange              range);
void      cp_partisan_see     (CpStage             *self,
                               guint32              the);
CpFigure *cp_pointed_partisan (CpStage             *self,
                               CpRange              range,
                               CpReference         *why);
CpFigure *cp_pointed_rival    (CpStage             *self,
                               const CpDescription *description,
                               CpRange              range,
                               CpReference         *why);
CpFigure *cp_bodies_named     (CpStage             *self,
                               const CpBodyRef     *body,
                               const CpEntry       *state);
CpRange   cp_bodies_words     (const CpStage       *self,
                               const CpBodyRef     *body);
CpFigure *cp_bodies_owner     (CpStage             *self,
                               const CpBodyRef     *body,
                               CpRange             *phrase);
CpFigure *cp_bodies_office_of_officer (CpStage     *self,
                                       const CpBodyRef *body);
CpFigure *cp_bodies_beside_noun (const CpStage       *self,
                                 const CpBodyRef     *body);
CpFigure *cp_bodies_administered (CpStage         *self,
                                  const CpBodyRef *body);
CpFigure *cp_bodies_last      (CpStage             *self,
                               const CpInstitution *institution,
                               gboolean             office,
                               guint32              before);
CpFigure *cp_bodies_meant     (CpStage             *self,
                               const CpInstitution *institution,
                               guint32              before);
gboolean  cp_litigants_are     (const CpInstitution *institution);
CpFigure *cp_litigants_meant   (CpStage             *self,
                                const CpInstitution *institution);
CpFigure *cp_stage_only_body_of_office (CpStage      *self,
                                        const CpRole *role);
CpFigure *cp_bodies_named_later (const CpStage       *self,
                                 const CpInstitution *institution,
                                 guint32              noun,
                                 const CpFigure      *meant);
CpFigure *cp_stage_body_described (CpStage         *self,
                                   const CpBodyRef *body,
                                   CpRange          which,
                                   guint32          before);
CpFigure *cp_letters_body (const CpStage   *self,
                           const char      *letters);
void    cp_letters_learn (CpStage         *self,
                          const CpNameRun *run);
void    cp_letters_take_own (CpStage *self);
int     cp_bodies_fit          (const CpFigure      *figure,
                                const CpInstitution *institution);
CpFigure *cp_stage_body_told_anew (CpStage         *self,
                                   const CpBodyRef *body,
                                   CpRange          which,
                                   guint32          before);
char   *cp_town_find           (const CpStage  *self,
                                gboolean       *told);
char   *cp_region_find         (const CpStage  *self);
CpRange cp_town_before         (const CpStage  *self,
                                guint32         token,
                                guint32         end);
CpRange cp_town_ending         (const CpStage  *self,
                                guint32         office);

gboolean cp_town_is_county     (const CpText   *text,
                                CpRange         name);

CpFigure *cp_place_body        (CpStage         *self,
                                const CpBodyRef *body);

CpRange cp_town_at             (const CpStage  *self,
                                guint32         token);
CpFigure *cp_union_commission (CpStage         *self,
                               const CpBodyRef *body);
CpFigure *cp_union_of_commissioner (CpStage             *self,
                                    const CpDescription *description,
                                    CpRange              phrase);
void      cp_accused_see        (const CpStage       *self,
                                 CpFigure            *figure,
                                 CpRange              name);
void      cp_prosecution_see    (CpStage             *self,
                                 CpFigure            *body);
CpFigure *cp_prosecution_of_role (const CpStage      *self,
                                  const CpRole       *role);
CpFigure *cp_constabulary_named (const CpStage *self,
                                 guint32        before);
CpFigure *cp_constabulary_meant (const CpStage   *self,
                                 const CpBodyRef *body,
                                 guint32          before);
CpFigure *cp_constabulary_of_rank (const CpStage *self,
                                   const CpRole  *role,
                                   guint32        before);
CpFigure *cp_mayor_town        (CpStage             *self,
                                const CpDescription *description);
CpFigure *cp_office_place      (CpStage             *self,
                                const CpDescription *description,
                                CpRange              phrase);
CpFigure *cp_office_body_with_seat (const CpStage       *self,
                                    const CpDescription *description,
                                    CpRange              phrase);
CpFigure *cp_stage_opposition   (CpStage        *self);
CpFigure *cp_stage_mayors       (CpStage        *self,
                                 guint32         office);
gboolean  cp_county_is_commissioners (const CpStage       *self,
                                      const CpDescription *description);
CpFigure *cp_county_commission (CpStage        *self);
CpFigure *cp_city_of_name      (CpStage        *self,
                                CpRange         town);
void    cp_city_take_hall      (CpStage        *self,
                               CpFigure       *hall,
                               CpRange         name);
const CpEntry *cp_team_state (const CpStage   *self,
                              const CpBodyRef *body);
void    cp_committee_bind      (CpStage        *self,
                               CpFigure       *committee,
                               CpRange         words);
CpFigure *cp_cabinet_seen     (const CpStage  *self,
                               const CpRole   *role,
                               guint32         before);
CpFigure *cp_employ_body      (const CpStage  *self,
                               guint32         before,
                               const CpRole   *role);
const CpEntry *cp_state_of_place (const CpStage *self,
                                  guint32        before);
const CpEntry *cp_state_of_paragraph (const CpStage *self,
                                      guint32        before);
const CpEntry *cp_state_behind  (const CpStage  *self,
                                 guint32         token);
const CpEntry *cp_state_of_figure (const CpStage  *self,
                                   const CpFigure *figure);
const CpEntry *cp_state_of_name (CpStage        *self,
                                 CpRange         name);
const CpEntry *cp_state_of_other (const CpStage *self,
                                  const CpFigure *figure);
const CpEntry *cp_state_just_told (const CpStage *self,
                                   guint32        token);
const CpEntry *cp_state_of_envoy (const CpStage *self,
                                  const CpRole  *role,
                                  CpRange        range);
const CpEntry *cp_state_of_known (const CpStage  *self,
                                  const CpFigure *figure);
const CpEntry *cp_state_in_mind (const CpStage  *self,
                                 CpRange         office);
CpFigure *cp_employ_by_words   (CpStage        *self,
                                CpRange         office);
void    cp_employ_by_context  (CpStage        *self,
                               CpFigure       *figure,
                               guint32         token);

G_END_DECLS
