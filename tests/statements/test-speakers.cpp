/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "heard.h"

namespace {

TEST_F (Speakers, AFullNameOnceThenTheSurnameThenAPronoun)
{
  read ({ "“The bridge is closed,” Norwegian Transport Minister Hedda Brenne said.",
          "“It stays closed,” Brenne said. “It is not safe,” she added." });
  EXPECT_EQ (said (), (Lines{ "Hedda Brenne", "Hedda Brenne", "Hedda Brenne" }));
  EXPECT_EQ (side ("Hedda Brenne"), "Norway");
  EXPECT_STREQ (speaker ("Hedda Brenne")->role, "Transport Minister");
  EXPECT_EQ (speaker ("Hedda Brenne")->kind, CP_SPEAKER_PERSON);
  for (guint i = 0; i < speaker ("Hedda Brenne")->aliases->len; i++)
    EXPECT_STRNE ((char *) g_ptr_array_index (speaker ("Hedda Brenne")->aliases, i), "she") << "nobody's name";
}

TEST_F (Speakers, NamesAreOneOverAllArticles)
{
  read ({ "“The bridge is closed,” Brenne said." });
  read ({ "“The bridge is closed,” said Hedda Brenne, Norway's transport minister." });
  EXPECT_EQ (said (), (Lines{ "Hedda Brenne", "Hedda Brenne" }));
}

/* A relative clause tells of what stands right before it, also where that was nobody's until then. */
TEST_F (Speakers, WhatIsToldInARelativeClauseIsNotTheSubjects)
{
  read ({ "Hedda Brenne praised the union, which has called for a strike.", "Hedda Brenne met Northline, which rejects the levy.",
          "Hedda Brenne met the dock workers, who said the road was unsafe.",
          "Hedda Brenne, the minister for ports, who said the road was safe, left." });
  EXPECT_EQ (said (), (Lines{ "Hedda Brenne", "union", "Northline", "dock workers", "Hedda Brenne" }));
}

TEST_F (Speakers, TwoPeopleOfOneSurnameStayTwo)
{
  read ({ "“We will appeal,” said Karl Ostrow, a lawyer for the union.", "“We will not,” said Anna Ostrow, a lawyer for the company." });
  EXPECT_EQ (said (), (Lines{ "Karl Ostrow", "Anna Ostrow" }));
}

TEST_F (Speakers, OfAFamilyASurnameMeansWhoWasNamedLastBefore)
{
  read ({ "Maria Tanner said wages would rise. “We will not go back,” Tanner said.",
          "Bob Tanner said the bill was high. “It will be paid,” Tanner said." });
  EXPECT_EQ (said (), (Lines{ "Maria Tanner", "Maria Tanner", "Bob Tanner", "Bob Tanner" }));
}

TEST_F (Speakers, ASurnameInTheHeadlineMeansWhomTheTextNamesInFull)
{
  read ({ "Hillary Clinton said wages would rise." }, "2016-06-10", "Clinton: no way back");
  resolve ();
  EXPECT_EQ (speaker ("Bill Clinton"), nullptr);
}

TEST_F (Speakers, AKnownPoliticianOutOfOfficeSpeaksForTheParty)
{
  read ({ "Donald Trump said the wall would be built. Former president Bill Clinton said it would fall." }, "2016-06-10");
  resolve ();
  ASSERT_NE (speaker ("Donald Trump"), nullptr);
  const GPtrArray *sides = speaker ("Donald Trump")->affiliations;
  const auto *last = (CpAffiliation *) g_ptr_array_index (sides, sides->len - 1);
  EXPECT_STREQ (last->name, "Republican Party");
  EXPECT_FALSE (cp_date_is_valid (&last->from));
  for (guint i = 0; i < speaker ("Bill Clinton")->affiliations->len; i++)
    EXPECT_STRNE (((CpAffiliation *) g_ptr_array_index (speaker ("Bill Clinton")->affiliations, i))->name, "Democratic Party");
}

TEST_F (Speakers, WhoIsCalledANomineeOrASenatorDoesNotHoldTheOfficeOfTheTables)
{
  read ({ "The nominee Donald Trump said the wall would be built. Sen. Marco Rubio said it would fall." }, "");
  resolve ();
  EXPECT_EQ (side ("Donald Trump"), "Republican Party");
  EXPECT_EQ (side ("Marco Rubio"), "Republican Party");
}

TEST_F (Speakers, WhereSomebodyLivesOrWasBornIsNotForWhom)
{
  read ({ "Peter Holm of Washington said the road was closed. South Korean-born Monte Hale said it was open.",
          "The American lawyer Kim Noh said it was neither. The American delegate Lee Orr said it was wet." });
  resolve ();
  EXPECT_EQ (side ("Peter Holm"), "");
  EXPECT_EQ (side ("Monte Hale"), "");
  EXPECT_EQ (side ("Kim Noh"), "");
  EXPECT_EQ (side ("Lee Orr"), "United States");
}

TEST_F (Speakers, ASurnameThatIsAWordForAnOfficeIsTheNamedPerson)
{
  read ({ "Congressman Pete King spoke to reporters and said this was new. King said the tale had changed. “It is not so,” King said." });
  for (const std::string &name : said ())
    EXPECT_EQ (name, "Pete King");
}

TEST_F (Speakers, WhatStandsBeforeATitleOrAHouseIsNoPartOfTheName)
{
  read ({ "State Rep. Rio Tilton said he would wait. The Obama White House said it would act.",
          "Senior Obama administration officials said it was over. Ashley Span, director of Rock the Vote, said it was a start." });
  resolve ();
  EXPECT_NE (speaker ("Rio Tilton"), nullptr);
  EXPECT_EQ (side ("White House"), "United States");
  EXPECT_EQ (side ("Ashley Span"), "Rock the Vote");
  EXPECT_EQ (speaker ("Senior Obama"), nullptr);
}

TEST_F (Speakers, AnOfficeOfAPartOfAStateSpeaksForThatPart)
{
  read ({ "Indiana House Speaker Brian Moss said lawmakers would act. California Attorney General Ana Vega said she would sue.",
          "U.S. Secretary of State Ann Lee said it was over." });
  resolve ();
  EXPECT_EQ (side ("Brian Moss"), "Indiana");
  EXPECT_EQ (side ("Ana Vega"), "California");
  EXPECT_EQ (side ("Ann Lee"), "United States");
}

TEST_F (Speakers, PronounsKeepToTheirGender)
{
  read ({ "Michael Torrel, the mayor, met Laura Venning, the chief executive of Harbour Lines, on Monday.",
          "“The ferry will sail,” she said. “I doubt it,” he replied." });
  EXPECT_EQ (said (), (Lines{ "Laura Venning", "Michael Torrel" }));
}

TEST_F (Speakers, OfficesSpeakForWhatTheyBelongTo)
{
  read ({ "“The offer is final,” said Tomas Veil, chief executive of Marrow Lines.",
          "“It is an insult,” said Ana Lind, regional organiser for the Federation of Harbour Workers (FHW).",
          "“We will strike,” the FHW said.",
          "Lotte Haar, who leads the Shippers' Association, said her members would wait." });
  EXPECT_EQ (said (), (Lines{ "Tomas Veil", "Ana Lind", "Federation of Harbour Workers", "Lotte Haar" }));
  EXPECT_EQ (side ("Tomas Veil"), "Marrow Lines");
  EXPECT_EQ (side ("Ana Lind"), "Federation of Harbour Workers");
  EXPECT_EQ (side ("Lotte Haar"), "Shippers' Association");
}

TEST_F (Speakers, AnOfficeThatOneKindOfBodyHasIsThatOfTheOneInMind)
{
  read ({ "Veil Airways cancelled ten flights on Monday. The Guild of Cabin Crews said it had called no strike.",
          "The airline said its passengers would be paid back.", "“Nobody was warned,” chief executive Tomas Veil said." });
  resolve ();
  EXPECT_EQ (side ("Tomas Veil"), "Veil Airways");
}

TEST_F (Speakers, AMinisterSpeaksForTheGovernmentAndNotForWhatHeGoverns)
{
  read ({ "OSLO - Norway's parliament debated the bill. The Minister of the Interior, Per Dahl, said that the bill was needed.",
          "Per Dahl said that the border would stay open." });
  resolve ();
  EXPECT_EQ (side ("Per Dahl"), "Norway");
}

TEST_F (Speakers, BodiesAreWhatTheyAreCalled)
{
  read ({ "“The offer is final,” said Tomas Veil, chief executive of Marrow Lines.",
          "The Federation of Harbour Workers said it would strike. The union said the offer was an insult.",
          "The company said it regretted the strike." });
  EXPECT_EQ (said (), (Lines{ "Tomas Veil", "Federation of Harbour Workers", "Federation of Harbour Workers", "Marrow Lines" }));
}

TEST_F (Speakers, AStateItsCapitalAndItsGovernmentAreOneSpeaker)
{
  read ({ "Slovakia said the pipeline was safe.", "Bratislava said nothing had leaked.", "The Slovak government said it would pay." });
  EXPECT_EQ (said (), (Lines{ "Slovakia", "Slovakia", "Slovakia" }));
  EXPECT_EQ (side ("Slovakia"), "Slovakia");
}

TEST_F (Speakers, ExpertsWitnessesAndFormerOfficialsSpeakForNobody)
{
  read ({ "“It may leak,” said Ivo Marr, a geologist at the University of Kosice.", "“I heard a bang,” said Nela Hruba, a farmer.",
          "A former manager of Marrow Lines said the pipe was old." });
  EXPECT_EQ (said ().size (), 3u);
  for (guint i = 0; i < speakers->speakers->len; i++)
    EXPECT_EQ (((CpSpeaker *) g_ptr_array_index (speakers->speakers, i))->affiliations->len, 0u);
}

TEST_F (Speakers, UnnamedPeopleAreKeptApartFromNamedOnes)
{
  read ({ "“It is closed,” Norwegian Transport Minister Hedda Brenne said.",
          "A senior Norwegian diplomat, who asked not to be named, said the bridge was lost.",
          "“It cannot be mended,” the diplomat said." });
  EXPECT_EQ (said (), (Lines{ "Hedda Brenne", "senior Norwegian diplomat", "senior Norwegian diplomat" }));
  EXPECT_EQ (speaker ("senior Norwegian diplomat")->kind, CP_SPEAKER_GROUP);
  EXPECT_EQ (side ("senior Norwegian diplomat"), "Norway");
}

TEST_F (Speakers, SomebodyIsNobodyThatAPronounCouldMean)
{
  read ({ "“It is closed,” Hedda Brenne said. “We were told late,” one of them explained. “I was not,” she said." });
  EXPECT_EQ (said (), (Lines{ "Hedda Brenne", "one of them", "Hedda Brenne" }));
}

TEST_F (Speakers, NamesThatEndWithASmallLetter)
{
  read ({ "The UN refugee agency said the bridge was lost.", "Racine County clerk Hedda Brenne said it was closed." });
  EXPECT_EQ (said (), (Lines{ "UNHCR", "Hedda Brenne" }));
}

TEST_F (Speakers, SayWhyAndHowSurely)
{
  read ({ "“The bridge is closed,” Norwegian Transport Minister Hedda Brenne said." });
  resolve ();
  ASSERT_EQ (speakers->speakers->len, 1u);
  EXPECT_GT (g_array_index ((GArray *) g_ptr_array_index (speakers->sure_of, 0), float, 0), 0.5f);
  EXPECT_NE (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (speakers->reason_of, 0), 0), nullptr);
  CpAffiliation *affiliation = (CpAffiliation *) g_ptr_array_index (speaker ("Hedda Brenne")->affiliations, 0);
  EXPECT_STREQ (affiliation->reason, "“Norwegian Transport Minister” speaks for Norway");
}

