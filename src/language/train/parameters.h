/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/network-private.h"
#include "language/train/random.h"

G_BEGIN_DECLS

/* Every matrix that is learnt, by the rows of what goes in and the columns of what comes out. */
typedef enum
{
  CP_PARAMETER_WORD,
  CP_PARAMETER_AFFIX,
  CP_PARAMETER_LAYER,                                             /* one a layer */
  CP_PARAMETER_GATES = CP_PARAMETER_LAYER + CP_NET_LAYERS,        /* one a layer: rows of CpGateRow */
  CP_PARAMETER_TAG = CP_PARAMETER_GATES + CP_NET_LAYERS,
  CP_PARAMETER_TAG_BIAS,
  CP_PARAMETER_ARC_DEPENDENT,
  CP_PARAMETER_ARC_DEPENDENT_BIAS,
  CP_PARAMETER_ARC_HEAD,
  CP_PARAMETER_ARC_HEAD_BIAS,
  CP_PARAMETER_ARC_PAIR,
  CP_PARAMETER_ARC_PAIR_BIAS,
  CP_PARAMETER_ARC_ROOT,
  CP_PARAMETER_ARC_DISTANCE,
  CP_PARAMETER_LABEL_DEPENDENT,
  CP_PARAMETER_LABEL_BIAS,
  CP_PARAMETER_LABEL_HEAD,
  CP_PARAMETER_LABEL_ROOT,
  CP_PARAMETER_LABEL_DISTANCE,
  CP_PARAMETER_LABEL,
  CP_PARAMETER_LABEL_OUT_BIAS,
  CP_N_PARAMETERS,
} CpParameter;

/** CpParameters: the learnt numbers in one array, and what Adam (Kingma and Ba 2015) keeps of each. */
typedef struct
{
  guint   rows[CP_N_PARAMETERS];
  guint   columns[CP_N_PARAMETERS];
  gsize   offsets[CP_N_PARAMETERS + 1];
  float  *values;
  float  *mean;
  float  *square;
  float  *average; /* of the values over the last rounds */
  guint   n_averaged;
  guint   step;
} CpParameters;

CpParameters *cp_parameters_new     (guint         n_words,
                                     guint         n_tags,
                                     guint         n_labels,
                                     CpRandom     *random);
void          cp_parameters_free    (CpParameters *self);
gsize         cp_parameters_size    (const CpParameters *self);
void          cp_parameters_update  (CpParameters *self,
                                     float        *gradient,
                                     float         rate,
                                     gboolean      average);
void          cp_parameters_use_average (CpParameters *self);

/** cp_parameters_get: Returns: where the matrix begins in an array of cp_parameters_size() numbers */
static inline float *
cp_parameters_get (const CpParameters *self,
                   float              *numbers,
                   guint               parameter)
{
  return numbers + self->offsets[parameter];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpParameters, cp_parameters_free)

G_END_DECLS
