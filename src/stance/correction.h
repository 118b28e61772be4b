/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person can decide over the program's reading. The subject and the value of each are strings, so that a correction
 * outlives the analysis it was made on:
 *
 *   statement   its key, cp_model_statement_key(): "article-key start-end", code points of the first content's start and
 *               the last one's end
 *   speaker     the speaker's name, with a place where others have it too: cp_speaker_reference()
 *   party       the party's name; "" for none
 *   issue       the issue's question (its label where there is no question); "" for none
 */
typedef enum
{
  /* a statement's, the value in words of the contract or a name */
  CP_CORRECT_SPEAKER,
  CP_CORRECT_PARTY,
  CP_CORRECT_ACT,
  CP_CORRECT_DATE,
  CP_CORRECT_STANCE,
  CP_CORRECT_ISSUE,
  CP_CORRECT_CONTENT,   /* value: "start-end start-end …" */
  CP_CORRECT_ADD,       /* value: "start-end …"; the subject is the key it will have */
  CP_CORRECT_DELETE,
  CP_CORRECT_CHECKED,   /* value: "yes"; the person looked at it and agrees */
  CP_CORRECT_NOTE,
  /* a speaker's */
  CP_CORRECT_SPEAKER_NAME,
  CP_CORRECT_SPEAKER_ROLE,
  CP_CORRECT_SPEAKER_PARTY,
  CP_CORRECT_SPEAKER_MERGE, /* value: the speaker it is the same as */
  CP_CORRECT_SPEAKER_SPLIT, /* subject: an alias, as cp_speaker_reference() gives it; value: the name of the new speaker for it */
  CP_CORRECT_SPEAKER_ALIAS, /* subject: a name; value: the speaker that is called so */
  CP_CORRECT_SPEAKER_ADD,   /* subject: the name of somebody the program did not find; value: the party, "" for none */
  CP_CORRECT_SPEAKER_TIMES, /* value: the parties with their times, as cp_memberships_format() writes them */
  CP_CORRECT_SPEAKER_KEPT,  /* value: "yes"; its names are one speaker's, the person agrees */
  /* a party's */
  CP_CORRECT_PARTY_NAME,
  CP_CORRECT_PARTY_MERGE, /* value: the party it is the same as; "" where it is none */
  CP_CORRECT_PARTY_LETTERS,
  CP_CORRECT_PARTY_COLOUR,
  CP_CORRECT_PARTY_PATTERN,
  /* an issue's */
  CP_CORRECT_ISSUE_LABEL,
  CP_CORRECT_ISSUE_QUESTION,
  CP_CORRECT_ISSUE_MERGE,
  CP_CORRECT_ISSUE_NOTE,
  CP_CORRECT_CONTRAST, /* subject: "question|party|party"; value: the relation */
  CP_CORRECT_PAIR,     /* subject: a statement; value: the statement beside it, "" to part them */
  CP_CORRECT_MATCH,    /* subject: "statement|statement" of two articles, in order; value: "yes" where they are one, "no" where not */
  CP_CORRECT_ARTICLE_NOTE, /* subject: an article's key */
  CP_N_CORRECTIONS,
} CpCorrectionKind;

typedef struct
{
  CpCorrectionKind kind;
  char  *subject;
  char  *value;
  gint64 when; /* seconds since 1970, UTC; 0 where not known */
  char  *words; /* of the passage as they stood there then, one line for each statement; NULL where not known */
  char  *title; /* of the article that it stood in; NULL where not known */
} CpCorrection;

/* Words and title are no longer than this, in code points. */
#define CP_CORRECTION_MAX_WORDS 1000
#define CP_CORRECTION_MAX_TITLE 200

CpCorrection *cp_correction_new  (CpCorrectionKind    kind,
                                  const char         *subject,
                                  const char         *value,
                                  gint64              when);
CpCorrection *cp_correction_copy (const CpCorrection *self);
void          cp_correction_free (CpCorrection       *self);
void          cp_correction_set_words (CpCorrection  *self,
                                       const char    *words,
                                       const char    *title);
gboolean      cp_correction_gives_no_name (const CpCorrection *self);
const char   *cp_correction_kind_to_nick   (CpCorrectionKind  kind);
gboolean      cp_correction_kind_from_nick (const char       *nick,
                                            CpCorrectionKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpCorrection, cp_correction_free)

G_END_DECLS
