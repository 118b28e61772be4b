/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/question.h"

#include "stance/weighing.h"

#include <math.h>
#include <string.h>

/* Of a large issue so many statements are tried. */
#define SAMPLE       200
#define FEWEST_WORDS 4
#define MOST_WORDS   18
#define BEST_WORDS   9

/* A clause while it is turned into a question. Token numbers are the text's. */
typedef struct
{
  CpBuilder              *builder;
  const CpModelStatement *s;
  const CpProfile        *profile;
  const CpText           *text;
  guint32                 first, last; /* the clause */
  guint32                 verb;        /* its predicate */
  guint32                 auxiliary;   /* CP_NO_TOKEN where it has none */
  CpRange                 subject;
  gboolean                negated;
  guint                   vague;       /* words that only the context explains */
  guint                   n_words;
  gboolean                space;       /* there was room before a mark that was left out */
  GString                *words;
} Asker;

static const CpToken *
token_at (const Asker *self,
          guint32      token)
{
  return &self->text->tokens[token];
}

static gboolean
is_word (const Asker *self,
         guint32      token,
         const char  *word)
{
  return token < self->text->n_tokens && strcmp (token_at (self, token)->norm, word) == 0;
}

static gboolean
is_mark (const CpToken *token)
{
  return (token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0 || strcmp (token->norm, "\"") == 0;
}

static gboolean
is_negation (const CpToken *token)
{
  return strcmp (token->norm, "not") == 0 || strcmp (token->norm, "n't") == 0 || strcmp (token->norm, "n’t") == 0
         || strcmp (token->norm, "never") == 0;
}

/* "serve nobody" is asked as "serve anybody": the word to put instead. */
static const char *
is_negative_word (const char *norm)
{
  static const char *const words[][2] = {
    { "neither", "either" }, { "nor", "or" }, { "nobody", "anybody" }, { "nothing", "anything" }, { "no", "any" }, { "none", "any" }, { "nowhere", "anywhere" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (norm, words[i][0]) == 0)
      return words[i][1];
  return NULL;
}

/* Who speaks, for "we" and "I" and an organisation's "it". */
static const char *
speaker_name (const Asker *self)
{
  if (self->s->party >= 0)
    return ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name;
  if (self->s->speaker >= 0)
    return ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, self->s->speaker))->name;
  return NULL;
}

static void
put_word (Asker      *self,
          const char *word,
          gboolean    space)
{
  if (space && self->words->len > 0)
    g_string_append_c (self->words, ' ');
  g_string_append (self->words, word);
  self->n_words++;
  self->space = FALSE;
}

/* The first word of a sentence has its capital letter from there, and one behind an opening mark may have. */
static gboolean
opens_sentence (const Asker *self,
                guint32      token)
{
  return token == 0 || token_at (self, token - 1)->sentence != token_at (self, token)->sentence
         || is_mark (token_at (self, token - 1));
}

static gboolean
keeps_capital (const Asker *self,
               guint32      number)
{
  const CpToken *token = token_at (self, number);

  switch (token->pos)
    {
    case CP_POS_DET:
    case CP_POS_PRON:
    case CP_POS_ADP:
    case CP_POS_ADV:
    case CP_POS_AUX:
    case CP_POS_CCONJ:
    case CP_POS_SCONJ:
      return FALSE;
    default:
      return token->pos == CP_POS_PROPN ? strcmp (token->norm, "the") != 0 : !opens_sentence (self, number);
    }
}

/* "It" is the body that speaks, where what it says is reported. */
static gboolean
is_own_pronoun (const Asker *self,
                const char  *norm)
{
  const CpModelSpeaker *speaker;

  if (strcmp (norm, "we") == 0 || strcmp (norm, "i") == 0 || strcmp (norm, "us") == 0)
    return TRUE;
  if (self->s->speaker < 0 || self->s->kind == CP_KIND_DIRECT || strcmp (norm, "it") != 0)
    return FALSE;
  speaker = g_ptr_array_index (self->builder->model->speakers, self->s->speaker);
  return speaker->kind == CP_SPEAKER_ORGANISATION;
}

