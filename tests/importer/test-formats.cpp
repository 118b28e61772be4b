/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "config.h"
#include "importer/format.h"

#include "zip.h"

namespace {

void
add_message (GFile *, const GError *error, gpointer data)
{
  static_cast<std::vector<std::string> *> (data)->push_back (error->message);
}

struct Import
{
  GPtrArray *articles = nullptr;
  GError *error = nullptr;
  std::vector<std::string> refused;

  Import (const std::string &content, const char *name)
  {
    g_autoptr (GBytes) bytes = g_bytes_new (content.data (), content.size ());
    g_autofree char *uri = g_strconcat ("file:///tmp/", name, nullptr);
    articles = cp_import_bytes (bytes, uri, name, add_message, &refused, nullptr, &error);
  }
  ~Import ()
  {
    g_clear_pointer (&articles, g_ptr_array_unref);
    g_clear_error (&error);
  }
  guint n () const { return articles != nullptr ? articles->len : 0; }
  const CpArticle *at (guint i) const { return static_cast<const CpArticle *> (g_ptr_array_index (articles, i)); }
};

#define ASSERT_READ(import, count) ASSERT_EQ ((import).n (), count) << ((import).error ? (import).error->message : "")

std::string
published (const CpArticle *article)
{
  g_autofree char *iso = cp_date_to_iso (&article->published);
  return iso != nullptr ? iso : "";
}

TEST (Feed, ReadsEachItemOfRssWithItsFullTextWhereItHasIt)
{
  Import import (R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Sound</title><language>en</language>
    <item><title>Ferry stops</title><dc:creator>Ana Lind</dc:creator><pubDate>Wed, 12 Apr 2017 23:30:00 -0400</pubDate>
    <link>https://sound.example/a</link><description>Short.</description>
    <content:encoded><![CDATA[<p>The ferry stops.</p><blockquote><p>We are sorry.</p></blockquote>]]></content:encoded></item>
    <item><title>Second</title><description>Only a summary.</description></item></channel></rss>)", "x.rss");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->text, "The ferry stops.\n\nWe are sorry.");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 1).kind, CP_BLOCK_QUOTE);
  EXPECT_STREQ (import.at (0)->byline, "Ana Lind");
  EXPECT_STREQ (import.at (0)->publisher, "The Sound");
  EXPECT_STREQ (import.at (0)->url, "https://sound.example/a");
  EXPECT_EQ (published (import.at (0)), "2017-04-12") << "the day as written, not as UTC has it";
  EXPECT_STREQ (import.at (1)->text, "Only a summary.");
  EXPECT_EQ (published (import.at (1)), "");
}

TEST (Feed, ReadsAtomWithItsThreeKindsOfText)
{
  Import import (R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
    <entry><title>One</title><published>2020-02-01T10:00:00Z</published><updated>2020-02-03T10:00:00Z</updated>
    <author><name>Bo Ek</name></author><link rel="self" href="https://h.example/self"/><link href="https://h.example/1"/>
    <content type="html">&lt;p&gt;First &amp;amp; last.&lt;/p&gt;</content></entry>
    <entry><title>Two</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Within.</p></div></content></entry>
    <entry><title>Three</title><summary type="text">A &lt; B</summary></entry></feed>)", "x.xml");
  ASSERT_READ (import, 3u);
  EXPECT_STREQ (import.at (0)->text, "First & last.");
  EXPECT_STREQ (import.at (0)->url, "https://h.example/1");
  EXPECT_EQ (published (import.at (0)), "2020-02-01T10:00");
  EXPECT_STREQ (import.at (1)->text, "Within.");
  EXPECT_STREQ (import.at (2)->text, "A < B");
}

TEST (Feed, SaysThatItWasNotReadToItsEnd)
{
  std::string rss = "<rss version='2.0'><channel><title>Quay</title>", json = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[";
  for (int i = 0; i < 2001; i++)
    {
      rss += "<item><title>Day " + std::to_string (i) + "</title><description>The quay was shut on that day, said the mayor.</description></item>";
      json += std::string (i > 0 ? "," : "") + "{\"id\":\"" + std::to_string (i) + "\",\"content_text\":\"The quay was shut, said the mayor.\"}";
    }
  for (const auto &[content, name] : std::vector<std::pair<std::string, const char *>> { { rss + "</channel></rss>", "x.xml" }, { json + "]}", "x.json" } })
    {
      Import import (content, name);
      EXPECT_EQ (import.n (), 2000u) << name;
      ASSERT_EQ (import.refused.size (), 1u) << name;
      EXPECT_EQ (import.refused[0], "“" + std::string (name) + "” was not read to its end: no more than 2000 of its parts are taken.");
    }
}

TEST (Feed, ReadsJsonFeed)
{
  Import import (R"({"version":"https://jsonfeed.org/version/1.1","title":"Quay","authors":[{"name":"Ida"}],
    "items":[{"id":"1","title":"T","content_html":"<p>Said so.</p>","date_published":"2021-05-06T07:08:00+02:00"},
             {"id":"2","content_text":"Plain."}, 7]})", "feed.json");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->text, "Said so.");
  EXPECT_STREQ (import.at (0)->byline, "Ida");
  EXPECT_STREQ (import.at (0)->publisher, "Quay");
  EXPECT_STREQ (import.at (1)->text, "Plain.");
}

TEST (NewsXml, ReadsNitf)
{
  Import import (R"(<nitf><head><title>t</title><docdata><date.issue norm="20190304T101500Z"/></docdata></head><body>
    <body.head><hedline><hl1>Quota cut</hl1></hedline><byline>By <person>Ulla Berg</person></byline></body.head>
    <body.content><block><p>Boats stay in port.</p><media><media-caption><p>A boat.</p></media-caption></media>
    <bq><block><p>Never again.</p></block></bq></block></body.content></body></nitf>)", "x.xml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Quota cut");
  EXPECT_STREQ (import.at (0)->byline, "Ulla Berg");
  EXPECT_EQ (published (import.at (0)), "2019-03-04");
  EXPECT_STREQ (import.at (0)->text, "Boats stay in port.\n\nNever again.");
  EXPECT_EQ (import.at (0)->leftovers->len, 1u);
}

TEST (NewsXml, ReadsEveryItemOfANewsMessage)
{
  const std::string item = R"(<newsItem xml:lang="en"><itemMeta><versionCreated>2019-03-05T08:00:00Z</versionCreated>
    <firstCreated>2019-03-04T08:00:00Z</firstCreated></itemMeta><contentMeta><headline>H</headline><by>By Jo Fox</by></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html><body><p>Words.</p></body></html></inlineXML></contentSet></newsItem>)";
  Import import ("<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>" + item + item + "</itemSet></newsMessage>", "x.xml");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (1)->text, "Words.");
  EXPECT_STREQ (import.at (1)->byline, "Jo Fox");
  EXPECT_EQ (published (import.at (1)), "2019-03-04T08:00");
}

