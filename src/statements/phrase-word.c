/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words a noun phrase is made of, and with which what tells more of it begins. */
#include "statements/phrase-word.h"

#include "statements/words.h"

#define PERSONAL " i you he she it we they who that which this these those "
#define LINKS " of for from in at with on to by across among between near within "

/** cp_phrase_is_personal: Returns: whether a pronoun stands for a whole phrase, so that nothing can be added to it */
gboolean
cp_phrase_is_personal (const CpToken *token)
{
  return token->pos == CP_POS_PRON && cp_word_is (token, PERSONAL);
}

/** cp_phrase_is_noun: Returns: whether a word can be the head of a phrase: a noun, a name, a number, "all" */
gboolean
cp_phrase_is_noun (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_NUM || cp_word_is_mark (token, '%')
         || (token->pos == CP_POS_PRON && !cp_phrase_is_personal (token));
}

/** cp_phrase_is_link: Returns: whether the word at @i links two phrases to one: "the mayor | of | Raleigh" */
gboolean
cp_phrase_is_link (const CpText *text,
                   guint32       i)
{
  return text->tokens[i].pos == CP_POS_ADP && cp_word_is (&text->tokens[i], LINKS);
}

/** cp_phrase_is_time_within: Returns: whether a time tells which, right behind an article: "a | January | 2016 study" */
gboolean
cp_phrase_is_time_within (const CpText *text,
                          guint32       i)
{
  return i > 0 && i + 1 < text->n_tokens && cp_word_is (&text->tokens[i - 1], " a an the ")
         && (text->tokens[i + 1].pos == CP_POS_NUM || text->tokens[i + 1].pos == CP_POS_NOUN || text->tokens[i + 1].pos == CP_POS_PROPN);
}

/** cp_phrase_is_finite: Returns: whether a word is in a tense; no "challenged by Shaw" is, whatever the tag says */
gboolean
cp_phrase_is_finite (const CpText *text,
                     guint32       i)
{
  return cp_word_is_finite (text, i)
         && !(text->tokens[i].pos == CP_POS_VERB && i + 1 < text->n_tokens && cp_word_is (&text->tokens[i + 1], " by ")
              && (i == 0 || text->tokens[i - 1].pos != CP_POS_AUX));
}

/** cp_phrase_starts_apposition: Returns: whether what tells who someone is may begin with a word: "a teacher", "who", "including" */
gboolean
cp_phrase_starts_apposition (const CpToken *token)
{
  return token->pos == CP_POS_DET || token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_ADJ
         || token->pos == CP_POS_NUM || cp_word_is (token, " who whose whom which his her its their himself herself including ");
}