/* "Said he had not known": who is the subject of what one person is reported to have said is nearly always that person. */
static const char *
person_speaking (const Asker *self,
                 guint32      token)
{
  const char *norm = token_at (self, token)->norm;
  const CpModelSpeaker *speaker;

  if (self->s->speaker < 0 || self->s->kind == CP_KIND_DIRECT || token != self->subject.first
      || (strcmp (norm, "he") != 0 && strcmp (norm, "she") != 0))
    return NULL;
  speaker = g_ptr_array_index (self->builder->model->speakers, self->s->speaker);
  return speaker->kind == CP_SPEAKER_PERSON ? speaker->name : NULL;
}

static void
put_token (Asker  *self,
           guint32 number)
{
  const CpToken *token = token_at (self, number);
  const char *name;

  if ((token->flags & CP_TOKEN_SPACE_BEFORE) != 0)
    self->space = TRUE;
  if (is_mark (token))
    return;
  if (token->pos == CP_POS_PRON)
    {
      gboolean owns = strcmp (token->norm, "my") == 0 || strcmp (token->norm, "our") == 0;

      name = owns || is_own_pronoun (self, token->norm) ? speaker_name (self) : person_speaking (self, number);
      if (name != NULL)
        {
          put_word (self, name, TRUE);
          if (owns)
            g_string_append (self->words, "’s");
          return;
        }
      if (strcmp (token->norm, "there") != 0 && strcmp (token->norm, "who") != 0 && strcmp (token->norm, "that") != 0
          && strcmp (token->norm, "which") != 0)
        self->vague++;
    }
  else if (token->pos == CP_POS_DET && (strcmp (token->norm, "this") == 0 || strcmp (token->norm, "these") == 0
                                        || strcmp (token->norm, "that") == 0 || strcmp (token->norm, "those") == 0))
    self->vague++;
  if (is_negative_word (token->norm) != NULL && number >= self->subject.last)
    {
      if (strcmp (token->norm, "nor") != 0)
        self->negated = !self->negated;
      put_word (self, is_negative_word (token->norm), self->space);
    }
  else
    put_word (self, keeps_capital (self, number) ? token->form : token->norm, self->space);
}

static void
put_range (Asker  *self,
           guint32 first,
           guint32 last)
{
  self->space = TRUE;
  for (guint32 t = first; t < last; t++)
    put_token (self, t);
}

/* The same without a "not", which turns the answer. */
static void
put_affirmed (Asker  *self,
              guint32 first,
              guint32 last)
{
  for (guint32 t = first; t < last; t++)
    if (is_negation (token_at (self, t)))
      self->negated = !self->negated;
    else
      put_range (self, t, t + 1);
}

static void
put_subject (Asker *self)
{
  self->space = TRUE;
  put_range (self, self->subject.first, self->subject.last);
}

static gboolean
belongs (const Asker *self,
         guint32      token)
{
  return token >= self->first && token < self->last;
}

static guint32
child_in (const Asker *self,
          guint32      token,
          CpDep        dep)
{
  guint32 child = cp_text_child (self->text, token, dep);

  return child != CP_NO_TOKEN && belongs (self, child) ? child : CP_NO_TOKEN;
}

static guint32
first_of (const Asker *self,
          guint32      token,
          const CpDep *deps,
          guint        n_deps)
{
  guint32 found = CP_NO_TOKEN;

  for (guint i = 0; i < n_deps; i++)
    {
      guint32 child = child_in (self, token, deps[i]);

      if (child != CP_NO_TOKEN && (found == CP_NO_TOKEN || child < found))
        found = child;
    }
  return found;
}

