/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "fixture.h"
#include "window/line-layout.h"

namespace
{

/* How often a child was asked how wide it is at a height. */
guint n_asked;

GtkSizeRequestMode
request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As a text of 4,000 square pixels. */
void
measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *, int *)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      n_asked += for_size >= 0 ? 1 : 0;
      *minimum = 40;
      *natural = 200;
      return;
    }
  *minimum = *natural = 4000 / MAX (for_size, 40);
}

void
allocate (GtkWidget *widget G_GNUC_UNUSED, int width G_GNUC_UNUSED, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
}

GtkWidget *
text_new ()
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (text, gtk_custom_layout_new (request_mode, measure, allocate));
  return text;
}

GtkWidget *
fixed_new (int width)
{
  GtkWidget *fixed = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (fixed, width, 10);
  return fixed;
}

graphene_rect_t
place_of (GtkWidget *child, GtkWidget *line)
{
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  EXPECT_TRUE (gtk_widget_compute_bounds (child, line, &place));
  return place;
}

class Line : public ::testing::TestWithParam<bool>
{
protected:
  GtkWidget *line = nullptr, *first = nullptr, *text = nullptr;

  void
  SetUp () override
  {
    line = GTK_WIDGET (g_object_ref_sink (cp_line_new (10)));
    gtk_widget_set_direction (line, GetParam () ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
    first = fixed_new (30);
    text = text_new ();
    gtk_box_append (GTK_BOX (line), first);
    gtk_box_append (GTK_BOX (line), text);
    n_asked = 0;
  }

  void
  TearDown () override
  {
    g_object_unref (line);
  }

  int
  least (GtkOrientation orientation, int for_size)
  {
    int minimum = -1;

    gtk_widget_measure (line, orientation, for_size, &minimum, nullptr, nullptr, nullptr);
    return minimum;
  }
};

TEST_P (Line, IsAsHighAsTheTextAtTheWidthThatIsLeft)
{
  EXPECT_EQ (least (GTK_ORIENTATION_HORIZONTAL, -1), 80);
  EXPECT_EQ (least (GTK_ORIENTATION_VERTICAL, 140), 40);
  EXPECT_EQ (least (GTK_ORIENTATION_VERTICAL, 1000), 20);
  EXPECT_EQ (n_asked, 0u);
}

TEST_P (Line, ChildrenStandBesideEachOtherFromWhereWritingBegins)
{
  gtk_widget_set_hexpand (text, TRUE);
  least (GTK_ORIENTATION_HORIZONTAL, -1);
  gtk_widget_allocate (line, 300, 50, -1, nullptr);
  EXPECT_EQ (place_of (first, line).origin.x, GetParam () ? 270 : 0);
  EXPECT_EQ (place_of (text, line).origin.x, GetParam () ? 0 : 40);
  EXPECT_EQ (place_of (text, line).size.width, 260);
  EXPECT_EQ (place_of (text, line).size.height, 50);
}

TEST_P (Line, WhatDoesNotExpandIsNoWiderThanItWantsToBe)
{
  least (GTK_ORIENTATION_HORIZONTAL, -1);
  gtk_widget_allocate (line, 500, 50, -1, nullptr);
  EXPECT_EQ (place_of (text, line).size.width, 200);
}

TEST_P (Line, WhatIsHiddenTakesNoPlace)
{
  gtk_widget_set_visible (first, FALSE);
  EXPECT_EQ (least (GTK_ORIENTATION_HORIZONTAL, -1), 40);
  gtk_widget_set_visible (text, FALSE);
  EXPECT_EQ (least (GTK_ORIENTATION_HORIZONTAL, -1), 0);
}

INSTANTIATE_TEST_SUITE_P (Both, Line, ::testing::Bool ());

} // namespace
