/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which body of an article letters are short for: those that stand behind its name, and those that the name spells. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/letters.h"
#include "statements/words.h"

/* So many names of an article are looked through. */
#define MAX_NAMES 4000

/** cp_letters_body: Returns: (transfer none) (nullable): the body in the article for whose name @letters are short */
CpFigure *
cp_letters_body (const CpStage *self,
                 const char    *letters)
{
  for (guint i = 0; i < self->names->len && i < MAX_NAMES; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->body && run->figure != NULL && strlen (letters) > 1 && run->tokens.last - run->tokens.first > 1
          && cp_letters_spell (letters, run->figure->name))
        return run->figure;
    }
  return NULL;
}

/** cp_letters_learn: "Federation of Tramway Workers (FTW)", "the National Beekeepers' Union, UNAF.": the letters are the name before them, that of @run */
void
cp_letters_learn (CpStage         *self,
                  const CpNameRun *run)
{
  guint32 at = run->tokens.last;

  if (at + 2 >= self->text->n_tokens || (self->text->tokens[at + 1].flags & CP_TOKEN_CAPITAL) == 0)
    return;
  if ((strcmp (self->text->tokens[at].norm, "(") == 0 && strcmp (self->text->tokens[at + 2].norm, ")") == 0)
      || (strcmp (self->text->tokens[at].norm, ",") == 0 && self->text->tokens[at + 2].pos == CP_POS_PUNCT
          && strlen (self->text->tokens[at + 1].form) > 2 && cp_describe_is_acronym (self->text->tokens[at + 1].form)
          && run->tokens.last - run->tokens.first > 1))
    cp_cast_alias (self->cast, run->figure, self->text->tokens[at + 1].form);
}

/* Among so many names it is looked whether one is what letters are short for. */
#define MAX_SPELLED 400

/* Whether what the tables know by letters goes by other names than them. */
static gboolean
is_known_by_letters (const CpStage   *self,
                     const CpNameRun *run)
{
  const char *word = self->text->tokens[run->tokens.first].form;

  return run->entry != NULL && cp_describe_is_word (self->text, run->tokens) && strlen (word) > 2 && cp_describe_is_acronym (word)
         && (run->entry->kind == CP_ENTRY_ORGANISATION || run->entry->kind == CP_ENTRY_PRESS || run->entry->kind == CP_ENTRY_PARTY
             || run->entry->kind == CP_ENTRY_GROUP || run->entry->kind == CP_ENTRY_AGENCY)
         && g_ascii_strcasecmp (run->entry->name, word) != 0;
}

/** cp_letters_take_own: "the Rapid Support Forces … RSF": letters by which the tables know another are the name's that an article spells out, and not the other's */
void
cp_letters_take_own (CpStage *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      for (guint j = 0; j < self->names->len && j < MAX_SPELLED && is_known_by_letters (self, run); j++)
        {
          const CpNameRun *other = &g_array_index (self->names, CpNameRun, j);
          g_autofree char *words = other->tokens.last > other->tokens.first + 1 && other->entry != run->entry ? cp_describe_words (self->text, other->tokens) : NULL;

          if (words == NULL || !cp_letters_spell (self->text->tokens[run->tokens.first].form, words))
            continue;
          run->entry = NULL;
          run->person = FALSE;
          run->body = TRUE;
        }
    }
}
