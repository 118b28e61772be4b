/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which state an office, a ministry or an army is that nobody calls by its state. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How many sightings of its paragraph are looked at before an office, and how many tokens behind it. */
#define MAX_LOOK_BACK 60
#define SCENE_REACH   40
/* How far before a body, in its sentence, the capital may stand in which it is told of. */
#define PLACE_REACH   120

/* Sides that are no surer than this are only supposed from what the article is about. */
#define SUPPOSED (CP_HOME_WEIGHT + 0.1f)

/** cp_state_behind: Returns: (nullable): the state whose capital stands with "in" at @token */
const CpEntry *
cp_state_behind (const CpStage *self,
                 guint32        token)
{
  guint32 end = token > 0 ? self->text->sentences[self->text->tokens[token - 1].sentence].tokens.last : token, last;
  const CpEntry *entry = token + 1 < end && strcmp (self->text->tokens[token].norm, "in") == 0
                           ? cp_describe_entry (self->cast->knowledge, self->text, token + 1, end, &last) : NULL;

  return entry != NULL && entry->code != NULL && entry->kind == CP_ENTRY_SEAT ? cp_knowledge_side (self->cast->knowledge, entry->code) : NULL;
}

/** cp_state_of_place: Returns: (nullable): of which state "the army in Bamako" is, or "In Bamako the army": the one whose capital is named with it */
const CpEntry *
cp_state_of_place (const CpStage *self,
                   guint32        before)
{
  CpRange sentence = self->text->sentences[self->text->tokens[before].sentence].tokens;
  guint32 last;

  if (cp_state_behind (self, before + 1) != NULL)
    return cp_state_behind (self, before + 1);
  for (guint32 i = MAX (sentence.first, before - MIN (before, PLACE_REACH)); i + 1 < before; i++)
    if (cp_word_among (self->text->tokens[i].norm, " in from "))
      {
        const CpEntry *entry = cp_describe_entry (self->cast->knowledge, self->text, i + 1, before, &last);

        if (entry != NULL && entry->code != NULL && entry->kind == CP_ENTRY_SEAT)
          return cp_knowledge_side (self->cast->knowledge, entry->code);
      }
  return NULL;
}

/* "Its delegate, Ana Lind": the state to which somebody was said to belong; %NULL for none. */
static const CpEntry *
state_of_bonds (const CpFigure *figure)
{
  const CpFigure *to = figure->kind == CP_SPEAKER_PERSON && figure->belongs->len > 0
                         ? ((const CpBond *) g_ptr_array_index (figure->belongs, 0))->to : NULL;

  return to != NULL && to->entry != NULL && to->entry->kind == CP_ENTRY_STATE ? to->entry : NULL;
}

/** cp_state_of_figure: Returns: (nullable): the state that a figure is, or is said to speak for; that of the article is only supposed */
const CpEntry *
cp_state_of_figure (const CpStage  *self,
                    const CpFigure *figure)
{
  const guint32 official = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_FORCE;
  const CpAffiliation *side = figure->affiliations->len > 0 ? g_ptr_array_index (figure->affiliations, 0) : NULL;

  if (figure->entry != NULL && figure->entry->kind == CP_ENTRY_STATE)
    return figure->entry;
  if (side == NULL && state_of_bonds (figure) != NULL)
    return state_of_bonds (figure);
  if (side == NULL || side->weight <= SUPPOSED || (figure->kind == CP_SPEAKER_ORGANISATION && (figure->kinds & official) == 0))
    return NULL;
  return cp_knowledge_side (self->cast->knowledge, side->name);
}

/* "In Nairobi the gesture was received with …": the state in whose capital a paragraph begins; %NULL where it does so nowhere. */
static const CpEntry *
state_of_front (const CpStage *self,
                guint32        paragraph)
{
  CpRange tokens = self->text->paragraphs[paragraph].tokens;
  const CpEntry *entry;
  guint32 last;

  if (tokens.first + 2 >= tokens.last || strcmp (self->text->tokens[tokens.first].norm, "in") != 0)
    return NULL;
  entry = cp_describe_entry (self->cast->knowledge, self->text, tokens.first + 1, tokens.last, &last);
  return entry != NULL && entry->code != NULL && entry->kind == CP_ENTRY_SEAT ? cp_knowledge_side (self->cast->knowledge, entry->code) : NULL;
}

