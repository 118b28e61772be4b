/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may stand between a cue and what it takes: adverbs, days, hearers, manners. */
#include "statements/complement-search.h"

#include "statements/phrase.h"
#include "statements/words.h"

/** cp_complement_found: Returns: that the cue takes what begins at @from, as surely as it takes that at all */
CpFound
cp_complement_found (const CpComplementSearch *search,
                     CpTakes                   takes,
                     const char               *with,
                     guint32                   from,
                     guint32                   cue_end)
{
  return (CpFound){ takes, with, cp_cue_strength (search->cue, takes, with), from, cue_end, CP_NO_TOKEN };
}

/** cp_complement_opens_quotation: Returns: whether a quotation begins at @i */
gboolean
cp_complement_opens_quotation (const CpComplementSearch *search,
                               guint32                   i)
{
  const CpQuotation *quotation = cp_quotations_at (search->scene->quotations, i);

  return quotation != NULL && quotation->tokens.first == i;
}

/* "Feb. | 7": one past the day of the month that stands behind its name. */
static guint32
past_day (const CpText *text,
          guint32       i,
          guint32       end)
{
  return i < end && i > 0 && text->tokens[i].pos == CP_POS_NUM && text->tokens[i - 1].pos == CP_POS_PROPN && cp_word_is_time (&text->tokens[i - 1]) ? i + 1 : i;
}

/** cp_complement_skip_adverbs: Returns: one past adverbs and the day: "said flatly on Tuesday" */
guint32
cp_complement_skip_adverbs (const CpComplementSearch *search,
                            guint32                   i)
{
  const CpText *text = search->text;

  while (i < search->end && search->scene->quotations->of[i] == 0)
    {
      const CpToken *word = &text->tokens[i];

      if (cp_word_is (word, " that whether if how why when where "))
        break;
      if (word->pos == CP_POS_ADV && !cp_word_is (word, " so yes no even only most "))
        i++;
      /* "called Monday's refusal a mistake": whose it is, not when. */
      else if (cp_word_is_time (word) && word->pos != CP_POS_ADJ
               && !(i + 1 < search->end && text->tokens[i + 1].inflection == CP_FORM_POSSESSIVE))
        i++;
      else if (word->pos == CP_POS_ADP && cp_word_is (word, " on in at ") && i + 1 < search->end
               && cp_word_is_time (&text->tokens[i + 1])
               && !(i + 2 < search->end && text->tokens[i + 2].inflection == CP_FORM_POSSESSIVE))
        i = past_day (text, i + 2, search->end);
      else if (cp_word_is (word, " last this late early earlier next ") && i + 1 < search->end
               && cp_word_is_time (&text->tokens[i + 1]))
        i += 2;
      else
        break;
    }
  return i;
}

/** cp_complement_skip_addressee: Returns: one past "reporters" in "told reporters that": the object of a verb that names its hearers, whose head @addressee takes */
guint32
cp_complement_skip_addressee (const CpComplementSearch *search,
                              guint32                   i,
                              guint32                  *addressee)
{
  const CpText *text = search->text;
  CpRange phrase;

  /* "was told | the plant would close": who was told stands before. */
  if (!search->cue->addressee || cp_word_is_passive (text, search->token) || i >= search->end || !cp_word_is_nominal (&text->tokens[i])
      || search->scene->quotations->of[i] != search->scene->quotations->of[search->token]
      || cp_word_is (&text->tokens[i], CP_COMPLEMENT_WH_WORDS) || cp_word_is (&text->tokens[i], " that "))
    return i;
  phrase = (CpRange){ i, cp_phrase_core_end (search->scene, i) };
  if (phrase.last == i)
    return i;
  if (phrase.last < search->end && cp_word_is_finite (text, phrase.last) && cp_cue_strength (search->cue, CP_TAKES_BARE, NULL) > 0)
    {
      /* "told residents | there was nothing to fear", "told the panel | dredging would stir it up" */
      if (phrase.last > i + 1 && (cp_word_is (&text->tokens[phrase.last - 1], " there ") || text->tokens[phrase.last - 1].inflection == CP_FORM_GERUND))
        phrase.last--;
      /* "warned | the ice could vanish": what does something in the clause hears nothing. */
      else if (!cp_word_is (&text->tokens[search->token], " told tell tells telling "))
        return i;
    }
  *addressee = cp_phrase_head (text, phrase);
  while (phrase.last + 1 < search->end && cp_word_is (&text->tokens[phrase.last], " of at in for from ")
         && cp_word_is_nominal (&text->tokens[phrase.last + 1]))
    phrase.last = MAX (cp_phrase_core_end (search->scene, phrase.last + 1), phrase.last + 1);
  return phrase.last;
}

/** cp_complement_is_infinitive: Returns: whether an infinitive with "to" begins at @i */
gboolean
cp_complement_is_infinitive (const CpComplementSearch *search,
                             guint32                   i)
{
  const CpText *text = search->text;

  if (i + 1 >= search->end || !cp_word_is (&text->tokens[i], " to ") || text->tokens[i].pos == CP_POS_NOUN)
    return FALSE;
  for (guint32 j = i + 1; j < search->end && j < i + 4; j++)
    {
      if (text->tokens[j].pos == CP_POS_VERB || text->tokens[j].pos == CP_POS_AUX)
        return text->tokens[j].inflection == CP_FORM_BASE || text->tokens[j].inflection == CP_FORM_NONE
               || text->tokens[j].inflection == CP_FORM_PRESENT;
      /* "asked him to probe": a noun elsewhere. */
      if (text->tokens[j].pos == CP_POS_NOUN && text->tokens[j].dep == CP_DEP_XCOMP && text->tokens[j].inflection == CP_FORM_SINGULAR)
        return TRUE;
      if (text->tokens[j].pos != CP_POS_ADV && text->tokens[j].pos != CP_POS_PART && !cp_word_is_quote (&text->tokens[j]))
        return FALSE;
    }
  return FALSE;
}

/**
 * cp_complement_skip_phrase:
 *
 * Returns: one past whom it is said to, "to the board", or the manner, "in writing", if a question, an infinitive or a preposition
 *   that the cue takes stands behind: "apologised to the guests for", "undertook in writing to"
 */
guint32
cp_complement_skip_phrase (const CpComplementSearch *search,
                           guint32                   i)
{
  const CpText *text = search->text;
  guint32 last;

  if (i + 2 >= search->end || !cp_word_is (&text->tokens[i], " to in by on ") || !cp_word_is_nominal (&text->tokens[i + 1])
      || cp_cue_strength (search->cue, CP_TAKES_PREPOSITION, text->tokens[i].norm) > 0)
    return i;
  last = cp_phrase_core_end (search->scene, i + 1);
  if (last <= i + 1 || last + 1 >= search->end || search->scene->quotations->of[last] != search->scene->quotations->of[i])
    return i;
  /* "was asked in Oslo recently whether" */
  if (cp_cue_strength (search->cue, CP_TAKES_WH, NULL) > 0 && cp_word_is (&text->tokens[cp_complement_skip_adverbs (search, last)], " whether if how why "))
    return cp_complement_skip_adverbs (search, last);
  if (cp_complement_is_infinitive (search, last))
    return cp_cue_strength (search->cue, CP_TAKES_INFINITIVE, NULL) > 0 && !cp_word_is (&text->tokens[last - 1], " effort attempt bid move order ")
             ? last : i;
  return cp_word_is (&text->tokens[i], " to ") && text->tokens[last].pos == CP_POS_ADP
             && cp_cue_strength (search->cue, CP_TAKES_PREPOSITION, text->tokens[last].norm) > 0
           ? last : i;
}