/* The deeds of an article, as "source: date". */
static Lines
deeds_of (const CpReading *reading)
{
  Lines lines;
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpStatement *statement = (const CpStatement *) g_ptr_array_index (reading->statements, i);
      if (!statement->deed)
        continue;
      g_autofree char *source = cp_article_slice (reading->text->article, statement->source);
      g_autofree char *date = cp_date_to_iso (&statement->date);
      lines.push_back (std::string (source) + ": " + (date ? date : "-"));
    }
  return lines;
}

TEST_F (Speakers, DeedsAreWhatTheReporterTellsAsDone)
{
  read ({ "Norway on Tuesday vetoed the resolution.", "The union called off its strike on Monday.",
          "Iceland, which closed its ports in March, is silent.", "The ministry has banned the net." });
  EXPECT_EQ (deeds_of (readings[0]),
             (Lines{ "Norway: 2020-06-09", "The union: 2020-06-08", "Iceland: 2020-03", "The ministry: -" }));
}

/* The words that tell the deeds of an article. */
static Lines
told_of (const CpReading *reading)
{
  Lines lines;
  for (guint i = 0; i < reading->statements->len; i++)
    {
      const CpStatement *statement = (const CpStatement *) g_ptr_array_index (reading->statements, i);
      if (!statement->deed)
        continue;
      g_autofree char *words = cp_article_slice (reading->text->article, statement->content[0]);
      lines.push_back (words);
    }
  return lines;
}

