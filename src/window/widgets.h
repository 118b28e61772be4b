/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "stance/model.h"

G_BEGIN_DECLS

/* Small things that many views are made of. */

GtkWidget *cp_label_new       (const char    *text,
                               const char    *css_class);
GtkWidget *cp_shortened_new   (const char *const *texts,
                               const char    *css_class);
void       cp_widget_set_tooltip (GtkWidget  *widget,
                                  const char *text);
void       cp_widget_set_tip  (GtkWidget     *widget,
                               const char    *tip);
void       cp_label_wrap      (GtkLabel      *label);
void       cp_label_follow_words (GtkLabel   *label);
char      *cp_format_word     (const char    *format,
                               const char    *word);
GtkWidget *cp_icon_button_new (const char    *icon,
                               const char    *tooltip);
GtkWidget *cp_letters_new     (const CpModel *model,
                               gint32         party);
void       cp_letters_set     (GtkLabel      *label,
                               const CpModel *model,
                               gint32         party);
void       cp_party_text      (GtkWidget     *widget,
                               gint32         colour);
void       cp_box_clear       (GtkBox        *box);
void       cp_widget_close_popovers (GtkWidget *widget);
char      *cp_widget_focused_name (GtkWidget  *widget);
gboolean   cp_widget_focus_named  (GtkWidget  *widget,
                                   const char *name);
gboolean   cp_widget_focus_first  (GtkWidget  *widget);
void       cp_widget_dispose_template (GtkWidget *widget,
                                       GType      type);
char      *cp_statement_markup (const CpModel *model,
                                guint          statement);
char      *cp_attribution_markup (const CpModel *model,
                                  guint          statement,
                                  gboolean       brief);
const char *cp_party_name     (const CpModel *model,
                               gint32         party);
char      *cp_statement_name  (const CpModel *model,
                               guint          statement);

G_END_DECLS
