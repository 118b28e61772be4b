/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/bounds.h"

#include "statements/cue.h"
#include "statements/phrase.h"
#include "statements/words.h"

#define STRONG 0.8f
/* No content outside quotation marks runs on for more tokens than these: what looks so is no prose. */
#define LONGEST 600
/* The subject of a coordinated clause has so many words at most. */
#define SUBJECT_REACH 10
/* What stands between commas and parts a clause from its verb has so many words at most. */
#define ASIDE_REACH 30
/* What a time is counted in. */
#define UNITS " hour hours day days week weeks month months year years "
/* So many verbs are climbed from one that hangs on another. */
#define CLIMB 3

/* Whether the verb's entry takes a clause and a quotation so readily that it is a verb of saying: "argue", not "see". */
static gboolean
reports_clauses (const CpScene *scene,
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

/* Whether anything that the verb takes makes it a cue, or it is one as an adjective: "would not be drawn on". */
static gboolean
may_report (const CpScene *scene,
            guint32        token)
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
        if (cue->complements[j].strength >= STRONG)
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
        return negated && may_report (scene, i) ? i : CP_NO_TOKEN;
      if (text->tokens[i].pos != CP_POS_AUX && text->tokens[i].pos != CP_POS_ADV && text->tokens[i].pos != CP_POS_PART)
        return CP_NO_TOKEN;
      negated |= cp_word_is (&text->tokens[i], " not n't n’t never ");
    }
  return CP_NO_TOKEN;
}

/* Whether the words behind "and" or "but" at @cc go on with what the reporter tells of the source: "…, and vowed", "…, but
 * Smith said". */
static gboolean
goes_on_with_reporter (const CpScene *scene,
                       guint32        verb,
                       guint32        from,
                       guint32        cc,
                       guint32        end)
{
  const CpText *text = scene->text;
  gboolean parted = cc > from && cp_word_is_mark (&text->tokens[cc - 1], ',');
  guint32 i = cc + 1;

  while (i < end && text->tokens[i].pos == CP_POS_ADV)
    i++;
  if (i >= end)
    return FALSE;
  if (text->tokens[i].pos == CP_POS_VERB && same_tense (text, i, verb)
      && (reports_clauses (scene, i) || (parted && takes_that (scene, i, end))
          || ((may_report (scene, i) || lends_subject (scene, i, end)) && (parted || content_form (text, from, cc) != cp_word_form (text, verb)))))
    return TRUE;
  if (parted && refusal_behind (scene, verb, i, end) != CP_NO_TOKEN)
    return TRUE;
  /* "and one in four said", "while the union argued": a subject of its own, then a verb of saying. */
  for (guint32 after = i; after < end && after - i < SUBJECT_REACH; after++)
    {
      if (text->tokens[after].pos == CP_POS_VERB)
        return after > i && cp_word_is_finite (text, after) && reports_clauses (scene, after)
               && (parted || same_tense (text, after, verb));
      if (text->tokens[after].pos == CP_POS_SCONJ || text->tokens[after].pos == CP_POS_PUNCT
          || (text->tokens[after].pos == CP_POS_AUX && !cp_word_is (&text->tokens[after], " has have had also ")))
        return FALSE;
    }
  return FALSE;
}

/* ", telling reporters that …", ", adding that": the reporter begins another report. */
static gboolean
begins_report (const CpScene *scene,
               guint32        comma,
               guint32        end)
{
  const CpText *text = scene->text;

  if (cp_word_is (&text->tokens[comma], " while ") && comma + 2 < end
      && text->tokens[comma + 1].inflection == CP_FORM_GERUND && may_report (scene, comma + 1))
    return TRUE;
  return cp_word_is_mark (&text->tokens[comma], ',') && comma + 2 < end
         && text->tokens[comma + 1].inflection == CP_FORM_GERUND && reports_clauses (scene, comma + 1);
}

/* ", which makes it the last of them" at the end: nearly always the reporter's. */
static gboolean
begins_remark (const CpScene *scene,
               guint32        comma,
               guint32        from,
               guint32        end)
{
  const CpText *text = scene->text;
  gboolean clause = FALSE;

  if (!cp_word_is_mark (&text->tokens[comma], ',') || comma + 2 >= end
      || !cp_word_is (&text->tokens[comma + 1], " which who whom whose "))
    return FALSE;
  for (guint32 i = from; i < comma && !clause; i++)
    clause = cp_word_is_finite (text, i);
  if (!clause)
    return FALSE;
  for (guint32 i = comma + 1; i < end; i++)
    if (scene->quotations->of[i] != 0 || cp_word_is_mark (&text->tokens[i], ','))
      return FALSE;
  return TRUE;
}

