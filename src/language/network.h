/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/features.h"
#include "language/token.h"
#include "language/vectors.h"

G_BEGIN_DECLS

#define CP_NETWORK_MAGIC "CPPARSER"
#define CP_NETWORK_VERSION 1

/* The network's shape. Changing a number here asks for training anew; the file holds them all and is refused where they differ. */
enum
{
  CP_NET_VECTOR = 100,
  CP_NET_WORD = 48,
  CP_NET_AFFIX = 56,
  CP_NET_INPUT = CP_NET_VECTOR + CP_N_SIGNS + CP_NET_WORD + CP_NET_AFFIX, /* 208 */
  CP_NET_AFFIX_ROWS = 1 << 14,

  CP_NET_HIDDEN = 96, /* a direction */
  CP_NET_STATE = 2 * CP_NET_HIDDEN,
  CP_NET_LAYERS = 3,
  CP_NET_TAG_LAYER = 1, /* the layer that the tags are read from */

  CP_NET_ARC = 80,
  CP_NET_LABEL = 96,
  CP_NET_DISTANCES = 16, /* and one for the root */

  CP_NET_MAX_TAGS = 160,
  CP_NET_MAX_LABELS = 80,
};

/* What vectors of unit length are multiplied with, so that they weigh as much as what is learnt. */
#define CP_NET_VECTOR_GAIN 4.0f

/* The longest stretch that is parsed at once. */
#define CP_NET_LONGEST 256

/* The most words that are worked on at once. */
#define CP_NET_BATCH 384

/** cp_network_distance: Returns: the class of how far a head lies to the left or right of its dependent, from 0 */
static inline guint
cp_network_distance (gint distance)
{
  guint size = (guint) ABS (distance);
  guint class = size <= 4 ? size - 1 : size <= 6 ? 4 : size <= 10 ? 5 : size <= 20 ? 6 : 7;

  return distance < 0 ? class : class + CP_NET_DISTANCES / 2;
}

/** cp_network_place: Returns: cp_network_distance() of two words, a class of its own for the root, which the word itself stands for */
static inline guint
cp_network_place (guint32 dependent,
                  guint32 head)
{
  return head == dependent ? CP_NET_DISTANCES : cp_network_distance ((gint) head - (gint) dependent);
}

/** cp_network_gates: Returns: the numbers a state of a layer is made of: what is new, two gates, and in the first a way past them */
static inline guint
cp_network_gates (guint layer)
{
  return layer == 0 ? 4 : 3;
}

/**
 * CpNetwork:
 *
 * The neural network that tags and parses. Words become rows of numbers (vectors, trained words, affixes); layers of simple
 * recurrent units run over the sentence in both directions (Lei et al. 2018, "Simple Recurrent Units for Highly
 * Parallelizable Recurrence"); tags come from the second layer, heads and labels from the last by scoring every pair of
 * words (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing"). Weights are bytes, sums are
 * whole numbers, so that every processor reads the same.
 */
typedef struct _CpNetwork CpNetwork;
typedef struct _CpNetworkRun CpNetworkRun;

/* What the network says of a word. */
typedef struct
{
  guint16 tag;
  guint16 label;
  guint32 head; /* counted from the sentence's first word; the word itself for the root */
} CpAnalysis;

CpNetwork    *cp_network_load      (const char       *path,
                                    GError          **error);
void          cp_network_free      (CpNetwork        *self);
guint         cp_network_n_tags    (const CpNetwork  *self);
guint         cp_network_n_labels  (const CpNetwork  *self);
const char   *cp_network_tag       (const CpNetwork  *self,
                                    guint             tag);
const char   *cp_network_label     (const CpNetwork  *self,
                                    guint             label);
CpNetworkRun *cp_network_run_new   (const CpNetwork  *network,
                                    const CpVectors  *vectors);
void          cp_network_run_free  (CpNetworkRun     *self);
void          cp_network_run       (CpNetworkRun     *self,
                                    const CpFeatures *features,
                                    const guint32    *starts,
                                    guint             n_sentences,
                                    CpAnalysis       *analyses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpNetwork, cp_network_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpNetworkRun, cp_network_run_free)

G_END_DECLS
