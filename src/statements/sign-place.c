/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a patron is named beside where the source is: how far before, as what its sentence is about, with how many others between. */
#include <string.h>

#include "statements/sign.h"

/* So many of the places where a source is named are looked at. */
#define MAX_PLACES 6

static void
sign_before (const CpSigns *self,
             const CpRange *before)
{
  const CpText *text = self->text;
  int distance = before != NULL ? (int) (cp_sign_sentence (self, self->first.first) - cp_sign_sentence (self, before->first)) : -1;
  gboolean subject = self->patron->subject;
  gboolean same = before != NULL && cp_sign_paragraph (self, self->first.first) == cp_sign_paragraph (self, before->first);
  const char *back = cp_sign_bin (distance), *rank = cp_sign_bin (before != NULL ? cp_sign_rank (self, *before, FALSE) : -1);

  cp_sign (self, "back", back, cp_sign_truth (subject), NULL);
  cp_sign (self, "back", back, cp_sign_truth (subject), cp_sign_truth (same), self->group, NULL);
  cp_sign (self, "rank", rank, self->group, NULL);
  cp_sign (self, "rankback", rank, back, NULL);
  cp_sign (self, "subjectrank", cp_sign_bin (subject ? cp_sign_rank (self, *before, TRUE) : -1), self->group, NULL);
  if (before == NULL)
    return;
  if (self->suitor->stage->said[before->first] != 0)
    cp_sign (self, "quoted", back, NULL);
  if (before->last < text->n_tokens && strcmp (text->tokens[before->last].norm, "'s") == 0)
    cp_sign (self, "possessive", back, NULL);
}

/* What stands between the patron and each place of the source in one sentence with it. */
static void
sign_ways (const CpSigns *self)
{
  const GArray *places = self->suitor->places;

  for (guint i = 0; i < places->len && i < MAX_PLACES; i++)
    {
      CpRange place = g_array_index (places, CpRange, i);
      const CpRange *before = cp_sign_last_before (self->patron->places, place.first);
      const CpRange *behind = cp_sign_first_behind (self->patron->places, place.first);

      if (before != NULL && cp_sign_sentence (self, before->first) == cp_sign_sentence (self, place.first))
        cp_sign_way (self, place, *before, i == 0 ? "1" : "n");
      if (behind != NULL && cp_sign_sentence (self, behind->first) == cp_sign_sentence (self, place.first))
        cp_sign_way (self, place, *behind, i == 0 ? "1" : "n");
    }
}

/** cp_sign_places: signs of where the patron is named before and behind the source's first name */
void
cp_sign_places (const CpSigns *self)
{
  const CpRange *behind = cp_sign_first_behind (self->patron->places, self->first.first);

  sign_before (self, self->patron->last);
  cp_sign (self, "later", cp_sign_bin (behind != NULL ? (int) (cp_sign_sentence (self, behind->first) - cp_sign_sentence (self, self->first.first)) : -1), NULL);
  sign_ways (self);
}

/* The bodies that were named later than the patron before the source was. */
typedef struct
{
  int all;
  int leading; /* their sentences */
  int alike;   /* of the patron's kind */
  int kind;    /* all of its kind in the article, wherever */
} Bodies;

static Bodies
count_bodies (const CpSigns *self,
              const CpRange *mine)
{
  Bodies bodies = { 0 };

  for (guint i = 0; i < self->suitor->patrons->len; i++)
    {
      const CpPatron *other = g_ptr_array_index (self->suitor->patrons, i);
      gboolean alike;

      if (other == self->patron || other->figure == self->suitor->source || !other->body)
        continue;
      alike = strcmp (other->kind, self->patron->kind) == 0;
      bodies.kind += alike;
      if (other->last == NULL || mine == NULL || other->last->first < mine->first)
        continue;
      bodies.all++;
      bodies.leading += other->leads;
      bodies.alike += alike;
    }
  return bodies;
}

/** cp_sign_bodies: signs of how many other bodies might be meant as well, and whether the paragraph or the sentence before is about this one */
void
cp_sign_bodies (const CpSigns *self)
{
  const CpRange *mine = self->patron->last;
  guint32 here = cp_sign_paragraph (self, self->first.first), sentence = cp_sign_sentence (self, self->first.first);
  Bodies bodies = count_bodies (self, mine);
  const char *lead = cp_sign_truth (self->patron->leads);

  cp_sign (self, "body", cp_sign_truth (self->patron->body), self->group, NULL);
  if (self->patron->place)
    cp_sign (self, "place", self->group, NULL);
  cp_sign (self, "only", cp_sign_bin (bodies.kind), self->group, NULL);
  if (mine == NULL)
    cp_sign (self, "unseen", self->group, NULL);
  if (mine == NULL || !self->patron->body)
    return;
  cp_sign (self, "bodies", cp_sign_bin (bodies.all), self->group, NULL);
  cp_sign (self, "bodies", cp_sign_bin (bodies.all), cp_sign_bin ((int) (sentence - cp_sign_sentence (self, mine->first))), lead, NULL);
  cp_sign (self, "leaders", cp_sign_bin (bodies.leading), lead, self->group, NULL);
  cp_sign (self, "alikes", cp_sign_bin (bodies.alike), self->group, NULL);
  if (self->patron->leads && cp_sign_sentence (self, mine->first) == self->text->paragraphs[here].sentences.first)
    cp_sign (self, "topic", self->group, NULL);
  if (self->patron->leads && cp_sign_sentence (self, mine->first) + 1 == sentence)
    cp_sign (self, "just", self->group, cp_sign_truth (cp_sign_paragraph (self, mine->first) == here), NULL);
}
