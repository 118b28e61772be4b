/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is there without a name: "a senior Croatian diplomat", and later "the diplomat". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* "Libya's ambassador", "the Lao ambassador": whose envoy it is, is said. */
static gboolean
is_of_named (const CpStage *self,
             CpRange        range)
{
  CpDescription description = cp_stage_describe (self, range);

  return description.head == CP_HEAD_ROLE && description.role->one && !description.plural
         && (description.state != NULL || !cp_range_is_empty (description.owner_name)
             || (description.body.named && description.body.tokens.last < description.role_words.first));
}

/* "at the ministry | was less sure": where what the clause says begins. */
static guint32
before_verb (const CpStage *self,
             CpRange        range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (self->text->tokens[i].pos == CP_POS_AUX || cp_word_is_finite (self->text, i))
      return i;
  return range.last;
}

/* "The residents go further. Their group …": several who head a sentence may be meant by the next pronoun. */
static gboolean
leads_as_several (const CpStage *self,
                  CpRange        sentence,
                  CpRange        range)
{
  const CpToken *noun = &self->text->tokens[range.last - 1];

  return range.first == sentence.first && range.last == range.first + 2 && strcmp (self->text->tokens[range.first].norm, "the") == 0 && noun->inflection == CP_FORM_PLURAL
         && noun->dep == CP_DEP_NSUBJ;
}

/* How long a description may be that stands before the pronoun it describes. */
#define FRONTED_REACH 14

/* "A biologist with eleven winters of tracks behind her, | she founded the group": whom the pronoun means, not somebody else. */
static gboolean
is_fronted (const CpStage *self,
            CpRange        sentence,
            guint32        first)
{
  if (first != sentence.first)
    return FALSE;
  for (guint32 i = first; i + 1 < sentence.last && i < first + FRONTED_REACH && !cp_word_is_finite (self->text, i); i++)
    if (strcmp (self->text->tokens[i].norm, ",") == 0)
      return cp_word_among (self->text->tokens[i + 1].norm, " he she ");
  return FALSE;
}

/**
 * cp_stage_introduce_unnamed:
 * @token: a noun
 *
 * "A senior Croatian diplomat, who was not authorised to speak": learns of someone without a name, whom "the diplomat" means later.
 */
void
cp_stage_introduce_unnamed (CpStage *self,
                            guint32  token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  const CpRole *role = cp_knowledge_role (self->cast->knowledge, self->text->tokens[token].form, NULL);
  CpRange range = { token, token + 1 };
  CpDescription description;
  CpReference why = { 0 };
  CpFigure *figure;

  /* "a civil servant" */
  if (role == NULL && token > sentence.first)
    {
      g_autofree char *two = cp_describe_words (self->text, (CpRange){ token - 1, token + 1 });

      role = cp_knowledge_role (self->cast->knowledge, two, NULL);
    }
  if (role == NULL || self->text->tokens[token].dep == CP_DEP_COMPOUND
      || (range.last < sentence.last && self->text->tokens[range.last].pos == CP_POS_PROPN))
    return;
  range.first = cp_stage_phrase_start (self, token);
  if (!cp_word_among (self->text->tokens[range.first].norm, " a an one two three several some ") && !leads_as_several (self, sentence, range)
      && !is_of_named (self, range))
    return;
  if (is_fronted (self, sentence, range.first))
    return;
  /* "a minister, Ana Lind" has a name, and so has "Ana Lind, a minister". */
  if (range.first > sentence.first && strcmp (self->text->tokens[range.first - 1].norm, ",") == 0)
    return;
  if (range.last + 1 < sentence.last && strcmp (self->text->tokens[range.last].norm, ",") == 0
      && self->text->tokens[range.last + 1].pos == CP_POS_PROPN)
    return;
  if (range.last + 1 < sentence.last && cp_word_among (self->text->tokens[range.last].norm, " of for at in from "))
    range.last = before_verb (self, (CpRange){ range.last, MIN (cp_told_segment (self, range.last).last, range.last + 8) });
  description = cp_stage_describe (self, range);
  if (description.head != CP_HEAD_ROLE)
    return;
  figure = cp_stage_figure_of (self, &description, range, &why);
  g_free (why.reason);
  if (figure == NULL)
    return;
  cp_stage_learn (self, figure, &description, range);
  /* At "Libya's" Libya is seen already. */
  cp_stage_see (self, figure, (CpRange){ is_of_named (self, range) ? token : range.first, token + 1 });
}
