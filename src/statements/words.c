/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/words.h"

#include <string.h>

/** cp_word_among: Returns: whether @word is one of @words, a list between blanks: " who whom " */
gboolean
cp_word_among (const char *word,
               const char *words)
{
  gsize length = strlen (word);

  for (const char *found = strstr (words, word); length > 0 && found != NULL; found = strstr (found + 1, word))
    if (found > words && found[-1] == ' ' && found[length] == ' ')
      return TRUE;
  return FALSE;
}

/** cp_word_last: Returns: the last of @words, which blanks part: "minister" of "foreign minister" */
const char *
cp_word_last (const char *words)
{
  const char *space = strrchr (words, ' ');

  return space != NULL ? space + 1 : words;
}

/** cp_word_is: Returns: whether the word, in lower case, is one of @words, a list between blanks */
gboolean
cp_word_is (const CpToken *token,
            const char    *words)
{
  return cp_word_among (token->norm, words);
}

/** cp_word_is_shouted: Returns: whether the word is written without small letters: "NAIROBI" */
gboolean
cp_word_is_shouted (const CpToken *token)
{
  for (const char *form = token->form; *form != '\0'; form = g_utf8_next_char (form))
    if (g_unichar_islower (g_utf8_get_char (form)))
      return FALSE;
  return TRUE;
}

/* So many paragraphs at the head of an article one may begin with where it was written, of so many words at most. */
#define DATELINE_PARAGRAPHS 3
#define DATELINE_WORDS      4

/* Where the label in capitals ends that a paragraph begins with: its colon; CP_NO_TOKEN for none. */
static guint32
end_of_label (const CpText *text,
              CpRange       tokens)
{
  guint32 colon = tokens.first;

  while (colon < tokens.last && colon < tokens.first + DATELINE_WORDS && cp_word_is_capital (&text->tokens[colon]) && cp_word_is_shouted (&text->tokens[colon]))
    colon++;
  return colon > tokens.first && colon + 1 < tokens.last && strcmp (text->tokens[colon].norm, ":") == 0 ? colon : CP_NO_TOKEN;
}

/** cp_word_begins_dateline: Returns: whether @token begins a label that says where the article was written, as papers of South Asia and Africa have it: "RANCHI: The
 *   party said"; a transcript has more labels than one */
gboolean
cp_word_begins_dateline (const CpText *text,
                         guint32       token)
{
  guint32 paragraph = text->sentences[text->tokens[token].sentence].paragraph;

  if (paragraph >= DATELINE_PARAGRAPHS || token != text->paragraphs[paragraph].tokens.first || strlen (text->tokens[token].form) < 3
      || end_of_label (text, text->paragraphs[paragraph].tokens) == CP_NO_TOKEN)
    return FALSE;
  for (guint32 i = 0; i < text->n_paragraphs; i++)
    if (i != paragraph && (text->paragraphs[i].kind == CP_BLOCK_TURN || end_of_label (text, text->paragraphs[i].tokens) != CP_NO_TOKEN))
      return FALSE;
  return TRUE;
}

/* "d'Entremont", "l’Estrange" */
static gboolean
has_elided_article (const char *form)
{
  const char *mark = form + 1;

  if (*form != 'd' && *form != 'l')
    return FALSE;
  return (*mark == '\'' && g_unichar_isupper (g_utf8_get_char (mark + 1)))
         || (g_str_has_prefix (mark, "’") && g_unichar_isupper (g_utf8_get_char (mark + strlen ("’"))));
}

/** cp_word_is_capital: Returns: whether the token begins with an upper-case letter, as a name does; an article that is joined to it aside */
gboolean
cp_word_is_capital (const CpToken *token)
{
  return (token->flags & CP_TOKEN_CAPITAL) != 0 || has_elided_article (token->form);
}

/** cp_word_is_mark: Returns: whether the token is just @mark */
gboolean
cp_word_is_mark (const CpToken *token,
                 char           mark)
{
  return token->norm[0] == mark && token->norm[1] == '\0';
}

