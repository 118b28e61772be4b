/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/meaning-reader.h"

/* With as many words of its own as this, what is said stands for nothing else, though it says "the same". */
#define OWN_WORDS 2u

/* What was said before is further off than this many sentences, and nothing stands for it. */
#define NEAR_SENTENCES 1u

struct _CpMeaningReader
{
  CpLanguage *language;
  CpTerms    *terms;
  GHashTable *own; /* char*: party and word, of the words that its speakers are called by */
};

/** cp_meaning_words_have: Returns: whether the term of that number is among @words */
gboolean
cp_meaning_words_have (const GArray *words,
                       guint         number)
{
  for (guint i = 0; i < words->len; i++)
    if (g_array_index (words, CpMeaningWord, i).number == number)
      return TRUE;
  return FALSE;
}

static gboolean
is_of (const CpMeaningReader *self,
       const CpToken         *token,
       CpLexClass             lex_class)
{
  const CpLexicon *lexicon = cp_language_get_lexicon (self->language);

  return cp_lexicon_has (lexicon, token->lemma, lex_class) || cp_lexicon_has (lexicon, token->norm, lex_class);
}

static gboolean
is_telling (const CpMeaningReader *self,
            const CpToken         *token)
{
  switch (token->pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_VERB:
    case CP_POS_ADJ:
    case CP_POS_ADV:
    case CP_POS_NUM:
    case CP_POS_X:
      return g_utf8_strlen (token->norm, 2) > 1 && !is_of (self, token, CP_LEX_EMPTY);
    default:
      return FALSE;
    }
}

static char *
own_key (gint32      party,
         const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_strdup_printf ("%d %s", party, lower);
}

static void
add_own_words (CpMeaningReader *self,
               gint32           party,
               const char      *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (self->own, own_key (party, words[i]));
}

static void
add_own (CpMeaningReader *self,
         const CpModel   *model)
{
  for (guint i = 0; i < model->parties->len; i++)
    add_own_words (self, (gint32) i, ((CpModelParty *) g_ptr_array_index (model->parties, i))->name);
  for (guint i = 0; i < model->speakers->len; i++)
    {
      const CpModelSpeaker *speaker = g_ptr_array_index (model->speakers, i);

      if (speaker->party < 0)
        continue;
      add_own_words (self, speaker->party, speaker->name);
      for (guint k = 0; k < speaker->aliases->len; k++)
        add_own_words (self, speaker->party, g_ptr_array_index (speaker->aliases, k));
    }
}

/* That a party speaks of itself tells nothing of what it says. */
static gboolean
is_own (const CpMeaningReader *self,
        gint32                 party,
        const char            *word)
{
  g_autofree char *key = NULL;

  if (party < 0)
    return FALSE;
  key = own_key (party, word);
  return g_hash_table_contains (self->own, key);
}

/* "follow suit", "do so": a verb and what stands with it. */
static gboolean
is_phrase (const CpMeaningReader *self,
           const CpText          *text,
           guint32                verb,
           guint32                object)
{
  g_autofree char *phrase = NULL;

  if ((text->tokens[object].dep != CP_DEP_OBJ && text->tokens[object].dep != CP_DEP_ADVMOD) || text->tokens[object].head != verb)
    return FALSE;
  phrase = g_strdup_printf ("%s_%s", text->tokens[verb].lemma, text->tokens[object].lemma);
  return cp_lexicon_has (cp_language_get_lexicon (self->language), phrase, CP_LEX_STANDING);
}

/* Whether a word tells nothing itself, but stands for what was told before, alone or with another. */
static gboolean
is_standing (const CpMeaningReader *self,
             const CpText          *text,
             guint32                token)
{
  guint n;
  const guint32 *children = cp_text_children (text, token, &n);

  if (is_of (self, &text->tokens[token], CP_LEX_STANDING) || is_phrase (self, text, text->tokens[token].head, token))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (is_phrase (self, text, token, children[i]))
      return TRUE;
  return FALSE;
}

