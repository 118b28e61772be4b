/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before a name and tells who bears it: "Norwegian Fisheries Minister Aksel Brandvik". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far a description reaches before a name, in tokens. */
#define BEFORE 14

/* Whether a word and the next are an office. */
static gboolean
begins_role (const CpStage *self,
             guint32        token)
{
  g_autofree char *words = cp_describe_words (self->text, (CpRange){ token, token + 2 });

  return cp_knowledge_role (self->cast->knowledge, words, NULL) != NULL;
}

/* "After the talks | a spokesman", "In Vilnius | the minister": an article right behind a noun begins another phrase. */
static gboolean
begins_phrase (const CpStage *self,
               guint32        token)
{
  const CpToken *before = token > 0 ? &self->text->tokens[token - 1] : NULL;

  return before != NULL && cp_word_among (self->text->tokens[token].norm, " a an the ")
         && (before->pos == CP_POS_NOUN || before->pos == CP_POS_PROPN || before->pos == CP_POS_NUM);
}

/** cp_stage_phrase_start: Returns: where the phrase that ends before @token, or with it, begins */
guint32
cp_stage_phrase_start (const CpStage *self,
                       guint32        token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  guint32 at = token;

  while (at > sentence.first && at + BEFORE > token && (at == token || !begins_phrase (self, at)))
    {
      const CpToken *before = &self->text->tokens[at - 1];

      if (cp_word_among (before->norm, " to ") && at - 1 > sentence.first
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        {
          at--;
          continue;
        }
      /* "a spokesman for | President" */
      if (strcmp (before->norm, "for") == 0 && at - 1 > sentence.first && cp_word_is_capital (&self->text->tokens[at]) && !cp_word_is_capital (&self->text->tokens[at - 2])
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        break;
      /* "running mate" */
      if (before->pos == CP_POS_VERB && before->inflection == CP_FORM_GERUND && at < token && begins_role (self, at - 1))
        {
          at--;
          continue;
        }
      if (before->pos == CP_POS_VERB || before->pos == CP_POS_AUX || before->pos == CP_POS_SCONJ || before->pos == CP_POS_CCONJ
          || (before->pos == CP_POS_PUNCT && strcmp (before->norm, "-") != 0) || before->pos == CP_POS_ADV
          || (before->pos == CP_POS_PRON && !cp_word_among (before->norm, " his her its their whose ")) || cp_word_among (before->norm, " by with to from , "))
        break;
      at--;
    }
  /* A phrase does not begin with a preposition. */
  while (at < token && self->text->tokens[at].pos == CP_POS_ADP)
    at++;
  return at;
}

/* "At a meeting on Tuesday | the chairwoman of the group", "in the presence of | President": the first phrase within @range that
 * is an office's; @range is made to be that. */
static CpDescription
describe_office (const CpStage *self,
                 CpRange       *range)
{
  CpDescription description = { 0 };

  for (guint32 i = range->first + 1; i < range->last; i++)
    {
      const CpToken *before = &self->text->tokens[i - 1];

      if (self->text->tokens[i].pos != CP_POS_DET && before->pos != CP_POS_ADP)
        continue;
      description = cp_stage_describe (self, (CpRange){ i, range->last });
      if (description.head == CP_HEAD_ROLE)
        {
          range->first = i;
          return description;
        }
    }
  return (CpDescription){ 0 };
}

static gboolean
says_no_body (const CpDescription *description)
{
  return description->state == NULL && cp_range_is_empty (description->body.tokens) && cp_range_is_empty (description->owner_name)
         && description->owner == CP_NO_TOKEN;
}

static gboolean
says_only_office (const CpDescription *description)
{
  return says_no_body (description) && !description->definite;
}

/* Who is called by a body for standing outside it. */
#define OUTSIDERS " rival critic opponent veteran legend customer neighbour neighbor expert watcher analyst target "

/* "Club bailiff | Fred Nance", "council planner | Ana Lind": a trade that is called by the body is done for it. */
static gboolean
learn_trade (CpStage             *self,
             CpFigure            *figure,
             const CpDescription *description,
             CpRange              range)
{
  const CpToken *trade = &self->text->tokens[range.last - 1];
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *body;

  if (figure->kind != CP_SPEAKER_PERSON || figure->belongs->len > 0 || description->body.plural || description->body.institution == NULL
      || description->body.tokens.last + 1 != range.last || trade->pos != CP_POS_NOUN || trade->inflection == CP_FORM_PLURAL
      || cp_word_is_capital (trade) || cp_word_among (trade->norm, OUTSIDERS)
      || cp_knowledge_institution (self->cast->knowledge, trade->form, NULL) != NULL)
    return FALSE;
  body = cp_stage_body (self, &description->body, description->state, range.first);
  if (body == NULL || cp_bearer_body_weight (body, NULL) == 0)
    return FALSE;
  cp_figure_bind (figure, body, 0.85f, words);
  if (figure->role_words == NULL)
    figure->role_words = g_steal_pointer (&words);
  return TRUE;
}

/* "the High Commissioner of Uganda, | Ambassador Ana Lind": the fuller office stands before the title. */
static void
learn_apposed (CpStage  *self,
               CpFigure *figure,
               guint32   title)
{
  CpDescription description;
  CpRange range;

  if (title < 2 || strcmp (self->text->tokens[title - 1].norm, ",") != 0
      || self->text->tokens[title - 2].sentence != self->text->tokens[title].sentence)
    return;
  range = (CpRange){ cp_stage_phrase_start (self, title - 1), title - 1 };
  if (cp_range_is_empty (range))
    return;
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_ROLE && description.definite && cp_range_is_empty (description.name))
    cp_stage_learn (self, figure, &description, range);
}

/* "the Centre Union of | Prime Minister Ana Lind": a party is of those who lead it. */
static void
learn_of (CpStage  *self,
          CpFigure *figure,
          guint32   first)
{
  const CpFigure *body = NULL;

  while (first > 1 && cp_word_is_capital (&self->text->tokens[first - 1]))
    first--;
  if (first < 2 || strcmp (self->text->tokens[first - 1].norm, "of") != 0 || figure->kind != CP_SPEAKER_PERSON)
    return;
  for (guint i = self->introduced; i-- > 0 && body == NULL;)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->tokens.last + 1 < first)
        return;
      if (run->tokens.last + 1 == first && run->institution != NULL && run->entry == NULL)
        body = run->figure;
    }
  if (body != NULL && body->kind == CP_SPEAKER_ORGANISATION && body->kinds & (1u << CP_BODY_PARTY | 1u << CP_BODY_UNION | 1u << CP_BODY_CAMPAIGN))
    cp_figure_bind (figure, (CpFigure *) body, 0.8f, body->name);
}