/* The predicate: the word of the content that nothing else in it governs. */
static guint32
find_verb (const Asker *self)
{
  for (guint32 t = self->first; t < self->last; t++)
    {
      guint32 head = token_at (self, t)->head;

      if ((head == t || !belongs (self, head)) && token_at (self, t)->pos != CP_POS_PUNCT)
        return t;
    }
  return CP_NO_TOKEN;
}

/* The clause ends before what is only added to it: another main clause, an adverbial clause, an aside. */
static void
cut_end (Asker *self)
{
  guint n;
  const guint32 *children = cp_text_children (self->text, self->verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = token_at (self, children[i])->dep;
      CpRange range;

      if (children[i] < self->verb || !belongs (self, children[i]))
        continue;
      if (dep != CP_DEP_PARATAXIS && dep != CP_DEP_ADVCL && dep != CP_DEP_DISCOURSE && dep != CP_DEP_CONJ)
        continue;
      range = cp_text_subtree (self->text, children[i]);
      if (dep == CP_DEP_CONJ && cp_text_child (self->text, children[i], CP_DEP_NSUBJ) == CP_NO_TOKEN
          && range.last - range.first < 5)
        continue;
      if (range.first > self->verb && range.first < self->last)
        self->last = range.first;
    }
  for (guint32 t = self->verb + 3; t + 2 < self->last; t++)
    if (is_word (self, t, ",") || is_word (self, t, ";") || is_word (self, t, ":"))
      self->last = t;
  while (self->last > self->verb + 1
         && (token_at (self, self->last - 1)->pos == CP_POS_PUNCT || token_at (self, self->last - 1)->pos == CP_POS_CCONJ
             || token_at (self, self->last - 1)->pos == CP_POS_SCONJ))
    self->last--;
}

static gboolean
find_clause (Asker *self)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS, CP_DEP_EXPL };
  static const CpDep auxiliaries[] = { CP_DEP_AUX, CP_DEP_AUX_PASS, CP_DEP_COP };
  guint32 subject;

  self->verb = find_verb (self);
  if (self->verb == CP_NO_TOKEN)
    return FALSE;
  subject = first_of (self, self->verb, subjects, G_N_ELEMENTS (subjects));
  if (subject == CP_NO_TOKEN || is_negative_word (token_at (self, subject)->norm) != NULL)
    return FALSE;
  self->subject = cp_text_subtree (self->text, subject);
  self->auxiliary = first_of (self, self->verb, auxiliaries, G_N_ELEMENTS (auxiliaries));
  if (self->auxiliary == CP_NO_TOKEN && g_strcmp0 (token_at (self, self->verb)->lemma, "be") == 0)
    self->auxiliary = self->verb;
  cut_end (self);
  return self->subject.first >= self->first && self->subject.last <= self->verb
         && (self->auxiliary == CP_NO_TOKEN || self->auxiliary >= self->subject.last);
}

static char *
capitalised (const char *word)
{
  char *copy = g_strdup (word);

  copy[0] = g_ascii_toupper (copy[0]);
  return copy;
}

static gboolean
is_singular (const Asker *self)
{
  guint32 head = CP_NO_TOKEN;

  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    if (token_at (self, t)->head == self->verb)
      head = t;
  return head == CP_NO_TOKEN || token_at (self, head)->inflection != CP_FORM_PLURAL;
}

/* Reported after "said", the clause stands one tense further back than it was spoken. */
static gboolean
is_told_back (const Asker *self)
{
  const CpStatement *found = self->profile->found;

  return self->s->kind != CP_KIND_DIRECT && found != NULL && found->cue_head != CP_NO_TOKEN
         && token_at (self, found->cue_head)->inflection == CP_FORM_PAST;
}

/* A verb with a finite one behind it was taken for one by mistake: "a rota circulated in May had shown". */
static gboolean
has_second_verb (const Asker *self)
{
  for (guint32 t = self->verb + 1; t < self->last; t++)
    {
      const CpToken *token = token_at (self, t);

      if (token->pos == CP_POS_SCONJ || token->pos == CP_POS_PRON)
        return FALSE;
      if (token->pos == CP_POS_AUX && strcmp (token->norm, "be") != 0 && strcmp (token->norm, "been") != 0
          && strcmp (token->norm, "have") != 0)
        return TRUE;
    }
  return FALSE;
}

