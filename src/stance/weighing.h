/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"
#include "stance/findings.h"

G_BEGIN_DECLS

/**
 * CpWeighing:
 *
 * The statements of one issue, parted into the two sides on which they stand: those two that the log odds of all pairs make
 * likeliest. Which of the two sides answers yes to a question is not said by the values.
 */
typedef struct
{
  CpBuilder *builder;
  CpIssue   *issue;
  guint      n;
  float     *own;     /* what each says by itself, -1 … 1 */
  float     *value;   /* what it is read as: its side by the sign, and how surely, -1 … 1 */
  gboolean  *held;    /* it is not moved */
  CpGround  *ground;  /* what decided of its side beside its own words */
  gint32     asked;   /* the place of the statement that the question is made of, where it plainly wants what is asked about; -1 */
  gboolean   settled; /* the parties no longer lean apart: what is held moves its own side alone */

  /*< private >*/
  GHashTable *topics;  /* %NULL before they are asked for */
  gint32    *party;   /* the number of its party among those of the issue, -1 */
  guint      n_parties;
  float     *share;   /* for each party, what one of its statements counts to its others */
  float     *weight;  /* the same to other parties' */
  GArray    *pulls;   /* CpPull between places, each twice, by the place that it pulls at */
  guint     *first;   /* for each place its first pull */
} CpWeighing;

CpWeighing *cp_weighing_new  (CpBuilder  *builder,
                              CpIssue    *issue);
CpWeighing *cp_weighing_of   (CpBuilder  *builder,
                              CpIssue    *issue);
void        cp_weighing_all  (CpBuilder  *builder);
void        cp_weighing_free (CpWeighing *self);
void        cp_weighing_run  (CpWeighing *self);
void        cp_weighing_find_pulls (CpWeighing *self);
GHashTable *cp_weighing_topics (CpWeighing *self);
float       cp_weighing_sign (const CpWeighing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpWeighing, cp_weighing_free)

G_END_DECLS
