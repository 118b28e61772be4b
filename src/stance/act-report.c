/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include <string.h>

/* The noun of a feeling stands so soon behind "expressed". */
#define FEELING_REACH 4

/* "asked for relief", "asked the court to order", "asked that": something is asked for, nothing is asked. */
static gboolean
asks_for (const CpActReader *self)
{
  static const char *const questions[] = {
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether", "if", "about", NULL,
  };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);
  guint n = MIN (self->profile->tokens->len, CP_ACT_REACH);

  if (self->s->act != CP_ACT_QUESTION || self->s->kind == CP_KIND_DIRECT || cp_span_is_empty (self->s->cue) || n == 0
      || !cp_act_cue_is (self, (const char *const[]){ "ask", NULL }) || g_strv_contains (questions, cp_act_norm (self, 0)))
    return FALSE;
  if (cue.last > cue.first && strcmp (text->tokens[cue.last - 1].norm, "for") == 0)
    return TRUE;
  for (guint32 t = cue.first; t < cue.last; t++)
    if (g_strv_contains ((const char *const[]){ "about", "over", NULL }, text->tokens[t].norm)
        || (t + 1 == cue.last && strcmp (text->tokens[t].norm, "on") == 0))
      return FALSE;
    else if (strcmp (text->tokens[t].norm, "for") == 0)
      return TRUE;
  if (g_strv_contains ((const char *const[]){ "for", "that", NULL }, cp_act_norm (self, 0)))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (g_strv_contains (questions, cp_act_norm (self, i)))
      return FALSE;
    else if (strcmp (cp_act_norm (self, i), "to") == 0 && cp_act_token (self, i + 1) != NULL
             && cp_act_token (self, i + 1)->inflection == CP_FORM_BASE)
      return TRUE;
  return FALSE;
}

/* "voiced its sympathy", "conveys its condolences", "have no view": nothing is claimed. */
static gboolean
is_courtesy (const CpActReader *self)
{
  static const char *const courtesies[] = { "sympathy", "condolence", "regard", "greeting", "sorrow", NULL };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint i = 0; i < MIN (self->profile->tokens->len, 5) && self->s->kind == CP_KIND_INDIRECT; i++)
    if (g_strv_contains (courtesies, cp_act_token (self, i)->lemma)
        && cp_act_cue_is (self, (const char *const[]){ "voice", "express", "convey", "offer", "extend", "send", NULL }))
      return TRUE;
  if (cp_act_cue_is (self, (const char *const[]){ "sympathy", "condolence", NULL }))
    return TRUE;
  for (guint32 t = MAX (cue.first, 1) - 1; t + 1 < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].norm, "no") == 0
        && g_strv_contains ((const char *const[]){ "view", "opinion", "comment", "position", NULL }, text->tokens[t + 1].lemma))
      return TRUE;
  return cp_act_cue_is (self, (const char *const[]){ "care", NULL }) && self->profile->found != NULL && self->profile->found->negated_cue;
}

/* "would like to see the file" */
static gboolean
would_like (const CpActReader *self)
{
  return self->s->kind == CP_KIND_INDIRECT && cp_act_cue_is (self, (const char *const[]){ "like", NULL })
         && cp_act_cue_is (self, (const char *const[]){ "would", "will", NULL });
}

/* "give a reason", "take questions", where "give ground" and "take less" answer nothing. */
static gboolean
hands_out_answer (const CpActReader *self,
                  guint              place)
{
  static const char *const handing[] = { "give", "take", NULL };
  static const char *const answers[] = {
    "answer", "question", "comment", "detail", "reason", "name", "figure", "number", "date", "timetable", "interview", "view", "opinion",
    "position", "side", "explanation", "information", "indication", "account", "call", NULL,
  };

  if (!g_strv_contains (handing, cp_act_token (self, place)->lemma))
    return FALSE;
  for (guint i = place + 1; i < MIN (self->profile->tokens->len, place + 5); i++)
    if (g_strv_contains (answers, cp_act_token (self, i)->lemma))
      return TRUE;
  return FALSE;
}

