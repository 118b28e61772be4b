/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/weighing.h"

#include <string.h>

/** cp_builder_statement: Returns: (transfer none): the model's statement of that number */
CpModelStatement *
cp_builder_statement (const CpBuilder *self,
                      guint            statement)
{
  return g_ptr_array_index (self->model->statements, statement);
}

/** cp_builder_profile: Returns: (transfer none): what is known of the statement of that number */
CpProfile *
cp_builder_profile (const CpBuilder *self,
                    guint            statement)
{
  return g_ptr_array_index (self->shelf->profiles, statement);
}

/** cp_builder_time: Returns: when the statement was made: on its day, or as far as is known when its article came out */
const CpDate *
cp_builder_time (const CpBuilder *self,
                 guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const CpArticle *article = g_ptr_array_index (self->model->articles, s->article);

  return cp_date_is_valid (&s->date) ? &s->date : &article->published;
}

/* So far before "saying" the verb stands of which it tells what was said with it: "Lind backed her neighbour, | saying that". */
#define WITH_REACH 12

/* "Lind rejected it, saying that", "Lind supported her, arguing that": the verb before the comma; %CP_NO_TOKEN where none stands there. */
static guint32
verb_said_with (const CpText *text,
                CpRange       cue)
{
  guint32 floor = text->sentences[text->tokens[cue.first].sentence].tokens.first;

  if (cue.first < floor + 3 || text->tokens[cue.first].inflection != CP_FORM_GERUND || strcmp (text->tokens[cue.first - 1].norm, ",") != 0)
    return CP_NO_TOKEN;
  for (guint32 i = cue.first - 1; i-- > floor && cue.first - i < WITH_REACH;)
    if (text->tokens[i].pos == CP_POS_VERB)
      return text->tokens[i].inflection == CP_FORM_PAST || text->tokens[i].inflection == CP_FORM_PRESENT ? i : CP_NO_TOKEN;
  return CP_NO_TOKEN;
}

/** cp_builder_is_reported_as: Returns: whether a word that reports the statement, or what is done in saying it, is one of the class */
gboolean
cp_builder_is_reported_as (const CpBuilder *self,
                           guint            statement,
                           CpLexClass       lex_class)
{
  const CpProfile *profile = cp_builder_profile (self, statement);
  CpSpan cue = cp_builder_statement (self, statement)->cue;
  CpRange range;
  guint32 with;

  if (cp_span_is_empty (cue))
    return FALSE;
  range = cp_text_tokens_in (profile->text, cue);
  with = cp_range_is_empty (range) ? CP_NO_TOKEN : verb_said_with (profile->text, range);
  if (with != CP_NO_TOKEN && cp_lexicon_has (self->lexicon, profile->text->tokens[with].lemma, lex_class))
    return TRUE;
  for (guint32 t = range.first; t < range.last; t++)
    if (cp_lexicon_has (self->lexicon, profile->text->tokens[t].lemma, lex_class))
      return TRUE;
  return FALSE;
}

/** cp_builder_explain: says why a field of a statement reads as it does and how sure that is, in place of what was said before */
void
cp_builder_explain (CpBuilder  *self,
                    guint       statement,
                    CpField     field,
                    float       sure,
                    const char *format,
                    ...)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  cp_reason_take (&s->reason[field], g_ref_string_new (reason));
  s->sure[field] = sure;
  va_end (args);
}

/** cp_builder_explain_as: the same as cp_builder_explain() in words that nothing is put into */
void
cp_builder_explain_as (CpBuilder  *self,
                       guint       statement,
                       CpField     field,
                       float       sure,
                       const char *reason)
{
  CpModelStatement *s = cp_builder_statement (self, statement);

  cp_reason_take (&s->reason[field], g_ref_string_new (reason));
  s->sure[field] = sure;
}

