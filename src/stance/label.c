/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/naming.h"

#include "stance/called.h"
#include "stance/question.h"
#include "stance/recall.h"

#include <string.h>

#define N_TERMS    4
/* Issues of more statements are labelled from so many of them. */
#define SAMPLE     200
/* A question as a clause of so many words is a label. */
#define SHORT      7
/* A question of more is made shorter. */
#define LONG       11
/* What the question names is the issue's name where it holds so much of the best name that its statements have. */
#define ENOUGH     0.5f

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const CpFeature *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

/* The word as the statements have it most plainly: the first form that is read as @term. */
static char *
form_of (CpBuilder     *self,
         const CpIssue *issue,
         guint32        term)
{
  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const CpProfile *profile = cp_builder_profile (self, g_array_index (issue->statements, guint32, i));

      for (guint j = 0; j < profile->stems->len; j++)
        if (g_array_index (profile->stems, guint32, j) == term)
          return g_strdup (token_at (profile, j)->lemma);
    }
  return NULL;
}

static void
list_terms (CpBuilder *self,
            CpIssue   *issue,
            GArray    *terms)
{
  for (guint i = 0; i < terms->len && issue->terms->len < N_TERMS; i++)
    {
      char *form = form_of (self, issue, g_array_index (terms, CpFeature, i).term);

      if (form != NULL)
        g_ptr_array_add (issue->terms, form);
    }
}

/* "Whether the levy raises fares" */
static gboolean
is_short (const CpYardstick *yardstick)
{
  return yardstick->told != NULL && cp_naming_words_of (yardstick->told) <= SHORT;
}

static gboolean
fits (const CpYardstick *yardstick,
      gboolean           at_last)
{
  return yardstick->told != NULL && cp_naming_fits (yardstick->told, at_last);
}

/* Whether the issue's statements name something with the word: what only is done reads as no part of a name. */
static gboolean
is_thing (const CpBuilder *self,
          const CpIssue   *issue,
          const char      *term)
{
  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const CpProfile *profile = cp_builder_profile (self, g_array_index (issue->statements, guint32, i));

      for (guint j = 0; j < profile->tokens->len; j++)
        if (strcmp (token_at (profile, j)->lemma, term) == 0)
          return cp_naming_is_noun (token_at (profile, j));
    }
  return FALSE;
}

/* Two issues under one name could not be told apart: the second goes by its question, or gets another word, or its number. */
static char *
distinct_label (const CpBuilder *self,
                GHashTable      *taken,
                const CpIssue   *issue,
                char            *label)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->yardsticks, issue);
  g_autofree char *folded = g_utf8_casefold (label, -1);
  char *longer = NULL;

  if (!g_hash_table_contains (taken, label))
    return label;
  if (yardstick != NULL && fits (yardstick, FALSE) && !g_hash_table_contains (taken, yardstick->told))
    longer = g_strdup (yardstick->told);
  for (guint j = 0; j < issue->terms->len && longer == NULL; j++)
    {
      const char *term = g_ptr_array_index (issue->terms, j);

      if (strstr (folded, term) == NULL && is_thing (self, issue, term))
        longer = g_strdup_printf ("%s, %s", label, term);
      if (longer != NULL && g_hash_table_contains (taken, longer))
        g_clear_pointer (&longer, g_free);
    }
  if (longer == NULL)
    longer = g_strdup_printf ("%s (%s)", label, issue->id);
  g_free (label);
  return longer;
}

/* The statement that the issue's question was made of; G_MAXUINT32 where it has none. */
static guint32
asker_of (CpBuilder         *self,
          const CpIssue     *issue,
          const CpYardstick *yardstick)
{
  for (guint i = 0; i < issue->statements->len && yardstick != NULL; i++)
    if (cp_builder_statement (self, g_array_index (issue->statements, guint32, i)) == yardstick->statement)
      return g_array_index (issue->statements, guint32, i);
  return G_MAXUINT32;
}

/* What something is said of, "the levy | raises fares", and not what is done with it: that alone says less than a short clause. */
static gboolean
is_subject (const CpPhrase *phrase)
{
  CpDep dep = phrase->profile != NULL ? cp_naming_head_token (phrase)->dep : CP_DEP_DEP;

  return dep == CP_DEP_NSUBJ || dep == CP_DEP_NSUBJ_PASS;
}

