/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/describe.h"

#include <string.h>

#include "statements/words.h"

/* The longest names, roles and phrases that are looked for, in tokens; a phrase longer than that is cut. */
#define MAX_ENTRY 9
#define MAX_ROLE 5
#define MAX_NAME 14
#define MAX_PHRASE 60

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

static gboolean
is_one_of (const char *word,
           const char *list)
{
  g_autofree char *padded = g_strconcat (" ", word, " ", NULL);

  return strstr (list, padded) != NULL;
}

static gboolean
is_capital (const CpToken *t)
{
  return (t->flags & CP_TOKEN_CAPITAL) != 0;
}

/* The words of tokens as written, for the tables. */
static char *
words_of (const CpText *text,
          guint32       first,
          guint32       last)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = first; i < last; i++)
    {
      if (i > first && (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0)
        g_string_append_c (words, ' ');
      g_string_append (words, text->tokens[i].form);
    }
  return g_string_free (words, FALSE);
}

/** cp_describe_words: Returns: (transfer full): the words of @range as they are written, white space made single */
char *
cp_describe_words (const CpText *text,
                   CpRange       range)
{
  return words_of (text, range.first, range.last);
}

/**
 * cp_describe_entry:
 * @last: (out): the token after the name
 *
 * Returns: (transfer none) (nullable): what the tables know by the longest name that begins at @token
 */
const CpEntry *
cp_describe_entry (const CpKnowledge *knowledge,
                   const CpText      *text,
                   guint32            token_,
                   guint32            end,
                   guint32           *last)
{
  if (!is_capital (&text->tokens[token_]) && !g_ascii_isdigit (text->tokens[token_].form[0])
      && !is_one_of (text->tokens[token_].norm, " al el "))
    return NULL;
  for (guint32 stop = MIN (end, token_ + MIN (MAX_ENTRY, cp_knowledge_reach (knowledge, text->tokens[token_].norm, FALSE)));
       stop > token_; stop--)
    {
      const CpEntry *entry;
      g_autofree char *words = NULL;

      if (!is_capital (&text->tokens[stop - 1]) && !g_ascii_isdigit (text->tokens[stop - 1].form[0]))
        continue;
      words = words_of (text, token_, stop);
      entry = cp_knowledge_find (knowledge, words);
      if (entry != NULL)
        {
          *last = stop;
          return entry;
        }
    }
  return NULL;
}

static gboolean
is_connector (const CpText *text,
              guint32       i)
{
  return is_one_of (text->tokens[i].norm, " of for the and & - de del della di da dos van von der den ter le la al el bin ibn abu ' 's ");
}

