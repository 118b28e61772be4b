/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* How far a description reaches before and behind a name, in tokens. */
#define BEFORE 14
#define BEHIND 24

/* How surely an official is of the state that the article tells of. */
#define HOME_WEIGHT 0.6f

static gboolean
is_empty (CpRange range)
{
  return range.last <= range.first;
}

static void
learn_role (CpStage             *self,
            CpFigure            *figure,
            const CpDescription *description,
            float                weight)
{
  const CpRole *role = description->role;

  if (figure->kind == CP_SPEAKER_ORGANISATION)
    return;
  if (role->gender != CP_GENDER_UNKNOWN && figure->gender == CP_GENDER_UNKNOWN)
    figure->gender = role->gender;
  /* Whoever was said to act for somebody is not on his own for being an expert. */
  if ((role->implies == CP_ROLE_EXPERT || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PRESS)
      && figure->belongs->len == 0)
    figure->independent = TRUE;
  if (weight <= figure->role_weight)
    return;
  g_free (figure->role_words);
  figure->role = role;
  figure->role_words = cp_describe_words (self->text, description->role_words);
  figure->role_weight = weight;
}

/* A minority leader speaks for the opposition, whatever house he sits in. */
static gboolean
leads_opposition (const CpRole *role)
{
  return strcmp (role->name, "minority leader") == 0 || strcmp (role->name, "opposition leader") == 0;
}

static void
bind_opposition (CpStage  *self,
                 CpFigure *figure)
{
  const CpInstitution *institution = cp_knowledge_institution (self->cast->knowledge, "opposition", NULL);
  g_autofree char *key = self->home != NULL ? g_strdup_printf ("opposition|%s", self->home->name)
                                            : g_strdup_printf ("opposition|%u", self->article);
  CpFigure *opposition = cp_cast_group (self->cast, key, "the opposition");

  opposition->kind = CP_SPEAKER_ORGANISATION;
  if (institution != NULL)
    opposition->kinds |= 1u << institution->kind;
  cp_figure_bind (figure, opposition, 0.95f, figure->role_words != NULL ? figure->role_words : figure->name);
}

static gboolean
is_official (const CpRole *role)
{
  return role->implies == CP_ROLE_STATE || role->implies == CP_ROLE_SPEAKS;
}

static void
add_state_side (CpFigure      *figure,
                const CpEntry *state,
                float          weight,
                const char    *words)
{
  g_autofree char *why = g_strdup_printf (_("“%s” speaks for %s"), words, state->name);

  if (state->side != NULL)
    cp_figure_side (figure, state->side, weight, &CP_DATE_NONE, &CP_DATE_NONE, why);
}

/* What comes of a body for whoever belongs to it: a university's people are their own, a company's speak for it. */
static float
body_weight (const CpFigure *body,
             const CpRole   *role)
{
  if (body->kinds & (1u << CP_BODY_UNIVERSITY | 1u << CP_BODY_MEDIA))
    return 0;
  if (role != NULL && role->implies >= CP_ROLE_EXPERT)
    return 0;
  return role != NULL && role->implies == CP_ROLE_MEMBER ? 0.75f : 0.9f;
}

/* "a former supervisor": spoke for it once. */
static gboolean
is_past (const CpStage *self,
         CpRange        range)
{
  for (guint32 i = range.first; i < range.last && i < range.first + 4; i++)
    if (cp_word_among (self->text->tokens[i].norm, " former ex ex- retired ousted late erstwhile one-time "))
      return TRUE;
  return FALSE;
}

/* "Head of Personnel": a capital behind "of" that is nobody's name elsewhere is a field of work. */
static gboolean
is_field (CpStage             *self,
          const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return body->named && body->entry == NULL && body->institution == NULL && description->role != NULL
         && body->tokens.first >= description->role_words.last && cp_describe_is_word (self->text, body->tokens)
         && cp_stage_named (self, body->tokens, CP_GENDER_UNKNOWN) == NULL;
}

