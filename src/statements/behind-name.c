/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind a name and tells who bears it: "Tariq Bashir, regional organiser for the union". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* An apposition has none before its noun: "Ana Lind, today received the ministers" is none. */
static gboolean
has_verb (const CpStage *self,
          CpRange        range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (self->text->tokens[i].pos == CP_POS_VERB || self->text->tokens[i].pos == CP_POS_AUX)
      return TRUE;
  return FALSE;
}

/* "Jure Kos (Social Left)": the body in brackets, which is weaker than an office of the state. */
static gboolean
learn_bracket (CpStage  *self,
               CpFigure *figure,
               CpRange   range)
{
  CpRange name = cp_describe_name (self->cast->knowledge, self->text, range.first, range.last);
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *body;

  if (name.last != range.last || range.last - range.first < 2 || range.last >= self->text->n_tokens
      || strcmp (self->text->tokens[range.last].norm, ")") != 0 || figure->kind != CP_SPEAKER_PERSON || strchr (words, '-') != NULL)
    return FALSE;
  body = cp_stage_named (self, name, CP_GENDER_UNKNOWN);
  if (body == NULL || body->kind != CP_SPEAKER_ORGANISATION)
    body = cp_cast_body (self->cast, words, NULL, 0);
  cp_figure_bind (figure, body, CP_HOME_WEIGHT - 0.05f, words);
  return TRUE;
}

/* "Howard Stone, D-Nev.", "(R-Ohio)": how American news tell a member's party. */
static gboolean
learn_tag (CpStage  *self,
           CpFigure *figure,
           guint32   mark)
{
  const char *tag = self->text->tokens[mark + 1].form;
  gboolean joined = g_str_has_prefix (tag, "D-") || g_str_has_prefix (tag, "R-");
  const CpEntry *party;

  if (!joined && !(cp_word_among (tag, " D R ") && mark + 2 < self->text->n_tokens && strcmp (self->text->tokens[mark + 2].norm, "-") == 0))
    return FALSE;
  party = cp_knowledge_find (self->cast->knowledge, *tag == 'D' ? "Democratic Party" : "Republican Party");
  if (party == NULL || figure->kind != CP_SPEAKER_PERSON)
    return FALSE;
  cp_figure_bind (figure, cp_cast_body (self->cast, party->name, party, 0), 0.95f, tag);
  return TRUE;
}

/* "a student and | one of the campaign's founders" */
static void
learn_second (CpStage  *self,
              CpFigure *figure,
              CpRange   range)
{
  for (guint32 i = range.first + 1; i + 1 < range.last; i++)
    if (strcmp (self->text->tokens[i].norm, "and") == 0)
      {
        CpRange second = { i + 1, range.last };
        CpDescription description = cp_stage_describe (self, second);

        if (description.role == NULL || description.role->implies > CP_ROLE_MEMBER || !cp_range_is_empty (description.name)
            || (description.owner == CP_NO_TOKEN && cp_range_is_empty (description.owner_name) && cp_range_is_empty (description.body.tokens)))
          continue;
        figure->independent = FALSE;
        cp_stage_learn (self, figure, &description, second);
        return;
      }
}

/* "In North West, | the minister said": a place, and then who spoke there. */
static gboolean
is_scene (const CpStage   *self,
          const CpNameRun *run)
{
  return run->tokens.first > 0 && cp_word_among (self->text->tokens[run->tokens.first - 1].norm, " in near outside across around ");
}

/* "Ana Lind of | the agency": nothing but the noun of a body that was named. */
static gboolean
is_called_alone (CpStage             *self,
                 const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return description->definite && !body->plural && body->institution != NULL && body->tokens.last == body->tokens.first + 1
         && !cp_body_is_of_state (body->institution->kind) && cp_stage_body_called (self, body->institution, body->tokens) != NULL;
}

/* "Ana Lind of | Marram Shore": of whose name the articles tell that it is a body's. */
static gboolean
is_told_body (const CpStage *self,
              guint32        token)
{
  const CpNameRun *run = cp_stage_run_at (self, token);

  return run != NULL && run->told && run->tokens.first == token;
}

/* "Ana Lind of | the parents' association", "of the campaign": a body that one joins, called by what it is. */
static gboolean
is_joined (const CpStage       *self,
           guint32              of,
           const CpDescription *description)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_GROUP | 1u << CP_BODY_CAMPAIGN;
  const CpBodyRef *body = &description->body;

  return cp_word_among (self->text->tokens[of].norm, " of from ") && description->definite && !body->plural && body->institution != NULL
         && (joined & 1u << body->institution->kind) != 0;
}

