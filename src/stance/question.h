/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stance/builder.h"

G_BEGIN_DECLS

/* A yes/no question made of a statement's words. */
typedef struct
{
  char   *words;     /* %NULL where none could be made */
  gboolean contrary; /* who said the statement would answer no */
  char    *told;     /* the same as a clause, "Whether the fund has been spent"; %NULL where none could be made */
  char    *heading;  /* the same as a noun phrase, "Closing the ports"; %NULL where none could be made */
  CpRange  clause;   /* the statement's tokens that it is made of */
  gboolean thing;    /* it asks whether there should be what the clause names */
  float   score;     /* how well it reads, and how much of the issue it holds */
} CpQuestion;

void       cp_question_clear          (CpQuestion   *self);
CpQuestion cp_question_from_statement (CpBuilder    *builder,
                                       guint         statement,
                                       const GArray *terms);
char      *cp_question_in_brief       (CpBuilder    *builder,
                                       guint         statement,
                                       CpRange       clause);
char      *cp_question_doing          (CpBuilder    *builder,
                                       guint         statement);
char      *cp_question_left_open      (CpBuilder    *builder,
                                       guint         statement);

G_END_DECLS
