/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/article-menu.h"

#include <glib/gi18n-lib.h>

#include "window/keys.h"
#include "window/popovers.h"

/* What can be done with an article where it is listed: by the second button, a long press or the key for menus; Delete removes it. */

typedef struct
{
  CpRowView   *list; /* not owned: this is its data */
  CpIndexList *articles;
  CpViewState *state;
} ArticleMenu;

static void
article_menu_free (gpointer data)
{
  ArticleMenu *self = data;

  g_object_unref (self->articles);
  g_object_unref (self->state);
  g_free (self);
}

static void
on_show (GSimpleAction *action G_GNUC_UNUSED,
         GVariant      *parameter,
         ArticleMenu   *self)
{
  cp_view_state_show_article (self->state, g_variant_get_uint32 (parameter));
}

/* Said with a way back, as all that is changed. */
static void
remove_article (const ArticleMenu *self,
                guint              article)
{
  cp_view_state_remove_article (self->state, article, _("Article removed"));
}

static void
on_remove (GSimpleAction *action G_GNUC_UNUSED,
           GVariant      *parameter,
           ArticleMenu   *self)
{
  remove_article (self, g_variant_get_uint32 (parameter));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        guint       article)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "u", article);
  g_menu_append_item (menu, item);
}

/* At a place of the row at @position. */
static void
open_menu (ArticleMenu *self,
           guint        position,
           double       x,
           double       y)
{
  guint article = cp_index_list_at (self->articles, position);
  GtkWidget *row = cp_row_view_get_row (self->list, position), *content = row != NULL ? gtk_widget_get_first_child (row) : NULL;
  g_autoptr (GMenu) menu = g_menu_new (), more = g_menu_new ();
  graphene_point_t place;

  if (content == NULL || !gtk_widget_compute_point (row, content, &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  append (menu, _("_Show Article"), "article.show", article);
  append (more, _("_Remove Article"), "article.remove", article);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  cp_popovers_menu (content, G_MENU_MODEL (menu), (double) place.x, (double) place.y);
}

static void
on_pressed (ArticleMenu *self,
            GtkGesture  *gesture,
            double       x,
            double       y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  gint position = under != NULL ? cp_row_view_position_of (self->list, under) : -1;
  GtkWidget *row = position >= 0 ? cp_row_view_get_row (self->list, (guint) position) : NULL;
  graphene_point_t place;

  if (row == NULL || !gtk_widget_compute_point (GTK_WIDGET (self->list), row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, (guint) position, (double) place.x, (double) place.y);
}

static void
on_menu_click (GtkGestureClick *gesture,
               int              n_press G_GNUC_UNUSED,
               double           x,
               double           y,
               ArticleMenu     *self)
{
  on_pressed (self, GTK_GESTURE (gesture), x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture,
               double               x,
               double               y,
               ArticleMenu         *self)
{
  on_pressed (self, GTK_GESTURE (gesture), x, y);
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  ArticleMenu *self = g_object_get_data (listener, "cp-article-menu");
  GtkRoot *root = gtk_widget_get_root (listener);
  gint position = cp_row_view_position_of (self->list, root != NULL ? gtk_root_get_focus (root) : NULL);
  const gboolean opens = (keyval == GDK_KEY_Menu && held == 0) || (keyval == GDK_KEY_F10 && held == GDK_SHIFT_MASK);
  const gboolean removes = (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete) && held == 0;

  if (position < 0 || !(opens || removes))
    return GDK_EVENT_PROPAGATE;
  if (opens)
    open_menu (self, (guint) position, 24, 24);
  else
    remove_article (self, cp_index_list_at (self->articles, (guint) position));
  return GDK_EVENT_STOP;
}

static void
add_action (GSimpleActionGroup *group,
            const char         *name,
            GCallback           callback,
            ArticleMenu        *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_UINT32);

  g_signal_connect (action, "activate", callback, self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/** cp_article_menu_attach: gives each row of @list, which shows @articles of what @state looks at, the menu of its article */
void
cp_article_menu_attach (CpRowView   *list,
                        CpIndexList *articles,
                        CpViewState *state)
{
  ArticleMenu *self = g_new (ArticleMenu, 1);
  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  *self = (ArticleMenu){ list, g_object_ref (articles), g_object_ref (state) };
  g_object_set_data_full (G_OBJECT (list), "cp-article-menu", self, article_menu_free);
  add_action (group, "show", G_CALLBACK (on_show), self);
  add_action (group, "remove", G_CALLBACK (on_remove), self);
  gtk_widget_insert_action_group (GTK_WIDGET (list), "article", G_ACTION_GROUP (group));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_menu_click), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (press));
  cp_keys_listen (GTK_WIDGET (list), GTK_PHASE_CAPTURE, on_key, list);
}
