/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

namespace {

/* Small disputes of many kinds: people, bodies and events are invented. */
class Disputes : public Dispute
{
protected:
  CpRelation
  relation (const std::string &words, const char *a, const char *b)
  {
    CpContrast *found = contrast (issue_of (words), a, b);

    return found != nullptr ? found->relation : CP_RELATION_UNCLEAR;
  }

  bool
  contradicts_itself (const char *name)
  {
    for (guint i = 0; i < model->inconsistencies->len; i++)
      {
        auto *found = static_cast<CpInconsistency *> (g_ptr_array_index (model->inconsistencies, i));

        if (party_at (found->party) == party (name))
          {
            EXPECT_GE (found->why->len, 1u);
            EXPECT_NE (found->earlier, found->later);
            return true;
          }
      }
    return false;
  }

  /* What @name holds on the issue of @words. */
  const CpPosition *
  position (const std::string &words, const char *name)
  {
    const CpIssue *issue = issue_of (words);

    for (guint i = 0; i < issue->positions->len; i++)
      {
        auto *found = static_cast<const CpPosition *> (g_ptr_array_index (issue->positions, i));

        if (party_at (found->party) == party (name))
          return found;
      }
    ADD_FAILURE () << name << " holds nothing on " << words;
    return static_cast<const CpPosition *> (g_ptr_array_index (issue->positions, 0));
  }
};

TEST_F (Disputes, UnionAndHarbourOverNightShifts)
{
  speaker ("Nora Pell", "Dockers' Union");
  speaker ("Carl Voss", "Port of Ansby");
  article ("2019-03-04",
           { "Night shifts must be abolished, said Nora Pell. Carl Voss rejected calls to abolish night shifts." },
           { { "Nora Pell", "Night shifts must be abolished", CP_ACT_DEMAND, "said", "2019-03-04" },
             { "Carl Voss", "calls to abolish night shifts", CP_ACT_DENY, "rejected", "2019-03-04" } });
  article ("2019-03-04",
           { "The crane is safe, said Carl Voss. Nora Pell denied that the crane was safe." },
           { { "Carl Voss", "The crane is safe", CP_ACT_ASSERT, "said", "2019-03-04" },
             { "Nora Pell", "the crane was safe", CP_ACT_DENY, "denied", "2019-03-04" } });
  build ();
  EXPECT_TRUE (together ("Night shifts must be abolished", "calls to abolish night shifts"));
  EXPECT_TRUE (together ("The crane is safe", "the crane was safe"));
  EXPECT_FALSE (together ("Night shifts must be abolished", "The crane is safe"));
  EXPECT_EQ (relation ("Night shifts must be abolished", "Dockers' Union", "Port of Ansby"), CP_RELATION_CLASH);
  EXPECT_EQ (relation ("The crane is safe", "Dockers' Union", "Port of Ansby"), CP_RELATION_CLASH);
}

/* What a side said shows what it holds; a deed does where it said nothing. */
TEST_F (Disputes, WordsShowAPositionBetterThanADeed)
{
  speaker ("Nora Pell", "Dockers' Union");
  speaker ("Carl Voss", "Port of Ansby");
  article ("2019-03-04",
           { "The port abolished night shifts at the grain quay of Ansby. Night shifts at the grain quay of Ansby are abolished for good, said Carl Voss.",
             "Night shifts at the grain quay of Ansby must stay, said Nora Pell." },
           { { "Carl Voss", "The port abolished night shifts at the grain quay of Ansby", CP_ACT_OTHER, nullptr, "2019-03-04", true },
             { "Carl Voss", "Night shifts at the grain quay of Ansby are abolished for good" },
             { "Nora Pell", "Night shifts at the grain quay of Ansby must stay", CP_ACT_DEMAND } });
  build ();
  ASSERT_TRUE (together ("The port abolished", "are abolished for good"));
  EXPECT_EQ (position ("are abolished for good", "Port of Ansby")->headline, number ("are abolished for good"));
}

/* What a side says of the very thing that is asked shows what it holds better than what it says beside it, also in its own words. */
TEST_F (Disputes, WhatAnswersTheQuestionShowsAPosition)
{
  speaker ("Nora Pell", "Dockers' Union");
  speaker ("Carl Voss", "Port of Ansby");
  article ("2019-03-04",
           { "Nora Pell demanded that the port abolish night shifts at the grain quay.",
             "\"Night shifts must be abolished, and it must be soon,\" said Nora Pell.",
             "Carl Voss refused to abolish night shifts at the grain quay." },
           { { "Nora Pell", "that the port abolish night shifts at the grain quay", CP_ACT_DEMAND, "demanded" },
             { "Nora Pell", "Night shifts must be abolished, and it must be soon," },
             { "Carl Voss", "to abolish night shifts at the grain quay", CP_ACT_DENY, "refused" } });
  build ();
  ASSERT_TRUE (together ("that the port abolish night shifts", "and it must be soon"));
  EXPECT_EQ (position ("that the port abolish night shifts", "Dockers' Union")->headline, number ("that the port abolish night shifts"));
}

/* Who said the contrary on an earlier day has changed its mind; what it said on one day, it only said beside the other. */
TEST_F (Disputes, AMindIsChangedOverTime)
{
  const char *yes = "Night shifts at the grain quay of Ansby must stay", *no = "Night shifts at the grain quay of Ansby must be abolished",
             *now = "Abolishing night shifts at the grain quay of Ansby is right";

  for (const char *later : { "2019-03-04", "2019-05-20" })
    {
      TearDown ();
      SetUp ();
      speaker ("Nora Pell", "Dockers' Union");
      speaker ("Carl Voss", "Port of Ansby");
      article ("2019-03-04",
               { std::string (yes) + ", said Carl Voss. " + no + ", said Nora Pell." },
               { { "Carl Voss", yes, CP_ACT_DEMAND }, { "Nora Pell", no, CP_ACT_DEMAND } });
      article (later, { std::string (now) + ", said Carl Voss." }, { { "Carl Voss", now, CP_ACT_DEMAND } });
      build ();
      EXPECT_EQ (position (yes, "Port of Ansby")->changed, strcmp (later, "2019-03-04") != 0) << later;
    }
}

TEST_F (Disputes, CouncilAndResidentsOverALibrary)
{
  speaker ("Ruth Amble", "Linford Council");
  speaker ("Joe Tarn", "Library Friends");
  article ("2021-06-10",
           { "The library should be kept open, said Joe Tarn. Ruth Amble said that the library would be closed in May." },
           { { "Joe Tarn", "The library should be kept open", CP_ACT_ASSERT, "said", "2021-06-10" },
             { "Ruth Amble", "the library would be closed in May", CP_ACT_ASSERT, "said", "2021-06-10" } });
  build ();
  EXPECT_EQ (relation ("The library should be kept open", "Linford Council", "Library Friends"), CP_RELATION_CLASH);
  EXPECT_EQ (statement ("The library should be kept open")->act, CP_ACT_DEMAND);
}

/* The question of an issue is answered as the words say that are about its own thing, whatever else their side says. */
TEST_F (Disputes, PlainWordsAnswerAsTheySay)
{
  speaker ("Hanna Strom", "Orley Council");
  speaker ("Marc Dufay", "Westline");
  article ("2022-09-18",
           { "Westline withdrew from the audit of the route on Wednesday, said Marc Dufay. The council chose the auditor of the route alone, said Marc Dufay.",
             "Hanna Strom called for an independent audit of the route. Marc Dufay said that Westline would welcome an audit of the route.",
             "The accounts of the route were never shown to the auditor, said Hanna Strom. The auditor of the route works for the other side, said Marc Dufay." },
           { { "Marc Dufay", "Westline withdrew from the audit of the route on Wednesday", CP_ACT_ASSERT, "said" },
             { "Marc Dufay", "The council chose the auditor of the route alone", CP_ACT_ASSERT, "said" },
             { "Hanna Strom", "an independent audit of the route", CP_ACT_DEMAND, "called for" },
             { "Marc Dufay", "Westline would welcome an audit of the route", CP_ACT_ASSERT, "said" },
             { "Hanna Strom", "The accounts of the route were never shown to the auditor", CP_ACT_ASSERT, "said" },
             { "Marc Dufay", "The auditor of the route works for the other side", CP_ACT_ASSERT, "said" } });
  build ();
  ASSERT_TRUE (together ("an independent audit of the route", "Westline would welcome an audit of the route"));
  ASSERT_TRUE (together ("an independent audit of the route", "Westline withdrew from the audit of the route on Wednesday"));
  EXPECT_NE (statement ("an independent audit of the route")->stance, CP_STANCE_NONE);
  EXPECT_EQ (statement ("Westline would welcome an audit of the route")->stance, statement ("an independent audit of the route")->stance);
  EXPECT_NE (statement ("Westline withdrew from the audit of the route on Wednesday")->stance,
             statement ("an independent audit of the route")->stance);
}

/* What shows a position is what says it, not what is read so for its party's sake. */
TEST_F (Disputes, WordsThatSayItShowAPosition)
{
  guint against_its_words = 0;

  speaker ("Hanna Strom", "Orley Council");
  speaker ("Marc Dufay", "Westline");
  article ("2022-09-18",
           { "The ferry must be kept, said Hanna Strom. The ferry is a bad and dangerous ship, said Marc Dufay.",
             "The ferry will be scrapped, said Marc Dufay. The ferry is a ship that helped us well, said Marc Dufay.",
             "The ferry is safe, said Hanna Strom. The ferry must not be scrapped, said Hanna Strom." },
           { { "Hanna Strom", "The ferry must be kept", CP_ACT_DEMAND, "said" },
             { "Marc Dufay", "The ferry is a bad and dangerous ship", CP_ACT_ASSERT, "said" },
             { "Marc Dufay", "The ferry will be scrapped", CP_ACT_ASSERT, "said" },
             { "Marc Dufay", "The ferry is a ship that helped us well", CP_ACT_ASSERT, "said" },
             { "Hanna Strom", "The ferry is safe", CP_ACT_ASSERT, "said" },
             { "Hanna Strom", "The ferry must not be scrapped", CP_ACT_DEMAND, "said" } });
  build ();
  for (guint i = 0; i < model->statements->len; i++)
    {
      auto *found = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i));

