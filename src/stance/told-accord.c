/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/told-accord.h"

#include <string.h>

/* So many sentences before a statement are looked at for what announces it, within its paragraph; none of more words announces. */
#define MAX_BEFORE    4
#define LONGEST_OF_IT 40

static gboolean
is (const CpToken     *token,
    const char *const *words)
{
  return g_strv_contains (words, token->norm) || (token->lemma != NULL && g_strv_contains (words, token->lemma));
}

/**
 * cp_told_apart:
 *
 * Returns: whether @noun is that of "On one point", "on another question", "There is one subject on which": what comes now is told apart from
 *   the rest
 */
gboolean
cp_told_apart (const CpText *text,
               guint32       noun)
{
  static const char *const points[] = { "point", "issue", "question", "matter", "thing", "subject", "count", "score", NULL };
  static const char *const others[] = { "one", "another", "single", NULL };

  return noun > 0 && text->tokens[noun].pos == CP_POS_NOUN && is (&text->tokens[noun], points) && is (&text->tokens[noun - 1], others);
}

/* "On one remedy …", "There is one subject on which …", "Where they agree": a sentence that only announces. */
static gboolean
announces (const CpText *text,
           CpRange       sentence)
{
  static const char *const ones[] = { "one", "another", "something", "where", "here", NULL };
  guint32 at = sentence.first;

  if (at + 2 >= sentence.last)
    return FALSE;
  if (strcmp (text->tokens[at].norm, "there") == 0)
    at += 2;
  else if (strcmp (text->tokens[at].norm, "on") == 0 || strcmp (text->tokens[at].norm, "in") == 0)
    at++;
  return is (&text->tokens[at], ones);
}

/* Whether several are of one mind by @token: "agree", "peace", "are allies", "of one mind", "eye to eye"; or it says that they are not at odds. */
static gboolean
tells_of_one_mind (const CpText *text,
                   guint32       token,
                   guint32       end)
{
  static const char *const agreeing[] = { "agree", "agreement", "unanimous", "united", "peace", "ally", "allied", "consensus", "harmony", NULL };
  static const char *const alike[] = { "same", "one", "a", NULL };
  const CpToken *t = &text->tokens[token], *next = token + 1 < end ? &text->tokens[token + 1] : NULL, *third = token + 2 < end ? &text->tokens[token + 2] : NULL;

  if (is (t, agreeing))
    return TRUE;
  if (next != NULL && strcmp (next->norm, "mind") == 0 && is (t, alike))
    return TRUE;
  if (next != NULL && strcmp (t->norm, "common") == 0 && strcmp (next->norm, "ground") == 0)
    return TRUE;
  if (strcmp (t->norm, "in") == 0 && next != NULL && strcmp (next->norm, "common") == 0)
    return TRUE;
  return third != NULL && strcmp (next->norm, "to") == 0
         && ((strcmp (t->norm, "eye") == 0 && strcmp (third->norm, "eye") == 0) || (strcmp (t->norm, "shoulder") == 0 && strcmp (third->norm, "shoulder") == 0));
}

static gboolean
tells_of_no_quarrel (const CpText *text,
                     CpRange       sentence)
{
  static const char *const nobodies[] = { "nobody", "no", "neither", "none", "never", "hardly", "little", "scarcely", "few", NULL };
  static const char *const quarrels[] = { "quarrel", "dispute", "argue", "argument", "disagree", "disagreement", "contest", "difference", "friction", "controversy", NULL };
  gboolean nobody = FALSE;

  for (guint32 i = sentence.first; i < sentence.last; i++)
    {
      if (nobody && is (&text->tokens[i], quarrels))
        return TRUE;
      nobody |= is (&text->tokens[i], nobodies);
    }
  return FALSE;
}

/* "they agree that the fare is too high": says itself on what, and announces nothing. */
static gboolean
says_on_what (const CpText *text,
              guint32       token)
{
  return cp_text_child (text, token, CP_DEP_CCOMP) != CP_NO_TOKEN;
}

/* Whether one is alone in it, or they are not of one mind. */
static gboolean
is_denied (const CpText *text,
           CpRange       sentence)
{
  static const char *const not[] = { "not", "n't", "careful", "alone", "nothing", NULL };

  for (guint32 i = sentence.first; i < sentence.last; i++)
    if (is (&text->tokens[i], not))
      return TRUE;
  return FALSE;
}

/* "On one point the neighbours agreed.", "Something they agree on" */
static gboolean
is_of_accord (const CpText *text,
              CpRange       sentence)
{
  static const char *const several[] = { "they", "both", "two", "we", "all", NULL };
  gboolean announced;

  if (sentence.last - sentence.first > LONGEST_OF_IT || is_denied (text, sentence))
    return FALSE;
  announced = announces (text, sentence);
  if (announced && tells_of_no_quarrel (text, sentence))
    return TRUE;
  for (guint32 i = sentence.first; i < sentence.last; i++)
    {
      guint32 subject;

      if (!tells_of_one_mind (text, i, sentence.last))
        continue;
      if (announced)
        return !says_on_what (text, i);
      subject = strcmp (text->tokens[i].lemma, "agree") == 0 ? cp_text_child (text, i, CP_DEP_NSUBJ) : CP_NO_TOKEN;
      if (subject != CP_NO_TOKEN && (text->tokens[subject].inflection == CP_FORM_PLURAL || is (&text->tokens[subject], several)))
        return !says_on_what (text, i);
    }
  return FALSE;
}

/* The sentence that announces what stands at @sentence, in its paragraph or as the heading above it; %G_MAXUINT32 for none. */
static guint32
announcement_of (const CpText *text,
                 guint32       sentence)
{
  guint32 paragraph = text->sentences[sentence].paragraph, at = sentence;

  for (guint n = 0; n < MAX_BEFORE && at > 0; n++)
    {
      at--;
      if (text->sentences[at].paragraph != paragraph)
        return text->paragraphs[text->sentences[at].paragraph].kind == CP_BLOCK_HEADING && is_of_accord (text, text->sentences[at].tokens) ? at : G_MAXUINT32;
      if (is_of_accord (text, text->sentences[at].tokens))
        return at;
    }
  return G_MAXUINT32;
}

/** cp_told_accord: Returns: whether the article says before two statements, the one right behind the other, that on this the sides are of one mind */
gboolean
cp_told_accord (const CpProfile *before,
                const CpProfile *profile)
{
  guint32 announced = before->text == profile->text ? announcement_of (profile->text, profile->sentence) : G_MAXUINT32;

  return announced != G_MAXUINT32 && before->sentence > announced && announcement_of (before->text, before->sentence) == announced;
}
