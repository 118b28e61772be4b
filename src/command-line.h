/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit status of the export contract. */
typedef enum
{
  CP_STATUS_DONE,
  CP_STATUS_SOME_REFUSED,
  CP_STATUS_NOTHING_DONE,
} CpStatus;

gboolean cp_command_line_is_headless (char **arguments);
int      cp_command_line_run         (char **arguments);
int      cp_command_line_for_window  (char **arguments);

G_END_DECLS
