/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The noun phrase that begins at a word, or hangs on one in the tree, and its head. */
#include "statements/phrase.h"

#include "statements/phrase-word.h"
#include "statements/words.h"

/** cp_phrase_same_quote: Returns: whether both tokens stand in the same quotation, or both in none */
gboolean
cp_phrase_same_quote (const CpScene *scene,
                      guint32        a,
                      guint32        b)
{
  return scene->quotations->of[a] == scene->quotations->of[b];
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

  if (i < end && cp_phrase_is_personal (&text->tokens[i]))
    return i + 1;
  for (; i < end && i - token < CP_PHRASE_LONGEST && cp_phrase_same_quote (scene, i, token); i++)
    {
      const CpToken *word = &text->tokens[i];

      if ((cp_word_is_nominal (word) && !(i > token && cp_phrase_is_personal (word)))
          || (i == token && (word->flags & CP_TOKEN_CAPITAL) != 0 && word->pos != CP_POS_ADP && word->pos != CP_POS_SCONJ)
          || (i > token && is_name_part (text, i)))
        {
          if (i > token && cp_word_is_time (word) && !cp_word_is (word, " may march ") && !cp_phrase_is_time_within (text, i))
            break;
          /* A second determiner begins another phrase: "called him a liar". */
          if (i > token && (word->pos == CP_POS_DET || (word->pos == CP_POS_PRON && word->inflection == CP_FORM_POSSESSIVE))
              && cp_phrase_is_noun (&text->tokens[i - 1]))
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
          && cp_phrase_is_noun (&text->tokens[i - 1]))
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

  if (!cp_phrase_starts_apposition (&text->tokens[token]))
    return token;
  for (guint32 i = token; i < end && i - token < CP_PHRASE_LONGEST_APPOSITION; i++)
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
      if (!relative && cp_phrase_is_finite (text, i))
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

  if (i == token || cp_phrase_is_personal (&text->tokens[token]))
    return (CpRange){ token, i };
  for (;;)
    {
      const CpToken *word = &text->tokens[i];

      if (i >= end || !cp_phrase_same_quote (scene, i, token) || i - token > CP_PHRASE_LONGEST)
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
      if (cp_phrase_is_link (text, i) && i + 1 < end && scene->quotations->of[i + 1] != scene->quotations->of[token])
        {
          const CpQuotation *quotation = cp_quotations_at (scene->quotations, i + 1);

          if (quotation == NULL || quotation->whole || quotation->tokens.first != i + 1)
            break;
          i = MIN (quotation->tokens.last, end);
          continue;
        }
      if (cp_phrase_is_link (text, i) && i + 1 < end
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
      if (cp_phrase_is_noun (&text->tokens[i]) || cp_phrase_is_personal (&text->tokens[i]))
        found = i;
      else if (found != CP_NO_TOKEN && text->tokens[i].pos != CP_POS_PART)
        break;
    }
  return found != CP_NO_TOKEN ? found : phrase.first;
}
