/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/classify.h"
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

typedef struct
{
  CpStage    *stage;
  GHashTable *alone; /* folded words that stand as a name by themselves */
  GHashTable *counts; /* code of a state → how much speaks for its being the article's home */
  const CpEntry *desk; /* what the dateline names */
  const CpTitle *title;  /* that ended just before the name at hand */
  gboolean       role;   /* likewise */
  guint32        after;  /* the token at which title or role ended */
} Scan;

static guint32
sentence_end (const CpText *text,
              guint32       token)
{
  return text->sentences[text->tokens[token].sentence].tokens.last;
}

static const CpRole *
role_at (const CpStage *self,
         guint32        token,
         guint32       *last)
{
  guint reach = MIN (5, cp_knowledge_reach (self->cast->knowledge, self->text->tokens[token].norm, TRUE));
  guint32 end = MIN (sentence_end (self->text, token), token + reach);

  for (guint32 stop = end; stop > token; stop--)
    {
      g_autofree char *words = cp_describe_words (self->text, (CpRange){ token, stop });
      gboolean plural = FALSE;
      const CpRole *role = cp_knowledge_role (self->cast->knowledge, words, &plural);

      if (role != NULL && cp_describe_role_counts (self->cast->knowledge, self->text, role, plural, token, stop, sentence_end (self->text, token)))
        {
          *last = stop;
          return role;
        }
    }
  return NULL;
}

/* "the Norwegian minister", "the Ambassador of Norway": at home nobody need say whose minister it is. */
static gboolean
stands_with_role (const CpStage *self,
                  guint32        token)
{
  guint32 last, of = token;

  if (token + 1 < sentence_end (self->text, token) && role_at (self, token + 1, &last) != NULL)
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
  return token + 1 < sentence_end (self->text, token)
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[token + 1].norm, NULL) != NULL;
}

static void
add_count (Scan       *scan,
           const char *code,
           int         count)
{
  if (code != NULL)
    g_hash_table_insert (scan->counts, (gpointer) code, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (scan->counts, code)) + count));
}

/* "the Court in Luxembourg": where judges of many states sit. */
static gboolean
is_seat_of_court (const CpText *text,
                  guint32       token)
{
  return token > 0 && strcmp (text->tokens[token].norm, "luxembourg") == 0 && cp_word_among (text->tokens[token - 1].norm, " in at from ");
}

/* Halifax speaks for either country as long as nothing else does. */
static void
count_state (Scan          *scan,
             guint32        token,
             const CpEntry *entry)
{
  const CpText *text = scan->stage->text;
  guint32 paragraph = text->sentences[text->tokens[token].sentence].paragraph;
  CpRange tokens = text->paragraphs[paragraph].tokens;
  gboolean head = (paragraph < CP_HEAD_PARAGRAPHS && tokens.last - tokens.first < HEAD_WORDS) || token < 5;
  int count;

  if (entry == NULL || entry->code == NULL || entry->kind == CP_ENTRY_PERSON || is_seat_of_court (text, token))
    return;
  if (scan->desk == NULL && cp_classify_is_dateline (text, token))
    scan->desk = entry;
  count = cp_classify_is_dateline (text, token) ? DATELINE_COUNT : head ? HEAD_COUNT
          : stands_with_role (scan->stage, token) ? ABROAD_COUNT : stands_with_body (scan->stage, token) ? 0 : 1;
  add_count (scan, entry->code, count);
  add_count (scan, entry->other_code, count);
}

static void
add_run (Scan      *scan,
         CpNameRun *run)
{
  run->titled = scan->title != NULL && scan->after == run->tokens.first;
  run->gender = run->titled ? scan->title->gender : CP_GENDER_UNKNOWN;
  if (cp_describe_is_word (scan->stage->text, run->tokens))
    {
      g_autofree char *word = cp_describe_words (scan->stage->text, run->tokens);
      char *key = cp_cast_fold (word);

      g_hash_table_add (scan->alone, key);
    }
  g_array_append_val (scan->stage->names, *run);
}

