/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "comparison/engine-source.h"

G_BEGIN_DECLS

#define CP_TYPE_APPLICATION (cp_application_get_type ())
G_DECLARE_FINAL_TYPE (CpApplication, cp_application, CP, APPLICATION, AdwApplication)

CpApplication  *cp_application_new               (void);
GSettings      *cp_application_get_settings      (CpApplication *self);
CpEngineSource *cp_application_get_engine_source (CpApplication *self);
GPtrArray      *cp_application_get_networks      (CpApplication *self);

G_END_DECLS
