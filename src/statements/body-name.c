/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the noun says that heads a body's name, and of which state the name is. */
#include <string.h>

#include "statements/cast.h"
#include "statements/describe.h"
#include "statements/words.h"

/* Of states' parliaments: "National Congress", "the Chinese People's Congress". */
#define OF_STATES " national federal people 's us "

/* Those of a university or the like who sit in a house of theirs: "the Faculty | Senate", "the Student | Parliament". */
#define OF_HOUSES " faculty student students academic university staff youth "

/* Whether a name is of a house that makes no laws. */
static gboolean
is_own_house (const CpText *text,
              CpRange       name)
{
  for (guint32 i = name.first; i + 1 < name.last; i++)
    if (cp_word_among (text->tokens[i].norm, OF_HOUSES))
      return TRUE;
  return FALSE;
}

/* "the Northern Unity | Congress": whether the words before the noun say that it is no state's parliament. */
static gboolean
is_own_congress (const CpKnowledge *knowledge,
                 const CpText      *text,
                 CpRange            name)
{
  for (guint32 i = name.first; i < name.last && strcmp (text->tokens[i].norm, "congress") != 0; i++)
    {
      const CpEntry *entry = cp_knowledge_find (knowledge, text->tokens[i].form);

      /* "Labour" is a party, and so is a Labour Congress none of a state's houses. */
      if (!cp_word_among (text->tokens[i].norm, OF_STATES) && cp_knowledge_adjective (knowledge, text->tokens[i].form) == NULL
          && (entry == NULL || entry->kind == CP_ENTRY_PARTY))
        return TRUE;
    }
  return FALSE;
}

/* "the Congress | of Northern Workers": whether a name goes on with the members of its body. */
static gboolean
has_members_behind (const CpText *text,
                    CpRange       name)
{
  for (guint32 i = name.first; i + 1 < name.last; i++)
    if (strcmp (text->tokens[i].norm, "of") == 0)
      {
        g_autofree char *members = cp_describe_words (text, (CpRange){ i + 1, name.last });

        return cp_cast_has_members (members);
      }
  return FALSE;
}

/** cp_describe_begins_body: Returns: whether a name that begins as a title or an office does is a body's: "Canon Row Residents' Association", "Prince Street Club" */
gboolean
cp_describe_begins_body (const CpKnowledge *knowledge,
                         const CpText      *text,
                         CpRange            name)
{
  const CpToken *last = &text->tokens[MAX (name.last, 1) - 1];

  return name.last > name.first + 2 && text->tokens[name.first + 1].pos != CP_POS_PUNCT && cp_word_is_capital (&text->tokens[name.first + 1]) && cp_word_is_capital (last) && last->inflection != CP_FORM_PLURAL
         && cp_knowledge_institution (knowledge, last->form, NULL) != NULL;
}

/** cp_describe_is_street: Returns: whether a name is a street's, though a house gave it: "Priory Lane", "Hospital Road" */
gboolean
cp_describe_is_street (const CpText *text,
                       CpRange       name)
{
  return name.last > name.first + 1 && cp_word_among (text->tokens[name.last - 1].norm, " street road avenue lane square arena stadium ");
}

/**
 * cp_describe_kind_in_name:
 * @first: where the name begins
 * @plural: (out) (optional): whether @token is a plural
 *
 * Returns: (transfer none) (nullable): what body the word at @token makes of a name; %NULL for none, as of "Park Dan-bi"
 */
const CpInstitution *
cp_describe_kind_in_name (const CpKnowledge *knowledge,
                          const CpText      *text,
                          guint32            first,
                          guint32            token,
                          gboolean          *plural)
{
  const CpInstitution *institution = cp_knowledge_institution (knowledge, text->tokens[token].form, plural);

  return institution != NULL && token == first && strcmp (institution->noun, "park") == 0 ? NULL : institution;
}

/* Who watch over others, and are called by their office. */
#define WATCHERS " commissioner commissioners ombudsman ombudsmen regulator registrar comptroller adjudicator inspector inspectors auditor "

/* "Office | of", "Office | for" */
static gboolean
begins_office (const CpText *text,
               CpRange       name,
               const char   *joint)
{
  return name.last > name.first + 2 && strcmp (text->tokens[name.first].norm, "office") == 0 && strcmp (text->tokens[name.first + 1].norm, joint) == 0;
}

/**
 * cp_describe_is_watcher:
 *
 * Returns: whether a word is whose office an authority's is, or for whom: "the Office of the Information | Commissioner", "the Office for
 *   | Students"
 */
gboolean
cp_describe_is_watcher (const CpText *text,
                        CpRange       name,
                        guint32       token)
{
  return cp_word_is_capital (&text->tokens[token])
         && (begins_office (text, name, "for") || (begins_office (text, name, "of") && cp_word_among (text->tokens[token].norm, WATCHERS)));
}