/* "the betting firm | LuckyStar", "TV channel | Sport Um": what it is stands before a name that is no person's. */
static const CpInstitution *
kind_before (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;
  gboolean plural = FALSE;
  const CpInstitution *kind;
  const CpToken *noun;

  if (name.first < sentence.first + 2)
    return NULL;
  noun = &text->tokens[name.first - 1];
  kind = cp_word_is_capital (noun) ? NULL : cp_knowledge_institution (self->cast->knowledge, noun->form, &plural);
  /* "told the court Mr Lind": only what has a word before it that says which is sure to belong to the name. */
  if (kind == NULL || plural || (text->tokens[name.first - 2].pos != CP_POS_NOUN && text->tokens[name.first - 2].pos != CP_POS_ADJ
                                 && text->tokens[name.first - 2].pos != CP_POS_PROPN && !cp_word_among (text->tokens[name.first - 2].norm, " ' 's "))
      || cp_knowledge_title (self->cast->knowledge, text->tokens[name.first].form) != NULL
      || cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form)
      || cp_body_is_of_state (kind->kind))
    return NULL;
  return kind;
}

/* "the GBK couriers' | union": what it is stands behind letters. */
static const CpInstitution *
kind_behind (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  guint32 end = sentence_end (text, name.first);
  gboolean plural = FALSE;

  if (!cp_describe_is_word (text, name) || strlen (text->tokens[name.first].form) < 2 || !cp_describe_is_acronym (text->tokens[name.first].form))
    return NULL;
  for (guint32 i = name.last; i < end && i < name.last + 4; i++)
    {
      const CpInstitution *kind = cp_knowledge_institution (self->cast->knowledge, text->tokens[i].form, &plural);

      if (cp_word_is_capital (&text->tokens[i]) || (text->tokens[i].pos != CP_POS_NOUN && !cp_word_among (text->tokens[i].norm, " ' 's ")))
        return NULL;
      if (kind != NULL && !plural && !cp_body_is_of_state (kind->kind))
        return kind;
    }
  return NULL;
}

/* What a body is called by behind its name, where that has several words: not what belongs to a person. */
#define NOUNS " trust group company firm club union association league council board school hospital college charity federation society alliance " \
              "movement guild "

/* What parties are called behind a name of any length. */
#define PARTIES " party bloc coalition "

/* What may stand before a name and still belong to its noun: "the ruling Shore Hearth | party". */
static gboolean
tells_which (const CpToken *token)
{
  return token->pos == CP_POS_ADJ || token->pos == CP_POS_NOUN || cp_word_among (token->norm, " ruling governing opposition ");
}

/* "the Severn Vale | trust", "the opposition Georgian Hearth | party": what a body is, behind its name; but "the Walloon federation" has none. */
static const CpInstitution *
noun_behind (const CpStage *self,
             CpRange        name)
{
  const CpText *text = self->text;
  CpRange sentence = text->sentences[text->tokens[name.first].sentence].tokens;
  const CpToken *noun = &text->tokens[MIN (name.last, text->n_tokens - 1)];
  gboolean party = cp_word_among (noun->norm, PARTIES);
  guint32 at = name.first;

  if (name.last >= sentence.last || cp_word_is_capital (noun) || noun->inflection == CP_FORM_PLURAL || noun->dep == CP_DEP_COMPOUND
      || (!party && (name.last == name.first + 1 || !cp_word_among (noun->norm, NOUNS)))
      || cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.first].form))
    return NULL;
  while (at > sentence.first && at + 3 > name.first && tells_which (&text->tokens[at - 1]))
    at--;
  if (at == sentence.first || strcmp (text->tokens[at - 1].norm, "the") != 0)
    return NULL;
  return cp_knowledge_institution (self->cast->knowledge, party ? "party" : noun->form, NULL);
}

/* A run of capitals that the tables do not know: up to a role inside it. */
static guint32
take_run (Scan   *scan,
          CpRange name)
{
  CpStage *stage = scan->stage;
  CpNameRun run = { .tokens = name };
  gboolean plural = FALSE;
  guint32 last;

  for (guint32 i = name.first + 1; i < run.tokens.last; i++)
    if (role_at (stage, i, &last) != NULL && !cp_describe_is_inside (stage->cast->knowledge, stage->text, name, i))
      run.tokens.last = i;
  while (run.tokens.last < name.last && run.tokens.last > run.tokens.first + 1 && !cp_word_is_capital (&stage->text->tokens[run.tokens.last - 1]))
    run.tokens.last--;
  if (run.tokens.last < name.last && cp_describe_is_field (stage->cast->knowledge, stage->text, name.first))
    return run.tokens.last;
  run.institution = cp_describe_institution (stage->cast->knowledge, stage->text, run.tokens, &plural);
  if (run.institution == NULL)
    run.institution = kind_before (stage, run.tokens);
  if (run.institution == NULL)
    run.institution = kind_behind (stage, run.tokens);
  if (run.institution == NULL)
    run.institution = noun_behind (stage, run.tokens);
  run.body = run.institution != NULL || cp_describe_is_group (stage->text, run.tokens);
  count_state (scan, name.first, run.body ? cp_describe_state_of (stage->cast->knowledge, stage->text, run.tokens) : NULL);
  if (run.institution != NULL && run.institution->kind == CP_BODY_GOVERNMENT)
    run.entry = cp_describe_state_of (stage->cast->knowledge, stage->text, run.tokens);
  run.person = !run.body && scan->after == name.first && (scan->title != NULL || scan->role);
  if (!run.person && !run.body && name.first > 0)
    run.person = cp_knowledge_role (stage->cast->knowledge, stage->text->tokens[name.first - 1].form, NULL) != NULL
                 && stage->text->tokens[name.first - 1].sentence == stage->text->tokens[name.first].sentence;
  add_run (scan, &run);
  return run.tokens.last;
}