/* "Peter Holm of | Washington": where somebody lives, where "of the Kremlin" is whose. */
static gboolean
is_hometown (const CpDescription *description)
{
  return description->body.entry != NULL && description->body.entry->kind == CP_ENTRY_SEAT && !description->definite;
}

/* "Ana Lind of | the Marram Drivers' Union", "Welfare Minister Ana Lind of | the New Left" */
static void
learn_belonging (CpStage         *self,
                 const CpNameRun *run,
                 guint32          of)
{
  CpRange range = cp_told_segment (self, of + 1);
  CpDescription description;
  CpFigure *body;

  range.last = MIN (range.last, of + 10);
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_BODY && !is_hometown (&description)
      && (description.body.named || is_called_alone (self, &description) || is_joined (self, of, &description)
          || cp_bodies_beside_noun (self, &description.body) != NULL))
    {
      g_autofree char *words = cp_describe_words (self->text, description.body.tokens);

      body = cp_stage_body (self, &description.body, description.state, of);
      if (body != NULL && cp_bearer_body_weight (body, NULL) > 0)
        cp_figure_bind (run->figure, body, 0.7f, words);
    }
  else if (description.head == CP_HEAD_NAME && strcmp (self->text->tokens[of].norm, "of") == 0
           && (description.definite || is_told_body (self, of + 1)))
    {
      g_autofree char *words = cp_describe_words (self->text, range);

      body = cp_stage_named (self, description.name, CP_GENDER_UNKNOWN);
      if (body != NULL && body->kind == CP_SPEAKER_ORGANISATION)
        cp_figure_bind (run->figure, body, 0.8f, words);
    }
}

/* "Ana Lind, for | the growers' union, told the court": whom the words between the commas mean, which are no more than who that is. */
static gboolean
stands_for (CpStage  *self,
            CpFigure *figure,
            guint32   first)
{
  CpRange range = cp_told_segment (self, first);
  CpDescription description = cp_stage_describe (self, range);
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *body = NULL;

  if (cp_range_is_empty (range) || range.last >= self->text->n_tokens || !cp_word_among (self->text->tokens[range.last].norm, " , . ")
      || has_verb (self, range) || figure->belongs->len > 0 || figure->affiliations->len > 0)
    return FALSE;
  /* "for the commerce ministry": whose that is the name does not tell. */
  if (description.body.institution != NULL && cp_body_is_of_state (description.body.institution->kind) && description.state == NULL)
    return FALSE;
  if (!cp_range_is_empty (description.body.tokens))
    body = cp_stage_body (self, &description.body, description.state, first);
  else if (description.head == CP_HEAD_NAME && !description.plural)
    body = cp_stage_named (self, description.name, CP_GENDER_UNKNOWN);
  if (body != NULL)
    cp_figure_bind (figure, body, 0.85f, words);
  else if (!cp_band_represented (self, figure, first))
    return FALSE;
  figure->independent = FALSE;
  return TRUE;
}

/* "Ana Lind, 81, | speaking for": the comma behind an age tells as much as the one before it. */
static guint32
past_age (const CpStage *self,
          guint32        comma,
          guint32        end)
{
  return comma + 3 < end && strcmp (self->text->tokens[comma].norm, ",") == 0 && g_ascii_isdigit (self->text->tokens[comma + 1].form[0])
           && strcmp (self->text->tokens[comma + 2].norm, ",") == 0 ? comma + 2 : comma;
}

/* "Ana Lind | QC, for the growers": letters behind a name part it from nothing. */
static guint32
past_letters (const CpStage *self,
              guint32        token,
              guint32        end)
{
  while (token + 1 < end && cp_word_among (self->text->tokens[token].form, " QC KC SC MP MEP MSP MD PhD CBE OBE MBE ")
         && cp_word_among (self->text->tokens[token + 1].norm, " , ( of for "))
    token++;
  return token;
}

/* How long an apposition is at most that stands between a name and what its bearer does: "second bassoon". */
#define LONGEST_BETWEEN 6

