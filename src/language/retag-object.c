/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/* Where a phrase of names begins that ends before @i, if "with" stands before it: "with Foreign Minister Dana Shaw | warning"; @i for nowhere. */
static guint32
with_whom (const CpText *text,
           guint32       i)
{
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first, at = i;

  while (at > floor && (text->tokens[at - 1].pos == CP_POS_PROPN || text->tokens[at - 1].pos == CP_POS_NOUN || text->tokens[at - 1].pos == CP_POS_ADJ
                        || text->tokens[at - 1].pos == CP_POS_DET))
    at--;
  return at > floor && at < i && strcmp (text->tokens[at - 1].norm, "with") == 0 ? at : i;
}

/**
 * cp_retag_behind_with:
 *
 * "They met, with Dana Shaw | warning of a strike": what is a noun elsewhere is done by whom "with" names.
 */
void
cp_retag_behind_with (CpRetag *self,
                      guint32  i)
{
  CpText *text = self->text;
  CpToken *token = &text->tokens[i], *name;
  guint32 first;

  if (!g_str_has_suffix (token->norm, "ing") || i < 2 || i + 2 >= text->n_tokens || text->tokens[i - 1].pos != CP_POS_PROPN
      || (strcmp (text->tokens[i + 1].norm, "of") != 0 && strcmp (text->tokens[i + 1].norm, "that") != 0))
    return;
  first = with_whom (text, i);
  if (first == i)
    return;
  name = &text->tokens[i - 1];
  token->pos = CP_POS_VERB;
  token->inflection = CP_FORM_GERUND;
  token->dep = CP_DEP_ADVCL;
  cp_lemmas_fill_one (self->lemmas, self->vectors, text, token);
  while (name->head < i && name->head >= first && &text->tokens[name->head] != name)
    name = &text->tokens[name->head];
  name->head = i;
  name->dep = CP_DEP_NSUBJ;
}

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
