/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of what is praised or condemned. */
#include "stance/asker.h"

#include <string.h>

/** cp_asker_names_more: Returns: whether @token begins another thing than @before: "the closure | a breach", "the figure | absurd" */
gboolean
cp_asker_names_more (const CpToken *before,
                     const CpToken *token)
{
  gboolean noun = before->pos == CP_POS_NOUN || before->pos == CP_POS_PROPN;

  return noun && (token->pos == CP_POS_DET || (token->pos == CP_POS_ADJ && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0));
}

/* The noun phrase that the clause begins with: up to where words are quoted, or "as" and a comma lead on. */
static guint32
end_of_phrase (const CpAsker *self)
{
  guint32 t = self->first;

  for (; t < self->last; t++)
    {
      const CpToken *token = cp_asker_token (self, t);

      if (t > self->first + 1 && cp_asker_names_more (cp_asker_token (self, t - 1), token))
        break;
      if (t > self->first && (token->flags & CP_TOKEN_SPACE_BEFORE) == 0 && cp_asker_is_word (self, t - 1, "-"))
        continue;
      if (t > self->first && ((token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_QUOTED)) != 0 || strcmp (token->norm, "as") == 0))
        break;
      if (token->dep == CP_DEP_AMOD && token->head > t && token->head < self->last)
        continue; /* "a guided | missile" */
      if ((token->pos == CP_POS_VERB && (token->inflection != CP_FORM_PARTICIPLE || t > self->first + 2)) || token->pos == CP_POS_PRON || token->pos == CP_POS_AUX || token->pos == CP_POS_ADV
          || (token->pos == CP_POS_PUNCT && strcmp (token->norm, "-") != 0))
        break;
    }
  return t;
}

static guint32
noun_of_phrase (const CpAsker *self,
                guint32        last)
{
  guint32 noun = CP_NO_TOKEN;

  for (guint32 t = self->first; t < last && cp_asker_token (self, t)->pos != CP_POS_ADP; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_NOUN || cp_asker_token (self, t)->pos == CP_POS_PROPN)
      noun = t;
  return noun;
}

static gboolean
is_done (const CpAsker *self,
         const CpToken *noun)
{
  const CpLexicon *lexicon = self->builder->lexicon;

  return cp_lexicon_has (lexicon, noun->lemma, CP_LEX_EVENT) || cp_lexicon_has (lexicon, noun->lemma, CP_LEX_REVERSER);
}

/* "withdrawal", "closure": somebody does it; "letter" and "text" only are there. */
static gboolean
is_doing (const char *noun)
{
  static const char *const endings[] = { "tion", "sion", "ment", "al", "ance", "ence", "ure", "ing" };
  static const char *const other[] = { "addition", "ambition", "animal", "capital", "criminal", "festival", "hospital", "individual", "rival", "audience", "building", "comment", "condition", "conference",
                                      "description", "document", "environment", "evidence", "expectation", "explanation", "fiction",
                                      "journal", "literature", "material", "meeting", "mention", "nation", "notion", "picture",
                                      "population", "position", "prediction", "projection", "proportion", "question", "reaction",
                                      "science", "section", "signal", "situation", "solution", "statement", "station", "structure",
                                      "temperature", "thing", "tradition", "version", "vision", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (noun, endings[i]) && !g_strv_contains (other, noun))
      return TRUE;
  return FALSE;
}

