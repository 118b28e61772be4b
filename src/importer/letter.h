/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that was sent along, with the transfer encoding undone. */
typedef struct
{
  char   *name;
  GBytes *bytes;
} CpAttachment;

/* What a person reads of a message: a page as a browser saves it, or plain text, and what was sent along with it. */
typedef struct
{
  gboolean   is_page; /* else it is text, or there are attachments alone */
  GBytes    *page;    /* %NULL where it cannot be decoded */
  char      *charset; /* that the message declares for the page, or %NULL */
  char      *address; /* that the page was saved from, or %NULL */
  char      *text;    /* may be %NULL, or no UTF-8 */
  char      *subject; /* these three of a letter alone: a saved page's are of the saving */
  char      *sender;
  GDateTime *date;
  GPtrArray *attachments; /* CpAttachment; %NULL for none. Pictures, sounds and signatures are left out. */
  gboolean   has_more;    /* attachments than are taken */
} CpLetter;

/* No more attachments of one letter than these are read. */
#define CP_LETTER_MAX_ATTACHMENTS 200u

/**
 * CpLateLetter:
 * @read: fills in a letter that is empty; %FALSE where there is nothing that a person reads
 *
 * What the module "letter" does, by GMime: MHTML (RFC 2557) and mail (RFC 5322).
 */
typedef struct
{
  gboolean (*read) (GBytes   *bytes,
                    CpLetter *letter);
} CpLateLetter;

extern const CpLateLetter cp_late_letter;

G_END_DECLS