/*
 * Whether a verb that the tree coordinates with the reporting verb is the reporter's: one in quotation marks, or in another
 * tense than the reporting verb ("says it is late and will cost more"), is the speaker's.
 */
static gboolean
is_reporters_own (const CpScene *scene,
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
  if (form == CP_FORM_PAST && joining > verb + 1 && text->tokens[joining - 1].pos == CP_POS_CCONJ
      && !cp_word_is_mark (&text->tokens[joining - 2], ',') && joining < conjunct && cp_word_is_nominal (&text->tokens[joining])
      && cp_text_child (text, conjunct, CP_DEP_AUX) != CP_NO_TOKEN
      && text->tokens[cp_text_child (text, conjunct, CP_DEP_AUX)].inflection == CP_FORM_MODAL)
    return FALSE;
  if (form != CP_FORM_PAST && form != CP_FORM_PRESENT)
    return TRUE;
  return same_tense (text, verb, conjunct) || cp_text_child (text, conjunct, CP_DEP_NSUBJ) != CP_NO_TOKEN;
}

static gboolean
opens_quotation (const CpScene *scene,
                 guint32        token)
{
  const CpQuotation *quotation = cp_quotations_at (scene->quotations, token);

  return quotation != NULL && quotation->tokens.first == token;
}

/* Where the tree lets the verb's clause end: behind all that hangs on it but the clauses coordinated with it. */
static guint32
tree_end (const CpScene *scene,
          guint32        verb,
          guint32        from)
{
  const CpText *text = scene->text;
  guint32 end = from;
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpRange part;

      if (children[i] > from + LONGEST || end > from + LONGEST)
        break;
      if (children[i] < from)
        {
          if (cp_text_subtree (text, children[i]).last > end && children[i] > verb)
            end = cp_text_subtree (text, children[i]).last;
          continue;
        }
      part = cp_text_subtree (text, children[i]);
      if (text->tokens[children[i]].dep == CP_DEP_CONJ && part.first > verb
          && (text->tokens[children[i]].pos == CP_POS_VERB || text->tokens[children[i]].pos == CP_POS_AUX)
          && is_reporters_own (scene, verb, children[i]))
        return MAX (part.first, from);
      if (text->tokens[children[i]].dep == CP_DEP_PARATAXIS && end > from)
        return MAX (end, from);
      end = MAX (end, part.last);
    }
  return end;
}

static gboolean
has_tree (const CpText *text,
          guint32       verb)
{
  guint n;

  cp_text_children (text, verb, &n);
  return n > 0;
}

/* "Shaw, who insisted that it would hold, | said that": behind the comma that closes the relative clause the main verb reports, too. */
static gboolean
closes_relative (const CpScene *scene,
                 guint32        verb,
                 guint32        comma,
                 guint32        end)
{
  const CpText *text = scene->text;
  guint32 group = cp_word_verb_group (text, verb, NULL);

  return cp_word_is_mark (&text->tokens[comma], ',') && comma + 1 < end && group > 0 && cp_word_is (&text->tokens[group - 1], " who which ")
         && text->tokens[comma + 1].pos == CP_POS_VERB && cp_word_is_finite (text, comma + 1) && reports_clauses (scene, comma + 1);
}

/* Marks and words at which a clause that runs on without a tree is cut. */
static guint32
order_end (const CpScene *scene,
           guint32        verb,
           guint32        from,
           guint32        end)
{
  const CpText *text = scene->text;

  for (guint32 i = from; i < end; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (scene->quotations->of[i] != scene->quotations->of[verb])
        continue;
      if (i > from && closes_relative (scene, verb, i, end))
        return i;
      if (i > from && (begins_report (scene, i, end) || begins_remark (scene, i, from, end)))
        return i;
      if ((word->pos == CP_POS_CCONJ || cp_word_is (word, " while ")) && i > from && goes_on_with_reporter (scene, verb, from, i, end))
        return i;
      if (cp_word_is_mark (word, ';'))
        return i;
      if (cp_word_is (word, " according ") && i + 1 < end && cp_word_is (&text->tokens[i + 1], " to ") && i > from
          && !(i == from + 1 && cp_word_is (&text->tokens[from], " that ")))
        return i;
    }
  return end;
}

