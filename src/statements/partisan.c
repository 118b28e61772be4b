/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a party who are called so alone: "the Ohio Democrat", "Maria Holt, a Republican from Texas". */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/person-ahead.h"
#include "statements/words.h"

/* "the New Hampshire | Republican": so many words of the place. */
#define PLACE_WORDS 3

#define DEFINITE   " the that "
#define INDEFINITE " a an another one "

/* How surely what somebody is called makes him one of the party, and how surely it is he who is called so. */
#define CALLED 0.9f
#define MEANT  0.75f

/* The party whose members are called by the word, as "Democrats" are; %NULL for none. */
static const CpEntry *
party_of_member (const CpKnowledge *knowledge,
                 const CpToken     *token)
{
  gboolean ends_in_y = g_str_has_suffix (token->form, "y");
  g_autofree char *stem = g_strndup (token->form, strlen (token->form) - (ends_in_y ? 1 : 0));
  g_autofree char *members = g_strconcat (stem, ends_in_y ? "ies" : "s", NULL);
  const CpEntry *entry = cp_word_is_capital (token) && !g_str_has_suffix (token->form, "s") ? cp_knowledge_find (knowledge, members) : NULL;

  return entry != NULL && entry->kind == CP_ENTRY_PARTY ? entry : NULL;
}

/**
 * cp_partisan_at:
 * @first: the token behind the article
 * @last: (out): where the phrase ends
 *
 * Returns: (transfer none) (nullable): the party of whom "Ohio Democrat", "Republican" means alone, without a name behind it
 */
const CpEntry *
cp_partisan_at (const CpKnowledge *knowledge,
                const CpText      *text,
                guint32            first,
                guint32           *last)
{
  guint32 end = text->sentences[text->tokens[first].sentence].tokens.last;

  for (guint32 i = first; i < MIN (end, first + PLACE_WORDS + 1) && cp_word_is_capital (&text->tokens[i]); i++)
    {
      const CpEntry *party = party_of_member (knowledge, &text->tokens[i]);

      if (party == NULL)
        continue;
      *last = i + 1;
      return i + 1 < end && (cp_word_is_capital (&text->tokens[i + 1]) || text->tokens[i + 1].pos == CP_POS_NOUN) ? NULL : party;
    }
  return NULL;
}

/**
 * cp_partisan_before:
 * @first: where the words for a member of a party may begin
 * @last: (out): the token behind them
 *
 * Returns: (transfer none) (nullable): the party of "Democrat | Maria Holt", "Conservative South Carolina | Sen. Maria Holt"
 */
const CpEntry *
cp_partisan_before (const CpKnowledge *knowledge,
                    const CpText      *text,
                    guint32            first,
                    guint32           *last)
{
  guint32 end = text->sentences[text->tokens[first].sentence].tokens.last;
  const CpEntry *entry = cp_describe_entry (knowledge, text, first, end, last);
  const CpEntry *party = entry != NULL && entry->kind == CP_ENTRY_PARTY && *last == first + 2 ? entry : party_of_member (knowledge, &text->tokens[first]);

  if (party != entry)
    *last = first + 1;
  return party != NULL && cp_person_is_ahead (knowledge, text, *last, end) ? party : NULL;
}

static gboolean
is_of (const CpFigure *figure,
       const CpEntry  *party)
{
  if (figure->entry != NULL && g_strcmp0 (figure->entry->party, party->name) == 0)
    return TRUE;
  for (guint i = 0; i < figure->belongs->len; i++)
    if (((const CpBond *) g_ptr_array_index (figure->belongs, i))->to->entry == party)
      return TRUE;
  return FALSE;
}

