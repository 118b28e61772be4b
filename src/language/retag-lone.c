/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/* A subject and what is said of it have so many words at most. */
#define SUBJECT_REACH 24
/* What readily takes a clause without "that". */
#define LEAST_BARE 0.8f

/** cp_retag_is_mark: Returns: whether the token is one of @marks, each a single character */
gboolean
cp_retag_is_mark (const CpToken *token,
                  const char    *marks)
{
  return token->norm[0] != '\0' && token->norm[1] == '\0' && strchr (marks, token->norm[0]) != NULL;
}

/** cp_retag_is_finite: Returns: whether the token is tagged as a verb with a tense */
gboolean
cp_retag_is_finite (const CpToken *token)
{
  return (token->pos == CP_POS_VERB || token->pos == CP_POS_AUX)
         && (token->inflection == CP_FORM_PAST || token->inflection == CP_FORM_PRESENT || token->inflection == CP_FORM_MODAL);
}

/** cp_retag_as_verb: Returns: the token as the finite verb that its ending makes it */
CpToken
cp_retag_as_verb (const CpRetag *self,
                  guint32        i)
{
  CpToken verb = self->text->tokens[i];

  verb.pos = CP_POS_VERB;
  verb.inflection = g_str_has_suffix (verb.norm, "s") ? CP_FORM_PRESENT : CP_FORM_PAST;
  if (verb.inflection == CP_FORM_PAST && !g_str_has_suffix (verb.norm, "ed"))
    {
      cp_lemmas_fill_one (self->lemmas, self->vectors, self->text, &verb);
      if (strcmp (verb.lemma, verb.norm) == 0)
        verb.inflection = CP_FORM_PRESENT;
    }
  cp_lemmas_fill_one (self->lemmas, self->vectors, self->text, &verb);
  return verb;
}

/* Whether an object begins there. */
static gboolean
begins_object (const CpToken *token)
{
  return token->pos == CP_POS_DET || token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_PRON
         || token->pos == CP_POS_ADJ || token->pos == CP_POS_NUM;
}

/* "called on the board": a verb with its preposition, which no noun has behind it. */
static gboolean
calls_on (const CpText *text,
          guint32       i)
{
  return strcmp (text->tokens[i].norm, "called") == 0
         && (strcmp (text->tokens[i + 1].norm, "on") == 0 || strcmp (text->tokens[i + 1].norm, "upon") == 0);
}

/* "confirmed | on Friday that Shaw had left": whether a clause of its own begins behind, at most days away. */
static gboolean
leads_to_that (const CpText *text,
               guint32       i)
{
  guint32 end = text->sentences[text->tokens[i].sentence].tokens.last, at = i + 1;

  while (at < end && at < i + 4 && (text->tokens[at].pos == CP_POS_ADP || text->tokens[at].pos == CP_POS_PROPN || text->tokens[at].pos == CP_POS_NUM))
    at++;
  return at + 2 < end && strcmp (text->tokens[at].norm, "that") == 0 && !cp_retag_is_finite (&text->tokens[at + 1]) && text->tokens[at + 1].pos != CP_POS_AUX;
}

/* Where the verb group of the participle @i begins: at "have", "had" and the adverbs before it; %CP_NO_TOKEN where it is no verb's. */
static guint32
perfect_start (const CpText *text,
               guint32       i)
{
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first;
  guint32 at = i;

  while (at > floor && (text->tokens[at - 1].pos == CP_POS_ADV || strcmp (text->tokens[at - 1].norm, "since") == 0))
    at--;
  if (at > floor && text->tokens[at - 1].pos == CP_POS_AUX)
    return strcmp (text->tokens[at - 1].lemma, "have") == 0 ? at - 1 : CP_NO_TOKEN;
  return i;
}

