/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/palette.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "stance/look.h"

/* The parties' colours on each ground. In light and dark the first four stay apart for protan, deutan and tritan eyes; every
 * one is at least 4.5:1 on its ground and carries letters in the ground's colour. */
static const guint32 party_colours[CP_N_SCHEMES][CP_N_PARTY_COLOURS] = {
  [CP_SCHEME_LIGHT] = { 0x1a4f9c, 0xb84a00, 0x8f4fd3, 0x0a7f6c, 0x870a3b, 0x565800, 0x4d2f18, 0x62708f },
  [CP_SCHEME_DARK] = { 0x8fbcf5, 0xffab57, 0xb888f0, 0x2fe3c0, 0xf5789f, 0xf6ec8c, 0xcfa488, 0xa9b2bf },
  [CP_SCHEME_CONTRAST] = { 0x0a2f6b, 0x7a2e00, 0x5e1fa0, 0x00473c, 0x5c0427, 0x2f3100, 0x2b1708, 0x353f55 },
  [CP_SCHEME_CONTRAST_DARK] = { 0xb9d6fa, 0xffc78f, 0xd9bcff, 0x7ff2da, 0xffa8c3, 0xfbf5bd, 0xe8cbb6, 0xd0d6de },
  [CP_SCHEME_MONO] = { 0, 0, 0, 0, 0, 0, 0, 0 },
};

/* Secondary text is 5.7:1 on the light ground and 6.6:1 on the dark one, the warning 5.2:1 and 7.3:1 on its own. */
static const guint32 tones[CP_N_SCHEMES][CP_N_TONES] = {
  [CP_SCHEME_LIGHT] = { 0x1c1c1f, 0x666666, 0xffffff, 0xd5d5d5, 0x2b2b30, 0xffffff, 0x8a5a00, 0xfbf0cf },
  [CP_SCHEME_DARK] = { 0xffffff, 0xb7b7b7, 0x1e1e1e, 0x4a4a4a, 0xf2f2f2, 0x1e1e1e, 0xf8d96b, 0x4a4128 },
  [CP_SCHEME_CONTRAST] = { 0x000000, 0x333333, 0xffffff, 0x808080, 0x000000, 0xffffff, 0x5c3c00, 0xffffff },
  [CP_SCHEME_CONTRAST_DARK] = { 0xffffff, 0xdddddd, 0x1e1e1e, 0x8a8a8a, 0xffffff, 0x1e1e1e, 0xffe68a, 0x1e1e1e },
  [CP_SCHEME_MONO] = { 0x000000, 0x404040, 0xffffff, 0x999999, 0x000000, 0xffffff, 0x000000, 0xffffff },
};

static const char *const pattern_names[CP_N_PATTERNS] = {
  [CP_PATTERN_SOLID] = N_ ("Solid"),       [CP_PATTERN_RISING] = N_ ("Rising lines"),   [CP_PATTERN_LEVEL] = N_ ("Level lines"),
  [CP_PATTERN_DOTS] = N_ ("Dots"),         [CP_PATTERN_UPRIGHT] = N_ ("Upright lines"), [CP_PATTERN_FALLING] = N_ ("Falling lines"),
  [CP_PATTERN_CROSSED] = N_ ("Crossed lines"), [CP_PATTERN_EMPTY] = N_ ("Empty"),
};

static const char *const party_names[CP_N_PARTY_COLOURS] = {
  N_ ("Blue"), N_ ("Orange"), N_ ("Purple"), N_ ("Teal"), N_ ("Wine"), N_ ("Olive"), N_ ("Brown"), N_ ("Slate"),
};

/** cp_colour_from_rgb: Returns: the colour written 0xRRGGBB, opaque */
CpColour
cp_colour_from_rgb (guint32 rgb)
{
  return (CpColour){ (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

/** cp_colour_to_rgb: Returns: @colour as 0xRRGGBB, without its alpha */
guint32
cp_colour_to_rgb (const CpColour *colour)
{
  return (guint32) lround (colour->red * 255) << 16 | (guint32) lround (colour->green * 255) << 8
         | (guint32) lround (colour->blue * 255);
}

static double
luminance (const CpColour *colour)
{
  const double parts[] = { colour->red, colour->green, colour->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i] * (parts[i] <= 0.03928 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

/** cp_colour_contrast: Returns: the contrast ratio of the Web Content Accessibility Guidelines 2.1, 1 … 21 */
double
cp_colour_contrast (const CpColour *a,
                    const CpColour *b)
{
  double first = luminance (a), second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/** cp_palette_party: Returns: the party colour of place @colour on the ground of @scheme */
CpColour
cp_palette_party (CpScheme scheme,
                  guint    colour)
{
  return cp_colour_from_rgb (party_colours[scheme][colour % CP_N_PARTY_COLOURS]);
}

/** cp_palette_tone: Returns: what @tone is on the ground of @scheme */
CpColour
cp_palette_tone (CpScheme scheme,
                 CpTone   tone)
{
  return cp_colour_from_rgb (tones[scheme][tone]);
}

/** cp_palette_pattern: Returns: the pattern that goes with the party colour of place @colour; the ninth starts over with the next one */
CpPattern
cp_palette_pattern (guint colour)
{
  return (CpPattern) cp_look_pattern (colour);
}

/** cp_palette_tint: Returns: how much of the party's colour lies behind its words in an article, 0 … 1 */
double
cp_palette_tint (CpScheme scheme)
{
  switch (scheme)
    {
    case CP_SCHEME_LIGHT:
      return 0.11;
    case CP_SCHEME_DARK:
      return 0.18;
    case CP_SCHEME_CONTRAST:
    case CP_SCHEME_CONTRAST_DARK:
    case CP_SCHEME_MONO:
    case CP_N_SCHEMES:
    default:
      return 0;
    }
}

/** cp_palette_pattern_name: Returns: the name of the pattern for a menu */
const char *
cp_palette_pattern_name (CpPattern pattern)
{
  return _(pattern_names[pattern % CP_N_PATTERNS]);
}

/** cp_palette_party_name: Returns: the name of the party colour for a menu */
const char *
cp_palette_party_name (guint colour)
{
  return _ (party_names[colour % CP_N_PARTY_COLOURS]);
}
