/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/profiler.h"

#include <math.h>
#include <string.h>

#include "stance/denied-claim.h"
#include "stance/features.h"

/* How far the words around a statement say what it is about: those of its paragraph, of the statement that it points back to. */
#define PARAGRAPH_SHARE 0.32f
#define POINTING_SHARE  0.2f
/* Names of speakers and sides occur in every issue, and tell less than other words. */
#define NAME_SHARE      0.2f
/* A number that two contents give joins them as a word does, but is no word. */
#define NUMBER_SHARE    0.4f
/* "following last week's attack": says when, and only by the way what it is about. */
#define WHEN_SHARE      0.65f
/* So many words up it is looked for. */
#define WHEN_REACH      8
/* In a comparison of few statements a word is no less telling for being in one of them. */
#define FEW_STATEMENTS  12
/* A content of less than this much of its own is read with what stands around it. */
#define FULL_MASS       3.0f

/* What most contents have of tokens and of telling words finds room at once. */
#define MANY_TOKENS     32
#define MANY_WORDS      16

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
  profile->numbers = g_array_new (FALSE, FALSE, sizeof (CpFeature));
  return profile;
}

/* Makes @rows no larger than what is in it. */
static void
shrink (GArray **rows)
{
  const guint size = g_array_get_element_size (*rows);
  GArray *exact = g_array_sized_new (FALSE, FALSE, size, (*rows)->len);

  g_array_append_vals (exact, (*rows)->data, (*rows)->len);
  g_array_unref (*rows);
  *rows = exact;
}

