/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

#include <string.h>

/* How plainly a word tells the direction: by itself, and when several say the same. */
#define PLAIN_STRENGTH  0.35f
#define TURNED_STRENGTH 0.6f
#define CUE_STRENGTH    0.9f
/* A clause with such a word counts for so many without. */
#define TOLD_SHARE      1.5f
/* What someone demands, promises or offers is wanted, whatever the words. */
#define WILL_STRENGTH   0.62f

/* How much a clause that only hangs on another says of what the whole does, and a condition. */
#define SUBORDINATE_SHARE 0.35f
#define CONDITION_SHARE   0.1f
/* A clause's head is looked for no further up than this. */
#define DEPTH 32

/* A clause that is taken up again was begun among so many before. */
#define NEAR  32

/* What is read from one clause. */
typedef struct
{
  guint32  head;    /* its predicate's token */
  float    share;
  guint    n_words;
  int      sign;
  gboolean bad;
  gboolean good;
  gboolean turned;
  gboolean neither; /* a "nor" to come belongs to it */
  gboolean no;      /* as does another "no" */
  GString *words;   /* that decided it */
} Clause;

/* A content while its direction is read. */
typedef struct
{
  CpBuilder              *builder;
  const CpModelStatement *s; /* %NULL for words that are nobody's */
  const CpProfile        *profile;
  GHashTable             *topics;  /* terms that are what the issue is about; may be %NULL */
  GPtrArray              *clauses; /* Clause, in text order */
} Reader;

static void
clause_free (gpointer data)
{
  Clause *self = data;

  g_string_free (self->words, TRUE);
  g_free (self);
}

static const CpToken *
token_at (const Reader *self,
          guint         place)
{
  return &self->profile->text->tokens[g_array_index (self->profile->tokens, guint32, place)];
}

/* "no plan to restrict access": what completes a noun belongs to its clause. */
static gboolean
is_infinitive (const CpText *text,
               guint32       token)
{
  guint32 mark = cp_text_child (text, token, CP_DEP_MARK);

  return mark != CP_NO_TOKEN && strcmp (text->tokens[mark].norm, "to") == 0;
}

/* Whether a token that hangs on another begins a clause of its own. */
static gboolean
begins_clause (const CpText *text,
               guint32       token)
{
  switch (text->tokens[token].dep)
    {
    case CP_DEP_ACL:
      return !is_infinitive (text, token);
    case CP_DEP_ACL_RELCL:
    case CP_DEP_ADVCL:
    case CP_DEP_PARATAXIS:
      return TRUE;
    case CP_DEP_CONJ:
      return cp_text_child (text, token, CP_DEP_NSUBJ) != CP_NO_TOKEN || cp_text_child (text, token, CP_DEP_NSUBJ_PASS) != CP_NO_TOKEN
             || cp_text_child (text, token, CP_DEP_EXPL) != CP_NO_TOKEN || cp_text_child (text, token, CP_DEP_AUX) != CP_NO_TOKEN;
    default:
      return FALSE;
    }
}

static float
share_of (const CpText *text,
          guint32       token)
{
  static const char *const conditions[] = { "if", "unless", "when", "whether", NULL };
  guint32 mark;

  switch (text->tokens[token].dep)
    {
    case CP_DEP_ADVCL:
      mark = cp_text_child (text, token, CP_DEP_MARK);
      if (mark != CP_NO_TOKEN && g_strv_contains (conditions, text->tokens[mark].norm))
        return CONDITION_SHARE;
      return SUBORDINATE_SHARE;
    case CP_DEP_ACL:
    case CP_DEP_ACL_RELCL:
      return SUBORDINATE_SHARE;
    default:
      return 1;
    }
}

/* The predicate of the clause that a token stands in, and how much that clause says of the whole. */
static guint32
clause_head (const Reader *self,
             guint32       token,
             float        *share)
{
  const CpText *text = self->profile->text;
  guint32 found = CP_NO_TOKEN;

  *share = 1;
  for (guint depth = 0; depth < DEPTH; depth++)
    {
      guint32 head = text->tokens[token].head;

      if (head == token || !cp_profile_holds (self->profile, head))
        break;
      if (begins_clause (text, token))
        {
          *share *= share_of (text, token);
          if (found == CP_NO_TOKEN)
            found = token;
        }
      token = head;
    }
  return found != CP_NO_TOKEN ? found : token;
}

