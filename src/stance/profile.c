/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <libstemmer.h>
#include <math.h>
#include <string.h>

/* How far the words around a statement say what it is about: those of its paragraph, of the statement that it points back to. */
#define PARAGRAPH_SHARE 0.32f
#define POINTING_SHARE  0.5f
/* Names of speakers and sides occur in every issue, and tell less than other words. */
#define NAME_SHARE      0.2f
/* In a comparison of few statements a word is no less telling for being in one of them. */
#define FEW_STATEMENTS  12
/* A content of less than this much of its own is read with what stands around it. */
#define FULL_MASS       3.0f

/* What most contents have of tokens and of telling words finds room at once. */
#define MANY_TOKENS     32
#define MANY_WORDS      16

typedef struct
{
  CpBuilder          *builder;
  struct sb_stemmer  *stemmer;
  guint               part; /* its number, + 1 */
  GHashTable         *others; /* lower-case words of the names of all speakers and parties, where the part is not whole; %NULL */
  GHashTable         *names; /* lower-case words of which it was asked whether they are of a name → whether */
  GHashTable         *terms; /* dictionary form → its number in the vocabulary + 2, 1 for one that says nothing */
  guint               reading; /* the first that has statements in the part */
  GPtrArray          *aside; /* guint8 array: for each reading from that on which tokens name a source or report: they say nothing of the issue */
} Profiler;

static CpProfile *
profile_new (void)
{
  CpProfile *profile = g_new0 (CpProfile, 1);

  profile->tokens = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MANY_TOKENS);
  profile->stems = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MANY_TOKENS);
  profile->telling = g_array_sized_new (FALSE, FALSE, sizeof (CpFeature), MANY_WORDS);
  profile->features = g_array_sized_new (FALSE, FALSE, sizeof (CpFeature), MANY_WORDS);
  profile->own = g_array_new (FALSE, FALSE, sizeof (CpFeature));
  profile->around = g_array_sized_new (FALSE, FALSE, sizeof (CpFeature), MANY_WORDS);
  return profile;
}

/** cp_profile_new: Returns: (transfer full): the profile of a statement of which nothing is known but where it stands */
CpProfile *
cp_profile_new (CpBuilder   *self,
                guint        reading,
                CpStatement *found)
{
  CpProfile *profile = profile_new ();

  profile->text = self->readings[reading]->text;
  profile->found = found;
  profile->reading = reading;
  return profile;
}

/** cp_profile_free: frees @self */
void
cp_profile_free (CpProfile *self)
{
  g_array_unref (self->tokens);
  g_array_unref (self->stems);
  g_array_unref (self->features);
  g_array_unref (self->telling);
  g_array_unref (self->own);
  g_array_unref (self->around);
  g_free (self->why);
  g_free (self->read_as.party);
  g_free (self->read_as.reason);
  g_free (self);
}

