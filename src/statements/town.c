/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which town or province an article tells of, for the mayor who is called no town's and the governor who is called no province's. */
#include <string.h>

#include "statements/classify.h"
#include "statements/introduce.h"
#include "statements/words.h"

/* What is of a town: "the village of | Calder", "residents of | Calder". */
#define OF_TOWNS " city town village ward municipality commune borough township parish residents villagers inhabitants "

/* Small words within names of towns. */
#define PARTICLES " de la las los le les del della di do da dos das sur sul am an der den van von upon on "

/* How many tokens tell what an article is about, and how often a place is named in which all of it happens. */
#define HEAD_TOKENS 200
#define OFTEN       2

/** cp_town_is_county: Returns: whether a name is a county's by its last word: "Harris County" */
gboolean
cp_town_is_county (const CpText *text,
                   CpRange       name)
{
  return name.last > name.first + 1 && strcmp (text->tokens[name.last - 1].norm, "county") == 0;
}

/** cp_town_before: Returns: a name of a place that begins at @token and ends before @end; empty where nothing does, or a state, a body or a day */
CpRange
cp_town_before (const CpStage *self,
                guint32        token,
                guint32        end)
{
  const CpText *text = self->text;
  const CpRange none = { token, token };
  gboolean plural;
  CpRange name;
  g_autofree char *words = NULL;
  const CpEntry *entry;

  if (token >= text->n_tokens || !cp_word_is_capital (&text->tokens[token]) || cp_word_is_time (&text->tokens[token]))
    return none;
  name = cp_describe_name (self->cast->knowledge, text, token, end);
  if (cp_range_is_empty (name)
      || (!cp_town_is_county (text, name) && cp_describe_institution (self->cast->knowledge, text, name, &plural) != NULL)
      || cp_knowledge_adjective (self->cast->knowledge, text->tokens[name.first].form) != NULL)
    return none;
  words = cp_describe_words (text, name);
  entry = cp_knowledge_find (self->cast->knowledge, words);
  return entry == NULL || entry->kind == CP_ENTRY_SEAT || entry->kind == CP_ENTRY_PLACE ? name : none;
}

/** cp_town_at: Returns: a name of a place that begins at @token; empty where nothing does, or a state, a body or a day */
CpRange
cp_town_at (const CpStage *self,
            guint32        token)
{
  return token < self->text->n_tokens ? cp_town_before (self, token, self->text->sentences[self->text->tokens[token].sentence].tokens.last)
                                      : (CpRange){ token, token };
}

/* So many tokens before an office are tried for where the town's name begins. */
#define MAX_TOWN 5u

/* What a town's mayor is called by that is no town's name, at the head of a sentence: "Former | Mayor Lind". */
#define MANNERS " former then ex acting interim deputy lord new the vice current longtime outgoing incoming republican democratic democrat independent "

/** cp_town_ending: Returns: a name of a place right before @office, or whose it is: "Boston | Mayor Ana Lind", "Boston's | mayor" */
CpRange
cp_town_ending (const CpStage *self,
                guint32        office)
{
  const CpText *text = self->text;
  const guint32 sentence = text->sentences[text->tokens[office].sentence].tokens.first;
  guint32 end = office > sentence && strcmp (text->tokens[office - 1].norm, "'s") == 0 ? office - 1 : office;
  CpRange found = { 0, 0 };

  for (guint32 first = end; first > sentence && end - first < MAX_TOWN; first--)
    {
      CpRange town = cp_town_before (self, first - 1, end);

      if (!cp_range_is_empty (town) && town.last == end && !(town.last == town.first + 1 && cp_word_among (text->tokens[town.first].norm, MANNERS)))
        found = town;
    }
  return found;
}

/* Whether "of" stands at @token behind one of @nouns. */
static gboolean
is_of (const CpText *text,
       guint32       token,
       const char   *nouns)
{
  return strcmp (text->tokens[token].norm, "of") == 0 && token > 0 && cp_word_among (text->tokens[token - 1].norm, nouns);
}

/* Returns: (transfer full) (nullable): the first place whose @nouns the text has */
static char *
place_of (const CpStage *self,
          const char    *nouns)
{
  for (guint32 i = 0; i + 1 < self->text->n_tokens; i++)
    {
      CpRange place = is_of (self->text, i, nouns) ? cp_town_at (self, i + 1) : (CpRange){ 0, 0 };

      if (!cp_range_is_empty (place))
        return cp_describe_words (self->text, place);
    }
  return NULL;
}

static gboolean
is_capital (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word));
}

/* "Village of the Year Closes Its Doors": where each word has a capital, none tells where a name ends. */
static gboolean
is_in_title_case (char **words)
{
  guint capital = 0, n = 0;

  for (char **word = words; *word != NULL; word++)
    if (strlen (*word) > 4)
      {
        n++;
        capital += is_capital (*word);
      }
  return capital * 2 > n;
}

