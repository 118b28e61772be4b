/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <gtest/gtest.h>
#include <string>

#include "comparison/saved.h"
#include "exchange/json.h"
#include "sample.h"

namespace {

CpSaved *
saved_of (CpModel *model)
{
  CpSaved *saved = cp_saved_new ();

  saved->title = g_strdup ("The \"port\" & <crane>\n\ttalks");
  saved->model = cp_model_ref (model);
  for (guint i = 0; i < model->articles->len; i++)
    g_ptr_array_add (saved->articles, cp_article_ref (static_cast<CpArticle *> (g_ptr_array_index (model->articles, i))));
  g_ptr_array_add (saved->corrections, cp_correction_new (CP_CORRECT_STANCE, "0123 4-9", "oppose", 1600000000));
  g_ptr_array_add (saved->corrections, cp_correction_new (CP_CORRECT_PARTY, "0123 4-9", "", 0));
  g_ptr_array_add (saved->corrections, cp_correction_new (CP_CORRECT_SPEAKER_ROLE, "Ministry\t0123 4", "one of two", 0));
  saved->arrangement->sort = CP_SORT_CONTRAST;
  for (const char *party : { "ru", CP_COLUMN_OF_NO_PARTY, "a <party> that is \"gone\"" })
    cp_arrangement_add (saved->arrangement, party);
  return saved;
}

std::string
text_of (GBytes *bytes)
{
  gsize size;
  auto *data = static_cast<const char *> (g_bytes_get_data (bytes, &size));

  return std::string (data, size);
}

CpSaved *
read_text (const std::string &text, GError **error = nullptr)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text.data (), text.size ());

  return cp_saved_read (bytes, "x.counterpoint", error);
}

/* A model in which everything that can be unknown or odd is. */
CpModel *
odd_model ()
{
  CpModel *model = sample_model (3, 6);
  auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 3));
  auto *article = static_cast<CpArticle *> (g_ptr_array_index (model->articles, 1));

  s->speaker = s->party = s->issue = -1;
  s->addressee = 1;
  s->copy_of = 2;
  s->cue = s->source = CpSpan { 0, 0 };
  s->content = g_renew (CpSpan, s->content, 2);
  s->content[1] = CpSpan { s->content[0].end - 2, s->content[0].end };
  s->content[0].end -= 4;
  s->n_content = 2;
  s->stance = CP_STANCE_NONE;
  s->confidence = 1.0f / 3;
  s->sure[CP_FIELD_DATE] = 0.1f;
  s->date = cp_date_truncate (&s->date, CP_PRECISION_WEEK);
  s->note = g_strdup ("ask\r\n\"again\" <soon> \x01");
  s->checked = s->deed = s->nested = TRUE;
  s->by_person = 5;
  g_clear_pointer (&article->title, g_free);
  article->modified = CpDate { 2021, 4, 2, 8, 5, CP_PRECISION_MINUTE };
  g_ptr_array_add (model->orphans, cp_correction_new (CP_CORRECT_NOTE, "gone 1-2", "words", 7));
  g_autoptr (GPtrArray) memberships = cp_memberships_parse ("2014-03/2017 Port\n../2013 A & B");

  static_cast<CpMembership *> (g_ptr_array_index (memberships, 0))->party = 1;
  for (guint i = 0; i < memberships->len; i++)
    g_ptr_array_add (static_cast<CpModelSpeaker *> (g_ptr_array_index (model->speakers, 0))->memberships,
                     cp_membership_copy (static_cast<CpMembership *> (g_ptr_array_index (memberships, i))));
  return model;
}

