/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* A word that common (by rank in general English) ends the name of a body rather than a person's: "Forest Witness". */
#define COMMON_RANK 7000
#define PLURAL_RANK 20000

/* A state is an article's home when it is named this many times as often as the next. What stands in a short line at the
 * head, a dateline or a release's sender, counts for several; a state that the article has to name beside an office is rather abroad. */
#define HEAD_COUNT 3
#define DATELINE_COUNT 8
#define ABROAD_COUNT -2
#define HEAD_PARAGRAPHS 4
#define HEAD_WORDS 14
#define HOME_SHARE 1.3

/* A name of one word that acts or owns so often, and is nobody's, is a firm's. */
#define FIRM_USES 2

typedef struct
{
  CpStage    *stage;
  GHashTable *alone; /* folded words that stand as a name by themselves */
  GHashTable *counts; /* code of a state → how much speaks for its being the article's home */
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

      if (role != NULL && cp_describe_role_counts (self->text, role, plural, token, stop, sentence_end (self->text, token)))
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

/* "NAIROBI" */
static gboolean
is_shouted (const char *form)
{
  for (; *form != '\0'; form = g_utf8_next_char (form))
    if (g_unichar_islower (g_utf8_get_char (form)))
      return FALSE;
  return TRUE;
}

/* "PRAGUE, May 4 —", "Algiers, 16 March 2024": where the article was written, before its date. */
static gboolean
is_dateline (const CpText *text,
             guint32       token,
             guint32       paragraph)
{
  CpRange tokens = text->paragraphs[paragraph].tokens;

  if (paragraph >= HEAD_PARAGRAPHS || token != tokens.first)
    return FALSE;
  for (guint32 i = token + 2; i < tokens.last && i < token + 6; i++)
    if (strcmp (text->tokens[token + 1].norm, ",") == 0 && cp_word_is_time (&text->tokens[i]))
      return TRUE;
  /* "LA PAZ, Bolivia (", "NAIROBI —" */
  for (guint32 i = token; i < tokens.last && i < token + 6; i++)
    {
      if (i > token && cp_word_among (text->tokens[i].norm, " ( - -- "))
        return TRUE;
      if (!cp_word_is_capital (&text->tokens[i]) && strcmp (text->tokens[i].norm, ",") != 0)
        return FALSE;
      if (i == token && !is_shouted (text->tokens[i].form))
        return FALSE;
    }
  return FALSE;
}

static void
count_state (Scan          *scan,
             guint32        token,
             const CpEntry *entry)
{
  const CpText *text = scan->stage->text;
  guint32 paragraph = text->sentences[text->tokens[token].sentence].paragraph;
  CpRange tokens = text->paragraphs[paragraph].tokens;
  gboolean head = (paragraph < HEAD_PARAGRAPHS && tokens.last - tokens.first < HEAD_WORDS) || token < 5;
  int count;

  if (entry == NULL || entry->code == NULL || entry->kind == CP_ENTRY_PERSON)
    return;
  count = GPOINTER_TO_INT (g_hash_table_lookup (scan->counts, entry->code));
  count += is_dateline (text, token, paragraph) ? DATELINE_COUNT : head ? HEAD_COUNT
           : stands_with_role (scan->stage, token) ? ABROAD_COUNT : stands_with_body (scan->stage, token) ? 0 : 1;
  g_hash_table_insert (scan->counts, (gpointer) entry->code, GINT_TO_POINTER (count));
}

static void
add_run (Scan      *scan,
         CpNameRun *run)
{
  run->gender = scan->title != NULL && scan->after == run->tokens.first ? scan->title->gender : CP_GENDER_UNKNOWN;
  if (cp_describe_is_word (scan->stage->text, run->tokens))
    {
      g_autofree char *word = cp_describe_words (scan->stage->text, run->tokens);
      char *key = cp_cast_fold (word);

      g_hash_table_add (scan->alone, key);
    }
  g_array_append_val (scan->stage->names, *run);
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
    if (role_at (stage, i, &last) != NULL)
      run.tokens.last = i;
  while (run.tokens.last > run.tokens.first + 1 && !cp_word_is_capital (&stage->text->tokens[run.tokens.last - 1]))
    run.tokens.last--;
  if (run.tokens.last < name.last && run.tokens.last == name.first + 1
      && cp_describe_is_field (stage->cast->knowledge, stage->text, name.first))
    return run.tokens.last;
  run.institution = cp_describe_institution (stage->cast->knowledge, stage->text, run.tokens, &plural);
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

  return entry->kind != CP_ENTRY_PERSON && last == token + 1 && last < name.last && cp_word_is_capital (&self->text->tokens[last])
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[last].form, NULL) == NULL
         && role_at (self, last, &stop) == NULL && cp_knowledge_title (self->cast->knowledge, self->text->tokens[last].form) == NULL;
}

