/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/stage.h"

G_BEGIN_DECLS

/* What the words of an office, and those around it, say of whose it is. */

gboolean cp_office_is_official        (const CpRole        *role);
gboolean cp_office_leads_opposition   (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_past            (const CpStage       *self,
                                       CpRange              range,
                                       CpRange              role);
gboolean cp_office_has_field          (const CpRole        *role);
gboolean cp_office_is_of_work         (CpStage             *self,
                                       const CpDescription *description);
gboolean cp_office_is_post            (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_of_province     (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_of_part         (const CpStage       *self,
                                       const CpDescription *description,
                                       const CpFigure      *body);
gboolean cp_office_is_of_city         (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_presides_over_less (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_to_come         (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_of_two_states   (const CpStage       *self,
                                       const CpDescription *description,
                                       CpRange              range);
gboolean cp_office_is_of_less         (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_of_other_state  (const CpStage       *self,
                                       const CpDescription *description);
gboolean cp_office_is_over            (const CpStage       *self,
                                       const CpDescription *description);

G_END_DECLS