      if (found->stance == CP_STANCE_NONE || g_str_has_prefix (found->reason[CP_FIELD_STANCE], "decided by"))
        continue;
      against_its_words++;
      EXPECT_LE (found->sure[CP_FIELD_STANCE], 0.71f);
    }
  EXPECT_GE (against_its_words, 1u);
}

/* What decided is told: another statement, in its first words, where nothing that the words say did. */
TEST_F (Disputes, AReasonNamesWhatDecided)
{
  speaker ("Hanna Strom", "Orley Council");
  speaker ("Marc Dufay", "Westline");
  article ("2022-09-18",
           { "Hanna Strom proposed a joint inspection of the quay. Marc Dufay welcomed the idea." },
           { { "Hanna Strom", "a joint inspection of the quay", CP_ACT_OFFER, "proposed" },
             { "Marc Dufay", "the idea", CP_ACT_PRAISE, "welcomed" } });
  build ();
  EXPECT_STREQ (statement ("the idea")->reason[CP_FIELD_STANCE], "it goes with “a joint inspection of the quay”");
}

TEST_F (Disputes, WhoeverPraisesStandsWithWhomHeAnswers)
{
  speaker ("Hanna Strom", "Orley Council");
  speaker ("Marc Dufay", "Westline");
  article ("2022-09-18",
           { "Hanna Strom proposed a joint inspection of the quay. Marc Dufay welcomed the idea." },
           { { "Hanna Strom", "a joint inspection of the quay", CP_ACT_OFFER, "proposed" },
             { "Marc Dufay", "the idea", CP_ACT_PRAISE, "welcomed" } });
  build ();
  ASSERT_TRUE (together ("a joint inspection of the quay", "the idea"));
  EXPECT_EQ (statement ("a joint inspection of the quay")->stance, statement ("the idea")->stance);
}

/* A dispute in which both sides are heard so many times each, and then a third once. */
class Lengthy : public Disputes
{
protected:
  void
  hear (int times, const char *charity, const char *one = "Halden Motors", const char *other = "Drivers' Alliance", int late = 1)
  {
    std::string text;
    std::vector<Said> all;

    speaker ("Vera Lund", one);
    speaker ("Kit Sorel", other);
    speaker ("Ada Quill", charity);
    for (int i = 0; i < times; i++)
      {
        text += "The brakes of model " + std::to_string (i) + " were faulty, said Kit Sorel. Every car of model " + std::to_string (i)
                + " was tested, said Vera Lund. ";
        contents.push_back ("The brakes of model " + std::to_string (i) + " were faulty");
        contents.push_back ("Every car of model " + std::to_string (i) + " was tested");
      }
    text += "Brakes age in cold weather, said Ada Quill.";
    for (int i = 1; i < late; i++)
      {
        text += " Roads of winter " + std::to_string (i) + " wore them, said Ada Quill.";
        contents.push_back ("Roads of winter " + std::to_string (i) + " wore them");
      }
    for (int i = 0; i < times; i++)
      {
        all.push_back ({ "Kit Sorel", contents[2 * i].c_str (), CP_ACT_ACCUSE, "said", "2016-10-05" });
        all.push_back ({ "Vera Lund", contents[2 * i + 1].c_str (), CP_ACT_ASSERT, "said", "2016-10-05" });
      }
    all.push_back ({ "Ada Quill", "Brakes age in cold weather", CP_ACT_ASSERT, "said", "2016-10-05" });
    for (int i = 1; i < late; i++)
      all.push_back ({ "Ada Quill", contents[2 * times + i - 1].c_str (), CP_ACT_ASSERT, "said", "2016-10-05" });
    article ("2016-10-05", { text.c_str () }, all);
    build ();
  }

