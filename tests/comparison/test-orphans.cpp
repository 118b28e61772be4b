/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "comparison/comparison.h"
#include "comparison/orphans.h"
#include "comparison/saved.h"
#include "sample.h"

namespace {

const char *const safe = "“The roster is dangerous and nobody will fly it,” Ana Brine, the chair of the pilots’ union, said on Monday.";
const char *const talks = "“We will not sit at one table with the owners,” Ana Brine told reporters in Lindvik.";

CpArticle *
edition (const std::vector<const char *> &paragraphs, const char *title = "Pilots reject roster")
{
  CpArticle *article = cp_article_new ();

  article->title = g_strdup (title);
  for (const char *paragraph : paragraphs)
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph);
  cp_article_close (article);
  return article;
}

void
rest (CpComparison *comparison)
{
  while (cp_comparison_get_busy (comparison) || g_main_context_pending (nullptr))
    g_main_context_iteration (nullptr, TRUE);
}

struct Orphans : testing::Test
{
  CpComparison *comparison = cp_comparison_new ();
  GPtrArray *orphans = nullptr;

  void
  SetUp () override
  {
    add (edition ({ safe, talks }));
  }

  void
  TearDown () override
  {
    g_clear_pointer (&orphans, g_ptr_array_unref);
    g_object_unref (comparison);
  }

  CpModel *model () const { return cp_comparison_get_model (comparison); }

  void
  add (CpArticle *article) const
  {
    g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);

    g_ptr_array_add (articles, article);
    ASSERT_TRUE (cp_comparison_add_articles (comparison, articles, nullptr));
    rest (comparison);
  }

  /* As a person does with an article that its paper has changed. */
  void
  exchange (CpArticle *article) const
  {
    cp_comparison_remove_article (comparison, (const CpArticle *) g_ptr_array_index (model ()->articles, 0));
    rest (comparison);
    add (article);
  }

  gint
  statement (const std::string &words) const
  {
    for (guint i = 0; i < model ()->statements->len; i++)
      {
        g_autofree char *its = cp_model_statement_words (model (), i);

        if (std::string (its).find (words) != std::string::npos)
          return (gint) i;
      }
    ADD_FAILURE () << "no statement has “" << words << "”";
    return 0;
  }

  const CpModelStatement *
  read (const std::string &words) const
  {
    return (const CpModelStatement *) g_ptr_array_index (model ()->statements, statement (words));
  }

  void
  correct (const std::string &words, CpCorrectionKind kind, const char *value) const
  {
    g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
    g_autofree char *key = cp_model_statement_key (model (), (guint) statement (words));

    g_ptr_array_add (corrections, cp_correction_new (kind, key, value, 1600000000));
    cp_comparison_correct (comparison, corrections, "Changed");
    rest (comparison);
  }

  const CpOrphan *
  find (guint n_all = 1)
  {
    g_clear_pointer (&orphans, g_ptr_array_unref);
    orphans = cp_orphans_find (model ());
    EXPECT_EQ (orphans->len, n_all);
    return orphans->len > 0 ? (const CpOrphan *) g_ptr_array_index (orphans, 0) : nullptr;
  }

  const CpCorrection *
  correction (guint i = 0) const
  {
    return (const CpCorrection *) g_ptr_array_index (cp_comparison_get_corrections (comparison), i);
  }

  void
  put (const CpOrphan *orphan, const CpNewPlace *place) const
  {
    g_autoptr (GPtrArray) corrections = cp_orphan_put (orphan, model (), place);

    cp_comparison_replace (comparison, orphan->corrections, corrections, "Correction placed");
    rest (comparison);
  }
};

CpSaved *
saved_and_read (const std::string &text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text.data (), text.size ());

  return cp_saved_read (bytes, "x", nullptr);
}

