/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/bounds.h"

#include <string.h>

#include "statements/describe.h"
#include "statements/phrase.h"
#include "statements/reporter.h"
#include "statements/words.h"

/* No content outside quotation marks runs on for more tokens than these: what looks so is no prose. */
#define LONGEST 600
/* The subject of a coordinated clause has so many words at most. */
#define SUBJECT_REACH 10
/* What stands between commas and parts a clause from its verb has so many words at most. */
#define ASIDE_REACH 30
/* What is joined to an object is looked for so far into it. */
#define OBJECT_REACH 120
/* What a time is counted in. */
#define UNITS " hour hours day days week weeks month months year years "
/* So many verbs are climbed from one that hangs on another. */
#define CLIMB 3

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
          && cp_reporter_owns (scene, verb, children[i]))
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
      if (i > from && cp_reporter_goes_on_behind_relative (scene, verb, i, end))
        return i;
      if (i > from && (cp_reporter_begins_report (scene, i, end) || cp_reporter_begins_remark (scene, i, from, end)))
        return i;
      if ((word->pos == CP_POS_CCONJ || cp_word_is (word, " while though although ")) && i > from && cp_reporter_goes_on (scene, verb, from, i, end))
        return i;
      if (cp_word_is_mark (word, ';') || (cp_word_is_mark (word, ':') && i > from
                                             && cp_reporter_speaks_behind (scene, i, text->sentences[word->sentence].tokens.last)))
        return i;
      if (cp_word_is (word, " according ") && i + 1 < end && cp_word_is (&text->tokens[i + 1], " to ") && i > from
          && !(i == from + 1 && cp_word_is (&text->tokens[from], " that ")))
        return i;
    }
  return end;
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

/**
 * cp_bounds_leaves_object:
 * @joining: a word in or behind an object that ends at @end at the latest
 *
 * Returns: whether it joins what the same source does besides, or what somebody else does: "denied any link, | but would not discuss
 *   it", "backs the limit | and has called a rally", "demanded an inquiry, | and for once she was not alone"
 */
gboolean
cp_bounds_leaves_object (const CpText *text,
                         guint32       joining,
                         guint32       end)
{
  guint32 i = joining + 1;
  gboolean comma;

  if (!cp_word_is (&text->tokens[joining], " and but or ") || joining == 0 || i >= end)
    return FALSE;
  comma = cp_word_is_mark (&text->tokens[joining - 1], ',');
  if (comma && cp_word_is (&text->tokens[joining], " but "))
    return TRUE;
  while (i + 1 < end && text->tokens[i].pos == CP_POS_ADV)
    i++;
  if (comma && (cp_word_is (&text->tokens[i], " he she they it both ") || text->tokens[i].pos == CP_POS_ADP))
    return TRUE;
  return cp_word_is_finite (text, i) && cp_word_form (text, i) != CP_FORM_BASE;
}

/* What something is said in. */
#define PAPERS " statement announcement letter email e-mail interview speech article tweet post release memo note broadcast column blog "

/** cp_bounds_paper_end: Returns: one past a phrase at @at that tells in what something was said, "in a statement"; @at where none is */
guint32
cp_bounds_paper_end (const CpText *text,
                     guint32       at,
                     guint32       end)
{
  guint32 i = at + 2;

  if (i >= end || !cp_word_is (&text->tokens[at], " in ") || !cp_word_is (&text->tokens[at + 1], " a an "))
    return at;
  while (i < end && (text->tokens[i].pos == CP_POS_NOUN || text->tokens[i].pos == CP_POS_ADJ || text->tokens[i].pos == CP_POS_PROPN)
         && !cp_word_is_time (&text->tokens[i]))
    i++;
  return cp_word_is (&text->tokens[i - 1], PAPERS) ? i : at;
}

/* "confirmed the appeal | in an announcement yesterday": where it was said, at the end of the clause. */
static gboolean
is_paper (const CpText *text,
          guint32       at,
          guint32       end)
{
  guint32 i = cp_bounds_paper_end (text, at, end);

  if (i == at)
    return FALSE;
  while (i < end && (cp_word_is_time (&text->tokens[i]) || cp_word_is (&text->tokens[i], " on late last this ")))
    i++;
  return i >= end || text->tokens[i].pos == CP_POS_PUNCT;
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
      if (i - from < OBJECT_REACH && cp_bounds_leaves_object (text, i, clause_end) && !has_main_verb (text, from, i))
        return i;
      if (cp_word_is_mark (word, ':') && cp_reporter_speaks_behind (scene, i, clause_end))
        return i;
      if (cp_word_is_mark (word, ';') || cp_word_is (word, " -- – — ... … ")
          || (cp_word_is_mark (word, '-') && (word->flags & CP_TOKEN_SPACE_BEFORE) != 0))
        return i;
      if (cp_word_is (word, " while when after before because during until although though "))
        return i;
      if (i > from + 1 && is_paper (text, i, clause_end))
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

/* A dateline has so many words at most, and stands in one of the first so many paragraphs. */
#define DATELINE        14
#define HEAD_PARAGRAPHS 4

/* "BERGEN, Norway, 8 Nov (Wire) — | The minister will resign": where what is said begins that a dateline stands before. */
static guint32
behind_dateline (const CpText *text,
                 CpRange       content)
{
  const CpToken *first = &text->tokens[content.first];

  if (content.first != text->sentences[first->sentence].tokens.first || text->sentences[first->sentence].paragraph >= HEAD_PARAGRAPHS
      || strlen (first->form) < 2 || !cp_describe_is_acronym (first->form))
    return content.first;
  for (guint32 i = content.first + 1; i < MIN (content.last, content.first + DATELINE); i++)
    {
      const CpToken *token = &text->tokens[i];

      if (cp_word_is (token, " — – -- - ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0)
        return i + 1;
      if (g_unichar_islower (g_utf8_get_char (token->form)))
        return content.first;
    }
  return content.first;
}

/** cp_bounds_trim: Returns: @content without a dateline, and without punctuation at its ends, save quotation marks and brackets that close inside */
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
  if (content.first < content.last)
    content.first = behind_dateline (text, content);
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
    if ((cp_word_is_mark (&text->tokens[i], ';') || (cp_word_is_mark (&text->tokens[i], ':') && has_main_verb (text, content.first, i)))
        && scene->quotations->of[i] == scene->quotations->of[comma])
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
  /* "It rests on a laboratory which, according to Smith, was shut": theirs is the relative clause. */
  if (before.last > before.first + 1 && behind.last > behind.first && cp_word_is (&text->tokens[before.last - 1], " which who ")
      && cp_word_is_finite (text, behind.first))
    {
      cp_reported_add_piece (report, behind);
      return;
    }
  if (before.last > before.first && text->tokens[before.first].pos == CP_POS_CCONJ)
    before.first++;
  cp_reported_add_piece (report, before);
  /* "It was a draft, according to Smith, and never left": between commas, the phrase parts a sentence that goes on. */
  if (before.last > before.first && behind.last > behind.first && text->tokens[behind.first].pos == CP_POS_CCONJ
      && cp_word_is_mark (&text->tokens[phrase.first - 1], ',') && cp_word_is_mark (&text->tokens[phrase.last], ',')
      && !cp_reporter_goes_on (scene, phrase.first, behind.first, behind.first, behind.last))
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
