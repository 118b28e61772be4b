/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many words of a content are looked at: what comes later seldom says what the whole does. */
#define REACH 40

/* A content while its act is being read. */
typedef struct
{
  CpBuilder        *builder;
  CpModelStatement *s;
  CpProfile        *profile;
  const char       *why; /* the word that decided it */
} Reader;

static gboolean
is_one_of (const char        *word,
           const char *const *list)
{
  for (; *list != NULL; list++)
    if (strcmp (word, *list) == 0)
      return TRUE;
  return FALSE;
}

static const char *const first_persons[] = { "i", "we", NULL };
static const char *const own_pronouns[] = { "i", "we", "it", "he", "she", "they", NULL };
static const char *const futures[] = { "will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo", NULL };
static const char *const duties[] = { "must", "should", "ought", "shall", NULL };

static const CpToken *
token_at (const Reader *self,
          guint         place)
{
  if (place >= self->profile->tokens->len)
    return NULL;
  return &self->profile->text->tokens[g_array_index (self->profile->tokens, guint32, place)];
}

static const char *
norm_at (const Reader *self,
         guint         place)
{
  const CpToken *token = token_at (self, place);

  return token != NULL ? token->norm : "";
}

static gboolean
starts_sentence (const Reader *self,
                 guint         place)
{
  const CpToken *token = token_at (self, place), *before = place > 0 ? token_at (self, place - 1) : NULL;

  return before == NULL || (token != NULL && token->sentence != before->sentence);
}

static gboolean
cue_is (const Reader      *self,
        const char *const *lemmas)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (is_one_of (text->tokens[t].lemma, lemmas))
      return TRUE;
  return FALSE;
}

static gboolean
holds (const Reader *self,
       CpLexClass    lex_class)
{
  for (guint i = 0; i < MIN (self->profile->tokens->len, REACH); i++)
    {
      const CpToken *token = token_at (self, i);

      if (cp_lexicon_has (self->builder->lexicon, token->lemma, lex_class))
        return TRUE;
    }
  return FALSE;
}

/* "Show us the figures": a sentence that begins with the bare form of a verb. */
static gboolean
is_imperative (Reader *self,
               guint   place)
{
  const CpToken *token = token_at (self, place);

  if (self->s->kind == CP_KIND_INDIRECT || !starts_sentence (self, place) || token == NULL)
    return FALSE;
  if (strcmp (token->norm, "let") == 0 || strcmp (token->norm, "please") == 0)
    return TRUE;
  return token->pos == CP_POS_VERB && token->inflection == CP_FORM_BASE && cp_text_child (self->profile->text,
           g_array_index (self->profile->tokens, guint32, place), CP_DEP_NSUBJ) == CP_NO_TOKEN;
}

/* "We reject", "I apologise": the speaker says what the words do. */
static gboolean
is_performative (Reader *self,
                 guint   place,
                 CpAct  *act)
{
  const CpToken *verb = token_at (self, place + 1);
  const GPtrArray *cues;

  if (!is_one_of (norm_at (self, place), first_persons) || verb == NULL)
    return FALSE;
  if (strcmp (verb->norm, "want") == 0 && strcmp (norm_at (self, place + 2), "to") == 0)
    verb = token_at (self, place + 3);
  else if (is_one_of (verb->norm, (const char *const[]){ "are", "am", "'re", "’re", "'m", "’m", NULL }))
    verb = token_at (self, place + 2);
  if (verb == NULL || verb->inflection == CP_FORM_PAST)
    return FALSE;
  cues = cp_cues_find (cp_language_get_cues (self->builder->language), CP_CUE_VERB, verb->lemma);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (cues, i);

      if (cue->n_words > 1 && g_strcmp0 (cue->words[1], norm_at (self, place + 2)) != 0)
        continue;
      return cp_act_from_nick (cue->act, act) && *act != CP_ACT_ASSERT && *act != CP_ACT_OTHER && *act != CP_ACT_QUESTION
             && *act != CP_ACT_DOUBT;
    }
  return FALSE;
}

/* Whether the words of @phrase stand from @place on, as written or in their dictionary form. */
static gboolean
stands_at (const Reader      *self,
           const CpActPhrase *phrase,
           guint              place)
{
  for (guint i = 0; phrase->words[i] != NULL; i++)
    {
      const CpToken *token = token_at (self, place + i);

      if (token == NULL || (strcmp (token->norm, phrase->words[i]) != 0 && strcmp (token->lemma, phrase->words[i]) != 0))
        return FALSE;
    }
  return TRUE;
}

