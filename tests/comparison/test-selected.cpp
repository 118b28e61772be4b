/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "comparison/selected.h"

namespace {

/* The council said yes in May and no in June, the company no in June: they agree now. */
class Selected : public ::testing::Test
{
protected:
  CpModel *model = cp_model_new ();
  CpIssue *issue = cp_issue_new ();

  void
  SetUp () override
  {
    for (const char *name : { "council", "company" })
      {
        CpModelParty *party = cp_model_party_new ();

        party->id = g_strdup (name);
        party->name = g_strdup (name);
        g_ptr_array_add (model->parties, party);
        CpPosition *position = cp_position_new ();
        position->party = static_cast<gint32> (model->parties->len) - 1;
        position->stance = CP_STANCE_OPPOSE;
        g_ptr_array_add (issue->positions, position);
      }
    g_ptr_array_add (model->articles, cp_article_new ());
    add (0, CP_STANCE_SUPPORT, 5);
    add (0, CP_STANCE_OPPOSE, 6);
    add (1, CP_STANCE_OPPOSE, 6);
    of (issue, 0)->headline = 1;
    of (issue, 0)->changed = TRUE;
    of (issue, 1)->headline = 2;
    CpContrast *contrast = cp_contrast_new ();
    contrast->a = 0;
    contrast->b = 1;
    contrast->relation = CP_RELATION_ACCORD;
    g_ptr_array_add (contrast->why, g_strdup ("both said no"));
    g_ptr_array_add (issue->contrasts, contrast);
    g_ptr_array_add (model->issues, issue);
  }

  void
  TearDown () override
  {
    cp_model_unref (model);
  }

  void
  add (gint32 party, CpStance stance, int month)
  {
    CpModelStatement *s = cp_model_statement_new ();
    guint32 number = model->statements->len;

    s->party = party;
    s->stance = stance;
    s->copy_of = -1;
    s->sure[CP_FIELD_STANCE] = 0.9f;
    s->date = cp_date_new_day (2021, month, 1);
    g_ptr_array_add (model->statements, s);
    g_array_append_val (issue->statements, number);
    g_array_append_val (of (issue, party)->statements, number);
  }

  static CpPosition *
  of (const CpIssue *one, gint32 party)
  {
    for (guint i = 0; i < one->positions->len; i++)
      if (static_cast<CpPosition *> (g_ptr_array_index (one->positions, i))->party == party)
        return static_cast<CpPosition *> (g_ptr_array_index (one->positions, i));
    return nullptr;
  }

  static const CpContrast *
  contrast_of (const CpIssue *one)
  {
    return one->contrasts->len > 0 ? static_cast<const CpContrast *> (g_ptr_array_index (one->contrasts, 0)) : nullptr;
  }
};

TEST_F (Selected, WhatIsLeftTellsTheAnswerAndHowItStands)
{
  const guint8 may_and_company[] = { 1, 0, 1 };
  g_autoptr (CpIssue) selected = cp_selected_issue (model, issue, may_and_company);

  EXPECT_EQ (of (selected, 0)->stance, CP_STANCE_SUPPORT);
  EXPECT_EQ (of (selected, 0)->headline, 0);
  EXPECT_FALSE (of (selected, 0)->changed) << "what it said later is left out";
  ASSERT_NE (contrast_of (selected), nullptr);
  EXPECT_EQ (contrast_of (selected)->relation, CP_RELATION_CLASH);
  EXPECT_EQ (contrast_of (selected)->why->len, 2u);
  EXPECT_STRNE (static_cast<const char *> (g_ptr_array_index (contrast_of (selected)->why, 0)), "both said no");
}

TEST_F (Selected, WhoSaysNothingThereStandsToNobody)
{
  const guint8 council[] = { 1, 1, 0 };
  g_autoptr (CpIssue) selected = cp_selected_issue (model, issue, council);

  EXPECT_EQ (of (selected, 1), nullptr);
  EXPECT_EQ (contrast_of (selected), nullptr);
  EXPECT_EQ (selected->statements->len, 2u);
}

TEST_F (Selected, TheSameAnswersStandAsTheyDo)
{
  const guint8 june[] = { 0, 1, 1 };
  g_autoptr (CpIssue) selected = cp_selected_issue (model, issue, june);

  EXPECT_EQ (contrast_of (selected)->relation, CP_RELATION_ACCORD);
  EXPECT_STREQ (static_cast<const char *> (g_ptr_array_index (contrast_of (selected)->why, 0)), "both said no");
}

TEST_F (Selected, WhatAPersonSaidOfTwoSidesHolds)
{
  const guint8 may_and_company[] = { 1, 0, 1 };

  const_cast<CpContrast *> (contrast_of (issue))->by_person = TRUE;
  g_autoptr (CpIssue) selected = cp_selected_issue (model, issue, may_and_company);
  EXPECT_EQ (contrast_of (selected)->relation, CP_RELATION_ACCORD);
}

} // namespace
