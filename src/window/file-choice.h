/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Told of the files (GFile) that a person chose; not where the dialog was closed without a choice. */
typedef void (*CpFilesChosen) (GtkWindow *window, GPtrArray *files, GtkFileChooser *chooser);

GtkFileChooser *cp_choose_files         (GtkWindow           *window,
                                         const char          *title,
                                         GtkFileChooserAction action,
                                         const char          *accept,
                                         CpFilesChosen        chosen);
void            cp_file_chooser_add_kind (GtkFileChooser      *chooser,
                                          const char          *name,
                                          const char          *pattern);
void            cp_file_chooser_ask      (GtkFileChooser      *chooser);

G_END_DECLS
