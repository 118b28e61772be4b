/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Words of which two readings share more than this much are the same words. */
#define SAME_WORDS 0.5

/** cp_builder_find: Returns: (transfer none) (nullable): the statement that had this key at any time, %NULL for none or a deleted one */
CpModelStatement *
cp_builder_find (const CpBuilder *self,
                 const char      *key)
{
  return g_hash_table_lookup (self->keys, key);
}

static char *
key_of (const CpModelStatement *s,
        char                  **article_keys)
{
  return g_strdup_printf ("%s %u-%u", article_keys[s->article], s->content[0].start, s->content[s->n_content - 1].end);
}

/* The spans of "start-end start-end …", in order and inside the article; how many, 0 and no spans where they are not so. */
static guint
parse_spans (const char      *value,
             const CpArticle *article,
             CpSpan         **spans)
{
  g_auto (GStrv) parts = g_strsplit (value, " ", -1);
  g_autofree CpSpan *read = g_new0 (CpSpan, g_strv_length (parts) + 1);
  guint n = 0;
  guint32 last = 0;

  for (char **part = parts; *part != NULL; part++)
    {
      unsigned start, end;

      if (**part == '\0')
        continue;
      if (sscanf (*part, "%u-%u", &start, &end) != 2 || start < last || end <= start || end > article->n_chars)
        return 0;
      read[n++] = (CpSpan){ start, end };
      last = end;
    }
  if (n > 0)
    *spans = g_steal_pointer (&read);
  return n;
}

/* The article that a key names. */
static gint
article_of (const char *key,
            char      **article_keys)
{
  for (gint i = 0; article_keys[i] != NULL; i++)
    if (g_str_has_prefix (key, article_keys[i]) && key[strlen (article_keys[i])] == ' ')
      return i;
  return -1;
}

/* How much of all that two spans cover both do. */
static double
overlap (CpSpan a,
         CpSpan b)
{
  const guint32 start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  return end > start ? (double) (end - start) / (MAX (a.end, b.end) - MIN (a.start, b.start)) : 0;
}

static CpModelStatement *
nearest (const CpBuilder *self,
         gint             article,
         CpSpan           span)
{
  CpModelStatement *best = NULL;
  double most = SAME_WORDS;

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      double its = s->article == (guint32) article ? overlap (span, (CpSpan){ s->content[0].start, s->content[s->n_content - 1].end }) : 0;

      if (its > most)
        {
          best = s;
          most = its;
        }
    }
  return best;
}

/* A statement that is read with a word more or less than when it was decided on is still that statement: nothing that a person decided gets
 * lost where the reading gets better. */
static void
find_again (CpBuilder  *self,
            const char *key,
            char      **article_keys)
{
  gint article = article_of (key, article_keys);
  CpSpan *span = NULL;
  CpModelStatement *s;

  if (article < 0 || g_hash_table_contains (self->keys, key))
    return;
  if (parse_spans (key + strlen (article_keys[article]) + 1, g_ptr_array_index (self->model->articles, article), &span) == 1)
    {
      s = nearest (self, article, span[0]);
      if (s != NULL)
        g_hash_table_insert (self->keys, g_strdup (key), s);
    }
  g_free (span);
}

static void
find_subjects_again (CpBuilder          *self,
                     const CpCorrection *correction,
                     char              **article_keys)
{
  g_auto (GStrv) subjects = g_strsplit (correction->subject, "|", 2);

  if (correction->kind == CP_CORRECT_ADD || (correction->kind > CP_CORRECT_NOTE && correction->kind != CP_CORRECT_PAIR
                                             && correction->kind != CP_CORRECT_MATCH))
    return;
  for (char **subject = subjects; *subject != NULL; subject++)
    find_again (self, *subject, article_keys);
  if (correction->kind == CP_CORRECT_PAIR)
    find_again (self, correction->value, article_keys);
}

