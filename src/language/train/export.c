/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/train/export.h"

#include <math.h>
#include <string.h>

#include "language/blob.h"

static void
append_numbers (GByteArray   *payload,
                const guint32 *numbers,
                gsize         n)
{
  g_autofree guint32 *little = g_new (guint32, n);

  for (gsize i = 0; i < n; i++)
    little[i] = GUINT32_TO_LE (numbers[i]);
  cp_blob_append (payload, little, n * sizeof (guint32));
}

static void
append_floats (GByteArray  *payload,
               const float *values,
               gsize        n)
{
  g_autofree guint32 *bits = g_new (guint32, n);

  memcpy (bits, values, n * sizeof (float));
  append_numbers (payload, bits, n);
}

/* Rows as signed bytes, each with the number that its bytes are multiplied with. */
static void
append_rows (GByteArray  *payload,
             const float *values,
             guint        n_rows,
             guint        width)
{
  g_autofree gint8 *bytes = g_new0 (gint8, (gsize) n_rows * width);
  g_autofree float *scales = g_new0 (float, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      const float *from = values + (gsize) row * width;
      float largest = 0;

      for (guint i = 0; i < width; i++)
        largest = MAX (largest, fabsf (from[i]));
      scales[row] = largest / 127.0f;
      for (guint i = 0; i < width && largest > 0; i++)
        bytes[(gsize) row * width + i] = (gint8) lrintf (from[i] / largest * 127.0f);
    }
  append_floats (payload, scales, n_rows);
  cp_blob_append (payload, bytes, (gsize) n_rows * width);
}

static void
append_table (GByteArray         *payload,
              const CpParameters *parameters,
              guint               p)
{
  append_rows (payload, cp_parameters_get (parameters, parameters->values, p), parameters->rows[p], parameters->columns[p]);
}

/* A matrix on its side: a row of bytes for each number that comes out. */
static void
append_matrix (GByteArray         *payload,
               const CpParameters *parameters,
               guint               p,
               guint               n_columns)
{
  guint rows = parameters->rows[p], columns = parameters->columns[p];
  const float *values = cp_parameters_get (parameters, parameters->values, p);
  g_autofree float *turned = g_new (float, (gsize) rows * n_columns);

  for (guint row = 0; row < rows; row++)
    for (guint column = 0; column < n_columns; column++)
      turned[(gsize) column * rows + row] = values[(gsize) row * columns + column];
  append_rows (payload, turned, n_columns, rows);
}

static void
append_plain (GByteArray         *payload,
              const CpParameters *parameters,
              guint               p,
              gsize               n)
{
  append_floats (payload, cp_parameters_get (parameters, parameters->values, p), n);
}

static void
append_names (GByteArray *payload,
              GPtrArray  *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint32 length;

  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (joined, names->pdata[i]);
      g_string_append_c (joined, '\0');
    }
  length = (guint32) joined->len;
  append_numbers (payload, &length, 1);
  cp_blob_append (payload, joined->str, joined->len);
}

/* Words by their hash, in slots searched one after another: hash and row, an empty slot has row 0. */
static void
append_words (GByteArray    *payload,
              const CpNames *names)
{
  guint32 n_slots = 1;
  g_autofree guint32 *slots = NULL;
  g_autofree guint32 *hashes = g_new0 (guint32, names->n_rows);
  GHashTableIter iter;
  gpointer key, value;

  while (n_slots < names->n_rows * 3)
    n_slots *= 2;
  slots = g_new0 (guint32, 2 * n_slots);
  g_hash_table_iter_init (&iter, names->words);
  while (g_hash_table_iter_next (&iter, &key, &value))
    hashes[GPOINTER_TO_UINT (value)] = GPOINTER_TO_UINT (key);
  for (guint32 row = 1; row < names->n_rows; row++)
    {
      guint32 slot = hashes[row] & (n_slots - 1);

      while (slots[2 * slot + 1] != 0)
        slot = (slot + 1) & (n_slots - 1);
      slots[2 * slot] = hashes[row];
      slots[2 * slot + 1] = row;
    }
  append_numbers (payload, slots, 2 * n_slots);
}

