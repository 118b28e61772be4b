/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <math.h>
#include <string.h>

#define N_TERMS     4
#define LABEL_WORDS 5
/* A word of at least this rarity tells all that it can. */
#define RARE        8.5f
/* How much of a word's weight is taken off for what the first statement that has it says. */
#define ONE_OF_MANY 0.75f
/* Issues of more statements are labelled from so many of them. */
#define SAMPLE      200

typedef struct
{
  CpBuilder  *builder;
  GHashTable *taken;  /* labels */
  GHashTable *people; /* last names of those who speak: they say who speaks, not what about */
} Labeller;

/* A run of words that may name the issue. */
typedef struct
{
  const CpProfile *profile;
  guint            first, last; /* places among the content's tokens */
  float            score;
} Phrase;

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const CpFeature *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  guint32 x = ((const CpFeature *) a)->term, y = ((const CpFeature *) b)->term;

  return x < y ? -1 : x > y;
}

/**
 * cp_builder_common_terms:
 *
 * Returns: (transfer full): the words that the contents of the issue's statements have, by term: each weighs more the more
 *   of these statements have it and the fewer others do; one that a single statement has says little of the issue
 */
GArray *
cp_builder_common_terms (CpBuilder     *self,
                         const CpIssue *issue)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (CpFeature));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  float n = (float) self->model->statements->len;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const GArray *stems = cp_builder_profile (self, g_array_index (issue->statements, guint32, i))->stems;
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint j = 0; j < stems->len; j++)
        {
          guint32 term = g_array_index (stems, guint32, j);
          gpointer key = GUINT_TO_POINTER (term + 1);
          guint at = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));
          float weight;

          if (term == G_MAXUINT32 || !g_hash_table_add (seen, key))
            continue;
          weight = logf ((n + 1) / ((float) g_array_index (self->spread, guint32, term) + 0.5f));
          if (at == 0)
            {
              g_array_append_val (terms, ((CpFeature){ term, weight }));
              g_hash_table_insert (places, key, GUINT_TO_POINTER (terms->len));
            }
          else
            g_array_index (terms, CpFeature, at - 1).weight += weight;
        }
    }
  for (guint i = 0; i < terms->len; i++)
    {
      CpFeature *feature = &g_array_index (terms, CpFeature, i);

      feature->weight -= ONE_OF_MANY * logf ((n + 1) / ((float) g_array_index (self->spread, guint32, feature->term) + 0.5f));
    }
  g_array_sort (terms, compare_terms);
  return terms;
}

static const CpToken *
token_at (const CpProfile *profile,
          guint            place)
{
  return &profile->text->tokens[g_array_index (profile->tokens, guint32, place)];
}

static gboolean
is_noun (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN;
}

static gboolean
joins_phrase (const CpToken *token)
{
  return is_noun (token) || token->pos == CP_POS_ADJ || strcmp (token->norm, "'s") == 0 || strcmp (token->norm, "’s") == 0
         || (token->pos == CP_POS_PUNCT && strcmp (token->norm, "-") == 0);
}

/* "End", "cost": a common word alone names nothing. */
static float
telling_of (const Labeller *self,
            const CpToken  *token)
{
  return MIN (1, cp_language_rarity (self->builder->language, token->lemma) / RARE);
}

static float
phrase_score (const Labeller  *self,
              const CpProfile *profile,
              guint            first,
              guint            last,
              const GArray    *terms)
{
  float sum = 0, n = 0;

  for (guint i = first; i < last; i++)
    {
      guint32 term = g_array_index (profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      sum += feature != NULL ? feature->weight * telling_of (self, token_at (profile, i)) : 0;
      n += term != G_MAXUINT32 || is_noun (token_at (profile, i)) ? 1 : 0;
    }
  return sum / sqrtf (n + 1.5f);
}

/* The end of what is said of the noun before @place: "of the map", "between the two countries"; @place where nothing is. */
static guint
end_of_complement (const CpProfile *profile,
                   guint            place)
{
  guint last = place + 1;

  if (last >= profile->tokens->len || token_at (profile, place)->pos != CP_POS_ADP
      || (token_at (profile, place)->flags & CP_TOKEN_CAPITAL) != 0)
    return place;
  if (strcmp (token_at (profile, last)->norm, "the") == 0 || strcmp (token_at (profile, last)->norm, "its") == 0)
    last++;
  while (last < profile->tokens->len && last < place + LABEL_WORDS && joins_phrase (token_at (profile, last)))
    last++;
  return last > place + 1 && is_noun (token_at (profile, last - 1)) ? last : place;
}

static void
consider (const Labeller  *self,
          const CpProfile *profile,
          const GArray    *terms,
          guint            first,
          guint            last,
          Phrase          *best)
{
  const CpToken *begin = token_at (profile, first), *end = token_at (profile, last - 1);
  float score;

  if (!is_noun (begin) && begin->pos != CP_POS_ADJ)
    return;
  if (first > 0 && strcmp (token_at (profile, first - 1)->norm, "-") == 0)
    return;
  if (g_hash_table_contains (self->people, end->form) || cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_EMPTY))
    return;
  if (last == first + 1 && (cp_lexicon_has (self->builder->lexicon, end->lemma, CP_LEX_MEASURE)
                            || (end->pos == CP_POS_PROPN && cp_knowledge_find (self->builder->knowledge, end->form) != NULL)))
    return;
  score = phrase_score (self, profile, first, last, terms);
  if (score > best->score)
    *best = (Phrase){ profile, first, last, score };
}