TEST (NewsXml, AParagraphOfAListIsReadOnceAndACaptionIsLeftOut)
{
  Import import ("<nitf><body><body.head><hedline><hl1>Quay</hl1></hedline></body.head><body.content><p>It is closed.</p>"
                 "<ul><li><p>One</p></li><li>Two <p>and three</p></li></ul><media><media-caption><p>The quay.</p></media-caption></media>"
                 "</body.content></body></nitf>", "x.xml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text, "It is closed.\n\nOne\n\nTwo\n\nand three");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 1).kind, CP_BLOCK_LIST_ITEM);
  ASSERT_EQ (import.at (0)->leftovers->len, 1u);
  EXPECT_STREQ (static_cast<CpLeftover *> (import.at (0)->leftovers->pdata[0])->reason, "caption of a picture");
}

TEST (NewsXml, TheProviderIsThePublisherWhereNoCreditLineIs)
{
  Import import ("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:q'><itemMeta><provider qcode='x:y'><name>Quay Wire</name></provider></itemMeta>"
                 "<contentMeta><headline>Quay</headline></contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>"
                 "<p>The quay is shut, the harbour master said.</p></body></html></inlineXML></contentSet></newsItem>", "x.xml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->publisher, "Quay Wire");
}

TEST (Markdown, KeepsWordsAndKindsAndDropsMarks)
{
  Import import ("---\ntitle: \"The quay\"\ndate: 2022-02-02\nauthor: Per Sand\n---\n\nIt was *said* by [Ola](https://o.example) that\n"
                 "snake_case stays.\n\n## Why\n> We must\n> go.\n\n- one\n- two\n", "x.md");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "The quay");
  EXPECT_STREQ (import.at (0)->byline, "Per Sand");
  EXPECT_EQ (published (import.at (0)), "2022-02-02");
  EXPECT_STREQ (import.at (0)->text, "It was said by Ola that snake_case stays.\n\nWhy\n\nWe must go.\n\none\n\ntwo");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 2).kind, CP_BLOCK_QUOTE);
}