/* A long question as a clause that leaves out what it can; %NULL where it is no shorter, or not long. */
static char *
in_brief (CpBuilder         *self,
          guint32            asker,
          const CpYardstick *yardstick)
{
  g_autofree char *brief = NULL;

  if (yardstick->told == NULL || cp_naming_words_of (yardstick->told) <= LONG)
    return NULL;
  brief = cp_question_in_brief (self, asker, yardstick->clause);
  return brief != NULL && cp_naming_words_of (brief) < cp_naming_words_of (yardstick->told) ? g_steal_pointer (&brief) : NULL;
}

/* What the issue's question asks for: "Should there be a joint laboratory?" */
static char *
name_of_thing (const CpProfile   *profile,
               const CpYardstick *yardstick)
{
  static const char start[] = "Should there be ";
  g_autofree char *thing = NULL;

  if (!g_str_has_prefix (yardstick->words, start))
    return cp_naming_clause (profile->text, yardstick->clause);
  thing = g_strndup (yardstick->words + strlen (start), strlen (yardstick->words) - strlen (start) - strlen ("?"));
  return cp_naming_capitalised ("", thing);
}

/* Whether the question has what @phrase names: a part of the clause may have been left out. */
static gboolean
is_asked (const CpYardstick *yardstick,
          const CpPhrase    *phrase)
{
  const CpToken *head = phrase->profile != NULL ? cp_naming_head_token (phrase) : NULL;

  return head != NULL && (cp_words_have_name (yardstick->words, head->form) || cp_words_have_name (yardstick->words, head->norm));
}

/* What the issue's question is about: what it names best, where that can stand for the whole; else the question as a clause, where that is
 * not too long for a label; then something that it names, and at last a longer clause. %NULL where it names no thing. */
static char *
name_of_question (const CpNaming *naming,
                  const CpIssue  *issue,
                  const GArray   *terms,
                  const CpPhrase *best)
{
  const CpYardstick *yardstick = g_hash_table_lookup (naming->builder->yardsticks, issue);
  guint32 asker = asker_of (naming->builder, issue, yardstick);
  const CpProfile *profile = asker != G_MAXUINT32 ? cp_builder_profile (naming->builder, asker) : NULL;
  CpPhrase named = { 0 }, matter = { 0 };
  char *brief;

  if (profile == NULL)
    return NULL;
  if (yardstick->thing)
    return name_of_thing (profile, yardstick);
  cp_naming_look (naming, profile, yardstick->clause, FALSE, terms, &named);
  if (!yardstick->statement->deed && is_asked (yardstick, &named) && cp_naming_is_matter (naming, &named, yardstick->clause) && named.score >= ENOUGH * best->score)
    return cp_naming_words (naming, &named);
  if (yardstick->heading != NULL)
    return g_strdup (yardstick->heading);
  if (is_short (yardstick))
    return g_strdup (yardstick->told);
  cp_naming_look (naming, profile, yardstick->clause, TRUE, terms, &matter);
  if (!yardstick->statement->deed && is_asked (yardstick, &matter) && is_subject (&matter))
    return cp_naming_words (naming, &matter);
  brief = in_brief (naming->builder, asker, yardstick);
  if (brief != NULL)
    return brief;
  if (!yardstick->statement->deed && is_asked (yardstick, &matter))
    return cp_naming_words (naming, &matter);
  if (fits (yardstick, FALSE))
    return g_strdup (yardstick->told);
  if (is_asked (yardstick, best) && cp_naming_is_full (naming, best))
    return cp_naming_words (naming, best);
  return fits (yardstick, TRUE) ? g_strdup (yardstick->told) : NULL;
}

static char *
name_of (const CpNaming *naming,
         const CpIssue *issue,
         const GArray  *terms)
{
  CpBuilder *self = naming->builder;
  CpPhrase best = { 0 };
  char *name = cp_naming_blame (naming, issue, terms);

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE) && name == NULL; i++)
    cp_naming_look (naming, cp_builder_profile (self, g_array_index (issue->statements, guint32, i)), (CpRange){ 0, 0 }, FALSE,
                    terms, &best);
  if (name == NULL)
    name = name_of_question (naming, issue, terms, &best);
  if (name == NULL && cp_naming_is_weak (naming, issue, &best))
    name = cp_naming_saying (naming, issue, terms, &best);
  return name == NULL && best.profile != NULL ? cp_naming_words (naming, &best) : name;
}

