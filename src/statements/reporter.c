/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/reporter.h"

#include "statements/cue.h"
#include "statements/words.h"

#define STRONG 0.8f
#define READY 0.6f
/* The subject of a coordinated clause has so many words at most. */
#define SUBJECT_REACH 10

/** cp_reporter_is_saying: Returns: whether the verb's entry takes a clause and a quotation so readily that it is a verb of saying: "argue", not "see" */
gboolean
cp_reporter_is_saying (const CpScene *scene,
                       guint32        token)
{
  const CpToken *word = &scene->text->tokens[token];
  const GPtrArray *entries;

  if (word->pos != CP_POS_VERB)
    return FALSE;
  entries = cp_cues_find (scene->cues, CP_CUE_VERB, word->lemma);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (entries, i);

      if (cue->n_words == 1 && cp_cue_strength (cue, CP_TAKES_THAT, NULL) >= STRONG
          && cp_cue_strength (cue, CP_TAKES_QUOTE, NULL) >= STRONG)
        return TRUE;
    }
  return FALSE;
}

/* Verbs that ask, charge, blame or praise somebody. */
#define TURNS " urged accused appealed described dismissed denounced condemned praised thanked demanded "

/* "said they were paid too little and | called on the minister to pay more": asks or charges somebody, which hardly anyone of whom a
 * report tells does in the same breath. */
static gboolean
turns_to_another (const CpScene *scene,
                  guint32        token)
{
  const CpText *text = scene->text;

  if (cp_word_is (&text->tokens[token], TURNS))
    return TRUE;
  if (!cp_word_is (&text->tokens[token], " called ") || token + 1 >= text->n_tokens)
    return FALSE;
  if (cp_word_is (&text->tokens[token + 1], " on for upon "))
    return TRUE;
  /* "called the ballot “a vote against arithmetic”" */
  for (guint32 i = token + 1; i < text->n_tokens && i < token + 8 && cp_word_is_nominal (&text->tokens[i]); i++)
    if (i + 1 < text->n_tokens && scene->quotations->of[i + 1] != 0 && scene->quotations->of[i] == 0)
      return TRUE;
  return FALSE;
}

/* Whether anything that the verb takes makes it a cue, or it is one as an adjective: "would not be drawn on". */
static gboolean
may_report (const CpScene *scene,
            guint32        token,
            float          least)
{
  const CpToken *word = &scene->text->tokens[token];
  const GPtrArray *entries;

  if (word->pos != CP_POS_VERB)
    return FALSE;
  if (word->inflection == CP_FORM_PARTICIPLE && cp_cues_find (scene->cues, CP_CUE_ADJECTIVE, word->norm) != NULL)
    return TRUE;
  entries = cp_cues_find (scene->cues, CP_CUE_VERB, word->lemma);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CpCue *cue = g_ptr_array_index (entries, i);
      guint32 after;

      if (!cp_cue_match (scene, cue, token, &after))
        continue;
      for (guint j = 0; j < cue->n_complements; j++)
        if (cue->complements[j].strength >= least)
          return TRUE;
    }
  return FALSE;
}

/*
 * The form of the content's own first finite verb, as in "said he will"; none where it has none, nor where nobody acts there:
 * "there is". A perfect counts as a participle: "said it had sunk and accused" is in two tenses.
 */
static CpForm
content_form (const CpText *text,
              guint32       from,
              guint32       end)
{
  for (guint32 i = from; i < end; i++)
    {
      if (!cp_word_is_finite (text, i))
        continue;
      if (i > from && cp_word_is (&text->tokens[i - 1], " there "))
        return CP_FORM_NONE;
      return text->tokens[i].pos == CP_POS_AUX && cp_word_is (&text->tokens[i], " had ") ? CP_FORM_PARTICIPLE : cp_word_form (text, i);
    }
  return CP_FORM_NONE;
}

