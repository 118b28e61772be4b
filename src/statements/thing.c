/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article tells of a name that no person bears: officers, a founding, that it is an "it". */
#include "statements/thing.h"

#include <string.h>

#include "statements/words.h"

/* An apposition or a clause between commas has so many tokens at most. */
#define ASIDE_REACH 24

/* What a firm is of another: ", a subsidiary of Marram Energy". */
#define CHILDREN " subsidiary unit arm affiliate division offshoot branch spin-off "

static guint32
sentence_end (const CpText *text,
              guint32       token)
{
  return text->sentences[text->tokens[token].sentence].tokens.last;
}

/* "Marram, | the ferry line, | said": the token behind what stands between commas; the one behind the name where nothing does. */
static guint32
past_aside (const CpText *text,
            CpRange       name)
{
  guint32 end = MIN (sentence_end (text, name.first), name.last + ASIDE_REACH);

  if (name.last + 1 >= end || strcmp (text->tokens[name.last].norm, ",") != 0 || !cp_word_among (text->tokens[name.last + 1].norm, " a an the which "))
    return name.last;
  for (guint32 i = name.last + 1; i + 1 < end; i++)
    if (strcmp (text->tokens[i].norm, ",") == 0)
      return i + 1;
  return name.last;
}

/* ", a unit of Marram Energy": what is said of a firm that is another's. */
static gboolean
is_followed_by_child (const CpText *text,
                      CpRange       name)
{
  guint32 end = MIN (sentence_end (text, name.first), name.last + 6);

  if (name.last + 3 >= end || strcmp (text->tokens[name.last].norm, ",") != 0 || !cp_word_among (text->tokens[name.last + 1].norm, " a an the "))
    return FALSE;
  for (guint32 i = name.last + 2; i + 1 < end; i++)
    if (cp_word_among (text->tokens[i].norm, CHILDREN) && strcmp (text->tokens[i + 1].norm, "of") == 0)
      return TRUE;
    else if (text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].pos != CP_POS_NOUN && text->tokens[i].pos != CP_POS_PROPN)
      return FALSE;
  return FALSE;
}

/* "Marram, which employs 90 people, will appeal": no person is "which", and no place does anything. */
static gboolean
is_which (const CpText *text,
          CpRange       name)
{
  guint32 behind = past_aside (text, name), subject = name.last - 1;

  return behind > name.last + 3 && strcmp (text->tokens[name.last + 1].norm, "which") == 0
         && (text->tokens[subject].dep == CP_DEP_NSUBJ || text->tokens[name.first].dep == CP_DEP_NSUBJ
             || (name.first == text->sentences[text->tokens[name.first].sentence].tokens.first && cp_word_is_finite (text, behind)))
         && (text->tokens[behind].pos == CP_POS_AUX || text->tokens[behind].pos == CP_POS_VERB);
}

/* ", the energy regulator", ", a haulage firm", ", the breeders' association that": what is said of bodies. */
static gboolean
is_followed_by_body (const CpStage *self,
                     CpRange        name)
{
  guint32 end = sentence_end (self->text, name.first);
  CpDescription description;

  if (name.last + 2 >= end || strcmp (self->text->tokens[name.last].norm, ",") != 0
      || !cp_word_among (self->text->tokens[name.last + 1].norm, " a an the "))
    return FALSE;
  end = MIN (end, name.last + 7);
  for (guint32 i = name.last + 2; i < end; i++)
    if ((self->text->tokens[i].pos == CP_POS_PUNCT && !cp_word_among (self->text->tokens[i].norm, " - ' ")) || cp_word_is_finite (self->text, i)
        || cp_word_among (self->text->tokens[i].norm, " that which whose "))
      end = i;
  description = cp_stage_describe (self, (CpRange){ name.last + 1, end });
  return description.head == CP_HEAD_BODY && !description.body.named && !description.body.plural
         && (description.body.tokens.last == end || self->text->tokens[description.body.tokens.last].pos == CP_POS_ADP);
}

/* "For | Marram, Ana Lind said": whom somebody speaks for at the head of a sentence. */
static gboolean
is_spoken_for (const CpText *text,
               CpRange       name)
{
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;

  if (name.first != sentence.first + 1 || strcmp (text->tokens[sentence.first].norm, "for") != 0 || name.last + 2 >= sentence.last
      || strcmp (text->tokens[name.last].norm, ",") != 0 || !cp_word_is_capital (&text->tokens[name.last + 1]))
    return FALSE;
  for (guint32 i = name.last + 2; i < sentence.last && i < name.last + 6; i++)
    if (cp_word_among (text->tokens[i].norm, " said says replied argued told answered insisted added "))
      return TRUE;
  return FALSE;
}

/* What the British say of a club or a firm, and nobody of a person: "Marram Albion | have sold the ground". */
#define OF_SEVERAL " have are were say "