/**
 * cp_state_of_paragraph:
 *
 * "Libya's justice minister said … The interior ministry added", "Vilnius objects. The defence minister said …": of the state whose people the
 * paragraph has just heard, or whose capital stands for it there.
 *
 * Returns: (nullable): the state
 */
const CpEntry *
cp_state_of_paragraph (const CpStage *self,
                       guint32        before)
{
  guint32 paragraph = self->text->sentences[self->text->tokens[before].sentence].paragraph;

  for (guint i = cp_stage_place_of (self, before), looked = 0; i-- > 0 && looked < MAX_LOOK_BACK; looked++)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);
      const CpEntry *state;

      if (self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph != paragraph)
        break;
      state = sighting->subject && !sighting->quoted ? cp_state_of_figure (self, sighting->figure) : NULL;
      if (state != NULL && state->kind == CP_ENTRY_STATE)
        return state;
    }
  return state_of_front (self, paragraph);
}

/* "In Riyadh, | the minister said", "In Riyadh | the minister said": the state in whose capital a sentence begins; %NULL where it does so nowhere. */
static const CpEntry *
state_of_head (const CpStage *self,
               guint32        sentence)
{
  CpRange tokens = self->text->sentences[sentence].tokens;
  const CpEntry *entry;
  guint32 last;

  if (tokens.first + 2 >= tokens.last || strcmp (self->text->tokens[tokens.first].norm, "in") != 0)
    return NULL;
  entry = cp_describe_entry (self->cast->knowledge, self->text, tokens.first + 1, tokens.last, &last);
  return entry != NULL && entry->code != NULL && entry->kind == CP_ENTRY_SEAT && last < tokens.last && cp_word_among (self->text->tokens[last].norm, " , the ")
           ? cp_knowledge_side (self->cast->knowledge, entry->code) : NULL;
}

/* "Greece doubled its patrols. | The government spokesman said", "Bangladeshi officials were angry. | Home Secretary Ana Lind said": the state, or
 * people of its, that the sentence before in the same paragraph tells of first; %NULL where it tells of none. */
static const CpEntry *
state_of_last (const CpStage *self,
               guint32        sentence)
{
  CpRange tokens;
  const CpEntry *entry;
  guint32 last;

  if (sentence == 0 || self->text->sentences[sentence - 1].paragraph != self->text->sentences[sentence].paragraph)
    return NULL;
  tokens = self->text->sentences[sentence - 1].tokens;
  if (cp_range_is_empty (tokens) || self->said[tokens.first])
    return NULL;
  if (strcmp (self->text->tokens[tokens.first].norm, "the") == 0)
    tokens.first++;
  if (tokens.first + 1 >= tokens.last)
    return NULL;
  entry = cp_describe_entry (self->cast->knowledge, self->text, tokens.first, tokens.last, &last);
  /* "Greece's opposition" is not Greece, nor "Oslo University". */
  if (entry != NULL && entry->kind == CP_ENTRY_STATE && cp_word_is_finite (self->text, last))
    return entry;
  entry = cp_knowledge_adjective (self->cast->knowledge, self->text->tokens[tokens.first].form);
  return entry != NULL && entry->kind == CP_ENTRY_STATE && cp_word_among (self->text->tokens[tokens.first + 1].norm, " officials authorities diplomats ")
           ? entry : NULL;
}

/** cp_state_just_told: Returns: (nullable): the state that the words right before @token tell of, whatever the article is about */
const CpEntry *
cp_state_just_told (const CpStage *self,
                    guint32        token)
{
  guint32 sentence = self->text->tokens[token].sentence;
  const CpEntry *state = state_of_head (self, sentence);

  return state != NULL ? state : state_of_last (self, sentence);
}

/* "told reporters in Ljubljana": the state in whose capital somebody speaks; %NULL where the clause names none. */
static const CpEntry *
state_of_scene (const CpStage *self,
                CpRange        office)
{
  CpRange sentence = self->text->sentences[self->text->tokens[office.first].sentence].tokens;

  for (guint32 i = office.last; i + 1 < MIN (sentence.last, office.last + SCENE_REACH); i++)
    if (!self->said[i] && cp_state_behind (self, i) != NULL)
      return cp_state_behind (self, i);
  return NULL;
}

