/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/retag-private.h"

#include <string.h>

/* A name between a quotation and its verb has so many words at most. */
#define LONGEST_NAME 5
/* A subject with all that is said of it, up to its verb. */
#define LONGEST_SUBJECT 12
/* How readily a verb must take a quotation or a that-clause. */
#define LEAST 0.6f
#define SUBJECT_REACH 24

/** cp_retag_reports: Returns: whether @verb, which stands at @i, readily takes @takes */
gboolean
cp_retag_reports (const CpRetag *self,
                  guint32        i,
                  const CpToken *verb,
                  CpTakes        takes)
{
  const GPtrArray *entries = cp_cues_find (self->cues, CP_CUE_VERB, verb->lemma);

  for (guint k = 0; entries != NULL && k < entries->len; k++)
    {
      const CpCue *cue = g_ptr_array_index (entries, k);

      if (cp_cue_strength (cue, takes, NULL) >= LEAST
          && (cue->n_words == 1
              || (i + 1 < self->text->n_tokens && strcmp (self->text->tokens[i + 1].norm, cue->words[1]) == 0)))
        return TRUE;
    }
  return FALSE;
}

/* Makes @i a finite verb and what stands from @first to it its subject. */
static void
retag (CpRetag         *self,
       const CpToken *verb,
       guint32        first,
       guint32        i)
{
  CpToken *tokens = self->text->tokens;

  tokens[i] = *verb;
  if (tokens[i].head >= first && tokens[i].head < i)
    {
      tokens[i].head = i;
      tokens[i].dep = CP_DEP_ROOT;
    }
  else if (tokens[i].dep == CP_DEP_ACL)
    tokens[i].dep = CP_DEP_PARATAXIS;
  for (guint32 k = first; k < i; k++)
    if (tokens[k].head < first || tokens[k].head >= i || tokens[k].head == k)
      {
        tokens[k].head = i;
        tokens[k].dep = CP_DEP_NSUBJ;
      }
}

/* Where the name begins that stands between a closed quotation and @i: "…,” Dana Shaw | notes"; @i where there is none. */
static guint32
name_behind_quotation (const CpText *text,
                       guint32       i)
{
  guint32 floor = text->paragraphs[text->sentences[text->tokens[i].sentence].paragraph].tokens.first;
  guint32 first = i;

  while (first > floor + 1 && i - first < LONGEST_NAME && (text->tokens[first - 1].flags & CP_TOKEN_CAPITAL) != 0)
    first--;
  if (first == i || first < floor + 2)
    return i;
  if ((text->tokens[first - 1].flags & CP_TOKEN_CLOSE_QUOTE) != 0)
    return cp_retag_is_mark (&text->tokens[first - 2], ",?!") ? first : i;
  return cp_retag_is_mark (&text->tokens[first - 1], ",") && (text->tokens[first - 2].flags & CP_TOKEN_CLOSE_QUOTE) != 0 ? first : i;
}

/* "…,” Quick said": a name that is another word elsewhere. */
static void
try_name_behind_quotation (CpRetag *self,
                           guint32  i)
{
  CpText *text = self->text;
  guint32 first = name_behind_quotation (text, i);
  CpToken *name = &text->tokens[i - 1];

  if (first + 1 != i || name->pos == CP_POS_PROPN || name->pos == CP_POS_PRON || name->pos == CP_POS_NOUN || name->pos == CP_POS_DET
      || !cp_retag_reports (self, i, &text->tokens[i], CP_TAKES_QUOTE))
    return;
  name->pos = CP_POS_PROPN;
  name->inflection = CP_FORM_SINGULAR;
  retag (self, &text->tokens[i], first, i);
}

