/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <random>

extern "C" {
#include "language/tree.h"
#include "language/weights.h"
}

namespace {

class Parser : public LanguageTest
{
protected:
  guint32
  find (const char *form) const
  {
    for (guint32 i = 0; i < text->n_tokens; i++)
      if (g_str_equal (text->tokens[i].form, form))
        return i;
    ADD_FAILURE () << "no token " << form;
    return 0;
  }

  const char *
  head_of (const char *form) const
  {
    return text->tokens[text->tokens[find (form)].head].form;
  }

  const CpToken &
  token (const char *form) const
  {
    return text->tokens[find (form)];
  }

  /* One root a sentence, heads inside their sentence, every word led to the root, children that agree with heads. */
  void
  expect_trees () const
  {
    for (guint32 s = 0; s < text->n_sentences; s++)
      {
        CpRange range = text->sentences[s].tokens;
        guint roots = 0;
        std::vector<char> reached (range.last - range.first, 0);
        std::vector<guint32> open;
        for (guint32 i = range.first; i < range.last; i++)
          {
            const CpToken &word = text->tokens[i];
            ASSERT_GE (word.head, range.first);
            ASSERT_LT (word.head, range.last);
            ASSERT_EQ (word.head == i, word.dep == CP_DEP_ROOT);
            ASSERT_LT (word.dep, CP_N_DEPS);
            if (word.head == i)
              {
                roots++;
                open.push_back (i);
              }
          }
        ASSERT_EQ (roots, 1u);
        while (!open.empty ())
          {
            guint32 at = open.back ();
            guint n;
            const guint32 *children = cp_text_children (text, at, &n);
            open.pop_back ();
            reached[at - range.first] = 1;
            for (guint k = 0; k < n; k++)
              {
                ASSERT_EQ (text->tokens[children[k]].head, at);
                open.push_back (children[k]);
              }
          }
        for (char one : reached)
          ASSERT_TRUE (one);
      }
  }
};

TEST_F (Parser, FindsWhoReportsWhat)
{
  read ({ "The minister said on Tuesday that the company had rejected the offer." });
  expect_trees ();
  EXPECT_EQ (token ("said").dep, CP_DEP_ROOT);
  EXPECT_STREQ (head_of ("minister"), "said");
  EXPECT_EQ (token ("minister").dep, CP_DEP_NSUBJ);
  EXPECT_STREQ (head_of ("rejected"), "said");
  EXPECT_EQ (token ("rejected").dep, CP_DEP_CCOMP);
  EXPECT_STREQ (head_of ("company"), "rejected");
  EXPECT_STREQ (head_of ("offer"), "rejected");
  EXPECT_EQ (token ("offer").dep, CP_DEP_OBJ);
  EXPECT_EQ (token ("that").dep, CP_DEP_MARK);
}

TEST_F (Parser, TellsActiveFromPassive)
{
  read ({ "The strike was called off by the union." });
  EXPECT_EQ (token ("strike").dep, CP_DEP_NSUBJ_PASS);
  EXPECT_EQ (token ("was").dep, CP_DEP_AUX_PASS);
  EXPECT_EQ (token ("off").dep, CP_DEP_COMPOUND_PRT);
  EXPECT_EQ (token ("called").inflection, CP_FORM_PARTICIPLE);
}

TEST_F (Parser, TagsWordsByTheirPlace)
{
  read ({ "They report that the report was late." });
  EXPECT_EQ (text->tokens[1].pos, CP_POS_VERB);
  EXPECT_EQ (text->tokens[1].inflection, CP_FORM_PRESENT);
  EXPECT_EQ (text->tokens[4].pos, CP_POS_NOUN);
  EXPECT_EQ (text->tokens[4].inflection, CP_FORM_SINGULAR);
  EXPECT_EQ (text->tokens[0].pos, CP_POS_PRON);
}

TEST_F (Parser, FindsLemmas)
{
  const std::vector<std::pair<std::string, std::string>> expected = {
    { "She wrote two stories about wolves.", "she write two story about wolf ." },
    { "They cared for the babies and were hoping to be visited.", "they care for the baby and be hope to be visit ." },
    { "He stopped using the older boxes, tried and agreed.", "he stop use the old box , try and agree ." },
    { "They don't think we'll win.", "they do not think we will win ." },
    { "The ministers denied taking bribes.", "the minister deny take bribe ." },
    { "The minister emphasised it, summarised it and was analysing it.", "the minister emphasise it , summarise it and be analyse it ." },
  };
  for (const auto &[written, lemmas] : expected)
    {
      std::string joined;
      read ({ written });
      for (guint32 i = 0; i < text->n_tokens; i++)
        joined += (i > 0 ? " " : "") + std::string (text->tokens[i].lemma);
      EXPECT_EQ (joined, lemmas);
    }
}

TEST_F (Parser, KeepsTreesOfVeryLongSentencesWhole)
{
  std::string longest;
  for (int i = 0; i < 3000; i++)
    longest += i % 40 == 39 ? "and so, " : "people said that ";
  read ({ longest, "Short.", "a" });
  EXPECT_EQ (text->n_sentences, 3u);
  EXPECT_GT (text->n_tokens, 8000u);
  expect_trees ();
}

TEST_F (Parser, ReadsTheSameWhateverStandsAround)
{
  read ({ "The union rejected the offer, the firm said." });
  std::vector<CpToken> alone (text->tokens, text->tokens + text->n_tokens);
  read ({ "He left!", "The union rejected the offer, the firm said.", "Why did they go?" });
  guint32 first = text->paragraphs[1].tokens.first;
  for (guint32 i = 0; i < alone.size (); i++)
    {
      EXPECT_EQ (text->tokens[first + i].head - first, alone[i].head);
      EXPECT_EQ (text->tokens[first + i].dep, alone[i].dep);
      EXPECT_EQ (text->tokens[first + i].pos, alone[i].pos);
    }
}

/* Any characters at all: tokens in order, apart, inside their sentence and paragraph; trees whole. */
TEST_F (Parser, SurvivesAnyText)
{
  std::mt19937 random (7);
  const std::vector<std::string> pieces = { "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''", ".", "...", "…", "!", "?", "-", "—", "--",
                                            ",", " ", "  ", "\t", "\n", "a", "Mr.", "U.S.", "don't", "'s", "n't", "1,000.5", "$", "%", "(", ")",
                                            "http://a.b", "@x", "#y", "\u200b", "\u0301", "é", "日本", "🙂", "\u202e", "word", "Said", "/", "&", "\\" };
  for (int round = 0; round < 300; round++)
    {
      std::string paragraph;
      int n = 1 + (int) (random () % 120);
      for (int i = 0; i < n; i++)
        paragraph += pieces[random () % pieces.size ()];
      read ({ paragraph, "End." });
      guint32 last = 0;
      for (guint32 p = 0; p < text->n_paragraphs; p++)
        for (guint32 s = text->paragraphs[p].sentences.first; s < text->paragraphs[p].sentences.last; s++)
          for (guint32 i = text->sentences[s].tokens.first; i < text->sentences[s].tokens.last; i++)
            {
              ASSERT_GE (text->tokens[i].span.start, last) << paragraph;
              ASSERT_LT (text->tokens[i].span.start, text->tokens[i].span.end) << paragraph;
              ASSERT_LE (text->tokens[i].span.end, text->paragraphs[p].span.end) << paragraph;
              ASSERT_EQ (text->tokens[i].sentence, s);
              last = text->tokens[i].span.end;
            }
      expect_trees ();
    }
}

/* All ways through the matrix give the same numbers, so that articles are read the same everywhere. */
TEST (Weights, AreTheSameOnEveryProcessor)
{
  std::mt19937 random (3);
  const guint n_in = 50, n_out = 37, n_rows = 11;
  std::vector<gint8> rows (n_in * n_out);
  std::vector<float> scales (n_out, 0.01f), bias (n_out, 0.5f);
  std::vector<gint16> input (n_in * n_rows);
  for (gint8 &byte : rows)
    byte = (gint8) (int) (random () % 255 - 127);
  for (gint16 &number : input)
    number = (gint16) (int) (random () % 65535 - 32767);
  CpWeights weights;
  cp_weights_init (&weights, rows.data (), scales.data (), bias.data (), n_in, n_out);
  std::vector<float> quick (n_rows * weights.n_out), plain (n_rows * weights.n_out);
  cp_weights_apply (&weights, input.data (), n_rows, quick.data ());
  cp_weights_apply_plainly (&weights, input.data (), n_rows, plain.data ());
  EXPECT_EQ (quick, plain);
  gint64 sum = 0;
  for (guint k = 0; k < n_in; k++)
    sum += (gint64) rows[3 * n_in + k] * input[2 * n_in + k];
  EXPECT_FLOAT_EQ (plain[2 * weights.n_out + 3], (float) sum * 0.01f / CP_WEIGHTS_ONE + 0.5f);
  cp_weights_clear (&weights);
}

/* The best tree of one root over random scores, against all that there are. */
TEST (Tree, IsTheBestUnderItsRoot)
{
  std::mt19937 random (5);
  std::uniform_real_distribution<float> unit (0, 1);
  const guint n = 5;
  guint drawn_together = 0;
  for (int round = 0; round < 300; round++)
    {
      float scores[n * n];
      guint32 heads[n], best_heads[n] = {};
      for (float &score : scores)
        score = unit (random);
      cp_tree_decode (scores, n, n, heads);
      guint32 root = n;
      float found = 0;
      for (guint32 word = 0; word < n; word++)
        {
          found += scores[word * n + heads[word]];
          if (heads[word] == word)
            {
              EXPECT_EQ (root, n) << "two roots";
              root = word;
            }
        }
      ASSERT_LT (root, n);
      float best = -1;
      guint32 tried[n];
      for (guint code = 0; code < n * n * n * n * n; code++)
        {
          guint rest = code, roots = 0;
          float sum = 0;
          for (guint word = 0; word < n; word++, rest /= n)
            {
              tried[word] = rest % n;
              roots += tried[word] == word;
              sum += scores[word * n + tried[word]];
            }
          if (roots != 1 || tried[root] != root || sum <= best)
            continue;
          bool whole = true;
          for (guint word = 0; word < n && whole; word++)
            {
              guint at = word;
              for (guint steps = 0; steps < n; steps++)
                at = tried[at];
              whole = at == root;
            }
          if (whole)
            {
              best = sum;
              std::copy (tried, tried + n, best_heads);
            }
        }
      EXPECT_NEAR (found, best, 1e-4);
      for (guint word = 0; word < n; word++)
        {
          guint greedy = 0;
          for (guint head = 1; head < n; head++)
            if (scores[word * n + head] > scores[word * n + greedy])
              greedy = head;
          if (greedy != heads[word])
            {
              drawn_together++;
              break;
            }
        }
    }
  EXPECT_GT (drawn_together, 100u);
}

}
