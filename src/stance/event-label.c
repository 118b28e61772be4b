/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/event-label.h"

#include <string.h>

#include "stance/event-wording.h"

#define LABEL_WORDS 12
/* A clause's subject is looked for no further up than this. */
#define DEPTH 8

/** cp_event_is_word: whether @token names a thing that happens on a day, as "strike" and "meeting" do */
gboolean
cp_event_is_word (const CpLexicon *lexicon,
                  const CpToken   *token)
{
  return (token->pos == CP_POS_NOUN || token->pos == CP_POS_X) && cp_lexicon_has (lexicon, token->lemma, CP_LEX_EVENT);
}

static guint32
own_subject (const CpText *text,
             guint32       verb)
{
  guint32 subject = cp_text_child (text, verb, CP_DEP_NSUBJ);

  return subject != CP_NO_TOKEN ? subject : cp_text_child (text, verb, CP_DEP_NSUBJ_PASS);
}

/* Who does what @verb says: its own subject, what its clause describes, or who does what governs it. */
static guint32
subject_of (const CpText *text,
            guint32       verb)
{
  for (guint depth = 0; depth < DEPTH; depth++)
    {
      const CpToken *token = &text->tokens[verb];
      guint32 subject = own_subject (text, verb);
      guint32 object;

      if (subject != CP_NO_TOKEN && !cp_wording_is_relative (&text->tokens[subject]))
        return subject;
      if (token->head == verb)
        return CP_NO_TOKEN;
      switch (token->dep)
        {
        case CP_DEP_ACL:
        case CP_DEP_ACL_RELCL:
          return token->head;
        case CP_DEP_XCOMP:
          object = cp_text_child (text, token->head, CP_DEP_OBJ);
          if (object != CP_NO_TOKEN)
            return object;
          break;
        case CP_DEP_ADVCL:
        case CP_DEP_CONJ:
          break;
        default:
          return CP_NO_TOKEN;
        }
      verb = token->head;
    }
  return CP_NO_TOKEN;
}

/* The noun for an event in @clause that stands nearest before the end, %CP_NO_TOKEN for none. */
static guint32
event_word_in (const CpWording *self,
               CpRange          clause)
{
  for (guint32 t = MIN (clause.last, self->scope.last); t > MAX (clause.first, self->scope.first); t--)
    if (cp_event_is_word (self->lexicon, &self->text->tokens[t - 1]) && self->text->tokens[t - 1].dep != CP_DEP_COMPOUND)
      return t - 1;
  return CP_NO_TOKEN;
}

/* The verb with what belongs to it: "was not called off", "walked out". */
static void
take_verb (CpWording *self,
           guint32    verb)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  cp_wording_take (self, verb);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];
      gboolean negates = child->dep == CP_DEP_ADVMOD && cp_lexicon_has (self->lexicon, child->lemma, CP_LEX_NEGATOR);
      gboolean marks = child->dep == CP_DEP_MARK && strcmp (child->norm, "to") == 0;
      gboolean completes = child->dep == CP_DEP_COMPOUND_PRT || (child->dep == CP_DEP_ADVMOD && children[i] == verb + 1);

      if (child->dep == CP_DEP_AUX || child->dep == CP_DEP_AUX_PASS || completes || negates || marks)
        cp_wording_take (self, children[i]);
    }
}

/* What the verb is done to, and then what else has room, in the order of the text. */
static void
take_objects (CpWording *self,
              guint32    verb)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (self->text->tokens[children[i]].dep == CP_DEP_OBJ)
      cp_wording_take_phrase (self, children[i]);
  for (guint i = 0; i < n; i++)
    {
      CpDep dep = self->text->tokens[children[i]].dep;

      if ((dep != CP_DEP_OBL && dep != CP_DEP_OBL_AGENT && dep != CP_DEP_XCOMP && dep != CP_DEP_IOBJ) || children[i] < verb)
        continue;
      if (self->n + cp_wording_count_phrase (self, children[i], TRUE, 0) <= LABEL_WORDS)
        cp_wording_take_words (self, children[i], TRUE, 0);
      else if (dep == CP_DEP_XCOMP || self->n + cp_wording_count_phrase (self, children[i], FALSE, 0) <= LABEL_WORDS)
        cp_wording_take_words (self, children[i], FALSE, 0);
    }
}

/* "that her council voted", "were booms across the river", "published the findings": half a sentence, of which the other half is not there. */
static gboolean
lacks_its_head (const CpWording *self,
                guint32          verb)
{
  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (!self->taken[t - self->scope.first] || cp_wording_is_left_out (self, t))
        continue;
      if (token->pos == CP_POS_AUX)
        return TRUE;
      return t == verb && token->inflection == CP_FORM_PAST && cp_text_child (self->text, verb, CP_DEP_AUX_PASS) == CP_NO_TOKEN;
    }
  return FALSE;
}

