/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gtest/gtest.h>
#include <json-glib/json-glib.h>
#include <sched.h>
#include <string>
#include <vector>

/* What a run of the program gave. */
struct Outcome
{
  int status = -1;
  std::string out, err;

  /* The lines on standard error. */
  std::vector<std::string>
  complaints () const
  {
    std::vector<std::string> lines;
    g_auto (GStrv) all = g_strsplit (err.c_str (), "\n", -1);
    for (guint i = 0; all[i] != nullptr; i++)
      if (*all[i] != '\0')
        lines.push_back (all[i]);
    return lines;
  }

  /* How many articles the export on standard output holds; -1 where it is none. */
  int
  n_articles () const
  {
    g_autoptr (JsonParser) parser = json_parser_new ();
    if (!json_parser_load_from_data (parser, out.c_str (), -1, nullptr))
      return -1;
    JsonObject *root = json_node_get_object (json_parser_get_root (parser));
    return static_cast<int> (json_array_get_length (json_object_get_array_member (root, "articles")));
  }
};

/* Runs the program as a bare environment would, without a display, in a folder of its own that is emptied afterwards. */
struct CommandLine : testing::Test
{
  char *folder = nullptr;

  void
  SetUp () override
  {
    folder = g_dir_make_tmp ("counterpoint-XXXXXX", nullptr);
    write ("good.txt", good_text);
  }

  static void
  remove_tree (const char *path)
  {
    GDir *dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? nullptr : g_dir_open (path, 0, nullptr);
    const char *name;
    while (dir != nullptr && (name = g_dir_read_name (dir)) != nullptr)
      {
        g_autofree char *child = g_build_filename (path, name, nullptr);
        remove_tree (child);
      }
    if (dir != nullptr)
      g_dir_close (dir);
    g_remove (path);
  }

  void
  TearDown () override
  {
    remove_tree (folder);
    g_free (folder);
  }

  std::string locale = "C.UTF-8"; /* of what is run; others are sought in the folder */

  static constexpr const char *good_text =
    "Pilots reject roster\n\nMara Quill\n\n2 March 2021\n\nThe pilots’ union will not accept the new roster, its chair Ana Brine said on Monday. “The "
    "roster is dangerous,” Brine said. “We will not fly it.”\n\nNorthwind Air said the roster was safe. “Nobody is tired,” the airline’s director, "
    "Tor Keel, said.\n";

  std::string path (const std::string &name) const { return std::string (folder) + "/" + name; }

  void
  write (const std::string &name, const std::string &data) const
  {
    ASSERT_TRUE (g_file_set_contents (path (name).c_str (), data.data (), static_cast<gssize> (data.size ()), nullptr));
  }

  std::string
  contents (const std::string &name) const
  {
    g_autofree char *data = nullptr;
    gsize length = 0;
    if (!g_file_get_contents (path (name).c_str (), &data, &length, nullptr))
      return "";
    return std::string (data, length);
  }

  static void
  keep_to_one_processor (gpointer)
  {
    cpu_set_t all, one;
    int first = 0;

    sched_getaffinity (0, sizeof all, &all);
    while (!CPU_ISSET (first, &all))
      first++;
    CPU_ZERO (&one);
    CPU_SET (first, &one);
    sched_setaffinity (0, sizeof one, &one);
  }

  Outcome
  run (std::vector<std::string> arguments, const char *input = nullptr, bool on_one_processor = false) const
  {
    g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (static_cast<GSubprocessFlags> (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE));
    std::vector<const char *> argv = { g_getenv ("COUNTERPOINT_PROGRAM") };
    g_autoptr (GError) error = nullptr;
    g_autofree char *out = nullptr, *err = nullptr;
    gsize out_length = 0;
    Outcome result;

    for (const std::string &argument : arguments)
      argv.push_back (argument.c_str ());
    argv.push_back (nullptr);
    for (const char *name : { "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "COUNTERPOINT_DATA", "G_DEBUG" })
      g_subprocess_launcher_unsetenv (launcher, name);
    g_subprocess_launcher_setenv (launcher, "LC_ALL", locale.c_str (), TRUE);
    g_subprocess_launcher_setenv (launcher, "LOCPATH", folder, TRUE);
    g_subprocess_launcher_set_cwd (launcher, folder);
    if (on_one_processor)
      g_subprocess_launcher_set_child_setup (launcher, keep_to_one_processor, nullptr, nullptr);
    g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv.data (), &error);
    if (process == nullptr)
      {
        ADD_FAILURE () << error->message;
        return result;
      }
    g_autoptr (GBytes) in = g_bytes_new_static (input != nullptr ? input : "", input != nullptr ? strlen (input) : 0);
    g_autoptr (GBytes) out_bytes = nullptr, err_bytes = nullptr;
    EXPECT_TRUE (g_subprocess_communicate (process, in, nullptr, &out_bytes, &err_bytes, &error)) << error->message;
    auto text = [&] (GBytes *bytes) { return std::string (static_cast<const char *> (g_bytes_get_data (bytes, &out_length)), g_bytes_get_size (bytes)); };
    result.out = text (out_bytes);
    result.err = text (err_bytes);
    EXPECT_TRUE (g_subprocess_get_if_exited (process)) << "it crashed: " << result.err;
    result.status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
    return result;
  }
};
