/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "comparison/engine.h"
#include "importer/importer.h"
#include "stance/model.h"

G_BEGIN_DECLS

#define CP_TYPE_COMPARISON (cp_comparison_get_type ())
G_DECLARE_FINAL_TYPE (CpComparison, cp_comparison, CP, COMPARISON, GObject)

/**
 * CpComparison:
 *
 * The document: articles, everything found in them, and the person's corrections.
 *
 * Properties: "title" (string, read-write), "file" (GFile), "modified" (boolean: there is something to save),
 * "can-undo", "can-redo" (boolean), "undo-name", "redo-name" (string: the action's name for menus), "busy" (boolean),
 * "progress" (double 0…1), "status" (string: "Reading 14 of 200").
 *
 * Signals: "changed" after the model was replaced: by an analysis, a correction, undo, redo.
 *
 * It belongs to the thread that made it; imports and analyses run in worker threads on immutable data and come back to it.
 */

CpComparison *cp_comparison_new            (void);

CpModel      *cp_comparison_get_model      (CpComparison        *self);
const char   *cp_comparison_get_title      (CpComparison        *self);
void          cp_comparison_set_title      (CpComparison        *self,
                                            const char          *title);
GFile        *cp_comparison_get_file       (CpComparison        *self);
gboolean      cp_comparison_get_modified   (CpComparison        *self);

/* Reads files and analyses them together with what is there; those refused are reported by @failed, in the caller's thread. */
void          cp_comparison_add_files_async  (CpComparison        *self,
                                              GPtrArray           *files,
                                              CpImportFailed       failed,
                                              gpointer             failed_data,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean      cp_comparison_add_files_finish (CpComparison        *self,
                                              GAsyncResult        *result,
                                              guint               *n_added,
                                              GError             **error);
/* The same for articles at hand (pasted, fetched), at once in the calling thread: for the command line and tests. */
gboolean      cp_comparison_add_articles   (CpComparison        *self,
                                            GPtrArray           *articles,
                                            GError             **error);
void          cp_comparison_remove_article (CpComparison        *self,
                                            guint                article);

/* Corrections. All those given are one step for undo, named @name. */
void          cp_comparison_correct        (CpComparison        *self,
                                            GPtrArray           *corrections,
                                            const char          *name);
GPtrArray    *cp_comparison_get_corrections (CpComparison       *self);
void          cp_comparison_undo           (CpComparison        *self);
void          cp_comparison_redo           (CpComparison        *self);

/* The saved file: one XML document, written atomically. */
gboolean      cp_comparison_save           (CpComparison        *self,
                                            GFile               *file,
                                            GError             **error);
CpComparison *cp_comparison_load           (GFile               *file,
                                            GError             **error);
gboolean      cp_comparison_is_saved_file  (GFile               *file);

G_END_DECLS