/** cp_builder_feature: Returns: (nullable): the feature of @term in @features, which are ordered by term */
const CpFeature *
cp_builder_feature (const GArray *features,
                    guint32       term)
{
  guint low = 0, high = features->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const CpFeature *feature = &g_array_index (features, CpFeature, middle);

      if (feature->term == term)
        return feature;
      if (feature->term < term)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static CpModelStatement *
model_statement (const CpStatement *found,
                 guint              reading,
                 gint32             speaker,
                 gint32             addressee)
{
  CpModelStatement *s = cp_model_statement_new ();

  s->article = reading;
  s->content = g_memdup2 (found->content, found->n_content * sizeof (CpSpan));
  s->n_content = found->n_content;
  s->cue = found->cue;
  s->source = found->source;
  s->kind = found->kind;
  s->deed = found->deed;
  s->nested = found->nested;
  s->speaker = speaker;
  s->addressee = addressee;
  s->act = found->act_hint;
  s->date = found->date;
  for (guint i = 0; i < CP_N_FIELDS; i++)
    {
      s->sure[i] = found->sure[i];
      s->reason[i] = i != CP_FIELD_SPEAKER ? cp_reason_ref (found->reason[i]) : NULL;
    }
  return s;
}

/* Why a statement is whose it is: as the speakers say, or as the reader found where they say nothing. */
static void
explain_speaker (CpBuilder         *self,
                 guint              reading,
                 guint              statement,
                 const CpStatement *found,
                 CpModelStatement  *s)
{
  const CpSpeakers *speakers = self->speakers;
  const GArray *sure = reading < speakers->sure_of->len ? g_ptr_array_index (speakers->sure_of, reading) : NULL;
  GRefString *reason;

  if (s->speaker < 0 || sure == NULL || statement >= sure->len)
    {
      cp_reason_take (&s->reason[CP_FIELD_SPEAKER], cp_reason_ref (found->reason[CP_FIELD_SPEAKER]));
      return;
    }
  s->sure[CP_FIELD_SPEAKER] = g_array_index (sure, float, statement);
  reason = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (speakers->reason_of, reading), statement);
  cp_reason_take (&s->reason[CP_FIELD_SPEAKER], cp_reason_ref (reason));
}

/** cp_build_statements: lays the statements of all readings in one row, by article and text order */
void
cp_build_statements (CpBuilder *self)
{
  for (guint i = 0; i < self->n_readings; i++)
    {
      GArray *sources = g_ptr_array_index (self->speakers->source_of, i);
      GArray *addressees = g_ptr_array_index (self->speakers->addressee_of, i);
      GPtrArray *found = self->readings[i]->statements;

      for (guint j = 0; j < found->len; j++)
        {
          CpStatement *statement = g_ptr_array_index (found, j);

          if (statement->n_content == 0)
            continue;
          g_ptr_array_add (self->model->statements,
                           model_statement (statement, i, g_array_index (sources, gint32, j),
                                            g_array_index (addressees, gint32, j)));
          explain_speaker (self, i, j, statement, g_ptr_array_index (self->model->statements, self->model->statements->len - 1));
          g_ptr_array_add (self->found, statement);
        }
    }
}

/** cp_yardstick_free: frees @self, which may be %NULL */
void
cp_yardstick_free (CpYardstick *self)
{
  if (self == NULL)
    return;
  g_free (self->words);
  g_free (self->told);
  g_free (self->heading);
  g_free (self);
}

/* How often statements are right by how sure their words and speakers are together: the line through the table that
 * tests/benchmarks/calibration.py prints. The two are not independent, so that their product alone is too modest. */
#define SURE_LEAST 0.05f
#define SURE_SLOPE 1.02f

/* That it was said, and by whom: what can be found right or wrong of every statement. How sure its date, act, stance and issue are
 * is told with each of them. */
static float
confidence_of (const CpModelStatement *s)
{
  float both = s->sure[CP_FIELD_WORDS] * (s->sure[CP_FIELD_SPEAKER] > 0 ? s->sure[CP_FIELD_SPEAKER] : 1.0f);

  return MIN (1, SURE_LEAST + SURE_SLOPE * both);
}

/* "q1", "q2" …: written here, not printed, since there are many. */
static char *
id_of (guint number)
{
  char id[16], *p = id + sizeof id;

  *--p = '\0';
  for (; number > 0; number /= 10)
    *--p = (char) ('0' + number % 10);
  *--p = 'q';
  return g_strdup (p);
}

static void
number_statements (CpModel *model)
{
  for (guint i = 0; i < model->statements->len; i++)
    {
      CpModelStatement *s = g_ptr_array_index (model->statements, i);

      g_free (s->id);
      s->id = id_of (i + 1);
      s->confidence = s->checked ? 1.0f : confidence_of (s);
    }
}

/* What could not be placed is kept and shown, never dropped. */
static void
keep_orphans (CpBuilder *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    if (!self->applied[i])
      g_ptr_array_add (self->model->orphans, cp_correction_copy (g_ptr_array_index (self->corrections, i)));
}