TEST_F (Speakers, ADeedIsToldByTheClauseWithItsTime)
{
  read ({ "On Monday the council signed the lease of the quay, which runs for nine years.", "Norway closed its ports after Iceland sent a trawler.",
          "The union rejected the roster and walked out on Tuesday.", "OSLO (Fjord Wire) — Norway on Monday began dredging the channel." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "On Monday the council signed the lease of the quay", "Norway closed its ports", "Iceland sent a trawler",
                     "walked out on Tuesday", "Norway on Monday began dredging the channel" }));
}

TEST_F (Speakers, WhoFilesAComplaintDoesSomething)
{
  read ({ "The union filed a complaint about the ferries with the council on Monday.", "Norway lodged a protest against the ban on Tuesday.",
          "The council on Monday removed the sculptures from display." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "The union filed a complaint about the ferries with the council on Monday", "Norway lodged a protest against the ban on Tuesday",
                     "The council on Monday removed the sculptures from display" }));
}

TEST_F (Speakers, WhatIsWaitedForIsNotDone)
{
  read ({ "Norway on Monday closed its ports. The ban will stay until Iceland has signed the treaty and the union has called off its strike." });
  EXPECT_EQ (told_of (readings[0]), Lines{ "Norway on Monday closed its ports" });
}

TEST_F (Speakers, ADeedEndsBeforeWhatTheReporterSaysOfIt)
{
  read ({ "Norway imposed a levy on salmon, in a move that growers hailed. Iceland chartered two ships, days after the talks failed.",
          "Norway fined the owner 3 million crowns, a penalty that he called absurd. Iceland closed its ports, leaving the fleet outside." });
  EXPECT_EQ (told_of (readings[0]), (Lines{ "Norway imposed a levy on salmon", "Iceland chartered two ships",
                                                "Norway fined the owner 3 million crowns", "Iceland closed its ports" }));
}