TEST (Markdown, ReadsBylineAndDateBelowTheTitleAndTurns)
{
  Import import ("# The quay\n\n*By Per Sand*\n2 February 2022\n\nMS LOMM: The quay is closed.\n\nQUESTION: Why?\n", "x.md");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "The quay");
  EXPECT_STREQ (import.at (0)->byline, "Per Sand");
  EXPECT_EQ (published (import.at (0)), "2022-02-02");
  EXPECT_STREQ (import.at (0)->text, "MS LOMM: The quay is closed.\n\nQUESTION: Why?");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 1).kind, CP_BLOCK_TURN);
}

const char quay_page[] = "<html><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1>"
                    "<p>The quay was closed on Monday, the harbour master said in a statement to the town.</p>"
                    "<p>“We had no choice,” said the harbour master, who gave no reason for the closing of the quay.</p>"
                    "<p>The town council asked for an explanation and called a meeting for Thursday evening.</p>"
                    "</article></body></html>";

std::string
response (const std::string &body, long length_lie = 0)
{
  std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://q.example/1\r\nContent-Length: "
         + std::to_string (static_cast<long> (block.size ()) + length_lie) + "\r\n\r\n" + block + "\r\n\r\n";
}

TEST (Warc, ReadsThePagesAmongItsRecords)
{
  Import import ("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" + response (quay_page) + response (quay_page), "x.warc");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->url, "https://q.example/1");
  EXPECT_NE (strstr (import.at (0)->text, "“We had no choice,”"), nullptr);
}

TEST (Warc, AnAddressIsTextWhateverItsBytes)
{
  std::string record = response (quay_page);
  record.replace (record.find ("q.example"), 9, "q\xff.examp\xfe");
  Import import (record, "x.warc");
  ASSERT_READ (import, 1u);
  ASSERT_NE (import.at (0)->url, nullptr);
  EXPECT_TRUE (g_utf8_validate (import.at (0)->url, -1, nullptr));
}

TEST (Warc, SurvivesRecordsThatLieAboutTheirLength)
{
  Import longer (response (quay_page, 1000000000), "x.warc");
  ASSERT_READ (longer, 1u);
  Import shorter (response (quay_page, 30) + response (quay_page), "x.warc");
  ASSERT_READ (shorter, 1u);
  Import negative ("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx\r\n\r\n", "x.warc");
  EXPECT_EQ (negative.n (), 0u);
  ASSERT_NE (negative.error, nullptr);
}

TEST (Warc, UndoesWhatTheServerCodedItsAnswerIn)
{
  auto chunk = [] (const std::string &data) {
    char size[16];
    g_snprintf (size, sizeof size, "%zx\r\n", data.size ());
    return size + data + "\r\n";
  };
  std::string body = chunk (std::string (quay_page).substr (0, 100)) + chunk (std::string (quay_page).substr (100)) + "0\r\n\r\n";
  std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
  std::string record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://q.example/1\r\nContent-Length: "
                       + std::to_string (block.size ()) + "\r\n\r\n" + block + "\r\n\r\n";
  Import import (record, "x.warc"), plain (response (quay_page), "x.warc");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text, plain.at (0)->text);
}

TEST (Warc, SaysThatWhatIsNotPackedRightIsBroken)
{
  Import import ("\037\213RC/1.0 this is no gzip at all", "x.warc.gz");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
  EXPECT_STREQ (import.error->message, "“x.warc.gz” is broken and could not be read.");
}

