/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <json-glib/json-glib.h>
#include <map>
#include <set>
#include <string>

#include "../comparison/sample.h"
#include "exchange/json-writer.h"
#include "exchange/json.h"

namespace {

using Names = std::set<std::string>;

JsonParser *
parse (const char *text)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = nullptr;

  EXPECT_TRUE (json_parser_load_from_data (parser, text, -1, &error)) << error->message;
  return parser;
}

JsonObject *
root_of (JsonParser *parser)
{
  return json_node_get_object (json_parser_get_root (parser));
}

void
each (JsonObject *object, const char *list, const std::function<void (JsonObject *)> &check)
{
  JsonArray *array = json_object_get_array_member (object, list);

  ASSERT_NE (array, nullptr) << list;
  for (guint i = 0; i < json_array_get_length (array); i++)
    check (json_array_get_object_element (array, i));
}

Names
ids (JsonObject *object, const char *list)
{
  Names found;

  each (object, list, [&] (JsonObject *one) { found.insert (json_object_get_string_member (one, "id")); });
  return found;
}

/* A member is there, and is null (where it may be) or one of @allowed. */
void
expect_one_of (JsonObject *object, const char *member, const Names &allowed, bool may_be_null)
{
  ASSERT_TRUE (json_object_has_member (object, member)) << member;
  if (json_object_get_null_member (object, member))
    {
      EXPECT_TRUE (may_be_null) << member;
      return;
    }
  const char *value = json_object_get_string_member (object, member);
  EXPECT_TRUE (allowed.count (value)) << member << ": " << value;
}

void
expect_all_of (JsonObject *object, const char *list, const Names &allowed)
{
  JsonArray *array = json_object_get_array_member (object, list);

  ASSERT_NE (array, nullptr) << list;
  for (guint i = 0; i < json_array_get_length (array); i++)
    EXPECT_TRUE (allowed.count (json_array_get_string_element (array, i))) << list;
}

void
expect_text (JsonObject *object, const char *member, bool may_be_null)
{
  ASSERT_TRUE (json_object_has_member (object, member)) << member;
  EXPECT_TRUE (may_be_null || json_node_get_value_type (json_object_get_member (object, member)) == G_TYPE_STRING) << member;
}

void
expect_span (JsonObject *span, gint64 length)
{
  const gint64 start = json_object_get_int_member (span, "start"), end = json_object_get_int_member (span, "end");

  EXPECT_GE (start, 0);
  EXPECT_LT (start, end);
  EXPECT_LE (end, length);
}

