/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which names of a whole text are firms', by how it goes on to use them. */
#include "statements/classify.h"
#include "statements/name-word.h"
#include "statements/plain.h"
#include "statements/thing.h"

#include <string.h>

#include "statements/words.h"

/* A name of one word that acts or owns so often, and is nobody's, is a firm's. */
#define FIRM_USES 2

/* What ends the names of firms and clubs alone. */
#define FIRM_LAST " rail railways airways airlines athletic united rovers wanderers biosciences pharmaceuticals pharma therapeutics holdings energy " \
                  "mining foods motors partners systems technologies industries logistics ferries ventures estates properties developments " \
                  "shipping resources metals minerals steel petroleum cement chemicals insurance securities studios telecom software electronics " \
                  "aerospace aviation shipyards tours hotels ltd limited inc plc llc gmbh corp co spa srl oyj pty "

/** cp_classify_ends_as_firm: Returns: whether @last, the last word of a name, ends those of firms and clubs alone: "Rail", "Ltd." */
gboolean
cp_classify_ends_as_firm (const CpToken *last)
{
  g_autofree char *word = g_strdup (last->norm);

  g_strdelimit (word, ".", ' ');
  return cp_word_among (g_strstrip (word), FIRM_LAST);
}

/* Adds what a firm may go on by: "Umber Crest" of "Umber Crest Properties". */
static void
add_beginnings (const CpText *text,
                CpRange       name,
                GHashTable   *beginnings)
{
  if (!cp_word_among (text->tokens[name.last - 1].norm, FIRM_LAST))
    return;
  for (guint32 last = name.first + 2; last < name.last; last++)
    g_hash_table_add (beginnings, cp_describe_words (text, (CpRange){ name.first, last }));
}

/** cp_classify_firms_parts: by whatever part of its name a firm goes on, it is no person */
void
cp_classify_firms_parts (const CpStage *self)
{
  g_autoptr (GHashTable) beginnings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->names->len; i++)
    if (g_array_index (self->names, CpNameRun, i).body)
      add_beginnings (self->text, g_array_index (self->names, CpNameRun, i).tokens, beginnings);
  for (guint i = 0; i < self->names->len && g_hash_table_size (beginnings) > 0; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *words = cp_describe_words (self->text, run->tokens);

      if (!run->person || run->entry != NULL || run->gender != CP_GENDER_UNKNOWN || !g_hash_table_contains (beginnings, words)
          || cp_knowledge_is_given_name (self->cast->knowledge, self->text->tokens[run->tokens.first].form))
        continue;
      run->person = FALSE;
      run->body = TRUE;
    }
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

/* Returns: (transfer full): the words that stand behind a given name anywhere, headings too, in which no names are looked for: "David Emery" */
static GHashTable *
find_last_names (const CpStage *self)
{
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 1; i < self->text->n_tokens; i++)
    {
      const CpToken *token = &self->text->tokens[i];

      if (cp_word_is_capital (token) && cp_word_is_capital (&token[-1]) && token[-1].sentence == token->sentence
          && cp_knowledge_is_given_name (self->cast->knowledge, token[-1].form))
        g_hash_table_add (found, (gpointer) token->form);
    }
  return found;
}

static gboolean
does_or_owns (const CpText *text,
              CpRange       name)
{
  const CpToken *last = &text->tokens[name.last - 1];

  return last->dep == CP_DEP_NSUBJ || last->dep == CP_DEP_NSUBJ_PASS
         || (name.last < text->n_tokens && strcmp (text->tokens[name.last].norm, "'s") == 0);
}

/* How news report what they are told, right behind whoever told it. */
#define REPORTS " said says told tells wrote writes argued argues insisted insists claimed claims announced denied denies warned apologised apologized blamed " \
                "accused rejected declined welcomed promised defended called urged confirmed "

/* "Marram | said", "Marram's | Ana Lind said": who speaks or has people by one word alone, though but once; but "the mayor, Lind, said" is somebody. */
static gboolean
speaks_or_has_people (const CpStage *self,
                      CpRange        name)
{
  const CpText *text = self->text;
  guint32 end = text->sentences[text->tokens[name.first].sentence].tokens.last;
  const CpToken *word = &text->tokens[name.first];

  if (name.last + 1 >= end || (word->pos != CP_POS_PROPN && cp_plain_is_known (self->language, word)))
    return FALSE;
  if (strcmp (text->tokens[name.last].norm, "'s") == 0)
    return name.last + 2 < end && cp_word_is_capital (&text->tokens[name.last + 2])
           && cp_knowledge_is_given_name (self->cast->knowledge, text->tokens[name.last + 1].form);
  return cp_word_among (text->tokens[name.last].norm, REPORTS) && cp_plain_is_place (text, name.first);
}

/**
 * cp_classify_firms:
 *
 * News give people their full name once: whoever is called by one word throughout, acts and owns, is a firm or the like.
 */
void
cp_classify_firms (const CpStage *self)
{
  g_autoptr (GHashTable) uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) last_names = find_last_names (self);

  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *word = cp_describe_words (self->text, run->tokens);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (uses, word));
      gboolean told = cp_thing_is_it (self, run->tokens) || cp_thing_has_officer (self, run->tokens) || cp_classify_has_office (self, run->tokens);

      if (!run->person && (!run->body || run->firm) && run->entry == NULL && cp_describe_is_word (self->text, run->tokens)
          && (told || run->firm || does_or_owns (self->text, run->tokens)))
        g_hash_table_insert (uses, g_steal_pointer (&word), GUINT_TO_POINTER (n + (told || run->firm ? FIRM_USES : 1)));
    }
  for (guint i = 0; i < self->names->len; i++)
    {
      CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      g_autofree char *word = cp_describe_words (self->text, run->tokens);

      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (uses, word));

      if (run->person || run->body || run->entry != NULL || n == 0 || cp_knowledge_gender (self->cast->knowledge, word) != CP_GENDER_UNKNOWN
          || g_hash_table_contains (last_names, word) || is_of_person (self, word))
        continue;
      run->body = run->firm = n >= FIRM_USES;
      run->lone = !run->firm && speaks_or_has_people (self, run->tokens);
    }
}