  std::vector<std::string> contents;
};

TEST_F (Lengthy, ACharityHeardOnceAndLateTakesNoPartBesideTwoWhoDo)
{
  hear (7, "Road Charity");
  EXPECT_EQ (statement ("Brakes age in cold weather")->party, -1);
  EXPECT_EQ (model->parties->len, 2u);
}

TEST_F (Lengthy, ACharityHeardFourTimesTakesPartHoweverLate)
{
  hear (12, "Road Charity", "Halden Motors", "Drivers' Alliance", 4);
  EXPECT_EQ (model->parties->len, 3u);
}

TEST_F (Disputes, ATownIsNotTheGuildOfItsInnkeepers)
{
  speaker ("Vera Lund", "Yunosawa");
  speaker ("Kit Sorel", "Yunosawa Innkeepers Guild");
  article ("2016-10-05", { "The road is open, said Vera Lund. The road is closed, said Kit Sorel." },
           { { "Vera Lund", "The road is open", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "The road is closed", CP_ACT_ASSERT, "said", "2016-10-05" } });
  build ();
  EXPECT_EQ (model->parties->len, 2u);
}

TEST_F (Disputes, ATownIsNotShortForABodyThatBeginsWithItsNameUnlessThatGovernsIt)
{
  speaker ("Vera Lund", "Calder", true);
  speaker ("Kit Sorel", "Calder Police Brotherhood");
  speaker ("Ann Prest", "Calder City Council");
  article ("2016-10-05", { "The road is open, said Vera Lund. The road is closed, said Kit Sorel. The road is shut, said Ann Prest." },
           { { "Vera Lund", "The road is open", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "The road is closed", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Ann Prest", "The road is shut", CP_ACT_ASSERT, "said", "2016-10-05" } });
  build ();
  EXPECT_EQ (model->parties->len, 2u);
  EXPECT_NE (party ("Calder City Council"), nullptr);
}

TEST_F (Lengthy, AStateHeardOnceAndLateKeepsItsPeopleBesideAnotherState)
{
  hear (7, "India", "China", "United States");
  EXPECT_GE (statement ("Brakes age in cold weather")->party, 0);
}

TEST_F (Lengthy, AStateHeardOnceAndLateLooksOnAtOthersThanStates)
{
  hear (7, "India");
  EXPECT_EQ (statement ("Brakes age in cold weather")->party, -1);
}

TEST_F (Lengthy, InAShortReportWhoIsHeardOnceTakesPart)
{
  hear (2, "Road Charity");
  EXPECT_EQ (model->parties->len, 3u);
}

TEST_F (Lengthy, AnAgencyLooksOnInAShortReportToo)
{
  hear (2, "Road Agency");
  EXPECT_EQ (statement ("Brakes age in cold weather")->party, -1);
}

TEST_F (Lengthy, AThinkTankOfWhichOneIsHeardLooksOnInAShortReportToo)
{
  hear (2, "Marram Institution");
  EXPECT_EQ (statement ("Brakes age in cold weather")->party, -1);
  EXPECT_EQ (model->parties->len, 2u);
}

TEST_F (Disputes, AThirdSideHeardInTheFirstHalfTakesPart)
{
  speaker ("Vera Lund", "Halden Motors");
  speaker ("Kit Sorel", "Drivers' Alliance");
  speaker ("Ada Quill", "Road Agency");
  article ("2016-10-05",
           { "The brakes were faulty, said Kit Sorel. Nobody was warned, said Kit Sorel. Brakes age in cold weather, said Ada Quill. "
             "Every car was tested, said Vera Lund. Vera Lund denied that the brakes were faulty." },
           { { "Kit Sorel", "The brakes were faulty", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Kit Sorel", "Nobody was warned", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Ada Quill", "Brakes age in cold weather", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Vera Lund", "Every car was tested", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Vera Lund", "the brakes were faulty", CP_ACT_DENY, "denied", "2016-10-05" } });
  build ();
  EXPECT_EQ (model->parties->len, 3u);
}

TEST_F (Disputes, WhereOneMinistryIsHeardTheSideIsCalledAfterIt)
{
  speaker ("Ministry of Defence", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 0))->kind = CP_SPEAKER_ORGANISATION;
  speaker ("Ann Reeve", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 1))->role = g_strdup ("defence minister");
  speaker ("Kit Sorel", "Quiet Valleys");
  article ("2016-10-05",
           { "The range is needed, said Ministry of Defence. Pilots must train, said Ann Reeve. The jets are too loud, said Kit Sorel. "
             "Sheep were lost, said Kit Sorel." },
           { { "Ministry of Defence", "The range is needed", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Ann Reeve", "Pilots must train", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "The jets are too loud", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "Sheep were lost", CP_ACT_ASSERT, "said", "2016-10-05" } });
  build ();
  ASSERT_EQ (model->parties->len, 2u);
  EXPECT_STREQ (((CpModelParty *) g_ptr_array_index (model->parties, (guint) statement ("Pilots must train")->party))->name, "Ministry of Defence");
  correct (CP_CORRECT_PARTY, key ("Sheep were lost"), "Ministry of Defence");
  build ();
  EXPECT_EQ (model->parties->len, 2u);
  EXPECT_EQ (statement ("Sheep were lost")->party, statement ("Pilots must train")->party);
}

TEST_F (Disputes, ASideIsCalledAfterTheMinistryThatSaysNearlyAllOfItsWords)
{
  speaker ("Ministry of Defence", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 0))->kind = CP_SPEAKER_ORGANISATION;
  speaker ("Ann Reeve", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 1))->role = g_strdup ("defence minister");
  speaker ("Audit Bureau", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 2))->kind = CP_SPEAKER_ORGANISATION;
  speaker ("Kit Sorel", "Quiet Valleys");
  std::string text = "The range is needed, said Ministry of Defence. The books are open, said Audit Bureau. Sheep were lost, said Kit Sorel. "
                     "The jets are too loud, said Kit Sorel.";
  std::vector<Said> said = { { "Ministry of Defence", "The range is needed", CP_ACT_ASSERT, "said", "2016-10-05" },
                             { "Audit Bureau", "The books are open", CP_ACT_ASSERT, "said", "2016-10-05" },
                             { "Kit Sorel", "Sheep were lost", CP_ACT_ASSERT, "said", "2016-10-05" },
                             { "Kit Sorel", "The jets are too loud", CP_ACT_ASSERT, "said", "2016-10-05" } };
  for (const char *words : { "Pilots must train", "Nobody flies at night", "The farms were paid", "The hill is bare", "Deer stay away", "Rain fell" })
    {
      text += std::string (" ") + words + ", said Ann Reeve.";
      said.push_back ({ "Ann Reeve", words, CP_ACT_ASSERT, "said", "2016-10-05" });
    }
  article ("2016-10-05", { text }, said);
  build ();
  EXPECT_STREQ (((CpModelParty *) g_ptr_array_index (model->parties, (guint) statement ("Pilots must train")->party))->name, "Ministry of Defence");
}

TEST_F (Disputes, AMinisterOfSomethingElseDoesNotSpeakForAMinistryHeardOnce)
{
  speaker ("Treasury", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 0))->kind = CP_SPEAKER_ORGANISATION;
  speaker ("Ann Reeve", "United Kingdom");
  ((CpSpeaker *) g_ptr_array_index (speakers->speakers, 1))->role = g_strdup ("Gaming Minister");
  speaker ("Kit Sorel", "Quiet Valleys");
  article ("2016-10-05",
           { "The loss is small, said Treasury. Cards are safe, said Ann Reeve. Trials went well, said Ann Reeve. The jets are too loud, said Kit Sorel. "
             "Sheep were lost, said Kit Sorel." },
           { { "Treasury", "The loss is small", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Ann Reeve", "Cards are safe", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Ann Reeve", "Trials went well", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "The jets are too loud", CP_ACT_ASSERT, "said", "2016-10-05" },
             { "Kit Sorel", "Sheep were lost", CP_ACT_ASSERT, "said", "2016-10-05" } });
  build ();
  EXPECT_STREQ (((CpModelParty *) g_ptr_array_index (model->parties, (guint) statement ("Cards are safe")->party))->name, "UK government");
}