/* "Ana Lind, | speaking for the diocese, said", "Ana Lind, second bassoon, | representing the players"; %CP_NO_TOKEN where nothing is told so. */
static guint32
participle_behind (const CpStage *self,
                   guint32        comma,
                   guint32        end)
{
  for (guint32 i = comma; i + 2 < end && i <= comma + LONGEST_BETWEEN + 1; i++)
    {
      const CpToken *next = &self->text->tokens[i + 1];

      if (strcmp (self->text->tokens[i].norm, ",") == 0
          && (cp_word_among (next->norm, " representing chairing leading heading ")
              || (cp_word_among (next->norm, " speaking acting arguing appearing campaigning negotiating ") && cp_word_among (next[1].norm, " for on "))))
        return i + 1;
      if ((i > comma && strcmp (self->text->tokens[i].norm, ",") == 0) || next->pos == CP_POS_VERB || next->pos == CP_POS_AUX
          || cp_word_is_capital (next) || cp_word_among (next->norm, " . ; : and "))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/**
 * cp_stage_learn_behind:
 *
 * Learns from the words behind a name: "Tariq Bashir, | regional organiser for the union", "Transport Focus, | the passenger watchdog",
 * "Ana Lind, | who leads the union".
 */
void
cp_stage_learn_behind (CpStage         *self,
                       const CpNameRun *run)
{
  guint32 at = run->tokens.last;
  guint32 end = self->text->sentences[self->text->tokens[run->tokens.first].sentence].tokens.last;
  CpDescription description;
  CpRange range;
  guint32 participle;

  at = past_age (self, past_letters (self, at, end), end);
  if (at + 1 >= end)
    return;
  cp_told_clause (self, run->figure, at);
  if (cp_word_among (self->text->tokens[at].norm, " of from at ") && run->person)
    {
      learn_belonging (self, run, at);
      return;
    }
  if (!cp_word_among (self->text->tokens[at].norm, " , ( - "))
    return;
  /* "Ana Lind, | of the Marram Drivers' Union, said", "Ana Lind, | from the union, said" */
  if (run->person && cp_word_among (self->text->tokens[at + 1].norm, " of from ") && at + 2 < end)
    {
      learn_belonging (self, run, at + 1);
      return;
    }
  /* "Ana Lind, | for the growers, told the court" */
  if (run->person && strcmp (self->text->tokens[at + 1].norm, "for") == 0 && at + 2 < end && stands_for (self, run->figure, at + 2))
    return;
  if (learn_tag (self, run->figure, at))
    return;
  participle = participle_behind (self, at, end);
  if (participle != CP_NO_TOKEN)
    {
      cp_told_clause (self, run->figure, participle);
      if (run->figure->belongs->len > 0)
        return;
    }
  if (strcmp (self->text->tokens[at + 1].norm, "whose") == 0)
    {
      cp_told_whose (self, run->figure, at + 1);
      return;
    }
  if (cp_word_among (self->text->tokens[at + 1].norm, " who which ") && at + 2 < end)
    {
      at += cp_word_among (self->text->tokens[at + 2].norm, " still now also currently ") && at + 3 < end ? 3 : 2;
      cp_told_clause (self, run->figure, at);
      return;
    }
  range = cp_told_segment (self, at + 1);
  /* "the Minister of Austria, Ms Lind, | and the Minister of Italy, Mr Berg": the next who is named, and none of her offices. */
  if (cp_range_is_empty (range) || cp_word_among (self->text->tokens[range.first].norm, " and but or "))
    return;
  /* "a deal like that with Ford, | the union said": who says it, and not who is named at the end of what is said. */
  if (self->said[range.first] != self->said[run->tokens.last - 1])
    return;
  if (cp_partisan_learn (self, run->figure, range))
    return;
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_stage_learn_hired_by (self, run->figure, range);
  description = cp_stage_describe (self, range);
  if (has_verb (self, (CpRange){ range.first, MAX (description.role_words.first, description.body.tokens.first) }))
    return;
  if (strcmp (self->text->tokens[at].norm, "(") == 0 && learn_bracket (self, run->figure, range))
    return;
  if (description.head == CP_HEAD_ROLE && cp_range_is_empty (description.name) && !is_scene (self, run))
    {
      cp_stage_learn (self, run->figure, &description, range);
      learn_second (self, run->figure, range);
      cp_told_who (self, run->figure, range);
    }
  else if (run->figure->kind == CP_SPEAKER_PERSON && description.head == CP_HEAD_OTHER)
    cp_told_who (self, run->figure, range);
  else if (run->figure->kind == CP_SPEAKER_ORGANISATION && description.head == CP_HEAD_BODY && !description.body.named
           && cp_word_among (self->text->tokens[range.first].norm, " a an the "))
    cp_stage_learn (self, run->figure, &description, range);
}
