/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read-one.h"

namespace {

using Borders = Reading;

/* One statement as "source | content", its pieces parted by "…". */
static std::string
line_of (const Found &found)
{
  std::string line = found.source + " | ";
  for (size_t i = 0; i < found.content.size (); i++)
    line += (i > 0 ? " … " : "") + found.content[i];
  return line;
}

static Words
lines_of (const std::vector<Found> &all)
{
  Words lines;
  for (const Found &found : all)
    lines.push_back (line_of (found));
  return lines;
}

TEST_F (Borders, WhatFollowsAParenthesisGoesOnWithWhatIsSaid)
{
  struct
  {
    const char *text, *line;
  } cases[] = {
    { "Two votes out of nine are no council, Quill says, and in any case the choice belongs to the members.",
      "Quill | Two votes out of nine are no council … and in any case the choice belongs to the members" },
    { "It had been a slip of the pen, Quill said, and had “no bearing whatever” on the count.",
      "Quill | It had been a slip of the pen … and had “no bearing whatever” on the count" },
    { "The rules provide for none, Quill said in a statement, and old paint “does not improve with keeping”.",
      "Quill | The rules provide for none … and old paint “does not improve with keeping”" },
    { "The contract, Quill argues, was between two private firms, and the town has no part in it.",
      "Quill | The contract … was between two private firms, and the town has no part in it" },
    { "There was no such doubt in May, Quill pointed out, when the board let two boats sail while their papers were pending.",
      "Quill | There was no such doubt in May … when the board let two boats sail while their papers were pending" },
    { "The mill had no choice left, Quill said; each day of delay costs it 400 crowns.",
      "Quill | The mill had no choice left … each day of delay costs it 400 crowns" },
    { "Nor, Quill insisted, had anybody been kept in the dark.", "Quill | Nor … had anybody been kept in the dark" },
    { "A report, Quill said, “takes ninety seconds on a telephone”.", "Quill | A report … “takes ninety seconds on a telephone”" },
    { "Nobody was persuaded: a board of inquiry had already been named, Quill said, and there was “no room in it for strangers”.",
      "Quill | a board of inquiry had already been named … and there was “no room in it for strangers”" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (lines_of (read ({ { c.text } })), Words { c.line });
}

TEST_F (Borders, AnotherVerbOfTheReporterEndsTheContent)
{
  struct
  {
    const char *text;
    Words lines;
  } cases[] = {
    { "The ministry firmly denies that any harm was meant, and notes that the pilot has been grounded.",
      { "The ministry | that any harm was meant", "The ministry | that the pilot has been grounded" } },
    { "Norvik repeats that no clerk has lost by it, and invites anyone who thinks otherwise to write to its ombudsman.",
      { "Norvik | that no clerk has lost by it", "Norvik | anyone who thinks otherwise to write to its ombudsman" } },
    { "The board urged a levy next year, warning that the quays would not last another winter.",
      { "The board | a levy next year", "The board | that the quays would not last another winter" } },
    { "The council urged a levy phased in over three years, warning that the quays would not last another winter.",
      { "The council | a levy phased in over three years", "The council | that the quays would not last another winter" } },
    { "The minister said he was “glad of the calm” and ruled out any ban by the government.",
      { "The minister | he was “glad of the calm”", "The minister | any ban by the government" } },
    { "Quill said the clerks were “reading the letters with interest” and would not say which side had the better case.",
      { "Quill | the clerks were “reading the letters with interest”", "Quill | which side had the better case" } },
    { "Judge Marta Quill found that the mill had not shown any harm, and observed that the paper was “a promise at most”.",
      { "Judge Marta Quill | that the mill had not shown any harm", "Judge Marta Quill | that the paper was “a promise at most”" } },
    { "Quill described the refusal as a breach, and both want it discussed at a meeting in Bern.",
      { "Quill | the refusal as a breach", "both | it discussed at a meeting in Bern" } },
    { "Jon Abara, the harbour master, who two days earlier had told a room full of reporters in Lindvik that the boxes would stay, presented the "
      "step as a courtesy.",
      { "who | that the boxes would stay" } },
  };
  for (const auto &c : cases)
    EXPECT_EQ (lines_of (read ({ { c.text } })), c.lines) << c.text;
}

TEST_F (Borders, WhatIsToldOfOneGoesOnBehindAnd)
{
  EXPECT_EQ (lines_of (read ({ { "Quill said Norvik respected the ruling but still regarded the deal as binding." } })),
             Words { "Quill | Norvik respected the ruling but still regarded the deal as binding" });
  EXPECT_EQ (lines_of (read ({ { "The union says it has seen 64 of them and that not one mentions a price." } })),
             Words { "The union | it has seen 64 of them and that not one mentions a price" });
}

TEST_F (Borders, WhatTheReporterSaysOfTheWordsIsNotSaid)
{
  for (const char *rest : { ", a reference to the blockade of May", ", a charge that the firm has heard before", ", a word she had used in March" })
    EXPECT_EQ (lines_of (read ({ { (std::string ("Quill insisted that the town had not given in to tractors") + rest + ".").c_str () } })),
               Words { "Quill | that the town had not given in to tractors" }) << rest;
  EXPECT_EQ (lines_of (read ({ { "Norvik confirmed the appeal in a stock exchange announcement yesterday." } })), Words { "Norvik | the appeal" });
  EXPECT_EQ (lines_of (read ({ { "Everything rests on a laboratory in Lerstad which, according to Marta Quill, lost its licence in May." } })),
             Words { "Marta Quill | lost its licence in May" });
}

TEST_F (Borders, WhatIsNoReportOrAnother)
{
  EXPECT_EQ (lines_of (read ({ { "No boat will sail in March, whatever a court in Lerstad may think." } })), Words {});
  EXPECT_EQ (lines_of (read ({ { "Asked about that, a spokesman for Norvik wrote in an email that digging “is not mining.”" } })),
             Words { "a spokesman for Norvik | that digging “is not mining.”" });
  EXPECT_EQ (lines_of (read ({ { "Pressed on whether the levy would survive, she would not say." } })), Words { "she | whether the levy would survive" });
  EXPECT_EQ (lines_of (read ({ { "Marta Quill thanked the board for having come." }, { "“Shot for the evening news”", CP_BLOCK_HEADING },
                               { "The boats left the bay." } })),
             Words { "Marta Quill | the board for having come" });
}

TEST_F (Borders, WordsThatAreNounsOrAdjectivesElsewhere)
{
  struct
  {
    const char *text, *line;
  } cases[] = {
    { "The airline called on the union to cancel the second strike and to return to talks.",
      "The airline | the union to cancel the second strike and to return to talks" },
    { "The first to speak was Dina Quill, who doubts that the court will save the bank.", "who | that the court will save the bank" },
    { "Clean Bay, a citizens' group from Lerstad, calls such talk “the oldest trick in the trade”.",
      "Clean Bay, a citizens' group from Lerstad | such talk “the oldest trick in the trade”" },
    { "Marta Quill said a reporting system that people are afraid of is no reporting system.",
      "Marta Quill | a reporting system that people are afraid of is no reporting system" },
    { "In its application Norvik states that the dam will hold.", "Norvik | that the dam will hold" },
    { "Jon Abara denied having ever said that clerks were “levers”.", "Jon Abara | having ever said that clerks were “levers”" },
    { "Jon Abara gave an undertaking that not one stone would be moved.", "Jon Abara | that not one stone would be moved" },
    { "In her assessment, the roster is too short.", "her | the roster is too short" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (lines_of (read ({ { c.text } })), Words { c.line });
}

TEST_F (Borders, WhatNobodySays)
{
  for (const char *text : { "Nothing in her letter suggests that the dam will hold.", "Few people here could have said what was in the wagons.",
                            "Jon Abara was asked about it four times." })
    EXPECT_EQ (lines_of (read ({ { text } })), Words {}) << text;
  EXPECT_EQ (lines_of (read ({ { "I asked whether she had taken anything. “Never,” Marta Quill wrote." } })), Words { "Marta Quill | “Never,”" });
}

TEST_F (Borders, AColonPartsWhatIsInsistedFromWhatIsSaid)
{
  EXPECT_EQ (lines_of (read ({ { "Quill insisted that the bill was the town's: a town that signs a load, she said, “owns what is in it”." } })),
             (Words { "Quill | that the bill was the town's", "she | a town that signs a load … “owns what is in it”" }));
  EXPECT_EQ (lines_of (read ({ { "The guild calls that “alms” and demands 300 crowns within a month." } })),
             (Words { "The guild | that “alms”", "The guild | 300 crowns within a month" }));
}

TEST_F (Borders, TheSubjectStandsBeforeTheAuxiliary)
{
  EXPECT_EQ (lines_of (read ({ { "She did, however, thank the chairman for climbing down: “Nobody learns from a man who can't pay.”" } })),
             Words { "She | “Nobody learns from a man who can't pay.”" });
}

TEST_F (Borders, WhereAndWhenItWasSaidIsTheReporters)
{
  EXPECT_EQ (lines_of (read ({ { "The minister welcomed the letter in Riga today." } })), Words { "The minister | the letter" });
  EXPECT_EQ (lines_of (read ({ { "Estonia protested against the work the same evening." } })), Words { "Estonia | the work" });
}

TEST_F (Borders, AReasonInQuotationMarksBelongsToWhatIsWanted)
{
  EXPECT_EQ (lines_of (read ({ { "Quill wants the dues to be fixed by a majority in future, “because one boat cannot be the brake on twelve”." } })),
             Words { "Quill | the dues to be fixed by a majority in future, “because one boat cannot be the brake on twelve”" });
}

TEST_F (Borders, WhoeverGoesRoundSaysItAndNotThePlace)
{
  EXPECT_EQ (lines_of (read ({ { "Harbour officials are going round the market hall saying that the town has held back the money." } })),
             Words { "Harbour officials | that the town has held back the money" });
  EXPECT_EQ (lines_of (read ({ { "Quill, standing a metre away, said he rejected that word." } })), Words { "Quill | he rejected that word" });
  EXPECT_EQ (lines_of (read ({ { "If there has to be a fee, he went on, the harbour must have ten years to raise it." } })),
             Words { "he | If there has to be a fee … the harbour must have ten years to raise it" });
}

TEST_F (Borders, WhatWasAskedIsWhatIsNotAnswered)
{
  struct
  {
    const char *text, *line;
  } cases[] = {
    { "Asked whether the town was considering a fee for boats, Mr Quill declined to comment.", "Mr Quill | whether the town was considering a fee for boats" },
    { "Asked by a reporter whether she would pay for the crew, Quill would not be drawn.", "Quill | whether she would pay for the crew" },
    { "Asked by a young reporter whether the harbour would stop charging the boats, Quill did not commit himself.",
      "Quill | whether the harbour would stop charging the boats" },
    { "Asked why the boats were late, Quill declined to say whether they had sailed.", "Quill | whether they had sailed" },
  };
  for (const auto &c : cases)
    {
      Words lines = lines_of (read ({ { c.text } }));
      ASSERT_FALSE (lines.empty ()) << c.text;
      EXPECT_EQ (lines.back (), c.line);
    }
  EXPECT_EQ (lines_of (read ({ { "Asked by a reporter whether she would pay for the crew, Quill would not answer." } })),
             Words { "Quill | whether she would pay for the crew" });
}

TEST_F (Borders, WhoIsAskedAndByNobodySaysNothing)
{
  EXPECT_EQ (lines_of (read ({ { "Quill was asked whether she would go to the island herself." } })), Words {});
  EXPECT_EQ (lines_of (read ({ { "Quill was asked by the mayor whether she would go to the island herself." } })),
             Words { "the mayor | whether she would go to the island herself" });
}

TEST_F (Borders, ANameThatLooksLikeNoneHasItsVerbBehindWhatItDoesMeanwhile)
{
  EXPECT_EQ (lines_of (read ({ { "Verhaegen, standing a metre away, said he rejected that word." } })), Words { "Verhaegen | he rejected that word" });
}

TEST_F (Borders, WhomSomethingWasShownToIsNotWhatItShows)
{
  EXPECT_EQ (lines_of (read ({ { "Its report, a copy of which was shown to this newspaper, complains of two locked buildings." } })),
             Words { "Its report, a copy of which was shown to this newspaper | two locked buildings" });
}

TEST_F (Borders, HowSoonAndInWhatSomethingWasSaidIsNotSaid)
{
  struct
  {
    const char *text, *line;
  } cases[] = {
    { "Quill rejected the bill within the hour.", "Quill | the bill" },
    { "Quill demanded a new audit in a letter of Feb. 1.", "Quill | a new audit" },
    { "Quill demanded payment within ten days of the verdict.", "Quill | payment within ten days of the verdict" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (lines_of (read ({ { c.text } })), Words { c.line });
}

TEST_F (Borders, WhoCommitsToDoSomethingPromisesIt)
{
  EXPECT_EQ (lines_of (read ({ { "The ministry commits to train 12,000 teachers before August." } })),
             (Words{ "The ministry | to train 12,000 teachers before August" }));
}

}