/* "Any delay, Purtill argued, would …": a name between a comma and its verb that is another word elsewhere. */
static void
try_name_between_commas (CpRetag *self,
                         guint32  i)
{
  CpText *text = self->text;
  CpToken *name = &text->tokens[i - 1];

  if (i + 1 >= text->n_tokens || !cp_retag_is_mark (&text->tokens[i - 2], ",") || !cp_retag_is_mark (&text->tokens[i + 1], ",")
      || text->tokens[i - 2].sentence != text->tokens[i].sentence || (name->flags & CP_TOKEN_CAPITAL) == 0
      || (name->pos != CP_POS_ADV && name->pos != CP_POS_ADJ && name->pos != CP_POS_VERB && name->pos != CP_POS_X && name->pos != CP_POS_INTJ)
      || !cp_retag_reports (self, i, &text->tokens[i], CP_TAKES_THAT))
    return;
  name->pos = CP_POS_PROPN;
  name->inflection = CP_FORM_SINGULAR;
  name->head = i;
  name->dep = CP_DEP_NSUBJ;
}

/* "Castaing | called for a truce; …": a participle right behind a name alone at the head of a sentence is its verb. */
static void
try_behind_lone_name (CpRetag *self,
                      guint32  i)
{
  CpText *text = self->text;
  CpToken *tokens = text->tokens, *name = &tokens[i - 1];
  CpToken verb;

  if (i - 1 != text->sentences[tokens[i].sentence].tokens.first || tokens[i].inflection != CP_FORM_PARTICIPLE || tokens[i].dep != CP_DEP_ACL
      || tokens[i].head != i - 1 || (name->flags & CP_TOKEN_CAPITAL) == 0 || name->inflection != CP_FORM_SINGULAR
      || i + 1 >= text->n_tokens || strcmp (tokens[i + 1].norm, "by") == 0)
    return;
  verb = tokens[i];
  verb.inflection = CP_FORM_PAST;
  verb.head = name->head == i - 1 ? i : name->head;
  verb.dep = name->head == i - 1 ? CP_DEP_ROOT : CP_DEP_PARATAXIS;
  tokens[i] = verb;
  name->head = i;
  name->dep = CP_DEP_NSUBJ;
}

/* "…,” Shaw notes.", "…,” Shaw shot back": behind a quotation and a name stands the verb that reports it. */
static void
try_behind_quotation (CpRetag *self,
                      guint32  i)
{
  CpText *text = self->text;
  guint32 first = name_behind_quotation (text, i);
  CpToken verb;

  if (first == i)
    return;
  if (i + 1 < text->n_tokens && (text->tokens[i + 1].pos == CP_POS_NOUN || text->tokens[i + 1].pos == CP_POS_PROPN
                                 || text->tokens[i + 1].pos == CP_POS_AUX || cp_retag_is_finite (&text->tokens[i + 1])))
    return;
  verb = cp_retag_as_verb (self, i);
  if (cp_retag_reports (self, i, &verb, CP_TAKES_QUOTE))
    retag (self, &verb, first, i);
}

/* "…, Shaw shot back: “…”", "Shaw fired back that …": a noun elsewhere, but not with a name before it and what it leads to behind. */
static void
try_before_particle (CpRetag *self,
                     guint32  i)
{
  CpText *text = self->text;
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first, first = i;
  CpToken verb;

  if (i + 2 >= text->n_tokens || strcmp (text->tokens[i + 1].norm, "back") != 0
      || (!cp_retag_is_mark (&text->tokens[i + 2], ":,") && strcmp (text->tokens[i + 2].norm, "that") != 0
          && (text->tokens[i + 2].flags & CP_TOKEN_OPEN_QUOTE) == 0))
    return;
  while (first > floor && i - first < LONGEST_NAME
         && ((text->tokens[first - 1].flags & CP_TOKEN_CAPITAL) != 0 || text->tokens[first - 1].pos == CP_POS_PRON))
    first--;
  if (first == i)
    return;
  verb = cp_retag_as_verb (self, i);
  if (cp_retag_reports (self, i, &verb, CP_TAKES_QUOTE))
    retag (self, &verb, first, i);
}

