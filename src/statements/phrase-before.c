/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The noun phrase that ends where something else begins, read backwards: "Shaw, 30, of Raleigh, | said". */
#include "statements/phrase.h"

#include "statements/phrase-word.h"
#include "statements/words.h"

/* "(R-Fla.)", "(Slovenia)": the bracket that opens what closes at @close. */
static guint32
bracket_start (const CpText *text,
               guint32       close,
               guint32       floor)
{
  for (guint32 i = close; i-- > floor && close - i < 12;)
    if (cp_word_is (&text->tokens[i], " ( [ -lrb- "))
      return i;
  return CP_NO_TOKEN;
}

/* The left edge of a plain noun phrase that ends before @token; @token where there is none. */
static guint32
plain_before (const CpScene *scene,
              guint32        token)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;
  guint32 first = token;

  for (guint32 i = token; i-- > floor && token - i < CP_PHRASE_LONGEST;)
    {
      const CpToken *word = &text->tokens[i];

      if (!cp_phrase_same_quote (scene, i, token))
        break;
      if (cp_word_is (word, " ) ] -rrb- "))
        {
          guint32 open = bracket_start (text, i, floor);

          if (open == CP_NO_TOKEN)
            break;
          i = open;
          continue;
        }
      if (cp_phrase_is_personal (word))
        {
          if (first == token)
            first = i;
          break;
        }
      if (cp_word_is_mark (word, '-') && (word->flags & CP_TOKEN_SPACE_BEFORE) != 0)
        break;
      if (cp_word_is_nominal (word) && !cp_word_is (word, " yesterday today tonight tomorrow "))
        {
          if (word->pos == CP_POS_PROPN && cp_word_is_time (word) && first < token && !cp_phrase_is_time_within (text, i))
            break;
          first = i;
          continue;
        }
      if (word->pos == CP_POS_VERB && word->inflection == CP_FORM_PARTICIPLE && first < token && i > floor
          && (text->tokens[i - 1].pos == CP_POS_DET || text->tokens[i - 1].pos == CP_POS_ADJ))
        {
          first = i;
          continue;
        }
      /* "far-right leader": all of a word with a hyphen. */
      if (first == i + 1 && cp_word_is_mark (&text->tokens[first], '-') && (text->tokens[first].flags & CP_TOKEN_SPACE_BEFORE) == 0)
        {
          first = i;
          continue;
        }
      /* "columnist Ai Jun": a name that is a verb elsewhere. */
      if (first == i + 1 && i > floor && (word->pos == CP_POS_VERB || word->pos == CP_POS_AUX)
          && (word->flags & text->tokens[first].flags & CP_TOKEN_CAPITAL) != 0 && cp_word_is_nominal (&text->tokens[i - 1]))
        {
          first = i;
          continue;
        }
      /* "four out of 10" */
      if (first == i + 1 && i > floor + 1 && cp_word_is (word, " of ") && cp_word_is (&text->tokens[i - 1], " out ")
          && text->tokens[i - 2].pos == CP_POS_NUM)
        {
          i--;
          continue;
        }
      if (cp_word_is (word, " / ") && first == i + 1)
        continue;
      /* A preposition or "and" links two phrases where both stand beside it. */
      if (first == i + 1 && i > floor && cp_phrase_is_noun (&text->tokens[i - 1]) && cp_phrase_same_quote (scene, i - 1, token)
          && (cp_phrase_is_link (text, i) || cp_word_is (word, " and or & ")))
        continue;
      break;
    }
  return first;
}

/* Whether a finite verb stands there before any relative pronoun: "a clerk who knew it" has none, "he knew it" has one. */
static gboolean
has_finite (const CpText *text,
            guint32       first,
            guint32       last)
{
  for (guint32 i = first; i < last; i++)
    {
      if (cp_word_is (&text->tokens[i], " who whose whom which that "))
        return FALSE;
      if (cp_phrase_is_finite (text, i))
        return TRUE;
    }
  return FALSE;
}

/* A few words in quotation marks within a phrase: "known as “Fox”", "author of “The Long Road”"; %NULL where a sentence stands there. */
static const CpQuotation *
words_quoted_at (const CpScene *scene,
                 guint32        i)
{
  const CpQuotation *quotation = cp_quotations_at (scene->quotations, i);

  return quotation != NULL && !quotation->whole ? quotation : NULL;
}

/*
 * Where the apposition ends that a comma closes right before @token, also one within the marks of its last words: "the agent known as
 * “Fox,” | said"; %CP_NO_TOKEN where no comma stands there.
 */
