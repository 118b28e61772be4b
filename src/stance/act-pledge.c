/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include <string.h>

static const char *const first_persons[] = { "i", "we", NULL };
static const char *const own_pronouns[] = { "i", "we", "it", "he", "she", "they", NULL };
static const char *const futures[] = { "will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo", NULL };
static const char *const conditions[] = { "what", "if", "when", "who", "how", "whether", NULL };
/* Who "his", "her" or "their" people are. */
static const char *const followers[] = {
  "party", "people", "member", "deputy", "side", "team", "client", "supporter", "player", "staff", "colleague", "group", "movement", "camp",
  "ministry", "department", NULL,
};

/* Whoever says so only expects what will be done, or tells it of others. */
static const char *const guesses[] = {
  "expect", "predict", "fear", "consider", "think", "believe", "reckon", "estimate", "warn", "suspect", "note", "argue", "claim", "allege",
  "complain", NULL,
};

/** cp_act_is_future: Returns: whether the word at @place tells of the future: "will", "would" */
gboolean
cp_act_is_future (const CpActReader *self,
                  guint              place)
{
  return g_strv_contains (futures, cp_act_norm (self, place));
}

/* The place of the word that "will" at @place has for its subject: "Iceland, too, would apply", "his members probably would"; @place
 * where none stands there. */
static guint
subject_before (const CpActReader *self,
                guint              place)
{
  guint at = place;

  while (at > 0 && place - at < 4
         && (cp_act_token (self, at - 1)->pos == CP_POS_ADV || cp_act_token (self, at - 1)->pos == CP_POS_PUNCT))
    at--;
  return at > 0 ? at - 1 : place;
}

/* "his party", "her members", "our side", "a re-elected Progress government" of the party at hand */
static gboolean
is_own_side (const CpActReader *self,
             guint              noun)
{
  const char *party = self->s->party >= 0
                        ? ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name : NULL;
  const CpToken *subject = cp_act_token (self, noun);
  gboolean body = cp_knowledge_institution (self->builder->knowledge, subject->form, NULL) != NULL
                  || g_strv_contains (followers, subject->lemma);

  if (subject->pos == CP_POS_PROPN)
    return party != NULL && strstr (party, subject->form) != NULL;
  for (guint i = noun; body && i-- > 0 && noun - i < 4;)
    {
      const CpToken *token = cp_act_token (self, i);

      if (g_strv_contains ((const char *const[]){ "our", "its", "her", "his", "their", NULL }, token->norm)
          || (i + 1 == noun && strcmp (token->norm, "the") == 0) || (token->pos == CP_POS_PROPN && party != NULL && strstr (party, token->form) != NULL))
        return TRUE;
      if (token->pos == CP_POS_VERB || token->pos == CP_POS_PUNCT || token->pos == CP_POS_ADP)
        return FALSE;
    }
  return FALSE;
}

/**
 * cp_act_binds_own_side:
 *
 * Returns: whether what the speaker's own side will do is told: "Norway will take the case to court", said for Norway; "the company
 *   would pay by May", "her party would keep the cap". Costs and duties bind to nothing.
 */
gboolean
cp_act_binds_own_side (const CpActReader *self)
{
  const CpText *text = self->profile->text;

  if (cp_act_cue_is (self, guesses))
    return FALSE;
  for (guint i = 1; i < MIN (self->profile->tokens->len, 14); i++)
    {
      guint subject, next = i + 1;
      guint32 place = g_array_index (self->profile->tokens, guint32, i);

      if (cp_act_token (self, i - 1)->pos == CP_POS_VERB)
        return FALSE;
      if (!g_strv_contains ((const char *const[]){ "will", "would", "shall", NULL }, cp_act_norm (self, i)))
        continue;
      subject = subject_before (self, i);
      while (cp_act_token (self, next) != NULL && cp_act_token (self, next)->pos == CP_POS_ADV)
        next++;
      if (strcmp (cp_act_norm (self, next), "not") == 0)
        next++;
      if (subject == i || cp_act_token (self, next) == NULL || text->tokens[text->tokens[place].head].pos != CP_POS_VERB
          || g_strv_contains ((const char *const[]){ "have", "cost", "be", "lose", "need", "mean", "feel", NULL },
                              cp_act_token (self, next)->lemma))
        return FALSE;
      return is_own_side (self, subject);
    }
  return FALSE;
}

/**
 * cp_act_owns_up:
 * @place: of any word
 *
 * Returns: whether the speaker's own side is told to accept there that something is so: "the company accepted there had been leaks"
 */
