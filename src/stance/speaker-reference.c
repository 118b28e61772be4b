/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How corrections and filters name a speaker: by the name, and where others have it too ("Defence Ministry" of two states) also by a place
 * where an article names this one: "name TAB article-key start-end"; "name TAB" for the one that is named nowhere. "A spokesperson" and
 * "A spokesperson for the union" may be two and begin at one place; references of old have no end. */
#include "stance/speaker-reference.h"

#include <stdlib.h>
#include <string.h>

static const char mark = '\t';

static const CpModelSpeaker *
speaker_at (const CpModel *model,
            guint          speaker)
{
  return g_ptr_array_index (model->speakers, speaker);
}

static gboolean
has_alias (const CpModelSpeaker *speaker,
           const char           *name)
{
  return g_ptr_array_find_with_equal_func (speaker->aliases, name, g_str_equal, NULL);
}

static gboolean
is_called (const CpModelSpeaker *speaker,
           const char           *name)
{
  return g_str_equal (speaker->name, name) || has_alias (speaker, name);
}

static char *
with_place (const CpModel        *model,
            const CpModelSpeaker *speaker,
            const char           *name)
{
  const CpMention *first;

  if (speaker->mentions->len == 0)
    return g_strdup_printf ("%s%c", name, mark);
  first = &g_array_index (speaker->mentions, CpMention, 0);
  return g_strdup_printf ("%s%c%s %u-%u", name, mark, ((const CpArticle *) g_ptr_array_index (model->articles, first->article))->key,
                          first->span.start, first->span.end);
}

/**
 * cp_speaker_reference:
 * @name: the speaker's name, or one of its other names
 *
 * Returns: (transfer full): what leads to @speaker in this and in later models: the name where nobody else has it
 */
char *
cp_speaker_reference (const CpModel *model,
                      guint          speaker,
                      const char    *name)
{
  const CpModelSpeaker *self = speaker_at (model, speaker);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *other = speaker_at (model, i);

      if (other != self && (g_str_equal (other->name, name) || (!g_str_equal (self->name, name) && has_alias (other, name))))
        return with_place (model, self, name);
    }
  return g_strdup (name);
}

/** cp_speaker_references: Returns: (transfer full) (element-type utf8): cp_speaker_reference() of every speaker's own name, in one go */
GPtrArray *
cp_speaker_references (const CpModel *model)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *references = g_ptr_array_new_full (model->speakers->len, g_free);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      char *name = speaker_at (model, i)->name;

      g_hash_table_insert (counts, name, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1));
    }
  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = speaker_at (model, i);
      const gboolean alone = GPOINTER_TO_UINT (g_hash_table_lookup (counts, speaker->name)) == 1;

      g_ptr_array_add (references, alone ? g_strdup (speaker->name) : with_place (model, speaker, speaker->name));
    }
  return references;
}

static gboolean
is_span (CpSpan      span,
         const char *text)
{
  char *rest;

  return strtoul (text, &rest, 10) == span.start && (*rest != '-' || strtoul (rest + 1, NULL, 10) == span.end);
}

static gboolean
is_at (const CpModel        *model,
       const CpModelSpeaker *speaker,
       const char           *place)
{
  const char *space = strrchr (place, ' ');
  const gsize length = space != NULL ? (gsize) (space - place) : 0;

  if (space == NULL)
    return speaker->mentions->len == 0;
  for (guint i = 0; i < speaker->mentions->len; i++)
    {
      const CpMention *mention = &g_array_index (speaker->mentions, CpMention, i);
      const char *key = ((const CpArticle *) g_ptr_array_index (model->articles, mention->article))->key;

      if (is_span (mention->span, space + 1) && strlen (key) == length && strncmp (key, place, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gint32
find_at (const CpModel *model,
         const char    *name,
         const char    *place)
{
  for (guint i = 0; i < model->speakers->len; i++)
    if (is_called (speaker_at (model, i), name) && is_at (model, speaker_at (model, i), place))
      return (gint32) i;
  return -1;
}

static gint32
find_named (const CpModel *model,
            const char    *name)
{
  for (guint i = 0; i < model->speakers->len; i++)
    if (g_str_equal (speaker_at (model, i)->name, name))
      return (gint32) i;
  for (guint i = 0; i < model->speakers->len; i++)
    if (has_alias (speaker_at (model, i), name))
      return (gint32) i;
  return -1;
}

/**
 * cp_speaker_find:
 *
 * A name alone means the speaker of that name, or else the first that has it among its other names. With a place it means who is named there
 * by that name, and nobody else: a namesake must not take what was decided on one whose article is gone.
 *
 * Returns: the number of the speaker that @reference means, -1 for none
 */
gint32
cp_speaker_find (const CpModel *model,
                 const char    *reference)
{
  const char *tab = strrchr (reference, mark);
  g_autofree char *name = tab != NULL ? cp_speaker_reference_name (reference) : NULL;

  return tab != NULL ? find_at (model, name, tab + 1) : find_named (model, reference);
}

/** cp_speaker_reference_name: Returns: (transfer full): the name in @reference, for people to read */
char *
cp_speaker_reference_name (const char *reference)
{
  const char *tab = strrchr (reference, mark);

  return tab != NULL ? g_strndup (reference, (gsize) (tab - reference)) : g_strdup (reference);
}

/** cp_speaker_reference_has_place: Returns: whether it means one of several who have the name */
gboolean
cp_speaker_reference_has_place (const char *reference)
{
  return strchr (reference, mark) != NULL;
}

/** cp_speaker_has_namesake: Returns: whether somebody else has the name of @speaker */
gboolean
cp_speaker_has_namesake (const CpModel *model,
                         guint          speaker)
{
  for (guint i = 0; i < model->speakers->len; i++)
    if (i != speaker && g_str_equal (speaker_at (model, i)->name, speaker_at (model, speaker)->name))
      return TRUE;
  return FALSE;
}
