/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands between who says something and the verb, and where another's words or the reporter's begin. */
#include "read-one.h"

namespace {

/* What is read of @text, as "source: content". */
std::vector<std::string>
heard (const std::vector<Found> &all)
{
  std::vector<std::string> lines;

  for (const Found &found : all)
    {
      std::string line = found.source + ": ";
      for (const std::string &piece : found.content)
        line += (&piece != &found.content.front () ? " … " : "") + piece;
      lines.push_back (line);
    }
  return lines;
}

using Heard = std::vector<std::string>;

TEST_F (Reading, WhatWasDoneToASpeakerIsNoSubject)
{
  EXPECT_EQ (heard (read ({ { "Quenton, asked whether the guild would sue over the nets, said that was for the members to decide." } })),
             (Heard{ "Quenton: that was for the members to decide" }));
  EXPECT_EQ (heard (read ({ { "Mr Abara, shown her letters, said the forty boats were “in the plan”." } })),
             (Heard{ "Mr Abara: the forty boats were “in the plan”" }));
}

TEST_F (Reading, ANounMayBeTheVerbOfSaying)
{
  EXPECT_EQ (heard (read ({ { "The company confirms that the number of leaks involved is higher than first told." } })),
             (Heard{ "The company: that the number of leaks involved is higher than first told" }));
  EXPECT_EQ (heard (read ({ { "“It did, and so it did for everybody, whose nets did not,” answers Quill." } })),
             (Heard{ "Quill: “It did, and so it did for everybody, whose nets did not,”" }));
}

TEST_F (Reading, WhenSomethingWasSaidIsNotWhatWasSaid)
{
  EXPECT_EQ (heard (read ({ { "Jon Abara said after the meeting that the offer on boats was “a start, and late”." } })),
             (Heard{ "Jon Abara: that the offer on boats was “a start, and late”" }));
  EXPECT_EQ (heard (read ({ { "Abara welcomed the ruling, which she had proposed on Feb. 7." } })), (Heard{ "Abara: the ruling" }));
  EXPECT_TRUE (read ({ { "The company has until Nov 22 to seek a judicial review." } }).empty ());
}

TEST_F (Reading, AnotherReportEndsTheOneBefore)
{
  EXPECT_EQ (heard (read ({ { "The board recommended that the sale be stopped, finding that it would push up prices." } })),
             (Heard{ "The board: that the sale be stopped", "The board: that it would push up prices" }));
  EXPECT_EQ (heard (read ({ { "The guild said the credit covered less than half of what was owed and threatened to take the port to court." } })),
             (Heard{ "The guild: the credit covered less than half of what was owed", "The guild: to take the port to court" }));
  EXPECT_EQ (heard (read ({ { "The council believes that a hearing is needless, and has invited the guild to settle the matter." } })),
             (Heard{ "The council: that a hearing is needless", "The council: the guild to settle the matter" }));
  EXPECT_EQ (heard (read ({ { "Abara repeated that the port remains opposed to a limit, which he said would mean “turning boats away.”" } })),
             (Heard{ "Abara: that the port remains opposed to a limit", "he: which … would mean “turning boats away.”" }));
  EXPECT_EQ (heard (read ({ { "They want the nets capped at 40, a condition Abara calls “the one we need.”" } })),
             (Heard{ "They: the nets capped at 40", "Abara: “the one we need.”" }));
}

TEST_F (Reading, AClauseThatTellsWhenPartsAVerbFromWhatItReports)
{
  EXPECT_EQ (heard (read ({ { "Abara conceded, when the judge asked her directly, that the log had a gap." } })),
             (Heard{ "Abara: that the log had a gap" }));
  EXPECT_EQ (heard (read ({ { "The guild asked the port, when the log was shown, that it be kept." } })).size (), 1u);
}

TEST_F (Reading, WhenItWasSaidPartsNoSentence)
{
  EXPECT_EQ (heard (read ({ { "The ferry, Abara said on Friday, is lost." } })), (Heard{ "Abara: The ferry … is lost" }));
  EXPECT_EQ (heard (read ({ { "A port which waits for the ice, Abara recalled this morning, loses its ships." } })),
             (Heard{ "Abara: A port which waits for the ice … loses its ships" }));
}

TEST_F (Reading, WhatTellsOfASourceIsNothingThatItSays)
{
  EXPECT_EQ (heard (read ({ { "Ruth Abara, a surveyor who wrote part of the paper, thinks that a shorter closure would be useless." } })),
             (Heard{ "Ruth Abara, a surveyor who wrote part of the paper: that a shorter closure would be useless" }));
  EXPECT_EQ (heard (read ({ { "The Lighthouse Board was informed of the wreck on 2 April." } })).size (), 0u);
  EXPECT_EQ (heard (read ({ { "A nurse, reached by telephone and fearing for her post, said that she had been told to leave." } })).size (), 1u);
}

TEST_F (Reading, APluralBeforeThatMayBeAVerb)
{
  EXPECT_EQ (heard (read ({ { "Abara accuses the guild of using its cranes “as a threat” and demands that those cranes stop." } })),
             (Heard{ "Abara: the guild of using its cranes “as a threat”", "Abara: that those cranes stop" }));
  EXPECT_EQ (heard (read ({ { "The Ministry confirms that talks between the two ports will go on." } })),
             (Heard{ "The Ministry: that talks between the two ports will go on" }));
}

TEST_F (Reading, WhatOneIsPreparedToDoAndProposesAgainIsOffered)
{
  EXPECT_EQ (heard (read ({ { "The guild is prepared to post a bond." } })), (Heard{ "The guild: to post a bond" }));
  EXPECT_EQ (heard (read ({ { "Abara renewed her proposal of a direct line between the ports." } })), (Heard{ "Abara: a direct line between the ports" }));
}

TEST_F (Reading, AClauseGoesOnToItsVerb)
{
  EXPECT_EQ (heard (read ({ { "Two of the three are open to the sky, and he acknowledged that covering them was “probably overdue”." } })),
             (Heard{ "he: that covering them was “probably overdue”" }));
  EXPECT_EQ (heard (read ({ { "Norvik buys in bulk, she said, and passes the saving on; prices fell by 3 percent after the last sale." } })),
             (Heard{ "she: Norvik buys in bulk … and passes the saving on; prices fell by 3 percent after the last sale" }));
}

TEST_F (Reading, WhatSomebodyElseDoesIsNoPartOfAnObject)
{
  EXPECT_EQ (heard (read ({ { "The guild welcomed the ruling and the two ports agreed to a pause." } })).front (), "The guild: the ruling");
}

}