static void
learn_sides (CpStage             *self,
             CpFigure            *figure,
             const CpDescription *description,
             CpRange              range)
{
  const CpRole *role = description->role;
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *owner = NULL, *body = NULL;

  if (is_past (self, range))
    return;

  if (!is_empty (description->owner_name))
    owner = cp_stage_named (self, description->owner_name, CP_GENDER_UNKNOWN);
  else if (description->owner != CP_NO_TOKEN)
    owner = cp_stage_pronoun (self, description->owner);
  if (!is_empty (description->body.tokens) && !is_field (self, description))
    body = cp_stage_body (self, &description->body, description->state, range.first);
  /* A name that nobody explains may be a body when people have offices in it: "Calder Metro's operations director". */
  if (owner == NULL && body == NULL && !is_empty (description->owner_name) && role != NULL && is_official (role)
      && description->owner_name.first < description->role_words.first)
    {
      g_autofree char *name = cp_describe_words (self->text, description->owner_name);

      body = cp_cast_body (self->cast, name, NULL, 0);
    }

  if (role != NULL && body == NULL && description->state == NULL)
    {
      body = cp_stage_body_of_office (self, role, owner, range.first);
      owner = body != NULL ? NULL : owner;
    }

  if (role != NULL && leads_opposition (role))
    {
      bind_opposition (self, figure);
      return;
    }
  if (body != NULL && body_weight (body, role) > 0)
    cp_figure_bind (figure, body, body_weight (body, role), words);
  if (owner != NULL && (role == NULL || role->implies <= CP_ROLE_MEMBER))
    cp_figure_bind (figure, owner, 0.92f, words);
  if (description->state != NULL && role != NULL && role->implies <= CP_ROLE_MEMBER && (body == NULL || role->implies == CP_ROLE_STATE))
    add_state_side (figure, description->state, role->implies == CP_ROLE_STATE ? 0.97f : 0.85f, words);
  else if (role != NULL && role->implies == CP_ROLE_STATE && self->home != NULL && body == NULL && owner == NULL)
    add_state_side (figure, self->home, HOME_WEIGHT, words);
}

/**
 * cp_stage_learn:
 * @range: the phrase that @description takes apart
 *
 * Takes from a phrase what it says of its bearer: role, gender, and for whom it speaks.
 */
void
cp_stage_learn (CpStage             *self,
                CpFigure            *figure,
                const CpDescription *description,
                CpRange              range)
{
  if (figure->kind == CP_SPEAKER_ORGANISATION)
    {
      if (description->head == CP_HEAD_BODY && description->body.institution != NULL && !description->body.plural)
        figure->kinds |= 1u << description->body.institution->kind;
      return;
    }
  if (description->role != NULL)
    learn_role (self, figure, description, 0.5f + 0.02f * (float) (description->role_words.last - description->role_words.first)
                                             + (description->role->implies == CP_ROLE_STATE ? 0.1f : 0));
  if (description->role != NULL || description->head == CP_HEAD_ROLE)
    learn_sides (self, figure, description, range);
}

