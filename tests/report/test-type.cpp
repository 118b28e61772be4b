/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <pango/pango.h>

#include "report/type.h"

namespace {

PangoDirection
direction_of (CpTypeRole role, const char *text)
{
  CpType *type = cp_type_new ();
  g_autoptr (PangoLayout) layout = cp_type_set (type, role, text, nullptr);
  const PangoDirection direction = static_cast<PangoDirection> (pango_layout_get_line_readonly (layout, 0)->resolved_dir);

  cp_type_free (type);
  return direction;
}

/* A speaker's name in Arabic or Hebrew begins the line that says who spoke; the line itself is the report's. */
TEST (Type, ANameDoesNotTurnTheLineThatItStandsIn)
{
  for (const char *name : { "\xe2\x81\xa8أحمد حسن\xe2\x81\xa9, deputy, asserts", "שרה לוי · 1 statement", "Анна Киль, chair" })
    for (CpTypeRole role : { CP_TYPE_ATTRIBUTION, CP_TYPE_TABLE, CP_TYPE_BODY, CP_TYPE_NAME })
      EXPECT_EQ (direction_of (role, name), PANGO_DIRECTION_LTR) << name;
  EXPECT_EQ (direction_of (CP_TYPE_QUOTATION, "“لن نطير”"), PANGO_DIRECTION_RTL) << "words of an article run their own way";
}

}
