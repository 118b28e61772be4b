/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/**
 * cp_retag_object:
 * @i: what was taken for a verb of the present
 *
 * "She rejected | claims that the ferry was unsafe": what a verb has as its object, in the plural and with a clause behind it, is a noun.
 */
void
cp_retag_object (CpRetag *self,
                 guint32  i)
{
  CpText *text = self->text;
  CpToken *noun = &text->tokens[i];
  const CpRange sentence = text->sentences[noun->sentence].tokens;

  if (noun->dep != CP_DEP_OBJ || noun->head + 1 != i || !g_str_has_suffix (noun->norm, "s") || i + 3 >= sentence.last
      || strcmp (text->tokens[i + 1].norm, "that") != 0)
    return;
  noun->pos = CP_POS_NOUN;
  noun->inflection = CP_FORM_PLURAL;
  cp_lemmas_fill_one (self->lemmas, self->vectors, text, noun);
  for (guint32 k = i + 1; k < sentence.last; k++)
    if (text->tokens[k].head == i && text->tokens[k].dep == CP_DEP_CCOMP)
      text->tokens[k].dep = CP_DEP_ACL;
}