/* Whether both verbs stand in one tense; a participle may be a past tense that the tagger took for one. */
static gboolean
same_tense (const CpText *text,
            guint32       a,
            guint32       b)
{
  CpForm x = cp_word_form (text, a), y = cp_word_form (text, b);

  return x == y || (x == CP_FORM_PARTICIPLE && y == CP_FORM_PAST) || (x == CP_FORM_PAST && y == CP_FORM_PARTICIPLE);
}

/* "and renews the offer of": whether the verb lends its subject to a reporting noun right behind it. */
static gboolean
lends_subject (const CpScene *scene,
               guint32        token,
               guint32        end)
{
  const CpText *text = scene->text;

  if (cp_cues_find (scene->cues, CP_CUE_LIGHT, text->tokens[token].lemma) == NULL)
    return FALSE;
  for (guint32 i = token + 1; i < end && i - token < 4 && cp_word_is_nominal (&text->tokens[i]); i++)
    if (text->tokens[i].pos == CP_POS_NOUN)
      return cp_cues_find (scene->cues, CP_CUE_NOUN, text->tokens[i].lemma) != NULL;
  return FALSE;
}

/* ", and considers that": whether the verb takes a clause, and has one. */
static gboolean
takes_that (const CpScene *scene,
            guint32        token,
            guint32        end)
{
  const CpText *text = scene->text;
  const GPtrArray *entries = cp_cues_find (scene->cues, CP_CUE_VERB, text->tokens[token].lemma);

  if (token + 1 >= end || !cp_word_is (&text->tokens[token + 1], " that "))
    return FALSE;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (cp_cue_strength (g_ptr_array_index (entries, i), CP_TAKES_THAT, NULL) > 0)
      return TRUE;
  return FALSE;
}

/*
 * ", and would not be drawn on", ", but would not say": the verb behind auxiliaries that deny it, if they are of the reporter's
 * tense; %CP_NO_TOKEN where none is.
 */
static guint32
refusal_behind (const CpScene *scene,
                guint32        verb,
                guint32        from,
                guint32        end)
{
  const CpText *text = scene->text;
  const char *auxiliaries = cp_word_form (text, verb) == CP_FORM_PAST ? " would could did had " : " will can do does has have ";
  gboolean negated = FALSE;

  if (!cp_word_is (&text->tokens[from], auxiliaries))
    return CP_NO_TOKEN;
  for (guint32 i = from + 1; i < end; i++)
    {
      if (text->tokens[i].pos == CP_POS_VERB)
        return negated && may_report (scene, i, STRONG) ? i : CP_NO_TOKEN;
      if (text->tokens[i].pos != CP_POS_AUX && text->tokens[i].pos != CP_POS_ADV && text->tokens[i].pos != CP_POS_PART)
        return CP_NO_TOKEN;
      negated |= cp_word_is (&text->tokens[i], " not n't n’t never ");
    }
  return CP_NO_TOKEN;
}

/**
 * cp_reporter_goes_on:
 * @verb: a reporting verb
 * @from: where its content begins
 * @cc: a joining word in it
 * @end: of the sentence or the content
 *
 * Returns: whether the words behind "and" or "but" go on with what the reporter tells of the source: "…, and vowed", "…, but Smith said"
 */
