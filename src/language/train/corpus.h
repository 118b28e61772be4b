/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/train/model.h"
#include "language/train/treebank.h"

G_BEGIN_DECLS

/** CpNames: what the network learns to tell apart, and the words it has rows for. */
typedef struct
{
  GPtrArray  *tags;   /* char *, the commonest first */
  GPtrArray  *labels;
  GHashTable *words;  /* a word's hash → its row in the table, from 1 */
  GHashTable *counts; /* a word's hash → how often it was seen */
  guint32     n_rows;
} CpNames;

/** CpCorpus: sentences as the network learns from them. */
typedef struct
{
  CpExample         *examples;
  CpExampleSentence *sentences;
  guint32            n_sentences;
} CpCorpus;

CpNames  *cp_names_new   (const CpTreebank *treebank,
                          const CpVectors  *vectors);
void      cp_names_free  (CpNames          *self);
CpCorpus *cp_corpus_new  (const CpTreebank *treebank,
                          const CpNames    *names,
                          const CpVectors  *vectors);
void      cp_corpus_free (CpCorpus         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpNames, cp_names_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCorpus, cp_corpus_free)

G_END_DECLS