/* Whether no verb stands before @i in its sentence, and @i is behind a noun that can be its subject. */
static gboolean
stands_behind_subject (const CpText *text,
                       guint32       i)
{
  const CpToken *token = &text->tokens[i], *before = &text->tokens[i - 1];
  guint32 floor = text->sentences[token->sentence].tokens.first;

  if (i == floor || i - floor > SUBJECT_REACH || (before->pos != CP_POS_NOUN && before->pos != CP_POS_PROPN))
    return FALSE;
  for (guint32 k = floor; k < i; k++)
    if (cp_retag_is_finite (&text->tokens[k]))
      return FALSE;
  if (token->pos == CP_POS_ADJ)
    return g_str_has_suffix (token->norm, "ed") && token->dep == CP_DEP_ROOT;
  return (token->inflection == CP_FORM_PLURAL) != (before->inflection == CP_FORM_PLURAL);
}

/*
 * "Kim Shaw, head of quality, | answers that the belt was clean", "Norvik Wings | confirms that …", "the Harbour Board (HB) | notes that …":
 * a plural in a sentence without a verb, behind a name's apposition, its letters or a name that is a plural itself; the head of the name is its subject. %CP_NO_TOKEN for none.
 */
static guint32
name_before_that (const CpText *text,
                  guint32       i)
{
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first;
  gboolean comma = cp_retag_is_mark (&text->tokens[i - 1], ",)");
  guint32 head = floor;

  if (text->tokens[i].pos != CP_POS_NOUN || text->tokens[i].inflection != CP_FORM_PLURAL || i - floor > SUBJECT_REACH
      || (text->tokens[floor].pos != CP_POS_PROPN && !(floor + 1 < i && (text->tokens[floor + 1].flags & CP_TOKEN_CAPITAL) != 0))
      || (!comma && ((text->tokens[i - 1].flags & CP_TOKEN_CAPITAL) == 0 || text->tokens[i - 1].inflection != CP_FORM_PLURAL)))
    return CP_NO_TOKEN;
  for (guint32 k = floor; k < i; k++)
    if (cp_retag_is_finite (&text->tokens[k]))
      return CP_NO_TOKEN;
  while (!comma && head + 1 < i)
    head++;
  while (comma && head < i && text->tokens[head].head != head && text->tokens[head].head < i && text->tokens[head].head >= floor)
    head = text->tokens[head].head;
  return head;
}

/* "that | talks between the two will go on": what is called a verb behind "that" is a plural, where an auxiliary comes behind it. */
static gboolean
is_plural_behind_that (const CpText *text,
                       guint32       i)
{
  CpRange sentence = text->sentences[text->tokens[i].sentence].tokens;

  if (text->tokens[i].pos != CP_POS_VERB || !g_str_has_suffix (text->tokens[i].norm, "s") || i + 2 >= sentence.last || text->tokens[i + 1].pos != CP_POS_ADP)
    return FALSE;
  for (guint32 k = i + 2; k < MIN (i + LONGEST_SUBJECT, sentence.last); k++)
    if (text->tokens[k].pos == CP_POS_VERB || text->tokens[k].pos == CP_POS_PUNCT || text->tokens[k].pos == CP_POS_AUX)
      return text->tokens[k].pos == CP_POS_AUX;
  return FALSE;
}