/* The word that begins the question: the clause's own auxiliary, a demand's "should", or a form of "do". */
static char *
opening (Asker   *self,
         gboolean *bare)
{
  *bare = FALSE;
  if (self->auxiliary != CP_NO_TOKEN)
    {
      const char *norm = token_at (self, self->auxiliary)->norm;

      if (strcmp (norm, "must") == 0 || strcmp (norm, "shall") == 0)
        return g_strdup ("Should");
      if (strcmp (norm, "wo") == 0 || strcmp (norm, "'ll") == 0 || strcmp (norm, "’ll") == 0)
        return g_strdup ("Will");
      if (strcmp (norm, "ca") == 0)
        return g_strdup ("Can");
      if (strcmp (norm, "would") == 0 && self->s->kind != CP_KIND_DIRECT && self->s->act == CP_ACT_COMMIT)
        return g_strdup ("Will");
      if (strcmp (norm, "be") == 0)
        {
          *bare = TRUE;
          return g_strdup ("Should");
        }
      if (is_told_back (self) && strcmp (norm, "had") == 0)
        return g_strdup (is_singular (self) ? "Has" : "Have");
      if (is_told_back (self) && (token_at (self, self->auxiliary)->dep == CP_DEP_COP || self->auxiliary == self->verb)
          && (strcmp (norm, "was") == 0 || strcmp (norm, "were") == 0))
        return g_strdup (is_singular (self) ? "Is" : "Are");
      if (norm[0] == '\'' || g_str_has_prefix (norm, "’"))
        return NULL;
      return capitalised (norm);
    }
  if (token_at (self, self->verb)->pos != CP_POS_VERB || has_second_verb (self))
    return NULL;
  *bare = TRUE;
  switch (token_at (self, self->verb)->inflection)
    {
    case CP_FORM_BASE:
      return self->s->act == CP_ACT_DEMAND ? g_strdup ("Should") : NULL;
    case CP_FORM_PAST:
      return g_strdup ("Did");
    case CP_FORM_PRESENT:
      return g_strdup (is_singular (self) ? "Does" : "Do");
    default:
      return NULL;
    }
}

static gboolean
ask_clause (Asker *self)
{
  gboolean bare;
  g_autofree char *start = NULL;

  if (!find_clause (self))
    return FALSE;
  start = opening (self, &bare);
  if (start == NULL)
    return FALSE;
  put_word (self, start, FALSE);
  put_subject (self);
  for (guint32 t = self->subject.last; t < self->last; t++)
    {
      const CpToken *token = token_at (self, t);

      if (t == self->auxiliary && !(bare && token->pos == CP_POS_AUX))
        continue;
      if (t < self->verb && token->head == self->verb && is_word (self, t, "to"))
        continue;
      if (is_negation (token) && t <= self->verb)
        self->negated = !self->negated;
      else if (t == self->verb && bare && self->auxiliary == CP_NO_TOKEN)
        put_word (self, token->lemma, TRUE);
      else
        {
          self->space = self->space || t == self->auxiliary + 1;
          put_token (self, t);
        }
    }
  return TRUE;
}

