/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/cues.h"
#include "language/text.h"

G_BEGIN_DECLS

/**
 * CpReport:
 *
 * A statement while it is being found, in tokens.
 */
typedef struct
{
  const CpCue *entry; /* %NULL for marks and labels */
  CpRange      cue;
  guint32      cue_head;
  CpRange      source;      /* empty where none is named */
  guint32      source_head; /* CP_NO_TOKEN */
  guint32      addressee;   /* CP_NO_TOKEN */
  GArray      *pieces;      /* CpRange: the content, in text order once settled */
  float        sure;
  gboolean     negated;
  gboolean     nested;
  gboolean     dropped;
  char        *reason;
} CpReport;

CpReport *cp_report_new       (guint32         cue_head,
                               float           sure);
void      cp_report_free      (CpReport       *self);
void      cp_report_add_piece (CpReport       *self,
                               CpRange         tokens);
void      cp_report_sort      (CpReport       *self);
gboolean  cp_report_holds     (const CpReport *self,
                               guint32         token);
void      cp_report_explain   (CpReport       *self,
                               const char     *format,
                               ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpReport, cp_report_free)

G_END_DECLS
