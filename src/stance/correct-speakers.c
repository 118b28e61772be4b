/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"
#include "stance/called.h"
#include "stance/speaker-reference.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CpModelSpeaker *
speaker_at (const CpBuilder *self,
            gint32           speaker)
{
  return g_ptr_array_index (self->model->speakers, speaker);
}

static gint32
add_speaker (CpBuilder  *self,
             const char *name,
             gint32      origin)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  speaker->id = g_strdup_printf ("s%u", self->model->speakers->len + 1);
  speaker->name = g_strdup (name);
  speaker->kind = CP_SPEAKER_UNKNOWN;
  g_ptr_array_add (self->model->speakers, speaker);
  g_ptr_array_add (self->sides, NULL);
  g_array_append_val (self->origins, origin);
  return (gint32) self->model->speakers->len - 1;
}

/* Somebody of that name is made where there is nobody; not where one of several was meant who is gone. */
static gboolean
set_speaker (CpBuilder        *self,
             CpModelStatement *s,
             const char       *reference)
{
  gint32 speaker = *reference != '\0' ? cp_speaker_find (self->model, reference) : -1;

  if (*reference != '\0' && speaker < 0)
    {
      if (cp_speaker_reference_has_place (reference))
        return FALSE;
      speaker = add_speaker (self, reference, -1);
    }
  s->speaker = speaker;
  s->by_person |= 1u << CP_FIELD_SPEAKER;
  s->sure[CP_FIELD_SPEAKER] = 1;
  cp_reason_take (&s->reason[CP_FIELD_SPEAKER], g_ref_string_new (_("set by you")));
  return TRUE;
}

/* The speaker goes into the other; its name stays known as an alias. */
static void
merge_speakers (CpBuilder *self,
                gint32     from,
                gint32     into)
{
  CpModelSpeaker *gone = speaker_at (self, from), *kept = speaker_at (self, into);

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->speaker == from)
        s->speaker = into;
      if (s->addressee == from)
        s->addressee = into;
    }
  g_ptr_array_add (kept->aliases, g_strdup (gone->name));
  g_ptr_array_extend_and_steal (kept->aliases, g_steal_pointer (&gone->aliases));
  gone->aliases = g_ptr_array_new_with_free_func (g_free);
  g_array_append_vals (kept->mentions, gone->mentions->data, gone->mentions->len);
  g_array_set_size (gone->mentions, 0);
  g_ptr_array_extend_and_steal (kept->memberships, g_steal_pointer (&gone->memberships));
  gone->memberships = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_membership_free);
  if (kept->role == NULL)
    kept->role = g_steal_pointer (&gone->role);
  g_free (g_steal_pointer (&gone->name));
  gone->name = g_strdup ("");
}

/* Whether it is @name that the words of the source call the speaker by. */
static gboolean
source_is (const CpBuilder        *self,
           const CpModelStatement *s,
           const char             *name)
{
  g_autofree char *words = cp_article_slice (g_ptr_array_index (self->model->articles, s->article), s->source);

  return g_strcmp0 (cp_speaker_called (speaker_at (self, s->speaker), words), name) == 0;
}

/* What was said under one of a speaker's names becomes another speaker's. */
static void
move_name (CpBuilder  *self,
           gint32      from,
           gint32      into,
           const char *name)
{
  CpModelSpeaker *speaker = speaker_at (self, from);

  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      if (s->speaker == from && !(s->by_person & 1u << CP_FIELD_SPEAKER) && source_is (self, s, name))
        s->speaker = into;
    }
  for (guint i = speaker->mentions->len; i > 0; i--)
    {
      CpMention mention = g_array_index (speaker->mentions, CpMention, i - 1);
      g_autofree char *words = cp_article_slice (g_ptr_array_index (self->model->articles, mention.article), mention.span);

      if (g_strcmp0 (cp_speaker_called (speaker, words), name) != 0)
        continue;
      g_array_prepend_val (speaker_at (self, into)->mentions, mention);
      g_array_remove_index (speaker->mentions, i - 1);
    }
  for (guint i = speaker->aliases->len; i > 0; i--)
    if (strcmp (g_ptr_array_index (speaker->aliases, i - 1), name) == 0)
      g_ptr_array_remove_index (speaker->aliases, i - 1);
}

static gboolean
split_speaker (CpBuilder          *self,
               const CpCorrection *correction)
{
  gint32 old = cp_speaker_find (self->model, correction->subject);
  g_autofree char *name = cp_speaker_reference_name (correction->subject);
  gint32 fresh;

  if (old < 0)
    return FALSE;
  fresh = add_speaker (self, correction->value, g_array_index (self->origins, gint32, old));
  speaker_at (self, fresh)->kind = speaker_at (self, old)->kind;
  move_name (self, old, fresh, name);
  return TRUE;
}

/* What is cited under @name and has no speaker yet. */
static void
take_unclaimed (CpBuilder  *self,
                gint32      speaker,
                const char *name)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      g_autofree char *words = NULL;

      if (s->speaker >= 0 || s->by_person & 1u << CP_FIELD_SPEAKER || cp_span_is_empty (s->source))
        continue;
      words = cp_article_slice (g_ptr_array_index (self->model->articles, s->article), s->source);
      if (cp_words_have_name (words, name))
        s->speaker = speaker;
    }
}

