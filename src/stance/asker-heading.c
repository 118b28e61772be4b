/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question as an editor heads what it asks: "Closing the ports to the boats", "The withdrawal of the levy". */
#include "stance/asker.h"

#include <string.h>

/* A heading has no more words. */
#define MOST_WORDS 12
/* A name of more is not repeated in it. */
#define OWNER_WORDS 4

static guint
count_words (const char *words)
{
  guint n = *words != '\0' ? 1 : 0;

  for (; *words != '\0'; words++)
    n += *words == ' ' ? 1 : 0;
  return n;
}

static gboolean
has_word (const char *words,
          const char *const *wanted)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (char **word = each; *word != NULL; word++)
    if (g_strv_contains (wanted, *word))
      return TRUE;
  return FALSE;
}

/* What is done, is a heading; what only is so, or is seen or known, is none. */
static gboolean
is_doing (const CpToken *verb)
{
  static const char *const states[] = { "be", "have", "see", "know", "think", "understand", "remember", "seem", "mean", "feel", "want", "need",
                                        "like", "believe", "expect", "hope", "stand", "deserve", "say", "tell", NULL };

  return verb->pos == CP_POS_VERB && !g_strv_contains (states, verb->lemma);
}

/* "its borders to them", behind a doing: "Turkey’s borders to them"; %NULL where a pronoun would be left without whom it names. */
static char *
with_owner (const char *tail,
            const char *subject)
{
  static const char *const owners[] = { "its", "his", "her", "their", NULL }, *const people[] = { "it", "he", "she", "him", "they", "them", "itself",
                                                                                                  "himself", "herself", "themselves", "this", "that",
                                                                                                  NULL };
  const char *end = strchr (tail, ' ');
  g_autofree char *first = end != NULL ? g_strndup (tail, (gsize) (end - tail)) : g_strdup (tail);
  gboolean owns = g_strv_contains (owners, first);

  if (has_word (tail, people) || (owns && end == NULL))
    return NULL;
  if (!owns)
    return has_word (tail, (const char *const[]){ "its", "his", "her", NULL }) ? NULL : g_strdup (tail);
  if (has_word (end + 1, owners))
    return NULL;
  if (count_words (subject) > OWNER_WORDS)
    return g_strconcat ("the", end, NULL);
  return g_strconcat (subject, g_str_has_suffix (subject, "s") ? "’" : "’s", end, NULL);
}

/* "stop performing and | start bargaining": joined to the verb, or, as it may be read, to a doing behind it. */
static guint32
second_doing (const CpAsker *self)
{
  for (guint32 t = self->verb + 2; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (token->pos == CP_POS_VERB && token->inflection == CP_FORM_BASE && token->dep == CP_DEP_CONJ && !cp_asker_in_gap (self, t)
          && cp_asker_token (self, t - 1)->pos == CP_POS_CCONJ
          && (token->head == self->verb || cp_asker_token (self, token->head)->inflection == CP_FORM_GERUND))
        return t;
    }
  return CP_NO_TOKEN;
}

/* "close the ports and open the roads": each of two doings; %NULL where the second is not found. */
static char *
joined (const CpAsker *self,
        char          *tail)
{
  guint32 other = second_doing (self);
  g_autofree char *held = tail, *gerund = NULL, *before = NULL, *word = NULL;
  const char *at;

  if (other == CP_NO_TOKEN)
    return g_steal_pointer (&held);
  word = g_strconcat (" ", cp_asker_token (self, other)->lemma, " ", NULL);
  at = strstr (held, word);
  if (at == NULL)
    return NULL;
  gerund = cp_gerund_of (cp_asker_token (self, other)->lemma);
  before = g_strndup (held, (gsize) (at - held));
  return g_strconcat (before, " ", gerund, at + strlen (word) - 1, NULL);
}

/* "close the ports" → "closing the ports"; %NULL where nothing is said of what it is done to or how: "to step down" */
static char *
active (const CpAsker *self,
        const char    *words,
        const char    *subject)
{
  const CpToken *verb = cp_asker_token (self, self->verb);
  gboolean has_object = cp_asker_child (self, self->verb, CP_DEP_OBJ) != CP_NO_TOKEN;
  gsize length = strlen (verb->lemma);
  g_autofree char *gerund = NULL, *tail = NULL;

  if (!is_doing (verb) || !g_str_has_prefix (words, verb->lemma) || words[length] != ' ')
    return NULL;
  if (strchr (words + length + 1, ' ') == NULL && !has_object)
    return NULL;
  gerund = cp_gerund_of (verb->lemma);
  tail = with_owner (words + length + 1, subject);
  if (tail != NULL)
    tail = joined (self, g_steal_pointer (&tail));
  return tail != NULL ? g_strconcat (gerund, " ", tail, NULL) : NULL;
}

