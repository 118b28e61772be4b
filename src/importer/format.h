/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "importer/importer.h"

G_BEGIN_DECLS

/**
 * CpSource:
 *
 * What a reader of a format is given: bytes with a name for people and an address, and where to report what it
 * refuses. Borrowed for the time of one call.
 */
typedef struct
{
  GBytes        *bytes;
  const char    *uri;
  const char    *name;    /* for sentences to a person: "x.html" */
  const char    *address; /* where on the net it was saved from, or %NULL; what a page says of itself goes before it */
  const char    *charset; /* as a protocol or an enclosing file declared it, or %NULL */
  guint          depth;   /* how many containers this one lies in */
  gsize         *unpack_left; /* what may still be unpacked from the file that a person gave, in bytes: its containers share it */
  CpImportFailed failed;  /* may be %NULL */
  gpointer       user_data;
  GCancellable  *cancellable;
} CpSource;

/* Containers within containers are opened this deep and no deeper. */
#define CP_SOURCE_MAX_DEPTH 4

/**
 * CpFormat:
 * @id: a short name, "html"
 * @recognise: how sure the content (and, where it leaves a doubt, the name) is of this format: 0 not at all, 100 certain
 * @read: adds what it finds to @articles (of #CpArticle, closed); a container may add many, or hand its members to
 *   cp_source_read(). %FALSE with a sentence for a person where nothing could be read.
 *
 * One format that the importer knows. Each lies in a file of its own and is listed in formats.c.
 */
typedef struct
{
  const char *id;
  int       (*recognise) (const CpSource *source);
  gboolean  (*read)      (const CpSource *source,
                          GPtrArray      *articles,
                          GError        **error);
} CpFormat;

extern const CpFormat cp_format_docx;
extern const CpFormat cp_format_epub;
extern const CpFormat cp_format_feed;
extern const CpFormat cp_format_html;
extern const CpFormat cp_format_json_feed;
extern const CpFormat cp_format_markdown;
extern const CpFormat cp_format_mbox;
extern const CpFormat cp_format_mime;
extern const CpFormat cp_format_news_xml;
extern const CpFormat cp_format_odf;
extern const CpFormat cp_format_pdf;
extern const CpFormat cp_format_text;
extern const CpFormat cp_format_unsupported;
extern const CpFormat cp_format_warc;
extern const CpFormat cp_format_zip;

const CpFormat *cp_format_find        (const CpSource *source);
gboolean        cp_source_read        (const CpSource *source,
                                       GPtrArray      *articles,
                                       GError        **error);
gboolean        cp_source_fail_empty  (const CpSource *source,
                                       GError        **error);
gboolean        cp_source_fail_binary (const CpSource *source,
                                       GError        **error);
gboolean        cp_source_fail_large  (const char     *name,
                                       GError        **error);
gboolean        cp_source_fail_unpacked (const char   *name,
                                       GError        **error);
gboolean        cp_source_fail_no_article (const CpSource *source,
                                       GError        **error);
void            cp_source_tell_rest   (const CpSource *source,
                                       guint           most);
gboolean        cp_source_has_suffix  (const CpSource     *source,
                                       const char *const  *suffixes);

G_END_DECLS
