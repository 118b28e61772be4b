/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stance/event-label.h"
#include "stance/telling.h"

/* So many tellings that have a word, the last of them, are looked at, and so many before one. */
#define POSTINGS    64
#define NEAR        4
/* So many articles are worth handing to a thread. */
#define BLOCK_OF_READINGS 16

static void
find_told (CpBuilder *self,
           guint      reading,
           gpointer   told)
{
  GArray **tellings = (GArray **) told + reading;

  if (*tellings == NULL)
    *tellings = cp_tellings_of (self, reading);
}

/* Finds what the articles tell of times, each by itself: it stays as it is whatever comes to them, and its labels are lent. */
static void
find_all_told (CpBuilder *self,
               GArray    *tellings)
{
  GPtrArray *told = self->shelf->told;

  g_ptr_array_set_size (told, (gint) self->n_readings);
  cp_builder_each (self, self->n_readings, BLOCK_OF_READINGS, find_told, told->pdata);
  for (guint i = 0; i < self->n_readings; i++)
    {
      const GArray *known = g_ptr_array_index (told, i);

      if (known->len > 0)
        g_array_append_vals (tellings, known->data, known->len);
    }
}

/* The verb of @range that governs the others, or else its first. */
static guint32
root_of (const CpText *text,
         CpRange       range)
{
  guint32 first = range.last;

  for (guint32 t = range.first; t < range.last; t++)
    {
      guint32 head = text->tokens[t].head;

      if (text->tokens[t].pos != CP_POS_VERB)
        continue;
      if (head == t || head < range.first || head >= range.last)
        return t;
      first = MIN (first, t);
    }
  return first < range.last ? first : range.first;
}

static const char *
speaker_name (const CpModel          *model,
              const CpModelStatement *s)
{
  return s->speaker >= 0 ? ((const CpModelSpeaker *) g_ptr_array_index (model->speakers, s->speaker))->name : NULL;
}

/* @labels: (element-type char*): takes up those of the deeds */
static void
find_deeds (CpBuilder *self,
            GArray    *tellings,
            GPtrArray *labels)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      const CpText *text = self->readings[s->article]->text;
      CpTelling telling = { .reading = s->article, .date = s->date, .deed = TRUE };

      if (!s->deed || !cp_date_is_valid (&s->date) || s->copy_of >= 0)
        continue;
      telling.tokens = cp_text_tokens_in (text, s->content[0]);
      if (telling.tokens.last <= telling.tokens.first)
        continue;
      telling.head = root_of (text, telling.tokens);
      telling.label = cp_event_label (self->lexicon, text, self->readings[s->article]->times, telling.tokens, telling.head,
                                      speaker_name (self->model, s));
      if (telling.label == NULL)
        telling.label = cp_telling_plain_label (text, telling.tokens);
      g_ptr_array_add (labels, telling.label);
      cp_telling_complete (&telling, text);
      g_array_append_val (tellings, telling);
    }
}

static gboolean
same_time (const CpTelling *a,
           const CpTelling *b)
{
  return (a->first_day <= b->last_day && b->first_day <= a->last_day && a->last_day - a->first_day < 8
          && b->last_day - b->first_day < 8)
         || cp_date_compare (&a->date, &b->date) == 0;
}

/* The tellings so far, by their words: those that may tell the same as another. */
typedef struct
{
  const CpBuilder *builder;
  const GArray    *tellings;
  GHashTable      *lists;  /* word → GArray of guint: the tellings that have it */
  guint           *shared; /* for each telling, while one is compared: how many words they share */
  GHashTable      *seen;   /* the words of that one */
  GArray          *touched; /* guint: the tellings that share any with it */
} Index;

static gboolean
is_telling (const CpBuilder *self,
            const CpToken   *word)
{
  return strlen (word->norm) >= 4 && word->pos != CP_POS_ADP && !cp_lexicon_has (self->lexicon, word->lemma, CP_LEX_EMPTY);
}

static gboolean
overlap (const CpTelling *a,
         const CpTelling *b)
{
  return a->reading == b->reading && a->tokens.first < b->tokens.last && b->tokens.first < a->tokens.last;
}

/* Takes @j for what @i tells as well, where it is earlier than what was found. */
static void
consider (const Index *self,
          guint        i,
          guint        j,
          guint       *found)
{
  const CpTelling *a = &g_array_index (self->tellings, CpTelling, j), *b = &g_array_index (self->tellings, CpTelling, i);

  if (j < *found && same_time (a, b) && (self->shared[j] >= 2 || overlap (a, b) || strcmp (a->label, b->label) == 0))
    *found = j;
}

