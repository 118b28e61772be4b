/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/event-label.h"

#include <string.h>

#include "language/when.h"

#define LABEL_WORDS 12
/* A phrase of more words is cut down to its noun and what stands before it. */
#define PHRASE_WORDS 7
/* A clause's subject is looked for no further up than this; a phrase is followed no deeper. */
#define DEPTH 8
/* The place and the day before an article's first words are no longer than this. */
#define DATELINE 12

/* The words of a label, chosen among those of one sentence, or of the clause that tells of a deed. */
typedef struct
{
  const CpLexicon *lexicon;
  const CpText    *text;
  CpRange          scope;
  gboolean        *taken; /* for each token of the scope */
  gboolean        *timed; /* those that say when */
  guint            n;     /* taken ones */
} Wording;

/** cp_event_is_word: whether @token names a thing that happens on a day, as "strike" and "meeting" do */
gboolean
cp_event_is_word (const CpLexicon *lexicon,
                  const CpToken   *token)
{
  return (token->pos == CP_POS_NOUN || token->pos == CP_POS_X) && cp_lexicon_has (lexicon, token->lemma, CP_LEX_EVENT);
}

static gboolean
is_inside (const Wording *self,
           guint32        token)
{
  return token >= self->scope.first && token < self->scope.last;
}

/* "GENEVA (Wire) — The maker sued": where the place and the day of the article end; the scope's beginning where there are none. */
static guint32
end_of_dateline (const Wording *self)
{
  const CpToken *place = &self->text->tokens[self->scope.first];

  if (place->pos != CP_POS_PROPN || strlen (place->form) < 3 || g_ascii_islower (place->form[1]) || g_ascii_islower (place->form[2]))
    return self->scope.first;
  for (guint32 t = self->scope.first + 1; t + 1 < MIN (self->scope.first + DATELINE, self->scope.last); t++)
    if (strcmp (self->text->tokens[t].norm, "-") == 0 && (self->text->tokens[t].flags & CP_TOKEN_SPACE_BEFORE) != 0)
      return t + 1;
  return self->scope.first;
}

static void
mark_times (Wording      *self,
            const GArray *times)
{
  for (guint i = 0; i < times->len; i++)
    {
      const CpWhen *when = &g_array_index (times, CpWhen, i);

      for (guint32 t = when->tokens.first; t < when->tokens.last && is_inside (self, t); t++)
        self->timed[t - self->scope.first] = TRUE;
    }
  for (guint32 t = self->scope.first; t < end_of_dateline (self); t++)
    self->timed[t - self->scope.first] = TRUE;
  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (token->dep == CP_DEP_CASE && is_inside (self, token->head) && self->timed[token->head - self->scope.first])
        self->timed[t - self->scope.first] = TRUE;
    }
}

static gboolean
is_hyphen (const CpToken *token)
{
  return strcmp (token->norm, "-") == 0 && !(token->flags & CP_TOKEN_SPACE_BEFORE);
}

/* What a label leaves out of a phrase: clauses, asides, marks, and what makes a sentence of a noun. */
static gboolean
is_aside (const CpToken *token)
{
  switch (token->dep)
    {
    case CP_DEP_ACL:
    case CP_DEP_ACL_RELCL:
    case CP_DEP_ADVCL:
    case CP_DEP_APPOS:
    case CP_DEP_AUX:
    case CP_DEP_CCOMP:
    case CP_DEP_COP:
    case CP_DEP_CSUBJ:
    case CP_DEP_DEP:
    case CP_DEP_DISCOURSE:
    case CP_DEP_DISLOCATED:
    case CP_DEP_NSUBJ:
    case CP_DEP_ORPHAN:
    case CP_DEP_PARATAXIS:
    case CP_DEP_REPARANDUM:
    case CP_DEP_VOCATIVE:
      return TRUE;
    default:
      return token->pos == CP_POS_PUNCT && !is_hyphen (token);
    }
}

/* What a short phrase leaves out besides. */
static gboolean
is_addition (const CpToken *token)
{
  return token->dep == CP_DEP_NMOD || token->dep == CP_DEP_CONJ || token->dep == CP_DEP_CC || token->dep == CP_DEP_OBL
         || token->dep == CP_DEP_ADVMOD;
}

