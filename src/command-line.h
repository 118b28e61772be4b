/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_command_line_is_headless (char **arguments);
int      cp_command_line_run         (char **arguments);

G_END_DECLS
