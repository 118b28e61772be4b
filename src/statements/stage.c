/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/stage.h"

#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* What is told in another's words is told about others: a pronoun outside seldom means them. */
static guint8 *
mark_said (const CpReading *reading)
{
  guint8 *said = g_new0 (guint8, reading->text->n_tokens + 1);

  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpStatement *statement = g_ptr_array_index (reading->statements, i);

      for (guint j = 0; j < statement->n_content && !statement->deed; j++)
        {
          CpRange range = cp_text_tokens_in (reading->text, statement->content[j]);

          if (range.last > range.first)
            memset (said + range.first, 1, range.last - range.first);
        }
    }
  return said;
}

/** cp_stage_home_of_offices: Returns: (nullable): the state of which are ministers and ministries that are said to be nobody's */
const CpEntry *
cp_stage_home_of_offices (const CpStage *self)
{
  return self->home != NULL ? self->home : self->others_home;
}

/** cp_stage_settle_home: a body first named here belongs here, where nothing else is said of it */
void
cp_stage_settle_home (CpStage  *self,
                      CpFigure *figure)
{
  if (figure->home == NULL)
    figure->home = self->home;
}

/** cp_stage_new: Returns: (transfer full): the article of @notes as yet without figures; what it is given must outlive it */
CpStage *
cp_stage_new (CpCast           *cast,
              const CpLanguage *language,
              CpNotes          *notes,
              guint             article)
{
  CpStage *self = g_new0 (CpStage, 1);

  if (notes->said == NULL)
    notes->said = mark_said (notes->reading);
  self->cast = cast;
  self->language = language;
  self->reading = notes->reading;
  self->text = notes->reading->text;
  self->notes = notes;
  self->article = article;
  self->names = g_array_new (FALSE, FALSE, sizeof (CpNameRun));
  self->sightings = g_array_new (FALSE, FALSE, sizeof (CpSighting));
  self->counted = g_array_new (FALSE, FALSE, sizeof (CpCounted));
  self->said = notes->said;
  return self;
}

/** cp_stage_free: frees @self */
void
cp_stage_free (CpStage *self)
{
  g_array_unref (self->names);
  g_free (self->mayors_place);
  g_array_unref (self->sightings);
  g_array_unref (self->counted);
  g_free (self);
}

/* "Contractor said": a noun for bodies that the article knows as somebody's surname names the person. */
static void
take_for_person (const CpStage *self,
                 CpDescription *description)
{
  CpRange name = description->body.tokens;
  const CpNameRun *run = !cp_range_is_empty (name) && description->body.entry == NULL ? cp_stage_run_at (self, name.first) : NULL;

  if (run == NULL || !run->surname || run->tokens.last < name.last)
    return;
  description->body = (CpBodyRef){ 0 };
  if (cp_range_is_empty (description->name))
    description->name = name;
  if (description->head == CP_HEAD_BODY)
    description->head = description->role != NULL || description->title != NULL ? CP_HEAD_PERSON : CP_HEAD_NAME;
}

/* "the Congress" of which the article tells otherwise than the tables do: house-name.c. */
static void
take_for_own_house (const CpStage *self,
                    CpDescription *description)
{
  CpBodyRef *body = &description->body;
  const CpNameRun *run = body->entry != NULL && body->entry->kind == CP_ENTRY_PARLIAMENT ? cp_stage_run_at (self, body->tokens.first) : NULL;

  if (run == NULL || run->entry != NULL || run->institution == NULL)
    return;
  body->entry = NULL;
  body->institution = run->institution;
  body->named = FALSE;
}

/* "The organiser, | Marram Regattas": what bodies are as people are is a body's where the name behind it is nobody's. */
static void
take_for_body (const CpStage *self,
               CpDescription *description)
{
  CpRange role = description->role_words, name = description->body.named ? description->body.tokens : description->name;
  const CpInstitution *institution;
  const CpNameRun *run;

  if (description->role == NULL || description->role->implies != CP_ROLE_SPEAKS || description->head != CP_HEAD_ROLE || description->plural
      || name.first != role.last + 1 || strcmp (self->text->tokens[role.last].norm, ",") != 0)
    return;
  institution = cp_knowledge_institution (self->cast->knowledge, self->text->tokens[role.last - 1].form, NULL);
  run = institution != NULL ? cp_stage_run_at (self, name.first) : NULL;
  if (institution == NULL || (run != NULL && (run->titled || (run->person && !description->body.named))))
    return;
  description->role = NULL;
  description->role_words = (CpRange){ 0, 0 };
  description->name = name;
  description->head = CP_HEAD_BODY;
  description->head_token = role.last - 1;
  description->body = (CpBodyRef){ .tokens = { role.last - 1, role.last }, .institution = institution };
}

