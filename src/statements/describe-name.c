/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/describing.h"

#include <string.h>

#include "statements/classify.h"
#include "statements/plain.h"
#include "statements/words.h"

/* How many small words a name and the office behind it may stand apart. */
#define MAX_FIELD 4

/* "vice-president for exploration | Carl Lind": a field in small letters ends where a name begins. */
static gboolean
is_behind_field (const CpDescribing *self,
                 guint32             name)
{
  const CpToken *before = cp_describing_at (self, name - 1);

  return name > self->found.role_words.last + 1 && before->pos == CP_POS_NOUN && before->inflection != CP_FORM_PLURAL
         && !cp_word_is_capital (before) && cp_knowledge_institution (self->knowledge, before->form, NULL) == NULL
         && cp_knowledge_role (self->knowledge, before->form, NULL) == NULL;
}

/* "County governor", at the head of a sentence */
static gboolean
is_part_of_state (const CpDescribing *self,
                  CpRange             name)
{
  return name.last == name.first + 1
         && cp_word_among (cp_describing_at (self, name.first)->norm, " county state district province canton prefecture ");
}

/* "the Progress | finance spokeswoman", "Progress | national chairman": small words, and then an office. */
static gboolean
leads_to_role (const CpDescribing *self,
               guint32             i)
{
  guint32 last;
  gboolean plural;

  for (guint32 stop = MIN (self->end, i + MAX_FIELD); i < stop; i++)
    {
      if (cp_describing_role (self, i, &last, &plural) != NULL)
        return TRUE;
      if ((cp_describing_at (self, i)->pos != CP_POS_NOUN && cp_describing_at (self, i)->pos != CP_POS_ADJ) || cp_word_is_capital (cp_describing_at (self, i)))
        return FALSE;
    }
  return FALSE;
}

/* "Calder | town council": a small noun, and then what body it is. */
static gboolean
leads_to_body (const CpDescribing *self,
               guint32             i)
{
  gboolean plural = FALSE;

  return i + 1 < self->end && cp_describing_at (self, i)->pos == CP_POS_NOUN && cp_describing_at (self, i)->inflection != CP_FORM_PLURAL
         && !cp_word_is_capital (cp_describing_at (self, i + 1))
         && cp_knowledge_institution (self->knowledge, cp_describing_at (self, i + 1)->form, &plural) != NULL && !plural
         && cp_describing_at (self, i + 1)->pos == CP_POS_NOUN;
}

/** cp_describing_leads_to_members: Returns: whether those who have a body stand at @i, and then what it is: "the Calder Court | tenants' association" */
gboolean
cp_describing_leads_to_members (const CpDescribing *self,
                                guint32             i)
{
  gboolean plural = FALSE;

  for (guint32 stop = MIN (self->end, i + MAX_FIELD); i + 1 < stop; i++)
    {
      const CpToken *t = cp_describing_at (self, i);
      guint32 next = cp_word_among (t[1].norm, " ' 's ") ? i + 2 : i + 1;

      if (cp_word_is_capital (t) || (t->pos != CP_POS_NOUN && t->pos != CP_POS_ADJ))
        return FALSE;
      if (t->inflection == CP_FORM_PLURAL)
        return next < self->end && !cp_word_is_capital (cp_describing_at (self, next)) && cp_describing_at (self, next)->pos == CP_POS_NOUN
               && cp_knowledge_institution (self->knowledge, cp_describing_at (self, next)->form, &plural) != NULL && !plural;
    }
  return FALSE;
}

/* "Food delivery platform Flitz", at the head of a sentence: a capital that is no name's. */
static gboolean
heads_common_nouns (const CpDescribing *self,
                    CpRange             name)
{
  const CpToken *first = cp_describing_at (self, name.first);

  if (name.last != name.first + 1 || name.last + 1 >= self->end || first->pos != CP_POS_NOUN || cp_describe_is_named (self->text, name.first)
      || name.first != self->text->sentences[first->sentence].tokens.first || !cp_plain_is_known (self->language, first))
    return FALSE;
  return cp_describing_at (self, name.last)->pos == CP_POS_NOUN && !cp_word_is_capital (cp_describing_at (self, name.last))
         && !cp_describing_is_possessive (self, name.last);
}

/*
 * "Treasury | Cabinet Secretary Samuel Kirwa": a role inside ends the run. Returns whether the role has capitals itself, or a name
 * behind it, so that the run before it says of what it is.
 */