static gboolean
add_statement (CpBuilder          *self,
               const CpCorrection *correction,
               char              **article_keys)
{
  gint article = article_of (correction->subject, article_keys);
  CpModelStatement *s;
  CpSpan *spans = NULL;
  guint n;

  if (article < 0)
    return FALSE;
  n = parse_spans (correction->value, g_ptr_array_index (self->model->articles, article), &spans);
  if (n == 0)
    return FALSE;
  s = cp_model_statement_new ();
  s->article = (guint32) article;
  s->content = spans;
  s->n_content = n;
  s->by_person = 1u << CP_FIELD_WORDS;
  s->sure[CP_FIELD_WORDS] = 1;
  cp_reason_take (&s->reason[CP_FIELD_WORDS], g_ref_string_new (_("added by you")));
  g_ptr_array_add (self->model->statements, s);
  g_ptr_array_add (self->found, NULL);
  g_hash_table_insert (self->keys, key_of (s, article_keys), s);
  return TRUE;
}

static gboolean
change_content (CpBuilder          *self,
                const CpCorrection *correction,
                char              **article_keys)
{
  CpModelStatement *s = cp_builder_find (self, correction->subject);
  CpSpan *spans = NULL;
  guint n;

  if (s == NULL)
    return g_hash_table_contains (self->keys, correction->subject);
  n = parse_spans (correction->value, g_ptr_array_index (self->model->articles, s->article), &spans);
  if (n == 0)
    return FALSE;
  g_free (s->content);
  s->content = spans;
  s->n_content = n;
  s->by_person |= 1u << CP_FIELD_WORDS;
  s->sure[CP_FIELD_WORDS] = 1;
  cp_reason_take (&s->reason[CP_FIELD_WORDS], g_ref_string_new (_("set by you")));
  g_hash_table_insert (self->keys, key_of (s, article_keys), s);
  return TRUE;
}

/* The keys of a deleted statement stay known, so that what was said of it before is no orphan. */
static gboolean
delete_statement (CpBuilder          *self,
                  const CpCorrection *correction,
                  GHashTable         *deleted)
{
  CpModelStatement *s = cp_builder_find (self, correction->subject);
  GHashTableIter iter;
  gpointer value;

  if (s == NULL)
    return g_hash_table_contains (self->keys, correction->subject);
  g_hash_table_iter_init (&iter, self->keys);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == s)
      g_hash_table_iter_replace (&iter, NULL);
  g_hash_table_add (deleted, s);
  return TRUE;
}

typedef struct
{
  CpModelStatement *statement;
  CpStatement      *found;
} Row;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const CpModelStatement *x = ((const Row *) a)->statement, *y = ((const Row *) b)->statement;

  if (x->article != y->article)
    return x->article < y->article ? -1 : 1;
  if (x->content[0].start != y->content[0].start)
    return x->content[0].start < y->content[0].start ? -1 : 1;
  return x->content[0].end < y->content[0].end ? -1 : x->content[0].end > y->content[0].end;
}

/* Puts the statements back into text order, without the deleted ones. */
static void
order_statements (CpBuilder  *self,
                  GHashTable *deleted)
{
  guint n = self->model->statements->len;
  g_autofree Row *rows = g_new (Row, n + 1);
  g_autofree gpointer *statements = NULL, *found = NULL;
  gsize n_statements, n_found;

  statements = g_ptr_array_steal (self->model->statements, &n_statements);
  found = g_ptr_array_steal (self->found, &n_found);
  for (guint i = 0; i < n; i++)
    rows[i] = (Row){ statements[i], found[i] };
  qsort (rows, n, sizeof (Row), compare_rows);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->model->statements, rows[i].statement);
      g_ptr_array_add (self->found, rows[i].found);
    }
  for (guint i = n; i > 0; i--)
    if (g_hash_table_contains (deleted, rows[i - 1].statement))
      {
        g_ptr_array_remove_index (self->model->statements, i - 1);
        g_ptr_array_remove_index (self->found, i - 1);
      }
}