TEST_F (Orphans, ACorrectionKnowsItsWords)
{
  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  EXPECT_STREQ (correction ()->words, "“The roster is dangerous and nobody will fly it,”");
  EXPECT_STREQ (correction ()->title, "Pilots reject roster");
  find (0);

  g_autofree char *folder = g_dir_make_tmp ("counterpoint-XXXXXX", nullptr), *path = g_build_filename (folder, "a.counterpoint", nullptr), *text = nullptr;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ASSERT_TRUE (cp_comparison_save (comparison, file, nullptr));
  ASSERT_TRUE (g_file_get_contents (path, &text, nullptr, nullptr));
  const std::string with (text), words = " words=\"“The roster is dangerous and nobody will fly it,”\" title=\"Pilots reject roster\"";
  const size_t at = with.find (words);
  ASSERT_NE (at, std::string::npos) << with;
  g_autoptr (CpSaved) again = saved_and_read (with);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (again->corrections, 0))->words, correction ()->words);

  /* A file of an older program says nothing of them; they stand in its article. */
  const std::string without = std::string (with).erase (at, words.size ());
  ASSERT_TRUE (g_file_set_contents (path, without.data (), (gssize) without.size (), nullptr));
  g_autoptr (CpComparison) older = cp_comparison_load (file, nullptr);
  ASSERT_NE (older, nullptr);
  auto *its = static_cast<CpCorrection *> (g_ptr_array_index (cp_comparison_get_corrections (older), 0));
  EXPECT_STREQ (its->words, correction ()->words);
  EXPECT_STREQ (its->title, correction ()->title);
  rest (older);
  g_file_delete (file, nullptr, nullptr);
  g_remove (folder);
}

TEST_F (Orphans, WhatWasDecidedOnOneStatementIsTogether)
{
  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  correct ("dangerous", CP_CORRECT_ACT, "warn");
  correct ("one table", CP_CORRECT_ACT, "deny");
  exchange (edition ({ "“The roster is most dangerous, and nobody will ever fly it,” Ana Brine, the chair of the pilots’ union, said on Monday." }));
  const CpOrphan *orphan = find (2);
  EXPECT_EQ (orphan->on, CP_SUBJECT_STATEMENT);
  EXPECT_EQ (orphan->corrections->len, 2u);
  EXPECT_STREQ (orphan->words, "“The roster is dangerous and nobody will fly it,”");
  EXPECT_STREQ (orphan->title, "Pilots reject roster");

  EXPECT_EQ (cp_orphans_n_of (orphans, (const CpArticle *) g_ptr_array_index (model ()->articles, 0)), 3u);

  CpNewPlace place;
  ASSERT_TRUE (cp_orphan_find_place (orphan, model (), &place));
  EXPECT_EQ (place.statement, statement ("most dangerous"));
  auto *other = static_cast<const CpOrphan *> (g_ptr_array_index (orphans, 1));
  EXPECT_FALSE (cp_orphan_find_place (other, model (), &place)) << "nothing like it is there: no guess";
}

TEST_F (Orphans, GoWhereTheyArePutAndBack)
{
  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  correct ("dangerous", CP_CORRECT_ACT, "warn");
  exchange (edition ({ "“The roster is most dangerous, and nobody will ever fly it,” Ana Brine, the chair of the pilots’ union, said on Monday." }));
  const CpOrphan *orphan = find ();
  CpNewPlace place;
  ASSERT_TRUE (cp_orphan_find_place (orphan, model (), &place));
  put (orphan, &place);
  EXPECT_STREQ (read ("most dangerous")->note, "ask again");
  EXPECT_EQ (read ("most dangerous")->act, CP_ACT_WARN);
  EXPECT_EQ (correction ()->when, 1600000000) << "it was decided then";
  EXPECT_STREQ (correction ()->words, "“The roster is most dangerous, and nobody will ever fly it,”") << "the words that it is on now";
  find (0);
  g_autofree char *name = nullptr;
  g_object_get (comparison, "undo-name", &name, nullptr);
  EXPECT_STREQ (name, "Correction placed");

  cp_comparison_undo (comparison);
  rest (comparison);
  EXPECT_EQ (read ("most dangerous")->note, nullptr);
  EXPECT_STREQ (find ()->words, "“The roster is dangerous and nobody will fly it,”");
}

TEST_F (Orphans, AreForgottenAndCalledBack)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  correct ("one table", CP_CORRECT_NOTE, "in Lindvik");
  exchange (edition ({ talks }));
  const CpOrphan *orphan = find (2);
  cp_comparison_replace (comparison, orphan->corrections, nothing, "Correction forgotten");
  rest (comparison);
  EXPECT_STREQ (find ()->words, "“We will not sit at one table with the owners,”");
  EXPECT_EQ (cp_comparison_get_corrections (comparison)->len, 1u);
  cp_comparison_undo (comparison);
  rest (comparison);
  find (2);
}

