/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/orphans.h"

#include "comparison/heading.h"

static void
orphan_free (gpointer data)
{
  CpOrphan *self = data;

  g_free (self->subject);
  g_free (self->words);
  g_free (self->title);
  g_ptr_array_unref (self->corrections);
  g_free (self);
}

static GPtrArray *
corrections_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
}

static GHashTable *
articles_by_key (const CpModel *model)
{
  GHashTable *articles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < model->articles->len; i++)
    {
      CpArticle *article = g_ptr_array_index (model->articles, i);

      g_hash_table_insert (articles, article->key, article);
    }
  return articles;
}

/* The articles that there are, of those in which what was decided on is not found. */
static GHashTable *
articles_of (GPtrArray  *corrections,
             GHashTable *articles)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < corrections->len; i++)
    {
      g_auto (GStrv) keys = cp_subject_statements (g_ptr_array_index (corrections, i));

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_autofree char *article_key = NULL;
          CpSpan span;
          gpointer article = cp_subject_place (keys[k], &article_key, &span) ? g_hash_table_lookup (articles, article_key) : NULL;

          if (article != NULL)
            g_hash_table_add (found, article);
        }
    }
  return found;
}

/* The keys of all statements in the articles that the corrections are of. */
static GHashTable *
keys_there (const CpModel *model,
            GHashTable    *articles)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) asked = articles_of (model->orphans, articles);

  for (guint i = 0; g_hash_table_size (asked) > 0 && i < model->statements->len; i++)
    if (g_hash_table_contains (asked, g_ptr_array_index (model->articles, ((CpModelStatement *) g_ptr_array_index (model->statements, i))->article)))
      g_hash_table_add (keys, cp_model_statement_key (model, i));
  return keys;
}

/* What of @correction is not there: a name, or the first of the statements; @line is told which. */
static char *
missing_of (const CpCorrection *correction,
            GHashTable         *there,
            guint              *line)
{
  g_auto (GStrv) keys = cp_subject_statements (correction);

  *line = 0;
  if (keys[0] == NULL)
    return g_strdup (correction->subject);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_hash_table_contains (there, keys[i]))
      {
        *line = i;
        return g_strdup (keys[i]);
      }
  return NULL; /* what it says cannot be, but there is nothing to place */
}

/* One of the lines of @words, NULL where it says nothing. */
static char *
line_of (const char *words,
         guint       line)
{
  g_auto (GStrv) lines = words != NULL ? g_strsplit (words, "\n", -1) : NULL;

  return lines != NULL && line < g_strv_length (lines) && *lines[line] != '\0' ? g_strdup (lines[line]) : NULL;
}

static void
add_to (CpOrphan           *self,
        const CpCorrection *correction,
        guint               line)
{
  if (self->words == NULL && (self->on == CP_SUBJECT_STATEMENT || self->on == CP_SUBJECT_ARTICLE))
    self->words = line_of (correction->words, line);
  if (self->title == NULL && line == 0)
    self->title = g_strdup (correction->title);
  g_ptr_array_add (self->corrections, cp_correction_copy (correction));
}

/**
 * cp_orphans_find:
 *
 * Returns: (transfer full) (element-type CpOrphan): what the corrections of @model that have lost their place are on, in order of time; those
 *   on one thing are together
 */
GPtrArray *
cp_orphans_find (const CpModel *model)
{
  GPtrArray *orphans = g_ptr_array_new_with_free_func (orphan_free);
  g_autoptr (GHashTable) by_subject = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) articles = NULL, there = NULL;

  if (model->orphans->len == 0)
    return orphans;
  articles = articles_by_key (model);
  there = keys_there (model, articles);
  for (guint i = 0; i < model->orphans->len; i++)
    {
      g_autoptr (CpCorrection) correction = cp_correction_copy (g_ptr_array_index (model->orphans, i));
      CpSubject on = cp_subject_of (correction->kind);
      guint line;
      g_autofree char *missing = missing_of (correction, there, &line);
      g_autofree char *name = NULL;
      CpOrphan *orphan;

      if (missing == NULL)
        continue;
      on = on == CP_SUBJECT_STATEMENTS ? CP_SUBJECT_STATEMENT : on;
      name = g_strdup_printf ("%d %s", (int) on, missing);
      orphan = g_hash_table_lookup (by_subject, name);
      if (orphan == NULL)
        {
          orphan = g_new0 (CpOrphan, 1);
          orphan->on = on;
          orphan->subject = g_steal_pointer (&missing);
          orphan->corrections = corrections_new ();
          g_hash_table_insert (by_subject, g_steal_pointer (&name), orphan);
          g_ptr_array_add (orphans, orphan);
        }
      cp_subject_note_words (correction, articles);
      add_to (orphan, correction, line);
    }
  return orphans;
}

