/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include <string.h>

static const char *const first_persons[] = { "i", "we", NULL };
static const char *const own_pronouns[] = { "i", "we", "it", "he", "she", "they", NULL };
static const char *const futures[] = { "will", "'ll", "’ll", "shall", "would", "'d", "’d", "wo", NULL };
static const char *const conditions[] = { "what", "if", "when", "who", "how", "whether", NULL };
static const char *const duties[] = { "must", "should", "ought", "shall", NULL };

static gboolean
starts_sentence (const CpActReader *self,
                 guint              place)
{
  const CpToken *token = cp_act_token (self, place), *before = place > 0 ? cp_act_token (self, place - 1) : NULL;

  return before == NULL || (token != NULL && token->sentence != before->sentence);
}

/* "Show us the figures": a sentence that begins with the bare form of a verb. */
static gboolean
is_imperative (CpActReader *self,
               guint        place)
{
  const CpToken *token = cp_act_token (self, place);

  if (self->s->kind == CP_KIND_INDIRECT || !starts_sentence (self, place) || token == NULL)
    return FALSE;
  if (strcmp (token->norm, "let") == 0 || strcmp (token->norm, "please") == 0)
    return TRUE;
  return token->pos == CP_POS_VERB && token->inflection == CP_FORM_BASE && cp_text_child (self->profile->text,
           g_array_index (self->profile->tokens, guint32, place), CP_DEP_NSUBJ) == CP_NO_TOKEN;
}

/* "We reject", "I apologise": the speaker says what the words do. */
static gboolean
is_performative (CpActReader *self,
                 guint        place,
                 CpAct       *act)
{
  const CpToken *verb = cp_act_token (self, place + 1);
  const GPtrArray *cues;

  if (!g_strv_contains (first_persons, cp_act_norm (self, place)) || verb == NULL)
    return FALSE;
  if (strcmp (verb->norm, "want") == 0 && strcmp (cp_act_norm (self, place + 2), "to") == 0)
    verb = cp_act_token (self, place + 3);
  else if (g_strv_contains ((const char *const[]){ "are", "am", "'re", "’re", "'m", "’m", NULL }, verb->norm))
    verb = cp_act_token (self, place + 2);
  if (verb == NULL || verb->inflection == CP_FORM_PAST)
    return FALSE;
  cues = cp_cues_find (cp_language_get_cues (self->builder->language), CP_CUE_VERB, verb->lemma);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (cues, i);

      if (cue->n_words > 1 && g_strcmp0 (cue->words[1], cp_act_norm (self, place + 2)) != 0)
        continue;
      return cp_act_from_nick (cue->act, act) && *act != CP_ACT_ASSERT && *act != CP_ACT_OTHER && *act != CP_ACT_QUESTION
             && *act != CP_ACT_DOUBT;
    }
  return FALSE;
}

/* Whether the words of @phrase stand from @place on, as written or in their dictionary form. */
static gboolean
stands_at (const CpActReader *self,
           const CpActPhrase *phrase,
           guint              place)
{
  for (guint i = 0; phrase->words[i] != NULL; i++)
    {
      const CpToken *token = cp_act_token (self, place + i);

      if (token == NULL || (strcmp (token->norm, phrase->words[i]) != 0 && strcmp (token->lemma, phrase->words[i]) != 0))
        return FALSE;
    }
  return TRUE;
}

/* Whether the speaker tells of himself in the words up to @place or soon after. */
static gboolean
tells_of_self (const CpActReader *self,
               guint              place)
{
  for (guint i = 0; i < MIN (self->profile->tokens->len, place + 12); i++)
    if (g_strv_contains ((const char *const[]){ "i", "we", "me", "us", "my", "our", "ours", "mine", NULL }, cp_act_norm (self, i)))
      return TRUE;
  return FALSE;
}

