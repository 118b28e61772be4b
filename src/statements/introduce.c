/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/classify.h"
#include "statements/introduce.h"
#include "statements/words.h"

/* The token of "the" that stands before a body's noun: "the union", "the York-based lender"; CP_NO_TOKEN where none does. */
static guint32
article_before (const CpText *text,
                guint32       token)
{
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first, at = token;

  if (at >= floor + 4 && strcmp (text->tokens[at - 1].norm, "based") == 0 && strcmp (text->tokens[at - 2].norm, "-") == 0)
    for (at -= 2; at > floor && token - at < 6 && cp_word_is_capital (&text->tokens[at - 1]) && strcmp (text->tokens[at - 1].norm, "the") != 0; at--)
      ;
  return at > floor && strcmp (text->tokens[at - 1].norm, "the") == 0 ? at - 1 : CP_NO_TOKEN;
}

/* The most words that tell which body a sentence is about. */
#define LEADING 6

/* Whether a word says of which state a body is: "Belgian", "Nepal's". */
static gboolean
is_of_state (const CpStage *self,
             guint32        word,
             guint32        noun)
{
  return cp_knowledge_adjective (self->cast->knowledge, self->text->tokens[word].form) != NULL
         || (word + 1 < noun && strcmp (self->text->tokens[word + 1].norm, "'s") == 0);
}

/* "The Belgian federation", but not "the Dearborn company", which was named before. */
static gboolean
says_which_state (const CpStage *self,
                  CpRange        words)
{
  gboolean found = FALSE;

  for (guint32 i = words.first; i + 1 < words.last; i++)
    {
      const CpToken *t = &self->text->tokens[i];

      if (is_of_state (self, i, words.last - 1))
        found = TRUE;
      else if ((i > words.first && cp_word_is_capital (t))
               || (t->pos != CP_POS_ADJ && t->pos != CP_POS_NOUN && !cp_word_among (t->norm, i == words.first ? " the " : " 's ' - ")))
        return FALSE;
    }
  return found;
}

/* "The Belgian federation", "Nepal's energy ministry": a body that heads its sentence, and of which is no more told than what it is. */
static CpFigure *
leading_body (CpStage *self,
              guint32  token,
              CpRange *phrase)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[token].sentence].tokens;
  CpReference why = { 0 };
  CpDescription description;
  CpFigure *body;

  *phrase = (CpRange){ sentence.first, token + 1 };
  if (token + 1 < sentence.last && strcmp (text->tokens[token + 1].norm, ",") == 0)
    return cp_told_apposed (self, token + 1);
  if (text->tokens[token].dep != CP_DEP_NSUBJ || (text->tokens[token].flags & CP_TOKEN_QUOTED) != 0 || token > sentence.first + LEADING
      || token < sentence.first + 2 || cp_word_is_capital (&text->tokens[token]) || cp_word_is_capital (&text->tokens[token + 1])
      || !says_which_state (self, *phrase))
    return NULL;
  description = cp_stage_describe (self, *phrase);
  if (description.head != CP_HEAD_BODY || description.body.plural || description.body.named || description.body.tokens.last != token + 1
      || description.body.institution == NULL || description.body.institution->kind == CP_BODY_COMPANY)
    return NULL;
  body = cp_stage_figure_of (self, &description, *phrase, &why);
  g_free (why.reason);
  return body != NULL && body->kind == CP_SPEAKER_ORGANISATION ? body : NULL;
}

/* "the union is with the fans: it has asked …": a body that is only spoken of may be meant by the next pronoun. */
static void
see_body (CpStage *self,
          guint32  token)
{
  const CpText *text = self->text;
  const CpInstitution *institution;
  guint32 the = article_before (text, token);
  CpRange phrase;
  CpFigure *body;

  if (the == CP_NO_TOKEN && cp_knowledge_institution (self->cast->knowledge, text->tokens[token].form, NULL) != NULL
      && (body = leading_body (self, token, &phrase)) != NULL)
    {
      cp_stage_see (self, body, phrase);
      return;
    }
  /* "The Association of Footplate Workers" is no association that was named before. */
  if (the == CP_NO_TOKEN || (cp_word_is_capital (&text->tokens[token]) && token + 1 < text->n_tokens && cp_word_among (text->tokens[token + 1].norm, " of for "))
      || text->tokens[token].inflection == CP_FORM_PLURAL || text->tokens[token].dep == CP_DEP_COMPOUND)
    return;
  institution = cp_knowledge_institution (self->cast->knowledge, text->tokens[token].form, NULL);
  body = institution != NULL ? cp_bodies_beside_noun (self, &(CpBodyRef){ .tokens = { token, token + 1 }, .institution = institution }) : NULL;
  /* "The operator, | Marram Grid, said" */
  if (body == NULL && institution != NULL && token + 1 < text->n_tokens && (body = cp_told_apposed (self, token + 1)) != NULL)
    body->kinds |= body->entry == NULL ? 1u << institution->kind : 0;
  if (body == NULL && institution != NULL)
    body = cp_stage_body_called (self, institution, (CpRange){ token, token + 1 });
  /* "The diocese stood by the monks." */
  if (body == NULL && institution != NULL && text->tokens[token].dep == CP_DEP_NSUBJ && !self->said[token]
      && the == token - 1 && the == text->sentences[text->tokens[token].sentence].tokens.first && !cp_body_is_of_state (institution->kind))
    {
      CpBodyRef ref = { .tokens = { token, token + 1 }, .institution = institution };

      body = cp_stage_body (self, &ref, NULL, token - 1);
    }
  if (body != NULL)
    cp_stage_see (self, body, (CpRange){ the, token + 1 });
}