/* The key of the article that it was in, NULL where it is of none. */
static char *
article_of (const CpOrphan *self)
{
  char *key = NULL;
  CpSpan span;

  if (self->on == CP_SUBJECT_STATEMENT && cp_subject_place (self->subject, &key, &span))
    return key;
  return self->on == CP_SUBJECT_ARTICLE ? g_strdup (self->subject) : NULL;
}

/** cp_orphans_of_same: Returns: (transfer container) (element-type CpOrphan): those of @orphans that were in the article of @orphan, which is one */
GPtrArray *
cp_orphans_of_same (GPtrArray      *orphans,
                    const CpOrphan *orphan)
{
  GPtrArray *same = g_ptr_array_new ();
  g_autofree char *key = article_of (orphan);

  for (guint i = 0; i < orphans->len; i++)
    {
      g_autofree char *its = key != NULL ? article_of (g_ptr_array_index (orphans, i)) : NULL;

      if (g_ptr_array_index (orphans, i) == orphan || (key != NULL && g_strcmp0 (its, key) == 0))
        g_ptr_array_add (same, g_ptr_array_index (orphans, i));
    }
  return same;
}

/* Whether the article is the one that the orphan was in, or has its title as a later edition does; of a long one its beginning is known. */
static gboolean
is_its_article (const CpOrphan  *self,
                const char      *key,
                const CpArticle *article,
                const char      *heading)
{
  if (g_strcmp0 (article->key, key) == 0)
    return TRUE;
  if (self->title == NULL || *self->title == '\0')
    return FALSE;
  return g_str_equal (heading, self->title) ||
         (g_utf8_strlen (self->title, -1) == CP_CORRECTION_MAX_TITLE && g_str_has_prefix (heading, self->title));
}

/** cp_orphans_n_of: Returns: how many corrections of @orphans (element-type CpOrphan) were in @article, or one of its title */
guint
cp_orphans_n_of (GPtrArray       *orphans,
                 const CpArticle *article)
{
  g_autofree char *heading = cp_heading_of_article (article);
  guint n = 0;

  for (guint i = 0; i < orphans->len; i++)
    {
      const CpOrphan *orphan = g_ptr_array_index (orphans, i);
      g_autofree char *key = article_of (orphan);

      if (key != NULL && is_its_article (orphan, key, article, heading))
        n += orphan->corrections->len;
    }
  return n;
}

/**
 * cp_orphan_find_place:
 *
 * Finds where it most likely belongs now: in its own article, or one of the same title, else in any. A place is only ever proposed.
 *
 * Returns: whether there is such a place
 */
gboolean
cp_orphan_find_place (const CpOrphan *self,
                      const CpModel  *model,
                      CpNewPlace     *place)
{
  g_autofree char *key = article_of (self);

  if (key == NULL || (self->words == NULL && self->on == CP_SUBJECT_STATEMENT))
    return FALSE;
  for (guint i = 0; i < model->articles->len; i++)
    {
      g_autofree char *heading = cp_heading_of_article (g_ptr_array_index (model->articles, i));

      if (!is_its_article (self, key, g_ptr_array_index (model->articles, i), heading))
        continue;
      if (self->on == CP_SUBJECT_ARTICLE)
        {
          *place = (CpNewPlace){ i, { 0, 0 }, -1 };
          return TRUE;
        }
      if (cp_new_place_find (model, i, self->words, place))
        return TRUE;
    }
  return self->on == CP_SUBJECT_STATEMENT && cp_new_place_find (model, model->articles->len, self->words, place);
}

static char *
with_key (const CpOrphan *self,
          const char     *text,
          const char     *key)
{
  return g_strdup (g_strcmp0 (text, self->subject) == 0 ? key : text);
}

/* A pair is of the statements' keys, a match of both in their order. */
static CpCorrection *
put_statements (const CpOrphan     *self,
                const CpCorrection *correction,
                const char         *key)
{
  g_autofree char *subject = NULL, *value = with_key (self, correction->value, key);

  if (correction->kind == CP_CORRECT_PAIR)
    subject = with_key (self, correction->subject, key);
  else
    {
      g_auto (GStrv) sides = g_strsplit (correction->subject, "|", 2);
      g_autofree char *one = with_key (self, sides[0], key), *other = with_key (self, sides[1], key);

      subject = g_strcmp0 (one, other) < 0 ? g_strdup_printf ("%s|%s", one, other) : g_strdup_printf ("%s|%s", other, one);
    }
  return cp_correction_new (correction->kind, subject, value, correction->when);
}

static gboolean
is_removed (const CpOrphan *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    if (((const CpCorrection *) g_ptr_array_index (self->corrections, i))->kind == CP_CORRECT_DELETE)
      return TRUE;
  return FALSE;
}

