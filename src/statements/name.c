/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a proper name that begins with a capital ends: "Ministry of Trade and Industry", "Ana Lind | of Harrow University". */
#include <string.h>

#include "statements/describe.h"
#include "statements/letters.h"
#include "statements/name-word.h"
#include "statements/words.h"

/* The longest names that are taken for one name, in tokens. */
#define MAX_NAME 14


/* The most letters before the number of a machine: "T-70", "DHC-8". */
#define MAX_LETTERS 3

static gboolean
is_connector (const CpText *text,
              guint32       i)
{
  return cp_name_is_foreign_joint (text, i)
         || cp_word_among (text->tokens[i].norm, " of for against on the our and & - de del della di da do das dos du des van von der den ter le la al el bin ibn abu ' 's ");
}

/* "Ministry of Environment, | Waters and Forests": a list of fields goes on behind a comma. */
static gboolean
lists_fields (const CpText *text,
              guint32       comma,
              guint32       end)
{
  return comma + 3 < end && strcmp (text->tokens[comma].norm, ",") == 0 && cp_name_is_word (text, comma + 1)
         && cp_word_among (text->tokens[comma + 2].norm, " and & ") && cp_name_is_word (text, comma + 3);
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
         && t->pos == CP_POS_NOUN && (first + 1 >= end || !cp_name_is_word (text, first + 1));
}

/* "Hotelier | Noreen Walsh": a plain word at the head of a sentence is no part of the name behind it. */
static gboolean
is_trade_before_name (const CpKnowledge *knowledge,
                      const CpText      *text,
                      guint32            first,
                      guint32            end)
{
  const CpToken *t = &text->tokens[first];

  return first == text->sentences[t->sentence].tokens.first && first + 2 < end && cp_name_is_word (text, first + 1) && cp_name_is_word (text, first + 2)
         && !cp_knowledge_is_given_name (knowledge, t->form) && cp_knowledge_is_given_name (knowledge, text->tokens[first + 1].form)
         && (t->pos == CP_POS_NOUN || cp_knowledge_role (knowledge, t->form, NULL) != NULL);
}

/* "Biologist | Marike Oosterbaan": what somebody does at the head of a sentence, whatever the name behind it. */
static gboolean
is_expert_before_name (const CpKnowledge *knowledge,
                       const CpText      *text,
                       guint32            first,
                       guint32            end)
{
  const CpToken *t = &text->tokens[first];
  const CpRole *role = cp_knowledge_role (knowledge, t->form, NULL);

  return role != NULL && (role->implies == CP_ROLE_WORKER || role->implies == CP_ROLE_EXPERT) && first == text->sentences[t->sentence].tokens.first && first + 2 < end
         && cp_name_is_word (text, first + 1) && cp_name_is_word (text, first + 2) && !cp_knowledge_is_given_name (knowledge, t->form)
         && !cp_name_leads_to_body (knowledge, text, first + 1, end);
}

/* What bodies are called in front of their names at the head of a sentence. */
#define SORTS " charity retailer insurer drugmaker carmaker automaker airline supermarket lender broadcaster developer housebuilder brewer " \
              "regulator watchdog nonprofit landlord "

/* "Charity | BetFree", "Retailer | Marram Foods": what a body is, at the head of a sentence, is no part of its name. */
static gboolean
is_sort_before_name (const CpKnowledge *knowledge,
                     const CpText      *text,
                     guint32            first,
                     guint32            end)
{
  const CpToken *t = &text->tokens[first];

  return first == text->sentences[t->sentence].tokens.first && first + 1 < end && cp_word_among (t->norm, SORTS)
         && cp_name_is_word (text, first + 1) && cp_knowledge_institution (knowledge, text->tokens[first + 1].form, NULL) == NULL;
}

/* Letters behind a name that tell what its bearer is: "Ana Lind | QC". */
#define LETTERS_BEHIND " QC KC SC MP MEP MSP MD PhD CBE OBE MBE "

