/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/token.h"

G_BEGIN_DECLS

/**
 * cp_quotation_mark:
 * @tokens: the tokens of one paragraph
 * @n_tokens: their number
 *
 * Sets %CP_TOKEN_OPEN_QUOTE and %CP_TOKEN_CLOSE_QUOTE on the quotation marks of a paragraph and %CP_TOKEN_QUOTED on what
 * stands between them. Knows straight, curly, doubled (``…'', ''…''), low („…“) and angle marks («…», »…«) and single ones,
 * which it tells from apostrophes by what stands beside them and by whether a closing mark follows. A mark that is never
 * closed quotes the rest of its paragraph, as a quotation that goes on in the next paragraph is written. Time grows with
 * @n_tokens.
 */
void cp_quotation_mark (CpToken *tokens,
                        guint32  n_tokens);

G_END_DECLS