TEST_F (Speakers, ADeedMayBeTellingHowSomebodyAnswered)
{
  read ({ "Norway answered by calling home its ambassador.", "The mill survived by lowering its prices.",
          "The licence was revoked by the ministry on Monday.", "The licence was revoked on Monday." });
  EXPECT_EQ (deeds_of (readings[0]), (Lines{ "Norway: -", "the ministry: 2020-06-08" }));
}

TEST_F (Speakers, ADeedDependsOnWhatItIsDoneTo)
{
  read ({ "On Monday the company dismissed nine drivers.", "On Monday the company dismissed the claim.",
          "The council put 3 million euros into the ferry.", "The council put the ferry on a poster.",
          "Norway turned its back on the plan.", "The company started urging its drivers to wait.",
          "On Monday the council put the results of all nine tests on its website.", "On Monday Norway reduced the flow of gas by a third.",
          "On Monday Norway reduced the risk." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "On Monday the company dismissed nine drivers", "The council put 3 million euros into the ferry",
                     "On Monday the council put the results of all nine tests on its website", "On Monday Norway reduced the flow of gas by a third" }));
}

TEST_F (Speakers, AVoteAndWorkThatBeganAreDeeds)
{
  read ({ "The council voted on Monday to close the rink. The Civic Pact voted against the bill.",
          "On Monday the ministry began to put up a fence. On Monday the ministry began to see reason.",
          "The company shipped 300,000 doses to Iceland on Monday.", "On Monday Norway summoned the Icelandic high commissioner." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "The council voted on Monday to close the rink", "The Civic Pact voted against the bill",
                     "On Monday the ministry began to put up a fence", "The company shipped 300,000 doses to Iceland on Monday",
                     "On Monday Norway summoned the Icelandic high commissioner" }));
}

