/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "import-case.h"

namespace {

const std::string first = "The harbour council of Lindvik";
const std::string last = "had inspected the pier twice this spring.";

void
expect_whole_story (const ImportCase &import)
{
  EXPECT_TRUE (has (import.text (), first)) << import.message () << import.text ();
  EXPECT_TRUE (has (import.text (), last)) << import.text ();
}

CpBlockKind
kind_of (const ImportCase &import, const std::string &words)
{
  for (guint i = 0; i < import.article ()->blocks->len; i++)
    {
      const CpBlock *block = &g_array_index (import.article ()->blocks, CpBlock, i);
      g_autofree char *text = cp_article_slice (import.article (), block->span);

      if (has (text, words))
        return block->kind;
    }
  ADD_FAILURE () << "no block with " << words;
  return CP_BLOCK_PARAGRAPH;
}

TEST (HtmlBody, LeavesOutWhatIsRoundTheArticleAndSaysWhy)
{
  ImportCase import (page ("", "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav><div class=content>" STORY "</div>"
                               "<div class=related-posts><h3>Related</h3><p>A bridge in Osterby opened, to the joy of its "
                               "people, after long delays.</p></div><footer>Copyright Lindvik Post</footer>"), "x.html");
  expect_whole_story (import);
  EXPECT_FALSE (has (import.text (), "Osterby"));
  EXPECT_FALSE (has (import.text (), "Sport"));
  EXPECT_TRUE (import.left_out ("Osterby"));
}

/* "32 passages were left out" stood above a list of 41. */
TEST (HtmlBody, CountsAllThatItLeavesOut)
{
  ImportCase import (page ("", "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav><div class=content>" STORY "</div><div class=related-posts>"
                               "<h3>Related</h3><p>A bridge in Osterby opened.</p></div><footer><p>Copyright Lindvik Post</p></footer>"), "x.html");
  const std::string said = std::to_string (import.article ()->leftovers->len) + " passages were left out of the text.";
  bool found = false;

  for (guint i = 0; i < import.article ()->notes->len; i++)
    found = found || said == ((CpNote *) g_ptr_array_index (import.article ()->notes, i))->text;
  EXPECT_GE (import.article ()->leftovers->len, 2u);
  EXPECT_TRUE (found) << said;
}

TEST (HtmlBody, TakesWhatThePageDeclaresBeforeALongerTextBesideIt)
{
  ImportCase import (page ("", "<div><p>" + std::string (3, ' ') + "Terms, conditions, and a long legal notice, which goes on and on, "
                               "with many commas, clauses, and words, so that it weighs much.</p></div>"
                               "<div itemprop=articleBody>" STORY "</div>"), "x.html");
  expect_whole_story (import);
  EXPECT_FALSE (has (import.text (), "legal notice"));
}

TEST (HtmlBody, JoinsTheChunksThatAdvertisementsCutApart)
{
  const std::string chunk = "<div class=article-body>";
  ImportCase import (page ("", "<main>" + chunk + "<p>The first part tells what happened in the harbour, at some length, and with care.</p></div>"
                               "<div class=ad-slot>Buy boats, cheap boats, at Boats and Sons.</div>" + chunk + STORY "</div>"
                               "<div class=ad-slot>Advertisement</div>" + chunk
                               + "<p>The third part tells how it ended, which nobody had foreseen, least of all the council.</p></div></main>"),
                     "x.html");
  EXPECT_TRUE (has (import.text (), "The first part"));
  expect_whole_story (import);
  EXPECT_TRUE (has (import.text (), "The third part"));
  EXPECT_FALSE (has (import.text (), "cheap boats"));
}

TEST (HtmlBody, DoesNotJoinTwoArticlesOfOnePage)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "</div><h2>Another story</h2>"
                               "<div class=entry-content><p>Turnips grew well in Osterby this year, said the farmers there.</p></div>"),
                     "x.html");
  expect_whole_story (import);
  EXPECT_FALSE (has (import.text (), "Turnips"));
}