static Clause *
clause_for (Reader *self,
            guint32 head,
            float   share)
{
  Clause *clause;

  for (guint i = self->clauses->len; i > 0 && i + NEAR > self->clauses->len; i--)
    {
      clause = g_ptr_array_index (self->clauses, i - 1);
      if (clause->head == head)
        return clause;
    }
  clause = g_new0 (Clause, 1);
  *clause = (Clause){ .head = head, .share = share, .sign = 1, .words = g_string_new (NULL) };
  g_ptr_array_add (self->clauses, clause);
  return clause;
}

static void
note_word (Clause     *clause,
           const char *word)
{
  if (clause->words->len < 60)
    g_string_append_printf (clause->words, "%s%s", clause->words->len > 0 ? ", " : "", word);
}

static void
turn (Clause     *clause,
      const char *word)
{
  clause->sign = -clause->sign;
  clause->turned = TRUE;
  note_word (clause, word);
}

static const char *
norm_at (const Reader *self,
         guint         at)
{
  return at < self->profile->tokens->len ? token_at (self, at)->norm : "";
}

/* "no country has anything better": the best there is. */
static gboolean
is_outdone (const Reader *self,
            guint         at)
{
  static const char *const nothings[] = { "no", "nothing", "nobody", "none", "never", NULL };

  if (!g_strv_contains (nothings, norm_at (self, at)))
    return FALSE;
  for (guint i = at + 1; i < MIN (at + 10, self->profile->tokens->len) && token_at (self, i)->pos != CP_POS_PUNCT; i++)
    if (strcmp (norm_at (self, i), "better") == 0 || strcmp (norm_at (self, i), "greater") == 0 || strcmp (norm_at (self, i), "safer") == 0)
      return TRUE;
  return FALSE;
}

/* "no force, no heroics", "neither … nor": said again of the next thing, not taken back. */
static gboolean
is_repeated (const Reader *self,
             guint         at,
             const Clause *clause)
{
  static const char *const links[] = { ",", "and", "or", "nor", NULL };

  if (strcmp (norm_at (self, at), "nor") == 0)
    return clause->neither;
  return at > 0 && clause->no && strcmp (norm_at (self, at), "no") == 0 && g_strv_contains (links, norm_at (self, at - 1));
}

/* "no more than", "not only"; a deed "without" something: no negation of what the clause says. */
static gboolean
is_idle_negator (const Reader *self,
                 guint         at,
                 const Clause *clause)
{
  static const char *const idle[] = { "more", "less", "only", "least", "doubt", "later", NULL };
  static const char *const negators[] = { "no", "not", NULL };

  if (g_strv_contains (negators, norm_at (self, at)) && g_strv_contains (idle, norm_at (self, at + 1)))
    return TRUE;
  if (self->s != NULL && self->s->deed && strcmp (norm_at (self, at), "without") == 0)
    return TRUE;
  return is_outdone (self, at) || is_repeated (self, at, clause);
}

/* "before the ban", "by the end of the month": a thing that only tells the time. */
static gboolean
tells_time (const Reader *self,
            guint         at)
{
  static const char *const times[] = { "by", "at", "until", "till", "before", "after", "since", "during", NULL };
  guint32 preposition = cp_text_child (self->profile->text, g_array_index (self->profile->tokens, guint32, at), CP_DEP_CASE);

  return token_at (self, at)->pos == CP_POS_NOUN && preposition != CP_NO_TOKEN
         && g_strv_contains (times, self->profile->text->tokens[preposition].norm);
}

/* "a cut of 42 per cent": what is measured is a thing to be had, not the undoing of one. */
static gboolean
is_measured (const Reader *self,
             guint         at)
{
  return at + 2 < self->profile->tokens->len && token_at (self, at)->pos == CP_POS_NOUN
         && strcmp (token_at (self, at + 1)->norm, "of") == 0 && token_at (self, at + 2)->pos == CP_POS_NUM;
}

/* "He must go": to leave, where nothing says where to. */
static gboolean
is_made_to_go (const Reader *self,
               guint         at)
{
  static const char *const duties[] = { "must", "should", "to", NULL };
  const CpToken *next = at + 1 < self->profile->tokens->len ? token_at (self, at + 1) : NULL;

  return strcmp (token_at (self, at)->norm, "go") == 0 && at > 0 && g_strv_contains (duties, token_at (self, at - 1)->norm)
         && (next == NULL || next->pos == CP_POS_PUNCT || next->pos == CP_POS_CCONJ || strcmp (next->norm, "now") == 0);
}

