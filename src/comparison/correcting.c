/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the person decides: articles taken out, readings corrected, the sides set beside each other, and the way back. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/comparison-private.h"
#include "comparison/provisional.h"

/**
 * cp_comparison_remove_article:
 * @article: one of the comparison's; nothing is done where it is there no more
 *
 * Takes an article out of the comparison, a step for undo. Corrections of its statements are kept, for the day it comes back.
 */
void
cp_comparison_remove_article (CpComparison *self,
                              const CpArticle *article)
{
  g_autoptr (CpState) state = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  state = cp_state_copy (cp_history_current (self->history));
  for (guint i = 0; i < state->entries->len; i++)
    if (cp_article_is_same (((const CpMember *) g_ptr_array_index (state->entries, i))->article, article))
      {
        g_ptr_array_remove_index (state->entries, i);
        cp_comparison_commit (self, state, _("Article removed"));
        return;
      }
}

/* What can be shown of corrections before the analysis is back. */
static void
show_provisionally (CpComparison *self,
                    GPtrArray    *corrections)
{
  g_autoptr (CpModel) model = cp_provisional_model (self->model, corrections);

  if (model != NULL)
    cp_comparison_show_model (self, model);
}

/**
 * cp_comparison_correct:
 * @corrections: (element-type CpCorrection): what the person decided; those without a time are of now
 * @name: the step, for the menu
 *
 * Corrects the comparison, one step for undo however many corrections there are.
 */
void
cp_comparison_correct (CpComparison *self,
                       GPtrArray    *corrections,
                       const char   *name)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (CP_IS_COMPARISON (self));

  if (corrections->len > 0)
    cp_comparison_replace (self, none, corrections, name);
}

/**
 * cp_comparison_replace:
 * @gone: (element-type CpCorrection): corrections that no longer hold
 * @corrections: (element-type CpCorrection): what holds instead, which may be nothing; those without a time are of now
 * @name: the step, for the menu
 *
 * Takes corrections back and makes others, one step for undo. With each stands from now on which words it is on.
 */
void
cp_comparison_replace (CpComparison *self,
                       GPtrArray    *gone,
                       GPtrArray    *corrections,
                       const char   *name)
{
  g_autoptr (CpState) state = NULL;
  g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_return_if_fail (CP_IS_COMPARISON (self));

  state = cp_state_copy (cp_history_current (self->history));
  for (guint i = 0; i < corrections->len; i++)
    {
      CpCorrection *correction = cp_correction_copy (g_ptr_array_index (corrections, i));

      if (correction->when == 0)
        correction->when = now;
      g_ptr_array_add (dated, correction);
    }
  cp_state_replace (state, gone, dated);
  cp_state_note_words (state);
  cp_comparison_commit (self, state, name);
  if (state->model == NULL && cp_comparison_get_busy (self))
    show_provisionally (self, corrections);
}

/** cp_comparison_forget: takes a correction back, whenever it was made, so that the program's own reading holds again; a step for undo */
void
cp_comparison_forget (CpComparison    *self,
                      CpCorrectionKind kind,
                      const char      *subject,
                      const char      *name)
{
  g_autoptr (CpState) state = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  state = cp_state_copy (cp_history_current (self->history));
  if (cp_state_forget (state, kind, subject))
    cp_comparison_commit (self, state, name);
}

/** cp_comparison_get_corrections: Returns: (transfer none) (element-type CpCorrection): all that hold, in order of time; not to be changed */
GPtrArray *
cp_comparison_get_corrections (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return cp_history_current (self->history)->corrections;
}

/** cp_comparison_get_arrangement: Returns: (transfer none): how the sides are set beside each other */
CpArrangement *
cp_comparison_get_arrangement (CpComparison *self)
{
  g_return_val_if_fail (CP_IS_COMPARISON (self), NULL);
  return cp_history_current (self->history)->arrangement;
}

/** cp_comparison_arrange: sets the sides beside each other as @arrangement does, a step for undo called @name */
void
cp_comparison_arrange (CpComparison  *self,
                       CpArrangement *arrangement,
                       const char    *name)
{
  g_autoptr (CpState) state = NULL;

  g_return_if_fail (CP_IS_COMPARISON (self));

  if (cp_arrangement_equal (cp_comparison_get_arrangement (self), arrangement))
    return;
  state = cp_state_copy_read (cp_history_current (self->history));
  cp_arrangement_unref (state->arrangement);
  state->arrangement = cp_arrangement_ref (arrangement);
  cp_comparison_commit (self, state, name);
}

/** cp_comparison_undo: takes the last step back */
void
cp_comparison_undo (CpComparison *self)
{
  g_return_if_fail (CP_IS_COMPARISON (self));
  if (cp_history_undo (self->history))
    cp_comparison_show_state (self);
}

/** cp_comparison_redo: takes the step again that was taken back last */
void
cp_comparison_redo (CpComparison *self)
{
  g_return_if_fail (CP_IS_COMPARISON (self));
  if (cp_history_redo (self->history))
    cp_comparison_show_state (self);
}