/* "I was wrong", "that is nonsense": words that say what they do, from the table of them. */
static gboolean
is_phrase (const CpActReader *self,
           guint              place,
           CpAct             *act)
{
  const CpActPhrases *phrases = cp_language_get_act_phrases (self->builder->language);
  const CpToken *token = cp_act_token (self, place);
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

/* The first word of the content on which its first sentence hangs. */
static guint32
root_of (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  const CpToken *first = cp_act_token (self, 0);

  for (guint i = 0; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
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
first_word (const CpActReader *self)
{
  guint place = 0;

  while (place < self->profile->tokens->len
         && (cp_act_token (self, place)->pos == CP_POS_PUNCT || strcmp (cp_act_norm (self, place), "that") == 0))
    place++;
  return place;
}

/* "This is not a cut, it is a theft": what is denied only makes room for what is claimed. */
static gboolean
puts_another_instead (const CpActReader *self)
{
  for (guint i = 1; i < MIN (self->profile->tokens->len, CP_ACT_REACH); i++)
    if (strcmp (cp_act_norm (self, i), "but") == 0
        || (g_strv_contains ((const char *const[]){ "it", "they", NULL }, cp_act_norm (self, i))
            && (starts_sentence (self, i) || strcmp (cp_act_norm (self, i - 1), ",") == 0)))
      return TRUE;
  return FALSE;
}

/* "We do not profile minors", "no unit had opened fire": the verb is denied, or who did it is nobody. */
static gboolean
denies_outright (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  guint first = first_word (self);
  guint32 root = first < self->profile->tokens->len ? root_of (self) : CP_NO_TOKEN;
  const CpToken *next = cp_act_token (self, first + 1);
  gboolean subject = FALSE, denied = FALSE;
  guint n;
  const guint32 *children;

  if (root == CP_NO_TOKEN || puts_another_instead (self)
      || g_strv_contains ((const char *const[]){ "one", "you", "if", "nobody", NULL }, cp_act_norm (self, first)))
    return FALSE;
  children = cp_text_children (text, root, &n);
  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      subject = subject || child->dep == CP_DEP_NSUBJ || child->dep == CP_DEP_NSUBJ_PASS;
      denied = denied || g_strv_contains ((const char *const[]){ "not", "n't", "never", NULL }, child->norm);
    }
  if (subject && strcmp (cp_act_norm (self, first), "no") == 0 && next != NULL && next->pos != CP_POS_PUNCT)
    return TRUE;
  return denied && self->s->kind != CP_KIND_INDIRECT;
}

/* "They turned off the pumps": what is said to others of others, or to their faces, is a charge. */
static gboolean
charges_others (const CpActReader *self)
{
  guint first = first_word (self);
  const CpToken *verb = cp_act_token (self, first + 1);

  if (self->s->kind != CP_KIND_DIRECT || verb == NULL
      || !g_strv_contains ((const char *const[]){ "they", "you", NULL }, cp_act_norm (self, first)))
    return FALSE;
  if (verb->pos == CP_POS_AUX)
    verb = g_strv_contains ((const char *const[]){ "are", "'re", "have", "'ve", "were", NULL }, verb->norm)
             ? cp_act_token (self, first + 2) : NULL;
  return verb != NULL && verb->pos == CP_POS_VERB
         && !g_strv_contains ((const char *const[]){ "say", "know", "tell", "see", "think", "need", "want", NULL }, verb->lemma);
}

/* "Norway will take the case to court", said for Norway; "the company would pay by May": what the speaker's own side binds itself
 * to. Where it tells of costs and duties it is none. */
static gboolean
binds_own_side (const CpActReader *self)
{
  const CpText *text = self->profile->text;
  const CpKnowledge *knowledge = self->builder->knowledge;
  const char *party = self->s->party >= 0
                        ? ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name : NULL;

  for (guint i = 1; i < MIN (self->profile->tokens->len, 12); i++)
    {
      const CpToken *subject = cp_act_token (self, i - 1), *next = cp_act_token (self, i + 1);
      guint32 place = g_array_index (self->profile->tokens, guint32, i);

      if (subject->pos == CP_POS_VERB || starts_sentence (self, i))
        return FALSE;
      if (!g_strv_contains ((const char *const[]){ "will", "would", "shall", NULL }, cp_act_norm (self, i)))
        continue;
      if (next != NULL && strcmp (next->norm, "not") == 0)
        next = cp_act_token (self, i + 2);
      if (next == NULL || text->tokens[text->tokens[place].head].pos != CP_POS_VERB
          || g_strv_contains ((const char *const[]){ "have", "cost", "be", "lose", "need", "mean", "feel", NULL }, next->lemma))
        return FALSE;
      if (subject->pos == CP_POS_PROPN)
        return party != NULL && strstr (party, subject->form) != NULL;
      return i >= 2
             && g_strv_contains ((const char *const[]){ "the", "our", "its", "her", "his", "their", NULL }, cp_act_norm (self, i - 2))
             && cp_knowledge_institution (knowledge, subject->form, NULL) != NULL;
    }
  return FALSE;
}

/* "We should have been there": owning up to what was not done. */
static gboolean
is_regret (CpActReader *self,
           guint        place)
{
  guint next = place + 1;

  if (!g_strv_contains (duties, cp_act_norm (self, place)) || place == 0)
    return FALSE;
  if (strcmp (cp_act_norm (self, next), "not") == 0 || strcmp (cp_act_norm (self, next), "n't") == 0)
    next++;
  return strcmp (cp_act_norm (self, next), "have") == 0 && g_strv_contains (first_persons, cp_act_norm (self, place - 1));
}

/* "would like", "would rather", "would know": a wish or a thought, not a promise. */
static gboolean
is_mind (const CpActReader *self,
         guint              place)
{
  static const char *const minds[] = {
    "ask", "like", "be", "rather", "know", "say", "think", "prefer", "love", "hope", "expect", "have", "hate", "suggest", "argue",
    "believe", "imagine", "want", "need", NULL,
  };
  const CpToken *verb = cp_act_token (self, place);

  if (verb != NULL && verb->pos == CP_POS_ADV && strcmp (verb->norm, "rather") != 0)
    verb = cp_act_token (self, place + 1);
  return verb != NULL && g_strv_contains (minds, verb->lemma);
}

/* What the speaker will do, or what will come of it. */
static gboolean
read_future (CpActReader *self,
             guint        place,
             CpAct       *act)
{
  const char *subject;

  if (place == 0 || !g_strv_contains (futures, cp_act_norm (self, place)))
    return FALSE;
  subject = cp_act_norm (self, place - 1);
  if (place >= 2 && g_strv_contains (conditions, cp_act_norm (self, place - 2)))
    return FALSE;
  if (g_strv_contains ((const char *const[]){ "would", "'d", "’d", NULL }, cp_act_norm (self, place)) && is_mind (self, place + 1))
    return FALSE;
  if (g_strv_contains (self->s->kind == CP_KIND_DIRECT ? first_persons : own_pronouns, subject))
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

/**
 * cp_act_of_words:
 * @act: (out)
 *
 * Returns: whether the words themselves say what they do, whatever reports them
 */
gboolean
cp_act_of_words (CpActReader *self,
                 CpAct       *act)
{
  guint n = MIN (self->profile->tokens->len, CP_ACT_REACH);

  for (guint i = 0; i < n; i++)
    {
      const char *norm = cp_act_norm (self, i);

      self->why = cp_act_token (self, i)->form;
      if (is_regret (self, i))
        *act = CP_ACT_CONCEDE;
      else if (is_phrase (self, i, act) || (i + 1 < n && g_strv_contains (futures, norm) && is_phrase (self, i + 1, act)))
        return TRUE;
      else if (is_performative (self, i, act))
        return TRUE;
      else if (is_imperative (self, i) || g_strv_contains (duties, norm)
               || (strcmp (cp_act_norm (self, i + 1), "to") == 0
                   && g_strv_contains ((const char *const[]){ "need", "needs", NULL }, norm)))
        *act = CP_ACT_DEMAND;
      else if (i < 3 && strcmp (norm, "there") == 0
               && (strcmp (cp_act_norm (self, i + 2), "no") == 0 || strcmp (cp_act_norm (self, i + 2), "never") == 0))
        *act = CP_ACT_DENY;
      else if (g_strv_contains ((const char *const[]){ "ready", "willing", "prepared", NULL }, norm)
               && strcmp (cp_act_norm (self, i + 1), "to") == 0)
        *act = CP_ACT_OFFER;
      else if (!read_future (self, i, act))
        continue;
      return TRUE;
    }
  if (n > 0 && n < CP_ACT_REACH && strcmp (cp_act_norm (self, n - 1), "?") == 0
      && cp_act_token (self, 0)->sentence == cp_act_token (self, n - 1)->sentence)
    {
      *act = CP_ACT_QUESTION;
      return TRUE;
    }
  self->why = n > 0 ? cp_act_token (self, 0)->form : "";
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