/* Where a phrase that ends before @token begins. */
static guint32
phrase_start (const CpStage *self,
              guint32        token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  guint32 at = token;

  while (at > sentence.first && at + BEFORE > token)
    {
      const CpToken *before = &self->text->tokens[at - 1];

      if (cp_word_among (before->norm, " to ") && at - 1 > sentence.first
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        {
          at--;
          continue;
        }
      /* "a spokesman for | President" */
      if (strcmp (before->norm, "for") == 0 && at - 1 > sentence.first && !cp_word_is_capital (&self->text->tokens[at - 2])
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        break;
      if (before->pos == CP_POS_VERB || before->pos == CP_POS_AUX || before->pos == CP_POS_SCONJ || before->pos == CP_POS_CCONJ
          || (before->pos == CP_POS_PUNCT && strcmp (before->norm, "-") != 0) || before->pos == CP_POS_ADV
          || (before->pos == CP_POS_PRON && !cp_word_among (before->norm, " his her its their ")) || cp_word_among (before->norm, " by with to from , "))
        break;
      at--;
    }
  /* A phrase does not begin with a preposition. */
  while (at < token && self->text->tokens[at].pos == CP_POS_ADP)
    at++;
  return at;
}

/* "Norwegian Fisheries Minister | Aksel Brandvik", "the union's regional organiser, | Tariq Bashir" */
static void
learn_before (CpStage         *self,
              const CpNameRun *run)
{
  guint32 first = run->tokens.first, end = first;
  CpDescription description;
  CpRange range;

  while (end > 0 && cp_knowledge_title (self->cast->knowledge, self->text->tokens[end - 1].form) != NULL)
    end--;
  if (end > 0 && strcmp (self->text->tokens[end - 1].norm, ",") == 0)
    end--;
  /* "a lawyer for | Hartvigsen" tells nothing of him. */
  if (end > 0 && self->text->tokens[end - 1].pos == CP_POS_ADP)
    return;
  range = (CpRange){ end > 0 ? phrase_start (self, end) : 0, end };
  if (is_empty (range) || self->text->tokens[range.first].sentence != self->text->tokens[first].sentence)
    return;
  description = cp_describe (self->cast->knowledge, self->text, range);
  if (description.head == CP_HEAD_ROLE)
    cp_stage_learn (self, run->figure, &description, range);
}

static CpRange
segment_behind (const CpStage *self,
                guint32        token)
{
  guint32 end = MIN (self->text->sentences[self->text->tokens[token].sentence].tokens.last, token + BEHIND), at = token;

  while (at < end && !(self->text->tokens[at].pos == CP_POS_PUNCT && strcmp (self->text->tokens[at].norm, "-") != 0
                       && strcmp (self->text->tokens[at].norm, "'") != 0)
         && !cp_word_among (self->text->tokens[at].norm, " , . ; : ( ) \" -- "))
    at++;
  return (CpRange){ token, at };
}

/* Verbs that tell whom someone speaks for, whatever his trade, and those that tell what he heads. */
#define ACTS_FOR " acts acted works worked represents represented speaks spoke represent "
#define HEADS " leads led heads headed chairs chaired runs ran directs sits owns manages managed presides presided founded "

/* "who leads the union", "which speaks for owners", "X heads the campaign" */
static void
learn_clause (CpStage  *self,
              CpFigure *figure,
              guint32   verb)
{
  CpRange range = segment_behind (self, verb);
  CpDescription description;

  /* "who keeps goal for Arbroath and speaks for the union" */
  for (guint32 i = verb; i + 1 < range.last && !cp_word_among (self->text->tokens[verb].norm, ACTS_FOR HEADS); i++)
    if (cp_word_among (self->text->tokens[i].norm, " and ") && cp_word_among (self->text->tokens[i + 1].norm, ACTS_FOR HEADS))
      verb = i + 1;
  if (range.last < verb + 2 || figure->kind == CP_SPEAKER_ORGANISATION
      || !cp_word_among (self->text->tokens[verb].norm, ACTS_FOR HEADS))
    return;
  range.first = verb + 1;
  description = cp_describe (self->cast->knowledge, self->text, range);
  /* "the delegation … said Gonzalo Ibar, who leads it" */
  if (description.head == CP_HEAD_PRONOUN && cp_stage_pronoun (self, description.head_token) != NULL)
    {
      cp_figure_bind (figure, cp_stage_pronoun (self, description.head_token), 0.85f, self->text->tokens[verb].form);
      return;
    }
  if (is_empty (description.body.tokens) && !is_empty (description.name))
    description.body = (CpBodyRef){ .tokens = description.name, .named = TRUE };
  if (!is_empty (description.body.tokens))
    {
      CpFigure *body = cp_stage_body (self, &description.body, description.state, verb);
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ verb, range.last });

      if (body != NULL && body_weight (body, NULL) > 0)
        cp_figure_bind (figure, body, 0.85f, words);
      if (body != NULL && cp_word_among (self->text->tokens[verb].norm, ACTS_FOR))
        figure->independent = FALSE;
      if (figure->role_words == NULL)
        figure->role_words = g_strdup (words);
    }
}

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
  cp_figure_bind (figure, body, HOME_WEIGHT - 0.05f, words);
  return TRUE;
}

/* "a hydrologist who works for the council" */
static void
learn_who (CpStage  *self,
           CpFigure *figure,
           CpRange   range)
{
  for (guint32 i = range.first; i + 2 < range.last; i++)
    if (strcmp (self->text->tokens[i].norm, "who") == 0)
      {
        learn_clause (self, figure, i + 1);
        return;
      }
}

