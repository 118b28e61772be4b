/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a person or a body bears a name. */
#include "statements/classify.h"
#include "statements/name-word.h"
#include "statements/thing.h"

#include <math.h>
#include <string.h>

#include "statements/words.h"

/* A word that common (by rank in general English) ends the name of a body rather than a person's: "Forest Witness". */
#define COMMON_RANK 7000
#define PLURAL_RANK 20000

static guint32
sentence_end (const CpText *text,
              guint32       token)
{
  return text->sentences[text->tokens[token].sentence].tokens.last;
}

static gboolean
stands_alone (GHashTable   *alone,
              const CpText *text,
              guint32       token)
{
  g_autofree char *key = cp_cast_fold (text->tokens[token].form);

  return g_hash_table_contains (alone, key);
}

/* How far into an apposition its noun and then "who" stand: "the | young Norwegian | who". */
#define WHO_REACH 4

/* ", the Norwegian who finished second": firms and clubs are seldom "who". */
static gboolean
is_followed_by_who (const CpStage *self,
                    guint32        comma,
                    guint32        end)
{
  const CpText *text = self->text;

  if (!cp_word_among (text->tokens[comma + 1].norm, " a an the "))
    return FALSE;
  for (guint32 i = comma + 2; i < end && i < comma + 2 + WHO_REACH; i++)
    if (strcmp (text->tokens[i].norm, "who") == 0)
      return i > comma + 2 && text->tokens[i - 1].inflection != CP_FORM_PLURAL;
    else if (text->tokens[i].pos != CP_POS_ADJ && text->tokens[i].pos != CP_POS_NOUN && text->tokens[i].pos != CP_POS_PROPN)
      return FALSE;
  return FALSE;
}

/* What a firm may be of another, as a person may: "the barge's owner, Marram Freight", "the contractor, Marram Works". */
static gboolean
is_of_either (const CpStage       *self,
              const CpDescription *description)
{
  return cp_word_among (description->role->name, " owner agent investor ")
         || cp_knowledge_institution (self->cast->knowledge, description->role->name, NULL) != NULL;
}

/* ", a consumer | body,": the words for who somebody is, where they only say whose body it is. */
static gboolean
goes_on_as_body (const CpStage       *self,
                 const CpDescription *description)
{
  guint32 behind = description->role_words.last;

  return behind < self->text->n_tokens && cp_word_among (self->text->tokens[behind].norm, " body bodies outfit network group association lobby ");
}

/* ", who …", ", a teacher": what is said of people. */
static gboolean
is_followed_by_role (const CpStage *self,
                     CpRange        name)
{
  guint32 end = sentence_end (self->text, name.first);
  CpDescription description;

  if (name.last + 1 >= end || strcmp (self->text->tokens[name.last].norm, ",") != 0)
    return FALSE;
  if (strcmp (self->text->tokens[name.last + 1].norm, "who") == 0 || is_followed_by_who (self, name.last, end))
    return TRUE;
  /* "the president of Terra Alta, | said" */
  if (self->text->tokens[name.last + 1].pos == CP_POS_AUX || cp_word_is_finite (self->text, name.last + 1))
    return FALSE;
  description = cp_stage_describe (self, (CpRange){ name.last + 1, MIN (end, name.last + 9) });
  return description.head == CP_HEAD_ROLE && !is_of_either (self, &description) && !goes_on_as_body (self, &description);
}

/* "Rookery Homes", "Hallmark Ferries": surnames that end so are rarer words. */
static gboolean
is_common_plural (const CpStage *self,
                  guint32        token)
{
  return self->text->tokens[token].inflection == CP_FORM_PLURAL
         && cp_language_rarity (self->language, self->text->tokens[token].norm) < logf (PLURAL_RANK);
}