/* The place before an article's first words is no subject, whatever it was read as: that is the first noun behind it. */
static guint32
subject_behind_dateline (const CpWording *self,
                         guint32          verb,
                         guint32          subject)
{
  guint32 first = cp_wording_end_of_dateline (self), noun = CP_NO_TOKEN;

  if (subject == CP_NO_TOKEN || !cp_wording_is_inside (self, subject) || subject >= first)
    return subject;
  for (guint32 t = first; t < verb; t++)
    if (self->text->tokens[t].pos == CP_POS_NOUN || self->text->tokens[t].pos == CP_POS_PROPN)
      noun = t;
    else if (noun != CP_NO_TOKEN)
      break;
  return noun;
}

/* "Parliament approved the levy"; %FALSE where nobody is named who does it. */
static gboolean
word_deed (CpWording  *self,
           guint32     verb,
           const char *who)
{
  guint32 subject = subject_behind_dateline (self, verb, subject_of (self->text, verb));

  if (who == NULL && (subject == CP_NO_TOKEN || self->text->tokens[subject].pos == CP_POS_PRON))
    return FALSE;
  take_verb (self, verb);
  if (who == NULL)
    cp_wording_take_phrase (self, subject);
  take_objects (self, verb);
  return who != NULL || self->n >= (cp_lexicon_has (self->lexicon, self->text->tokens[verb].lemma, CP_LEX_EMPTY) ? 3 : 2);
}

/* "the observers, whom the council sent": the noun before the clause is what was sent. */
static char *
with_object_before (CpWording *self,
                    guint32    verb,
                    char      *label)
{
  guint32 object = cp_text_child (self->text, verb, CP_DEP_OBJ), noun = self->text->tokens[verb].head;
  g_autofree char *before = NULL, *clause = label;
  g_autofree gboolean *taken = NULL;

  if (object == CP_NO_TOKEN || !cp_wording_is_relative_object (&self->text->tokens[object])
      || self->text->tokens[verb].dep != CP_DEP_ACL_RELCL || !cp_wording_is_inside (self, noun) || !g_str_has_suffix (clause, self->text->tokens[verb].form))
    return g_steal_pointer (&clause);
  taken = g_new0 (gboolean, self->scope.last - self->scope.first + 1);
  self->taken = taken;
  self->n = 0;
  cp_wording_take_phrase (self, noun);
  cp_wording_trim (self);
  before = cp_wording_words (self, clause);
  return g_steal_pointer (&before);
}

/**
 * cp_event_label:
 * @times: of CpWhen, the text's: what says when is left out, for the day is shown beside the label
 * @clause: the words that tell of it
 * @head: the verb or the noun for what happened
 * @who: (nullable): who did it, where the words may only say "he"
 *
 * Names an event as an editor would: "Attack on the harbour", "Parliament approved the levy".
 *
 * Returns: (transfer full) (nullable): the label; %NULL where the words tell of nothing that happened
 */
char *
cp_event_label (const CpLexicon *lexicon,
                const CpText    *text,
                const GArray    *times,
                CpRange          clause,
                guint32          head,
                const char      *who)
{
  CpRange scope = who != NULL ? clause : text->sentences[text->tokens[head].sentence].tokens;
  g_autofree gboolean *taken = g_new0 (gboolean, scope.last - scope.first + 1);
  g_autofree gboolean *timed = g_new0 (gboolean, scope.last - scope.first + 1);
  CpWording wording = { lexicon, text, scope, taken, timed, 0 };
  guint32 noun = cp_event_is_word (lexicon, &text->tokens[head]) ? head : CP_NO_TOKEN;
  guint32 subject = own_subject (text, head);
  char *label;

  cp_wording_mark_times (&wording, times);
  if (subject != CP_NO_TOKEN && text->tokens[subject].pos != CP_POS_PRON && cp_wording_is_inside (&wording, subject))
    who = NULL;
  if (noun == CP_NO_TOKEN && who == NULL && (subject == CP_NO_TOKEN || text->tokens[subject].pos == CP_POS_PRON))
    noun = event_word_in (&wording, clause);
  if (noun != CP_NO_TOKEN)
    {
      who = NULL;
      cp_wording_take_phrase (&wording, noun);
    }
  else if (text->tokens[head].pos != CP_POS_VERB || !word_deed (&wording, head, who))
    return NULL;
  cp_wording_trim (&wording);
  if (noun == CP_NO_TOKEN && who == NULL && lacks_its_head (&wording, head))
    return NULL;
  label = cp_wording_words (&wording, who);
  return noun == CP_NO_TOKEN ? with_object_before (&wording, head, label) : label;
}