/**
 * cp_bounds_goes_on:
 * @verb: a reporting verb between commas, as in "The ferry is late, he said, but …"
 * @cc: the joining word behind it
 *
 * Returns: whether the clause behind @cc goes on with what is said: it has a subject of its own and no reporting verb
 */
gboolean
cp_bounds_goes_on (const CpScene *scene,
                   guint32        verb,
                   guint32        cc)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[cc].sentence].tokens.last;

  if (goes_on_with_reporter (scene, verb, cc, cc, end))
    return FALSE;
  for (guint32 i = cc + 1; i < end && i - cc < SUBJECT_REACH; i++)
    {
      if (scene->quotations->of[i] != scene->quotations->of[verb] || text->tokens[i].pos == CP_POS_PUNCT)
        return FALSE;
      if (cp_word_is_finite (text, i))
        return i > cc + 1 && !may_report (scene, i) && cp_word_is_nominal (&text->tokens[cc + 1]);
    }
  return FALSE;
}

/*
 * "When Shaw pointed out that it was late, | Lee agreed": where the clause begins that the reporting verb's own clause hangs on, if its
 * subject stands behind; @end where none does.
 */
static guint32
governing_clause (const CpScene *scene,
                  guint32        verb,
                  guint32        from,
                  guint32        end)
{
  const CpText *text = scene->text;
  guint32 at = verb;

  for (guint i = 0; i < CLIMB && text->tokens[at].head != at; i++)
    {
      guint32 subject;

      at = text->tokens[at].head;
      subject = cp_text_child (text, at, CP_DEP_NSUBJ);
      if (subject == CP_NO_TOKEN || subject <= from || subject >= end || scene->quotations->of[subject] != scene->quotations->of[verb])
        continue;
      for (guint32 k = MIN (cp_text_subtree (text, subject).first, subject); k-- > from + 1 && subject - k < SUBJECT_REACH;)
        if (cp_word_is_mark (&text->tokens[k], ',') || (scene->quotations->of[k] != 0 && scene->quotations->of[k + 1] == 0))
          return cp_word_is_mark (&text->tokens[k], ',') ? k : k + 1;
    }
  return end;
}

/**
 * cp_bounds_clause_end:
 * @verb: the reporting verb
 * @from: where its content begins
 *
 * Where a content that begins at @from ends: with all that hangs on the verb, for what stands behind a reported clause
 * nearly always belongs to it; but before a clause coordinated with the verb, and never inside a quotation.
 *
 * Returns: one past the last token
 */
guint32
cp_bounds_clause_end (const CpScene *scene,
                      guint32        verb,
                      guint32        from)
{
  const CpText *text = scene->text;
  guint32 last = MIN (text->sentences[text->tokens[from].sentence].tokens.last, from + LONGEST);
  const CpQuotation *inside = cp_quotations_at (scene->quotations, verb);
  guint32 end = last;

  if (inside != NULL)
    last = end = MIN (last, inside->tokens.last);
  if (has_tree (text, verb))
    {
      end = tree_end (scene, verb, from);
      if (end <= from)
        end = last;
      /* A clause that stops where no mark and no joining word does was cut by the parser, not by the writer. */
      while (end < last && (text->tokens[end].pos != CP_POS_PUNCT || opens_quotation (scene, end)) && text->tokens[end].pos != CP_POS_CCONJ
             && !(text->tokens[end].pos == CP_POS_VERB || text->tokens[end].pos == CP_POS_AUX)
             && !cp_word_is (&text->tokens[end], " according "))
        end++;
    }
  end = order_end (scene, verb, from, MIN (end, last));
  end = governing_clause (scene, verb, from, end);
  if (end > from && end <= text->n_tokens)
    {
      const CpQuotation *quotation = end < text->n_tokens ? cp_quotations_at (scene->quotations, end - 1) : cp_quotations_at (scene->quotations, end - 1);

      if (quotation != NULL && quotation != inside && quotation->tokens.first >= from)
        end = quotation->tokens.last;
    }
  return end;
}

static gboolean
has_relative (const CpText *text,
              guint32       from,
              guint32       end)
{
  for (guint32 i = from + 1; i < end; i++)
    if (cp_word_is (&text->tokens[i], " who which whose whom "))
      return TRUE;
  return FALSE;
}