/** cp_stage_describe: Returns: the noun phrase in @range taken apart */
CpDescription
cp_stage_describe (const CpStage *self,
                   CpRange        range)
{
  CpDescription description = cp_notes_describe (self->notes, self->cast->knowledge, self->language, range);

  take_for_person (self, &description);
  take_for_own_house (self, &description);
  take_for_body (self, &description);
  return description;
}

/* Whether a name leads its clause: the first of its sentence, or what the tree calls the subject. */
static gboolean
is_subject (const CpStage *self,
            CpRange        tokens)
{
  const CpToken *last = &self->text->tokens[tokens.last - 1];
  CpRange sentence = self->text->sentences[last->sentence].tokens;

  if (last->dep == CP_DEP_NSUBJ || last->dep == CP_DEP_NSUBJ_PASS || self->text->tokens[tokens.first].dep == CP_DEP_NSUBJ)
    return TRUE;
  /* "For Lind, it is beside the point." */
  if (tokens.first == sentence.first + 1 && tokens.last < sentence.last && strcmp (self->text->tokens[sentence.first].norm, "for") == 0
      && strcmp (self->text->tokens[tokens.last].norm, ",") == 0)
    return TRUE;
  return tokens.first < sentence.first + 6 && (tokens.first == sentence.first || self->text->tokens[tokens.first - 1].pos != CP_POS_ADP);
}

/** cp_stage_place_of: Returns: the place of the first sighting that begins at @token or behind it */
guint
cp_stage_place_of (const CpStage *self,
                   guint32        token)
{
  guint low = 0, high = self->sightings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sightings, CpSighting, middle).tokens.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/** cp_stage_run_at: Returns: (transfer none) (nullable): the run of the scan that stands at a token */
const CpNameRun *
cp_stage_run_at (const CpStage *self,
                 guint32        token)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->names, CpNameRun, middle).tokens.last <= token)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->names->len && g_array_index (self->names, CpNameRun, low).tokens.first <= token)
    return &g_array_index (self->names, CpNameRun, low);
  return NULL;
}

/** cp_stage_see: notes that a figure is meant by @tokens; what was noted for the same place stays, unless it is part of a body's name */
void
cp_stage_see (CpStage *self,
              CpFigure *figure,
              CpRange   tokens)
{
  guint place = cp_stage_place_of (self, tokens.first);
  guint32 next = tokens.last;
  const gboolean is_pronoun = tokens.last == tokens.first + 1 && self->text->tokens[tokens.first].pos == CP_POS_PRON;
  g_autofree char *words = is_pronoun ? NULL : cp_describe_words (self->text, tokens); /* "He" is nobody's name */
  CpSighting sighting = { .tokens = tokens, .figure = figure };

  cp_figure_see (figure, self->article, cp_text_span (self->text, tokens), words);
  if (place < self->sightings->len && g_array_index (self->sightings, CpSighting, place).tokens.first == tokens.first)
    {
      CpSighting *known = &g_array_index (self->sightings, CpSighting, place);

      /* "Lind for Governor" is the campaign, though "Lind" was seen there; "a person | close to the board" is who that is. */
      if (known->tokens.last < tokens.last
          && ((known->figure->kind == CP_SPEAKER_PERSON && figure->kind == CP_SPEAKER_ORGANISATION)
              || (known->figure->kind == CP_SPEAKER_GROUP && figure->kind == CP_SPEAKER_GROUP)))
        {
          known->tokens = tokens;
          known->figure = figure;
        }
      return;
    }
  sighting.possessive = next < self->text->n_tokens && strcmp (self->text->tokens[next].norm, "'s") == 0;
  sighting.quoted = self->said[tokens.first] != 0;
  sighting.subject = is_subject (self, tokens);
  g_array_insert_val (self->sightings, place, sighting);
}

/** cp_stage_state: Returns: (transfer none): a state's government as one speaker */
CpFigure *
cp_stage_state (CpStage       *self,
                const CpEntry *state)
{
  return cp_cast_body (self->cast, state->name, state, 0);
}