#ifdef CP_HAVE_GMIME
TEST (Mime, ReadsAPageSavedAsMhtml)
{
  Import import (std::string ("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://q.example/2\r\nSubject: Quay\r\n"
                              "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                              "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
                   + quay_page + "\r\n--b\r\nContent-Type: image/png\r\n\r\nxx\r\n--b--\r\n", "x.mhtml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->url, "https://q.example/2");
  EXPECT_NE (strstr (import.at (0)->text, "harbour master"), nullptr);
}

TEST (Mime, ThePlaceAPageWasSavedFromTellsItsDay)
{
  Import import (std::string ("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://q.example/2021/05/03/quay\r\n"
                              "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
                              "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n") + quay_page + "\r\n--b--\r\n", "x.mhtml");
  ASSERT_READ (import, 1u);
  EXPECT_EQ (published (import.at (0)), "2021-05-03");
}

TEST (Mime, ReadsALetterWithItsSenderAndDay)
{
  Import import ("From: Eva Holm <eva@h.example>\r\nDate: Tue, 3 Mar 2020 09:00:00 +0100\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n"
                 "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                 "Wir sagen: sch=F6n.\r\n\r\nEnde.\r\n", "x.eml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Grüße");
  EXPECT_STREQ (import.at (0)->byline, "Eva Holm");
  EXPECT_EQ (published (import.at (0)), "2020-03-03");
  EXPECT_STREQ (import.at (0)->text, "Wir sagen: schön.\n\nEnde.");
}

/* What was sent along is read as a file is; a picture of the sender's firm is none. */
TEST (Mime, ReadsWhatWasSentAlong)
{
  const std::string letter = std::string ("From: Eva Holm <eva@h.example>\r\nDate: Tue, 3 Mar 2020 09:00:00 +0100\r\nSubject: Two for you\r\n"
                 "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"
                 "--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Disposition: attachment; filename=quay.html\r\n\r\n") + quay_page +
                 "\r\n--B\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=firm.png\r\n\r\nPNG\r\n"
                 "--B\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=x.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                 "AAECAwQFBgcICQ==\r\n--B\r\nContent-Type: message/rfc822\r\n\r\nFrom: Per Sand <p@s.example>\r\nSubject: Sent on\r\n"
                 "Message-ID: <2@s.example>\r\nContent-Type: text/plain\r\n\r\nThe quay is closed, the master said.\r\n\r\n--B--\r\n";
  Import import (letter, "x.eml");
  ASSERT_EQ (import.n (), 3u);
  EXPECT_STREQ (import.at (0)->title, "Two for you");
  EXPECT_STREQ (import.at (1)->title, "Quay closed");
  EXPECT_TRUE (g_str_has_suffix (import.at (1)->uri, "#quay.html")) << import.at (1)->uri;
  EXPECT_STREQ (import.at (2)->title, "Sent on");
  EXPECT_STREQ (import.at (2)->byline, "Per Sand");
  ASSERT_EQ (import.refused.size (), 1u);
  EXPECT_EQ (import.refused[0], "“x.bin” holds no text.");
}

TEST (Mime, ALetterThatIsAPageHasTheSenderAndTheDayOfTheLetter)
{
  Import import (std::string ("From: Eva Holm <eva@h.example>\r\nDate: Tue, 3 Mar 2020 09:00:00 +0100\r\nSubject: News\r\n"
                              "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n") + quay_page, "x.eml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Quay closed");
  EXPECT_STREQ (import.at (0)->byline, "Eva Holm");
  EXPECT_EQ (published (import.at (0)), "2020-03-03");
}

TEST (Mbox, ReadsEachLetter)
{
  const std::string one = "From eva@h.example Tue Mar  3 09:00:00 2020\nFrom: Eva Holm <eva@h.example>\nSubject: One\nMessage-ID: <1@h.example>\n\n"
                          "The quay is closed, said the master.\nFrom there no boat goes.\n\n";
  const std::string two = "From per@s.example Wed Mar  4 09:00:00 2020\r\nFrom: Per Sand <per@s.example>\r\nSubject: Two\r\nMessage-ID: <2@s.example>\r\n\r\n"
                          "The quay is open, said the mayor.\r\n\r\n";
  Import import (one + two + "From x\n", "x.mbox");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->title, "One");
  EXPECT_TRUE (g_str_has_suffix (import.at (0)->text, "From there no boat goes.")) << import.at (0)->text;
  EXPECT_STREQ (import.at (1)->title, "Two");
  EXPECT_STREQ (import.at (1)->byline, "Per Sand");
  EXPECT_TRUE (import.refused.empty ());
  Import letter ("From here on, the master said, no boat goes.\n\nHe gave no reason.", "x.txt");
  ASSERT_READ (letter, 1u);
  EXPECT_TRUE (g_str_has_prefix (letter.at (0)->text, "From here on")) << letter.at (0)->text;
}

TEST (Mime, JoinsTheLinesOfAWrappedLetterAndKeepsTurns)
{
  Import import ("From: press@h.example\r\nSubject: Press conference\r\nMessage-ID: <1@h.example>\r\nContent-Type: text/plain\r\n\r\n"
                 "MS LOMM: Good morning. The council met yesterday and decided to\r\nclose the pier.\r\n \r\nQUESTION: Will the ferries run?\r\n", "x.eml");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text, "MS LOMM: Good morning. The council met yesterday and decided to close the pier.\n\nQUESTION: Will the ferries run?");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 1).kind, CP_BLOCK_TURN);
}

