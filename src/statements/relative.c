/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/relative.h"

#include "statements/phrase.h"
#include "statements/words.h"

/* A relative clause between commas runs to so many words at most. */
#define LONGEST 40

/** cp_relative_is_pronoun: Returns: whether @phrase is but "who" or "which" */
gboolean
cp_relative_is_pronoun (const CpScene *scene,
                        CpRange        phrase)
{
  return phrase.last == phrase.first + 1 && cp_word_is (&scene->text->tokens[phrase.first], " who which ");
}

/* Whether the sentence's own verb begins behind the comma at @comma: one in a tense, or one put beside those of the clause with no "and". */
static gboolean
goes_on_behind (const CpScene *scene,
                guint32        pronoun,
                guint32        comma,
                guint32        last)
{
  const CpText *text = scene->text;
  guint32 i = comma + 1;

  while (i < last && text->tokens[i].pos == CP_POS_ADV)
    i++;
  if (i > last)
    return FALSE;
  return cp_word_is_finite (text, i)
         || (text->tokens[i].dep == CP_DEP_CONJ && text->tokens[i].head > pronoun && text->tokens[i].head < comma
             && (text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_ADJ));
}

/**
 * cp_relative_outer:
 * @pronoun: "who" or "which"
 * @verb: a verb that the tree gives to it
 *
 * The tree often holds on to a relative clause that a comma has closed: "Shaw, who runs the port, | opposed it, saying …".
 *
 * Returns: the phrase that the relative clause tells of, where @verb stands behind its end; empty where it stands within
 */
CpRange
cp_relative_outer (const CpScene *scene,
                   guint32        pronoun,
                   guint32        verb)
{
  const CpText *text = scene->text;
  guint32 group = cp_word_verb_group (text, verb, NULL);
  gboolean own_verb = FALSE, joined = FALSE;

  for (guint32 i = pronoun + 1; i < verb && i - pronoun < LONGEST; i++)
    {
      if (!cp_phrase_same_quote (scene, i, pronoun))
        continue;
      if (own_verb && cp_word_is_mark (&text->tokens[i], ',') && goes_on_behind (scene, pronoun, i, verb))
        return cp_phrase_before (scene, i + 1);
      joined |= own_verb && (text->tokens[i].pos == CP_POS_CCONJ || text->tokens[i].pos == CP_POS_SCONJ || text->tokens[i].pos == CP_POS_PUNCT);
      own_verb |= i < group && text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i);
    }
  /* "the groups who wrote to her on Thursday | say": two verbs in a tense that nothing joins. */
  if (own_verb && !joined && cp_word_is_finite (text, verb) && pronoun > 0)
    return (CpRange){ cp_phrase_before (scene, pronoun).first, group };
  return (CpRange){ 0, 0 };
}

/**
 * cp_relative_left:
 *
 * Returns: @source, or for a pronoun whose clause is closed before @verb whom it stands for: "Shaw, who runs the port, opposed it,
 * | saying" is not "who" but Shaw
 */
CpRange
cp_relative_left (const CpScene *scene,
                  CpRange        source,
                  guint32        verb)
{
  CpRange outer = { 0, 0 };

  if (source.last <= verb && cp_relative_is_pronoun (scene, source))
    outer = cp_relative_outer (scene, source.first, verb);
  return cp_range_is_empty (outer) ? source : outer;
}

/* The tense of what a clause says of its subject: its first verb, or auxiliary, behind @from. */
static CpForm
tense_behind (const CpText *text,
              guint32       from,
              guint32       end)
{
  for (guint32 i = from; i < end; i++)
    if (cp_word_is_finite (text, i) || (text->tokens[i].pos == CP_POS_AUX && text->tokens[i].inflection != CP_FORM_NONE))
      return text->tokens[i].inflection;
  return CP_FORM_NONE;
}

/**
 * cp_relative_joined:
 *
 * "Berg criticised the firm, which runs the ferries and | supports the levy": where the tree or the tense holds a verb behind "and" to
 * a relative clause that nothing has closed, it is not the sentence's subject that goes on.
 *
 * Returns: the relative clause's pronoun; empty where @verb does not go on from one
 */
CpRange
cp_relative_joined (const CpScene *scene,
                    guint32        verb)
{
  const CpText *text = scene->text;
  const guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;
  guint32 and = verb - 1, pronoun;

  if (text->tokens[verb].dep != CP_DEP_CONJ || !cp_word_is_finite (text, verb))
    return (CpRange){ 0, 0 };
  while (and > floor && text->tokens[and].pos == CP_POS_ADV)
    and--;
  if (and <= floor + 2 || text->tokens[and].pos != CP_POS_CCONJ)
    return (CpRange){ 0, 0 };
  for (pronoun = and - 1; pronoun > floor && and - pronoun < LONGEST; pronoun--)
    {
      if (cp_word_is_mark (&text->tokens[pronoun], ',') || !cp_phrase_same_quote (scene, pronoun, verb))
        return (CpRange){ 0, 0 };
      if (cp_word_is (&text->tokens[pronoun], " who which "))
        break;
    }
  if (pronoun == floor || !cp_word_is (&text->tokens[pronoun], " who which ")
      || tense_behind (text, pronoun, and) != text->tokens[verb].inflection)
    return (CpRange){ 0, 0 };
  if (text->tokens[verb].head > pronoun || tense_behind (text, floor, pronoun) != text->tokens[verb].inflection)
    return (CpRange){ pronoun, pronoun + 1 };
  return (CpRange){ 0, 0 };
}