/* "the Interior Ministry" for "Croatia's Interior Ministry", "the Forum" for "the Matatu Operators' Forum". */
static gboolean
ends_alike (const char *longer,
            const char *shorter)
{
  static const char *const joints[] = { " of ", " for ", " in ", " at ", " against ", " of the ", " for the " };
  gsize n = strlen (longer), m = strlen (shorter);

  if (n <= m || strcmp (longer + n - m, shorter) != 0 || longer[n - m - 1] != ' ')
    return FALSE;
  /* "Pinecrest" is not "Parents for Pinecrest". */
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (n - m >= strlen (joints[i]) && strncmp (longer + n - m - strlen (joints[i]), joints[i], strlen (joints[i])) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
begins_alike (const char *longer,
              const char *shorter)
{
  gsize n = strlen (longer), m = strlen (shorter);

  return n > m && m > 2 && strncmp (longer, shorter, m) == 0 && longer[m] == ' ' && !cp_cast_begins_other (longer, shorter);
}

static CpFigure *
body_of_part (const CpStage *self,
              const char    *words)
{
  g_autofree char *part = cp_cast_fold (words);

  for (guint i = 0; i < self->names->len && i < 4000; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->body && run->figure != NULL && run->tokens.last - run->tokens.first > 1
          && (begins_alike (run->figure->folded, part) || ends_alike (run->figure->folded, part)))
        return run->figure;
    }
  return NULL;
}

/* "Clinton hits out", above "Hillary Clinton said": whom a headline calls by a surname the text names in full, and nobody else. */
static CpFigure *
named_in_full (const CpStage *self,
               CpRange        name,
               CpGender       gender)
{
  const char *surname = self->text->tokens[name.first].form;

  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *words = NULL;
      CpFigure *figure;

      if (!run->person || run->tokens.first < name.last || run->tokens.last - run->tokens.first < 2
          || strcmp (self->text->tokens[run->tokens.last - 1].form, surname) != 0)
        continue;
      words = cp_describe_words (self->text, run->tokens);
      figure = cp_cast_person (self->cast, words, run->entry);
      return gender == CP_GENDER_UNKNOWN || figure->gender == CP_GENDER_UNKNOWN || figure->gender == gender ? figure : NULL;
    }
  return NULL;
}

/* "De Zela" of "Hugo de Zela" */
static gboolean
has_words_at_end (const CpFigure *figure,
                  const char     *words)
{
  g_autofree char *folded = cp_cast_fold (words);

  return strstr (figure->name, words) != NULL || g_str_has_suffix (figure->folded, folded);
}

/**
 * cp_stage_named:
 * @name: a proper name of which it is not known whose it is
 * @gender: that a title before it tells
 *
 * Returns: (transfer none) (nullable): the figure of that name, if one is known
 */
CpFigure *
cp_stage_named (CpStage *self,
                CpRange  name,
                CpGender gender)
{
  g_autofree char *words = cp_describe_words (self->text, name);
  gboolean word = cp_describe_is_word (self->text, name);
  const CpEntry *known;
  CpFigure *figure = NULL;

  if (word)
    figure = cp_cast_surname (self->cast, words, self->article, gender);
  if (figure == NULL && gender == CP_GENDER_UNKNOWN)
    figure = cp_cast_find_body (self->cast, words);
  if (figure == NULL && gender == CP_GENDER_UNKNOWN)
    figure = body_of_part (self, words);
  if (figure == NULL && gender == CP_GENDER_UNKNOWN && word)
    figure = cp_letters_body (self, words);
  if (figure != NULL)
    return figure;
  if (!word && (figure = cp_cast_surname (self->cast, words, self->article, gender)) != NULL
      && has_words_at_end (figure, words))
    return figure;
  known = word ? cp_knowledge_surname (self->cast->knowledge, words, gender) : NULL;
  if (known != NULL && (figure = named_in_full (self, name, gender)) != NULL)
    return figure;
  return known != NULL ? cp_cast_person (self->cast, known->name, known) : NULL;
}

/* "The largest patients' association, Muscle Aid": what one article says is a body is no person in the next, which only names it. */
static gboolean
is_told_elsewhere (const CpStage   *self,
                   const CpNameRun *run,
                   const char      *words)
{
  const CpFigure *known = run->person && run->entry == NULL && run->gender == CP_GENDER_UNKNOWN && strchr (words, ' ') != NULL
                            ? cp_cast_find_body (self->cast, words) : NULL;

  return known != NULL && known->kind == CP_SPEAKER_ORGANISATION;
}

/* What newspapers and stations are called at the end of their names. */
#define PAPERS " herald tribune gazette times mail telegraph chronicle courier echo argus mercury examiner inquirer enquirer observer journal " \
               "standard bulletin ledger dispatch monitor guardian mirror express independent reporter advertiser post news "
#define STATIONS " radio fm tv television "

