/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the proper names of an article, word by word, and tells people's from bodies'. */
#include <string.h>

#include "statements/classify.h"
#include "statements/home.h"
#include "statements/introduce.h"
#include "statements/person-ahead.h"
#include "statements/plain.h"
#include "statements/words.h"

typedef struct
{
  CpStage    *stage;
  CpHome     *home;   /* what is counted of its states */
  GHashTable *alone;  /* folded words that stand as a name by themselves */
  GHashTable *within; /* forms that have their capital within a sentence as well */
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

/* What the members of parties are called together. */
#define PARTIES " greens liberals conservatives socialists communists nationalists centrists democrats christian-democrats "

/* "the Greens", "the Social Democrats": a party by its members. */
static gboolean
names_party (const CpText *text,
             CpRange       name)
{
  return name.first > 0 && strcmp (text->tokens[name.first - 1].norm, "the") == 0 && name.last < name.first + 3
         && cp_word_is_capital (&text->tokens[name.last - 1]) && cp_word_among (text->tokens[name.last - 1].norm, PARTIES);
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

  if (cp_describe_is_field_behind (stage->text, name.first))
    return name.last;
  for (guint32 i = name.first + 1; i < run.tokens.last; i++)
    if (cp_describe_role_at (stage->cast->knowledge, stage->text, i, &last) != NULL
        && !cp_describe_is_inside (stage->cast->knowledge, stage->text, name, i))
      run.tokens.last = i;
  while (run.tokens.last < name.last && run.tokens.last > run.tokens.first + 1 && !cp_word_is_capital (&stage->text->tokens[run.tokens.last - 1]))
    run.tokens.last--;
  if (run.tokens.last < name.last && cp_describe_is_field (stage->cast->knowledge, stage->text, name.first))
    return run.tokens.last;
  run.institution = cp_describe_institution (stage->cast->knowledge, stage->text, run.tokens, &plural);
  if (run.institution == NULL)
    {
      run.institution = cp_classify_kind_beside (stage, run.tokens);
      run.told = run.institution != NULL && !cp_describe_is_word (stage->text, run.tokens);
    }
  if (run.institution == NULL && names_party (stage->text, run.tokens))
    run.institution = cp_knowledge_institution (stage->cast->knowledge, "party", NULL);
  run.body = run.institution != NULL || cp_describe_is_group (stage->text, run.tokens);
  cp_home_count (scan->home, name.first, run.body ? cp_describe_state_of (stage->cast->knowledge, stage->text, run.tokens) : NULL);
  if (run.institution != NULL && run.institution->kind == CP_BODY_GOVERNMENT)
    run.entry = cp_describe_state_of (stage->cast->knowledge, stage->text, run.tokens);
  run.person = !run.body && scan->after == name.first && (scan->title != NULL || scan->role);
  if (!run.person && !run.body && name.first > 0)
    run.person = cp_knowledge_role (stage->cast->knowledge, stage->text->tokens[name.first - 1].form, NULL) != NULL
                 && stage->text->tokens[name.first - 1].sentence == stage->text->tokens[name.first].sentence;
  add_run (scan, &run);
  return run.tokens.last;
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
    if (cp_describe_role_at (self->cast->knowledge, self->text, i, &last) != NULL)
      return FALSE;
  if (name.last == name.first + 2 && cp_describe_is_acronym (self->text->tokens[name.last - 1].form))
    return TRUE;
  return institution != NULL && !plural && (1u << institution->kind & state) == 0 && name.last - name.first > 2;
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
  /* "Indiana State Teachers Association" */
  if (entry->kind == CP_ENTRY_PLACE && last == token + 1 && names_own_body (self, name))
    return TRUE;
  return entry->kind != CP_ENTRY_PERSON && last == token + 1 && last < name.last && cp_word_is_capital (&self->text->tokens[last])
         && cp_knowledge_institution (self->cast->knowledge, self->text->tokens[last].form, NULL) == NULL
         && cp_describe_role_at (self->cast->knowledge, self->text, last, &stop) == NULL
         && cp_knowledge_title (self->cast->knowledge, self->text->tokens[last].form) == NULL;
}

/* "Support for the guides has come", "Authorship had been corrected": a noun with a capital for its place, and nobody's name. */
static gboolean
is_plain (const Scan *scan,
          CpRange     name)
{
  return name.last == name.first + 1 && cp_plain_is_noun (scan->stage, name.first)
         && !g_hash_table_contains (scan->within, scan->stage->text->tokens[name.first].form);
}

/* Returns: (transfer full): the forms that have a capital within a sentence, where it tells of a name */
static GHashTable *
find_within (const CpText *text)
{
  GHashTable *within = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < text->n_tokens; i++)
    if (cp_word_is_capital (&text->tokens[i]) && !cp_plain_is_place (text, i)
        && text->paragraphs[text->sentences[text->tokens[i].sentence].paragraph].kind != CP_BLOCK_HEADING)
      g_hash_table_add (within, (gpointer) text->tokens[i].form);
  return within;
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
  const CpRole *role = cp_describe_role_at (stage->cast->knowledge, stage->text, token, &role_last);
  CpRange name = cp_describe_name (knowledge, text, token, end), prosecution = cp_describe_prosecution (knowledge, text, (CpRange){ token, end });

  /* "the Ohio Democrat": somebody who has a name of his own */
  if (token > 0 && cp_word_among (text->tokens[token - 1].norm, " the a an that another fellow ")
      && cp_partisan_at (knowledge, text, token, &last) != NULL)
    return last;
  /* "Republican Ana Lind" */
  if (cp_partisan_before (knowledge, text, token, &role_last) != NULL)
    {
      scan->role = TRUE;
      scan->title = NULL;
      scan->after = role_last;
      return role_last;
    }
  /* "Certainly Ana Lind", "Billionaire Ana Lind" */
  if (cp_person_is_behind_word (stage, token, end))
    return token + 1;
  /* "Food delivery platform Flitz", at the head of a sentence */
  if (token == text->sentences[text->tokens[token].sentence].tokens.first && text->tokens[token].pos == CP_POS_NOUN && name.last == name.first + 1
      && role == NULL && entry == NULL && token + 2 < end && text->tokens[token + 1].pos == CP_POS_NOUN && !cp_word_is_capital (&text->tokens[token + 1])
      && !cp_describe_is_named (text, token) && cp_plain_is_known (stage->language, &text->tokens[token]))
    return token + 1;
  if (title != NULL && token + 1 < end && cp_word_is_capital (&text->tokens[token + 1]) && !cp_describe_begins_body (knowledge, text, name))
    {
      scan->title = title;
      scan->after = token + 1;
      return token + 1;
    }
  if (!cp_range_is_empty (prosecution))
    {
      CpNameRun run = { .tokens = prosecution, .institution = cp_knowledge_institution (knowledge, "office", NULL), .body = TRUE };

      add_run (scan, &run);
      return prosecution.last;
    }
  if (role != NULL && (entry == NULL || role_last >= last) && !cp_describe_begins_body (knowledge, text, name))
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
  if (entry == NULL && is_plain (scan, name))
    return token + 1;
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

/* Finds the proper names of the article and tells people's from bodies', and the state that it tells of. */
static void
scan_article (CpStage *self)
{
  g_autoptr (GHashTable) alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  CpHome home = { .stage = self, .counts = counts };
  g_autoptr (GHashTable) within = find_within (self->text);
  Scan scan = { .stage = self, .home = &home, .alone = alone, .within = within, .after = CP_NO_TOKEN };

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
      cp_home_count (&home, i, cp_knowledge_adjective (self->cast->knowledge, token->form));
      if (self->text->paragraphs[self->text->sentences[token->sentence].paragraph].kind == CP_BLOCK_HEADING)
        {
          guint32 last;

          cp_home_count (&home, i, cp_describe_entry (self->cast->knowledge, self->text, i, sentence_end (self->text, i), &last));
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
      if (!cp_house_name_is_lone (self, run))
        cp_home_count (&home, run->tokens.first, run->entry);
    }
  cp_house_names_settle (&home);
  cp_classify_places (self);
  cp_classify_told (self);
  cp_classify_firms_parts (self);
  cp_classify_firms (self);
  cp_home_settle (&home);
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