/* "Russia to help", "to close the ports", "a cut phased in over three years": what someone wants done. */
static gboolean
ask_wish (Asker *self)
{
  guint32 to = self->first;
  gboolean wish = self->s->act == CP_ACT_DEMAND;
  const char *who = speaker_name (self);

  while (to < self->last && to < self->first + 6 && !is_word (self, to, "to"))
    to++;
  if (to >= self->last || !is_word (self, to, "to") || token_at (self, to)->pos == CP_POS_ADP || to + 1 >= self->last)
    return FALSE;
  self->verb = to + 1;
  cut_end (self);
  if (to > self->first && wish)
    {
      put_word (self, "Should", FALSE);
      put_affirmed (self, self->first, to);
    }
  else if (wish && self->s->addressee >= 0)
    {
      put_word (self, "Should", FALSE);
      put_word (self, ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, self->s->addressee))->name, TRUE);
    }
  else if (!wish && who != NULL
           && (self->s->act == CP_ACT_COMMIT || self->s->act == CP_ACT_WARN || self->s->act == CP_ACT_OFFER))
    {
      put_word (self, "Should", FALSE);
      put_word (self, who, TRUE);
    }
  else
    return FALSE;
  put_range (self, to + 1, self->last);
  return TRUE;
}

/* "the council", "Brussels": what is there already, nobody calls for. */
static gboolean
is_definite (const Asker *self,
             guint32      noun)
{
  guint32 article = child_in (self, noun, CP_DEP_DET);

  return token_at (self, noun)->pos == CP_POS_PROPN || (article != CP_NO_TOKEN && is_word (self, article, "the"));
}

/* "an investigation into the attack": a thing that is called for. */
static gboolean
ask_thing (Asker *self)
{
  guint32 head = find_verb (self);

  if (self->s->act != CP_ACT_DEMAND && self->s->act != CP_ACT_OFFER)
    return FALSE;
  if (head == CP_NO_TOKEN || (token_at (self, head)->pos != CP_POS_NOUN && token_at (self, head)->pos != CP_POS_PROPN))
    return FALSE;
  if (cp_text_child (self->text, head, CP_DEP_NSUBJ) != CP_NO_TOKEN || is_definite (self, head))
    return FALSE;
  for (guint32 t = head + 1; t < self->last; t++)
    if (is_word (self, t, ",") || is_word (self, t, ";") || is_word (self, t, ":"))
      self->last = t;
  put_word (self, "Should there be", FALSE);
  put_range (self, self->first, self->last);
  return TRUE;
}

static void
start_asker (Asker *self)
{
  self->auxiliary = CP_NO_TOKEN;
  self->negated = FALSE;
  self->vague = self->n_words = 0;
  g_string_set_size (self->words, 0);
  self->first = g_array_index (self->profile->tokens, guint32, 0);
  self->last = self->first;
  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i);

      if (t != self->first + i || token_at (self, t)->sentence != token_at (self, self->first)->sentence)
        break;
      self->last = t + 1;
    }
  while (self->first + 1 < self->last
         && (token_at (self, self->first)->pos == CP_POS_SCONJ || token_at (self, self->first)->pos == CP_POS_CCONJ
             || token_at (self, self->first)->pos == CP_POS_PUNCT || is_word (self, self->first, "that")
             || is_word (self, self->first, "whether")))
    self->first++;
}

static gboolean
says_no (CpAct act)
{
  return act == CP_ACT_DENY || act == CP_ACT_DOUBT;
}

/* Numbers and days: what is asked over several articles seldom turns on them. */
static guint
passing_words (const Asker *self)
{
  guint n = 0;

  for (guint32 t = self->first; t < self->last; t++)
    if (token_at (self, t)->pos == CP_POS_NUM
        || (token_at (self, t)->pos == CP_POS_PROPN
            && cp_lexicon_has (self->builder->lexicon, token_at (self, t)->norm, CP_LEX_EMPTY)))
      n++;
  return n;
}

static float
score_of (const Asker  *self,
          const GArray *terms)
{
  float held = 0, best = 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      guint32 t = g_array_index (self->profile->tokens, guint32, i), term = g_array_index (self->profile->stems, guint32, i);
      const CpFeature *feature = cp_builder_feature (terms, term);

      if (feature != NULL && belongs (self, t) && g_hash_table_add (seen, GUINT_TO_POINTER (term + 1)))
        held += feature->weight;
    }
  for (guint i = 0; i < terms->len; i++)
    best = MAX (best, g_array_index (terms, CpFeature, i).weight);
  return held / MAX (best, 0.001f) - 0.06f * fabsf ((float) self->n_words - BEST_WORDS) - 0.8f * (float) self->vague
         - (self->negated ? 0.4f : 0) - (self->s->kind == CP_KIND_DIRECT ? 0.2f : 0) - (self->s->deed ? 0.6f : 0)
         - 0.15f * (float) passing_words (self);
}