/* "told the Marram Herald", "The Lantern" of which the article is: a paper reports what others say. */
static gboolean
is_paper (const CpStage *self,
          CpRange        name,
          const char    *words)
{
  const char *publisher = self->text->article->publisher;
  const CpToken *last = &self->text->tokens[name.last - 1];
  g_autofree char *own = publisher != NULL ? cp_cast_fold (publisher) : NULL, *called = cp_cast_fold (words);

  if (own != NULL && strcmp (own, called) == 0)
    return TRUE;
  if (name.last - name.first > 1 && (cp_word_among (last->norm, STATIONS) || cp_word_among (self->text->tokens[name.first].norm, STATIONS)))
    return TRUE;
  return name.last - name.first > 1 && name.first > 0 && cp_word_among (last->norm, PAPERS)
         && strcmp (self->text->tokens[name.first - 1].norm, "the") == 0;
}

/* What a name that the tables do not know says of its body. */
static guint32
kinds_of_name (const CpStage   *self,
               const CpNameRun *run,
               const char      *words)
{
  if (run->institution != NULL)
    return 1u << run->institution->kind;
  if (cp_describe_is_group (self->text, run->tokens))
    return 1u << CP_BODY_GROUP | 1u << CP_BODY_CAMPAIGN;
  return run->entry == NULL && is_paper (self, run->tokens, words) ? 1u << CP_BODY_MEDIA : 0;
}

/* "DUP Balmoral | councillor": the party of which somebody is elected there; %NULL for none. */
static const CpEntry *
party_of_member (const CpStage *self,
                 CpRange        name)
{
  guint32 last;
  const CpRole *role = name.last < self->text->n_tokens ? cp_describe_role_at (self->cast->knowledge, self->text, name.last, &last) : NULL;
  const CpEntry *entry = role != NULL && role->implies == CP_ROLE_MEMBER && name.last > name.first + 1
                           ? cp_knowledge_find (self->cast->knowledge, self->text->tokens[name.first].form) : NULL;

  return entry != NULL && entry->kind == CP_ENTRY_PARTY ? entry : NULL;
}

static void
cast_long_name (CpStage   *self,
                CpNameRun *run)
{
  g_autofree char *words = cp_describe_words (self->text, run->tokens);

  gboolean word = cp_describe_is_word (self->text, run->tokens);

  if (run->entry == NULL && run->institution == NULL && (run->entry = party_of_member (self, run->tokens)) != NULL)
    {
      run->body = TRUE;
      run->person = FALSE;
    }
  if (is_told_elsewhere (self, run, words))
    {
      run->person = FALSE;
      run->body = TRUE;
    }
  if (run->person && (run->entry != NULL || !word))
    run->figure = cp_cast_person (self->cast, run->entry != NULL ? run->entry->name : words, run->entry);
  else if (run->entry != NULL && run->entry->kind == CP_ENTRY_SEAT)
    run->figure = NULL; /* settled where it speaks: most of the time it is a mere place */
  else if (run->body && (run->entry != NULL || !word || run->institution != NULL || run->firm))
    {
      run->figure = cp_cast_body (self->cast, run->entry != NULL ? run->entry->name : words, run->entry, kinds_of_name (self, run, words));
      cp_cast_alias (self->cast, run->figure, words);
      cp_letters_learn (self, run);
    }
  if (run->figure != NULL)
    {
      run->figure->last_article = self->article + 1;
      cp_stage_settle_home (self, run->figure);
    }
  if (run->figure != NULL && run->person && run->gender != CP_GENDER_UNKNOWN && run->entry == NULL)
    run->figure->gender = run->gender;
}

/**
 * cp_stage_cast:
 *
 * Gives a figure to each name that tells by itself whose it is: full names, known names, bodies.
 */
void
cp_stage_cast (CpStage *self)
{
  cp_letters_take_own (self);
  for (guint i = 0; i < self->names->len; i++)
    cast_long_name (self, &g_array_index (self->names, CpNameRun, i));
}

/**
 * cp_stage_enter:
 *
 * Makes this article the one at hand: whom it names by a full name goes before namesakes of other articles. Then resolves the
 * names that stand alone, and notes where everyone is named.
 */
void
cp_stage_enter (CpStage *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->figure != NULL)
        run->figure->last_article = self->article + 1;
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->figure == NULL && (run->entry == NULL || run->entry->kind == CP_ENTRY_PERSON))
        run->figure = cp_stage_named (self, run->tokens, run->gender);
      if (run->figure == NULL)
        continue;
      /* "State House" of an article that names no state is of the one of which the others tell. */
      if (run->figure->home == NULL && run->entry != NULL && run->entry->kind == CP_ENTRY_BODY && run->entry->code == NULL)
        run->figure->home = cp_stage_home_of_offices (self);
      if (run->figure->gender == CP_GENDER_UNKNOWN && run->figure->kind == CP_SPEAKER_PERSON)
        run->figure->gender = run->gender;
      cp_stage_see (self, run->figure, run->tokens);
    }
}