/** cp_profile_settle: lets go of what only served to find what is in @self, which is kept for as long as the article is */
void
cp_profile_settle (CpProfile *self)
{
  g_clear_pointer (&self->around, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  shrink (&self->tokens);
  shrink (&self->stems);
  shrink (&self->features);
  shrink (&self->own);
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
  g_clear_pointer (&self->around, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->wills, g_array_unref);
  g_free (self->why);
  g_free (self->read_as.party);
  cp_reason_take (&self->read_as.reason, NULL);
  cp_pair_memory_clear (&self->read_as.around);
  cp_pair_memory_clear (&self->read_as.in_issue);
  g_free (self);
}

static void
set_aside (CpProfiler *self,
           guint       reading,
           CpSpan      span)
{
  CpRange range = cp_text_tokens_in (self->builder->readings[reading]->text, span);
  guint8 *aside = g_ptr_array_index (self->aside, reading - self->reading);

  for (guint32 t = range.first; t < range.last && !cp_span_is_empty (span); t++)
    aside[t] = TRUE;
}

static void
set_sources_aside (CpProfiler   *self,
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

static guint32
count_token (CpProfiler    *self,
             const CpToken *token,
             GArray        *features,
             float          share)
{
  guint32 term = cp_profiler_term (self, token);

  if (term == G_MAXUINT32)
    return term;
  if (cp_profiler_is_name (self, token))
    share *= NAME_SHARE;
  else if (token->pos == CP_POS_ADJ)
    share *= 0.8f;
  else if (token->pos == CP_POS_VERB)
    share *= 0.7f;
  cp_features_add (features, term, share);
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

/* "this characterization", "that claim", "the threat": a content whose first words take up what was said before. */
static gboolean
takes_up (CpBuilder       *self,
          const CpProfile *profile)
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
    }
  return profile->tokens->len <= 2;
}

static gboolean
begins_with_it (const CpProfile *profile)
{
  for (guint i = 0; i < MIN (profile->tokens->len, 2); i++)
    if (strcmp (profile->text->tokens[g_array_index (profile->tokens, guint32, i)].norm, "it") == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_when (const CpBuilder *self,
         const CpToken   *token)
{
  return token->dep == CP_DEP_CASE && cp_lexicon_has (self->lexicon, token->norm, CP_LEX_WHEN);
}

static gboolean
names_a_time (const CpBuilder *self,
              const CpProfile *profile)
{
  for (guint i = 0; i < profile->tokens->len; i++)
    if (is_when (self, &profile->text->tokens[g_array_index (profile->tokens, guint32, i)]))
      return TRUE;
  return FALSE;
}

/* Whether the word is of a phrase that says when. */
static gboolean
says_when (const CpBuilder *self,
           const CpProfile *profile,
           guint32          token)
{
  const CpText *text = profile->text;

  for (guint n = 0; n <= WHEN_REACH && cp_profile_holds (profile, token); n++)
    {
      guint n_children;
      const guint32 *children = cp_text_children (text, token, &n_children);

      for (guint i = 0; i < n_children; i++)
        if (is_when (self, &text->tokens[children[i]]))
          return TRUE;
      if (text->tokens[token].head == token)
        return FALSE;
      token = text->tokens[token].head;
    }
  return FALSE;
}

/* "11,000" and "11000" are one number, told from any word by the sign before it. */
static void
note_number (CpProfiler    *self,
             const CpToken *token,
             GArray        *numbers)
{
  g_autoptr (GString) number = NULL;

  if (token->pos != CP_POS_NUM || !g_ascii_isdigit (token->norm[0]))
    return;
  number = g_string_new ("#");
  g_string_append (number, token->norm);
  g_string_replace (number, ",", "", 0);
  cp_features_add (numbers, cp_shelf_term (self->builder->shelf, number->str), NUMBER_SHARE);
}

static void
count_statement (GArray       *spread,
                 const GArray *features)
{
  for (guint i = 0; i < features->len; i++)
    g_array_index (spread, guint32, g_array_index (features, CpFeature, i).term)++;
}

static void
profile_content (CpProfiler *self,
                 guint       statement)
{
  CpBuilder *builder = self->builder;
  CpProfile *profile = cp_builder_profile (builder, statement);
  gboolean timed;
  guint claim;
  int sense;

  find_tokens (builder, statement);
  /* "There is no evidence that | the ferry leaked" is about the ferry, and not about evidence. */
  claim = cp_claim_behind (builder, profile, &sense);
  timed = names_a_time (builder, profile);
  for (guint i = 0; i < profile->tokens->len; i++)
    {
      guint32 at = g_array_index (profile->tokens, guint32, i);
      const CpToken *token = &profile->text->tokens[at];
      guint32 term = i < claim ? cp_profiler_term (self, token)
                               : count_token (self, token, profile->features, timed && says_when (builder, profile, at) ? WHEN_SHARE : 1);

      g_array_append_val (profile->stems, term);
      note_number (self, token, profile->numbers);
      profile->inquires = profile->inquires || cp_lexicon_has (builder->lexicon, token->lemma, CP_LEX_INQUIRY);
      profile->negated = profile->negated || cp_lexicon_has (builder->lexicon, token->norm, CP_LEX_NEGATOR);
    }
  count_statement (builder->shelf->spread, profile->features);
  count_statement (builder->shelf->spread, profile->numbers);
  profile->resumes = claim == 0 && takes_up (builder, profile);
  profile->anaphoric = profile->resumes || (claim == 0 && begins_with_it (profile));
}

/* A word that few statements share tells more; @spread: in how many each word occurs. */
static float
weight_of (const CpBuilder *self,
           const GArray    *spread,
           guint32          term)
{
  return logf (((float) self->shelf->n_counted + FEW_STATEMENTS) / ((float) g_array_index (spread, guint32, term) + 0.5f));
}

/* Finds the words of the paragraph that are no part of the content. */
static void
find_around (CpProfiler *self,
             CpProfile  *profile)
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

/* What the whole dispute is about stands around most statements, though few of them name it: it does not tell one from another. */
static void
count_places (CpProfiler      *self,
              const CpProfile *profile)
{
  GArray *places = self->builder->shelf->places;

  for (guint i = 0; i < profile->features->len; i++)
    g_array_index (places, guint32, g_array_index (profile->features, CpFeature, i).term)++;
  for (guint i = 0; i < profile->around->len; i++)
    {
      guint32 term = g_array_index (profile->around, CpFeature, i).term;

      if (!cp_features_have (profile->features, term))
        g_array_index (places, guint32, term)++;
    }
}

static void
weigh_around (CpProfiler *self,
              CpProfile  *profile)
{
  for (guint i = 0; i < profile->around->len; i++)
    {
      CpFeature *feature = &g_array_index (profile->around, CpFeature, i);

      feature->weight *= weight_of (self->builder, self->builder->shelf->places, feature->term);
    }
}

static void
add_numbers (CpProfiler *self,
             CpProfile  *profile)
{
  for (guint i = 0; i < profile->numbers->len; i++)
    {
      CpFeature number = g_array_index (profile->numbers, CpFeature, i);
      float weight = MIN (number.weight, NUMBER_SHARE) * weight_of (self->builder, self->builder->shelf->spread, number.term);

      cp_features_add (profile->features, number.term, weight / FULL_MASS);
    }
}

static void
weigh (CpProfiler *self,
       guint       statement)
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
  profile->mass = cp_features_length (profile->features);
  if (profile->mass > 0)
    cp_features_scale (profile->features, MIN (1, profile->mass / FULL_MASS) / profile->mass);
  add_numbers (self, profile);
  lack = 1 + MAX (0, 1 - profile->mass / FULL_MASS);
  cp_features_mix (profile->features, profile->around, PARAGRAPH_SHARE * lack);
  if (profile->resumes && before != NULL && before->reading == profile->reading && before->paragraph + 2 >= profile->paragraph)
    cp_features_mix (profile->features, before->features, POINTING_SHARE);
  lack = cp_features_length (profile->features);
  if (lack > 0)
    cp_features_scale (profile->features, 1 / lack);
  cp_features_sort (profile->features);
}

/* The part stays as it is while the names of others are the same as when it asked for them. */
static void
remember_asked (const CpProfiler *self)
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
cp_profile_part (CpBuilder    *self,
                 const CpPart *part)
{
  CpProfiler profiler = { .builder = self, .stemmer = sb_stemmer_new ("english", "UTF_8"), .part = self->shelf->n_parts,
                        .others = part->whole ? NULL : cp_profiler_collect_names (self->model),
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
  CpProfiler profiler = { .builder = self, .stemmer = sb_stemmer_new ("english", "UTF_8"), .terms = terms };
  CpProfile *profile = profile_new ();

  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, words);
  cp_article_close (article);
  *text = cp_language_read (self->language, article);
  profile->text = *text;
  for (guint32 t = 0; t < (*text)->n_tokens; t++)
    {
      guint32 term = cp_profiler_term (&profiler, &(*text)->tokens[t]);

      g_array_append_val (profile->tokens, t);
      g_array_append_val (profile->stems, term);
    }
  cp_profile_weigh_stems (self, profile);
  sb_stemmer_delete (profiler.stemmer);
  return profile;
}
