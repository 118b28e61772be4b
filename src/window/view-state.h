/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/comparison.h"
#include "comparison/filter.h"
#include "window/show.h"

G_BEGIN_DECLS

#define CP_TYPE_VIEW_STATE (cp_view_state_get_type ())
G_DECLARE_FINAL_TYPE (CpViewState, cp_view_state, CP, VIEW_STATE, GObject)

/**
 * CpViewState:
 *
 * What one window looks at: the model, what of it is let through, which parties have columns, which statement is chosen. All
 * views bind to it and none knows another.
 *
 * While a person writes into what is looked at, they hold it: views are made anew with every model, and what is typed would go with them.
 *
 * Signals: "model-changed"; "filter-changed"; "columns-changed"; "selection-changed"; "show-article" (article index or, where
 * -1, the chosen statement's) asks for the words in their article; "show-words" (article, start, end) asks for some of its words;
 * "corrected" (name) after a correction was made; "keep-typed" asks whoever is being typed into to keep what stands there; "pick-words"
 * asks whoever shows an article to tell by cp_view_state_pick() which of its words are selected.
 */

CpViewState    *cp_view_state_new            (CpComparison   *comparison);
CpComparison   *cp_view_state_get_comparison (CpViewState    *self);

CpModel        *cp_view_state_get_model      (CpViewState    *self);
void            cp_view_state_set_model      (CpViewState    *self,
                                              CpModel        *model);
void            cp_view_state_set_held       (CpViewState    *self,
                                              gboolean       *held,
                                              gboolean        holds);
void            cp_view_state_keep_typed     (CpViewState    *self);

const CpFilter *cp_view_state_get_filter     (CpViewState    *self);
void            cp_view_state_take_filter    (CpViewState    *self,
                                              CpFilter       *filter);
gboolean        cp_view_state_passes         (CpViewState    *self,
                                              guint           statement);
gboolean        cp_view_state_counts         (CpViewState    *self,
                                              guint           statement);
guint           cp_view_state_n_passing      (CpViewState    *self);

const guint8   *cp_view_state_get_passing    (CpViewState    *self);
const CpIssue  *cp_view_state_get_issue      (CpViewState    *self,
                                              guint           index);
gboolean        cp_view_state_would_show     (CpViewState    *self,
                                              guint           index,
                                              CpShow          show);
guint           cp_view_state_n_shown        (CpViewState    *self,
                                              CpShow          show);
void            cp_view_state_clear_filters  (CpViewState    *self);

CpShow          cp_view_state_get_show       (CpViewState    *self);
void            cp_view_state_set_show       (CpViewState    *self,
                                              CpShow          show);
CpSort          cp_view_state_get_sort       (CpViewState    *self);
void            cp_view_state_set_sort       (CpViewState    *self,
                                              CpSort          sort);

void            cp_view_state_set_room       (CpViewState    *self,
                                              guint           n_columns);
guint           cp_view_state_n_columns      (CpViewState    *self);
gint32          cp_view_state_get_column     (CpViewState    *self,
                                              guint           column);
void            cp_view_state_set_column     (CpViewState    *self,
                                              guint           column,
                                              gint32          party);
void            cp_view_state_add_column     (CpViewState    *self,
                                              gint32          party);
void            cp_view_state_remove_column  (CpViewState    *self,
                                              guint           column);
void            cp_view_state_swap_columns   (CpViewState    *self,
                                              guint           a,
                                              guint           b);
gboolean        cp_view_state_has_column     (CpViewState    *self,
                                              gint32          party);
gboolean        cp_view_state_has_bystanders (CpViewState    *self);
GArray         *cp_view_state_get_statements (CpViewState    *self,
                                              const CpIssue  *issue,
                                              gint32          party);

gint32          cp_view_state_get_selected   (CpViewState    *self);
void            cp_view_state_select         (CpViewState    *self,
                                              gint32          statement);
void            cp_view_state_show           (CpViewState    *self,
                                              gint32          statement);
void            cp_view_state_show_article   (CpViewState    *self,
                                              guint           article);

void            cp_view_state_show_words     (CpViewState    *self,
                                              guint           article,
                                              CpSpan          span);

void            cp_view_state_pick           (CpViewState    *self,
                                              guint           article,
                                              CpSpan          span);
gboolean        cp_view_state_get_picked     (CpViewState    *self,
                                              guint          *article,
                                              CpSpan         *span);

void            cp_view_state_correct        (CpViewState    *self,
                                              CpCorrectionKind kind,
                                              const char     *subject,
                                              const char     *value,
                                              const char     *name);
void            cp_view_state_replace        (CpViewState    *self,
                                              GPtrArray      *gone,
                                              GPtrArray      *corrections,
                                              const char     *name);
void            cp_view_state_remove_article (CpViewState    *self,
                                              guint           article,
                                              const char     *name);
void            cp_view_state_correct_many   (CpViewState    *self,
                                              GPtrArray      *corrections,
                                              const char     *name);

G_END_DECLS
