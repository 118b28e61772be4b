/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/article-menu.h"

#include <glib/gi18n-lib.h>

#include "window/keys.h"
#include "window/row-menu.h"

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

static GMenuModel *
menu_of (CpRowView *list G_GNUC_UNUSED,
         guint      position,
         gpointer   user_data)
{
  const ArticleMenu *self = user_data;
  guint article = cp_index_list_at (self->articles, position);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  append (menu, _("_Show Article"), "article.show", article);
  append (more, _("_Remove Article"), "article.remove", article);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}

static gboolean
on_key (gpointer        listener,
        guint           keyval,
        GdkModifierType held)
{
  ArticleMenu *self = g_object_get_data (listener, "cp-article-menu");
  GtkRoot *root = gtk_widget_get_root (listener);
  gint position = cp_row_view_position_of (self->list, root != NULL ? gtk_root_get_focus (root) : NULL);

  if (position < 0 || held != 0 || (keyval != GDK_KEY_Delete && keyval != GDK_KEY_KP_Delete))
    return GDK_EVENT_PROPAGATE;
  remove_article (self, cp_index_list_at (self->articles, (guint) position));
  return GDK_EVENT_STOP;
}

/** cp_article_menu_attach: gives each row of @list, which shows @articles of what @state looks at, the menu of its article */
void
cp_article_menu_attach (CpRowView   *list,
                        CpIndexList *articles,
                        CpViewState *state)
{
  ArticleMenu *self = g_new (ArticleMenu, 1);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  *self = (ArticleMenu){ list, g_object_ref (articles), g_object_ref (state) };
  g_object_set_data_full (G_OBJECT (list), "cp-article-menu", self, article_menu_free);
  cp_row_menu_add_action (group, "show", G_CALLBACK (on_show), self);
  cp_row_menu_add_action (group, "remove", G_CALLBACK (on_remove), self);
  gtk_widget_insert_action_group (GTK_WIDGET (list), "article", G_ACTION_GROUP (group));
  cp_row_menu_attach (list, menu_of, self);
  cp_keys_listen (GTK_WIDGET (list), GTK_PHASE_CAPTURE, on_key, list);
}
