/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/describing.h"

#include <string.h>

#include "statements/name-word.h"
#include "statements/words.h"

/* A phrase longer than that, in tokens, is cut. */
#define MAX_PHRASE 60

static const CpEntry *
adjective_at (const CpDescribing *self,
              guint32             i,
              guint32            *last)
{
  if (!cp_word_is_capital (cp_describing_at (self, i)))
    return NULL;
  for (guint32 stop = MIN (self->end, i + 2); stop > i; stop--)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ i, stop });
      const CpEntry *entry = cp_knowledge_adjective (self->knowledge, words);

      if (entry != NULL)
        {
          *last = stop;
          return entry;
        }
    }
  return NULL;
}

/* "the Bluewater | housing critic", "Marram | vice president", but "Welfare | Minister" and "City | attorney" are what they are of. */
static gboolean
is_named_owner (const CpDescribing *self,
                const CpRole       *role)
{
  return (role->implies != CP_ROLE_STATE || strcmp (role->name, "president") == 0 || strcmp (role->name, "vice president") == 0)
         && !cp_word_among (cp_describing_at (self, self->found.owner_name.first)->norm, " city town county state district ");
}

/* Whether @token, before the words of a role, says which it is: "deputy", "regional", "senior national security". */
static gboolean
says_which (const CpDescribing *self,
            const CpRole       *role,
            guint32             token)
{
  const CpDescription *found = &self->found;
  const CpToken *t = cp_describing_at (self, token);

  if ((token + 1 == found->owner_name.last && is_named_owner (self, role)) || t->sentence != cp_describing_at (self, token + 1)->sentence)
    return FALSE;
  if (found->state != NULL && token < found->state_words.last && token + 1 > found->state_words.first)
    return FALSE;
  return t->pos == CP_POS_ADJ || t->pos == CP_POS_NOUN
         || (t->pos == CP_POS_PROPN && cp_word_is_capital (t) && token >= found->state_words.last && token >= found->body.tokens.last);
}

/* "the sheriff's | attorney": an advocate of whoever has the office before him. */
static gboolean
pleads_for_role (const CpDescribing *self,
                 const CpRole       *role)
{
  const CpDescription *found = &self->found;

  return found->role != NULL && !self->below && !self->apposed && !found->plural && found->owner == CP_NO_TOKEN && cp_range_is_empty (found->owner_role)
         && self->at == found->role_words.last + 1 && cp_describing_is_possessive (self, found->role_words.last) && cp_describe_is_advocate (role);
}

static void
take_role (CpDescribing *self,
           const CpRole *role,
           guint32       last,
           gboolean      plural)
{
  guint32 first = self->at;

  if (pleads_for_role (self, role))
    {
      self->found.owner_role = self->found.role_words;
      self->found.role = role;
      self->found.role_words = (CpRange){ first, last };
      self->found.plural = plural;
      self->at = last;
      return;
    }
  self->at = last;
  if (self->below && self->found.role != NULL)
    return;
  if (self->below && self->found.head == CP_HEAD_BODY)
    return;
  if (self->found.role == NULL || (self->found.role->implies >= CP_ROLE_MEMBER && !self->below && !self->apposed))
    {
      while (first > 0 && says_which (self, role, first - 1))
        first--;
      self->found.role = role;
      self->found.role_words = (CpRange){ first, last };
      self->found.plural = plural;
    }
  if (!self->below && self->found.head == CP_HEAD_NAME)
    self->found.head = CP_HEAD_PERSON;
  cp_describing_set_head (self, CP_HEAD_ROLE, last - 1);
}

static gboolean
take_small_word (CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at);

  if (cp_word_among (t->norm, " the this that these those same "))
    self->found.definite |= self->found.head == CP_HEAD_NONE;
  else if (cp_word_among (t->norm, " his her its their my our your whose "))
    {
      if (self->found.owner == CP_NO_TOKEN && !self->below)
        self->found.owner = self->at;
      else if (self->found.owner_of_body == CP_NO_TOKEN && self->below && cp_range_is_empty (self->found.body.tokens))
        self->found.owner_of_body = self->at;
      self->found.definite |= !self->below;
    }
  else if (cp_word_among (t->norm, " of for at in from on by with to close behind near under "))
    self->below |= self->found.head != CP_HEAD_NONE || t->pos == CP_POS_ADP;
  else
    return FALSE;
  self->at++;
  return TRUE;
}