/* "Marram Albion have sold": one name that does something as several; but not "Lind and Berg have", "where Lind have". */
static gboolean
acts_as_several (const CpText *text,
                 CpRange       name)
{
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;

  return name.last + 1 < sentence.last && cp_word_among (text->tokens[name.last].norm, OF_SEVERAL) && text->tokens[name.last - 1].inflection != CP_FORM_PLURAL
         && (name.first == sentence.first
             || (name.first == sentence.first + 1 && cp_word_among (text->tokens[sentence.first].norm, " but and while although after when so \" “ ")));
}

/** cp_thing_is_told: Returns: whether what stands behind a name says that it is a body's: ", a haulage firm,", ", a unit of Marram,", ", which makes", or before it, "For Marram, Ana Lind said" */
gboolean
cp_thing_is_told (const CpStage *self,
                  CpRange        name)
{
  return is_followed_by_body (self, name) || is_followed_by_child (self->text, name) || is_which (self->text, name)
         || is_spoken_for (self->text, name) || acts_as_several (self->text, name);
}

/* "presided over …", "sits on the board of …", "any member of …" */
static gboolean
has_officers (const CpText *text,
              guint32       name)
{
  const char *before = name > 1 ? text->tokens[name - 1].norm : "", *noun = name > 1 ? text->tokens[name - 2].norm : "";

  return (strcmp (before, "over") == 0 && cp_word_among (noun, " presided presides preside presiding "))
         || (strcmp (before, "of") == 0 && cp_word_among (noun, " board member members founder founders chairman chairwoman chair "));
}

/** cp_thing_is_founded: Returns: whether it says so behind a name: "… was founded in 1990", "…, founded by" */
gboolean
cp_thing_is_founded (const CpText *text,
                     CpRange       name)
{
  guint32 at = name.last;

  while (at + 1 < text->n_tokens && at < name.last + 2 && cp_word_among (text->tokens[at].norm, " was were is , which "))
    at++;
  return at > name.last && cp_word_among (text->tokens[at].norm, " founded co-founded ");
}

/* Offices and parts that only bodies have, and no table knows as such. */
#define OF_BODIES " founder founders co-founder co-founders board shareholders headquarters subsidiary directors members chairman chairwoman employees workforce owner owners "

/* "general counsel", "founder", "board": whether @token begins what only bodies have. */
static gboolean
is_of_bodies (const CpStage *self,
              guint32        token,
              guint32       *last)
{
  const CpRole *role = cp_describe_role_at (self->cast->knowledge, self->text, token, last);

  if (role != NULL)
    return (role->body != NULL && !cp_word_among (role->body, " council commission tribe ")) || cp_word_among (role->name, OF_BODIES);
  *last = token + 1;
  return cp_word_among (self->text->tokens[token].norm, OF_BODIES);
}

/** cp_thing_has_officer: Returns: whether somebody has an office of a name that only bodies have: "Marram's chief executive", "Marram founder Ana Lind" */
gboolean
cp_thing_has_officer (const CpStage *self,
                      CpRange        name)
{
  const CpText *text = self->text;
  guint32 end = sentence_end (text, name.first), at = name.last, last;

  if (at + 2 >= end)
    return FALSE;
  if (strcmp (text->tokens[at].norm, "'s") != 0)
    return !cp_word_is_capital (&text->tokens[at]) && is_of_bodies (self, at, &last) && last > at && last < end && cp_word_is_capital (&text->tokens[last]);
  at++;
  while (at + 1 < end && at < name.last + 3 && text->tokens[at].pos == CP_POS_ADJ && !is_of_bodies (self, at, &last))
    at++;
  return !cp_word_is_capital (&text->tokens[at]) && is_of_bodies (self, at, &last);
}

/* "chief executive of | Marram", "managing director at | Marram" */
static gboolean
is_headed (const CpStage *self,
           guint32        name)
{
  guint32 last;

  if (name < 2 || !cp_word_among (self->text->tokens[name - 1].norm, " of at "))
    return FALSE;
  for (guint32 first = name - 1; first-- > 0 && name - first < 5;)
    if (is_of_bodies (self, first, &last) && last == name - 1)
      return TRUE;
  return FALSE;
}

/** cp_thing_has_head: Returns: whether somebody heads what is named at @token: "the chief executive of …", "the president of …", "has led …" */
gboolean
cp_thing_has_head (const CpStage *self,
                   guint32        token)
{
  const CpRole *role = token > 1 && strcmp (self->text->tokens[token - 1].norm, "of") == 0
                       ? cp_knowledge_role (self->cast->knowledge, self->text->tokens[token - 2].form, NULL) : NULL;

  if (has_officers (self->text, token))
    return TRUE;
  if (token > 0 && cp_word_among (self->text->tokens[token - 1].norm, " leads led chairs chaired founded joined heads headed "))
    return TRUE;
  return role != NULL && (role->implies == CP_ROLE_SPEAKS || strcmp (role->name, "president") == 0);
}

