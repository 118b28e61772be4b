/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom an article names or describes that others may speak for: bodies, states, people, names that nobody explains. */
#include "statements/patron.h"

#include <string.h>

#include "statements/classify.h"
#include "statements/words.h"

/* Of an article that names more than these, those are looked at that it names first. */
#define MAX_PATRONS 60

/* What the figures of each kind of body are called among the signs, in the order of CpBodyKind. */
static const char *const kinds[] = {
  "government", "ministry", "force", "office", "agency", "court", "parliament", "council", "committee", "party", "campaign", "company",
  "union", "association", "university", "media", "international", "group", "side",
};

static void
patron_free (gpointer data)
{
  CpPatron *self = data;

  g_free (self->words);
  g_array_unref (self->places);
  g_free (self);
}

static CpPatron *
add (GPtrArray  *patrons,
     CpFigure   *figure,
     const char *words)
{
  CpPatron *patron = g_new0 (CpPatron, 1);

  patron->figure = figure;
  patron->words = g_strdup (words);
  patron->places = g_array_new (FALSE, FALSE, sizeof (CpRange));
  g_ptr_array_add (patrons, patron);
  return patron;
}

static CpPatron *
find (GPtrArray      *patrons,
      const CpFigure *figure,
      const char     *words)
{
  for (guint i = 0; i < patrons->len; i++)
    {
      CpPatron *patron = g_ptr_array_index (patrons, i);

      if (figure != NULL ? patron->figure == figure : patron->figure == NULL && g_ascii_strcasecmp (patron->words, words) == 0)
        return patron;
    }
  return NULL;
}

/* Notes a patron, or one more place of one that is known; and that its words are taken. */
static void
see (GPtrArray      *patrons,
     guint8         *taken,
     const CpPatron *like,
     CpRange         place)
{
  CpPatron *patron = find (patrons, like->figure, like->words);

  memset (taken + place.first, 1, place.last - place.first);
  if (patron == NULL && patrons->len >= MAX_PATRONS)
    return;
  if (patron == NULL)
    {
      patron = add (patrons, like->figure, like->words);
      patron->named = like->named;
      patron->plural = like->plural;
      patron->institution = like->institution;
    }
  g_array_append_val (patron->places, place);
}

static void
see_sightings (CpStage   *stage,
               GPtrArray *patrons,
               guint8    *taken)
{
  for (guint i = 0; i < stage->sightings->len; i++)
    {
      const CpSighting *sighting = &g_array_index (stage->sightings, CpSighting, i);
      CpFigure *figure = sighting->figure;

      see (patrons, taken,
           &(CpPatron){ .figure = figure, .words = figure->name, .named = g_unichar_isupper (g_utf8_get_char (figure->name)), .plural = figure->plural,
                        .institution = cp_knowledge_institution (stage->cast->knowledge, stage->text->tokens[sighting->tokens.last - 1].form, NULL) },
           sighting->tokens);
    }
}

/* Names that are nobody's yet: a firm that was taken for a place, a town. */
static void
see_names (CpStage   *stage,
           GPtrArray *patrons,
           guint8    *taken)
{
  for (guint i = 0; i < stage->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (stage->names, CpNameRun, i);
      g_autofree char *words = NULL;

      /* Nobody speaks for a street. */
      if (taken[run->tokens.first] || (run->place && cp_classify_is_called_place (stage->text, run->tokens)))
        continue;
      words = run->entry != NULL ? g_strdup (run->entry->name) : cp_describe_words (stage->text, run->tokens);
      see (patrons, taken,
           &(CpPatron){ .figure = cp_cast_find_body (stage->cast, words), .words = words, .named = TRUE, .institution = run->institution }, run->tokens);
    }
}

/* Whether a noun in small letters means a body or several people: "the monuments office", "the families". */
static gboolean
heads_phrase (CpStage  *stage,
              guint32   token,
              CpPatron *like)
{
  const CpToken *t = &stage->text->tokens[token];
  const CpRole *role;

  if ((t->pos != CP_POS_NOUN && t->pos != CP_POS_PROPN) || cp_word_is_capital (t) || t->dep == CP_DEP_COMPOUND
      || (token + 1 < stage->text->n_tokens && (t[1].pos == CP_POS_NOUN || strcmp (t[1].norm, "-") == 0)))
    return FALSE;
  like->institution = cp_knowledge_institution (stage->cast->knowledge, t->form, &like->plural);
  if (like->institution != NULL)
    return TRUE;
  role = cp_knowledge_role (stage->cast->knowledge, t->form, &like->plural);
  return like->plural && (role == NULL || role->implies >= CP_ROLE_MEMBER) && t->inflection == CP_FORM_PLURAL;
}

/* "the monuments | office": with the nouns that tell which. */
static CpRange
whole_phrase (const CpText *text,
              guint32       noun,
              const guint8 *taken)
{
  CpRange range = { noun, noun + 1 };

  while (range.first > text->sentences[text->tokens[noun].sentence].tokens.first && !taken[range.first - 1]
         && text->tokens[range.first - 1].pos == CP_POS_NOUN && (text->tokens[range.first].flags & CP_TOKEN_SPACE_BEFORE) != 0)
    range.first--;
  return range;
}

