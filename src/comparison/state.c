/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/state.h"

#include "comparison/subject.h"

/** cp_member_new: Returns: (transfer full): an entry for a closed article, with references of its own; @reading may be %NULL */
CpMember *
cp_member_new (CpArticle *article,
              CpReading *reading)
{
  CpMember *self = g_atomic_rc_box_new0 (CpMember);

  self->article = cp_article_ref (article);
  self->reading = reading != NULL ? cp_reading_ref (reading) : NULL;
  return self;
}

/** cp_member_ref: Returns: (transfer full): @self */
CpMember *
cp_member_ref (CpMember *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
entry_clear (gpointer data)
{
  CpMember *self = data;

  g_clear_pointer (&self->reading, cp_reading_unref);
  g_clear_pointer (&self->article, cp_article_unref);
}

/** cp_member_unref: gives up a reference; frees the entry with the last one */
void
cp_member_unref (CpMember *self)
{
  g_atomic_rc_box_release_full (self, entry_clear);
}

/** cp_state_new: Returns: (transfer full): a comparison of nothing */
CpState *
cp_state_new (void)
{
  CpState *self = g_atomic_rc_box_new0 (CpState);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_member_unref);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  self->arrangement = cp_arrangement_new (CP_SORT_IMPORTANCE);
  return self;
}

/** cp_state_copy: Returns: (transfer full): the same articles, title, corrections and arrangement, to be changed; without an analysis */
CpState *
cp_state_copy (const CpState *self)
{
  CpState *copy = cp_state_new ();

  copy->title = g_strdup (self->title);
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (copy->entries, cp_member_ref (g_ptr_array_index (self->entries, i)));
  for (guint i = 0; i < self->corrections->len; i++)
    g_ptr_array_add (copy->corrections, cp_correction_copy (g_ptr_array_index (self->corrections, i)));
  cp_arrangement_unref (copy->arrangement);
  copy->arrangement = cp_arrangement_ref (self->arrangement);
  return copy;
}

/** cp_state_copy_read: Returns: (transfer full): the same with its analysis, for a change that the analysis does not follow from */
CpState *
cp_state_copy_read (const CpState *self)
{
  CpState *copy = cp_state_copy (self);

  copy->model = self->model != NULL ? cp_model_ref (self->model) : NULL;
  return copy;
}

/** cp_state_ref: Returns: (transfer full): @self */
CpState *
cp_state_ref (CpState *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
state_clear (gpointer data)
{
  CpState *self = data;

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->corrections, g_ptr_array_unref);
  g_clear_pointer (&self->arrangement, cp_arrangement_unref);
  g_clear_pointer (&self->model, cp_model_unref);
}

/** cp_state_unref: gives up a reference; frees the state with the last one */
void
cp_state_unref (CpState *self)
{
  g_atomic_rc_box_release_full (self, state_clear);
}

/**
 * cp_article_is_same:
 *
 * Tells whether two imports are one article. The same words are not enough: outlets print one agency's report, and each that does is an
 * article of its own.
 */
gboolean
cp_article_is_same (const CpArticle *a,
                    const CpArticle *b)
{
  if (g_strcmp0 (a->text, b->text) != 0)
    return FALSE;
  return g_strcmp0 (a->uri, b->uri) == 0 || (g_strcmp0 (a->publisher, b->publisher) == 0 && g_strcmp0 (a->title, b->title) == 0);
}

/** cp_state_has: Returns: whether the same article is in it */
gboolean
cp_state_has (const CpState   *self,
              const CpArticle *article)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (cp_article_is_same (((const CpMember *) g_ptr_array_index (self->entries, i))->article, article))
      return TRUE;
  return FALSE;
}

static gboolean
is_same_correction (const CpCorrection *a,
                    const CpCorrection *b)
{
  return a->kind == b->kind && a->when == b->when && g_strcmp0 (a->subject, b->subject) == 0 && g_strcmp0 (a->value, b->value) == 0;
}

/** cp_state_reads_like: Returns: whether the same analysis follows from both */
gboolean
cp_state_reads_like (const CpState *self,
                     const CpState *other)
{
  if (self->entries->len != other->entries->len || self->corrections->len != other->corrections->len)
    return FALSE;
  for (guint i = 0; i < self->entries->len; i++)
    if (g_ptr_array_index (self->entries, i) != g_ptr_array_index (other->entries, i))
      return FALSE;
  for (guint i = 0; i < self->corrections->len; i++)
    if (!is_same_correction (g_ptr_array_index (self->corrections, i), g_ptr_array_index (other->corrections, i)))
      return FALSE;
  return TRUE;
}

static guint
hash_correction (gconstpointer data)
{
  const CpCorrection *correction = data;

  return g_str_hash (correction->subject) ^ (guint) correction->kind;
}

static gboolean
is_on_the_same (gconstpointer a,
                gconstpointer b)
{
  const CpCorrection *x = a, *y = b;

  return x->kind == y->kind && g_str_equal (x->subject, y->subject);
}

static void
add_all (GHashTable *set,
         GPtrArray  *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    g_hash_table_add (set, g_ptr_array_index (corrections, i));
}

/**
 * cp_state_replace:
 * @gone: (element-type CpCorrection): taken back
 * @corrections: (element-type CpCorrection): made instead, as the latest, each in the place of an earlier one of the same kind and subject
 *
 * However many there are, all are gone through once.
 */
void
cp_state_replace (CpState   *self,
                  GPtrArray *gone,
                  GPtrArray *corrections)
{
  g_autoptr (GHashTable) out = g_hash_table_new (hash_correction, is_on_the_same);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->corrections);

  add_all (out, gone);
  add_all (out, corrections);
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  for (guint i = 0; i < before->len; i++)
    if (!g_hash_table_contains (out, g_ptr_array_index (before, i)))
      g_ptr_array_add (self->corrections, cp_correction_copy (g_ptr_array_index (before, i)));
  for (guint i = 0; i < corrections->len; i++)
    if (g_hash_table_lookup (out, g_ptr_array_index (corrections, i)) == g_ptr_array_index (corrections, i))
      g_ptr_array_add (self->corrections, cp_correction_copy (g_ptr_array_index (corrections, i)));
}

/** cp_state_note_words: notes with each correction the words that it is on, where they are not noted and their article is there */
void
cp_state_note_words (CpState *self)
{
  g_autoptr (GHashTable) articles = NULL;

  if (self->corrections->len == 0)
    return;
  articles = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->entries->len; i++)
    {
      CpArticle *article = ((const CpMember *) g_ptr_array_index (self->entries, i))->article;

      g_hash_table_insert (articles, article->key, article);
    }
  for (guint i = 0; i < self->corrections->len; i++)
    cp_subject_note_words (g_ptr_array_index (self->corrections, i), articles);
}

/** cp_state_forget: Returns: whether there was such a correction, which now is gone */
gboolean
cp_state_forget (CpState         *self,
                 CpCorrectionKind kind,
                 const char      *subject)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      if (correction->kind != kind || g_strcmp0 (correction->subject, subject) != 0)
        continue;
      g_ptr_array_remove_index (self->corrections, i);
      return TRUE;
    }
  return FALSE;
}
