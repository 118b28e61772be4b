/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtest/gtest.h>

#include "importer/importer.h"
#include "importer/late.h"

namespace {

TEST (Late, WhatIsMissingIsSaidInASentence)
{
  g_autoptr (GError) error = nullptr;

  EXPECT_EQ (cp_late_load ("none", "quay.pdf", &error), nullptr);
  ASSERT_TRUE (g_error_matches (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED));
  EXPECT_NE (strstr (error->message, "quay.pdf"), nullptr) << error->message;
}

#ifdef CP_HAVE_ARCHIVE
TEST (Late, AModuleIsLoadedOnce)
{
  gconstpointer first = cp_late_load ("unzip", "x.zip", nullptr);

  EXPECT_NE (first, nullptr);
  EXPECT_EQ (cp_late_load ("unzip", "x.zip", nullptr), first);
}
#endif

}