/* "refuses to suspend it", "has refused any delay", "was not willing to grant a day": no answer is refused, but the thing. */
static gboolean
refuses_thing (const CpActReader *self)
{
  static const char *const answers[] = {
    "comment", "answer", "say", "discuss", "confirm", "speculate", "explain", "speak", "elaborate", "reveal", "disclose", "name", "identify",
    "tell", "talk", "respond", "go", "specify", "question", "detail", "interview", "choose", "decide", NULL,
  };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  if (cp_act_cue_is (self, answers) && !cp_act_cue_is (self, (const char *const[]){ "willing", NULL }))
    return FALSE;
  for (guint i = 0; i < MIN (self->profile->tokens->len, 4); i++)
    if (g_strv_contains (answers, cp_act_token (self, i)->lemma) || hands_out_answer (self, i)
        || g_strv_contains ((const char *const[]){ "on", "whether", "who", "what", "be", NULL }, cp_act_norm (self, i)))
      return FALSE;
  if (cp_act_cue_is (self, (const char *const[]){ "refuse", NULL }))
    return self->s->kind == CP_KIND_INDIRECT;
  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (g_strv_contains ((const char *const[]){ "willing", "prepared", "ready", NULL }, text->tokens[t].norm))
      return self->profile->found != NULL && self->profile->found->negated_cue;
  return FALSE;
}

/* "did not dispute that", "do not accept that": the reporting word denied. */
static gboolean
turns_denied (const CpActReader *self,
              CpAct             *act)
{
  if (self->profile->found == NULL || !self->profile->found->negated_cue)
    return FALSE;
  /* "does not share that view" */
  if (self->s->act == CP_ACT_CONCEDE || (self->s->act == CP_ACT_ASSERT && cp_act_cue_is (self, (const char *const[]){ "share", NULL })))
    *act = CP_ACT_DENY;
  else if (self->s->act == CP_ACT_DENY && cp_act_cue_is (self, (const char *const[]){ "dispute", "deny", "contest", "reject", NULL }))
    *act = CP_ACT_CONCEDE;
  else if (cp_act_cue_is (self, (const char *const[]){ "rule", NULL }))
    *act = CP_ACT_WARN;
  else if (self->s->act == CP_ACT_ASSERT && cp_act_cue_is (self, (const char *const[]){ "believe", "think", NULL }))
    *act = CP_ACT_DOUBT;
  else
    return FALSE;
  return TRUE;
}

/* What asks for something in "that they go". */
static const char *const proposals[] = { "suggest", "propose", "demand", "ask", "urge", "recommend", "request", NULL };

/* Whether the reporting word stands in the past: "suggested". */
static gboolean
is_past_cue (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (text->tokens[t].pos == CP_POS_VERB && text->tokens[t].inflection == CP_FORM_PAST)
      return TRUE;
  return FALSE;
}

/** cp_act_is_subjunctive: Returns: whether "be" stands where a verb with a tense would: "insisted that she be let in" */
gboolean
cp_act_is_subjunctive (const CpActReader *self)
{
  static const char *const wishes[] = { "insist", "demand", "suggest", "propose", "ask", "repeat", "urge", "recommend", "request", "say", NULL };

  if (self->s->kind == CP_KIND_DIRECT || !cp_act_cue_is (self, wishes))
    return FALSE;
  for (guint i = 1; i < MIN (self->profile->tokens->len, 14); i++)
    {
      const CpToken *token = cp_act_token (self, i), *before = cp_act_token (self, i - 1);
      gboolean noun = before->pos == CP_POS_NOUN || before->pos == CP_POS_PROPN || before->pos == CP_POS_PRON;

      if (token->pos != CP_POS_VERB && token->pos != CP_POS_AUX)
        continue;
      /* "suggested that they go": beside a past, and of others, a present is none. */
      return noun && (strcmp (token->norm, "be") == 0
                      || (is_past_cue (self) && token->pos == CP_POS_VERB && strcmp (token->norm, token->lemma) == 0
                          && cp_act_cue_is (self, proposals) && strcmp (cp_act_norm (self, 0), "that") == 0));
    }
  return FALSE;
}

