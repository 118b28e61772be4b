/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/recent.h"

#include <string.h>

#include "comparison/saved.h"

/* The comparisons that were opened or saved lately, from the desktop's list of recent files. */

/** cp_recent_add: notes that @file, a saved comparison, was used now; nothing where it is %NULL: a copy without a file of its own */
void
cp_recent_add (GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  char mime_type[] = CP_SAVED_MIME_TYPE, name[] = "Counterpoint", command[] = "counterpoint %u";
  const GtkRecentData data = { .mime_type = mime_type, .app_name = name, .app_exec = command };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
later_first (gconstpointer a,
             gconstpointer b)
{
  GtkRecentInfo *const *first = a, *const *second = b;

  return g_date_time_compare (gtk_recent_info_get_modified (*second), gtk_recent_info_get_modified (*first));
}

/** cp_recent_list: Returns: (transfer full) (element-type GtkRecentInfo): at most @most comparisons, the last used first */
GPtrArray *
cp_recent_list (guint most)
{
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GPtrArray *recent = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = all; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), CP_SAVED_MIME_TYPE) == 0)
      g_ptr_array_add (recent, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
  g_ptr_array_sort (recent, later_first);
  for (guint i = 0; i < recent->len && i < most;)
    if (gtk_recent_info_exists (g_ptr_array_index (recent, i)))
      i++;
    else
      g_ptr_array_remove_index (recent, i);
  if (recent->len > most)
    g_ptr_array_set_size (recent, (int) most);
  return recent;
}

/** cp_recent_name: Returns: (transfer full): what to call a comparison: its file's name without the ending */
char *
cp_recent_name (GtkRecentInfo *info)
{
  const char *name = gtk_recent_info_get_display_name (info);
  gsize length = strlen (name);

  if (g_str_has_suffix (name, CP_SAVED_EXTENSION) && length > strlen (CP_SAVED_EXTENSION))
    length -= strlen (CP_SAVED_EXTENSION);
  return g_strndup (name, length);
}

/**
 * cp_recent_place:
 *
 * Returns: (transfer full) (nullable): where its file lies; %NULL in a sandbox, where the portal shows each in a folder that means nothing
 */
char *
cp_recent_place (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) portal = g_file_new_for_path (path);

  return g_file_has_prefix (file, portal) ? NULL : gtk_recent_info_get_uri_display (info);
}

/* A menu takes the letter behind "_" for a key. */
static char *
menu_label (GtkRecentInfo *info)
{
  g_autofree char *name = cp_recent_name (info);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

/** cp_recent_menu: Returns: (transfer full): the same as a menu whose items open them */
GMenu *
cp_recent_menu (guint most)
{
  g_autoptr (GPtrArray) recent = cp_recent_list (most);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < recent->len; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (recent, i);
      g_autofree char *label = menu_label (info);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (menu, item);
    }
  return menu;
}