static CpModel *
build (CpMemory    *memory,
       CpReading  **readings,
       guint        n_readings,
       CpSpeakers  *speakers,
       CpLanguage  *language,
       CpKnowledge *knowledge,
       GPtrArray   *corrections)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (CpShelf) own = memory == NULL ? cp_shelf_new () : NULL;
  g_autoptr (GHashTable) yardsticks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cp_yardstick_free);
  g_autoptr (GHashTable) weighings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cp_weighing_free);
  g_autoptr (GHashTable) wordings = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) stances_at = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GPtrArray) sides = g_ptr_array_new ();
  g_autoptr (GHashTable) given_sides = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) side_names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree gboolean *applied = g_new0 (gboolean, corrections != NULL ? corrections->len + 1 : 1);
  CpBuilder self = {
    .model = model, .readings = readings, .n_readings = n_readings, .speakers = speakers, .language = language,
    .knowledge = knowledge, .lexicon = cp_language_get_lexicon (language), .memory = memory, .corrections = corrections != NULL ? corrections : none,
    .applied = applied, .found = found, .shelf = own != NULL ? own : cp_memory_get_shelf (memory),
    .yardsticks = yardsticks, .weighings = weighings, .wordings = wordings, .stances_at = stances_at,
    .keys = keys, .origins = origins, .sides = sides, .given_sides = given_sides, .side_names = side_names,
  };

  for (guint i = 0; i < n_readings; i++)
    g_ptr_array_add (model->articles, cp_article_ref (readings[i]->text->article));
  cp_build_statements (&self);
  cp_correct_statements (&self);
  cp_build_speakers (&self);
  cp_correct_speakers (&self);
  cp_correct_dates (&self);
  cp_build_parties (&self);
  cp_correct_parties (&self);
  cp_build_volumes (&self);
  cp_build_acts (&self);
  cp_correct_readings (&self);
  cp_build_copies (&self);
  cp_build_turns (&self);
  cp_build_issues (&self);
  cp_build_questions (&self);
  cp_build_labels (&self);
  cp_correct_issues (&self);
  cp_build_stances (&self);
  cp_build_positions (&self);
  cp_build_contrasts (&self);
  cp_correct_contrasts (&self);
  cp_build_inconsistencies (&self);
  cp_build_events (&self);
  g_free (self.marks);
  number_statements (model);
  keep_orphans (&self);
  return g_steal_pointer (&model);
}

/**
 * cp_model_build_from:
 * @speakers: who speaks, over all @readings
 * @corrections: (element-type CpCorrection) (nullable): what a person decided, in order of time
 *
 * Returns: (transfer full): the stance model of all @readings together
 */
CpModel *
cp_model_build_from (CpReading  **readings,
                     guint        n_readings,
                     CpSpeakers  *speakers,
                     CpLanguage  *language,
                     CpKnowledge *knowledge,
                     GPtrArray   *corrections)
{
  return build (NULL, readings, n_readings, speakers, language, knowledge, corrections);
}

/**
 * cp_model_build:
 * @corrections: (element-type CpCorrection) (nullable): what a person decided, in order of time
 *
 * Returns: (transfer full): the stance model of all @readings together
 */
CpModel *
cp_model_build (CpReading  **readings,
                guint        n_readings,
                CpLanguage  *language,
                CpKnowledge *knowledge,
                GPtrArray   *corrections)
{
  g_autoptr (CpSpeakers) speakers = cp_speakers_resolve (readings, n_readings, language, knowledge);

  return cp_model_build_from (readings, n_readings, speakers, language, knowledge, corrections);
}

/**
 * cp_model_build_again:
 * @memory: what earlier builds found out; it takes up what this one does
 *
 * Does the same as cp_model_build(), in less time where @memory knows most of the articles.
 *
 * Returns: (transfer full): the stance model of all @readings together
 */
CpModel *
cp_model_build_again (CpMemory    *memory,
                      CpReading  **readings,
                      guint        n_readings,
                      CpLanguage  *language,
                      CpKnowledge *knowledge,
                      GPtrArray   *corrections)
{
  gboolean claimed = cp_memory_claim (memory);
  g_autoptr (CpSpeakers) speakers = claimed ? cp_speakers_resolve_with (cp_memory_get_notebook (memory), readings, n_readings, language, knowledge)
                                            : cp_speakers_resolve (readings, n_readings, language, knowledge);
  CpModel *model = build (claimed ? memory : NULL, readings, n_readings, speakers, language, knowledge, corrections);

  if (claimed)
    cp_memory_release (memory);
  return model;
}
