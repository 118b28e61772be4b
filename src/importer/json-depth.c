/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/json-depth.h"

/* What people and programs write nests far less. */
#define MAX_DEPTH 40

/** cp_json_nests_too_deep: Returns: whether json-glib, which goes down by recursion, may not be given @text */
gboolean
cp_json_nests_too_deep (const char *text,
                        gsize       length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (const char *p = text; p < text + length; p++)
    if (in_string)
      {
        if (*p == '\\')
          p++;
        else if (*p == '"')
          in_string = FALSE;
      }
    else if (*p == '"')
      in_string = TRUE;
    else if (*p == '{' || *p == '[')
      {
        if (++depth > MAX_DEPTH)
          return TRUE;
      }
    else if ((*p == '}' || *p == ']') && depth > 0)
      depth--;
  return FALSE;
}