/* Nothing tells of another party. */
static gboolean
may_be_of (const CpFigure *figure,
           const CpEntry  *party)
{
  if (figure->independent || (figure->entry != NULL && figure->entry->party != NULL && strcmp (figure->entry->party, party->name) != 0))
    return FALSE;
  for (guint i = 0; i < figure->belongs->len; i++)
    {
      const CpFigure *to = ((const CpBond *) g_ptr_array_index (figure->belongs, i))->to;

      if (to->entry != party && (to->kinds & 1u << CP_BODY_PARTY) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Who heads a state is not called by a part of it. */
static gboolean
is_president (const CpFigure *figure)
{
  for (const CpEntry *entry = figure->entry; entry != NULL; entry = entry->other)
    if (entry->office != NULL && g_str_has_suffix (entry->office, "President"))
      return TRUE;
  return FALSE;
}

/* The last person named before @token of whom @fits; @placed: who is called by a place as well. */
static CpFigure *
last_person (const CpStage *self,
             guint32        token,
             gboolean     (*fits) (const CpFigure *figure,
                                   const CpEntry  *party),
             const CpEntry *party,
             gboolean       placed)
{
  for (guint i = self->sightings->len; i-- > 0;)
    {
      const CpSighting *sighting = &g_array_index (self->sightings, CpSighting, i);

      if (sighting->tokens.first < token && sighting->figure->kind == CP_SPEAKER_PERSON && fits (sighting->figure, party)
          && !(placed && is_president (sighting->figure)))
        return sighting->figure;
    }
  return NULL;
}

static void
join (CpStage       *self,
      CpFigure      *figure,
      const CpEntry *party,
      const char    *words)
{
  if (!is_of (figure, party))
    cp_figure_bind (figure, cp_cast_body (self->cast, party->name, party, 0), CALLED, words);
}

/* "a Texas Republican said": one of the party whom nobody names. */
static CpFigure *
unnamed (CpStage       *self,
         const CpEntry *party,
         const char    *words,
         CpReference   *why)
{
  g_autofree char *key = g_strdup_printf ("%s|%u", words, self->article);
  CpFigure *figure = cp_cast_group (self->cast, key, words);

  join (self, figure, party, words);
  why->sure = MEANT;
  why->reason = g_strdup_printf (_("not named: “%s”"), words);
  return figure;
}

/** cp_pointed_partisan: Returns: (transfer none) (nullable): whom "the Ohio Democrat" means: the last who was named of that party, else who may
 * be of it; or an unnamed one whom "a Texas Republican" means */
CpFigure *
cp_pointed_partisan (CpStage     *self,
                     CpRange      range,
                     CpReference *why)
{
  guint32 last = range.last;
  gboolean definite = cp_word_among (self->text->tokens[range.first].norm, DEFINITE), placed = range.last > range.first + 2;
  const CpEntry *party = range.last > range.first + 1 && (definite || cp_word_among (self->text->tokens[range.first].norm, INDEFINITE))
                           ? cp_partisan_at (self->cast->knowledge, self->text, range.first + 1, &last) : NULL;
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *figure;

  if (party == NULL || last != range.last)
    return NULL;
  if (!definite)
    return unnamed (self, party, words, why);
  figure = last_person (self, range.first, is_of, party, placed);
  if (figure == NULL)
    figure = last_person (self, range.first, may_be_of, party, placed);
  if (figure == NULL)
    return NULL;
  join (self, figure, party, words);
  why->sure = MEANT;
  why->reason = g_strdup_printf (_("“%s” is %s"), words, figure->name);
  return figure;
}

/** cp_partisan_learn: learns from "Maria Holt, | a Democrat from Ohio", "| the Vermont Republican who wrote the law". Returns: whether it is told so */
gboolean
cp_partisan_learn (CpStage  *self,
                   CpFigure *figure,
                   CpRange   range)
{
  guint32 last, first = range.first + (cp_word_among (self->text->tokens[range.first].norm, " a an the another fellow ") ? 1 : 0);
  const CpEntry *party = figure->kind == CP_SPEAKER_PERSON && first < range.last ? cp_partisan_at (self->cast->knowledge, self->text, first, &last) : NULL;
  g_autofree char *words = party != NULL ? cp_describe_words (self->text, (CpRange){ first, last }) : NULL;

  if (party == NULL)
    return FALSE;
  join (self, figure, party, words);
  return TRUE;
}

/* "Republican | South Carolina Sen. Maria Holt": so many words stand between a member's and the name at most. */
#define MOST_BETWEEN 4

/** cp_partisan_learn_before: learns from the words before the name that begins at @first: "Republican | Maria Holt" */
void
cp_partisan_learn_before (CpStage  *self,
                          CpFigure *figure,
                          guint32   first)
{
  guint32 floor = self->text->sentences[self->text->tokens[first].sentence].tokens.first;

  floor = MAX (floor + MOST_BETWEEN + 2, first) - MOST_BETWEEN - 2;
  for (guint32 i = floor; i < first && figure->kind == CP_SPEAKER_PERSON; i++)
    {
      guint32 last;
      const CpEntry *party = cp_partisan_before (self->cast->knowledge, self->text, i, &last);
      g_autofree char *words = NULL;

      if (party == NULL || (last != first && cp_knowledge_title (self->cast->knowledge, self->text->tokens[first - 1].form) == NULL))
        continue;
      words = cp_describe_words (self->text, (CpRange){ i, last });
      join (self, figure, party, words);
      return;
    }
}

/** cp_partisan_named: Returns: (transfer none) (nullable): whom "Liberal Democrat | Maria Holt" names, where the party's name is longer than a word */
CpFigure *
cp_partisan_named (CpStage     *self,
                   CpRange      range,
                   CpReference *why)
{
  guint32 last = range.last;
  const CpEntry *party = range.last > range.first + 2 ? cp_partisan_before (self->cast->knowledge, self->text, range.first, &last) : NULL;
  const CpNameRun *run = party != NULL && last < range.last ? cp_stage_run_at (self, last) : NULL;

  if (run == NULL || run->figure == NULL || run->figure->kind != CP_SPEAKER_PERSON)
    return NULL;
  why->sure = 1;
  why->reason = g_strdup_printf (_("named “%s”"), run->figure->name);
  return run->figure;
}

/** cp_partisan_see: notes who is meant where "the Ohio Democrat" stands, whose article is at @the: a pronoun may mean him next */
void
cp_partisan_see (CpStage *self,
                 guint32  the)
{
  CpReference why = { 0 };
  CpFigure *figure;
  guint32 last;

  if (!cp_word_among (self->text->tokens[the].norm, DEFINITE) || cp_partisan_at (self->cast->knowledge, self->text, the + 1, &last) == NULL)
    return;
  figure = cp_pointed_partisan (self, (CpRange){ the, last }, &why);
  g_free (why.reason);
  if (figure != NULL)
    cp_stage_see (self, figure, (CpRange){ the, last });
}
