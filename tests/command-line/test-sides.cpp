/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

namespace {

/* "General" before a comma is no rank, and whom the tables know as a minister of old does not speak for the state as one. */
TEST_F (CommandLine, WhoHasLeftAnOfficeSpeaksForThePartyWhateverStandsBeforeTheName)
{
  write ("woes.txt", "Hillary Clinton faces economic woes.\n\nIn general, Clinton delivered a promise to strengthen unions.\n");
  const std::string out = run ({ "--export=json", "woes.txt" }).out;

  EXPECT_NE (out.find ("\"Democratic Party\""), std::string::npos) << out;
  EXPECT_EQ (out.find ("\"US government\""), std::string::npos) << out;
}

} // namespace
