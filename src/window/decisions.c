/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person decided and noted: looked up in the document, and told in words. */
#include "config.h"

#include "window/decisions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/date-form.h"
#include "stance/speaker-reference.h"

/** cp_decision_find: Returns: (nullable) (transfer none): what the person decided of this kind on @subject */
const CpCorrection *
cp_decision_find (CpViewState     *state,
                  CpCorrectionKind kind,
                  const char      *subject)
{
  CpComparison *comparison = cp_view_state_get_comparison (state);
  GPtrArray *corrections = comparison != NULL ? cp_comparison_get_corrections (comparison) : NULL;

  for (guint i = corrections != NULL ? corrections->len : 0; i-- > 0;)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->kind == kind && g_strcmp0 (correction->subject, subject) == 0)
        return correction;
    }
  return NULL;
}

/** cp_decision_is_on_speaker: Returns: whether the person decided something of this kind on @speaker, whatever it was called then */
gboolean
cp_decision_is_on_speaker (CpViewState     *state,
                           CpCorrectionKind kind,
                           guint            speaker)
{
  CpComparison *comparison = cp_view_state_get_comparison (state);
  GPtrArray *corrections = comparison != NULL ? cp_comparison_get_corrections (comparison) : NULL;

  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->kind == kind && cp_speaker_find (cp_view_state_get_model (state), correction->subject) == (gint32) speaker)
        return TRUE;
    }
  return FALSE;
}

/* The key that the statement has after its borders were moved: that of its first and last words. */
static char *
key_after (const CpCorrection *moved)
{
  const char *space = strrchr (moved->subject, ' '), *first = moved->value, *last = strrchr (moved->value, ' ');
  const char *start_end = strchr (first, '-'), *end = strrchr (last != NULL ? last : first, '-');

  if (space == NULL || start_end == NULL || end == NULL)
    return NULL;
  return g_strdup_printf ("%.*s %.*s%s", (int) (space - moved->subject), moved->subject, (int) (start_end - first), first, end);
}

/**
 * cp_decision_find_on:
 * @key: of a statement as it is now
 *
 * Returns: (nullable) (transfer none): what the person decided last of this kind on a statement, wherever its borders were then
 */
const CpCorrection *
cp_decision_find_on (CpViewState     *state,
                     CpCorrectionKind kind,
                     const char      *key)
{
  CpComparison *comparison = cp_view_state_get_comparison (state);
  GPtrArray *corrections = comparison != NULL ? cp_comparison_get_corrections (comparison) : NULL;
  g_autofree char *now = g_strdup (key);

  for (guint i = corrections != NULL ? corrections->len : 0; i-- > 0;)
    {
      const CpCorrection *correction = g_ptr_array_index (corrections, i);
      g_autofree char *after = correction->kind == CP_CORRECT_CONTENT ? key_after (correction) : NULL;

      if (correction->kind == kind && g_str_equal (correction->subject, now))
        return correction;
      if (g_strcmp0 (after, now) == 0)
        {
          g_free (now);
          now = g_strdup (correction->subject);
        }
    }
  return NULL;
}

/**
 * cp_decision_words:
 * @when: when it was decided, in seconds since 1970, 0 where that is not known
 * @now: the same of this moment
 *
 * Returns: (transfer full): "by you, 14:02", with the day where it was not today
 */
char *
cp_decision_words (gint64 when,
                   gint64 now)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (when), today = g_date_time_new_from_unix_local (now);
  g_autofree char *time = NULL;

  if (when <= 0 || at == NULL)
    return g_strdup (_("by you"));
  if (g_date_time_get_year (at) == g_date_time_get_year (today) &&
      g_date_time_get_day_of_year (at) == g_date_time_get_day_of_year (today))
    time = cp_date_form_write (at, CP_FORM_TIME);
  else
    time = cp_date_form_write (at, CP_FORM_BRIEF_MOMENT);
  /* Translators: who set a value, and when: by you, 14:02 */
  return g_strdup_printf (_("by you, %s"), time);
}