/** cp_correct_statements: adds, deletes and cuts statements as a person decided */
void
cp_correct_statements (CpBuilder *self)
{
  guint n_articles = self->model->articles->len;
  g_auto (GStrv) article_keys = g_new0 (char *, n_articles + 1);
  g_autoptr (GHashTable) deleted = g_hash_table_new (NULL, NULL);
  gboolean changed = FALSE;

  if (self->corrections->len == 0)
    return;
  for (guint i = 0; i < n_articles; i++)
    article_keys[i] = cp_article_key (g_ptr_array_index (self->model->articles, i));
  for (guint i = 0; i < self->model->statements->len; i++)
    g_hash_table_insert (self->keys, key_of (cp_builder_statement (self, i), article_keys), cp_builder_statement (self, i));
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      find_subjects_again (self, correction, article_keys);
      if (correction->kind == CP_CORRECT_ADD)
        self->applied[i] = add_statement (self, correction, article_keys);
      else if (correction->kind == CP_CORRECT_CONTENT)
        self->applied[i] = change_content (self, correction, article_keys);
      else if (correction->kind == CP_CORRECT_DELETE)
        self->applied[i] = delete_statement (self, correction, deleted);
      changed = changed || self->applied[i];
    }
  if (changed)
    order_statements (self, deleted);
}

static gboolean
set_field (CpModelStatement   *s,
           const CpCorrection *correction)
{
  CpField field;

  switch (correction->kind)
    {
    case CP_CORRECT_ACT:
      if (!cp_act_from_nick (correction->value, &s->act))
        return FALSE;
      field = CP_FIELD_ACT;
      break;
    case CP_CORRECT_DATE:
      if (*correction->value == '\0')
        s->date = CP_DATE_NONE;
      else if (!cp_date_parse_iso (correction->value, &s->date))
        return FALSE;
      field = CP_FIELD_DATE;
      break;
    case CP_CORRECT_STANCE:
      if (*correction->value == '\0')
        s->stance = CP_STANCE_NONE;
      else if (!cp_stance_from_nick (correction->value, &s->stance))
        return FALSE;
      field = CP_FIELD_STANCE;
      break;
    case CP_CORRECT_CHECKED:
      s->checked = strcmp (correction->value, "yes") == 0;
      return TRUE;
    case CP_CORRECT_NOTE:
      g_free (s->note);
      s->note = *correction->value != '\0' ? g_strdup (correction->value) : NULL;
      return TRUE;
    default:
      return FALSE;
    }
  s->by_person |= 1u << field;
  s->sure[field] = 1;
  cp_reason_take (&s->reason[field], g_ref_string_new (_("set by you")));
  return TRUE;
}

static gboolean
is_article (const CpModel *model,
            const char    *key)
{
  for (guint i = 0; i < model->articles->len; i++)
    {
      g_autofree char *its = cp_article_key (g_ptr_array_index (model->articles, i));

      if (g_strcmp0 (its, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/** cp_correct_dates: sets dates of statements as a person decided; before the parties, as whose somebody is may depend on the day */
void
cp_correct_dates (CpBuilder *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);
      CpModelStatement *s;

      if (correction->kind != CP_CORRECT_DATE)
        continue;
      s = cp_builder_find (self, correction->subject);
      self->applied[i] = s != NULL ? set_field (s, correction) : g_hash_table_contains (self->keys, correction->subject);
    }
}

/** cp_correct_readings: sets acts, stances, marks and notes of statements as a person decided */
void
cp_correct_readings (CpBuilder *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);
      CpModelStatement *s;

      if (correction->kind == CP_CORRECT_ARTICLE_NOTE) /* it changes nothing that is read, but has its place */
        self->applied[i] = is_article (self->model, correction->subject);
      if (correction->kind != CP_CORRECT_ACT && correction->kind != CP_CORRECT_STANCE && correction->kind != CP_CORRECT_CHECKED
          && correction->kind != CP_CORRECT_NOTE)
        continue;
      s = cp_builder_find (self, correction->subject);
      if (s != NULL && correction->kind == CP_CORRECT_STANCE)
        g_hash_table_insert (self->stances_at, s, GUINT_TO_POINTER (i + 1));
      self->applied[i] = s != NULL ? set_field (s, correction) : g_hash_table_contains (self->keys, correction->subject);
    }
}
