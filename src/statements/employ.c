/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For which body someone speaks of whom only an office is said: the one that the text is about. */
#include <string.h>

#include "statements/heard.h"
#include "statements/introduce.h"
#include "statements/words.h"

/* Offices that are their bearer's own, and tell nothing of the body that was named before. */
#define OWN_OFFICES " mayor judge justice prosecutor sheriff detective inspector bishop priest imam rabbi coach captain lawyer " \
                    "advocate counsel councillor source insider candidate nominee activist campaigner "

/* Who speak for a state without an office of it. */
#define ENVOYS " official representative negotiator spokesman spokeswoman spokesperson secretary envoy aide adviser delegate commissioner press secretary "

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
  const guint32 firms = 1u << CP_BODY_COMPANY | 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_UNIVERSITY;

  if (body->kind != CP_SPEAKER_ORGANISATION || cp_bearer_body_weight (body, role) == 0)
    return FALSE;
  if (role == NULL)
    return !is_state_figure (body);
  if (g_str_has_suffix (role->name, "governor"))
    return g_strrstr (body->folded, "bank") != NULL;
  /* Firms and unions have presidents too. */
  if (strcmp (role->name, "vice president") == 0 && body->kinds == 0)
    return TRUE;
  if (cp_word_among (role->name, " president ") || strcmp (role->name, "vice president") == 0)
    return ((body->kinds & (official | firms)) != 0 || is_state_figure (body)) && !g_str_has_prefix (body->folded, "faculty");
  /* "Ana Lind, a member, said" */
  if (strcmp (role->name, "member") == 0)
    return (body->kinds & 1u << CP_BODY_COMMITTEE) != 0;
  if (role->implies == CP_ROLE_STATE)
    return is_state_figure (body) || (body->kinds & official) != 0;
  if (is_state_figure (body))
    return cp_word_among (role->name, ENVOYS);
  return role->implies == CP_ROLE_SPEAKS && !cp_word_among (role->name, OWN_OFFICES);
}

/* Whether the paragraph before is about another state as well, so that neither is sure to be meant. */
static gboolean
is_rivalled (const CpStage *self,
             guint          sighting,
             guint32        paragraph)
{
  const CpSighting *meant = &g_array_index (self->sightings, CpSighting, sighting);

  if (self->text->sentences[self->text->tokens[meant->tokens.first].sentence].paragraph == paragraph)
    return FALSE;
  for (guint i = sighting; i-- > 0;)
    {
      const CpSighting *other = &g_array_index (self->sightings, CpSighting, i);

      if (self->text->sentences[self->text->tokens[other->tokens.first].sentence].paragraph + 1 < paragraph)
        return FALSE;
      if (other->subject && !other->quoted && other->figure != meant->figure && is_state_figure (other->figure))
        return TRUE;
    }
  return FALSE;
}

/* "Beijing | answered", but not "before Beijing put on a duty": what the sentence is about, and not a clause of it. */
static gboolean
heads_sentence (const CpText *text,
                CpRange       name)
{
  const CpToken *last = &text->tokens[name.last - 1];

  return (last->dep != CP_DEP_NSUBJ && last->dep != CP_DEP_NSUBJ_PASS) || text->tokens[last->head].dep == CP_DEP_ROOT;
}

/**
 * cp_employ_body:
 * @role: (nullable): of whoever is looked for an employer
 *
 * "Larkfield fell short. Chief executive Ana Lind told …": the body that this paragraph or the one before was about; of banks
 * and their governors, the last named.
 *
 * Returns: (transfer none) (nullable): the body
 */
CpFigure *
cp_employ_body (const CpStage *self,
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
      if (is_state_figure (sighting->figure) && self->text->sentences[self->text->tokens[sighting->tokens.first].sentence].paragraph != paragraph
          && !heads_sentence (self->text, sighting->tokens))
        continue;
      if ((far || sighting->subject) && !sighting->quoted && may_employ (sighting->figure, role))
        return is_state_figure (sighting->figure) && is_rivalled (self, i, paragraph) ? NULL : sighting->figure;
    }
  return NULL;
}