/* Returns: (transfer full): the name that begins at @words: "Porto de la Sierra" */
static char *
name_in_words (char **words)
{
  GString *name = g_string_new (*words);

  for (char **word = words + 1, **next; *word != NULL && !g_str_has_suffix (name->str, ","); word = next)
    {
      for (next = word; *next != NULL && cp_word_among (*next, PARTICLES);)
        next++;
      if (*next == NULL || !is_capital (*next))
        break;
      next++;
      for (; word < next; word++)
        g_string_append_printf (name, " %s", *word);
    }
  while (name->len > 0 && strchr (",.;:", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  return g_string_free (name, FALSE);
}

/* Returns: (transfer full) (nullable): the place that the headline tells of, which is no part of the text */
static char *
place_of_title (const CpStage *self)
{
  const char *title = self->text->article->title;
  g_auto (GStrv) words = g_strsplit (title != NULL ? title : "", " ", -1);

  for (char **word = words; !is_in_title_case (words) && *word != NULL; word++)
    if (cp_word_among (*word, OF_TOWNS) && word[1] != NULL && strcmp (word[1], "of") == 0 && word[2] != NULL && is_capital (word[2]))
      return name_in_words (word + 2);
  return NULL;
}

/* How often a word is named in the whole text. */
static guint
count (const CpText *text,
       const char   *norm)
{
  guint n = 0;

  for (guint32 i = 0; i < text->n_tokens; i++)
    n += cp_word_is_capital (&text->tokens[i]) && strcmp (text->tokens[i].norm, norm) == 0;
  return n;
}

/* Returns: (transfer full) (nullable): the place in which most of what the article tells happens: "in Calder", named more than once */
static char *
place_of_scene (const CpStage *self)
{
  const CpText *text = self->text;
  CpRange best = { 0, 0 };
  guint most = OFTEN - 1;

  for (guint32 i = 0; i + 1 < MIN (text->n_tokens, HEAD_TOKENS); i++)
    {
      CpRange place = strcmp (text->tokens[i].norm, "in") == 0 ? cp_town_at (self, i + 1) : (CpRange){ 0, 0 };
      guint n = cp_range_is_empty (place) ? 0 : count (text, text->tokens[place.first].norm);

      if (n > most)
        {
          most = n;
          best = place;
        }
    }
  return cp_range_is_empty (best) ? NULL : cp_describe_words (text, best);
}

/* Returns: (transfer full): a name as it is written within a sentence: "Calder" for "CALDER" */
static char *
calm_name (const CpToken *token)
{
  const char *rest = g_utf8_next_char (token->form);
  g_autofree char *lower = g_utf8_strdown (rest, -1);
  g_autofree char *first = g_strndup (token->form, (gsize) (rest - token->form));

  return cp_word_is_shouted (token) ? g_strconcat (first, lower, NULL) : g_strdup (token->form);
}

/* Returns: (transfer full) (nullable): the town of one word that the dateline names, and the text again */
static char *
place_of_dateline (const CpStage *self)
{
  const CpText *text = self->text;

  for (guint i = 0; i < text->n_paragraphs && i < CP_HEAD_PARAGRAPHS; i++)
    {
      guint32 token = text->paragraphs[i].tokens.first;
      const CpEntry *entry;

      if (token + 1 >= text->paragraphs[i].tokens.last || !cp_classify_is_dateline (text, token)
          || (cp_word_is_capital (&text->tokens[token + 1]) && cp_word_is_shouted (&text->tokens[token + 1])))
        continue;
      entry = cp_knowledge_find (self->cast->knowledge, text->tokens[token].form);
      return (entry == NULL || entry->kind != CP_ENTRY_STATE) && count (text, text->tokens[token].norm) >= OFTEN ? calm_name (&text->tokens[token]) : NULL;
    }
  return NULL;
}

/**
 * cp_town_find:
 * @told: (out): whether the article says that it is one that is governed, and does not only tell of what happened there
 *
 * Returns: (transfer full) (nullable): the name of the town that the article tells of, from what is surest
 */
char *
cp_town_find (const CpStage *self,
              gboolean      *told)
{
  char *name = place_of (self, " mayor ");

  if (name == NULL)
    name = place_of_title (self);
  if (name == NULL)
    name = place_of (self, OF_TOWNS);
  *told = name != NULL;
  if (name == NULL)
    name = place_of_scene (self);
  return name != NULL ? name : place_of_dateline (self);
}

/* What is called by a part of a state: "the province of | Calder". */
#define PARTS " province region territory prefecture oblast canton governorate voivodeship emirate state "

/* "Alberta will go to court": a part of the article's state that does something; CP_NO_TOKEN for none. */
static const CpNameRun *
acting_part (const CpStage *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      const CpToken *last = &self->text->tokens[run->tokens.last - 1];

      if (run->entry != NULL && run->entry->kind == CP_ENTRY_PLACE && self->home != NULL && g_strcmp0 (run->entry->code, self->home->code) == 0
          && last->dep == CP_DEP_NSUBJ && (last->flags & CP_TOKEN_QUOTED) == 0)
        return run;
    }
  return NULL;
}

/** cp_region_find: Returns: (transfer full) (nullable): the name of the part of a state that the article tells of */
char *
cp_region_find (const CpStage *self)
{
  char *name = place_of (self, PARTS);
  const CpNameRun *run = name == NULL ? acting_part (self) : NULL;

  return run != NULL ? cp_describe_words (self->text, run->tokens) : name;
}