static guint32
closed_before (const CpScene *scene,
               guint32        token)
{
  const CpText *text = scene->text;
  const CpQuotation *quotation;

  if (cp_word_is_mark (&text->tokens[token - 1], ','))
    return token - 1;
  quotation = scene->quotations->of[token] == 0 ? words_quoted_at (scene, token - 1) : NULL;
  return quotation != NULL && quotation->tokens.last == token && token > quotation->tokens.first + 2
         && cp_word_is_mark (&text->tokens[token - 2], ',') ? token : CP_NO_TOKEN;
}

/* "Shaw, 30, of Raleigh, | N.C." and "Shaw, | 30": what a comma sets before the core of a phrase, the core being an age or a state. */
static gboolean
is_mere_detail (const CpText *text,
                guint32       first,
                guint32       last)
{
  const CpToken *core = &text->tokens[first];

  return last == first + 1 && (core->pos == CP_POS_NUM || (core->pos == CP_POS_PROPN && g_str_has_suffix (core->norm, ".")));
}

/* Whether a preposition or participle stands before a phrase and governs it. */
static gboolean
is_governed (const CpText *text,
             guint32       first)
{
  const CpToken *before;

  if (first == 0 || text->tokens[first - 1].sentence != text->tokens[first].sentence)
    return FALSE;
  before = &text->tokens[first - 1];
  return (before->pos == CP_POS_VERB && before->inflection == CP_FORM_GERUND)
         || (before->pos == CP_POS_ADP && !cp_word_is (before, " as than while after before since until "));
}

/*
 * "Shaw, Lee | and Lind said": where the list begins of which a phrase from @first to @last holds the last two; @first where it is none.
 * What a preposition governs ("In May, …") and times are none of it, nor what a report between commas parts: "The cause, Lee and
 * Lind | say, is plain".
 */
static guint32
list_before (const CpScene *scene,
             guint32        first,
             guint32        last)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[first < last ? first : last - 1].sentence].tokens.first;
  gboolean joined = FALSE;

  if (last + 1 < text->n_tokens && cp_word_is_mark (&text->tokens[last + 1], ','))
    return first;
  for (guint32 i = first; i < last; i++)
    joined |= text->tokens[i].pos == CP_POS_CCONJ;
  while (joined && first > floor + 1 && cp_word_is_mark (&text->tokens[first - 1], ','))
    {
      guint32 item = plain_before (scene, first - 1);

      if (item + 1 >= first || cp_word_is_time (&text->tokens[first - 2]) || cp_word_is (&text->tokens[first - 2], " day days weeks months years ")
          || (item > floor && (text->tokens[item - 1].pos == CP_POS_ADP || text->tokens[item - 1].pos == CP_POS_SCONJ
                               || text->tokens[item - 1].pos == CP_POS_VERB || text->tokens[item - 1].pos == CP_POS_AUX)))
        break;
      first = item;
    }
  return first;
}

/**
 * cp_phrase_before:
 *
 * Returns: the noun phrase that ends right before @token, with the appositions between commas that belong to it; empty
 * where there is none
 */
CpRange
cp_phrase_before (const CpScene *scene,
                  guint32        token)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;
  guint32 first, close;

  if (token == floor)
    return (CpRange){ token, token };
  close = closed_before (scene, token);
  if (close != CP_NO_TOKEN)
    {
      for (guint32 i = close; i-- > floor + 1 && token - i < CP_PHRASE_LONGEST_APPOSITION;)
        {
          if (!cp_phrase_same_quote (scene, i, token))
            {
              const CpQuotation *quotation = words_quoted_at (scene, i);

              if (quotation == NULL || quotation->tokens.first <= floor + 1)
                break;
              i = quotation->tokens.first;
              continue;
            }
          if (!cp_word_is_mark (&text->tokens[i], ','))
            continue;
          if (!cp_phrase_starts_apposition (&text->tokens[i + 1]))
            continue;
          if (has_finite (text, i + 1, close))
            continue;
          first = plain_before (scene, i);
          if (first < i && first > floor && is_mere_detail (text, first, i) && cp_word_is_mark (&text->tokens[first - 1], ','))
            {
              CpRange outer = cp_phrase_before (scene, first);

              if (outer.last > outer.first)
                first = outer.first;
              /* "Tasker, 54, a sheriff who …, | denied": the name before his age. */
              else if (text->tokens[first].pos == CP_POS_NUM && plain_before (scene, first - 1) < first - 1)
                first = plain_before (scene, first - 1);
            }
          /* "after winning | Ohio, Governor Shaw, said": the object of what goes before has no name for an apposition. */
          if (first < i && is_governed (text, first) && text->tokens[i + 1].pos == CP_POS_PROPN)
            return (CpRange){ i + 1, close };
          if (first < i)
            return (CpRange){ first, close };
        }
      return (CpRange){ token, token };
    }
  first = list_before (scene, plain_before (scene, token), token);
  return (CpRange){ first, token };
}
