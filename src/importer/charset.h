/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CpDecoded:
 * @text: UTF-8, valid, without a byte order mark; ends with a 0 that @length does not count
 * @charset: the character set it was read as, a name that GLib knows
 * @n_replaced: how many bytes had no meaning in it and became U+FFFD
 */
typedef struct
{
  char       *text;
  gsize       length;
  char       *charset;
  guint       n_replaced;
} CpDecoded;

CpDecoded *cp_decode       (GBytes     *bytes,
                            const char *declared,
                            gboolean    is_html);
void       cp_decoded_free (CpDecoded  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpDecoded, cp_decoded_free)

G_END_DECLS
