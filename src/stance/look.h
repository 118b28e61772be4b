/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many colours a party can have, and how many patterns. */
#define CP_N_LOOKS 8

/* A colour and a pattern in one number: the place in the table of colours, whose pattern goes with it, counted on by their number for each
 * next pattern. */
static inline guint
cp_look_new (guint colour,
             guint pattern)
{
  return colour % CP_N_LOOKS + CP_N_LOOKS * ((pattern % CP_N_LOOKS + CP_N_LOOKS - colour % CP_N_LOOKS) % CP_N_LOOKS);
}

static inline guint
cp_look_colour (guint look)
{
  return look % CP_N_LOOKS;
}

static inline guint
cp_look_pattern (guint look)
{
  return (look + look / CP_N_LOOKS) % CP_N_LOOKS;
}

G_END_DECLS
