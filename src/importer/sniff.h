/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cp_sniff_is_blank  (GBytes *bytes);
gboolean cp_sniff_is_binary (GBytes *bytes);
int      cp_sniff_html      (GBytes *bytes);
gboolean cp_sniff_is_mail   (GBytes *bytes);

G_END_DECLS