static guint32
n_slots_of (const CpNames *names)
{
  guint32 n_slots = 1;

  while (n_slots < names->n_rows * 3)
    n_slots *= 2;
  return n_slots;
}

/** cp_export_network: writes the file that cp_network_load() reads; Returns: whether it could be written */
gboolean
cp_export_network (const CpParameters *parameters,
                   const CpNames      *names,
                   const char         *path,
                   GError            **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  guint n_tags = names->tags->len, n_labels = names->labels->len;
  const guint32 head[] = {
    CP_NET_INPUT, CP_NET_WORD, CP_NET_AFFIX, CP_NET_AFFIX_ROWS, CP_NET_HIDDEN, CP_NET_LAYERS, CP_NET_TAG_LAYER, CP_NET_ARC,
    CP_NET_LABEL, CP_NET_DISTANCES, names->n_rows, n_slots_of (names), n_tags, n_labels,
  };

  append_numbers (payload, head, G_N_ELEMENTS (head));
  append_names (payload, names->tags);
  append_names (payload, names->labels);
  append_words (payload, names);
  append_table (payload, parameters, CP_PARAMETER_WORD);
  append_table (payload, parameters, CP_PARAMETER_AFFIX);
  for (guint layer = 0; layer < CP_NET_LAYERS; layer++)
    {
      append_matrix (payload, parameters, CP_PARAMETER_LAYER + layer, parameters->columns[CP_PARAMETER_LAYER + layer]);
      append_plain (payload, parameters, CP_PARAMETER_GATES + layer, CP_N_GATE_ROWS * CP_NET_STATE);
    }
  append_matrix (payload, parameters, CP_PARAMETER_TAG, n_tags);
  append_plain (payload, parameters, CP_PARAMETER_TAG_BIAS, n_tags);
  append_matrix (payload, parameters, CP_PARAMETER_ARC_DEPENDENT, CP_NET_ARC);
  append_plain (payload, parameters, CP_PARAMETER_ARC_DEPENDENT_BIAS, CP_NET_ARC);
  append_matrix (payload, parameters, CP_PARAMETER_ARC_HEAD, CP_NET_ARC);
  append_plain (payload, parameters, CP_PARAMETER_ARC_HEAD_BIAS, CP_NET_ARC);
  append_matrix (payload, parameters, CP_PARAMETER_ARC_PAIR, CP_NET_ARC);
  append_plain (payload, parameters, CP_PARAMETER_ARC_PAIR_BIAS, CP_NET_ARC);
  append_plain (payload, parameters, CP_PARAMETER_ARC_ROOT, CP_NET_ARC);
  append_table (payload, parameters, CP_PARAMETER_ARC_DISTANCE);
  append_matrix (payload, parameters, CP_PARAMETER_LABEL_DEPENDENT, CP_NET_LABEL);
  append_plain (payload, parameters, CP_PARAMETER_LABEL_BIAS, CP_NET_LABEL);
  append_matrix (payload, parameters, CP_PARAMETER_LABEL_HEAD, CP_NET_LABEL);
  append_plain (payload, parameters, CP_PARAMETER_LABEL_ROOT, CP_NET_LABEL);
  append_plain (payload, parameters, CP_PARAMETER_LABEL_DISTANCE, (CP_NET_DISTANCES + 1) * CP_NET_LABEL);
  append_matrix (payload, parameters, CP_PARAMETER_LABEL, n_labels);
  append_plain (payload, parameters, CP_PARAMETER_LABEL_OUT_BIAS, n_labels);
  return cp_blob_write (path, CP_NETWORK_MAGIC, CP_NETWORK_VERSION, payload, error);
}
