/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "article/date.h"
#include "article/span.h"

G_BEGIN_DECLS

/* What a paragraph of an article is, so that the reader can take turns, posts and headings for what they are. */
typedef enum
{
  CP_BLOCK_PARAGRAPH,
  CP_BLOCK_HEADING,
  CP_BLOCK_LIST_ITEM,
  CP_BLOCK_QUOTE, /* a block quotation */
  CP_BLOCK_POST,  /* an embedded post of a social network */
  CP_BLOCK_TURN,  /* "NAME: …" in a transcript or interview */
} CpBlockKind;

typedef struct
{
  CpSpan      span; /* in the article's text */
  CpBlockKind kind;
} CpBlock;

/* Something that the importer left out, kept so that a person can see it and take it back. */
typedef struct
{
  char  *text;
  char  *reason;   /* in words, for a person */
  guint  position; /* the block before which it stood */
} CpLeftover;

/* How sure the importer is of what a note says. */
typedef enum
{
  CP_NOTE_FOUND,
  CP_NOTE_DOUBTFUL,
  CP_NOTE_LEFT_OUT,
} CpNoteKind;

/* A line of the import report. */
typedef struct
{
  CpNoteKind kind;
  char      *text;
} CpNote;

/**
 * CpArticle:
 *
 * One imported document. Filled once by an importer, closed with cp_article_close(), and not changed after that:
 * it may then be read from any thread. Strings are owned by the article; what is not known is %NULL.
 */
typedef struct
{
  char  *uri;
  char  *title;
  char  *byline;
  char  *publisher;
  char  *language; /* ISO 639, "en" */
  char  *url;      /* the address it declares for itself */
  CpDate published;
  CpDate modified;

  char   *text;     /* paragraphs with one blank line between, UTF-8, valid, NFC as found */
  guint32 n_chars;  /* code points in @text */
  GArray *blocks;   /* CpBlock, in text order, covering every paragraph */
  GPtrArray *leftovers; /* CpLeftover */
  GPtrArray *notes;     /* CpNote: the import report */

  /*< private >*/
  GString *filling; /* the text while blocks are added, %NULL once closed */
  GArray  *offsets; /* guint32: the byte of every 64th code point */
  char    *key;     /* a digest of the text, for cp_article_key() */
} CpArticle;

CpArticle  *cp_article_new          (void);
CpArticle  *cp_article_ref          (CpArticle     *self);
void        cp_article_unref        (CpArticle     *self);
void        cp_article_add_block    (CpArticle     *self,
                                     CpBlockKind    kind,
                                     const char    *text);
void        cp_article_drop_first_block (CpArticle *self);
void        cp_article_add_leftover (CpArticle     *self,
                                     const char    *text,
                                     const char    *reason);
CpArticle  *cp_article_take_back    (const CpArticle *self,
                                     guint          leftover,
                                     CpSpan        *taken);
void        cp_article_add_note     (CpArticle     *self,
                                     CpNoteKind     kind,
                                     const char    *format,
                                     ...) G_GNUC_PRINTF (3, 4);
void        cp_article_close        (CpArticle     *self);
const char *cp_article_at           (const CpArticle *self,
                                     guint32        offset);
char       *cp_article_slice        (const CpArticle *self,
                                     CpSpan         span);
guint       cp_article_paragraph_at (const CpArticle *self,
                                     guint32        offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpArticle, cp_article_unref)

G_END_DECLS