/* Whether the speaker tells of himself in the words up to @place or soon after. */
static gboolean
tells_of_self (const Reader *self,
               guint         place)
{
  for (guint i = 0; i < MIN (self->profile->tokens->len, place + 12); i++)
    if (is_one_of (norm_at (self, i), (const char *const[]){ "i", "we", "me", "us", "my", "our", "ours", "mine", NULL }))
      return TRUE;
  return FALSE;
}

/* "I was wrong", "that is nonsense": words that say what they do, from the table of them. */
static gboolean
is_phrase (const Reader *self,
           guint         place,
           CpAct        *act)
{
  const CpActPhrases *phrases = cp_language_get_act_phrases (self->builder->language);
  const CpToken *token = token_at (self, place);
  const GPtrArray *lists[] = { cp_act_phrases_find (phrases, token->norm),
                               strcmp (token->norm, token->lemma) == 0 ? NULL : cp_act_phrases_find (phrases, token->lemma) };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l] != NULL && i < lists[l]->len; i++)
      {
        const CpActPhrase *phrase = g_ptr_array_index (lists[l], i);

        if (!stands_at (self, phrase, place) || (phrase->own && !tells_of_self (self, place)))
          continue;
        self->profile->evades = strcmp (phrase->act, CP_ACT_PHRASE_EVADE) == 0;
        return cp_act_from_nick (self->profile->evades ? "other" : phrase->act, act);
      }
  return FALSE;
}

/* "asked for relief", "asked the court to order", "asked that": something is asked for, nothing is asked. */
static gboolean
asks_for (const Reader *self)
{
  static const char *const questions[] = {
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether", "if", "about", NULL,
  };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);
  guint n = MIN (self->profile->tokens->len, REACH);

  if (self->s->act != CP_ACT_QUESTION || self->s->kind == CP_KIND_DIRECT || cp_span_is_empty (self->s->cue) || n == 0
      || !cue_is (self, (const char *const[]){ "ask", NULL }) || is_one_of (norm_at (self, 0), questions))
    return FALSE;
  for (guint32 t = cue.first; t < cue.last; t++)
    if (is_one_of (text->tokens[t].norm, (const char *const[]){ "about", "on", "over", NULL }))
      return FALSE;
    else if (strcmp (text->tokens[t].norm, "for") == 0)
      return TRUE;
  if (is_one_of (norm_at (self, 0), (const char *const[]){ "for", "that", NULL }))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (is_one_of (norm_at (self, i), questions))
      return FALSE;
    else if (strcmp (norm_at (self, i), "to") == 0 && token_at (self, i + 1) != NULL
             && token_at (self, i + 1)->inflection == CP_FORM_BASE)
      return TRUE;
  return FALSE;
}

/* The first word of the content on which its first sentence hangs. */
static guint32
root_of (const Reader *self)
{
  const CpText *text = self->profile->text;
  const CpToken *first = token_at (self, 0);

  for (guint i = 0; i < MIN (self->profile->tokens->len, REACH); i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i);

      if (text->tokens[t].sentence != first->sentence)
        break;
      if (text->tokens[t].pos != CP_POS_PUNCT
          && (text->tokens[t].head == t || text->tokens[t].dep == CP_DEP_CCOMP || text->tokens[t].dep == CP_DEP_PARATAXIS))
        return t;
    }
  return CP_NO_TOKEN;
}

/* The place of the content's first word, behind a quotation mark or "that". */
static guint
first_word (const Reader *self)
{
  guint place = 0;

  while (place < self->profile->tokens->len
         && (token_at (self, place)->pos == CP_POS_PUNCT || strcmp (norm_at (self, place), "that") == 0))
    place++;
  return place;
}

/* "This is not a cut, it is a theft": what is denied only makes room for what is claimed. */
static gboolean
puts_another_instead (const Reader *self)
{
  for (guint i = 1; i < MIN (self->profile->tokens->len, REACH); i++)
    if (strcmp (norm_at (self, i), "but") == 0
        || (is_one_of (norm_at (self, i), (const char *const[]){ "it", "they", NULL })
            && (starts_sentence (self, i) || strcmp (norm_at (self, i - 1), ",") == 0)))
      return TRUE;
  return FALSE;
}