static gboolean
is_acronym (const char *form)
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
  if (name.last == name.first + 2 && is_acronym (self->text->tokens[name.last - 1].form))
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

static gboolean
stands_alone (const Scan   *scan,
              const CpText *text,
              guint32       token)
{
  g_autofree char *key = cp_cast_fold (text->tokens[token].form);

  return g_hash_table_contains (scan->alone, key);
}

/* ", who …", ", a teacher": what is said of people. */
static gboolean
is_followed_by_role (const CpStage *self,
                     CpRange        name)
{
  guint32 end = sentence_end (self->text, name.first);

  if (name.last + 1 >= end || strcmp (self->text->tokens[name.last].norm, ",") != 0)
    return FALSE;
  if (strcmp (self->text->tokens[name.last + 1].norm, "who") == 0)
    return TRUE;
  return cp_describe (self->cast->knowledge, self->text, (CpRange){ name.last + 1, MIN (end, name.last + 9) }).head == CP_HEAD_ROLE;
}

/* ", the energy regulator", ", a haulage firm": what is said of bodies. */
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
    if ((self->text->tokens[i].pos == CP_POS_PUNCT && strcmp (self->text->tokens[i].norm, "-") != 0) || cp_word_is_finite (self->text, i))
      end = i;
  description = cp_describe (self->cast->knowledge, self->text, (CpRange){ name.last + 1, end });
  return description.head == CP_HEAD_BODY && !description.body.named && !description.body.plural
         && (description.body.tokens.last == end || self->text->tokens[description.body.tokens.last].pos == CP_POS_ADP);
}

/* "Rookery Homes", "Hallmark Ferries": surnames that end so are rarer words. */
static gboolean
is_common_plural (const CpStage *self,
                  guint32        token)
{
  return self->text->tokens[token].inflection == CP_FORM_PLURAL
         && cp_language_rarity (self->language, self->text->tokens[token].norm) < logf (PLURAL_RANK);
}

/* "the chief executive of …" */
static gboolean
is_headed (const CpStage *self,
           guint32        token)
{
  const CpRole *role = token > 1 && strcmp (self->text->tokens[token - 1].norm, "of") == 0
                       ? cp_knowledge_role (self->cast->knowledge, self->text->tokens[token - 2].form, NULL) : NULL;

  return role != NULL && role->implies == CP_ROLE_SPEAKS;
}

/* A name of which only its surroundings tell whose it is. */
static void
classify (const Scan *scan,
          CpNameRun  *run)
{
  const CpStage *self = scan->stage;
  const CpText *text = self->text;
  CpRange name = run->tokens;
  guint32 n = name.last - name.first;
  gboolean word = cp_describe_is_word (text, name), first_alone, last_alone;

  if (run->person || run->body || run->entry != NULL || word)
    {
      run->body |= word && !run->person && run->entry == NULL && strlen (text->tokens[name.first].form) > 1
                   && is_acronym (text->tokens[name.first].form);
      if (word && !run->person && !run->body && run->entry == NULL && is_followed_by_body (self, name))
        run->body = run->firm = TRUE;
      return;
    }
  first_alone = stands_alone (scan, text, name.first);
  last_alone = stands_alone (scan, text, name.last - 1);
  if (cp_knowledge_gender (self->cast->knowledge, text->tokens[name.first].form) != CP_GENDER_UNKNOWN || is_followed_by_role (self, name)
      || (last_alone && !first_alone))
    run->person = TRUE;
  else if ((n == 2 && is_acronym (text->tokens[name.last - 1].form)) || is_common_plural (self, name.last - 1)
           || is_headed (self, name.first))
    run->body = TRUE;
  else if ((first_alone && !last_alone) || n > 4 || (name.first > 0 && strcmp (text->tokens[name.first - 1].norm, "the") == 0)
           || cp_language_rarity (self->language, text->tokens[name.last - 1].norm) < logf (COMMON_RANK)
           || cp_language_rarity (self->language, text->tokens[name.first].norm) < logf (COMMON_RANK))
    run->body = TRUE;
  else
    run->person = n <= 3;
  run->body |= !run->person;
}

