/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the words for an office or a trade are one where they stand, or a part of a name: "Professor Lind", but "Forest Witness". */
#include <string.h>

#include "statements/describe.h"
#include "statements/name-word.h"
#include "statements/words.h"

/* The most fields that an office has beside its first, and the most words of one: "International Trade". */
#define MAX_FIELDS      4
#define MAX_FIELD_WORDS 3

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

/* Who has a field behind "for". */
#define WITH_FIELD " minister ministers commissioner commissioners "

/** cp_describe_is_field_behind: Returns: whether the name at @token is a field, and no body: "Commissioner for | Transport", "Minister for | Climate Action" */
gboolean
cp_describe_is_field_behind (const CpText *text,
                             guint32       token)
{
  return token > 1 && strcmp (text->tokens[token - 1].norm, "for") == 0 && cp_word_among (text->tokens[token - 2].norm, WITH_FIELD)
         && text->tokens[token - 2].sentence == text->tokens[token].sentence;
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

/**
 * cp_describe_is_inside:
 *
 * Returns: whether a word that may be an office is part of the name that goes on with it: "Paula | Dean", "Fair | Justice Party",
 *   "Office of the Information | Commissioner"
 */
gboolean
cp_describe_is_inside (const CpKnowledge *knowledge,
                       const CpText      *text,
                       CpRange            name,
                       guint32            token)
{
  return is_surname (knowledge, text, name, token) || is_cause (knowledge, text, name, token) || cp_describe_is_watcher (text, name, token);
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

/* "on | general elections", "in | general": no officer, but a word on what follows or on all that is said. */
static gboolean
says_what_kind (const CpText *text,
                guint32       token)
{
  const CpToken *t = &text->tokens[token], *head = &text->tokens[t->head];

  if (t->pos != CP_POS_ADJ || cp_word_is_capital (t))
    return FALSE;
  return (t->dep == CP_DEP_AMOD && t->head == token + 1 && head->inflection == CP_FORM_PLURAL && !cp_word_is_capital (head))
         || (token > 0 && text->tokens[token - 1].pos == CP_POS_ADP && text->tokens[token - 1].head == token);
}

/* Bodies that have their rank behind them: "Directorate | General", "Secretariat-General". */
#define OF_RANK " directorate secretariat inspectorate consulate procuratorate "

/* "Directorate | General of Civil Aviation": a word of the body's name, and nobody's rank. */
static gboolean
is_rank_of_body (const CpText *text,
                 guint32       token)
{
  guint32 body = token > 1 && strcmp (text->tokens[token - 1].norm, "-") == 0 ? token - 2 : token - 1;

  return token > 0 && strcmp (text->tokens[token].norm, "general") == 0 && cp_word_is_capital (&text->tokens[token])
         && text->tokens[body].sentence == text->tokens[token].sentence && cp_word_is_capital (&text->tokens[body])
         && cp_word_among (text->tokens[body].norm, OF_RANK);
}

/* Offices and trades that people are called after. */
#define SURNAMES " king prince pope bishop dean duke baker farmer fisher driver porter guard cook butler miller "

/* "| King said", "Gayle | King asked": who has such an office is "the King" or has a name behind it. */
static gboolean
is_bare_surname (const CpKnowledge *knowledge,
                 const CpText      *text,
                 guint32            token)
{
  const CpToken *t = &text->tokens[token], *before = token > text->sentences[t->sentence].tokens.first ? t - 1 : NULL;

  if (!cp_word_is_capital (t) || !cp_word_among (t->norm, SURNAMES) || (token + 1 < text->n_tokens && cp_word_is_capital (t + 1)))
    return FALSE;
  if (before == NULL)
    return TRUE;
  if (cp_word_is_capital (before))
    return before->pos == CP_POS_PROPN && cp_knowledge_adjective (knowledge, before->form) == NULL && cp_knowledge_find (knowledge, before->form) == NULL;
  return before->pos != CP_POS_DET && before->pos != CP_POS_PRON && before->pos != CP_POS_ADJ && before->pos != CP_POS_NOUN && before->pos != CP_POS_PART;
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

  if ((last == first + 1 && (says_what_kind (text, first) || is_bare_surname (knowledge, text, first))) || is_rank_of_body (text, first))
    return FALSE;
  /* "Crown & | Anchor" */
  if (cp_word_is_capital (&text->tokens[first]) && first > 0 && strcmp (text->tokens[first - 1].norm, "&") == 0)
    return FALSE;
  /* "the Carers' | Union", "the Carers' | and Nurses' Union", "the People's | Alliance" */
  if (plural && cp_word_is_capital (&text->tokens[first]) && last + 2 < text->n_tokens && cp_word_among (text->tokens[last].norm, " ' 's ")
      && (cp_word_is_capital (&text->tokens[last + 1]) || (cp_name_joins_members (text, last, last + 2) && cp_word_is_capital (&text->tokens[last + 2]))))
    return FALSE;
  /* "the Mothers of the Quarter", "the Courier | Guild" */
  if ((plural && !begins && cp_describe_is_group (text, (CpRange){ first, end })) || is_trade_of_body (knowledge, text, first, last, end))
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
  /* "a Labour | MP": letters for an office are no part of the name before them. */
  if (!plural && last == first + 1 && cp_describe_is_acronym (text->tokens[first].form) && text->tokens[first].form[1] != '\0')
    return TRUE;
  if (plural || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PEOPLE)
    return !next && !before;
  return role->implies <= CP_ROLE_SPEAKS || next || !before;
}

/* "and | International Trade": the run of capitals behind a joint that ends in a field; @token itself where none stands there. */
static guint32
field_end (const CpKnowledge *knowledge,
           const CpText      *text,
           guint32            token,
           guint32            whole)
{
  guint32 i = token;

  while (i < whole && i < token + MAX_FIELD_WORDS && cp_word_is_capital (&text->tokens[i]))
    i++;
  return i > token && cp_describe_is_field (knowledge, text, i - 1) ? i : token;
}

/**
 * cp_describe_fields_end:
 * @words: those of an office as the table knows it
 * @whole: the end of the sentence or phrase
 *
 * "Minister of Foreign Affairs | and Trade": an office that is known with the first of its fields has the others as well. No name
 * begins among them: none of a person's ends in a field.
 *
 * Returns: the token after the last of the fields
 */
guint32
cp_describe_fields_end (const CpKnowledge *knowledge,
                        const CpText      *text,
                        const CpRole      *role,
                        CpRange            words,
                        guint32            whole)
{
  guint32 end = words.last;

  if (role->implies != CP_ROLE_STATE || words.last < words.first + 3 || !cp_word_among (text->tokens[words.first + 1].norm, " of for ")
      || !cp_word_is_capital (&text->tokens[words.last - 1]))
    return end;
  for (guint field = 0; field < MAX_FIELDS && end + 1 < whole && cp_word_among (text->tokens[end].norm, " and & , "); field++)
    {
      guint32 next = cp_word_among (text->tokens[end + 1].norm, " and & ") ? end + 2 : end + 1;
      guint32 last = next < whole ? field_end (knowledge, text, next, whole) : next;

      if (last == next)
        break;
      end = last;
    }
  return end;
}

/** cp_describe_is_advocate: Returns: whether @role, %NULL for none, is that of somebody who speaks for whoever asks him to */
gboolean
cp_describe_is_advocate (const CpRole *role)
{
  return role != NULL && cp_word_among (role->name, " lawyer counsel advocate defence lawyer ");
}

/** cp_describe_role_at: Returns: (nullable): the role whose words begin at @token, the longest there is; @last takes the token after them */
const CpRole *
cp_describe_role_at (const CpKnowledge *knowledge,
                     const CpText      *text,
                     guint32            token,
                     guint32           *last)
{
  guint32 whole = text->sentences[text->tokens[token].sentence].tokens.last;
  guint reach = MIN (5, cp_knowledge_reach (knowledge, text->tokens[token].norm, TRUE));
  guint32 end = MIN (whole, token + reach);

  for (guint32 stop = end; stop > token; stop--)
    {
      g_autofree char *words = cp_describe_words (text, (CpRange){ token, stop });
      gboolean plural = FALSE;
      const CpRole *role = cp_knowledge_role (knowledge, words, &plural);

      if (role != NULL && cp_describe_role_counts (knowledge, text, role, plural, token, stop, whole))
        {
          *last = cp_describe_fields_end (knowledge, text, role, (CpRange){ token, stop }, whole);
          return role;
        }
    }
  return NULL;
}
