/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/view-state.h"

G_BEGIN_DECLS

#define CP_TYPE_FIELD_EDITOR (cp_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (CpFieldEditor, cp_field_editor, CP, FIELD_EDITOR, GtkPopover)

/* Something that a field can be set to. */
typedef struct
{
  char    *label;
  char    *detail;  /* NULL for none */
  char    *value;   /* of the correction */
  gboolean current;
} CpFieldChoice;

/* Makes the correction with @value; @label is what to call it. */
typedef void (*CpFieldChosen) (const char *value,
                               const char *label,
                               gpointer    user_data);

/* Whether what was typed is a value; what correction and person call it (transfer full). */
typedef gboolean (*CpFieldRead) (const char *typed,
                                 char      **value,
                                 char      **label);

GPtrArray *cp_field_choices_new (void);
void       cp_field_choices_add (GPtrArray   *choices,
                                 const char  *label,
                                 const char  *detail,
                                 const char  *value,
                                 gboolean     current);

GtkWidget *cp_field_editor_new  (GPtrArray     *choices,
                                 const char    *new_label,
                                 CpFieldChosen  chosen,
                                 gpointer       user_data,
                                 GDestroyNotify destroy);
void       cp_field_editor_begin_with (CpFieldEditor *self,
                                       const char    *present);
void       cp_field_editor_read_new (CpFieldEditor *self,
                                     CpFieldRead    read,
                                     const char    *otherwise);
void       cp_field_editor_tell     (CpFieldEditor *self,
                                     const char    *text);
void       cp_field_editor_offer_alike (CpFieldEditor *self,
                                        guint          n,
                                        CpFieldChosen  chosen);

G_END_DECLS