/* Plurals of people that take an s behind the apostrophe. */
static gboolean
is_odd_plural (const char *norm)
{
  return g_str_has_suffix (norm, "men") || cp_word_among (norm, " people children ");
}

/* "the passenger watchdog", "a miners' union", "the fishermen's union": the role tells what body, not who. */
static gboolean
names_its_members (const CpDescribing *self,
                   guint32             next)
{
  if (next < self->end && (strcmp (cp_describing_at (self, next)->norm, "'") == 0
                           || (strcmp (cp_describing_at (self, next)->norm, "'s") == 0 && is_odd_plural (cp_describing_at (self, next - 1)->norm))))
    next++;
  return next < self->end && cp_knowledge_institution (self->knowledge, cp_describing_at (self, next)->form, NULL) != NULL
         && cp_knowledge_role (self->knowledge, cp_describing_at (self, next)->form, NULL) == NULL;
}

/* "Labour | lawyer Ana Lind" is no party's. */
static gboolean
is_field_of_law (const CpDescribing *self)
{
  return cp_word_among (cp_describing_at (self, self->at)->norm, " labour labor ") && self->at + 1 < self->end
         && cp_word_among (cp_describing_at (self, self->at + 1)->norm, " lawyer lawyers economist economists historian expert experts ");
}

/* "the York-based | lender", "South Korean-born | Monte Hale": where somebody is at home, not who. */
static gboolean
take_seat (CpDescribing *self)
{
  guint32 hyphen = self->at + 1;

  if (hyphen < self->end && cp_word_is_capital (cp_describing_at (self, hyphen)))
    hyphen++;
  if (!cp_word_is_capital (cp_describing_at (self, self->at)) || hyphen + 2 >= self->end
      || strcmp (cp_describing_at (self, hyphen)->norm, "-") != 0
      || !cp_describing_is_glued (self->text, hyphen) || !cp_describing_is_glued (self->text, hyphen + 1)
      || !cp_word_among (cp_describing_at (self, hyphen + 1)->norm, " based born raised trained educated "))
    return FALSE;
  self->at = hyphen + 2;
  return TRUE;
}

/* "the decision | notice": the last of several nouns says what it is. */
static void
take_other (CpDescribing *self)
{
  if (self->found.head == CP_HEAD_NONE && self->found.role == NULL)
    cp_describing_set_head (self, CP_HEAD_OTHER, self->at);
  else if (self->found.head == CP_HEAD_OTHER && self->found.head_token + 1 == self->at && !self->below)
    self->found.head_token = self->at;
}

/* "Mr | Reed", "Prof | Ana Lind". Returns whether there is one, with its name. */
static gboolean
take_title (CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at);
  const CpTitle *title = cp_word_is_capital (t) ? cp_knowledge_title (self->knowledge, t->form) : NULL;

  if (title == NULL || self->at + 1 >= self->end || !cp_word_is_capital (cp_describing_at (self, self->at + 1))
      || cp_describe_begins_body (self->knowledge, self->text, cp_describe_name (self->knowledge, self->text, self->at, self->end)))
    return FALSE;
  self->found.title = title;
  if (title->role != NULL && self->found.role == NULL)
    {
      self->found.role = cp_knowledge_role (self->knowledge, title->role, NULL);
      self->found.role_words = (CpRange){ self->at, self->at + 1 };
    }
  self->at++;
  cp_describing_take_name (self);
  return TRUE;
}

/* "Texas | Gov. Ana Lind": a title that is an office. */
static gboolean
is_office_title (const CpDescribing *self,
                 guint32             token)
{
  const CpTitle *title = cp_knowledge_title (self->knowledge, cp_describing_at (self, token)->form);

  return title != NULL && title->role != NULL;
}