static guint
count_phrase (const Wording *self,
              guint32        token,
              gboolean       whole,
              guint          depth)
{
  guint n_children, n = 1;
  const guint32 *children = cp_text_children (self->text, token, &n_children);

  if (!is_inside (self, token) || self->timed[token - self->scope.first])
    return 0;
  for (guint i = 0; depth < DEPTH && i < n_children; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];

      if (!is_aside (child) && (whole || !is_addition (child)))
        n += count_phrase (self, children[i], whole, depth + 1);
    }
  return n;
}

/* "which", "whom", "that": the thing itself stands before the clause. */
static gboolean
is_relative_object (const CpToken *token)
{
  return token->pos == CP_POS_PRON && (strcmp (token->norm, "which") == 0 || strcmp (token->norm, "whom") == 0
                                       || (strcmp (token->norm, "that") == 0 && token->inflection == CP_FORM_WH && token->dep == CP_DEP_OBJ));
}

static void
take (Wording *self,
      guint32  token)
{
  if (!is_inside (self, token) || self->taken[token - self->scope.first] || is_relative_object (&self->text->tokens[token]))
    return;
  self->taken[token - self->scope.first] = TRUE;
  self->n++;
}

static void
take_words (Wording *self,
            guint32  token,
            gboolean whole,
            guint    depth)
{
  guint n_children;
  const guint32 *children = cp_text_children (self->text, token, &n_children);

  if (!is_inside (self, token) || self->timed[token - self->scope.first])
    return;
  take (self, token);
  for (guint i = 0; depth < DEPTH && i < n_children; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];

      if (!is_aside (child) && (whole || !is_addition (child)))
        take_words (self, children[i], whole, depth + 1);
    }
}

/* Takes the phrase around @token, whole where it is short. */
static void
take_phrase (Wording *self,
             guint32  token)
{
  take_words (self, token, count_phrase (self, token, TRUE, 0) <= PHRASE_WORDS, 0);
}

static gboolean
is_relative (const CpToken *token)
{
  return token->inflection == CP_FORM_WH || strcmp (token->norm, "who") == 0 || strcmp (token->norm, "which") == 0
         || strcmp (token->norm, "that") == 0;
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

      if (subject != CP_NO_TOKEN && !is_relative (&text->tokens[subject]))
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
event_word_in (const Wording *self,
               CpRange        clause)
{
  for (guint32 t = MIN (clause.last, self->scope.last); t > MAX (clause.first, self->scope.first); t--)
    if (cp_event_is_word (self->lexicon, &self->text->tokens[t - 1]) && self->text->tokens[t - 1].dep != CP_DEP_COMPOUND)
      return t - 1;
  return CP_NO_TOKEN;
}

/* The verb with what belongs to it: "was not called off", "walked out". */
static void
take_verb (Wording *self,
           guint32  verb)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  take (self, verb);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &self->text->tokens[children[i]];
      gboolean negates = child->dep == CP_DEP_ADVMOD && cp_lexicon_has (self->lexicon, child->lemma, CP_LEX_NEGATOR);
      gboolean marks = child->dep == CP_DEP_MARK && strcmp (child->norm, "to") == 0;
      gboolean completes = child->dep == CP_DEP_COMPOUND_PRT || (child->dep == CP_DEP_ADVMOD && children[i] == verb + 1);

      if (child->dep == CP_DEP_AUX || child->dep == CP_DEP_AUX_PASS || completes || negates || marks)
        take (self, children[i]);
    }
}

/* What the verb is done to, and then what else has room, in the order of the text. */
static void
take_objects (Wording *self,
              guint32  verb)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (self->text->tokens[children[i]].dep == CP_DEP_OBJ)
      take_phrase (self, children[i]);
  for (guint i = 0; i < n; i++)
    {
      CpDep dep = self->text->tokens[children[i]].dep;

      if ((dep != CP_DEP_OBL && dep != CP_DEP_OBL_AGENT && dep != CP_DEP_XCOMP && dep != CP_DEP_IOBJ) || children[i] < verb)
        continue;
      if (self->n + count_phrase (self, children[i], TRUE, 0) <= LABEL_WORDS)
        take_words (self, children[i], TRUE, 0);
      else if (dep == CP_DEP_XCOMP || self->n + count_phrase (self, children[i], FALSE, 0) <= LABEL_WORDS)
        take_words (self, children[i], FALSE, 0);
    }
}

