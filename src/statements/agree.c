/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that one article tells to be a body's are a body's in the others: "Marram, the growers' association". */
#include <string.h>

#include "statements/classify.h"
#include "statements/words.h"

/* Whether only its look says whose a name is. */
static gboolean
is_open (const CpStage   *stage,
         const CpNameRun *run)
{
  return !run->body && run->entry == NULL && run->gender == CP_GENDER_UNKNOWN
         && !cp_knowledge_is_given_name (stage->cast->knowledge, stage->text->tokens[run->tokens.first].form);
}

/* What is told of a name of several words: that somebody is of it, and that it does something. */
#define OF_IT 1u
#define ACTS  2u

/* "Ana Lind of Marram Shore", "Marram Shore welcomed it": people are of places, too, but these do nothing. */
static guint
told_of (const CpStage *stage,
         guint          number)
{
  const CpText *text = stage->text;
  const CpNameRun *run = &g_array_index (stage->names, CpNameRun, number);
  const CpNameRun *before = number > 0 ? run - 1 : NULL;
  guint told = 0;

  if (!is_open (stage, run) || run->tokens.last < run->tokens.first + 2)
    return 0;
  if (before != NULL && before->person && before->tokens.last + 1 == run->tokens.first && cp_word_among (text->tokens[before->tokens.last].norm, " of from "))
    told |= OF_IT;
  if (run->tokens.last < text->n_tokens
      && (text->tokens[run->tokens.first].dep == CP_DEP_NSUBJ || text->tokens[run->tokens.last - 1].dep == CP_DEP_NSUBJ)
      && (cp_word_is_finite (text, run->tokens.last) || text->tokens[run->tokens.last].pos == CP_POS_AUX))
    told |= ACTS;
  return told;
}

/* Adds the names that act and that somebody is of. */
static void
add_joined (GPtrArray  *stages,
            GHashTable *told)
{
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, mark;

  for (guint i = 0; i < stages->len; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->names->len; j++)
        {
          guint found = told_of (stage, j);
          g_autofree char *words = found != 0 ? cp_describe_words (stage->text, g_array_index (stage->names, CpNameRun, j).tokens) : NULL;
          guint known = words != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (marks, words)) : 0;

          if (words != NULL)
            g_hash_table_insert (marks, g_steal_pointer (&words), GUINT_TO_POINTER (known | found));
        }
    }
  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &name, &mark))
    if (GPOINTER_TO_UINT (mark) == (OF_IT | ACTS))
      g_hash_table_add (told, g_strdup (name));
}

/* Returns: (transfer full): the names of which an article says that they are bodies' */
static GHashTable *
find_told (GPtrArray *stages)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < stages->len; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->names->len; j++)
        {
          const CpNameRun *run = &g_array_index (stage->names, CpNameRun, j);

          if (run->body && (run->told || run->firm))
            g_hash_table_add (told, cp_describe_words (stage->text, run->tokens));
        }
    }
  add_joined (stages, told);
  return told;
}

/* Returns: (transfer full): the words by which persons of the article may go on */
static GHashTable *
find_surnames (const CpStage *stage)
{
  GHashTable *surnames = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < stage->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (stage->names, CpNameRun, i);

      if (run->person && run->tokens.last > run->tokens.first)
        g_hash_table_add (surnames, (gpointer) stage->text->tokens[run->tokens.last - 1].form);
    }
  return surnames;
}

/* "Marram | said", once: a body, where no article has a person who may be called so. */
static void
settle_lone (GPtrArray *stages)
{
  g_autoptr (GHashTable) surnames = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < stages->len; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->names->len; j++)
        {
          const CpNameRun *run = &g_array_index (stage->names, CpNameRun, j);

          if (run->person && run->tokens.last > run->tokens.first)
            g_hash_table_add (surnames, (gpointer) stage->text->tokens[run->tokens.last - 1].norm);
        }
    }
  for (guint i = 0; i < stages->len; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->names->len; j++)
        {
          CpNameRun *run = &g_array_index (stage->names, CpNameRun, j);

          if (run->lone && !run->person && !run->body && !g_hash_table_contains (surnames, stage->text->tokens[run->tokens.last - 1].norm))
            run->body = run->firm = TRUE;
        }
    }
}

/** cp_classify_agree: what one of the articles tells to be a body is one in all: to be called when all of @stages are scanned */
void
cp_classify_agree (GPtrArray *stages)
{
  g_autoptr (GHashTable) told = find_told (stages);

  for (guint i = 0; i < stages->len && g_hash_table_size (told) > 0; i++)
    {
      const CpStage *stage = g_ptr_array_index (stages, i);
      g_autoptr (GHashTable) surnames = find_surnames (stage);

      for (guint j = 0; j < stage->names->len; j++)
        {
          CpNameRun *run = &g_array_index (stage->names, CpNameRun, j);
          g_autofree char *words = is_open (stage, run) ? cp_describe_words (stage->text, run->tokens) : NULL;
          gboolean word = words != NULL && cp_describe_is_word (stage->text, run->tokens);

          if (words == NULL || !g_hash_table_contains (told, words) || (word && (run->person || g_hash_table_contains (surnames, words))))
            continue;
          run->person = FALSE;
          run->body = TRUE;
          run->firm = word;
          run->told = !word;
        }
    }
  settle_lone (stages);
}
