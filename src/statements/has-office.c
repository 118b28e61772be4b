/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of which an office tells that a body bears them: "Siltronix will appeal. | Its president, Ana Lind, said". */
#include "statements/classify.h"

#include <string.h>

#include "statements/words.h"

/* An office of "its" has so many words at most before its bearer's name. */
#define LONGEST_OFFICE 9

static gboolean
is_subject (const CpToken *token)
{
  return token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS;
}

/* "Its president, Ana Lind", "its spokeswoman said" */
static gboolean
begins_office (const CpStage *self,
               guint32        its)
{
  CpRange sentence = self->text->sentences[self->text->tokens[its].sentence].tokens;
  CpDescription description = cp_stage_describe (self, (CpRange){ its, MIN (sentence.last, its + LONGEST_OFFICE) });

  return description.role != NULL && description.owner == its && !description.plural && description.head != CP_HEAD_BODY
         && (description.role->implies == CP_ROLE_SPEAKS || strcmp (description.role->name, "president") == 0);
}

/* Whether something else that a token means may have the office: another subject, or a body that something is done to. */
static gboolean
is_rival (const CpStage *self,
          guint32        token)
{
  const CpToken *t = &self->text->tokens[token];

  gboolean body = t->pos == CP_POS_PROPN || cp_knowledge_institution (self->cast->knowledge, t->form, NULL) != NULL;

  if (is_subject (t))
    return body || (self->text->tokens[t->head].dep == CP_DEP_ROOT && !cp_word_among (t->norm, " it he she i we they "));
  return body && t->dep == CP_DEP_OBJ;
}

static gboolean
leads_sentence (const CpText *text,
                CpRange       name)
{
  for (guint32 i = name.first; i < name.last; i++)
    if (is_subject (&text->tokens[i]))
      return (text->tokens[i].flags & CP_TOKEN_QUOTED) == 0;
  return FALSE;
}

/** cp_classify_has_office: Returns: whether a name is a body's for what the text says of "its" officer in the same sentence or the next */
gboolean
cp_classify_has_office (const CpStage *self,
                        CpRange        name)
{
  const CpText *text = self->text;
  guint32 sentence = text->tokens[name.first].sentence, end;

  if (!leads_sentence (text, name) && !cp_classify_names_subject (self, name))
    return FALSE;
  end = MIN (text->sentences[MIN (sentence + 2, text->n_sentences - 1)].tokens.last,
             text->paragraphs[text->sentences[sentence].paragraph].tokens.last);
  for (guint32 i = name.last; i < end; i++)
    {
      if ((text->tokens[i].flags & CP_TOKEN_QUOTED) != 0)
        continue;
      if (strcmp (text->tokens[i].norm, "its") == 0)
        return begins_office (self, i);
      if (is_rival (self, i))
        return FALSE;
    }
  return FALSE;
}
