/* SPDX-License-Identifier: GPL-3.0-or-later */
/* With which words a body is called that has no name of its own: "the children's hospital", "the ministry of transport", "Slovenian police". */
#include <string.h>

#include "statements/introduce.h"
#include "statements/words.h"

/* How far before its noun, and behind it, the words stand that say which body it is. */
#define BEFORE 5
#define BEHIND 7

/* "the municipal corporation", "the alpine association": adjectives that say whose a body is, or what it is for; those in -al but for a few do. */
#define WHOSE " diocesan naval alpine military parliamentary public economic nuclear maritime veterinary scientific academic olympic islamic rabbinical " \
              "junior senior retired disabled deaf blind unemployed homeless displaced indigenous landless seasonal "
#define NOT_WHOSE " local rival official special critical crucial final real equal total initial potential loyal usual central additional individual " \
                  "actual original liberal illegal legal principal influential controversial essential formal "

/* "the fishermen's union", "the children's hospital": plurals that take an s behind the apostrophe say what body as the others do. */
static gboolean
is_of_members (const CpStage *self,
               guint32        mark,
               guint32        floor)
{
  return mark > floor && strcmp (self->text->tokens[mark].norm, "'s") == 0 && (g_str_has_suffix (self->text->tokens[mark - 1].norm, "men") || strcmp (self->text->tokens[mark - 1].norm, "children") == 0)
         && self->text->tokens[mark - 1].inflection == CP_FORM_PLURAL;
}

static gboolean
says_whose (const CpToken *adjective)
{
  return (adjective->flags & CP_TOKEN_CAPITAL) != 0 || cp_word_among (adjective->norm, WHOSE) || g_str_has_prefix (adjective->norm, "anti-")
         || (g_str_has_suffix (adjective->norm, "al") && !cp_word_among (adjective->norm, NOT_WHOSE));
}

/* "fisheries institute", "Slovenian police", "miners' union": a body's noun with the words before it that say which. */
static CpRange
with_modifiers (const CpStage *self,
                CpRange        noun)
{
  guint32 floor = self->text->sentences[self->text->tokens[noun.first].sentence].tokens.first;

  while (noun.first > floor && noun.first + BEFORE > noun.last)
    {
      const CpToken *before = &self->text->tokens[noun.first - 1];

      if (before->pos != CP_POS_NOUN && before->pos != CP_POS_PROPN
          && !(before->pos == CP_POS_ADJ && says_whose (before))
          && !(strcmp (before->norm, "'") == 0 && noun.first - 1 > floor) && !is_of_members (self, noun.first - 1, floor))
        break;
      /* "the same evening the | opposition" */
      if (!cp_word_is_capital (before) && cp_word_is_time (before))
        break;
      noun.first--;
    }
  /* "the five-member team": of how many, not which. */
  if (noun.first > floor && strcmp (self->text->tokens[noun.first - 1].norm, "-") == 0 && noun.first + 1 < noun.last)
    noun.first++;
  return noun;
}

/* Bodies that are called by what they are of: by those who are in them, by a field, or by a place. */
#define OF_SOMETHING " ministry department directorate association federation confederation union guild chamber council society league alliance " \
                     "collective cooperative co-operative parish diocese prefecture brotherhood confraternity academy faculty school institute "

static gboolean
says_of_what (const CpToken *token)
{
  return token->pos == CP_POS_NOUN || token->pos == CP_POS_PROPN || token->pos == CP_POS_ADJ;
}

/* "the ministry | of transport", "the association | of Old Port shopkeepers", "the parish | of San Rocco": where the words end that say of what a
 * body is, which is called so alone; where its noun ends if none do. */
static guint32
complement_end (const CpStage *self,
                CpRange        noun)
{
  const CpText *text = self->text;
  guint32 end = MIN (text->sentences[text->tokens[noun.first].sentence].tokens.last, noun.last + BEHIND), at = noun.last + 1;

  if (at >= end || strcmp (text->tokens[noun.last].norm, "of") != 0 || !cp_word_among (text->tokens[noun.last - 1].norm, OF_SOMETHING))
    return noun.last;
  while (at < end && (says_of_what (&text->tokens[at])
                      || (at > noun.last + 1 && at + 1 < end && strcmp (text->tokens[at].norm, "and") == 0 && says_of_what (&text->tokens[at + 1])
                          && !cp_word_is_capital (&text->tokens[at + 1]) && !cp_word_is_capital (&text->tokens[at - 1]))))
    at++;
  if (text->tokens[at - 1].pos != CP_POS_NOUN && text->tokens[at - 1].pos != CP_POS_PROPN)
    return noun.last;
  /* "of Val | -Hoyoux" */
  while (at + 1 < end && strcmp (text->tokens[at].norm, "-") == 0 && (text->tokens[at].flags & CP_TOKEN_SPACE_BEFORE) == 0
         && (text->tokens[at + 1].flags & CP_TOKEN_SPACE_BEFORE) == 0)
    at += 2;
  return at;
}

/** cp_bodies_words: Returns: a body's noun with the words around it that say which it is */
CpRange
cp_bodies_words (const CpStage   *self,
                 const CpBodyRef *body)
{
  CpRange words = with_modifiers (self, body->tokens);

  words.last = complement_end (self, body->tokens);
  return words;
}