/* "a company spokeswoman, | Tess Arroyo, said": who it is, and then the name. */
static gboolean
is_behind_role (const CpStage *self,
                CpRange        name)
{
  CpRange sentence = self->text->sentences[self->text->tokens[name.first].sentence].tokens, phrase;
  CpDescription description;

  if (name.first < sentence.first + 2 || strcmp (self->text->tokens[name.first - 1].norm, ",") != 0
      || (name.last < sentence.last && !cp_word_among (self->text->tokens[name.last].norm, " , . \" ”") && !cp_word_is_finite (self->text, name.last)))
    return FALSE;
  phrase = (CpRange){ name.first - 1, name.first - 1 };
  while (phrase.first > sentence.first && self->text->tokens[phrase.first - 1].pos != CP_POS_PUNCT
         && self->text->tokens[phrase.first - 1].pos != CP_POS_VERB && self->text->tokens[phrase.first - 1].pos != CP_POS_AUX)
    phrase.first--;
  /* "In Kinshasa | a spokesman for the ministry, Ana Lind" */
  if (phrase.first < phrase.last && self->text->tokens[phrase.first].pos == CP_POS_ADP)
    for (phrase.first++; phrase.first < phrase.last && cp_word_is_capital (&self->text->tokens[phrase.first]); phrase.first++)
      ;
  description = cp_stage_describe (self, phrase);
  return description.head == CP_HEAD_ROLE && !description.plural && !is_of_either (self, &description);
}

/* "Gerry Tasker, 71, told" */
static gboolean
is_followed_by_age (const CpStage *self,
                    CpRange        name)
{
  guint32 end = sentence_end (self->text, name.first);

  return name.last + 2 < end && strcmp (self->text->tokens[name.last].norm, ",") == 0
         && strlen (self->text->tokens[name.last + 1].form) == 2 && g_ascii_isdigit (self->text->tokens[name.last + 1].form[0])
         && strcmp (self->text->tokens[name.last + 2].norm, ",") == 0;
}

/* What begins and what ends the names of waters, hills and streets, which do not speak. */
#define PLACE_FIRST " river lake mount mt loch lough cape gulf "
#define PLACE_LAST " river lake street road avenue lane valley hills hill island islands mountains bay beach ocean sea strait square arena stadium "

/* Ways and works, where they stand behind what tells where: a firm may be called so, too. */
#define PLACE_AT  " on along from at near across "
#define PLACE_WAY " line railway route bridge canal port harbour pier quay marina station tunnel "

/* What begins the names of many towns. */
#define TOWN_FIRST " saint st st. san santa santo são port fort new upper lower "

/* What places alone stand behind. */
#define PLACE_BEFORE " outside near around across throughout "

/* Those who are called by the places that they govern. */
#define OF_PLACES " mayor mayors governor governors bishop archbishop sheriff town city village port "

/* "SAINT JOHN | ,": where the words all in capitals end that begin a line, else the first of its words. */
static guint32
end_of_town (const CpText *text,
             guint32       token,
             guint32       end)
{
  guint32 at = token + 1;

  while (at < end && at < token + 4 && cp_word_is_shouted (&text->tokens[token]) && cp_word_is_capital (&text->tokens[at])
         && cp_word_is_shouted (&text->tokens[at]))
    at++;
  return at;
}

/** cp_classify_is_dateline: Returns: whether an article says from @token on where it was written: "PRAGUE, May 4 —", "Algiers, 16 March 2024" */
gboolean
cp_classify_is_dateline (const CpText *text,
                         guint32       token)
{
  guint32 paragraph = text->sentences[text->tokens[token].sentence].paragraph, comma;
  CpRange tokens = text->paragraphs[paragraph].tokens;

  if (paragraph >= CP_HEAD_PARAGRAPHS || token != tokens.first)
    return FALSE;
  if (cp_word_begins_dateline (text, token))
    return TRUE;
  comma = end_of_town (text, token, tokens.last);
  for (guint32 i = comma + 1; i < tokens.last && i < comma + 5; i++)
    if (strcmp (text->tokens[comma].norm, ",") == 0 && cp_word_is_time (&text->tokens[i]))
      return TRUE;
  /* "LA PAZ, Bolivia (", "NAIROBI —" */
  for (guint32 i = token; i < tokens.last && i < token + 6; i++)
    {
      if (i > token && cp_word_among (text->tokens[i].norm, " ( - -- "))
        return TRUE;
      if (!cp_word_is_capital (&text->tokens[i]) && strcmp (text->tokens[i].norm, ",") != 0)
        return FALSE;
      if (i == token && !cp_word_is_shouted (&text->tokens[i]))
        return FALSE;
    }
  return FALSE;
}