TEST_F (Disputes, TheAccusedWhoAnswersLastTakesPart)
{
  speaker ("Kit Sorel", "Drivers' Alliance");
  speaker ("Vera Lund", "Halden Motors");
  article ("2016-10-05",
           { "The brakes were faulty, said Kit Sorel. Nobody was warned, said Kit Sorel. The law was broken, said Kit Sorel. "
             "Vera Lund denied that the brakes were faulty." },
           { { "Kit Sorel", "The brakes were faulty", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Kit Sorel", "Nobody was warned", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Kit Sorel", "The law was broken", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Vera Lund", "the brakes were faulty", CP_ACT_DENY, "denied", "2016-10-05" } });
  build ();
  EXPECT_EQ (model->parties->len, 2u);
}

TEST_F (Disputes, LaboratoriesOverAResultAgree)
{
  speaker ("Ines Holt", "Quarry Institute");
  speaker ("Paul Reed", "Delta Laboratory");
  article ("2023-02-01",
           { "The measurement of the neutron was wrong, said Ines Holt. Paul Reed admitted that the measurement of the neutron was wrong." },
           { { "Ines Holt", "The measurement of the neutron was wrong", CP_ACT_ASSERT, "said", "2023-02-01" },
             { "Paul Reed", "the measurement of the neutron was wrong", CP_ACT_CONCEDE, "admitted", "2023-02-01" } });
  build ();
  EXPECT_EQ (relation ("The measurement of the neutron was wrong", "Quarry Institute", "Delta Laboratory"),
             CP_RELATION_ACCORD);
}

TEST_F (Disputes, FederationThatDeclinesToAnswer)
{
  speaker ("Omar Side", "Rowing Federation");
  speaker ("Lena Falk", "Athletes' Council");
  article ("2020-07-07",
           { "Doping tests must be held before each race, said Lena Falk. Omar Side declined to comment on doping tests before each race." },
           { { "Lena Falk", "Doping tests must be held before each race", CP_ACT_DEMAND, "said", "2020-07-07" },
             { "Omar Side", "doping tests before each race", CP_ACT_OTHER, "declined to comment on", "2020-07-07" } });
  build ();
  EXPECT_EQ (statement ("doping tests before each race")->stance, CP_STANCE_NEUTRAL);
  EXPECT_EQ (relation ("Doping tests must be held", "Rowing Federation", "Athletes' Council"), CP_RELATION_UNCLEAR);
}

TEST_F (Disputes, CompanyThatDoesOtherThanItPromised)
{
  speaker ("Gil Marr", "Norvane Dairies");
  speaker ("Norvane Dairies", "Norvane Dairies");
  speaker ("Eve Dunn", "Farmers' League");
  article ("2018-09-20",
           { "The dairy at Ulm Creek would be kept open, said Gil Marr on 3 September. Farmers must be able to trust the dairy, said Eve Dunn.",
             "On 19 September Norvane Dairies closed the dairy at Ulm Creek." },
           { { "Gil Marr", "The dairy at Ulm Creek would be kept open", CP_ACT_COMMIT, "said", "2018-09-03" },
             { "Eve Dunn", "Farmers must be able to trust the dairy", CP_ACT_DEMAND, "said", "2018-09-20" },
             { "Norvane Dairies", "Norvane Dairies closed the dairy at Ulm Creek", CP_ACT_OTHER, nullptr, "2018-09-19", true } });
  build ();
  ASSERT_TRUE (together ("would be kept open", "closed the dairy"));
  EXPECT_TRUE (contradicts_itself ("Norvane Dairies"));
  EXPECT_FALSE (contradicts_itself ("Farmers' League"));
}

/* The words have no day of their own, so the deed that has one stands first among what the company said and did. */
TEST_F (Disputes, ADeedIsHeldAgainstWordsWithoutADay)
{
  speaker ("Gil Marr", "Norvane Dairies");
  speaker ("Norvane Dairies", "Norvane Dairies");
  speaker ("Eve Dunn", "Farmers' League");
  article ("2018-09-20",
           { "The dairy at Ulm Creek would be kept open, said Gil Marr. Farmers must be able to trust the dairy, said Eve Dunn. "
             "On 19 September Norvane Dairies closed the dairy at Ulm Creek." },
           { { "Gil Marr", "The dairy at Ulm Creek would be kept open", CP_ACT_COMMIT, "said" },
             { "Eve Dunn", "Farmers must be able to trust the dairy", CP_ACT_DEMAND, "said" },
             { "Norvane Dairies", "Norvane Dairies closed the dairy at Ulm Creek", CP_ACT_OTHER, nullptr, "2018-09-19", true } });
  build ();
  ASSERT_EQ (model->inconsistencies->len, 1u);
  auto *found = static_cast<CpInconsistency *> (g_ptr_array_index (model->inconsistencies, 0));

  EXPECT_FALSE (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, found->earlier))->deed);
  EXPECT_TRUE (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, found->later))->deed);
}

