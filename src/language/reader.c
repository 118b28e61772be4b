/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/reader.h"

#include <string.h>

#include "language/quotation.h"
#include "language/sentence.h"
#include "language/tokenizer.h"

/* How much is taken at once for the words of a text. */
#define LEAST_STRINGS 256
#define MOST_STRINGS  (1 << 14)

typedef struct
{
  const CpWordlist *words;
  CpText *text;
  GArray *chars;  /* gunichar: the paragraph */
  GArray *bytes;  /* guint32: where each begins, and the end */
  GArray *pieces; /* CpSpan: its tokens */
  GArray *tokens, *sentences, *paragraphs;
  GString *norm;
} Reader;

static gunichar
fold_char (gunichar c)
{
  if (c < 0x80)
    return c == '`' ? '\'' : (gunichar) g_ascii_tolower ((char) c);
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2039: case 0x203a: case 0x02bc: case 0x00b4:
      return '\'';
    case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x00ab: case 0x00bb: case 0x2033: case 0xff02:
      return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return '-';
    default:
      return g_unichar_tolower (c);
    }
}

static gboolean
is_dropped (gunichar c)
{
  return c == 0xad || c == 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2064);
}

/* The word without what its writing may vary in: case, the shape of quotation marks and dashes, invisible characters. */
static void
fold (const char *form,
      GString    *norm)
{
  g_string_truncate (norm, 0);
  for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x80)
        g_string_append_c (norm, (char) fold_char (c));
      else if (c == 0x2026)
        g_string_append (norm, "...");
      else if (!is_dropped (c))
        g_string_append_unichar (norm, fold_char (c));
    }
  if (norm->len == 2 && strcmp (norm->str, "''") == 0)
    g_string_assign (norm, "\"");
  else if ((norm->len == 2 && strcmp (norm->str, "--") == 0) || (norm->len == 3 && strcmp (norm->str, "---") == 0))
    g_string_assign (norm, "-");
  else if (norm->len == 0)
    g_string_assign (norm, form);
}

/** cp_reader_norm: Returns: (transfer full): @form as CpToken has it in norm */
char *
cp_reader_norm (const char *form)
{
  g_autoptr (GString) norm = g_string_new (NULL);

  fold (form, norm);
  return g_strdup (norm->str);
}

static void
decode (Reader     *self,
        const char *start,
        const char *end)
{
  g_array_set_size (self->chars, 0);
  g_array_set_size (self->bytes, 0);
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint32 byte = (guint32) (p - start);

      g_array_append_val (self->chars, c);
      g_array_append_val (self->bytes, byte);
    }
  {
    guint32 byte = (guint32) (end - start);

    g_array_append_val (self->bytes, byte);
  }
}

static CpToken
make_token (Reader     *self,
            const char *paragraph,
            guint32     offset,
            CpSpan      piece,
            guint32     last_end)
{
  const guint32 *bytes = (const guint32 *) (gpointer) self->bytes->data;
  CpToken token = { .span = { offset + piece.start, offset + piece.end } };

  token.form = g_string_chunk_insert_len (self->text->strings, paragraph + bytes[piece.start],
                                          (gssize) (bytes[piece.end] - bytes[piece.start]));
  fold (token.form, self->norm);
  token.norm = strcmp (self->norm->str, token.form) == 0 ? token.form
                                                         : g_string_chunk_insert_len (self->text->strings, self->norm->str, (gssize) self->norm->len);
  token.lemma = token.norm;
  if (piece.start > last_end || piece.start == 0)
    token.flags |= CP_TOKEN_SPACE_BEFORE;
  if (g_unichar_isupper (g_utf8_get_char (token.form)))
    token.flags |= CP_TOKEN_CAPITAL;
  return token;
}

/* Whether a word is written in small letters, or with a capital in front, and so stands in no line of capitals. */
static gboolean
is_in_small_letters (const CpToken *token)
{
  const char *last = token->form + strlen (token->form);

  return strlen (token->form) > 1 && g_unichar_islower (g_utf8_get_char (g_utf8_prev_char (last)));
}

/* "the WHO has advised", in a line that is not all in capitals: letters for a name, and not the pronoun that has the same ones. */
static void
keep_letters (CpToken *tokens,
              guint32  n_tokens)
{
  for (guint32 i = 0; i < n_tokens; i++)
    if (strcmp (tokens[i].form, "WHO") == 0
        && ((i > 0 && is_in_small_letters (&tokens[i - 1])) || (i + 1 < n_tokens && is_in_small_letters (&tokens[i + 1]))))
      tokens[i].norm = tokens[i].lemma = tokens[i].form;
}

