/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "../report/dispute.h"
#include "report/cells.h"
#include "window/timeline-layout.h"

static const CpPlotLane *
lane_at (const CpPlot *plot, guint lane)
{
  return (const CpPlotLane *) g_ptr_array_index (plot->lanes, lane);
}

/* What is drawn at a place is what the pointer finds there: marks themselves, gathered ones by their group. */
TEST (Layout, ThePointerFindsWhatIsDrawn)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  guint marks = 0, groups = 0;

  for (bool mirrored : { false, true })
    for (double days : { 10.0, 30.0, 60.0, 400.0, 5000.0 })
      {
        CpAxis axis = { 737856, 737856 + days };
        CpTimelineLayout layout;

        cp_timeline_layout_init (&layout, plot, &axis, 1200, 220, 0, 1, 1, false, mirrored);
        for (guint i = 0; i < plot->lanes->len; i++)
          for (guint j = 0; j < lane_at (plot, i)->order->len; j++)
            {
              CpTimelineHit at, found;
              CpPlotRef ref = g_array_index (lane_at (plot, i)->order, CpPlotRef, j);

              ASSERT_TRUE (cp_timeline_layout_locate (&layout, i, ref, &at));
              double x = at.rect.origin.x + at.rect.size.width / 2, y = at.rect.origin.y + at.rect.size.height / 2;

              /* What lies before or after the view is cut off. */
              if (ref.kind != CP_PLOT_UNDATED && (x < layout.axis_x || x >= layout.axis_x + layout.axis_width))
                continue;
              cp_timeline_layout_hit (&layout, x, y, 0, 0, &found);
              EXPECT_EQ (found.lane, i);
              EXPECT_TRUE (found.kind == CP_HIT_MARK || found.kind == CP_HIT_GROUP) << days << " days, lane " << i << ", place " << j << " at " << x;
              if (at.kind == CP_HIT_MARK && found.kind == CP_HIT_MARK && layout.detail == CP_DETAIL_MARKS)
                marks += at.statement == found.statement;
              groups += found.kind == CP_HIT_GROUP;
            }
      }
  EXPECT_GT (marks, 20u);
  EXPECT_GT (groups, 5u);
}

/* The dashes of a partial date, in the middle of the lane, went through the figure over a low bar. */
TEST (Layout, ACountIsNotStruckOut)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  const CpPlotLane *lane = lane_at (plot, 0);
  const CpPlotSlot crossed = { 110, 111, 0, 1 }, beside = { 140, 141, 0, 1 };
  const CpAxis axis = { 90, 150 };
  const double half_of_a_figure = 5;
  CpTimelineLayout layout;
  CpPlotMark span = {};

  span.start = 100;
  span.end = 130;
  cp_timeline_layout_init (&layout, plot, &axis, 1200, 220, 0, 1, 1, false, false);
  g_array_set_size (lane->spans, 0);
  g_array_append_val (lane->spans, span);
  const_cast<CpPlotLane *> (lane)->longest_span = 30;
  EXPECT_LT (cp_timeline_layout_count (&layout, lane, &crossed, 4), layout.lane_height / 2 - half_of_a_figure);
  EXPECT_GT (cp_timeline_layout_count (&layout, lane, &crossed, 4), half_of_a_figure) << "nor cut off";
  EXPECT_EQ (cp_timeline_layout_count (&layout, lane, &beside, 4), layout.lane_height - cp_timeline_layout_bar (&layout, &beside, 4) - 8)
    << "over its bar";
}

TEST (Layout, TimeRunsToTheRightInEveryDirectionOfWriting)
{
  g_autoptr (CpModel) model = Dispute::harbour ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  CpAxis axis = { 737840, 737870 };

  for (bool mirrored : { false, true })
    {
      CpTimelineLayout layout;

      cp_timeline_layout_init (&layout, plot, &axis, 1200, 220, 0, 1, 1, false, mirrored);
      EXPECT_LT (cp_timeline_layout_x (&layout, 737841), cp_timeline_layout_x (&layout, 737842));
      EXPECT_NEAR (cp_timeline_layout_time (&layout, cp_timeline_layout_x (&layout, 737850)), 737850, 1e-6);
      EXPECT_EQ (layout.head_x > layout.axis_x, mirrored);
    }
}