TEST (Mime, RefusesPartsNestedAThousandDeep)
{
  std::string mail = "MIME-Version: 1.0\r\n";
  for (int i = 0; i < 1000; i++)
    mail += "Content-Type: multipart/mixed; boundary=\"b" + std::to_string (i) + "\"\r\n\r\n--b" + std::to_string (i) + "\r\n";
  mail += "Content-Type: text/plain\r\n\r\nDeep.\r\n";
  Import import (mail, "x.eml");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
}
#endif

#ifdef CP_HAVE_ARCHIVE
TEST (Odf, ReadsParagraphsHeadingsAndWhoWroteIt)
{
  Import import (zip ({ { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", R"(<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
      <text:h>The quay</text:h><text:p>It is<text:s/>closed<text:note><text:note-body><text:p>Note.</text:p></text:note-body></text:note>.</text:p>
      <text:list><text:list-item><text:p>One</text:p></text:list-item></text:list></office:text></office:body></office:document-content>)" },
    { "meta.xml", R"(<m xmlns:dc="d" xmlns:meta="m" xmlns:office="o"><office:meta><meta:initial-creator>Eva</meta:initial-creator>
      <meta:creation-date>2018-01-02T03:04:05</meta:creation-date></office:meta></m>)" } }), "x.odt");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "The quay");
  EXPECT_STREQ (import.at (0)->byline, "Eva");
  EXPECT_EQ (published (import.at (0)), "2018-01-02");
  EXPECT_STREQ (import.at (0)->text, "It is closed.\n\nOne");
}

TEST (Odf, AParagraphInABoxWithinAnotherIsReadOnce)
{
  Import import (zip ({ { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "content.xml", R"(<d xmlns:office="o" xmlns:text="t" xmlns:draw="d"><office:body><office:text>
      <text:p>It is <draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>closed.</text:p></office:text></office:body></d>)" } }), "x.odt");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text, "It is closed.\n\nBoxed.");
}

TEST (Docx, ATitleIsNoPartOfTheTextAndWhiteSpaceIsSingle)
{
  Import import (zip ({ { "word/document.xml", R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Quay closed</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">It is </w:t><w:br/><w:t> shut.</w:t></w:r></w:p></w:body></w:document>)" },
                        { "docProps/core.xml", R"(<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Quay closed</dc:title></c:coreProperties>)" } }), "x.docx");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Quay closed");
  EXPECT_STREQ (import.at (0)->text, "It is shut.");
}

TEST (Docx, ReadsStylesByTheirNamesAndLeavesOutWhatWasReplaced)
{
  Import import (zip ({ { "word/document.xml", R"(<w:document xmlns:w="w" xmlns:mc="m"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Kai gesperrt</w:t></w:r></w:p>
      <w:p><w:r><w:t>Von Eva Holm</w:t></w:r></w:p><w:p><w:r><w:t>3. März 2020</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">Der Kai ist </w:t></w:r><w:moveFrom><w:r><w:t>gestern </w:t></w:r></w:moveFrom><w:del><w:r><w:delText>offen</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>zu.</w:t></w:r></w:ins></w:p>
      <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Was nun</w:t></w:r></w:p>
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Im Kasten.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Im Kasten.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
      </w:body></w:document>)" },
    { "word/styles.xml", R"(<w:styles xmlns:w="w"><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
      <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>)" },
    { "docProps/core.xml", R"(<c:coreProperties xmlns:c="c" xmlns:dc="d" xmlns:t="t"><dc:creator>Sekretariat</dc:creator>
      <t:created>2021-01-01T00:00:00Z</t:created></c:coreProperties>)" } }), "x.docx");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Kai gesperrt");
  EXPECT_STREQ (import.at (0)->byline, "Eva Holm");
  EXPECT_EQ (published (import.at (0)), "2020-03-03");
  EXPECT_STREQ (import.at (0)->text, "Der Kai ist zu.\n\nWas nun\n\nIm Kasten.");
  EXPECT_EQ (g_array_index (import.at (0)->blocks, CpBlock, 1).kind, CP_BLOCK_HEADING);
}

TEST (Docx, ReadsParagraphsOnceEach)
{
  Import import (zip ({ { "word/document.xml", R"(<w:document xmlns:w="w"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Quay</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><w:r><w:t>closed.</w:t></w:r></w:p>
      <w:p><w:r><w:t>After.</w:t><w:pict><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:pict></w:r></w:p></w:body></w:document>)" } }), "x.docx");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Quay");
  EXPECT_STREQ (import.at (0)->text, "It is closed.\n\nAfter.\n\nBoxed.");
}

TEST (Epub, ReadsChaptersInTheOrderOfTheSpine)
{
  Import import (zip ({ { "mimetype", "application/epub+zip" },
    { "META-INF/container.xml", R"(<container><rootfiles><rootfile full-path="OEBPS/p.opf"/></rootfiles></container>)" },
    { "OEBPS/p.opf", R"(<package xmlns:dc="d"><metadata><dc:title>Book</dc:title><dc:creator>Ann</dc:creator><dc:date>2011</dc:date></metadata>
      <manifest><item id="b" href="b.xhtml"/><item id="a" href="a%20a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>)" },
    { "OEBPS/b.xhtml", "<html><body><p>Last.</p></body></html>" }, { "OEBPS/a a.xhtml", "<html><body><p>First.</p></body></html>" } }), "x.epub");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->title, "Book");
  EXPECT_EQ (published (import.at (0)), "2011");
  EXPECT_STREQ (import.at (0)->text, "First.\n\nLast.");
}

TEST (Epub, FollowsPathsUpwardsAndReadsChaptersOfAnyCharacterSet)
{
  Import import (zip ({ { "mimetype", "application/epub+zip" },
    { "META-INF/container.xml", R"(<container><rootfiles><rootfile full-path="OEBPS/package/p.opf"/></rootfiles></container>)" },
    { "OEBPS/package/p.opf", R"(<package xmlns:dc="d"><metadata><dc:title>Book</dc:title></metadata><manifest>
      <item id="nav" href="nav.xhtml" properties="nav"/><item id="a" href="../text/./a.xhtml#start"/></manifest>
      <spine><itemref idref="nav"/><itemref idref="a"/></spine></package>)" },
    { "OEBPS/package/nav.xhtml", "<html><body><nav><ol><li>Chapter one</li></ol></nav></body></html>" },
    { "OEBPS/text/a.xhtml", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><html><body><p>Gr\xfc\xdf" "e.</p></body></html>" } }), "x.epub");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text, "Grüße.");
}

TEST (Zip, ReadsEveryMemberInTheOrderOfNamesAndNamesThoseItRefuses)
{
  Import import (zip ({ { "b/two.html", quay_page }, { "one.html", quay_page }, { "__MACOSX/._one.html", "x" },
                        { "picture.png", std::string ("\211PNG\0\0\0\0", 8) } }), "x.zip");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->uri, "file:///tmp/x.zip#b/two.html");
  ASSERT_EQ (import.refused.size (), 1u);
  EXPECT_NE (import.refused[0].find ("picture.png"), std::string::npos);
}

TEST (Zip, BoundsWhatASmallFileUnpacksTo)
{
  /* 60 MB of one letter: more than an article may have, a few kilobytes packed. */
  std::string bomb = zip ({ { "bomb.txt", std::string (60 * 1000 * 1000, 'a') }, { "one.html", quay_page } });
  ASSERT_LT (bomb.size (), 200000u);
  Import import (bomb, "x.zip");
  ASSERT_READ (import, 1u);
}

TEST (Zip, RefusesByNameWhatPacksTighterThanAnyText)
{
  /* Each is allowed by its size alone; packed, the bombs are a thousandth of it, and the honest page a tenth or less. */
  std::string bomb = "<h1>Pier</h1><p>" + std::string (5 * 1000 * 1000, 'a');
  std::string lines;
  for (int i = 0; i < 60000; i++)
    lines += "<p>Boat number " + std::to_string (i * 7919 % 60000) + " was counted in the harbour that day.</p>\n";
  Import import (zip ({ { "a/bomb.html", bomb }, { "b.html", "<h1>Boats</h1>" + lines }, { "c.html", bomb }, { "d.html", quay_page } }), "x.zip");
  ASSERT_READ (import, 2u);
  EXPECT_STREQ (import.at (0)->uri, "file:///tmp/x.zip#b.html");
  EXPECT_STREQ (import.at (1)->uri, "file:///tmp/x.zip#d.html");
  ASSERT_EQ (import.refused.size (), 2u);
  EXPECT_EQ (import.refused[0], "“bomb.html” unpacks to more than text does and was not read.");
  EXPECT_EQ (import.refused[1], "“c.html” unpacks to more than text does and was not read.");
}

TEST (Zip, SaysThatAMemberIsLocked)
{
  Import import (zip ({ { "a.html", quay_page }, { "b.html", quay_page } }, "secret"), "x.zip");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_EQ (import.refused.size (), 2u);
  EXPECT_EQ (import.refused[0], "“a.html” is locked with a password.");
}

TEST (Docx, SaysWhyItsTextWasNotUnpacked)
{
  Import import (zip ({ { "word/document.xml", "<w:document>" + std::string (5 * 1000 * 1000, ' ') + "</w:document>" } }), "x.docx");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
  EXPECT_STREQ (import.error->message, "“x.docx” unpacks to more than text does and was not read.");
}

TEST (Docx, ThatIsCutIsSaidToBeBrokenByItsOwnName)
{
  std::string noise;
  guint32 state = 1;
  for (int i = 0; i < 20000; i++)
    noise += static_cast<char> ('a' + (state = state * 1664525u + 1013904223u) / 7u % 26u);
  const std::string whole = zip ({ { "word/document.xml", "<w:document>" + noise + "</w:document>" } });
  Import import (whole.substr (0, whole.size () / 2), "x.docx");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
  EXPECT_STREQ (import.error->message, "“x.docx” is broken and could not be read.");
}

TEST (Zip, IsOpenedOnlySoDeep)
{
  std::string inner = zip ({ { "one.html", quay_page } });
  for (int i = 0; i < 8; i++)
    inner = zip ({ { "inner.zip", inner } });
  Import import (inner, "x.zip");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
}
#endif

#ifdef CP_HAVE_POPPLER
/* A PDF of one page per element, a line of text per element of it; poppler repairs the missing table of objects. */
std::string
pdf (const std::vector<std::vector<std::pair<int, std::string>>> &pages)
{
  std::string kids, objects;
  int number = 4;
  for (const auto &lines : pages)
    {
      std::string content = "BT /F 10 Tf\n";
      for (const auto &line : lines)
        content += "1 0 0 1 72 " + std::to_string (line.first) + " Tm (" + line.second + ") Tj\n";
      content += "ET";
      kids += std::to_string (number) + " 0 R ";
      objects += std::to_string (number) + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
                 + std::to_string (number + 1) + " 0 R>> endobj\n" + std::to_string (number + 1) + " 0 obj <</Length "
                 + std::to_string (content.size ()) + ">> stream\n" + content + "\nendstream endobj\n";
      number += 2;
    }
  return "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count " + std::to_string (pages.size ())
         + "/Kids[" + kids + "]>> endobj\n3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n" + objects
         + "trailer <</Root 1 0 R>>\n%%EOF\n";
}

TEST (Pdf, PutsParagraphsTogetherAgain)
{
  Import import (pdf ({ { { 810, "The Harbour Gazette 1" }, { 700, "The quay was closed on Mon-" }, { 688, "day, the master said." },
                          { 660, "The town asked why and" }, { 30, "1" } },
                        { { 810, "The Harbour Gazette 2" }, { 700, "got no answer." }, { 688, "It will ask again." }, { 30, "2" } } }),
                 "x.pdf");
  ASSERT_READ (import, 1u);
  EXPECT_STREQ (import.at (0)->text,
                "The quay was closed on Monday, the master said.\n\nThe town asked why and got no answer. It will ask again.");
  EXPECT_EQ (import.at (0)->leftovers->len, 4u);
}

TEST (Pdf, SaysThatPicturesHoldNoText)
{
  Import import (pdf ({ {} }), "scan.pdf");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
  EXPECT_NE (strstr (import.error->message, "scan.pdf"), nullptr);
}
#endif

TEST (Formats, NamesAFormatThatItDoesNotRead)
{
  Import import ("{\\rtf1\\ansi Hello there.}", "x.rtf");
  EXPECT_EQ (import.n (), 0u);
  ASSERT_NE (import.error, nullptr);
  EXPECT_NE (strstr (import.error->message, "RTF"), nullptr);
}

/* What a build says that lacks the libraries, whatever this one has. */
TEST (Formats, SaysOfEachFormatWithAnOptionThatABuildMayNotReadIt)
{
  const std::string packed ("PK\003\004 and more");
  const struct { std::string content; const char *name, *sentence; } files[] = {
    { packed, "x.zip", "“x.zip” is ZIP, which this build does not read." },
    { packed, "x.docx", "“x.docx” is Word, which this build does not read." },
    { packed, "x.odt", "“x.odt” is OpenDocument, which this build does not read." },
    { packed, "x.epub", "“x.epub” is EPUB, which this build does not read." },
    { "%PDF-1.4", "x.pdf", "“x.pdf” is PDF, which this build does not read." },
    { "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x</p>", "x.eml", "“x.eml” is MIME, which this build does not read." },
    { "Received: by x\r\nFrom: a@b.example\r\n\r\nThe quay is closed.", "x.eml", "“x.eml” is MIME, which this build does not read." },
  };

  for (const auto &file : files)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (file.content.data (), file.content.size ());
      g_autoptr (GError) error = nullptr;
      CpSource source = {};

      source.bytes = bytes;
      source.name = file.name;
      EXPECT_GT (cp_format_unsupported.recognise (&source), 10) << file.name << ": or it passes for text";
      EXPECT_FALSE (cp_format_unsupported.read (&source, nullptr, &error));
      EXPECT_STREQ (error->message, file.sentence);
    }
}

TEST (Xml, ReadsTheDeclaredCharacterSetAndOnlyValidText)
{
  Import latin ("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><item><title>T</title><description>Gr\xfc\xdf" "e</description>"
                "</item></channel></rss>", "x.rss");
  ASSERT_READ (latin, 1u);
  EXPECT_STREQ (latin.at (0)->text, "Grüße");
  Import broken ("<rss><channel><item><title>T</title><description>A \xff\xfe b \xe2\x82</description></item></channel></rss>", "x.rss");
  ASSERT_READ (broken, 1u);
  EXPECT_TRUE (g_utf8_validate (broken.at (0)->text, -1, nullptr));
}

TEST (Xml, ExpandsNoEntitiesAndFetchesNone)
{
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">";
  for (char c = 'b'; c < 'n'; c++)
    {
      bomb += std::string ("<!ENTITY ") + c + " \"";
      for (int i = 0; i < 10; i++)
        bomb += std::string ("&") + static_cast<char> (c - 1) + ";";
      bomb += "\">";
    }
  bomb += "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>T</title><description>Seen &m; and &x; here</description>"
          "</item></channel></rss>";
  Import import (bomb, "x.rss");
  ASSERT_READ (import, 1u);
  EXPECT_LT (strlen (import.at (0)->text), 100u);
}

}
