/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/sentence.h"

#include <string.h>

/* How many tokens after a closed question the reporting verb may stand: "…?" the party's new leader, Anna Berg, asked. */
#define REPORTING_REACH 12

typedef enum
{
  END_NONE,
  END_PERIOD,
  END_ELLIPSIS,
  END_EXCLAMATION, /* or question */
  END_ABBREVIATION,
} End;

static gboolean
is_starter (const CpWordlist *words,
            const CpToken    *token)
{
  return (cp_wordlist_find (words, token->norm) & CP_WORD_STARTER) != 0;
}

static End
end_of (const CpWordlist *words,
        const CpToken    *token)
{
  const char *form = token->form;
  gsize length;
  guint kinds;

  if (form[0] == '.' || strncmp (form, "…", strlen ("…")) == 0)
    return form[0] == '.' && form[1] == '\0' ? END_PERIOD : END_ELLIPSIS;
  if (form[0] == '!' || form[0] == '?')
    return END_EXCLAMATION;
  if (strcmp (form, "。") == 0 || strcmp (form, "؟") == 0)
    return END_PERIOD;

  length = strlen (form);
  if (form[length - 1] != '.' || !g_unichar_isalpha (g_utf8_get_char (form)))
    return END_NONE;
  kinds = cp_wordlist_find (words, token->norm);
  if ((kinds & CP_WORD_TITLE) != 0 && (kinds & CP_WORD_ABBREVIATION) == 0)
    return END_NONE;
  return END_ABBREVIATION;
}

/* Closing marks and brackets that stand close behind the end belong to the sentence. */
static guint32
take_closers (const CpToken *tokens,
              guint32        n_tokens,
              guint32        i,
              gboolean      *quotation)
{
  *quotation = FALSE;
  while (i < n_tokens)
    {
      gboolean close = (tokens[i].flags & CP_TOKEN_CLOSE_QUOTE) != 0;
      gboolean near = (tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0;

      if (close)
        *quotation = TRUE;
      else if (!near || strchr (")]}", tokens[i].form[0]) == NULL)
        break;
      i++;
    }
  return i;
}

/* After "…?": whether names and a verb of saying follow, so that the sentence goes on. */
static gboolean
reporting_clause_follows (const CpWordlist *words,
                          const CpToken    *tokens,
                          guint32           n_tokens,
                          guint32           i)
{
  guint32 last = MIN (n_tokens, i + REPORTING_REACH);

  for (; i < last; i++)
    {
      if ((tokens[i].flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0
          || end_of (words, &tokens[i]) == END_PERIOD || end_of (words, &tokens[i]) == END_EXCLAMATION)
        return FALSE;
      if ((cp_wordlist_find (words, tokens[i].norm) & CP_WORD_REPORTING) != 0)
        {
          /* "Smith said the plan had failed." is a sentence of its own; "Smith said." and "Smith asked in Oslo." are not. */
          const char *after = i + 1 < n_tokens ? tokens[i + 1].norm : ".";
          static const char *const closing[] = { ".", ",", ";", ":", "-", "in", "on", "at", "during", "as", "when", "while", "after",
                                                 "before", "to", "from", "by", "with", "of" };

          for (guint k = 0; k < G_N_ELEMENTS (closing); k++)
            if (strcmp (after, closing[k]) == 0)
              return TRUE;
          return (tokens[i + 1].flags & CP_TOKEN_OPEN_QUOTE) != 0 || g_str_has_suffix (after, "day");
        }
    }
  return FALSE;
}

static gboolean
begins_sentence (const CpWordlist *words,
                 const CpToken    *tokens,
                 guint32           n_tokens,
                 guint32           next,
                 End               end,
                 gboolean          after_quotation)
{
  guint32 word = next;
  gunichar c;

  while (word + 1 < n_tokens && !g_unichar_isalnum (g_utf8_get_char (tokens[word].form)) && word < next + 4)
    word++;
  c = g_utf8_get_char (tokens[word].form);
  if (g_unichar_islower (c))
    return end != END_ABBREVIATION && word > next && (tokens[next].flags & CP_TOKEN_OPEN_QUOTE) != 0 && end != END_ELLIPSIS;
  if (word == next && strchr (",;:", (int) MIN (c, 0x7f)) != NULL)
    return FALSE;

  switch (end)
    {
    case END_ABBREVIATION:
      return (tokens[word].flags & CP_TOKEN_CAPITAL) != 0
             && ((tokens[next].flags & CP_TOKEN_OPEN_QUOTE) != 0 || is_starter (words, &tokens[word]));
    case END_ELLIPSIS:
      return (tokens[word].flags & CP_TOKEN_CAPITAL) != 0 && (!after_quotation || !reporting_clause_follows (words, tokens, n_tokens, next));
    case END_EXCLAMATION:
      return !after_quotation || !reporting_clause_follows (words, tokens, n_tokens, next);
    case END_PERIOD:
    case END_NONE:
    default:
      return TRUE;
    }
}

guint32
cp_sentence_end (const CpWordlist *words,
                 const CpToken    *tokens,
                 guint32           n_tokens,
                 guint32           first)
{
  for (guint32 i = first; i < n_tokens; i++)
    {
      End end = end_of (words, &tokens[i]);
      gboolean after_quotation;
      guint32 next;

      if (end == END_NONE)
        continue;
      /* "1." at the beginning numbers what follows. */
      if (end == END_PERIOD && i == first + 1 && g_ascii_isdigit (tokens[first].form[0]) && strlen (tokens[first].form) <= 2)
        continue;
      next = take_closers (tokens, n_tokens, i + 1, &after_quotation);
      if (next >= n_tokens)
        return n_tokens;
      if (end_of (words, &tokens[next]) == END_NONE && begins_sentence (words, tokens, n_tokens, next, end, after_quotation))
        return next;
      i = next - 1;
    }
  return n_tokens;
}