TEST (HtmlBody, DropsHeadlineBylineAndDateWithinTheBody)
{
  ImportCase import (page ("<title>Pier to close</title>",
                           "<div class=entry-content><h1>Pier to close</h1><p>By Anna Berg</p><p>3 May 2021</p>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.text ().find (first), 0u) << import.text ();
  EXPECT_STREQ (import.article ()->title, "Pier to close");
  EXPECT_STREQ (import.article ()->byline, "Anna Berg");
  EXPECT_EQ (import.published (), "2021-05-03");
}

TEST (HtmlBody, EndsWhereLinksToOtherArticlesBegin)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "<h3>More from our paper</h3><ul><li><a href=/1>Mayor of Osterby resigns</a></li>"
                               "<li><a href=/2>Snow closes the pass</a></li><li><a href=/3>Herring prices fall</a></li></ul></div>"),
                     "x.html");
  expect_whole_story (import);
  EXPECT_FALSE (has (import.text (), "More from our paper"));
  EXPECT_FALSE (has (import.text (), "Herring"));
}

TEST (HtmlBody, KeepsALinkListThatTextFollows)
{
  ImportCase import (page ("", "<div class=entry-content><p>Three piers are concerned, each of them older than the town hall, the council said.</p>"
                               "<h3>The piers</h3>" STORY "<p>Closing them costs money, and leaving them open may cost lives, the report says.</p></div>"),
                     "x.html");
  expect_whole_story (import);
  EXPECT_TRUE (has (import.text (), "may cost lives"));
  EXPECT_EQ (kind_of (import, "The piers"), CP_BLOCK_HEADING);
}

TEST (HtmlBody, DropsPromotionsAndCaptionsBetweenParagraphs)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "<p>NOW WATCH: A seal visits the pier</p>"
                               "<figure><img src=x><figcaption>The pier in winter</figcaption></figure>"
                               "<p>Sign up for our morning newsletter and never miss a ferry</p>"
                               "<p>The vote was six to three, and the pier closes in June, the council said.</p></div>"), "x.html");
  EXPECT_FALSE (has (import.text (), "NOW WATCH"));
  EXPECT_FALSE (has (import.text (), "in winter"));
  EXPECT_FALSE (has (import.text (), "newsletter"));
  EXPECT_TRUE (has (import.text (), "closes in June"));
  EXPECT_TRUE (import.left_out ("in winter"));
}

class HtmlPitch : public testing::TestWithParam<const char *>
{
};

TEST_P (HtmlPitch, BetweenParagraphsIsLeftOut)
{
  ImportCase import (page ("", std::string ("<div class=entry-content>") + STORY "<p>" + GetParam () + "</p>" STORY "</div>"), "x.html");
  EXPECT_FALSE (has (import.text (), GetParam ())) << import.text ();
  expect_whole_story (import);
}

INSTANTIATE_TEST_SUITE_P (Lines, HtmlPitch, testing::Values (
  "Special offer: half-price berths for the whole season. Call our sales desk today.",
  "Download the Lindvik Post app and follow us on Instagram for more of our pictures.",
  "Folgen Sie uns auf Facebook und abonnieren Sie unseren Newsletter.",
  "¡Suscríbete a nuestro canal de YouTube!",
  "The Lindvik Post is not responsible for the opinions of its readers.",
  "This text is licensed under CC BY 4.0.", "Was this article helpful to you?", "Aufrufe: 1204 | Hinzugefügt von: mira"));

class HtmlTold : public testing::TestWithParam<const char *>
{
};

TEST_P (HtmlTold, IsNoPitch)
{
  ImportCase import (page ("", std::string ("<div class=entry-content>") + STORY "<p>" + GetParam () + "</p>" STORY "</div>"), "x.html");
  EXPECT_TRUE (has (import.text (), GetParam ())) << import.text ();
}

INSTANTIATE_TEST_SUITE_P (Lines, HtmlTold, testing::Values (
  "“Download our app and follow us on Instagram,” the harbour master told the skippers.",
  "She said that we should all subscribe to your newsletter before the vote.",
  "The council will register every boat and donate the fees to the lifeguards.",
  "The ministry offered the yard a limited voucher and nothing else."));