gboolean
cp_act_owns_up (const CpActReader *self,
                guint              place)
{
  static const char *const verbs[] = { "accept", "acknowledge", "concede", "admit", "recognise", "recognize", NULL };
  const CpToken *verb = cp_act_token (self, place);
  guint subject;

  if (self->s->kind == CP_KIND_DIRECT || place == 0 || place > 8 || verb->pos != CP_POS_VERB || !g_strv_contains (verbs, verb->lemma)
      || !g_strv_contains ((const char *const[]){ "that", "there", "it", NULL }, cp_act_norm (self, place + 1)))
    return FALSE;
  subject = subject_before (self, place);
  if (g_strv_contains ((const char *const[]){ "had", "has", "have", NULL }, cp_act_norm (self, subject)))
    subject = subject > 0 ? subject - 1 : place;
  return subject != place && (g_strv_contains (own_pronouns, cp_act_norm (self, subject)) || is_own_side (self, subject));
}

/**
 * cp_act_binds_in_passive:
 *
 * Returns: whether it is told what will be done, not by whom: "the data would be published in May", "no duty will be lifted". Whoever
 *   says so has it in hand, unless the words tell of harm.
 */
gboolean
cp_act_binds_in_passive (const CpActReader *self)
{
  if (self->s->kind == CP_KIND_DIRECT || cp_act_cue_is (self, guesses) || cp_act_holds (self, CP_LEX_BAD))
    return FALSE;
  for (guint i = 1; i < MIN (self->profile->tokens->len, 14); i++)
    {
      const CpToken *done;
      guint be = i + 1;

      if (cp_act_token (self, i - 1)->pos == CP_POS_VERB)
        return FALSE;
      if (!g_strv_contains ((const char *const[]){ "will", "would", NULL }, cp_act_norm (self, i)))
        continue;
      while (cp_act_token (self, be) != NULL && g_strv_contains ((const char *const[]){ "not", "never", "also", "all", NULL }, cp_act_norm (self, be)))
        be++;
      done = cp_act_token (self, be + 1);
      return strcmp (cp_act_norm (self, be), "be") == 0 && done != NULL && done->pos == CP_POS_VERB && done->inflection == CP_FORM_PARTICIPLE;
    }
  return FALSE;
}

/* "would like", "would rather", "would know": a wish or a thought, not a promise. */
static gboolean
is_mind (const CpActReader *self,
         guint              place)
{
  static const char *const minds[] = {
    "like", "be", "rather", "know", "say", "think", "prefer", "love", "hope", "expect", "have", "hate", "suggest", "argue",
    "believe", "imagine", "want", "need", NULL,
  };
  const CpToken *verb = cp_act_token (self, place);

  if (verb != NULL && verb->pos == CP_POS_ADV && strcmp (verb->norm, "rather") != 0)
    verb = cp_act_token (self, place + 1);
  /* "would ask that", "would ask why": but whoever would ask a court binds herself to it. */
  if (verb != NULL && strcmp (verb->lemma, "ask") == 0)
    for (guint i = place + 1; i < place + 4; i++)
      if (g_strv_contains ((const char *const[]){ "that", "why", "how", "whether", "what", "which", "who", "you", NULL }, cp_act_norm (self, i)))
        return TRUE;
  return verb != NULL && g_strv_contains (minds, verb->lemma);
}

/* "it would cost", "it would leave out": what a thing does, not a body. */
static gboolean
comes_of_itself (const CpActReader *self,
                 guint              place)
{
  static const char *const effects[] = {
    "cost", "leave", "lower", "raise", "mean", "hurt", "help", "destroy", "ruin", "put", "make", "give", "add", "bring", "kill", "lead",
    "cause", "drive", "cut", "save", "benefit", "harm", "damage", "be", "have", "happen", "need", "become", "last", "lose", "fall", "rise", NULL,
  };
  const CpToken *verb = cp_act_token (self, place);

  return verb != NULL && g_strv_contains (effects, verb->lemma);
}

/* "I would not be standing here if it could", "We'll be in the dark by noon": what would be in another case, or befalls the speaker. */
static gboolean
is_supposed (const CpActReader *self,
             guint              place)
{
  const CpToken *next = cp_act_token (self, place + 2);

  if (g_strv_contains ((const char *const[]){ "would", "'d", "’d", NULL }, cp_act_norm (self, place)))
    return TRUE;
  return strcmp (cp_act_norm (self, place + 1), "be") == 0 && next != NULL
         && (next->pos == CP_POS_ADP || next->pos == CP_POS_ADJ || (next->pos == CP_POS_VERB && next->inflection == CP_FORM_GERUND))
         && !g_strv_contains ((const char *const[]){ "at", "ready", "willing", "happy", "there", NULL }, next->norm);
}

/* Whether something is denied from @place on: "if the ban was not lifted". */
static gboolean
is_denied_from (const CpActReader *self,
                guint              place)
{
  for (guint i = place; i < MIN (self->profile->tokens->len, place + 8); i++)
    if (cp_lexicon_has (self->builder->lexicon, cp_act_norm (self, i), CP_LEX_NEGATOR))
      return TRUE;
  return FALSE;
}