/* "an owners' group, | Marram Drivers United": what a name is that tells nothing itself. */
static void
learn_kind_before (const CpStage   *self,
                   const CpNameRun *run)
{
  const CpInstitution *institution = run->figure->entry == NULL ? cp_classify_apposed (self, run->tokens) : NULL;

  if (institution != NULL)
    run->figure->kinds |= 1u << institution->kind;
}

/* "Minsk rejects the charge. Its defence ministry …": a capital that does something stands for its state, but where the article is at home. */
static void
see_capital (CpStage         *self,
             const CpNameRun *run)
{
  const CpEntry *state = run->entry != NULL && run->entry->kind == CP_ENTRY_SEAT && run->entry->code != NULL
                           ? cp_knowledge_side (self->cast->knowledge, run->entry->code) : NULL;

  if (state != NULL && state->kind == CP_ENTRY_STATE && state != self->home && !self->said[run->tokens.first]
      && self->text->tokens[run->tokens.last - 1].dep == CP_DEP_NSUBJ)
    cp_stage_see (self, cp_stage_state (self, state), run->tokens);
}

static void
introduce_name (CpStage         *self,
                const CpNameRun *run)
{
  const CpRole *known = run->figure != NULL ? run->figure->role : NULL;

  if (run->figure == NULL)
    see_capital (self, run);
  if (run->figure == NULL || (run->figure->entry != NULL && run->figure->entry->kind == CP_ENTRY_STATE))
    return;
  if (run->figure->kind != CP_SPEAKER_ORGANISATION)
    cp_stage_learn_before (self, run);
  else
    learn_kind_before (self, run);
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_behalf_phrase (self, run->figure, run->tokens);
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_stage_learn_hired (self, run->figure, run->tokens.first);
  cp_stage_learn_behind (self, run);
  cp_accused_see (self, run->figure, run->tokens);
  cp_behalf_named_next (self, run->figure, run->tokens);
  if (known == NULL)
    cp_employ_by_context (self, run->figure, run->tokens.first);
}

/**
 * cp_stage_introduce:
 * @end: the token up to which to go
 *
 * Goes on through the article and learns from the words around each name who bears it, and who is there without a name.
 */
void
cp_stage_introduce (CpStage *self,
                    guint32  end)
{
  for (; self->introduced_tokens < end; self->introduced_tokens++)
    {
      guint32 token = self->introduced_tokens;

      while (self->introduced < self->names->len
             && g_array_index (self->names, CpNameRun, self->introduced).tokens.first <= token)
        introduce_name (self, &g_array_index (self->names, CpNameRun, self->introduced++));
      if (token + 1 < self->text->n_tokens && cp_word_is_capital (&self->text->tokens[token + 1]))
        cp_partisan_see (self, token);
      if (self->text->tokens[token].pos == CP_POS_NOUN && !self->said[token])
        cp_stage_introduce_unnamed (self, token);
      if (self->text->tokens[token].pos == CP_POS_NUM)
        cp_band_count (self, token);
      if (self->text->tokens[token].pos == CP_POS_VERB || self->text->tokens[token].pos == CP_POS_AUX)
        {
          cp_told_sentence (self, token);
          cp_told_predicate (self, token);
          cp_band_passive (self, token);
        }
      if (self->text->tokens[token].pos == CP_POS_NOUN
          || (self->text->tokens[token].pos == CP_POS_PROPN && !cp_word_is_capital (&self->text->tokens[token])))
        {
          see_body (self, token);
          cp_band_apposed (self, token);
        }
    }
}
