/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs in an article that a source speaks for somebody, for itself or for nobody. */
#include "statements/suitor.h"

#include <string.h>

#include "statements/sign.h"
#include "statements/words.h"

/* What the source says of the patron, and whether as one of several. */
static void
sign_words (const CpSigns *self)
{
  const GArray *contents = self->suitor->contents, *places = self->patron->places;
  gboolean we = FALSE, named = FALSE, subject = FALSE, own = FALSE;

  for (guint i = 0; i < contents->len; i++)
    {
      CpRange content = g_array_index (contents, CpRange, i);

      for (guint32 t = content.first; t < content.last && !we; t++)
        we = cp_word_among (self->text->tokens[t].norm, " we our us ");
      for (guint k = 0; k < places->len; k++)
        {
          CpRange place = g_array_index (places, CpRange, k);

          if (place.first < content.first || place.first >= content.last)
            continue;
          named = TRUE;
          subject |= cp_sign_is_subject (self->text, place);
          own |= place.first > 0 && cp_word_among (self->text->tokens[place.first - 1].norm, " our my ");
        }
    }
  cp_sign (self, "says", cp_sign_truth (we), cp_sign_truth (named), cp_sign_truth (subject), self->group, NULL);
  if (own)
    cp_sign (self, "ours", NULL);
}

/** cp_suitor_told: Returns: how surely the rules found that the source speaks for @patron, or with %NULL for anybody; 0 for not at all */
float
cp_suitor_told (const CpSuitor *self,
                const CpPatron *patron)
{
  const char *name = patron == NULL ? NULL : patron->figure != NULL ? patron->figure->name : patron->words;
  float best = 0;

  for (guint i = 0; i < self->source->belongs->len; i++)
    {
      const CpBond *bond = g_ptr_array_index (self->source->belongs, i);

      if (patron == NULL || bond->to == patron->figure)
        best = MAX (best, bond->weight);
    }
  for (guint i = 0; i < self->source->affiliations->len; i++)
    {
      const CpAffiliation *side = g_ptr_array_index (self->source->affiliations, i);

      if (patron == NULL || strcmp (side->name, name) == 0)
        best = MAX (best, side->weight);
    }
  return best;
}

static const char *
weight_bin (float weight)
{
  return weight <= 0 ? "0" : weight < 0.58f ? "5" : weight < 0.66f ? "6" : weight < 0.8f ? "7" : weight < 0.9f ? "8" : "9";
}

/* What the rules found. */
static void
sign_told (const CpSigns *self)
{
  const CpFigure *source = self->suitor->source;
  float all = cp_suitor_told (self->suitor, NULL), mine = self->patron != NULL ? cp_suitor_told (self->suitor, self->patron) : 0;
  const char *other = mine >= all ? "=" : weight_bin (all);

  if (mine > 0)
    {
      char exact[8];

      g_snprintf (exact, sizeof exact, "%d", (int) (mine * 100 + 0.5f));
      cp_sign (self, "exact", exact, NULL);
    }
  cp_sign (self, "told", weight_bin (mine), other, NULL);
  cp_sign (self, "told", weight_bin (mine), other, self->group, NULL);
  if (source->independent)
    cp_sign (self, "aside", cp_sign_truth (mine > 0), NULL);
  if (source->entry != NULL)
    cp_sign (self, "known", cp_sign_truth (mine > 0), NULL);
  if (source->retired)
    cp_sign (self, "retired", cp_sign_truth (mine > 0), NULL);
}

/* "its chairman": how the office's owner is told beside where the patron was named last. */
static void
sign_owner (const CpSigns *self)
{
  const CpRange *before = self->patron->last;
  const char *whose = cp_sign_whose (self);

  if (strcmp (whose, "no") == 0)
    return;
  cp_sign (self, "whose", whose, cp_sign_bin (before != NULL ? (int) (cp_sign_sentence (self, self->first.first) - cp_sign_sentence (self, before->first)) : -1),
           cp_sign_truth (self->patron->subject), NULL);
  if (before != NULL)
    cp_sign (self, "whoserank", whose, cp_sign_bin (cp_sign_rank (self, *before, FALSE)), cp_sign_truth (self->patron->leads), NULL);
}

static void
sign_nobody (const CpSigns *self)
{
  const CpRole *role = self->suitor->source->role;

  cp_sign (self, "nobody", NULL);
  cp_sign (self, "nobody", self->group, NULL);
  cp_sign (self, "nobody", "role", role != NULL ? role->name : "none", NULL);
  cp_sign (self, "nobody", "whose", cp_sign_whose (self), NULL);
  sign_told (self);
  cp_sign_noun (self, "nobody");
}

static void
sign_itself (const CpSigns *self)
{
  cp_sign (self, "itself", NULL);
  cp_sign (self, "itself", self->group, NULL);
  sign_told (self);
  cp_sign_noun (self, "itself");
}

/* What the source's office implies, and whether it has a name. */
static const char *
group_of (const CpFigure *source)
{
  static const char *const named[] = { "state", "speaks", "member", "worker", "expert", "witness", "press", "people", "none" };
  static const char *const unnamed[] = { "un-state", "un-speaks", "un-member", "un-worker", "un-expert", "un-witness", "un-press", "un-people", "un-none" };
  guint i = source->role != NULL ? (guint) source->role->implies : G_N_ELEMENTS (named) - 1;

  return source->kind == CP_SPEAKER_PERSON ? named[i] : unnamed[i];
}

/** cp_suitor_prepare: notes where each patron was named last before the source, once for all signs of all patrons */
void
cp_suitor_prepare (const CpSuitor *self)
{
  guint32 first = g_array_index (self->places, CpRange, 0).first;

  for (guint i = 0; i < self->patrons->len; i++)
    {
      CpPatron *patron = g_ptr_array_index (self->patrons, i);

      patron->last = cp_sign_last_before (patron->places, first);
      patron->subject = patron->last != NULL && cp_sign_is_subject (self->stage->text, *patron->last);
      patron->leads = patron->subject && cp_sign_leads (self->stage->text, *patron->last);
    }
}

/**
 * cp_suitor_signs:
 * @patron: (nullable): one of its patrons; %NULL for nobody
 *
 * Calls @func with each sign that the source speaks for @patron, or does not.
 */
void
cp_suitor_signs (const CpSuitor *self,
                 const CpPatron *patron,
                 CpSignFunc      func,
                 gpointer        data)
{
  const CpSigns signs = { .suitor = self, .patron = patron, .group = group_of (self->source), .text = self->stage->text,
                          .first = g_array_index (self->places, CpRange, 0), .func = func, .data = data };

  if (patron == NULL)
    {
      sign_nobody (&signs);
      return;
    }
  if (patron->figure == self->source)
    {
      sign_itself (&signs);
      return;
    }
  cp_sign_kind (&signs);
  if (patron->places->len > 0)
    cp_sign_places (&signs);
  cp_sign_bodies (&signs);
  sign_words (&signs);
  sign_told (&signs);
  sign_owner (&signs);
}
