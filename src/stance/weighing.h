/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/**
 * CpWeighing:
 *
 * The statements of one issue while it is weighed which of them stand on the same side. Each begins with what its own words
 * say for or against; then they pull at each other: those of one party hold together, an objection turns against what it
 * answers, contents of the same words agree or disagree as their signs do, and parties in a dispute lean apart. Which of the
 * two sides answers yes to a question is not said by the values.
 */
typedef struct
{
  CpBuilder *builder;
  CpIssue   *issue;
  guint      n;
  float     *own;     /* what each says by itself, -1 … 1 */
  float     *value;   /* what it is read as */
  gboolean  *held;    /* it is not moved */
  gboolean  *counts;  /* it gives a figure that another contradicts */
  gboolean   settled; /* the parties no longer lean apart: what is held moves its own side alone */

  GHashTable *topics; /* terms, each + 1, that the statements are about */

  /*< private >*/
  const char **figure;  /* the number that each claims, %NULL where it claims none */
  gint32    *side;    /* the number of its party among those of the issue, -1 */
  guint      n_sides;
  float     *sum;     /* for each side */
  float     *weight;
  guint     *voice;   /* the number of its side in its article */
  guint      n_voices;
  float     *voice_sum;
  float     *voice_weight;
  GArray    *ties;
} CpWeighing;

CpWeighing *cp_weighing_new  (CpBuilder  *builder,
                              CpIssue    *issue);
CpWeighing *cp_weighing_of   (CpBuilder  *builder,
                              CpIssue    *issue);
void        cp_weighing_free (CpWeighing *self);
void        cp_weighing_run  (CpWeighing *self);
float       cp_weighing_sign (const CpWeighing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpWeighing, cp_weighing_free)

G_END_DECLS