/* "We do not profile minors", "no unit had opened fire": the verb is denied, or who did it is nobody. */
static gboolean
denies_outright (const Reader *self)
{
  const CpText *text = self->profile->text;
  guint first = first_word (self);
  guint32 root = first < self->profile->tokens->len ? root_of (self) : CP_NO_TOKEN;
  gboolean subject = FALSE, denied = FALSE;
  guint n;
  const guint32 *children;

  if (root == CP_NO_TOKEN || puts_another_instead (self)
      || is_one_of (norm_at (self, first), (const char *const[]){ "one", "you", "if", "nobody", NULL }))
    return FALSE;
  children = cp_text_children (text, root, &n);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      subject = subject || child->dep == CP_DEP_NSUBJ || child->dep == CP_DEP_NSUBJ_PASS;
      denied = denied || is_one_of (child->norm, (const char *const[]){ "not", "n't", "never", NULL });
    }
  if (subject && strcmp (norm_at (self, first), "no") == 0 && token_at (self, first + 1)->pos != CP_POS_PUNCT)
    return TRUE;
  return denied && self->s->kind != CP_KIND_INDIRECT;
}

/* "They turned off the pumps": what is said to others of others, or to their faces, is a charge. */
static gboolean
charges_others (const Reader *self)
{
  guint first = first_word (self);
  const CpToken *verb = token_at (self, first + 1);

  if (self->s->kind != CP_KIND_DIRECT || verb == NULL
      || !is_one_of (norm_at (self, first), (const char *const[]){ "they", "you", NULL }))
    return FALSE;
  if (verb->pos == CP_POS_AUX)
    verb = is_one_of (verb->norm, (const char *const[]){ "are", "'re", "have", "'ve", "were", NULL }) ? token_at (self, first + 2) : NULL;
  return verb != NULL && verb->pos == CP_POS_VERB
         && !is_one_of (verb->lemma, (const char *const[]){ "say", "know", "tell", "see", "think", "need", "want", NULL });
}

/* "Norway will take the case to court", said for Norway; "the company would pay by May": what the speaker's own side binds itself
 * to. Where it tells of costs and duties it is none. */
static gboolean
binds_own_side (const Reader *self)
{
  const CpText *text = self->profile->text;
  const CpKnowledge *knowledge = self->builder->knowledge;
  const char *party = self->s->party >= 0
                        ? ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name : NULL;

  for (guint i = 1; i < MIN (self->profile->tokens->len, 12); i++)
    {
      const CpToken *subject = token_at (self, i - 1), *next = token_at (self, i + 1);
      guint32 place = g_array_index (self->profile->tokens, guint32, i);

      if (subject->pos == CP_POS_VERB || starts_sentence (self, i))
        return FALSE;
      if (!is_one_of (norm_at (self, i), (const char *const[]){ "will", "would", "shall", NULL }))
        continue;
      if (next != NULL && strcmp (next->norm, "not") == 0)
        next = token_at (self, i + 2);
      if (next == NULL || text->tokens[text->tokens[place].head].pos != CP_POS_VERB
          || is_one_of (next->lemma, (const char *const[]){ "have", "cost", "be", "lose", "need", "mean", "feel", NULL }))
        return FALSE;
      if (subject->pos == CP_POS_PROPN)
        return party != NULL && strstr (party, subject->form) != NULL;
      return i >= 2 && is_one_of (norm_at (self, i - 2), (const char *const[]){ "the", "our", "its", "her", "his", "their", NULL })
             && cp_knowledge_institution (knowledge, subject->form, NULL) != NULL;
    }
  return FALSE;
}

/* "voiced its sympathy", "conveys its condolences", "have no view": nothing is claimed. */
static gboolean
is_courtesy (const Reader *self)
{
  static const char *const courtesies[] = { "sympathy", "condolence", "regard", "greeting", "sorrow", NULL };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint i = 0; i < MIN (self->profile->tokens->len, 5) && self->s->kind == CP_KIND_INDIRECT; i++)
    if (is_one_of (token_at (self, i)->lemma, courtesies)
        && cue_is (self, (const char *const[]){ "voice", "express", "convey", "offer", "extend", "send", NULL }))
      return TRUE;
  if (cue_is (self, (const char *const[]){ "sympathy", "condolence", NULL }))
    return TRUE;
  for (guint32 t = MAX (cue.first, 1) - 1; t + 1 < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].norm, "no") == 0
        && is_one_of (text->tokens[t + 1].lemma, (const char *const[]){ "view", "opinion", "comment", "position", NULL }))
      return TRUE;
  return cue_is (self, (const char *const[]){ "care", NULL }) && self->profile->found != NULL && self->profile->found->negated_cue;
}

/* "would like to see the file" */
static gboolean
would_like (const Reader *self)
{
  return self->s->kind == CP_KIND_INDIRECT && cue_is (self, (const char *const[]){ "like", NULL })
         && cue_is (self, (const char *const[]){ "would", "will", NULL });
}

