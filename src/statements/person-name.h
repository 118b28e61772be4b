/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A person's name in its parts, for comparing. */

void     cp_person_name_part   (const char  *name,
                                char       **given,
                                char       **surname);
gboolean cp_person_name_agrees (const char  *a,
                                const char  *b);

G_END_DECLS