/* "looked | at": what it is done to would belong behind that. */
static gboolean
leaves_preposition (const CpAsker *self)
{
  const CpToken *next = self->verb + 1 < self->last ? cp_asker_token (self, self->verb + 1) : NULL;
  CpPos after = self->verb + 2 < self->last ? cp_asker_token (self, self->verb + 2)->pos : CP_POS_ADV;

  return next != NULL && next->pos == CP_POS_ADP && next->dep != CP_DEP_COMPOUND_PRT && !cp_asker_is_word (self, self->verb + 2, "once")
         && (after == CP_POS_ADV || after == CP_POS_ADP || after == CP_POS_SCONJ);
}

/* "the attack" and "investigated by experts": who would do it is not put behind what it is done to. */
static char *
passive (const CpAsker *self,
         const char    *words,
         const char    *subject)
{
  const CpToken *verb = cp_asker_token (self, self->verb);
  gsize length = strlen (verb->norm);
  g_autofree char *gerund = NULL;

  if (!is_doing (verb) || leaves_preposition (self) || !g_str_has_prefix (words, verb->norm) || (words[length] != ' ' && words[length] != '\0')
      || has_word (words, (const char *const[]){ "by", "its", "his", "her", "their", "it", "them", "him", NULL }))
    return NULL;
  if (verb->inflection == CP_FORM_GERUND) /* "will be closing the plant" */
    return g_strdup (words);
  gerund = cp_gerund_of (verb->lemma);
  return g_strconcat (gerund, " ", subject, words + length, NULL);
}

static gboolean
is_being (const char *opening)
{
  static const char *const words[] = { "Is", "Are", "Was", "Were", NULL };

  return g_strv_contains (words, opening);
}

/* "Will the firm close the plant?" */
static gboolean
is_to_come (const CpAsker *self)
{
  static const char *const words[] = { "Will", "Would", "Can", "Could", "May", NULL };

  return g_strv_contains (words, self->opening);
}

/* Whether the subject can want what it does: somebody, or a body. */
static gboolean
wills (const CpAsker *self)
{
  const CpToken *head = cp_asker_token (self, cp_asker_holds (self, self->subject_head) ? self->subject_head : self->subject.first);

  return cp_asker_is_named (self) || head->pos == CP_POS_PROPN || cp_asker_names_people (self, head);
}

static char *
heading_of (const CpAsker *self,
            const char    *subject,
            const char    *words)
{
  const CpToken *verb = self->verb != CP_NO_TOKEN ? cp_asker_token (self, self->verb) : NULL;
  gboolean has_object = verb != NULL && cp_asker_child (self, self->verb, CP_DEP_OBJ) != CP_NO_TOKEN;

  if (is_being (self->opening) && (strcmp (words, "right") == 0 || strcmp (words, "justified") == 0))
    return g_strdup (subject);
  if (verb == NULL)
    return NULL;
  if (is_being (self->opening) && self->s->deed && g_str_has_prefix (words, "right to "))
    return active (self, words + strlen ("right to "), subject);
  if (strcmp (self->opening, "Should") != 0 && !is_to_come (self))
    return NULL;
  if (g_str_has_prefix (words, "be "))
    return passive (self, words + strlen ("be "), subject);
  return strcmp (self->opening, "Should") == 0 || (wills (self) && has_object) ? active (self, words, subject) : NULL;
}

/** cp_asker_heading: Returns: (transfer full) (nullable): the question as a short noun phrase, where its words allow that */
char *
cp_asker_heading (const CpAsker *self)
{
  const char *words = self->words->str;
  g_autofree char *subject = NULL, *heading = NULL, *capital = NULL;

  if (self->opening == NULL || self->subject_end <= strlen (self->opening) + 1 || self->subject_end + 1 >= self->words->len)
    return NULL;
  subject = g_strndup (words + strlen (self->opening) + 1, self->subject_end - strlen (self->opening) - 1);
  heading = heading_of (self, subject, words + self->subject_end + 1);
  if (heading == NULL || count_words (heading) > MOST_WORDS)
    return NULL;
  capital = g_utf8_strup (heading, (gssize) (g_utf8_next_char (heading) - heading));
  return g_strconcat (capital, g_utf8_next_char (heading), NULL);
}
