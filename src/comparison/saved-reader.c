/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/saved-reader.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "comparison/saved.h"
#include "importer/xml-ready.h"

struct _CpSavedReader
{
  GBytes          *bytes;
  xmlTextReaderPtr xml;
  gboolean         failed;
};

/* Faults are told by what the reading returns; libxml2 itself shall print nothing. */
static void
swallow (void                 *data G_GNUC_UNUSED,
         const char           *message G_GNUC_UNUSED,
         xmlParserSeverities   severity G_GNUC_UNUSED,
         xmlTextReaderLocatorPtr locator G_GNUC_UNUSED)
{
}

/** cp_saved_reader_new: Returns: (transfer full): a reader that stands before the root element of @bytes */
CpSavedReader *
cp_saved_reader_new (GBytes *bytes)
{
  CpSavedReader *self = g_new0 (CpSavedReader, 1);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  cp_xml_ready ();
  self->bytes = g_bytes_ref (bytes);
  if (size > 0 && size <= CP_SAVED_MAX_SIZE)
    self->xml = xmlReaderForMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
  self->failed = self->xml == NULL;
  if (self->xml != NULL)
    xmlTextReaderSetErrorHandler (self->xml, swallow, NULL);
  return self;
}

/** cp_saved_reader_free: frees @self */
void
cp_saved_reader_free (CpSavedReader *self)
{
  if (self->xml != NULL)
    xmlFreeTextReader (self->xml);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/** cp_saved_reader_is_whole: Returns: whether all was right so far */
gboolean
cp_saved_reader_is_whole (CpSavedReader *self)
{
  return !self->failed;
}

/** cp_saved_reader_fail: ends the reading: something is not right */
void
cp_saved_reader_fail (CpSavedReader *self)
{
  self->failed = TRUE;
}

static gboolean
advance (CpSavedReader *self)
{
  if (!self->failed && xmlTextReaderRead (self->xml) != 1)
    self->failed = TRUE;
  return !self->failed;
}

/**
 * cp_saved_reader_begin:
 *
 * Moves to the root element. A document type ends the reading: our files have none, and entities could hide in it.
 *
 * Returns: whether there is one, of the namespace of comparisons
 */
gboolean
cp_saved_reader_begin (CpSavedReader *self)
{
  while (advance (self))
    {
      int type = xmlTextReaderNodeType (self->xml);

      if (type == XML_READER_TYPE_DOCUMENT_TYPE)
        self->failed = TRUE;
      else if (type == XML_READER_TYPE_ELEMENT)
        return g_strcmp0 ((const char *) xmlTextReaderConstNamespaceUri (self->xml), CP_SAVED_NAMESPACE) == 0;
    }
  return FALSE;
}

/** cp_saved_reader_enter: Returns: the depth of the element that is read, for cp_saved_reader_next() over what is inside it */
int
cp_saved_reader_enter (CpSavedReader *self)
{
  return self->failed || xmlTextReaderIsEmptyElement (self->xml) ? -1 : xmlTextReaderDepth (self->xml);
}

/** cp_saved_reader_next: Returns: whether there is another element inside the one at @depth, to which it moves */
gboolean
cp_saved_reader_next (CpSavedReader *self,
                      int            depth)
{
  if (depth < 0)
    return FALSE;
  while (advance (self))
    {
      int type = xmlTextReaderNodeType (self->xml);
      int here = xmlTextReaderDepth (self->xml);

      if (type == XML_READER_TYPE_ELEMENT && here == depth + 1)
        return TRUE;
      if (type == XML_READER_TYPE_END_ELEMENT && here == depth)
        return FALSE;
    }
  return FALSE;
}

/** cp_saved_reader_finish: reads on to the document's end: only there does libxml2 tell of some that break off */
void
cp_saved_reader_finish (CpSavedReader *self)
{
  int more = 1;

  while (!self->failed && more == 1)
    more = xmlTextReaderRead (self->xml);
  if (more != 0)
    self->failed = TRUE;
}

/** cp_saved_reader_name: Returns: the name of the element that is read */
const char *
cp_saved_reader_name (CpSavedReader *self)
{
  return self->failed ? "" : (const char *) xmlTextReaderConstLocalName (self->xml);
}

/** cp_saved_reader_is: Returns: whether the element that is read is called @name */
gboolean
cp_saved_reader_is (CpSavedReader *self,
                    const char    *name)
{
  return g_str_equal (cp_saved_reader_name (self), name);
}

static char *
take_string (xmlChar *text)
{
  char *copy = text != NULL ? g_strdup ((const char *) text) : NULL;

  if (text != NULL)
    xmlFree (text);
  return copy;
}

/** cp_saved_reader_text: Returns: (transfer full): the text inside the element that is read, "" where there is none */
char *
cp_saved_reader_text (CpSavedReader *self)
{
  char *text = NULL;

  if (!self->failed && !xmlTextReaderIsEmptyElement (self->xml))
    text = take_string (xmlTextReaderReadString (self->xml));
  return text != NULL ? text : g_strdup ("");
}

/** cp_saved_reader_string: Returns: (transfer full) (nullable): the attribute called @name */
char *
cp_saved_reader_string (CpSavedReader *self,
                        const char    *name)
{
  return self->failed ? NULL : take_string (xmlTextReaderGetAttribute (self->xml, BAD_CAST name));
}

/** cp_saved_reader_number: Returns: the attribute called @name as a whole number, @missing where there is none */
gint64
cp_saved_reader_number (CpSavedReader *self,
                        const char    *name,
                        gint64         missing)
{
  g_autofree char *text = cp_saved_reader_string (self, name);
  gint64 number = missing;

  if (text != NULL && !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    self->failed = TRUE;
  return number;
}

/** cp_saved_reader_index: Returns: the attribute called @name as a place in a list of @n, -1 where there is none; else the reading ends */
gint32
cp_saved_reader_index (CpSavedReader *self,
                       const char    *name,
                       guint          n)
{
  gint64 index = cp_saved_reader_number (self, name, -1);

  if (index < -1 || index >= (gint64) n)
    {
      self->failed = TRUE;
      return -1;
    }
  return (gint32) index;
}

/** cp_saved_reader_fraction: Returns: the attribute called @name as a number between 0 and 1, 0 where there is none */
float
cp_saved_reader_fraction (CpSavedReader *self,
                          const char    *name)
{
  g_autofree char *text = cp_saved_reader_string (self, name);
  double value = text != NULL ? g_ascii_strtod (text, NULL) : 0;

  return value >= 0 && value <= 1 ? (float) value : 0;
}

/** cp_saved_reader_flag: Returns: whether the attribute called @name says yes */
gboolean
cp_saved_reader_flag (CpSavedReader *self,
                      const char    *name)
{
  g_autofree char *text = cp_saved_reader_string (self, name);

  return g_strcmp0 (text, "yes") == 0;
}

/** cp_saved_reader_date: Returns: the date of the two attributes, no date where there is none */
CpDate
cp_saved_reader_date (CpSavedReader *self,
                      const char    *name,
                      const char    *precision_name)
{
  g_autofree char *text = cp_saved_reader_string (self, name);
  g_autofree char *precision_text = cp_saved_reader_string (self, precision_name);
  CpDatePrecision precision;
  CpDate date;

  if (text == NULL || !cp_date_parse_iso (text, &date))
    return CP_DATE_NONE;
  if (precision_text != NULL && cp_precision_from_nick (precision_text, &precision) && precision < (CpDatePrecision) date.precision)
    return cp_date_truncate (&date, precision);
  return date;
}

static gboolean
parse_span (const char *text,
            guint32     n_chars,
            CpSpan     *span)
{
  char *end;
  guint64 from, to;

  if (!g_ascii_isdigit (*text))
    return FALSE;
  from = g_ascii_strtoull (text, &end, 10);
  if (*end != '-' || !g_ascii_isdigit (end[1]))
    return FALSE;
  to = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != '\0' || from >= to || to > n_chars)
    return FALSE;
  *span = (CpSpan){ (guint32) from, (guint32) to };
  return TRUE;
}

/** cp_saved_reader_spans: Returns: (transfer full) (element-type CpSpan): those of the attribute called @name; the reading ends where they are not in a text of @n_chars */
GArray *
cp_saved_reader_spans (CpSavedReader *self,
                       const char    *name,
                       guint32        n_chars)
{
  g_autofree char *text = cp_saved_reader_string (self, name);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, " ", -1) : NULL;
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CpSpan));

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      CpSpan span;

      if (!parse_span (parts[i], n_chars, &span))
        {
          self->failed = TRUE;
          break;
        }
      g_array_append_val (spans, span);
    }
  return spans;
}

/** cp_saved_reader_span: Returns: the first span of the attribute called @name, an empty one where there is none */
CpSpan
cp_saved_reader_span (CpSavedReader *self,
                      const char    *name,
                      guint32        n_chars)
{
  g_autoptr (GArray) spans = cp_saved_reader_spans (self, name, n_chars);

  return spans->len > 0 ? g_array_index (spans, CpSpan, 0) : (CpSpan){ 0, 0 };
}

/** cp_saved_reader_indexes: adds to @indexes the places in a list of @n that the attribute called @name gives; the reading ends at one that is not in it */
void
cp_saved_reader_indexes (CpSavedReader *self,
                         const char    *name,
                         guint          n,
                         GArray        *indexes)
{
  g_autofree char *text = cp_saved_reader_string (self, name);

  for (const char *p = text; p != NULL && *p != '\0';)
    {
      char *end;
      guint64 index = g_ascii_strtoull (p, &end, 10);
      guint32 place = (guint32) index;

      if (!g_ascii_isdigit (*p) || index >= n || (*end != ' ' && *end != '\0'))
        {
          self->failed = TRUE;
          return;
        }
      g_array_append_val (indexes, place);
      p = *end == ' ' ? end + 1 : end;
    }
}