TEST_F (Disputes, MinistryThatOwnsUpToWhatItDenied)
{
  speaker ("Dana Frey", "Health Office");
  speaker ("Sam Holm", "Patients' Circle");
  article ("2022-01-10",
           { "Dana Frey denied that the clinic's records had been lost. The clinic's records were lost in a move, said Sam Holm." },
           { { "Dana Frey", "the clinic's records had been lost", CP_ACT_DENY, "denied", "2022-01-10" },
             { "Sam Holm", "The clinic's records were lost in a move", CP_ACT_ACCUSE, "said", "2022-01-10" } });
  article ("2022-02-02",
           { "Dana Frey admitted that some of the clinic's records had been lost." },
           { { "Dana Frey", "some of the clinic's records had been lost", CP_ACT_CONCEDE, "admitted", "2022-02-02" } });
  build ();
  ASSERT_TRUE (together ("the clinic's records had been lost", "some of the clinic's records had been lost"));
  EXPECT_NE (statement ("some of the clinic's")->stance, statement ("the clinic's records had been lost")->stance);
  EXPECT_TRUE (contradicts_itself ("Health Office"));
}

TEST_F (Disputes, WhoGoesOnAboutWhatHeAdmitsStandsByIt)
{
  speaker ("Dana Frey", "Marram Stone");
  speaker ("Sam Holm", "Householders' Circle");
  article ("2022-01-10",
           { "Dana Frey insisted that no blast had gone over the limit. The blasts went over the limit, said Sam Holm." },
           { { "Dana Frey", "no blast had gone over the limit", CP_ACT_DENY, "insisted", "2022-01-10" },
             { "Sam Holm", "The blasts went over the limit", CP_ACT_ACCUSE, "said", "2022-01-10" } });
  article ("2022-02-02",
           { "Dana Frey admitted that a blast in August had gone over the limit. It was \"an isolated event\", Dana Frey wrote." },
           { { "Dana Frey", "a blast in August had gone over the limit", CP_ACT_CONCEDE, "admitted", "2022-02-02" },
             { "Dana Frey", "It was \"an isolated event\"", CP_ACT_ASSERT, "wrote", "2022-02-02" } });
  build ();
  ASSERT_TRUE (together ("no blast had gone over the limit", "an isolated event"));
  EXPECT_EQ (statement ("an isolated event")->stance, statement ("a blast in August")->stance);
  EXPECT_NE (statement ("an isolated event")->stance, statement ("no blast had gone")->stance);
}

TEST_F (Disputes, AWireStoryThatAnOutletShortenedCountsOnce)
{
  const std::string end = " while the council was still waiting for the report of its own engineers on the piers and the deck.";
  const std::string full = "a toll on the old bridge would ruin every shop and every stall in the lower town";
  const std::string cut = "a toll on the bridge would ruin every shop and stall in the lower town";

  speaker ("Hal Moor", "No Toll Campaign");
  article ("2017-04-01", { "Hal Moor said that " + full + end }, { { "Hal Moor", full, CP_ACT_WARN, "said", "2017-04-01" } });
  article ("2017-04-02", { "Hal Moor said that " + cut + end }, { { "Hal Moor", cut, CP_ACT_WARN, "said", "2017-04-01" } });
  article ("2017-04-03", { "In the town hall Hal Moor said that " + cut + "." }, { { "Hal Moor", cut, CP_ACT_WARN, "said", "2017-04-03" } });
  build ();
  EXPECT_EQ (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 0))->copy_of, -1);
  EXPECT_EQ (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 1))->copy_of, 0);
  /* The same words as those of a copy: the original's. */
  EXPECT_EQ (static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 2))->copy_of, 0);
  EXPECT_EQ (cp_copies_article (model->copies, 1), 0);
}

TEST_F (Disputes, CampaignsOverABridgeCountCopiesOnce)
{
  const char *words = "A toll on the old bridge would ruin every shop in the lower town";

  speaker ("Hal Moor", "No Toll Campaign");
  for (const char *day : { "2017-04-01", "2017-04-02" })
    article (day, { std::string (words) + ", said Hal Moor." }, { { "Hal Moor", words, CP_ACT_WARN, "said", "2017-04-01" } });
  build ();
  auto *first = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 0));
  auto *second = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, 1));

  EXPECT_EQ (first->copy_of, -1);
  EXPECT_EQ (second->copy_of, 0);
  CpIssue *issue = issue_of (words);
  ASSERT_NE (issue, nullptr);
  ASSERT_EQ (issue->positions->len, 1u);
  EXPECT_EQ (static_cast<CpPosition *> (g_ptr_array_index (issue->positions, 0))->n_articles, 1u);
}

TEST_F (Disputes, CourtCaseWithAnExpertWhoTakesNoSide)
{
  speaker ("Vera Lund", "Halden Motors");
  speaker ("Kit Sorel", "Drivers' Alliance");
  speaker ("Ada Quill", nullptr);
  article ("2016-10-05",
           { "The brakes were faulty, said Kit Sorel. Vera Lund denied that the brakes were faulty. Brakes age in cold weather, said Ada Quill." },
           { { "Kit Sorel", "The brakes were faulty", CP_ACT_ACCUSE, "said", "2016-10-05" },
             { "Vera Lund", "the brakes were faulty", CP_ACT_DENY, "denied", "2016-10-05" },
             { "Ada Quill", "Brakes age in cold weather", CP_ACT_ASSERT, "said", "2016-10-05" } });
  build ();
  EXPECT_EQ (statement ("Brakes age in cold weather")->party, -1);
  EXPECT_EQ (model->parties->len, 2u);
  EXPECT_EQ (relation ("The brakes were faulty", "Halden Motors", "Drivers' Alliance"), CP_RELATION_CLASH);
}

TEST_F (Disputes, SchoolsWhoseCriticCallsAClaimByAName)
{
  speaker ("Bea North", "School Board");
  speaker ("Ivo Grant", "Teachers' Guild");
  article ("2020-02-02",
           { "Class sizes have fallen in every school, said Bea North. Ivo Grant called that claim \"simply untrue\"." },
           { { "Bea North", "Class sizes have fallen in every school", CP_ACT_ASSERT, "said", "2020-02-02" },
             { "Ivo Grant", "that claim \"simply untrue\"", CP_ACT_ASSERT, "called", "2020-02-02" } });
  build ();
  EXPECT_EQ (statement ("that claim")->act, CP_ACT_DENY);
  EXPECT_EQ (relation ("Class sizes have fallen", "School Board", "Teachers' Guild"), CP_RELATION_CLASH);
}

TEST_F (Disputes, NeighboursOverAFigure)
{
  speaker ("Tia Bloom", "Fen Village");
  speaker ("Rob Carr", "Airfield Company");
  article ("2021-09-09",
           { "Only 300 flights a month cross the village, said Rob Carr. Tia Bloom put the number of flights that cross the village nearer 900." },
           { { "Rob Carr", "Only 300 flights a month cross the village", CP_ACT_ASSERT, "said", "2021-09-09" },
             { "Tia Bloom", "the number of flights that cross the village nearer 900", CP_ACT_ASSERT, "put", "2021-09-09" } });
  build ();
  EXPECT_EQ (relation ("Only 300 flights", "Fen Village", "Airfield Company"), CP_RELATION_CLASH);
}