TEST (HtmlBody, ABoxThatFloatsBesideTheTextIsNoPartOfIt)
{
  ImportCase import (page ("", "<table><tr><td>" STORY "<table align=right><tr><td>Tides today: high at six, low at noon, and high again.</td></tr></table>"
                           STORY "</td></tr></table>"), "x.html");
  EXPECT_FALSE (has (import.text (), "Tides today"));
  expect_whole_story (import);
}

TEST (HtmlBody, TakesTheStandfirstThatThePageDescribesItselfBy)
{
  const std::string words = "Three berths stay closed until the inspectors have been, and the ferries go from the south quay.";
  ImportCase described (page ("<meta name=description content='" + words + "'><title>Pier closes</title>",
                              "<header><h1>Pier closes</h1><div>" + words + "</div></header><div class=entry-content>" STORY "</div>"), "x.html");
  ImportCase marked (page ("<title>Pier closes</title>",
                           "<header><h1>Pier closes</h1><p class=standfirst>" + words + "</p></header><div class=entry-content>" STORY "</div>"), "x.html");
  ImportCase neither (page ("<title>Pier closes</title>",
                            "<header><h1>Pier closes</h1><div>" + words + "</div></header><div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (described.text ().find (words), 0u) << described.text ();
  EXPECT_EQ (marked.text ().find (words), 0u) << marked.text ();
  EXPECT_FALSE (has (neither.text (), words));
}

TEST (HtmlBody, AStandfirstThatTheTextBeginsWithIsTakenOnce)
{
  const std::string words = "Three berths stay closed until the inspectors have been, and the ferries go from the south quay.";
  ImportCase import (page ("<meta name=description content='" + words + "'><title>Pier closes</title>",
                           "<header><h1>Pier closes</h1><div>" + words + "</div></header><div class=entry-content><p>" + words + "</p>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.text ().find (words), import.text ().rfind (words)) << import.text ();
  EXPECT_TRUE (has (import.text (), words));
}

TEST (HtmlBody, KeepsEmbeddedPostsAsPosts)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "<div class=social-embed><blockquote class=twitter-tweet><p>The pier is safe. "
                               "I walked on it today.</p>— Olaf Krane (@krane) <a href=/t>May 3, 2021</a></blockquote></div>"
                               "<p>The company did not answer further questions, and referred to the statement.</p></div>"), "x.html");
  EXPECT_EQ (kind_of (import, "I walked on it today"), CP_BLOCK_POST);
}

TEST (HtmlBody, ReadsParagraphsThatOnlyLineBreaksPart)
{
  ImportCase import (page ("", "<table><tr><td>The council of Lindvik met on Monday, and voted to close the pier.<br>"
                               "The company protested, saying that nobody had asked it.<br><br>A new vote, on which all "
                               "agree,<br>will be held in June.</td></tr></table>"), "x.html");
  EXPECT_EQ (import.text (), "The council of Lindvik met on Monday, and voted to close the pier.\n\n"
                             "The company protested, saying that nobody had asked it.\n\n"
                             "A new vote, on which all agree, will be held in June.");
}

TEST (HtmlBody, DoesNotReadWhatThePageHides)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "<p>Holm<span class=tooltip>Berta Holm: all our stories, every day</span> "
                               "spoke again on Friday, and said <span style='display: none'>nothing</span>that she would not yield.</p>"
                               "<div hidden><p>A hidden paragraph, which is long enough, with a comma, to be text.</p></div></div>"), "x.html");
  EXPECT_TRUE (has (import.text (), "Holm spoke again on Friday, and said that she would not yield."));
  EXPECT_FALSE (has (import.text (), "hidden paragraph"));
}

TEST (HtmlBody, AnUnclosedDivDoesNotLetTheMenuSwallowThePage)
{
  ImportCase import (page ("", "<nav><div><a href=/>Home</a><div></nav><noscript><div></noscript><button><div>Go</button>"
                               "<div class=entry-content>" STORY "</div>"), "x.html");
  expect_whole_story (import);
}

TEST (HtmlBody, WordsInTheClassOfTheWholePageDoNotEmptyIt)
{
  ImportCase import (page ("", "<div class='sidebar-right comments-open overlay-off tag-newsletter'>" STORY "</div>"), "x.html");
  expect_whole_story (import);
}