/* A name is one speaker's: whoever had it gives it up, and goes where it is the only name. */
static gboolean
add_alias (CpBuilder          *self,
           const CpCorrection *correction)
{
  gint32 speaker = cp_speaker_find (self->model, correction->value);
  gint32 holder = cp_speaker_find (self->model, correction->subject);
  g_autofree char *name = cp_speaker_reference_name (correction->subject);

  if (speaker < 0 || (holder < 0 && cp_speaker_reference_has_place (correction->subject)))
    return FALSE;
  if (holder == speaker)
    return TRUE;
  if (holder >= 0 && strcmp (speaker_at (self, holder)->name, name) == 0)
    {
      merge_speakers (self, holder, speaker);
      return TRUE;
    }
  if (holder >= 0)
    move_name (self, holder, speaker, name);
  g_ptr_array_add (speaker_at (self, speaker)->aliases, g_strdup (name));
  take_unclaimed (self, speaker, name);
  return TRUE;
}

/* Somebody whom the program did not find; one that it has found by now is the one. */
static gboolean
add_missing (CpBuilder          *self,
             const CpCorrection *correction)
{
  gint32 speaker = cp_speaker_find (self->model, correction->subject);

  if (speaker < 0)
    {
      speaker = add_speaker (self, correction->subject, -1);
      take_unclaimed (self, speaker, correction->subject);
    }
  if (*correction->value != '\0')
    self->sides->pdata[speaker] = correction->value;
  return TRUE;
}

static void
set_times (CpModelSpeaker *speaker,
           const char     *value)
{
  g_autoptr (GPtrArray) memberships = cp_memberships_parse (value);

  g_ptr_array_set_size (speaker->memberships, 0);
  for (guint i = 0; i < memberships->len; i++)
    g_ptr_array_add (speaker->memberships, cp_membership_copy (g_ptr_array_index (memberships, i)));
}

static gboolean
correct_speaker (CpBuilder          *self,
                 const CpCorrection *correction)
{
  gint32 speaker, other;

  if (cp_correction_gives_no_name (correction))
    return FALSE;
  if (correction->kind == CP_CORRECT_SPEAKER_SPLIT)
    return split_speaker (self, correction);
  if (correction->kind == CP_CORRECT_SPEAKER_ALIAS)
    return add_alias (self, correction);
  if (correction->kind == CP_CORRECT_SPEAKER_ADD)
    return add_missing (self, correction);
  speaker = cp_speaker_find (self->model, correction->subject);
  if (speaker < 0)
    return FALSE;
  switch (correction->kind)
    {
    case CP_CORRECT_SPEAKER_NAME:
      g_ptr_array_add (speaker_at (self, speaker)->aliases, speaker_at (self, speaker)->name);
      speaker_at (self, speaker)->name = g_strdup (correction->value);
      return TRUE;
    case CP_CORRECT_SPEAKER_ROLE:
      g_free (speaker_at (self, speaker)->role);
      speaker_at (self, speaker)->role = *correction->value != '\0' ? g_strdup (correction->value) : NULL;
      return TRUE;
    case CP_CORRECT_SPEAKER_PARTY:
      self->sides->pdata[speaker] = correction->value;
      return TRUE;
    case CP_CORRECT_SPEAKER_TIMES:
      set_times (speaker_at (self, speaker), correction->value);
      return TRUE;
    case CP_CORRECT_SPEAKER_KEPT:
      return TRUE;
    case CP_CORRECT_SPEAKER_MERGE:
      other = cp_speaker_find (self->model, correction->value);
      if (other < 0)
        return FALSE;
      if (other != speaker)
        merge_speakers (self, speaker, other);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Those that were merged into others leave the model. */
static void
drop_merged (CpBuilder *self)
{
  guint n = self->model->speakers->len, kept = 0;
  g_autofree gint32 *place = g_new (gint32, n + 1);

  for (guint i = 0; i < n; i++)
    place[i] = *speaker_at (self, (gint32) i)->name != '\0' ? (gint32) kept++ : -1;
  if (kept == n)
    return;
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);

      s->speaker = s->speaker >= 0 ? place[s->speaker] : -1;
      s->addressee = s->addressee >= 0 ? place[s->addressee] : -1;
    }
  for (guint i = n; i > 0; i--)
    if (place[i - 1] < 0)
      {
        g_ptr_array_remove_index (self->model->speakers, i - 1);
        g_ptr_array_remove_index (self->sides, i - 1);
        g_array_remove_index (self->origins, i - 1);
      }
}

/** cp_correct_speakers: names, merges and splits speakers and gives statements their speakers as a person decided */
void
cp_correct_speakers (CpBuilder *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      if (correction->kind >= CP_CORRECT_SPEAKER_NAME && correction->kind <= CP_CORRECT_SPEAKER_KEPT)
        self->applied[i] = correct_speaker (self, correction);
      else if (correction->kind == CP_CORRECT_SPEAKER || correction->kind == CP_CORRECT_PARTY)
        {
          CpModelStatement *s = cp_builder_find (self, correction->subject);

          self->applied[i] = s != NULL || g_hash_table_contains (self->keys, correction->subject);
          if (s != NULL && correction->kind == CP_CORRECT_SPEAKER)
            self->applied[i] = set_speaker (self, s, correction->value);
          else if (s != NULL)
            g_hash_table_insert (self->given_sides, s, correction->value);
        }
      else if (correction->kind == CP_CORRECT_PARTY_NAME && strcmp (correction->value, correction->subject) != 0)
        g_hash_table_insert (self->side_names, correction->value, correction->subject);
    }
  drop_merged (self);
}