TEST (Layout, TheEdgesOfASpanAreFoundBesideItsMiddle)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  CpAxis axis = { 1000, 1100 };
  CpTimelineLayout layout;
  CpTimelineHit hit;

  cp_timeline_layout_init (&layout, plot, &axis, 1200, 220, 0, 0, 1, false, false);
  struct { double time; CpTimelineHitKind kind; } cases[] = {
    { 1020, CP_HIT_SPAN_START }, { 1025, CP_HIT_SPAN }, { 1031, CP_HIT_SPAN_END }, { 1050, CP_HIT_EMPTY },
  };

  for (const auto &c : cases)
    {
      cp_timeline_layout_hit (&layout, cp_timeline_layout_x (&layout, c.time), 100, 1020, 1030, &hit);
      EXPECT_EQ (hit.kind, c.kind) << c.time;
    }
}

TEST (Layout, TwoRowsOfMarksStayInTheirLaneHoweverManyThereAre)
{
  g_autoptr (CpModel) model = cp_model_new ();

  for (guint n = 0; n < 12; n++)
    {
      CpModelParty *party = cp_model_party_new ();

      party->id = g_strdup_printf ("p%u", n);
      party->name = g_strdup_printf ("Party %u", n);
      g_ptr_array_add (model->parties, party);
      g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
      EXPECT_GE (cp_timeline_lane_height (plot, 1), CP_LANE_ROWS_APART + CP_LANE_MARK) << n;
    }
}

/* Most of what is quoted has no day: "+2" stood where one more column had shown the two. */
TEST (Layout, TheUndatedAreAllShownWhereThereIsRoom)
{
  for (guint n : { 1, 7, 8, 9, 10, 20, 22 })
    for (bool with_deed : { false, true })
      {
        g_autoptr (CpModel) model = cp_model_new ();
        CpModelParty *party = cp_model_party_new ();

        party->id = g_strdup ("p");
        party->name = g_strdup ("Party");
        g_ptr_array_add (model->parties, party);
        for (guint i = 0; i < n; i++)
          {
            CpModelStatement *statement = cp_model_statement_new ();

            statement->party = 0;
            statement->deed = with_deed && i == 0;
            g_ptr_array_add (model->statements, statement);
          }
        g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
        CpAxis axis = { 1000, 1100 };
        CpTimelineLayout layout;
        CpCell cells[CP_CELLS_MOST];

        cp_timeline_layout_init (&layout, plot, &axis, 1280, 220, 0, 1, 1, false, false);
        const GArray *undated = ((CpPlotLane *) g_ptr_array_index (plot->lanes, 0))->undated;
        EXPECT_EQ (undated->len, n);
        EXPECT_EQ (cp_cells_arrange (undated, 0, n, layout.bin_width - 2 * CP_LANE_EDGE, cells).hidden, 0u) << n << with_deed;
        EXPECT_LT (layout.bin_width, layout.axis_width / 2);
        cp_timeline_layout_init (&layout, plot, &axis, 360, 220, 0, 1, 1, true, false);
        EXPECT_GT (layout.axis_width, 360 / 2) << "in a narrow window what has a date has the greater part";
      }
}

TEST (Layout, WhatHoldsWordsGrowsWithThem)
{
  g_autoptr (CpModel) model = cp_model_new ();
  g_autoptr (CpPlot) plot = cp_plot_new (model, nullptr);
  CpAxis axis = { 1000, 1100 };
  CpTimelineLayout usual, large;
  const double line = 13; /* of the small words of the timeline, at the usual size */

  cp_timeline_layout_init (&usual, plot, &axis, 1200, 220, 0, 1, 1, false, false);
  cp_timeline_layout_init (&large, plot, &axis, 1200, 220, 0, 1, 2, false, false);
  EXPECT_EQ (usual.lane_height, 33);
  EXPECT_EQ (usual.lanes_y, 25);
  EXPECT_GE (large.lane_height, 2 * line);
  EXPECT_GE (large.event_height - 6, 2 * line);
  EXPECT_GE (large.axis_height, 2 * line);
  EXPECT_GT (large.head_width, usual.head_width);
  EXPECT_GT (large.bin_width, usual.bin_width);
}
