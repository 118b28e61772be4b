/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The network's file: read, checked, made ready. What is computed with it is in network-run.c. */
#include "language/network.h"

#include <string.h>

#include "language/network-private.h"

static gboolean
read_names (CpBlob      *blob,
            const char **names,
            guint        n_names)
{
  const guint32 *length = cp_blob_take (blob, sizeof *length);
  const char *letters, *end;

  if (length == NULL)
    return FALSE;
  letters = cp_blob_take (blob, GUINT32_FROM_LE (*length));
  if (letters == NULL)
    return FALSE;
  end = letters + GUINT32_FROM_LE (*length);
  for (guint i = 0; i < n_names; i++)
    {
      const char *next = memchr (letters, '\0', (gsize) (end - letters));

      if (next == NULL)
        return FALSE;
      names[i] = letters;
      letters = next + 1;
    }
  return letters == end;
}

/* Floats are used where they lie in the file, which is little-endian like every processor that we build for. */
static const float *
read_floats (CpBlob *blob,
             gsize   n)
{
  return cp_blob_take (blob, n * sizeof (float));
}

static gboolean
read_table (CpBlob  *blob,
            CpTable *table,
            guint32  n_rows,
            guint    width)
{
  table->scales = read_floats (blob, n_rows);
  table->bytes = cp_blob_take (blob, (gsize) n_rows * width);
  return table->scales != NULL && table->bytes != NULL;
}

static gboolean
read_weights (CpBlob    *blob,
              CpWeights *weights,
              guint      n_in,
              guint      n_out,
              gboolean   has_bias)
{
  CpTable table;
  const float *bias = NULL;

  if (!read_table (blob, &table, n_out, n_in))
    return FALSE;
  if (has_bias && (bias = read_floats (blob, n_out)) == NULL)
    return FALSE;
  cp_weights_init (weights, table.bytes, table.scales, bias, n_in, n_out);
  return TRUE;
}

