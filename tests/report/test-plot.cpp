/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "dispute.h"
#include "report/cells.h"

static const CpPlotLane *
lane_at (const CpPlot *plot, guint lane)
{
  return (const CpPlotLane *) g_ptr_array_index (plot->lanes, lane);
}

TEST (Plot, EveryStatementStandsInExactlyOnePlace)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  std::multiset<guint32> found;

  ASSERT_GT (model->statements->len, 10u);
  for (guint i = 0; i < plot->lanes->len; i++)
    for (guint j = 0; j < lane_at (plot, i)->order->len; j++)
      found.insert (cp_plot_lane_get (lane_at (plot, i), g_array_index (lane_at (plot, i)->order, CpPlotRef, j))->statement);
  EXPECT_EQ (found.size (), model->statements->len);
  EXPECT_EQ (std::set<guint32> (found.begin (), found.end ()).size (), model->statements->len);
  EXPECT_EQ (plot->n_undated, 2u);
}

TEST (Plot, OnlyWhatIsShownIsArrangedAndPartiesKeepTheirLanes)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  std::vector<guint8> shown (model->statements->len, 0);

  shown[3] = 1;
  g_autoptr (CpPlot) plot = cp_plot_new (model, shown.data ());

  EXPECT_EQ (plot->n_statements, 1u);
  EXPECT_EQ (plot->lanes->len, model->parties->len);
}

TEST (Plot, SlotsHoldAllMarksOnceAndAnswersAddUp)
{
  g_autoptr (CpModel) model = Dispute::many (3000, 3);
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);

  for (CpTickStep step : { CpTickStep{ CP_TICK_DAY, 1 }, CpTickStep{ CP_TICK_WEEK, 1 }, CpTickStep{ CP_TICK_MONTH, 3 }, CpTickStep{ CP_TICK_YEAR, 5 } })
    for (guint i = 0; i < plot->lanes->len; i++)
      {
        const CpPlotLane *lane = lane_at (plot, i);
        CpPlotSlot slot = {};
        guint sum = 0;

        slot.end = CP_AXIS_FIRST;
        while (cp_plot_lane_next_slot (lane, step, slot.end, CP_AXIS_LAST, &slot))
          {
            guint counts[CP_PLOT_N_STANCES], answers = 0;

            ASSERT_GT (slot.n, 0u);
            ASSERT_EQ (slot.first, sum);
            cp_plot_lane_count (lane, slot.first, slot.n, counts);
            for (guint n : counts)
              answers += n;
            ASSERT_EQ (answers, slot.n);
            sum += slot.n;
          }
        EXPECT_EQ (sum, lane->marks->len);
      }
}

TEST (Plot, AnEventFarAwayDoesNotPressTheStatementsTogether)
{
  Dispute d;
  int party = d.add_party ("One", "ON"), speaker = d.add_speaker ("Ada", nullptr, party);
  int article = d.add_article ("Now", nullptr, nullptr, Dispute::day (2021, 3, 10));
  double start, end;

  d.add_statement ({ article, speaker, -1, CP_ACT_ASSERT, CP_STANCE_NONE, Dispute::day (2021, 3, 1), "said", "this" });
  d.add_statement ({ article, speaker, -1, CP_ACT_ASSERT, CP_STANCE_NONE, Dispute::day (2021, 3, 10), "said", "that" });
  d.add_event ("Long ago", Dispute::day (1950, 1, 1));
  g_autoptr (CpModel) model = d.finish ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);

  cp_plot_opening (plot, &start, &end);
  EXPECT_EQ (end - start, 10);
  EXPECT_LT (plot->start, start);
}