/* Whether the sentence's tree has no verb: its root is a noun, nothing is said to be it, and none stands in a tense before @i. */
static gboolean
lacks_verb (const CpText *text,
            guint32       root,
            guint32       i)
{
  CpRange sentence = text->sentences[text->tokens[i].sentence].tokens;

  if (text->tokens[root].pos != CP_POS_NOUN && text->tokens[root].pos != CP_POS_PROPN)
    return FALSE;
  for (guint32 k = sentence.first; k < i; k++)
    if (text->tokens[k].pos == CP_POS_AUX || cp_retag_is_finite (&text->tokens[k]))
      return FALSE;
  for (guint32 k = sentence.first; k < sentence.last; k++)
    if (text->tokens[k].head == root && (text->tokens[k].dep == CP_DEP_COP || (text->tokens[k].dep == CP_DEP_NSUBJ && k > root)))
      return FALSE;
  return TRUE;
}

/**
 * cp_retag_root_participle:
 *
 * "Fans | chanted for Shaw to go": what the sentence hangs on, with a subject before it and nothing that helps it, is in the past.
 */
void
cp_retag_root_participle (CpRetag *self,
                          guint32  i)
{
  const CpText *text = self->text;
  CpToken *token = &self->text->tokens[i];
  gboolean subject = FALSE;

  if (token->dep != CP_DEP_ROOT || token->inflection != CP_FORM_PARTICIPLE)
    return;
  for (guint32 k = text->sentences[token->sentence].tokens.first; k < i; k++)
    {
      if (text->tokens[k].pos == CP_POS_AUX || strcmp (text->tokens[k].lemma, "have") == 0)
        return;
      subject |= text->tokens[k].head == i && text->tokens[k].dep == CP_DEP_NSUBJ;
    }
  if (subject)
    token->inflection = CP_FORM_PAST;
}

/**
 * cp_retag_lone_participle:
 *
 * "All three ministers | issued statements condemning it", "The ministry | emailed owners", "The line | called on both to wait": where the tree finds no verb in a sentence
 * but a participle between its subject and its object, it is the verb.
 */
void
cp_retag_lone_participle (CpRetag *self,
                          guint32  i)
{
  CpText *text = self->text;
  CpToken *tokens = text->tokens;
  CpRange sentence = text->sentences[tokens[i].sentence].tokens;
  guint32 group = perfect_start (text, i), object = tokens[i].head, root, subject;

  if ((tokens[i].dep != CP_DEP_AMOD && tokens[i].dep != CP_DEP_ACL) || group == CP_NO_TOKEN || group == sentence.first
      || i + 2 >= sentence.last || !(begins_object (&tokens[i + 1]) || calls_on (text, i) || leads_to_that (text, i)) || strcmp (tokens[sentence.last - 1].norm, ".") != 0)
    return;
  root = tokens[object].head;
  while (root != object && root < i && tokens[root].head != root)
    root = tokens[root].head;
  subject = group - 1;
  if (tokens[root].head != root || (tokens[subject].pos != CP_POS_NOUN && tokens[subject].pos != CP_POS_PROPN)
      || !lacks_verb (text, root, group))
    return;
  while (tokens[subject].head < group && tokens[subject].head != subject && tokens[subject].head >= sentence.first)
    subject = tokens[subject].head;
  tokens[i].inflection = group < i ? CP_FORM_PARTICIPLE : CP_FORM_PAST;
  tokens[i].head = i;
  tokens[i].dep = CP_DEP_ROOT;
  for (guint32 k = group; k < sentence.last; k++)
    if (k != i && (tokens[k].head == root || k == root))
      tokens[k].head = i;
  if (object > i)
    {
      tokens[object].head = i;
      tokens[object].dep = CP_DEP_OBJ;
    }
  tokens[subject].head = i;
  tokens[subject].dep = CP_DEP_NSUBJ;
}