static gboolean
cut_at_role (const CpDescribing *self,
             CpRange            *name)
{
  gboolean plural;
  guint32 i, stop;

  for (i = name->first + 1; i < name->last; i++)
    if (cp_describing_role (self, i, &stop, &plural) != NULL && !cp_describe_is_inside (self->knowledge, self->text, *name, i))
      break;
  if (i >= name->last)
    return FALSE;
  name->last = i;
  /* "the Centre Union of | Prime Minister" */
  while (name->last > name->first + 1 && !cp_word_is_capital (cp_describing_at (self, name->last - 1)))
    name->last--;
  return stop < self->end && cp_word_is_capital (cp_describing_at (self, stop));
}

/* "the Ministry of Fisheries": a name that says what body it is. Returns whether it is one. */
static gboolean
take_institution (CpDescribing *self,
                  CpRange       name)
{
  gboolean plural = FALSE;
  const CpInstitution *institution = cp_describe_institution (self->knowledge, self->text, name, &plural);
  const CpEntry *state;

  if (institution == NULL)
    return FALSE;
  state = cp_describe_state_of (self->knowledge, self->text, name);
  if (state != NULL)
    cp_describing_set_state (self, state, name);
  /* "a member of the opposition | Future Party" */
  if (self->below && !cp_range_is_empty (self->found.body.tokens) && !self->found.body.named && self->found.body.tokens.last == name.first)
    self->found.body.tokens = (CpRange){ 0, 0 };
  cp_describing_set_body (self, name, institution->kind == CP_BODY_GOVERNMENT ? state : NULL, institution,
                          name.last - name.first > 1 || self->found.state != NULL, plural);
  return TRUE;
}

/* "Kirwa's spokesman", "Calder Metro's director": whose it is, is settled by what is known of the name. */
static void
take_owner (CpDescribing *self,
            CpRange       name)
{
  if (cp_range_is_empty (self->found.owner_name))
    self->found.owner_name = name;
  /* "Governor Ana Lind's | office": the office that stands before her name is hers. */
  if (self->found.head == CP_HEAD_ROLE && self->found.role_words.last == name.first && self->at + 1 < self->end)
    {
      self->found.head = CP_HEAD_NONE;
      self->found.role = NULL;
      self->found.role_words = (CpRange){ 0, 0 };
    }
  self->at++;
}

/* "the Assad regime", "Calder drivers": whose they are. */
static gboolean
names_owner (const CpDescribing *self)
{
  return self->at < self->end && !self->below && self->found.head == CP_HEAD_NONE
         && !cp_word_is_capital (cp_describing_at (self, self->at))
         && (leads_to_role (self, self->at) || leads_to_body (self, self->at)
             || cp_knowledge_institution (self->knowledge, cp_describing_at (self, self->at)->form, NULL) != NULL);
}

/* "president of the Pipefitters Local", "president of UNTRAC": nobody presides over a field, and what has a name of several words, or letters for one,
 * is none. */
static gboolean
presides_over (const CpDescribing *self,
               CpRange             name)
{
  const CpRole *role = self->found.role;

  return (name.last > name.first + 1 || cp_describe_is_acronym (cp_describing_at (self, name.first)->form))
         && (strcmp (role->name, "president") == 0 || strcmp (role->name, "vice president") == 0);
}

/* "a driver | from San Felipe", but not "a driver from Marram Rail" */
static gboolean
is_where_worker_lives (const CpDescribing *self,
                       CpRange             name)
{
  const CpRole *role = self->found.role;

  return role != NULL && role->implies >= CP_ROLE_WORKER && name.first > 0 && strcmp (self->text->tokens[name.first - 1].norm, "from") == 0
         && !cp_classify_ends_as_firm (&self->text->tokens[name.last - 1]) && !cp_describe_is_acronym (self->text->tokens[name.last - 1].form);
}

/* "a spokesman | in Hannover", "representatives | in South Calder" */
static gboolean
is_where_one_speaks (const CpDescribing *self,
                     CpRange             name)
{
  const CpRole *role = self->found.role;

  return role != NULL && cp_word_among (role->name, " spokesman spokeswoman spokesperson representative ") && name.first > 0
         && strcmp (self->text->tokens[name.first - 1].norm, "in") == 0 && name.last <= name.first + 2
         && !cp_describe_is_acronym (self->text->tokens[name.last - 1].form) && !cp_classify_ends_as_firm (&self->text->tokens[name.last - 1]);
}

