/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of which the tables know only the beginning: "the European Council of Academies". */
#include <string.h>

#include "statements/describe.h"
#include "statements/words.h"

/**
 * cp_describe_goes_on:
 * @last: the token behind the part of @name that the tables know as @entry
 *
 * Returns: whether the whole is the name of another body: "the European Council | of Academies", "the White House | Reporters' Club"; but
 *   "the Supreme Court | of Kenya" is what it begins with
 */
gboolean
cp_describe_goes_on (const CpKnowledge *knowledge,
                     const CpText      *text,
                     const CpEntry     *entry,
                     guint32            last,
                     CpRange            name)
{
  const guint32 states = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_FORCE;
  gboolean plural = FALSE;
  const CpInstitution *institution;
  guint32 of, stop;

  if (entry->kind == CP_ENTRY_PERSON || entry->kind == CP_ENTRY_STATE || entry->kind == CP_ENTRY_SEAT || entry->kind == CP_ENTRY_PLACE
      || last >= name.last)
    return FALSE;
  institution = cp_knowledge_institution (knowledge, text->tokens[name.last - 1].form, &plural);
  if (institution != NULL && !plural && (states & 1u << institution->kind) == 0 && cp_word_is_capital (&text->tokens[name.last - 1]))
    return TRUE;
  if (strcmp (text->tokens[last].norm, "of") != 0)
    return FALSE;
  of = strcmp (text->tokens[last + 1].norm, "the") == 0 ? last + 2 : last + 1;
  return of < name.last && text->tokens[of].inflection == CP_FORM_PLURAL && cp_describe_entry (knowledge, text, of, name.last, &stop) == NULL;
}