/* Whether the sentence has a verb in a tense outside relative clauses. */
static gboolean
has_finite_verb (const CpText *text,
                 CpRange       sentence)
{
  gboolean relative = FALSE;

  for (guint32 k = sentence.first; k < sentence.last; k++)
    {
      const CpToken *token = &text->tokens[k];

      if (token->inflection == CP_FORM_WH || (k > sentence.first && strcmp (token->norm, "that") == 0))
        relative = TRUE;
      else if (cp_retag_is_mark (token, ",;:"))
        relative = FALSE;
      else if (!relative && ((token->pos == CP_POS_AUX && token->inflection != CP_FORM_BASE) || cp_retag_is_finite (token)))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_retag_behind_relative:
 *
 * "Kim Shaw, who heads the team, | called on both to wait": in a sentence that has no verb else but in its relative clause, what looks
 * like a participle behind it is the verb, and the name its subject.
 */
void
cp_retag_behind_relative (CpRetag *self,
                          guint32  i)
{
  CpText *text = self->text;
  CpToken *tokens = text->tokens;
  CpRange sentence = text->sentences[tokens[i].sentence].tokens;
  guint32 comma = sentence.first, subject;

  if (tokens[i].inflection != CP_FORM_PARTICIPLE || i < sentence.first + 5 || i > sentence.first + 2 * SUBJECT_REACH || !cp_retag_is_mark (&tokens[i - 1], ",")
      || (tokens[i].dep != CP_DEP_ADVCL && tokens[i].dep != CP_DEP_ACL && tokens[i].dep != CP_DEP_CONJ)
      || strcmp (tokens[sentence.last - 1].norm, ".") != 0)
    return;
  while (comma < i && !cp_retag_is_mark (&tokens[comma], ","))
    comma++;
  if (comma + 2 >= i || tokens[comma + 1].inflection != CP_FORM_WH || i - comma > SUBJECT_REACH)
    return;
  for (guint32 k = comma + 2; k + 1 < i; k++)
    if (cp_retag_is_mark (&tokens[k], ","))
      return;
  subject = sentence.first;
  while (tokens[subject].head != subject && tokens[subject].head < comma && tokens[subject].head >= sentence.first)
    subject = tokens[subject].head;
  if ((tokens[subject].pos != CP_POS_NOUN && tokens[subject].pos != CP_POS_PROPN) || has_finite_verb (text, sentence))
    return;
  tokens[i].inflection = CP_FORM_PAST;
  tokens[i].head = i;
  tokens[i].dep = CP_DEP_ROOT;
  tokens[subject].head = i;
  tokens[subject].dep = CP_DEP_NSUBJ;
}

/* Whether the verb's entry takes anything at all as its content. */
static gboolean
takes_anything (const CpRetag *self,
                const CpToken *verb)
{
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);

  for (guint k = 0; entries != NULL && k < entries->len; k++)
    if (((const CpCue *) g_ptr_array_index (entries, k))->n_complements > 0)
      return TRUE;
  return FALSE;
}

/* "casts | doubt on", "drew | criticism from": whether the next word is one that the verb reports together with. */
static gboolean
has_own_word (const CpRetag *self,
              const CpToken *verb,
              const CpToken *next)
{
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);
  g_autofree char *spaced = g_strdup_printf (" %s ", next->lemma);

  for (guint k = 0; entries != NULL && k < entries->len; k++)
    {
      const CpCue *cue = g_ptr_array_index (entries, k);

      if (cue->n_words > 1 && next->pos == CP_POS_NOUN
          && (*cue->words[1] == ' ' ? strstr (cue->words[1], spaced) != NULL : strcmp (cue->words[1], next->norm) == 0))
        return TRUE;
    }
  return FALSE;
}

/* "The minister | fears the plan will fail": whether the verb readily takes a clause without "that", and nothing before it is a verb. */
static gboolean
leads_clause (const CpRetag *self,
              const CpToken *verb,
              guint32        i)
{
  const CpText *text = self->text;
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);
  const guint32 first = text->sentences[text->tokens[i].sentence].tokens.first;

  if (text->tokens[i + 1].pos != CP_POS_DET || text->tokens[i - 1].pos != CP_POS_NOUN || text->tokens[first].pos != CP_POS_DET
      || has_finite_verb (text, (CpRange){ first, i }))
    return FALSE;
  for (guint k = 0; entries != NULL && k < entries->len; k++)
    if (cp_cue_strength (g_ptr_array_index (entries, k), CP_TAKES_BARE, NULL) >= LEAST_BARE)
      return TRUE;
  return FALSE;
}