/* Who changes over to the other's answer by a deed does not thereby say what the other says. */
TEST_F (Disputes, ADeedAgainstOnesWordsIsNoAccordWithWhoeverDoubtsThem)
{
  speaker ("Ole Strand", "North Shore");
  speaker ("North Shore", "North Shore");
  speaker ("Ana Prado", "South Shore");
  article ("2015-05-05",
           { "An honest inquiry into the flood must be held, said Ole Strand. Ole Strand called for an inquiry into the flood again. "
             "It is clear that North Shore hides what happened in the flood, said Ana Prado.",
             "On 4 May North Shore vetoed an inquiry into the flood." },
           { { "Ole Strand", "An honest inquiry into the flood must be held", CP_ACT_DEMAND, "said", "2015-05-03" },
             { "Ole Strand", "an inquiry into the flood", CP_ACT_DEMAND, "called for", "2015-05-03" },
             { "Ana Prado", "It is clear that North Shore hides what happened in the flood", CP_ACT_ACCUSE, "said", "2015-05-03" },
             { "North Shore", "North Shore vetoed an inquiry into the flood", CP_ACT_OTHER, nullptr, "2015-05-04", true } });
  build ();
  ASSERT_TRUE (together ("An honest inquiry", "hides what happened"));
  ASSERT_NE (statement ("An honest inquiry")->stance, statement ("North Shore vetoed")->stance);
  EXPECT_NE (relation ("An honest inquiry", "North Shore", "South Shore"), CP_RELATION_ACCORD);
}

/* An accord may be read less surely than a clash: a false clash is worse than a missed one. */
TEST_F (Disputes, BothSidesWhoseWordsSayTheSameAgree)
{
  speaker ("Ole Strand", "North Shore");
  speaker ("Ana Prado", "South Shore");
  article ("2015-05-05",
           { "Ole Strand admitted that North Shore relations with South Shore were at a low point. "
             "There is a low level of trust between our two towns, said Ole Strand.",
             "Ana Prado said that trust between North Shore and South Shore had deteriorated under its mayor." },
           { { "Ole Strand", "North Shore relations with South Shore were at a low point", CP_ACT_CONCEDE, "admitted", "2015-05-05" },
             { "Ole Strand", "There is a low level of trust between our two towns", CP_ACT_ASSERT, "said", "2015-05-05" },
             { "Ana Prado", "trust between North Shore and South Shore had deteriorated under its mayor", CP_ACT_ASSERT, "said", "2015-05-05" } });
  build ();
  ASSERT_TRUE (together ("were at a low point", "had deteriorated"));
  EXPECT_EQ (relation ("were at a low point", "North Shore", "South Shore"), CP_RELATION_ACCORD);
}

/* Hardly a word in common: it ruled something out, and did something on a later day. */
/* "agreed": the reporter says that the second holds what the first does, though the words for it are others. */
TEST_F (Disputes, WhoIsSaidToAgreeAgrees)
{
  speaker ("Ruth Amble", "Linford Council");
  speaker ("Joe Tarn", "Linford Swimmers");
  article ("2021-06-10",
           { "The old pool should be closed, said Ruth Amble. Joe Tarn agreed that the old pool wasted heat." },
           { { "Ruth Amble", "The old pool should be closed", CP_ACT_DEMAND, "said", "2021-06-10" },
             { "Joe Tarn", "the old pool wasted heat", CP_ACT_ASSERT, "agreed", "2021-06-10" } });
  build ();
  EXPECT_EQ (statement ("The old pool should be closed")->stance, statement ("the old pool wasted heat")->stance);
}

/* "But …": the reporter sets the second against the first. */
TEST_F (Disputes, WhoIsSetAgainstAnotherWithButIsAgainstIt)
{
  speaker ("Ruth Amble", nullptr);
  speaker ("Joe Tarn", nullptr);
  article ("2021-06-10",
           { "The old pool opens to swimmers, said Ruth Amble. But the old pool holds swimmers, noted Joe Tarn." },
           { { "Ruth Amble", "The old pool opens to swimmers", CP_ACT_ASSERT, "said", "2021-06-10" },
             { "Joe Tarn", "the old pool holds swimmers", CP_ACT_ASSERT, "noted", "2021-06-10" } });
  build ();
  EXPECT_NE (statement ("The old pool opens to swimmers")->stance, statement ("the old pool holds swimmers")->stance);
}

TEST_F (Disputes, ALaterDeedGoesAgainstWhatWasRuledOut)
{
  speaker ("Ole Strand", "North Shore");
  speaker ("North Shore", "North Shore");
  speaker ("Ana Prado", "South Shore");
  article ("2015-05-12",
           { "Not one sluice of the weir will be opened this spring, said Ole Strand. The sluices of the weir must be opened, said Ana Prado.",
             "On 12 May North Shore let the water of the weir out." },
           { { "Ole Strand", "Not one sluice of the weir will be opened this spring", CP_ACT_ASSERT, "said", "2015-05-03" },
             { "Ana Prado", "The sluices of the weir must be opened", CP_ACT_DEMAND, "said", "2015-05-03" },
             { "North Shore", "North Shore let the water of the weir out", CP_ACT_OTHER, nullptr, "2015-05-12", true } });
  build ();
  ASSERT_TRUE (together ("Not one sluice", "let the water"));
  EXPECT_NE (statement ("Not one sluice")->stance, statement ("let the water")->stance);
  ASSERT_EQ (model->inconsistencies->len, 1u);
}

/* Much the same words, to the contrary, weeks later; neither has a day but its article's. */
TEST_F (Disputes, SayingTheContraryInALaterArticleIsAChange)
{
  speaker ("Ole Strand", "North Line");
  speaker ("Ana Prado", "Isle Council");
  article ("2015-09-03",
           { "The winter ferry to the isle would be scrapped, said Ole Strand. The winter ferry to the isle must be kept, said Ana Prado." },
           { { "Ole Strand", "The winter ferry to the isle would be scrapped", CP_ACT_ASSERT, "said" },
             { "Ana Prado", "The winter ferry to the isle must be kept", CP_ACT_DEMAND, "said" } });
  article ("2015-10-24",
           { "The winter ferry to the isle would be kept, said Ole Strand." },
           { { "Ole Strand", "The winter ferry to the isle would be kept", CP_ACT_COMMIT, "said" } });
  build ();
  EXPECT_NE (statement ("would be scrapped")->stance, statement ("would be kept")->stance);
  ASSERT_EQ (model->inconsistencies->len, 1u);
  auto *found = static_cast<CpInconsistency *> (g_ptr_array_index (model->inconsistencies, 0));

  EXPECT_EQ (g_ptr_array_index (model->statements, found->earlier), statement ("would be scrapped"));
  EXPECT_EQ (g_ptr_array_index (model->statements, found->later), statement ("would be kept"));
  EXPECT_EQ (relation ("would be kept", "North Line", "Isle Council"), CP_RELATION_ACCORD) << "what was said last holds, dated or not";
}

