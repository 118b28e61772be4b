/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom someone appears whose name only follows: "For the council, Ana Lind said", "The builder's owner … Ana Lind, 71, told". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far behind the comma the name may stand: "Speaking for the union, retired miner | Jan Holt". */
#define NAME_REACH 6

/* How long the words before the comma may be, and a clause that tells more of the body. */
#define PHRASE_REACH 16
#define ASIDE_REACH  20

/* How sure it is that who is named next has the office that was heard. */
#define NEXT_NAMED 0.8f

static gboolean
is_comma (const CpStage *self,
          guint32        token)
{
  return strcmp (self->text->tokens[token].norm, ",") == 0;
}

/* Where the body begins in "For the council", "Opening for the airport", "Speaking on behalf of the union"; %CP_NO_TOKEN where none does. */
static guint32
body_start (const CpStage *self,
            CpRange        phrase)
{
  const CpToken *first = &self->text->tokens[phrase.first];
  guint32 at = phrase.first;

  if (cp_word_among (first->norm, " speaking opening appearing acting closing replying summing writing answering "))
    at++;
  if (at < phrase.last && strcmp (self->text->tokens[at].norm, "up") == 0)
    at++;
  if (at + 1 < phrase.last && strcmp (self->text->tokens[at].norm, "for") == 0)
    return at + 1;
  if (at + 3 < phrase.last && strcmp (self->text->tokens[at].norm, "on") == 0 && strcmp (self->text->tokens[at + 1].norm, "behalf") == 0)
    return at + 3;
  return CP_NO_TOKEN;
}

/* What lawyers do for a side, and what of it. */
#define PLEADS " opening closing outlining presenting summarising summarizing introducing arguing concluding pleading "
#define PLEA   " case submissions arguments argument defence defense appeal claim evidence "

/* "Opening | the claimants' | case last week": whose case it is that somebody pleads; empty where none is told of. */
static CpRange
pleaded_for (const CpStage *self,
             CpRange        phrase)
{
  if (!cp_word_among (self->text->tokens[phrase.first].norm, PLEADS))
    return (CpRange){ 0, 0 };
  for (guint32 i = phrase.first + 2; i + 1 < phrase.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, " 's ' ’ ") && cp_word_among (self->text->tokens[i + 1].norm, PLEA))
      return (CpRange){ phrase.first + 1, i };
  return (CpRange){ 0, 0 };
}

/* "For the builders' federation, | whose complaint set off the inquiry, | Ana Lind said": where what is told of the body ends, at a comma; @comma
 * where nothing is. */
static guint32
past_aside (const CpStage *self,
            guint32        comma,
            guint32        end)
{
  if (comma + 1 >= end || !cp_word_among (self->text->tokens[comma + 1].norm, " whose which who "))
    return comma;
  for (guint32 i = comma + 2; i < end && i < comma + ASIDE_REACH; i++)
    if (is_comma (self, i))
      return i;
  return comma;
}

/* "For the hotel group, | Marram Inns, project manager | Ana Lind": the body's name behind what it is; %NULL where none stands there. */
static const CpNameRun *
name_apposed (const CpStage *self,
              guint32        comma,
              guint32        end)
{
  const CpNameRun *run = comma + 1 < end ? cp_stage_run_at (self, comma + 1) : NULL;

  return run != NULL && run->tokens.first == comma + 1 && run->tokens.last < end && is_comma (self, run->tokens.last) && !run->person ? run : NULL;
}

/* "the diocese", "Marram Transit": what one works at. */
static gboolean
names_body (const CpStage *self,
            CpRange        words)
{
  CpDescription description = cp_stage_describe (self, words);
  const CpNameRun *run = cp_stage_run_at (self, words.first);

  return description.head == CP_HEAD_BODY
         || (run != NULL && run->tokens.first == words.first && run->tokens.last == words.last && run->figure != NULL
             && run->figure->kind == CP_SPEAKER_ORGANISATION);
}

