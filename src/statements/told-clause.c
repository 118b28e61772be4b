/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For whom people speak as what they do tells it: who "leads the union", "works for the council", "argued the case for". */
#include <string.h>

#include "statements/bystander.h"
#include "statements/introduce.h"
#include "statements/words.h"

/* Verbs that tell whom someone speaks for, whatever his trade, and those that tell what he heads. */
#define ACTS_FOR " acts acted works represents represented representing speaks spoke represent answers answered negotiates negotiated pleads pleaded speaking " \
                 "acting argues argued arguing appears appeared appearing campaigns campaigned campaigning negotiating "
/* The same where those are named behind "for" or "on behalf of", of whom it tells whatever they are. */
#define VOICES " speaks spoke speak speaking acts acted acting answers answered argues argued arguing appears appeared appearing negotiates negotiated " \
               "negotiating pleads pleaded campaigns campaigned campaigning "
#define HEADS " leads led heads headed chairs chaired runs ran directs sits owns manages managed presides presided founded commands " \
              "commanded bought acquired set started launched organises organised co-founded coordinates coordinated convenes convened captains captained oversees " \
              "chairing leading heading "

/* The same where it goes on: "who has owned the club since 2018". */
#define HAS_HEADED " owned run led headed chaired managed directed presided commanded represented worked spoken lived "

/* What a body has of which someone may be the head: "who runs the operation". */
#define WORKS " trustees operation operations project site mine plant works depot yard range base branch business line scheme station factory quarry " \
              "refinery warehouse mill port terminal smelter "

/** cp_told_names_works: Returns: whether @range names what a body has: "of the quarry" */
gboolean
cp_told_names_works (const CpStage *self,
                     CpRange        range)
{
  for (guint32 i = range.first; i < range.last && i < range.first + 4; i++)
    if (cp_word_among (self->text->tokens[i].norm, WORKS) && self->text->tokens[i].dep != CP_DEP_COMPOUND)
      return TRUE;
  return FALSE;
}

/* "who runs the operation": of the body that the text is about. */
static void
told_of_works (CpStage  *self,
               CpFigure *figure,
               CpRange   clause)
{
  CpFigure *body = cp_told_names_works (self, (CpRange){ clause.first + 1, clause.last }) ? cp_employ_body (self, clause.first, NULL) : NULL;
  g_autofree char *words = cp_describe_words (self->text, clause);

  if (body == NULL && cp_told_names_works (self, (CpRange){ clause.first + 1, clause.last }))
    body = cp_stage_employer (self, clause.first);
  if (body != NULL && figure->belongs->len == 0)
    cp_figure_bind (figure, body, CP_HOME_WEIGHT + 0.1f, words);
}

static gboolean
has_word (const CpStage *self,
          CpRange        range,
          const char    *words)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (cp_word_among (self->text->tokens[i].norm, words))
      return TRUE;
  return FALSE;
}

/* "a former nurse who leads the party": what she is called from then on. */
static void
learn_head (const CpStage *self,
            CpFigure      *figure,
            guint32        verb)
{
  const char *norm = self->text->tokens[verb].norm;
  const char *office = cp_word_among (norm, " leads led heads headed ") ? "leader" : cp_word_among (norm, " chairs chaired ") ? "chair" : NULL;

  if (office != NULL && (figure->role == NULL || figure->role->implies >= CP_ROLE_MEMBER))
    figure->role = cp_knowledge_role (self->cast->knowledge, office, NULL);
}

/* "who | has long owned": where the verb of a clause stands that begins at @token with what helps it. */
static guint32
past_helpers (const CpStage *self,
              guint32        token)
{
  guint32 end = self->text->sentences[self->text->tokens[token].sentence].tokens.last, at = token;

  if (!cp_word_among (self->text->tokens[at].norm, " has have "))
    return token;
  while (at + 1 < end && at < token + 3 && (self->text->tokens[at].pos == CP_POS_AUX || self->text->tokens[at].pos == CP_POS_ADV
                                             || cp_word_among (self->text->tokens[at].norm, " has have ")))
    at++;
  return cp_word_among (self->text->tokens[at].norm, HAS_HEADED) ? at : token;
}

/** cp_told_tells_side: Returns: whether the verb, or the one that it helps, may tell for whom its subject speaks: "leads", "has led" */
gboolean
cp_told_tells_side (const CpStage *self,
                    guint32        verb)
{
  return cp_word_among (self->text->tokens[past_helpers (self, verb)].norm, ACTS_FOR HEADS HAS_HEADED);
}

