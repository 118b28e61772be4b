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

/* "The residents go further. Their group …", "In one respect the pilots have won. They …": several of whom a sentence tells may be meant by
 * the next pronoun. */
static gboolean
leads_as_several (const CpStage *self,
                  CpRange        sentence,
                  CpRange        range)
{
  const CpToken *noun = &self->text->tokens[range.last - 1];

  return (range.first == sentence.first || self->text->tokens[noun->head].dep == CP_DEP_ROOT) && range.last == range.first + 2 && strcmp (self->text->tokens[range.first].norm, "the") == 0 && noun->inflection == CP_FORM_PLURAL
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

/* "a minister, | Ana Lind", "a spokeswoman for the ministry, | Ana Lind,": whose name follows has one. */
static gboolean
is_named_behind (const CpStage *self,
                 CpRange        sentence,
                 CpRange        range)
{
  return range.last + 1 < sentence.last && strcmp (self->text->tokens[range.last].norm, ",") == 0
         && self->text->tokens[range.last + 1].pos == CP_POS_PROPN;
}

/* "The Minister | does not share this view": whom an office means that does something without a name; the next "he" may be meant so. */
static void
see_holder (CpStage *self,
            CpRange  sentence,
            guint32  token)
{
  const CpText *text = self->text;
  CpRange range = { token - 1, token + 1 };
  CpDescription description;
  CpFigure *holder;

  if (token != sentence.first + 1 || strcmp (text->tokens[sentence.first].norm, "the") != 0 || text->tokens[token].dep != CP_DEP_NSUBJ
      || (text->tokens[token].flags & CP_TOKEN_QUOTED) != 0 || token + 1 >= sentence.last
      || (text->tokens[token + 1].pos != CP_POS_AUX && !cp_word_is_finite (text, token + 1)))
    return;
  description = cp_stage_describe (self, range);
  holder = description.head == CP_HEAD_ROLE && !description.plural ? cp_stage_holder (self, &description, range.first) : NULL;
  if (holder != NULL && holder->kind == CP_SPEAKER_PERSON)
    cp_stage_see (self, holder, range);
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
  see_holder (self, sentence, token);
  range.first = cp_stage_phrase_start (self, token);
  if (!cp_word_among (self->text->tokens[range.first].norm, " a an one two three several some ") && !leads_as_several (self, sentence, range)
      && !is_of_named (self, range))
    return;
  if (is_fronted (self, sentence, range.first))
    return;
  /* "a minister, Ana Lind" has a name, and so has "Ana Lind, a minister". */
  if (range.first > sentence.first && strcmp (self->text->tokens[range.first - 1].norm, ",") == 0)
    return;
  if (is_named_behind (self, sentence, range))
    return;
  if (range.last + 1 < sentence.last && cp_word_among (self->text->tokens[range.last].norm, " of for at in from "))
    range.last = before_verb (self, (CpRange){ range.last, MIN (cp_told_segment (self, range.last).last, range.last + 8) });
  if (is_named_behind (self, sentence, range))
    return;
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
