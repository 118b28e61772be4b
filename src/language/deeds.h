/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What must stand with a verb for it to be a deed. */
typedef enum
{
  CP_DEED_ALONE,  /* nothing */
  CP_DEED_OBJECT, /* an object, one of a set where there is one */
  CP_DEED_GERUND, /* a second verb: "began filling" */
  CP_DEED_INFINITIVE, /* the same: "began to fill" */
} CpDeedTakes;

/* A verb by which a side does something. */
typedef struct
{
  char      **follows; /* the words that must follow the verb, %NULL */
  char       *act;     /* the contract's word */
  CpDeedTakes takes;
  GHashTable *objects; /* (element-type utf8) one of which its object must be, %NULL for any */
  gboolean    dated;   /* it must be told when, too */
} CpDeedVerb;

/**
 * CpDeeds:
 *
 * The verbs of deeds of a language. Read once, not changed afterwards.
 */
typedef struct _CpDeeds CpDeeds;

CpDeeds          *cp_deeds_load  (const char    *path,
                                  GError       **error);
void              cp_deeds_free  (CpDeeds       *self);
const GPtrArray  *cp_deeds_find  (const CpDeeds *self,
                                  const char    *lemma);
const CpDeedVerb *cp_deeds_other (const CpDeeds *self,
                                  const char    *lemma);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpDeeds, cp_deeds_free)

G_END_DECLS