/* "did not dispute that", "do not accept that": the reporting word denied. */
static gboolean
turns_denied (const Reader *self,
              CpAct        *act)
{
  if (self->profile->found == NULL || !self->profile->found->negated_cue)
    return FALSE;
  if (self->s->act == CP_ACT_CONCEDE)
    *act = CP_ACT_DENY;
  else if (self->s->act == CP_ACT_DENY && cue_is (self, (const char *const[]){ "dispute", "deny", "contest", "reject", NULL }))
    *act = CP_ACT_CONCEDE;
  else
    return FALSE;
  return TRUE;
}

/* "We should have been there": owning up to what was not done. */
static gboolean
is_regret (Reader *self,
           guint   place)
{
  guint next = place + 1;

  if (!is_one_of (norm_at (self, place), duties) || place == 0)
    return FALSE;
  if (strcmp (norm_at (self, next), "not") == 0 || strcmp (norm_at (self, next), "n't") == 0)
    next++;
  return strcmp (norm_at (self, next), "have") == 0 && is_one_of (norm_at (self, place - 1), first_persons);
}

/* "that claim", "the account", "the reports": what is called by a name is words, which may be true or not. */
static gboolean
names_claim (const Reader *self)
{
  static const char *const claims[] = {
    "claim", "allegation", "accusation", "assertion", "suggestion", "account", "story", "description", "characterisation",
    "characterization", "conclusion", "rumour", "rumor", "version", "argument", NULL,
  };

  for (guint i = 0; i < MIN (self->profile->tokens->len, 6); i++)
    {
      const CpToken *token = token_at (self, i);

      if ((token->flags & CP_TOKEN_QUOTED) != 0)
        return FALSE;
      if (token->lemma != NULL && is_one_of (token->lemma, claims))
        return TRUE;
    }
  return FALSE;
}

/* A speaker who calls something by a name: praise, blame, or denial where the thing is a claim. */
static gboolean
read_naming (Reader *self,
             CpAct  *act)
{
  static const char *const namers[] = { "call", "describe", "label", "brand", "dub", "term", "deem", "dismiss", NULL };

  if (!cue_is (self, namers) || cp_span_is_empty (self->s->cue) || self->s->kind == CP_KIND_DIRECT)
    return FALSE;
  if (self->s->act == CP_ACT_DEMAND)
    return FALSE;
  if (names_claim (self) || (self->profile->anaphoric && cue_is (self, (const char *const[]){ "dismiss", NULL })))
    *act = CP_ACT_DENY;
  else if (holds (self, CP_LEX_GOOD) && !holds (self, CP_LEX_BAD))
    *act = CP_ACT_PRAISE;
  else
    *act = CP_ACT_CONDEMN;
  return TRUE;
}

/* "regretted the statement made by the minister", where one who regrets "having" done something owns up to it. */
static gboolean
regrets_another (const Reader *self)
{
  const CpToken *first = token_at (self, 0);

  return self->s->act == CP_ACT_CONCEDE && self->s->kind != CP_KIND_DIRECT && first != NULL
         && (first->pos == CP_POS_DET || first->pos == CP_POS_PROPN) && strcmp (first->norm, "that") != 0
         && cue_is (self, (const char *const[]){ "regret", "deplore", "lament", NULL });
}

static gboolean
is_evasive (const Reader *self)
{
  static const char *const evasions[] = { "decline", "refuse", NULL };

  return is_courtesy (self) || cue_is (self, evasions) || (self->profile->found != NULL && self->profile->found->negated_cue
                                     && self->s->act != CP_ACT_DENY);
}

/* "would like", "would rather", "would know": a wish or a thought, not a promise. */
static gboolean
is_mind (const Reader *self,
         guint         place)
{
  static const char *const minds[] = {
    "ask", "like", "be", "rather", "know", "say", "think", "prefer", "love", "hope", "expect", "have", "hate", "suggest", "argue",
    "believe", "imagine", "want", "need", NULL,
  };
  const CpToken *verb = token_at (self, place);

  if (verb != NULL && verb->pos == CP_POS_ADV && strcmp (verb->norm, "rather") != 0)
    verb = token_at (self, place + 1);
  return verb != NULL && is_one_of (verb->lemma, minds);
}