/* How far behind its verb what a name says may begin, in tokens. */
#define SAYING_REACH 7

/* "Quaero told investors on Friday | that it would": where what it says begins with "it", behind whom it was said to and when; @at for nowhere. */
static guint32
behind_addressee (const CpText *text,
                  guint32       at,
                  guint32       end)
{
  for (guint32 i = at; i + 1 < end && i < at + SAYING_REACH; i++)
    if (strcmp (text->tokens[i].norm, "that") == 0 && strcmp (text->tokens[i + 1].norm, "it") == 0)
      return i;
    else if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX)
      break;
  return at;
}

/* "Quaero said it would appeal", "Quaero, the owner, has always said its servers" */
static gboolean
says_it (const CpText *text,
         CpRange       name)
{
  guint32 end = text->sentences[text->tokens[name.first].sentence].tokens.last, from = past_aside (text, name), at = from;

  while (at < end && at < from + 3
         && (text->tokens[at].pos == CP_POS_VERB || text->tokens[at].pos == CP_POS_AUX || (at > from && text->tokens[at].pos == CP_POS_ADV)))
    at++;
  if (at > from)
    at = behind_addressee (text, at, end);
  /* "Unison says 91% of its members" */
  for (guint32 i = at; at > from && i < end && i < at + 5; i++)
    if (strcmp (text->tokens[i].norm, "its") == 0 && i > at)
      return TRUE;
    else if (text->tokens[i].pos != CP_POS_NUM && text->tokens[i].pos != CP_POS_SYM && !cp_word_among (text->tokens[i].norm, " of most some many all that % "))
      break;
  if (at < end && cp_word_among (text->tokens[at].norm, " that "))
    at++;
  /* "Lind described it as a trick" */
  if (at > from && at + 1 < end && strcmp (text->tokens[at].norm, "it") == 0)
    return (text->tokens[at + 1].pos == CP_POS_AUX || text->tokens[at + 1].pos == CP_POS_VERB || text->tokens[at + 1].pos == CP_POS_ADV)
           && !(at + 2 < end && strcmp (text->tokens[at + 2].norm, "time") == 0);
  return at > from && at < end && strcmp (text->tokens[at].norm, "its") == 0;
}

/* "And the commission moves as well. | Ana Lind says it would": what the sentence before was about, which is "it" here. */
static gboolean
goes_on_from_body (const CpStage *self,
                   CpRange        name)
{
  const CpText *text = self->text;
  guint32 sentence = text->tokens[name.first].sentence;
  CpRange before;

  if (sentence == 0 || text->sentences[sentence - 1].paragraph != text->sentences[sentence].paragraph)
    return FALSE;
  before = text->sentences[sentence - 1].tokens;
  for (guint32 i = before.first + 1; i < before.last && i < before.first + ASIDE_REACH; i++)
    if (text->tokens[i].dep == CP_DEP_NSUBJ || text->tokens[i].dep == CP_DEP_NSUBJ_PASS)
      return text->tokens[i].inflection != CP_FORM_PLURAL && (text->tokens[i].flags & CP_TOKEN_QUOTED) == 0
             && strcmp (text->tokens[i - 1].norm, "the") == 0
             && cp_knowledge_institution (self->cast->knowledge, text->tokens[i].form, NULL) != NULL;
  return FALSE;
}

/**
 * cp_thing_calls_itself_it:
 *
 * Returns: whether a name of several words is an "it" for itself: "Marram Cibo said its couriers", "Marram Chontal, the owner, said it
 *   had"; but "Ana Lind said it was late" tells the time
 */
gboolean
cp_thing_calls_itself_it (const CpStage *self,
                          CpRange        name)
{
  const CpText *text = self->text;
  guint32 end = sentence_end (text, name.first), at = past_aside (text, name);

  if (at + 3 >= end || !cp_word_is_finite (text, at) || !cp_word_among (text->tokens[at].norm, " said says ") || goes_on_from_body (self, name))
    return FALSE;
  at += strcmp (text->tokens[at + 1].norm, "that") == 0 ? 2 : 1;
  if (at + 2 >= end || strcmp (text->tokens[at].norm, "it") != 0)
    return at + 1 < end && strcmp (text->tokens[at].norm, "its") == 0;
  return cp_word_among (text->tokens[at + 1].norm, " had has would will did does ") && text->tokens[at + 2].pos != CP_POS_AUX
         && !cp_word_among (text->tokens[at + 2].norm, " be been not never take taken make made become rained mean help seem ");
}

/** cp_thing_is_it: Returns: whether a name of one word has officers, was founded, is "which" or calls itself "it" */
gboolean
cp_thing_is_it (const CpStage *self,
                CpRange        name)
{
  return has_officers (self->text, name.first) || is_headed (self, name.first) || cp_thing_is_founded (self->text, name) || is_which (self->text, name) || is_spoken_for (self->text, name)
         || says_it (self->text, name);
}