gboolean
cp_reporter_goes_on (const CpScene *scene,
                     guint32        verb,
                     guint32        from,
                     guint32        cc,
                     guint32        end)
{
  const CpText *text = scene->text;
  gboolean parted = cc > from && cp_word_is_mark (&text->tokens[cc - 1], ',');
  /* "was “looking into it” and ruled out a ban": the mark parts them, too. */
  gboolean closed = parted || (cc > from && cp_word_is_quote (&text->tokens[cc - 1]));
  guint32 i = cc + 1;

  while (i < end && text->tokens[i].pos == CP_POS_ADV)
    i++;
  /* "says it saw them and that none mentions a rate": a second clause of the same kind. */
  if (i >= end || (cp_word_is (&text->tokens[i], " that whether ") && text->tokens[i].pos != CP_POS_DET))
    return FALSE;
  if (text->tokens[i].pos == CP_POS_VERB && same_tense (text, i, verb)
      && (cp_reporter_is_saying (scene, i) || (parted && takes_that (scene, i, end))
          || ((may_report (scene, i, parted ? READY : STRONG) || lends_subject (scene, i, end)) && (closed || content_form (text, from, cc) != cp_word_form (text, verb)))
          || turns_to_another (scene, i)
          /* "says the emails hid it and wants them stopped": only who reports is of the present. */
          || (cp_word_form (text, verb) == CP_FORM_PRESENT && content_form (text, from, cc) == CP_FORM_PAST && may_report (scene, i, READY))))
    return TRUE;
  /* "says it can restart the line and | has warned that": the auxiliary of another report. */
  if (i + 1 < end && cp_word_is (&text->tokens[i], cp_word_form (text, verb) == CP_FORM_PAST ? " had " : " has have ")
      && text->tokens[i + 1].pos == CP_POS_VERB && (cp_reporter_is_saying (scene, i + 1) || (parted && may_report (scene, i + 1, READY))))
    return TRUE;
  if (closed && refusal_behind (scene, verb, i, end) != CP_NO_TOKEN)
    return TRUE;
  /* "and one in four said", "while the union argued": a subject of its own, then a verb of saying. */
  for (guint32 after = i; after < end && after - i < SUBJECT_REACH; after++)
    {
      if (text->tokens[after].pos == CP_POS_VERB)
        return after > i && cp_word_is_finite (text, after) && (cp_reporter_is_saying (scene, after) || turns_to_another (scene, after) || (parted && takes_that (scene, after, end)))
               && (parted || same_tense (text, after, verb));
      if (text->tokens[after].pos == CP_POS_SCONJ || text->tokens[after].pos == CP_POS_PUNCT
          || (text->tokens[after].pos == CP_POS_AUX && !cp_word_is (&text->tokens[after], " has have had also ")))
        return FALSE;
    }
  return FALSE;
}

/* A comma, or a mark that closes a quotation behind one: "said it was “late,” | adding that". */
static gboolean
ends_with_comma (const CpText *text,
                 guint32       token)
{
  return cp_word_is_mark (&text->tokens[token], ',')
         || (token > 0 && cp_word_is_quote (&text->tokens[token]) && cp_word_is_mark (&text->tokens[token - 1], ','));
}

/** cp_reporter_begins_report: Returns: whether another report begins behind @comma: ", telling reporters that …", ", adding that" */
gboolean
cp_reporter_begins_report (const CpScene *scene,
                           guint32        comma,
                           guint32        end)
{
  const CpText *text = scene->text;

  if (cp_word_is (&text->tokens[comma], " while ") && comma + 2 < end
      && text->tokens[comma + 1].inflection == CP_FORM_GERUND && may_report (scene, comma + 1, STRONG))
    return TRUE;
  return ends_with_comma (text, comma) && comma + 2 < end
         && text->tokens[comma + 1].inflection == CP_FORM_GERUND
         && (cp_reporter_is_saying (scene, comma + 1) || (cp_word_is (&text->tokens[comma + 1], " finding holding ") && takes_that (scene, comma + 1, end)));
}

/* Whether "and" without a comma stands before @token, and at most a quotation mark between: "and | somebody", "and “| not one drop” will". */
static gboolean
joins_plainly (const CpText *text,
               guint32       token)
{
  if (cp_word_is_quote (&text->tokens[token - 1]))
    token--;
  return text->tokens[token - 1].pos == CP_POS_CCONJ && !cp_word_is_mark (&text->tokens[token - 2], ',');
}

/* What somebody thinks, rather than says. */
#define MINDS " regarded considered believed thought wanted hoped feared viewed knew felt intended regards considers believes thinks wants hopes fears "

