/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body whose committee one is: a council's, a union's, an association's. */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How surely a committee speaks for the body that it is one of. */
#define COMMITTEE_WEIGHT 0.85f

/* What committees of councils and of unions are called by. */
#define OF_COUNCILS " planning licensing housing scrutiny highways zoning "
#define OF_UNIONS   " strike bargaining negotiating shop picket "

/* "the strike committee | of the Northern Nurses’ Union": the body named behind, where it is one that has members or officers; %NULL for none. */
static CpFigure *
named_behind (CpStage *self,
              CpRange  words)
{
  const CpText *text = self->text;
  guint32 at = words.last;
  const CpNameRun *run;

  if (at + 1 >= text->n_tokens || !cp_word_among (text->tokens[at].norm, " of at "))
    return NULL;
  at += strcmp (text->tokens[at + 1].norm, "the") == 0 ? 2 : 1;
  run = at < text->n_tokens ? cp_stage_run_at (self, at) : NULL;
  return run != NULL && run->tokens.first == at && run->figure != NULL && run->figure->kind == CP_SPEAKER_ORGANISATION && run->figure->entry == NULL
           ? run->figure : NULL;
}

/* Whose it is for what it is called by; %NULL where that tells nothing, or the articles know no such body. */
static CpFigure *
called_by (CpStage *self,
           CpRange  words)
{
  const char *first = self->text->tokens[words.first].norm;
  const CpInstitution *owner = cp_word_among (first, OF_UNIONS) ? cp_knowledge_institution (self->cast->knowledge, "union", NULL) : NULL;

  if (cp_word_among (first, OF_COUNCILS))
    return cp_stage_council (self, words.first);
  return owner != NULL ? cp_bodies_meant (self, owner, words.first) : NULL;
}

/**
 * cp_committee_bind:
 * @committee: "the planning committee"
 * @words: of its phrase, with those that say which
 *
 * Binds a committee to the body whose it is: the one named behind "of", or the council or the union that the articles know where it is
 * called as theirs are.
 */
void
cp_committee_bind (CpStage  *self,
                   CpFigure *committee,
                   CpRange   words)
{
  CpFigure *owner = committee->belongs->len == 0 ? named_behind (self, words) : NULL;
  g_autofree char *why = NULL;

  if (owner == NULL && committee->belongs->len == 0)
    owner = called_by (self, words);
  if (owner == NULL || owner == committee)
    return;
  why = cp_describe_words (self->text, words);
  cp_figure_bind (committee, owner, COMMITTEE_WEIGHT, why);
}
