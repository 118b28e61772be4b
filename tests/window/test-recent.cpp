/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

extern "C" {
#include "window/recent.h"
}

namespace
{

/* What is told of the place of a file that was used. */
std::string
place_of (const char *path)
{
  g_autofree char *folder = g_dir_make_tmp ("counterpoint-recent-XXXXXX", nullptr);
  g_autofree char *list = g_build_filename (folder, "list.xbel", nullptr);
  g_autofree char *uri = g_filename_to_uri (path, nullptr, nullptr);
  g_autoptr (GtkRecentManager) manager = GTK_RECENT_MANAGER (g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, nullptr));
  char type[] = "text/plain", name[] = "Counterpoint", command[] = "counterpoint %u";
  const GtkRecentData data = { nullptr, nullptr, type, name, command, nullptr, FALSE };
  GtkRecentInfo *info;

  EXPECT_TRUE (gtk_recent_manager_add_full (manager, uri, &data));
  info = gtk_recent_manager_lookup_item (manager, uri, nullptr);
  g_autofree char *place = cp_recent_place (info);
  gtk_recent_info_unref (info);
  return place != nullptr ? place : "";
}

TEST (Recent, TellsWhereAFileLies)
{
  EXPECT_EQ (place_of ("/home/person/boat.counterpoint"), "/home/person/boat.counterpoint");
}

TEST (Recent, TellsNoPlaceThatOnlyAPortalKnows)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", "3f2a", "boat.counterpoint", nullptr);

  EXPECT_EQ (place_of (path), "");
}

} // namespace
