/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour as cairo takes it, each part 0 … 1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} CpColour;

/* The grounds that a sign can stand on. */
typedef enum
{
  CP_SCHEME_LIGHT,
  CP_SCHEME_DARK,
  CP_SCHEME_CONTRAST,      /* high contrast, light */
  CP_SCHEME_CONTRAST_DARK, /* high contrast, dark */
  CP_SCHEME_MONO,          /* black ink on paper: parties by pattern alone */
  CP_N_SCHEMES,
} CpScheme;

/* What tells a party's strips, bars and lanes apart where colour does not. */
typedef enum
{
  CP_PATTERN_SOLID,
  CP_PATTERN_RISING,
  CP_PATTERN_LEVEL,
  CP_PATTERN_DOTS,
  CP_PATTERN_UPRIGHT,
  CP_PATTERN_FALLING,
  CP_PATTERN_CROSSED,
  CP_PATTERN_EMPTY,
  CP_N_PATTERNS,
} CpPattern;

/* Number of party colours; a party's colour beyond it starts over with the next pattern. */
#define CP_N_PARTY_COLOURS 8

/* What is drawn beside the parties' colours. */
typedef enum
{
  CP_TONE_TEXT,
  CP_TONE_SECONDARY,
  CP_TONE_GROUND,
  CP_TONE_LINE,
  CP_TONE_CHIP,
  CP_TONE_CHIP_TEXT,
  CP_TONE_WARNING,
  CP_TONE_WARNING_GROUND,
  CP_N_TONES,
} CpTone;

CpColour    cp_palette_party      (CpScheme  scheme,
                                   guint     colour);
CpColour    cp_palette_tone       (CpScheme  scheme,
                                   CpTone    tone);
CpPattern   cp_palette_pattern    (guint     colour);
double      cp_palette_tint       (CpScheme  scheme);
const char *cp_palette_party_name (guint     colour);
const char *cp_palette_pattern_name (CpPattern pattern);
CpColour    cp_colour_from_rgb    (guint32   rgb);
guint32     cp_colour_to_rgb      (const CpColour *colour);
double      cp_colour_contrast    (const CpColour *a,
                                   const CpColour *b);

G_END_DECLS
