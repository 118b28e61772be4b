/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/application.h"

G_BEGIN_DECLS

void cp_application_add_actions (CpApplication *self);

G_END_DECLS