/* "pull its boats out", "called off": a verb that reverses with its particle, which may stand a few words on. */
static gboolean
is_reversing_phrase (const Reader *self,
                     guint         at)
{
  const CpToken *verb = token_at (self, at);

  if (verb->pos != CP_POS_VERB)
    return FALSE;
  for (guint i = at + 1; i < MIN (at + 6, self->profile->tokens->len); i++)
    {
      const CpToken *particle = token_at (self, i);
      g_autofree char *phrase = NULL;

      if (particle->pos == CP_POS_VERB || particle->pos == CP_POS_PUNCT)
        return FALSE;
      if (particle->pos != CP_POS_ADP && particle->pos != CP_POS_ADV)
        continue;
      phrase = g_strdup_printf ("%s_%s", verb->lemma, particle->norm);
      if (cp_lexicon_has (self->builder->lexicon, phrase, CP_LEX_REVERSER))
        return TRUE;
    }
  return FALSE;
}

/* "an inquiry into the fraud" says nothing of the inquiry, nor does a word that the issue is about: "attack" where all speak
 * of the attack. */
static gboolean
judges_nothing (const Reader *self,
                guint         at)
{
  const CpToken *token = token_at (self, at);
  guint32 term = at < self->profile->stems->len ? g_array_index (self->profile->stems, guint32, at) : G_MAXUINT32;

  if (token->pos == CP_POS_NOUN && token->dep == CP_DEP_NMOD)
    return TRUE;
  return self->topics != NULL && term != G_MAXUINT32 && g_hash_table_contains (self->topics, GUINT_TO_POINTER (term + 1));
}

/* Whether a word undoes what its clause is about. */
static gboolean
reverses (const Reader *self,
          guint         at)
{
  const CpLexicon *lexicon = self->builder->lexicon;
  const CpToken *token = token_at (self, at);
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (cp_lexicon_has (lexicon, lemma, CP_LEX_REVERSER))
    return !is_measured (self, at) && !tells_time (self, at);
  if (cp_lexicon_has (lexicon, lemma, CP_LEX_STOPPER) && token->pos == CP_POS_VERB)
    return TRUE;
  return is_reversing_phrase (self, at) || is_made_to_go (self, at);
}

/* What somebody wants is not judged by the words for it: "an inquiry into the attack". */
static gboolean
is_wished (const Reader *self)
{
  return self->s != NULL && self->s->kind != CP_KIND_DIRECT && !self->s->deed
         && (self->s->act == CP_ACT_DEMAND || self->s->act == CP_ACT_COMMIT || self->s->act == CP_ACT_OFFER);
}

/* Most words are in no table that tells a direction: they need no further look. */
static gboolean
may_tell (const Reader  *self,
          const CpToken *token,
          const char    *lemma)
{
  const guint telling = 1u << CP_LEX_NEGATOR | 1u << CP_LEX_REVERSER | 1u << CP_LEX_STOPPER | 1u << CP_LEX_BAD | 1u << CP_LEX_GOOD;
  const CpLexicon *lexicon = self->builder->lexicon;

  return token->pos == CP_POS_VERB || strcmp (token->norm, "go") == 0
         || ((cp_lexicon_classes (lexicon, token->norm) | cp_lexicon_classes (lexicon, lemma)) & telling) != 0;
}

static void
read_word (Reader *self,
           guint   at,
           Clause *clause)
{
  const CpLexicon *lexicon = self->builder->lexicon;
  const CpToken *token = token_at (self, at);
  const char *lemma = token->lemma != NULL ? token->lemma : token->norm;

  if (!may_tell (self, token, lemma))
    return;
  if (cp_lexicon_has (lexicon, token->norm, CP_LEX_NEGATOR) || cp_lexicon_has (lexicon, lemma, CP_LEX_NEGATOR))
    {
      if (is_idle_negator (self, at, clause))
        return;
      clause->neither = clause->neither || strcmp (token->norm, "neither") == 0;
      clause->no = clause->no || strcmp (token->norm, "no") == 0;
      turn (clause, token->form);
    }
  else if (reverses (self, at))
    turn (clause, token->form);
  else if (cp_lexicon_has (lexicon, lemma, CP_LEX_BAD) && !judges_nothing (self, at) && !is_wished (self))
    {
      clause->bad = TRUE;
      note_word (clause, token->form);
    }
  else if (cp_lexicon_has (lexicon, lemma, CP_LEX_GOOD) && !judges_nothing (self, at))
    {
      clause->good = TRUE;
      note_word (clause, token->form);
    }
}

/* "questioned the method", where "asked for one" does not doubt it. */
static gboolean
questions (const Reader *self)
{
  const CpText *text = self->profile->text;
  CpRange cue = cp_text_tokens_in (text, self->s->cue);

  for (guint32 t = cue.first; t < cue.last && !cp_span_is_empty (self->s->cue); t++)
    if (strcmp (text->tokens[t].lemma, "question") == 0)
      return self->s->act == CP_ACT_QUESTION;
  return FALSE;
}

