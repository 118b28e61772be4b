/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The name that a sentence gives what it first says of its subject: "The maker of the spray, | Kemarro, stayed away", "The union | Tarsa". */
#include <string.h>

#include "statements/classify.h"
#include "statements/introduce.h"

#include "statements/words.h"

/* So many tokens may stand between a comma and the name behind it, "the army-backed", and between a name's comma and its verb. */
#define BEFORE_NAME 5
#define BEFORE_VERB 3

/* How far into a sentence the name stands: a sentence that never ends is not gone through for each of its offices. */
#define REACH 60

/* "the army-backed | Dawn party", "Malmö-based | Nordtal": what may stand before a name that explains another. */
static gboolean
leads_up_to_name (const CpText *text,
                  guint32       token)
{
  const CpToken *t = &text->tokens[token];

  return t->pos == CP_POS_ADJ || t->pos == CP_POS_DET || strcmp (t->norm, "-") == 0 || strcmp (t->norm, "the") == 0 || cp_word_among (t->norm, " based backed led owned run ")
         || (token + 1 < text->n_tokens && strcmp (text->tokens[token + 1].norm, "-") == 0);
}

/* The run behind a comma that names what stands before it; %NULL for none. */
static const CpNameRun *
run_behind (const CpStage *self,
            guint32        comma,
            guint32        end)
{
  for (guint32 i = comma + 1; i < end && i <= comma + BEFORE_NAME; i++)
    {
      const CpNameRun *run = cp_stage_run_at (self, i);

      if (run != NULL && run->tokens.first == i && strcmp (self->text->tokens[run->tokens.last].norm, "-") != 0)
        return run;
      if (!leads_up_to_name (self->text, i))
        return NULL;
    }
  return NULL;
}

/* Whether a comma, which a sentence's verb follows, closes an apposition: "the Dawn | party, will hold" */
static gboolean
closes (const CpStage *self,
        guint32        at,
        guint32        end)
{
  const CpText *text = self->text;

  if (at < end && cp_knowledge_institution (self->cast->knowledge, text->tokens[at].form, NULL) != NULL)
    at++;
  if (at >= end || strcmp (text->tokens[at].norm, ",") != 0)
    return FALSE;
  for (guint32 i = at + 1; i < end && i <= at + BEFORE_VERB; i++)
    {
      if (text->tokens[i].pos == CP_POS_AUX || cp_word_is_finite (text, i))
        return TRUE;
      if (text->tokens[i].pos != CP_POS_ADV)
        return FALSE;
    }
  return FALSE;
}

/**
 * cp_classify_names_subject:
 *
 * Returns: whether a name stands between marks behind what a sentence first says of its subject: "The owner of the quarry, | Kestrel
 *   Mines, has"
 */
gboolean
cp_classify_names_subject (const CpStage *self,
                           CpRange        name)
{
  CpRange sentence = self->text->sentences[self->text->tokens[name.first].sentence].tokens;

  for (guint32 i = name.first; i-- > sentence.first && name.first - i <= BEFORE_NAME;)
    {
      if (strcmp (self->text->tokens[i].norm, ",") == 0)
        return i > sentence.first + 1 && self->text->tokens[i - 1].pos != CP_POS_PROPN && closes (self, name.last, sentence.last);
      if (!leads_up_to_name (self->text, i))
        return FALSE;
    }
  return FALSE;
}

/* Whose name a run is, where a body may bear it: "its" tells that it is one's. */
static CpFigure *
body_of (CpStage         *self,
         const CpNameRun *run)
{
  if (run->place || run->titled || run->person || (run->entry != NULL && run->entry->kind == CP_ENTRY_STATE))
    return NULL;
  if (run->figure == NULL)
    {
      g_autofree char *name = cp_describe_words (self->text, run->tokens);

      return cp_cast_body (self->cast, name, NULL, 0);
    }
  return run->figure->kind == CP_SPEAKER_ORGANISATION ? run->figure : NULL;
}

/* "The union | Tarsa is", "A group | called Tarsa First" */
static const CpNameRun *
run_beside (const CpStage *self,
            guint32        noun,
            guint32        end)
{
  guint32 at = noun + 1 < end && cp_word_among (self->text->tokens[noun + 1].norm, " called named ") ? noun + 2 : noun + 1;
  const CpNameRun *run = at < end ? cp_stage_run_at (self, at) : NULL;

  return run != NULL && run->tokens.first == at && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[noun].form, NULL) != NULL ? run : NULL;
}

/**
 * cp_stage_subject_name:
 * @subject: the noun that the tree has for the subject
 *
 * Returns: (transfer none) (nullable): the body that the sentence names beside what it calls its subject: "The maker of the spray,
 *   Kemarro, stayed away"
 */
CpFigure *
cp_stage_subject_name (CpStage *self,
                       guint32  subject)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[subject].sentence].tokens;
  const CpNameRun *run = text->tokens[subject].pos == CP_POS_NOUN ? run_beside (self, subject, sentence.last) : NULL;

  if (run != NULL)
    return body_of (self, run);
  for (guint32 i = sentence.first + 1; i < sentence.last && i < sentence.first + REACH; i++)
    {
      if ((text->tokens[i].flags & CP_TOKEN_QUOTED) != 0)
        return NULL;
      if (strcmp (text->tokens[i].norm, ",") != 0)
        continue;
      run = run_behind (self, i, sentence.last);
      if (run != NULL && closes (self, run->tokens.last, sentence.last))
        return body_of (self, run);
    }
  return NULL;
}