static gboolean
is_behind_person (const CpKnowledge *knowledge,
                  const CpText      *text,
                  CpRange            name,
                  guint32            token_)
{
  return token_ >= name.first + 2 && cp_word_among (text->tokens[token_].form, LETTERS_BEHIND)
         && cp_knowledge_institution (knowledge, text->tokens[name.first].form, NULL) == NULL;
}

/* "Senior | Obama administration officials": a rank at the head of a sentence is no part of the name behind it. */
static gboolean
is_rank_before_name (const CpText *text,
                     guint32       first,
                     guint32       end)
{
  return first == text->sentences[text->tokens[first].sentence].tokens.first && first + 1 < end && cp_name_is_word (text, first + 1)
         && cp_word_among (text->tokens[first].norm, " senior top former current presumptive likely longtime veteran incumbent outgoing incoming ");
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

/* "economist | Marike Voort": whose trade stands before the name is a person, and no body. */
static gboolean
is_behind_trade (const CpKnowledge *knowledge,
                 const CpText      *text,
                 guint32            first)
{
  const CpToken *before = first > 0 ? &text->tokens[first - 1] : NULL;
  gboolean plural = FALSE;
  const CpRole *role = before != NULL && before->sentence == text->tokens[first].sentence ? cp_knowledge_role (knowledge, before->form, &plural) : NULL;

  return role != NULL && !plural;
}

/* "Ana Lind | of Harrow University": a person, and then of what. */
static gboolean
is_person_of (const CpKnowledge *knowledge,
              const CpText      *text,
              CpRange            name)
{
  return name.last - name.first > 1 && cp_word_among (text->tokens[name.last].norm, " of for ")
         && (cp_knowledge_is_given_name (knowledge, text->tokens[name.first].form) || is_behind_trade (knowledge, text, name.first));
}

/* "Brant | T-70": what a maker calls a machine by is no part of the maker's name. */
static gboolean
is_designation (const CpText *text,
                guint32       token_,
                guint32       end)
{
  return token_ + 2 < end && strlen (text->tokens[token_].form) <= MAX_LETTERS && cp_describe_is_acronym (text->tokens[token_].form)
         && strcmp (text->tokens[token_ + 1].norm, "-") == 0 && cp_name_is_glued (text, token_ + 1) && cp_name_is_glued (text, token_ + 2)
         && g_ascii_isdigit (text->tokens[token_ + 2].form[0]);
}

/* Plurals that take an s behind the apostrophe. */
static gboolean
is_odd_plural (const char *norm)
{
  return g_str_has_suffix (norm, "men") || cp_word_among (norm, " people children ");
}

/* "Ana Lind | MP": letters of an office behind a name are no part of it. */
static gboolean
are_letters_of_office (const CpKnowledge *knowledge,
                       const CpToken     *token)
{
  return cp_word_is_capital (token) && cp_word_is_shouted (token) && token->form[1] != '\0' && cp_knowledge_role (knowledge, token->form, NULL) != NULL;
}

/* "Local | 88", "Lodge | 7" */
static gboolean
is_number_of_body (const CpText *text,
                   guint32       token)
{
  return token > 0 && g_ascii_isdigit (text->tokens[token].form[0]) && cp_word_among (text->tokens[token - 1].norm, " local lodge ")
         && cp_word_is_capital (&text->tokens[token - 1]) && text->tokens[token].sentence == text->tokens[token - 1].sentence;
}

/* "Mineworkers | ' | Convention", "Teachers' Solidarity": what those are called together whom a plural means; but "Rovers' Ana Lind" is one of them. */
static gboolean
is_band (const CpKnowledge *knowledge,
         const CpText      *text,
         guint32            mark,
         guint32            end)
{
  if (mark + 1 >= end || !cp_name_is_word (text, mark + 1) || cp_knowledge_is_given_name (knowledge, text->tokens[mark + 1].form)
      || (mark + 2 < end && cp_name_is_word (text, mark + 2)) || cp_knowledge_role (knowledge, text->tokens[mark + 1].form, NULL) != NULL)
    return FALSE;
  return cp_name_ends_as_people (text->tokens[mark - 1].norm);
}

/* "Tehreek | -e-Insaf", "Jaish | -ul-Adl": what two hyphens and a small word bind in the languages of South Asia and the Middle East. */
static gboolean
is_bound_word (const CpText *text,
               guint32       hyphen,
               guint32       end)
{
  if (hyphen + 3 >= end || strcmp (text->tokens[hyphen].norm, "-") != 0 || strcmp (text->tokens[hyphen + 2].norm, "-") != 0
      || !cp_word_among (text->tokens[hyphen + 1].norm, " e i ul al us ud el "))
    return FALSE;
  for (guint32 i = hyphen; i < hyphen + 4; i++)
    if (!cp_name_is_glued (text, i))
      return FALSE;
  return cp_word_is_capital (&text->tokens[hyphen + 3]);
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

/* "South Korean-born | Monte Hale": where somebody comes from is no part of the name. */
static gboolean
is_origin (const CpText *text,
           guint32       token_,
           guint32       end)
{
  guint32 i = token_;

  while (i < end && cp_name_is_word (text, i))
    i++;
  return i > token_ && i + 1 < end && strcmp (text->tokens[i].norm, "-") == 0 && cp_name_is_glued (text, i) && cp_name_is_glued (text, i + 1)
         && cp_word_among (text->tokens[i + 1].norm, " born bred ");
}

/* "State | Rep. Ana Lind", "Staff | Sgt. Ana Lind": of what the title is. */
static gboolean
is_before_title (const CpKnowledge *knowledge,
                 const CpText      *text,
                 guint32            token_,
                 guint32            end)
{
  const CpTitle *title = token_ + 1 < end && cp_word_among (text->tokens[token_].norm, " state staff ")
                           ? cp_knowledge_title (knowledge, text->tokens[token_ + 1].form) : NULL;

  return title != NULL && title->role != NULL && cp_word_is_capital (&text->tokens[token_ + 1]);
}

/* "the Obama | White House": in whose time the house spoke. */
static gboolean
is_time_of_house (const CpKnowledge *knowledge,
                  const CpText      *text,
                  guint32            token_,
                  guint32            end)
{
  guint32 last = token_ + 1;
  const CpEntry *entry = token_ + 2 < end && cp_word_is_capital (&text->tokens[token_ + 1])
                           ? cp_describe_entry (knowledge, text, token_ + 1, end, &last) : NULL;

  return entry != NULL && entry->kind == CP_ENTRY_SEAT && last > token_ + 2 && token_ > 0 && strcmp (text->tokens[token_ - 1].norm, "the") == 0;
}

/* Bodies that are called as their members like: "the residents' group | Fjord for Folk". */
#define CALLED_AT_WILL " group campaign network club party platform committee association charity union movement lobby coalition alliance collective initiative "

/* "the residents' group | Fjord | for | Folk": behind the noun that tells what body it is, what it is for belongs to its name. */
static gboolean
is_told_what_for (const CpText *text,
                  guint32       name,
                  guint32       joint,
                  guint32       end)
{
  return name > 0 && cp_word_among (text->tokens[name - 1].norm, CALLED_AT_WILL) && !cp_word_is_capital (&text->tokens[name - 1])
         && text->tokens[name - 1].sentence == text->tokens[name].sentence && joint + 1 < end && cp_name_is_word (text, joint + 1)
         && cp_word_among (text->tokens[joint].norm, " for against before over not no ");
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
  if (is_origin (text, token_, end) || is_before_title (knowledge, text, token_, end)
      || is_time_of_house (knowledge, text, token_, end))
    return (CpRange){ token_, token_ };
  /* "de Wilde", "al-Assad" may begin small. */
  if (cp_word_among (text->tokens[i].norm, " de van von al el ") && i + 1 < end && !cp_word_is_capital (&text->tokens[i]))
    i++;
  while (i < end && cp_name_is_glued (text, i) && i > token_ && strcmp (text->tokens[i].norm, "-") == 0)
    i++;
  if (i + 1 < end && is_number_of_body (text, i + 1))
    return (CpRange){ token_, i + 2 };
  body = i < end && cp_describe_is_group (text, (CpRange){ i, end });
  if (i >= end || !(body || cp_name_is_word (text, i)) || (!body && is_plain_plural (knowledge, text, i, end)))
    return (CpRange){ token_, token_ };
  if (body)
    {
      i = cp_name_group_start (text, i, end);
      last = i;
      if (g_ascii_isdigit (text->tokens[i].form[0]))
        return (CpRange){ token_, i + 1 };
    }
  else if (is_trade_before_name (knowledge, text, i, end) || is_expert_before_name (knowledge, text, i, end) || is_sort_before_name (knowledge, text, i, end)
           || is_rank_before_name (text, i, end))
    return (CpRange){ token_, token_ };
  if (!body && cp_letters_end (text, i) > i)
    return (CpRange){ token_, MIN (end, cp_letters_end (text, i)) };
  while (i < end)
    {
      guint32 next = i;

      if (i > token_ && (is_designation (text, i, end) || (!body && are_letters_of_office (knowledge, &text->tokens[i])) || (!body && is_behind_person (knowledge, text, (CpRange){ token_, i }, i))))
        break;
      /* "Enough | Is | Enough" */
      if (i > token_ && i + 1 < end && cp_name_is_title_word (text, i) && cp_word_is_capital (&text->tokens[i + 1]))
        {
          last = i += 2;
          continue;
        }
      /* "Local | 88" */
      if (i > token_ && is_number_of_body (text, i))
        return (CpRange){ token_, i + 1 };
      if (cp_name_is_word (text, i))
        {
          const CpInstitution *institution = cp_describe_kind_in_name (knowledge, text, token_, i, NULL);

          body |= institution != NULL;
          ministry |= institution != NULL && institution->kind == CP_BODY_MINISTRY;
          last = ++i;
          /* "Pakistan Tehreek-e-Insaf", "Jaish-ul-Adl" */
          if (is_bound_word (text, i, end))
            {
              last = i += 4;
              continue;
            }
          /* "Cheng Li-wen" */
          if (!body && i + 1 < end && strcmp (text->tokens[i].norm, "-") == 0 && cp_name_is_glued (text, i) && cp_name_is_glued (text, i + 1)
              && cp_name_is_syllable (&text->tokens[i + 1]))
            last = i += 2;
          continue;
        }
      if (ministry && lists_fields (text, i, end))
        {
          i++;
          continue;
        }
      /* Small words join what is a body's name ("Ministry of Trade and Industry"), and particles a person's. */
      while (next < end && next < i + 3 && !cp_name_is_word (text, next)
             && (is_connector (text, next) || (cp_name_is_glued (text, next) && strcmp (text->tokens[next].norm, "'") == 0)))
        next++;
      if (next == i || next >= end || !cp_name_is_word (text, next) || is_whole (knowledge, text, (CpRange){ token_, last }, i)
          || (strcmp (text->tokens[i].norm, "-") == 0 && !cp_name_is_glued (text, i)))
        break;
      /* "Carrow Oystermen's | Co-operative", "People's | Alliance" */
      if (!body && next == i + 1 && strcmp (text->tokens[i].norm, "'s") == 0 && is_odd_plural (text->tokens[i - 1].norm)
          && cp_name_leads_to_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (!body && is_told_what_for (text, token_, i, end))
        {
          i = next;
          continue;
        }
      /* "Orden | y | Patria" */
      if (!body && cp_name_is_foreign_joint (text, i))
        {
          i = next;
          continue;
        }
      /* "Mineworkers | ' | Convention" */
      if (!body && next == i + 1 && cp_name_is_of_members (text, i) && is_band (knowledge, text, i, end))
        return (CpRange){ token_, next + 1 };
      if (!body && next == i + 1
          && ((cp_word_among (text->tokens[i].norm, " and & for of ") && !is_person_of (knowledge, text, (CpRange){ token_, last })
               && cp_knowledge_institution (knowledge, text->tokens[next].form, NULL) == NULL)
              || (strcmp (text->tokens[i].norm, "'") == 0 && cp_name_is_glued (text, i)))
          && cp_name_leads_to_body (knowledge, text, next, end))
        {
          i = next;
          continue;
        }
      if (!body && cp_name_joins_members (text, i, next) && cp_name_leads_to_body (knowledge, text, next, end))
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
