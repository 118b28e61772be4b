/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/article.h"

#include <string.h>

#define OFFSET_STEP 64

static void
leftover_free (gpointer data)
{
  CpLeftover *leftover = data;

  g_free (leftover->text);
  g_free (leftover->reason);
  g_free (leftover);
}

static void
note_free (gpointer data)
{
  CpNote *note = data;

  g_free (note->text);
  g_free (note);
}

/** cp_article_new: Returns: (transfer full): an empty article, to be filled and closed by one thread */
CpArticle *
cp_article_new (void)
{
  CpArticle *self = g_atomic_rc_box_new0 (CpArticle);

  self->text = g_strdup ("");
  self->filling = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (CpBlock));
  self->leftovers = g_ptr_array_new_with_free_func (leftover_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/** cp_article_ref: Returns: (transfer full): @self */
CpArticle *
cp_article_ref (CpArticle *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
article_clear (gpointer data)
{
  CpArticle *self = data;

  g_free (self->uri);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->publisher);
  g_free (self->language);
  g_free (self->url);
  g_free (self->text);
  g_array_unref (self->blocks);
  g_ptr_array_unref (self->leftovers);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->offsets);
  g_free (self->key);
  if (self->filling != NULL)
    g_string_free (self->filling, TRUE);
}

/** cp_article_unref: gives up a reference; frees the article with the last one */
void
cp_article_unref (CpArticle *self)
{
  g_atomic_rc_box_release_full (self, article_clear);
}

/* Control characters mean nothing in an article and have no form in XML, which articles are saved in: U+FFFD stands for them. */
static void
append_clean (GString    *out,
              const char *text)
{
  const char *clean = text, *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if ((c >= 0x20 || c == '\t' || c == '\n') && c != 0xfffe && c != 0xffff)
        continue;
      g_string_append_len (out, clean, p - clean);
      g_string_append (out, "\xef\xbf\xbd");
      clean = g_utf8_next_char (p);
    }
  g_string_append_len (out, clean, p - clean);
}

/**
 * cp_article_add_block:
 * @text: valid UTF-8; white space at its ends is dropped, and a block of nothing else is not added
 *
 * Adds a paragraph at the end of an article that is not closed yet. The blocks' spans are set by cp_article_close();
 * until then they count bytes.
 */
void
cp_article_add_block (CpArticle  *self,
                      CpBlockKind kind,
                      const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  CpBlock block = { .kind = kind };

  if (*stripped == '\0')
    return;

  if (self->blocks->len > 0)
    g_string_append (self->filling, "\n\n");
  block.span.start = (guint32) self->filling->len;
  append_clean (self->filling, stripped);
  block.span.end = (guint32) self->filling->len;
  g_array_append_val (self->blocks, block);
}

/** cp_article_drop_first_block: takes the first of several paragraphs of an article that is not closed off again */
void
cp_article_drop_first_block (CpArticle *self)
{
  guint32 cut;

  g_return_if_fail (self->filling != NULL && self->blocks->len > 1);

  cut = g_array_index (self->blocks, CpBlock, 1).span.start;
  g_string_erase (self->filling, 0, cut);
  g_array_remove_index (self->blocks, 0);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      CpBlock *block = &g_array_index (self->blocks, CpBlock, i);

      block->span.start -= cut;
      block->span.end -= cut;
    }
}

/** cp_article_add_leftover: keeps a block that is no part of the article, with the reason in words */
void
cp_article_add_leftover (CpArticle  *self,
                         const char *text,
                         const char *reason)
{
  CpLeftover *leftover = g_new0 (CpLeftover, 1);

  leftover->text = g_strdup (text);
  leftover->reason = g_strdup (reason);
  leftover->position = self->blocks->len;
  g_ptr_array_add (self->leftovers, leftover);
}

/** cp_article_add_note: adds a line to the import report */
void
cp_article_add_note (CpArticle  *self,
                     CpNoteKind  kind,
                     const char *format,
                     ...)
{
  CpNote *note = g_new0 (CpNote, 1);
  va_list args;

  note->kind = kind;
  va_start (args, format);
  note->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->notes, note);
}

/* As many hexadecimal digits of SHA-256 as keep a million texts apart. */
static char *
digest (const char *text)
{
  g_autofree char *whole = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (whole, 16);
}

/**
 * cp_article_close:
 *
 * Ends the filling, once: makes the text of the blocks, counts the code points, turns the blocks' spans from bytes to code points and makes the index that
 * cp_article_at() uses.
 */