/* What the speaker will do, or what will come of it. */
static gboolean
read_future (Reader *self,
             guint   place,
             CpAct  *act)
{
  const char *subject;

  if (place == 0 || !is_one_of (norm_at (self, place), futures))
    return FALSE;
  subject = norm_at (self, place - 1);
  if (place >= 2 && is_one_of (norm_at (self, place - 2), (const char *const[]){ "what", "if", "when", "who", "how", "whether", NULL }))
    return FALSE;
  if (is_one_of (norm_at (self, place), (const char *const[]){ "would", "'d", "’d", NULL }) && is_mind (self, place + 1))
    return FALSE;
  if (is_one_of (subject, self->s->kind == CP_KIND_DIRECT ? first_persons : own_pronouns))
    {
      *act = CP_ACT_COMMIT;
      return TRUE;
    }
  if (self->s->kind != CP_KIND_DIRECT && holds (self, CP_LEX_BAD))
    {
      *act = CP_ACT_WARN;
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_words (Reader *self,
            CpAct  *act)
{
  guint n = MIN (self->profile->tokens->len, REACH);

  for (guint i = 0; i < n; i++)
    {
      const char *norm = norm_at (self, i);

      self->why = token_at (self, i)->form;
      if (is_regret (self, i))
        *act = CP_ACT_CONCEDE;
      else if (is_phrase (self, i, act) || (i + 1 < n && is_one_of (norm, futures) && is_phrase (self, i + 1, act)))
        return TRUE;
      else if (is_performative (self, i, act))
        return TRUE;
      else if (is_imperative (self, i) || is_one_of (norm, duties)
               || (strcmp (norm_at (self, i + 1), "to") == 0 && is_one_of (norm, (const char *const[]){ "need", "needs", NULL })))
        *act = CP_ACT_DEMAND;
      else if (i < 3 && strcmp (norm, "there") == 0
               && (strcmp (norm_at (self, i + 2), "no") == 0 || strcmp (norm_at (self, i + 2), "never") == 0))
        *act = CP_ACT_DENY;
      else if (is_one_of (norm, (const char *const[]){ "ready", "willing", "prepared", NULL })
               && strcmp (norm_at (self, i + 1), "to") == 0)
        *act = CP_ACT_OFFER;
      else if (!read_future (self, i, act))
        continue;
      return TRUE;
    }
  if (n > 0 && strcmp (norm_at (self, n - 1), "?") == 0 && n < REACH && token_at (self, 0)->sentence == token_at (self, n - 1)->sentence)
    {
      *act = CP_ACT_QUESTION;
      return TRUE;
    }
  self->why = n > 0 ? token_at (self, 0)->form : "";
  if (denies_outright (self))
    *act = CP_ACT_DENY;
  else if (charges_others (self))
    *act = CP_ACT_ACCUSE;
  else if (binds_own_side (self))
    *act = CP_ACT_COMMIT;
  else
    return FALSE;
  return TRUE;
}

static void
read_act (CpBuilder *self,
          guint      statement)
{
  Reader reader = { self, cp_builder_statement (self, statement), cp_builder_profile (self, statement), NULL };
  CpModelStatement *s = reader.s;
  CpAct act;

  if (s->deed)
    {
      if (s->reason[CP_FIELD_ACT] == NULL)
        cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("a deed"));
      return;
    }
  if (turns_denied (&reader, &act) || (would_like (&reader) && (act = CP_ACT_DEMAND, TRUE)) || (asks_for (&reader) && (act = CP_ACT_DEMAND, TRUE)))
    {
      s->act = act;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.8f, "%s", _("said by the reporting word"));
    }
  else if (is_evasive (&reader))
    {
      s->act = CP_ACT_OTHER;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.8f, "%s", _("declines to answer"));
    }
  else if (read_naming (&reader, &act))
    {
      s->act = act;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("calls it by a name"));
    }
  else if (regrets_another (&reader))
    {
      s->act = CP_ACT_CONDEMN;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("said by the reporting word"));
    }
  else if (s->act != CP_ACT_ASSERT && s->act != CP_ACT_OTHER)
    {
      if (s->reason[CP_FIELD_ACT] == NULL)
        cp_builder_explain (self, statement, CP_FIELD_ACT, 0.85f, "%s", _("said by the reporting word"));
    }
  else if (read_words (&reader, &act))
    {
      s->act = act;
      reader.profile->denies = act == CP_ACT_DENY;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.65f, _("said by the words around “%s”"), reader.why);
    }
  else
    {
      s->act = CP_ACT_ASSERT;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("nothing but an assertion"));
    }
}

/** cp_build_acts: reads what each statement does, from its cue and its words */
void
cp_build_acts (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    read_act (self, i);
}
