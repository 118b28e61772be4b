/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state whose affairs an article tells: the one that is named far more often than any other, or from whose offices it comes. */
#include <string.h>

#include "statements/classify.h"
#include "statements/home.h"
#include "statements/words.h"

/* A state is an article's home when it is named this many times as often as the next. What stands in a short line at the
 * head, a dateline or a release's sender, counts for several; a state that the article has to name beside an office is rather abroad. */
#define HEAD_COUNT 3
#define DATELINE_COUNT 8
#define ABROAD_COUNT -2
#define HEAD_WORDS 14
#define HOME_SHARE 1.3

/* A state that is named so often is one that the article tells of. */
#define SEVERAL_COUNT 3

/* "the Norwegian minister", "the Ambassador of Norway": at home nobody need say whose minister it is. */
static gboolean
stands_with_role (const CpStage *self,
                  guint32        token)
{
  guint32 last, of = token;

  if (token + 1 < self->text->sentences[self->text->tokens[token].sentence].tokens.last
      && cp_describe_role_at (self->cast->knowledge, self->text, token + 1, &last) != NULL)
    return TRUE;
  while (of > 0 && (strcmp (self->text->tokens[of - 1].norm, "the") == 0 || strcmp (self->text->tokens[of - 1].norm, "of") == 0))
    of--;
  return of > 0 && of < token && cp_knowledge_role (self->cast->knowledge, self->text->tokens[of - 1].form, NULL) != NULL;
}

/* "the Malian authorities": whose they are need be said at home no more than abroad. */
static gboolean
stands_with_body (const CpStage *self,
                  guint32        token)
{
  return token + 1 < self->text->sentences[self->text->tokens[token].sentence].tokens.last
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[token + 1].norm, NULL) != NULL;
}

static void
add_count (CpHome     *home,
           const char *code,
           int         count)
{
  if (code != NULL)
    g_hash_table_insert (home->counts, (gpointer) code, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (home->counts, code)) + count));
}

/* "the Court in Luxembourg", "an appeal to Strasbourg": where judges of many states sit. */
static gboolean
is_seat_of_court (const CpText *text,
                  guint32       token)
{
  return token > 0 && cp_word_among (text->tokens[token].norm, " luxembourg strasbourg ") && cp_word_among (text->tokens[token - 1].norm, " in at from to ");
}

/* "the Paris-based group" has its seat there, whatever it does abroad. */
static gboolean
is_mere_seat (const CpText *text,
              guint32       token)
{
  return token + 2 < text->n_tokens && strcmp (text->tokens[token + 1].norm, "-") == 0 && strcmp (text->tokens[token + 2].norm, "based") == 0;
}

/** cp_home_count: counts a state that is named at @token, or %NULL for none; Halifax speaks for either country as long as nothing else does */
void
cp_home_count (CpHome        *home,
               guint32        token,
               const CpEntry *entry)
{
  const CpText *text = home->stage->text;
  guint32 paragraph = text->sentences[text->tokens[token].sentence].paragraph;
  CpRange tokens = text->paragraphs[paragraph].tokens;
  gboolean head = (paragraph < CP_HEAD_PARAGRAPHS && tokens.last - tokens.first < HEAD_WORDS) || token < 5;
  int count;

  if (entry == NULL || entry->code == NULL || entry->kind == CP_ENTRY_PERSON || is_seat_of_court (text, token) || is_mere_seat (text, token))
    return;
  if (home->desk == NULL && cp_classify_is_dateline (text, token))
    home->desk = entry;
  count = cp_classify_is_dateline (text, token) ? DATELINE_COUNT : head ? HEAD_COUNT
          : stands_with_role (home->stage, token) ? ABROAD_COUNT : stands_with_body (home->stage, token) ? 0 : 1;
  add_count (home, entry->code, count);
  add_count (home, entry->other_code, count);
}

