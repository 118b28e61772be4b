/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/arrangement.h"
#include "stance/model.h"

G_BEGIN_DECLS

/**
 * CpIntake:
 *
 * What the arguments of a command line brought: articles, and of saved comparisons also what a person decided.
 */
typedef struct
{
  GPtrArray *articles;    /* CpArticle */
  GPtrArray *corrections; /* CpCorrection */
  CpArrangement *arrangement; /* how the person set the sides of the first one beside each other, NULL where there is none */
  char      *title;       /* of a saved comparison */
  CpModel   *model;       /* its analysis, where nothing else was brought */
  guint      n_refused;
} CpIntake;

CpIntake   *cp_intake_new        (char      **arguments,
                                  GPtrArray  *ranges);
void        cp_intake_free       (CpIntake   *self);
void        cp_intake_describe   (CpIntake   *self);
const char *cp_intake_empty_name (void);
void        cp_complain          (const char *format,
                                  ...) G_GNUC_PRINTF (1, 2);
void        cp_show_progress     (const char *line,
                                  guint       done,
                                  guint       total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpIntake, cp_intake_free)

G_END_DECLS
