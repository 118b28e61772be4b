/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words and marks stand in a proper name: not every capital is one, and small words may join two. */
#include "statements/name-word.h"

#include <string.h>

#include "statements/words.h"

/** cp_name_is_glued: Returns: whether a mark stands inside a name: the hyphen of "Jean-Pierre", the apostrophe of "Boatowners' Association" */
gboolean
cp_name_is_glued (const CpText *text,
                  guint32       i)
{
  return (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0;
}

/* What a sentence may begin with that bids or asks somebody to do something with what has a name. */
#define BIDS " see meet ask read let take get follow sign join watch visit call give tell make do have be go come click find add " \
             "keep stop save say thank help hear look leave "

/* "Skellig Wings regrets": what is tagged as a bid in front of a name, and is none. */
static gboolean
is_mistaken_for_bid (const CpText *text,
                     guint32       i)
{
  const CpToken *t = &text->tokens[i];

  return t->pos == CP_POS_VERB && t->inflection == CP_FORM_BASE && i + 1 < text->n_tokens && cp_word_is_capital (&text->tokens[i + 1])
         && text->tokens[i + 1].sentence == t->sentence && !cp_word_among (t->norm, BIDS)
         && (text->tokens[i + 1].pos == CP_POS_NOUN || text->tokens[i + 1].pos == CP_POS_PROPN);
}

/* "Associated British Ports", "Amalgamated Transit Union": what the names of bodies begin with, and looks like a verb at the head of a sentence. */
#define JOINED " associated amalgamated united allied unified combined consolidated integrated federated affiliated international "

static gboolean
is_joined_body (const CpText *text,
                guint32       i)
{
  return cp_word_among (text->tokens[i].norm, JOINED) && i + 2 < text->n_tokens && text->tokens[i + 1].sentence == text->tokens[i].sentence
         && cp_word_is_capital (&text->tokens[i + 1]) && cp_word_is_capital (&text->tokens[i + 2]);
}

/* Marks of money that stand before an amount. */
#define MONEY " rs re inr pkr lkr npr usd eur gbp cad aud nzd hkd sgd chf sek nok dkk pln czk huf ron try rub uah jpy cny rmb krw " \
              "kes ksh kshs tzs tsh tshs ugx ush shs ngn ghs zar rwf etb birr aed sar qar myr rm idr rp php vnd thb bdt tk mxn brl clp cop pen fcfa cfa xof xaf "

/* Letters that stand for a currency right before the figures of an amount. */
#define LETTERS_OF_MONEY "PRKNQLBD"

/* What an amount is counted in behind its figures. */
#define THOUSANDS " thousand million billion trillion crore lakh bn m k "

/* "P480-million", "R2 billion": figures with a letter before them, counted in millions. */
static gboolean
is_money_in_one (const CpText *text,
                 guint32       i)
{
  const char *form = text->tokens[i].form;
  guint32 next = i + 1 < text->n_tokens && strcmp (text->tokens[i + 1].norm, "-") == 0 ? i + 2 : i + 1;

  return strchr (LETTERS_OF_MONEY, form[0]) != NULL && g_ascii_isdigit (form[1]) && strspn (form + 1, "0123456789.,") == strlen (form + 1)
         && next < text->n_tokens && cp_word_among (text->tokens[next].norm, THOUSANDS);
}

/* "earned Sanvira | Rs 410 crore" */
static gboolean
is_money (const CpText *text,
          guint32       i)
{
  guint32 next = i + 1 < text->n_tokens && strcmp (text->tokens[i + 1].norm, ".") == 0 ? i + 2 : i + 1;
  g_autofree char *mark = g_strdup (text->tokens[i].norm);

  g_strdelimit (mark, ".", '\0');
  return next < text->n_tokens && g_ascii_isdigit (text->tokens[next].form[0]) && cp_word_among (mark, MONEY);
}

/* "All-|Norland Rowers' Federation": a small word that a hyphen makes part of a name. */
static gboolean
is_joined_to_name (const CpText *text,
                   guint32       i)
{
  return i + 2 < text->n_tokens && strcmp (text->tokens[i + 1].norm, "-") == 0 && cp_name_is_glued (text, i + 1) && cp_name_is_glued (text, i + 2)
         && cp_word_is_capital (&text->tokens[i + 2]);
}

/* What joins the words of names in other languages, and nothing in English. */
#define FOREIGN " y e et und och og per pela pelo por para pour contra contre im zum zur für voor sur sous sans "

/* What pages put above or beside a text, in capitals. */
#define LABELS " full text watch read listen update updated analysis opinion breaking exclusive explainer video photos live transcript related "

/* "FULL | TEXT: the minister's speech" */
static gboolean
is_label (const CpToken *word)
{
  return cp_word_is_shouted (word) && cp_word_among (word->norm, LABELS);
}

/** cp_name_is_word: Returns: whether a capital belongs to a name rather than to the beginning of its sentence */
gboolean
cp_name_is_word (const CpText *text,
                 guint32       i)
{
  const CpToken *t = &text->tokens[i];

  if (!cp_word_is_capital (t) || cp_word_among (t->norm, " i the a an mr mrs ms dr ") || is_money (text, i) || is_money_in_one (text, i) || is_label (t))
    return FALSE;
  if (t->pos == CP_POS_DET && is_joined_to_name (text, i))
    return TRUE;
  /* "Three | Iranian boats", "NAIROBI — Two | Kenyan firms" */
  if (t->pos == CP_POS_NUM && !g_ascii_isdigit (t->form[0])
      && (i == text->sentences[t->sentence].tokens.first || (text->tokens[i - 1].pos == CP_POS_PUNCT && !cp_name_is_glued (text, i))))
    return FALSE;
  if (is_joined_body (text, i))
    return TRUE;
  if (i == text->sentences[t->sentence].tokens.first && !is_mistaken_for_bid (text, i) && t->pos != CP_POS_PROPN && t->pos != CP_POS_X && t->pos != CP_POS_NOUN
      && (t->pos != CP_POS_ADJ || i + 1 >= text->n_tokens || !cp_word_is_capital (&text->tokens[i + 1])))
    return FALSE;
  return (!cp_word_is_time (t) || cp_word_among (t->norm, " may march ")) && t->pos != CP_POS_PRON && t->pos != CP_POS_DET && t->pos != CP_POS_AUX && t->pos != CP_POS_SCONJ && t->pos != CP_POS_CCONJ;
}

/** cp_name_is_foreign_joint: Returns: whether a small word of another language joins the words of a name: "Orden | y | Patria", "Units | per la | República" */
gboolean
cp_name_is_foreign_joint (const CpText *text,
                          guint32       i)
{
  return cp_word_among (text->tokens[i].norm, FOREIGN) && !cp_word_is_capital (&text->tokens[i]);
}

/** cp_name_is_of_members: Returns: whether a mark says that what follows is of several: "Researchers | '" */
gboolean
cp_name_is_of_members (const CpText *text,
                       guint32       mark)
{
  return strcmp (text->tokens[mark].norm, "'") == 0 && cp_name_is_glued (text, mark);
}

/** cp_name_joins_members: Returns: whether a name goes on at @next with a second sort of members: "Lecturers | ' and | Researchers' Association" */
gboolean
cp_name_joins_members (const CpText *text,
                       guint32       mark,
                       guint32       next)
{
  return next == mark + 2 && cp_name_is_of_members (text, mark) && cp_word_among (text->tokens[mark + 1].norm, " and & ");
}

/** cp_name_leads_to_body: Returns: whether the capitals from @token on end in a body's noun: "National Transport and | Safety Authority" */
gboolean
cp_name_leads_to_body (const CpKnowledge *knowledge,
                       const CpText      *text,
                       guint32            token,
                       guint32            end)
{
  for (guint32 i = token; i < end && i < token + 4 && (cp_name_is_word (text, i) || (i > token && cp_name_is_of_members (text, i))); i++)
    if (cp_knowledge_institution (knowledge, text->tokens[i].form, NULL) != NULL)
      return TRUE;
  return FALSE;
}