static void
add_term (GArray *words,
          guint   number,
          CpWhose whose)
{
  const CpMeaningWord word = { number, whose };

  if (!cp_meaning_words_have (words, number))
    g_array_append_val (words, word);
}

/* Whether a word is of what was said to be done: the verb and its object, not who does it, to whom, when or if; that may be another's. */
static gboolean
is_borrowed (const CpText *text,
             CpRange       tokens,
             guint32       token)
{
  if (cp_token_is_name (&text->tokens[token]) || text->tokens[token].pos == CP_POS_NUM)
    return FALSE;
  for (guint32 at = token; at >= tokens.first && at < tokens.last && text->tokens[at].head != at; at = text->tokens[at].head)
    switch (text->tokens[at].dep)
      {
      case CP_DEP_ADVCL:
      case CP_DEP_NSUBJ:
      case CP_DEP_NMOD:
      case CP_DEP_OBL:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

static gboolean
is_whose (const CpText *text,
          CpRange       tokens,
          guint32       token,
          CpWhose       whose)
{
  switch (whose)
    {
    case CP_WORD_MEANT:
    case CP_WORD_DONE:
      return is_borrowed (text, tokens, token);
    case CP_WORD_ANSWERED:
      return !cp_token_is_name (&text->tokens[token]);
    case CP_WORD_OWN:
    default:
      return TRUE;
    }
}

static void
add_words (CpMeaningReader *self,
           const CpText    *text,
           CpRange          tokens,
           gint32           party,
           CpWhose          whose,
           GArray          *words)
{
  g_autoptr (GArray) amounts = cp_amounts_find (self->language, text, tokens);
  guint next = 0;

  for (guint32 t = tokens.first; t < tokens.last; t++)
    if (next < amounts->len && g_array_index (amounts, CpAmount, next).tokens.first == t)
      {
        const CpAmount *amount = &g_array_index (amounts, CpAmount, next++);

        if (amount->value > 1 && whose == CP_WORD_OWN)
          add_term (words, cp_terms_add_amount (self->terms, amount), whose);
        t = amount->tokens.last - 1;
      }
    else if (is_telling (self, &text->tokens[t]) && !is_standing (self, text, t) && is_whose (text, tokens, t, whose)
             && !(cp_token_is_name (&text->tokens[t]) && is_own (self, party, text->tokens[t].norm)))
      add_term (words, cp_terms_add_word (self->terms, &text->tokens[t]), whose);
}

static gboolean
has_standing (const CpMeaningReader  *self,
              const CpText           *text,
              const CpModelStatement *statement)
{
  const CpRange tokens = cp_text_tokens_in (text, statement->content[0]);

  for (guint32 t = tokens.first; t < tokens.last; t++)
    if (is_standing (self, text, t))
      return TRUE;
  return FALSE;
}

/* "that charge", "any of it", not "to answer". */
static gboolean
has_anaphor (const CpMeaningReader  *self,
             const CpText           *text,
             const CpModelStatement *statement)
{
  const CpRange tokens = cp_text_tokens_in (text, statement->content[0]);

  for (guint32 t = tokens.first; t < tokens.last; t++)
    if ((text->tokens[t].pos == CP_POS_NOUN && is_of (self, &text->tokens[t], CP_LEX_ANAPHOR))
        || (text->tokens[t].pos == CP_POS_PRON && text->tokens[t].dep != CP_DEP_NSUBJ))
      return TRUE;
  return FALSE;
}

static guint
count_own (const CpMeaningReader *self,
           const GArray          *words)
{
  guint n = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const CpTerm *one = cp_terms_get (self->terms, g_array_index (words, CpMeaningWord, i).number);

      n += !one->name && !cp_lexicon_has (cp_language_get_lexicon (self->language), one->word, CP_LEX_ANAPHOR);
    }
  return n;
}

/* CpWhose the words of what was said before are in a statement: its own where it does not stand for that. */
static CpWhose
stands_for (const CpMeaningReader  *self,
            const CpText           *text,
            const CpModelStatement *statement,
            const GArray           *words)
{
  const guint n = count_own (self, words);

  if (n < OWN_WORDS && has_standing (self, text, statement))
    return CP_WORD_DONE;
  return n == 0 && has_anaphor (self, text, statement) ? CP_WORD_MEANT : CP_WORD_OWN;
}

/* What was said just before, or else the sentence before in the same paragraph. */
static CpRange
told_before (const CpText           *text,
             const CpModelStatement *statement,
             const CpModelStatement *before)
{
  const CpRange none = { 0, 0 }, own = cp_text_tokens_in (text, statement->content[0]);
  guint32 sentence;

  if (cp_range_is_empty (own))
    return none;
  sentence = text->tokens[own.first].sentence;
  if (before != NULL)
    {
      const CpRange last = cp_text_tokens_in (text, before->content[before->n_content - 1]);

      if (!cp_range_is_empty (last) && last.last <= own.first && text->tokens[last.last - 1].sentence + NEAR_SENTENCES >= sentence)
        return cp_text_tokens_in (text, before->content[0]);
    }
  if (sentence == 0 || text->sentences[sentence - 1].paragraph != text->sentences[sentence].paragraph)
    return none;
  return text->sentences[sentence - 1].tokens;
}

/* Whether a statement is told as an answer to what another side said right before it: "replied". */
static gboolean
answers (const CpMeaningReader  *self,
         const CpText           *text,
         const CpModelStatement *statement,
         const CpModelStatement *before)
{
  const CpRange cue = cp_text_tokens_in (text, statement->cue);

  if (before == NULL || before->party == statement->party)
    return FALSE;
  for (guint32 t = cue.first; t < cue.last; t++)
    if (is_of (self, &text->tokens[t], CP_LEX_REPLY))
      return TRUE;
  return FALSE;
}

/** cp_meaning_reader_new: Returns: (transfer full): what reads the statements of @model; new words are added to @terms, which outlives it */
CpMeaningReader *
cp_meaning_reader_new (CpLanguage    *language,
                       const CpModel *model,
                       CpTerms       *terms)
{
  CpMeaningReader *self = g_new0 (CpMeaningReader, 1);

  self->language = cp_language_ref (language);
  self->terms = terms;
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  add_own (self, model);
  return self;
}

/** cp_meaning_reader_free: frees @self */
void
cp_meaning_reader_free (CpMeaningReader *self)
{
  g_hash_table_unref (self->own);
  cp_language_unref (self->language);
  g_free (self);
}

/** cp_meaning_reader_words: Returns: (transfer full) (element-type CpMeaningWord): the words of @tokens that tell something, each once */
GArray *
cp_meaning_reader_words (CpMeaningReader *self,
                         const CpText    *text,
                         CpRange          tokens)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CpMeaningWord));

  add_words (self, text, tokens, -1, CP_WORD_OWN, words);
  return words;
}

/**
 * cp_meaning_reader_statement:
 * @before: (nullable): the statement before it in the article
 *
 * Returns: (transfer full) (element-type CpMeaningWord): the words of a statement that tell something, each once, and those of what it stands for
 * or replies to
 */
GArray *
cp_meaning_reader_statement (CpMeaningReader        *self,
                             const CpText           *text,
                             const CpModelStatement *statement,
                             const CpModelStatement *before)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CpMeaningWord));
  CpWhose whose = CP_WORD_OWN;

  for (guint i = 0; i < statement->n_content; i++)
    add_words (self, text, cp_text_tokens_in (text, statement->content[i]), statement->party, CP_WORD_OWN, words);
  if (statement->n_content > 0)
    whose = stands_for (self, text, statement, words);
  if (whose == CP_WORD_OWN && statement->n_content > 0 && answers (self, text, statement, before))
    whose = CP_WORD_ANSWERED;
  if (whose != CP_WORD_OWN)
    add_words (self, text, told_before (text, statement, before), statement->party, whose, words);
  return words;
}
