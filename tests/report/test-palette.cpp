/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <set>

#include "report/pattern.h"
#include "report/signs.h"

/* Text and letters must be readable on every ground: 4.5:1, and 7:1 in high contrast. */
TEST (Palette, EveryPartyColourIsReadableOnItsGround)
{
  for (int scheme = 0; scheme < CP_N_SCHEMES; scheme++)
    for (guint colour = 0; colour < CP_N_PARTY_COLOURS; colour++)
      {
        CpColour ink = cp_palette_party ((CpScheme) scheme, colour), ground = cp_palette_tone ((CpScheme) scheme, CP_TONE_GROUND);
        bool high = scheme == CP_SCHEME_CONTRAST || scheme == CP_SCHEME_CONTRAST_DARK;

        EXPECT_GE (cp_colour_contrast (&ink, &ground), high ? 7.0 : 4.5) << scheme << " " << colour;
      }
}

TEST (Palette, WordsAreReadableInEveryScheme)
{
  const CpTone pairs[][2] = { { CP_TONE_TEXT, CP_TONE_GROUND }, { CP_TONE_SECONDARY, CP_TONE_GROUND },
                              { CP_TONE_CHIP_TEXT, CP_TONE_CHIP }, { CP_TONE_WARNING, CP_TONE_WARNING_GROUND } };

  for (int scheme = 0; scheme < CP_N_SCHEMES; scheme++)
    for (const auto &pair : pairs)
      {
        CpColour ink = cp_palette_tone ((CpScheme) scheme, pair[0]), ground = cp_palette_tone ((CpScheme) scheme, pair[1]);

        EXPECT_GE (cp_colour_contrast (&ink, &ground), 4.5) << scheme << " " << pair[0];
      }
}

TEST (Palette, EightPartiesHaveEightPatternsAndTheNinthIsAnotherPair)
{
  std::set<std::pair<guint, int>> pairs;

  for (guint i = 0; i < 2 * CP_N_PARTY_COLOURS; i++)
    pairs.insert ({ i % CP_N_PARTY_COLOURS, (int) cp_palette_pattern (i) });
  EXPECT_EQ (pairs.size (), 2u * CP_N_PARTY_COLOURS);
}

static std::string
pixels (CpShape shape, CpStance stance, bool mirrored)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 16, 24);
  cairo_t *cr = cairo_create (surface);
  CpSignInk ink = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, mirrored };

  cp_sign_draw_mark (cr, 8, 12, 13, shape, stance, &ink);
  cairo_surface_flush (surface);
  std::string data ((const char *) cairo_image_surface_get_data (surface), 24 * (size_t) cairo_image_surface_get_stride (surface));
  EXPECT_EQ (cairo_status (cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return data;
}

TEST (Signs, EveryShapeAndFillIsItsOwnPicture)
{
  std::set<std::string> pictures;

  for (int shape = 0; shape < CP_N_SHAPES; shape++)
    for (int stance = 0; stance < 4; stance++)
      pictures.insert (pixels ((CpShape) shape, (CpStance) stance, false));
  EXPECT_EQ (pictures.size (), 4u * CP_N_SHAPES);
}

TEST (Signs, OnlyHalvesAreMirrored)
{
  EXPECT_NE (pixels (CP_SHAPE_CIRCLE, CP_STANCE_NEUTRAL, false), pixels (CP_SHAPE_CIRCLE, CP_STANCE_NEUTRAL, true));
  EXPECT_EQ (pixels (CP_SHAPE_CIRCLE, CP_STANCE_SUPPORT, false), pixels (CP_SHAPE_CIRCLE, CP_STANCE_SUPPORT, true));
}

TEST (Signs, ADeedIsABarWhateverItsAct)
{
  for (int act = 0; act < CP_N_ACTS; act++)
    {
      EXPECT_EQ (cp_shape_of ((CpAct) act, TRUE), CP_SHAPE_BAR);
      EXPECT_NE (cp_shape_of ((CpAct) act, FALSE), CP_SHAPE_BAR);
    }
}

TEST (Patterns, EveryPatternIsItsOwnPicture)
{
  std::set<std::string> pictures;
  CpColour ink = { 0, 0, 0, 1 };

  for (int pattern = 0; pattern < CP_N_PATTERNS; pattern++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 60, 26);
      cairo_t *cr = cairo_create (surface);

      cp_pattern_fill (cr, 0, 0, 60, 26, 1, (CpPattern) pattern, &ink);
      cairo_surface_flush (surface);
      pictures.insert (std::string ((const char *) cairo_image_surface_get_data (surface),
                                    26 * (size_t) cairo_image_surface_get_stride (surface)));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  EXPECT_EQ (pictures.size (), (size_t) CP_N_PATTERNS);
}