/**
 * cp_reporter_owns:
 * @conjunct: a verb that the tree coordinates with the reporting verb @verb
 *
 * Returns: whether it is the reporter's: one in quotation marks, or in another tense than the reporting verb ("says it is late and
 * will cost more"), is the speaker's
 */
gboolean
cp_reporter_owns (const CpScene *scene,
                  guint32        verb,
                  guint32        conjunct)
{
  const CpText *text = scene->text;
  CpForm form = cp_word_form (text, verb);
  guint32 joining = cp_text_subtree (text, conjunct).first;

  if (scene->quotations->of[conjunct] != scene->quotations->of[verb])
    return FALSE;
  /* "argued that A, and that B": a second clause of the same kind. */
  while (joining < conjunct && (text->tokens[joining].pos == CP_POS_CCONJ || text->tokens[joining].pos == CP_POS_PUNCT))
    joining++;
  if (joining < conjunct && joining > verb + 1 && cp_word_is (&text->tokens[joining], " that whether "))
    return FALSE;
  /* "said the papers were lost and somebody would have to pay": told in the tense of what was said. */
  if (form == CP_FORM_PAST && joining > verb + 2 && joins_plainly (text, joining) && joining < conjunct
      && (cp_word_is_nominal (&text->tokens[joining]) || cp_word_is (&text->tokens[joining], " not only hardly "))
      && cp_text_child (text, conjunct, CP_DEP_AUX) != CP_NO_TOKEN
      && text->tokens[cp_text_child (text, conjunct, CP_DEP_AUX)].inflection == CP_FORM_MODAL)
    return FALSE;
  if (form != CP_FORM_PAST && form != CP_FORM_PRESENT)
    return TRUE;
  /* "said the firm respected the ruling but regarded the deal as binding": what it thinks, too, is told of whom the clause is about. */
  if (joining > verb + 2 && joins_plainly (text, joining) && cp_word_is (&text->tokens[conjunct], MINDS)
      && cp_text_child (text, conjunct, CP_DEP_NSUBJ) == CP_NO_TOKEN)
    return FALSE;
  return same_tense (text, verb, conjunct) || cp_text_child (text, conjunct, CP_DEP_NSUBJ) != CP_NO_TOKEN;
}

/* A time between "who" and its verb has so many words at most. */
#define TIME_REACH 5

/* The "who" of which @verb tells: "who | two days earlier had told"; %CP_NO_TOKEN for none. */
static guint32
relative_before (const CpText *text,
                 guint32       verb)
{
  guint32 group = cp_word_verb_group (text, verb, NULL), floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = group; i-- > floor + 1 && group - i <= TIME_REACH;)
    {
      if (cp_word_is (&text->tokens[i], " who which "))
        return i;
      if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_PRON)
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/**
 * cp_reporter_goes_on_behind_relative:
 *
 * Returns: whether at @comma the relative clause of @verb ends and the main verb reports, too: "Shaw, who insisted that it would hold, |
 * said that", "Shaw, who told them that it would hold, | presented it as a favour"
 */
gboolean
cp_reporter_goes_on_behind_relative (const CpScene *scene,
                                     guint32        verb,
                                     guint32        comma,
                                     guint32        end)
{
  const CpText *text = scene->text;
  guint32 relative = cp_word_is_mark (&text->tokens[comma], ',') && comma + 1 < end && text->tokens[comma + 1].pos == CP_POS_VERB
                       && cp_word_is_finite (text, comma + 1) ? relative_before (text, verb) : CP_NO_TOKEN;

  if (relative == CP_NO_TOKEN)
    return FALSE;
  if (cp_reporter_is_saying (scene, comma + 1))
    return TRUE;
  for (guint32 i = relative + 1; i < comma; i++)
    if (cp_word_is (&text->tokens[i], " who which ") || (i > verb && text->tokens[i].pos == CP_POS_PUNCT))
      return FALSE;
  return same_tense (text, verb, comma + 1) && cp_word_is_mark (&text->tokens[relative - 1], ',');
}

