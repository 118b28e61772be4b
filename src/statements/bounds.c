/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the clause ends that a reporting verb reports. */
#include "statements/bounds.h"

#include "statements/reporter.h"
#include "statements/words.h"

/* The subject of a coordinated clause has so many words at most. */
#define SUBJECT_REACH 10
/* What stands between commas and parts a clause from its verb has so many words at most. */
#define ASIDE_REACH 30
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

      if (children[i] > from + CP_BOUNDS_LONGEST || end > from + CP_BOUNDS_LONGEST)
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
        {
          /* "was “late,” | adding that": the mark closes with the comma in it. */
          if (i > from && scene->quotations->of[i + 1] == scene->quotations->of[verb] && cp_reporter_begins_report (scene, i, end))
            return i + 1;
          continue;
        }
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

/* "that covering them | was overdue": whether the clause that "that" begins has no verb yet that is its own. */
static gboolean
lacks_verb (const CpText *text,
            guint32       from,
            guint32       end)
{
  return cp_word_is (&text->tokens[from], " that ") && cp_word_is_finite (text, end) && !cp_bounds_has_main_verb (text, from, end);
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

/* Words with which a clause begins that another one follows. */
#define OPENERS " as when while after before although though since because if until once whereas "

/* Whether the clause of @verb begins its sentence with a word that makes it hang on another: "Just as Shaw announced it, …". */
static gboolean
opens_sentence (const CpText *text,
                guint32       verb)
{
  guint32 i = text->sentences[text->tokens[verb].sentence].tokens.first;

  while (i < verb && (text->tokens[i].pos == CP_POS_CCONJ || text->tokens[i].pos == CP_POS_ADV) && !cp_word_is (&text->tokens[i], OPENERS))
    i++;
  if (!cp_word_is (&text->tokens[i], OPENERS))
    return FALSE;
  for (; i < verb; i++)
    if (text->tokens[i].pos == CP_POS_PUNCT)
      return FALSE;
  return TRUE;
}

/* Whether somebody and what he does are named behind the comma at @comma: ", Lee, a carpenter, said". */
static gboolean
begins_main_clause (const CpScene *scene,
                    guint32        verb,
                    guint32        comma,
                    gboolean       told)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[comma].sentence].tokens.last;

  if (comma + 2 >= end || !(cp_word_is_nominal (&text->tokens[comma + 1]) || text->tokens[comma + 1].pos == CP_POS_ADP) || cp_word_is (&text->tokens[comma + 1], " who which "))
    return FALSE;
  for (guint32 i = comma + 1; i < end && i - comma < ASIDE_REACH && scene->quotations->of[i] == scene->quotations->of[verb]; i++)
    {
      if (cp_word_is_finite (text, i))
        return i > comma + 1;
      if (text->tokens[i].pos == CP_POS_SCONJ || cp_word_is (&text->tokens[i], " that ") || (!told && text->tokens[i].pos == CP_POS_CCONJ))
        return FALSE;
    }
  return FALSE;
}

/* "As Shaw asked why it was late, | Lee, a carpenter, explained": the comma behind which the clause comes that the sentence is about; @end
 * where none does. */
static guint32
before_main_clause (const CpScene *scene,
                    guint32        verb,
                    guint32        from,
                    guint32        end)
{
  if (!opens_sentence (scene->text, verb))
    return end;
  for (guint32 i = from + 1; i < end; i++)
    if (cp_word_is_mark (&scene->text->tokens[i], ',') && scene->quotations->of[i] == scene->quotations->of[verb])
      {
        gboolean told = cp_bounds_has_main_verb (scene->text, from, i);

        if (begins_main_clause (scene, verb, i, told) && (told || !cp_word_is (&scene->text->tokens[from], " that whether if how why ")))
          return i;
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
  guint32 last = MIN (text->sentences[text->tokens[from].sentence].tokens.last, from + CP_BOUNDS_LONGEST);
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
             && (!(text->tokens[end].pos == CP_POS_VERB || text->tokens[end].pos == CP_POS_AUX) || lacks_verb (text, from, end))
             && !cp_word_is (&text->tokens[end], " according "))
        end++;
    }
  end = order_end (scene, verb, from, MIN (end, last));
  end = before_main_clause (scene, verb, from, governing_clause (scene, verb, from, end));
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

/** cp_bounds_has_main_verb: Returns: whether a finite verb stands there that is no relative clause's */
gboolean
cp_bounds_has_main_verb (const CpText *text,
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
  guint32 last = MIN (text->sentences[text->tokens[from].sentence].tokens.last, from + CP_BOUNDS_LONGEST);

  if (end > from && end < last && cp_word_is_mark (&text->tokens[end - 1], ','))
    end--;
  if (end >= last || !cp_word_is_mark (&text->tokens[end], ',') || cp_bounds_has_main_verb (text, from, end))
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