/* "repeated | his pledge to", "reiterated | the request of her government | that": the noun behind the verb, in the content or before it; %NULL for none. */
static const CpToken *
noun_again (const CpActReader *self)
{
  static const char *const before[] = { "his", "her", "its", "their", "the", "a", "an", NULL };
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  if (g_strv_contains (before, cp_act_norm (self, 0)))
    return cp_act_token (self, 1);
  if (cp_span_is_empty (self->s->cue) || self->profile->tokens->len == 0 || strcmp (cp_act_norm (self, 0), "that") != 0
      || cue.last + 1 >= g_array_index (self->profile->tokens, guint32, 0) || !g_strv_contains (before, text->tokens[cue.last].norm))
    return NULL;
  return &text->tokens[cue.last + 1];
}

/* "repeated his pledge to", "maintained its request that": what the noun says it was. */
static gboolean
names_act (const CpActReader *self,
           CpAct             *act)
{
  static const char *const again[] = { "repeat", "reiterate", "maintain", "renew", "restate", "reaffirm", NULL };
  const CpToken *noun;
  const GPtrArray *cues;

  if (self->s->kind == CP_KIND_DIRECT || !cp_act_cue_is (self, again))
    return FALSE;
  noun = noun_again (self);
  if (noun == NULL || (noun->flags & CP_TOKEN_CAPITAL) != 0)
    return FALSE;
  cues = cp_cues_find (cp_language_get_cues (self->builder->language), CP_CUE_NOUN, noun->lemma);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    if (cp_act_from_nick (((const CpCue *) g_ptr_array_index (cues, i))->act, act) && *act != CP_ACT_ASSERT && *act != CP_ACT_OTHER)
      return TRUE;
  return FALSE;
}

/* "expressed | his respect for the position", "voiced its dismay": what the noun of a feeling does. */
static gboolean
expresses (const CpActReader *self,
           CpAct             *act)
{
  static const char *const praising[] = { "respect", "admiration", "gratitude", "appreciation", "thanks", "satisfaction", "delight", "pride", "relief", NULL };
  static const char *const blaming[] = { "regret", "disappointment", "surprise", "dismay", "anger", "outrage", "indignation", "frustration", "displeasure", NULL };

  if (self->s->kind == CP_KIND_DIRECT || self->s->act != CP_ACT_ASSERT || !cp_act_cue_is (self, (const char *const[]){ "express", "voice", NULL }))
    return FALSE;
  for (guint i = 0; i < MIN (self->profile->tokens->len, FEELING_REACH); i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if (token->pos != CP_POS_NOUN)
        continue;
      *act = g_strv_contains (praising, token->norm) ? CP_ACT_PRAISE : CP_ACT_CONDEMN;
      return *act == CP_ACT_PRAISE || g_strv_contains (blaming, token->norm);
    }
  return FALSE;
}

/* "said he rejected | that word", "says it disputes the claim": what is denied was just said, and no deed of another time. */
static gboolean
rejects_words (const CpActReader *self)
{
  static const char *const denying[] = { "reject", "deny", "dispute", "dismiss", "refute", NULL };
  static const char *const said[] = { "word", "claim", "charge", "accusation", "allegation", "suggestion", "insinuation", "reproach", "assertion", "notion", NULL };
  guint n = self->profile->tokens->len, at = n > 0 && strcmp (cp_act_norm (self, 0), "that") == 0 ? 1 : 0;

  /* What stands behind the noun may tell when it was. */
  if (self->s->kind != CP_KIND_INDIRECT || self->s->act != CP_ACT_ASSERT || n < at + 4 || n > at + 5
      || !g_strv_contains ((const char *const[]){ "he", "she", "it", "they", "we", "i", NULL }, cp_act_norm (self, at))
      || !g_strv_contains (denying, cp_act_token (self, at + 1)->lemma)
      || !g_strv_contains ((const char *const[]){ "that", "this", "the", "any", "such", "all", NULL }, cp_act_norm (self, at + 2)))
    return FALSE;
  return g_strv_contains (said, cp_act_token (self, n - 1)->lemma);
}

