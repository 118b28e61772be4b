/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/text.h"

/** cp_text_ref: Returns: (transfer full): @self */
CpText *
cp_text_ref (CpText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
text_clear (gpointer data)
{
  CpText *self = data;

  cp_article_unref (self->article);
  g_free (self->tokens);
  g_free (self->sentences);
  g_free (self->paragraphs);
  g_free (self->children);
  g_free (self->first_child);
  g_string_chunk_free (self->strings);
}

/** cp_text_unref: gives up a reference; frees the text with the last one */
void
cp_text_unref (CpText *self)
{
  g_atomic_rc_box_release_full (self, text_clear);
}

/** cp_text_children: Returns: (transfer none): the tokens that depend on @token, in text order */
const guint32 *
cp_text_children (const CpText *self,
                  guint32       token,
                  guint        *n_children)
{
  *n_children = self->first_child[token + 1] - self->first_child[token];
  return self->children + self->first_child[token];
}

/** cp_text_child: Returns: the first token that depends on @token by @dep, or %CP_NO_TOKEN */
guint32
cp_text_child (const CpText *self,
               guint32       token,
               CpDep         dep)
{
  for (guint32 i = self->first_child[token]; i < self->first_child[token + 1]; i++)
    if (self->tokens[self->children[i]].dep == dep)
      return self->children[i];
  return CP_NO_TOKEN;
}

/** cp_text_subtree: Returns: the tokens from the first to the last that hang on @token, itself among them */
CpRange
cp_text_subtree (const CpText *self,
                 guint32       token)
{
  CpRange range = { token, token + 1 };
  guint32 first = token, last = token;

  /* Each end may hang on a token whose own end lies further out: follow the outermost children down. */
  while (self->first_child[first + 1] > self->first_child[first]
         && self->children[self->first_child[first]] < first)
    first = self->children[self->first_child[first]];
  while (self->first_child[last + 1] > self->first_child[last]
         && self->children[self->first_child[last + 1] - 1] > last)
    last = self->children[self->first_child[last + 1] - 1];
  range.first = first;
  range.last = last + 1;
  return range;
}

/** cp_text_span: Returns: the stretch of the article's text from the first to the last of @tokens */
CpSpan
cp_text_span (const CpText *self,
              CpRange       tokens)
{
  if (tokens.last <= tokens.first)
    return (CpSpan){ 0, 0 };
  return (CpSpan){ self->tokens[tokens.first].span.start, self->tokens[tokens.last - 1].span.end };
}

/* The first token from @low on, before @high, that begins at @start or later; @high where none does. */
static guint32
token_from (const CpText *self,
            guint32       low,
            guint32       high,
            guint32       start)
{
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (self->tokens[middle].span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/** cp_text_tokens_in: Returns: the tokens that begin inside @span, found by bisection */
CpRange
cp_text_tokens_in (const CpText *self,
                   CpSpan        span)
{
  guint32 first = token_from (self, 0, self->n_tokens, span.start), reach = 1;

  if (span.end <= span.start)
    return (CpRange){ first, token_from (self, 0, first, span.end) };
  /* Most spans are short: the end is looked for near the beginning, further and further on. */
  while (first + reach < self->n_tokens && self->tokens[first + reach].span.start < span.end)
    reach *= 2;
  return (CpRange){ first, token_from (self, first, MIN (self->n_tokens, first + reach), span.end) };
}
