/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/arrived.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "comparison/model-copy.h"

/* A statement is put to an issue that has so many of its words. */
#define LEAST_WORDS 2
/* Shorter words name no issue. */
#define LEAST_LENGTH 4
/* How sure it is that a statement placed so is of that issue. */
#define SURE 0.3f

/* The model while the newcomers come into it. */
typedef struct
{
  CpModel         *model;
  CpReading      **readings;
  const CpModel   *fresh;       /* what the newcomers say by themselves */
  guint            first;       /* the number of the first of them among all articles */
  const CpLexicon *lexicon;
  GHashTable      *speakers;    /* name → number + 1 */
  GHashTable      *issues;      /* word → GArray of guint32: the issues that are named by it */
  gint32          *speaker_of;  /* for each of the newcomers' speakers the one among all */
} Arrival;

static void
name_speaker (GHashTable *speakers,
              const char *name,
              guint       number)
{
  if (*name != '\0' && !g_hash_table_contains (speakers, name))
    g_hash_table_insert (speakers, (gpointer) name, GUINT_TO_POINTER (number + 1));
}

/* Names go before other names. */
static void
name_speakers (Arrival *self)
{
  for (guint i = 0; i < self->model->speakers->len; i++)
    name_speaker (self->speakers, ((const CpModelSpeaker *) g_ptr_array_index (self->model->speakers, i))->name, i);
  for (guint i = 0; i < self->model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (self->model->speakers, i);

      for (guint j = 0; j < speaker->aliases->len; j++)
        name_speaker (self->speakers, g_ptr_array_index (speaker->aliases, j), i);
    }
}

/* The speaker of that name, or of one of the other names; NULL for none. */
static CpModelSpeaker *
find_speaker (const Arrival        *self,
              const CpModelSpeaker *fresh,
              gint32               *number)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->speakers, fresh->name));

  for (guint i = 0; i < fresh->aliases->len && found == 0; i++)
    found = GPOINTER_TO_UINT (g_hash_table_lookup (self->speakers, g_ptr_array_index (fresh->aliases, i)));
  *number = (gint32) found - 1;
  return found > 0 ? g_ptr_array_index (self->model->speakers, found - 1) : NULL;
}

static CpModelSpeaker *
add_speaker (Arrival              *self,
             const CpModelSpeaker *fresh,
             gint32               *number)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  *number = (gint32) self->model->speakers->len;
  speaker->id = g_strdup_printf ("s%u", self->model->speakers->len + 1);
  speaker->name = g_strdup (fresh->name);
  speaker->role = g_strdup (fresh->role);
  speaker->kind = fresh->kind;
  speaker->party = -1;
  for (guint i = 0; i < fresh->aliases->len; i++)
    g_ptr_array_add (speaker->aliases, g_strdup (g_ptr_array_index (fresh->aliases, i)));
  g_ptr_array_add (self->model->speakers, speaker);
  return speaker;
}

static void
take_speakers (Arrival *self)
{
  for (guint i = 0; i < self->fresh->speakers->len; i++)
    {
      const CpModelSpeaker *fresh = g_ptr_array_index (self->fresh->speakers, i);
      CpModelSpeaker *speaker = find_speaker (self, fresh, &self->speaker_of[i]);

      if (speaker == NULL)
        speaker = add_speaker (self, fresh, &self->speaker_of[i]);
      for (guint j = 0; j < fresh->mentions->len; j++)
        {
          CpMention mention = g_array_index (fresh->mentions, CpMention, j);

          mention.article += self->first;
          g_array_append_val (speaker->mentions, mention);
        }
    }
}

static void
name_issue (Arrival    *self,
            const char *words,
            guint32     number)
{
  g_autofree char *folded = g_utf8_strdown (words, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " ,.?’'\"“”()-", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      GArray *named;

      if (strlen (*part) < LEAST_LENGTH || cp_lexicon_has (self->lexicon, *part, CP_LEX_EMPTY))
        continue;
      named = g_hash_table_lookup (self->issues, *part);
      if (named == NULL)
        {
          named = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (self->issues, g_strdup (*part), named);
        }
      if (named->len == 0 || g_array_index (named, guint32, named->len - 1) != number)
        g_array_append_val (named, number);
    }
}

static void
name_issues (Arrival *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      name_issue (self, issue->label, i);
      if (issue->question != NULL)
        name_issue (self, issue->question, i);
      for (guint j = 0; j < issue->terms->len; j++)
        name_issue (self, g_ptr_array_index (issue->terms, j), i);
    }
}