/* Whether the cue turns what it reports. */
static gboolean
cue_turns (const Reader *self)
{
  if (self->s == NULL || self->s->kind == CP_KIND_DIRECT)
    return FALSE;
  return ((self->s->act == CP_ACT_DENY || self->s->act == CP_ACT_DOUBT || self->s->act == CP_ACT_CONDEMN) && !self->profile->denies)
         || questions (self);
}

/* "described the figure as 'a press release, not a forecast'": what is quoted is the name that the act already tells. */
static gboolean
is_name_given (const Reader  *self,
               const CpToken *token)
{
  return self->s != NULL && self->s->kind == CP_KIND_MIXED && (token->flags & CP_TOKEN_QUOTED) != 0
         && (self->s->act == CP_ACT_CONDEMN || self->s->act == CP_ACT_PRAISE);
}

static gboolean
has_tree (const Reader *self)
{
  for (guint i = 0; i < self->profile->tokens->len; i++)
    if (token_at (self, i)->head != g_array_index (self->profile->tokens, guint32, i))
      return TRUE;
  return FALSE;
}

/* The clause of each word, by the tree. */
static void
read_by_tree (Reader *self)
{
  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      const CpToken *token = token_at (self, i);
      guint32 head;
      float share;
      Clause *clause;

      if (token->pos == CP_POS_PUNCT || is_name_given (self, token))
        continue;
      head = clause_head (self, g_array_index (self->profile->tokens, guint32, i), &share);
      clause = clause_for (self, head, share);
      clause->n_words++;
      read_word (self, i, clause);
    }
}

static gboolean
ends_clause (const CpToken *token)
{
  static const char *const marks[] = { ".", ";", ":", "!", "?", ",", "-", "--", "but", "because", "although", "while", "whereas", NULL };

  return g_strv_contains (marks, token->norm);
}

/* Where there is no tree, by the marks and the words between clauses. */
static void
read_by_marks (Reader *self)
{
  guint32 number = 0;
  guint length = 0;

  for (guint i = 0; i < self->profile->tokens->len; i++)
    {
      const CpToken *token = token_at (self, i);
      Clause *clause;

      if (ends_clause (token) && length >= 3)
        {
          number++;
          length = 0;
          continue;
        }
      if (is_name_given (self, token))
        continue;
      length++;
      clause = clause_for (self, number, 1);
      clause->n_words++;
      read_word (self, i, clause);
    }
}

/* What all clauses together say, -1 … 1. */
static float
add_up (const Reader *self,
        GString      *why)
{
  float sum = 0, weight = 0;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      const Clause *clause = g_ptr_array_index (self->clauses, i);
      gboolean told = clause->turned || clause->bad || clause->good;
      float share = clause->share * (float) clause->n_words * (told ? TOLD_SHARE : 1), sign = (float) (clause->bad ? -clause->sign : clause->sign);

      sum += sign * (told ? TURNED_STRENGTH : PLAIN_STRENGTH) * share;
      weight += share;
      if (told && why->len < 80)
        g_string_append_printf (why, "%s%s", why->len > 0 ? "; " : "", clause->words->str);
    }
  return weight > 0 ? sum / weight : PLAIN_STRENGTH;
}

/**
 * cp_polarity_read:
 * @s: (nullable): whose words they are; %NULL for a question's
 * @profile: its tokens and their stems
 * @topics: (nullable): terms, each + 1, that judge nothing here, since all speak of them
 *
 * Sets whether the words speak for or against what they are about, whatever that is, and how plainly.
 */
void
cp_polarity_read (CpBuilder              *builder,
                  const CpModelStatement *s,
                  CpProfile              *profile,
                  GHashTable             *topics)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (clause_free);
  Reader reader = { builder, s, profile, topics, clauses };
  GString *why = g_string_new (NULL);
  float sum;

  if (has_tree (&reader))
    read_by_tree (&reader);
  else
    read_by_marks (&reader);
  sum = add_up (&reader, why);
  profile->polarity = sum >= 0 ? 1 : -1;
  profile->strength = ABS (sum);
  if (cue_turns (&reader))
    {
      profile->polarity = -profile->polarity;
      profile->strength = MAX (profile->strength, CUE_STRENGTH);
    }
  else if (s != NULL && (s->act == CP_ACT_DEMAND || s->act == CP_ACT_COMMIT || s->act == CP_ACT_OFFER))
    profile->strength = MAX (profile->strength, WILL_STRENGTH);
  g_free (profile->why);
  profile->why = g_string_free (why, FALSE);
}
