/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures the language on treebanks in CoNLL-U: how right its tags, lemmas, heads and relations are with the treebank's own words,
 * how right its words and sentences are from the plain text, and how many words a second each stage reads. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "language/labels.h"
#include "language/language.h"
#include "language/parser.h"
#include "language/reader.h"
#include "language/train/treebank.h"

#define ROUNDS 5

/* Microseconds of processor time, which a busy machine does not lengthen much. */
static gint64
processor_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

typedef struct
{
  CpWordlist *words;
  CpVectors *vectors;
  CpLemmas *lemmas;
  CpParser *parser;
} Stages;

static gboolean
load_stages (Stages     *stages,
             const char *directory,
             GError    **error)
{
  g_autofree char *words = g_build_filename (directory, "words.table", NULL);
  g_autofree char *vectors = g_build_filename (directory, "vectors.bin", NULL);
  g_autofree char *lemmas = g_build_filename (directory, "lemmas.table", NULL);
  g_autofree char *parser = g_build_filename (directory, "parser.bin", NULL);

  return (stages->words = cp_wordlist_load (words, error)) != NULL && (stages->vectors = cp_vectors_load (vectors, error)) != NULL
         && (stages->lemmas = cp_lemmas_load (lemmas, error)) != NULL && (stages->parser = cp_parser_load (parser, error)) != NULL;
}

/* The treebank's words as a text that is cut already. */
static CpText *
text_of (const CpTreebank *treebank)
{
  CpText *text = g_atomic_rc_box_new0 (CpText);

  text->article = cp_article_new ();
  cp_article_close (text->article);
  text->strings = g_string_chunk_new (1 << 14);
  text->n_tokens = treebank->words->len;
  text->tokens = g_new0 (CpToken, text->n_tokens + 1);
  text->n_sentences = treebank->sentences->len;
  text->sentences = g_new0 (CpSentence, text->n_sentences + 1);
  for (guint32 s = 0; s < text->n_sentences; s++)
    {
      const CpTreebankSentence *sentence = &g_array_index (treebank->sentences, CpTreebankSentence, s);

      text->sentences[s].tokens = (CpRange){ sentence->first, sentence->first + sentence->n_words };
      for (guint32 i = sentence->first; i < sentence->first + sentence->n_words; i++)
        {
          const CpTreebankWord *word = &g_array_index (treebank->words, CpTreebankWord, i);

          text->tokens[i] = (CpToken){ .form = g_string_chunk_insert (text->strings, word->form),
                                       .norm = g_string_chunk_insert (text->strings, word->norm),
                                       .sentence = s, .head = sentence->first, .flags = (guint8) word->flags };
          text->tokens[i].span = (CpSpan){ i, i + 1 };
        }
    }
  return text;
}

static void
score_parse (const Stages     *stages,
             const CpTreebank *treebank)
{
  g_autoptr (CpText) text = text_of (treebank);
  guint n_pos = 0, n_forms = 0, n_lemmas = 0, n_heads = 0, n_labels = 0, n = text->n_tokens;
  gboolean show = g_getenv ("BENCH_SHOW_LEMMAS") != NULL;

  cp_parser_parse (stages->parser, stages->vectors, stages->lemmas, text);
  for (guint32 s = 0; s < text->n_sentences; s++)
    for (guint32 i = text->sentences[s].tokens.first; i < text->sentences[s].tokens.last; i++)
      {
        const CpTreebankWord *word = &g_array_index (treebank->words, CpTreebankWord, i);
        const CpToken *token = &text->tokens[i];
        guint32 length = text->sentences[s].tokens.last - text->sentences[s].tokens.first;
        guint32 head = word->head == length ? i : text->sentences[s].tokens.first + word->head;

        n_pos += strcmp (cp_pos_to_name ((CpPos) token->pos), word->pos) == 0;
        n_forms += token->inflection == cp_form_from_tag (strchr (word->tag, '|') + 1);
        n_lemmas += g_ascii_strcasecmp (token->lemma, word->lemma) == 0;
        n_heads += token->head == head;
        n_labels += token->head == head && token->dep == cp_dep_from_name (word->label);
        if (show && g_ascii_strcasecmp (token->lemma, word->lemma) != 0)
          g_print ("%s\t%s\t%s\t%s\n", word->form, word->tag, word->lemma, token->lemma);
      }
  g_print ("  own words:  UPOS %.2f  form %.2f  lemma %.2f  UAS %.2f  LAS %.2f\n", 100.0 * n_pos / n, 100.0 * n_forms / n,
           100.0 * n_lemmas / n, 100.0 * n_heads / n, 100.0 * n_labels / n);
}

