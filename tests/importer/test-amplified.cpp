/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "import-case.h"
#include "zip.h"

/* Small files that name one thing many times over: what is read of them is no more than they hold. */
namespace {

const std::string words = "The harbour council of Lindvik voted on Tuesday to close the old ferry pier. ";

/* All text of all articles of an import, and what each has a copy of. */
size_t
held (const ImportCase &import)
{
  size_t all = 0;

  for (guint i = 0; import.article (i) != nullptr; i++)
    for (const char *text : { import.article (i)->text, import.article (i)->publisher, import.article (i)->byline, import.article (i)->language })
      all += text != nullptr ? strlen (text) : 0;
  return all;
}

TEST (Amplified, ItemsOfAFeedHaveNoLongName)
{
  const std::string name (100000, 'n'), item = "<item><title>Pier</title><description>" + words + "</description></item>";
  const std::string json = "{\"title\":\"Pier\",\"content_text\":\"" + words + "\"}";
  ImportCase rss ("<rss><channel><title>" + name + "</title><language>" + name + "</language>" + repeat (item, 1000) + "</channel></rss>", "x.rss");
  ImportCase feed ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"" + name + "\",\"language\":\"" + name
                   + "\",\"authors\":[{\"name\":\"" + name + "\"}],\"items\":[" + repeat (json + ",", 999) + json + "]}", "x.json");

  ASSERT_NE (rss.articles, nullptr) << rss.message ();
  EXPECT_EQ (rss.articles->len, 1000u);
  EXPECT_LT (held (rss), 3000000u);
  ASSERT_NE (feed.articles, nullptr) << feed.message ();
  EXPECT_EQ (feed.articles->len, 1000u);
  EXPECT_LT (held (feed), 3000000u);
}

TEST (Amplified, WhatLiesInEachOtherIsReadOnce)
{
  const std::string text = repeat (words, 1000);
  ImportCase rss ("<rss>" + repeat ("<item><description>", 100) + text + repeat ("</description></item>", 100) + "</rss>", "x.rss");
  ImportCase news ("<nitf><body><body.content>" + repeat ("<p>", 200) + text + repeat ("</p>", 200) + "</body.content></body></nitf>", "x.xml");
  ImportCase message ("<newsMessage>" + repeat ("<newsItem><contentSet><inlineData>", 80) + text
                      + repeat ("</inlineData></contentSet></newsItem>", 80) + "</newsMessage>", "x.xml");

  for (const ImportCase *import : { &rss, &news, &message })
    {
      ASSERT_NE (import->articles, nullptr) << import->message ();
      EXPECT_LE (held (*import), text.size ());
    }
}

#ifdef CP_HAVE_ARCHIVE
TEST (Amplified, ADocumentsParagraphsInEachOtherAreReadOnce)
{
  const std::string text = repeat (words, 1000);
  ImportCase odf (zip ({ { "mimetype", "application/vnd.oasis.opendocument.text" },
                         { "content.xml", "<d xmlns:text=\"t\"><body>" + repeat ("<text:p>", 200) + text + repeat ("</text:p>", 200) + "</body></d>" } }),
                  "x.odt");

  ASSERT_NE (odf.articles, nullptr) << odf.message ();
  EXPECT_LE (held (odf), text.size ());
}

TEST (Amplified, ABookReadsAChapterOnce)
{
  ImportCase book (zip ({ { "mimetype", "application/epub+zip" },
                          { "META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"p.opf\"/></rootfiles></container>" },
                          { "p.opf", "<package><metadata/><manifest><item id=\"a\" href=\"a.xhtml\"/><item id=\"b\" href=\"x/../a.xhtml\"/></manifest>"
                                     "<spine>" + repeat ("<itemref idref=\"a\"/><itemref idref=\"b\"/>", 20000) + "</spine></package>" },
                          { "a.xhtml", "<html><body>" + repeat ("<p>" + words + "</p>", 100) + "</body></html>" } }), "x.epub");

  ASSERT_NE (book.articles, nullptr) << book.message ();
  EXPECT_LE (held (book), 110 * words.size ());
}

/* Each of the files within keeps to its own bound, and would be read if it stood alone. */
TEST (Amplified, FilesWithinAFileShareItsBound)
{
  const std::string story = "Pier to close\n\n" + repeat (words, 12000), inner = zip ({ { "a.txt", story } });
  Members members;

  for (int i = 0; i < 50; i++)
    members.push_back ({ std::to_string (1000 + i) + ".zip", inner });
  ImportCase alone (inner, "x.zip"), many (zip (members), "x.zip");

  EXPECT_NE (alone.articles, nullptr) << alone.message ();
  ASSERT_NE (many.articles, nullptr) << many.message ();
  EXPECT_LT (many.articles->len, 30u);
  ASSERT_FALSE (many.refused.empty ());
  EXPECT_TRUE (has (many.refused.back (), "unpacks to more than text does and was not read.")) << many.refused.back ();
}
#endif

} // namespace