/* "At the diocese, | vicar general Ana Lind": where somebody has the office that stands before the name; %CP_NO_TOKEN where none does. */
static guint32
seat_start (CpStage *self,
            CpRange  phrase,
            CpRange  office)
{
  CpDescription held = cp_stage_describe (self, office);

  if (strcmp (self->text->tokens[phrase.first].norm, "at") != 0 || held.role == NULL || held.role->implies != CP_ROLE_SPEAKS || held.state != NULL
      || !cp_range_is_empty (held.body.tokens) || !cp_range_is_empty (held.owner_name) || held.owner != CP_NO_TOKEN)
    return CP_NO_TOKEN;
  return names_body (self, (CpRange){ phrase.first + 1, phrase.last }) ? phrase.first + 1 : CP_NO_TOKEN;
}

/* Whom the words behind "for" mean. */
static CpFigure *
body_meant (CpStage             *self,
            const CpDescription *description,
            guint32              start)
{
  CpFigure *body = NULL;

  if (!cp_range_is_empty (description->name) && !description->plural)
    body = cp_stage_named (self, description->name, CP_GENDER_UNKNOWN);
  if (body == NULL && !cp_range_is_empty (description->body.tokens))
    body = cp_stage_body (self, &description->body, description->state, start);
  /* "For the Crown, Ana Lind said" */
  if (body == NULL && description->head == CP_HEAD_NAME && description->definite && !description->plural)
    {
      g_autofree char *name = cp_describe_words (self->text, description->name);

      body = cp_cast_body (self->cast, name, NULL, 0);
    }
  return body;
}

/* Whether a word before a name tells what is done, and not who it is: "retired", "planning consultant". */
static gboolean
does_something (const CpToken *token)
{
  if (token->pos == CP_POS_AUX)
    return TRUE;
  return token->pos == CP_POS_VERB && token->dep != CP_DEP_AMOD && strcmp (token->norm, "retired") != 0
         && !(token->inflection == CP_FORM_GERUND && token[1].pos == CP_POS_NOUN);
}

/**
 * cp_behalf_phrase:
 *
 * "For the council, Gareth Lind said", "Opening the council's case, Gareth Lind said", "Speaking for the group Open Fjords, retired geologist Ane Moe said", "For the insurers, Ana Lind said"
 */
void
cp_behalf_phrase (CpStage  *self,
                  CpFigure *figure,
                  CpRange   name)
{
  CpRange sentence = self->text->sentences[self->text->tokens[name.first].sentence].tokens, phrase = { sentence.first, sentence.first };
  g_autofree char *words = NULL;
  CpDescription description;
  const CpNameRun *apposed;
  CpFigure *body;
  CpRange pleaded;
  guint32 start, behind;

  while (phrase.last < name.first && phrase.last < sentence.first + PHRASE_REACH && !is_comma (self, phrase.last))
    phrase.last++;
  if (phrase.last >= name.first || !is_comma (self, phrase.last))
    return;
  behind = past_aside (self, phrase.last, name.first);
  apposed = behind == phrase.last ? name_apposed (self, phrase.last, name.first) : NULL;
  if (apposed != NULL)
    behind = apposed->tokens.last;
  if (name.first - behind > NAME_REACH)
    return;
  for (guint32 i = behind; i < name.first; i++)
    if (does_something (&self->text->tokens[i]))
      return;
  pleaded = pleaded_for (self, phrase);
  start = cp_range_is_empty (pleaded) ? body_start (self, phrase) : pleaded.first;
  if (start == CP_NO_TOKEN && behind == phrase.last)
    start = seat_start (self, phrase, (CpRange){ behind + 1, name.first });
  if (start == CP_NO_TOKEN)
    return;
  description = cp_stage_describe (self, (CpRange){ start, cp_range_is_empty (pleaded) ? phrase.last : pleaded.last });
  words = cp_describe_words (self->text, phrase);
  body = apposed != NULL && apposed->figure != NULL && apposed->figure->kind == CP_SPEAKER_ORGANISATION ? apposed->figure
                                                                                                       : body_meant (self, &description, start);
  if (body == NULL)
    {
      if (cp_band_represented (self, figure, start))
        figure->independent = FALSE;
      return;
    }
  cp_figure_bind (figure, body, 0.92f, words);
  figure->independent = FALSE;
}

/* "Its owner said …": one who was heard under an office of which there is one, and of whom nobody knows the name. */
static gboolean
is_nameless_holder (const CpFigure *figure)
{
  return figure != NULL && figure->kind == CP_SPEAKER_GROUP && !figure->plural && figure->in_office && figure->holder == NULL
         && figure->role != NULL && figure->role->implies <= CP_ROLE_SPEAKS && (figure->belongs->len > 0 || figure->retired);
}