/* Whether what the tables know as a place is the first word of somebody's name: "Jordan Berg". */
static gboolean
is_longer_name (const CpStage *self,
                const CpEntry *entry,
                guint32        token,
                guint32        last,
                CpRange        name)
{
  guint32 stop;

  if (cp_describe_goes_on (self->cast->knowledge, self->text, entry, last, name))
    return TRUE;
  return entry->kind != CP_ENTRY_PERSON && last == token + 1 && last < name.last && cp_word_is_capital (&self->text->tokens[last])
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[last].form, NULL) == NULL
         && role_at (self, last, &stop) == NULL && cp_knowledge_title (self->cast->knowledge, self->text->tokens[last].form) == NULL;
}

/* "Scottish Football Association", "Dutch Data Protection Authority": a body of its own, not the state's; a ministry is the state's. */
static gboolean
names_own_body (const CpStage *self,
                CpRange        name)
{
  const guint32 state = 1u << CP_BODY_GOVERNMENT | 1u << CP_BODY_MINISTRY | 1u << CP_BODY_FORCE | 1u << CP_BODY_PARLIAMENT
                        | 1u << CP_BODY_COURT | 1u << CP_BODY_OFFICE;
  gboolean plural = FALSE;
  const CpInstitution *institution = cp_describe_institution (self->cast->knowledge, self->text, name, &plural);
  guint32 last;

  for (guint32 i = name.first + 1; i < name.last; i++)
    if (role_at (self, i, &last) != NULL)
      return FALSE;
  if (name.last == name.first + 2 && cp_describe_is_acronym (self->text->tokens[name.last - 1].form))
    return TRUE;
  return institution != NULL && !plural && (1u << institution->kind & state) == 0 && name.last - name.first > 2;
}