/* "The party leadership fears that …", "Shaw worried that …": with no other verb before it, what stands before "that" is the verb. */
static void
try_before_that (CpRetag *self,
                 guint32  i)
{
  CpText *text = self->text;
  const CpToken *token = &text->tokens[i];
  guint32 that = i + 1, subject;
  CpToken verb;

  if ((token->pos != CP_POS_NOUN && token->pos != CP_POS_ADJ) || i + 4 >= text->n_tokens)
    return;
  if (strcmp (text->tokens[that].norm, "out") == 0)
    that++;
  if ((strcmp (text->tokens[that].norm, "that") != 0 && strcmp (text->tokens[that].norm, "whether") != 0
       && !(cp_retag_is_mark (&text->tokens[that], ":") && (text->tokens[that + 1].flags & CP_TOKEN_OPEN_QUOTE) != 0))
      || text->tokens[that].sentence != token->sentence
      || text->tokens[that + 1].pos == CP_POS_AUX
      || (cp_retag_is_finite (&text->tokens[that + 1]) && !is_plural_behind_that (text, that + 1)))
    return;
  subject = text->tokens[i - 1].inflection == CP_FORM_WH && token->inflection == CP_FORM_PLURAL && strcmp (text->tokens[i - 1].norm, "who") == 0
              ? i - 1 : name_before_that (text, i);
  if (subject == CP_NO_TOKEN && !stands_behind_subject (text, i))
    return;
  /* "The claims that he made were false": the noun is the subject of what comes; but of the very verb that "that" leads to it is none. */
  if (subject == CP_NO_TOKEN && token->dep != CP_DEP_ROOT && !(text->tokens[that].dep == CP_DEP_MARK && text->tokens[that].head == token->head) && text->tokens[i - 1].dep != CP_DEP_NSUBJ && text->tokens[i - 1].inflection != CP_FORM_PLURAL
      && (text->tokens[that + 1].flags & CP_TOKEN_OPEN_QUOTE) == 0)
    return;
  verb = cp_retag_as_verb (self, i);
  if (!cp_retag_reports (self, i, &verb, strcmp (text->tokens[that].norm, "whether") == 0 ? CP_TAKES_WH : CP_TAKES_THAT))
    return;
  text->tokens[i] = verb;
  if (is_plural_behind_that (text, that + 1))
    {
      const guint32 later = text->tokens[i].head;

      text->tokens[that + 1].pos = CP_POS_NOUN;
      text->tokens[that + 1].inflection = CP_FORM_PLURAL;
      if (later > i && text->tokens[later].head == later)
        {
          text->tokens[later].head = text->tokens[i].head = i;
          text->tokens[later].dep = CP_DEP_CCOMP;
          text->tokens[i].dep = CP_DEP_ROOT;
        }
    }
  if (subject == CP_NO_TOKEN)
    for (subject = i - 1; text->tokens[subject].dep == CP_DEP_CONJ && text->tokens[subject].head < subject; )
      subject = text->tokens[subject].head;
  if (verb.head < i && text->tokens[i].head >= subject)
    text->tokens[i].head = i;
  text->tokens[subject].head = i;
  text->tokens[subject].dep = CP_DEP_NSUBJ;
}

/* Whether what stands behind @i goes on from a verb there, as "calls it late and | demands 300 crowns" and ", and | notes that" do. */
static gboolean
goes_on_as_verb (const CpText *text,
                 guint32       i)
{
  const CpToken *next = &text->tokens[i + 1];

  if (cp_retag_is_mark (&text->tokens[i - 2], ",") && strcmp (next->norm, "that") == 0)
    return text->tokens[i + 2].pos != CP_POS_AUX && !cp_retag_is_finite (&text->tokens[i + 2]);
  return (text->tokens[i - 2].flags & CP_TOKEN_CLOSE_QUOTE) != 0
         && (next->pos == CP_POS_NUM || next->pos == CP_POS_DET || strcmp (next->norm, "that") == 0);
}

/* "She denies that any was meant, and | notes that the pilot is gone": joined to a verb of the present, before a clause of its own. */
static void
try_joined_before_that (CpRetag *self,
                        guint32  i)
{
  CpText *text = self->text;
  guint32 root = i;
  CpToken verb;

  if (text->tokens[i].inflection != CP_FORM_PLURAL || i < 4 || i + 3 >= text->n_tokens || text->tokens[i - 1].pos != CP_POS_CCONJ
      || !goes_on_as_verb (text, i))
    return;
  for (guint climbed = 0; text->tokens[root].head != root && climbed < SUBJECT_REACH; climbed++)
    root = text->tokens[root].head;
  if (root >= i || text->tokens[root].pos != CP_POS_VERB || text->tokens[root].inflection != CP_FORM_PRESENT)
    return;
  verb = cp_retag_as_verb (self, i);
  if (!cp_retag_reports (self, i, &verb, CP_TAKES_THAT) && !cp_retag_reports (self, i, &verb, CP_TAKES_OBJECT))
    return;
  text->tokens[i] = verb;
  text->tokens[i].head = root;
  text->tokens[i].dep = CP_DEP_CONJ;
  for (guint32 k = i + 1; k < text->sentences[verb.sentence].tokens.last && k - i < SUBJECT_REACH; k++)
    if (text->tokens[k].head == i && text->tokens[k].dep == CP_DEP_ACL_RELCL)
      text->tokens[k].dep = CP_DEP_CCOMP;
}