/* "told reporters the decision | to drop it had been taken": what is done is the noun's. */
static gboolean
is_noun_of_will (const CpActReader *self,
                 guint              place)
{
  const GPtrArray *cues = cp_cues_find (cp_language_get_cues (self->builder->language), CP_CUE_NOUN, cp_act_token (self, place)->lemma);

  for (guint i = 0; cues != NULL && i < cues->len; i++)
    if (cp_cue_strength (g_ptr_array_index (cues, i), CP_TAKES_INFINITIVE, NULL) > 0)
      return TRUE;
  return FALSE;
}

/* "told its members to stop", "told him not to sign": an order. */
static gboolean
tells_to (const CpActReader *self)
{
  guint n = MIN (self->profile->tokens->len, 12);

  if (self->s->kind == CP_KIND_DIRECT || !cp_act_cue_is (self, (const char *const[]){ "tell", NULL }) || n == 0
      || cp_act_token (self, 0)->pos == CP_POS_SCONJ)
    return FALSE;
  for (guint i = 1; i + 1 < n; i++)
    {
      const CpToken *token = cp_act_token (self, i), *next = cp_act_token (self, i + 1);

      if (token->pos == CP_POS_VERB || token->pos == CP_POS_AUX || token->pos == CP_POS_PUNCT)
        return FALSE;
      if (strcmp (token->norm, "to") == 0 && next->pos == CP_POS_VERB)
        return next->inflection == CP_FORM_BASE && !is_noun_of_will (self, i - 1);
    }
  return FALSE;
}

/* Whether a verb of the past stands in what is looked at of the content. */
static gboolean
tells_past (const CpActReader *self)
{
  for (guint i = 0; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    {
      const CpToken *token = cp_act_token (self, i);

      if ((token->pos == CP_POS_VERB || token->pos == CP_POS_AUX) && token->inflection == CP_FORM_PAST)
        return TRUE;
    }
  return FALSE;
}

/* "announced an appeal", "announced that vouchers may be exchanged": what is announced is to come, unless it is told as past. */
static gboolean
announces_doing (const CpActReader *self)
{
  return self->s->kind != CP_KIND_DIRECT && cp_act_cue_is (self, (const char *const[]){ "announce", NULL }) && !tells_past (self);
}

/* "had assured us it had not happened": what is assured of the past binds nobody. */
static gboolean
assures_past (const CpActReader *self)
{
  gboolean denied = FALSE;

  if (!cp_act_cue_is (self, (const char *const[]){ "assure", "reassure", NULL }) || !tells_past (self))
    return FALSE;
  for (guint i = 0; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    {
      if (cp_act_is_future (self, i))
        return FALSE;
      denied |= g_strv_contains ((const char *const[]){ "not", "n't", "never", "no", "nobody", NULL }, cp_act_norm (self, i));
    }
  return denied;
}

/* "has no objection to an inquiry": it may be. */
static gboolean
has_no_objection (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = MAX (cue.first, 1) - 1; t + 1 < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].norm, "no") == 0 && strcmp (text->tokens[t + 1].lemma, "objection") == 0)
      return TRUE;
  return FALSE;
}

/* "said he understood the students' frustration": the other side has a point. */
static gboolean
shares_feeling (const CpActReader *self)
{
  guint n = MIN (self->profile->tokens->len, 10);

  for (guint i = 1; i + 1 < n && self->s->kind == CP_KIND_INDIRECT; i++)
    if (strcmp (cp_act_token (self, i)->lemma, "understand") == 0 && g_strv_contains ((const char *const[]){ "i", "we", "he", "she", "they", "it", NULL }, cp_act_norm (self, i - 1)))
      for (guint k = i + 1; k < n; k++)
        if (g_strv_contains ((const char *const[]){ "frustration", "anger", "concern", "disappointment", "worry", "fear", "impatience", NULL },
                             cp_act_token (self, k)->lemma))
          return TRUE;
  return FALSE;
}