/* The text as written, in the treebank's paragraphs, with where its words and sentences begin and end. */
static CpArticle *
write_text (const CpTreebank *treebank,
            GArray           *words,
            GArray           *sentences)
{
  CpArticle *article = cp_article_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint32 position = 0;

  for (guint32 s = 0; s < treebank->sentences->len; s++)
    {
      const CpTreebankSentence *sentence = &g_array_index (treebank->sentences, CpTreebankSentence, s);
      CpSpan span = { 0 };

      if (sentence->begins_paragraph && paragraph->len > 0)
        {
          cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph->str);
          g_string_truncate (paragraph, 0);
          position += 2;
        }
      for (guint32 i = sentence->first; i < sentence->first + sentence->n_words; i++)
        {
          const CpTreebankWord *word = &g_array_index (treebank->words, CpTreebankWord, i);
          guint32 length = (guint32) g_utf8_strlen (word->form, -1);

          if ((word->flags & CP_TOKEN_SPACE_BEFORE) != 0 && paragraph->len > 0)
            {
              g_string_append_c (paragraph, ' ');
              position++;
            }
          g_string_append (paragraph, word->form);
          span = (CpSpan){ position, position + length };
          g_array_append_val (words, span);
          position += length;
        }
      span.start = g_array_index (words, CpSpan, words->len - sentence->n_words).start;
      g_array_append_val (sentences, span);
    }
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph->str);
  cp_article_close (article);
  return article;
}

static double
f_score (guint right,
         guint gold,
         guint found)
{
  return 200.0 * right / (gold + found);
}

static void
score_cutting (const Stages     *stages,
               const CpTreebank *treebank)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_autoptr (CpArticle) article = write_text (treebank, words, sentences);
  g_autoptr (CpText) text = cp_reader_cut (stages->words, article);
  guint right_words = 0, right_sentences = 0;
  gboolean show = g_getenv ("BENCH_SHOW_CUTS") != NULL;

  for (guint32 i = 0, k = 0; i < words->len; i++)
    {
      CpSpan span = g_array_index (words, CpSpan, i);

      while (k < text->n_tokens && text->tokens[k].span.start < span.start)
        k++;
      if (k < text->n_tokens && text->tokens[k].span.start == span.start && text->tokens[k].span.end == span.end)
        right_words++;
      else if (show)
        {
          g_autofree char *wanted = cp_article_slice (article, span);

          g_print ("word\t%s\t%s\n", wanted, k < text->n_tokens ? text->tokens[k].form : "");
        }
    }
  for (guint32 i = 0, k = 0; i < sentences->len; i++)
    {
      CpSpan span = g_array_index (sentences, CpSpan, i);

      while (k < text->n_sentences && text->sentences[k].span.start < span.start)
        k++;
      if (k < text->n_sentences && text->sentences[k].span.start == span.start && text->sentences[k].span.end == span.end)
        right_sentences++;
      else if (show)
        {
          g_autofree char *wanted = cp_article_slice (article, span);

          g_print ("sentence\t%s\n", wanted);
        }
    }
  g_print ("  plain text: words F %.2f  sentences F %.2f\n", f_score (right_words, words->len, text->n_tokens),
           f_score (right_sentences, sentences->len, text->n_sentences));
}

static void
time_stages (const Stages     *stages,
             const CpTreebank *treebank)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (CpSpan));
  g_autoptr (CpArticle) article = write_text (treebank, words, sentences);
  gint64 best_cut = G_MAXINT64, best_parse = G_MAXINT64, best_lemmas = G_MAXINT64;
  guint32 n = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 start = processor_time ();
      g_autoptr (CpText) text = cp_reader_cut (stages->words, article);
      gint64 cut = processor_time (), parsed, lemmatized;

      cp_parser_parse (stages->parser, stages->vectors, stages->lemmas, text);
      parsed = processor_time ();
      cp_lemmas_fill (stages->lemmas, stages->vectors, text);
      lemmatized = processor_time ();
      best_cut = MIN (best_cut, cut - start);
      best_parse = MIN (best_parse, parsed - cut);
      best_lemmas = MIN (best_lemmas, lemmatized - parsed);
      n = text->n_tokens;
    }
  g_print ("  words/s:    cutting %.0f  tags, lemmas and trees %.0f  (lemmas alone %.0f)  all %.0f\n", n * 1e6 / (double) best_cut,
           n * 1e6 / (double) best_parse, n * 1e6 / (double) MAX (best_lemmas, 1), n * 1e6 / (double) (best_cut + best_parse));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  Stages stages = { 0 };
  gint64 start = processor_time ();

  if (argc < 3)
    {
      g_printerr ("Usage: %s LANGUAGE_FOLDER TREEBANK.conllu…\n", argv[0]);
      return EXIT_FAILURE;
    }
  if (!load_stages (&stages, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  g_print ("loaded in %.1f ms\n", (double) (processor_time () - start) / 1e3);
  for (int i = 2; i < argc; i++)
    {
      g_autoptr (CpTreebank) treebank = cp_treebank_new ();

      if (!cp_treebank_add (treebank, argv[i], 1, 0, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      g_print ("%s: %u words\n", argv[i], treebank->words->len);
      score_parse (&stages, treebank);
      score_cutting (&stages, treebank);
      time_stages (&stages, treebank);
    }
  cp_parser_free (stages.parser);
  cp_lemmas_free (stages.lemmas);
  cp_vectors_free (stages.vectors);
  cp_wordlist_free (stages.words);
  return EXIT_SUCCESS;
}
