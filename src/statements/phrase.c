/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/phrase.h"

#include "statements/words.h"

/* An apposition or relative clause that tells who someone is runs to so many words at most. */
#define LONGEST_APPOSITION 40
#define LONGEST_PHRASE 40

#define PERSONAL " i you he she it we they who that which this these those "
#define LINKS " of for from in at with on to by across among between near within "

/** cp_phrase_same_quote: Returns: whether both tokens stand in the same quotation, or both in none */
gboolean
cp_phrase_same_quote (const CpScene *scene,
                      guint32        a,
                      guint32        b)
{
  return scene->quotations->of[a] == scene->quotations->of[b];
}

static gboolean
is_personal (const CpToken *token)
{
  return token->pos == CP_POS_PRON && cp_word_is (token, PERSONAL);
}

static gboolean
is_noun (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_NUM || cp_word_is_mark (token, '%')
         || (token->pos == CP_POS_PRON && !is_personal (token));
}

static gboolean
is_link (const CpText *text,
         guint32       i)
{
  return text->tokens[i].pos == CP_POS_ADP && cp_word_is (&text->tokens[i], LINKS);
}

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

/* "a | January | 2016 study": a time right behind an article tells which. */
static gboolean
is_time_within (const CpText *text,
                guint32       i)
{
  return i > 0 && i + 1 < text->n_tokens && cp_word_is (&text->tokens[i - 1], " a an the ")
         && (text->tokens[i + 1].pos == CP_POS_NUM || text->tokens[i + 1].pos == CP_POS_NOUN || text->tokens[i + 1].pos == CP_POS_PROPN);
}

/* The left edge of a plain noun phrase that ends before @token; @token where there is none. */
static guint32
plain_before (const CpScene *scene,
              guint32        token)
{
  const CpText *text = scene->text;
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first;
  guint32 first = token;

  for (guint32 i = token; i-- > floor && token - i < LONGEST_PHRASE;)
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
      if (is_personal (word))
        {
          if (first == token)
            first = i;
          break;
        }
      if (cp_word_is_mark (word, '-') && (word->flags & CP_TOKEN_SPACE_BEFORE) != 0)
        break;
      if (cp_word_is_nominal (word) && !cp_word_is (word, " yesterday today tonight tomorrow "))
        {
          if (word->pos == CP_POS_PROPN && cp_word_is_time (word) && first < token && !is_time_within (text, i))
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
      if (first == i + 1 && i > floor && is_noun (&text->tokens[i - 1]) && cp_phrase_same_quote (scene, i - 1, token)
          && (is_link (text, i) || cp_word_is (word, " and or & ")))
        continue;
      break;
    }
  return first;
}

/* "challenged by Shaw": no past tense, whatever the tag says. */
static gboolean
is_finite_here (const CpText *text,
                guint32       i)
{
  return cp_word_is_finite (text, i)
         && !(text->tokens[i].pos == CP_POS_VERB && i + 1 < text->n_tokens && cp_word_is (&text->tokens[i + 1], " by ")
              && (i == 0 || text->tokens[i - 1].pos != CP_POS_AUX));
}

