/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/question.h"

#include "stance/asker.h"
#include "stance/denied-claim.h"

#include <math.h>
#include <string.h>

#define FEWEST_WORDS 3
#define MOST_WORDS   20
#define BEST_WORDS   9
#define FEWEST_DOING 4
#define MOST_DOING   13
/* So many sentences of a statement are tried, each later one at this cost: it says less surely what the statement stands for. */
#define SENTENCES    3
#define LATER        0.5f
/* What says who speaks, in the middle of what is said, has no more tokens. */
#define LONGEST_GAP  12
#define LONGEST_DATELINE 16
/* How much of what an issue's statements have in common counts in its question: more words of it make it only longer. */
#define MOST_HELD    2.5f
/* What a word costs that no other statement of the issue has; one that is quoted; one of somebody's own sentence. */
#define STRANGE      0.1f
#define QUOTED       0.15f
#define COLOURFUL    0.2f
/* A claim that somebody denies is what a dispute turns on. */
#define CLAIM        0.3f

/* "GENEVA, 14 March – The maker will …": where the article's place and day end; the clause's beginning where it has none. */
static guint32
end_of_dateline (const CpAsker *self)
{
  const CpToken *place = cp_asker_token (self, self->first);

  if (place->pos != CP_POS_PROPN || g_utf8_strlen (place->form, -1) < 3 || g_ascii_islower (place->form[1])
      || g_ascii_islower (place->form[2]))
    return self->first;
  for (guint32 t = self->first + 1; t + 1 < MIN (self->first + LONGEST_DATELINE, self->last); t++)
    if (cp_asker_is_word (self, t, "-") && (cp_asker_token (self, t)->flags & CP_TOKEN_SPACE_BEFORE) != 0)
      return t + 1;
  return self->first;
}

/* Takes in the words of the article before the content's token @t, where they only say who speaks. Returns: whether they may be */
static gboolean
bridge (CpAsker *self,
        guint32  t)
{
  if (self->gap.last > self->gap.first || t - self->last > LONGEST_GAP)
    return FALSE;
  self->gap = (CpRange){ self->last, t };
  return TRUE;
}

/* "that program", where "that program is old" is said: the word is no "that" of a clause. */
static gboolean
tells_which (const CpAsker *self,
             guint32        token)
{
  const CpToken *that = cp_asker_token (self, token);

  if (that->pos == CP_POS_PRON && that->dep == CP_DEP_NSUBJ && that->head == token + 1)
    return TRUE; /* "that means an end of it" */
  return that->pos == CP_POS_DET && that->dep == CP_DEP_DET && that->head > token && that->head < token + 4
         && (that->flags & (CP_TOKEN_QUOTED | CP_TOKEN_CAPITAL)) != 0;
}

/* The content from its token @from on, to the end of the sentence, or to where words of the article stand between; @joined over those. */
static void
start_asker (CpAsker *self,
             guint    from,
             gboolean joined)
{
  const GArray *tokens = self->profile->tokens;

  self->auxiliary = self->subject_head = self->finite = self->second = CP_NO_TOKEN;
  self->opening = NULL;
  self->subject_end = 0;
  self->thing = FALSE;
  self->named = NULL;
  self->subject = (CpRange){ 0, 0 };
  self->negated = self->lost = self->unsaid = self->subordinate = FALSE;
  self->vague = self->weight = 0;
  self->n_words = 0;
  g_string_set_size (self->words, 0);
  self->first = self->last = g_array_index (tokens, guint32, from);
  self->gap = (CpRange){ 0, 0 };
  for (self->next = from; self->next < tokens->len; self->next++)
    {
      guint32 t = g_array_index (tokens, guint32, self->next);

      if (cp_asker_token (self, t)->sentence != cp_asker_token (self, self->first)->sentence)
        break;
      if (t != self->last && t != self->first && !(joined && bridge (self, t)))
        break;
      self->last = t + 1;
    }
  self->first = end_of_dateline (self);
  while (self->first + 1 < self->last
         && (cp_asker_token (self, self->first)->pos == CP_POS_SCONJ || cp_asker_token (self, self->first)->pos == CP_POS_CCONJ
             || cp_asker_token (self, self->first)->pos == CP_POS_PUNCT || cp_asker_token (self, self->first)->pos == CP_POS_INTJ
             || (cp_asker_is_word (self, self->first, "that") && !tells_which (self, self->first))))
    {
      self->subordinate = self->subordinate || cp_asker_is_word (self, self->first, "that");
      self->unsaid = self->unsaid || cp_asker_is_word (self, self->first, "whether") || cp_asker_is_word (self, self->first, "if");
      self->first++;
    }
}