/* "Jordan Berg", "Victoria Lind": a place's name as a person's. */
static gboolean
is_persons (const CpDescribing *self,
            const CpEntry      *entry,
            guint32             last)
{
  CpRange name = cp_describe_name (self->knowledge, self->text, self->at, self->end);
  g_autofree char *next = NULL;

  if (entry->kind == CP_ENTRY_PERSON || last >= name.last || last != self->at + 1 || !cp_word_is_capital (cp_describing_at (self, last))
      || cp_knowledge_institution (self->knowledge, cp_describing_at (self, last)->form, NULL) != NULL
      || is_office_title (self, last))
    return FALSE;
  /* "the Lisbon | Hosts' Association" */
  if (last + 1 < name.last && cp_name_is_of_members (self->text, last + 1))
    return TRUE;
  next = cp_describe_words (self->text, (CpRange){ last, last + 1 });
  return cp_knowledge_role (self->knowledge, next, NULL) == NULL;
}

/* "a Texas | Republican": whose party's member somebody is, behind where. */
static gboolean
is_partisan (const CpDescribing *self,
             const CpEntry      *place,
             guint32             token)
{
  const CpEntry *party = (place->kind == CP_ENTRY_PLACE || place->kind == CP_ENTRY_STATE) && token < self->end
                           && cp_word_is_capital (cp_describing_at (self, token))
                         ? cp_knowledge_find (self->knowledge, cp_describing_at (self, token)->form) : NULL;

  return party != NULL && party->kind == CP_ENTRY_PARTY;
}

/* "the European Council | of Academies" */
static gboolean
goes_on (const CpDescribing *self,
         const CpEntry      *entry,
         guint32             last)
{
  return cp_describe_goes_on (self->knowledge, self->text, entry, last, cp_describe_name (self->knowledge, self->text, self->at, self->end));
}

/* A role, a state's adjective or a name that the tables know: the longest of them. Returns whether there is one. */
static gboolean
take_known (CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at);
  guint32 last = self->at + 1, stop = self->at;
  gboolean plural = FALSE;
  const CpEntry *entry = cp_describe_entry (self->knowledge, self->text, self->at, self->end, &last), *adjective;
  const CpRole *role = cp_describing_role (self, self->at, &stop, &plural);

  self->found.local |= role == NULL && self->found.head == CP_HEAD_NONE && cp_word_among (t->norm, " provincial regional municipal ");
  if (role != NULL && !cp_word_is_capital (t) && names_its_members (self, stop))
    {
      self->at = stop;
      return TRUE;
    }
  if (role != NULL && (entry == NULL || stop >= last)
      && !(cp_word_is_capital (t) && cp_describe_begins_body (self->knowledge, self->text, cp_describe_name (self->knowledge, self->text, self->at, self->end))))
    {
      take_role (self, role, stop, plural);
      return TRUE;
    }
  adjective = adjective_at (self, self->at, &stop);
  if (adjective != NULL && (entry == NULL || stop >= last) && stop < self->end)
    {
      cp_describing_set_state (self, adjective, (CpRange){ self->at, stop });
      self->at = stop;
      return TRUE;
    }
  if (entry == NULL)
    return FALSE;
  if (!is_partisan (self, entry, last) && (is_persons (self, entry, last) || goes_on (self, entry, last)))
    cp_describing_take_name (self);
  else
    cp_describing_take_entry (self, entry, last);
  return TRUE;
}

/* Bodies whose noun is as often that of a mere place. */
#define PLACES_TOO " park district region "

/* "the park said", "the district's lawyers", but "Park said", who is a person, "a district in San Diego" and "the district court" */
static gboolean
speaks_as_place (const CpDescribing *self)
{
  gboolean qualifies = self->at + 1 < self->end && cp_describing_at (self, self->at + 1)->pos == CP_POS_NOUN;

  return self->at > 0 && strcmp (self->text->tokens[self->at - 1].norm, "the") == 0 && !cp_word_is_capital (cp_describing_at (self, self->at)) && !qualifies;
}