/* The finite verb before @i that governs most there, %CP_NO_TOKEN for none. */
static guint32
main_verb_before (const CpText *text,
                  guint32       i)
{
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first, verb = i;

  while (verb > floor && !cp_retag_is_finite (&text->tokens[verb - 1]))
    verb--;
  if (verb-- == floor)
    return CP_NO_TOKEN;
  for (guint32 head = text->tokens[verb].head; head != verb && head < i && head >= floor && text->tokens[head].pos == CP_POS_VERB;
       head = text->tokens[verb].head)
    verb = head;
  return verb;
}

/* "The guild proposed a lower rate, | warning that …": what is a noun elsewhere goes on from the verb behind a comma, before a clause. */
static void
try_gerund_before_that (CpRetag *self,
                        guint32  i)
{
  CpText *text = self->text;
  CpToken *token = &text->tokens[i];
  CpToken verb = *token;
  guint32 main_verb;

  if (!g_str_has_suffix (token->norm, "ing") || !cp_retag_is_mark (&text->tokens[i - 1], ",") || i + 3 >= text->n_tokens
      || strcmp (text->tokens[i + 1].norm, "that") != 0 || text->tokens[i + 2].pos == CP_POS_AUX || cp_retag_is_finite (&text->tokens[i + 2]))
    return;
  main_verb = main_verb_before (text, i);
  verb.pos = CP_POS_VERB;
  verb.inflection = CP_FORM_GERUND;
  cp_lemmas_fill_one (self->lemmas, self->vectors, text, &verb);
  if (main_verb == CP_NO_TOKEN || !cp_retag_reports (self, i, &verb, CP_TAKES_THAT))
    return;
  verb.head = main_verb;
  verb.dep = CP_DEP_ADVCL;
  *token = verb;
}

/* "The figures, the union | points out, moved": between commas stand a subject and what looks like a plural. */
static void
try_between_commas (CpRetag *self,
                    guint32  i)
{
  CpText *text = self->text;
  guint32 floor = text->sentences[text->tokens[i].sentence].tokens.first, first = i, next = i + 1;
  CpToken verb;

  if (text->tokens[i].inflection != CP_FORM_PLURAL || text->tokens[i - 1].inflection == CP_FORM_PLURAL
      || (text->tokens[i - 1].pos != CP_POS_NOUN && text->tokens[i - 1].pos != CP_POS_PROPN))
    return;
  if (strcmp (text->tokens[next].norm, "out") == 0 && next + 1 < text->n_tokens)
    next++;
  if (!cp_retag_is_mark (&text->tokens[next], ","))
    return;
  while (first > floor && i - first < LONGEST_NAME && !cp_retag_is_mark (&text->tokens[first - 1], ","))
    first--;
  if (first <= floor || !cp_retag_is_mark (&text->tokens[first - 1], ",")
      || (text->tokens[first].pos != CP_POS_DET && text->tokens[first].pos != CP_POS_PROPN))
    return;
  verb = cp_retag_as_verb (self, i);
  if (cp_retag_reports (self, i, &verb, CP_TAKES_THAT))
    retag (self, &verb, first, i);
}

/* What stands between the noun and its verb, and was taken for the verb's subject, says more of the noun. Returns: whether the verb has
 * no other subject */
static gboolean
take_over_subject (CpText *text,
                   CpRange among,
                   guint32 noun,
                   guint32 verb)
{
  for (guint32 k = among.first; k < among.last; k++)
    {
      CpToken *token = &text->tokens[k];

      if (token->head != verb || (token->dep != CP_DEP_NSUBJ && token->dep != CP_DEP_NSUBJ_PASS))
        continue;
      if (k < noun || k > verb)
        return FALSE;
      token->head = noun;
      token->dep = CP_DEP_NMOD;
    }
  return TRUE;
}

