/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "article/span.h"

G_BEGIN_DECLS

#define CP_NO_TOKEN G_MAXUINT32

/* Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
typedef enum
{
  CP_POS_X,
  CP_POS_ADJ,
  CP_POS_ADP,
  CP_POS_ADV,
  CP_POS_AUX,
  CP_POS_CCONJ,
  CP_POS_DET,
  CP_POS_INTJ,
  CP_POS_NOUN,
  CP_POS_NUM,
  CP_POS_PART,
  CP_POS_PRON,
  CP_POS_PROPN,
  CP_POS_PUNCT,
  CP_POS_SCONJ,
  CP_POS_SYM,
  CP_POS_VERB,
} CpPos;

/* Verb and noun forms as the Penn tags tell them apart; none for words without such a form. */
typedef enum
{
  CP_FORM_NONE,
  CP_FORM_BASE,        /* VB */
  CP_FORM_PRESENT,     /* VBP, VBZ */
  CP_FORM_PAST,        /* VBD */
  CP_FORM_GERUND,      /* VBG */
  CP_FORM_PARTICIPLE,  /* VBN */
  CP_FORM_MODAL,       /* MD */
  CP_FORM_SINGULAR,    /* NN, NNP */
  CP_FORM_PLURAL,      /* NNS, NNPS */
  CP_FORM_COMPARATIVE, /* JJR, RBR */
  CP_FORM_SUPERLATIVE, /* JJS, RBS */
  CP_FORM_POSSESSIVE,  /* POS, PRP$, WP$ */
  CP_FORM_WH,          /* WDT, WP, WRB */
} CpForm;

/* Universal dependency relations with the subtypes that the treebank uses and the rules ask for. */
typedef enum
{
  CP_DEP_DEP,
  CP_DEP_ROOT,
  CP_DEP_ACL,
  CP_DEP_ACL_RELCL,
  CP_DEP_ADVCL,
  CP_DEP_ADVMOD,
  CP_DEP_AMOD,
  CP_DEP_APPOS,
  CP_DEP_AUX,
  CP_DEP_AUX_PASS,
  CP_DEP_CASE,
  CP_DEP_CC,
  CP_DEP_CCOMP,
  CP_DEP_COMPOUND,
  CP_DEP_COMPOUND_PRT,
  CP_DEP_CONJ,
  CP_DEP_COP,
  CP_DEP_CSUBJ,
  CP_DEP_CSUBJ_PASS,
  CP_DEP_DET,
  CP_DEP_DISCOURSE,
  CP_DEP_DISLOCATED,
  CP_DEP_EXPL,
  CP_DEP_FIXED,
  CP_DEP_FLAT,
  CP_DEP_GOESWITH,
  CP_DEP_IOBJ,
  CP_DEP_LIST,
  CP_DEP_MARK,
  CP_DEP_NMOD,
  CP_DEP_NMOD_POSS,
  CP_DEP_NSUBJ,
  CP_DEP_NSUBJ_PASS,
  CP_DEP_NUMMOD,
  CP_DEP_OBJ,
  CP_DEP_OBL,
  CP_DEP_OBL_AGENT,
  CP_DEP_ORPHAN,
  CP_DEP_PARATAXIS,
  CP_DEP_PUNCT,
  CP_DEP_REPARANDUM,
  CP_DEP_VOCATIVE,
  CP_DEP_XCOMP,
  CP_N_DEPS,
} CpDep;

enum
{
  CP_TOKEN_SPACE_BEFORE = 1 << 0,
  CP_TOKEN_CAPITAL      = 1 << 1, /* begins with an upper-case letter */
  CP_TOKEN_OPEN_QUOTE   = 1 << 2,
  CP_TOKEN_CLOSE_QUOTE  = 1 << 3,
  CP_TOKEN_QUOTED       = 1 << 4, /* stands between quotation marks */
};

/**
 * CpToken:
 *
 * A word or mark of an article, cut as the English Web Treebank cuts. Strings belong to the #CpText.
 */
typedef struct
{
  CpSpan      span;     /* in the article's text */
  const char *form;     /* as written */
  const char *norm;     /* lower case but for "WHO", quotation marks and dashes folded */
  const char *lemma;    /* dictionary form, lower case save for names */
  guint32     sentence; /* index in the text's sentences */
  guint32     head;     /* index of the token it depends on; its own for a root */
  guint8      pos;      /* CpPos */
  guint8      inflection; /* CpForm */
  guint8      dep;      /* CpDep */
  guint8      flags;
} CpToken;

G_END_DECLS