/* "sits on the board of | Marram": of whom the board is, which is no body beside it; @description where nobody is named. */
static CpDescription
past_board (CpStage             *self,
            const CpDescription *description,
            CpRange              clause)
{
  const CpBodyRef *board = &description->body;
  CpDescription of;

  if (cp_range_is_empty (board->tokens) || board->named || board->tokens.last + 1 >= clause.last
      || !cp_word_among (self->text->tokens[board->tokens.last - 1].norm, " board committee management ")
      || strcmp (self->text->tokens[board->tokens.last].norm, "of") != 0)
    return *description;
  of = cp_stage_describe (self, (CpRange){ board->tokens.last + 1, clause.last });
  return of.head == CP_HEAD_NAME || of.head == CP_HEAD_BODY ? of : *description;
}

/* "who represents | all three skaters", "who speaks for | 600 small investors in Lusaka": returns whether it is told so. */
static gboolean
told_of_people (CpStage  *self,
                CpFigure *figure,
                guint32   verb,
                guint32   behind_for)
{
  const char *norm = self->text->tokens[verb].norm;

  if (cp_word_among (norm, " represents represented represent representing "))
    return cp_band_represented (self, figure, verb + 1);
  return behind_for != CP_NO_TOKEN && cp_band_represented (self, figure, behind_for);
}

/* "who is in charge of freight at | the railway", "who is responsible for grants there": returns whether it is told so. */
static gboolean
told_of_charge (CpStage  *self,
                CpFigure *figure,
                CpRange   clause)
{
  g_autofree char *words = cp_describe_words (self->text, clause);
  CpDescription description;
  CpFigure *body = NULL;

  if (!g_str_has_prefix (words, "is in charge of ") && !g_str_has_prefix (words, "is responsible for "))
    return FALSE;
  for (guint32 i = clause.first + 3; i + 1 < clause.last && body == NULL; i++)
    if (cp_word_among (self->text->tokens[i].norm, " at in for "))
      {
        description = cp_stage_describe (self, (CpRange){ i + 1, clause.last });
        if (!cp_range_is_empty (description.body.tokens))
          body = cp_stage_body (self, &description.body, description.state, i);
        else if (description.head == CP_HEAD_NAME)
          body = cp_stage_named (self, description.name, CP_GENDER_UNKNOWN);
      }
  if (body == NULL && g_str_has_suffix (words, " there"))
    body = cp_employ_body (self, clause.first, NULL);
  if (body != NULL && body->kind == CP_SPEAKER_ORGANISATION)
    cp_figure_bind (figure, body, 0.85f, words);
  return TRUE;
}

/* "a historian who | is president of the guild's branch": what somebody is says for whom he speaks, whatever he is besides. */
static gboolean
told_office (CpStage  *self,
             CpFigure *figure,
             guint32   verb)
{
  CpRange range = cp_told_segment (self, verb + 1);
  CpDescription description;

  /* "Lind's campaign chairman" is hers. */
  if (!cp_word_among (self->text->tokens[verb].norm, " is 's ") || self->text->tokens[verb].pos == CP_POS_PART || figure->kind == CP_SPEAKER_ORGANISATION || figure->belongs->len > 0)
    return FALSE;
  while (range.first + 1 < range.last && cp_word_among (self->text->tokens[range.first].norm, " also now still currently both "))
    range.first++;
  if (cp_range_is_empty (range) || cp_told_until (self, range) || cp_word_among (self->text->tokens[range.first].norm, " not n't never no "))
    return FALSE;
  description = cp_stage_describe (self, range);
  if (description.head != CP_HEAD_ROLE || description.role->implies > CP_ROLE_MEMBER || !cp_range_is_empty (description.name)
      || (description.owner == CP_NO_TOKEN && description.state == NULL && cp_range_is_empty (description.owner_name)
          && cp_range_is_empty (description.body.tokens)))
    return FALSE;
  figure->independent = FALSE;
  cp_stage_learn (self, figure, &description, range);
  return TRUE;
}

/* How far behind the verb what is pleaded stands. */
#define CAUSE_REACH 6

/* How far behind the verb those are told of for whom it is done: "argued the case | for". */
#define FOR_REACH 5

/* "argued the case for | the firm", "negotiated on behalf of | the cast": where those are told of for whom it is done; %CP_NO_TOKEN for nowhere. */
static guint32
past_for (const CpStage *self,
          guint32        verb,
          guint32        end)
{
  for (guint32 i = verb + 1; i + 1 < end && i < verb + FOR_REACH && cp_word_among (self->text->tokens[verb].norm, VOICES); i++)
    {
      if (strcmp (self->text->tokens[i].norm, "for") == 0)
        return i + 1;
      if (strcmp (self->text->tokens[i].norm, "behalf") == 0 && strcmp (self->text->tokens[i + 1].norm, "of") == 0 && i + 2 < end)
        return i + 2;
    }
  return CP_NO_TOKEN;
}