/* What the bearer belongs to. */
static void
take_name_below (CpDescribing *self,
                 CpRange       name)
{
  CpDescription *found = &self->found;

  if (cp_describe_is_street (self->text, name) || is_where_worker_lives (self, name) || is_where_one_speaks (self, name))
    return;
  /* "minister of Fisheries": a field, not a body, and part of the role. */
  if (found->role != NULL && found->role_words.last + 1 == name.first && found->role->implies == CP_ROLE_STATE && !presides_over (self, name)
      && cp_word_among (cp_describing_at (self, name.first - 1)->norm, " of for and & , "))
    found->role_words.last = name.last;
  else if (cp_range_is_empty (found->body.tokens))
    found->body = (CpBodyRef){ name, NULL, NULL, TRUE, FALSE };
  /* "the chair of the campaign group | Quiet Nights" */
  else if (!found->body.named && !found->body.plural && found->body.tokens.last == name.first)
    found->body = (CpBodyRef){ name, NULL, found->body.institution, TRUE, FALSE };
}

/**
 * cp_describing_take_name:
 *
 * Takes a capital run that is no state, role or known body: a person's name, an organisation's, or one of which nobody knows yet.
 */
void
cp_describing_take_name (CpDescribing *self)
{
  CpRange name = cp_describe_name (self->knowledge, self->text, self->at, self->end);
  CpDescription *found = &self->found;
  gboolean qualifies;

  if (cp_range_is_empty (name) || heads_common_nouns (self, name))
    {
      self->at++;
      return;
    }
  if (cp_describe_is_field_behind (self->text, name.first))
    {
      self->at = name.last;
      return;
    }
  qualifies = cut_at_role (self, &name);
  self->at = name.last;
  if (cp_describing_leads_to_members (self, name.last) || take_institution (self, name))
    return;
  if (cp_describing_is_possessive (self, name.last))
    {
      take_owner (self, name);
      return;
    }
  /* "Foreign Affairs | Cabinet Secretary" */
  if (qualifies && cp_describe_is_field (self->knowledge, self->text, name.first))
    return;
  /* "Larkfield Chief Executive Dan Stroud" */
  if (qualifies && !self->below && found->head == CP_HEAD_NONE && cp_range_is_empty (found->owner_name))
    {
      if (is_part_of_state (self, name))
        found->local = TRUE;
      else
        found->owner_name = name;
      return;
    }
  if (names_owner (self))
    {
      found->owner_name = name;
      return;
    }
  if (self->below && found->role != NULL && is_behind_field (self, name.first))
    self->below = FALSE;
  if (self->below)
    {
      take_name_below (self, name);
      return;
    }
  if (cp_range_is_empty (found->name))
    found->name = name;
  cp_describing_set_head (self, found->role != NULL || found->title != NULL ? CP_HEAD_PERSON : CP_HEAD_NAME, name.last - 1);
}

/* Those who are sent abroad. */
#define ENVOYS " ambassador high commissioner consul chargé d'affaires "

/* "Peter Holm of Washington", "Ana Lind, from Moscow": where somebody lives, not for whom. */
static gboolean
is_where_named_one_lives (const CpDescribing *self,
                          guint32             token)
{
  return self->below && !cp_range_is_empty (self->found.name) && token > 0
         && cp_word_among (self->text->tokens[token - 1].norm, " of from in ");
}

/* "the high commissioner | in London", "its ambassador | to Paris": where he is sent, and not who sends him. */
static gboolean
is_where_envoy_is (const CpDescribing *self,
                   guint32             token)
{
  const CpRole *role = self->found.role;

  return role != NULL && token > 0 && cp_word_among (role->name, ENVOYS) && cp_word_among (self->text->tokens[token - 1].norm, " in to at ");
}

/* Words that say which of a town's bodies is meant. */
#define MAX_WHICH 2u

/* "Lisbon's | largest union", "Lisbon | police", "Lisbon's | council": what a town has of its own. */
static gboolean
names_own_body (const CpDescribing *self,
                guint32             token)
{
  const CpInstitution *body;

  for (guint32 last = token + MAX_WHICH; token < last && token + 1 < self->end && cp_describing_at (self, token)->pos == CP_POS_ADJ;)
    token++;
  if (token >= self->end || cp_word_is_capital (cp_describing_at (self, token)))
    return FALSE;
  body = cp_knowledge_institution (self->knowledge, cp_describing_at (self, token)->form, NULL);
  return strcmp (cp_describing_at (self, token)->norm, "police") == 0 || (body != NULL && cp_body_is_of_town (body->kind));
}

/* How offices of towns begin, that no state has. */
#define TOWN_OFFICES " mayor mayor's lord mayoral councillor councillors councilor councilman councilwoman alderman sheriff police fire parks schools "
#define BEFORE_MAYOR " deputy vice governing acting executive interim "

