/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "comparison/arrangement.h"
#include "comparison/article-item.h"
#include "comparison/engine-source.h"
#include "comparison/event-item.h"
#include "comparison/issue-item.h"
#include "comparison/item-list.h"
#include "comparison/party-item.h"
#include "comparison/speaker-item.h"
#include "comparison/statement-item.h"
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
 * "progress" (double 0…1), "status" (string: "Reading 14 of 200"), and the lists "statements", "issues", "parties", "speakers",
 * "articles", "events" (#CpItemList, the same objects for the comparison's life).
 *
 * Signals: "changed" after the model was replaced: by an analysis, a correction, undo, redo. The lists show the new model by then.
 * "arranged" after the sides were set beside each other in another way: by the person, undo, redo.
 *
 * It belongs to the thread that made it; imports and analyses run in worker threads on immutable data and come back to it.
 */

CpComparison   *cp_comparison_new             (void);
CpComparison   *cp_comparison_new_with_source (CpEngineSource *source);
CpEngineSource *cp_comparison_get_source      (CpComparison   *self);

CpModel        *cp_comparison_get_model       (CpComparison   *self);
const char     *cp_comparison_get_title       (CpComparison   *self);
void            cp_comparison_set_title       (CpComparison   *self,
                                               const char     *title);
CpArrangement  *cp_comparison_get_arrangement (CpComparison   *self);
void            cp_comparison_arrange         (CpComparison   *self,
                                               CpArrangement  *arrangement,
                                               const char     *name);
GFile          *cp_comparison_get_file        (CpComparison   *self);
gboolean        cp_comparison_get_modified    (CpComparison   *self);
gboolean        cp_comparison_get_busy        (CpComparison   *self);

CpItemList     *cp_comparison_get_statements  (CpComparison   *self);
CpItemList     *cp_comparison_get_issues      (CpComparison   *self);
CpItemList     *cp_comparison_get_parties     (CpComparison   *self);
CpItemList     *cp_comparison_get_speakers    (CpComparison   *self);
CpItemList     *cp_comparison_get_articles    (CpComparison   *self);
CpItemList     *cp_comparison_get_events      (CpComparison   *self);

/* Reads files (and folders) and analyses them together with what is there. What is read shows article by article; those refused are
 * reported by @failed, in the caller's thread. Articles that are here already are passed over. One step for undo. */
void          cp_comparison_add_files_async     (CpComparison        *self,
                                                 GPtrArray           *files,
                                                 CpImportFailed       failed,
                                                 gpointer             failed_data,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
gboolean      cp_comparison_add_files_finish    (CpComparison        *self,
                                                 GAsyncResult        *result,
                                                 guint               *n_added,
                                                 GError             **error);
/* How many of the articles were here already, once it is finished. */
guint         cp_comparison_add_files_n_known   (GAsyncResult        *result);
/* The same for articles at hand (pasted, fetched); ends with cp_comparison_add_files_finish(). */
void          cp_comparison_add_articles_async  (CpComparison        *self,
                                                 GPtrArray           *articles,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
/* At once in the calling thread: for the command line and tests. */
gboolean      cp_comparison_add_articles        (CpComparison        *self,
                                                 GPtrArray           *articles,
                                                 GError             **error);
void          cp_comparison_remove_article      (CpComparison        *self,
                                                 const CpArticle     *article);

/* Puts what the importer left out of an article back in its place. One step for undo. */
void          cp_comparison_take_back           (CpComparison        *self,
                                                 guint                article,
                                                 guint                leftover);

/* Corrections. All those given are one step for undo, named @name. */
void          cp_comparison_correct         (CpComparison     *self,
                                             GPtrArray        *corrections,
                                             const char       *name);
void          cp_comparison_replace         (CpComparison     *self,
                                             GPtrArray        *gone,
                                             GPtrArray        *corrections,
                                             const char       *name);
void          cp_comparison_forget          (CpComparison     *self,
                                             CpCorrectionKind  kind,
                                             const char       *subject,
                                             const char       *name);
GPtrArray    *cp_comparison_get_corrections (CpComparison     *self);
void          cp_comparison_undo            (CpComparison     *self);
void          cp_comparison_redo            (CpComparison     *self);

/* The saved file: one XML document, written atomically. */
gboolean      cp_comparison_check_file     (CpComparison        *self,
                                            GError             **error);
gboolean      cp_comparison_save           (CpComparison        *self,
                                            GFile               *file,
                                            GError             **error);
void          cp_comparison_save_async     (CpComparison        *self,
                                            GFile               *file,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean      cp_comparison_save_finish    (CpComparison        *self,
                                            GAsyncResult        *result,
                                            GError             **error);
gboolean      cp_comparison_write_copy     (CpComparison        *self,
                                            GFile               *file,
                                            GError             **error);
void          cp_comparison_write_copy_async  (CpComparison        *self,
                                               GFile               *file,
                                               GCancellable        *cancellable,
                                               GAsyncReadyCallback  callback,
                                               gpointer             user_data);
gboolean      cp_comparison_write_copy_finish (GAsyncResult        *result,
                                               GError             **error);
CpComparison *cp_comparison_load           (GFile               *file,
                                            GError             **error);
void          cp_comparison_load_async     (GFile               *file,
                                            CpEngineSource      *source,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
CpComparison *cp_comparison_load_finish    (GAsyncResult        *result,
                                            GError             **error);
const char   *cp_comparison_get_trouble    (CpComparison        *self);
gboolean      cp_comparison_is_saved_file  (GFile               *file);

G_END_DECLS
