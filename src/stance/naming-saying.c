/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/question.h"

/* Of larger issues so many statements are looked at. */
#define SAMPLE 200
/* A label that is a clause has no more words than this; and than that where there is nothing better. */
#define MOST_WORDS 16
#define LAST_WORDS 20
/* What is told of in place of a thing that is only mentioned has no more. */
#define BRIEF      9
/* A clause that tells less than this is worse than the thing. */
#define LEAST      0.0f

/** cp_naming_words_of: Returns: how many words @clause has */
guint
cp_naming_words_of (const char *clause)
{
  guint n = 1;

  for (; *clause != '\0'; clause++)
    n += *clause == ' ' ? 1 : 0;
  return n;
}

/** cp_naming_fits: Returns: whether @clause is short enough for a label, @at_last for one where there is nothing better */
gboolean
cp_naming_fits (const char *clause,
                gboolean    at_last)
{
  return cp_naming_words_of (clause) <= (at_last ? LAST_WORDS : MOST_WORDS);
}

/* Where the statement has the word of @term as one of @clause, or of all of it where that is empty. */
static gboolean
has_term (const CpProfile *profile,
          guint32          term,
          CpRange          clause)
{
  for (guint i = 0; i < profile->stems->len && term != G_MAXUINT32; i++)
    {
      guint32 token = g_array_index (profile->tokens, guint32, i);

      if (g_array_index (profile->stems, guint32, i) == term
          && (cp_range_is_empty (clause) || (token >= clause.first && token < clause.last)))
        return TRUE;
    }
  return FALSE;
}

static guint32
term_of (const CpPhrase *word)
{
  return g_array_index (word->profile->stems, guint32, word->first);
}

/* What is not answered: "how much she earns"; %NULL where there is no such statement. */
static char *
name_of_open (const CpNaming *naming,
              const CpIssue  *issue)
{
  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      char *open = cp_question_left_open (naming->builder, g_array_index (issue->statements, guint32, i));

      if (open != NULL && cp_naming_fits (open, FALSE))
        return open;
      g_free (open);
    }
  return NULL;
}

/* What is done, or to be done: "closing the mill"; %NULL where no statement says only that. */
static char *
name_of_doing (const CpNaming *naming,
               const CpIssue  *issue)
{
  char *doing = NULL;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE) && doing == NULL; i++)
    if (!cp_builder_statement (naming->builder, g_array_index (issue->statements, guint32, i))->deed)
      doing = cp_question_doing (naming->builder, g_array_index (issue->statements, guint32, i));
  return doing;
}

/* What is reported with the word, as a clause; %NULL where it can not be one. */
static char *
name_of_report (const CpNaming *naming,
                const CpIssue  *issue,
                const GArray   *terms,
                const CpPhrase *word)
{
  char *name = NULL;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE) && name == NULL; i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      const CpProfile *profile = cp_builder_profile (naming->builder, statement);
      CpQuestion question;

      if (cp_builder_statement (naming->builder, statement)->kind != CP_KIND_INDIRECT || !has_term (profile, term_of (word), (CpRange){ 0, 0 }))
        continue;
      question = cp_question_from_statement (naming->builder, statement, terms);
      if (question.told != NULL && has_term (profile, term_of (word), question.clause) && cp_naming_fits (question.told, FALSE))
        name = g_steal_pointer (&question.told);
      cp_question_clear (&question);
    }
  return name;
}

/* What the statement says that tells most, as a short clause: "whether the lambs were lost"; %NULL where none can be put so. */
static char *
name_of_told (const CpNaming *naming,
              const CpIssue  *issue,
              const GArray   *terms)
{
  char *name = NULL;
  float best = LEAST;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      CpQuestion question = cp_question_from_statement (naming->builder, statement, terms);
      char *told = question.words != NULL && question.score > best ? cp_question_in_brief (naming->builder, statement, question.clause) : NULL;

      if (told != NULL && cp_naming_words_of (told) <= BRIEF)
        {
          best = question.score;
          g_free (name);
          name = g_steal_pointer (&told);
        }
      g_free (told);
      cp_question_clear (&question);
    }
  return name;
}

/**
 * cp_naming_saying:
 * @word: what the issue would go by: one word, a thing that is spoken of by the way, or none
 *
 * Returns: (transfer full) (nullable): a name for an issue whose statements have no more than @word to go by: the question however long
 *   it is, what is done, or what was said in place of one word; %NULL where none of them will do
 */
char *
cp_naming_saying (const CpNaming *naming,
                  const CpIssue  *issue,
                  const GArray   *terms,
                  const CpPhrase *word)
{
  const CpYardstick *yardstick = g_hash_table_lookup (naming->builder->yardsticks, issue);
  char *name;

  if (yardstick != NULL && yardstick->told != NULL)
    return g_strdup (yardstick->told);
  name = name_of_open (naming, issue);
  if (name == NULL)
    name = name_of_doing (naming, issue);
  if (name == NULL && word->profile != NULL && word->last > word->first + 1)
    return name_of_told (naming, issue, terms);
  if (name == NULL && word->profile != NULL)
    name = cp_naming_quote (naming, issue, terms, word);
  if (name == NULL && word->profile != NULL)
    name = name_of_report (naming, issue, terms, word);
  if (name == NULL)
    name = cp_naming_quote (naming, issue, terms, NULL);
  return name == NULL && word->profile == NULL ? cp_naming_quote (naming, issue, terms, word) : name;
}

/* Whether several sources have the word. */
static gboolean
is_shared_word (CpBuilder      *self,
                const CpIssue  *issue,
                const CpPhrase *word)
{
  gint32 first = -2;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      gint32 speaker = cp_builder_statement (self, statement)->speaker;

      if (!has_term (cp_builder_profile (self, statement), term_of (word), (CpRange){ 0, 0 }))
        continue;
      if (first != -2 && speaker != first)
        return TRUE;
      first = speaker;
    }
  return FALSE;
}

/* Whether several statements have the word that the phrase is about. */
static gboolean
is_common (const CpNaming *naming,
           const CpIssue  *issue,
           const CpPhrase *phrase)
{
  guint32 head = g_array_index (phrase->profile->stems, guint32, cp_naming_head (phrase));
  guint n = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    n += has_term (cp_builder_profile (naming->builder, g_array_index (issue->statements, guint32, i)), head, (CpRange){ 0, 0 }) ? 1 : 0;
  return n > 1;
}

/* Whether a single statement speaks of it, and by the way. */
static gboolean
is_aside (const CpNaming *naming,
          const CpIssue  *issue,
          const CpPhrase *phrase)
{
  const GArray *tokens = phrase->profile->tokens;
  CpRange all = { g_array_index (tokens, guint32, 0), g_array_index (tokens, guint32, tokens->len - 1) + 1 };

  return !is_common (naming, issue, phrase) && !cp_naming_is_matter (naming, phrase, all);
}

/** cp_naming_is_weak: Returns: whether @best, the best name of the issue, is none, a word that a single source has, or what a single
 * statement has by the way: that says little */
gboolean
cp_naming_is_weak (const CpNaming *naming,
                   const CpIssue  *issue,
                   const CpPhrase *best)
{
  return best->profile == NULL || (best->last == best->first + 1 && (!is_shared_word (naming->builder, issue, best)
                                                                          || cp_naming_is_people (naming, cp_naming_head_token (best))))
         || is_aside (naming, issue, best);
}