/* "She presides over the council." */
static void
learn_sentence (CpStage *self,
                guint32  verb)
{
  CpFigure *figure;

  if (verb == 0 || self->said[verb] || !cp_word_among (self->text->tokens[verb - 1].norm, " he she ")
      || !cp_word_among (self->text->tokens[verb].norm, ACTS_FOR HEADS))
    return;
  figure = cp_stage_pronoun (self, verb - 1);
  if (figure != NULL && figure->belongs->len == 0)
    learn_clause (self, figure, verb);
}

/* "Tariq Bashir, | regional organiser for the union", "Transport Focus, the passenger watchdog", "Ana Lind, who leads the union" */
static void
learn_behind (CpStage         *self,
              const CpNameRun *run)
{
  guint32 at = run->tokens.last;
  guint32 end = self->text->sentences[self->text->tokens[run->tokens.first].sentence].tokens.last;
  CpDescription description;
  CpRange range;

  if (at + 1 >= end)
    return;
  learn_clause (self, run->figure, at);
  if (cp_word_among (self->text->tokens[at].norm, " of from at ") && run->person)
    {
      range = segment_behind (self, at + 1);
      range.last = MIN (range.last, at + 10);
      description = cp_describe (self->cast->knowledge, self->text, range);
      if (description.head == CP_HEAD_BODY && description.body.named)
        {
          CpFigure *body = cp_stage_body (self, &description.body, description.state, at);
          g_autofree char *words = cp_describe_words (self->text, description.body.tokens);

          if (body != NULL && body_weight (body, NULL) > 0)
            cp_figure_bind (run->figure, body, 0.7f, words);
        }
      return;
    }
  if (!cp_word_among (self->text->tokens[at].norm, " , ( - "))
    return;
  if (cp_word_among (self->text->tokens[at + 1].norm, " who which ") && at + 2 < end)
    {
      learn_clause (self, run->figure, at + 2);
      return;
    }
  range = segment_behind (self, at + 1);
  if (is_empty (range))
    return;
  description = cp_describe (self->cast->knowledge, self->text, range);
  if (has_verb (self, (CpRange){ range.first, MAX (description.role_words.first, description.body.tokens.first) }))
    return;
  if (strcmp (self->text->tokens[at].norm, "(") == 0 && learn_bracket (self, run->figure, range))
    return;
  if (description.head == CP_HEAD_ROLE && is_empty (description.name))
    {
      cp_stage_learn (self, run->figure, &description, range);
      learn_who (self, run->figure, range);
    }
  else if (run->figure->kind == CP_SPEAKER_ORGANISATION && description.head == CP_HEAD_BODY && !description.body.named
           && cp_word_among (self->text->tokens[range.first].norm, " a an the "))
    cp_stage_learn (self, run->figure, &description, range);
}

/* "A senior Croatian diplomat, who was not authorised to speak": someone without a name, whom "the diplomat" means later. */
static void
introduce_unnamed (CpStage *self,
                   guint32  token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  const CpRole *role = cp_knowledge_role (self->cast->knowledge, self->text->tokens[token].form, NULL);
  CpRange range = { token, token + 1 };
  CpDescription description;
  CpReference why = { 0 };
  CpFigure *figure;

  if (role == NULL || self->text->tokens[token].dep == CP_DEP_COMPOUND
      || (range.last < sentence.last && self->text->tokens[range.last].pos == CP_POS_PROPN))
    return;
  range.first = phrase_start (self, token);
  if (!cp_word_among (self->text->tokens[range.first].norm, " a an one two three several some "))
    return;
  /* "a minister, Ana Lind" has a name, and so has "Ana Lind, a minister". */
  if (range.first > sentence.first && strcmp (self->text->tokens[range.first - 1].norm, ",") == 0)
    return;
  if (range.last + 1 < sentence.last && strcmp (self->text->tokens[range.last].norm, ",") == 0
      && self->text->tokens[range.last + 1].pos == CP_POS_PROPN)
    return;
  if (range.last + 1 < sentence.last && cp_word_among (self->text->tokens[range.last].norm, " of for at in from "))
    range.last = MIN (segment_behind (self, range.last).last, range.last + 8);
  description = cp_describe (self->cast->knowledge, self->text, range);
  if (description.head != CP_HEAD_ROLE)
    return;
  figure = cp_stage_figure_of (self, &description, range, &why);
  g_free (why.reason);
  if (figure == NULL)
    return;
  cp_stage_learn (self, figure, &description, range);
  cp_stage_see (self, figure, (CpRange){ range.first, token + 1 });
}

