/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/reader-marks.h"
#include "window/view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CP_TYPE_READER_TEXT (cp_reader_text_get_type ())
G_DECLARE_FINAL_TYPE (CpReaderText, cp_reader_text, CP, READER_TEXT, GtkTextView)

/* How a statement of the text is marked. */
typedef CpMarkLook (*CpMarkLookOf) (guint    statement,
                                    gpointer user_data);

GtkWidget *cp_reader_text_new             (CpViewState  *state);
CpViewState *cp_reader_text_get_state      (CpReaderText *self);
void       cp_reader_text_set_article     (CpReaderText *self,
                                           guint         article);
guint      cp_reader_text_get_article     (CpReaderText *self);
void       cp_reader_text_set_show_marks  (CpReaderText *self,
                                           gboolean      show);
gboolean   cp_reader_text_get_show_marks  (CpReaderText *self);
void       cp_reader_text_show_statement  (CpReaderText *self,
                                           guint         statement);
void       cp_reader_text_reveal_statement (CpReaderText *self,
                                            guint         statement);
void       cp_reader_text_select           (CpReaderText *self,
                                            CpSpan        span);
gboolean   cp_reader_text_get_selection   (CpReaderText *self,
                                           CpSpan       *span);
gint       cp_reader_text_line_y          (CpReaderText *self,
                                           guint32       offset);

void       cp_reader_text_set_look         (CpReaderText *self,
                                            CpMarkLookOf  look,
                                            gpointer      user_data);
void       cp_reader_text_set_edited       (CpReaderText *self,
                                            gint32        statement,
                                            const GArray *spans);
void       cp_reader_text_set_handles      (CpReaderText *self,
                                            const GArray *spans,
                                            gint          active);
char      *cp_reader_text_cite_selection   (CpReaderText *self);
void       cp_reader_text_statement_lines  (CpReaderText *self,
                                            guint         statement,
                                            gint         *top,
                                            gint         *bottom);

G_END_DECLS