/* What one asks for and the other promises, in other words and not right after it, is one answer. */
TEST_F (Disputes, WhoPromisesWhatAnotherAsksForAgrees)
{
  speaker ("Ruth Amble", "Linford Council");
  speaker ("Joe Tarn", "Linford Swimmers");
  article ("2021-06-10",
           { "The children of Linford would get a heated pool, said Ruth Amble. The pool is full every Saturday, said Joe Tarn. "
             "Joe Tarn called for a warm basin of the pool to be written into the plan." },
           { { "Ruth Amble", "The children of Linford would get a heated pool", CP_ACT_COMMIT, "said", "2021-06-10" },
             { "Joe Tarn", "The pool is full every Saturday", CP_ACT_ASSERT, "said", "2021-06-10" },
             { "Joe Tarn", "a warm basin of the pool to be written into the plan", CP_ACT_DEMAND, "called for", "2021-06-10" } });
  build ();
  ASSERT_TRUE (together ("heated pool", "warm basin"));
  EXPECT_EQ (relation ("heated pool", "Linford Council", "Linford Swimmers"), CP_RELATION_ACCORD);
}

/* What one side does is mostly what the other speaks against. */
TEST_F (Disputes, WhatOneDoesTheOtherSpeaksAgainst)
{
  speaker ("North Shore", "North Shore");
  speaker ("Ana Prado", "South Shore");
  article ("2015-05-12",
           { "On Monday North Shore moored two barges in the channel. Ana Prado spoke of the barges as a wall on water." },
           { { "North Shore", "North Shore moored two barges in the channel", CP_ACT_OTHER, nullptr, "2015-05-11", true },
             { "Ana Prado", "the barges as a wall on water", CP_ACT_ASSERT, "spoke of", "2015-05-12" } });
  build ();
  ASSERT_TRUE (together ("moored two barges", "wall on water"));
  EXPECT_EQ (relation ("moored two barges", "North Shore", "South Shore"), CP_RELATION_CLASH);
}

/* What a party says again and again does not drown what it did other than it said. */
TEST_F (Disputes, ManyWordsDoNotDrownAnAdmission)
{
  speaker ("Dana Frey", "Health Office");
  speaker ("Sam Holm", "Patients' Circle");
  article ("2022-01-10",
           { "The clinic's records were lost in a move, said Sam Holm. Dana Frey denied that the clinic's records had been lost. "
             "Dana Frey said that no records of the clinic were missing. Dana Frey said that the clinic's records were all in place.",
             "Dana Frey admitted that some of the clinic's records had been lost." },
           { { "Sam Holm", "The clinic's records were lost in a move", CP_ACT_ACCUSE, "said", "2022-01-10" },
             { "Dana Frey", "the clinic's records had been lost", CP_ACT_DENY, "denied", "2022-01-10" },
             { "Dana Frey", "no records of the clinic were missing", CP_ACT_ASSERT, "said", "2022-01-10" },
             { "Dana Frey", "the clinic's records were all in place", CP_ACT_ASSERT, "said", "2022-01-10" },
             { "Dana Frey", "some of the clinic's records had been lost", CP_ACT_CONCEDE, "admitted", "2022-01-10" } });
  build ();
  EXPECT_EQ (statement ("were all in place")->stance, statement ("the clinic's records had been lost")->stance);
  EXPECT_NE (statement ("some of the clinic's")->stance, statement ("were all in place")->stance);
}

/* Who "considers that" has made up his mind; who "would not" do a thing has answered. */
TEST_F (Disputes, WhoConsidersThatHasMadeUpHisMind)
{
  speaker ("Ole Strand", "Harbour Board");
  speaker ("Ana Prado", "Fishers' Union");
  article ("2015-05-05",
           { "The quay must be widened, said Ana Prado. Ole Strand considers that the quay must not be widened. "
             "Of the quay Ana Prado said: \"I am not going to bargain about the quay on the radio.\"" },
           { { "Ana Prado", "The quay must be widened", CP_ACT_DEMAND, "said", "2015-05-05" },
             { "Ole Strand", "the quay must not be widened", CP_ACT_ASSERT, "considers", "2015-05-05" },
             { "Ana Prado", "I am not going to bargain about the quay on the radio.", CP_ACT_ASSERT, "said", "2015-05-05" } });
  build ();
  EXPECT_EQ (relation ("The quay must be widened", "Harbour Board", "Fishers' Union"), CP_RELATION_UNCLEAR);
  EXPECT_NE (statement ("the quay must not be widened")->stance, CP_STANCE_NEUTRAL);
  EXPECT_EQ (statement ("I am not going to bargain")->stance, CP_STANCE_NEUTRAL);
}

TEST_F (Disputes, StatesGetTheLettersOfTheirCodes)
{
  speaker ("Ole Strand", "Sweden");
  speaker ("Ana Prado", "Portugal");
  article ("2015-05-05",
           { "The treaty on cork must be signed, said Ana Prado. Ole Strand said that the treaty on cork must not be signed." },
           { { "Ana Prado", "The treaty on cork must be signed", CP_ACT_DEMAND, "said", "2015-05-05" },
             { "Ole Strand", "the treaty on cork must not be signed", CP_ACT_DEMAND, "said", "2015-05-05" } });
  build ();
  ASSERT_NE (party ("Sweden"), nullptr);
  EXPECT_STREQ (party ("Sweden")->letters, "SE");
  EXPECT_STREQ (party ("Portugal")->letters, "PT");
  EXPECT_TRUE (party ("Sweden")->main);
  EXPECT_EQ (relation ("The treaty on cork must be signed", "Sweden", "Portugal"), CP_RELATION_CLASH);
}

TEST_F (Disputes, AQuestionIsPutThatAPartyAnswersWithYes)
{
  speaker ("Mia Stone", "Hill Farmers");
  speaker ("Lew Park", "Wolf Society");
  article ("2019-11-11",
           { "The wolves must be protected, said Lew Park. Mia Stone said that the wolves must not be protected." },
           { { "Lew Park", "The wolves must be protected", CP_ACT_DEMAND, "said", "2019-11-11" },
             { "Mia Stone", "the wolves must not be protected", CP_ACT_DEMAND, "said", "2019-11-11" } });
  build ();
  CpIssue *issue = issue_of ("The wolves must be protected");

  ASSERT_NE (issue, nullptr);
  ASSERT_NE (issue->question, nullptr);
  EXPECT_STREQ (issue->question, "Should the wolves be protected?");
  EXPECT_EQ (statement ("The wolves must be protected")->stance, CP_STANCE_SUPPORT);
  EXPECT_EQ (statement ("the wolves must not be protected")->stance, CP_STANCE_OPPOSE);
}