/* A mark that stands inside a name: the hyphen of "Jean-Pierre", the apostrophe of "Boatowners' Association". */
static gboolean
is_glued (const CpText *text,
          guint32       i)
{
  return (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0;
}

/* Whether a capital at @i belongs to a name rather than to the beginning of its sentence. */
static gboolean
is_name_word (const CpText *text,
              guint32       i)
{
  const CpToken *t = &text->tokens[i];

  if (!is_capital (t) || is_one_of (t->norm, " i the a an mr mrs ms dr "))
    return FALSE;
  if (i == text->sentences[t->sentence].tokens.first && t->pos != CP_POS_PROPN && t->pos != CP_POS_X && t->pos != CP_POS_NOUN
      && (t->pos != CP_POS_ADJ || i + 1 >= text->n_tokens || !is_capital (&text->tokens[i + 1])))
    return FALSE;
  return (!cp_word_is_time (t) || is_one_of (t->norm, " may march ")) && t->pos != CP_POS_PRON && t->pos != CP_POS_DET && t->pos != CP_POS_AUX && t->pos != CP_POS_SCONJ && t->pos != CP_POS_CCONJ;
}

/* Whether the capitals from @token on end in a body's noun: "National Transport and | Safety Authority". */
static gboolean
names_body (const CpKnowledge *knowledge,
            const CpText      *text,
            guint32            token_,
            guint32            end)
{
  for (guint32 i = token_; i < end && i < token_ + 4 && is_name_word (text, i); i++)
    if (cp_knowledge_institution (knowledge, text->tokens[i].form, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* "Ministry of Environment, | Waters and Forests": a list of fields goes on behind a comma. */
static gboolean
lists_fields (const CpText *text,
              guint32       comma,
              guint32       end)
{
  return comma + 3 < end && strcmp (text->tokens[comma].norm, ",") == 0 && is_name_word (text, comma + 1)
         && is_one_of (text->tokens[comma + 2].norm, " and & ") && is_name_word (text, comma + 3);
}

/**
 * cp_describe_name:
 *
 * Returns: the proper name that begins at @token: capitals, with the small words that stand inside names; empty where there is none
 */
CpRange
cp_describe_name (const CpKnowledge *knowledge,
                  const CpText      *text,
                  guint32            token_,
                  guint32            end)
{
  guint32 last = token_, i = token_;
  gboolean body = FALSE, ministry = FALSE;

  end = MIN (end, token_ + MAX_NAME);
  /* "de Wilde", "al-Assad" may begin small. */
  if (is_one_of (text->tokens[i].norm, " de van von al el ") && i + 1 < end && !is_capital (&text->tokens[i]))
    i++;
  while (i < end && is_glued (text, i) && i > token_ && strcmp (text->tokens[i].norm, "-") == 0)
    i++;
  if (i >= end || !is_name_word (text, i))
    return (CpRange){ token_, token_ };
  while (i < end)
    {
      guint32 next = i;

      if (is_name_word (text, i))
        {
          const CpInstitution *institution = cp_knowledge_institution (knowledge, text->tokens[i].form, NULL);

          body |= institution != NULL;
          ministry |= institution != NULL && institution->kind == CP_BODY_MINISTRY;
          last = ++i;
          continue;
        }
      if (ministry && lists_fields (text, i, end))
        {
          i++;
          continue;
        }
      /* Small words join what is a body's name ("Ministry of Trade and Industry"), and particles a person's. */
      while (next < end && next < i + 3 && !is_name_word (text, next)
             && (is_connector (text, next) || (is_glued (text, next) && strcmp (text->tokens[next].norm, "'") == 0)))
        next++;
      if (next == i || next >= end || !is_name_word (text, next))
        break;
      if (!body && next == i + 1
          && ((is_one_of (text->tokens[i].norm, " and & for of ")
               && cp_knowledge_institution (knowledge, text->tokens[next].form, NULL) == NULL)
              || (strcmp (text->tokens[i].norm, "'") == 0 && is_glued (text, i)))
          && names_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (!body && !is_one_of (text->tokens[i].norm, " de del della di da dos van von der den ter le la al el bin ibn abu - & "))
        break;
      if (is_one_of (text->tokens[i].norm, " 's "))
        break;
      if (is_one_of (text->tokens[i].norm, " and , ") && cp_knowledge_find (knowledge, text->tokens[next].form) != NULL)
        break;
      i = next;
    }
  return (CpRange){ token_, last };
}

/**
 * cp_describe_role_counts:
 * @first: the first token of a role's words
 * @last: the token after them
 * @end: of the name or phrase that they stand in
 *
 * Returns: whether words that the table knows as a role are one here, and not a part of a proper name: "Professor Lind" has
 *   one, "Forest Witness" and "Consumers Federation" do not
 */
gboolean
cp_describe_role_counts (const CpText *text,
                         const CpRole *role,
                         gboolean      plural,
                         guint32       first,
                         guint32       last,
                         guint32       end)
{
  gboolean begins = first == text->sentences[text->tokens[first].sentence].tokens.first;
  gboolean next = last < end && is_capital (&text->tokens[last]);
  gboolean before = first > 0 && is_capital (&text->tokens[first - 1]) && !begins && text->tokens[first - 1].pos != CP_POS_DET;

  if (!is_capital (&text->tokens[first]) || (begins && !next))
    return TRUE;
  if (plural || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PEOPLE)
    return !next && !before;
  return role->implies <= CP_ROLE_SPEAKS || next || !before;
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
      g_autofree char *words = words_of (self->text, i, stop);
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
  if (!is_capital (token (self, i)))
    return NULL;
  for (guint32 stop = MIN (self->end, i + 2); stop > i; stop--)
    {
      g_autofree char *words = words_of (self->text, i, stop);
      const CpEntry *entry = cp_knowledge_adjective (self->knowledge, words);

      if (entry != NULL)
        {
          *last = stop;
          return entry;
        }
    }
  return NULL;
}

static gboolean
is_empty (CpRange range)
{
  return range.last <= range.first;
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
  if (!is_empty (body->tokens) && !(body->named < named && !self->below))
    return;
  *body = (CpBodyRef){ tokens, entry, institution, named, plural };
  set_head (self, CP_HEAD_BODY, tokens.last - 1);
}

static gboolean
is_possessive (const Parser *self,
               guint32       i)
{
  return i < self->end && is_one_of (token (self, i)->norm, " 's ' ") && is_glued (self->text, i);
}

/**
 * cp_describe_institution:
 * @plural: (out): whether its noun is a plural
 *
 * Returns: (transfer none) (nullable): what the noun that heads a body's name says it is: the forum of "Drivers' Forum", the
 *   ministry of "Ministry of Transport and Agencies"
 */
const CpInstitution *
cp_describe_institution (const CpKnowledge *knowledge,
                         const CpText      *text,
                         CpRange            name,
                         gboolean          *plural)
{
  const CpInstitution *found = NULL;

  for (guint32 i = name.first; i < name.last; i++)
    {
      gboolean several;
      const CpInstitution *institution = cp_knowledge_institution (knowledge, text->tokens[i].form, &several);

      if (institution != NULL)
        {
          found = institution;
          *plural = several;
        }
      else if (found != NULL && is_one_of (text->tokens[i].norm, " of for "))
        break;
    }
  return found;
}

/** cp_describe_state_of: Returns: (transfer none) (nullable): the state that ends a body's name: "Government of Iceland" */
const CpEntry *
cp_describe_state_of (const CpKnowledge *knowledge,
                      const CpText      *text,
                      CpRange            name)
{
  for (guint32 i = name.first + 1; i + 1 < name.last; i++)
    if (strcmp (text->tokens[i].norm, "of") == 0)
      {
        guint32 first = strcmp (text->tokens[i + 1].norm, "the") == 0 ? i + 2 : i + 1, last = 0;
        const CpEntry *entry = first < name.last ? cp_describe_entry (knowledge, text, first, name.last, &last) : NULL;

        if (entry != NULL && last == name.last && entry->kind == CP_ENTRY_STATE)
          return entry;
      }
  return NULL;
}

/* A capital run that is no state, role or known body: a person's name, an organisation's, or one of which nobody knows yet. */
static void
take_name (Parser *self)
{
  CpRange name = cp_describe_name (self->knowledge, self->text, self->at, self->end);
  const CpInstitution *institution = NULL;
  guint32 stop;
  gboolean plural = FALSE;

  if (is_empty (name))
    {
      self->at++;
      return;
    }
  /* A role inside ends the run: "Treasury Cabinet Secretary Samuel Kirwa". */
  for (guint32 i = name.first; i < name.last; i++)
    if (i > name.first && role_at (self, i, &stop, &plural) != NULL)
      {
        name.last = i;
        break;
      }
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
      if (is_empty (self->found.owner_name))
        self->found.owner_name = name;
      self->at++;
      return;
    }
  /* "the Assad regime", "Calder drivers": whose they are. */
  if (self->at < self->end && !self->below && self->found.head == CP_HEAD_NONE && !is_capital (token (self, self->at))
      && (role_at (self, self->at, &stop, &plural) != NULL
          || cp_knowledge_institution (self->knowledge, token (self, self->at)->form, NULL) != NULL))
    {
      self->found.owner_name = name;
      return;
    }
  if (self->below)
    {
      /* "minister of Fisheries": a field, not a body, and part of the role. */
      if (self->found.role != NULL && self->found.role_words.last + 1 == name.first
          && is_one_of (token (self, name.first - 1)->norm, " of for and & , ") && self->found.role->implies == CP_ROLE_STATE)
        self->found.role_words.last = name.last;
      else if (is_empty (self->found.body.tokens))
        self->found.body = (CpBodyRef){ name, NULL, NULL, TRUE, FALSE };
      return;
    }
  if (is_empty (self->found.name))
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
          if (is_empty (self->found.name))
            self->found.name = words;
          set_head (self, CP_HEAD_PERSON, last - 1);
        }
      return;
    }
  if (entry->kind == CP_ENTRY_PLACE)
    return;
  if (is_possessive (self, next))
    {
      if (entry->kind == CP_ENTRY_STATE)
        set_state (self, entry, words);
      else if (is_empty (self->found.body.tokens))
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
      if (entry->kind != CP_ENTRY_STATE && is_empty (self->found.body.tokens))
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
      while (first > 0 && token (self, first - 1)->sentence == token (self, first)->sentence
             && (token (self, first - 1)->pos == CP_POS_ADJ || token (self, first - 1)->pos == CP_POS_NOUN
                 || (is_capital (token (self, first - 1)) && token (self, first - 1)->pos == CP_POS_PROPN
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

  if (is_one_of (t->norm, " the this that these those same "))
    self->found.definite |= self->found.head == CP_HEAD_NONE;
  else if (is_one_of (t->norm, " his her its their my our your "))
    {
      if (self->found.owner == CP_NO_TOKEN && !self->below)
        self->found.owner = self->at;
      self->found.definite = TRUE;
    }
  else if (is_one_of (t->norm, " of for at in from on by with to close behind near under "))
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

  if (take_small_word (self))
    return;
  title = is_capital (t) ? cp_knowledge_title (self->knowledge, t->form) : NULL;
  if (title != NULL && self->at + 1 < self->end && is_capital (token (self, self->at + 1)))
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
  entry = cp_describe_entry (self->knowledge, self->text, self->at, self->end, &last);
  role = role_at (self, self->at, &adjective_last, &plural);
  if (role != NULL && !is_capital (t) && names_its_members (self, adjective_last))
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
      if (entry->kind != CP_ENTRY_PERSON && last < name.last && last == self->at + 1 && is_capital (token (self, last))
          && cp_knowledge_institution (self->knowledge, token (self, last)->form, NULL) == NULL)
        {
          g_autofree char *next = words_of (self->text, last, last + 1);

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
  if (institution != NULL && (!is_capital (t) || self->at + 1 >= self->end || !is_capital (token (self, self->at + 1))))
    {
      CpRange words = { self->at, self->at + 1 };

      if (is_capital (t))
        words = cp_describe_name (self->knowledge, self->text, self->at, self->end);
      self->at = MAX (words.last, self->at + 1);
      words.last = self->at;
      set_body (self, words, NULL, institution, words.last - words.first > 1, plural);
      if (is_possessive (self, self->at) && self->found.head == CP_HEAD_BODY)
        self->found.head = CP_HEAD_NONE;
      return;
    }
  if (is_capital (t) || is_one_of (t->norm, " de van von al el "))
    {
      take_name (self);
      return;
    }
  if (t->pos == CP_POS_NOUN && self->found.head == CP_HEAD_NONE && self->found.role == NULL)
    set_head (self, CP_HEAD_OTHER, self->at);
  self->at++;
}

static gboolean
is_break (const CpToken *t)
{
  return is_one_of (t->norm, " , ( ) ; : - -- ");
}

/* "he", "who": the whole phrase, or its first word before a clause. */
static gboolean
take_pronoun (Parser *self)
{
  const CpToken *t = token (self, self->at);

  if (!is_one_of (t->norm, " he she it they we i who which that him her them both "))
    return FALSE;
  if (self->end > self->at + 1 && is_one_of (t->norm, " her that both "))
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

  self.found.owner = self.found.head_token = CP_NO_TOKEN;
  if (is_empty (range) || take_pronoun (&self))
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
          if (self.at < self.end && is_one_of (token (&self, self.at)->norm, " who which whose where "))
            break;
          continue;
        }
      if (is_one_of (t->norm, " who which that whose ") && self.found.head != CP_HEAD_NONE)
        break;
      take_one (&self);
    }
  if (self.found.head_token == CP_NO_TOKEN)
    self.found.head_token = range.last - 1;
  return self.found;
}
