/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/blob.h"
#include "language/network.h"
#include "language/weights.h"

G_BEGIN_DECLS

/* A table of rows of signed bytes, each row with its scale. */
typedef struct
{
  const gint8 *bytes;
  const float *scales;
} CpTable;

enum
{
  CP_GATE_FORGET_STATE,
  CP_GATE_RESET_STATE,
  CP_GATE_FORGET_BIAS,
  CP_GATE_RESET_BIAS,
  CP_N_GATE_ROWS,
};

typedef struct
{
  CpWeights    weights;
  const float *gates; /* CP_N_GATE_ROWS × CP_NET_STATE */
} CpLayer;

struct _CpNetwork
{
  CpBlob *blob;
  guint n_tags, n_labels;
  const char *tag_names[CP_NET_MAX_TAGS];
  const char *label_names[CP_NET_MAX_LABELS];

  guint32 n_rows;         /* of the table of words */
  guint32 n_slots;
  const guint32 *slots;   /* hash and row */
  CpTable words, affixes;

  CpLayer layers[CP_NET_LAYERS];
  CpWeights tag;
  CpWeights arc_dependent, arc_head, arc_pair, arc_distance;
  const float *arc_root;
  CpWeights label_dependent, label_head, label;
  const float *label_root;
  const float *label_distance; /* CP_NET_DISTANCES + 1 × CP_NET_LABEL */
};

G_END_DECLS