static gboolean
opens_nothing (const CpToken *token)
{
  return token->pos == CP_POS_ADP || token->pos == CP_POS_DET || token->pos == CP_POS_CCONJ || token->pos == CP_POS_SCONJ
         || token->pos == CP_POS_PUNCT || (token->pos == CP_POS_PRON && token->inflection == CP_FORM_POSSESSIVE)
         || strcmp (token->norm, "'s") == 0 || strcmp (token->norm, "’s") == 0;
}

/* "at least one" */
static gboolean
limits (const Wording *self,
        guint32        number)
{
  return number + 1 < self->scope.last
         && (strcmp (self->text->tokens[number + 1].norm, "least") == 0 || strcmp (self->text->tokens[number + 1].norm, "most") == 0);
}

/* "was submitted", "had been tried": a heading has the participle alone; "had walked out" too, where past and participle are one. */
static gboolean
is_left_out (const Wording *self,
             guint32        number)
{
  static const char *const past[] = { "was", "were", "been", "had", "has", "have", "is", "are", NULL };
  const CpToken *token = &self->text->tokens[number], *verb = &self->text->tokens[token->head];

  if ((token->dep != CP_DEP_AUX && token->dep != CP_DEP_AUX_PASS) || !g_strv_contains (past, token->norm)
      || !is_inside (self, token->head) || !self->taken[token->head - self->scope.first])
    return FALSE;
  if (cp_text_child (self->text, token->head, CP_DEP_AUX_PASS) != CP_NO_TOKEN)
    return verb->inflection == CP_FORM_PARTICIPLE || verb->inflection == CP_FORM_PAST;
  return strcmp (token->lemma, "have") == 0 && g_str_has_suffix (verb->norm, "ed");
}

/* "that her council voted", "were booms across the river", "published the findings": half a sentence, of which the other half is not there. */
static gboolean
lacks_its_head (const Wording *self,
                guint32        verb)
{
  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (!self->taken[t - self->scope.first] || is_left_out (self, t))
        continue;
      if (token->pos == CP_POS_AUX)
        return TRUE;
      return t == verb && token->inflection == CP_FORM_PAST && cp_text_child (self->text, verb, CP_DEP_AUX_PASS) == CP_NO_TOKEN;
    }
  return FALSE;
}

static void
trim (Wording *self)
{
  guint32 first = self->scope.first, last = self->scope.last;

  for (; first < last && (!self->taken[first - self->scope.first] || is_relative (&self->text->tokens[first])
                          || (opens_nothing (&self->text->tokens[first]) && !limits (self, first))); first++)
    self->taken[first - self->scope.first] = FALSE;
  for (; last > first && (!self->taken[last - 1 - self->scope.first] || opens_nothing (&self->text->tokens[last - 1])); last--)
    self->taken[last - 1 - self->scope.first] = FALSE;
}

/* "would begin" and "will begin" are "to begin" in a heading, "will never begin" is not. */
static gboolean
looks_ahead (const CpToken *token)
{
  return token->dep == CP_DEP_AUX && token[1].pos == CP_POS_VERB && (strcmp (token->norm, "would") == 0 || strcmp (token->norm, "will") == 0);
}

/* A comma, and nothing else, stands between two words of the label, and the second begins another name for the first: ", the P-62". */
static gboolean
is_behind_comma (const Wording *self,
                 guint32        number)
{
  return number >= self->scope.first + 2 && self->text->tokens[number].pos == CP_POS_DET && self->taken[number - 2 - self->scope.first] && !self->taken[number - 1 - self->scope.first]
         && strcmp (self->text->tokens[number - 1].norm, ",") == 0;
}