/* "said that trust | between the two had suffered": what follows "that" is no verb where one comes behind it. */
static void
try_noun_behind_that (CpRetag *self,
                      guint32  i)
{
  CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[i].sentence].tokens;
  CpToken *noun = &text->tokens[i];
  guint32 auxiliary = i + 2, verb;

  if (i < sentence.first + 1 || i + 4 >= sentence.last || strcmp (text->tokens[i - 1].norm, "that") != 0
      || text->tokens[i + 1].pos != CP_POS_ADP || strcmp (noun->norm, noun->lemma) != 0)
    return;
  while (auxiliary < MIN (i + LONGEST_SUBJECT, sentence.last) && text->tokens[auxiliary].pos != CP_POS_AUX)
    {
      if (text->tokens[auxiliary].pos == CP_POS_PUNCT || text->tokens[auxiliary].pos == CP_POS_VERB
          || text->tokens[auxiliary].pos == CP_POS_PRON)
        return;
      auxiliary++;
    }
  if (auxiliary + 1 >= sentence.last || text->tokens[auxiliary].pos != CP_POS_AUX)
    return;
  verb = text->tokens[auxiliary].head;
  if (verb <= auxiliary || verb >= sentence.last || text->tokens[verb].pos != CP_POS_VERB || !take_over_subject (text, sentence, i, verb))
    return;
  noun->pos = CP_POS_NOUN;
  noun->inflection = CP_FORM_SINGULAR;
  if (text->tokens[verb].head == i)
    {
      text->tokens[verb].head = noun->head == i ? verb : noun->head;
      text->tokens[verb].dep = noun->head == i ? CP_DEP_ROOT : noun->dep;
    }
  noun->head = verb;
  noun->dep = CP_DEP_NSUBJ;
}

/**
 * cp_retag_reporting:
 * @text: tagged and parsed
 *
 * Mends tags that the marks around a word contradict: reporting verbs that are nouns or adjectives elsewhere ("notes", "answers",
 * "shot back"), and past tenses that were taken for participles. What the word's sentence lacks else is a verb.
 */
void
cp_retag_reporting (CpText          *text,
                    const CpLemmas  *lemmas,
                    const CpVectors *vectors,
                    const CpCues    *cues)
{
  CpRetag self = { text, lemmas, vectors, cues };

  cp_retag_names (&self);
  for (guint32 i = 2; i < text->n_tokens; i++)
    {
      const CpToken *token = &text->tokens[i];

      if (!g_ascii_islower (token->norm[0]) || (token->flags & CP_TOKEN_CAPITAL) != 0)
        continue;
      if (token->pos == CP_POS_VERB && (token->inflection == CP_FORM_PARTICIPLE || token->inflection == CP_FORM_PAST))
        {
          try_name_behind_quotation (&self, i);
          try_name_between_commas (&self, i);
          try_behind_lone_name (&self, i);
          cp_retag_root_participle (&self, i);
          cp_retag_lone_participle (&self, i);
          cp_retag_joined_participle (&self, i);
          cp_retag_closing_participle (&self, i);
          cp_retag_behind_relative (&self, i);
        }
      if (token->pos == CP_POS_VERB && (token->inflection == CP_FORM_BASE || token->inflection == CP_FORM_PRESENT))
        {
          try_noun_behind_that (&self, i);
          cp_retag_object (&self, i);
        }
      if (token->pos == CP_POS_NOUN || token->pos == CP_POS_ADJ
          || (token->pos == CP_POS_VERB && token->inflection == CP_FORM_PARTICIPLE))
        {
          try_behind_quotation (&self, i);
          cp_retag_before_name (&self, i);
          try_before_particle (&self, i);
          try_before_that (&self, i);
          if (self.text->tokens[i].pos == CP_POS_NOUN && i + 1 < text->n_tokens)
            {
              cp_retag_lone_noun (&self, i);
              cp_retag_behind_with (&self, i);
              try_between_commas (&self, i);
              try_joined_before_that (&self, i);
              try_gerund_before_that (&self, i);
            }
        }
    }
}
