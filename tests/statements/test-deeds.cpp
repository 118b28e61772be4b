/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an article tells as done. */
#include "read-one.h"

namespace {

class Deeds : public Reading
{
protected:
  static Words
  done (const char *text)
  {
    g_autoptr (CpArticle) article = cp_article_new ();
    Words all;

    cp_date_parse_iso ("2021-05-20", &article->published);
    cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
    cp_article_close (article);
    g_autoptr (CpReading) reading = cp_reading_new (language, knowledge, article);
    for (guint i = 0; i < reading->statements->len; i++)
      {
        auto *statement = static_cast<CpStatement *> (g_ptr_array_index (reading->statements, i));

        if (statement->deed)
          all.push_back (slice (article, statement->content[0]));
      }
    return all;
  }
};

/* The table of deeds cannot have all that can be done to something; what is told with its day is done. */
TEST_F (Deeds, WhateverIsDoneOnADay)
{
  const struct { const char *text; Words deeds; } cases[] = {
    { "The finance ministry on Monday swapped the bonds for new ones.", { "The finance ministry on Monday swapped the bonds for new ones" } },
    { "The company has since disabled the accounts of four researchers.", { "The company has since disabled the accounts of four researchers" } },
    { "Last week the council padlocked the hall.", { "Last week the council padlocked the hall" } },
    /* Nothing tells when. */
    { "The company owns four farms and padlocked the hall.", {} },
    /* Nothing is done. */
    { "Last week the council knew the reason.", {} },
    { "The council needed help on Monday.", {} },
    /* What goes on. */
    { "Marram Homes has glazed 8,000 houses since 1991.", {} },
    /* What is not done, or not yet. */
    { "The council did not padlock the hall on Monday.", {} },
    { "The council will padlock the hall on Monday.", {} },
    /* Anybody does something. */
    { "On Monday she lit the stove.", {} },
  };

  for (const auto &c : cases)
    EXPECT_EQ (done (c.text), c.deeds) << c.text;
}

/* What is blocked, ended or withdrawn may have been said before. */
TEST_F (Deeds, WhatItIsDoneToMayBeKnown)
{
  const struct { const char *text; Words deeds; } cases[] = {
    { "The bill was ready. The court blocked it.", { "The court blocked it" } },
    { "Norway had a levy. On Monday Norway ended it.", { "On Monday Norway ended it" } },
    { "Norway had a levy. Norway kept it.", {} },
    { "On Friday the bakery recalled 300 bottles of milk.", { "On Friday the bakery recalled 300 bottles of milk" } },
    { "Residents of 90 flats withheld their rent.", { "Residents of 90 flats withheld their rent" } },
  };

  for (const auto &c : cases)
    EXPECT_EQ (done (c.text), c.deeds) << c.text;
}

} // namespace