/* Whether a finite verb stands there that is no relative clause's. */
static gboolean
has_main_verb (const CpText *text,
               guint32       from,
               guint32       end)
{
  gboolean relative = FALSE;

  for (guint32 i = from; i < end; i++)
    {
      if (cp_word_is (&text->tokens[i], " who which whose whom where ") || (i > from + 1 && cp_word_is (&text->tokens[i], " that ")))
        relative = TRUE;
      else if (cp_word_is_mark (&text->tokens[i], ','))
        relative = FALSE;
      else if (!relative && cp_word_is_finite (text, i))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_bounds_whole_clause:
 * @end: where the clause that begins at @from was found to end
 *
 * Returns: @end, or where the clause ends if its verb comes only behind what stands between commas: "argued the line | , which is
 * late, will open"
 */
guint32
cp_bounds_whole_clause (const CpScene *scene,
                        guint32        verb,
                        guint32        from,
                        guint32        end)
{
  const CpText *text = scene->text;
  guint32 last = MIN (text->sentences[text->tokens[from].sentence].tokens.last, from + LONGEST);

  if (end > from && end < last && cp_word_is_mark (&text->tokens[end - 1], ','))
    end--;
  if (end >= last || !cp_word_is_mark (&text->tokens[end], ',') || has_main_verb (text, from, end))
    return end;
  for (guint32 i = end; i + 1 < last && i - end < ASIDE_REACH; i++)
    {
      guint32 next = i + 1;

      if (!cp_word_is_mark (&text->tokens[i], ',') || scene->quotations->of[i] != scene->quotations->of[verb])
        continue;
      while (next + 1 < last && (text->tokens[next].pos == CP_POS_ADV || cp_word_is_quote (&text->tokens[next])))
        next++;
      if ((i > end || has_relative (text, from, end)) && cp_word_is_finite (text, next))
        return scene->cue_of[next] == NULL ? order_end (scene, verb, next, last) : end;
      if (i > end)
        break;
    }
  return end;
}

/* "Despite calls for a truce, the army … attacked": whether behind a mark who does something else is named. */
static gboolean
begins_another_clause (const CpText *text,
                       guint32       from,
                       guint32       end)
{
  for (guint32 i = from; i < end; i++)
    {
      const CpToken *word = &text->tokens[i];

      if ((word->dep == CP_DEP_NSUBJ || word->dep == CP_DEP_NSUBJ_PASS) && word->head >= end)
        return TRUE;
    }
  return FALSE;
}

/** cp_bounds_phrase_end: Returns: where an object that begins at @from ends, without the time and place that the reporter adds */
guint32
cp_bounds_phrase_end (const CpScene *scene,
                      guint32        from,
                      guint32        clause_end)
{
  const CpText *text = scene->text;

  for (guint32 i = from + 1; i < clause_end; i++)
    {
      const CpToken *word = &text->tokens[i];

      if (!cp_phrase_same_quote (scene, i, from) && scene->quotations->of[i] != 0)
        continue;
      if (cp_word_is_mark (word, ',') && i + 1 < clause_end
          && (text->tokens[i + 1].inflection == CP_FORM_GERUND
              || cp_word_is (&text->tokens[i + 1], " who which where as after while when although though but so because with ")))
        return i;
      if (cp_word_is_mark (word, ',') && begins_another_clause (text, i + 1, clause_end))
        return i;
      if (cp_word_is_mark (word, ';') || cp_word_is (word, " -- – — ... … ")
          || (cp_word_is_mark (word, '-') && (word->flags & CP_TOKEN_SPACE_BEFORE) != 0))
        return i;
      if (cp_word_is (word, " while when after before because during until although though "))
        return i;
      if (cp_word_is (word, " on ") && i + 1 < clause_end && cp_word_is_time (&text->tokens[i + 1])
          && (i + 2 >= clause_end || text->tokens[i + 2].pos != CP_POS_ADP))
        return i;
      if (cp_word_is (word, " last earlier yesterday ") && i + 1 <= clause_end
          && (i + 1 == clause_end || cp_word_is_time (&text->tokens[i + 1])) && text->tokens[i - 1].pos != CP_POS_DET)
        return i > from + 2 && cp_word_is (&text->tokens[i - 1], UNITS) ? i - 2 : i;
      /* "welcomed it | two days later" */
      if (i > from + 2 && i + 1 == clause_end && cp_word_is (word, " later ago before ") && cp_word_is (&text->tokens[i - 1], UNITS))
        return i - 2;
    }
  return clause_end;
}

/** cp_bounds_trim: Returns: @content without punctuation at its ends, save quotation marks and brackets that close inside */
CpRange
cp_bounds_trim (const CpScene *scene,
                CpRange        content)
{
  const CpText *text = scene->text;

  while (content.last > content.first)
    {
      const CpToken *last = &text->tokens[content.last - 1];
      const CpQuotation *quotation = cp_quotations_at (scene->quotations, content.last - 1);

      if (quotation != NULL && quotation->tokens.first >= content.first && quotation->tokens.last == content.last)
        break;
      if ((last->pos != CP_POS_PUNCT && last->pos != CP_POS_CCONJ) || cp_word_is (last, " ) ] -rrb- ? % "))
        break;
      content.last--;
    }
  while (content.first < content.last)
    {
      const CpToken *first = &text->tokens[content.first];

      if (scene->quotations->of[content.first] != 0 || first->pos != CP_POS_PUNCT || cp_word_is (first, " ( [ -lrb- $ # "))
        break;
      content.first++;
    }
  return content;
}

/**
 * cp_bounds_before:
 * @comma: the mark that ends a content that stands before its reporting verb
 *
 * Returns: the words from the sentence's beginning to @comma
 */
CpRange
cp_bounds_before (const CpScene *scene,
                  guint32        comma)
{
  const CpText *text = scene->text;
  CpRange content = { text->sentences[text->tokens[comma].sentence].tokens.first, comma };

  if (comma - content.first > LONGEST)
    content.first = comma - LONGEST;

  for (guint32 i = comma; i-- > content.first;)
    if (cp_word_is_mark (&text->tokens[i], ';') && scene->quotations->of[i] == scene->quotations->of[comma])
      {
        content.first = i + 1;
        break;
      }
  return cp_bounds_trim (scene, content);
}

/**
 * cp_bounds_add_around:
 * @phrase: a phrase or clause that names the source of its sentence: "according to X", "as X said"
 *
 * Adds what stands around @phrase to the content, as far as no other mark parts it.
 */
void
cp_bounds_add_around (const CpScene *scene,
                      CpReported      *report,
                      CpRange        phrase)
{
  const CpText *text = scene->text;
  CpRange sentence = text->sentences[text->tokens[phrase.first].sentence].tokens;
  CpRange before = { MAX (sentence.first, phrase.first - MIN (phrase.first, LONGEST)), phrase.first };
  CpRange behind = { phrase.last, MIN (sentence.last, phrase.last + LONGEST) };

  for (guint32 i = phrase.first; i-- > before.first;)
    if ((cp_word_is_mark (&text->tokens[i], ';') || cp_word_is_mark (&text->tokens[i], ':')) && scene->quotations->of[i] == 0)
      {
        before.first = i + 1;
        break;
      }
  for (guint32 i = phrase.last; i < behind.last; i++)
    if (cp_word_is_mark (&text->tokens[i], ';') && scene->quotations->of[i] == 0)
      {
        behind.last = i;
        break;
      }
  before = cp_bounds_trim (scene, before);
  behind = cp_bounds_trim (scene, behind);
  if (before.last > before.first && text->tokens[before.first].pos == CP_POS_CCONJ)
    before.first++;
  cp_reported_add_piece (report, before);
  /* "It was a draft, according to Smith, and never left": between commas, the phrase parts a sentence that goes on. */
  if (before.last > before.first && behind.last > behind.first && text->tokens[behind.first].pos == CP_POS_CCONJ
      && cp_word_is_mark (&text->tokens[phrase.first - 1], ',') && cp_word_is_mark (&text->tokens[phrase.last], ',')
      && !goes_on_with_reporter (scene, phrase.first, behind.first, behind.first, behind.last))
    {
      cp_reported_add_piece (report, behind);
      return;
    }
  /* Behind a phrase that closes the clause, a new one that the reporter adds begins with its own joining word. */
  if (before.last > before.first && behind.last > behind.first
      && (text->tokens[behind.first].pos == CP_POS_CCONJ || text->tokens[behind.first].pos == CP_POS_SCONJ
          || cp_word_is (&text->tokens[behind.first], " which who while ") || text->tokens[behind.first].inflection == CP_FORM_GERUND))
    return;
  cp_reported_add_piece (report, behind);
}
