/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/describe.h"
#include "statements/words.h"

#include <string.h>

/* The longest roles and phrases that are looked for, in tokens; a phrase longer than that is cut. */
#define MAX_ROLE 5
#define MAX_PHRASE 60

/* How many small words a name and the office behind it may stand apart. */
#define MAX_FIELD 4

typedef struct
{
  const CpKnowledge *knowledge;
  const CpText      *text;
  guint32            at, end;
  CpDescription      found;
  gboolean           below; /* behind a preposition: what follows is what the bearer belongs to */
  gboolean           apposed; /* behind a comma */
} Parser;

static const CpToken *
token (const Parser *self,
       guint32       i)
{
  return &self->text->tokens[i];
}

/* A mark that stands inside a name: the hyphen of "Jean-Pierre", the apostrophe of "Boatowners' Association". */
static gboolean
is_glued (const CpText *text,
          guint32       i)
{
  return (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0;
}

/* The longest role that begins at @i. */
static const CpRole *
role_at (const Parser *self,
         guint32       i,
         guint32      *last,
         gboolean     *plural)
{
  guint reach = MIN (MAX_ROLE, cp_knowledge_reach (self->knowledge, token (self, i)->norm, TRUE));

  for (guint32 stop = MIN (self->end, i + reach); stop > i; stop--)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ i, stop });
      gboolean several = FALSE;
      const CpRole *role = cp_knowledge_role (self->knowledge, words, &several);

      if (role != NULL && cp_describe_role_counts (self->text, role, several, i, stop, self->end))
        {
          *plural = several;
          *last = stop;
          return role;
        }
    }
  return NULL;
}

