/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/xml-ready.h"

#include <libxml/parser.h>

/**
 * cp_xml_ready:
 *
 * Makes libxml2 ready to be used by several threads. Version 2.9 sets up its locks when first asked for something, and
 * two threads that ask first at once can wait for each other for ever. Whoever uses libxml2 calls this before; the
 * program does once at its start, since other libraries use it too.
 */
void
cp_xml_ready (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      xmlInitParser ();
      g_once_init_leave (&ready, 1);
    }
}