void
cp_article_close (CpArticle *self)
{
  const char *p;
  guint block = 0;
  guint32 n = 0;

  g_return_if_fail (self->filling != NULL);

  g_free (self->text);
  self->text = g_string_free (g_steal_pointer (&self->filling), FALSE);
  p = self->text;
  g_array_set_size (self->offsets, 0);
  for (;; p = g_utf8_next_char (p), n++)
    {
      guint32 byte = (guint32) (p - self->text);

      if (n % OFFSET_STEP == 0)
        g_array_append_val (self->offsets, byte);
      while (block < self->blocks->len)
        {
          CpBlock *b = &g_array_index (self->blocks, CpBlock, block);

          if (b->span.end > byte)
            {
              if (b->span.start == byte)
                b->span.start = n;
              break;
            }
          b->span.end = n;
          block++;
        }
      if (*p == '\0')
        break;
    }
  self->n_chars = n;
  g_free (self->key);
  self->key = digest (self->text);
}

/** cp_article_at: Returns: the place in a closed article's text where code point @offset begins; the end where it is past it */
const char *
cp_article_at (const CpArticle *self,
               guint32          offset)
{
  guint32 byte, stretch = offset / OFFSET_STEP;

  if (offset >= self->n_chars)
    return self->text + strlen (self->text);
  byte = g_array_index (self->offsets, guint32, stretch);
  /* As many bytes as code points: each is one. */
  if (stretch + 1 < self->offsets->len && g_array_index (self->offsets, guint32, stretch + 1) - byte == OFFSET_STEP)
    return self->text + byte + offset % OFFSET_STEP;
  return g_utf8_offset_to_pointer (self->text + byte, offset % OFFSET_STEP);
}

/** cp_article_slice: Returns: (transfer full): the words of @span */
char *
cp_article_slice (const CpArticle *self,
                  CpSpan           span)
{
  const char *start, *end;

  if (cp_span_is_empty (span))
    return g_strdup ("");
  start = cp_article_at (self, span.start);
  end = cp_article_at (self, span.end);
  return g_strndup (start, (gsize) (end - start));
}

/** cp_article_paragraph_at: Returns: the number, from 0, of the block that holds @offset or comes before it */
guint
cp_article_paragraph_at (const CpArticle *self,
                         guint32          offset)
{
  guint low = 0, high = self->blocks->len;

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->blocks, CpBlock, middle).span.start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static CpArticle *
copy_head (const CpArticle *self)
{
  CpArticle *copy = cp_article_new ();

  copy->uri = g_strdup (self->uri);
  copy->title = g_strdup (self->title);
  copy->byline = g_strdup (self->byline);
  copy->publisher = g_strdup (self->publisher);
  copy->language = g_strdup (self->language);
  copy->url = g_strdup (self->url);
  copy->published = self->published;
  copy->modified = self->modified;
  for (guint i = 0; i < self->notes->len; i++)
    {
      const CpNote *note = g_ptr_array_index (self->notes, i);

      cp_article_add_note (copy, note->kind, "%s", note->text);
    }
  return copy;
}

/**
 * cp_article_take_back:
 * @leftover: the number of one of what was left out
 * @taken: (out): where it stands in the new text
 *
 * Returns: (transfer full): the same article with that block in its text, in the place where it stood; closed
 */
CpArticle *
cp_article_take_back (const CpArticle *self,
                      guint            leftover,
                      CpSpan          *taken)
{
  CpArticle *copy = copy_head (self);
  guint next = 0, block = 0;

  g_return_val_if_fail (leftover < self->leftovers->len, NULL);

  for (guint i = 0; i <= self->blocks->len; i++)
    {
      const CpBlock *old = i < self->blocks->len ? &g_array_index (self->blocks, CpBlock, i) : NULL;
      g_autofree char *words = old != NULL ? cp_article_slice (self, old->span) : NULL;

      for (; next < self->leftovers->len && ((CpLeftover *) g_ptr_array_index (self->leftovers, next))->position <= i; next++)
        {
          const CpLeftover *left = g_ptr_array_index (self->leftovers, next);

          if (next != leftover)
            cp_article_add_leftover (copy, left->text, left->reason);
          else
            {
              block = copy->blocks->len;
              cp_article_add_block (copy, CP_BLOCK_PARAGRAPH, left->text);
            }
        }
      if (old != NULL)
        cp_article_add_block (copy, old->kind, words);
    }
  cp_article_close (copy);
  *taken = block < copy->blocks->len ? g_array_index (copy->blocks, CpBlock, block).span : (CpSpan){ 0, 0 };
  return copy;
}
