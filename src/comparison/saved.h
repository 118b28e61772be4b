/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "comparison/arrangement.h"
#include "stance/model.h"

G_BEGIN_DECLS

#define CP_SAVED_ERROR (cp_saved_error_quark ())
GQuark cp_saved_error_quark (void);

/* The message of each error is one sentence for a person. */
typedef enum
{
  CP_SAVED_ERROR_NONE,   /* not a saved comparison */
  CP_SAVED_ERROR_NEWER,  /* saved by a newer version of the program */
  CP_SAVED_ERROR_BROKEN, /* nothing in it could be read */
  CP_SAVED_ERROR_FAILED,
  CP_SAVED_ERROR_CHANGED, /* by another program, since it was read */
} CpSavedError;

#define CP_SAVED_NAMESPACE "https://counterpoint.org/ns/comparison"
#define CP_SAVED_VERSION 1
#define CP_SAVED_EXTENSION ".counterpoint"
#define CP_SAVED_MIME_TYPE "application/x-counterpoint+xml"
/* Enough of a file to see its root element, in bytes. */
#define CP_SAVED_HEAD_SIZE 1024
/* Files larger than this are refused unread, in bytes. */
#define CP_SAVED_MAX_SIZE (1000u * 1000u * 1000u)

/**
 * CpSaved:
 *
 * What stands in a comparison's file: first what cannot be made again, the articles, the corrections and how the person set the sides beside
 * each other, then the analysis. The file is one XML document; its elements are written by saved-write.c and read by saved-read.c, in the
 * same order.
 */
typedef struct
{
  char          *title;       /* NULL where none was given */
  char          *origin;      /* where this is a copy kept for a crash: the URI of the comparison's own file, "" for none; NULL else */
  GPtrArray     *articles;    /* CpArticle */
  GPtrArray     *corrections; /* CpCorrection */
  CpArrangement *arrangement;
  CpModel       *model;       /* of just these; NULL where it has to be made again */
  char          *trouble;     /* one sentence on what could not be read, NULL where all could */
} CpSaved;

CpSaved *cp_saved_new   (void);
void     cp_saved_free  (CpSaved       *self);
GBytes  *cp_saved_write (const CpSaved *self);
CpSaved *cp_saved_read  (GBytes        *bytes,
                         const char    *name,
                         GError       **error);
CpSaved *cp_saved_load  (GFile         *file,
                         GCancellable  *cancellable,
                         GError       **error);
gboolean cp_saved_is    (const char    *data,
                         gsize          size);
char    *cp_saved_name  (const char    *title,
                         const char    *suffix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpSaved, cp_saved_free)

G_END_DECLS