static gboolean
is_content_pos (guint8 pos)
{
  switch (pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_VERB:
    case CP_POS_ADJ:
    case CP_POS_X:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_letter (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A stem is no word: the form that it stands for is the one that means something. */
static void
note_form (Profiler   *self,
           guint32     term,
           const char *canonical,
           const char *lemma)
{
  float vector[CP_VECTOR_SIZE];
  char **form = (char **) &g_ptr_array_index (self->builder->shelf->forms, term);

  if (*form == NULL)
    *form = g_strdup (cp_language_vector (self->builder->language, canonical, vector) ? canonical : lemma);
}

/* The number of the stem of a dictionary form, G_MAXUINT32 where it says nothing of an issue. */
static guint32
find_stem (Profiler   *self,
           const char *lemma)
{
  CpShelf *shelf = self->builder->shelf;
  gpointer known = g_hash_table_lookup (shelf->stems, lemma);
  g_autofree char *lower = NULL;
  guint32 term = G_MAXUINT32;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 2;
  lower = g_utf8_strdown (lemma, -1);
  if (!cp_lexicon_has (self->builder->lexicon, lower, CP_LEX_EMPTY))
    {
      const char *word = cp_lexicon_canonical (self->builder->lexicon, lower, NULL);

      term = cp_shelf_term (shelf, (const char *) sb_stemmer_stem (self->stemmer, (const sb_symbol *) word, (int) strlen (word)));
      note_form (self, term, word, lower);
    }
  g_hash_table_insert (shelf->stems, g_strdup (lemma), GUINT_TO_POINTER (term + 2));
  return term;
}

/* The number of the stem that a word is counted under, G_MAXUINT32 where it says nothing of an issue. */
static guint32
find_term (Profiler   *self,
           const char *lemma,
           const char *norm)
{
  if (!has_letter (norm) || strlen (norm) < 2 || cp_lexicon_has (self->builder->lexicon, norm, CP_LEX_EMPTY))
    return G_MAXUINT32;
  return find_stem (self, lemma);
}

static guint32
term_of (Profiler      *self,
         const CpToken *token)
{
  const char *lemma = token->lemma != NULL && *token->lemma != '\0' ? token->lemma : token->norm;
  gpointer known;
  guint32 term;

  if (!is_content_pos (token->pos))
    return G_MAXUINT32;
  known = g_hash_table_lookup (self->terms, lemma);
  if (known != NULL)
    return GPOINTER_TO_UINT (known) == 1 ? G_MAXUINT32 : GPOINTER_TO_UINT (known) - 2;
  term = find_term (self, lemma, token->norm);
  g_hash_table_insert (self->terms, (gpointer) lemma, GUINT_TO_POINTER (term == G_MAXUINT32 ? 1 : term + 2));
  return term;
}

/* Returns: (transfer full): the words of all speakers' and parties' names */
static GHashTable *
collect_names (const CpModel *model)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < model->speakers->len; i++)
    cp_builder_note_name (names, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name, 1);
  for (guint i = 0; i < model->parties->len; i++)
    cp_builder_note_name (names, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name, 1);
  return names;
}

/* Whether somebody in the parts up to this one bears it. */
static gboolean
is_borne (const Profiler *self,
          const char     *word)
{
  guint since = GPOINTER_TO_UINT (g_hash_table_lookup (self->builder->shelf->named, word));

  return (since > 0 && since <= self->part) || (self->others != NULL && g_hash_table_contains (self->others, word));
}

/* Speakers, sides, states and their people are named in every issue. */
static gboolean
is_name (Profiler      *self,
         const CpToken *token)
{
  gpointer known;
  gboolean name;

  if ((token->flags & CP_TOKEN_CAPITAL) == 0)
    return FALSE;
  if (g_hash_table_lookup_extended (self->names, token->norm, NULL, &known))
    return GPOINTER_TO_INT (known);
  name = is_borne (self, token->norm) || cp_knowledge_adjective (self->builder->knowledge, token->norm) != NULL
         || cp_knowledge_people (self->builder->knowledge, token->norm) != NULL
         || cp_knowledge_find (self->builder->knowledge, token->form) != NULL;
  g_hash_table_insert (self->names, g_strdup (token->norm), GINT_TO_POINTER (name));
  return name;
}

static void
set_aside (Profiler *self,
           guint     reading,
           CpSpan    span)
{
  CpRange range = cp_text_tokens_in (self->builder->readings[reading]->text, span);
  guint8 *aside = g_ptr_array_index (self->aside, reading - self->reading);

  for (guint32 t = range.first; t < range.last && !cp_span_is_empty (span); t++)
    aside[t] = TRUE;
}

static void
set_sources_aside (Profiler     *self,
                   const CpPart *part)
{
  self->aside = g_ptr_array_new_with_free_func (g_free);
  self->reading = part->first < part->end ? cp_builder_statement (self->builder, part->first)->article : 0;
  for (guint i = part->first; i < part->end; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self->builder, i);

      while (self->reading + self->aside->len <= s->article)
        g_ptr_array_add (self->aside, g_new0 (guint8, self->builder->readings[self->reading + self->aside->len]->text->n_tokens + 1));
      set_aside (self, s->article, s->cue);
      if (!s->deed)
        set_aside (self, s->article, s->source);
    }
}

static void
add_feature (GArray *features,
             guint32 term,
             float   weight)
{
  for (guint i = 0; i < features->len; i++)
    {
      CpFeature *feature = &g_array_index (features, CpFeature, i);

      if (feature->term == term)
        {
          feature->weight += weight;
          return;
        }
    }
  g_array_append_val (features, ((CpFeature){ term, weight }));
}

static guint32
count_token (Profiler      *self,
             const CpToken *token,
             GArray        *features,
             float          share)
{
  guint32 term = term_of (self, token);

  if (term == G_MAXUINT32)
    return term;
  if (is_name (self, token))
    share *= NAME_SHARE;
  else if (token->pos == CP_POS_ADJ)
    share *= 0.8f;
  else if (token->pos == CP_POS_VERB)
    share *= 0.7f;
  add_feature (features, term, share);
  return term;
}

static void
find_tokens (CpBuilder *self,
             guint      statement)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  CpProfile *profile = cp_builder_profile (self, statement);

  g_array_set_size (profile->tokens, 0);
  for (guint i = 0; i < s->n_content; i++)
    {
      CpRange range = cp_text_tokens_in (profile->text, s->content[i]);

      for (guint32 t = range.first; t < range.last; t++)
        g_array_append_val (profile->tokens, t);
    }
  if (profile->tokens->len > 0)
    {
      profile->sentence = profile->text->tokens[g_array_index (profile->tokens, guint32, 0)].sentence;
      profile->paragraph = profile->text->sentences[profile->sentence].paragraph;
    }
  else
    profile->paragraph = cp_article_paragraph_at (profile->text->article, s->content[0].start);
}