static gboolean
starts_apposition (const CpToken *token)
{
  return token->pos == CP_POS_DET || token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_ADJ
         || token->pos == CP_POS_NUM || cp_word_is (token, " who whose whom which his her its their himself herself including ");
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
      if (is_finite_here (text, i))
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
      for (guint32 i = close; i-- > floor + 1 && token - i < LONGEST_APPOSITION;)
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
          if (!starts_apposition (&text->tokens[i + 1]))
            continue;
          if (has_finite (text, i + 1, close))
            continue;
          first = plain_before (scene, i);
          if (first < i && first > floor && is_mere_detail (text, first, i) && cp_word_is_mark (&text->tokens[first - 1], ','))
            {
              CpRange outer = cp_phrase_before (scene, first);

              if (outer.last > outer.first)
                first = outer.first;
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

/* "Judicial | Watch", "Mai | Win": a name that is a verb elsewhere. */
static gboolean
is_name_part (const CpText *text,
              guint32       i)
{
  return text->tokens[i].pos == CP_POS_VERB && (text->tokens[i].flags & CP_TOKEN_CAPITAL) != 0
         && (text->tokens[i - 1].flags & CP_TOKEN_CAPITAL) != 0 && text->tokens[i - 1].pos != CP_POS_PUNCT;
}

/** cp_phrase_core_end: Returns: one past the plain noun phrase that begins at @token, without what follows a preposition or comma */
guint32
cp_phrase_core_end (const CpScene *scene,
                    guint32        token)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[token].sentence].tokens.last;
  guint32 i = token;

  if (i < end && is_personal (&text->tokens[i]))
    return i + 1;
  for (; i < end && i - token < LONGEST_PHRASE && cp_phrase_same_quote (scene, i, token); i++)
    {
      const CpToken *word = &text->tokens[i];

      if ((cp_word_is_nominal (word) && !(i > token && is_personal (word)))
          || (i == token && (word->flags & CP_TOKEN_CAPITAL) != 0 && word->pos != CP_POS_ADP && word->pos != CP_POS_SCONJ)
          || (i > token && is_name_part (text, i)))
        {
          if (i > token && cp_word_is_time (word) && !cp_word_is (word, " may march ") && !is_time_within (text, i))
            break;
          /* A second determiner begins another phrase: "called him a liar". */
          if (i > token && (word->pos == CP_POS_DET || (word->pos == CP_POS_PRON && word->inflection == CP_FORM_POSSESSIVE))
              && is_noun (&text->tokens[i - 1]))
            break;
          continue;
        }
      if (word->pos == CP_POS_ADV && i + 1 < end && text->tokens[i + 1].pos == CP_POS_ADJ)
        continue;
      if (word->pos == CP_POS_VERB && word->inflection >= CP_FORM_GERUND && i > token && i + 1 < end
          && (text->tokens[i - 1].pos == CP_POS_DET || text->tokens[i - 1].pos == CP_POS_ADJ || text->tokens[i - 1].pos == CP_POS_NUM)
          && cp_word_is_nominal (&text->tokens[i + 1]))
        continue;
      /* "well-connected Democrat" */
      if (i > token && i + 2 < end && word->pos == CP_POS_ADV && cp_word_is_mark (&text->tokens[i + 1], '-')
          && (text->tokens[i + 2].pos == CP_POS_VERB || text->tokens[i + 2].pos == CP_POS_ADJ))
        {
          i += 2;
          continue;
        }
      /* "Los Angeles-based lawyer", "ranking Democrat Dana Shaw", "CNN/WMUR poll" */
      if (i > token && i + 1 < end && word->pos == CP_POS_VERB && word->inflection >= CP_FORM_GERUND
          && (cp_word_is_mark (&text->tokens[i - 1], '-')
              || (text->tokens[i + 1].flags & text->tokens[i - 1].flags & CP_TOKEN_CAPITAL) != 0))
        continue;
      if (cp_word_is (word, " / ") && i > token && i + 1 < end && cp_word_is_nominal (&text->tokens[i + 1]))
        continue;
      if (cp_word_is (word, " and & ") && i > token && i + 1 < end && cp_word_is_nominal (&text->tokens[i + 1])
          && is_noun (&text->tokens[i - 1]))
        continue;
      break;
    }
  return i;
}

/* Where an apposition or relative clause that begins at @token, behind a comma, ends; @token where it is none. */
static guint32
apposition_end (const CpScene *scene,
                guint32        token)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[token].sentence].tokens.last;
  gboolean relative = cp_word_is (&text->tokens[token], " who whose whom which ");

  if (!starts_apposition (&text->tokens[token]))
    return token;
  for (guint32 i = token; i < end && i - token < LONGEST_APPOSITION; i++)
    {
      const CpToken *word = &text->tokens[i];
      const CpQuotation *title = i > token && !cp_phrase_same_quote (scene, i, token) ? cp_quotations_at (scene->quotations, i) : NULL;

      /* "author of “The Long Road”" */
      if (title != NULL && !title->whole && title->tokens.first == i)
        {
          i = title->tokens.last - 1;
          continue;
        }
      if (cp_word_is_mark (word, ',') || cp_word_is_mark (word, '.') || cp_word_is_mark (word, ';')
          || cp_word_is_mark (word, ':') || !cp_phrase_same_quote (scene, i, token))
        return i;
      if (cp_word_is (word, " who that which "))
        relative = TRUE;
      if (!relative && is_finite_here (text, i))
        return token;
    }
  return end;
}

/**
 * cp_phrase_from:
 *
 * Returns: the noun phrase that begins at @token, with what follows it and tells who it is: "of Ohio", ", a teacher who …";
 * empty where there is none
 */