/* As of a program that no longer takes the words for a statement: they are made one. */
TEST_F (Orphans, APlaceWithoutAStatementBecomesOne)
{
  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  exchange (edition ({ "The roster is dangerous and nobody will fly it. The wind turned in the night.", talks }));
  const CpOrphan *orphan = find ();
  CpNewPlace place;
  ASSERT_TRUE (cp_orphan_find_place (orphan, model (), &place));
  ASSERT_EQ (place.statement, -1);
  put (orphan, &place);
  EXPECT_STREQ (read ("dangerous")->note, "ask again");
  g_autofree char *words = cp_model_statement_words (model (), (guint) statement ("dangerous"));
  EXPECT_STREQ (words, "The roster is dangerous and nobody will fly it");
  find (0);
}

TEST_F (Orphans, WhatWasRemovedIsNotMadeAgain)
{
  correct ("dangerous", CP_CORRECT_NOTE, "no statement");
  correct ("dangerous", CP_CORRECT_DELETE, "");
  exchange (edition ({ "The roster is dangerous and nobody will fly it. The wind turned in the night.", talks }));
  const CpOrphan *orphan = find ();
  CpNewPlace place;
  ASSERT_TRUE (cp_orphan_find_place (orphan, model (), &place));
  g_autoptr (GPtrArray) corrections = cp_orphan_put (orphan, model (), &place);
  EXPECT_EQ (corrections->len, 0u);
}

TEST_F (Orphans, ThoseWordForWordAreFoundAtOnce)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  correct ("one table", CP_CORRECT_NOTE, "in Lindvik");
  exchange (edition ({ "The wind turned in the night.", talks }));
  const CpOrphan *orphan = find (2);
  g_autoptr (GPtrArray) same = cp_orphans_of_same (orphans, orphan);
  ASSERT_EQ (same->len, 2u);
  g_autoptr (GPtrArray) corrections = cp_orphans_unchanged (same, model (), gone);
  ASSERT_EQ (gone->len, 1u);
  cp_comparison_replace (comparison, gone, corrections, "Correction placed");
  rest (comparison);
  EXPECT_STREQ (read ("one table")->note, "in Lindvik");
  EXPECT_STREQ (find ()->words, "“The roster is dangerous and nobody will fly it,”");
}

TEST_F (Orphans, OfAnArticleThatIsGoneKnowItsTitle)
{
  correct ("dangerous", CP_CORRECT_NOTE, "ask again");
  exchange (edition ({ "“The harbour is too small,” Tor Keel, the mayor, said on Friday." }, "Harbour"));
  const CpOrphan *orphan = find ();
  CpNewPlace place;
  EXPECT_STREQ (orphan->title, "Pilots reject roster");
  EXPECT_FALSE (cp_orphan_find_place (orphan, model (), &place));
}

TEST (OrphansAlone, AreOnNamesAndArticlesToo)
{
  g_autoptr (CpModel) model = sample_model (2, 2);
  auto *article = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 1));
  CpCorrection *note = cp_correction_new (CP_CORRECT_ARTICLE_NOTE, "0123456789", "late", 0);
  g_autofree char *there = cp_model_statement_key (model, 1);

  cp_correction_set_words (note, nullptr, article->title);
  g_ptr_array_add (model->orphans, cp_correction_new (CP_CORRECT_SPEAKER_ROLE, "Nobody", "clerk", 0));
  g_ptr_array_add (model->orphans, note);
  g_ptr_array_add (model->orphans, cp_correction_new (CP_CORRECT_SPEAKER_NAME, "Nobody", "Somebody", 0));
  g_ptr_array_add (model->orphans, cp_correction_new (CP_CORRECT_PAIR, there, "0123456789 1-2", 0));
  g_ptr_array_add (model->orphans, cp_correction_new (CP_CORRECT_ACT, there, "no act", 0));
  g_autoptr (GPtrArray) orphans = cp_orphans_find (model);
  ASSERT_EQ (orphans->len, 3u) << "whose statement is there has its place";
  auto *name = static_cast<const CpOrphan *> (g_ptr_array_index (orphans, 0)), *of = static_cast<const CpOrphan *> (g_ptr_array_index (orphans, 1));
  auto *pair = static_cast<const CpOrphan *> (g_ptr_array_index (orphans, 2));
  EXPECT_EQ (name->on, CP_SUBJECT_SPEAKER);
  EXPECT_EQ (name->corrections->len, 2u);
  EXPECT_STREQ (pair->subject, "0123456789 1-2") << "the one that is not there";
  CpNewPlace place;
  ASSERT_TRUE (cp_orphan_find_place (of, model, &place));
  EXPECT_EQ (place.article, 1u);
  g_autoptr (GPtrArray) put = cp_orphan_put (of, model, &place);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (put, 0))->subject, article->key);
  cp_new_place_of_statement (model, 2, &place);
  g_autoptr (GPtrArray) paired = cp_orphan_put (pair, model, &place);
  g_autofree char *beside = cp_model_statement_key (model, 2);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (paired, 0))->subject, there);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (paired, 0))->value, beside);
}

