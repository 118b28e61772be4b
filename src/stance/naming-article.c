/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/asker.h"

#include <string.h>

/* The plural of a thing that is counted is about as common as its singular; that of "evidence" is far rarer. */
#define COUNTED 1.25f

static guint32
text_token (const CpPhrase *phrase,
            guint           place)
{
  return g_array_index (phrase->profile->tokens, guint32, place);
}

static gboolean
is_article (const CpToken *token)
{
  return strcmp (token->norm, "a") == 0 || strcmp (token->norm, "an") == 0;
}

/* Whether the text, or what the language mostly does, tells that there may be several of what @noun names. */
static gboolean
is_counted (const CpNaming *self,
            const CpText   *text,
            const CpToken  *noun)
{
  g_autofree char *plural = cp_plural_of (noun->lemma);

  if (cp_language_rarity (self->builder->language, plural) < cp_language_rarity (self->builder->language, noun->lemma) + COUNTED)
    return TRUE;
  for (guint32 t = 0; t < text->n_tokens; t++)
    {
      const CpToken *token = &text->tokens[t];

      if (token->pos == CP_POS_NOUN && strcmp (token->lemma, noun->lemma) == 0
          && (token->inflection == CP_FORM_PLURAL || (t > 0 && is_article (&text->tokens[t - 1]))))
        return TRUE;
    }
  return FALSE;
}

/* What stands before the phrase's first word and says which, or how many; words between may have been cut. %NULL for nothing */
static const CpToken *
determiner_of (const CpPhrase *phrase)
{
  const CpText *text = phrase->profile->text;
  guint32 first = text_token (phrase, phrase->first), head = text_token (phrase, cp_naming_head (phrase));
  guint32 before = first, article = cp_text_child (text, head, CP_DEP_DET);

  while (before > 0 && text->tokens[before - 1].sentence == text->tokens[first].sentence && text->tokens[before - 1].pos == CP_POS_ADJ)
    before--;
  if (before == 0 || text->tokens[before - 1].sentence != text->tokens[first].sentence)
    return NULL;
  if (text->tokens[before - 1].pos == CP_POS_DET || text->tokens[before - 1].inflection == CP_FORM_POSSESSIVE
      || strcmp (text->tokens[before - 1].norm, "one") == 0)
    return &text->tokens[before - 1];
  return article != CP_NO_TOKEN && article < first ? &text->tokens[article] : NULL;
}

/* "a European boat", "a union", "a one-off payment": the vowel is only written, as the consonant of "an honest answer" is. */
static const char *
indefinite (const char *words)
{
  static const char *const spoken[] = { "eu", "ewe", "one", "once", "uni", "use", "usu", "uti", "ubi" };
  static const char *const not_spoken[] = { "unin", "unim", "hones", "honou", "honor", "hour", "heir" };

  if (*words == 'U' && (words[1] == '.' || g_ascii_isupper (words[1])))
    return "A "; /* "a U.S. citizen" */
  if (words[1] == '.' && strchr ("FHLMNRSX", *words) != NULL)
    return "An ";
  for (guint i = 0; i < G_N_ELEMENTS (not_spoken); i++)
    if (g_ascii_strncasecmp (words, not_spoken[i], strlen (not_spoken[i])) == 0)
      return "An ";
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (g_ascii_strncasecmp (words, spoken[i], strlen (spoken[i])) == 0)
      return "A ";
  return strchr ("aeiouAEIOU", *words) != NULL ? "An " : "A ";
}

/**
 * cp_naming_article:
 * @words: the phrase as it will stand in the label
 *
 * Returns: what an editor puts before the phrase: the article that the text has; "the" for what is somebody's, "a" for "any" and "one"
 */
const char *
cp_naming_article (const CpNaming *self,
                   const CpPhrase *phrase,
                   const char     *words)
{
  static const char *const some[] = { "any", "no", "some", "either", "neither", NULL };
  static const char *const these[] = { "this", "that", NULL }, *const every[] = { "every", "each", NULL };
  const CpToken *head = &phrase->profile->text->tokens[text_token (phrase, cp_naming_head (phrase))];
  const CpToken *determiner = determiner_of (phrase);

  if (determiner == NULL)
    return "";
  if (strcmp (determiner->norm, "the") == 0)
    return "The ";
  if (is_article (determiner) || (strcmp (determiner->norm, "one") == 0 && head->inflection == CP_FORM_SINGULAR))
    return indefinite (words);
  if (head->pos != CP_POS_NOUN || head->inflection != CP_FORM_SINGULAR)
    return "";
  if (determiner->inflection == CP_FORM_POSSESSIVE || g_strv_contains (these, determiner->norm))
    return "The ";
  if (g_strv_contains (every, determiner->norm))
    return "Every ";
  if (strcmp (determiner->norm, "another") == 0)
    return "Another ";
  return g_strv_contains (some, determiner->norm) && is_counted (self, phrase->profile->text, head) ? indefinite (words) : "";
}
