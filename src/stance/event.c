/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

#include "stance/event-label.h"

#define LABEL_WORDS 14
/* A governor is looked for no further up than this. */
#define DEPTH       12
/* So many tellings that have a word, the last of them, are looked at, and so many before one. */
#define POSTINGS    64
#define NEAR        4
/* So many articles are worth handing to a thread. */
#define BLOCK_OF_READINGS 16

/* A dated thing while events are being gathered. */
typedef struct
{
  guint32 reading;
  CpDate  date;
  CpRange tokens; /* the clause that tells it */
  guint32 head;   /* the word for what happened */
  gboolean deed;  /* a party did it, and the words say so */
  char   *label;
  CpSpan  span;   /* of @tokens */
  gint32  first_day, last_day; /* of @date */
} Telling;

static void
clear_telling (Telling *self)
{
  g_free (self->label);
}

/* Adds what is looked at once and again. */
static void
complete (Telling      *self,
          const CpText *text)
{
  self->span = cp_text_span (text, self->tokens);
  cp_date_range (&self->date, &self->first_day, &self->last_day);
}

static gboolean
has_tree (const CpText *text)
{
  for (guint32 t = 0; t < text->n_tokens; t++)
    if (text->tokens[t].head != t)
      return TRUE;
  return FALSE;
}

/* Whether a token is the cue of a statement: its time is when something was said. */
static gboolean *
cue_tokens (const CpBuilder *self,
            guint            reading)
{
  const CpText *text = self->readings[reading]->text;
  gboolean *cues = g_new0 (gboolean, text->n_tokens + 1);

  for (guint i = 0; i < self->readings[reading]->statements->len; i++)
    {
      const CpStatement *s = g_ptr_array_index (self->readings[reading]->statements, i);
      CpRange range = cp_text_tokens_in (text, s->cue);

      for (guint32 t = range.first; t < range.last && !cp_span_is_empty (s->cue); t++)
        cues[t] = TRUE;
    }
  return cues;
}

static gboolean
opens_with_when (const CpText *text,
                 guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (text->tokens[children[i]].norm, "when") == 0)
      return TRUE;
  return FALSE;
}

/* Whether @verb says more than that something was at that time. */
static gboolean
says_more (const CpText *text,
           const CpWhen *when,
           guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = text->tokens[children[i]].dep;

      if ((dep == CP_DEP_OBJ || dep == CP_DEP_OBL || dep == CP_DEP_OBL_AGENT || dep == CP_DEP_XCOMP)
          && children[i] < when->tokens.first)
        return TRUE;
    }
  return FALSE;
}

/* "It began on Thursday, when two boats collided": what is told is the collision. */
static guint32
clause_of_time (const CpText *text,
                const CpWhen *when,
                guint32       governor)
{
  guint32 holders[] = { when->tokens.last - 1, text->tokens[when->tokens.last - 1].head, governor };

  for (guint h = 0; h < G_N_ELEMENTS (holders) && !says_more (text, when, governor); h++)
    {
      guint n;
      const guint32 *children = cp_text_children (text, holders[h], &n);

      for (guint i = 0; i < n; i++)
        {
          const CpToken *child = &text->tokens[children[i]];
          gboolean clause = child->dep == CP_DEP_ADVCL || child->dep == CP_DEP_ACL_RELCL || child->dep == CP_DEP_CONJ;

          if (clause && child->pos == CP_POS_VERB && children[i] > when->tokens.last
              && cp_text_subtree (text, children[i]).first <= when->tokens.last + 1 && opens_with_when (text, children[i]))
            return children[i];
        }
    }
  return governor;
}

/* "Are due to meet": what is told is the meeting. */
static guint32
verb_under (const CpText *text,
            guint32       governor)
{
  guint32 verb = cp_text_child (text, governor, CP_DEP_XCOMP);

  if (text->tokens[governor].pos == CP_POS_ADJ && verb != CP_NO_TOKEN && text->tokens[verb].pos == CP_POS_VERB)
    return verb;
  return governor;
}

/* The verb or the noun for an event that the time is said of. */
static guint32
governor_of (const CpBuilder *self,
             const CpText    *text,
             const CpWhen    *when)
{
  guint32 t = when->tokens.first;

  for (guint depth = 0; depth < DEPTH; depth++)
    {
      const CpToken *token = &text->tokens[t];
      gboolean inside = t >= when->tokens.first && t < when->tokens.last;

      if (!inside && (token->pos == CP_POS_VERB || cp_event_is_word (self->lexicon, token)))
        return t;
      if (token->head == t)
        return inside ? CP_NO_TOKEN : t;
      t = token->head;
    }
  return CP_NO_TOKEN;
}