/**
 * cp_act_is_turned:
 * @act: (out)
 *
 * Returns: whether the reporting word does something else than by itself: it is denied, or asks for a thing
 */
gboolean
cp_act_is_turned (const CpActReader *self,
                  CpAct             *act)
{
  if (turns_denied (self, act) || names_act (self, act) || expresses (self, act))
    return TRUE;
  if (rejects_words (self))
    {
      *act = CP_ACT_DENY;
      return TRUE;
    }
  if (has_no_objection (self) || shares_feeling (self))
    {
      *act = CP_ACT_CONCEDE;
      return TRUE;
    }
  if (would_like (self) || asks_for (self) || tells_to (self))
    *act = CP_ACT_DEMAND;
  else if (announces_doing (self))
    *act = CP_ACT_COMMIT;
  else if (assures_past (self))
    *act = CP_ACT_DENY;
  /* "sees no role for an arbitrator" */
  else if (cp_act_cue_is (self, (const char *const[]){ "see", NULL }) && strcmp (cp_act_norm (self, 0), "no") == 0)
    *act = CP_ACT_DENY;
  else if (refuses_thing (self))
    *act = CP_ACT_DENY;
  else
    return FALSE;
  return TRUE;
}

/** cp_act_is_evasive: Returns: whether the reporting word says that nothing is claimed */
gboolean
cp_act_is_evasive (const CpActReader *self)
{
  static const char *const evasions[] = { "decline", "refuse", NULL };

  return is_courtesy (self) || cp_act_cue_is (self, evasions)
         || (self->profile->found != NULL && self->profile->found->negated_cue && self->s->act != CP_ACT_DENY);
}

/* "regrets | that the Board has limited itself": of somebody else with a name than the speaker, or his party. */
static gboolean
names_another (const CpActReader *self)
{
  guint at = strcmp (cp_act_norm (self, 0), "that") == 0 ? 1 : 0;
  const CpToken *word = cp_act_token (self, strcmp (cp_act_norm (self, at), "the") == 0 ? at + 1 : at);
  const CpModel *model = self->builder->model;
  const char *party = self->s->party >= 0 ? ((CpModelParty *) g_ptr_array_index (model->parties, (guint) self->s->party))->name : "";

  return at == 1 && word != NULL && (word->flags & CP_TOKEN_CAPITAL) != 0 && strlen (word->form) > 1 && strstr (party, word->form) == NULL;
}

/** cp_act_regrets_another: Returns: whether a deed of others is regretted, "the statement made by the minister", where one who regrets
 * "having" done something owns up to it */
gboolean
cp_act_regrets_another (const CpActReader *self)
{
  const CpToken *first = cp_act_token (self, 0);

  /* "regrets the error": what one does wrong oneself. */
  for (guint i = 1; i < MIN (self->profile->tokens->len, 4); i++)
    if (g_strv_contains ((const char *const[]){ "error", "mistake", "inconvenience", "oversight", "lapse", NULL }, cp_act_token (self, i)->lemma))
      return FALSE;
  if (self->s->act == CP_ACT_CONCEDE && self->s->kind == CP_KIND_INDIRECT && cp_act_cue_is (self, (const char *const[]){ "regret", "deplore", "lament", NULL })
      && names_another (self))
    return TRUE;
  return self->s->act == CP_ACT_CONCEDE && self->s->kind != CP_KIND_DIRECT && first != NULL
         && (first->pos == CP_POS_DET || first->pos == CP_POS_PROPN) && strcmp (first->norm, "that") != 0
         && cp_act_cue_is (self, (const char *const[]){ "regret", "deplore", "lament", NULL });
}
