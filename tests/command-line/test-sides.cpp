/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run.h"

namespace {

/* "General" is no rank in "in general" and "general elections", so that whom the tables know as a minister of old does not speak for the state. */
TEST_F (CommandLine, WhoHasLeftAnOfficeSpeaksForThePartyWhateverStandsBeforeTheName)
{
  for (const char *led : { "In general, Clinton", "With weight on general elections, Mrs. Clinton" })
    {
      write ("woes.txt", std::string ("Hillary Clinton faces economic woes.\n\n") + led + " delivered a promise to strengthen unions.\n");
      const std::string out = run ({ "--export=json", "woes.txt" }).out;

      EXPECT_NE (out.find ("\"Democratic Party\""), std::string::npos) << out;
      EXPECT_EQ (out.find ("\"US government\""), std::string::npos) << out;
    }
}

} // namespace
