/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is charged with a crime himself: an official who is answers for himself, and his office has no part in what his lawyers say. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* What prosecutors and police do to somebody. */
#define CHARGES " charge indict arraign prosecute arrest "

/* So many tokens behind a charge the "with" of what it is for stands at most. */
#define WITH_REACH 16

/* "charged Sheriff Lind | with theft", "indicted Lind on four counts", and not "charged Lind $20" */
static gboolean
tells_of_what (const CpText *text,
               guint32       verb)
{
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;

  if (g_strcmp0 (text->tokens[verb].lemma, "charge") != 0)
    return TRUE;
  for (guint32 i = verb + 1; i < sentence.last && i < verb + WITH_REACH; i++)
    if (cp_word_among (text->tokens[i].norm, " with over "))
      return TRUE;
  return FALSE;
}

/* "pleaded | not guilty" */
static gboolean
pleads (const CpText *text,
        guint32       verb)
{
  return g_strcmp0 (text->tokens[verb].lemma, "plead") == 0 && verb + 2 < text->n_tokens
         && (strcmp (text->tokens[verb + 1].norm, "guilty") == 0 || strcmp (text->tokens[verb + 2].norm, "guilty") == 0);
}

/* "Sheriff | Ana Lind": what heads the phrase that the name stands in. */
static guint32
with_office (const CpText *text,
             guint32       token)
{
  for (guint step = 0; step < 3; step++)
    {
      const CpToken *t = &text->tokens[token];

      if ((t->dep != CP_DEP_FLAT && t->dep != CP_DEP_APPOS && t->dep != CP_DEP_COMPOUND) || t->head > token)
        break;
      token = t->head;
    }
  return token;
}

/**
 * cp_accused_see:
 * @name: of @figure, where it stands
 *
 * Notes that a person is charged: "The state charged Sheriff Ana Lind with theft", "Lind was indicted", "Lind pleaded not guilty".
 */
void
cp_accused_see (const CpStage *self,
                CpFigure      *figure,
                CpRange        name)
{
  const CpText *text = self->text;

  if (figure->kind != CP_SPEAKER_PERSON || figure->accused)
    return;
  for (guint32 i = name.first; i < name.last; i++)
    {
      const CpToken *token = &text->tokens[with_office (text, i)];

      if (token->head >= name.first && token->head < name.last)
        continue;
      if (token->dep == CP_DEP_OBJ || token->dep == CP_DEP_NSUBJ_PASS)
        figure->accused = cp_word_among (text->tokens[token->head].lemma, CHARGES) && tells_of_what (text, token->head);
      else if (token->dep == CP_DEP_NSUBJ)
        figure->accused = pleads (text, token->head);
      if (figure->accused)
        return;
    }
}
