/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/token.h"

G_BEGIN_DECLS

typedef struct
{
  char   *form;
  char   *norm;
  char   *lemma;
  char   *pos;   /* universal tag */
  char   *tag;   /* "UPOS|XPOS" */
  char   *label; /* relation with its subtype */
  guint32 head;  /* from 0; the word itself for the root */
  guint   flags; /* as in #CpToken */
} CpTreebankWord;

typedef struct
{
  guint32  first;
  guint32  n_words;
  gboolean begins_paragraph;
} CpTreebankSentence;

/** CpTreebank: the sentences of files in the format CoNLL-U, words with spaces inside and empty nodes left out. */
typedef struct
{
  GArray *words;     /* CpTreebankWord */
  GArray *sentences; /* CpTreebankSentence */
} CpTreebank;

CpTreebank *cp_treebank_new  (void);
void        cp_treebank_free (CpTreebank *self);
gboolean    cp_treebank_add  (CpTreebank *self,
                              const char *path,
                              guint       step,
                              guint       offset,
                              GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpTreebank, cp_treebank_free)

G_END_DECLS