TEST (Saved, ComesBackAsItWas)
{
  g_autoptr (CpModel) model = odd_model ();
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  g_autoptr (GError) error = nullptr;
  g_autoptr (CpSaved) again = cp_saved_read (bytes, "x", &error);

  ASSERT_NE (again, nullptr) << error->message;
  ASSERT_NE (again->model, nullptr);
  EXPECT_EQ (again->trouble, nullptr);
  EXPECT_STREQ (again->title, saved->title);
  EXPECT_TRUE (cp_arrangement_equal (again->arrangement, saved->arrangement));
  g_autofree char *before = cp_json_export_model (saved->model);
  g_autofree char *after = cp_json_export_model (again->model);
  /* The one thing that no XML can hold is a control character. */
  std::string expected = before;
  expected.replace (expected.find ("\\u0001"), 6, "\xef\xbf\xbd");
  EXPECT_EQ (expected, after);
  g_autoptr (GBytes) bytes_again = cp_saved_write (again);
  EXPECT_EQ (text_of (bytes), text_of (bytes_again));
}

/* Whoever wrote the file may have left the value out: it then says "none", and whatever reads it need not ask. */
TEST (Saved, ACorrectionWithoutAValueSaysNone)
{
  g_autoptr (CpSaved) saved = read_text ("<comparison xmlns=\"" CP_SAVED_NAMESPACE "\" version=\"1\"><corrections>"
                                         "<correction kind=\"date\" subject=\"a 1-2\"/></corrections></comparison>");

  ASSERT_EQ (saved->corrections->len, 1u);
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (saved->corrections, 0))->value, "");
}

TEST (Saved, KeepsWhatTheExportDoesNotShow)
{
  g_autoptr (CpModel) model = odd_model ();
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  g_autoptr (CpSaved) again = cp_saved_read (bytes, "x", nullptr);
  auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (again->model->statements, 3));
  auto *article = static_cast<CpArticle *> (g_ptr_array_index (again->articles, 0));

  EXPECT_EQ (s->by_person, 5u);
  EXPECT_FLOAT_EQ (s->confidence, 1.0f / 3);
  EXPECT_FLOAT_EQ (s->sure[CP_FIELD_DATE], 0.1f);
  ASSERT_EQ (article->leftovers->len, 1u);
  auto *left = static_cast<CpLeftover *> (g_ptr_array_index (article->leftovers, 0));
  EXPECT_STREQ (left->text, "Read <more>\nfrom our partners");
  EXPECT_EQ (left->position, article->blocks->len);
  ASSERT_EQ (article->notes->len, 1u);
  EXPECT_EQ (static_cast<CpNote *> (g_ptr_array_index (article->notes, 0))->kind, CP_NOTE_DOUBTFUL);
  ASSERT_EQ (again->corrections->len, 3u);
  auto *correction = static_cast<CpCorrection *> (g_ptr_array_index (again->corrections, 1));
  EXPECT_EQ (correction->kind, CP_CORRECT_PARTY);
  EXPECT_STREQ (correction->value, "");
  EXPECT_STREQ (static_cast<CpCorrection *> (g_ptr_array_index (again->corrections, 2))->subject, "Ministry\t0123 4");
  ASSERT_EQ (again->model->orphans->len, 1u);
}

TEST (Saved, GivesTheArticlesAndCorrectionsOfAFileCutAnywhereAfterThem)
{
  g_autoptr (CpModel) model = odd_model ();
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  const std::string text = text_of (bytes);
  const size_t begin = text.find ("<analysis>");
  guint n = 0;

  ASSERT_NE (begin, std::string::npos);
  for (size_t cut = begin; cut < text.size () - 3; cut += 97, n++)
    {
      g_autoptr (CpSaved) part = read_text (text.substr (0, cut));
      ASSERT_NE (part, nullptr) << cut;
      EXPECT_EQ (part->articles->len, saved->articles->len);
      EXPECT_EQ (part->corrections->len, saved->corrections->len);
      EXPECT_TRUE (cp_arrangement_equal (part->arrangement, saved->arrangement));
      EXPECT_EQ (part->model, nullptr);
      EXPECT_NE (part->trouble, nullptr);
    }
  EXPECT_GT (n, 20u);
}