/* The clause around @head, without the clauses that hang on it. */
static CpRange
clause_of (const CpText *text,
           guint32       head,
           CpRange       keep)
{
  CpRange range = cp_text_subtree (text, head);
  guint n;
  const guint32 *children = cp_text_children (text, head, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = text->tokens[children[i]].dep;
      CpRange part = cp_text_subtree (text, children[i]);

      if (dep != CP_DEP_CONJ && dep != CP_DEP_PARATAXIS && dep != CP_DEP_ADVCL && dep != CP_DEP_CCOMP)
        continue;
      if (part.first > head && part.first < range.last && part.first >= keep.last)
        range.last = part.first;
      else if (part.last <= head && part.last > range.first && part.last <= keep.first)
        range.first = part.last;
    }
  return range;
}

static gboolean
is_break (const CpToken *token)
{
  return token->pos == CP_POS_PUNCT || strcmp (token->norm, ",") == 0 || strcmp (token->norm, ";") == 0
         || strcmp (token->norm, ":") == 0;
}

/* Where there is no tree: what stands between two marks. */
static CpRange
stretch_around (const CpText *text,
                CpRange       when)
{
  CpRange sentence = text->sentences[text->tokens[when.first].sentence].tokens;
  CpRange range = when;

  while (range.first > sentence.first && !is_break (&text->tokens[range.first - 1]))
    range.first--;
  while (range.last < sentence.last && !is_break (&text->tokens[range.last]))
    range.last++;
  if (range.last - range.first < 5)
    range = sentence;
  return range;
}

static CpRange
trimmed (const CpText *text,
         CpRange       range)
{
  while (range.first + 1 < range.last
         && (text->tokens[range.first].pos == CP_POS_PUNCT || text->tokens[range.first].pos == CP_POS_CCONJ
             || text->tokens[range.first].pos == CP_POS_SCONJ))
    range.first++;
  while (range.last > range.first + 1
         && (text->tokens[range.last - 1].pos == CP_POS_PUNCT || text->tokens[range.last - 1].pos == CP_POS_CCONJ))
    range.last--;
  return range;
}

/* Where there is no tree: the words as they stand, as many as there is room for. */
static char *
plain_label (const CpText *text,
             CpRange       range)
{
  g_autofree char *words = NULL;
  gboolean cut = range.last - range.first > LABEL_WORDS;
  GString *label = g_string_new (NULL);

  if (cut)
    range.last = range.first + LABEL_WORDS;
  words = cp_article_slice (text->article, cp_text_span (text, range));
  g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (label, g_utf8_next_char (words));
  if (cut)
    g_string_append (label, "…");
  return g_string_free (label, FALSE);
}

static gboolean
tells_event (const CpBuilder *self,
             const CpWhen    *when,
             const gboolean  *cues,
             gboolean         tree,
             Telling         *telling)
{
  const CpText *text = self->readings[telling->reading]->text;
  CpRange sentence = text->sentences[text->tokens[when->tokens.first].sentence].tokens;

  if (tree)
    {
      telling->head = governor_of (self, text, when);
      if (telling->head == CP_NO_TOKEN || cues[telling->head])
        return FALSE;
      telling->head = clause_of_time (text, when, verb_under (text, telling->head));
      telling->tokens = trimmed (text, clause_of (text, telling->head, when->tokens));
      telling->label = cp_event_label (self->lexicon, text, self->readings[telling->reading]->times, telling->tokens,
                                       telling->head, NULL);
    }
  else
    {
      for (guint32 t = sentence.first; t < sentence.last; t++)
        if (cues[t])
          return FALSE;
      telling->tokens = trimmed (text, stretch_around (text, when->tokens));
      telling->head = telling->tokens.first;
      for (guint32 t = telling->tokens.first; t < telling->tokens.last; t++)
        if (cp_event_is_word (self->lexicon, &text->tokens[t]))
          telling->head = t;
      if (telling->tokens.last - telling->tokens.first >= 3)
        telling->label = plain_label (text, telling->tokens);
    }
  return telling->label != NULL;
}

static void
find_told (CpBuilder *self,
           guint      reading,
           gpointer   told)
{
  GArray **tellings = (GArray **) told + reading;
  const CpText *text = self->readings[reading]->text;
  const GArray *times = self->readings[reading]->times;
  g_autofree gboolean *cues = NULL;
  gboolean tree;

  if (*tellings != NULL)
    return;
  cues = cue_tokens (self, reading);
  tree = has_tree (text);
  *tellings = g_array_new (FALSE, FALSE, sizeof (Telling));
  g_array_set_clear_func (*tellings, (GDestroyNotify) clear_telling);
  for (guint i = 0; i < times->len; i++)
    {
      const CpWhen *when = &g_array_index (times, CpWhen, i);
      Telling telling = { .reading = reading, .date = when->date };

      if (when->bound != CP_WHEN_AT || !tells_event (self, when, cues, tree, &telling))
        continue;
      complete (&telling, text);
      g_array_append_val (*tellings, telling);
    }
}

/* Finds what the articles tell of times, each by itself: it stays as it is whatever comes to them. */
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

      for (guint j = 0; j < known->len; j++)
        {
          Telling telling = g_array_index (known, Telling, j);

          telling.label = g_strdup (telling.label);
          g_array_append_val (tellings, telling);
        }
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