/* "argued | that the law obliges the county": what is said, and nobody for whom. */
static gboolean
argues_something (const CpText *text,
                  guint32       verb)
{
  return cp_word_among (text->tokens[verb].norm, VOICES)
         && (strcmp (text->tokens[verb + 1].norm, "that") == 0 || cp_text_child (text, verb, CP_DEP_CCOMP) != CP_NO_TOKEN);
}

/* What somebody is the voice of though no "for" names it: "argued the county's case". */
#define CAUSES " case cause side interests appeal claim "

/* "campaigned in the state", "appeared on the network", "argued the pipeline would": what is done there, or said, and for nobody. */
static gboolean
does_for_nobody (const CpStage *self,
                 guint32        verb,
                 CpRange        range)
{
  return cp_word_among (self->text->tokens[verb].norm, VOICES) && strcmp (self->text->tokens[verb + 1].norm, "as") != 0
         && !has_word (self, (CpRange){ range.first, MIN (range.last, range.first + CAUSE_REACH) }, CAUSES);
}

/* "leads her rival in the state", "oversees rebels near the port": what stands behind a preposition of its own is not what is headed. */
static gboolean
is_beside_object (const CpStage *self,
                  CpRange        range,
                  guint32        body)
{
  for (guint32 i = range.first + 1; i < body; i++)
    {
      const CpToken *token = &self->text->tokens[i];

      if ((token->pos == CP_POS_ADP && !cp_word_among (token->norm, " of on ")) || token->pos == CP_POS_CCONJ
          || (cp_word_is_finite (self->text, i) && strcmp (token->norm, "'s") != 0))
        return TRUE;
    }
  return FALSE;
}

/* "speaks for the 24 members of | the Clubs' Forum": what they are members of. */
static guint32
past_members (const CpStage *self,
              CpRange        range)
{
  for (guint32 i = range.first; i + 3 < range.last && i < range.first + 5; i++)
    if (strcmp (self->text->tokens[i].norm, "members") == 0 && strcmp (self->text->tokens[i + 1].norm, "of") == 0)
      return i + 2;
  return range.first;
}

/* "Doctors on the Edge … said Ana Lind, who coordinates | its teams", "who speaks for their commander": returns whether it is told so. */
static gboolean
told_of_its (CpStage             *self,
             CpFigure            *figure,
             const CpDescription *description,
             CpRange              clause)
{
  gboolean its = description->owner != CP_NO_TOKEN && cp_word_among (self->text->tokens[description->owner].norm, " its their ");
  CpFigure *owner = its && figure->belongs->len == 0 ? cp_stage_possessor (self, description->owner) : NULL;
  g_autofree char *words = NULL;

  if (owner == NULL || owner == figure || owner->kind == CP_SPEAKER_PERSON)
    return FALSE;
  words = cp_describe_words (self->text, clause);
  cp_figure_bind (figure, owner, 0.8f, words);
  return TRUE;
}

/* "chairs the trust's | junior doctors' committee": a body of those who work for another, and not that other's. */
static guint32
past_employer (const CpStage *self,
               CpRange        range)
{
  const CpText *text = self->text;
  guint32 behind = range.first;

  for (guint32 i = range.first + 1; i + 1 < range.last; i++)
    {
      if (strcmp (text->tokens[i].norm, "'s") == 0)
        behind = i + 1;
      else if (behind > range.first && cp_word_among (text->tokens[i].norm, " ' ’ ") && text->tokens[i - 1].inflection == CP_FORM_PLURAL
               && cp_knowledge_institution (self->cast->knowledge, text->tokens[i + 1].form, NULL) != NULL)
        return behind;
    }
  return range.first;
}

/* What a body has abroad, or within. */
#define BRANCHES " office branch arm division bureau section chapter operation desk mission delegation "

/* "who heads | its Mongolian office": a branch of whoever it is of, and none of the place where it is. */
static gboolean
is_branch (const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return description->owner != CP_NO_TOKEN && !body->named && body->institution != NULL && cp_word_among (body->institution->noun, BRANCHES);
}

/**
 * cp_told_clause:
 * @verb: of what is told of @figure
 *
 * "who leads the union", "which speaks for owners", "X heads the campaign"
 */