/* The first telling of the same event: of those about that time that share two words with it, or stand in the same place. */
static guint
find_same (Index *self,
           guint  i)
{
  const CpTelling *telling = &g_array_index (self->tellings, CpTelling, i);
  const CpText *text = self->builder->readings[telling->reading]->text;
  GArray *touched = self->touched;
  guint found = i;

  g_hash_table_remove_all (self->seen);
  g_array_set_size (touched, 0);
  for (guint32 t = telling->tokens.first; t < telling->tokens.last; t++)
    {
      const char *lemma = text->tokens[t].lemma;
      GArray *list;

      if (!is_telling (self->builder, &text->tokens[t]) || !g_hash_table_add (self->seen, (gpointer) lemma))
        continue;
      list = g_hash_table_lookup (self->lists, lemma);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->lists, (gpointer) lemma, list);
        }
      for (guint k = list->len > POSTINGS ? list->len - POSTINGS : 0; k < list->len; k++)
        {
          guint j = g_array_index (list, guint, k);

          self->shared[j]++;
          g_array_append_val (touched, j);
        }
      g_array_append_val (list, i);
    }
  for (guint k = 0; k < touched->len; k++)
    consider (self, i, g_array_index (touched, guint, k), &found);
  for (guint back = 1; back <= MIN (i, NEAR); back++)
    consider (self, i, i - back, &found);
  for (guint k = 0; k < touched->len; k++)
    self->shared[g_array_index (touched, guint, k)] = 0;
  return found;
}

static int
compare_tellings (gconstpointer a,
                  gconstpointer b)
{
  const CpTelling *x = a, *y = b;
  int order = cp_date_compare (&x->date, &y->date);

  if (order != 0)
    return order;
  if (x->reading != y->reading)
    return x->reading < y->reading ? -1 : 1;
  return x->tokens.first < y->tokens.first ? -1 : x->tokens.first > y->tokens.first;
}

static void
tell_event (CpBuilder       *self,
            CpEvent         *event,
            const CpTelling *telling)
{
  event->date = telling->date;
  event->article = telling->reading;
  event->span = cp_text_span (self->readings[telling->reading]->text, telling->tokens);
  g_free (event->label);
  event->label = g_strdup (telling->label);
}

static void
add_event (CpBuilder       *self,
           const CpTelling *telling)
{
  CpEvent *event = cp_event_new ();

  event->id = g_strdup_printf ("e%u", self->model->events->len + 1);
  tell_event (self, event, telling);
  g_ptr_array_add (self->model->events, event);
}

/* The statements that tell an event, or whose words stand in what tells it. */
static void
link_statements (CpBuilder *self,
                 GArray    *tellings,
                 guint     *event_of)
{
  g_autoptr (GPtrArray) by_reading = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->n_readings; i++)
    g_ptr_array_add (by_reading, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < tellings->len; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (by_reading, g_array_index (tellings, CpTelling, i).reading), i);
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      const GArray *told = g_ptr_array_index (by_reading, s->article);

      for (guint j = 0; j < told->len; j++)
        {
          guint number = g_array_index (told, guint, j);
          const CpTelling *telling = &g_array_index (tellings, CpTelling, number);
          CpEvent *event = g_ptr_array_index (self->model->events, event_of[number]);

          if (!cp_span_overlaps (s->content[0], telling->span))
            continue;
          if (event->statements->len == 0 || g_array_index (event->statements, guint32, event->statements->len - 1) != i)
            g_array_append_val (event->statements, i);
        }
    }
}

/** cp_build_events: finds the dated things that statements are about, one over all articles */
void
cp_build_events (CpBuilder *self)
{
  g_autoptr (GArray) tellings = g_array_sized_new (FALSE, FALSE, sizeof (CpTelling), self->model->statements->len);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autofree guint *event_of = NULL, *shared = NULL;
  Index index = { .builder = self, .tellings = tellings, .lists = lists, .seen = seen, .touched = touched };

  find_all_told (self, tellings);
  find_deeds (self, tellings, labels);
  g_array_sort (tellings, compare_tellings);
  event_of = g_new0 (guint, tellings->len + 1);
  index.shared = shared = g_new0 (guint, tellings->len + 1);
  for (guint i = 0; i < tellings->len; i++)
    {
      guint same = find_same (&index, i);

      event_of[i] = same < i ? event_of[same] : self->model->events->len;
      if (same == i)
        add_event (self, &g_array_index (tellings, CpTelling, i));
      else if (g_array_index (tellings, CpTelling, i).deed && !g_array_index (tellings, CpTelling, same).deed)
        tell_event (self, g_ptr_array_index (self->model->events, event_of[same]), &g_array_index (tellings, CpTelling, i));
    }
  link_statements (self, tellings, event_of);
}
