/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "statements/describe.h"

G_BEGIN_DECLS

gboolean cp_letters_spell (const char   *letters,
                           const char   *name);
guint32  cp_letters_end   (const CpText *text,
                           guint32       token);

G_END_DECLS