/** cp_classify_is_called_place: Returns: whether a name says that it is a place's: "the River Ottery", "Priory Lane", "the Marram Arena" */
gboolean
cp_classify_is_called_place (const CpText *text,
                             CpRange       name)
{
  return name.last > name.first + 1
         && (cp_word_among (text->tokens[name.first].norm, PLACE_FIRST) || cp_word_among (text->tokens[name.last - 1].norm, PLACE_LAST));
}

/* "outside Ribeira Seca", but "outside Marram Interactive's gates" is at a firm's. */
static gboolean
is_around (const CpText *text,
           CpRange       name)
{
  return name.first > 0 && cp_word_among (text->tokens[name.first - 1].norm, PLACE_BEFORE)
         && !(name.last < text->n_tokens && strcmp (text->tokens[name.last].norm, "'s") == 0);
}

/* "the River Ottery", "the Corran Hills", "outside Ribeira Seca", "the mayor of Ribeira Seca" */
static gboolean
is_place (const CpText *text,
          CpRange       name)
{
  /* "on the Marram Line", "from the Old Port" */
  if (name.first > 1 && strcmp (text->tokens[name.first - 1].norm, "the") == 0 && cp_word_among (text->tokens[name.first - 2].norm, PLACE_AT)
      && cp_word_among (text->tokens[name.last - 1].norm, PLACE_WAY))
    return TRUE;
  if (cp_classify_is_dateline (text, name.first) || is_around (text, name))
    return TRUE;
  if (name.first > 1 && strcmp (text->tokens[name.first - 1].norm, "of") == 0 && cp_word_among (text->tokens[name.first - 2].norm, OF_PLACES))
    return TRUE;
  /* "the operators in Saint John" */
  if (name.last == name.first + 2 && name.first > 0 && strcmp (text->tokens[name.first - 1].norm, "in") == 0
      && cp_word_among (text->tokens[name.first].norm, TOWN_FIRST))
    return TRUE;
  return cp_classify_is_called_place (text, name);
}

/* "Mother Superior | Berta Quirke": a given name behind words that are none is a person's. */
static gboolean
has_given_name (const CpStage *self,
                CpRange        name)
{
  return name.last - name.first > 2 && name.last - name.first < 5 && cp_word_is_capital (&self->text->tokens[name.last - 2])
         && cp_knowledge_is_given_name (self->cast->knowledge, self->text->tokens[name.last - 2].form)
         && cp_language_rarity (self->language, self->text->tokens[name.last - 1].norm) > logf (COMMON_RANK);
}

/* "the Rwandan publisher | Aimé Ilunga, who has lived": what firms are called are some people, too. */
static void
see_person_of_trade (const CpStage *self,
                     CpNameRun     *run)
{
  guint32 end = sentence_end (self->text, run->tokens.first), at = run->tokens.last;

  if (!run->told || run->institution == NULL || run->institution->kind != CP_BODY_COMPANY || at + 1 >= end
      || strcmp (self->text->tokens[at].norm, ",") != 0
      || !(strcmp (self->text->tokens[at + 1].norm, "who") == 0 || is_followed_by_age (self, run->tokens)))
    return;
  run->institution = NULL;
  run->body = run->told = FALSE;
  run->person = TRUE;
}

/* "the | Francisco de Vitoria Circle": what is called after somebody. */
static gboolean
is_named_after (const CpStage *self,
                CpRange        name)
{
  return name.last > name.first + 2 && name.first > 0 && strcmp (self->text->tokens[name.first - 1].norm, "the") == 0
         && cp_language_rarity (self->language, self->text->tokens[name.last - 1].norm) < logf (COMMON_RANK);
}

/* What surnames begin with: "De Freitas", "Le Drian", "Van Aken". */
#define PARTICLES " de da di do dos du del della le la van von der den ter ten al el bin ben ibn "