/* What the contract says of an export, whatever is in it. */
void
expect_contract (JsonObject *root)
{
  const Names articles = ids (root, "articles"), parties = ids (root, "parties"), speakers = ids (root, "speakers");
  const Names statements = ids (root, "statements"), issues = ids (root, "issues");
  const Names stances = { "support", "oppose", "neutral" }, precisions = { "minute", "day", "week", "month", "year" };
  std::map<std::string, gint64> lengths;

  EXPECT_EQ (json_object_get_int_member (root, "version"), 1);
  EXPECT_TRUE (g_str_has_prefix (json_object_get_string_member (root, "generator"), "counterpoint "));
  each (root, "articles", [&] (JsonObject *a) {
    for (const char *known : { "id", "uri", "text" })
      expect_text (a, known, false);
    for (const char *unknown : { "title", "byline", "publisher", "published", "modified", "language", "url" })
      expect_text (a, unknown, true);
    lengths[json_object_get_string_member (a, "id")] = g_utf8_strlen (json_object_get_string_member (a, "text"), -1);
  });
  each (root, "speakers", [&] (JsonObject *s) {
    expect_text (s, "name", false);
    expect_text (s, "role", true);
    expect_one_of (s, "kind", { "person", "organisation", "group", "unknown" }, false);
    expect_one_of (s, "party", parties, true);
    each (s, "mentions", [&] (JsonObject *m) {
      expect_one_of (m, "article", articles, false);
      expect_span (m, lengths[json_object_get_string_member (m, "article")]);
    });
  });
  each (root, "statements", [&] (JsonObject *s) {
    expect_one_of (s, "article", articles, false);
    const gint64 length = lengths[json_object_get_string_member (s, "article")];
    gint64 before = -1;
    each (s, "content", [&] (JsonObject *span) {
      expect_span (span, length);
      EXPECT_GE (json_object_get_int_member (span, "start"), before);
      before = json_object_get_int_member (span, "end");
    });
    EXPECT_GE (before, 0) << "no content";
    for (const char *span : { "cue", "source" })
      if (!json_object_get_null_member (s, span))
        expect_span (json_object_get_object_member (s, span), length);
    expect_one_of (s, "kind", { "direct", "indirect", "mixed" }, false);
    expect_one_of (s, "speaker", speakers, true);
    expect_one_of (s, "addressee", speakers, true);
    expect_one_of (s, "party", parties, true);
    expect_one_of (s, "act", { "assert", "deny", "doubt", "demand", "offer", "accuse", "condemn", "praise", "warn", "commit", "question", "concede", "other" }, false);
    EXPECT_EQ (json_node_get_value_type (json_object_get_member (s, "deed")), G_TYPE_BOOLEAN);
    expect_text (s, "date", true);
    expect_one_of (s, "date_precision", precisions, true);
    EXPECT_EQ (json_object_get_null_member (s, "date"), json_object_get_null_member (s, "date_precision"));
    expect_one_of (s, "issue", issues, true);
    expect_one_of (s, "stance", stances, true);
    const double confidence = json_object_get_double_member (s, "confidence");
    EXPECT_TRUE (confidence >= 0 && confidence <= 1);
    EXPECT_NE (json_object_get_array_member (s, "why"), nullptr);
  });
  each (root, "issues", [&] (JsonObject *i) {
    expect_text (i, "label", false);
    expect_text (i, "question", true);
    EXPECT_NE (json_object_get_array_member (i, "terms"), nullptr);
    each (i, "positions", [&] (JsonObject *p) {
      expect_one_of (p, "party", parties, true);
      expect_one_of (p, "stance", stances, true);
      expect_one_of (p, "headline", statements, true);
      expect_all_of (p, "statements", statements);
    });
    each (i, "contrasts", [&] (JsonObject *c) {
      expect_one_of (c, "a", parties, false);
      expect_one_of (c, "b", parties, false);
      expect_one_of (c, "relation", { "clash", "accord", "differ", "unclear" }, false);
      expect_all_of (c, "statements", statements);
      EXPECT_NE (json_object_get_array_member (c, "why"), nullptr);
    });
  });
  each (root, "events", [&] (JsonObject *e) {
    expect_text (e, "label", false);
    expect_text (e, "date", true);
    expect_one_of (e, "date_precision", precisions, true);
    expect_one_of (e, "article", articles, false);
    expect_span (e, lengths[json_object_get_string_member (e, "article")]);
    expect_all_of (e, "statements", statements);
  });
  each (root, "inconsistencies", [&] (JsonObject *i) {
    expect_one_of (i, "party", parties, true);
    expect_one_of (i, "issue", issues, true);
    expect_all_of (i, "statements", statements);
    EXPECT_NE (json_object_get_array_member (i, "why"), nullptr);
  });
}

TEST (Json, KeepsTheContract)
{
  g_autoptr (CpModel) model = sample_model (3, 8);
  auto *bare = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 5));

  bare->speaker = bare->party = bare->issue = -1;
  bare->cue = bare->source = CpSpan { 0, 0 };
  bare->date = CP_DATE_NONE;
  bare->stance = CP_STANCE_NONE;
  g_autofree char *text = cp_json_export_model (model);
  g_autoptr (JsonParser) parser = parse (text);
  expect_contract (root_of (parser));
  EXPECT_EQ (ids (root_of (parser), "statements").size (), 24u);
}