/* How sure it is that somebody who is called a body's with no office is of it. */
#define CALLED_BY 0.85f

/* "Labour's | Ana Lind", "said Marram Rail's | Jan Holt": whose somebody is called who has no office beside the name. */
static void
learn_called_by (CpStage  *self,
                 CpFigure *figure,
                 CpRange   name)
{
  const CpNameRun *run = name.first > 1 && cp_word_among (self->text->tokens[name.first - 1].norm, " 's ' ")
                           ? cp_stage_run_at (self, name.first - 2) : NULL;

  if (run == NULL || run->tokens.last + 1 != name.first || run->figure == NULL || run->figure->kind != CP_SPEAKER_ORGANISATION
      || (run->entry != NULL && run->entry->kind != CP_ENTRY_PARTY) || figure->kind != CP_SPEAKER_PERSON || name.last - name.first < 2
      || figure->belongs->len > 0)
    return;
  cp_figure_bind (figure, run->figure, CALLED_BY, run->figure->name);
}

/**
 * cp_stage_learn_before:
 *
 * Learns from the words before a name: "Norwegian Fisheries Minister | Aksel Brandvik", "the union's regional organiser, | Tariq Bashir".
 */
void
cp_stage_learn_before (CpStage         *self,
                       const CpNameRun *run)
{
  guint32 first = run->tokens.first, end = first;
  CpDescription description;
  CpRange range;

  while (end > 0 && cp_knowledge_title (self->cast->knowledge, self->text->tokens[end - 1].form) != NULL)
    end--;
  if (end > 0 && strcmp (self->text->tokens[end - 1].norm, ",") == 0)
    end--;
  /* "Norway's ambassador there, | Aksel Brandvik" */
  if (end > 1 && end < first && cp_word_among (self->text->tokens[end - 1].norm, " there here ") && self->text->tokens[end - 2].pos == CP_POS_NOUN)
    end--;
  /* "a lawyer for | Hartvigsen" tells nothing of him. */
  if (end > 0 && self->text->tokens[end - 1].pos == CP_POS_ADP)
    return;
  range = (CpRange){ end > 0 ? cp_stage_phrase_start (self, end) : 0, end };
  cp_partisan_learn_before (self, run->figure, first);
  learn_of (self, run->figure, first);
  learn_called_by (self, run->figure, run->tokens);
  if (cp_range_is_empty (range) || self->text->tokens[range.first].sentence != self->text->tokens[first].sentence)
    return;
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_BODY && learn_trade (self, run->figure, &description, range))
    return;
  if (description.head != CP_HEAD_ROLE)
    description = describe_office (self, &range);
  if (description.head == CP_HEAD_ROLE && description.definite && says_no_body (&description))
    cp_behalf_office (self, run->figure, &description, range.first);
  if (description.head == CP_HEAD_ROLE)
    cp_stage_learn (self, run->figure, &description, range);
  if (description.head == CP_HEAD_ROLE && says_only_office (&description))
    learn_apposed (self, run->figure, range.first);
}
