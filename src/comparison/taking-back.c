/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "comparison/comparison-private.h"

/* How an article's text moved: what began at @at or later stands @by code points further on. */
typedef struct
{
  const char *old_key;
  const char *new_key;
  guint32     at;
  guint32     by;
} Move;

static guint64
moved (const Move *self,
       guint64     offset)
{
  return offset >= self->at ? offset + self->by : offset;
}

/* Reads "start-end" at @p, and adds it as it is now; returns what comes after, @p where there is none. */
static const char *
move_span (const Move *self,
           const char *p,
           GString    *out)
{
  char *dash, *end;
  guint64 start, stop;

  start = g_ascii_strtoull (p, &dash, 10);
  if (dash == p || *dash != '-')
    return p;
  stop = g_ascii_strtoull (dash + 1, &end, 10);
  if (end == dash + 1 || stop == 0)
    return p;
  /* What ended where the new words begin still does. */
  g_string_append_printf (out, "%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT, moved (self, start), moved (self, stop - 1) + 1);
  return end;
}

/* The statements' keys within a text, as they are now. */
static char *
move_keys (const Move *self,
           const char *text)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (self->old_key);
  const char *found;

  while ((found = strstr (text, self->old_key)) != NULL)
    {
      g_string_append_len (out, text, found - text);
      g_string_append (out, self->new_key);
      text = found + length;
      if (*text != ' ')
        continue;
      g_string_append_c (out, ' ');
      text = move_span (self, text + 1, out);
    }
  return g_string_free (g_string_append (out, text), FALSE);
}

/* "start-end start-end …", which is all of a text. */
static char *
move_spans (const Move *self,
            const char *text)
{
  g_auto (GStrv) spans = g_strsplit (text, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; spans[i] != NULL; i++)
    {
      const char *rest;

      if (i > 0)
        g_string_append_c (out, ' ');
      rest = move_span (self, spans[i], out);
      g_string_append (out, rest);
    }
  return g_string_free (out, FALSE);
}

static CpCorrection *
move_correction (const Move         *self,
                 const CpCorrection *old)
{
  gboolean has_spans = (old->kind == CP_CORRECT_CONTENT || old->kind == CP_CORRECT_ADD) && g_str_has_prefix (old->subject, self->old_key);
  g_autofree char *subject = move_keys (self, old->subject);
  g_autofree char *value = has_spans ? move_spans (self, old->value) : move_keys (self, old->value);
  CpCorrection *now;

  now = cp_correction_new (old->kind, subject, value, old->when);
  cp_correction_set_words (now, old->words, old->title);
  return now;
}

/**
 * cp_comparison_take_back:
 * @article: the number of an article
 * @leftover: the number of a block that the importer left out of it
 *
 * Puts a block that the importer left out back in its place and reads the article again, a step for undo. Corrections of
 * the article's statements go with their words.
 */
void
cp_comparison_take_back (CpComparison *self,
                         guint         article,
                         guint         leftover)
{
  g_autoptr (CpState) state = NULL;
  g_autoptr (CpArticle) whole = NULL;
  CpArticle *old;
  CpSpan taken;
  Move move;

  g_return_if_fail (CP_IS_COMPARISON (self));

  if (article >= cp_history_current (self->history)->entries->len)
    return;
  state = cp_state_copy (cp_history_current (self->history));
  old = ((CpMember *) g_ptr_array_index (state->entries, article))->article;
  if (leftover >= old->leftovers->len)
    return;
  whole = cp_article_take_back (old, leftover, &taken);
  if (cp_span_is_empty (taken))
    return;
  /* The blank line between goes before it at the end of a text, and after it elsewhere. */
  move = (Move){ old->key, whole->key, taken.start, whole->n_chars - old->n_chars };
  for (guint i = 0; i < state->corrections->len; i++)
    {
      CpCorrection **place = (CpCorrection **) &g_ptr_array_index (state->corrections, i);
      CpCorrection *now = move_correction (&move, *place);

      cp_correction_free (*place);
      *place = now;
    }
  g_clear_pointer (&g_ptr_array_index (state->entries, article), cp_member_unref);
  g_ptr_array_index (state->entries, article) = cp_member_new (whole, NULL);
  cp_comparison_commit (self, state, _("Passage taken back"));
}