static void
see_nouns (CpStage   *stage,
           GPtrArray *patrons,
           guint8    *taken)
{
  for (guint32 i = 0; i < stage->text->n_tokens; i++)
    {
      CpPatron like = { 0 };
      CpRange range;

      if (taken[i] || !heads_phrase (stage, i, &like))
        continue;
      range = whole_phrase (stage->text, i, taken);
      like.words = cp_describe_words (stage->text, range);
      see (patrons, taken, &like, range);
      g_free (like.words);
    }
}

static gboolean
is_place (const CpPatron    *self,
          const CpKnowledge *knowledge)
{
  const CpEntry *entry = self->figure == NULL ? cp_knowledge_find (knowledge, self->words) : self->figure->entry;

  return entry != NULL && (entry->kind == CP_ENTRY_PLACE || entry->kind == CP_ENTRY_SEAT);
}

static gboolean
is_body (const CpPatron *self)
{
  if (self->place)
    return FALSE;
  if (self->figure != NULL)
    return self->figure->kind == CP_SPEAKER_ORGANISATION;
  return self->named || (self->institution != NULL && !self->plural);
}

static const char *
kind_of (const CpPatron *self)
{
  if (self->figure == NULL)
    return self->institution != NULL ? kinds[self->institution->kind] : self->plural ? "people" : self->named ? "name" : "noun";
  if (self->figure->entry != NULL && self->figure->entry->kind == CP_ENTRY_STATE)
    return "state";
  if (self->figure->kind == CP_SPEAKER_PERSON)
    return "person";
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self->figure->kinds & 1u << i)
      return kinds[i];
  if (self->figure->kind == CP_SPEAKER_GROUP)
    return self->plural ? "people" : "single";
  return "body";
}

static void
classify (CpPatron          *self,
          const CpKnowledge *knowledge)
{
  self->place = is_place (self, knowledge);
  self->body = is_body (self);
  self->kind = kind_of (self);
}

static gint
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CpRange *x = a, *y = b;

  return x->first < y->first ? -1 : x->first > y->first;
}

/** cp_patrons_find: Returns: (transfer full) (element-type CpPatron): whom the article names or describes that others may speak for */
GPtrArray *
cp_patrons_find (CpStage *stage)
{
  GPtrArray *patrons = g_ptr_array_new_with_free_func (patron_free);
  g_autofree guint8 *taken = g_new0 (guint8, stage->text->n_tokens + 1);

  see_sightings (stage, patrons, taken);
  see_names (stage, patrons, taken);
  see_nouns (stage, patrons, taken);
  for (guint i = 0; i < patrons->len; i++)
    {
      CpPatron *patron = g_ptr_array_index (patrons, i);

      g_array_sort (patron->places, compare_places);
      classify (patron, stage->cast->knowledge);
    }
  return patrons;
}

static void
add_named (GPtrArray     *patrons,
           const CpStage *stage,
           CpFigure      *figure,
           const char    *name)
{
  CpPatron *patron = add (patrons, figure, name);

  patron->named = TRUE;
  classify (patron, stage->cast->knowledge);
}

static gboolean
has_name (GPtrArray  *patrons,
          const char *name)
{
  for (guint i = 0; i < patrons->len; i++)
    {
      const CpPatron *patron = g_ptr_array_index (patrons, i);

      if (strcmp (patron->figure != NULL ? patron->figure->name : patron->words, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/** cp_patrons_add_found: adds those for whom @source was found to speak and who are not among @patrons: the state of "the minister" */
void
cp_patrons_add_found (GPtrArray      *patrons,
                      const CpStage  *stage,
                      const CpFigure *source)
{
  for (guint i = 0; i < source->belongs->len; i++)
    {
      const CpBond *bond = g_ptr_array_index (source->belongs, i);

      if (find (patrons, bond->to, NULL) == NULL)
        add_named (patrons, stage, bond->to, bond->to->name);
    }
  for (guint i = 0; i < source->affiliations->len; i++)
    {
      const CpAffiliation *side = g_ptr_array_index (source->affiliations, i);

      if (!has_name (patrons, side->name))
        add_named (patrons, stage, cp_cast_find_body (stage->cast, side->name), side->name);
    }
}

/* The figure of words that were nobody's: a new body of that name, or whoever the description means. */
static CpFigure *
figure_of_words (const CpPatron *self,
                 CpStage        *stage)
{
  CpRange place = g_array_index (self->places, CpRange, 0);
  const CpEntry *entry = self->named ? cp_knowledge_find (stage->cast->knowledge, self->words) : NULL;
  CpDescription description;
  CpReference why = { 0 };
  CpFigure *figure;

  if (self->named)
    return cp_cast_body (stage->cast, self->words, entry, self->institution != NULL ? 1u << self->institution->kind : 0);
  description = cp_stage_describe (stage, place);
  figure = cp_stage_figure_of (stage, &description, place, &why);
  g_free (why.reason);
  return figure;
}

/** cp_patron_figure: Returns: (transfer none) (nullable): the figure that it is from now on, which stands for itself where it is people */
CpFigure *
cp_patron_figure (const CpPatron *self,
                  CpStage        *stage)
{
  CpFigure *figure = self->figure == NULL && self->places->len > 0 ? figure_of_words (self, stage) : self->figure;

  if (figure != NULL && self->plural && figure->kind == CP_SPEAKER_GROUP)
    {
      figure->plural = TRUE;
      figure->stands = TRUE;
    }
  return figure;
}
