/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/cues.h"
#include "language/text.h"

G_BEGIN_DECLS

/**
 * CpReported:
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
  gboolean     own_words; /* an answer under its label, a post: the speaker's words without marks */
  gboolean     dropped;
  char        *reason;
} CpReported;

CpReported *cp_reported_new       (guint32         cue_head,
                               float           sure);
void      cp_reported_free      (CpReported       *self);
void      cp_reported_add_piece (CpReported       *self,
                               CpRange         tokens);
void      cp_reported_sort      (CpReported       *self);
gboolean  cp_reported_holds     (const CpReported *self,
                               guint32         token);
void      cp_reported_explain   (CpReported       *self,
                               const char     *format,
                               ...) G_GNUC_PRINTF (2, 3);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpReported, cp_reported_free)

G_END_DECLS