/* "would go to court if …", "would stop buying tea if the ban was not lifted": what is held out does somebody harm; but who "would stop
 * drilling if a spring cooled" promises it. */
static gboolean
threatens (const CpActReader *self,
           guint              place,
           guint              condition)
{
  static const char *const threats[] = {
    "sue", "court", "strike", "boycott", "blockade", "appeal", "tribunal", "retaliate", "lawsuit", "resign", "walk", NULL,
  };

  for (guint i = place + 1; i < condition; i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if (g_strv_contains (threats, token->lemma))
        return TRUE;
      if (token->pos == CP_POS_VERB && is_denied_from (self, condition)
          && (cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_REVERSER)
              || cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_STOPPER)))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_act_on_condition:
 * @place: of "will", "would" or another word of the future
 * @act: (out): set where the words are one of these
 *
 * Returns: whether they threaten with something, "would go ahead unless it was settled", or vow to hold out, "would not come down until
 *   they were paid"
 */
gboolean
cp_act_on_condition (const CpActReader *self,
                     guint              place,
                     CpAct             *act)
{
  gboolean denied = g_strv_contains ((const char *const[]){ "not", "n't", NULL }, cp_act_norm (self, place + 1));

  if (cp_act_cue_is (self, guesses))
    return FALSE;
  for (guint i = place + 1; i < MIN (self->profile->tokens->len, place + CP_ACT_REACH); i++)
    {
      if (strcmp (cp_act_norm (self, i), "unless") == 0)
        *act = CP_ACT_WARN;
      else if (!denied && strcmp (cp_act_norm (self, i), "if") == 0 && threatens (self, place, i))
        *act = CP_ACT_WARN;
      else if (denied && strcmp (cp_act_norm (self, i), "until") == 0)
        *act = CP_ACT_COMMIT;
      else
        continue;
      return TRUE;
    }
  return FALSE;
}

/* "said that to please Shaw | he would drop it", "whether he believes | it will pass": the pronoun at @place is rather someone named within
 * what is said, or something thought of, than the speaker. */
static gboolean
is_of_another (const CpActReader *self,
               guint              place)
{
  const char *speaker = self->s->speaker >= 0
                          ? ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, self->s->speaker))->name : "";
  CpSpeakerKind kind = self->s->speaker >= 0 ? ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, self->s->speaker))->kind
                                             : CP_SPEAKER_UNKNOWN;

  if (place > 0 && cp_act_token (self, place - 1)->pos == CP_POS_VERB)
    return TRUE;
  /* "Analysts say it will", "The post said she would": nobody is both; but who speaks for a body may say what it will do. */
  if (kind != CP_SPEAKER_UNKNOWN && strcmp (cp_act_norm (self, place), "it") == 0)
    return kind != CP_SPEAKER_ORGANISATION && (kind != CP_SPEAKER_PERSON || self->s->party < 0);
  if (!g_strv_contains ((const char *const[]){ "he", "she", NULL }, cp_act_norm (self, place)))
    return FALSE;
  if (kind == CP_SPEAKER_ORGANISATION)
    return TRUE;
  for (guint i = 0; i < place; i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if (token->pos == CP_POS_PROPN && (token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_OBL_AGENT || token->dep == CP_DEP_OBL) && strstr (speaker, token->form) == NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_act_of_future:
 * @place: of "will", "would" or another word of the future
 * @act: (out)
 *
 * Returns: whether the words say what the speaker will do, or what will come of it
 */
gboolean
cp_act_of_future (CpActReader *self,
                  guint        place,
                  CpAct       *act)
{
  const char *subject;

  if (place == 0 || !g_strv_contains (futures, cp_act_norm (self, place)))
    return FALSE;
  subject = cp_act_norm (self, place - 1);
  if (self->s->kind != CP_KIND_DIRECT && cp_act_on_condition (self, place, act))
    return TRUE;
  if (self->s->kind == CP_KIND_DIRECT && is_supposed (self, place))
    return FALSE;
  if (place >= 2 && g_strv_contains (conditions, cp_act_norm (self, place - 2)))
    return FALSE;
  if (g_strv_contains ((const char *const[]){ "would", "'d", "’d", NULL }, cp_act_norm (self, place)) && is_mind (self, place + 1))
    return FALSE;
  if (!(self->s->kind != CP_KIND_DIRECT && is_of_another (self, place - 1))
      && g_strv_contains (self->s->kind == CP_KIND_DIRECT ? first_persons : own_pronouns, subject)
      && !(strcmp (subject, "it") == 0 && comes_of_itself (self, place + 1)))
    {
      *act = CP_ACT_COMMIT;
      return TRUE;
    }
  if (self->s->kind != CP_KIND_DIRECT && cp_act_holds (self, CP_LEX_BAD))
    {
      *act = CP_ACT_WARN;
      return TRUE;
    }
  return FALSE;
}