/* What is done or decided is right or wrong; "research", "background checks" and "rights" one is for or against. */
static gboolean
may_be_right (const CpAsker *self,
              const CpToken *noun)
{
  static const char *const decided[] = { "approach", "arrest", "attack", "ballot", "ban", "bid", "bill", "blockade", "boycott", "budget",
                                         "call", "cap", "ceasefire", "ceiling", "change", "charge", "crackdown", "cull", "cut", "deal",
                                         "decision", "decree", "delay", "demand", "duty", "embargo", "fee", "fine", "freeze", "hike",
                                         "increase", "law", "lawsuit", "levy", "limit", "lockdown", "measure", "move", "offer", "order",
                                         "package", "pact", "pardon", "penalty", "permit", "plan", "policy", "probe", "project",
                                         "proposal", "protest", "purchase", "quota", "raid", "raise", "reform", "release", "repeal",
                                         "request", "response", "return", "rise", "rollback", "rule", "ruling", "sale", "sanction",
                                         "scheme", "search", "seizure", "sentence", "shutdown", "stance", "strategy", "strike", "subsidy",
                                         "support", "surcharge", "tactic", "takeover", "tariff", "tax", "tender", "threat", "tie", "toll",
                                         "transfer", "treaty", "use", "verdict", "veto", "visit", "vote", "walkout", "war", "warrant", NULL };

  return is_done (self, noun) || is_doing (noun->lemma) || g_strv_contains (decided, noun->lemma);
}

/* To praise, to condemn, to dismiss as something. */
static gboolean
judges (const CpAsker *self,
        guint32        last)
{
  return self->s->act == CP_ACT_PRAISE || self->s->act == CP_ACT_CONDEMN
         || (self->s->act == CP_ACT_DENY && cp_asker_is_word (self, last, "as"));
}

/* "the closure of the map and the fine" */
static gboolean
holds_and (const CpAsker *self)
{
  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    if (cp_asker_is_word (self, t, "and") && cp_asker_token (self, cp_asker_token (self, t)->head)->dep == CP_DEP_CONJ
        && cp_asker_token (self, cp_asker_token (self, cp_asker_token (self, t)->head)->head)->dep != CP_DEP_NMOD)
      return TRUE;
  return FALSE;
}

/* "the use of | a “toy”": what it is of has to be there. */
static gboolean
ends_in_noun (const CpAsker *self,
              guint32        first,
              guint32        last)
{
  for (guint32 t = first; t < last; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_NOUN || cp_asker_token (self, t)->pos == CP_POS_PROPN)
      return TRUE;
  return FALSE;
}

/** cp_asker_ask_worth: asks whether what is praised or condemned is right: "the closure of the map". Returns: whether it is a
 * thing, and said which */
gboolean
cp_asker_ask_worth (CpAsker *self)
{
  guint32 last = end_of_phrase (self), noun = noun_of_phrase (self, last);
  const CpToken *token;
  gboolean plural, done;

  if (!judges (self, last) || self->s->kind == CP_KIND_DIRECT || noun == CP_NO_TOKEN)
    return FALSE;
  token = cp_asker_token (self, noun);
  if (token->pos != CP_POS_NOUN || (token->flags & CP_TOKEN_CAPITAL) != 0 || cp_asker_names_people (self, token) || cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_MEASURE)
      || (noun + 1 == last && cp_lexicon_has (self->builder->lexicon, token->lemma, CP_LEX_ANAPHOR)))
    return FALSE;
  if (!may_be_right (self, token) || (noun == self->first && cp_asker_lacks_article (self, noun)))
    return FALSE;
  if (cp_asker_is_word (self, noun + 1, "of") && last > noun + 1 && !ends_in_noun (self, noun + 2, last))
    return FALSE;
  while (last > noun + 1 && cp_asker_token (self, last - 1)->pos != CP_POS_NOUN && cp_asker_token (self, last - 1)->pos != CP_POS_PROPN)
    last--;
  self->subject = (CpRange){ self->first, last };
  self->last = last;
  plural = token->inflection == CP_FORM_PLURAL || holds_and (self);
  done = is_done (self, token) && noun > self->first
         && !cp_asker_is_word (self, self->first, "a") && !cp_asker_is_word (self, self->first, "an");
  cp_asker_put_opening (self, done ? (plural ? "Were" : "Was") : (plural ? "Are" : "Is"));
  cp_asker_put_in_full (self, self->first, last, noun);
  cp_asker_end_subject (self);
  self->negated = self->s->act == CP_ACT_CONDEMN;
  cp_asker_put_word (self, self->s->act == CP_ACT_PRAISE ? "right" : "justified", TRUE);
  return TRUE;
}
