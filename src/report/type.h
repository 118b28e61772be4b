/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What a piece of printed text is for; each has one size, weight and distance of lines. */
typedef enum
{
  CP_TYPE_TITLE,
  CP_TYPE_LEAD,        /* the sentence under the title */
  CP_TYPE_PART,        /* the head of a part */
  CP_TYPE_QUOTATION,
  CP_TYPE_NAME,        /* a party over its column */
  CP_TYPE_ANSWER,
  CP_TYPE_TABLE,
  CP_TYPE_TABLE_HEAD,
  CP_TYPE_ATTRIBUTION,
  CP_TYPE_BODY,
  CP_TYPE_RUNNING,     /* the head and foot of each page */
  CP_TYPE_CHIP,
  CP_TYPE_LETTERS,
  CP_N_TYPES,
} CpTypeRole;

/**
 * CpType:
 *
 * The face that the report is set in, at 72 points an inch on any surface: nothing in a layout depends on where it is drawn.
 */
typedef struct _CpType CpType;

CpType      *cp_type_new        (void);
void         cp_type_free       (CpType      *self);
PangoLayout *cp_type_set        (CpType      *self,
                                 CpTypeRole   role,
                                 const char  *text,
                                 PangoAttrList *attributes);
double       cp_type_size       (CpTypeRole   role);
double       cp_type_line       (CpTypeRole   role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpType, cp_type_free)

G_END_DECLS