/* The last word of what can be the subject of a verb at @i: before adverbs, and before a relative clause that a comma closes. */
static guint32
last_of_subject (const CpText *text,
                 guint32       i,
                 guint32       first)
{
  guint32 before = i - 1;

  if (cp_retag_is_mark (&text->tokens[before], ","))
    for (guint32 k = first + 1; k + 2 < i; k++)
      if (cp_retag_is_mark (&text->tokens[k], ",") && text->tokens[k + 1].inflection == CP_FORM_WH)
        return k - 1;
  while (before > first && (text->tokens[before].pos == CP_POS_ADV || cp_retag_is_mark (&text->tokens[before], ",")))
    before--;
  return before;
}

/**
 * cp_retag_lone_noun:
 *
 * "The harbour | thanks the hundreds who came.", "Eva Lind, a spokeswoman, | declines to say.": in a sentence without a verb, what
 * looks like the plural of a noun stands between a subject of one and an object; "The minister | cast doubt on it.": so does what
 * reports together with the word behind it.
 */
void
cp_retag_lone_noun (CpRetag *self,
                    guint32  i)
{
  CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[i].sentence].tokens;
  const CpToken *token = &text->tokens[i], *next = &text->tokens[i + 1];
  guint32 before, subject = sentence.first;
  gboolean own_word;
  CpToken verb;

  if (g_str_has_suffix (token->norm, "ss") || (!g_str_has_suffix (token->norm, "s") && next->pos != CP_POS_NOUN) || i < sentence.first + 2 || i + 2 >= sentence.last
      || strcmp (text->tokens[sentence.last - 1].norm, ".") != 0)
    return;
  verb = cp_retag_as_verb (self, i);
  own_word = has_own_word (self, &verb, next);
  if (!own_word && !g_str_has_suffix (token->norm, "s"))
    return;
  before = last_of_subject (text, i, sentence.first);
  if ((text->tokens[before].pos != CP_POS_NOUN && text->tokens[before].pos != CP_POS_PROPN)
      || text->tokens[before].inflection == CP_FORM_PLURAL)
    return;
  if (!own_word && next->pos != CP_POS_DET && strcmp (next->norm, "such") != 0 && next->inflection != CP_FORM_POSSESSIVE && strcmp (next->norm, "to") != 0
      && !(strcmp (token->norm, "calls") == 0
           && (strcmp (next->norm, "on") == 0 || strcmp (next->norm, "upon") == 0 || strcmp (next->norm, "that") == 0
               || strcmp (next->norm, "for") == 0)))
    return;
  if (!takes_anything (self, &verb) || (has_finite_verb (text, sentence) && !leads_clause (self, &verb, i)))
    return;
  while (subject < before && text->tokens[subject].pos != CP_POS_NOUN && text->tokens[subject].pos != CP_POS_PROPN)
    subject++;
  text->tokens[i] = verb;
  text->tokens[i].head = i;
  text->tokens[i].dep = CP_DEP_ROOT;
  for (guint32 k = sentence.first; k < sentence.last; k++)
    if (k != i && (text->tokens[k].head == k || (k < i && text->tokens[k].head >= i)))
      {
        if (text->tokens[k].head == k && text->tokens[k].pos == CP_POS_VERB)
          text->tokens[k].dep = CP_DEP_CCOMP;
        text->tokens[k].head = i;
      }
  /* "the harbour": its last noun, or the name that an apposition follows. */
  while (subject < before && (text->tokens[subject + 1].pos == CP_POS_NOUN || text->tokens[subject + 1].pos == CP_POS_PROPN)
         && text->tokens[subject].pos == CP_POS_NOUN)
    subject++;
  text->tokens[subject].head = i;
  text->tokens[subject].dep = CP_DEP_NSUBJ;
  for (guint32 k = i + 2; k < sentence.last && k < i + 5 && strcmp (text->tokens[i + 1].norm, "to") == 0; k++)
    if (text->tokens[k].pos == CP_POS_VERB && text->tokens[k].inflection == CP_FORM_BASE && text->tokens[k].head == i)
      text->tokens[k].dep = CP_DEP_XCOMP;
}