void
cp_told_clause (CpStage  *self,
                CpFigure *figure,
                guint32   verb)
{
  gboolean going_on = past_helpers (self, verb) != verb;
  CpDescription description;
  CpRange range;
  guint32 behind_for;

  if (told_office (self, figure, verb))
    return;
  verb = past_helpers (self, verb);
  range = cp_told_segment (self, verb);
  if (told_of_charge (self, figure, range))
    return;
  /* "a bus driver who lives at number 7" */
  if (cp_word_among (self->text->tokens[verb].norm, " lives lived "))
    {
      figure->lives |= figure->kind == CP_SPEAKER_PERSON && range.last > verb + 1
                       && cp_word_among (self->text->tokens[verb + 1].norm, " at in on opposite near beside next ");
      return;
    }
  /* "Ana Lind, who keeps a shop beside the road" */
  if (cp_word_among (self->text->tokens[verb].norm, " keeps kept ") && figure->belongs->len == 0
      && cp_bystander_by_trade (self, verb, (CpRange){ verb + 1, range.last }))
    {
      figure->independent = TRUE;
      return;
    }
  /* "who keeps goal for Arbroath and speaks for the union" */
  for (guint32 i = verb; i + 1 < range.last && !going_on && !cp_word_among (self->text->tokens[verb].norm, ACTS_FOR HEADS); i++)
    if (cp_word_among (self->text->tokens[i].norm, " and ") && cp_word_among (self->text->tokens[i + 1].norm, ACTS_FOR HEADS))
      verb = i + 1;
  if (range.last < verb + 2 || figure->kind == CP_SPEAKER_ORGANISATION
      || (!going_on && !cp_word_among (self->text->tokens[verb].norm, ACTS_FOR HEADS)))
    return;
  behind_for = past_for (self, verb, range.last);
  if (behind_for == CP_NO_TOKEN && argues_something (self->text, verb))
    return;
  if (behind_for == CP_NO_TOKEN && does_for_nobody (self, verb, range))
    return;
  range.first = behind_for != CP_NO_TOKEN ? behind_for : verb + 1;
  /* "set up the group", not "set the dog on" */
  if (cp_word_among (self->text->tokens[verb].norm, " set ") && strcmp (self->text->tokens[range.first++].norm, "up") != 0)
    return;
  /* "represents a district in San Diego", "represented the state in the Senate" */
  if (has_word (self, (CpRange){ range.first, MIN (range.last, range.first + 6) }, " district constituency seat ward riding ")
      || has_word (self, (CpRange){ MIN (range.last, range.first + 6), MIN (range.last, range.first + 9) }, " senate congress "))
    return;
  /* "who leads the Accord | in the lower house" */
  for (guint32 i = range.first + 1; i < range.last; i++)
    if (cp_word_is_capital (&self->text->tokens[i - 1]) && cp_word_among (self->text->tokens[i].norm, " in at since "))
      range.last = i;
  if (past_members (self, range) == range.first && told_of_people (self, figure, verb, behind_for))
    return;
  if (cp_bystander_by_trade (self, verb, range) && figure->belongs->len == 0)
    {
      figure->independent = TRUE;
      return;
    }
  range.first = past_employer (self, (CpRange){ past_members (self, range), range.last });
  description = cp_stage_describe (self, range);
  description = past_board (self, &description, range);
  /* "the delegation … said Gonzalo Ibar, who leads it" */
  if (description.head == CP_HEAD_PRONOUN && cp_stage_pronoun (self, description.head_token) != NULL)
    {
      cp_figure_bind (figure, cp_stage_pronoun (self, description.head_token), 0.85f, self->text->tokens[verb].form);
      return;
    }
  /* "who runs the consumer group | Voz do Povo" */
  if (!cp_range_is_empty (description.name)
      && (cp_range_is_empty (description.body.tokens) || (!description.body.named && description.body.tokens.last == description.name.first)))
    description.body = (CpBodyRef){ .tokens = description.name, .named = TRUE };
  if (is_branch (&description) && told_of_its (self, figure, &description, (CpRange){ verb, range.last }))
    return;
  if (!cp_range_is_empty (description.body.tokens) && !is_beside_object (self, range, description.body.tokens.first))
    {
      CpFigure *body = cp_stage_body (self, &description.body, description.state, verb);
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ verb, range.last });

      /* Who heads an institute speaks for it, though who works there may not. */
      if (body != NULL && (cp_bearer_body_weight (body, NULL) > 0 || going_on || behind_for != CP_NO_TOKEN || cp_word_among (self->text->tokens[verb].norm, HEADS)))
        {
          cp_figure_bind (figure, body, 0.85f, words);
          figure->independent = FALSE;
          learn_head (self, figure, verb);
        }
      if (figure->role_words == NULL)
        figure->role_words = g_strdup (words);
      if (body != NULL)
        return;
    }
  if (told_of_its (self, figure, &description, (CpRange){ verb, range.last }))
    return;
  told_of_works (self, figure, (CpRange){ verb, range.last });
}