/* The runs of adjectives and nouns that end in a noun, each way to cut their front, with and without what follows the noun. */
static void
look_for_phrases (const Labeller  *self,
                  const CpProfile *profile,
                  const GArray    *terms,
                  Phrase          *best)
{
  for (guint last = 1; last <= profile->tokens->len; last++)
    {
      guint end;

      if (!is_noun (token_at (profile, last - 1)))
        continue;
      if (last < profile->tokens->len && is_noun (token_at (profile, last)))
        continue;
      end = end_of_complement (profile, last);
      for (guint first = last; first > 0 && last - first < LABEL_WORDS && joins_phrase (token_at (profile, first - 1)); first--)
        {
          consider (self, profile, terms, first - 1, last, best);
          if (end > last)
            consider (self, profile, terms, first - 1, end, best);
        }
    }
}

static char *
phrase_words (const Phrase *phrase)
{
  const CpToken *first = token_at (phrase->profile, phrase->first), *last = token_at (phrase->profile, phrase->last - 1);
  g_autofree char *words = cp_article_slice (phrase->profile->text->article,
                                             (CpSpan){ first->span.start, last->span.end });
  gunichar c = g_unichar_toupper (g_utf8_get_char (words));
  GString *label = g_string_new (NULL);

  g_string_append_unichar (label, c);
  g_string_append (label, g_utf8_next_char (words));
  return g_string_free (label, FALSE);
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

/* Two issues under one name could not be told apart: the second gets another word, or its number. */
static char *
distinct_label (GHashTable    *taken,
                const CpIssue *issue,
                char          *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);
  char *longer = NULL;

  if (!g_hash_table_contains (taken, label))
    return label;
  for (guint j = 0; j < issue->terms->len && longer == NULL; j++)
    {
      const char *term = g_ptr_array_index (issue->terms, j);

      if (strstr (folded, term) == NULL)
        longer = g_strdup_printf ("%s, %s", label, term);
      if (longer != NULL && g_hash_table_contains (taken, longer))
        g_clear_pointer (&longer, g_free);
    }
  if (longer == NULL)
    longer = g_strdup_printf ("%s (%s)", label, issue->id);
  g_free (label);
  return longer;
}

/* The word for what happened that an issue's statements have most often, %NULL where there is none. */
static char *
event_of (CpBuilder     *self,
          const CpIssue *issue,
          const GArray  *terms)
{
  const CpToken *best = NULL;
  float most = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      const CpProfile *profile = cp_builder_profile (self, g_array_index (issue->statements, guint32, i));

      for (guint j = 0; j < profile->stems->len; j++)
        {
          const CpFeature *feature = cp_builder_feature (terms, g_array_index (profile->stems, guint32, j));

          if (feature == NULL || feature->weight <= most || token_at (profile, j)->pos != CP_POS_NOUN
              || !cp_lexicon_has (self->lexicon, token_at (profile, j)->lemma, CP_LEX_EVENT))
            continue;
          most = feature->weight;
          best = token_at (profile, j);
        }
    }
  return best != NULL ? g_strdup (best->lemma) : NULL;
}

static gboolean
lays_blame (const CpBuilder *self,
            guint            statement)
{
  const CpProfile *profile = cp_builder_profile (self, statement);

  for (guint i = 0; i < profile->tokens->len; i++)
    if (cp_lexicon_has (self->lexicon, token_at (profile, i)->lemma, CP_LEX_BLAME))
      return TRUE;
  return FALSE;
}

/* Where several statements say of something that happened whose doing it was, that is what they dispute. */
static char *
name_of_blame (CpBuilder     *self,
               const CpIssue *issue,
               const GArray  *terms)
{
  g_autofree char *event = NULL;
  guint n = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    n += lays_blame (self, g_array_index (issue->statements, guint32, i)) ? 1 : 0;
  if (n < 2 || 4 * n < MIN (issue->statements->len, SAMPLE))
    return NULL;
  event = event_of (self, issue, terms);
  return event != NULL ? g_strdup_printf ("Responsibility for the %s", event) : NULL;
}

static void
label_issue (Labeller *labeller,
             CpIssue  *issue)
{
  CpBuilder *self = labeller->builder;
  g_autoptr (GArray) terms = cp_builder_common_terms (self, issue);
  Phrase best = { 0 };

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    look_for_phrases (labeller, cp_builder_profile (self, g_array_index (issue->statements, guint32, i)), terms, &best);
  issue->label = name_of_blame (self, issue, terms);
  g_array_sort (terms, compare_weights);
  list_terms (self, issue, terms);
  if (issue->label == NULL && best.profile != NULL)
    issue->label = phrase_words (&best);
  else if (issue->label == NULL && issue->terms->len > 0)
    issue->label = g_strdup (g_ptr_array_index (issue->terms, 0));
  else if (issue->label == NULL)
    issue->label = g_strdup (issue->id);
  issue->label = distinct_label (labeller->taken, issue, issue->label);
  g_hash_table_add (labeller->taken, issue->label);
}

/** cp_build_labels: gives each issue its terms and a label in words of its statements */
void
cp_build_labels (CpBuilder *self)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  Labeller labeller = { self, taken, people };

  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);
      const char *last = strrchr (speaker->name, ' ');

      if (speaker->kind == CP_SPEAKER_PERSON)
        g_hash_table_add (people, (gpointer) (last != NULL ? last + 1 : speaker->name));
    }
  for (guint i = 0; i < self->model->issues->len; i++)
    label_issue (&labeller, g_ptr_array_index (self->model->issues, i));
}
