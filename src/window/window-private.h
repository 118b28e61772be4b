/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/recovery.h"
#include "window/adaptive-bin.h"
#include "window/message-bar.h"
#include "window/sayings.h"
#include "window/trail.h"
#include "window/window.h"
#include "window/workbench.h"

G_BEGIN_DECLS

/* The window's parts, for the files that make up the window: its layout, its actions, its files. */
struct _CpWindow
{
  AdwApplicationWindow parent_instance;

  CpAdaptiveBin   *bin;
  AdwToastOverlay *toasts;
  CpSayings       *sayings; /* what is said in them */
  AdwHeaderBar    *header;
  GtkWidget       *sidebar_button;
  GtkWidget       *add_button;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkWidget       *find_button;
  GtkWidget       *print_button;
  GtkMenuButton   *busy_button;
  GtkLabel        *busy_label;
  GtkMenuButton   *menu_button;
  GMenuModel      *add_menu;
  GMenuModel      *primary_menu;
  GMenu           *recent_menu; /* filled when the menu is opened */
  GMenu           *narrow_section; /* likewise: what the header bar of a narrow window has no room for */
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar   *bar;
  GtkRevealer     *progress_revealer;
  GtkProgressBar  *progress;
  CpMessageBar    *messages;
  GtkStack        *pages;

  CpComparison *comparison;
  CpRecovery   *recovery;  /* keeps a copy of the comparison's unsaved work */
  CpViewState  *state;
  CpWorkbench  *workbench; /* made with the first article */
  char         *awaited;   /* the view that was asked for before there was an article */
  GSettings    *settings;  /* NULL where not installed */
  GCancellable *reading;   /* what is read now */
  GCancellable *opening;   /* the comparison that is being opened */
  GFile        *copy;      /* the unsaved work that is being restored */
  guint         switching; /* the idle source that makes the switchers of views */
  guint         waiting;   /* the timer that shows that something is being opened */
  CpTrail      *trail;     /* where in the comparison the person was */
  guint         noting;    /* the idle callback that notes where they are */
  GPtrArray    *failures;  /* char*: sentences on files that were refused in the last reading */
  GPtrArray    *refused;   /* GFile: those files */
  guint         n_asked;   /* files of the last reading */
  gboolean      saving;
  gboolean      closing;   /* the person decided about what is not saved */
  gboolean      example;   /* shows the samples */
};

void cp_window_install_actions (GtkWidgetClass *widget_class);
void cp_window_install_file_actions (GtkWidgetClass *widget_class);
void cp_window_install_document_actions (GtkWidgetClass *widget_class);
void cp_window_install_export_actions (GtkWidgetClass *widget_class);
void cp_window_install_input_actions (GtkWidgetClass *widget_class);
void cp_window_install_address_action (GtkWidgetClass *widget_class);
void cp_window_fetch           (CpWindow   *self,
                                const char *address);
void cp_window_ask_address     (CpWindow   *self,
                                const char *address);
void cp_window_choose_articles (CpWindow  *self,
                                GPtrArray *articles);
gboolean cp_window_is_collection (GFile *file);
void cp_window_add_collection  (CpWindow *self,
                                GFile    *file);
void cp_window_fill_narrow_section (CpWindow *self);
void cp_window_update_actions  (CpWindow *self);
void cp_window_show_awaited    (CpWindow *self);
void cp_window_install_trail_actions (GtkWidgetClass *widget_class);
void cp_window_begin_trail     (CpWindow *self);
void cp_window_end_trail       (CpWindow *self);
void cp_window_follow_views    (CpWindow     *self,
                                AdwViewStack *views);
void cp_window_add_trail_buttons (CpWindow *self);
void cp_window_save_then_close (CpWindow *self);
void cp_window_accept_drops    (CpWindow *self);
void cp_window_forward_keys    (CpWindow *self);
void cp_window_show_waiting    (CpWindow *self,
                                gboolean  waiting);
void  cp_window_tell_unkept    (gpointer     window);
char *cp_window_file_name      (CpWindow   *self,
                                const char *suffix);

G_END_DECLS
