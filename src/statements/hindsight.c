/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/hindsight.h"

#include <string.h>

/* Words of a phrase stand no further apart. */
#define REACH       4
/* After "three days after" a verb of promising stands no further on. */
#define VERB_REACH  12
/* A negation bears on a turn no further on. */
#define DENIAL_REACH 14
/* "Now" among the first words of a content tells of the saying, further on of anything. */
#define FIRST_WORDS 8
/* Of a sentence without end so much is looked at on each side of a report. */
#define NEAR        160
/* The longest phrase of the lexicon is far shorter. */
#define PHRASE_SIZE 64
/* So few words repeat what was said only by pointing to it. */
#define FEW_TOKENS  3

/* What a token is part of, besides the statements. */
enum
{
  TOLD   = 1 << 0, /* the words of somebody, not the article's own */
  TURNED = 1 << 1, /* a word that tells of a turn */
};

typedef struct
{
  const CpText    *text;
  const CpLexicon *lexicon;
  GPtrArray       *statements;
  guint8          *marks;   /* for each token, what it is part of */
  GHashTable      *by_cue;  /* cue_head + 1 → CpStatement */
} Finder;

static const CpToken *
token_at (const Finder *self,
          guint32       at)
{
  return &self->text->tokens[at];
}

static const char *
lemma_at (const Finder *self,
          guint32       at)
{
  const CpToken *token = token_at (self, at);

  return token->lemma != NULL && *token->lemma != '\0' ? token->lemma : token->norm;
}

static gboolean
is_one_of (const char        *word,
           const char *const *words)
{
  return g_strv_contains (words, word);
}

static gboolean
norm_is (const Finder      *self,
         guint32            at,
         guint32            end,
         const char *const *words)
{
  return at < end && is_one_of (token_at (self, at)->norm, words);
}

/* "nothing suggests that it has changed its mind" tells of no turn. */
static gboolean
is_denied (const Finder *self,
           guint32       at)
{
  static const char *const marks[] = { ",", ";", ":", NULL };
  guint32 floor = self->text->sentences[token_at (self, at)->sentence].tokens.first;

  for (guint32 t = at; t-- > floor && at - t <= DENIAL_REACH && !is_one_of (token_at (self, t)->norm, marks);)
    if (cp_lexicon_has (self->lexicon, token_at (self, t)->norm, CP_LEX_NEGATOR))
      return TRUE;
  return FALSE;
}

/* "backtracked", "in a change of tone": one word, or two near each other. */
static gboolean
tells_turn (const Finder *self,
            guint32       at,
            guint32       end)
{
  char phrase[PHRASE_SIZE];

  if (is_denied (self, at))
    return FALSE;
  if (cp_lexicon_has (self->lexicon, lemma_at (self, at), CP_LEX_TURNED))
    return TRUE;
  for (guint32 t = at + 1; t < MIN (end, at + 1 + REACH); t++)
    {
      g_snprintf (phrase, sizeof phrase, "%s_%s", lemma_at (self, at), lemma_at (self, t));
      if (cp_lexicon_has (self->lexicon, phrase, CP_LEX_TURNED))
        return TRUE;
    }
  return FALSE;
}

static void
mark_contents (Finder *self)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      const CpStatement *s = g_ptr_array_index (self->statements, i);

      if (s->cue_head != CP_NO_TOKEN)
        g_hash_table_insert (self->by_cue, GUINT_TO_POINTER (s->cue_head + 1), (gpointer) s);
      for (guint j = 0; j < s->n_content && !s->deed; j++)
        {
          CpRange range = cp_text_tokens_in (self->text, s->content[j]);

          for (guint32 t = range.first; t < range.last; t++)
            self->marks[t] |= TOLD;
        }
    }
}

/* Only the article's own words are looked at: what somebody says of a turn is his. */
static void
mark_phrases (Finder *self)
{
  for (guint32 i = 0; i < self->text->n_sentences; i++)
    {
      CpRange range = self->text->sentences[i].tokens;

      for (guint32 t = range.first; t < range.last; t++)
        if ((self->marks[t] & TOLD) == 0 && token_at (self, t)->pos != CP_POS_PUNCT && tells_turn (self, t, range.last))
          self->marks[t] |= TURNED;
    }
}

