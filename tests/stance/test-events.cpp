/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

/* What an event is called: people, bodies and events are invented. */
namespace
{

class Events : public Dispute
{
protected:
  /* The labels of the events that an article of 11 November 2019, a Monday, tells of. */
  std::vector<std::string>
  labels (const std::string &words, const std::vector<Said> &statements = {})
  {
    std::vector<std::string> found;

    article ("2019-11-11", { words }, statements);
    build ();
    for (guint i = 0; i < model->events->len; i++)
      found.push_back (static_cast<CpEvent *> (g_ptr_array_index (model->events, i))->label);
    return found;
  }
};

TEST_F (Events, ADeedIsCalledByWhoDidWhatWithoutTheDay)
{
  EXPECT_EQ (labels ("The council of Garth approved the fishing plan on 2 November."),
             (std::vector<std::string>{ "Council of Garth approved the fishing plan" }));
}

TEST_F (Events, ANounForWhatHappensIsTheNameWithoutItsArticle)
{
  EXPECT_EQ (labels ("Nobody was hurt in the explosion at the harbour on 2 November."),
             (std::vector<std::string>{ "Explosion at the harbour" }));
}

TEST_F (Events, ARelativeClauseIsCalledByItsNounNotByWho)
{
  EXPECT_EQ (labels ("The workers, who occupied the mill on 2 November, want their wages."),
             (std::vector<std::string>{ "Workers occupied the mill" }));
}

TEST_F (Events, WhatIsDueToHappenIsCalledByWhatWillBeDone)
{
  EXPECT_EQ (labels ("The two farmers are due to meet the mayor on 20 November."),
             (std::vector<std::string>{ "Two farmers to meet the mayor" }));
}

TEST_F (Events, AClauseOfTheDayTellsWhatHappenedOnIt)
{
  EXPECT_EQ (labels ("The row began on 2 November, when a ferry and a fishing boat collided in fog."),
             (std::vector<std::string>{ "Ferry and a fishing boat collided in fog" }));
}

TEST_F (Events, OneMonthOfOneThingIsOneEvent)
{
  EXPECT_EQ (labels ("Inspectors closed the plant in March 2019. The plant was closed by inspectors in March 2019.").size (), 1u);
}

TEST_F (Events, ALabelBeginsWithWhoOrWhatAndIsNoHalfSentence)
{
  EXPECT_EQ (labels ("The mayor sold the yard that the council bought on 2 November."), (std::vector<std::string>{ "Council bought yard" }));
  for (const std::string &label : labels ("On 2 November there were booms across the river."))
    EXPECT_NE (label.substr (0, 4), "Were");
}

TEST_F (Events, WhatSomebodyWithoutANameDidIsNoEvent)
{
  EXPECT_EQ (labels ("They paid for it on 2 November."), (std::vector<std::string>{}));
}

TEST_F (Events, AStateIsNoEvent)
{
  EXPECT_EQ (labels ("The water was clean on 2 November."), (std::vector<std::string>{}));
}

TEST_F (Events, ADeedNamesItsDoerWhereTheWordsSayHe)
{
  speaker ("Mia Stone", "Hill Farmers");
  EXPECT_EQ (labels ("Mia Stone owns the dam. She closed the dam on 2 November.",
                     { { "Mia Stone", "She closed the dam on 2 November", CP_ACT_ASSERT, nullptr, "2019-11-02", true } }),
             (std::vector<std::string>{ "Mia Stone closed the dam" }));
}

TEST_F (Events, WhatWasDoneAndWhatIsToComeAreToldAsInAHeading)
{
  EXPECT_EQ (labels ("Three boats were seized on 2 November. The fishing ban would begin on 20 November."),
             (std::vector<std::string>{ "Three boats seized", "Fishing ban to begin" }));
}

TEST_F (Events, ThePlaceBeforeTheFirstWordsIsNoSubject)
{
  EXPECT_EQ (labels ("GARTH – The council closed the old pier on 2 November."),
             (std::vector<std::string>{ "Council closed the old pier" }));
}

TEST_F (Events, WhoSaysSoIsNoPartOfIt)
{
  EXPECT_EQ (labels ("According to the police, the farmers blocked the road on 2 November."),
             (std::vector<std::string>{ "Farmers blocked the road" }));
}

TEST_F (Events, AtLeastStaysBeforeItsNumber)
{
  EXPECT_EQ (labels ("At least nine boats sank in the harbour on 2 November."),
             (std::vector<std::string>{ "At least nine boats sank in the harbour" }));
}

TEST_F (Events, WhatWasNotIsNotToldAsIfItWas)
{
  EXPECT_EQ (labels ("No reply was received on 2 November."), (std::vector<std::string>{ "No reply received" }));
}

TEST_F (Events, WhatCouldHaveBeenKeepsItsAuxiliaries)
{
  EXPECT_EQ (labels ("Nine of the fires could have been prevented in March 2019."), (std::vector<std::string>{ "Nine of the fires could have been prevented" }));
}

TEST_F (Events, ANounDoesNotBeginWithHowItIsSaid)
{
  EXPECT_EQ (labels ("The mayor wanted money, particularly for the general election on 2 November."), (std::vector<std::string>{ "General election" }));
}

TEST_F (Events, WhatThereIsIsToldByItsNoun)
{
  EXPECT_EQ (labels ("On 2 November there were no boats in the harbour."), (std::vector<std::string>{ "No boats in the harbour" }));
}

} // namespace
