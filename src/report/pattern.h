/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "report/palette.h"

G_BEGIN_DECLS

void             cp_pattern_fill           (cairo_t        *cr,
                                            double          x,
                                            double          y,
                                            double          width,
                                            double          height,
                                            double          unit,
                                            CpPattern       pattern,
                                            const CpColour *ink);
void             cp_pattern_draw_rule      (cairo_t        *cr,
                                            double          x,
                                            double          y,
                                            double          length,
                                            double          width,
                                            CpPattern       pattern,
                                            const CpColour *ink);
void             cp_pattern_draw_underline (cairo_t        *cr,
                                            double          x,
                                            double          y,
                                            double          length,
                                            double          width,
                                            CpPattern       pattern,
                                            const CpColour *ink);

cairo_pattern_t *cp_pattern_tile           (CpPattern       pattern,
                                            const CpColour *ink,
                                            double          scale);

G_END_DECLS