/* Verbs by which whoever is named speaks on. */
#define SPEAKS_ON " said says told tells added adds wrote replied explained insisted argued warned "

/* "… said its director. “We have the receipts,” | Birgit Lohm told reporters", "Gerd Tasker, 71, told a meeting": in the paragraph of the
 * words before or the next, and nothing told of the name but an age. */
static gboolean
speaks_next (const CpStage *self,
             CpRange        name)
{
  CpRange sentence = self->text->sentences[self->text->tokens[name.first].sentence].tokens;
  guint32 here = self->text->sentences[self->text->tokens[name.first].sentence].paragraph;
  guint32 there = self->text->sentences[self->text->tokens[self->last_token].sentence].paragraph, at = name.last;

  if (here > there + 1)
    return FALSE;
  if (at + 2 < sentence.last && is_comma (self, at) && g_ascii_isdigit (self->text->tokens[at + 1].form[0]) && is_comma (self, at + 2))
    at += 3;
  return (at < sentence.last && cp_word_among (self->text->tokens[at].norm, SPEAKS_ON))
         || (name.first > sentence.first && cp_word_among (self->text->tokens[name.first - 1].norm, " said says ") && at < sentence.last
             && strcmp (self->text->tokens[at].norm, ".") == 0);
}

/* The lead of an article, in paragraphs. */
#define LEAD_PARAGRAPHS 3

/* "… its former chief chemist has conceded. | Dr Jan Holt, who left in 2019, was giving evidence": the lead tells what somebody is, and the next
 * paragraph begins with who. */
static gboolean
is_named_below_lead (const CpStage *self,
                     CpRange        name)
{
  const CpText *text = self->text;
  guint32 here = text->sentences[text->tokens[name.first].sentence].paragraph, there = text->sentences[text->tokens[self->last_token].sentence].paragraph;
  guint32 first = text->paragraphs[here].tokens.first;

  return here == there + 1 && here <= LEAD_PARAGRAPHS && (first == name.first || (first + 1 == name.first && cp_word_is_capital (&text->tokens[first])))
         && name.last + 1 < text->n_tokens && is_comma (self, name.last) && strcmp (text->tokens[name.last + 1].norm, "who") == 0;
}

static gboolean
is_first_named (const CpStage  *self,
                const CpFigure *figure,
                CpRange         name)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->tokens.first >= name.first)
        return name.last - name.first > 1;
      if (run->figure == figure)
        return FALSE;
    }
  return FALSE;
}

/* Says that an office which was heard without a name is the person's. */
static void
hold (CpFigure *person,
      CpFigure *nameless)
{
  cp_figure_bind (person, nameless, NEXT_NAMED, nameless->role_words);
  nameless->holder = person;
  g_array_append_vals (person->mentions, nameless->mentions->data, nameless->mentions->len);
}

/**
 * cp_behalf_named_next:
 *
 * "The owner of Barrow Rovers said he would sell. Gerry Tasker, 71, told a meeting …": the next who is named and not told about is
 * who spoke before.
 */
void
cp_behalf_named_next (CpStage  *self,
                      CpFigure *figure,
                      CpRange   name)
{
  CpFigure *nameless = self->last_speaker;

  if (!is_nameless_holder (nameless) || figure->kind != CP_SPEAKER_PERSON || figure->role != NULL || figure->belongs->len > 0
      || figure->entry != NULL || figure->independent || !is_first_named (self, figure, name) || !(speaks_next (self, name) || is_named_below_lead (self, name))
      || (nameless->gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN && nameless->gender != figure->gender))
    return;
  hold (figure, nameless);
}

/** cp_behalf_office: "Libya's ambassador said … The ambassador, | Salem Farhat": who was heard by the office has this name */
void
cp_behalf_office (CpStage             *self,
                  CpFigure            *figure,
                  const CpDescription *description,
                  guint32              before)
{
  CpFigure *nameless = cp_stage_holder (self, description, before);

  if (nameless == NULL || nameless == figure || nameless->kind != CP_SPEAKER_GROUP || nameless->plural || nameless->holder != NULL
      || figure->kind != CP_SPEAKER_PERSON)
    return;
  hold (figure, nameless);
}
