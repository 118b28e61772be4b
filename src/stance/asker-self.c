/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far a question is only about who speaks: what they are, feel or have, and that they said something. */
#include "stance/asker.h"

#include <string.h>

/* What one says of oneself alone is seldom what others answer. */
#define ONESELF 0.4f
#define FEELING 0.8f
#define MOOD    1.6f
/* That somebody said something is told, not disputed. */
#define SAYING  1.5f
/* Whom somebody of a political party means by "we", the party or the country, the words do not tell. */
#define WE      0.7f
/* What one could or would have done, one did not. */
#define UNREAL  0.6f

static const CpToken *
head_of (const CpAsker *self)
{
  return cp_asker_token (self, cp_asker_holds (self, self->subject_head) ? self->subject_head : self->subject.first);
}

static gboolean
is_feeling (const CpToken *verb)
{
  static const char *const words[] = { "care", "hope", "want", "like", "regret", "expect", "wish", "feel", "fear", "know", "mind", "enjoy",
                                       "love", "laugh", "remember", "invite", "intend", "appreciate", "understand", "mean", "think", "believe", NULL };

  return g_strv_contains (words, verb->lemma);
}

/* "Were they baffled?": how somebody feels about it is not the matter. */
static gboolean
is_mood (const CpToken *word)
{
  static const char *const words[] = { "baffled", "saddened", "pleased", "disappointed", "surprised", "shocked", "delighted", "glad", "grateful",
                                       "sorry", "worried", "concerned", "alarmed", "encouraged", "astonished", "appalled", "dismayed", "proud",
                                       "angry", "happy", "sad", "thankful", "puzzled", "tired", "relieved", "confident", "hopeful", NULL };

  return g_strv_contains (words, word->norm);
}

/* Whether the subject is one of the people who speak, by name or as "she". */
static gboolean
is_speaking_person (const CpAsker *self)
{
  static const char *const persons[] = { "i", "he", "she", NULL };
  const CpToken *head = head_of (self);
  const GPtrArray *speakers = self->builder->model->speakers;

  if (cp_asker_is_named (self))
    return g_strv_contains (persons, head->norm);
  for (guint i = 0; i < speakers->len && head->pos == CP_POS_PROPN && self->subject.last <= self->subject.first + 3; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (speakers, i);
      const char *last = strrchr (speaker->name, ' ');

      if (speaker->kind == CP_SPEAKER_PERSON
          && (strcmp (last != NULL ? last + 1 : speaker->name, head->form) == 0
              || (g_str_has_prefix (speaker->name, head->form) && speaker->name[strlen (head->form)] == ' ')))
        return TRUE;
    }
  return FALSE;
}

/* "Did she respond?" */
static gboolean
is_saying (const CpToken *verb)
{
  static const char *const words[] = { "add", "argue", "ask", "claim", "comment", "compare", "concede", "describe", "insist", "joke",
                                       "mention", "note", "quip", "recall", "refer", "remark", "repeat", "reply", "respond",
                                       "say", "speak", "tell", "tweet", "write", NULL };

  return verb->pos == CP_POS_VERB && g_strv_contains (words, verb->lemma);
}

/* A law says, and a report notes; only somebody answers. */
static gboolean
is_telling (const CpToken *verb)
{
  static const char *const words[] = { "ask", "comment", "joke", "quip", "refer", "remark", "reply", "respond", "tell", "tweet", NULL };

  return g_strv_contains (words, verb->lemma);
}

static gboolean
is_saying_of_somebody (const CpAsker *self)
{
  const CpToken *head = head_of (self);

  return is_saying (cp_asker_token (self, self->verb)) && cp_asker_child (self, self->verb, CP_DEP_NSUBJ_PASS) == CP_NO_TOKEN
         && (head->pos == CP_POS_PROPN || head->pos == CP_POS_PRON || is_telling (cp_asker_token (self, self->verb))
             || cp_knowledge_role (self->builder->knowledge, head->lemma, NULL) != NULL);
}

/* "We have to say that", "we just have to look at": leads up to what is said. */
static gboolean
is_lead (const CpAsker *self)
{
  static const char *const words[] = { "say", "look", "ask", "see", "understand", "remember", "know", "admit", "tell", "think", "consider", NULL };
  const CpToken *verb = cp_asker_token (self, self->verb);

  return (strcmp (verb->lemma, "have") == 0 || strcmp (verb->lemma, "need") == 0) && self->verb + 2 < self->last
         && cp_asker_is_word (self, self->verb + 1, "to") && g_strv_contains (words, cp_asker_token (self, self->verb + 2)->lemma);
}

static gboolean
is_party (const CpAsker *self)
{
  const char *name = cp_asker_speaker (self), *last = name != NULL ? strrchr (name, ' ') : NULL;
  g_autofree char *noun = last != NULL ? g_utf8_strdown (last + 1, -1) : NULL;
  const CpInstitution *body = noun != NULL ? cp_knowledge_institution (self->builder->knowledge, noun, NULL) : NULL;

  return body != NULL && body->kind == CP_BODY_PARTY;
}

/**
 * cp_asker_personal:
 *
 * Returns: how far the question is about who speaks and not about what is disputed
 */
float
cp_asker_personal (const CpAsker *self)
{
  const CpToken *verb = cp_asker_token (self, self->verb);
  gboolean state = verb->pos == CP_POS_ADJ || verb->pos == CP_POS_NOUN || strcmp (verb->lemma, "have") == 0 || strcmp (verb->lemma, "be") == 0;
  gboolean named = cp_asker_is_named (self);
  float weight = named && cp_asker_is_word (self, self->subject.first, "i") ? ONESELF : 0;

  if (named && cp_asker_is_word (self, self->subject.first, "we") && is_party (self))
    weight += WE;
  if (self->auxiliary != CP_NO_TOKEN && cp_asker_is_word (self, self->auxiliary + 1, "have")
      && cp_asker_token (self, self->auxiliary)->inflection == CP_FORM_MODAL)
    weight += UNREAL;
  if (is_saying_of_somebody (self))
    return weight + SAYING;
  if (is_mood (verb))
    return weight + MOOD;
  if (named && (is_feeling (verb) || is_lead (self)))
    return weight + FEELING;
  return weight + (state && is_speaking_person (self) ? FEELING : 0);
}