/* Every place that leads somewhere is made to lead nowhere; the analysis must be left out, and nothing may be read past its end. */
TEST (Saved, LeavesOutAnAnalysisThatLeadsNowhere)
{
  g_autoptr (CpModel) model = odd_model ();
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  const std::string text = text_of (bytes);
  const char *breaks[][2] = {
    { "party=\"1\"", "party=\"2\"" }, { "speaker=\"0\"", "speaker=\"99\"" }, { "issue=\"1\"", "issue=\"7\"" }, { "article=\"2\"", "article=\"3\"" },
    { "headline=\"0\"", "headline=\"-5\"" }, { "statement-b=\"1\"", "statement-b=\"4000000000\"" }, { "statements=\"0 ", "statements=\"0 18 " },
    { "content=\"", "content=\"9-3 " }, { "cue=\"", "cue=\"1-99999 " }, { "copy-of=\"2\"", "copy-of=\"18\"" }, { "act=\"assert\"", "act=\"sing\"" },
    { "at=\"0-9\"", "at=\"0-\"" }, { "colour=\"1\"", "colour=\"x\"" },
  };

  for (const auto &one : breaks)
    {
      std::string broken = text;
      const size_t place = broken.find (one[0], broken.find ("<analysis>"));
      ASSERT_NE (place, std::string::npos) << one[0];
      broken.replace (place, strlen (one[0]), one[1]);
      g_autoptr (CpSaved) part = read_text (broken);
      ASSERT_NE (part, nullptr) << one[1];
      EXPECT_EQ (part->model, nullptr) << one[1];
      EXPECT_EQ (part->articles->len, saved->articles->len) << one[1];
    }
}

TEST (Saved, PassesOverWhatALaterVersionMayAdd)
{
  g_autoptr (CpModel) model = sample_model (2, 4);
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  std::string text = text_of (bytes);
  auto insert_before = [&] (const char *place, const char *what) { text.insert (text.find (place), what); };

  insert_before ("<corrections>", "<folders><folder><article uri='x'/></folder></folders>");
  insert_before ("<party ", "<mood kind='dark'>grim<party id='no'/></mood>");
  insert_before ("<term>", "<weight>3</weight>");
  insert_before ("uri=", "colour='red' ");
  g_autoptr (CpSaved) again = read_text (text);
  ASSERT_NE (again, nullptr);
  EXPECT_EQ (again->trouble, nullptr);
  g_autofree char *before = cp_json_export_model (model);
  g_autofree char *after = cp_json_export_model (again->model);
  EXPECT_STREQ (before, after);
}

/* Such a file is the same, byte for byte, as before there were arrangements; and a file of that time says none. */
TEST (Saved, SaysNothingOfAnArrangementThatIsTheProgramsOwn)
{
  g_autoptr (CpSaved) saved = cp_saved_new ();
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  g_autoptr (CpSaved) again = cp_saved_read (bytes, "x", nullptr);

  EXPECT_EQ (text_of (bytes).find ("arrangement"), std::string::npos);
  ASSERT_NE (again, nullptr);
  EXPECT_EQ (again->arrangement->columns->len, 0u);
  EXPECT_EQ (again->arrangement->sort, CP_SORT_IMPORTANCE);
}

TEST (Saved, TakesOfAnArrangementWhatItKnows)
{
  const std::string before = "<comparison xmlns='" CP_SAVED_NAMESPACE "' version='1'><articles><article uri='x'/></articles>";
  std::string many = before + "<arrangement sort='mood'><column/><column party='ru'/><row party='sy'/><column party='ru'><column party='us'/></column>"
                              "<column party=''/><column party='us'/>";

  for (int i = 0; i < 100000; i++)
    many += "<column party='p" + std::to_string (i) + "'/>";
  g_autoptr (CpSaved) saved = read_text (many + "</arrangement></comparison>");
  ASSERT_NE (saved, nullptr);
  EXPECT_EQ (saved->trouble, nullptr);
  EXPECT_EQ (saved->articles->len, 1u);
  EXPECT_EQ (saved->arrangement->sort, CP_SORT_IMPORTANCE) << "an order of a later version";
  ASSERT_GT (saved->arrangement->columns->len, 3u);
  EXPECT_LE (saved->arrangement->columns->len, 256u);
  const char *first[] = { "ru", "", "us" };
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    EXPECT_STREQ (static_cast<char *> (g_ptr_array_index (saved->arrangement->columns, i)), first[i]);
  g_autoptr (CpSaved) cut = read_text (before + "<arrangement sort='date'><column party='ru'/><colu");
  ASSERT_NE (cut, nullptr);
  EXPECT_NE (cut->trouble, nullptr);
  EXPECT_EQ (cut->arrangement->columns->len, 1u);
}