static gboolean
says_no (CpAct act)
{
  return act == CP_ACT_DENY || act == CP_ACT_DOUBT;
}

/* "denied that it leaked", where "said there was no sign that it leaked" denies by its own words. */
static gboolean
is_denied_by_cue (const CpAsker *self)
{
  return says_no (self->s->act) && self->s->kind != CP_KIND_DIRECT && !self->profile->denies;
}

/* Numbers and days: what is asked over several articles seldom turns on them. */
static guint
passing_words (const CpAsker *self)
{
  guint n = 0;

  for (guint32 t = self->first; t < self->last; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_NUM
        || (cp_asker_token (self, t)->pos == CP_POS_PROPN
            && cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, t)->norm, CP_LEX_EMPTY)))
      n++;
  return n;
}

/* What is asked about is a claim that is spelled out in denying it. */
static gboolean
is_claim (const CpAsker *self)
{
  return cp_denied_claim (self->builder, self->profile) > 0;
}

/* Quoted, in words that are the speaker's: a claim is denied in those of whoever makes it. */
static gboolean
is_in_own_words (const CpAsker *self)
{
  return self->s->kind == CP_KIND_DIRECT && !is_claim (self);
}

/* How much of what the statements have in common the question holds, and what it costs that it has words that no other
 * has: more where somebody is quoted with them, for one's own words are colourful. */
static float
held_words (const CpAsker *self,
            const GArray  *terms,
            float         *strange)
{
  float held = 0, best = 0.001f;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  *strange = 0;
  for (guint i = 0; i < terms->len; i++)
    best = MAX (best, g_array_index (terms, CpFeature, i).weight);
  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i), term = g_array_index (self->profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      if (feature == NULL || !cp_asker_holds (self, t) || !g_hash_table_add (seen, GUINT_TO_POINTER (term + 1)))
        continue;
      held += feature->weight;
      if (cp_builder_is_alone (self->builder, feature))
        *strange += is_in_own_words (self) ? COLOURFUL : (cp_asker_token (self, t)->flags & CP_TOKEN_QUOTED) != 0 ? QUOTED : STRANGE;
    }
  return MIN (held / best, MOST_HELD);
}

/* What is called for, or denied, is more often what a dispute is about than what is told by the way. */
static float
weight_of_act (const CpAsker *self)
{
  switch (self->s->act)
    {
    case CP_ACT_DEMAND:
      return 0.5f;
    case CP_ACT_ACCUSE:
    case CP_ACT_DENY:
      return 0.4f;
    case CP_ACT_CONDEMN:
    case CP_ACT_PRAISE:
      return 0.2f;
    case CP_ACT_WARN:
    case CP_ACT_COMMIT:
    case CP_ACT_OFFER:
      return 0.1f;
    case CP_ACT_CONCEDE:
      return -0.1f;
    case CP_ACT_ASSERT:
    case CP_ACT_DOUBT:
    case CP_ACT_QUESTION:
    case CP_ACT_OTHER:
    default:
      return 0;
    }
}

/* "A thermometer does not cure the fever", "the cut is a coin": sayings, of which the words are not the matter. */
static float
saying (const CpAsker *self)
{
  guint32 article = cp_asker_child (self, self->verb, CP_DEP_DET);

  if (self->s->deed || self->thing || self->subject.last <= self->subject.first
      || (self->s->kind != CP_KIND_DIRECT && (cp_asker_token (self, self->subject.first)->flags & CP_TOKEN_QUOTED) == 0
          && ((cp_asker_token (self, self->verb)->flags & CP_TOKEN_QUOTED) == 0 || cp_asker_token (self, self->verb)->pos != CP_POS_NOUN)))
    return 0;
  if (cp_asker_is_word (self, self->subject.first, "a") || cp_asker_is_word (self, self->subject.first, "an")
      || cp_asker_is_word (self, self->subject.first, "one"))
    return 1.5f;
  if (cp_asker_token (self, self->verb)->pos == CP_POS_NOUN && cp_asker_child (self, self->verb, CP_DEP_NUMMOD) != CP_NO_TOKEN)
    return 0.6f;
  return cp_asker_token (self, self->verb)->pos == CP_POS_NOUN && article != CP_NO_TOKEN
         && (cp_asker_is_word (self, article, "a") || cp_asker_is_word (self, article, "an")) ? 0.6f : 0;
}