/* What a file says may be as long as it likes. */
TEST (OrphansAlone, KeepNoMoreWordsThanThereIsRoomFor)
{
  const std::string huge (3000000, 'x'), umlauts = "ü" + std::string (2000, 'y');
  const std::string file = "<comparison xmlns=\"" CP_SAVED_NAMESPACE "\" version=\"1\"><corrections><correction kind=\"note\" subject=\"a 1-2\" value=\"\" words=\""
    + umlauts + "\" title=\"" + huge + "\"/></corrections></comparison>";
  g_autoptr (CpSaved) saved = saved_and_read (file);
  g_autoptr (CpArticle) article = cp_article_new ();

  ASSERT_EQ (saved->corrections->len, 1u);
  auto *correction = static_cast<CpCorrection *> (g_ptr_array_index (saved->corrections, 0));
  EXPECT_EQ (g_utf8_strlen (correction->words, -1), CP_CORRECTION_MAX_WORDS);
  EXPECT_EQ (g_utf8_strlen (correction->title, -1), CP_CORRECTION_MAX_TITLE);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, ("We " + huge).c_str ());
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "one\ttwo\n three");
  cp_article_close (article);
  g_autofree char *words = cp_subject_words (article, { 0, 3000003 });
  EXPECT_STREQ (words, "We…");
  g_autofree char *lines = cp_subject_words (article, { 3000005, article->n_chars });
  EXPECT_STREQ (lines, "one two three");
  EXPECT_EQ (cp_subject_words (article, { 5, 4000000 }), nullptr);
  EXPECT_EQ (cp_subject_words (article, { 5, 5 }), nullptr);
}

TEST (OrphansAlone, WhatIsNoKeyIsOfNothing)
{
  for (const char *key : { "", "a", "a ", "a 1", "a 1-", "a -1-2", "a 2-1", "a 1-2 3", "a 1-99999999999999999999", "a x-y" })
    {
      g_autofree char *article = nullptr;
      CpSpan span;

      EXPECT_FALSE (cp_subject_place (key, &article, &span)) << key;
    }
}

/* Thousands of them, over many articles, are told and taken away at once, and none is compared with all others. */
TEST (OrphansAlone, MayBeMany)
{
  g_autoptr (CpModel) model = sample_model (200, 20);
  CpArticle *gone = sample_article (7000, 6000);
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = 6000;

  g_hash_table_insert (articles, gone->key, gone);
  for (guint i = 0; i < n; i++)
    {
      const CpSpan block = g_array_index (gone->blocks, CpBlock, i).span;
      g_autofree char *key = g_strdup_printf ("%s %u-%u", gone->key, block.start, block.end);
      CpCorrection *correction = cp_correction_new (CP_CORRECT_NOTE, key, "seen", 1);

      cp_subject_note_words (correction, articles);
      g_ptr_array_add (model->orphans, correction);
    }
  const gint64 begun = g_get_monotonic_time ();
  g_autoptr (GPtrArray) orphans = cp_orphans_find (model);
  ASSERT_EQ (orphans->len, n);
  auto *orphan = static_cast<const CpOrphan *> (g_ptr_array_index (orphans, n - 1));
  EXPECT_STREQ (orphan->words, "Speaker 5999 said that claim 7000-5999 was so.");
  g_autoptr (GPtrArray) same = cp_orphans_of_same (orphans, orphan);
  EXPECT_EQ (same->len, n);
  CpNewPlace place;
  cp_orphan_find_place (orphan, model, &place);
  EXPECT_LT (g_get_monotonic_time () - begun, 1000000);
  cp_article_unref (gone);
}

} // namespace