TEST_F (Speakers, WhatIsAcceptedSignedOrLetInAtOnceIsDone)
{
  read ({ "Iceland has offered its table. Norway accepted within the hour.", "On Monday Norway signed the observer scheme.",
          "On Monday Norway admitted a team of doctors to the port.", "On Monday Norway admitted its mistake." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "Norway accepted within the hour", "On Monday Norway signed the observer scheme",
                     "On Monday Norway admitted a team of doctors to the port" }));
}

TEST_F (Speakers, ADeedMayTakeSomethingOutOfWhereItWas)
{
  read ({ "Marram Regattas has just taken the strait out of the race.", "Last week the council took the decree to the regional court.",
          "On Monday the chamber went to a federal court in Port Vard to have the quota annulled.", "On Monday the chamber went to a village in the hills.",
          "On Thursday the company lodged a sealed offer of settlement with the registry.",
          "On Monday Marram Stone set off the biggest blast that the village has felt since the quarry was opened.",
          "On Monday the bakers and masons of Port Vard walked off the job." });
  EXPECT_EQ (told_of (readings[0]),
             (Lines{ "Marram Regattas has just taken the strait out of the race", "Last week the council took the decree to the regional court",
                     "On Monday the chamber went to a federal court in Port Vard to have the quota annulled",
                     "On Thursday the company lodged a sealed offer of settlement with the registry",
                     "On Monday Marram Stone set off the biggest blast that the village has felt",
                     "On Monday the bakers and masons of Port Vard walked off the job" }));
  EXPECT_EQ (said ().size (), 6u);
}

TEST_F (Speakers, ADoerStandsBehindTheDayOfAMonth)
{
  read ({ "On June 2 Norvik suspended two engineers." });
  EXPECT_EQ (told_of (readings[0]), Lines{ "On June 2 Norvik suspended two engineers" });
}

TEST_F (Speakers, WhenSomethingWasSaidIsNotWhoSaidIt)
{
  read ({ "“The rink is lost,” said Mayor Paula Greaves. In Sept 2021 the mayor said that she would not sell the rink.",
          "Mayor Paula Greaves, who before her election in May promised that the rink would stay open, told councillors that it was losing money." });
  EXPECT_EQ (said (), (Lines{ "Paula Greaves", "Paula Greaves", "Paula Greaves", "Paula Greaves" }));
}

TEST_F (Speakers, ADoerIsKnownByItsCapital)
{
  read ({ "On Monday the Social Left tabled a motion of censure.", "On Monday the lefts tabled a motion of censure." });
  EXPECT_EQ (deeds_of (readings[0]), Lines{ "the Social Left: 2020-06-08" });
}

TEST_F (Speakers, ADoerIsFoundWhereTheTreeLosesIt)
{
  read ({ "The Traders' Guild, which had praised the plan in March, withdrew its support on Monday.",
          "Norway's fisheries ministry lifted the ban on Monday.", "The Harbour Guild has today lodged an appeal.",
          "In May Norvik sent its engineers home.", "Iceland on Monday accused Norway of sending a trawler across the line and summoned the Norwegian envoy.",
          "Some 300 deckhands stopped work on Monday." });
  EXPECT_EQ (deeds_of (readings[0]),
             (Lines{ "The Traders' Guild: 2020-06-08", "Norway's fisheries ministry: 2020-06-08", "The Harbour Guild: 2020-06-10",
                     "Norvik: 2020-05", "Iceland: 2020-06-08", "Some 300 deckhands: 2020-06-08" }));
}

TEST_F (Speakers, ADeedMayHaveItsObjectFarOffOrTwo)
{
  read ({ "The council postponed by one week a hearing on the quay.", "The ministry sent parliament a bill.", "Norway blocked the first of them." });
  EXPECT_EQ (told_of (readings[0]), (Lines{ "The council postponed by one week a hearing on the quay", "The ministry sent parliament a bill",
                                                "Norway blocked the first of them" }));
}

/* The tree hangs the sentence on the day, and takes the party for a word that reports. */
TEST_F (Speakers, ADeedIsFoundBehindADatelineAndBesideTheOpposition)
{
  read ({ "PORT VARD - The Harbour Council on Monday postponed by one week a hearing.",
          "On Monday the Harbour League's deputies joined the opposition to defeat a bill on fees." });
  EXPECT_EQ (deeds_of (readings[0]), (Lines{ "The Harbour Council: 2020-06-08", "the Harbour League's deputies: 2020-06-08" }));
}