/**
 * cp_question_from_statement:
 * @terms: the words of the issue with their weights, by term
 *
 * Turns a statement's clause into a yes/no question: "the advice must be followed" → "Should the advice be followed?".
 * What the speaker negates is asked without the negation.
 *
 * Returns: the question; its words are (transfer full)
 */
CpQuestion
cp_question_from_statement (CpBuilder    *builder,
                            guint         statement,
                            const GArray *terms)
{
  const CpProfile *profile = cp_builder_profile (builder, statement);
  Asker asker = { .builder = builder, .s = cp_builder_statement (builder, statement), .profile = profile,
                  .text = profile->text, .words = g_string_new (NULL) };
  CpQuestion question = { 0 };
  gboolean asked = FALSE;

  if (profile->tokens->len > 1 && !asker.s->deed)
    {
      gboolean (*const ways[]) (Asker *) = { ask_clause, ask_wish, ask_thing };

      for (guint i = 0; i < G_N_ELEMENTS (ways) && !asked; i++)
        {
          start_asker (&asker);
          asked = ways[i] (&asker);
        }
    }
  else if (profile->tokens->len > 1)
    {
      start_asker (&asker);
      asked = ask_clause (&asker);
    }
  if (asked && asker.n_words >= FEWEST_WORDS && asker.n_words <= MOST_WORDS)
    {
      g_string_append_c (asker.words, '?');
      question.score = score_of (&asker, terms);
      question.contrary = asker.negated != (says_no (asker.s->act) && asker.s->kind != CP_KIND_DIRECT);
      question.words = g_string_free (asker.words, FALSE);
    }
  else
    g_string_free (asker.words, TRUE);
  return question;
}

/* Whether some party answers yes, when the statement at @place answers as @contrary says. */
static gboolean
finds_a_yes (const CpBuilder *self,
             const CpIssue   *issue,
             const float     *values,
             guint            place,
             gboolean         contrary)
{
  float yes = contrary ? -values[place] : values[place];

  for (guint i = 0; i < issue->statements->len; i++)
    if (values[i] * yes > 0 && cp_builder_statement (self, g_array_index (issue->statements, guint32, i))->party >= 0)
      return TRUE;
  return FALSE;
}

static void
ask (CpBuilder *self,
     CpIssue   *issue)
{
  g_autoptr (GArray) terms = cp_builder_common_terms (self, issue);
  const float *values = cp_weighing_of (self, issue)->value;
  float best = 0;

  for (guint i = 0; i < MIN (issue->statements->len, SAMPLE); i++)
    {
      guint32 statement = g_array_index (issue->statements, guint32, i);
      CpQuestion question = cp_question_from_statement (self, statement, terms);
      CpYardstick *yardstick;

      if (question.words == NULL || question.score <= best || values[i] == 0
          || !finds_a_yes (self, issue, values, i, question.contrary))
        {
          g_free (question.words);
          continue;
        }
      best = question.score;
      g_free (issue->question);
      issue->question = question.words;
      yardstick = g_new (CpYardstick, 1);
      *yardstick = (CpYardstick){ cp_builder_statement (self, statement), question.contrary, g_strdup (question.words) };
      g_hash_table_insert (self->yardsticks, issue, yardstick);
    }
}

/** cp_build_questions: puts to each issue a question that one party answers with yes, where one can be made */
void
cp_build_questions (CpBuilder *self)
{
  for (guint i = 0; i < self->model->issues->len; i++)
    ask (self, g_ptr_array_index (self->model->issues, i));
}