static void
find_deeds (CpBuilder *self,
            GArray    *tellings)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      const CpText *text = self->readings[s->article]->text;
      Telling telling = { .reading = s->article, .date = s->date, .deed = TRUE };

      if (!s->deed || !cp_date_is_valid (&s->date) || s->copy_of >= 0)
        continue;
      telling.tokens = cp_text_tokens_in (text, s->content[0]);
      if (telling.tokens.last <= telling.tokens.first)
        continue;
      telling.head = root_of (text, telling.tokens);
      telling.label = cp_event_label (self->lexicon, text, self->readings[s->article]->times, telling.tokens, telling.head,
                                      speaker_name (self->model, s));
      if (telling.label == NULL)
        telling.label = plain_label (text, telling.tokens);
      complete (&telling, text);
      g_array_append_val (tellings, telling);
    }
}

static gboolean
same_time (const Telling *a,
           const Telling *b)
{
  return cp_date_compare (&a->date, &b->date) == 0
         || (a->first_day <= b->last_day && b->first_day <= a->last_day && a->last_day - a->first_day < 8
             && b->last_day - b->first_day < 8);
}

/* The tellings so far, by their words: those that may tell the same as another. */
typedef struct
{
  const CpBuilder *builder;
  const GArray    *tellings;
  GHashTable      *lists;  /* word → GArray of guint: the tellings that have it */
  guint           *shared; /* for each telling, while one is compared: how many words they share */
} Index;

static gboolean
is_telling (const CpBuilder *self,
            const CpToken   *word)
{
  return strlen (word->norm) >= 4 && word->pos != CP_POS_ADP && !cp_lexicon_has (self->lexicon, word->lemma, CP_LEX_EMPTY);
}

static gboolean
overlap (const Telling *a,
         const Telling *b)
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
  const Telling *a = &g_array_index (self->tellings, Telling, j), *b = &g_array_index (self->tellings, Telling, i);

  if (j < *found && same_time (a, b) && (self->shared[j] >= 2 || overlap (a, b) || strcmp (a->label, b->label) == 0))
    *found = j;
}

/* The first telling of the same event: of those about that time that share two words with it, or stand in the same place. */
static guint
find_same (Index *self,
           guint  i)
{
  const Telling *telling = &g_array_index (self->tellings, Telling, i);
  const CpText *text = self->builder->readings[telling->reading]->text;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  guint found = i;

  for (guint32 t = telling->tokens.first; t < telling->tokens.last; t++)
    {
      const char *lemma = text->tokens[t].lemma;
      GArray *list;

      if (!is_telling (self->builder, &text->tokens[t]) || !g_hash_table_add (seen, (gpointer) lemma))
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
  const Telling *x = a, *y = b;
  int order = cp_date_compare (&x->date, &y->date);

  if (order != 0)
    return order;
  if (x->reading != y->reading)
    return x->reading < y->reading ? -1 : 1;
  return x->tokens.first < y->tokens.first ? -1 : x->tokens.first > y->tokens.first;
}

static void
tell_event (CpBuilder     *self,
            CpEvent       *event,
            const Telling *telling)
{
  event->date = telling->date;
  event->article = telling->reading;
  event->span = cp_text_span (self->readings[telling->reading]->text, telling->tokens);
  g_free (event->label);
  event->label = g_strdup (telling->label);
}

static void
add_event (CpBuilder     *self,
           const Telling *telling)
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
    g_array_append_val ((GArray *) g_ptr_array_index (by_reading, g_array_index (tellings, Telling, i).reading), i);
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      const CpModelStatement *s = cp_builder_statement (self, i);
      const GArray *told = g_ptr_array_index (by_reading, s->article);

      for (guint j = 0; j < told->len; j++)
        {
          guint number = g_array_index (told, guint, j);
          const Telling *telling = &g_array_index (tellings, Telling, number);
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
  g_autoptr (GArray) tellings = g_array_new (FALSE, FALSE, sizeof (Telling));
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  g_autofree guint *event_of = NULL, *shared = NULL;
  Index index = { .builder = self, .tellings = tellings, .lists = lists };

  g_array_set_clear_func (tellings, (GDestroyNotify) clear_telling);
  find_all_told (self, tellings);
  find_deeds (self, tellings);
  g_array_sort (tellings, compare_tellings);
  event_of = g_new0 (guint, tellings->len + 1);
  index.shared = shared = g_new0 (guint, tellings->len + 1);
  for (guint i = 0; i < tellings->len; i++)
    {
      guint same = find_same (&index, i);

      event_of[i] = same < i ? event_of[same] : self->model->events->len;
      if (same == i)
        add_event (self, &g_array_index (tellings, Telling, i));
      else if (g_array_index (tellings, Telling, i).deed && !g_array_index (tellings, Telling, same).deed)
        tell_event (self, g_ptr_array_index (self->model->events, event_of[same]), &g_array_index (tellings, Telling, i));
    }
  link_statements (self, tellings, event_of);
}
