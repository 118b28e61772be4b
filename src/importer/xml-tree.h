/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "article/article.h"
#include "importer/format.h"

G_BEGIN_DECLS

typedef xmlDoc CpXmlDocument;

/* Whether an element is left out of the text of those around it. */
typedef gboolean (*CpXmlLeftOut) (const xmlNode *node);

CpXmlDocument *cp_xml_parse          (const CpSource    *source,
                                      GBytes            *bytes,
                                      GError           **error);
gboolean       cp_xml_is             (const xmlNode     *node,
                                      const char        *name);
xmlNode       *cp_xml_child          (const xmlNode     *parent,
                                      const char        *name);
xmlNode       *cp_xml_find           (xmlNode           *root,
                                      const char        *name);
xmlNode       *cp_xml_next           (xmlNode           *node,
                                      xmlNode           *root);
xmlNode       *cp_xml_after          (xmlNode           *node,
                                      xmlNode           *root);
char          *cp_xml_text           (const xmlNode     *node);
char          *cp_xml_text_without   (const xmlNode     *node,
                                      CpXmlLeftOut       left_out);
char          *cp_xml_child_text     (const xmlNode     *parent,
                                      const char        *name);
char          *cp_xml_attribute      (const xmlNode     *node,
                                      const char        *name);
char          *cp_xml_declared_charset (GBytes          *bytes);
int            cp_xml_recognise_root (const CpSource    *source,
                                      const char *const *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpXmlDocument, xmlFreeDoc)

G_END_DECLS
