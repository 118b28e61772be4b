/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/labels.h"

#include <string.h>

static const char *const pos_names[] = {
  [CP_POS_X] = "X",         [CP_POS_ADJ] = "ADJ",     [CP_POS_ADP] = "ADP",   [CP_POS_ADV] = "ADV",   [CP_POS_AUX] = "AUX",
  [CP_POS_CCONJ] = "CCONJ", [CP_POS_DET] = "DET",     [CP_POS_INTJ] = "INTJ", [CP_POS_NOUN] = "NOUN", [CP_POS_NUM] = "NUM",
  [CP_POS_PART] = "PART",   [CP_POS_PRON] = "PRON",   [CP_POS_PROPN] = "PROPN", [CP_POS_PUNCT] = "PUNCT",
  [CP_POS_SCONJ] = "SCONJ", [CP_POS_SYM] = "SYM",     [CP_POS_VERB] = "VERB",
};

static const char *const dep_names[CP_N_DEPS] = {
  [CP_DEP_DEP] = "dep",               [CP_DEP_ROOT] = "root",             [CP_DEP_ACL] = "acl",
  [CP_DEP_ACL_RELCL] = "acl:relcl",   [CP_DEP_ADVCL] = "advcl",           [CP_DEP_ADVMOD] = "advmod",
  [CP_DEP_AMOD] = "amod",             [CP_DEP_APPOS] = "appos",           [CP_DEP_AUX] = "aux",
  [CP_DEP_AUX_PASS] = "aux:pass",     [CP_DEP_CASE] = "case",             [CP_DEP_CC] = "cc",
  [CP_DEP_CCOMP] = "ccomp",           [CP_DEP_COMPOUND] = "compound",     [CP_DEP_COMPOUND_PRT] = "compound:prt",
  [CP_DEP_CONJ] = "conj",             [CP_DEP_COP] = "cop",               [CP_DEP_CSUBJ] = "csubj",
  [CP_DEP_CSUBJ_PASS] = "csubj:pass", [CP_DEP_DET] = "det",               [CP_DEP_DISCOURSE] = "discourse",
  [CP_DEP_DISLOCATED] = "dislocated", [CP_DEP_EXPL] = "expl",             [CP_DEP_FIXED] = "fixed",
  [CP_DEP_FLAT] = "flat",             [CP_DEP_GOESWITH] = "goeswith",     [CP_DEP_IOBJ] = "iobj",
  [CP_DEP_LIST] = "list",             [CP_DEP_MARK] = "mark",             [CP_DEP_NMOD] = "nmod",
  [CP_DEP_NMOD_POSS] = "nmod:poss",   [CP_DEP_NSUBJ] = "nsubj",           [CP_DEP_NSUBJ_PASS] = "nsubj:pass",
  [CP_DEP_NUMMOD] = "nummod",         [CP_DEP_OBJ] = "obj",               [CP_DEP_OBL] = "obl",
  [CP_DEP_OBL_AGENT] = "obl:agent",   [CP_DEP_ORPHAN] = "orphan",         [CP_DEP_PARATAXIS] = "parataxis",
  [CP_DEP_PUNCT] = "punct",           [CP_DEP_REPARANDUM] = "reparandum", [CP_DEP_VOCATIVE] = "vocative",
  [CP_DEP_XCOMP] = "xcomp",
};

static const struct
{
  const char *tag;
  CpForm form;
} forms[] = {
  { "VB", CP_FORM_BASE },         { "VBP", CP_FORM_PRESENT },    { "VBZ", CP_FORM_PRESENT },     { "VBD", CP_FORM_PAST },
  { "VBG", CP_FORM_GERUND },      { "VBN", CP_FORM_PARTICIPLE }, { "MD", CP_FORM_MODAL },        { "NN", CP_FORM_SINGULAR },
  { "NNP", CP_FORM_SINGULAR },    { "NNS", CP_FORM_PLURAL },     { "NNPS", CP_FORM_PLURAL },     { "JJR", CP_FORM_COMPARATIVE },
  { "RBR", CP_FORM_COMPARATIVE }, { "JJS", CP_FORM_SUPERLATIVE }, { "RBS", CP_FORM_SUPERLATIVE }, { "POS", CP_FORM_POSSESSIVE },
  { "PRP$", CP_FORM_POSSESSIVE }, { "WP$", CP_FORM_POSSESSIVE }, { "WDT", CP_FORM_WH },          { "WP", CP_FORM_WH },
  { "WRB", CP_FORM_WH },
};

/** cp_pos_from_name: Returns: the universal tag of that name, %CP_POS_X for none */
CpPos
cp_pos_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pos_names); i++)
    if (strcmp (pos_names[i], name) == 0)
      return (CpPos) i;
  return CP_POS_X;
}

/** cp_pos_to_name: Returns: (transfer none): "NOUN" */
const char *
cp_pos_to_name (CpPos pos)
{
  return pos_names[pos];
}

/** cp_form_from_tag: Returns: the form that a tag of the Penn Treebank names */
CpForm
cp_form_from_tag (const char *penn_tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].tag, penn_tag) == 0)
      return forms[i].form;
  return CP_FORM_NONE;
}

/** cp_dep_from_name: Returns: the relation of that name; for a subtype that has no value of its own the relation without it */
CpDep
cp_dep_from_name (const char *name)
{
  gsize length = strcspn (name, ":");

  for (guint i = 0; i < CP_N_DEPS; i++)
    if (strcmp (dep_names[i], name) == 0)
      return (CpDep) i;
  for (guint i = 0; i < CP_N_DEPS; i++)
    if (strlen (dep_names[i]) == length && strncmp (dep_names[i], name, length) == 0)
      return (CpDep) i;
  return CP_DEP_DEP;
}

/** cp_dep_to_name: Returns: (transfer none): "nsubj:pass" */
const char *
cp_dep_to_name (CpDep dep)
{
  return dep_names[dep];
}