TEST_F (Disputes, EveryReadingSaysWhyAndTheSameInputGivesTheSameModel)
{
  speaker ("Mia Stone", "Hill Farmers");
  speaker ("Lew Park", "Wolf Society");
  article ("2019-11-11",
           { "The wolves must be protected, said Lew Park on 10 November. Mia Stone denied that the wolves were harmless.",
             "On 2 November wolves killed nine sheep near Garth." },
           { { "Lew Park", "The wolves must be protected", CP_ACT_DEMAND, "said", "2019-11-10" },
             { "Mia Stone", "the wolves were harmless", CP_ACT_DENY, "denied", "2019-11-11" } });
  build ();
  std::string first, second;
  for (std::string *all : { &first, &second })
    {
      build ();
      for (guint i = 0; i < model->statements->len; i++)
        {
          auto *s = static_cast<CpModelStatement *> (g_ptr_array_index (model->statements, i));

          EXPECT_NE (s->reason[CP_FIELD_ACT], nullptr);
          EXPECT_NE (s->reason[CP_FIELD_STANCE], nullptr);
          *all += std::string (s->id) + std::to_string (s->stance) + std::to_string (s->issue) + s->reason[CP_FIELD_STANCE]
            + std::to_string (s->confidence);
        }
      for (guint i = 0; i < model->events->len; i++)
        *all += static_cast<CpEvent *> (g_ptr_array_index (model->events, i))->label;
    }
  EXPECT_EQ (first, second);
  ASSERT_GE (model->events->len, 1u);
  auto *event = static_cast<CpEvent *> (g_ptr_array_index (model->events, 0));
  EXPECT_EQ (event->date.day, 2);
}

TEST_F (Disputes, APartyIsShownWithoutItsArticle)
{
  speaker ("Mia Stone", "the opposition");
  speaker ("Lew Park", "The Hague Harbour Board");
  article ("2019-11-11",
           { "The dam must be closed, said Mia Stone. The dam must stay open, said Lew Park." },
           { { "Mia Stone", "The dam must be closed", CP_ACT_DEMAND }, { "Lew Park", "The dam must stay open", CP_ACT_DEMAND } });
  build ();
  std::map<std::string, std::string> letters;
  for (guint i = 0; i < model->parties->len; i++)
    {
      auto *party = static_cast<CpModelParty *> (g_ptr_array_index (model->parties, i));

      letters[party->name] = party->letters;
    }
  EXPECT_EQ (letters, (std::map<std::string, std::string>{ { "Opposition", "OP" }, { "The Hague Harbour Board", "THH" } }));
}

TEST_F (Disputes, NothingIsReadFromNothing)
{
  build ();
  EXPECT_EQ (model->statements->len, 0u);
  EXPECT_EQ (model->issues->len, 0u);
  article ("2019-11-11", { "Nobody said anything." }, {});
  build ();
  EXPECT_EQ (model->articles->len, 1u);
  EXPECT_EQ (model->statements->len, 0u);
}

/* "It" is the closing that was just welcomed, and its end of something bad is good of it. */
TEST_F (Disputes, WhoCallsItTheEndOfTheftIsForIt)
{
  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02",
           { "Max Orrell said the weir must never be closed. Ida Lorne welcomed the closure of the weir but called it the end of ten years of theft." },
           { { "Max Orrell", "the weir must never be closed", CP_ACT_DEMAND },
             { "Ida Lorne", "the closure of the weir", CP_ACT_PRAISE, "welcomed" },
             { "Ida Lorne", "it the end of ten years of theft", CP_ACT_CONDEMN, "called" } });
  build ();
  for (const char *words : { "the weir must never", "the closure of the weir", "it the end" })
    correct (CP_CORRECT_ISSUE, key (words), "The weir");
  build ();
  EXPECT_EQ (statement ("it the end")->stance, statement ("the closure of the weir")->stance);
  EXPECT_NE (statement ("it the end")->stance, statement ("the weir must never")->stance);
}

/* "On one point they agreed" begins another question, and says how the two stand to each other there. */
/* What an article says of how the sides stand to each other on what it reports next. */
struct Announced
{
  const char *words;
  bool agree;
};

class Announcements : public Dispute, public ::testing::WithParamInterface<Announced>
{
};

TEST_P (Announcements, TellWhetherTheSidesAreOfOneMind)
{
  std::string paragraph = std::string (GetParam ().words) + " Ida Lorne said that nobody wanted a war of rowing boats. "
                          "Asked about force, Max Orrell said there would be no force and no heroics.";

  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02",
           { "Ida Lorne asked the county to mediate between the mill and the anglers. Max Orrell said the quarrel over the mill must be settled in direct talks.",
             paragraph },
           { { "Ida Lorne", "the county to mediate between the mill and the anglers", CP_ACT_DEMAND, "asked" },
             { "Max Orrell", "the quarrel over the mill must be settled in direct talks", CP_ACT_DEMAND },
             { "Ida Lorne", "nobody wanted a war of rowing boats" },
             { "Max Orrell", "there would be no force and no heroics" } });
  build ();
  correct (CP_CORRECT_ISSUE, key ("nobody wanted a war"), "War");
  correct (CP_CORRECT_ISSUE, key ("there would be no force"), "War");
  build ();
  CpContrast *found = contrast (issue_of ("nobody wanted a war"), "Weir Trust", "Tallow Works");

  EXPECT_EQ (found != nullptr && found->relation == CP_RELATION_ACCORD, GetParam ().agree) << GetParam ().words;
}

INSTANTIATE_TEST_SUITE_P (OfEachKind, Announcements, ::testing::Values (
  Announced{ "On one point the neighbours agreed.", true }, Announced{ "On one remedy the two do agree.", true },
  Announced{ "On one thing nobody quarrels.", true }, Announced{ "On one matter there was little argument.", true }, Announced{ "There is one subject on which both see eye to eye.", true },
  Announced{ "On one matter there is peace, or the beginning of it.", true }, Announced{ "On another question they are of one mind.", true },
  Announced{ "On one point the neighbours did not agree.", false }, Announced{ "On one point the mill stands alone.", false },
  Announced{ "The neighbours met on Monday.", false }));

TEST_F (Disputes, WhatIsToldApartIsAnotherQuestion)
{
  speaker ("Ida Lorne", "Weir Trust");
  speaker ("Max Orrell", "Tallow Works");
  article ("2021-03-02",
           { "Ida Lorne asked the county to mediate between the mill and the anglers. Max Orrell said the quarrel over the mill must be settled in direct talks.",
             "On one point the neighbours agreed. Ida Lorne said that nobody wanted a war of rowing boats. Asked about force, Max Orrell said "
             "there would be no force and no heroics." },
           { { "Ida Lorne", "the county to mediate between the mill and the anglers", CP_ACT_DEMAND, "asked" },
             { "Max Orrell", "the quarrel over the mill must be settled in direct talks", CP_ACT_DEMAND },
             { "Ida Lorne", "nobody wanted a war of rowing boats" },
             { "Max Orrell", "there would be no force and no heroics" } });
  build ();
  EXPECT_TRUE (together ("nobody wanted a war", "there would be no force"));
  EXPECT_FALSE (together ("the county to mediate", "nobody wanted a war"));
}

} // namespace
