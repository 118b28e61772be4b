/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* What a party said or did, and what goes against it; by some of the words of each. */
struct Shown
{
  std::string party, earlier, later;
};

/* Articles read as they are, from the words to what contradicts what. */
class Inconsistencies : public Knowing
{
protected:
  void
  article (const char *published, const std::vector<const char *> &paragraphs)
  {
    read (published, paragraphs);
  }

  /* Before the next article: a bridge that one side keeps shut, and the other wants open. */
  void
  bridge_is_shut ()
  {
    article ("2019-11-04",
             { "The border bridge will not be reopened before spring, Polish Interior Minister Jan Wilk said on Monday.",
               "Lithuanian Interior Minister Asta Rimkutė said the bridge must be reopened." });
  }

  std::string
  words (gint32 statement)
  {
    g_autofree char *found = cp_model_statement_words (model, (guint) statement);

    return found;
  }

  CpStance
  stance_of (const char *some)
  {
    for (guint i = 0; i < model->statements->len; i++)
      if (words ((gint32) i).find (some) != std::string::npos)
        return static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i))->stance;
    ADD_FAILURE () << some;
    return CP_STANCE_NONE;
  }

  std::vector<Shown>
  shown ()
  {
    std::vector<Shown> all;

    g_clear_pointer (&model, cp_model_unref);
    model = cp_model_build ((CpReading **) readings->pdata, readings->len, language, knowledge, nullptr);
    for (guint i = 0; i < model->inconsistencies->len; i++)
      {
        auto *found = static_cast<CpInconsistency *> (g_ptr_array_index (model->inconsistencies, i));
        auto *party = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, found->party));

        EXPECT_GT (found->why->len, 0u);
        EXPECT_GE (found->issue, 0);
        all.push_back ({ party->name, words (found->earlier), words (found->later) });
      }
    return all;
  }

  std::string
  told (const std::vector<Shown> &all)
  {
    std::string text;

    for (const Shown &one : all)
      text += one.party + ": " + one.earlier + " | " + one.later + "\n";
    return text;
  }

  void
  expect (const char *earlier, const char *later)
  {
    std::vector<Shown> all = shown ();
    bool found = false;

    for (const Shown &one : all)
      found = found || (one.earlier.find (earlier) != std::string::npos && one.later.find (later) != std::string::npos);
    EXPECT_TRUE (found) << earlier << " | " << later << "\nshown:\n" << told (all);
  }

  void
  expect_none ()
  {
    EXPECT_EQ (told (shown ()), "");
  }
};

TEST_F (Inconsistencies, APromiseToldBackBesideAnotherWord)
{
  article ("2021-05-20",
           { "Portugal and Spain are at odds over the water of the Alvor.",
             "Spanish Environment Minister Marta Olid, who had promised on Monday that the weir would stay open, said on Thursday that the weir "
             "must be shut until autumn.",
             "Portuguese Environment Minister Rui Sá called the decision a blow to every farm on the river." });
  expect ("the weir would stay open", "the weir must be shut");
}

/* Told back beside it as what it goes against: the two answer one question in two ways. */
TEST_F (Inconsistencies, WhatGoesAgainstAPromiseToldBackStandsOnTheOtherSide)
{
  article ("2021-05-20",
           { "Portugal and Spain are at odds over the water of the Alvor.",
             "Portuguese Environment Minister Rui Sá said the weir belonged to the farms on the river. \"Our farms live by this weir,\" Sá said.",
             "Spanish Environment Minister Marta Olid, who had promised on Monday that the weir would feed the farms on the river, said on "
             "Thursday that the weir would feed the turbines." });
  expect ("the weir would feed the farms", "the weir would feed the turbines");
  EXPECT_NE (stance_of ("the weir would feed the farms"), stance_of ("the weir would feed the turbines"));
}

TEST_F (Inconsistencies, ADeedTheDayAfterAnAssurance)
{
  article ("2021-05-20",
           { "On Monday Spanish Foreign Minister Marta Olid had given her word that no patrol boat would enter the lagoon.",
             "On Wednesday Spain sent two patrol boats into the lagoon. Portuguese Foreign Minister Rui Sá said Spain could not be trusted." });
  expect ("no patrol boat would enter the lagoon", "sent two patrol boats");
}

TEST_F (Inconsistencies, WhatHadBeenDeniedIsConcededInALaterArticle)
{
  article ("2020-03-02",
           { "Norwegian Fisheries Minister Liv Aune denied that any trawler had fished inside the closed zone.",
             "Icelandic Fisheries Minister Jón Bergsson said three Norwegian trawlers had been seen there." });
  article ("2020-03-19", { "Norwegian Fisheries Minister Liv Aune admitted on Thursday that two trawlers had fished inside the closed zone." });
  expect ("any trawler had fished", "two trawlers had fished");
}

TEST_F (Inconsistencies, WordsThatTakeBackWhatWasSaid)
{
  article ("2020-03-02",
           { "\"No tanker has left the port of Vard since Friday,\" Norwegian Trade Minister Liv Aune said on Monday.",
             "Icelandic Trade Minister Jón Bergsson said he had counted two." });
  article ("2020-03-05",
           { "\"I said that no tanker had left the port. I was wrong, and I can no longer stand by it,\" Norwegian Trade Minister Liv Aune told "
             "reporters on Thursday." });
  expect ("No tanker has left", "I was wrong");
}

TEST_F (Inconsistencies, ATurnThatTheArticleTells)
{
  bridge_is_shut ();
  article ("2019-11-15",
           { "In a change of tone, Polish Interior Minister Jan Wilk said on Friday that the border bridge would be reopened within days." });
  expect ("will not be reopened before spring", "would be reopened within days");
}

/* "Shut" is the contrary of "open", in another word. */
TEST_F (Inconsistencies, ADeedToTheContraryInOtherWords)
{
  article ("2018-09-20",
           { "Spanish Trade Minister Marta Olid promised on 3 September that the ferry terminal at Alvor would be kept open.",
             "Portuguese Trade Minister Rui Sá said the terminal mattered to both countries.",
             "On 19 September Spain closed the ferry terminal at Alvor." });
  expect ("would be kept open", "closed the ferry terminal");
}

/* Who does what he said he would do has kept his word. */
TEST_F (Inconsistencies, APromiseKeptIsNone)
{
  article ("2019-11-04",
           { "Poland will file a complaint with the court in The Hague, Polish Foreign Minister Jan Wilk said on Monday.",
             "Lithuanian Foreign Minister Asta Rimkutė said she was not afraid of a court." });
  article ("2019-11-15", { "On Friday Poland filed its complaint with the court in The Hague." });
  expect_none ();
}

TEST_F (Inconsistencies, SayingTheSameAgainIsNone)
{
  bridge_is_shut ();
  article ("2019-11-15",
           { "Polish Interior Minister Jan Wilk said again on Friday that the border bridge would not be reopened before spring." });
  expect_none ();
}

/* What the other side demands, and what it regrets of others, is held against nobody. */
TEST_F (Inconsistencies, RegretOfWhatOthersDidIsNone)
{
  article ("2020-03-02",
           { "Norwegian Fisheries Minister Liv Aune denied that the talks had failed.",
             "Icelandic Fisheries Minister Jón Bergsson said the talks were over." });
  article ("2020-03-05", { "Norway regrets that Iceland has left the talks." });
  expect_none ();
}

} // namespace
