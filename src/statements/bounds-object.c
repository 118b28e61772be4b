/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the object of a reporting verb ends: "denied any link, | but would not discuss it". */
#include "statements/bounds.h"

#include "statements/phrase.h"
#include "statements/reporter.h"
#include "statements/words.h"

/* What is joined to an object is looked for so far into it. */
#define OBJECT_REACH 120
/* What a time is counted in. */
#define UNITS " hour hours day days week weeks month months year years "

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

/* How far behind "and" a verb stands whose subject is named there. */
#define SUBJECT_REACH 7

/* "dropped its opposition to the bridge and | the two sides agreed": whether somebody else is named at @at who does something. */
static gboolean
names_another (const CpText *text,
               guint32       at,
               guint32       end)
{
  if (text->tokens[at].pos != CP_POS_DET)
    return FALSE;
  for (guint32 i = at + 1; i + 1 < end && i - at < SUBJECT_REACH; i++)
    {
      if (cp_word_is_finite (text, i) && cp_word_form (text, i) != CP_FORM_BASE)
        return text->tokens[i - 1].pos == CP_POS_NOUN && text->tokens[i].pos == CP_POS_VERB && text->tokens[i].inflection == CP_FORM_PAST
               && !cp_word_is (&text->tokens[i + 1], " by . , ");
      if (text->tokens[i].pos != CP_POS_NOUN && text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].pos != CP_POS_NUM)
        return FALSE;
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
  return (cp_word_is_finite (text, i) && cp_word_form (text, i) != CP_FORM_BASE) || names_another (text, i, end);
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
  while (i < end && (cp_word_is_time (&text->tokens[i]) || text->tokens[i].pos == CP_POS_NUM || cp_word_is (&text->tokens[i], " on late last this of ")))
    i++;
  return i >= end || text->tokens[i].pos == CP_POS_PUNCT;
}

/* "rejected the bill | within the hour": how soon it was said, at the end of the clause. */
static gboolean
is_soon (const CpText *text,
         guint32       at,
         guint32       end)
{
  guint32 unit = at + 1;

  if (!cp_word_is (&text->tokens[at], " within "))
    return FALSE;
  if (unit < end && (text->tokens[unit].pos == CP_POS_DET || text->tokens[unit].pos == CP_POS_NUM))
    unit++;
  return unit < end && cp_word_is (&text->tokens[unit], " hour hours minute minutes day days ")
         && (unit + 1 >= end || text->tokens[unit + 1].pos == CP_POS_PUNCT);
}

/* Parts of a day, as in "the same evening". */
#define PARTS_OF_DAY " day morning afternoon evening night week month year "

/* "in Budapest | today": where the place begins that the reporter names right before the time at @time; @time where none is. */
static guint32
before_place (const CpText *text,
              guint32       from,
              guint32       time)
{
  guint32 i = time;

  while (i > from + 1 && text->tokens[i - 1].pos == CP_POS_PROPN && cp_word_is_capital (&text->tokens[i - 1]))
    i--;
  return i < time && i > from + 1 && cp_word_is (&text->tokens[i - 1], " in at from ") ? i - 1 : time;
}

/*
 * "welcomed the letter | in Budapest today", "protested against the work | the same evening": where a time begins that ends the
 * clause and is the reporter's; @at where none stands there.
 */
static guint32
end_before_time (const CpText *text,
                 guint32       from,
                 guint32       at,
                 guint32       end,
                 gboolean     *found)
{
  *found = FALSE;
  while (end > at + 1 && text->tokens[end - 1].pos == CP_POS_PUNCT)
    end--;
  if (at + 1 == end && at > from + 1 && cp_word_is (&text->tokens[at], " today tonight "))
    *found = TRUE;
  else if (at + 3 == end && at > from + 1 && cp_word_is (&text->tokens[at], " the ") && cp_word_is (&text->tokens[at + 1], " same next following ")
           && cp_word_is (&text->tokens[at + 2], PARTS_OF_DAY))
    *found = text->tokens[at - 1].pos != CP_POS_ADP && text->tokens[at - 1].pos != CP_POS_VERB;
  return *found ? before_place (text, from, at) : at;
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
      gboolean timed;
      guint32 time;

      if (!cp_phrase_same_quote (scene, i, from) && scene->quotations->of[i] != 0)
        continue;
      time = end_before_time (text, from, i, clause_end, &timed);
      if (timed)
        return time;
      if (cp_word_is_mark (word, ',') && i + 1 < clause_end
          && (text->tokens[i + 1].inflection == CP_FORM_GERUND
              || cp_word_is (&text->tokens[i + 1], " who which where as after while when although though but so because with ")))
        return i;
      if (cp_word_is_mark (word, ',') && begins_another_clause (text, i + 1, clause_end))
        return i;
      if (i - from < OBJECT_REACH && cp_bounds_leaves_object (text, i, clause_end) && !cp_bounds_has_main_verb (text, from, i))
        return i;
      if (cp_word_is_mark (word, ':') && cp_reporter_speaks_behind (scene, i, clause_end))
        return i;
      if (cp_word_is_mark (word, ';') || cp_word_is (word, " -- – — ... … ")
          || (cp_word_is_mark (word, '-') && (word->flags & CP_TOKEN_SPACE_BEFORE) != 0))
        return i;
      if (cp_word_is (word, " while when after before because during until although though "))
        return i;
      if (i > from + 1 && (is_paper (text, i, clause_end) || is_soon (text, i, clause_end)))
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
