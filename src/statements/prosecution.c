/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office for which prosecutors speak: "the Attorney General's Office of the Republic". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* By what the cast knows the office that any article named last. */
static const char any_office[] = "prosecution|";

/* Whether a role is that of somebody who prosecutes: "chief prosecutor", "attorney general". */
static gboolean
prosecutes (const CpRole *role)
{
  return role != NULL && (strstr (role->name, "prosecutor") != NULL || strcmp (role->name, "attorney general") == 0
                          || strcmp (role->name, "district attorney") == 0);
}

/* The end of what says whose office it is: "of the Republic", "of Pará". */
static guint32
end_of_place (const CpText *text,
              guint32       from,
              guint32       end)
{
  guint32 last = from + 1 < end && strcmp (text->tokens[from].norm, "of") == 0 ? from + 1 : end;

  if (last + 1 < end && strcmp (text->tokens[last].norm, "the") == 0)
    last++;
  if (last >= end || !cp_word_is_capital (&text->tokens[last]))
    return from;
  while (last < end && cp_word_is_capital (&text->tokens[last]))
    last++;
  return last;
}

/**
 * cp_describe_prosecution:
 * @words: within which it is looked for, at the first
 *
 * Returns: the name of an office of prosecutors: "Attorney General's Office of the Republic"; empty where none begins
 */
CpRange
cp_describe_prosecution (const CpKnowledge *knowledge,
                         const CpText      *text,
                         CpRange            words)
{
  guint32 last = words.first;
  const CpRole *role = words.first + 2 < words.last ? cp_describe_role_at (knowledge, text, words.first, &last) : NULL;

  if (!prosecutes (role) || last + 1 >= words.last || !cp_word_among (text->tokens[last].norm, " 's ' ")
      || strcmp (text->tokens[last + 1].norm, "office") != 0)
    return (CpRange){ words.first, words.first };
  return (CpRange){ words.first, end_of_place (text, last + 2, words.last) };
}

static gboolean
is_office (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_ORGANISATION && (figure->kinds & 1u << CP_BODY_OFFICE) != 0
         && (strstr (figure->folded, "prosecutor") != NULL || strstr (figure->folded, "attorney") != NULL);
}

/** cp_prosecution_see: notes @body where it is an office of prosecutors: those who are called no other's are of it */
void
cp_prosecution_see (CpStage  *self,
                    CpFigure *body)
{
  if (is_office (body))
    g_hash_table_insert (self->cast->by_name, g_strdup (any_office), body);
}

/** cp_prosecution_of_role: Returns: (transfer none) (nullable): the office of which a prosecutor is who is called nobody's; %NULL where none was named */
CpFigure *
cp_prosecution_of_role (const CpStage *self,
                        const CpRole  *role)
{
  return prosecutes (role) ? g_hash_table_lookup (self->cast->by_name, any_office) : NULL;
}