/* "this characterization", "that claim", "it", "the threat": a content whose first words point back. */
static gboolean
points_back (CpBuilder *self,
             CpProfile *profile)
{
  guint n = MIN (profile->tokens->len, 4);
  gboolean pointer = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];
      const char *norm = token->norm;

      if (strcmp (norm, "this") == 0 || strcmp (norm, "that") == 0 || strcmp (norm, "these") == 0
          || strcmp (norm, "those") == 0 || strcmp (norm, "it") == 0 || strcmp (norm, "the") == 0
          || strcmp (norm, "such") == 0 || strcmp (norm, "so") == 0)
        pointer = TRUE;
      else if (pointer && cp_lexicon_has (self->lexicon, token->lemma, CP_LEX_ANAPHOR))
        return TRUE;
      if (strcmp (norm, "it") == 0 && i <= 1)
        return TRUE;
    }
  return profile->tokens->len <= 2;
}

static void
profile_content (Profiler *self,
                 guint     statement)
{
  CpBuilder *builder = self->builder;
  CpProfile *profile = cp_builder_profile (builder, statement);

  find_tokens (builder, statement);
  for (guint i = 0; i < profile->tokens->len; i++)
    {
      const CpToken *token = &profile->text->tokens[g_array_index (profile->tokens, guint32, i)];
      guint32 term = count_token (self, token, profile->features, 1);

      g_array_append_val (profile->stems, term);
      profile->negated = profile->negated || cp_lexicon_has (builder->lexicon, token->norm, CP_LEX_NEGATOR);
    }
  for (guint i = 0; i < profile->features->len; i++)
    g_array_index (builder->shelf->spread, guint32, g_array_index (profile->features, CpFeature, i).term)++;
  profile->anaphoric = points_back (builder, profile);
}

/* A word that few statements share tells more; @spread: in how many each word occurs. */
static float
weight_of (const CpBuilder *self,
           const GArray    *spread,
           guint32          term)
{
  return logf (((float) self->shelf->n_counted + FEW_STATEMENTS) / ((float) g_array_index (spread, guint32, term) + 0.5f));
}

static float
length_of (const GArray *features)
{
  float sum = 0;

  for (guint i = 0; i < features->len; i++)
    {
      float weight = g_array_index (features, CpFeature, i).weight;

      sum += weight * weight;
    }
  return sqrtf (sum);
}

static void
mix (GArray       *features,
     const GArray *other,
     float         share)
{
  float length = length_of (other);

  if (length == 0)
    return;
  for (guint i = 0; i < other->len; i++)
    {
      CpFeature feature = g_array_index (other, CpFeature, i);

      add_feature (features, feature.term, feature.weight * share / length);
    }
}

static int
compare_features (gconstpointer a,
                  gconstpointer b)
{
  guint32 x = ((const CpFeature *) a)->term, y = ((const CpFeature *) b)->term;

  return x < y ? -1 : x > y;
}

static void
scale (GArray *features,
       float   factor)
{
  for (guint i = 0; i < features->len; i++)
    g_array_index (features, CpFeature, i).weight *= factor;
}

/** cp_profile_holds: Returns: whether @token is one of the content's */
gboolean
cp_profile_holds (const CpProfile *profile,
                  guint32          token)
{
  guint low = 0, high = profile->tokens->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (profile->tokens, guint32, middle) < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low < profile->tokens->len && g_array_index (profile->tokens, guint32, low) == token;
}

/* Finds the words of the paragraph that are no part of the content. */
static void
find_around (Profiler  *self,
             CpProfile *profile)
{
  const guint8 *aside = g_ptr_array_index (self->aside, profile->reading - self->reading);
  const CpParagraph *paragraph;

  if (profile->paragraph >= profile->text->n_paragraphs)
    return;
  paragraph = &profile->text->paragraphs[profile->paragraph];
  for (guint32 t = paragraph->tokens.first; t < MIN (paragraph->tokens.last, paragraph->tokens.first + 200); t++)
    if (!aside[t] && !cp_profile_holds (profile, t))
      count_token (self, &profile->text->tokens[t], profile->around, 1);
}

static gboolean
has_feature (const GArray *features,
             guint32       term)
{
  for (guint i = 0; i < features->len; i++)
    if (g_array_index (features, CpFeature, i).term == term)
      return TRUE;
  return FALSE;
}

