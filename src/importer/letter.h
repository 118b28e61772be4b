/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person reads of a message: a page as a browser saves it, or plain text. All else of it is as it was not there. */
typedef struct
{
  gboolean   is_page; /* else it is text */
  GBytes    *page;    /* %NULL where it cannot be decoded */
  char      *charset; /* that the message declares for the page, or %NULL */
  char      *address; /* that the page was saved from, or %NULL */
  char      *text;    /* may be %NULL, or no UTF-8 */
  char      *subject;
  char      *sender;
  GDateTime *date;
} CpLetter;

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