/* "Lisbon's | lord mayor", "Lisbon's | councillor for tourism", "Lisbon's | fire department" */
static gboolean
names_town_office (const CpDescribing *self,
                   guint32             token)
{
  const CpToken *word = cp_describing_at (self, token);

  if (token + 1 < self->end && cp_word_among (word->norm, BEFORE_MAYOR))
    return strcmp (cp_describing_at (self, token + 1)->norm, "mayor") == 0;
  if (token + 1 < self->end && cp_word_among (word->norm, " district city borough "))
    return cp_word_among (cp_describing_at (self, token + 1)->norm, " attorney manager president councillor councillors councilor councilman councilwoman ");
  /* "Lisbon's | regional government", "Lisbon's | transport authority", "Lisbon's | parks department" */
  if (token + 1 < self->end && cp_word_among (cp_describing_at (self, token + 1)->norm, " government authority department ") && !cp_word_is_capital (word))
    return cp_word_among (word->norm, " regional provincial municipal local metropolitan transport transit water housing parks fire planning port sanitation ");
  return cp_word_among (word->norm, TOWN_OFFICES);
}

/* "Lisbon's | city council", "Lisbon | town hall": of the capital as a town, and not of its state. */
static gboolean
names_town (const CpDescribing *self,
            guint32             token)
{
  return (token + 1 < self->end && cp_word_among (cp_describing_at (self, token)->norm, " city town municipal borough ")
          && cp_word_among (cp_describing_at (self, token + 1)->norm, " council hall government authorities police "))
         || names_own_body (self, token) || (token < self->end && names_town_office (self, token));
}

/* "the city of | London" */
static gboolean
is_called_town (const CpDescribing *self,
                guint32             seat)
{
  const CpToken *t = self->text->tokens;

  return seat > 1 && strcmp (t[seat - 1].norm, "of") == 0 && cp_word_among (t[seat - 2].norm, " city town municipality borough port ");
}

/** cp_describing_take_entry: takes a name that the tables know, up to @last */
void
cp_describing_take_entry (CpDescribing  *self,
                          const CpEntry *entry,
                          guint32        last)
{
  CpRange words = { self->at, last };
  guint32 next = last, stop;
  gboolean plural;

  self->at = last;
  if (entry->kind == CP_ENTRY_PERSON)
    {
      if (cp_describing_is_possessive (self, last) || self->below)
        self->found.owner_name = words;
      else
        {
          if (cp_range_is_empty (self->found.name))
            self->found.name = words;
          cp_describing_set_head (self, CP_HEAD_PERSON, last - 1);
        }
      return;
    }
  if (entry->kind == CP_ENTRY_PLACE)
    {
      self->found.local |= !self->below;
      if (!self->below || strcmp (self->text->tokens[words.first - 1].norm, "of") == 0)
        self->found.place = words;
      return;
    }
  if ((entry->kind == CP_ENTRY_SEAT && (is_where_named_one_lives (self, words.first) || is_called_town (self, words.first)))
      || is_where_envoy_is (self, words.first))
    return;
  if (entry->kind == CP_ENTRY_SEAT && names_town (self, cp_describing_is_possessive (self, next) ? next + 1 : next))
    {
      self->at += cp_describing_is_possessive (self, next) ? 1 : 0;
      return;
    }
  if (cp_describing_is_possessive (self, next))
    {
      if (entry->kind == CP_ENTRY_STATE)
        cp_describing_set_state (self, entry, words);
      else if (cp_range_is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ words, entry, NULL, TRUE, FALSE };
      self->at++;
      return;
    }
  /* A state or house before a role or a body's noun qualifies it: "UK ministers", "White House officials". */
  if (next < self->end && (cp_describing_role (self, next, &stop, &plural) != NULL
                           || cp_knowledge_institution (self->knowledge, cp_describing_at (self, next)->form, NULL) != NULL))
    {
      if (entry->kind == CP_ENTRY_STATE || entry->kind == CP_ENTRY_SEAT)
        cp_describing_set_state (self, entry, words);
      if (entry->kind != CP_ENTRY_STATE && cp_range_is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ words, entry, NULL, TRUE, FALSE };
      return;
    }
  if (self->below && entry->kind == CP_ENTRY_STATE)
    {
      cp_describing_set_state (self, entry, words);
      return;
    }
  cp_describing_set_body (self, words, entry, NULL, TRUE, FALSE);
  if (entry->kind == CP_ENTRY_STATE)
    cp_describing_set_state (self, entry, words);
}
