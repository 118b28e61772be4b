/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call themselves who stand together for something: "Friends of Thornley Library", "Save Dunholme Maternity". */
#include <string.h>

#include "statements/describe.h"
#include "statements/name-word.h"
#include "statements/words.h"

/* What campaigns call upon others to do. */
#define CALLS " save stop keep protect defend cut fight free reclaim ban breathe hands sleep rescue reopen welcome rock rethink feed unite "

/* Small words that news write with a small letter, except in a title or a name. */
#define TITLE_WORDS " is are was on to for against with without in at by from and not no our we us my it who what up over under through before after be " \
                    "can can't won't don't does must of "

/** cp_name_is_title_word: Returns: whether a small word has a capital that it has from a name alone: "Enough | Is | Enough" */
gboolean
cp_name_is_title_word (const CpText *text,
                       guint32       token)
{
  const CpToken *t = &text->tokens[token];

  return cp_word_is_capital (t) && !cp_word_is_shouted (t) && token > text->sentences[t->sentence].tokens.first
         && cp_word_is_capital (&text->tokens[token - 1]) && !cp_word_is_shouted (&text->tokens[token - 1])
         && cp_word_among (t->norm, TITLE_WORDS) && (token + 1 >= text->n_tokens || !cp_word_is_time (&text->tokens[token + 1]));
}

/* "Enough Is Enough", "Norland Against Trucks", "the group Our Town": a name that goes on over small words with capitals, or begins with one. */
static gboolean
is_title (const CpText *text,
          guint32       first,
          guint32       end)
{
  CpRange sentence = text->sentences[text->tokens[first].sentence].tokens;

  if (first + 1 >= end || !cp_word_is_capital (&text->tokens[first + 1]) || cp_word_is_shouted (&text->tokens[first + 1]))
    return FALSE;
  if (strcmp (text->tokens[first].norm, "our") == 0)
    return first > sentence.first && text->tokens[first - 1].pos != CP_POS_PUNCT && (text->tokens[first + 1].flags & CP_TOKEN_SPACE_BEFORE) != 0;
  return first + 2 < end && cp_name_is_title_word (text, first + 1) && cp_word_is_capital (&text->tokens[first + 2])
         && text->tokens[first + 2].sentence == text->tokens[first].sentence;
}

/* "Yes on 31", "No to Incinerators": how people call themselves before a vote. */
static gboolean
is_vote (const CpText *text,
         guint32       first,
         guint32       end)
{
  return first + 2 < end && cp_word_among (text->tokens[first].norm, " yes no ") && cp_word_among (text->tokens[first + 1].norm, " on to ")
         && (g_ascii_isdigit (text->tokens[first + 2].form[0]) || cp_name_is_word (text, first + 2));
}

/* Returns: the token at which the call goes on: "Hold on to | Hillview"; @first where it is none of several words */
static guint32
behind_call (const CpText *text,
             guint32       first,
             guint32       end)
{
  if (first + 3 < end && strcmp (text->tokens[first].norm, "hold") == 0 && strcmp (text->tokens[first + 1].norm, "on") == 0
      && strcmp (text->tokens[first + 2].norm, "to") == 0 && cp_name_is_word (text, first + 3))
    return first + 3;
  return first;
}

/* "Save Dunholme Maternity", "Cut the Rent", "Hands Off Corran": a call that is a campaign's name. */
static gboolean
is_call (const CpText *text,
         guint32       first,
         guint32       end)
{
  guint32 next = first + 1;

  if (!cp_word_among (text->tokens[first].norm, CALLS) || next >= end)
    return FALSE;
  if (cp_word_among (text->tokens[next].norm, " the our off "))
    next++;
  return next < end && cp_name_is_word (text, next) && text->tokens[next].sentence == text->tokens[first].sentence;
}

/* Who stand together under what they are. */
#define PEOPLE " friends citizens residents parents mothers women neighbours neighbors families students doctors lawyers scientists people " \
               "voices hands mums moms dads farmers workers "

/* How plurals of those who live or work somewhere end. */
static const char *const endings[] = { "ians", "ers", "ors", "ists", "ents", "ants", NULL };

/** cp_name_ends_as_people: Returns: whether a plural ends as those of people do who live or work somewhere: "mineworkers" */
gboolean
cp_name_ends_as_people (const char *norm)
{
  for (guint i = 0; endings[i] != NULL; i++)
    if (g_str_has_suffix (norm, endings[i]))
      return TRUE;
  return FALSE;
}

/* Members of parties, who are for and against what parties are. */
#define PARTISANS " republicans democrats conservatives liberals socialists "

/* Things whose plurals end as those of people do who are of a place. */
#define NOT_OF_PLACES " slogans caravans organs titans sultans republicans "

/* "Texans", "Moroccans" */
static gboolean
is_of_place (const CpToken *token)
{
  return strlen (token->norm) > 5 && g_str_has_suffix (token->norm, "ans") && !cp_word_among (token->norm, NOT_OF_PLACES);
}

/* "Parents", "Californians" */
static gboolean
is_people (const CpToken *token)
{
  return cp_word_among (token->norm, PEOPLE) || is_of_place (token)
         || (token->inflection == CP_FORM_PLURAL && cp_name_ends_as_people (token->norm) && !cp_word_among (token->norm, PARTISANS));
}

/* "Friends of Thornley Library", "Parents against Lead": what people call themselves who stand together for something. */
static gboolean
is_group_name (const CpText *text,
               guint32       first,
               guint32       end)
{
  guint32 next = first + 1;

  if (!cp_word_is_capital (&text->tokens[first]))
    return FALSE;
  if (is_call (text, first, end) || is_title (text, first, end) || is_vote (text, first, end) || behind_call (text, first, end) > first)
    return TRUE;
  if (!is_people (&text->tokens[first]))
    return FALSE;
  /* "Parents' Voice" */
  if (next + 1 < end && cp_word_among (text->tokens[first].norm, PEOPLE) && cp_name_is_of_members (text, next) && cp_name_is_word (text, next + 1))
    return TRUE;
  /* "Parents United for Pinecrest" */
  while (next < end && next < first + 3 && cp_name_is_word (text, next))
    next++;
  /* "the Doctors on the Edge" */
  if (next + 2 < end && first > text->sentences[text->tokens[first].sentence].tokens.first && strcmp (text->tokens[next].norm, "on") == 0
      && strcmp (text->tokens[next + 1].norm, "the") == 0)
    return cp_name_is_word (text, next + 2);
  if (next + 1 >= end || !cp_word_among (text->tokens[next].norm, " of for against "))
    return FALSE;
  if (strcmp (text->tokens[next].norm, "of") == 0 && !cp_word_among (text->tokens[first].norm, PEOPLE))
    return FALSE;
  next += strcmp (text->tokens[next + 1].norm, "the") == 0 ? 2 : 1;
  return next < end && cp_name_is_word (text, next);
}

/** cp_name_group_start: Returns: where the name of people who stand together goes on behind what it begins with */
guint32
cp_name_group_start (const CpText *text,
                     guint32       first,
                     guint32       end)
{
  guint32 behind = behind_call (text, first, end);

  return behind > first ? behind : is_vote (text, first, end) ? first + 2 : first + 1;
}

/** cp_describe_is_group: Returns: whether a name is that of people who stand together: "Friends of Thornley Library" */
gboolean
cp_describe_is_group (const CpText *text,
                      CpRange       name)
{
  return is_group_name (text, name.first, name.last);
}