static const CpEntry *
adjective_at (const Parser *self,
              guint32       i,
              guint32      *last)
{
  if (!cp_word_is_capital (token (self, i)))
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

static void
set_head (Parser     *self,
          CpHeadKind  head,
          guint32     at)
{
  CpDescription *found = &self->found;

  if (self->below || found->head == CP_HEAD_PERSON)
    return;
  /* "the minister, Ana Lind": the name wins; "Ana Lind, the minister" is settled above. */
  if (found->head == CP_HEAD_NONE || found->head == CP_HEAD_OTHER || head == CP_HEAD_PERSON
      || (head == CP_HEAD_ROLE && !self->apposed && found->head == CP_HEAD_BODY))
    {
      found->head = head;
      found->head_token = at;
    }
}

static void
set_state (Parser        *self,
           const CpEntry *entry,
           CpRange        words)
{
  if (self->found.state != NULL)
    return;
  self->found.state = entry;
  self->found.state_words = words;
}

static void
set_body (Parser              *self,
          CpRange              tokens,
          const CpEntry       *entry,
          const CpInstitution *institution,
          gboolean             named,
          gboolean             plural)
{
  CpBodyRef *body = &self->found.body;

  /* The first body is the bearer's; "the ministry of the government" is the ministry. */
  if (!cp_range_is_empty (body->tokens) && !(body->named < named && !self->below))
    return;
  *body = (CpBodyRef){ tokens, entry, institution, named, plural };
  set_head (self, CP_HEAD_BODY, tokens.last - 1);
}

static gboolean
is_possessive (const Parser *self,
               guint32       i)
{
  return i < self->end && cp_word_among (token (self, i)->norm, " 's ' ") && is_glued (self->text, i);
}

/* "vice-president for exploration | Carl Lind": a field in small letters ends where a name begins. */
static gboolean
is_behind_field (const Parser *self,
                 guint32       name)
{
  const CpToken *before = token (self, name - 1);

  return name > self->found.role_words.last + 1 && before->pos == CP_POS_NOUN && before->inflection != CP_FORM_PLURAL && !cp_word_is_capital (before)
         && cp_knowledge_institution (self->knowledge, before->form, NULL) == NULL && cp_knowledge_role (self->knowledge, before->form, NULL) == NULL;
}

/* "County governor", at the head of a sentence */
static gboolean
is_part_of_state (const Parser *self,
                  CpRange       name)
{
  return name.last == name.first + 1 && cp_word_among (token (self, name.first)->norm, " county state district province canton prefecture ");
}

/* "the Progress | finance spokeswoman": small nouns, and then an office. */
static gboolean
leads_to_role (const Parser *self,
               guint32       i)
{
  guint32 last;
  gboolean plural;

  for (guint32 stop = MIN (self->end, i + MAX_FIELD); i < stop; i++)
    {
      if (role_at (self, i, &last, &plural) != NULL)
        return TRUE;
      if (token (self, i)->pos != CP_POS_NOUN || cp_word_is_capital (token (self, i)))
        return FALSE;
    }
  return FALSE;
}

/* "Food delivery platform Flitz", at the head of a sentence: a capital that is no name's. */
static gboolean
heads_common_nouns (const Parser *self,
                    CpRange       name)
{
  const CpToken *first = token (self, name.first);

  return name.last == name.first + 1 && name.first == self->text->sentences[first->sentence].tokens.first && first->pos == CP_POS_NOUN
         && name.last + 1 < self->end && token (self, name.last)->pos == CP_POS_NOUN && !cp_word_is_capital (token (self, name.last))
         && !is_possessive (self, name.last);
}

/* A capital run that is no state, role or known body: a person's name, an organisation's, or one of which nobody knows yet. */
static void
take_name (Parser *self)
{
  CpRange name = cp_describe_name (self->knowledge, self->text, self->at, self->end);
  const CpInstitution *institution = NULL;
  guint32 stop;
  gboolean plural = FALSE, qualifies = FALSE, cut = FALSE;

  if (cp_range_is_empty (name) || heads_common_nouns (self, name))
    {
      self->at++;
      return;
    }
  /* A role inside ends the run: "Treasury Cabinet Secretary Samuel Kirwa". */
  for (guint32 i = name.first; i < name.last; i++)
    if (i > name.first && role_at (self, i, &stop, &plural) != NULL && !cp_describe_is_surname (self->knowledge, self->text, name, i))
      {
        name.last = i;
        cut = TRUE;
        qualifies = stop < self->end && cp_word_is_capital (token (self, stop));
        break;
      }
  /* "the Centre Union of | Prime Minister" */
  while (cut && name.last > name.first + 1 && !cp_word_is_capital (token (self, name.last - 1)))
    name.last--;
  institution = cp_describe_institution (self->knowledge, self->text, name, &plural);
  self->at = name.last;
  if (institution != NULL)
    {
      const CpEntry *state = cp_describe_state_of (self->knowledge, self->text, name);

      if (state != NULL)
        set_state (self, state, name);
      set_body (self, name, institution->kind == CP_BODY_GOVERNMENT ? state : NULL, institution, name.last - name.first > 1 || self->found.state != NULL, plural);
      return;
    }
  if (is_possessive (self, name.last))
    {
      /* "Kirwa's spokesman", "Calder Metro's director": whose it is, is settled by what is known of the name. */
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
      return;
    }
  /* "Foreign Affairs | Cabinet Secretary" */
  if (qualifies && cp_describe_is_field (self->knowledge, self->text, name.first))
    return;
  /* "Larkfield Chief Executive Dan Stroud" */
  if (qualifies && !self->below && self->found.head == CP_HEAD_NONE && cp_range_is_empty (self->found.owner_name))
    {
      if (is_part_of_state (self, name))
        self->found.local = TRUE;
      else
        self->found.owner_name = name;
      return;
    }
  /* "the Assad regime", "Calder drivers": whose they are. */
  if (self->at < self->end && !self->below && self->found.head == CP_HEAD_NONE && !cp_word_is_capital (token (self, self->at))
      && (leads_to_role (self, self->at)
          || cp_knowledge_institution (self->knowledge, token (self, self->at)->form, NULL) != NULL))
    {
      self->found.owner_name = name;
      return;
    }
  if (self->below && self->found.role != NULL && is_behind_field (self, name.first))
    self->below = FALSE;
  if (self->below)
    {
      /* "minister of Fisheries": a field, not a body, and part of the role. */
      if (self->found.role != NULL && self->found.role_words.last + 1 == name.first
          && cp_word_among (token (self, name.first - 1)->norm, " of for and & , ") && self->found.role->implies == CP_ROLE_STATE)
        self->found.role_words.last = name.last;
      else if (cp_range_is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ name, NULL, NULL, TRUE, FALSE };
      /* "the chair of the campaign group | Quiet Nights" */
      else if (!self->found.body.named && !self->found.body.plural && self->found.body.tokens.last == name.first)
        self->found.body = (CpBodyRef){ name, NULL, self->found.body.institution, TRUE, FALSE };
      return;
    }
  if (cp_range_is_empty (self->found.name))
    self->found.name = name;
  set_head (self, self->found.role != NULL || self->found.title != NULL ? CP_HEAD_PERSON : CP_HEAD_NAME, name.last - 1);
}

static void
take_entry (Parser        *self,
            const CpEntry *entry,
            guint32        last)
{
  CpRange words = { self->at, last };
  guint32 next = last, stop;
  gboolean plural;

  self->at = last;
  if (entry->kind == CP_ENTRY_PERSON)
    {
      if (is_possessive (self, last) || self->below)
        self->found.owner_name = words;
      else
        {
          if (cp_range_is_empty (self->found.name))
            self->found.name = words;
          set_head (self, CP_HEAD_PERSON, last - 1);
        }
      return;
    }
  if (entry->kind == CP_ENTRY_PLACE)
    {
      self->found.local |= !self->below;
      return;
    }
  if (is_possessive (self, next))
    {
      if (entry->kind == CP_ENTRY_STATE)
        set_state (self, entry, words);
      else if (cp_range_is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ words, entry, NULL, TRUE, FALSE };
      self->at++;
      return;
    }
  /* A state or house before a role or a body's noun qualifies it: "UK ministers", "White House officials". */
  if (next < self->end && (role_at (self, next, &stop, &plural) != NULL
                           || cp_knowledge_institution (self->knowledge, token (self, next)->form, NULL) != NULL))
    {
      if (entry->kind == CP_ENTRY_STATE || entry->kind == CP_ENTRY_SEAT)
        set_state (self, entry, words);
      if (entry->kind != CP_ENTRY_STATE && cp_range_is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ words, entry, NULL, TRUE, FALSE };
      return;
    }
  if (self->below && entry->kind == CP_ENTRY_STATE)
    {
      set_state (self, entry, words);
      return;
    }
  set_body (self, words, entry, NULL, TRUE, FALSE);
  if (entry->kind == CP_ENTRY_STATE)
    set_state (self, entry, words);
}

/* "the Bluewater | housing critic", but "Welfare | Minister" and "City | attorney" are what they are of. */
static gboolean
is_named_owner (const Parser *self,
                const CpRole *role)
{
  return role->implies != CP_ROLE_STATE && !cp_word_among (token (self, self->found.owner_name.first)->norm, " city town county state district ");
}

static void
take_role (Parser       *self,
           const CpRole *role,
           guint32       last,
           gboolean      plural)
{
  guint32 first = self->at;

  self->at = last;
  if (self->below && self->found.role != NULL)
    return;
  if (self->below && self->found.head == CP_HEAD_BODY)
    return;
  if (self->found.role == NULL || (self->found.role->implies >= CP_ROLE_MEMBER && !self->below && !self->apposed))
    {
      /* The words before it that say which: "deputy", "regional", "senior national security". */
      while (first > 0 && !(first == self->found.owner_name.last && is_named_owner (self, role)) && token (self, first - 1)->sentence == token (self, first)->sentence
             && (token (self, first - 1)->pos == CP_POS_ADJ || token (self, first - 1)->pos == CP_POS_NOUN
                 || (cp_word_is_capital (token (self, first - 1)) && token (self, first - 1)->pos == CP_POS_PROPN
                     && first - 1 >= self->found.state_words.last && first - 1 >= self->found.body.tokens.last))
             && (self->found.state == NULL || first - 1 >= self->found.state_words.last
                 || first <= self->found.state_words.first))
        first--;
      self->found.role = role;
      self->found.role_words = (CpRange){ first, last };
      self->found.plural = plural;
    }
  if (!self->below && self->found.head == CP_HEAD_NAME)
    self->found.head = CP_HEAD_PERSON;
  set_head (self, CP_HEAD_ROLE, last - 1);
}

static gboolean
take_small_word (Parser *self)
{
  const CpToken *t = token (self, self->at);

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

/* "the passenger watchdog", "a miners' union": the role tells what body, not who. */
static gboolean
names_its_members (const Parser *self,
                   guint32       next)
{
  if (next < self->end && strcmp (token (self, next)->norm, "'") == 0)
    next++;
  return next < self->end && cp_knowledge_institution (self->knowledge, token (self, next)->form, NULL) != NULL
         && cp_knowledge_role (self->knowledge, token (self, next)->form, NULL) == NULL;
}

/* "Labour | lawyer Ana Lind" is no party's. */
static gboolean
is_field_of_law (const Parser *self)
{
  return cp_word_among (token (self, self->at)->norm, " labour labor ") && self->at + 1 < self->end
         && cp_word_among (token (self, self->at + 1)->norm, " lawyer lawyers economist economists historian expert experts ");
}

/* "the York-based | lender": where somebody is at home, not who. */
static gboolean
take_seat (Parser *self)
{
  if (!cp_word_is_capital (token (self, self->at)) || self->at + 3 >= self->end || strcmp (token (self, self->at + 1)->norm, "-") != 0
      || !is_glued (self->text, self->at + 1) || !is_glued (self->text, self->at + 2)
      || !cp_word_among (token (self, self->at + 2)->norm, " based born "))
    return FALSE;
  self->at += 3;
  return TRUE;
}

/* "the decision | notice": the last of several nouns says what it is. */
static void
take_other (Parser *self)
{
  if (self->found.head == CP_HEAD_NONE && self->found.role == NULL)
    set_head (self, CP_HEAD_OTHER, self->at);
  else if (self->found.head == CP_HEAD_OTHER && self->found.head_token + 1 == self->at && !self->below)
    self->found.head_token = self->at;
}

static void
take_one (Parser *self)
{
  const CpToken *t = token (self, self->at);
  const CpEntry *entry;
  const CpRole *role;
  const CpTitle *title;
  const CpInstitution *institution;
  gboolean plural = FALSE;
  guint32 last = self->at + 1, adjective_last = self->at;

  if (take_small_word (self) || take_seat (self))
    return;
  title = cp_word_is_capital (t) ? cp_knowledge_title (self->knowledge, t->form) : NULL;
  if (title != NULL && self->at + 1 < self->end && cp_word_is_capital (token (self, self->at + 1)))
    {
      self->found.title = title;
      if (title->role != NULL && self->found.role == NULL)
        {
          self->found.role = cp_knowledge_role (self->knowledge, title->role, NULL);
          self->found.role_words = (CpRange){ self->at, self->at + 1 };
        }
      self->at++;
      take_name (self);
      return;
    }
  if (is_field_of_law (self))
    {
      self->at++;
      return;
    }
  entry = cp_describe_entry (self->knowledge, self->text, self->at, self->end, &last);
  role = role_at (self, self->at, &adjective_last, &plural);
  self->found.local |= role == NULL && self->found.head == CP_HEAD_NONE && cp_word_among (t->norm, " provincial regional municipal ");
  if (role != NULL && !cp_word_is_capital (t) && names_its_members (self, adjective_last))
    {
      self->at = adjective_last;
      return;
    }
  if (role != NULL && (entry == NULL || adjective_last >= last))
    {
      take_role (self, role, adjective_last, plural);
      return;
    }
  if (adjective_at (self, self->at, &adjective_last) != NULL && (entry == NULL || adjective_last >= last)
      && adjective_last < self->end)
    {
      entry = adjective_at (self, self->at, &adjective_last);
      set_state (self, entry, (CpRange){ self->at, adjective_last });
      self->at = adjective_last;
      return;
    }
  if (entry != NULL)
    {
      CpRange name = cp_describe_name (self->knowledge, self->text, self->at, self->end);

      /* "Jordan Berg", "Victoria Lind": a place's name as a person's. */
      if (entry->kind != CP_ENTRY_PERSON && last < name.last && last == self->at + 1 && cp_word_is_capital (token (self, last))
          && cp_knowledge_institution (self->knowledge, token (self, last)->form, NULL) == NULL)
        {
          g_autofree char *next = cp_describe_words (self->text, (CpRange){ last, last + 1 });

          if (cp_knowledge_role (self->knowledge, next, NULL) == NULL)
            {
              take_name (self);
              return;
            }
        }
      take_entry (self, entry, last);
      return;
    }
  institution = cp_knowledge_institution (self->knowledge, t->form, &plural);
  /* "a network | of small farmers" does not broadcast. */
  if (institution != NULL && institution->kind == CP_BODY_MEDIA && self->at + 1 < self->end && strcmp (t->norm, "network") == 0
      && strcmp (token (self, self->at + 1)->norm, "of") == 0)
    institution = cp_knowledge_institution (self->knowledge, "association", NULL);
  if (institution != NULL && (!cp_word_is_capital (t) || self->at + 1 >= self->end || !cp_word_is_capital (token (self, self->at + 1))))
    {
      CpRange words = { self->at, self->at + 1 };

      if (cp_word_is_capital (t))
        words = cp_describe_name (self->knowledge, self->text, self->at, self->end);
      /* "the school board", "a hospital trust": the last noun says what it is. */
      for (; !cp_word_is_capital (t) && !plural && words.last < self->end && !cp_word_is_capital (token (self, words.last)); words.last++)
        {
          const CpInstitution *next = cp_knowledge_institution (self->knowledge, token (self, words.last)->form, &plural);

          if (next == NULL || cp_knowledge_role (self->knowledge, token (self, words.last)->form, NULL) != NULL)
            break;
          institution = next;
          words.first = words.last;
        }
      self->at = MAX (words.last, self->at + 1);
      words.last = self->at;
      set_body (self, words, NULL, institution, words.last - words.first > 1, plural);
      if (is_possessive (self, self->at) && self->found.head == CP_HEAD_BODY)
        self->found.head = CP_HEAD_NONE;
      return;
    }
  if (self->at + 1 < self->end && cp_describe_is_field (self->knowledge, self->text, self->at)
      && role_at (self, self->at + 1, &last, &plural) != NULL)
    {
      self->at++;
      return;
    }
  if (cp_word_is_capital (t) || cp_word_among (t->norm, " de van von al el "))
    {
      take_name (self);
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
take_pronoun (Parser *self)
{
  const CpToken *t = token (self, self->at);

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
             const CpText      *text,
             CpRange            range)
{
  Parser self = { .knowledge = knowledge, .text = text, .at = range.first, .end = MIN (range.last, range.first + MAX_PHRASE) };

  self.found.owner = self.found.owner_of_body = self.found.head_token = CP_NO_TOKEN;
  if (cp_range_is_empty (range) || take_pronoun (&self))
    return self.found;
  while (self.at < self.end)
    {
      const CpToken *t = token (&self, self.at);

      if (is_break (t) && !(strcmp (t->norm, "-") == 0 && is_glued (text, self.at)))
        {
          self.below = FALSE;
          self.apposed = TRUE;
          self.at++;
          /* A relative clause says more than who it is. */
          if (self.at < self.end && cp_word_among (token (&self, self.at)->norm, " who which whose where "))
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
