/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <gtest/gtest.h>

#include "import-case.h"

namespace {

/* Processor time, far above what each takes, also under the sanitizers, and far below what anything quadratic would. */
const clock_t bound = 20 * CLOCKS_PER_SEC;

struct Hostile
{
  const char *what;
  std::string content;
  const char *name;
  const char *survives; /* words that are still read; empty where nothing need be */
};

void
PrintTo (const Hostile &hostile, std::ostream *out)
{
  *out << hostile.what;
}

class HostileInput : public testing::TestWithParam<Hostile>
{
};

TEST_P (HostileInput, IsReadOrRefusedInTime)
{
  const clock_t start = clock ();
  ImportCase import (GetParam ().content, GetParam ().name);

  EXPECT_LT (clock () - start, bound);
  EXPECT_NE (import.articles == nullptr, import.error == nullptr);
  if (*GetParam ().survives != '\0')
    {
      EXPECT_TRUE (has (import.text (), GetParam ().survives)) << import.message ();
    }
}

const std::string head = "<!DOCTYPE html><html><body>";

INSTANTIATE_TEST_SUITE_P (All, HostileInput, testing::Values (
  Hostile{ "nested", head + STORY + repeat ("<div>", 100000) + "deep" + repeat ("</div>", 100000), "x.html", "harbour council" },
  Hostile{ "nested inline", head + STORY + repeat ("<b>", 100000) + repeat ("</i>", 100000), "x.html", "harbour council" },
  Hostile{ "ends without beginnings", head + repeat ("<div>", 50000) + repeat ("</nav></section>", 50000) + STORY, "x.html", "" },
  Hostile{ "sections unclosed", head + STORY + repeat ("<nav><div>", 50000) + repeat ("</nav>", 50000), "x.html", "harbour council" },
  Hostile{ "one line", head + "<p>" + repeat ("The council, it is said, voted. ", 320000), "x.html", "The council" },
  Hostile{ "one word", head + "<p>" + std::string (10000000, 'a'), "x.html", "" },
  Hostile{ "attributes of one element", head + "<p " + repeat ("a", 1) + [] {
             std::string all;
             for (int i = 0; i < 1000000; i++)
               all += " a" + std::to_string (i) + "=1";
             return all;
           } () + ">" STORY, "x.html", "harbour council" },
  Hostile{ "attributes of many", head + repeat ("<i a=1 b=2 c=3 d=4 e=5></i>", 200000) + STORY, "x.html", "harbour council" },
  Hostile{ "a class of a million words", head + "<div class='" + repeat ("ad-related ", 1000000) + "'>" STORY "</div>", "x.html", "" },
  Hostile{ "paragraphs", head + repeat ("<p>Of it, a piece of text, which is long enough to count for something.", 100000), "x.html", "Of it" },
  Hostile{ "headings", head + repeat ("<h2>A heading of few words</h2>", 100000) + STORY, "x.html", "harbour council" },
  Hostile{ "dates", head + repeat ("<p class=date>3 May 2021 of 4 June 2020</p>", 50000) + STORY, "x.html", "harbour council" },
  Hostile{ "comments unclosed", head + STORY + repeat ("<!-- ", 500000), "x.html", "harbour council" },
  Hostile{ "quotes unclosed", head + STORY + repeat ("<a href=\"", 300000), "x.html", "harbour council" },
  Hostile{ "scripts unclosed", head + STORY + repeat ("<script>", 300000), "x.html", "harbour council" },
  Hostile{ "entities", head + "<p>" + repeat ("&amp;&lt;&#x110000;&#99999999;&nosuch;", 200000) + "</p>" STORY, "x.html", "" },
  Hostile{ "zeros", head + STORY + std::string (50, (char) 0) + STORY + std::string (1000000, (char) 0), "x.html", "" },
  Hostile{ "entity bomb", "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
                          "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]><html><body>" STORY "<p>&d;&d;&d;</p></body></html>", "x.html", "harbour council" },
  Hostile{ "external entity", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>" STORY "<p>&x;</p></body></html>", "x.html", "harbour council" },
  Hostile{ "a feed nested", "<rss><channel><item><title>x</title><description>" + repeat ("<a>", 100000), "x.rss", "" },
  Hostile{ "a JSON feed nested", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": " + repeat ("[", 100000), "x.json", "" },
  Hostile{ "JSON-LD nested", "<script type='application/ld+json'>" + repeat ("{\"a\":", 100000) + "</script>" + head + STORY, "x.html", "harbour council" },
  Hostile{ "news in XML with an entity bomb", "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                                             "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><nitf><body><body.content><p>&d;&d;&d;&d;</p></body.content></body></nitf>", "x.xml", "" },
  Hostile{ "records of nothing", repeat ("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n", 100000), "x.warc", "" },
  Hostile{ "marks of Markdown", repeat ("*_`[", 500000), "x.md", "" },
  Hostile{ "lines", repeat ("a\n\n", 500000), "x.txt", "a" },
  Hostile{ "bullets", repeat ("- a\n", 500000), "x.txt", "a" },
  Hostile{ "a text of one line", std::string (10000000, 'x'), "x.txt", "xxx" },
  Hostile{ "broken UTF-8", "The council voted.\n\n" + repeat ("\xe2\x82 \xff\xfe\xc3", 300000), "x.txt", "" }));

TEST (HostileInput, AnExternalEntityIsNotRead)
{
  g_autofree char *path = nullptr;
  const int descriptor = g_file_open_tmp ("secret-XXXXXX", &path, nullptr);

  ASSERT_TRUE (g_file_set_contents (path, "the secret words", -1, nullptr));
  ImportCase import (std::string ("<!DOCTYPE html [<!ENTITY x SYSTEM \"file://") + path + "\">]><html><body>" STORY "<p>&x; end</p></body></html>",
                     "x.html");
  EXPECT_FALSE (has (import.text (), "secret words"));
  EXPECT_TRUE (has (import.text (), "harbour council"));
  close (descriptor);
  remove (path);
}

/* Twice the page takes no more than some three times as long: nothing in it is quadratic. */
TEST (HostileInput, TimeGrowsWithTheLengthAlone)
{
  auto took = [] (int n) {
    const std::string content = head + repeat ("<div class=post><h3><a href=/x>A link, to a text</a></h3>" STORY "<p class=date>3 May 2021</p></div>", n);
    gint64 best = G_MAXINT64;

    for (int i = 0; i < 3; i++)
      {
        const clock_t start = clock ();
        ImportCase import (content, "x.html");

        best = MIN (best, clock () - start);
        EXPECT_NE (import.articles, nullptr);
      }
    return best;
  };
  const gint64 once = took (1500), fourfold = took (6000);

  EXPECT_LT (fourfold, 10 * once + 100000);
}

} // namespace