/* "Hugo de Zela … | De Zela": a surname of two words, where the text has more of the name. */
static gboolean
is_surname_with_particle (const CpStage *self,
                          CpRange        name)
{
  const CpText *text = self->text;

  if (name.last != name.first + 2 || !cp_word_among (text->tokens[name.first].norm, PARTICLES))
    return FALSE;
  for (guint i = 0; i < self->names->len; i++)
    {
      CpRange other = g_array_index (self->names, CpNameRun, i).tokens;

      if (other.last > other.first + 2 && strcmp (text->tokens[other.last - 1].norm, text->tokens[name.last - 1].norm) == 0
          && strcmp (text->tokens[other.last - 2].norm, text->tokens[name.first].norm) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_classify_name:
 * @alone: the folded words that stand as a name by themselves
 *
 * Tells whether a person or a body bears a name of which only its surroundings tell it; a place's is neither's.
 */
void
cp_classify_name (const CpStage *self,
                  GHashTable    *alone,
                  CpNameRun     *run)
{
  const CpText *text = self->text;
  CpRange name = run->tokens;
  guint32 n = name.last - name.first;
  gboolean word = cp_describe_is_word (text, name), first_alone, last_alone;

  see_person_of_trade (self, run);
  if (run->entry == NULL && !run->titled && is_surname_with_particle (self, name))
    {
      run->person = run->body = FALSE;
      return;
    }
  if (run->person || run->body || run->entry != NULL || word)
    {
      run->body |= word && !run->person && run->entry == NULL && strlen (text->tokens[name.first].form) > 1
                   && cp_describe_is_acronym (text->tokens[name.first].form);
      /* "the GBK, a union of couriers" */
      if (word && run->body && run->entry == NULL && run->institution == NULL && cp_thing_is_told (self, name))
        run->firm = TRUE;
      if (word && !run->person && !run->body && run->entry == NULL && run->gender == CP_GENDER_UNKNOWN
          && !is_place (text, name) && (cp_thing_is_told (self, name) || cp_classify_apposed (self, name) != NULL))
        run->body = run->firm = TRUE;
      return;
    }
  run->place = is_place (text, name) && !(cp_classify_is_called_place (text, name) && cp_classify_apposed (self, name) != NULL);
  if (run->place || cp_describe_is_law (text, name))
    return;
  /* "Northern Cross Rail" */
  if (cp_classify_ends_as_firm (&text->tokens[name.last - 1]) && !cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form))
    {
      run->body = TRUE;
      return;
    }
  first_alone = stands_alone (alone, text, name.first);
  last_alone = stands_alone (alone, text, name.last - 1);
  if ((cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form) && !is_named_after (self, name)
       && !(first_alone && !last_alone && cp_language_rarity (self->language, text->tokens[name.last - 1].norm) < logf (COMMON_RANK)))
      || has_given_name (self, name) || cp_name_has_syllable (text, name) || is_followed_by_role (self, name)
      || is_behind_role (self, name) || is_followed_by_age (self, name))
    run->person = TRUE;
  else if (cp_thing_has_head (self, name.first) || cp_thing_is_founded (text, name) || cp_classify_has_office (self, name)
           || cp_thing_is_told (self, name) || cp_thing_has_officer (self, name) || cp_thing_calls_itself_it (self, name)
           || cp_classify_apposed (self, name) != NULL || cp_name_is_joined_abroad (text, name)
           || cp_name_has_members_or_number (text, name))
    run->body = run->told = TRUE;
  else if ((last_alone && !first_alone) || cp_name_has_two_last_names (text, name))
    run->person = TRUE;
  else if ((n == 2 && cp_describe_is_acronym (text->tokens[name.last - 1].form)) || is_common_plural (self, name.last - 1))
    run->body = TRUE;
  else if ((first_alone && !last_alone) || n > 4 || (name.first > 0 && strcmp (text->tokens[name.first - 1].norm, "the") == 0)
           || cp_language_rarity (self->language, text->tokens[name.last - 1].norm) < logf (COMMON_RANK)
           || cp_language_rarity (self->language, text->tokens[name.first].norm) < logf (COMMON_RANK))
    run->body = TRUE;
  else
    run->person = n <= 3;
  run->body |= !run->person;
}

/* "Ana Contractor", without "the": what a body does is not what it is named. */
static gboolean
is_agent (const CpStage *self,
          CpRange        name)
{
  const char *noun = self->text->tokens[name.last - 1].norm;

  return (g_str_has_suffix (noun, "er") || g_str_has_suffix (noun, "or"))
         && (name.first == 0 || strcmp (self->text->tokens[name.first - 1].norm, "the") != 0);
}

/* Whether the text says of a name that ends in a noun for bodies that it is a person's: "Ms Contractor", "Farzana Contractor, who", "…, 41,". */
static gboolean
is_told_person (const CpStage   *self,
                const CpNameRun *run)
{
  guint32 n = run->tokens.last - run->tokens.first;

  if (run->entry != NULL || run->institution == NULL)
    return FALSE;
  if (n == 1 || run->titled)
    return run->titled && n < 4;
  return n < 4 && cp_word_is_capital (&self->text->tokens[run->tokens.last - 2])
         && (cp_knowledge_is_given_name (self->cast->knowledge, self->text->tokens[run->tokens.first].form) || is_agent (self, run->tokens))
         && (is_followed_by_role (self, run->tokens) || is_followed_by_age (self, run->tokens));
}

/** cp_classify_surnames: whose last name is a noun for bodies is a person where the text once says so: "Ms Contractor … Contractor said" */
void
cp_classify_surnames (const CpStage *self)
{
  g_autoptr (GHashTable) surnames = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->names->len; i++)
    if (is_told_person (self, &g_array_index (self->names, CpNameRun, i)))
      g_hash_table_add (surnames, (gpointer) self->text->tokens[g_array_index (self->names, CpNameRun, i).tokens.last - 1].form);
  for (guint i = 0; i < self->names->len && g_hash_table_size (surnames) > 0; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      guint32 n = run->tokens.last - run->tokens.first;

      if (run->entry != NULL || run->institution == NULL || !g_hash_table_contains (surnames, self->text->tokens[run->tokens.last - 1].form)
          || (n > 1 && !run->titled && !cp_knowledge_is_given_name (self->cast->knowledge, self->text->tokens[run->tokens.first].form)
              && !is_agent (self, run->tokens)))
        continue;
      run->institution = NULL;
      run->body = FALSE;
      run->person = run->surname = TRUE;
    }
}