TEST (HtmlTitle, IsTheHeadingWhoseWordsStandInTheTitleElement)
{
  ImportCase import (page ("<title>Pier to close, council says | The Lindvik Post</title><meta property=og:title content='You will not believe this pier'>",
                           "<h1>The Lindvik Post</h1><h2>Pier to close, council says</h2><div>" STORY "</div>"), "x.html");
  EXPECT_STREQ (import.article ()->title, "Pier to close, council says");
  EXPECT_STREQ (import.article ()->publisher, "The Lindvik Post");
}

TEST (HtmlPublisher, IsANameBeforeAnAddress)
{
  const struct { const char *head, *publisher; } cases[] = {
    { "<title>Pier to close | The Lindvik Post</title><meta property=og:site_name content='https://www.lindvik.example'>", "The Lindvik Post" },
    { "<title>Pier to close</title><meta property=og:site_name content='https://www.lindvik.example/'>", "lindvik.example" },
    { "<title>Pier to close</title><meta property=og:site_name content='www.lindvik.example'>", "lindvik.example" },
  };

  for (const auto &one : cases)
    {
      ImportCase import (page (one.head, "<h1>Pier to close</h1><div>" STORY "</div>"), "x.html");

      EXPECT_STREQ (import.article ()->publisher, one.publisher);
    }
}

std::string
title_of (const std::string &head, const std::string &body)
{
  ImportCase import (page (head, body + STORY), "x.html");

  return import.article () != nullptr && import.article ()->title != nullptr ? import.article ()->title : "";
}

TEST (HtmlTitle, IsNotTheSitesNameAboveIt)
{
  /* Both are in the title element: what stands above names the site, on whichever side of the mark it is. */
  EXPECT_EQ (title_of ("<title>Old pier closed | Harbour of Lindvik</title>", "<h1>Harbour of Lindvik</h1><main><h1>Old pier closed</h1>"), "Old pier closed");
  EXPECT_EQ (title_of ("<title>Harbour of Lindvik: Old pier closed</title>", "<h1>Harbour of Lindvik</h1><main><h2>Old pier closed</h2>"), "Old pier closed");
  /* The address says what the site is called. */
  EXPECT_EQ (title_of ("<title>Pier | lindvik-post.example | All of the harbour's news</title><link rel=canonical href='https://www.lindvik-post.example/1'>", ""), "Pier");
  EXPECT_EQ (title_of ("<title>The old pier is closed to all</title><meta property=og:site_name content=Harbourmail>",
                       "<h1>The old pier is closed to all | Harbourmail</h1>"), "The old pier is closed to all");
}

TEST (HtmlTitle, MayDifferInAWordFromTheTitleElement)
{
  EXPECT_EQ (title_of ("<title>Harbour council of Lindvik votes to close old pier to traffic – Post</title>",
                       "<h1>Harbour council in Lindvik votes to close old pier to traffic</h1><h2>Harbour council of Lindvik</h2>"),
             "Harbour council in Lindvik votes to close old pier to traffic");
}

TEST (HtmlTitle, IsTheMainHeadingBeforeTheTitleForSharing)
{
  EXPECT_EQ (title_of ("<title>Shut! | Post</title><meta property=og:title content='Shut! The pier and you'>",
                       "<article><h1>What the harbour council decided</h1></article><div><h1>Our letter for you</h1></div><article>"),
             "What the harbour council decided");
}

TEST (HtmlTitle, HasNoMarksOfATemplateAroundIt)
{
  EXPECT_EQ (title_of ("<title>Pier – Old pier of the harbour closed</title>", "<h1><span>Pier</span> – Old pier of the harbour closed</h1>"),
             "Old pier of the harbour closed");
}

TEST (HtmlTitle, KeepsAKickerThatEndsInAColon)
{
  EXPECT_EQ (title_of ("<title>Pier closed: Ferries land at the fish market | Post</title>", "<h1><span>Pier closed:</span> Ferries land at the fish market</h1>"),
             "Pier closed: Ferries land at the fish market");
}

TEST (HtmlTitle, LosesTheKickerOverIt)
{
  ImportCase import (page ("<title>Pier to close, council says</title>",
                           "<h1><span>Harbour</span> Pier to close, council says</h1><div>" STORY "</div>"), "x.html");
  EXPECT_STREQ (import.article ()->title, "Pier to close, council says");
}

