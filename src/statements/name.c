/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/describe.h"
#include "statements/letters.h"
#include "statements/words.h"

/* The longest names that are taken for one name, in tokens. */
#define MAX_NAME 14

/* The longest word that goes on with a name behind its hyphen, in bytes: "Li-wen", but not "London-based". */
#define MAX_SYLLABLE 4

/* The most letters before the number of a machine: "T-70", "DHC-8". */
#define MAX_LETTERS 3

/** cp_describe_words: Returns: (transfer full): the words of @range as they are written, white space made single */
char *
cp_describe_words (const CpText *text,
                   CpRange       range)
{
  GString *words = g_string_new (NULL);

  for (guint32 i = range.first; i < range.last; i++)
    {
      if (i > range.first && (text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0)
        g_string_append_c (words, ' ');
      g_string_append (words, text->tokens[i].form);
    }
  return g_string_free (words, FALSE);
}

/** cp_describe_is_field: Returns: whether a word names what a minister is of, as before other offices: "Trade" of "Trade Commissioner" */
gboolean
cp_describe_is_field (const CpKnowledge *knowledge,
                      const CpText      *text,
                      guint32            token)
{
  g_autofree char *minister = NULL;

  if (cp_knowledge_reach (knowledge, text->tokens[token].norm, TRUE) < 2)
    return FALSE;
  minister = g_strdup_printf ("%s minister", text->tokens[token].norm);
  return cp_knowledge_role (knowledge, minister, NULL) != NULL;
}

/** cp_describe_is_acronym: Returns: whether a word is letters all in capitals */
gboolean
cp_describe_is_acronym (const char *form)
{
  gboolean letters = FALSE;

  for (; *form != '\0'; form++)
    {
      if (g_ascii_islower (*form) || (guchar) *form >= 0x80)
        return FALSE;
      letters |= g_ascii_isupper (*form);
    }
  return letters;
}

/* "Paula | Dean" */
static gboolean
is_surname (const CpKnowledge *knowledge,
            const CpText      *text,
            CpRange            name,
            guint32            token)
{
  return token + 1 == name.last && token == name.first + 1 && cp_knowledge_is_given_name (knowledge, text->tokens[name.first].form)
         && (name.last >= text->n_tokens || !cp_word_is_capital (&text->tokens[name.last]));
}

/* "the Fair | Justice Party" */
static gboolean
is_cause (const CpKnowledge *knowledge,
          const CpText      *text,
          CpRange            name,
          guint32            token)
{
  gboolean plural = FALSE;

  return token + 2 == name.last && cp_word_is_capital (&text->tokens[token]) && cp_word_is_capital (&text->tokens[token + 1])
         && cp_knowledge_institution (knowledge, text->tokens[token + 1].form, &plural) != NULL && !plural;
}

/** cp_describe_is_inside: Returns: whether a word that may be an office is part of the name that goes on with it: "Paula | Dean", "Fair | Justice Party" */
gboolean
cp_describe_is_inside (const CpKnowledge *knowledge,
                       const CpText      *text,
                       CpRange            name,
                       guint32            token)
{
  return is_surname (knowledge, text, name, token) || is_cause (knowledge, text, name, token);
}

/** cp_describe_is_word: Returns: whether @range is written as one word: "Lind", "Harcourt-Bell" */
gboolean
cp_describe_is_word (const CpText *text,
                     CpRange       range)
{
  for (guint32 i = range.first + 1; i < range.last; i++)
    if ((text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) != 0)
      return FALSE;
  return range.last > range.first;
}

/* How far back, in tokens, it is looked for a name that a word ended. */
#define NAMED_REACH 600

/** cp_describe_is_named: Returns: whether a word at the head of its sentence ended a name before: "the Coastal Front … Front chairman Lind" */
gboolean
cp_describe_is_named (const CpText *text,
                      guint32       token)
{
  for (guint32 i = token; i-- > 1 && token - i < NAMED_REACH;)
    if (strcmp (text->tokens[i].form, text->tokens[token].form) == 0 && cp_word_is_capital (&text->tokens[i - 1])
        && text->tokens[i].sentence == text->tokens[i - 1].sentence)
      return text->tokens[i - 1].pos != CP_POS_DET;
  return FALSE;
}

static gboolean
is_connector (const CpText *text,
              guint32       i)
{
  return cp_word_among (text->tokens[i].norm, " of for against on the our and & - por para pour per für de del della di da do das dos du des van von der den ter le la al el bin ibn abu ' 's ");
}

/* A mark that stands inside a name: the hyphen of "Jean-Pierre", the apostrophe of "Boatowners' Association". */
static gboolean
is_glued (const CpText *text,
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

/* Marks of money that stand before an amount. */
#define MONEY " rs re inr pkr lkr npr usd eur gbp cad aud nzd hkd sgd chf sek nok dkk pln czk huf ron try rub uah jpy cny rmb krw " \
              "kes ksh kshs tzs tsh tshs ugx ush shs ngn ghs zar rwf etb birr aed sar qar myr rm idr rp php vnd thb bdt tk mxn brl clp cop pen fcfa cfa xof xaf "

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
  return i + 2 < text->n_tokens && strcmp (text->tokens[i + 1].norm, "-") == 0 && is_glued (text, i + 1) && is_glued (text, i + 2)
         && cp_word_is_capital (&text->tokens[i + 2]);
}

/* Whether a capital at @i belongs to a name rather than to the beginning of its sentence. */
static gboolean
is_name_word (const CpText *text,
              guint32       i)
{
  const CpToken *t = &text->tokens[i];

  if (!cp_word_is_capital (t) || cp_word_among (t->norm, " i the a an mr mrs ms dr ") || is_money (text, i))
    return FALSE;
  if (t->pos == CP_POS_DET && is_joined_to_name (text, i))
    return TRUE;
  /* "Three | Iranian boats", "NAIROBI — Two | Kenyan firms" */
  if (t->pos == CP_POS_NUM && !g_ascii_isdigit (t->form[0])
      && (i == text->sentences[t->sentence].tokens.first || (text->tokens[i - 1].pos == CP_POS_PUNCT && !is_glued (text, i))))
    return FALSE;
  if (i == text->sentences[t->sentence].tokens.first && !is_mistaken_for_bid (text, i) && t->pos != CP_POS_PROPN && t->pos != CP_POS_X && t->pos != CP_POS_NOUN
      && (t->pos != CP_POS_ADJ || i + 1 >= text->n_tokens || !cp_word_is_capital (&text->tokens[i + 1])))
    return FALSE;
  return (!cp_word_is_time (t) || cp_word_among (t->norm, " may march ")) && t->pos != CP_POS_PRON && t->pos != CP_POS_DET && t->pos != CP_POS_AUX && t->pos != CP_POS_SCONJ && t->pos != CP_POS_CCONJ;
}

/* "Researchers | '" */
static gboolean
is_of_members (const CpText *text,
               guint32       mark)
{
  return strcmp (text->tokens[mark].norm, "'") == 0 && is_glued (text, mark);
}

/* Whether the capitals from @token on end in a body's noun: "National Transport and | Safety Authority". */
static gboolean
names_body (const CpKnowledge *knowledge,
            const CpText      *text,
            guint32            token_,
            guint32            end)
{
  for (guint32 i = token_; i < end && i < token_ + 4 && (is_name_word (text, i) || (i > token_ && is_of_members (text, i))); i++)
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
         && cp_word_among (text->tokens[comma + 2].norm, " and & ") && is_name_word (text, comma + 3);
}

/* What campaigns call upon others to do. */
#define CALLS " save stop keep protect defend cut fight free reclaim ban breathe hands sleep "

/* "Save Dunholme Maternity", "Cut the Rent", "Hands Off Corran": a call that is a campaign's name. */
static gboolean
is_call (const CpText *text,
         guint32       first,
         guint32       end)
{
  guint32 next = first + 1;

  if (!cp_word_among (text->tokens[first].norm, CALLS) || next >= end)
    return FALSE;
  if (cp_word_among (text->tokens[next].norm, " the our off "))
    next++;
  return next < end && is_name_word (text, next) && text->tokens[next].sentence == text->tokens[first].sentence;
}

/* Who stand together under what they are. */
#define PEOPLE " friends citizens residents parents mothers women neighbours neighbors families students doctors lawyers scientists people " \
               "voices hands mums moms dads farmers workers "

/* "Friends of Thornley Library", "Parents against Lead": what people call themselves who stand together for something. */
static gboolean
is_group_name (const CpText *text,
               guint32       first,
               guint32       end)
{
  guint32 next = first + 1;

  if (cp_word_is_capital (&text->tokens[first]) && is_call (text, first, end))
    return TRUE;

  if (!cp_word_is_capital (&text->tokens[first]) || !cp_word_among (text->tokens[first].norm, PEOPLE))
    return FALSE;
  /* "Parents' Voice" */
  if (next + 1 < end && strcmp (text->tokens[next].norm, "'") == 0 && is_glued (text, next) && is_name_word (text, next + 1))
    return TRUE;
  /* "Parents United for Pinecrest" */
  while (next < end && next < first + 3 && is_name_word (text, next))
    next++;
  if (next + 1 >= end || !cp_word_among (text->tokens[next].norm, " of for against "))
    return FALSE;
  next += strcmp (text->tokens[next + 1].norm, "the") == 0 ? 2 : 1;
  return next < end && is_name_word (text, next);
}

/** cp_describe_is_group: Returns: whether a name is that of people who stand together: "Friends of Thornley Library" */
gboolean
cp_describe_is_group (const CpText *text,
                      CpRange       name)
{
  return is_group_name (text, name.first, name.last);
}

/* "Crews on the Aarhus": several bodies at the head of a sentence are no name, whatever follows. */
static gboolean
is_plain_plural (const CpKnowledge *knowledge,
                 const CpText      *text,
                 guint32            first,
                 guint32            end)
{
  const CpToken *t = &text->tokens[first];
  gboolean plural = FALSE;

  return first == text->sentences[t->sentence].tokens.first && cp_knowledge_institution (knowledge, t->form, &plural) != NULL && plural
         && t->pos == CP_POS_NOUN && (first + 1 >= end || !is_name_word (text, first + 1));
}

/* "Lecturers | ' and | Researchers' Association": of two sorts of members. */
static gboolean
joins_members (const CpText *text,
               guint32       mark,
               guint32       next)
{
  return next == mark + 2 && is_of_members (text, mark) && cp_word_among (text->tokens[mark + 1].norm, " and & ");
}

/* "Hotelier | Noreen Walsh": a plain word at the head of a sentence is no part of the name behind it. */
static gboolean
is_trade_before_name (const CpKnowledge *knowledge,
                      const CpText      *text,
                      guint32            first,
                      guint32            end)
{
  const CpToken *t = &text->tokens[first];

  return first == text->sentences[t->sentence].tokens.first && first + 2 < end && is_name_word (text, first + 1) && is_name_word (text, first + 2)
         && !cp_knowledge_is_given_name (knowledge, t->form) && cp_knowledge_is_given_name (knowledge, text->tokens[first + 1].form)
         && (t->pos == CP_POS_NOUN || cp_knowledge_role (knowledge, t->form, NULL) != NULL);
}

/* "the Seafarers' Alliance | and Kattegat Line": what ends in a body's noun is whole, and what follows another. */
static gboolean
is_whole (const CpKnowledge *knowledge,
          const CpText      *text,
          CpRange            name,
          guint32            joint)
{
  gboolean plural = FALSE;

  return name.last - name.first > 1 && cp_word_among (text->tokens[joint].norm, " and & ")
         && cp_knowledge_institution (knowledge, text->tokens[name.last - 1].form, &plural) != NULL && !plural;
}

/* "Committee on Climate", but "the Ferro Action Group | on Facebook" */
static gboolean
takes_on (const CpText *text,
          guint32       on)
{
  return !cp_word_among (text->tokens[on - 1].norm, " group union association campaign company party club league trust alliance ");
}

/* "Ana Lind | of Harrow University": a person, and then of what. */
static gboolean
is_person_of (const CpKnowledge *knowledge,
              const CpText      *text,
              CpRange            name)
{
  return name.last - name.first > 1 && cp_knowledge_is_given_name (knowledge, text->tokens[name.first].form)
         && cp_word_among (text->tokens[name.last].norm, " of for ");
}

/* "Brant | T-70": what a maker calls a machine by is no part of the maker's name. */
static gboolean
is_designation (const CpText *text,
                guint32       token_,
                guint32       end)
{
  return token_ + 2 < end && strlen (text->tokens[token_].form) <= MAX_LETTERS && cp_describe_is_acronym (text->tokens[token_].form)
         && strcmp (text->tokens[token_ + 1].norm, "-") == 0 && is_glued (text, token_ + 1) && is_glued (text, token_ + 2)
         && g_ascii_isdigit (text->tokens[token_ + 2].form[0]);
}

/* Plurals that take an s behind the apostrophe. */
static gboolean
is_odd_plural (const char *norm)
{
  return g_str_has_suffix (norm, "men") || cp_word_among (norm, " people children ");
}

/* What is of a part of the world. */
#define REGIONS " african european asian american arab nordic baltic balkan scandinavian caribbean eurasian western eastern northern southern "

/* "West African | states", "his European | business": which they are, and no name. */
static gboolean
only_says_which (const CpText *text,
                 CpRange       name)
{
  const CpToken *last = &text->tokens[name.last - 1];

  return name.last - name.first < 3 && last->pos == CP_POS_ADJ && cp_word_among (last->norm, REGIONS) && name.last < text->n_tokens
         && text->tokens[name.last].sentence == last->sentence && text->tokens[name.last].pos == CP_POS_NOUN
         && !cp_word_is_capital (&text->tokens[name.last]);
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
  if (cp_word_among (text->tokens[i].norm, " de van von al el ") && i + 1 < end && !cp_word_is_capital (&text->tokens[i]))
    i++;
  while (i < end && is_glued (text, i) && i > token_ && strcmp (text->tokens[i].norm, "-") == 0)
    i++;
  body = i < end && is_group_name (text, i, end);
  if (i >= end || !(body || is_name_word (text, i)) || (!body && is_plain_plural (knowledge, text, i, end)))
    return (CpRange){ token_, token_ };
  if (body)
    last = ++i;
  else if (is_trade_before_name (knowledge, text, i, end))
    return (CpRange){ token_, token_ };
  if (!body && cp_letters_end (text, i) > i)
    return (CpRange){ token_, MIN (end, cp_letters_end (text, i)) };
  while (i < end)
    {
      guint32 next = i;

      if (i > token_ && is_designation (text, i, end))
        break;
      if (is_name_word (text, i))
        {
          const CpInstitution *institution = cp_knowledge_institution (knowledge, text->tokens[i].form, NULL);

          body |= institution != NULL;
          ministry |= institution != NULL && institution->kind == CP_BODY_MINISTRY;
          last = ++i;
          /* "Cheng Li-wen" */
          if (!body && i + 1 < end && strcmp (text->tokens[i].norm, "-") == 0 && is_glued (text, i) && is_glued (text, i + 1)
              && g_unichar_islower (g_utf8_get_char (text->tokens[i + 1].form)) && strlen (text->tokens[i + 1].form) <= MAX_SYLLABLE)
            last = i += 2;
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
      if (next == i || next >= end || !is_name_word (text, next) || is_whole (knowledge, text, (CpRange){ token_, last }, i)
          || (strcmp (text->tokens[i].norm, "-") == 0 && !is_glued (text, i)))
        break;
      /* "Carrow Oystermen's | Co-operative", "People's | Alliance" */
      if (!body && next == i + 1 && strcmp (text->tokens[i].norm, "'s") == 0 && is_odd_plural (text->tokens[i - 1].norm)
          && names_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (!body && next == i + 1
          && ((cp_word_among (text->tokens[i].norm, " and & for of ") && !is_person_of (knowledge, text, (CpRange){ token_, last })
               && cp_knowledge_institution (knowledge, text->tokens[next].form, NULL) == NULL)
              || (strcmp (text->tokens[i].norm, "'") == 0 && is_glued (text, i)))
          && names_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (!body && joins_members (text, i, next) && names_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (body && cp_word_among (text->tokens[i].norm, " on ") && (cp_word_is_time (&text->tokens[i + 1]) || !takes_on (text, i)))
        break;
      if (!body && !cp_word_among (text->tokens[i].norm, " de del della di da do das dos du des van von der den ter le la al el bin ibn abu - & "))
        break;
      if (cp_word_among (text->tokens[i].norm, " 's ") && !is_odd_plural (text->tokens[i - 1].norm))
        break;
      if (cp_word_among (text->tokens[i].norm, " and , ") && cp_knowledge_find (knowledge, text->tokens[next].form) != NULL)
        break;
      i = next;
    }
  return only_says_which (text, (CpRange){ token_, last }) ? (CpRange){ token_, token_ } : (CpRange){ token_, last };
}

/* "the Courier | Guild", "the Farmer | Party": a body that ends its name right behind what its people are. */
static gboolean
is_trade_of_body (const CpKnowledge *knowledge,
                  const CpText      *text,
                  guint32            first,
                  guint32            last,
                  guint32            end)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_PARTY;
  const CpInstitution *body;

  if (!cp_word_is_capital (&text->tokens[first]) || last >= end || !cp_word_is_capital (&text->tokens[last])
      || cp_word_among (text->tokens[last].norm, " church lodge ") || (last + 1 < end && cp_word_is_capital (&text->tokens[last + 1])))
    return FALSE;
  body = cp_knowledge_institution (knowledge, text->tokens[last].form, NULL);
  return body != NULL && joined & 1u << body->kind;
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
cp_describe_role_counts (const CpKnowledge *knowledge,
                         const CpText      *text,
                         const CpRole      *role,
                         gboolean           plural,
                         guint32            first,
                         guint32            last,
                         guint32            end)
{
  gboolean begins = first == text->sentences[text->tokens[first].sentence].tokens.first;
  gboolean next = last < end && cp_word_is_capital (&text->tokens[last]);
  gboolean before = first > 0 && cp_word_is_capital (&text->tokens[first - 1]) && !begins && text->tokens[first - 1].pos != CP_POS_DET;

  /* "Crown & | Anchor" */
  if (cp_word_is_capital (&text->tokens[first]) && first > 0 && strcmp (text->tokens[first - 1].norm, "&") == 0)
    return FALSE;
  /* "the Carers' | Union", "the Carers' | and Nurses' Union", "the People's | Alliance" */
  if (plural && cp_word_is_capital (&text->tokens[first]) && last + 2 < text->n_tokens && cp_word_among (text->tokens[last].norm, " ' 's ")
      && (cp_word_is_capital (&text->tokens[last + 1]) || (joins_members (text, last, last + 2) && cp_word_is_capital (&text->tokens[last + 2]))))
    return FALSE;
  /* "the Mothers of the Quarter", "the Courier | Guild" */
  if ((plural && !begins && is_group_name (text, first, end)) || is_trade_of_body (knowledge, text, first, last, end))
    return FALSE;
  /* "the Guild of | Porters" */
  if (plural && cp_word_is_capital (&text->tokens[first]) && first > 1 && cp_word_among (text->tokens[first - 1].norm, " of ")
      && cp_word_is_capital (&text->tokens[first - 2]))
    return FALSE;
  /* "the Future | Justice Party" */
  if (cp_word_is_capital (&text->tokens[first]) && next && before && cp_word_among (text->tokens[last].norm, " party bloc alliance movement league club "))
    return FALSE;
  /* "the | Premier Clubs Forum" */
  if (next && cp_word_among (text->tokens[first].norm, " premier ") && cp_word_is_capital (&text->tokens[first])
      && (text->tokens[last].inflection == CP_FORM_PLURAL || cp_word_among (text->tokens[last].norm, " league club division ")))
    return FALSE;
  if (!cp_word_is_capital (&text->tokens[first]) || (begins && !next))
    return TRUE;
  if (plural || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PEOPLE)
    return !next && !before;
  return role->implies <= CP_ROLE_SPEAKS || next || !before;
}

/** cp_describe_is_law: Returns: whether a name is a law's, which says much and speaks for nobody: "the Municipal Finance Management Act" */
gboolean
cp_describe_is_law (const CpText *text,
                    CpRange       name)
{
  return name.last > name.first + 2 && cp_word_among (text->tokens[name.last - 1].norm, " act bill law code treaty convention ordinance regulation protocol constitution ");
}