static void
add_sentences (Reader *self,
               guint32 first,
               guint32 n_tokens)
{
  CpToken *tokens = &g_array_index (self->tokens, CpToken, first);

  for (guint32 start = 0; start < n_tokens;)
    {
      guint32 end = cp_sentence_end (self->words, tokens, n_tokens, start);
      CpSentence sentence = {
        .tokens = { first + start, first + end },
        .span = { tokens[start].span.start, tokens[end - 1].span.end },
        .paragraph = self->paragraphs->len,
      };

      for (guint32 i = start; i < end; i++)
        {
          tokens[i].sentence = self->sentences->len;
          tokens[i].head = first + start;
          tokens[i].dep = i == start ? CP_DEP_ROOT : CP_DEP_DEP;
        }
      g_array_append_val (self->sentences, sentence);
      start = end;
    }
}

static void
add_paragraph (Reader        *self,
               const CpBlock *block)
{
  const char *start = cp_article_at (self->text->article, block->span.start);
  const char *end = cp_article_at (self->text->article, block->span.end);
  CpParagraph paragraph = { .span = block->span, .kind = block->kind };
  guint32 first = self->tokens->len, last_end = 0;

  decode (self, start, end);
  g_array_set_size (self->pieces, 0);
  cp_tokenize (self->words, (const gunichar *) (gpointer) self->chars->data, self->chars->len, self->pieces);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      CpSpan piece = g_array_index (self->pieces, CpSpan, i);
      CpToken token = make_token (self, start, block->span.start, piece, last_end);

      last_end = piece.end;
      g_array_append_val (self->tokens, token);
    }

  paragraph.tokens = (CpRange){ first, self->tokens->len };
  paragraph.sentences.first = self->sentences->len;
  if (self->pieces->len > 0)
    {
      keep_letters (&g_array_index (self->tokens, CpToken, first), self->pieces->len);
      cp_quotation_mark (&g_array_index (self->tokens, CpToken, first), self->pieces->len);
      add_sentences (self, first, self->pieces->len);
    }
  paragraph.sentences.last = self->sentences->len;
  g_array_append_val (self->paragraphs, paragraph);
}

/**
 * cp_reader_index_children:
 *
 * Fills the index behind cp_text_children() from the tokens' heads, by counting.
 */
void
cp_reader_index_children (CpText *text)
{
  g_autofree guint32 *next = NULL;

  g_free (text->children);
  g_free (text->first_child);
  text->children = g_new (guint32, text->n_tokens + 1);
  text->first_child = g_new0 (guint32, text->n_tokens + 2);
  for (guint32 i = 0; i < text->n_tokens; i++)
    if (text->tokens[i].head != i)
      text->first_child[text->tokens[i].head + 1]++;
  for (guint32 i = 0; i < text->n_tokens; i++)
    text->first_child[i + 1] += text->first_child[i];
  next = g_memdup2 (text->first_child, sizeof (guint32) * (text->n_tokens + 1));
  for (guint32 i = 0; i < text->n_tokens; i++)
    if (text->tokens[i].head != i)
      text->children[next[text->tokens[i].head]++] = i;
}

/* What was made in growing blocks of memory is kept in one that it fills. Returns: (transfer full): the rows of @rows, which is freed */
static gpointer
steal_exactly (GArray  *rows,
               guint32 *n)
{
  const guint size = g_array_get_element_size (rows);
  gsize length;
  gpointer data = g_array_steal (rows, &length);

  g_array_unref (rows);
  *n = (guint32) length;
  return g_realloc_n (data, length, size);
}

/**
 * cp_reader_cut:
 *
 * Cuts the article's blocks into tokens and sentences and finds its quotation marks. Each token hangs on the first of its
 * sentence until the sentence is parsed.
 *
 * Returns: (transfer full): the text
 */
CpText *
cp_reader_cut (const CpWordlist *words,
               CpArticle        *article)
{
  CpText *text = g_atomic_rc_box_new0 (CpText);
  Reader self = {
    .words = words,
    .text = text,
    .chars = g_array_new (FALSE, FALSE, sizeof (gunichar)),
    .bytes = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .pieces = g_array_new (FALSE, FALSE, sizeof (CpSpan)),
    .tokens = g_array_new (FALSE, FALSE, sizeof (CpToken)),
    .sentences = g_array_new (FALSE, FALSE, sizeof (CpSentence)),
    .paragraphs = g_array_new (FALSE, FALSE, sizeof (CpParagraph)),
    .norm = g_string_new (NULL),
  };

  text->article = cp_article_ref (article);
  /* About as many bytes as the text has: a thousand short articles are kept at once. */
  text->strings = g_string_chunk_new (CLAMP (article->text != NULL ? strlen (article->text) : 0, LEAST_STRINGS, MOST_STRINGS));
  for (guint i = 0; i < article->blocks->len; i++)
    add_paragraph (&self, &g_array_index (article->blocks, CpBlock, i));

  g_array_unref (self.chars);
  g_array_unref (self.bytes);
  g_array_unref (self.pieces);
  g_string_free (self.norm, TRUE);
  text->tokens = steal_exactly (self.tokens, &text->n_tokens);
  text->sentences = steal_exactly (self.sentences, &text->n_sentences);
  text->paragraphs = steal_exactly (self.paragraphs, &text->n_paragraphs);
  cp_reader_index_children (text);
  return text;
}