static float
score_of (const CpAsker *self,
          const GArray  *terms)
{
  float strange, held = held_words (self, terms, &strange);

  return held + weight_of_act (self) + (is_claim (self) ? CLAIM : 0) - strange - 0.05f * fabsf ((float) self->n_words - BEST_WORDS)
         - self->vague - saying (self) + self->weight - (self->negated && self->s->act != CP_ACT_CONDEMN ? 0.2f : 0) - (is_in_own_words (self) ? 0.3f : 0)
         - (self->s->deed ? 0.3f : 0) - 0.15f * (float) passing_words (self);
}

/* "whether", "what": whoever says so much does not answer it. */
static gboolean
leaves_unsaid (const CpAsker *self)
{
  for (guint32 t = self->first; t < MIN (self->first + 4, self->last); t++)
    if (cp_asker_is_word (self, t, "whether"))
      return TRUE;
  return self->unsaid || (self->s->kind == CP_KIND_INDIRECT && cp_asker_token (self, self->first)->inflection == CP_FORM_WH);
}

static gboolean
put_one (CpAsker *self,
         guint    from,
         gboolean joined)
{
  gboolean (*const ways[]) (CpAsker *) = { cp_asker_ask_deed, cp_asker_ask_blame, cp_asker_ask_guilt, cp_asker_ask_worth,
                                           cp_asker_ask_clause, cp_asker_ask_order, cp_asker_ask_wish, cp_asker_ask_thing };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      start_asker (self, from, joined);
      if (!leaves_unsaid (self) && ways[i] (self))
        return !self->lost && self->n_words >= FEWEST_WORDS && self->n_words <= MOST_WORDS && cp_asker_is_sound (self);
    }
  return FALSE;
}

/* Over the words of the article that say who speaks; where that makes no question, of the words before them. */
static gboolean
put_question (CpAsker *self,
              guint    from)
{
  start_asker (self, from, TRUE);
  if (self->gap.last > self->gap.first && put_one (self, from, TRUE))
    return TRUE;
  return put_one (self, from, FALSE);
}

/* A comma that stood before a closing mark. */
static void
trim_end (GString *words)
{
  while (words->len > 0 && strchr (",;:- ", words->str[words->len - 1]) != NULL)
    g_string_truncate (words, words->len - 1);
}

/** cp_question_clear: frees the words */
void
cp_question_clear (CpQuestion *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->heading, g_free);
}

/**
 * cp_question_from_statement:
 * @terms: the words of the issue with their weights, by term
 *
 * Turns a statement's clause into a yes/no question: "the advice must be followed" → "Should the advice be followed?".
 * What the speaker negates is asked without the negation. Where the first sentence can not be asked about, the next may.
 *
 * Returns: the question; its words are (transfer full)
 */
CpQuestion
cp_question_from_statement (CpBuilder    *builder,
                            guint         statement,
                            const GArray *terms)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  CpAsker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                  .text = profile->text, .words = g_string_new (NULL) };
  CpQuestion question = { 0 };
  guint from = 0;

  for (guint i = 0; i < SENTENCES && from < profile->tokens->len && question.words == NULL; i++)
    {
      if (put_question (&asker, from))
        {
          question.score = score_of (&asker, terms) - LATER * (float) i;
          question.contrary = asker.negated != is_denied_by_cue (&asker);
          trim_end (asker.words);
          question.words = g_strconcat (asker.words->str, "?", NULL);
          question.told = cp_asker_told (&asker);
          question.heading = cp_asker_heading (&asker);
          question.clause = (CpRange){ asker.first, asker.last };
          question.thing = asker.thing;
        }
      from = asker.next;
    }
  g_string_free (asker.words, TRUE);
  return question;
}

/**
 * cp_question_in_brief:
 * @clause: the tokens that the statement's question is made of
 *
 * Returns: (transfer full) (nullable): the same question as a clause that leaves out what it can: "Whether the firm closed the plant";
 *   %NULL where it can not be put so
 */
char *
cp_question_in_brief (CpBuilder *builder,
                      guint      statement,
                      CpRange    clause)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  CpAsker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                    .text = profile->text, .brief = TRUE, .words = g_string_new (NULL) };
  char *told = NULL;
  guint from = 0;

  for (guint i = 0; i < SENTENCES && from < profile->tokens->len && told == NULL; i++)
    {
      if (put_question (&asker, from) && asker.first < clause.last && asker.last > clause.first)
        {
          trim_end (asker.words);
          told = cp_asker_told (&asker);
        }
      from = asker.next;
    }
  g_string_free (asker.words, TRUE);
  return told;
}

