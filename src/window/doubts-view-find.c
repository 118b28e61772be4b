/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be asked, and how far one is with it. */
#include "config.h"

#include "window/doubts-view-private.h"

#include <glib/gi18n-lib.h>

#include "window/orphan-words.h"

/** cp_doubts_view_current_orphan: Returns: (transfer none) (nullable): the correction without a place that is asked about */
const CpOrphan *
cp_doubts_view_current_orphan (CpDoubtsView *self)
{
  gint at = cp_row_view_get_chosen (self->list);

  cp_doubts_view_finish_finding (self);
  return at >= 0 && at < (gint) self->orphans->len ? g_ptr_array_index (self->orphans, at) : NULL;
}

/** cp_doubts_view_current: Returns: (transfer none) (nullable): the doubt that is asked about */
const CpDoubt *
cp_doubts_view_current (CpDoubtsView *self)
{
  gint at = cp_row_view_get_chosen (self->list);

  cp_doubts_view_finish_finding (self);
  at -= (gint) self->orphans->len;
  return at >= 0 && at < (gint) self->doubts->len ? &g_array_index (self->doubts, CpDoubt, at) : NULL;
}

static guint
n_removed (CpDoubtsView *self)
{
  CpComparison *comparison = cp_view_state_get_comparison (self->state);

  return comparison != NULL ? cp_doubts_n_removed (cp_comparison_get_corrections (comparison), cp_view_state_get_model (self->state)->orphans) : 0;
}

static void
tell_progress (CpDoubtsView *self,
               guint         n_checked,
               gboolean      is_filtered)
{
  const guint n_all = self->doubts->len + n_checked, percent = (guint) gtk_spin_button_get_value (self->threshold);
  g_autofree char *counts = n_all > 0 ? g_strdup_printf (_("%'u of %'u checked"), n_checked, n_all) : g_strdup (_("Nothing to check"));
  g_autofree char *selected = g_strdup_printf (_("%s in this selection"), counts);
  g_autofree char *description =
    n_all > 0 ? g_strdup_printf (ngettext ("%'u reading checked. Raise the threshold to see more.",
                                           "%'u readings checked. Raise the threshold to see more.", n_checked), n_checked)
              : g_strdup_printf (_("No reading is less sure than %u %%. Raise the threshold to see more."), percent);

  gtk_label_set_text (self->progress_label, is_filtered ? selected : counts);
  gtk_progress_bar_set_fraction (self->progress, n_all > 0 ? (double) n_checked / n_all : 0);
  gtk_widget_set_visible (self->list_label, self->doubts->len + self->orphans->len > 0);
  adw_status_page_set_title (self->done, is_filtered ? _("Nothing Left to Check in This Selection") : _("Nothing Left to Check"));
  adw_status_page_set_description (self->done, description);
  gtk_widget_set_visible (self->clear_filters, is_filtered);
}

/* Of what a filter lets through, there is nothing that has no place in it. */
static void
find_orphans (CpDoubtsView *self,
              gboolean      is_filtered)
{
  g_autofree char *lost = NULL;

  g_ptr_array_unref (self->orphans);
  self->orphans = is_filtered ? g_ptr_array_new () : cp_orphans_find (cp_view_state_get_model (self->state));
  lost = cp_orphans_count (self->orphans);
  gtk_label_set_text (self->lost_label, lost);
  gtk_widget_set_visible (GTK_WIDGET (self->lost_label), self->orphans->len > 0);
}

/** cp_doubts_view_find: finds what is to be asked of what is looked at now, and tells how far one is */
void
cp_doubts_view_find (CpDoubtsView *self)
{
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (CpDoubt));
  const guint8 *passing;
  guint n_checked;

  g_array_unref (self->doubts);
  self->doubts = cp_doubts_find (cp_view_state_get_model (self->state),
                                 (float) gtk_spin_button_get_value (self->threshold) / 100.0f, checked);
  passing = cp_view_state_get_passing (self->state);
  cp_doubts_keep_passing (self->doubts, passing);
  cp_doubts_keep_passing (checked, passing);
  n_checked = checked->len + (passing == NULL ? n_removed (self) : 0);
  find_orphans (self, passing != NULL);
  tell_progress (self, n_checked, passing != NULL);
  cp_checked_list_show (self->checked, self->state, checked);
  self->stale = TRUE;
}

/** cp_doubts_view_finish_finding: finds the doubts of what changed, where that is still to be done */
void
cp_doubts_view_finish_finding (CpDoubtsView *self)
{
  if (self->finding == 0)
    return;
  g_clear_handle_id (&self->finding, g_source_remove);
  cp_doubts_view_find (self);
}