/* Whether a name of one word is part of a longer name anywhere, or stands behind a title. */
static gboolean
is_of_person (const CpStage *self,
              const char    *word)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *name = NULL;
      const char *part;

      if (cp_describe_is_word (self->text, run->tokens) && !run->person && run->gender == CP_GENDER_UNKNOWN)
        continue;
      name = cp_describe_words (self->text, run->tokens);
      part = strstr (name, word);
      if (part != NULL && (part == name || part[-1] == ' ') && (part[strlen (word)] == '\0' || part[strlen (word)] == ' '))
        return TRUE;
    }
  return FALSE;
}

static gboolean
does_or_owns (const CpText *text,
              CpRange       name)
{
  const CpToken *last = &text->tokens[name.last - 1];

  return last->dep == CP_DEP_NSUBJ || last->dep == CP_DEP_NSUBJ_PASS
         || (name.last < text->n_tokens && strcmp (text->tokens[name.last].norm, "'s") == 0);
}

/* "Quaero said it would appeal" */
static gboolean
is_it (const CpText *text,
       CpRange       name)
{
  guint32 end = text->sentences[text->tokens[name.first].sentence].tokens.last, at = name.last;

  while (at < end && at < name.last + 2 && (text->tokens[at].pos == CP_POS_VERB || text->tokens[at].pos == CP_POS_AUX))
    at++;
  if (at < end && cp_word_among (text->tokens[at].norm, " that "))
    at++;
  return at > name.last && at < end && cp_word_among (text->tokens[at].norm, " it its ");
}

/* News give people their full name once: whoever is called by one word throughout, acts and owns, is a firm or the like. */
static void
find_firms (const CpStage *self)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *word = cp_describe_words (self->text, run->tokens);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (uses, word));

      if (!run->person && !run->body && run->entry == NULL && cp_describe_is_word (self->text, run->tokens)
          && does_or_owns (self->text, run->tokens))
        g_hash_table_insert (uses, g_steal_pointer (&word), GUINT_TO_POINTER (n + (is_it (self->text, run->tokens) ? FIRM_USES : 1)));
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *word = cp_describe_words (self->text, run->tokens);

      if (!run->person && !run->body && run->entry == NULL && GPOINTER_TO_UINT (g_hash_table_lookup (uses, word)) >= FIRM_USES
          && cp_knowledge_gender (self->cast->knowledge, word) == CP_GENDER_UNKNOWN && !is_of_person (self, word))
        run->body = run->firm = TRUE;
    }
}

/* The state that the article tells of at home: far more often named than any other. */
static const CpEntry *
find_home (const CpStage *self,
           GHashTable    *counts)
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

      if (n > most || (n == most && best != NULL && strcmp (entry->name, best->name) < 0))
        {
          next = MAX (next, n == most ? n : most);
          most = n;
          best = entry;
        }
      else
        next = MAX (next, n);
    }
  return most >= 2 && (double) most >= HOME_SHARE * (double) next ? best : NULL;
}

/**
 * cp_stage_scan:
 *
 * Finds the proper names of the article and tells people's from bodies', and the state that it tells of.
 */
void
cp_stage_scan (CpStage *self)
{
  g_autoptr (GHashTable) alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  Scan scan = { .stage = self, .alone = alone, .counts = counts, .after = CP_NO_TOKEN };

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
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      classify (&scan, run);
      count_state (&scan, run->tokens.first, run->entry);
    }
  find_firms (self);
  self->home = find_home (self, counts);
}
