/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/between.h"

#include <string.h>

#include "stance/told-accord.h"

/* A statement and the tokens of what says whose it is. */
typedef struct
{
  const CpProfile *profile;
  CpRange          cue;
  CpRange          source;
} Told;

static CpRange
tokens_in (const CpText *text,
           CpSpan        span)
{
  return cp_span_is_empty (span) ? (CpRange){ 0, 0 } : cp_text_tokens_in (text, span);
}

static Told
told_at (const CpBuilder *builder,
         guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (builder, statement);
  const CpProfile *profile = cp_builder_profile (builder, statement);

  return (Told){ profile, tokens_in (profile->text, s->cue), tokens_in (profile->text, s->source) };
}

static gboolean
is_in (CpRange range,
       guint32 token)
{
  return token >= range.first && token < range.last;
}

static gboolean
says_whose (const Told *told,
            guint32     token)
{
  return is_in (told->cue, token) || is_in (told->source, token);
}

static gboolean
tells (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_VERB || token->pos == CP_POS_ADJ;
}

static void
note_word (const CpBuilder *builder,
           const CpToken   *token,
           CpBetween       *between)
{
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (cp_lexicon_has (builder->lexicon, lemma, CP_LEX_ASIDE) || (token->dep == CP_DEP_EXPL && strcmp (token->norm, "there") == 0))
    between->aside = TRUE;
  if (cp_lexicon_has (builder->lexicon, lemma, CP_LEX_CONTRAST))
    between->contrast = TRUE;
}

/* The sentences after the one in which the earlier statement and what says whose it is ends, before the one in which the later begins. */
static guint
sentences_between (const CpText *text,
                   const Told   *earlier,
                   guint32       from,
                   const Told   *later,
                   guint32       to)
{
  guint32 last = text->tokens[from].sentence, first = text->tokens[to].sentence;

  if (!cp_range_is_empty (earlier->cue))
    last = MAX (last, text->tokens[earlier->cue.first].sentence);
  if (!cp_range_is_empty (later->cue))
    first = MIN (first, text->tokens[later->cue.first].sentence);
  return first > last + 1 ? first - last - 1 : 0;
}

/** cp_between: Returns: what the article tells between the statement and the one before it, which stands in the same article */
CpBetween
cp_between (const CpBuilder *builder,
            guint            statement)
{
  Told earlier = told_at (builder, statement - 1), later = told_at (builder, statement);
  const GArray *before = earlier.profile->tokens, *after = later.profile->tokens;
  const CpText *text = later.profile->text;
  CpBetween between = { 0 };
  guint32 from, to;

  for (guint32 t = later.cue.first; t < later.cue.last; t++)
    note_word (builder, &text->tokens[t], &between);
  if (before->len == 0 || after->len == 0)
    return between;
  from = g_array_index (before, guint32, before->len - 1);
  to = g_array_index (after, guint32, 0);
  between.sentences = sentences_between (text, &earlier, from, &later, to);
  for (guint32 t = from + 1; t < to; t++)
    {
      note_word (builder, &text->tokens[t], &between);
      between.aside = between.aside || cp_told_apart (text, t);
      if (tells (&text->tokens[t]) && !says_whose (&earlier, t) && !says_whose (&later, t))
        between.words++;
    }
  return between;
}
