/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/provisional.h"

#include "comparison/model-copy.h"
#include "stance/speaker-reference.h"

static gboolean
find_speaker (const CpModel *model,
              const char    *reference,
              gint32        *found)
{
  const gint32 speaker = cp_speaker_find (model, reference);

  if (speaker < 0)
    return FALSE;
  *found = speaker;
  return TRUE;
}

/* Sets one value that stands by itself: those that the issues' positions follow from wait for the analysis. */
static void
set_value (const CpModel      *model,
           CpModelStatement   *s,
           const CpCorrection *correction)
{
  gboolean set = FALSE;
  CpField field = CP_FIELD_WORDS;

  switch ((int) correction->kind)
    {
    case CP_CORRECT_SPEAKER:
      set = find_speaker (model, correction->value, &s->speaker);
      field = CP_FIELD_SPEAKER;
      break;
    case CP_CORRECT_ACT:
      set = cp_act_from_nick (correction->value, &s->act);
      field = CP_FIELD_ACT;
      break;
    case CP_CORRECT_DATE:
      set = cp_date_parse_iso (correction->value, &s->date);
      field = CP_FIELD_DATE;
      break;
    case CP_CORRECT_STANCE:
      set = cp_stance_from_nick (correction->value, &s->stance);
      field = CP_FIELD_STANCE;
      break;
    case CP_CORRECT_CHECKED:
      s->checked = g_strcmp0 (correction->value, "yes") == 0;
      break;
    case CP_CORRECT_NOTE:
      g_free (s->note);
      s->note = correction->value != NULL && *correction->value != '\0' ? g_strdup (correction->value) : NULL;
      break;
    default:
      break;
    }
  if (set)
    s->by_person |= 1u << field;
}

/* The keys of the articles that corrections are of: that of a statement begins with its article's. */
static GHashTable *
corrected_articles (GPtrArray *corrections)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < corrections->len; i++)
    {
      const char *subject = ((const CpCorrection *) g_ptr_array_index (corrections, i))->subject;

      if (subject != NULL)
        g_hash_table_add (keys, g_strndup (subject, strcspn (subject, " ")));
    }
  return keys;
}

/* char* → guint: by its key, the place of each statement in those articles, from 1. */
static GHashTable *
statements_by_key (const CpModel *model,
                   GPtrArray     *corrections)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys = corrected_articles (corrections);
  g_autofree gboolean *is_corrected = g_new0 (gboolean, model->articles->len + 1);

  for (guint i = 0; i < model->articles->len; i++)
    is_corrected[i] = g_hash_table_contains (keys, ((const CpArticle *) g_ptr_array_index (model->articles, i))->key);
  for (guint i = 0; i < model->statements->len; i++)
    if (is_corrected[((const CpModelStatement *) g_ptr_array_index (model->statements, i))->article])
      g_hash_table_insert (by_key, cp_model_statement_key (model, i), GUINT_TO_POINTER (i + 1));
  return by_key;
}

/**
 * cp_provisional_model:
 * @corrections: (element-type CpCorrection): what the person just decided
 *
 * Shows corrections of single statements at once, where the analysis that takes them in will take longer than a frame: the statements' own
 * values are set, what follows from them is left as it was.
 *
 * Returns: (transfer full) (nullable): a copy of @model with the corrections in it, or %NULL where none of them can be shown so
 */
CpModel *
cp_provisional_model (const CpModel *model,
                      GPtrArray     *corrections)
{
  g_autoptr (GHashTable) by_key = statements_by_key (model, corrections);
  g_autoptr (CpModel) copy = NULL;

  for (guint i = 0; i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);
      guint found = correction->subject != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (by_key, correction->subject)) : 0;

      if (found == 0)
        continue;
      if (copy == NULL)
        copy = cp_model_copy (model);
      set_value (copy, g_ptr_array_index (copy->statements, found - 1), correction);
    }
  return g_steal_pointer (&copy);
}