/* What the word at hand says a body is; %NULL for none. */
static const CpInstitution *
institution_at (const CpDescribing *self,
                gboolean           *plural)
{
  const CpToken *t = cp_describing_at (self, self->at);
  const CpInstitution *institution = cp_knowledge_institution (self->knowledge, t->form, plural);

  /* "the economy | secretariat" is a ministry. */
  if (institution != NULL && strcmp (institution->noun, "secretariat") == 0 && self->at > 0
      && cp_describe_is_field (self->knowledge, self->text, self->at - 1))
    return cp_knowledge_institution (self->knowledge, "ministry", NULL);
  /* "Marine insurer | Ana Lind": somebody of the trade. */
  if (institution != NULL && (g_str_has_suffix (institution->noun, "er") || g_str_has_suffix (institution->noun, "or")) && !*plural && self->at + 2 < self->end
      && !cp_word_is_capital (t) && cp_knowledge_is_given_name (self->knowledge, cp_describing_at (self, self->at + 1)->form)
      && cp_word_is_capital (cp_describing_at (self, self->at + 1)) && cp_word_is_capital (cp_describing_at (self, self->at + 2)))
    return NULL;
  /* "the seed | house" makes no laws. */
  if (institution != NULL && strcmp (institution->noun, "house") == 0 && self->at > 0 && !cp_word_is_capital (t)
      && self->text->tokens[self->at - 1].pos == CP_POS_NOUN)
    return cp_knowledge_institution (self->knowledge, "company", NULL);
  /* "a network | of small farmers" does not broadcast. */
  if (institution != NULL && institution->kind == CP_BODY_MEDIA && self->at + 1 < self->end && strcmp (t->norm, "network") == 0
      && strcmp (cp_describing_at (self, self->at + 1)->norm, "of") == 0)
    return cp_knowledge_institution (self->knowledge, "association", NULL);
  if (institution != NULL && cp_word_among (institution->noun, PLACES_TOO) && !speaks_as_place (self))
    return NULL;
  /* "a state | that votes late", "a 50-| state poll": one of many, and none that speaks. */
  if (institution != NULL && strcmp (institution->noun, "state") == 0 && self->at > 0
      && cp_word_among (self->text->tokens[self->at - 1].norm, " a an another each every any no - "))
    return NULL;
  return institution;
}

/* "Faculty | association president Ana Lind", at the head of a sentence: a capital for its place before the noun that says what it is. */
static gboolean
has_capital_for_place (const CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at), *next = self->at + 1 < self->end ? cp_describing_at (self, self->at + 1) : NULL;

  return next != NULL && self->at == self->text->sentences[t->sentence].tokens.first && !cp_word_is_capital (next)
         && next->inflection != CP_FORM_PLURAL && cp_knowledge_institution (self->knowledge, next->form, NULL) != NULL
         && cp_knowledge_role (self->knowledge, next->form, NULL) == NULL;
}

/* "the ministry", "the school board". Returns whether there is one. */
static gboolean
take_body (CpDescribing *self)
{
  gboolean capital = cp_word_is_capital (cp_describing_at (self, self->at)) && !has_capital_for_place (self), plural = FALSE;
  const CpInstitution *institution = institution_at (self, &plural), *named = NULL;
  CpRange words = { self->at, self->at + 1 };

  /* "the breeders' | federation", "the hotel | workers' union": firms say what body it is, as those who work do. */
  if (institution != NULL && !capital && cp_describing_leads_to_members (self, self->at))
    {
      self->at++;
      return TRUE;
    }
  if (institution == NULL || (capital && self->at + 1 < self->end && cp_word_is_capital (cp_describing_at (self, self->at + 1))))
    return FALSE;
  if (capital)
    words = cp_describe_name (self->knowledge, self->text, self->at, self->end);
  /* "the Congress of Northern Workers": what stands behind says what kind of body it is, too. */
  if (words.last > words.first + 1)
    named = cp_describe_institution (self->knowledge, self->text, words, &plural);
  if (named != NULL)
    institution = named;
  /* "the school board", "a hospital trust": the last noun says what it is. */
  for (; !capital && !plural && words.last < self->end && !cp_word_is_capital (cp_describing_at (self, words.last)); words.last++)
    {
      const char *form = cp_describing_at (self, words.last)->form;
      const CpInstitution *next = cp_knowledge_institution (self->knowledge, form, &plural);

      if (next == NULL || cp_knowledge_role (self->knowledge, form, NULL) != NULL)
        break;
      institution = next;
      words.first = words.last;
    }
  self->at = MAX (words.last, self->at + 1);
  words.last = self->at;
  cp_describing_set_body (self, words, NULL, institution, words.last - words.first > 1, plural);
  if (cp_describing_is_possessive (self, self->at) && self->found.head == CP_HEAD_BODY)
    self->found.head = CP_HEAD_NONE;
  return TRUE;
}

