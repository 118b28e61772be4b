/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparison/saved.h"

#include <libxml/xmlwriter.h>
#include <string.h>

#include "comparison/saved-names.h"
#include "importer/xml-ready.h"

/* XML 1.0 has no form for most control characters and for U+FFFE and U+FFFF. */
static gboolean
is_writable (gunichar c)
{
  return (c >= 0x20 && c != 0xfffe && c != 0xffff) || c == '\t' || c == '\n' || c == '\r';
}

/* @text, or what can be written of it with U+FFFD for the rest, in @copy. */
static const char *
writable (const char *text,
          char      **copy)
{
  GString *clean;
  const char *p = text;

  while (*p != '\0' && is_writable (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return text;
  clean = g_string_new_len (text, p - text);
  for (; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (clean, is_writable (g_utf8_get_char (p)) ? g_utf8_get_char (p) : 0xfffd);
  *copy = g_string_free (clean, FALSE);
  return *copy;
}

static void
begin (xmlTextWriterPtr out,
       const char      *element)
{
  xmlTextWriterStartElement (out, BAD_CAST element);
}

static void
end (xmlTextWriterPtr out)
{
  xmlTextWriterEndElement (out);
}

/* What is not known is left out. */
static void
put (xmlTextWriterPtr out,
     const char      *name,
     const char      *value)
{
  g_autofree char *copy = NULL;

  if (value != NULL)
    xmlTextWriterWriteAttribute (out, BAD_CAST name, BAD_CAST writable (value, &copy));
}

static void
put_text (xmlTextWriterPtr out,
          const char      *text)
{
  g_autofree char *copy = NULL;

  xmlTextWriterWriteString (out, BAD_CAST writable (text, &copy));
}

static void
put_element (xmlTextWriterPtr out,
             const char      *element,
             const char      *text)
{
  begin (out, element);
  put_text (out, text);
  end (out);
}

static void
put_elements (xmlTextWriterPtr out,
              const char      *element,
              GPtrArray       *texts)
{
  for (guint i = 0; i < texts->len; i++)
    put_element (out, element, g_ptr_array_index (texts, i));
}

static void
put_number (xmlTextWriterPtr out,
            const char      *name,
            gint64           value)
{
  char digits[32];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  put (out, name, digits);
}

/* The place of something in its list; none is left out. */
static void
put_index (xmlTextWriterPtr out,
           const char      *name,
           gint32           index)
{
  if (index >= 0)
    put_number (out, name, index);
}

static void
put_flag (xmlTextWriterPtr out,
          const char      *name,
          gboolean         value)
{
  if (value)
    put (out, name, "yes");
}

/* So many digits that the same number comes back. */
static void
put_fraction (xmlTextWriterPtr out,
              const char      *name,
              float            value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  put (out, name, g_ascii_formatd (digits, sizeof digits, "%.9g", (double) value));
}

static void
put_spans (xmlTextWriterPtr out,
           const char      *name,
           const CpSpan    *spans,
           guint            n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (!cp_span_is_empty (spans[i]))
      g_string_append_printf (text, "%s%u-%u", text->len > 0 ? " " : "", spans[i].start, spans[i].end);
  put (out, name, text->len > 0 ? text->str : NULL);
}

static void
put_indexes (xmlTextWriterPtr out,
             const char      *name,
             const GArray    *indexes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < indexes->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (indexes, guint32, i));
  put (out, name, text->len > 0 ? text->str : NULL);
}

/* A date with its precision, which the date alone does not tell of a week. */
static void
put_date (xmlTextWriterPtr out,
          const char      *name,
          const char      *precision_name,
          const CpDate    *date)
{
  g_autofree char *iso = cp_date_to_iso (date);

  put (out, name, iso);
  put (out, precision_name, cp_precision_to_nick ((CpDatePrecision) date->precision));
}

static void
write_blocks (xmlTextWriterPtr out,
              const CpArticle *article)
{
  guint leftover = 0;

  for (guint i = 0; i <= article->blocks->len; i++)
    {
      for (; leftover < article->leftovers->len; leftover++)
        {
          const CpLeftover *left = g_ptr_array_index (article->leftovers, leftover);

          if (left->position > i && i < article->blocks->len)
            break;
          begin (out, "left-out");
          put (out, "reason", left->reason);
          put_text (out, left->text);
          end (out);
        }
      if (i < article->blocks->len)
        {
          const CpBlock *block = &g_array_index (article->blocks, CpBlock, i);
          g_autofree char *text = cp_article_slice (article, block->span);

          put_element (out, cp_saved_block_names[block->kind], text);
        }
    }
}

static void
write_article (xmlTextWriterPtr out,
               const CpArticle *article)
{
  begin (out, "article");
  put (out, "uri", article->uri);
  put (out, "title", article->title);
  put (out, "byline", article->byline);
  put (out, "publisher", article->publisher);
  put (out, "language", article->language);
  put (out, "url", article->url);
  put_date (out, "published", "published-precision", &article->published);
  put_date (out, "modified", "modified-precision", &article->modified);
  write_blocks (out, article);
  for (guint i = 0; i < article->notes->len; i++)
    {
      const CpNote *note = g_ptr_array_index (article->notes, i);

      begin (out, "note");
      put (out, "kind", cp_saved_note_names[note->kind]);
      put_text (out, note->text);
      end (out);
    }
  end (out);
}

static void
write_correction (xmlTextWriterPtr    out,
                  const CpCorrection *correction)
{
  begin (out, "correction");
  put (out, "kind", cp_correction_kind_to_nick (correction->kind));
  put (out, "subject", correction->subject);
  put (out, "value", correction->value);
  if (correction->when != 0)
    put_number (out, "when", correction->when);
  put (out, "words", correction->words);
  put (out, "title", correction->title);
  end (out);
}

static void
write_corrections (xmlTextWriterPtr out,
                   const char      *element,
                   GPtrArray       *corrections)
{
  begin (out, element);
  for (guint i = 0; i < corrections->len; i++)
    write_correction (out, g_ptr_array_index (corrections, i));
  end (out);
}

/* What the program arranges by itself is left out. */
static void
write_arrangement (xmlTextWriterPtr     out,
                   const CpArrangement *arrangement)
{
  if (arrangement->columns->len == 0 && arrangement->sort == CP_SORT_IMPORTANCE)
    return;
  begin (out, "arrangement");
  put (out, "sort", cp_sort_to_nick (arrangement->sort));
  for (guint i = 0; i < arrangement->columns->len; i++)
    {
      begin (out, "column");
      put (out, "party", g_ptr_array_index (arrangement->columns, i));
      end (out);
    }
  end (out);
}

static void
write_party (xmlTextWriterPtr    out,
             const CpModelParty *party)
{
  begin (out, "party");
  put (out, "id", party->id);
  put (out, "name", party->name);
  put (out, "letters", party->letters);
  put_number (out, "colour", party->colour);
  put_flag (out, "main", party->main);
  end (out);
}

static void
write_membership (xmlTextWriterPtr    out,
                  const CpMembership *membership)
{
  begin (out, "membership");
  put (out, "name", membership->name);
  put_index (out, "party", membership->party);
  put_date (out, "from", "from-precision", &membership->from);
  put_date (out, "to", "to-precision", &membership->to);
  put_flag (out, "by-person", membership->by_person);
  end (out);
}

static void
write_speaker (xmlTextWriterPtr      out,
               const CpModelSpeaker *speaker)
{
  begin (out, "speaker");
  put (out, "id", speaker->id);
  put (out, "name", speaker->name);
  put (out, "role", speaker->role);
  put (out, "kind", cp_speaker_kind_to_nick (speaker->kind));
  put_flag (out, "plural", speaker->plural);
  put_index (out, "party", speaker->party);
  put (out, "why", speaker->reason);
  put_elements (out, "alias", speaker->aliases);
  for (guint i = 0; i < speaker->mentions->len; i++)
    {
      const CpMention *mention = &g_array_index (speaker->mentions, CpMention, i);

      begin (out, "mention");
      put_number (out, "article", mention->article);
      put_spans (out, "at", &mention->span, 1);
      end (out);
    }
  for (guint i = 0; i < speaker->memberships->len; i++)
    write_membership (out, g_ptr_array_index (speaker->memberships, i));
  end (out);
}

static void
write_statement (xmlTextWriterPtr        out,
                 const CpModelStatement *s)
{
  begin (out, "statement");
  put (out, "id", s->id);
  put_number (out, "article", s->article);
  put_spans (out, "content", s->content, s->n_content);
  put_spans (out, "cue", &s->cue, 1);
  put_spans (out, "source", &s->source, 1);
  put (out, "kind", cp_kind_to_nick (s->kind));
  put_flag (out, "deed", s->deed);
  put_flag (out, "nested", s->nested);
  put_index (out, "speaker", s->speaker);
  put_index (out, "addressee", s->addressee);
  put_index (out, "party", s->party);
  put_index (out, "issue", s->issue);
  put (out, "act", cp_act_to_nick (s->act));
  put (out, "stance", cp_stance_to_nick (s->stance));
  put_date (out, "date", "precision", &s->date);
  put_fraction (out, "confidence", s->confidence);
  if (s->by_person != 0)
    put_number (out, "by-person", s->by_person);
  put_flag (out, "checked", s->checked);
  put_index (out, "copy-of", s->copy_of);
  put (out, "note", s->note);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    {
      if (s->reason[i] == NULL && s->sure[i] == 0)
        continue;
      begin (out, cp_saved_field_names[i]);
      put_fraction (out, "sure", s->sure[i]);
      if (s->reason[i] != NULL)
        put (out, "why", s->reason[i]);
      end (out);
    }
  end (out);
}

static void
write_position (xmlTextWriterPtr  out,
                const CpPosition *position)
{
  begin (out, "position");
  put_index (out, "party", position->party);
  put (out, "stance", cp_stance_to_nick (position->stance));
  put_indexes (out, "statements", position->statements);
  put_index (out, "headline", position->headline);
  put_number (out, "articles", position->n_articles);
  put_flag (out, "changed", position->changed);
  end (out);
}

static void
write_contrast (xmlTextWriterPtr  out,
                const CpContrast *contrast)
{
  begin (out, "contrast");
  put_index (out, "a", contrast->a);
  put_index (out, "b", contrast->b);
  put (out, "relation", cp_relation_to_nick (contrast->relation));
  put_index (out, "statement-a", contrast->statement_a);
  put_index (out, "statement-b", contrast->statement_b);
  put_elements (out, "why", contrast->why);
  end (out);
}

static void
write_issue (xmlTextWriterPtr out,
             const CpIssue   *issue)
{
  begin (out, "issue");
  put (out, "id", issue->id);
  put (out, "label", issue->label);
  put (out, "question", issue->question);
  put_indexes (out, "statements", issue->statements);
  put_elements (out, "term", issue->terms);
  for (guint i = 0; i < issue->positions->len; i++)
    write_position (out, g_ptr_array_index (issue->positions, i));
  for (guint i = 0; i < issue->contrasts->len; i++)
    write_contrast (out, g_ptr_array_index (issue->contrasts, i));
  end (out);
}

static void
write_event (xmlTextWriterPtr out,
             const CpEvent   *event)
{
  begin (out, "event");
  put (out, "id", event->id);
  put (out, "label", event->label);
  put_date (out, "date", "precision", &event->date);
  put_number (out, "article", event->article);
  put_spans (out, "at", &event->span, 1);
  put_indexes (out, "statements", event->statements);
  end (out);
}

static void
write_inconsistency (xmlTextWriterPtr       out,
                     const CpInconsistency *inconsistency)
{
  begin (out, "inconsistency");
  put_index (out, "party", inconsistency->party);
  put_index (out, "issue", inconsistency->issue);
  put_index (out, "earlier", inconsistency->earlier);
  put_index (out, "later", inconsistency->later);
  put_elements (out, "why", inconsistency->why);
  end (out);
}

static void
write_analysis (xmlTextWriterPtr out,
                const CpModel   *model)
{
  begin (out, "analysis");
  for (guint i = 0; i < model->parties->len; i++)
    write_party (out, g_ptr_array_index (model->parties, i));
  for (guint i = 0; i < model->speakers->len; i++)
    write_speaker (out, g_ptr_array_index (model->speakers, i));
  for (guint i = 0; i < model->statements->len; i++)
    write_statement (out, g_ptr_array_index (model->statements, i));
  for (guint i = 0; i < model->issues->len; i++)
    write_issue (out, g_ptr_array_index (model->issues, i));
  for (guint i = 0; i < model->events->len; i++)
    write_event (out, g_ptr_array_index (model->events, i));
  for (guint i = 0; i < model->inconsistencies->len; i++)
    write_inconsistency (out, g_ptr_array_index (model->inconsistencies, i));
  write_corrections (out, "orphans", model->orphans);
  end (out);
}

static void
free_buffer (gpointer buffer)
{
  xmlBufferFree (buffer);
}

/** cp_saved_write: Returns: (transfer full): @self as the XML document of a comparison's file; the same gives the same bytes */
GBytes *
cp_saved_write (const CpSaved *self)
{
  xmlBufferPtr buffer;
  xmlTextWriterPtr out;

  cp_xml_ready ();
  buffer = xmlBufferCreate ();
  xmlBufferSetAllocationScheme (buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  out = xmlNewTextWriterMemory (buffer, 0);
  xmlTextWriterSetIndent (out, 1);
  xmlTextWriterStartDocument (out, "1.0", "UTF-8", NULL);
  begin (out, "comparison");
  put (out, "xmlns", CP_SAVED_NAMESPACE);
  put_number (out, "version", CP_SAVED_VERSION);
  put (out, "generator", "counterpoint " CP_VERSION);
  put (out, "title", self->title);
  put (out, "origin", self->origin);
  begin (out, "articles");
  for (guint i = 0; i < self->articles->len; i++)
    write_article (out, g_ptr_array_index (self->articles, i));
  end (out);
  write_corrections (out, "corrections", self->corrections);
  write_arrangement (out, self->arrangement);
  if (self->model != NULL)
    write_analysis (out, self->model);
  end (out);
  xmlTextWriterEndDocument (out);
  xmlFreeTextWriter (out);
  return g_bytes_new_with_free_func (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer), free_buffer, buffer);
}