TEST_F (Speakers, ADeedEndsBeforeWhyAndHowLong)
{
  read ({ "The council suspended the permit until it is known who felled the oaks.", "Norway opened proceedings against the firm, the third in a year.",
          "Iceland paid the last of the fines, 40 in number, two days early." });
  EXPECT_EQ (told_of (readings[0]), (Lines{ "The council suspended the permit", "Norway opened proceedings against the firm",
                                                "Iceland paid the last of the fines" }));
}

TEST_F (Speakers, WhatNobodyDidOrOnlyTellsWhenIsNoDeed)
{
  read ({ "Neither side has published its figures.", "When the council tabled a motion in May, the mayor was silent." });
  EXPECT_EQ (told_of (readings[0]), Lines{});
}

TEST_F (Speakers, WhatARelativeClauseRecallsWithoutATimeIsNoDeed)
{
  read ({ "Norway, which brokered an earlier truce, is silent.", "Norway, which brokered a truce in May, is silent." });
  EXPECT_EQ (deeds_of (readings[0]), (Lines{ "Norway: 2020-05" }));
}

TEST_F (Speakers, WhatIsSaidDeniedOrPlannedIsNoDeed)
{
  read ({ "Norway said Iceland vetoed the resolution.", "“They banned the net,” Ana Lind said.", "Norway did not veto the resolution.",
          "Norway will close its ports.", "Norway wants to ban the net.", "The fog closed the port for an hour." });
  EXPECT_EQ (deeds_of (readings[0]), Lines{});
}

/* The days of an article's statements, in text order. */
static Lines
days_of (const CpReading *reading)
{
  Lines days;
  for (guint i = 0; i < reading->statements->len; i++)
    {
      g_autofree char *date = cp_date_to_iso (&((CpStatement *) g_ptr_array_index (reading->statements, i))->date);
      days.push_back (date ? date : "-");
    }
  return days;
}

TEST_F (Speakers, StatementsHaveTheDayOfTheirReportingClause)
{
  read ({ "On Monday Ana Lind said the mill had closed in May.", "Ana Lind said on 4 June that it would open on Friday.",
          "Ana Lind says the mill is closed.", "Ana Lind has said so since 2018." });
  Lines days = days_of (readings[0]);
  ASSERT_GE (days.size (), 3u);
  EXPECT_EQ (days[0], "2020-06-08");
  EXPECT_EQ (days[1], "2020-06-04");
  for (guint i = 2; i < days.size (); i++)
    EXPECT_EQ (days[i], "-");
}

TEST_F (Speakers, TheIntroductionNamesWhoeverAnswers)
{
  read ({ "Astrid Holm has run the harbour of Lerstad for nine years. Ms Holm spoke beside a pump.", "Q: Why is the pump silent?",
          "A: Because the council has not paid for its belt.", "Q: Who would pay?", "A: The ferries would, if Knut Berg let them." });
  EXPECT_EQ (said (), (Lines{ "Astrid Holm", "Astrid Holm" }));
}

TEST_F (Speakers, ADayOfOneDoingIsNotThatOfAnother)
{
  read ({ "The mill moved to Bergen in January, and its lawyers contend that the tax is void." });
  read ({ "With regard to the events of 26 May, the union said that the lockout was a breach." });
  EXPECT_EQ (days_of (readings[0]), Lines{ "-" });
  EXPECT_EQ (days_of (readings[1]), Lines{ "-" });
}

TEST_F (Speakers, ADayIsCarriedWhereTheWordsPointBack)
{
  read ({ "The letter was delivered on 4 June. In it Ana Lind said that the mill was safe." });
  read ({ "On Monday evening Ana Lind went further. In a debate she said that the mill was safe." });
  read ({ "Ana Lind spoke by telephone on Friday with the manager, whom she urged to close the mill." });
  read ({ "On Monday the mill burned down. She said that it was safe." });
  read ({ "On Monday four inspectors waited at the gate for two hours. Then the mill turned them back." });
  EXPECT_EQ (days_of (readings[4]), Lines{ "2020-06-08" });
  EXPECT_EQ (days_of (readings[0]), Lines{ "2020-06-04" });
  EXPECT_EQ (days_of (readings[1]), Lines{ "2020-06-08" });
  EXPECT_EQ (days_of (readings[2]), Lines{ "2020-06-05" });
  EXPECT_EQ (days_of (readings[3]), Lines{ "-" });
}