CpRange
cp_phrase_from (const CpScene *scene,
                guint32        token)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[token].sentence].tokens.last;
  guint32 i = cp_phrase_core_end (scene, token);

  if (i == token || is_personal (&text->tokens[token]))
    return (CpRange){ token, i };
  for (;;)
    {
      const CpToken *word = &text->tokens[i];

      if (i >= end || !cp_phrase_same_quote (scene, i, token) || i - token > LONGEST_PHRASE)
        break;
      if (cp_word_is (word, " ( [ -lrb- "))
        {
          guint32 close = i;

          while (close < end && close - i < 12 && !cp_word_is (&text->tokens[close], " ) ] -rrb- "))
            close++;
          if (close >= end || close - i >= 12)
            break;
          i = close + 1;
          continue;
        }
      if (is_link (text, i) && i + 1 < end && scene->quotations->of[i + 1] != scene->quotations->of[token])
        {
          const CpQuotation *quotation = cp_quotations_at (scene->quotations, i + 1);

          if (quotation == NULL || quotation->whole || quotation->tokens.first != i + 1)
            break;
          i = MIN (quotation->tokens.last, end);
          continue;
        }
      if (is_link (text, i) && i + 1 < end
          && (cp_word_is (word, " of ") || (cp_word_is (word, " for at in with from ") && text->tokens[i - 1].pos == CP_POS_NOUN))
          && cp_word_is_nominal (&text->tokens[i + 1]) && !cp_word_is_time (&text->tokens[i + 1])
          && !cp_word_is (&text->tokens[i + 1], " a an "))
        {
          guint32 next = cp_phrase_core_end (scene, i + 1);

          if (next == i + 1)
            break;
          i = next;
          continue;
        }
      if (cp_word_is_mark (word, ',') && i + 1 < end)
        {
          guint32 close = apposition_end (scene, i + 1);

          if (close == i + 1)
            break;
          i = close;
          continue;
        }
      if (cp_word_is (word, " who "))
        {
          i = apposition_end (scene, i);
          continue;
        }
      break;
    }
  while (i > token && text->tokens[i - 1].pos == CP_POS_PUNCT && !cp_word_is (&text->tokens[i - 1], " ) ] -rrb- "))
    i--;
  return (CpRange){ token, i };
}

/**
 * cp_phrase_of:
 *
 * Returns: the phrase that hangs on @head in the tree, within its sentence and its side of any quotation marks, without the
 * punctuation and the connecting words at its ends
 */
CpRange
cp_phrase_of (const CpScene *scene,
              guint32        head)
{
  const CpText *text = scene->text;
  CpRange phrase = cp_text_subtree (text, head);

  for (guint32 i = head; i-- > phrase.first;)
    if (!cp_phrase_same_quote (scene, i, head))
      phrase.first = i + 1;
  for (guint32 i = head + 1; i < phrase.last; i++)
    if (!cp_phrase_same_quote (scene, i, head))
      {
        const CpQuotation *quotation = cp_quotations_at (scene->quotations, i);

        /* A title in quotation marks belongs to the phrase: "author of “The Long Road”". */
        if (quotation != NULL && !quotation->whole && quotation->tokens.first == i && quotation->tokens.last <= phrase.last)
          i = quotation->tokens.last - 1;
        else
          phrase.last = i;
      }
  while (phrase.first < head
         && (text->tokens[phrase.first].pos == CP_POS_PUNCT || text->tokens[phrase.first].pos == CP_POS_CCONJ
             || text->tokens[phrase.first].pos == CP_POS_ADP || text->tokens[phrase.first].pos == CP_POS_SCONJ))
    phrase.first++;
  while (phrase.last > head + 1 && text->tokens[phrase.last - 1].pos == CP_POS_PUNCT
         && !cp_word_is (&text->tokens[phrase.last - 1], " ) ] -rrb- "))
    phrase.last--;
  return phrase;
}

/** cp_phrase_head: Returns: the token that names the phrase: by the tree, else the last noun of its first part */
guint32
cp_phrase_head (const CpText *text,
                CpRange       phrase)
{
  guint32 found = CP_NO_TOKEN;

  if (cp_range_is_empty (phrase))
    return CP_NO_TOKEN;
  for (guint32 i = phrase.first; i < phrase.last; i++)
    if (text->tokens[i].head != i && (text->tokens[i].head < phrase.first || text->tokens[i].head >= phrase.last)
        && text->tokens[i].pos != CP_POS_PUNCT)
      return i;
  for (guint32 i = phrase.first; i < phrase.last; i++)
    {
      if (is_noun (&text->tokens[i]) || is_personal (&text->tokens[i]))
        found = i;
      else if (found != CP_NO_TOKEN && text->tokens[i].pos != CP_POS_PART)
        break;
    }
  return found != CP_NO_TOKEN ? found : phrase.first;
}
