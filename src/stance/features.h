/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* What a statement is about: a row of CpFeature, a vector over the vocabulary. */

void     cp_features_add    (GArray       *features,
                             guint32       term,
                             float         weight);
gboolean cp_features_have   (const GArray *features,
                             guint32       term);
float    cp_features_length (const GArray *features);
void     cp_features_scale  (GArray       *features,
                             float         factor);
void     cp_features_mix    (GArray       *features,
                             const GArray *other,
                             float         share);
void     cp_features_sort   (GArray       *features);

G_END_DECLS