/* "to close the mill", "closing the mill": the verb of what is to be done, or is done; CP_NO_TOKEN where that is not how it begins. */
static guint32
verb_of_doing (const CpAsker *self)
{
  guint32 verb = self->first;
  gboolean to = cp_asker_is_word (self, verb, "to");

  verb += to ? 1 : 0;
  if (verb + 1 < self->last && to && cp_asker_token (self, verb)->pos == CP_POS_ADV)
    verb++; /* "to simply read" */
  if (verb + 1 >= self->last || cp_asker_token (self, verb)->pos != CP_POS_VERB
      || cp_asker_token (self, verb)->inflection != (to ? CP_FORM_BASE : CP_FORM_GERUND)
      || cp_text_child (self->text, verb, CP_DEP_NSUBJ) != CP_NO_TOKEN)
    return CP_NO_TOKEN;
  return verb;
}

/**
 * cp_question_doing:
 *
 * Returns: (transfer full) (nullable): what the statement says is done, or to be done, without saying of whom, as a heading: "Closing the
 *   mill"; %NULL where it says something else, or of somebody whom only the words around it name
 */
char *
cp_question_doing (CpBuilder *builder,
                   guint      statement)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  CpAsker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                    .text = profile->text, .brief = TRUE, .words = g_string_new (NULL) };
  char *doing = NULL;

  if (profile->tokens->len > 0)
    {
      g_autofree char *gerund = NULL;

      start_asker (&asker, 0, FALSE);
      asker.verb = verb_of_doing (&asker);
      if (asker.verb != CP_NO_TOKEN && cp_asker_child (&asker, asker.verb, CP_DEP_OBJ) != CP_NO_TOKEN)
        {
          asker.first = asker.verb;
          asker.subject = (CpRange){ asker.first, asker.first };
          cp_asker_cut_end (&asker);
          gerund = cp_gerund_of (cp_asker_token (&asker, asker.verb)->lemma);
          cp_asker_put_word (&asker, gerund, FALSE);
          asker.space = TRUE;
          cp_asker_put_range (&asker, asker.verb + 1, asker.last);
          trim_end (asker.words);
          if (!asker.lost && asker.n_words >= FEWEST_DOING && asker.n_words <= MOST_DOING && cp_asker_is_sound (&asker))
            doing = g_strdup (asker.words->str);
        }
    }
  if (doing != NULL)
    *doing = g_ascii_toupper (*doing);
  g_string_free (asker.words, TRUE);
  return doing;
}

/* "how much he earns": what it begins with asks, and who is meant by "he" is told. Returns: whether the asker's words are the clause */
static gboolean
put_asking_clause (CpAsker *self)
{
  static const char *const asking[] = { "how", "why", "what", "when", "where", NULL };

  if (!g_strv_contains (asking, cp_asker_token (self, self->first)->norm) || !cp_asker_find_clause (self)
      || !g_strv_contains (asking, cp_asker_token (self, self->first)->norm))
    return FALSE;
  cp_asker_put_range (self, self->first, self->last);
  return TRUE;
}

/**
 * cp_question_left_open:
 *
 * Returns: (transfer full) (nullable): what the statement does not answer, as a clause: "Whether the law will pass", "How much Mia Stone
 *   earns"; %NULL where it leaves nothing open
 */
char *
cp_question_left_open (CpBuilder *builder,
                       guint      statement)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  CpAsker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                    .text = profile->text, .words = g_string_new (NULL) };
  char *told = NULL;

  if (profile->tokens->len > 0 && asker.s->kind == CP_KIND_INDIRECT && !asker.s->deed)
    {
      start_asker (&asker, 0, FALSE);
      if (asker.unsaid ? cp_asker_ask_clause (&asker) : put_asking_clause (&asker))
        if (!asker.lost && asker.n_words >= FEWEST_WORDS && asker.n_words <= MOST_WORDS && (!asker.unsaid || cp_asker_is_sound (&asker)))
          told = asker.unsaid ? cp_asker_told (&asker) : g_strdup (asker.words->str);
    }
  if (told != NULL)
    *told = g_ascii_toupper (*told);
  g_string_free (asker.words, TRUE);
  return told;
}