/* "the Senate committee on basic education". Returns whether there is one. */
static gboolean
take_house_committee (CpDescribing *self)
{
  const CpInstitution *committee;
  CpRange words = cp_describe_house_committee (self->knowledge, self->text, (CpRange){ self->at, self->end }, &committee);

  if (cp_range_is_empty (words))
    return FALSE;
  self->at = words.last;
  cp_describing_set_body (self, words, NULL, committee, TRUE, FALSE);
  return TRUE;
}

/* "the Attorney General's Office". Returns whether there is one. */
static gboolean
take_prosecution (CpDescribing *self)
{
  CpRange words = cp_describe_prosecution (self->knowledge, self->text, (CpRange){ self->at, self->end });

  if (cp_range_is_empty (words))
    return FALSE;
  self->at = words.last;
  cp_describing_set_body (self, words, NULL, cp_knowledge_institution (self->knowledge, "office", NULL), TRUE, FALSE);
  return TRUE;
}

/* "Welfare | Minister": what an office is over. */
static gboolean
is_field_of_office (const CpDescribing *self)
{
  guint32 last;
  gboolean plural;

  return self->at + 1 < self->end && cp_describe_is_field (self->knowledge, self->text, self->at)
         && cp_describing_role (self, self->at + 1, &last, &plural) != NULL;
}

static void
take_one (CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at);

  if (take_small_word (self) || take_seat (self) || take_title (self))
    return;
  if (is_field_of_law (self))
    {
      self->at++;
      return;
    }
  if (take_house_committee (self) || take_prosecution (self) || take_known (self) || take_body (self))
    return;
  if (is_field_of_office (self))
    {
      self->at++;
      return;
    }
  if (cp_word_is_capital (t) || cp_word_among (t->norm, " de van von al el "))
    {
      cp_describing_take_name (self);
      return;
    }
  if (t->pos == CP_POS_NOUN)
    take_other (self);
  self->at++;
}

static gboolean
is_break (const CpToken *t)
{
  return cp_word_among (t->norm, " , ( ) ; : - -- ");
}

/* "he", "who": the whole phrase, or its first word before a clause. */
static gboolean
take_pronoun (CpDescribing *self)
{
  const CpToken *t = cp_describing_at (self, self->at);

  if (!cp_word_among (t->norm, " he she it they we i who which that him her them both "))
    return FALSE;
  if (self->end > self->at + 1 && cp_word_among (t->norm, " her that both "))
    return FALSE;
  self->found.head = CP_HEAD_PRONOUN;
  self->found.head_token = self->at;
  return TRUE;
}

/**
 * cp_describe:
 * @range: the tokens of a noun phrase, with its appositions
 *
 * Takes a noun phrase apart by the tables and by its capitals. It needs no tree, and is bounded by the phrase's length.
 *
 * Returns: what stands in it
 */
CpDescription
cp_describe (const CpKnowledge *knowledge,
             const CpLanguage  *language,
             const CpText      *text,
             CpRange            range)
{
  CpDescribing self = { .knowledge = knowledge, .language = language, .text = text, .at = range.first, .end = MIN (range.last, range.first + MAX_PHRASE) };

  self.found.owner = self.found.owner_of_body = self.found.head_token = CP_NO_TOKEN;
  if (cp_range_is_empty (range) || take_pronoun (&self))
    return self.found;
  while (self.at < self.end)
    {
      const CpToken *t = cp_describing_at (&self, self.at);

      if (is_break (t) && !(strcmp (t->norm, "-") == 0 && cp_describing_is_glued (text, self.at)))
        {
          self.below = FALSE;
          self.apposed = TRUE;
          self.at++;
          /* A relative clause says more than who it is, and so does "known by its Spanish initials". */
          if (self.at < self.end && cp_word_among (cp_describing_at (&self, self.at)->norm, " who which whose where known "))
            break;
          continue;
        }
      if (cp_word_among (t->norm, " who which that whose ") && self.found.head != CP_HEAD_NONE)
        break;
      take_one (&self);
    }
  if (self.found.head_token == CP_NO_TOKEN)
    self.found.head_token = range.last - 1;
  return self.found;
}