/* Whether the office of a name is an authority, and not an officer's: "the Office of the Ombudsman", "the Office for Students" */
static gboolean
is_office_of_authority (const CpText *text,
                        CpRange       name)
{
  for (guint32 i = name.first; i < name.last; i++)
    if (cp_word_is_capital (&text->tokens[i]) && cp_word_among (text->tokens[i].norm, WATCHERS))
      return TRUE;
  return begins_office (text, name, "for");
}

/* "Inland Fisheries | Ireland", "Transport Malta": what a state has for a field, which is called by both. */
static gboolean
is_agency_of_field (const CpKnowledge *knowledge,
                    const CpText      *text,
                    CpRange            name)
{
  const CpEntry *state = name.last > name.first + 1 ? cp_knowledge_find (knowledge, text->tokens[name.last - 1].form) : NULL;

  return state != NULL && state->kind == CP_ENTRY_STATE && cp_describe_is_field (knowledge, text, name.last - 2)
         && cp_word_is_capital (&text->tokens[name.last - 2]);
}

/* What a network has in its name that broadcasts. */
#define BROADCASTS " tv television news radio broadcasting broadcast media sports cable channel "

/* "the Radical Housing Network": people who stand together, where "the Ridge Television Network" broadcasts. */
static gboolean
is_network_of_people (const CpText *text,
                      CpRange       name)
{
  if (name.last < name.first + 2 || !cp_word_is_capital (&text->tokens[name.last - 1]))
    return FALSE;
  for (guint32 i = name.first; i < name.last; i++)
    if (cp_word_among (text->tokens[i].norm, BROADCASTS))
      return FALSE;
  return TRUE;
}

/**
 * cp_describe_institution:
 * @plural: (out): whether its noun is a plural
 *
 * Returns: (transfer none) (nullable): what the noun that heads a body's name says it is: the forum of "Drivers' Forum", the
 *   ministry of "Ministry of Transport and Agencies", the party of "Northern Unity Congress"
 */
const CpInstitution *
cp_describe_institution (const CpKnowledge *knowledge,
                         const CpText      *text,
                         CpRange            name,
                         gboolean          *plural)
{
  const CpInstitution *found = NULL;

  if (cp_describe_is_law (text, name) || cp_describe_is_street (text, name))
    return NULL;
  *plural = FALSE;
  if (is_agency_of_field (knowledge, text, name))
    return cp_knowledge_institution (knowledge, "agency", plural);
  for (guint32 i = name.first; i < name.last; i++)
    {
      gboolean several;
      const CpInstitution *institution = cp_describe_kind_in_name (knowledge, text, name.first, i, &several);

      if (institution != NULL)
        {
          found = institution;
          *plural = several;
        }
      else if (found != NULL && cp_word_among (text->tokens[i].norm, " of for "))
        break;
    }
  /* "the Secretariat of Economy" is a ministry, "the secretariat" of anything else an office. */
  if (found != NULL && strcmp (found->noun, "secretariat") == 0)
    for (guint32 i = name.first; i < name.last; i++)
      if (cp_describe_is_field (knowledge, text, i))
        return cp_knowledge_institution (knowledge, "ministry", plural);
  /* "the Federal Aviation Administration" is an agency, "the Lind Administration" a government. */
  if (found != NULL && name.last >= name.first + 3 && strcmp (text->tokens[name.last - 1].norm, "administration") == 0)
    found = cp_knowledge_institution (knowledge, "agency", plural);
  if (found != NULL && found->kind == CP_BODY_OFFICE && is_office_of_authority (text, name))
    found = cp_knowledge_institution (knowledge, "agency", plural);
  if (found != NULL && found->kind == CP_BODY_PARLIAMENT && is_own_house (text, name))
    found = cp_knowledge_institution (knowledge, "association", plural);
  if (found != NULL && strcmp (found->noun, "congress") == 0 && is_own_congress (knowledge, text, name))
    found = cp_knowledge_institution (knowledge, "party", plural);
  /* "the Congress of Northern Workers" */
  if (found != NULL && strcmp (found->noun, "congress") == 0 && has_members_behind (text, name))
    found = cp_knowledge_institution (knowledge, "union", plural);
  if (found != NULL && strcmp (found->noun, "network") == 0 && is_network_of_people (text, name))
    found = cp_knowledge_institution (knowledge, "association", plural);
  /* "the Sekwelt Nation" is a people with a chief, "the nation" a state. */
  if (found != NULL && name.last >= name.first + 2 && strcmp (found->noun, "nation") == 0)
    found = cp_knowledge_institution (knowledge, "tribe", plural);
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