/* They take both rows: anywhere else they would stand on the marks beside them. */
TEST (Plot, DeedsWithoutADateStandFirst)
{
  Dispute d;
  int party = d.add_party ("One", "ON"), speaker = d.add_speaker ("Ada", nullptr, party);
  int article = d.add_article ("Now", nullptr, nullptr, Dispute::day (2021, 3, 10));

  for (bool deed : { false, false, true })
    {
      Dispute::Said said = { article, speaker, -1, CP_ACT_ASSERT, CP_STANCE_NONE, {}, "said", "this" };

      said.deed = deed;
      d.add_statement (said);
    }
  g_autoptr (CpModel) model = d.finish ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  const CpPlotLane *lane = (const CpPlotLane *) g_ptr_array_index (plot->lanes, 0);

  ASSERT_EQ (lane->undated->len, 3u);
  EXPECT_EQ (g_array_index (lane->undated, CpPlotMark, 0).statement, 2u);
  EXPECT_EQ (g_array_index (lane->undated, CpPlotMark, 1).statement, 0u);
}

TEST (Plot, AModelOfNothingHasNoTime)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);

  EXPECT_EQ (plot->lanes->len, 0u);
  EXPECT_EQ (plot->start, plot->end);
}

/* No two marks of a slot touch, none leaves it, and what has no place is counted. */
TEST (Cells, MarksHaveRoomAndTheRestIsCounted)
{
  for (guint n : { 0u, 1u, 2u, 5u, 9u, 40u, 5000u })
    for (guint deeds : { 0u, 1u, 3u })
      for (double width : { 40.0, 60.0, 90.0, 400.0, 20000.0 })
        {
          g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (CpPlotMark));
          CpCell cells[CP_CELLS_MOST];
          CpCells set;

          g_array_set_size (marks, n);
          for (guint i = 0; i < MIN (deeds, n); i++)
            g_array_index (marks, CpPlotMark, i).shape = CP_SHAPE_BAR;
          set = cp_cells_arrange (marks, 0, n, width, cells);
          ASSERT_LE (set.n, (guint) CP_CELLS_MOST);
          EXPECT_EQ (set.n + set.hidden, n) << n << " " << deeds << " " << width;
          for (guint i = 0; i < set.n; i++)
            {
              EXPECT_GE (cells[i].x, 0);
              EXPECT_LE (cells[i].x, width);
              for (guint j = 0; j < i; j++)
                EXPECT_TRUE (ABS (cells[i].x - cells[j].x) >= 13 || ABS (cells[i].y - cells[j].y) >= 13)
                  << n << " " << deeds << " " << width;
            }
        }
}

/* "+411" lay over the mark before it. */
TEST (Cells, TheCountOfTheRestHasRoom)
{
  const double digit = 7.5; /* a wide one, and the sign */

  for (guint n : { 12u, 20u, 130u, 420u, 5000u })
    for (const guint deeds : { 0u, 2u, n })
      for (double width : { 60.0, 86.0, 120.0 })
      {
        g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (CpPlotMark));
        CpCell cells[CP_CELLS_MOST];

        g_array_set_size (marks, n);
        for (guint i = 0; i < deeds; i++)
          g_array_index (marks, CpPlotMark, i).shape = CP_SHAPE_BAR;
        const CpCells set = cp_cells_arrange (marks, 0, n, width, cells);
        const double half = MIN (digit * (double) (1 + std::to_string (set.hidden).size ()), set.more_width) / 2;

        EXPECT_GE (set.more_width + 4, digit * (double) (1 + std::to_string (set.hidden).size ())) << n << " " << width;
        for (guint i = 0; set.hidden > 0 && i < set.n; i++)
          EXPECT_TRUE (cells[i].y < 0 || set.hidden == 0 || cells[i].x + CP_LANE_MARK / 2 <= set.more_x - half) << n << " " << width;
      }
}

TEST (Cells, AWiderSlotMovesNoMarkOfTwoRows)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (CpPlotMark));
  CpCell before[CP_CELLS_MOST], after[CP_CELLS_MOST];

  g_array_set_size (marks, 30);
  CpCells narrow = cp_cells_arrange (marks, 0, 30, 60, before);
  CpCells wide = cp_cells_arrange (marks, 0, 30, 100, after);

  ASSERT_LT (narrow.n, wide.n);
  for (guint i = 0; i < narrow.n; i++)
    {
      EXPECT_EQ (before[i].x, after[i].x);
      EXPECT_EQ (before[i].y, after[i].y);
    }
}