/* Where no statement stands, one is made, that the rest can be said of; one that was removed has not come back there. */
static void
put_statement (const CpOrphan   *self,
               const CpModel    *model,
               const CpNewPlace *place,
               GPtrArray        *corrections)
{
  const CpArticle *article = g_ptr_array_index (model->articles, place->article);
  const gboolean is_there = place->statement >= 0;
  g_autofree char *spans = g_strdup_printf ("%u-%u", place->span.start, place->span.end);
  g_autofree char *key = is_there ? cp_model_statement_key (model, (guint) place->statement) : g_strdup_printf ("%s %s", article->key, spans);

  if (!is_there && is_removed (self))
    return;
  if (!is_there)
    g_ptr_array_add (corrections, cp_correction_new (CP_CORRECT_ADD, key, spans, 0));
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      if (correction->kind == CP_CORRECT_ADD || correction->kind == CP_CORRECT_CONTENT)
        continue; /* the borders are those of the place */
      if (cp_subject_of (correction->kind) == CP_SUBJECT_STATEMENTS)
        g_ptr_array_add (corrections, put_statements (self, correction, key));
      else
        g_ptr_array_add (corrections, cp_correction_new (correction->kind, key, correction->value, correction->when));
    }
}

/** cp_orphan_put: Returns: (transfer full) (element-type CpCorrection): what was decided, of @place; in the place of the orphan's corrections */
GPtrArray *
cp_orphan_put (const CpOrphan   *self,
               const CpModel    *model,
               const CpNewPlace *place)
{
  GPtrArray *corrections;

  if (self->on != CP_SUBJECT_STATEMENT)
    return cp_orphan_rename (self, ((const CpArticle *) g_ptr_array_index (model->articles, place->article))->key);
  corrections = corrections_new ();
  put_statement (self, model, place, corrections);
  return corrections;
}

/** cp_orphan_rename: Returns: (transfer full) (element-type CpCorrection): what was decided, of @subject: another name, question or article */
GPtrArray *
cp_orphan_rename (const CpOrphan *self,
                  const char     *subject)
{
  GPtrArray *corrections = corrections_new ();

  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      g_ptr_array_add (corrections, cp_correction_new (correction->kind, subject, correction->value, correction->when));
    }
  return corrections;
}

/* char* → guint: by its words, each statement, from 1, of the articles that the orphan may be of; 0 for words that stand there twice. */
static GHashTable *
statements_by_words (const CpOrphan *orphan,
                     const CpModel  *model)
{
  GHashTable *by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *key = article_of (orphan);
  g_autofree gboolean *is_its = g_new0 (gboolean, model->articles->len + 1);

  for (guint i = 0; i < model->articles->len; i++)
    {
      g_autofree char *heading = cp_heading_of_article (g_ptr_array_index (model->articles, i));

      is_its[i] = is_its_article (orphan, key, g_ptr_array_index (model->articles, i), heading);
    }
  for (guint i = 0; i < model->statements->len; i++)
    {
      CpNewPlace place;
      char *words;

      cp_new_place_of_statement (model, i, &place);
      words = is_its[place.article] ? cp_subject_words (g_ptr_array_index (model->articles, place.article), place.span) : NULL;
      if (words != NULL)
        g_hash_table_insert (by_words, words, GUINT_TO_POINTER (g_hash_table_contains (by_words, words) ? 0 : i + 1));
    }
  return by_words;
}

/**
 * cp_orphans_unchanged:
 * @orphans: (element-type CpOrphan): of one article
 * @gone: (element-type CpCorrection): takes the corrections of those that have a place, which are the orphans'
 *
 * Returns: (transfer full) (element-type CpCorrection): what was decided on those whose words one statement has, word for word, of that statement
 */
GPtrArray *
cp_orphans_unchanged (GPtrArray     *orphans,
                      const CpModel *model,
                      GPtrArray     *gone)
{
  GPtrArray *corrections = corrections_new ();
  g_autoptr (GHashTable) by_words = orphans->len > 0 ? statements_by_words (g_ptr_array_index (orphans, 0), model) : NULL;

  for (guint i = 0; i < orphans->len; i++)
    {
      const CpOrphan *orphan = g_ptr_array_index (orphans, i);
      const guint found = orphan->words != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (by_words, orphan->words)) : 0;
      CpNewPlace place;

      if (found == 0 || orphan->on != CP_SUBJECT_STATEMENT)
        continue;
      cp_new_place_of_statement (model, found - 1, &place);
      put_statement (orphan, model, &place, corrections);
      for (guint k = 0; k < orphan->corrections->len; k++)
        g_ptr_array_add (gone, g_ptr_array_index (orphan->corrections, k));
    }
  return corrections;
}
