/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people call themselves who stand together for something: "Friends of Thornley Library", "Save Dunholme Maternity". */
#include <string.h>

#include "statements/describe.h"
#include "statements/name-word.h"
#include "statements/words.h"

/* What campaigns call upon others to do. */
#define CALLS " save stop keep protect defend cut fight free reclaim ban breathe hands sleep "

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

/* "Friends of Thornley Library", "Parents against Lead": what people call themselves who stand together for something. */
static gboolean
is_group_name (const CpText *text,
               guint32       first,
               guint32       end)
{
  guint32 next = first + 1;

  if (cp_word_is_capital (&text->tokens[first]) && is_call (text, first, end))
    return TRUE;

  if (!cp_word_is_capital (&text->tokens[first]) || !cp_word_among (text->tokens[first].norm, PEOPLE))
    return FALSE;
  /* "Parents' Voice" */
  if (next + 1 < end && strcmp (text->tokens[next].norm, "'") == 0 && cp_name_is_glued (text, next) && cp_name_is_word (text, next + 1))
    return TRUE;
  /* "Parents United for Pinecrest" */
  while (next < end && next < first + 3 && cp_name_is_word (text, next))
    next++;
  if (next + 1 >= end || !cp_word_among (text->tokens[next].norm, " of for against "))
    return FALSE;
  next += strcmp (text->tokens[next + 1].norm, "the") == 0 ? 2 : 1;
  return next < end && cp_name_is_word (text, next);
}

/** cp_describe_is_group: Returns: whether a name is that of people who stand together: "Friends of Thornley Library" */
gboolean
cp_describe_is_group (const CpText *text,
                      CpRange       name)
{
  return is_group_name (text, name.first, name.last);
}