static gboolean
read_head (CpNetwork *self)
{
  const guint32 shape[] = { CP_NET_INPUT, CP_NET_WORD, CP_NET_AFFIX, CP_NET_AFFIX_ROWS, CP_NET_HIDDEN, CP_NET_LAYERS,
                            CP_NET_TAG_LAYER, CP_NET_ARC, CP_NET_LABEL, CP_NET_DISTANCES };
  const guint n = G_N_ELEMENTS (shape);
  const guint32 *head = cp_blob_take (self->blob, (n + 4) * sizeof *head);

  if (head == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (GUINT32_FROM_LE (head[i]) != shape[i])
      return FALSE;
  self->n_rows = GUINT32_FROM_LE (head[n]);
  self->n_slots = GUINT32_FROM_LE (head[n + 1]);
  self->n_tags = GUINT32_FROM_LE (head[n + 2]);
  self->n_labels = GUINT32_FROM_LE (head[n + 3]);
  return self->n_rows > 0 && self->n_slots > self->n_rows && self->n_slots <= 1 << 24 && (self->n_slots & (self->n_slots - 1)) == 0
         && self->n_tags > 0 && self->n_tags <= CP_NET_MAX_TAGS && self->n_labels > 0 && self->n_labels <= CP_NET_MAX_LABELS
         && read_names (self->blob, self->tag_names, self->n_tags) && read_names (self->blob, self->label_names, self->n_labels);
}

static gboolean
read_words (CpNetwork *self)
{
  guint32 n_empty = 0;

  self->slots = cp_blob_take (self->blob, 2 * sizeof *self->slots * self->n_slots);
  if (self->slots == NULL)
    return FALSE;
  for (guint32 i = 0; i < self->n_slots; i++)
    {
      guint32 row = GUINT32_FROM_LE (self->slots[2 * i + 1]);

      if (row >= self->n_rows)
        return FALSE;
      n_empty += row == 0;
    }
  return n_empty > 0 && read_table (self->blob, &self->words, self->n_rows, CP_NET_WORD)
         && read_table (self->blob, &self->affixes, CP_NET_AFFIX_ROWS, CP_NET_AFFIX);
}

static gboolean
read_layers (CpNetwork *self)
{
  for (guint i = 0; i < CP_NET_LAYERS; i++)
    {
      if (!read_weights (self->blob, &self->layers[i].weights, i == 0 ? CP_NET_INPUT : CP_NET_STATE,
                         cp_network_gates (i) * CP_NET_STATE, FALSE))
        return FALSE;
      self->layers[i].gates = read_floats (self->blob, CP_N_GATE_ROWS * CP_NET_STATE);
      if (self->layers[i].gates == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_heads (CpNetwork *self)
{
  CpTable distance;

  if (!read_weights (self->blob, &self->tag, CP_NET_STATE, self->n_tags, TRUE)
      || !read_weights (self->blob, &self->arc_dependent, CP_NET_STATE, CP_NET_ARC, TRUE)
      || !read_weights (self->blob, &self->arc_head, CP_NET_STATE, CP_NET_ARC, TRUE)
      || !read_weights (self->blob, &self->arc_pair, CP_NET_ARC, CP_NET_ARC, TRUE))
    return FALSE;
  self->arc_root = read_floats (self->blob, CP_NET_ARC);
  if (self->arc_root == NULL || !read_table (self->blob, &distance, CP_NET_DISTANCES + 1, CP_NET_ARC))
    return FALSE;
  cp_weights_init (&self->arc_distance, distance.bytes, distance.scales, NULL, CP_NET_ARC, CP_NET_DISTANCES + 1);

  if (!read_weights (self->blob, &self->label_dependent, CP_NET_STATE, CP_NET_LABEL, TRUE)
      || !read_weights (self->blob, &self->label_head, CP_NET_STATE, CP_NET_LABEL, FALSE))
    return FALSE;
  self->label_root = read_floats (self->blob, CP_NET_LABEL);
  self->label_distance = read_floats (self->blob, (CP_NET_DISTANCES + 1) * CP_NET_LABEL);
  return self->label_root != NULL && self->label_distance != NULL
         && read_weights (self->blob, &self->label, CP_NET_LABEL, self->n_labels, TRUE);
}

/** cp_network_load: Returns: (transfer full): the network of a file, or %NULL with #CpLanguageError */
CpNetwork *
cp_network_load (const char *path,
                 GError    **error)
{
  g_autoptr (CpNetwork) self = g_new0 (CpNetwork, 1);

  self->blob = cp_blob_open (path, CP_NETWORK_MAGIC, CP_NETWORK_VERSION, error);
  if (self->blob == NULL)
    return NULL;
  if (!read_head (self) || !read_words (self) || !read_layers (self) || !read_heads (self) || !cp_blob_is_done (self->blob))
    {
      cp_blob_set_broken (self->blob, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/** cp_network_free: frees the network */
void
cp_network_free (CpNetwork *self)
{
  CpWeights *weights[] = { &self->tag, &self->arc_dependent, &self->arc_head, &self->arc_pair, &self->arc_distance,
                           &self->label_dependent, &self->label_head, &self->label };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    cp_weights_clear (weights[i]);
  for (guint i = 0; i < CP_NET_LAYERS; i++)
    cp_weights_clear (&self->layers[i].weights);
  g_clear_pointer (&self->blob, cp_blob_free);
  g_free (self);
}

/** cp_network_n_tags: Returns: how many tags the network tells apart */
guint
cp_network_n_tags (const CpNetwork *self)
{
  return self->n_tags;
}

/** cp_network_n_labels: Returns: how many relations the network tells apart */
guint
cp_network_n_labels (const CpNetwork *self)
{
  return self->n_labels;
}

/** cp_network_tag: Returns: (transfer none): the name of a tag, "UPOS|XPOS" */
const char *
cp_network_tag (const CpNetwork *self,
                guint            tag)
{
  return self->tag_names[tag];
}

/** cp_network_label: Returns: (transfer none): the name of a relation, with its subtype */
const char *
cp_network_label (const CpNetwork *self,
                  guint            label)
{
  return self->label_names[label];
}
