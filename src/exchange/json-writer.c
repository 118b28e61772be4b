/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json-writer.h"

#include <math.h>

struct _CpJsonWriter
{
  GString *out;
  guint    depth;        /* containers open */
  guint    broken_depth; /* containers deeper than this are written on one line */
  gboolean first;        /* nothing stands in the open container yet */
};

/** cp_json_writer_new: Returns: (transfer full): a writer that breaks lines in containers down to @broken_depth */
CpJsonWriter *
cp_json_writer_new (guint broken_depth)
{
  CpJsonWriter *self = g_new0 (CpJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->broken_depth = broken_depth;
  self->first = TRUE;
  return self;
}

/** cp_json_writer_free: frees @self and what was written, if it was not taken */
void
cp_json_writer_free (CpJsonWriter *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

/** cp_json_writer_finish: Returns: (transfer full): all that was written, with a line end; the writer is empty after it */
char *
cp_json_writer_finish (CpJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0, NULL);

  g_string_append_c (self->out, '\n');
  return g_string_free (g_steal_pointer (&self->out), FALSE);
}

static void
break_line (CpJsonWriter *self)
{
  if (self->depth == 0)
    return;
  if (self->depth > self->broken_depth)
    {
      if (!self->first)
        g_string_append_c (self->out, ' ');
      return;
    }
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* The characters that RFC 8259 forbids in a string as they are, and U+007F, which terminals take for a command. */
static void
append_quoted (GString    *out,
               const char *value)
{
  const char *done = value;

  g_string_append_c (out, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, done, p - done);
      done = p + 1;
      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append (out, done);
  g_string_append_c (out, '"');
}

/* What stands before each value: the comma, the line's beginning, the member's name. */
static void
begin_value (CpJsonWriter *self,
             const char   *name)
{
  if (!self->first)
    g_string_append_c (self->out, ',');
  break_line (self);
  self->first = FALSE;
  if (name != NULL)
    {
      append_quoted (self->out, name);
      g_string_append (self->out, ": ");
    }
}

static void
begin_container (CpJsonWriter *self,
                 const char   *name,
                 char          bracket)
{
  begin_value (self, name);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->first = TRUE;
}

static void
end_container (CpJsonWriter *self,
               char          bracket)
{
  gboolean broken = !self->first && self->depth <= self->broken_depth;

  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (broken)
    {
      g_string_append_c (self->out, '\n');
      for (guint i = 0; i < self->depth; i++)
        g_string_append (self->out, "  ");
    }
  g_string_append_c (self->out, bracket);
  self->first = FALSE;
}

/** cp_json_writer_begin_object: opens an object */
void
cp_json_writer_begin_object (CpJsonWriter *self,
                             const char   *name)
{
  begin_container (self, name, '{');
}

/** cp_json_writer_end_object: closes the object opened last */
void
cp_json_writer_end_object (CpJsonWriter *self)
{
  end_container (self, '}');
}

/** cp_json_writer_begin_array: opens an array */
void
cp_json_writer_begin_array (CpJsonWriter *self,
                            const char   *name)
{
  begin_container (self, name, '[');
}

/** cp_json_writer_end_array: closes the array opened last */
void
cp_json_writer_end_array (CpJsonWriter *self)
{
  end_container (self, ']');
}

/** cp_json_writer_string: writes a string of valid UTF-8, or null for %NULL */
void
cp_json_writer_string (CpJsonWriter *self,
                       const char   *name,
                       const char   *value)
{
  if (value == NULL)
    {
      cp_json_writer_null (self, name);
      return;
    }
  begin_value (self, name);
  append_quoted (self->out, value);
}

/** cp_json_writer_integer: writes a whole number */
void
cp_json_writer_integer (CpJsonWriter *self,
                        const char   *name,
                        gint64        value)
{
  begin_value (self, name);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

/** cp_json_writer_fraction: writes @value held within 0 and 1, to three places; what is no number is 0 */
void
cp_json_writer_fraction (CpJsonWriter *self,
                         const char   *name,
                         double        value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  value = isfinite (value) ? CLAMP (value, 0.0, 1.0) : 0.0;
  g_string_append (self->out, g_ascii_formatd (digits, sizeof digits, "%.3f", value));
}

/** cp_json_writer_boolean: writes true or false */
void
cp_json_writer_boolean (CpJsonWriter *self,
                        const char   *name,
                        gboolean      value)
{
  begin_value (self, name);
  g_string_append (self->out, value ? "true" : "false");
}

/** cp_json_writer_null: writes null */
void
cp_json_writer_null (CpJsonWriter *self,
                     const char   *name)
{
  begin_value (self, name);
  g_string_append (self->out, "null");
}