TEST (Saved, RefusesInOneSentenceWhatIsNoComparison)
{
  const std::string bomb = "<?xml version='1.0'?><!DOCTYPE comparison [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                           "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><comparison xmlns='" CP_SAVED_NAMESPACE "' version='1'><articles>"
                           "<article uri='&c;'><paragraph>&c;&c;</paragraph></article></articles></comparison>";
  const std::string outside = "<?xml version='1.0'?><!DOCTYPE comparison SYSTEM 'file:///etc/passwd'><comparison xmlns='" CP_SAVED_NAMESPACE
                              "' version='1'/>";
  struct { std::string text; int code; } cases[] = {
    { "", CP_SAVED_ERROR_NONE }, { "no xml at all", CP_SAVED_ERROR_NONE }, { "<html/>", CP_SAVED_ERROR_NONE },
    { "<comparison version='1'/>", CP_SAVED_ERROR_NONE }, { std::string ("\0\1\2", 3), CP_SAVED_ERROR_NONE }, { bomb, CP_SAVED_ERROR_NONE },
    { outside, CP_SAVED_ERROR_NONE }, { "<comparison xmlns='" CP_SAVED_NAMESPACE "' version='2'/>", CP_SAVED_ERROR_NEWER },
    { "<comparison xmlns='" CP_SAVED_NAMESPACE "' version='1'><articles>", CP_SAVED_ERROR_BROKEN },
  };

  for (const auto &one : cases)
    {
      g_autoptr (GError) error = nullptr;
      EXPECT_EQ (read_text (one.text, &error), nullptr) << one.text;
      ASSERT_NE (error, nullptr);
      EXPECT_EQ (error->code, one.code) << one.text << ": " << error->message;
      EXPECT_TRUE (strstr (error->message, "x.counterpoint") != nullptr && g_str_has_suffix (error->message, "."));
    }
}

TEST (Saved, ATitleMakesANameThatAFileSystemTakes)
{
  std::string title;
  for (int i = 0; i < 200; i++)
    title += "Щ";
  g_autofree char *plain = cp_saved_name ("Port & Crew", ".pdf");
  g_autofree char *odd = cp_saved_name ("../and\n/or", ".pdf");
  g_autofree char *cut = cp_saved_name (title.c_str (), CP_SAVED_EXTENSION);

  EXPECT_STREQ (plain, "Port & Crew.pdf");
  EXPECT_STREQ (odd, "-.-and-or.pdf");
  EXPECT_LT (strlen (cut), 220u);
  EXPECT_TRUE (g_utf8_validate (cut, -1, nullptr));
  EXPECT_TRUE (g_str_has_suffix (cut, "Щ.counterpoint"));
}

TEST (Saved, OpensAThousandArticlesWithoutDelay)
{
  g_autoptr (CpModel) model = sample_model (1000, 20);
  g_autoptr (CpSaved) saved = saved_of (model);
  g_autoptr (GBytes) bytes = cp_saved_write (saved);
  const clock_t begun = clock ();
  g_autoptr (CpSaved) again = cp_saved_read (bytes, "x", nullptr);
  const double took = static_cast<double> (clock () - begun) / CLOCKS_PER_SEC;

  ASSERT_NE (again, nullptr);
  ASSERT_NE (again->model, nullptr);
  EXPECT_EQ (again->model->statements->len, 20000u);
  RecordProperty ("milliseconds", static_cast<int> (took * 1000));
#if !defined(__SANITIZE_ADDRESS__)
  EXPECT_LT (took, 1.5);
#endif
}

}