/** cp_word_is_quote: Returns: whether the token is a quotation mark */
gboolean
cp_word_is_quote (const CpToken *token)
{
  return (token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0 || cp_word_is (token, " \" '' `` ");
}

/* What may stand between an auxiliary and its verb: "have not yet", "have since", "have both". */
static gboolean
is_between (const CpToken *token)
{
  return token->pos == CP_POS_ADV || token->pos == CP_POS_PART || cp_word_is (token, " since both all each ");
}

static gboolean
has_auxiliary (const CpText *text,
               guint32       token)
{
  for (guint32 i = token; i-- > 0 && token - i < 6 && text->tokens[i].sentence == text->tokens[token].sentence;)
    {
      if (text->tokens[i].pos == CP_POS_AUX)
        return TRUE;
      if (!is_between (&text->tokens[i]))
        return FALSE;
    }
  return FALSE;
}

/* Participles that describe who thinks so: "drivers convinced that". */
#define CONVINCED " convinced concerned worried persuaded assured satisfied told informed reminded notified warned advised agreed "

/* "a spokeswoman for the council confirmed on Friday that", "a guard who was not named said he": a participle takes no clause. */
static gboolean
takes_clause (const CpText *text,
              guint32       token)
{
  guint32 i = token + 1, end = text->sentences[text->tokens[token].sentence].tokens.last;

  while (i < end && (text->tokens[i].pos == CP_POS_ADV || cp_word_is_time (&text->tokens[i]) || cp_word_is (&text->tokens[i], " on ")))
    i++;
  if (i == token + 1 && i < end && text->tokens[i].pos == CP_POS_PRON && cp_word_is (&text->tokens[i], " he she they we i ")
      && !cp_word_is (&text->tokens[token], CONVINCED))
    return TRUE;
  return i < end && cp_word_is (&text->tokens[i], " that ") && text->tokens[i].pos == CP_POS_SCONJ
         && !cp_word_is (&text->tokens[token], CONVINCED);
}

/**
 * cp_word_form:
 *
 * Returns: the verb's form, a past participle without an auxiliary being read as the past tense where it heads a clause that
 * needs one: "the union called" and "called by the union" are often confused
 */
CpForm
cp_word_form (const CpText *text,
              guint32       token)
{
  const CpToken *word = &text->tokens[token];

  /* "As Smith, who wrote it, put it": written alike in all tenses. */
  if (word->pos == CP_POS_VERB && word->inflection == CP_FORM_BASE && cp_word_is (word, " put read cut set hit cast ")
      && token > 0 && text->tokens[token - 1].sentence == word->sentence && !cp_word_is (&text->tokens[token - 1], " to ")
      && !has_auxiliary (text, token))
    return CP_FORM_PAST;
  if (word->pos != CP_POS_VERB || word->inflection != CP_FORM_PARTICIPLE || has_auxiliary (text, token))
    return (CpForm) word->inflection;
  switch (word->dep)
    {
    case CP_DEP_ROOT:
    case CP_DEP_CCOMP:
    case CP_DEP_PARATAXIS:
    case CP_DEP_ACL_RELCL:
      return CP_FORM_PAST;
    case CP_DEP_CONJ:
      return cp_text_child (text, token, CP_DEP_NSUBJ) != CP_NO_TOKEN || text->tokens[word->head].inflection == CP_FORM_PAST
                 || (cp_word_is_mark (&text->tokens[word->head + 1 < token ? token - 2 : token], ',') && takes_clause (text, token))
               ? CP_FORM_PAST : CP_FORM_PARTICIPLE;
    default:
      return cp_text_child (text, token, CP_DEP_NSUBJ) != CP_NO_TOKEN || cp_text_child (text, token, CP_DEP_NSUBJ_PASS) != CP_NO_TOKEN
                 || takes_clause (text, token)
               ? CP_FORM_PAST : CP_FORM_PARTICIPLE;
    }
}

/** cp_word_is_finite: Returns: whether the verb stands in a tense of its own or behind an auxiliary that does */
gboolean
cp_word_is_finite (const CpText *text,
                   guint32       token)
{
  const CpToken *word = &text->tokens[token];
  CpForm form;

  if (word->pos != CP_POS_VERB && word->pos != CP_POS_AUX)
    return FALSE;
  form = cp_word_form (text, token);
  if (form == CP_FORM_PAST || form == CP_FORM_PRESENT || form == CP_FORM_MODAL)
    return TRUE;
  for (guint32 i = token; i-- > 0 && token - i < 5 && text->tokens[i].sentence == word->sentence;)
    {
      if (text->tokens[i].pos == CP_POS_AUX)
        return text->tokens[i].inflection != CP_FORM_BASE && text->tokens[i].inflection != CP_FORM_GERUND;
      if (text->tokens[i].pos != CP_POS_ADV && text->tokens[i].pos != CP_POS_PART)
        return FALSE;
    }
  return FALSE;
}

/** cp_word_is_verb: Returns: whether the word is a verb, an auxiliary among them */
gboolean
cp_word_is_verb (const CpToken *token)
{
  return token->pos == CP_POS_VERB || token->pos == CP_POS_AUX;
}

/** cp_word_is_time: Returns: whether the word tells when: a day, a month, "yesterday", "morning" */
gboolean
cp_word_is_time (const CpToken *token)
{
  return cp_word_is (token, " monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow "
                            "morning afternoon evening night week month year weekend recently earlier later ago "
                            "january february march april may june july august september october november december "
                            "jan. feb. aug. sept. oct. nov. dec. feb aug sept oct nov last early late hours hour ");
}

/** cp_word_is_nominal: Returns: whether the word can stand inside a plain noun phrase */
gboolean
cp_word_is_nominal (const CpToken *token)
{
  switch (token->pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_ADJ:
    case CP_POS_NUM:
    case CP_POS_DET:
    case CP_POS_PRON:
    case CP_POS_SYM:
    case CP_POS_X:
      return TRUE;
    case CP_POS_PART:
      return cp_word_is (token, " 's ' ’s ");
    default:
      return cp_word_is (token, " - ") || (token->pos == CP_POS_CCONJ && cp_word_is (token, " both "));
    }
}

/** cp_word_is_passive: Returns: whether a form of "be" or "get" before the participle makes it passive */
gboolean
cp_word_is_passive (const CpText *text,
                    guint32       token)
{
  const CpToken *word = &text->tokens[token];

  if (word->inflection != CP_FORM_PARTICIPLE && word->inflection != CP_FORM_PAST)
    return FALSE;
  for (guint32 i = token; i-- > 0 && token - i < 6 && text->tokens[i].sentence == word->sentence;)
    {
      const CpToken *before = &text->tokens[i];

      /* "He's said he will go": has, not is. */
      if (cp_word_is (before, " 's ") && cp_word_is (word, " said argued vowed pledged promised insisted warned "))
        return FALSE;
      if (strcmp (before->lemma, "be") == 0 || cp_word_is (before, " is are was were been being be 's 're "))
        return TRUE;
      if (before->pos != CP_POS_ADV && before->pos != CP_POS_PART)
        return FALSE;
    }
  return FALSE;
}

/** cp_word_is_infinitive: Returns: whether "to" stands before the bare form of a verb */
gboolean
cp_word_is_infinitive (const CpText *text,
                       guint32       verb)
{
  guint32 group = cp_word_verb_group (text, verb, NULL);

  if (group < verb && cp_word_is (&text->tokens[group], " not never "))
    group++;
  return group < verb && cp_word_is (&text->tokens[group], " to ") && text->tokens[verb].inflection == CP_FORM_BASE;
}

/** cp_word_is_reduced: Returns: whether it is a bare participle, as in "the man accused of" or "asked about it, he" */
gboolean
cp_word_is_reduced (const CpText *text,
                    guint32       token)
{
  const CpToken *word = &text->tokens[token];

  if (cp_word_form (text, token) != CP_FORM_PARTICIPLE || cp_word_is_passive (text, token))
    return FALSE;
  for (guint32 i = token; i-- > 0 && token - i < 5 && text->tokens[i].sentence == word->sentence;)
    {
      if (cp_word_is (&text->tokens[i], " have has had having 've 'd 's "))
        return FALSE;
      if (!is_between (&text->tokens[i]))
        return TRUE;
    }
  return TRUE;
}

/**
 * cp_word_verb_group:
 * @negated: (out) (optional): whether a negation stands among them
 *
 * Returns: the first of the auxiliaries and adverbs that stand before the verb @token, or @token itself
 */
guint32
cp_word_verb_group (const CpText *text,
                    guint32       token,
                    gboolean     *negated)
{
  guint32 first = token;
  guint32 sentence = text->tokens[token].sentence;
  gboolean no = FALSE;

  for (guint32 i = token; i-- > 0 && token - i < 8 && text->tokens[i].sentence == sentence;)
    {
      const CpToken *word = &text->tokens[i];

      if (cp_word_is (word, " not n't never n’t nor "))
        no = TRUE;
      else if (word->pos != CP_POS_AUX && word->pos != CP_POS_ADV && !cp_word_is (word, " to ")
               && !(is_between (word) && i > 0 && text->tokens[i - 1].pos == CP_POS_AUX))
        break;
      first = i;
    }
  /* An adverb before the auxiliaries belongs to what comes earlier: "Still, he …". */
  while (first < token && text->tokens[first].pos == CP_POS_ADV && first + 1 < token
         && text->tokens[first + 1].pos == CP_POS_ADV)
    first++;
  if (negated != NULL)
    *negated = no;
  return first;
}