/**
 * cp_state_of_name:
 * @name: "Foreign Ministry", "Defence Ministry"
 *
 * Of which state a ministry is that has a name and no state's: "Its Defence Ministry", "the Foreign Ministry in Minsk", and, where the article
 * tells of several, that of the paragraph or of the dateline.
 *
 * Returns: (nullable): the state
 */
const CpEntry *
cp_state_of_name (CpStage *self,
                  CpRange  name)
{
  CpFigure *owner = name.first > 0 && cp_word_among (self->text->tokens[name.first - 1].norm, " its their ")
                      ? cp_stage_pronoun (self, name.first - 1) : NULL;
  const CpEntry *state = owner != NULL ? cp_state_of_figure (self, owner) : NULL;

  if (state == NULL)
    state = cp_state_behind (self, name.last);
  return state != NULL ? state : cp_state_in_mind (self, name);
}

/* Whether an article that is at home in a state tells as well of @state. */
static gboolean
may_be_meant (const CpStage *self,
              const CpEntry *state)
{
  return state != NULL && (self->home == NULL || state == self->pair[0] || state == self->pair[1]);
}

/**
 * cp_state_in_mind:
 * @office: a minister's or the like, that is said to be no state's
 *
 * Where an article tells of several states: the one that the paragraph has just heard, else the one in whose capital the minister speaks,
 * else, where it is at home in none, the one from where it was written.
 *
 * Returns: (nullable): the state
 */
const CpEntry *
cp_state_in_mind (const CpStage *self,
                  CpRange        office)
{
  const CpEntry *state = cp_state_just_told (self, office.first);

  if (state != NULL)
    return state;
  if (!self->abroad && self->pair[0] == NULL)
    return NULL;
  state = cp_state_of_paragraph (self, office.first);
  if (!may_be_meant (self, state))
    state = state_of_scene (self, office);
  return may_be_meant (self, state) ? state : self->desk;
}

/** cp_state_of_other: Returns: (nullable): where an article tells of two states, the one that @figure is not of: that of "his counterpart" */
const CpEntry *
cp_state_of_other (const CpStage  *self,
                   const CpFigure *figure)
{
  const CpEntry *own = cp_state_of_figure (self, figure);

  if (own == NULL && figure->affiliations->len > 0)
    own = cp_knowledge_side (self->cast->knowledge, ((const CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->name);
  if (own == NULL || self->pair[0] == NULL || (own != self->pair[0] && own != self->pair[1]))
    return NULL;
  return own == self->pair[0] ? self->pair[1] : self->pair[0];
}

/* How far back, in tokens, it is looked for whose an envoy is. */
#define ENVOY_REACH 800

/**
 * cp_state_of_envoy:
 *
 * "the Ecuadorian consul … the consul": whoever has been sent is of the state that was said when he was first spoken of
 *
 * Returns: (nullable): that state; %NULL for other offices
 */
const CpEntry *
cp_state_of_envoy (const CpStage *self,
                   const CpRole  *role,
                   CpRange        range)
{
  if (!cp_word_among (role->name, " consul ambassador envoy "))
    return NULL;
  for (guint32 i = range.first; i-- > 1 && range.first - i < ENVOY_REACH;)
    if (strcmp (self->text->tokens[i].norm, role->name) == 0)
      {
        guint32 before = strcmp (self->text->tokens[i - 1].norm, "'s") == 0 && i > 1 ? i - 2 : i - 1;
        const char *form = self->text->tokens[before].form;
        const CpEntry *state = cp_knowledge_adjective (self->cast->knowledge, form);

        if (state == NULL && before < i - 1)
          state = cp_knowledge_find (self->cast->knowledge, form);
        if (state != NULL && state->kind == CP_ENTRY_STATE)
          return state;
      }
  return NULL;
}

/** cp_state_of_known: Returns: (nullable): "President Obama", whom the tables know: the state of his offices, whatever other state the article tells of */
const CpEntry *
cp_state_of_known (const CpStage  *self,
                   const CpFigure *figure)
{
  const CpEntry *entry = figure->entry;
  const CpEntry *state = entry != NULL && entry->kind == CP_ENTRY_PERSON && entry->code != NULL
                           ? cp_knowledge_side (self->cast->knowledge, entry->code) : NULL;

  return state != NULL && state->kind == CP_ENTRY_STATE ? state : NULL;
}
