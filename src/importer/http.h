/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is asked of the network. */
typedef struct
{
  const char *address;
  const char *agent;   /* as whom */
  guint       seconds; /* that the server may be silent */
  gsize       most;    /* that is taken of an answer, in bytes */
  gboolean  (*allows) (GInetAddress *remote, gpointer user_data); /* whether a host may be connected to */
  gpointer    user_data;
} CpHttpRequest;

/* What it answered. */
typedef struct
{
  guint       status;
  const char *phrase;   /* the status in words */
  char       *location; /* where it leads to, or %NULL */
  GBytes     *body;     /* of what is there; %NULL where it is more than was to be taken */
  char       *charset;  /* that the server declares, or %NULL */
} CpHttpAnswer;

/**
 * CpLateHttp:
 * @get: asks and fills in an answer that is empty; redirects are not followed. Blocks. Errors: what the network says
 *
 * What the module "http" does, by libsoup.
 */
typedef struct
{
  gboolean (*get) (const CpHttpRequest *request,
                   CpHttpAnswer        *answer,
                   GCancellable        *cancellable,
                   GError             **error);
} CpLateHttp;

extern const CpLateHttp cp_late_http;

G_END_DECLS