/* All issues while they are named. */
typedef struct
{
  GHashTable  *people; /* as in CpNaming */
  GHashTable **asked;  /* for each issue what was asked of @people for its name; %NULL where that is known from the last time */
} Labelling;

/* The word to name an issue by that nothing else names: a thing before somebody, and that before what is done. */
static const char *
best_term (const CpBuilder *self,
           const CpIssue   *issue)
{
  for (guint i = 0; i < issue->terms->len; i++)
    {
      const char *term = g_ptr_array_index (issue->terms, i);

      if (is_thing (self, issue, term) && cp_knowledge_role (self->knowledge, term, NULL) == NULL
          && !cp_knowledge_is_given_name (self->knowledge, term))
        return term;
    }
  return issue->terms->len > 0 ? g_ptr_array_index (issue->terms, 0) : issue->id;
}

/* Names an issue, as if it were the only one. */
static void
label_issue (CpBuilder  *self,
             CpIssue    *issue,
             GHashTable *asked,
             GHashTable *people)
{
  g_autoptr (GArray) terms = cp_builder_common_terms (self, issue);
  const CpNaming naming = { self, people, asked };

  issue->label = name_of (&naming, issue, terms);
  g_array_sort (terms, compare_weights);
  list_terms (self, issue, terms);
  if (issue->label == NULL)
    issue->label = cp_naming_capitalised ("", best_term (self, issue));
}

/* Whether the name that was found for the same statements the last time would be found again. */
static gboolean
is_still_named (const CpFinding *known,
                GHashTable      *people)
{
  GHashTableIter iter;
  gpointer word, name;

  if (known->label == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, known->asked);
  while (g_hash_table_iter_next (&iter, &word, &name))
    if (g_hash_table_contains (people, word) != GPOINTER_TO_INT (name))
      return FALSE;
  return TRUE;
}

static void
label_or_recall (CpBuilder *self,
                 guint      number,
                 gpointer   data)
{
  const Labelling *labelling = data;
  CpIssue *issue = g_ptr_array_index (self->model->issues, number);
  CpFinding *known = cp_recall (self, issue);

  if (known != NULL && is_still_named (known, labelling->people))
    {
      known->in_use = TRUE;
      issue->label = g_strdup (known->label);
      for (guint i = 0; i < known->terms->len; i++)
        g_ptr_array_add (issue->terms, g_strdup (g_ptr_array_index (known->terms, i)));
      return;
    }
  labelling->asked[number] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  label_issue (self, issue, labelling->asked[number], labelling->people);
}

/* Takes up what was found of issues that are not known yet, for the next build, and forgets what was not found again. */
static void
keep_findings (CpBuilder       *self,
               const Labelling *labelling)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    if (labelling->asked[i] != NULL && self->marks != NULL)
      cp_recall_keep (self, g_ptr_array_index (self->model->issues, i), g_steal_pointer (&labelling->asked[i]));
    else
      g_clear_pointer (&labelling->asked[i], g_hash_table_unref);
  if (self->memory != NULL)
    cp_findings_end (cp_memory_get_findings (self->memory));
}

/** cp_build_labels: gives each issue its terms and a label in words of its statements, in keeping with its question */
void
cp_build_labels (CpBuilder *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree GHashTable **asked = g_new0 (GHashTable *, self->model->issues->len + 1);
  Labelling labelling = { people, asked };

  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);
      const char *last = strrchr (speaker->name, ' ');

      if (speaker->kind == CP_SPEAKER_PERSON)
        g_hash_table_add (people, (gpointer) (last != NULL ? last + 1 : speaker->name));
    }
  cp_builder_each (self, self->model->issues->len, CP_BLOCK_OF_ISSUES, label_or_recall, &labelling);
  keep_findings (self, &labelling);
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      issue->label = distinct_label (self, taken, issue, issue->label);
      g_hash_table_add (taken, issue->label);
    }
}