/* Offices that are their bearer's own, and tell nothing of the body that was named before. */
#define OWN_OFFICES " mayor judge justice prosecutor sheriff detective inspector bishop priest imam rabbi coach captain lawyer " \
                    "advocate counsel councillor source insider candidate nominee activist campaigner "

/* Who speak for a state without an office of it. */
#define ENVOYS " official representative negotiator spokesman spokeswoman spokesperson secretary envoy aide adviser delegate commissioner "

static gboolean
is_state_figure (const CpFigure *figure)
{
  return figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE;
}

/* Whether people of a role, %NULL for none, may be a body's that the article does not name with it: a state's for its ministers,
 * a bank's for its governor. */
static gboolean
may_employ (const CpFigure *body,
            const CpRole   *role)
{
  const guint32 official = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY;

  if (body->kind != CP_SPEAKER_ORGANISATION || body_weight (body, role) == 0)
    return FALSE;
  if (role == NULL)
    return !is_state_figure (body);
  if (g_str_has_suffix (role->name, "governor"))
    return g_strrstr (body->folded, "bank") != NULL;
  if (role->implies == CP_ROLE_STATE)
    return is_state_figure (body) || (body->kinds & official) != 0;
  if (is_state_figure (body))
    return cp_word_among (role->name, ENVOYS);
  return role->implies == CP_ROLE_SPEAKS && !cp_word_among (role->name, OWN_OFFICES);
}

/* "Larkfield fell short. Chief executive Ana Lind told …": the body that this paragraph or the one before was about; of banks
 * and their governors, the last named. */
static CpFigure *
body_in_mind (const CpStage *self,
              guint32        before,
              const CpRole  *role)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[before].sentence].paragraph;
  gboolean far = role != NULL && g_str_has_suffix (role->name, "governor");

  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first >= before)
        continue;
      if (!far && self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph + 1 < paragraph)
        return NULL;
      if ((far || sighting->subject) && !sighting->quoted && may_employ (sighting->figure, role))
        return sighting->figure;
    }
  return NULL;
}

/* Whether nothing better is known of whom a person speaks for than the state that the article tells of. */
static gboolean
is_open (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_PERSON && figure->entry == NULL && !figure->independent && figure->belongs->len == 0
         && (figure->affiliations->len == 0
             || ((const CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->weight <= HOME_WEIGHT);
}

/* Whoever has an office and no body is of the one that was spoken of before. */
static void
learn_from_context (CpStage         *self,
                    const CpNameRun *run)
{
  CpFigure *figure = run->figure, *body;

  if (figure->role == NULL || !is_open (figure))
    return;
  body = body_in_mind (self, run->tokens.first, figure->role);
  if (body != NULL && is_state_figure (body))
    add_state_side (figure, body->entry, HOME_WEIGHT + 0.1f, figure->role_words);
  else if (body != NULL)
    cp_figure_bind (figure, body, HOME_WEIGHT + 0.1f, figure->role_words);
}

static void
introduce_name (CpStage         *self,
                const CpNameRun *run)
{
  const CpRole *known = run->figure != NULL ? run->figure->role : NULL;

  if (run->figure == NULL || (run->figure->entry != NULL && run->figure->entry->kind == CP_ENTRY_STATE))
    return;
  if (run->figure->kind != CP_SPEAKER_ORGANISATION)
    learn_before (self, run);
  learn_behind (self, run);
  if (known == NULL)
    learn_from_context (self, run);
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
      if (self->text->tokens[token].pos == CP_POS_NOUN && !self->said[token])
        introduce_unnamed (self, token);
      if (self->text->tokens[token].pos == CP_POS_VERB)
        learn_sentence (self, token);
    }
}