TEST (HtmlMetadata, ReadsJsonLdWithRawLineBreaksAndInAGraph)
{
  ImportCase import (page ("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Person\", \"@id\": \"#a\", \"name\": \"Anna\nBerg\"},"
                           "{\"@type\": \"NewsArticle\", \"headline\": \"Pier\", \"datePublished\": \"2021-05-03T23:30:00+02:00\","
                           "\"dateModified\": \"2021-05-05\", \"author\": {\"@id\": \"#a\"}, \"publisher\": {\"name\": \"Lindvik Post\"}}]};</script>",
                           STORY), "x.html");
  EXPECT_STREQ (import.article ()->byline, "Anna Berg");
  EXPECT_STREQ (import.article ()->publisher, "Lindvik Post");
  EXPECT_EQ (import.published (), "2021-05-03") << "the day as written, never that of another zone";
  EXPECT_EQ (import.article ()->modified.day, 5);
}

std::string
byline_of (const std::string &head, const std::string &before, const std::string &after = "")
{
  ImportCase import (page (head, "<article>" + before + "<div>" STORY "</div>" + after + "</article>"), "x.html");

  return import.article () != nullptr && import.article ()->byline != nullptr ? import.article ()->byline : "";
}

TEST (HtmlAuthor, StandsBesideADateOrBehindIt)
{
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p>11.12.2019 - Eva Strand</p>"), "Eva Strand");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p>Eva Strand, 11 December 2019</p>"), "Eva Strand");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p>Posted on December 11, 2019 by Eva Strand</p>"), "Eva Strand");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p>11.12.2019 - the council met</p>"), "");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p class=byline>By Eva Strand &nbsp; December 11, 2019</p>"), "Eva Strand");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><p>By Eva Strand Wednesday, 11 December 2019 at 10:30</p>"), "Eva Strand");
}

TEST (HtmlAuthor, MayBeNamedBelowTheText)
{
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1>", "<p>Author: Eva Strand</p>"), "Eva Strand");
}

TEST (HtmlAuthor, IsFoundByWhatTheMakersCallItsPart)
{
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><div class='xq zw' data-testid='prism-byline'><a href=/eva>Eva Strand</a></div>"), "Eva Strand");
}

TEST (HtmlAuthor, MayGoByOneWordWhereAPageIsSureOfIt)
{
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><a rel=author href=/eva>harbourmouse</a>"), "harbourmouse");
  EXPECT_EQ (byline_of ("", "<h1>Pier closed</h1><span class=author>everything</span>"), "");
}

TEST (HtmlAuthor, IsThePersonRatherThanTheSite)
{
  const std::string site = "<meta property=og:site_name content='Lindvik Post'>";
  EXPECT_EQ (byline_of (site + "<meta name=author content='Lindvik Post - Eva Strand'>", ""), "Eva Strand");
  EXPECT_EQ (byline_of ("<meta name=author content='lindvik.example.org'>", "<h1>Pier closed</h1><p>By Eva Strand</p>"), "Eva Strand");
  EXPECT_EQ (byline_of (site + "<meta name=author content='Lindvik Post'>", "<h1>Pier closed</h1><p>By Eva Strand</p>"), "Eva Strand");
  EXPECT_EQ (byline_of (site + "<meta name=author content='Lindvik Post'>", "<h1>Pier closed</h1>"), "Lindvik Post") << "the page says that the house wrote it";
}

TEST (HtmlMetadata, JsonLdNestedWithoutEndIsPassedOver)
{
  const std::string deep (100000, '[');
  ImportCase import (page ("<script type='application/ld+json'>{\"headline\": " + deep + "</script>", STORY), "x.html");
  expect_whole_story (import);
}

struct UtcCase
{
  const char *head;
  const char *shown;
  const char *day;
};

class UtcDay : public testing::TestWithParam<UtcCase>
{
};

