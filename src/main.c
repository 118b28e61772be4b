/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <locale.h>

#include "article/heap.h"
#include "command-line.h"
#include "config.h"
#include "importer/xml-ready.h"
#include "window/application.h"

static void
set_up_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CpApplication) application = NULL;
  int n_left;

  cp_heap_keep_together ();
  set_up_language ();
  cp_xml_ready ();
  if (cp_command_line_is_headless (argv))
    return cp_command_line_run (argv);

  n_left = cp_command_line_for_window (argv);
  if (n_left == 1 && argc > 1)
    return CP_STATUS_NOTHING_DONE;
  application = cp_application_new ();
  return g_application_run (G_APPLICATION (application), n_left, argv);
}