static guint32
take_capital (Scan   *scan,
              guint32 token)
{
  CpStage *stage = scan->stage;
  const CpKnowledge *knowledge = stage->cast->knowledge;
  const CpText *text = stage->text;
  guint32 end = sentence_end (text, token), last = token + 1, role_last = token;
  const CpTitle *title = cp_knowledge_title (knowledge, text->tokens[token].form);
  const CpEntry *entry = cp_describe_entry (knowledge, text, token, end, &last);
  const CpRole *role = role_at (stage, token, &role_last);
  CpRange name = cp_describe_name (knowledge, text, token, end);

  /* "Food delivery platform Flitz", at the head of a sentence */
  if (token == text->sentences[text->tokens[token].sentence].tokens.first && text->tokens[token].pos == CP_POS_NOUN && name.last == name.first + 1
      && role == NULL && entry == NULL && token + 2 < end && text->tokens[token + 1].pos == CP_POS_NOUN && !cp_word_is_capital (&text->tokens[token + 1])
      && !cp_describe_is_named (text, token))
    return token + 1;
  if (title != NULL && token + 1 < end && cp_word_is_capital (&text->tokens[token + 1]))
    {
      scan->title = title;
      scan->after = token + 1;
      return token + 1;
    }
  if (role != NULL && (entry == NULL || role_last >= last))
    {
      scan->role = TRUE;
      scan->title = NULL;
      scan->after = role_last;
      return role_last;
    }
  if (entry != NULL && !is_longer_name (stage, entry, token, last, name))
    {
      CpNameRun run = { .tokens = { token, last }, .entry = entry, .person = entry->kind == CP_ENTRY_PERSON };

      run.body = !run.person && entry->kind != CP_ENTRY_PLACE;
      /* "Norway's Berg" ends at the state; "Wagner Tuba" goes on. */
      add_run (scan, &run);
      return last;
    }
  if (name.last > name.first)
    {
      g_autofree char *first = cp_describe_words (text, (CpRange){ token, token + 1 });

      /* "Slovenian police", "Russian Foreign Minister" */
      if (cp_knowledge_adjective (knowledge, first) != NULL && !names_own_body (stage, name))
        return token + 1;
      last = take_run (scan, name);
      return MAX (last, token + 1);
    }
  return token + 1;
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
count_head_lines (Scan *scan)
{
  const CpArticle *article = scan->stage->text->article;

  for (guint i = 0; i < article->leftovers->len; i++)
    {
      const CpLeftover *line = g_ptr_array_index (article->leftovers, i);
      const char *comma = line->position == 0 ? strchr (line->text, ',') : NULL;
      g_autofree char *place = comma != NULL ? g_strndup (line->text, (gsize) (comma - line->text)) : NULL;
      const CpEntry *entry = place != NULL ? cp_knowledge_find (scan->stage->cast->knowledge, g_strstrip (place)) : NULL;
      const CpEntry *issuer = line->position == 0 ? issuing_state (scan->stage, line->text) : NULL;

      if (issuer != NULL)
        add_count (scan, issuer->code, DATELINE_COUNT);
      if (entry == NULL || entry->kind != CP_ENTRY_SEAT || entry->code == NULL)
        continue;
      add_count (scan, entry->code, DATELINE_COUNT);
      if (scan->desk == NULL)
        scan->desk = entry;
    }
}

/* The state of the dateline, where it is one of those that the article tells of. */
static const CpEntry *
find_desk (const Scan *scan)
{
  const char *code = scan->desk != NULL ? scan->desk->code : NULL;

  if (code == NULL || GPOINTER_TO_INT (g_hash_table_lookup (scan->counts, code)) < SEVERAL_COUNT)
    return NULL;
  return cp_knowledge_side (scan->stage->cast->knowledge, code);
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

/* Finds the proper names of the article and tells people's from bodies', and the state that it tells of. */
static void
scan_article (CpStage *self)
{
  g_autoptr (GHashTable) alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  Scan scan = { .stage = self, .alone = alone, .counts = counts, .after = CP_NO_TOKEN };
  const char *pair[2] = { NULL, NULL };
  guint several;

  for (guint32 i = 0; i < self->text->n_tokens;)
    {
      const CpToken *token = &self->text->tokens[i];

      if (scan.after != i)
        {
          scan.title = NULL;
          scan.role = FALSE;
        }
      if (!cp_word_is_capital (&self->text->tokens[i]))
        {
          i++;
          continue;
        }
      count_state (&scan, i, cp_knowledge_adjective (self->cast->knowledge, token->form));
      if (self->text->paragraphs[self->text->sentences[token->sentence].paragraph].kind == CP_BLOCK_HEADING)
        {
          guint32 last;

          count_state (&scan, i, cp_describe_entry (self->cast->knowledge, self->text, i, sentence_end (self->text, i), &last));
          i++;
          continue;
        }
      i = take_capital (&scan, i);
    }
  cp_classify_surnames (self);
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      cp_classify_name (self, alone, run);
      count_state (&scan, run->tokens.first, run->entry);
    }
  cp_classify_places (self);
  cp_classify_told (self);
  cp_classify_firms_parts (self);
  cp_classify_firms (self);
  count_head_lines (&scan);
  self->home = find_home (self, counts);
  several = count_several (counts, pair);
  self->abroad = self->home == NULL && several > 1;
  self->desk = self->abroad ? find_desk (&scan) : NULL;
  if (several == 2)
    find_pair (self, pair);
}

/**
 * cp_stage_scan:
 *
 * Finds the proper names of the article and tells people's from bodies', and the state that it tells of: once for its notes.
 */
void
cp_stage_scan (CpStage *self)
{
  CpNotes *notes = self->notes;

  if (notes->names == NULL)
    {
      scan_article (self);
      notes->names = g_array_copy (self->names);
      notes->home = self->home;
      notes->abroad = self->abroad;
      notes->desk = self->desk;
      memcpy (notes->pair, self->pair, sizeof notes->pair);
      notes->stateless = self->stateless;
      return;
    }
  g_array_append_vals (self->names, notes->names->data, notes->names->len);
  self->home = notes->home;
  self->abroad = notes->abroad;
  self->desk = notes->desk;
  memcpy (self->pair, notes->pair, sizeof self->pair);
  self->stateless = notes->stateless;
}