TEST_F (Speakers, ADayIsCountedFromTheMainClause)
{
  read ({ "The mill closed on Tuesday, a day after Ana Lind had said that it was safe." });
  ASSERT_FALSE (days_of (readings[0]).empty ());
  EXPECT_EQ (days_of (readings[0]).back (), "2020-06-08");
  read ({ "The board on Tuesday met, two days after the union on Monday had asked it to stop." });
  EXPECT_EQ (days_of (readings[1]).back (), "2020-06-08");
}

TEST_F (Speakers, ADayBelongsToItsOwnClause)
{
  read ({ "Ana Lind, who had told the board on Monday that no boat would leave, said the quay was open." });
  read ({ "Asked about it on Monday, she told the board that the mill was safe." });
  read ({ "The mayor was called to the hall on Monday. Leaving it, he said that the mill was safe." });
  read ({ "The union wrote on 2 June. Ana Lind, who a day earlier had warned that it would burn, agreed on Friday that it was safe." });
  read ({ "Asked about her threat of Monday, Ana Lind said that it was void." });
  EXPECT_EQ (days_of (readings[0]), (Lines{ "2020-06-08", "-" }));
  EXPECT_EQ (days_of (readings[1]), Lines{ "2020-06-08" });
  EXPECT_EQ (days_of (readings[2]).back (), "2020-06-08");
  EXPECT_EQ (days_of (readings[3]), (Lines{ "2020-06-04", "2020-06-05" }));
  EXPECT_EQ (days_of (readings[4]).back (), "-");
}

TEST_F (Speakers, TheDayOfADeedMayBeCountedFromAnother)
{
  read ({ "Norway recalled its ambassador on June 8 and closed the crossing a day later, stranding some lorries." });
  EXPECT_EQ (deeds_of (readings[0]), (Lines{ "Norway: 2020-06-08", "Norway: 2020-06-09" }));
}

TEST_F (Speakers, ADayMayStandAnywhereAboutItsClause)
{
  struct
  {
    const char *text, *day;
  } cases[] = {
    { "Ana Lind ruled out letting strangers in on Monday.", "2020-06-08" },
    { "Ana Lind accused the port on Monday of hiding a report.", "2020-06-08" },
    { "Ana Lind called Monday's refusal “a clerical mistake”.", "-" },
    { "“She should go,” Ana Lind told the hall after Saturday's meeting.", "2020-06-06" },
    { "Six days before the vote, Ana Lind said on Monday that the cap would stay.", "2020-06-08" },
    { "When we put this to the club on Friday, Ana Lind told us that the mill was safe.", "2020-06-05" },
    { "On Monday Ana Lind thought better of it. “I have been there, and it is wet,” she said.", "2020-06-08" },
    { "Ana Lind stood in the hall on Monday and wept. Knut Haugen said the mill was safe.", "-" },
  };
  for (const auto &c : cases)
    {
      read ({ c.text });
      Lines days = days_of (readings.back ());
      ASSERT_FALSE (days.empty ()) << c.text;
      EXPECT_EQ (days.back (), c.day) << c.text;
    }
}

TEST_F (Speakers, ADeedGoesOnFromTheDayBefore)
{
  read ({ "Last Thursday the council ran out of patience. It closed the quay." });
  read ({ "It began on Monday, when the ministry closed the quay." });
  read ({ "The guild, which had praised the plan in May, withdrew its support." });
  EXPECT_EQ (deeds_of (readings[0]), Lines{ "It: 2020-06-04" });
  EXPECT_EQ (deeds_of (readings[1]), Lines{ "the ministry: 2020-06-08" });
  EXPECT_EQ (deeds_of (readings[2]), Lines{ "The guild: -" });
}

TEST_F (Speakers, WhoIsAPersonRatherThanTheBodyOf)
{
  read ({ "“It will fall,” said Knut Haugen of the Institute of Ports, who expects that the quay will go." });
  EXPECT_EQ (said (), (Lines{ "Knut Haugen", "Knut Haugen" }));
}