/* A source and its verb between commas have so many words at most. */
#define LONGEST_ASIDE 6
/* It is looked for so far behind the colon. */
#define FARTHEST_ASIDE 40

/**
 * cp_reporter_speaks_behind:
 * @colon: outside quotation marks
 *
 * Returns: whether the clause behind the colon has a reporting verb of its own between commas: ": the line, she argues, is late"
 */
gboolean
cp_reporter_speaks_behind (const CpScene *scene,
                           guint32        colon,
                           guint32        end)
{
  const CpText *text = scene->text;
  guint32 comma = CP_NO_TOKEN;

  for (guint32 i = colon + 1; i + 1 < end && i - colon < FARTHEST_ASIDE; i++)
    {
      if (cp_word_is_mark (&text->tokens[i], ','))
        comma = i;
      else if (comma != CP_NO_TOKEN && i > comma + 1 && i - comma <= LONGEST_ASIDE && cp_word_is (&text->tokens[i + 1], " , . ")
               && cp_word_is_finite (text, i) && cp_reporter_is_saying (scene, i) && cp_word_is_nominal (&text->tokens[comma + 1]))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_reporter_lets_go_on:
 * @verb: a reporting verb between commas, as in "The ferry is late, he said, but …"
 * @cc: the joining word behind it
 *
 * Returns: whether the clause behind @cc goes on with what is said: it has a subject of its own and no reporting verb, or only an
 *   auxiliary of the time before that of the report ("It was a slip, he said, and had done no harm")
 */
gboolean
cp_reporter_lets_go_on (const CpScene *scene,
                        guint32        verb,
                        guint32        cc)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[cc].sentence].tokens.last;

  if (cp_reporter_goes_on (scene, verb, cc, cc, end))
    return FALSE;
  if (cc + 1 < end && cp_word_form (text, verb) == CP_FORM_PAST && cp_word_is (&text->tokens[cc + 1], " had would "))
    return TRUE;
  /* "The firm buys in bulk, she said, and | passes it on": of the present, as what is said, and not as who says it. */
  if (cc + 1 < end && cp_word_form (text, verb) == CP_FORM_PAST && text->tokens[cc + 1].pos == CP_POS_VERB
      && text->tokens[cc + 1].inflection == CP_FORM_PRESENT && !may_report (scene, cc + 1, STRONG))
    return TRUE;
  for (guint32 i = cc + 1; i < end && i - cc < SUBJECT_REACH; i++)
    {
      /* "and the stored blood “does not improve”" */
      if (scene->quotations->of[i] != scene->quotations->of[verb])
        return i > cc + 1 && cp_word_is_nominal (&text->tokens[i - 1]) && cp_word_is_nominal (&text->tokens[cc + 1]);
      if (text->tokens[i].pos == CP_POS_PUNCT)
        return FALSE;
      /* "and | stored blood does not" */
      if (i == cc + 1 && i + 2 < end && text->tokens[i].pos == CP_POS_VERB && text->tokens[i + 1].pos == CP_POS_NOUN
          && text->tokens[i + 1].head != i && (text->tokens[i].inflection == CP_FORM_PARTICIPLE || text->tokens[i].dep == CP_DEP_AMOD))
        continue;
      if (cp_word_is_finite (text, i) && cp_word_is (&text->tokens[cc + 1], " by ") && cp_word_is_nominal (&text->tokens[i - 1]))
        return !may_report (scene, i, STRONG);
      if (cp_word_is_finite (text, i))
        return i > cc + 1 && !may_report (scene, i, STRONG)
               && (cp_word_is_nominal (&text->tokens[cc + 1]) || text->tokens[cc + 1].pos == CP_POS_ADP);
    }
  return FALSE;
}