static char *
words_of (const Wording *self,
          const char    *who)
{
  GString *label = g_string_new (who);
  gboolean adjacent = FALSE;

  for (guint32 t = self->scope.first; t < self->scope.last; t++)
    {
      const CpToken *token = &self->text->tokens[t];

      if (self->taken[t - self->scope.first] && !is_left_out (self, t))
        {
          if (label->len > 0 && is_behind_comma (self, t))
            g_string_append_c (label, ',');
          if (label->len > 0 && (!adjacent || (token->flags & CP_TOKEN_SPACE_BEFORE)))
            g_string_append_c (label, ' ');
          g_string_append (label, t + 1 < self->scope.last && looks_ahead (token) ? "to" : token->form);
        }
      adjacent = self->taken[t - self->scope.first];
    }
  if (label->len > 0)
    {
      const char *rest = g_utf8_next_char (label->str);
      GString *capital = g_string_new (NULL);

      g_string_append_unichar (capital, g_unichar_toupper (g_utf8_get_char (label->str)));
      g_string_append (capital, rest);
      g_string_free (label, TRUE);
      label = capital;
    }
  return g_string_free (label, FALSE);
}

/* The place before an article's first words is no subject, whatever it was read as: that is the first noun behind it. */
static guint32
subject_behind_dateline (const Wording *self,
                         guint32        verb,
                         guint32        subject)
{
  guint32 first = end_of_dateline (self), noun = CP_NO_TOKEN;

  if (subject == CP_NO_TOKEN || !is_inside (self, subject) || subject >= first)
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
word_deed (Wording    *self,
           guint32     verb,
           const char *who)
{
  guint32 subject = subject_behind_dateline (self, verb, subject_of (self->text, verb));

  if (who == NULL && (subject == CP_NO_TOKEN || self->text->tokens[subject].pos == CP_POS_PRON))
    return FALSE;
  take_verb (self, verb);
  if (who == NULL)
    take_phrase (self, subject);
  take_objects (self, verb);
  return who != NULL || self->n >= (cp_lexicon_has (self->lexicon, self->text->tokens[verb].lemma, CP_LEX_EMPTY) ? 3 : 2);
}

/* "the observers, whom the council sent": the noun before the clause is what was sent. */
static char *
with_object_before (Wording *self,
                    guint32  verb,
                    char    *label)
{
  guint32 object = cp_text_child (self->text, verb, CP_DEP_OBJ), noun = self->text->tokens[verb].head;
  g_autofree char *before = NULL, *clause = label;
  g_autofree gboolean *taken = NULL;

  if (object == CP_NO_TOKEN || !is_relative_object (&self->text->tokens[object]) || self->text->tokens[verb].dep != CP_DEP_ACL_RELCL
      || !is_inside (self, noun) || !g_str_has_suffix (clause, self->text->tokens[verb].form))
    return g_steal_pointer (&clause);
  taken = g_new0 (gboolean, self->scope.last - self->scope.first + 1);
  self->taken = taken;
  self->n = 0;
  take_phrase (self, noun);
  trim (self);
  before = words_of (self, clause);
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
  Wording wording = { lexicon, text, scope, taken, timed, 0 };
  guint32 noun = cp_event_is_word (lexicon, &text->tokens[head]) ? head : CP_NO_TOKEN;
  guint32 subject = own_subject (text, head);
  char *label;

  mark_times (&wording, times);
  if (subject != CP_NO_TOKEN && text->tokens[subject].pos != CP_POS_PRON && is_inside (&wording, subject))
    who = NULL;
  if (noun == CP_NO_TOKEN && who == NULL && (subject == CP_NO_TOKEN || text->tokens[subject].pos == CP_POS_PRON))
    noun = event_word_in (&wording, clause);
  if (noun != CP_NO_TOKEN)
    {
      who = NULL;
      take_phrase (&wording, noun);
    }
  else if (text->tokens[head].pos != CP_POS_VERB || !word_deed (&wording, head, who))
    return NULL;
  trim (&wording);
  if (noun == CP_NO_TOKEN && who == NULL && lacks_its_head (&wording, head))
    return NULL;
  label = words_of (&wording, who);
  return noun == CP_NO_TOKEN ? with_object_before (&wording, head, label) : label;
}