TEST_F (Speakers, ADayToComeIsNotTheDayOfWhatWasSaid)
{
  read ({ "Norway has now put 45 million into next year's budget, while the union repeats that it is too little." });
  for (const std::string &day : days_of (readings[0]))
    EXPECT_EQ (day, "-");
}

TEST_F (Speakers, AreTheSameEveryTime)
{
  for (int i = 0; i < 3; i++)
    read ({ "“The offer is final,” said Tomas Veil, chief executive of Marrow Lines.", "The union said it would strike." });
  Lines first = said ();
  EXPECT_EQ (said (), first);
  EXPECT_EQ (first.size (), 6u);
}

TEST_F (Speakers, StandAnyText)
{
  std::string names;
  for (int i = 0; i < 3000; i++)
    names += "Ana Lind's of the Minister of ";
  for (const std::string &text : { names, std::string ("“” ‘’ ((( ,,, 's 's who who said said he she it."), std::string ("The said the said Mr.") })
    {
      read ({ text });
      resolve ();
    }
  EXPECT_EQ (speakers->source_of->len, 3u);
}

TEST_F (Speakers, HisOpinionIsHis)
{
  read ({ "Dermot Lind spoke of the quay. In his opinion the clearance can be read either way." });
  EXPECT_EQ (said (), (Lines{ "Dermot Lind", "Dermot Lind" }));
}

TEST_F (Speakers, ASurnameThatIsAnotherWordIsAName)
{
  read ({ "According to the skaters' lawyer, Wouter Haring, the laboratory was shut. Haring accused the league of hiding it." });
  EXPECT_EQ (said (), (Lines{ "Wouter Haring", "Wouter Haring" }));
}

TEST_F (Speakers, WhoBehindAnAppositionIsThePerson)
{
  read ({ "The last to speak was Tobias Ehr, president of the Northern Heart Circle, who fears that nothing will take its place.",
          "The Northern Heart Circle said it would wait." });
  EXPECT_EQ (said ()[0], "Tobias Ehr");
}

TEST_F (Speakers, ANameBeforeAColonSpeaksThoughAnotherHasTheVerb)
{
  read ({ "Dermot Lind says that the road was dry. “It was ice,” Hedda Brenne said.", "Lind, on the radio: “We have raced here for sixty years.”",
          "Brenne, when I read him that: “A phone call is not a meeting.”", "Meanwhile, the committee listed its reasons: “It was late and it was wet.”" });
  said ();
  EXPECT_EQ (said_by ("sixty years"), "Dermot Lind");
  EXPECT_EQ (said_by ("not a meeting"), "Hedda Brenne");
  EXPECT_EQ (said_by ("it was wet"), "committee");
}

TEST_F (Speakers, WhatIsSpokenOfIsNotWhoSpeaks)
{
  read ({ "Hedda Brenne was calmer. “We could have opened the door,” Hedda Brenne said.", "On an independent umpire she would only say that nobody had paid for one." });
  said ();
  EXPECT_EQ (said_by ("nobody had paid"), "Hedda Brenne");
}

TEST_F (Speakers, WhoWantsHisNameKeptOutOfItSaysNoMore)
{
  read ({ "A team doctor, who wanted his name kept out of it, said the riders were never asked." });
  EXPECT_EQ (said ().size (), 1u);
}

TEST_F (Speakers, WhoAsksOnTheWayToAnAnswerSaysNothing)
{
  read ({ "Asked by this newspaper which of them was right, Hedda Brenne would only say that a survey had been ordered.",
          "Asked by a councillor whether the firm had met the promise of 23 May, counsel for the firm, which is not a party, said it had nothing to add." });
  EXPECT_EQ (said ().size (), 2u);
  EXPECT_EQ (said_by ("nothing to add"), "counsel for the firm");
}

TEST_F (Speakers, ALineOfQuotedWordsBetweenParagraphsIsNobodys)
{
  read ({ "Dermot Lind flatly denied it. He said a physician reviewed every denial.", "“Not walking away”",
          "Hedda Brenne told a meeting that the hospital would stay." });
  said ();
  EXPECT_EQ (said_by ("Not walking"), "nobody");
  EXPECT_EQ (said_by ("every denial"), "Dermot Lind");
}

}
