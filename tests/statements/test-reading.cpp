/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>

#include "read-one.h"

namespace {

TEST_F (Reading, QuotationsWithTheirVerbInAnyOrder)
{
  struct
  {
    const char *text;
    Words content;
    const char *cue, *source;
  } cases[] = {
    { "“The bridge is safe,” Marta Quill said.", { "“The bridge is safe,”" }, "said", "Marta Quill" },
    { "“The bridge is safe,” said Marta Quill, the town's engineer.", { "“The bridge is safe,”" }, "said", "Marta Quill, the town's engineer" },
    { "Marta Quill said: “The bridge is safe.”", { "“The bridge is safe.”" }, "said", "Marta Quill" },
    { "Marta Quill told reporters on Friday, “The bridge is safe.”", { "“The bridge is safe.”" }, "told", "Marta Quill" },
    { "“The bridge is safe,” Marta Quill said. “We tested it twice.”", { "“The bridge is safe,”", "“We tested it twice.”" }, "said", "Marta Quill" },
    { "“The bridge,” Marta Quill said, “is safe.”", { "“The bridge,”", "“is safe.”" }, "said", "Marta Quill" },
    { "“Is the bridge safe?” asked Marta Quill.", { "“Is the bridge safe?”" }, "asked", "Marta Quill" },
  };
  for (const auto &c : cases)
    {
      Found found = only ({ { c.text } });
      EXPECT_EQ (found.content, c.content) << c.text;
      EXPECT_EQ (found.cue.substr (0, strlen (c.cue)), c.cue) << c.text;
      EXPECT_EQ (found.source, c.source) << c.text;
      EXPECT_EQ (found.kind, CP_KIND_DIRECT) << c.text;
      EXPECT_FALSE (found.why.empty ());
    }
}

TEST_F (Reading, QuotationMarksOfManyHabits)
{
  const char *marks[][2] = { { "\"", "\"" }, { "“", "”" }, { "''", "''" }, { "‘", "’" }, { "'", "'" }, { "„", "”" }, { "«", "»" } };
  for (const auto &m : marks)
    {
      std::string quotation = std::string (m[0]) + "We don't close the drivers' canteen before the winter," + m[1];
      std::string text = quotation + " Marta Quill said.";
      Found found = only ({ { text.c_str () } });
      EXPECT_EQ (found.content, Words { quotation });
      EXPECT_EQ (found.source, "Marta Quill") << text;
      EXPECT_EQ (found.kind, CP_KIND_DIRECT) << text;
    }
}

TEST_F (Reading, AQuotationOverParagraphsIsOneStatement)
{
  Found found = only ({ { "“The bridge is safe,” Marta Quill said. “We tested it twice." },
                        { "“And we shall test it again.”" } });
  EXPECT_EQ (found.content.size (), 3u);
  EXPECT_EQ (found.content.back (), "“And we shall test it again.”");
}

TEST_F (Reading, QuotationsInsideQuotationsAreThePartOfTheOuterOne)
{
  Found found = only ({ { "“The mayor told me, ‘Go home,’ and I did,” Jon Abara said." } });
  EXPECT_EQ (found.source, "Jon Abara");
  EXPECT_EQ (found.content, Words { "“The mayor told me, ‘Go home,’ and I did,”" });
}

TEST_F (Reading, ADatelineIsNothingThatWasSaid)
{
  for (const char *head : { "SKAREY, 24 October 2024 – ", "LA PAZ (Wire) — ", "LINDVIK, Norway - " })
    {
      Found found = only ({ { (std::string (head) + "The old bridge will be closed for another year, the council said on Thursday.").c_str () } });
      EXPECT_EQ (found.content, Words { "The old bridge will be closed for another year" }) << head;
      EXPECT_EQ (found.source, "the council");
    }
  EXPECT_EQ (only ({ { "NATO ships - two of them - left the bay, the council said." } }).content, Words { "NATO ships - two of them - left the bay" });
}

TEST_F (Reading, TitlesAndScareQuotesAreNoSpeech)
{
  EXPECT_TRUE (read ({ { "The band's new record, “The Long Way Home,” came out in May." } }).empty ());
  EXPECT_TRUE (read ({ { "The so-called “green” bridge rusted for years." } }).empty ());
}

TEST_F (Reading, ClausesUnderVerbs)
{
  struct
  {
    const char *text, *content, *source;
    CpAct act;
  } cases[] = {
    { "The council said that the bridge would reopen in May.", "that the bridge would reopen in May", "The council", CP_ACT_ASSERT },
    { "The council said the bridge would reopen in May.", "the bridge would reopen in May", "The council", CP_ACT_ASSERT },
    { "Jon Abara denied that he had seen the report.", "that he had seen the report", "Jon Abara", CP_ACT_DENY },
    { "Jon Abara conceded the repairs were late.", "the repairs were late", "Jon Abara", CP_ACT_CONCEDE },
    { "The union warned that drivers would strike.", "that drivers would strike", "The union", CP_ACT_WARN },
    { "The union asked whether the repairs were paid for.", "whether the repairs were paid for", "The union", CP_ACT_QUESTION },
    { "The union told the council that drivers would strike.", "that drivers would strike", "The union", CP_ACT_ASSERT },
    { "The council vowed to reopen the bridge.", "to reopen the bridge", "The council", CP_ACT_COMMIT },
    { "The union urged the council to reopen the bridge.", "the council to reopen the bridge", "The union", CP_ACT_DEMAND },
    { "The union called for a new bridge.", "a new bridge", "The union", CP_ACT_DEMAND },
    { "The union accused the council of hiding a report.", "the council of hiding a report", "The union", CP_ACT_ACCUSE },
    { "The council dismissed the claim as a rumour.", "the claim as a rumour", "The council", CP_ACT_DENY },
    { "The union praised the engineers for their patience.", "the engineers for their patience", "The union", CP_ACT_PRAISE },
  };
  for (const auto &c : cases)
    {
      Found found = only ({ { c.text } });
      EXPECT_EQ (found.content, Words { c.content }) << c.text;
      EXPECT_EQ (found.source, c.source) << c.text;
      EXPECT_EQ (found.kind, CP_KIND_INDIRECT) << c.text;
      EXPECT_EQ (found.act, c.act) << c.text;
    }
}

TEST_F (Reading, QuotedWordsInAClauseMakeItMixed)
{
  Found found = only ({ { "The council said the bridge was “as safe as a church” and would stay open." } });
  EXPECT_EQ (found.kind, CP_KIND_MIXED);
  EXPECT_EQ (found.content, Words { "the bridge was “as safe as a church” and would stay open" });

  found = only ({ { "Jon Abara called the report “a fairy tale”." } });
  EXPECT_EQ (found.content, Words { "the report “a fairy tale”" });

  found = only ({ { "The bridge is “as safe as a church,” Jon Abara said." } });
  EXPECT_EQ (found.kind, CP_KIND_MIXED);
  EXPECT_EQ (found.source, "Jon Abara");
}

TEST_F (Reading, WordsBeforeTheirVerb)
{
  Found found = only ({ { "The bridge will reopen in May, the council said." } });
  EXPECT_EQ (found.content, Words { "The bridge will reopen in May" });
  EXPECT_EQ (found.source, "the council");

  found = only ({ { "The bridge, the council said, will reopen in May." } });
  EXPECT_EQ (found.content, (Words { "The bridge", "will reopen in May" }));

  found = only ({ { "As Marta Quill noted, the bridge will reopen in May." } });
  EXPECT_EQ (found.content, Words { "the bridge will reopen in May" });
}

TEST_F (Reading, PhrasesThatNameTheSource)
{
  Found found = only ({ { "According to the council, the bridge will reopen in May." } });
  EXPECT_EQ (found.cue, "According to");
  EXPECT_EQ (found.source, "the council");
  EXPECT_EQ (found.content, Words { "the bridge will reopen in May" });

  found = only ({ { "The bridge will reopen in May, according to a survey of 400 drivers published by the union." } });
  EXPECT_EQ (found.source, "a survey of 400 drivers published by the union");
}

TEST_F (Reading, PassivesNameTheSourceBehindBy)
{
  Found found = only ({ { "The council was accused by the union of hiding a report." } });
  EXPECT_EQ (found.source, "the union");
  EXPECT_EQ (found.content, (Words { "The council", "of hiding a report" }));
}

TEST_F (Reading, NounsReportToo)
{
  std::vector<Found> both = read ({ { "The council rejected Jon Abara's claim that the bridge was unsafe." } });
  ASSERT_EQ (both.size (), 2u);
  EXPECT_EQ (both[0].source, "The council");
  EXPECT_EQ (both[0].content, Words { "Jon Abara's claim that the bridge was unsafe" });
  EXPECT_EQ (both[1].source, "Jon Abara");
  EXPECT_EQ (both[1].content, Words { "that the bridge was unsafe" });

  Found found = only ({ { "The union expressed doubt over the report." } });
  EXPECT_EQ (found.source, "The union");
  EXPECT_EQ (found.content, Words { "the report" });
  EXPECT_EQ (found.act, CP_ACT_DOUBT);
}

TEST_F (Reading, ASubjectServesTheVerbsThatGoOnFromIt)
{
  std::vector<Found> all = read ({ { "Marta Quill said the bridge was safe and promised that it would reopen, adding that tests went on." } });
  ASSERT_EQ (all.size (), 3u);
  for (const Found &found : all)
    EXPECT_EQ (found.source, "Marta Quill") << found.cue;
  EXPECT_EQ (all[0].content, Words { "the bridge was safe" });
  EXPECT_EQ (all[1].content, Words { "that it would reopen" });
  EXPECT_EQ (all[2].content, Words { "that tests went on" });
}

TEST_F (Reading, NegatedCuesAreToldApart)
{
  Found found = only ({ { "The council did not say whether the bridge was safe." } });
  EXPECT_TRUE (found.negated);
  EXPECT_EQ (found.content, Words { "whether the bridge was safe" });
  EXPECT_FALSE (only ({ { "The council said whether the bridge was safe." } }).negated);
}

TEST_F (Reading, SourcesNeverComeFromWithinQuotationMarks)
{
  Found found = only ({ { "“It was Jon Abara,” she said." } });
  EXPECT_EQ (found.source, "she");
}

TEST_F (Reading, DatelinesAreNoSources)
{
  Found found = only ({ { "PORT ELMA, June 3 (Coast Wire) — The council said the bridge was safe." } });
  EXPECT_EQ (found.source, "The council");
}

TEST_F (Reading, AnswersUnderTheirLabels)
{
  std::vector<Found> all = read ({ { "Coast Weekly: Is the bridge safe?", CP_BLOCK_TURN },
                                   { "Quill: It is. We tested it twice.", CP_BLOCK_TURN },
                                   { "Coast Weekly: When does it reopen?", CP_BLOCK_TURN },
                                   { "Quill: In May.", CP_BLOCK_TURN } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].source, "Quill");
  EXPECT_EQ (all[0].content, Words { "It is. We tested it twice." });
  EXPECT_EQ (all[0].kind, CP_KIND_DIRECT);
}

TEST_F (Reading, PostsBelongToWhoeverLeadsToThem)
{
  Found found = only ({ { "The union's secretary, Dina Okoro, tweeted:" },
                        { "A bridge without a budget is a pier.", CP_BLOCK_POST } });
  EXPECT_EQ (found.source, "The union's secretary, Dina Okoro");
  EXPECT_EQ (found.content, Words { "A bridge without a budget is a pier." });
}

/* What tells who the source is belongs to it; what the reporter tells of them meanwhile does not. */
TEST_F (Reading, AsidesAreNoPartOfTheSource)
{
  const std::vector<std::pair<const char *, const char *>> cases = {
    { "Anna Brekke, speaking at a rally in Oslo, said the plan was late.", "Anna Brekke" },
    { "Brekke, in the wake of the vote, said the plan was late.", "Brekke" },
    { "Anna Brekke, who runs the ferry union, said the plan was late.", "Anna Brekke, who runs the ferry union" },
    { "“It is late,” said Anna Brekke, a teacher from Narvik, waving a flag.", "Anna Brekke, a teacher from Narvik" },
  };

  for (const auto &[text, source] : cases)
    EXPECT_EQ (only ({ { text } }).source, source) << text;
  std::vector<Found> both = read ({ { "Anna Brekke opposes the plan. Brekke, who lives in Narvik, said the plan was late." } });
  ASSERT_FALSE (both.empty ());
  EXPECT_EQ (both.back ().source, "Brekke");
}

TEST_F (Reading, SubjectsAreWholeWhateverTheTreeCutOff)
{
  const std::vector<std::pair<const char *, const char *>> cases = {
    { "House Speaker Paul D. Ruud (Left) has indicated he has no plans to bring it up.", "House Speaker Paul D. Ruud (Left)" },
    { "By a wide margin, those surveyed say the town should change.", "those surveyed" },
    { "About four out of 10 voters said life would be worse than today.", "About four out of 10 voters" },
    { "More than six in 10 said they were not looking forward to it.", "More than six in 10" },
    { "“They hit hard,” said Oversight ranking member Elias Kumm (D-Md.).", "Oversight ranking member Elias Kumm (D-Md.)" },
    { "He leads Clark 50% to 40%, according to a KNR/Posten poll.", "a KNR/Posten poll" },
    { "As Arne Moran, professor of law at Narvik, put it, “Members should remember that it can work.”",
      "Arne Moran, professor of law at Narvik" },
  };

  for (const auto &[text, source] : cases)
    EXPECT_EQ (only ({ { text } }).source, source) << text;
}

TEST_F (Reading, WhoeverDoesItIsTheSourceOfAnInfinitive)
{
  const std::vector<std::pair<const char *, const char *>> cases = {
    { "The decisive victory led Republican Chairman Karl Dahl to declare him the nominee.", "Republican Chairman Karl Dahl" },
    { "The panel is right to note that the plan taxes income.", "The panel" },
    { "Dahl also offered his assessment of the match.", "Dahl" },
  };

  for (const auto &[text, source] : cases)
    EXPECT_EQ (only ({ { text } }).source, source) << text;
}

/* A report within another's content is not who goes on behind both. */
TEST_F (Reading, AddingGoesWithTheOutermostReport)
{
  std::vector<Found> found = read ({ { "Carver said he plans to visit Libya, insisting that the talks are too slow." } });

  ASSERT_EQ (found.size (), 2u);
  EXPECT_EQ (found[1].cue, "insisting");
  EXPECT_EQ (found[1].source, "Carver");
}

TEST_F (Reading, ReportingVerbsThatAreNounsElsewhere)
{
  const std::vector<std::pair<const char *, const char *>> cases = {
    { "“He has a lot of the appeal,” Vigur notes.", "Vigur" },
    { "“I can point to two of them,” Bozel answers.", "Bozel" },
    { "“The guy wants to be tough tonight,” Dahl shot back.", "Dahl" },
    { "The party leadership fears that sweeping closures could bring unrest.", "The party leadership" },
    { "In the depths of winter, Paul Ruud worried that the harbour was closing.", "Paul Ruud" },
  };

  for (const auto &[text, source] : cases)
    EXPECT_EQ (only ({ { text } }).source, source) << text;
}

/* What a rule asks of the words before it must not reach past the first. */
TEST_F (Reading, VerbsAtTheVeryBeginningAreReadInBounds)
{
  for (const char *text : { ", Dahl notes.", "” Dahl notes that it is late.", "Dahl notes", "put it", "fears that he", "of said", "out of 10 said",
                            "MUMBAI, July 9, 2019 (Deccan Press Agency) - Saffron Air scrapped 38 flights on Tuesday after more than a hundred of its "
                            "pilots reported sick on the same morning, the sharpest turn yet in a quarrel over unpaid salaries and a punishing roster." })
    {
      for (const Found &found : read ({ { text } }))
        EXPECT_FALSE (found.content.empty ()) << text;
    }
}

TEST_F (Reading, WhatANounIsIsItsContent)
{
  Found found = only ({ { "Brekke's view of the fee is that it will ruin the harbour." } });

  EXPECT_EQ (found.source, "Brekke");
  EXPECT_EQ (found.content, (std::vector<std::string>{ "that it will ruin the harbour" }));
}

TEST_F (Reading, AClauseReachesItsVerbPastWhatStandsBetweenCommas)
{
  EXPECT_EQ (only ({ { "He argued the northern line, which is widely supported, would open in May." } }).content,
             (std::vector<std::string>{ "the northern line, which is widely supported, would open in May" }));
}

TEST_F (Reading, APhraseEndsWhereAnotherIsSaidToAct)
{
  EXPECT_EQ (only ({ { "Despite Keller’s calls for an “honest count” of the votes, Morland on Friday sealed the halls." } }).content,
             (std::vector<std::string>{ "an “honest count” of the votes" }));
}

/* The source of the statement whose cue holds @cue, or what shows that there is none. */
std::string
source_of (const std::vector<Found> &all,
           const char               *cue)
{
  for (const Found &found : all)
    if (found.cue.find (cue) != std::string::npos)
      return found.source;
  return "(no such statement)";
}

TEST_F (Reading, SourcesAcrossClauses)
{
  struct
  {
    const char *text, *cue, *source;
  } cases[] = {
    /* A comma has closed the relative clause, whatever the tree holds on to. */
    { "Mr. Abara, who has both praised the bridge and mocked its cost, gave a short speech on Tuesday, stressing that it would open in May.",
      "stressing", "Mr. Abara" },
    { "Marta Quill, who is trailing in many counties, held to her plan at first but grew harsher over time, eventually saying it would fail.",
      "saying", "Marta Quill, who is trailing in many counties" },
    /* A subject of its own behind "and". */
    { "Neither Jon Abara nor Tom Lind has won a county and Quill strongly suggested they should drop out.", "suggested", "Quill" },
    /* Turns between commas or dashes. */
    { "Quill, in particular, has slammed the plan about the harbour.", "slammed", "Quill" },
    { "Drivers -- including Abara -- quickly accused Quill of hiding a report.", "accused", "Drivers" },
    /* What the tree took for a participle is the sentence's verb. */
    { "All three ministers issued statements condemning the strike.", "condemning", "All three ministers" },
    { "The mayor emailed drivers saying the vote was lost.", "saying", "The mayor" },
    { "Those surveyed say the town should move to clean power by 2030.", "say", "Those surveyed" },
    /* A pronoun that means the subject of the noun's verb. */
    { "Quill has toned down her criticism of the harbour.", "criticism", "Quill" },
    { "Mr. Abara backpedaled on his prediction that the river would rise.", "prediction", "Mr. Abara" },
    { "Drivers suffer from his refusal to close the bridge.", "refusal", "his" },
    { "''We have to be careful,'' said Jon Abara, a co-author of ''Those Bridges Have It.''", "said",
      "Jon Abara, a co-author of ''Those Bridges Have It" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (source_of (read ({ { c.text } }), c.cue), c.source) << c.text;
}

TEST_F (Reading, SourcesOfVerbsWithoutASubject)
{
  struct
  {
    const char *text, *cue, *source;
  } cases[] = {
    /* A clause of its own has begun since the last report. */
    { "In May, while most captains called for a longer pier, Quill kept to her plan, noting that the port was quiet.", "noting", "Quill" },
    { "Abara praised the plan after the drivers came out, saying it was old.", "saying", "Abara" },
    { "Ever since she endorsed Abara, Ms. Quill has been a strong ally, attacking the port's fees.", "attacking", "Ms. Quill" },
    /* Whom "with" names, who was given what there is to do, what the subject is said to be. */
    { "Many voters shrugged off the choice, with three in 10 saying it would have no effect on their vote.", "saying", "three in 10" },
    { "The fall of the mayor gave Abara new reason to oppose the bridge.", "oppose", "Abara" },
    { "Jon Abara has become the mayor's back-seat driver, quick to point out flaws.", "point out", "Jon Abara" },
    { "He was among 25 senators in 2008 to oppose the harbour.", "oppose", "He" },
    /* What the tree takes for a subject and cannot be one. */
    { "It was a shift for a party that was founded a century earlier, and which through the first half of it consistently criticised free ports.",
      "criticised", "which" },
    { "The Elma Gazette first reported the mayor's decision on Sunday.", "reported", "The Elma Gazette" },
    { "The two ministers, Dana Shaw of Bergen and Tom Lind of Oslo, have both urged the port to open its books.", "urged",
      "The two ministers, Dana Shaw of Bergen and Tom Lind of Oslo" },
    { "On the way out, Mr. Abara - in a line that seemed aimed at Quill - declared that the harbour must stay open.", "declared", "Mr. Abara" },
    /* Whoever is judged by it did it; whoever is to do the one is not to do the other. */
    { "The club fined the coach for saying that the league was corrupt.", "saying", "the coach" },
    { "The mayor praised Dana Shaw for insisting that the wall must hold.", "insisting", "Dana Shaw" },
    { "Otter, who spent more time talking about the needs of the coast than about Lind, left.", "talking about", "who" },
    { "Berg has been rebuked by voters for his plan to close the quay.", "been rebuked", "voters" },
    { "Lind represents the coast and like Shaw has promised a new quay.", "promised", "Lind" },
    /* What a question meets with is not said by whoever meets with it. */
    { "Abara will probably face more questions about the harbour.", "questions", "(no such statement)" },
    { "The vote would be a boost to the Quill government's hopes that the harbour will open.", "hopes", "the Quill government" },
    { "Jane Woods shared her belief that none of it was wrong.", "belief", "Jane Woods" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (source_of (read ({ { c.text } }), c.cue), c.source) << c.text;
}

TEST_F (Reading, SourcesWithWhatTellsWhoTheyAre)
{
  struct
  {
    const char *text, *cue, *source;
  } cases[] = {
    { "“The bridge scares me,” Jon Abara, 30, of Raleigh, N.C., who was among those polled, said in an interview.", "said",
      "Jon Abara, 30, of Raleigh, N.C., who was among those polled" },
    { "As Jon Abara, a professor in Bergen and author of ''The Long Bridge,'' put it, ''The port should remember the tide.''", "put",
      "Jon Abara, a professor in Bergen and author of ''The Long Bridge,''" },
    { "The mayor will throw her support behind the harbour, predicted Marta Quill, the former mayor challenged by Abara 30 years ago.", "predicted",
      "Marta Quill, the former mayor challenged by Abara 30 years ago" },
    { "“My apologies, I'm sorry,” Quick said after the vote.", "said", "Quick" },
    { "Rep. Jon Abara (D-Va.), ranking member of the harbour committee, said he supports the bridge.", "said",
      "Rep. Jon Abara (D-Va.), ranking member of the harbour committee" },
    /* Neither what someone is meanwhile, nor what a preposition before governs. */
    { "Jon Abara, eager all evening to speak, attacked Quill for not answering the question.", "attacked", "Jon Abara" },
    { "After winning Bergen in the primary, Gov. Dana Shaw (R-OH), said, “I'm getting ready to sail.”", "said", "Gov. Dana Shaw (R-OH)" },
    { "But drivers in particular wish the port had tried to explain why tolls can be good.", "wish", "drivers" },
    { "They could not bring themselves to criticise the bridge.", "criticise", "They" },
    { "Heading into the harbour's vote Tuesday, media outlets estimate that Quill needs two seats.", "estimate", "media outlets" },
    { "Of the five captains, all but two said the port should take up the matter.", "said", "all but two" },
    /* Lists. */
    { "The leaders of Norway, Sweden and Denmark took turns rebutting the plan for the bridge.", "rebutting",
      "The leaders of Norway, Sweden and Denmark" },
    { "45% of drivers, 28% of sailors and 12% of clerks say the harbour should close.", "say", "45% of drivers, 28% of sailors and 12% of clerks" },
    { "According to a January 2016 study of the port, the bridge is late.", "According", "a January 2016 study of the port" },
    { "The plan has been called \"a brute\" by Jon Abara, a professor in Bergen.", "called", "Jon Abara, a professor in Bergen" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (source_of (read ({ { c.text } }), c.cue), c.source) << c.text;
}

/* A reported clause ends before the clause that the report itself hangs on. */
TEST_F (Reading, ContentsOfReportsInSubordinateClauses)
{
  std::vector<Found> found = read ({ { "When Quill pointed out that the port calls it a ferry, Abara seized upon the word, repeating that it is a bridge." } });
  ASSERT_EQ (found.size (), 2u);
  EXPECT_EQ (found[0].content, (Words { "that the port calls it a ferry" }));
  EXPECT_EQ (found[1].source, "Abara");
}

TEST_F (Reading, QuotationsBesideVerbsThatNoTableKnows)
{
  struct
  {
    const char *text, *cue, *source;
  } cases[] = {
    { "\"People are afraid of wasting their votes,\" she surmised.", "surmised", "she" },
    { "“The harbour will always be the harbour,” an angry Abara retaliated.", "retaliated", "an angry Abara" },
    { "“This is fantastic!” beamed Jon Abara.", "beamed", "Jon Abara" },
    { "“Our bridge stands because we look after it,” Abara is quoted as saying.", "saying", "Abara" },
    { "Quill asked the drivers “If Abara can't tell us the truth, why should we cross?”", "asked", "Quill" },
    { "The mayor emailed drivers saying: “The struggle continues” and vowing to go on.", "saying", "The mayor" },
  };
  for (const auto &c : cases)
    EXPECT_EQ (source_of (read ({ { c.text } }), c.cue), c.source) << c.text;
  EXPECT_TRUE (read ({ { "“Long live the harbour!” The drivers waved." } }).empty ());
}

TEST_F (Reading, WhatARelativeClauseCallsItsNoun)
{
  Found found = only ({ { "The harbour would pay through a new tax, which Quill on Monday described as a mistake." } });
  EXPECT_EQ (found.content, (Words { "which", "as a mistake" }));
  EXPECT_EQ (found.source, "Quill");
}

TEST_F (Reading, ContentsOverWhatStandsBetween)
{
  EXPECT_EQ (only ({ { "Quill praised the long-awaited opening of the bridge." } }).content, (Words { "the long-awaited opening of the bridge" }));
  EXPECT_EQ (read ({ { "The delays are sickening, Abara said Tuesday in Oslo, noting the port was late." } })[0].content,
             (Words { "The delays are sickening" }));
  EXPECT_EQ (only ({ { "Abara conceded in a debate that she is no sailor." } }).content, (Words { "that she is no sailor" }));
  EXPECT_EQ (source_of (read ({ { "The row came after a gaffe by the clerk suggested that the panel was set up to close the harbour." } }), "suggested"),
             "a gaffe by the clerk");
  EXPECT_EQ (only ({ { "Abara described the league during a Tuesday interview as \"a remnant of another period.\"" } }).content,
             (Words { "the league during a Tuesday interview as \"a remnant of another period.\"" }));
  EXPECT_EQ (only ({ { "Quill then accused the board, which is picked by the party, of hiding a report." } }).content,
             (Words { "the board, which is picked by the party, of hiding a report" }));
}

TEST_F (Reading, PlainTellingReportsNothing)
{
  EXPECT_TRUE (read ({ { "The bridge was built in 1931. It crosses the Elma at its widest point." } }).empty ());
}

TEST_F (Reading, StrangeTextGivesValidSpansInBoundedTime)
{
  std::string marks, words = "The council said", quotations;

  for (int i = 0; i < 3000; i++)
    marks += i % 3 == 0 ? "\"a " : i % 3 == 1 ? "'b " : "“c ";
  for (int i = 0; i < 8000; i++)
    words += i % 7 == 0 ? ", said" : i % 5 == 0 ? " Marta" : " that";
  for (int i = 0; i < 2000; i++)
    quotations += i % 3 == 0 ? "The dog ran. " : "“We go,” ";
  /* read() itself expects every span to lie in the text, in order. */
  for (const std::string &text : { marks, words, quotations, std::string ("“"), std::string ("said"), std::string (": “.”") })
    {
      const clock_t start = clock ();
      read ({ { text.c_str () } });
      EXPECT_LT (clock () - start, 30 * CLOCKS_PER_SEC) << text.substr (0, 40);
    }
}

/* What is found in one sentence, each as "content | more content << cue >> source", in the order of the text. */
struct Sentence
{
  const char *text;
  std::vector<std::string> found;
};

std::vector<std::string>
in_short (const std::vector<Found> &all)
{
  std::vector<std::string> lines;

  for (const Found &found : all)
    {
      std::string line;

      for (const std::string &piece : found.content)
        line += (line.empty () ? "" : " | ") + piece;
      lines.push_back (line + " << " + found.cue + " >> " + found.source);
    }
  return lines;
}

class Sentences : public Reading
{
protected:
  static void
  expect (const std::vector<Sentence> &sentences)
  {
    for (const Sentence &sentence : sentences)
      EXPECT_EQ (in_short (read ({ { sentence.text } })), sentence.found) << sentence.text;
  }
};

TEST_F (Sentences, SecondCueUnderOneSubject)
{
  expect ({
    { "Bergen said the ferry had missed three tides and accused its operator of hiding the log.",
      { "the ferry had missed three tides << said >> Bergen", "its operator of hiding the log << accused >> Bergen" } },
    { "Marta Lind said the bridge had been inspected, and would not be drawn on who paid for the repairs.",
      { "the bridge had been inspected << said >> Marta Lind", "who paid for the repairs << would not be drawn on >> Marta Lind" } },
    { "The board reaffirms that the pool is safe, and considers that a second test would be a waste of money.",
      { "that the pool is safe << reaffirms >> The board",
        "that a second test would be a waste of money << considers >> The board" } },
    { "He also made it known that the papers had been signed in May and somebody would have to pay.",
      { "that the papers had been signed in May and somebody would have to pay << also made it known >> He" } },
    /* The speaker's own verbs stay in. */
    { "The firm said it had dug two wells and dug a third in secret.",
      { "it had dug two wells and dug a third in secret << said >> The firm" } },
    { "The minister says she likes the plan and supports the tax.",
      { "she likes the plan and supports the tax << says >> The minister" } },
  });
}

/* The tree takes "called" for a participle that goes on from "safe", "claims" for a verb. */
TEST_F (Sentences, APastThatLooksLikeAParticipleGoesOnFromTheVerbThatTells)
{
  expect ({
    { "Marta Lind said the ferry was safe and called for an inquiry.", { "the ferry was safe << said >> Marta Lind", "an inquiry << called for >> Marta Lind" } },
    { "Marta Lind insisted that the lease is running out and called on the port to help.",
      { "that the lease is running out << insisted >> Marta Lind", "the port to help << called on >> Marta Lind" } },
    { "Marta Lind said the talks had failed and blamed the firm for it.",
      { "the talks had failed << said >> Marta Lind", "the firm for it << blamed >> Marta Lind" } },
    { "Marta Lind said members would “not be bullied”, and warned of further strikes.",
      { "members would “not be bullied” << said >> Marta Lind", "further strikes << warned of >> Marta Lind" } },
    /* Two things done to one stay together. */
    { "Marta Lind said the ferry had been stopped and searched the day before.",
      { "the ferry had been stopped and searched the day before << said >> Marta Lind" } },
  });
}

TEST_F (Sentences, WhatIsDoneIsTheSubjectOfAClause)
{
  expect ({ { "Marta Lind said lifting the ban would be a mistake.", { "lifting the ban would be a mistake << said >> Marta Lind" } },
            { "Marta Lind said raising taxes is wrong.", { "raising taxes is wrong << said >> Marta Lind" } },
            { "Marta Lind denied taking the money.", { "taking the money << denied >> Marta Lind" } } });
}

TEST_F (Sentences, WhoIsQuotedSpokeWhoeverTellsOfIt)
{
  expect ({ { "“Leave the pump alone,” Marta Lind said, according to the Gazette.", { "“Leave the pump alone,” << said >> Marta Lind" } },
            { "“Leave the pump alone,” Marta Lind said, the Gazette reported.", { "“Leave the pump alone,” << said >> Marta Lind" } },
            { "“Leave the pump alone,” according to the Gazette.", { "“Leave the pump alone,” << according to >> the Gazette" } } });
}

/* Labels that each stand once lead to other pages; in a talk one comes back, also without a quotation mark. */
TEST_F (Sentences, LinksWithALabelAreNoTalk)
{
  EXPECT_TRUE (read ({ { "THE PUMP: How it works" }, { "AVOIDING LEAKS: The rules on valves" }, { "HOPE AND LOSS: Your stories" }, { "MAP: Check your street" } }).empty ());
  EXPECT_EQ (in_short (read ({ { "LIND: The pump works." }, { "QUILL: It leaks." }, { "LIND: It does not." }, { "QUILL: Look at it." } })).size (), 4u);
}

TEST_F (Sentences, WhatIsRejectedIsANoun)
{
  expect ({ { "Marta Lind rejected claims that the ferry was unsafe.", { "that the ferry was unsafe << rejected >> Marta Lind" } },
            { "Marta Lind pushed back against claims that the ferry was unsafe.",
              { "claims that the ferry was unsafe << pushed back against >> Marta Lind" } } });
}

TEST_F (Sentences, TurnsOfPhraseThatTakeASide)
{
  expect ({ { "Marta Lind laid the blame on the port.", { "the port << laid the blame on >> Marta Lind" } },
            { "The port has pinned the blame on Marta Lind.", { "Marta Lind << has pinned the blame on >> The port" } },
            { "Marta Lind poured cold water on the plan.", { "the plan << poured cold water on >> Marta Lind" } },
            { "Marta Lind gave her full backing to the plan.", { "the plan << gave her full backing to >> Marta Lind" } },
            { "Marta Lind left the door open to a sale.", { "a sale << left the door open to >> Marta Lind" } },
            { "Marta Lind stopped short of blaming the port.", { "the port << stopped short of blaming >> Marta Lind" } } });
}

/* "which" speaks for what stands before it, and not for the subject of the sentence. */
TEST_F (Sentences, ARelativeClauseGoesOnBehindAnd)
{
  expect ({ { "Marta Lind criticised the port, which owns the ferry and backs the levy.", { "the port << criticised >> Marta Lind" } },
            { "Marta Lind criticised the port, which owns the ferry, but backed the levy.",
              { "the port << criticised >> Marta Lind", "the levy << backed >> Marta Lind" } } });
}

TEST_F (Sentences, WordsOnBothSidesOfTheirCue)
{
  expect ({
    { "The herds are shrinking, he granted, but they are shrinking because of the wolves.",
      { "The herds are shrinking | but they are shrinking because of the wolves << granted >> he" } },
    { "It was a first draft, according to Lind, and never left the office.",
      { "It was a first draft | and never left the office << according to >> Lind" } },
    { "The firm would pay, its lawyer Karin Berg said, but its boats had never been late.",
      { "The firm would pay | but its boats had never been late << said >> its lawyer Karin Berg" } },
    /* What the reporter tells behind is no part of it. */
    { "The lease, Lind said, and walked out.", { "The lease << said >> Lind" } },
  });
}

TEST_F (Sentences, AccountsAndOpinions)
{
  expect ({
    { "By her account, forty of the signatures were copied.", { "forty of the signatures were copied << By her account >> her" } },
    { "The lagoon, by the firm's own reckoning, has lost a third of its water.",
      { "The lagoon | has lost a third of its water << by the firm's own reckoning >> the firm" } },
    { "In her view the tide table is a work of fiction.", { "the tide table is a work of fiction << In her view >> her" } },
    { "The ministry firmly rejects the interpretation according to which the fee is a tax.",
      { "the interpretation << firmly rejects >> The ministry" } },
  });
}

TEST_F (Sentences, OffersDemandsAndRefusals)
{
  expect ({
    { "The operator has put forward a single payment of 300 crowns.",
      { "a single payment of 300 crowns << has put forward >> The operator" } },
    { "The union wants the timetable withdrawn first.", { "the timetable withdrawn first << wants >> The union" } },
    { "The minister had given her word that nothing would change before the vote.",
      { "that nothing would change before the vote << had given her word >> The minister" } },
    { "The council has demanded at least five years.", { "at least five years << has demanded >> The council" } },
    { "The firm undertook in writing to close the well.", { "to close the well << undertook in writing >> The firm" } },
    { "Berg has apologised to the family for the broadcast of 3 May.",
      { "the broadcast of 3 May << has apologised to the family for >> Berg" } },
    { "The airline sees no role for an arbitrator.", { "no role for an arbitrator << sees >> The airline" } },
    { "Berg will have none of that argument.", { "that argument << will have none of >> Berg" } },
    { "Olsen declined to say when, or whether, the well would be closed.",
      { "when, or whether, the well would be closed << declined to say >> Olsen" } },
    { "The cut he greeted as “a small mercy”.", { "“a small mercy” << greeted as >> he" } },
    { "The lease must end in May, Lind repeated.", { "The lease must end in May << repeated >> Lind" } },
    { "A spokeswoman for the council confirmed on Friday that the well would be closed.",
      { "that the well would be closed << confirmed on Friday >> A spokeswoman for the council" } },
  });
}

TEST_F (Sentences, WhoWasAskedAnswers)
{
  expect ({
    { "Asked whether she would publish the letter, the mayor said only that her lawyers had it.",
      { "that her lawyers had it << said >> the mayor" } },
    { "Lind, who had insisted on Tuesday that the wall would hold, said that it was late.",
      { "that the wall would hold << had insisted on Tuesday >> who", "that it was late << said >> Lind" } },
    { "A deputy who asked to remain anonymous said the wall was late.",
      { "the wall was late << said >> A deputy who asked to remain anonymous" } },
    { "The ministry, asked which of the two was right, replied that it had been patient.",
      { "that it had been patient << replied >> The ministry" } },
    { "Shaw called for the injured to be sent home; Lind, who had no quarrel with that, offered a boat.",
      { "the injured to be sent home << called for >> Shaw", "a boat << offered >> Lind" } },
    { "Asked by a reporter how this fitted his promise, Olsen answered that promises had seasons.",
      { "that promises had seasons << answered >> Olsen" } },
  });
}

TEST_F (Sentences, ASumIsSoughtAndDamageIsFound)
{
  expect ({
    { "The claimants are seeking $190 million.", { "$190 million << are seeking >> The claimants" } },
    { "The guild’s engineer, Ulf Dahl, went to eleven homes last week and found fresh cracks in nine.",
      { "fresh cracks in nine << found >> The guild’s engineer, Ulf Dahl" } },
  });
}

TEST_F (Sentences, NothingIsSaid)
{
  expect ({
    { "A guard, who did not want to be named, said the gate was never locked.",
      { "the gate was never locked << said >> A guard, who did not want to be named" } },
    { "A nurse, who requested anonymity for fear of losing her job, said the ward was full.",
      { "the ward was full << said >> A nurse, who requested anonymity for fear of losing her job" } },
    { "Forty pilots reported sick on the same morning.", {} },
    { "Money has come, nobody disputes that.", {} },
    { "The two sides did agree on something.", {} },
    { "The board wishes to recall the following.", {} },
    { "The guild notes the letter that the port sent to householders on Monday.", {} },
    { "About Marram Lines: Marram Lines is a leading operator of ferries in five countries.", {} },
  });
}

TEST_F (Reading, WhoeverOpensAndAsksLeadsTheTalk)
{
  std::vector<Found> all = read ({
    { "EWA: Welcome back. Does the pump run, Knut? Tell us.", CP_BLOCK_TURN },
    { "KNUT: Good to be here.", CP_BLOCK_TURN },
    { "EWA: Let me ask about the pump.", CP_BLOCK_TURN },
    { "KNUT: It never ran.", CP_BLOCK_TURN },
    { "EWA: Why not?", CP_BLOCK_TURN },
    { "KNUT: Who would have paid?", CP_BLOCK_TURN },
    { "EWA: The mayor told the Post that it had run for years.", CP_BLOCK_TURN },
    { "KNUT: He counts in dog years.", CP_BLOCK_TURN },
    { "Contact: press desk, Lerstad", CP_BLOCK_PARAGRAPH },
  });

  EXPECT_EQ (in_short (all), (std::vector<std::string>{
    "Good to be here. << : >> KNUT", "It never ran. << : >> KNUT", "Who would have paid? << : >> KNUT",
    "that it had run for years << told >> The mayor", "He counts in dog years. << : >> KNUT" }));
}

TEST_F (Reading, APullQuoteIsNoStatementOfItsOwn)
{
  std::vector<Found> all = read ({
    { "“The pump never ran,” said Knut Berg, “and the town paid for it twice.”" },
    { "The town paid for it twice.", CP_BLOCK_QUOTE },
    { "“and the town paid for it twice.”", CP_BLOCK_QUOTE },
  });

  ASSERT_EQ (all.size (), 1u);
  EXPECT_EQ (all[0].content, (Words{ "“The pump never ran,”", "“and the town paid for it twice.”" }));
}

TEST_F (Sentences, AClauseBehindAColon)
{
  expect ({
    { "A ferryman had a simpler view: nobody had counted the boats.", { "nobody had counted the boats << had a simpler view >> A ferryman" } },
    { "The council refuses: the letter is confidential, and its author is on leave.",
      { "the letter is confidential, and its author is on leave << refuses >> The council" } },
    { "Lind accuses the firm of stalling: it answered four of nine letters.",
      { "the firm of stalling | it answered four of nine letters << accuses >> Lind" } },
    { "The bridge has three arches: two are of stone, and one is of iron.", {} },
  });
}

TEST_F (Sentences, VerbsThatLookLikeNouns)
{
  expect ({
    { "The harbour thanks the hundreds of people who have given blankets.",
      { "the hundreds of people who have given blankets << thanks >> The harbour" } },
    { "The firm points to nine hearings, a film and a register.",
      { "nine hearings, a film and a register << points to >> The firm" } },
    { "Eva Lind, a spokeswoman for the firm, declines to discuss the letter.",
      { "the letter << declines to discuss >> Eva Lind, a spokeswoman for the firm" } },
    { "The board's accounts, the union points out, moved in one direction only.",
      { "The board's accounts | moved in one direction only << points out >> the union" } },
    { "McGarvie called that “a start”.", { "that “a start” << called >> McGarvie" } },
  });
}

TEST_F (Sentences, WhatStandsBetweenAVerbAndItsClause)
{
  expect ({
    { "She left early, asking Lind why he had sold the quay.", { "why he had sold the quay << asking >> She" } },
    { "Asked in Bergen recently whether he would run, Lind smiled.", {} },
    { "A driver who did not want to be named said he heard a shot.",
      { "he heard a shot << said >> A driver who did not want to be named" } },
    { "Asked whether the port was to blame, Mr. Lind shot back: “That would be good.”",
      { "“That would be good.” << shot back >> Mr. Lind" } },
  });
}

TEST_F (Sentences, ClausesOnBothSidesOfTheirVerb)
{
  expect ({
    { "The ministry did not care to discuss the tea.", { "the tea << did not care to discuss >> The ministry" } },
    { "After being told that he would be charged, police said, Lind went to the station.",
      { "After being told that he would be charged | Lind went to the station << said >> police" } },
    { "The harbour is safe, she said after meeting Lind on Thursday, because the wall holds.", { "The harbour is safe << said >> she" } },
    { "Lind said on Tuesday that according to the count, the port had lost 40 ships.",
      { "that according to the count, the port had lost 40 ships << said on Tuesday >> Lind" } },
  });
}

TEST_F (Sentences, TheNearerOfTwoSubjects)
{
  expect ({
    { "Guests whose trips were cancelled between 9 and 11 July will receive a full refund within seven days, the airline has promised.",
      { "Guests whose trips were cancelled between 9 and 11 July will receive a full refund within seven days << has promised >> the airline" } },
    { "But a halt that left the boats in port would be “a pause to reload”, she said, and they had to go first.",
      { "But a halt that left the boats in port would be “a pause to reload” | and they had to go first << said >> she" } },
    { "The union offered a meeting on Thursday without conditions.",
      { "a meeting on Thursday without conditions << offered >> The union" } },
  });
}

TEST_F (Sentences, QuestionsOfTheArticleAndRelativeClausesSayNothing)
{
  expect ({
    { "The claim that was filed in Oslo yesterday names three firms.", {} },
    { "Does she expect to make up the difference? Nobody in the hall knows.", {} },
    { "What changed, and who now says what?", {} },
    { "Which of them says that the levy works?", {} },
    { "Had they hoped for more? “We had hoped for a letter,” came the answer.",
      { "“We had hoped for a letter,” << came the answer >> the answer" } },
  });
}

TEST_F (Reading, AnObjectEndsBeforeWhatTheSourceDoesBesides)
{
  for (const char *rest : { ", but gave no date for it.", " and has called a rally.", ", and for the first time she was not alone." })
    EXPECT_EQ (only ({ { (std::string ("Marta Quill demanded a public inquiry") + rest).c_str () } }).content, Words { "a public inquiry" }) << rest;
  EXPECT_EQ (only ({ { "Marta Quill called the charge absurd." } }).content, Words { "the charge absurd" });
  EXPECT_EQ (only ({ { "The union wants a review of the night shift." } }).content, Words { "a review of the night shift" });
}

TEST_F (Reading, AVerbThatLooksLikeAPluralBehindAName)
{
  Found found = only ({ { "Jonas Brandt, Norvik's head of quality, answers that the company tested the belt." } });
  EXPECT_EQ (found.content, Words { "that the company tested the belt" });
  EXPECT_EQ (found.source.substr (0, 12), "Jonas Brandt");
  EXPECT_EQ (only ({ { "Norvik Wings confirms that every customer is entitled to the full price." } }).source, "Norvik Wings");
  EXPECT_EQ (only ({ { "The league answered by email on Sunday that hearings are confidential." } }).content, Words { "that hearings are confidential" });
}

TEST_F (Reading, WhatNobodyIsNamedToAskOrExpect)
{
  EXPECT_EQ (only ({ { "Asked about the fare, Marta Quill said it would stay." } }).content, Words { "it would stay" });
  EXPECT_TRUE (read ({ { "The court is expected to hear the case in May." } }).empty ());
  EXPECT_TRUE (read ({ { "The inspectors were kept out of a hall that Norvik had promised to open." } }).empty ());
  EXPECT_TRUE (read ({ { "Marta Quill, who speaks for some 400 dealers, arrived on Monday." } }).empty ());
  EXPECT_TRUE (read ({ { "Marta Quill ruled that out." } }).empty ());
}

TEST_F (Reading, AskingAnotherIsASecondStatement)
{
  std::vector<Found> all = read ({ { "Marta Quill said drivers were paid for half of the hours they worked and called on the minister to double the wage." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "drivers were paid for half of the hours they worked" });
  EXPECT_EQ (all[1].source, "Marta Quill");
  all = read ({ { "The council says the emails hid the fee and wants every voucher made void." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "the emails hid the fee" });
}

TEST_F (Reading, AClauseGoesOnInAFewQuotedWords)
{
  EXPECT_EQ (only ({ { "The sacks lost in the queue would have to be paid for, Marta Quill said, “to the last shilling”." } }).content,
             (Words { "The sacks lost in the queue would have to be paid for", "“to the last shilling”" }));
  EXPECT_EQ (only ({ { "Marta Quill told us on Friday that the panels will be cleaned with brushes and “not one bucket” will come out of the ground." } }).content,
             Words { "that the panels will be cleaned with brushes and “not one bucket” will come out of the ground" });
}

TEST_F (Reading, AReportEndsBeforeWhatIsToldOfTheSaying)
{
  for (const char *rest : { ", something that its owner had denied.", ", eight days after it had told the town that it would close.",
                            ", having noticed that the tide was high." })
    EXPECT_EQ (read ({ { (std::string ("The council confirmed on Friday that the bridge would open") + rest).c_str () } })[0].content,
               Words { "that the bridge would open" }) << rest;
  std::vector<Found> all = read ({ { "The council says it can open the bridge in May and has warned that the tide is high." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[0].content, Words { "it can open the bridge in May" });
  all = read ({ { "Marta Quill said the mayor had “the full support of the board” and called the ballot “a vote against arithmetic”." } });
  ASSERT_EQ (all.size (), 2u);
  EXPECT_EQ (all[1].content, Words { "the ballot “a vote against arithmetic”" });
}

TEST_F (Reading, WhatTheTreeTakesForSomethingElse)
{
  struct
  {
    const char *text, *content, *source;
  } cases[] = {
    { "Norvik has promised not to raise its prices.", "not to raise its prices", "Norvik" },
    { "It was emphasised by the minister that fishing is a duty.", "that fishing is a duty", "the minister" },
    { "The council says pumping has already dried up two lagoons.", "pumping has already dried up two lagoons", "The council" },
    { "Castaing called for the injured airmen to be sent home without delay.", "the injured airmen to be sent home without delay", "Castaing" },
    { "Henrike Solberg-Aas, who heads the incident team, called on both governments to wait.", "both governments to wait",
      "Henrike Solberg-Aas, who heads the incident team" },
    { "Jon Abara called that claim “simply untrue”.", "that claim “simply untrue”", "Jon Abara" },
  };
  for (const auto &c : cases)
    {
      Found found = only ({ { c.text } });
      EXPECT_EQ (found.content, Words { c.content }) << c.text;
      EXPECT_EQ (found.source, c.source) << c.text;
    }
  EXPECT_EQ (only ({ { "Any delay, Purtill argued, would leave the pupils with nothing." } }).source, "Purtill");
  EXPECT_TRUE (read ({ { "Marta Quill read a message that she has since had framed." } }).empty ());
}

}