TEST_P (UtcDay, IsThatOfThePublisher)
{
  ImportCase import (page (std::string ("<meta property=article:published_time content='2021-05-03T02:25:00Z'>") + GetParam ().head,
                           std::string (GetParam ().shown) + "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), GetParam ().day);
}

INSTANTIATE_TEST_SUITE_P (Places, UtcDay, testing::Values (
  UtcCase{ "", "", "2021-05-03" },
  UtcCase{ "<link rel=canonical href=https://post.example/2021/05/02/pier>", "", "2021-05-02" },
  UtcCase{ "", "<p class=date>May 2, 2021</p>", "2021-05-02" },
  UtcCase{ "", "<p class=date>May 3, 2021</p>", "2021-05-03" },
  UtcCase{ "<meta property=article:modified_time content='2021-05-04T10:00:00-04:00'>", "", "2021-05-02" },
  /* The words that stand for the time itself, before the zone of the country. */
  UtcCase{ "<link rel=canonical href=https://post.example.ca/pier>", "<time datetime='2021-05-03T02:25:00Z'>3 May 2021</time>", "2021-05-03" },
  UtcCase{ "<link rel=canonical href=https://post.example.ca/pier>", "", "2021-05-02" },
  /* A canonical address that is relative names no country; another place does. */
  UtcCase{ "<link rel=canonical href=/pier><meta property=og:url content=https://post.example.ca/pier>", "", "2021-05-02" },
  /* No place on earth is a day behind at ten in the morning, nor two days. */
  UtcCase{ "<link rel=canonical href=https://post.example/2021/05/01/pier>", "", "2021-05-03" }));

TEST (HtmlDate, MidnightInUtcIsADayWithoutATime)
{
  ImportCase import (page ("<link rel=canonical href=https://post.example.ca/pier><meta property=article:published_time content='2021-05-03T00:00:00Z'>",
                           "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), "2021-05-03");
}

TEST (HtmlDate, TheTimeOfAChangeInThePlaceOfPublicationGivesWayToJsonLd)
{
  ImportCase import (page ("<meta property=article:published_time content='2021-06-09T14:25:30Z'>"
                           "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-05-03T12:00:00Z\","
                           "\"dateModified\":\"2021-06-09T14:25:31Z\"}</script>", "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), "2021-05-03");
}

TEST (HtmlDate, ADateThatASentenceTellsOfGivesWayToOneThatStandsAlone)
{
  ImportCase import (page ("", "<div class=entry-content><p>The council will meet again on 9 June 2021, when the pier is dry enough to walk on.</p>" STORY
                           "</div><footer><p>Last updated 3 May 2021</p></footer>"), "x.html");
  EXPECT_EQ (import.published (), "2021-05-03");
}

TEST (HtmlDate, ALabelMayStandInALineOfItsOwn)
{
  ImportCase import (page ("", "<p>1 May 2021</p><div class=entry-content>" STORY "<p>Published on:</p><p>3 May 2021</p></div>"), "x.html");
  EXPECT_EQ (import.published (), "2021-05-03");
}

TEST (HtmlDate, TheDayMayStandFirstInTheAddress)
{
  ImportCase import (page ("<link rel=canonical href=https://post.example/news/03-05-2021>", "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), "2021-05-03");
}

struct ShownDate
{
  const char *words;
  const char *day;
};

class HtmlDate : public testing::TestWithParam<ShownDate>
{
};

TEST_P (HtmlDate, IsReadInWordsOfManyLanguages)
{
  ImportCase import (page ("", std::string ("<p class=date>") + GetParam ().words + "</p><div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), GetParam ().day) << GetParam ().words;
}

INSTANTIATE_TEST_SUITE_P (Languages, HtmlDate, testing::Values (
  ShownDate{ "Posted on November 3rd, 2020 at 12:40", "2020-11-03" }, ShownDate{ "Tuesday, 3 Nov. 2020", "2020-11-03" },
  ShownDate{ "Veröffentlicht am 3. November 2020", "2020-11-03" }, ShownDate{ "Publié le 1er août 2020", "2020-08-01" },
  ShownDate{ "3 de noviembre de 2020", "2020-11-03" }, ShownDate{ "3 novembre 2020", "2020-11-03" },
  ShownDate{ "3 de março de 2020", "2020-03-03" }, ShownDate{ "3 listopada 2020", "2020-11-03" },
  ShownDate{ "3 ноября 2020 г.", "2020-11-03" }, ShownDate{ "3 листопада 2020", "2020-11-03" },
  ShownDate{ "2020. november 3.", "2020-11-03" }, ShownDate{ "3 Kasım 2020", "2020-11-03" },
  ShownDate{ "3. marraskuuta 2020", "2020-11-03" }, ShownDate{ "3 Νοεμβρίου 2020", "2020-11-03" },
  ShownDate{ "2020年11月3日", "2020-11-03" }, ShownDate{ "03.11.2020, 12:40", "2020-11-03" },
  ShownDate{ "23/11/2020", "2020-11-23" }, ShownDate{ "2020-11-03", "2020-11-03" },
  ShownDate{ "03 | 11 | 2020", "2020-11-03" }, ShownDate{ "Erstellt am: 3.11.2020 18:36 / sk", "2020-11-03" }));

TEST (HtmlDate, IsNeverMadeUp)
{
  ImportCase import (page ("", "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_EQ (import.published (), "");
  EXPECT_TRUE (import.notes (CP_NOTE_DOUBTFUL, "date"));
}

struct Byline
{
  const char *html;
  const char *name; /* empty for none */
};

class HtmlAuthor : public testing::TestWithParam<Byline>
{
};

TEST_P (HtmlAuthor, IsCleaned)
{
  ImportCase import (page ("<meta property=og:site_name content='Lindvik Post'>",
                           std::string (GetParam ().html) + "<div class=entry-content>" STORY "</div>"), "x.html");
  EXPECT_STREQ (import.article ()->byline != nullptr ? import.article ()->byline : "", GetParam ().name) << GetParam ().html;
}

INSTANTIATE_TEST_SUITE_P (Forms, HtmlAuthor, testing::Values (
  Byline{ "<a rel=author href=/a>By Anna Berg</a>", "Anna Berg" }, Byline{ "<p class=byline>Von Anna Berg</p>", "Anna Berg" },
  Byline{ "<p class=byline>Par <a href=/a>Anna Berg</a></p>", "Anna Berg" }, Byline{ "<span class=author>admin</span>", "" },
  Byline{ "<span class=author>Lindvik Post</span>", "" }, Byline{ "<meta name=author content='https://post.example/anna'>", "" },
  Byline{ "<meta name=author content='Anna Berg; Olaf Krane'>", "Anna Berg, Olaf Krane" }, Byline{ "<p>Written by Anna Berg</p>", "Anna Berg" },
  Byline{ "<p class=wr>Writer: Anna Berg</p>", "Anna Berg" }, Byline{ "<p><i>By Anna Berg</i><br><small>Thursday, 8 February 2024</small></p>", "Anna Berg" },
  Byline{ "<nav class=meta>Sign in Register</nav>", "" }, Byline{ "<a class=author href=/a>View all posts by Anna Berg</a>", "Anna Berg" },
  Byline{ "<meta name=author content='Ana Mu&amp;ntilde;oz'>", "Ana Muñoz" }, Byline{ "<p class=byline>Text und Interview: Anna Berg</p>", "Anna Berg" },
  Byline{ "<p>Por Anna Berg</p>", "Anna Berg" }, Byline{ "<p>Door Anna Berg</p>", "Anna Berg" }, Byline{ "<p>Autor: Anna Bergová</p>", "Anna Bergová" },
  Byline{ "<p>Av Anna Berg</p>", "Anna Berg" }, Byline{ "<p>Kirjoittaja: Anna Berg</p>", "Anna Berg" }, Byline{ "<p>Írta: Berg Anna</p>", "Berg Anna" },
  Byline{ "<p>Автор: Анна Берг</p>", "Анна Берг" }, Byline{ "<p>Yazan: Anna Berg</p>", "Anna Berg" }, Byline{ "<p>Piše: Ana Berg</p>", "Ana Berg" },
  Byline{ "<p>Scris de Ana Berg</p>", "Ana Berg" }, Byline{ "<p>Γράφει η Άννα Μπεργκ</p>", "Άννα Μπεργκ" }));

TEST (Charset, ValidUtf8IsReadAsSuchWhateverIsDeclared)
{
  ImportCase import ("<html><head><title>Größe – 5 €</title><meta charset=iso-8859-1></head><body>" STORY "</body></html>", "x.html");
  EXPECT_STREQ (import.article ()->title, "Größe – 5 €");
  EXPECT_TRUE (has (import.text (), "“We have waited"));
}

TEST (Charset, DeclarationsAndTheFallbackAreThoseOfBrowsers)
{
  const std::string words = "<p>Das Caf\xe9 schlie\xdft, sagte der Wirt \x93nach langer Zeit\x94, und ging dann fort nach Hause.</p>";
  ImportCase declared ("<html><head><meta charset=iso-8859-1></head><body>" + words + words + "</body></html>", "x.html");
  ImportCase silent ("<html><body>" + words + words + "</body></html>", "x.html");
  ImportCase cyrillic ("<html><head><meta charset=windows-1251></head><body><p>\xcf\xf0\xe8\xf7\xe0\xeb \xe7\xe0\xea\xf0\xfb\xf2, "
                       "\xf1\xea\xe0\xe7\xe0\xeb \xec\xfd\xf0, \xe8 \xf3\xe5\xf5\xe0\xeb \xe4\xee\xec\xee\xe9 \xed\xe0 "
                       "\xef\xe0\xf0\xee\xec\xe5, \xed\xe5 \xf1\xea\xe0\xe7\xe0\xe2 \xed\xe8\xf7\xe5\xe3\xee.</p></body></html>", "x.html");
  EXPECT_TRUE (has (declared.text (), "Das Café schließt, sagte der Wirt “nach langer Zeit”"));
  EXPECT_TRUE (has (silent.text (), "Das Café schließt, sagte der Wirt “nach langer Zeit”"));
  EXPECT_TRUE (has (cyrillic.text (), "Причал закрыт")) << cyrillic.text ();
}

/* Text in other letters than the Latin ones makes no words in the browsers' fallback. */
TEST (Charset, WhatDeclaresNothingIsReadAsItsLettersSay)
{
  const char *const texts[][2] = {
    { "WINDOWS-1251", "Причал закрыт\n\nПричал закрыт, сказал мэр в понедельник, и ушёл домой на пароме, не сказав больше ничего." },
    { "KOI8-R", "Причал закрыт\n\nПричал закрыт, сказал мэр в понедельник, и ушёл домой на пароме, не сказав больше ничего." },
    { "WINDOWS-1253", "Η αποβάθρα είναι κλειστή\n\nΗ αποβάθρα είναι κλειστή, είπε ο δήμαρχος τη Δευτέρα και έφυγε για το σπίτι." },
    { "WINDOWS-1252", "Le quai est fermé\n\nLe quai est fermé, a dit le maire lundi. « Nous avons déjà tout essayé », a-t-il ajouté." },
  };

  for (const auto &text : texts)
    {
      gsize length = 0;
      g_autofree char *bytes = g_convert (text[1], -1, text[0], "UTF-8", nullptr, &length, nullptr);
      ASSERT_NE (bytes, nullptr) << text[0];
      ImportCase import (std::string (bytes, length), "x.txt");
      ASSERT_NE (import.article (), nullptr) << text[0];
      EXPECT_EQ (std::string (import.article ()->title) + "\n\n" + import.text (), text[1]) << text[0];
    }
}

/* Found by fuzzing: a set of four bytes a character has room beyond the last of Unicode. */
TEST (Charset, NothingBeyondUnicodeComesThrough)
{
  ImportCase import (std::string ("\014\014\006\014\014\367\261\261\271\337"), "x.md");

  EXPECT_TRUE (g_utf8_validate (import.text ().c_str (), -1, nullptr));
}

TEST (Charset, Utf16IsReadWithAndWithoutAMark)
{
  const std::string text = "The council voted, as it often does.\n\nNobody was surprised, said the mayor of the town.";
  std::string wide;

  for (char c : text)
    wide += std::string (1, c) + '\0';
  EXPECT_TRUE (has (ImportCase ("\xff\xfe" + wide, "x.txt").text (), "Nobody was surprised"));
  EXPECT_TRUE (has (ImportCase (wide, "x.txt").text (), "Nobody was surprised"));
}

} // namespace