/* What the whole dispute is about stands around most statements, though few of them name it: it does not tell one from another. */
static void
count_places (Profiler        *self,
              const CpProfile *profile)
{
  GArray *places = self->builder->shelf->places;

  for (guint i = 0; i < profile->features->len; i++)
    g_array_index (places, guint32, g_array_index (profile->features, CpFeature, i).term)++;
  for (guint i = 0; i < profile->around->len; i++)
    {
      guint32 term = g_array_index (profile->around, CpFeature, i).term;

      if (!has_feature (profile->features, term))
        g_array_index (places, guint32, term)++;
    }
}

static void
weigh_around (Profiler  *self,
              CpProfile *profile)
{
  for (guint i = 0; i < profile->around->len; i++)
    {
      CpFeature *feature = &g_array_index (profile->around, CpFeature, i);

      feature->weight *= weight_of (self->builder, self->builder->shelf->places, feature->term);
    }
}

static void
weigh (Profiler *self,
       guint     statement)
{
  CpBuilder *builder = self->builder;
  CpProfile *profile = cp_builder_profile (builder, statement);
  CpProfile *before = statement > 0 ? cp_builder_profile (builder, statement - 1) : NULL;
  float lack;

  weigh_around (self, profile);
  for (guint i = 0; i < profile->features->len; i++)
    {
      CpFeature *feature = &g_array_index (profile->features, CpFeature, i);

      feature->weight = (1 + logf (MAX (feature->weight, 0.2f)) * 0.5f) * MIN (feature->weight, 1) * weight_of (builder, builder->shelf->spread, feature->term);
    }
  g_array_append_vals (profile->own, profile->features->data, profile->features->len);
  profile->mass = length_of (profile->features);
  if (profile->mass > 0)
    scale (profile->features, MIN (1, profile->mass / FULL_MASS) / profile->mass);
  lack = 1 + MAX (0, 1 - profile->mass / FULL_MASS);
  mix (profile->features, profile->around, PARAGRAPH_SHARE * lack);
  if (profile->anaphoric && before != NULL && before->reading == profile->reading && before->paragraph + 2 >= profile->paragraph)
    mix (profile->features, before->features, POINTING_SHARE);
  lack = length_of (profile->features);
  if (lack > 0)
    scale (profile->features, 1 / lack);
  g_array_sort (profile->features, compare_features);
}

/* The part stays as it is while the names of others are the same as when it asked for them. */
static void
remember_asked (const Profiler *self)
{
  GHashTable *asked = self->builder->shelf->asked;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (asked, word))
      g_hash_table_insert (asked, g_strdup (word), GUINT_TO_POINTER (self->part));
}

/** cp_profile_part: finds what each statement of @part is about, in words that are weighed by how few statements share them */
void
cp_profile_part (CpBuilder      *self,
                   const CpPart *part)
{
  Profiler profiler = { .builder = self, .stemmer = sb_stemmer_new ("english", "UTF_8"), .part = self->shelf->n_parts,
                        .others = part->whole ? NULL : collect_names (self->model),
                        .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                        .terms = g_hash_table_new (g_str_hash, g_str_equal) };

  set_sources_aside (&profiler, part);
  for (guint i = part->first; i < part->end; i++)
    profile_content (&profiler, i);
  for (guint i = part->first; i < part->end; i++)
    {
      find_around (&profiler, cp_builder_profile (self, i));
      count_places (&profiler, cp_builder_profile (self, i));
    }
  for (guint i = part->first; i < part->end; i++)
    weigh (&profiler, i);
  if (part->whole)
    remember_asked (&profiler);
  g_ptr_array_unref (profiler.aside);
  g_clear_pointer (&profiler.others, g_hash_table_unref);
  g_hash_table_unref (profiler.names);
  g_hash_table_unref (profiler.terms);
  sb_stemmer_delete (profiler.stemmer);
}

/**
 * cp_profile_of_words:
 * @text: (out): what they were read as; the profile needs it
 *
 * Returns: (transfer full): the profile of words that are nobody's statement, such as a question's
 */
CpProfile *
cp_profile_of_words (CpBuilder  *self,
                     const char *words,
                     CpText    **text)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autoptr (GHashTable) terms = g_hash_table_new (g_str_hash, g_str_equal);
  Profiler profiler = { .builder = self, .stemmer = sb_stemmer_new ("english", "UTF_8"), .terms = terms };
  CpProfile *profile = profile_new ();

  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, words);
  cp_article_close (article);
  *text = cp_language_read (self->language, article);
  profile->text = *text;
  for (guint32 t = 0; t < (*text)->n_tokens; t++)
    {
      guint32 term = term_of (&profiler, &(*text)->tokens[t]);

      g_array_append_val (profile->tokens, t);
      g_array_append_val (profile->stems, term);
    }
  cp_profile_weigh_stems (self, profile);
  sb_stemmer_delete (profiler.stemmer);
  return profile;
}
