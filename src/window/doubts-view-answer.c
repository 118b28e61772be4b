/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the answers to a question of the doubts do. */
#include "config.h"

#include "window/doubts-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "window/bulk-change.h"
#include "window/field.h"
#include "window/orphan-card.h"
#include "window/orphan-deeds.h"
#include "window/popovers.h"

static void
correct (CpDoubtsView    *self,
         CpCorrectionKind kind,
         const char      *value,
         const char      *name)
{
  const CpDoubt *doubt = cp_doubts_view_current (self);
  g_autofree char *key = NULL;

  if (doubt == NULL)
    return;
  key = cp_model_statement_key (cp_view_state_get_model (self->state), doubt->statement);
  cp_view_state_correct (self->state, kind, key, value, name);
}

static void
answer_no (CpDoubtsView *self)
{
  const CpDoubt *doubt = cp_doubts_view_current (self);
  CpCorrectionKind kind;
  const char *name;

  if (doubt != NULL && cp_doubt_denial (doubt, &kind, &name))
    correct (self, kind, "", name);
  else if (doubt != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "doubts.change", NULL);
}

/* All doubts of the same kind about statements like this one are answered with yes. */
static void
answer_all_alike (CpDoubtsView *self)
{
  const CpDoubt *doubt = cp_doubts_view_current (self);
  g_autoptr (GArray) alike = NULL;

  if (doubt == NULL)
    return;
  alike = cp_bulk_find (cp_view_state_get_model (self->state), doubt->statement, doubt->field);
  cp_doubts_keep_asked (self->doubts, doubt->field, alike);
  if (alike->len == 1)
    correct (self, CP_CORRECT_CHECKED, "yes", _("Reading checked"));
  else
    cp_bulk_change (GTK_WIDGET (self), self->state, alike, CP_CORRECT_CHECKED, "yes", _("Readings checked"));
}

static void
answer_orphan (CpDoubtsView *self,
               const char   *answer)
{
  if (!cp_orphan_answer (self->state, self->orphans, cp_doubts_view_current_orphan (self), answer))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", _("None of them stands there word for word."));
}

static gboolean
is_of_any (const char *action)
{
  return g_str_equal (action, "doubts.next") || g_str_equal (action, "doubts.previous") || g_str_equal (action, "doubts.change");
}

/** cp_doubts_view_answer: does what the action of a key or a button says to what is asked */
void
cp_doubts_view_answer (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter G_GNUC_UNUSED)
{
  CpDoubtsView *self = CP_DOUBTS_VIEW (widget);

  if (cp_doubts_view_current_orphan (self) != NULL && !is_of_any (action))
    answer_orphan (self, action + strlen ("doubts."));
  else if (g_str_equal (action, "doubts.yes"))
    correct (self, CP_CORRECT_CHECKED, "yes", _("Reading checked"));
  else if (g_str_equal (action, "doubts.no"))
    answer_no (self);
  else if (g_str_equal (action, "doubts.all"))
    answer_all_alike (self);
  else if (g_str_equal (action, "doubts.next"))
    cp_doubts_view_move (self, 1);
  else if (g_str_equal (action, "doubts.previous"))
    cp_doubts_view_move (self, -1);
  else if (g_str_equal (action, "doubts.change") && self->change != NULL && gtk_widget_is_sensitive (self->change))
    cp_popovers_open (GTK_MENU_BUTTON (self->change));
}

/** cp_doubts_view_create_change: gives the button the popover in which what is asked about is changed */
void
cp_doubts_view_create_change (GtkMenuButton *button,
                              gpointer       user_data)
{
  CpDoubtsView *self = user_data;
  const CpDoubt *doubt = cp_doubts_view_current (self);
  CpField field;

  if (cp_doubts_view_current_orphan (self) != NULL)
    gtk_menu_button_set_popover (button, cp_orphan_editor_new (self->state, cp_doubts_view_current_orphan (self)));
  if (doubt == NULL)
    return;
  field = doubt->field == CP_FIELD_WORDS ? CP_FIELD_SPEAKER : doubt->field;
  gtk_menu_button_set_popover (button, cp_field_editor_for (self->state, doubt->statement, field));
}