/** cp_classify_places: a name of several words that the text once uses for a place is nobody's throughout: "SAINT JOHN, June 22 — … Saint John" */
void
cp_classify_places (const CpStage *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (g_array_index (self->names, CpNameRun, i).place && !cp_describe_is_word (self->text, g_array_index (self->names, CpNameRun, i).tokens))
      {
        g_autofree char *name = cp_describe_words (self->text, g_array_index (self->names, CpNameRun, i).tokens);

        g_hash_table_add (places, cp_cast_fold (name));
      }
  for (guint i = 0; i < self->names->len && g_hash_table_size (places) > 0; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *name = cp_describe_words (self->text, run->tokens), *key = cp_cast_fold (name);

      if (run->entry == NULL && run->institution == NULL && !run->titled && !run->told && g_hash_table_contains (places, key))
        run->person = run->body = FALSE;
    }
}

/** cp_classify_told: a name of which the text says once that it is a body's is a body's throughout */
void
cp_classify_told (const CpStage *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (g_array_index (self->names, CpNameRun, i).told)
      g_hash_table_add (told, cp_describe_words (self->text, g_array_index (self->names, CpNameRun, i).tokens));
  for (guint i = 0; i < self->names->len && g_hash_table_size (told) > 0; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *name = cp_describe_words (self->text, run->tokens);

      if (!g_hash_table_contains (told, name) || run->entry != NULL || run->gender != CP_GENDER_UNKNOWN)
        continue;
      run->person = FALSE;
      run->body = TRUE;
    }
}
