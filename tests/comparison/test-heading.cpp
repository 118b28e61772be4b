/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <string>

#include "comparison/heading.h"

namespace
{

std::string
heading_of (const char *title,
            const char *text)
{
  g_autoptr (CpArticle) article = cp_article_new ();
  g_autofree char *heading = nullptr;

  article->title = g_strdup (title);
  if (text != nullptr)
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
  cp_article_close (article);
  heading = cp_heading_of_article (article);
  return heading;
}

TEST (Heading, IsTheTitle)
{
  EXPECT_EQ (heading_of ("Boat may go", "The council said so."), "Boat may go");
}

/* Several texts that were pasted were all called "Untitled". */
TEST (Heading, IsTheFirstWordsWhereThereIsNoTitle)
{
  EXPECT_EQ (heading_of (nullptr, "The council said so."), "The council said so.");
  EXPECT_EQ (heading_of ("", "The council of Skarey said on Monday that the winter boat must stay."), "The council of Skarey said on Monday that the…");
  EXPECT_EQ (heading_of (nullptr, "Совет острова Скарей в понедельник заявил, что зимний паром останется."), "Совет острова Скарей в понедельник заявил, что…");
}

TEST (Heading, SaysWhereThereIsNothing)
{
  EXPECT_EQ (heading_of (nullptr, nullptr), "Untitled");
}

} // namespace
