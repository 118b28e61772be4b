/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/known-speaker.h"

static const CpModelSpeaker *
speaker_at (const CpModel *model,
            guint          index)
{
  return g_ptr_array_index (model->speakers, index);
}

/** cp_known_speaker_clear: nobody any more */
void
cp_known_speaker_clear (CpKnownSpeaker *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->article, g_free);
}

/** cp_known_speaker_set: whoever has the number @speaker in @model */
void
cp_known_speaker_set (CpKnownSpeaker *self,
                      const CpModel  *model,
                      guint           speaker)
{
  const CpModelSpeaker *who = speaker_at (model, speaker);

  cp_known_speaker_name (self, who->name);
  if (who->mentions->len > 0)
    {
      const CpMention *first = &g_array_index (who->mentions, CpMention, 0);

      self->article = cp_article_key (g_ptr_array_index (model->articles, first->article));
      self->start = first->span.start;
    }
}

/** cp_known_speaker_name: whoever will be called @name */
void
cp_known_speaker_name (CpKnownSpeaker *self,
                       const char     *name)
{
  g_autofree char *copy = g_strdup (name); /* it may be of the one that goes */

  cp_known_speaker_clear (self);
  self->name = g_steal_pointer (&copy);
}

static gboolean
is_called (const CpModelSpeaker *who,
           const char           *name)
{
  for (guint i = 0; i < who->aliases->len; i++)
    if (g_str_equal (g_ptr_array_index (who->aliases, i), name))
      return TRUE;
  return FALSE;
}

static gboolean
is_named_there (const CpKnownSpeaker *self,
                const CpModel        *model,
                const CpModelSpeaker *who)
{
  for (guint i = 0; i < who->mentions->len; i++)
    {
      const CpMention *mention = &g_array_index (who->mentions, CpMention, i);
      g_autofree char *key = NULL;

      if (mention->span.start != self->start)
        continue;
      key = cp_article_key (g_ptr_array_index (model->articles, mention->article));
      if (g_str_equal (key, self->article))
        return TRUE;
    }
  return FALSE;
}

/** cp_known_speaker_find: Returns: the number in @model of who has the name or had it at the same place, else of who has the name, stands at the
 *  place, or is called so; -1 */
gint32
cp_known_speaker_find (const CpKnownSpeaker *self,
                       const CpModel        *model)
{
  for (guint i = 0; self->name != NULL && self->article != NULL && i < model->speakers->len; i++)
    {
      const CpModelSpeaker *who = speaker_at (model, i);

      /* Renamed, it is still the one, though another has the name, too. */
      if ((g_str_equal (who->name, self->name) || is_called (who, self->name)) && is_named_there (self, model, who))
        return (gint32) i;
    }
  for (guint i = 0; self->name != NULL && i < model->speakers->len; i++)
    if (g_str_equal (speaker_at (model, i)->name, self->name))
      return (gint32) i;
  for (guint i = 0; self->article != NULL && i < model->speakers->len; i++)
    if (is_named_there (self, model, speaker_at (model, i)))
      return (gint32) i;
  for (guint i = 0; self->name != NULL && i < model->speakers->len; i++)
    if (is_called (speaker_at (model, i), self->name))
      return (gint32) i;
  return -1;
}
