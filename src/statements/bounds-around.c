/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said before or around the words that name who says it, and what is trimmed off its ends. */
#include "statements/bounds.h"

#include <string.h>

#include "statements/describe.h"
#include "statements/reporter.h"
#include "statements/words.h"

/* A dateline has so many words at most, and stands in one of the first so many paragraphs. */
#define DATELINE        14
#define HEAD_PARAGRAPHS 4

/* "BERGEN, Norway, 8 Nov (Wire) — | The minister will resign": where what is said begins that a dateline stands before. */
static guint32
behind_dateline (const CpText *text,
                 CpRange       content)
{
  const CpToken *first = &text->tokens[content.first];
  const gboolean labelled = cp_word_begins_dateline (text, content.first);

  if (content.first != text->sentences[first->sentence].tokens.first || text->sentences[first->sentence].paragraph >= HEAD_PARAGRAPHS
      || strlen (first->form) < 2 || !cp_describe_is_acronym (first->form))
    return content.first;
  for (guint32 i = content.first + 1; i < MIN (content.last, content.first + DATELINE); i++)
    {
      const CpToken *token = &text->tokens[i];

      if ((cp_word_is (token, " — – -- - ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0) || (labelled && strcmp (token->norm, ":") == 0))
        return i + 1;
      if (g_unichar_islower (g_utf8_get_char (token->form)))
        return content.first;
    }
  return content.first;
}

/** cp_bounds_trim: Returns: @content without a dateline, and without punctuation at its ends, save quotation marks and brackets that close inside */
CpRange
cp_bounds_trim (const CpScene *scene,
                CpRange        content)
{
  const CpText *text = scene->text;

  while (content.last > content.first)
    {
      const CpToken *last = &text->tokens[content.last - 1];
      const CpQuotation *quotation = cp_quotations_at (scene->quotations, content.last - 1);

      if (quotation != NULL && quotation->tokens.first >= content.first && quotation->tokens.last == content.last)
        break;
      if ((last->pos != CP_POS_PUNCT && last->pos != CP_POS_CCONJ) || cp_word_is (last, " ) ] -rrb- ? % "))
        break;
      content.last--;
    }
  if (content.first < content.last)
    content.first = behind_dateline (text, content);
  while (content.first < content.last)
    {
      const CpToken *first = &text->tokens[content.first];

      if (scene->quotations->of[content.first] != 0 || first->pos != CP_POS_PUNCT || cp_word_is (first, " ( [ -lrb- $ # "))
        break;
      content.first++;
    }
  return content;
}

/**
 * cp_bounds_before:
 * @comma: the mark that ends a content that stands before its reporting verb
 *
 * Returns: the words from the sentence's beginning to @comma
 */
CpRange
cp_bounds_before (const CpScene *scene,
                  guint32        comma)
{
  const CpText *text = scene->text;
  CpRange content = { text->sentences[text->tokens[comma].sentence].tokens.first, comma };

  if (comma - content.first > CP_BOUNDS_LONGEST)
    content.first = comma - CP_BOUNDS_LONGEST;

  for (guint32 i = comma; i-- > content.first;)
    if ((cp_word_is_mark (&text->tokens[i], ';') || (cp_word_is_mark (&text->tokens[i], ':') && cp_bounds_has_main_verb (text, content.first, i)))
        && scene->quotations->of[i] == scene->quotations->of[comma])
      {
        content.first = i + 1;
        break;
      }
  return cp_bounds_trim (scene, content);
}

/**
 * cp_bounds_add_around:
 * @phrase: a phrase or clause that names the source of its sentence: "according to X", "as X said"
 *
 * Adds what stands around @phrase to the content, as far as no other mark parts it.
 */
void
cp_bounds_add_around (const CpScene *scene,
                      CpReported      *report,
                      CpRange        phrase)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[phrase.first].sentence].tokens;
  CpRange before = { MAX (sentence.first, phrase.first - MIN (phrase.first, CP_BOUNDS_LONGEST)), phrase.first };
  CpRange behind = { phrase.last, MIN (sentence.last, phrase.last + CP_BOUNDS_LONGEST) };

  for (guint32 i = phrase.first; i-- > before.first;)
    if ((cp_word_is_mark (&text->tokens[i], ';') || cp_word_is_mark (&text->tokens[i], ':')) && scene->quotations->of[i] == 0)
      {
        before.first = i + 1;
        break;
      }
  for (guint32 i = phrase.last; i < behind.last; i++)
    if (cp_word_is_mark (&text->tokens[i], ';') && scene->quotations->of[i] == 0)
      {
        behind.last = i;
        break;
      }
  before = cp_bounds_trim (scene, before);
  behind = cp_bounds_trim (scene, behind);
  /* "It rests on a laboratory which, according to Smith, was shut": theirs is the relative clause. */
  if (before.last > before.first + 1 && behind.last > behind.first && cp_word_is (&text->tokens[before.last - 1], " which who ")
      && cp_word_is_finite (text, behind.first))
    {
      cp_reported_add_piece (report, behind);
      return;
    }
  if (before.last > before.first && text->tokens[before.first].pos == CP_POS_CCONJ)
    before.first++;
  cp_reported_add_piece (report, before);
  /* "It was a draft, according to Smith, and never left": between commas, the phrase parts a sentence that goes on. */
  if (before.last > before.first && behind.last > behind.first && text->tokens[behind.first].pos == CP_POS_CCONJ
      && cp_word_is_mark (&text->tokens[phrase.first - 1], ',') && cp_word_is_mark (&text->tokens[phrase.last], ',')
      && !cp_reporter_goes_on (scene, phrase.first, behind.first, behind.first, behind.last))
    {
      cp_reported_add_piece (report, behind);
      return;
    }
  /* Behind a phrase that closes the clause, a new one that the reporter adds begins with its own joining word. */
  if (before.last > before.first && behind.last > behind.first
      && (text->tokens[behind.first].pos == CP_POS_CCONJ || text->tokens[behind.first].pos == CP_POS_SCONJ
          || cp_word_is (&text->tokens[behind.first], " which who while ") || text->tokens[behind.first].inflection == CP_FORM_GERUND))
    return;
  cp_reported_add_piece (report, behind);
}