TEST (Json, KeepsTheContractWithNothingInIt)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autofree char *text = cp_json_export_model (model);
  g_autoptr (JsonParser) parser = parse (text);
  expect_contract (root_of (parser));
}

TEST (Json, StopsAfterTheImportWithArticlesAlone)
{
  g_autoptr (CpModel) model = sample_model (2, 2);
  g_autofree char *text = cp_json_export_articles (model->articles);
  g_autoptr (JsonParser) parser = parse (text);
  g_autoptr (GList) members = json_object_get_members (root_of (parser));
  Names names;

  for (GList *l = members; l != nullptr; l = l->next)
    names.insert (static_cast<const char *> (l->data));
  EXPECT_EQ (names, (Names { "version", "generator", "articles" }));
  EXPECT_EQ (ids (root_of (parser), "articles"), (Names { "a1", "a2" }));
}

TEST (Json, CountsCodePoints)
{
  g_autoptr (CpModel) model = cp_model_new ();
  CpArticle *article = cp_article_new ();
  CpModelStatement *s = cp_model_statement_new ();

  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, "😀 Zoë: “naïve”");
  article->uri = g_strdup ("file:///x");
  cp_article_close (article);
  g_ptr_array_add (model->articles, article);
  s->id = g_strdup ("q1");
  s->content = g_new (CpSpan, 1);
  s->content[0] = CpSpan { 7, 14 };
  s->n_content = 1;
  g_ptr_array_add (model->statements, s);
  g_autofree char *text = cp_json_export_model (model);
  g_autoptr (JsonParser) parser = parse (text);
  JsonObject *statement = json_array_get_object_element (json_object_get_array_member (root_of (parser), "statements"), 0);
  JsonObject *span = json_array_get_object_element (json_object_get_array_member (statement, "content"), 0);
  JsonObject *out = json_array_get_object_element (json_object_get_array_member (root_of (parser), "articles"), 0);
  g_autofree char *words =
    g_utf8_substring (json_object_get_string_member (out, "text"), json_object_get_int_member (span, "start"), json_object_get_int_member (span, "end"));
  EXPECT_STREQ (words, "“naïve”");
}

TEST (Json, GivesAnArticlesDatesAsDays)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  CpArticle *article = sample_article (1, 1);

  article->published = CpDate { 2021, 4, 2, 8, 5, CP_PRECISION_MINUTE };
  article->modified = CpDate { 2021, 1, 1, 0, 0, CP_PRECISION_YEAR };
  g_ptr_array_add (articles, article);
  g_autofree char *text = cp_json_export_articles (articles);
  EXPECT_NE (strstr (text, "\"published\": \"2021-04-02\""), nullptr);
  EXPECT_NE (strstr (text, "\"modified\": \"2021\""), nullptr);
}

TEST (JsonWriter, WritesEveryStringSoThatItComesBack)
{
  const char *strings[] = { "", "plain", "\"quoted\" \\ / \b\f\n\r\t\x01\x1f\x7f", "Zoë 😀 \u2028", "</script>" };

  for (const char *string : strings)
    {
      g_autoptr (CpJsonWriter) out = cp_json_writer_new (1);
      cp_json_writer_begin_object (out, nullptr);
      cp_json_writer_string (out, string, string);
      cp_json_writer_fraction (out, "f", 1.0 / 3);
      cp_json_writer_fraction (out, "nan", NAN);
      cp_json_writer_end_object (out);
      g_autofree char *text = cp_json_writer_finish (out);
      g_autoptr (JsonParser) parser = parse (text);
      EXPECT_STREQ (json_object_get_string_member (root_of (parser), string), string);
      EXPECT_DOUBLE_EQ (json_object_get_double_member (root_of (parser), "f"), 0.333);
    }
}

}