/* The issue that has most of a statement's words, the rarer the more; the weightiest of several; -1 for none. */
static gint32
find_issue (const Arrival          *self,
            const CpModelStatement *s)
{
  const CpText *text = self->readings[s->article]->text;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree float *scores = g_new0 (float, self->model->issues->len + 1);
  g_autofree guint *n_words = g_new0 (guint, self->model->issues->len + 1);
  gint32 best = -1;

  for (guint i = 0; i < s->n_content; i++)
    {
      CpRange range = cp_text_tokens_in (text, s->content[i]);

      for (guint32 t = range.first; t < range.last; t++)
        {
          const char *word = text->tokens[t].norm;
          const GArray *named = g_hash_table_lookup (self->issues, word);

          if (named == NULL)
            named = g_hash_table_lookup (self->issues, word = text->tokens[t].lemma);
          if (named == NULL || !g_hash_table_add (seen, (gpointer) word))
            continue;
          for (guint j = 0; j < named->len; j++)
            {
              guint32 issue = g_array_index (named, guint32, j);

              n_words[issue]++;
              scores[issue] += logf (1 + (float) self->model->issues->len / (float) named->len);
            }
        }
    }
  for (guint i = 0; i < self->model->issues->len; i++)
    if (n_words[i] >= LEAST_WORDS && (best < 0 || scores[i] > scores[best]))
      best = (gint32) i;
  return best;
}

/* A statement stands with what its party said before. What that makes of the party's position, the analysis tells. */
static void
join_issue (Arrival          *self,
            CpModelStatement *s,
            guint32           number)
{
  CpIssue *issue = g_ptr_array_index (self->model->issues, s->issue);

  g_array_append_val (issue->statements, number);
  for (guint i = 0; i < issue->positions->len; i++)
    {
      CpPosition *position = g_ptr_array_index (issue->positions, i);

      if (position->party == s->party)
        g_array_append_val (position->statements, number);
    }
  cp_reason_take (&s->reason[CP_FIELD_ISSUE], g_ref_string_new (_("placed by its words until all is analysed")));
  s->sure[CP_FIELD_ISSUE] = SURE;
}

static gint32
speaker_in (const Arrival *self,
            gint32         fresh)
{
  return fresh >= 0 ? self->speaker_of[fresh] : -1;
}

static void
take_statement (Arrival                *self,
                const CpModelStatement *fresh)
{
  CpModelStatement *s = cp_model_statement_copy (fresh);
  guint32 number = self->model->statements->len;

  g_free (s->id);
  s->id = g_strdup_printf ("q%u", number + 1);
  s->article += self->first;
  s->speaker = speaker_in (self, fresh->speaker);
  s->addressee = speaker_in (self, fresh->addressee);
  s->party = s->speaker >= 0 ? ((const CpModelSpeaker *) g_ptr_array_index (self->model->speakers, s->speaker))->party : -1;
  s->copy_of = -1;
  s->stance = CP_STANCE_NONE;
  s->sure[CP_FIELD_STANCE] = 0;
  cp_reason_take (&s->reason[CP_FIELD_STANCE], NULL);
  s->issue = find_issue (self, fresh);
  g_ptr_array_add (self->model->statements, s);
  if (s->issue >= 0)
    join_issue (self, s, number);
}

/**
 * cp_arrived_model:
 * @readings: (element-type CpReading): of articles that came after those of @model
 *
 * Shows articles at once where the analysis of all takes longer than a person should wait. They are analysed by themselves;
 * their speakers are those of the same name, and their statements stand with the issue that has their words. What the other
 * articles hold stays as it is. Takes as long as copying @model and analysing the newcomers.
 *
 * Returns: (transfer full): a copy of @model with the newcomers in it
 */
CpModel *
cp_arrived_model (const CpModel *model,
                  GPtrArray     *readings,
                  CpEngine      *engine)
{
  g_autoptr (CpModel) copy = cp_model_copy (model);
  g_autoptr (CpModel) fresh = cp_model_build ((CpReading **) readings->pdata, readings->len, cp_engine_get_language (engine),
                                              cp_engine_get_knowledge (engine), NULL);
  g_autoptr (GHashTable) speakers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) issues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autofree gint32 *speaker_of = g_new0 (gint32, fresh->speakers->len + 1);
  Arrival self = { .model = copy, .readings = (CpReading **) readings->pdata, .fresh = fresh, .first = model->articles->len,
                   .lexicon = cp_language_get_lexicon (cp_engine_get_language (engine)), .speakers = speakers, .issues = issues,
                   .speaker_of = speaker_of };

  for (guint i = 0; i < fresh->articles->len; i++)
    g_ptr_array_add (copy->articles, cp_article_ref (g_ptr_array_index (fresh->articles, i)));
  name_speakers (&self);
  take_speakers (&self);
  name_issues (&self);
  for (guint i = 0; i < fresh->statements->len; i++)
    take_statement (&self, g_ptr_array_index (fresh->statements, i));
  return g_steal_pointer (&copy);
}