/* "had promised" */
static gboolean
is_told_back (const Finder *self,
              guint32       verb)
{
  static const char *const hads[] = { "had", "'d", NULL };
  guint n;
  const guint32 *children = cp_text_children (self->text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (token_at (self, children[i])->dep == CP_DEP_AUX && is_one_of (token_at (self, children[i])->norm, hads))
      return TRUE;
  return FALSE;
}

static guint32
n_content_tokens (const Finder      *self,
                  const CpStatement *s)
{
  guint32 n = 0;

  for (guint i = 0; i < s->n_content; i++)
    {
      CpRange range = cp_text_tokens_in (self->text, s->content[i]);

      n += range.last - range.first;
    }
  return n;
}

/* "something that it had denied", "as the firm had refused to do": what was held before, told by pointing to it alone. */
static gboolean
points_to_held (const Finder *self,
                guint32       verb)
{
  static const char *const denials[] = { "deny", "refuse", "reject", "dismiss", "rule", "scorn", NULL };
  const CpStatement *known = g_hash_table_lookup (self->by_cue, GUINT_TO_POINTER (verb + 1));

  return cp_lexicon_has (self->lexicon, lemma_at (self, verb), CP_LEX_HELD) && is_told_back (self, verb)
         && (known == NULL || is_one_of (lemma_at (self, verb), denials) || n_content_tokens (self, known) <= FEW_TOKENS);
}

/* "three days after it pledged" */
static gboolean
is_counted_from_held (const Finder *self,
                      guint32       at,
                      guint32       end,
                      guint32       own)
{
  static const char *const sides[] = { "after", "before", NULL };
  static const char *const units[] = { "day", "week", "month", "year", "hour", NULL }, *const says[] = { "say", "tell", NULL };

  if (!is_one_of (lemma_at (self, at), units) || !norm_is (self, at + 1, end, sides))
    return FALSE;
  for (guint32 t = at + 2; t < MIN (end, at + VERB_REACH); t++)
    if (t != own && token_at (self, t)->pos == CP_POS_VERB
        && (cp_lexicon_has (self->lexicon, lemma_at (self, t), CP_LEX_HELD) || is_one_of (lemma_at (self, t), says)))
      return TRUE;
  return FALSE;
}

static gboolean
stands_against (const Finder      *self,
                const CpStatement *s,
                CpRange            sentence)
{
  for (guint32 t = sentence.first; t < sentence.last; t++)
    {
      if ((self->marks[t] & TOLD) != 0)
        continue;
      if (t != s->cue_head && token_at (self, t)->pos == CP_POS_VERB && points_to_held (self, t))
        return TRUE;
      if (is_counted_from_held (self, t, sentence.last, s->cue_head))
        return TRUE;
    }
  return FALSE;
}

/* "as recently as", "as late as", "only last week", "only the day before", "until last month" */
static gboolean
is_pointed (const Finder *self,
            guint32       at,
            CpRange       sentence)
{
  static const char *const lates[] = { "recently", "late", NULL }, *const as[] = { "as", NULL };
  static const char *const onlys[] = { "only", NULL }, *const untils[] = { "until", "till", NULL };
  static const char *const afters_only[] = { "last", "yesterday", "days", "hours", "weeks", "months", "the", "on", "in", "a", NULL };
  static const char *const afters_until[] = { "last", "then", "now", "recently", NULL };

  if (norm_is (self, at, sentence.last, lates))
    return at > sentence.first && norm_is (self, at - 1, sentence.last, as) && norm_is (self, at + 1, sentence.last, as);
  if (norm_is (self, at, sentence.last, onlys))
    return norm_is (self, at + 1, sentence.last, afters_only);
  return norm_is (self, at, sentence.last, untils) && norm_is (self, at + 1, sentence.last, afters_until);
}

static guint32
signs_of_sentence (const Finder *self,
                   CpRange       sentence)
{
  static const char *const agains[] = { "again", "repeat", "reiterate", "still", "once", NULL };
  guint32 signs = 0;

  for (guint32 t = sentence.first; t < sentence.last; t++)
    {
      if ((self->marks[t] & TOLD) != 0)
        continue;
      if (is_pointed (self, t, sentence))
        signs |= CP_SIGN_POINTED;
      if (is_one_of (lemma_at (self, t), agains))
        signs |= CP_SIGN_AGAIN;
    }
  return signs;
}

static CpRange
near (CpRange sentence,
      guint32 place)
{
  return (CpRange){ MAX (sentence.first, place > NEAR ? place - NEAR : 0), MIN (sentence.last, place + NEAR) };
}

/* Whether its own sentence or one beside it in its paragraph tells of a turn. */
static gboolean
stands_at_turn (const Finder *self,
                guint32       place)
{
  guint32 sentence = token_at (self, place)->sentence;
  guint32 paragraph = self->text->sentences[sentence].paragraph;
  guint32 first = sentence > 0 ? sentence - 1 : 0, end = MIN (sentence + 2, self->text->n_sentences);

  for (guint32 i = first; i < end; i++)
    {
      CpRange range = near (self->text->sentences[i].tokens, place);

      for (guint32 t = range.first; t < range.last && self->text->sentences[i].paragraph == paragraph; t++)
        if ((self->marks[t] & TURNED) != 0)
          return TRUE;
    }
  return FALSE;
}

/* "no longer", "after all", "can now", "wished he had" */
static gboolean
is_no_more (const Finder *self,
            guint32       at,
            guint32       end)
{
  static const char *const phrases[][2] = { { "no", "longer" }, { "not", "anymore" }, { "any", "longer" }, { "any", "more" },
                                            { "after", "all" }, { "can", "now" } };
  static const char *const words[] = { "instead", "wish", NULL };

  if (is_one_of (lemma_at (self, at), words) && token_at (self, at)->pos != CP_POS_NOUN)
    return TRUE;
  for (guint i = 0; at + 1 < end && i < G_N_ELEMENTS (phrases); i++)
    if (strcmp (token_at (self, at)->norm, phrases[i][0]) == 0 && strcmp (token_at (self, at + 1)->norm, phrases[i][1]) == 0)
      return TRUE;
  return FALSE;
}

/* "I said", "we told" */
static gboolean
tells_own_words (const Finder *self,
                 guint32       at,
                 guint32       end)
{
  static const char *const selves[] = { "i", "we", NULL }, *const verbs[] = { "say", "tell", "speak", "believe", "think", NULL };
  guint32 verb = at + 1;

  if (!norm_is (self, at, end, selves))
    return FALSE;
  if (verb < end && token_at (self, verb)->pos == CP_POS_AUX)
    verb++;
  return verb < end && is_one_of (lemma_at (self, verb), verbs) && token_at (self, verb)->inflection != CP_FORM_BASE
         && token_at (self, verb)->inflection != CP_FORM_PRESENT;
}

static guint32
signs_of_content (const Finder      *self,
                  const CpStatement *s)
{
  static const char *const faults[] = { "wrong", "mistake", "regret", "sorry", "apologise", "apologize", "mistaken", "error", "fault",
                                        NULL };
  static const char *const selves[] = { "i", "we", NULL };
  gboolean fault = FALSE, self_named = s->act_hint == CP_ACT_CONCEDE;
  guint32 signs = 0, n = 0;

  for (guint i = 0; i < s->n_content; i++)
    {
      CpRange range = cp_text_tokens_in (self->text, s->content[i]);

      for (guint32 t = range.first; t < range.last; t++, n++)
        {
          fault = fault || is_one_of (lemma_at (self, t), faults);
          self_named = self_named || is_one_of (token_at (self, t)->norm, selves);
          if (tells_own_words (self, t, range.last))
            signs |= CP_SIGN_OWNS_UP;
          if (is_no_more (self, t, range.last))
            signs |= CP_SIGN_NO_MORE;
          if (n < FIRST_WORDS && strcmp (token_at (self, t)->norm, "now") == 0)
            signs |= CP_SIGN_NOW;
        }
    }
  return signs | (fault && self_named ? CP_SIGN_OWNS_UP : 0);
}

/* The word that reports it, and what stands at it. */
static guint32
signs_of_cue (const Finder      *self,
              const CpStatement *s)
{
  CpRange cue = cp_text_tokens_in (self->text, s->cue);
  guint32 signs = 0;

  if (s->cue_head == CP_NO_TOKEN || cp_span_is_empty (s->cue))
    return 0;
  if (!s->deed && is_told_back (self, s->cue_head))
    signs |= CP_SIGN_TOLD_BACK;
  if (cp_lexicon_has (self->lexicon, lemma_at (self, s->cue_head), CP_LEX_HELD))
    signs |= CP_SIGN_HELD;
  for (guint32 t = cue.first > 2 ? cue.first - 2 : 0; t < MIN (cue.last + 1, self->text->n_tokens); t++)
    if (strcmp (token_at (self, t)->norm, "now") == 0)
      signs |= CP_SIGN_NOW;
  return signs;
}

static guint32
signs_of (const Finder      *self,
          const CpStatement *s)
{
  guint32 place = s->cue_head != CP_NO_TOKEN ? s->cue_head : cp_text_tokens_in (self->text, s->content[0]).first;
  CpRange sentence;
  guint32 signs;

  if (place >= self->text->n_tokens)
    return 0;
  sentence = near (self->text->sentences[token_at (self, place)->sentence].tokens, place);
  signs = signs_of_cue (self, s) | signs_of_content (self, s) | signs_of_sentence (self, sentence);
  if (stands_at_turn (self, place))
    signs |= CP_SIGN_TURNED;
  if ((signs & CP_SIGN_TOLD_BACK) == 0 && stands_against (self, s, sentence))
    signs |= CP_SIGN_AGAINST;
  return signs;
}

/**
 * cp_reading_find_signs:
 *
 * Notes for each statement how the article's words set it beside others of the same side: as told from later on, as taken back, as gone
 * against what had been promised. Reporters tell an older word beside a newer one mostly to show that the two do not go together.
 */
void
cp_reading_find_signs (CpReading       *self,
                       const CpLexicon *lexicon)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->text->n_tokens + 1);
  g_autoptr (GHashTable) by_cue = g_hash_table_new (NULL, NULL);
  Finder finder = { self->text, lexicon, self->statements, marks, by_cue };

  if (self->statements->len == 0)
    return;
  mark_contents (&finder);
  mark_phrases (&finder);
  for (guint i = 0; i < self->statements->len; i++)
    {
      CpStatement *s = g_ptr_array_index (self->statements, i);

      if (s->n_content > 0)
        s->signs = signs_of (&finder, s);
    }
}
