/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place that a person was at: a view, in Articles the article that was read, or two, or the quotations that several have, and the
 * statement that was chosen. */
typedef struct
{
  char    *view;
  gint64   article;    /* -1 for none */
  char    *statement;  /* its key, NULL for none: numbers do not outlive an analysis */
  gint64   beside;     /* the article beside that one, -1 for none */
  gboolean quotations; /* those that several articles have */
} CpWhereabouts;

/** CpTrail: the places that a person went through, to go back to and forward again */
typedef struct _CpTrail CpTrail;

CpTrail       *cp_trail_new   (void);
void           cp_trail_free  (CpTrail       *self);
void           cp_trail_visit (CpTrail       *self,
                               const CpWhereabouts *place);
const CpWhereabouts *cp_trail_step  (CpTrail       *self,
                               int            by);
gboolean       cp_trail_can   (const CpTrail *self,
                               int            by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTrail, cp_trail_free)

G_END_DECLS