/* The state that the article tells of at home: far more often named than any other. */
static const CpEntry *
find_home (CpStage    *self,
           GHashTable *counts)
{
  const CpEntry *best = NULL;
  int most = 0, next = 0;
  GHashTableIter iter;
  gpointer state, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &state, &count))
    {
      int n = GPOINTER_TO_INT (count);
      const CpEntry *entry = cp_knowledge_side (self->cast->knowledge, state);

      /* An alliance of states has no ministers. */
      if (entry == NULL || entry->kind != CP_ENTRY_STATE)
        continue;
      if (n > most || (n == most && best != NULL && strcmp (entry->name, best->name) < 0))
        {
          next = MAX (next, n == most ? n : most);
          most = n;
          best = entry;
        }
      else
        next = MAX (next, n);
    }
  self->stateless = most < 2;
  return most >= 2 && (double) most >= HOME_SHARE * (double) next ? best : NULL;
}

/* "Permanent Mission of Norway to the United Nations": the state whose body gives a text out; %NULL where the line names none. */
static const CpEntry *
issuing_state (const CpStage *self,
               const char    *line)
{
  static const char *const ends[] = { " to ", " in ", ",", " on ", "(" };
  const char *of = strstr (line, " of ");
  g_autofree char *rest = NULL;
  const CpEntry *entry;

  for (; of != NULL; of = strstr (of + 4, " of "))
    {
      g_free (rest);
      rest = g_strdup (g_str_has_prefix (of + 4, "the ") ? of + 8 : of + 4);
      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (strstr (rest, ends[i]) != NULL)
          *strstr (rest, ends[i]) = '\0';
      entry = cp_knowledge_find (self->cast->knowledge, g_strstrip (rest));
      if (entry != NULL && entry->kind == CP_ENTRY_STATE)
        return entry;
    }
  return NULL;
}

/* "Ljubljana, 20 September 2022", "Ministry of Health of Slovenia" above the text, which the text itself does not have. */
static void
count_head_lines (CpHome *home)
{
  const CpArticle *article = home->stage->text->article;

  for (guint i = 0; i < article->leftovers->len; i++)
    {
      const CpLeftover *line = g_ptr_array_index (article->leftovers, i);
      const char *comma = line->position == 0 ? strchr (line->text, ',') : NULL;
      g_autofree char *place = comma != NULL ? g_strndup (line->text, (gsize) (comma - line->text)) : NULL;
      const CpEntry *entry = place != NULL ? cp_knowledge_find (home->stage->cast->knowledge, g_strstrip (place)) : NULL;
      const CpEntry *issuer = line->position == 0 ? issuing_state (home->stage, line->text) : NULL;

      if (issuer != NULL)
        add_count (home, issuer->code, DATELINE_COUNT);
      if (entry == NULL || entry->kind != CP_ENTRY_SEAT || entry->code == NULL)
        continue;
      add_count (home, entry->code, DATELINE_COUNT);
      if (home->desk == NULL)
        home->desk = entry;
    }
}

/* The state of the dateline, where it is one of those that the article tells of. */
static const CpEntry *
find_desk (const CpHome *home)
{
  const char *code = home->desk != NULL ? home->desk->code : NULL;

  if (code == NULL || GPOINTER_TO_INT (g_hash_table_lookup (home->counts, code)) < SEVERAL_COUNT)
    return NULL;
  return cp_knowledge_side (home->stage->cast->knowledge, code);
}

/* Whether the article tells of several states, so that none is its home for want of one that stands out; @pair takes the codes of two of them. */
static guint
count_several (GHashTable  *counts,
               const char **pair)
{
  guint n = 0;
  GHashTableIter iter;
  gpointer code, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &code, &count))
    if (GPOINTER_TO_INT (count) >= SEVERAL_COUNT)
      {
        pair[MIN (n, 1)] = code;
        n++;
      }
  return n;
}

/* The states that the article tells of, where they are just two. */
static void
find_pair (CpStage     *self,
           const char **pair)
{
  for (guint i = 0; i < 2; i++)
    self->pair[i] = cp_knowledge_side (self->cast->knowledge, pair[i]);
}

/**
 * cp_home_settle:
 *
 * Tells from all that was counted, and from the lines above the text, which state the article is at home in, or of which it tells.
 */
void
cp_home_settle (CpHome *home)
{
  CpStage *stage = home->stage;
  const char *pair[2] = { NULL, NULL };
  guint several;

  count_head_lines (home);
  stage->home = find_home (stage, home->counts);
  several = count_several (home->counts, pair);
  stage->abroad = stage->home == NULL && several > 1;
  stage->desk = stage->abroad ? find_desk (home) : NULL;
  if (several == 2)
    find_pair (stage, pair);
}