/* Whether nothing better is known of whom a person speaks for than the state that the article tells of. */
static gboolean
is_open (const CpFigure *figure)
{
  return figure->kind == CP_SPEAKER_PERSON && figure->entry == NULL && !figure->independent && !figure->retired && figure->belongs->len == 0
         && (figure->affiliations->len == 0
             || ((const CpAffiliation *) g_ptr_array_index (figure->affiliations, 0))->weight <= CP_HOME_WEIGHT);
}

/* "president Anton Reis" in small letters presides over a firm or the like, as a chairman does. */
static const CpRole *
office_of (const CpStage  *self,
           const CpFigure *figure)
{
  const CpRole *chairman = strcmp (figure->role->name, "president") == 0 && g_unichar_islower (g_utf8_get_char (figure->role_words))
                             ? cp_knowledge_role (self->cast->knowledge, "chairman", NULL) : NULL;

  return chairman != NULL ? chairman : figure->role;
}

/* How far behind an office its bearer's words begin. */
#define WORDS_REACH 12

/**
 * cp_employ_by_words:
 * @office: "Chief executive" of "Chief executive Ana Lind said the league had had no choice"
 *
 * Returns: (transfer none) (nullable): the body that the bearer of an office speaks of first, where it is of a kind that has officers
 */
CpFigure *
cp_employ_by_words (CpStage *self,
                    CpRange  office)
{
  const guint32 without = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_COURT | 1u << CP_BODY_PARLIAMENT | 1u << CP_BODY_FORCE | 1u << CP_BODY_MINISTRY;
  const CpText *text = self->text;
  guint32 end = MIN (text->sentences[text->tokens[office.first].sentence].tokens.last, office.last + WORDS_REACH);

  for (guint32 i = office.last + 1; i + 2 < end; i++)
    {
      const CpInstitution *institution;

      if (strcmp (text->tokens[i].norm, "the") != 0 || (text->tokens[i - 1].pos != CP_POS_VERB && strcmp (text->tokens[i - 1].norm, "that") != 0)
          || (text->tokens[i + 2].pos != CP_POS_VERB && text->tokens[i + 2].pos != CP_POS_AUX))
        continue;
      institution = cp_knowledge_institution (self->cast->knowledge, text->tokens[i + 1].form, NULL);
      return institution != NULL && (without & 1u << institution->kind) == 0 && text->tokens[i + 1].inflection != CP_FORM_PLURAL
               ? cp_stage_body_called (self, institution, (CpRange){ i + 1, i + 2 }) : NULL;
    }
  return NULL;
}

/**
 * cp_employ_by_context:
 * @token: where the figure is named
 *
 * Whoever has an office and no body is of the one that was spoken of before.
 */
void
cp_employ_by_context (CpStage  *self,
                      CpFigure *figure,
                      guint32   token)
{
  CpFigure *body;

  if (figure->role == NULL || (figure->local && figure->role->implies == CP_ROLE_STATE) || !is_open (figure))
    return;
  body = cp_employ_body (self, token, office_of (self, figure));
  if (body != NULL && is_state_figure (body))
    cp_bearer_add_state (figure, body->entry, CP_HOME_WEIGHT + 0.1f, figure->role_words);
  else if (body != NULL)
    cp_figure_bind (figure, body, CP_HOME_WEIGHT + 0.1f, figure->role_words);
}

/**
 * cp_employ_settle:
 * @whose: for each of the article's statements its source
 *
 * Whoever has an office that only bodies of one kind have, and was called before the article named one, is of the only one that it names.
 */
void
cp_employ_settle (CpStage      *self,
                  const GArray *whose)
{
  for (guint i = 0; i < whose->len; i++)
    {
      gint32 index = g_array_index (whose, CpWhose, i).source;
      CpFigure *figure = index >= 0 ? g_ptr_array_index (self->cast->figures, index) : NULL, *body;

      if (figure == NULL || figure->role == NULL || figure->role->implies != CP_ROLE_SPEAKS || !is_open (figure))
        continue;
      body = cp_stage_only_body_of_office (self, figure->role);
      if (body != NULL)
        cp_figure_bind (figure, body, CP_HOME_WEIGHT + 0.1f, figure->role_words);
    }
}
