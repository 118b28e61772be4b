/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

namespace {

class Quotation : public LanguageTest
{
protected:
  /* The paragraph with the marks that open as <, those that close as >, and quoted words in capitals; others in lower case. */
  std::string
  marked (const std::string &paragraph)
  {
    std::string joined;
    read ({ paragraph });
    for (guint32 i = 0; i < text->n_tokens; i++)
      {
        const CpToken *token = &text->tokens[i];
        g_autofree char *upper = g_utf8_strup (token->form, -1);
        g_autofree char *lower = g_utf8_strdown (token->form, -1);
        joined += i > 0 ? " " : "";
        if (token->flags & CP_TOKEN_OPEN_QUOTE)
          joined += "<";
        else if (token->flags & CP_TOKEN_CLOSE_QUOTE)
          joined += ">";
        else
          joined += (token->flags & CP_TOKEN_QUOTED) ? upper : lower;
      }
    return joined;
  }
};

TEST_F (Quotation, KnowsEveryShapeOfMark)
{
  for (const char *written : { "\"We go,\" he said.", "“We go,” he said.", "``We go,'' he said.", "''We go,'' he said.", "„We go,“ he said.",
                               "«We go,» he said.", "»We go,« he said.", "'We go,' he said.", "‘We go,’ he said.", "\" We go, \" he said." })
    EXPECT_EQ (marked (written), "< WE GO , > he said .") << written;
}

TEST_F (Quotation, TellsApostrophesFromSingleMarks)
{
  EXPECT_EQ (marked ("The miners' pay and Berg's '90s hat"), "the miners ' pay and berg 's '90s hat");
  EXPECT_EQ (marked ("'The miners' pay isn't enough,' he said."), "< THE MINERS ' PAY IS N'T ENOUGH , > he said .");
  EXPECT_EQ (marked ("‘Don’t touch the workers’ fund,’ she said of ‘them’."),
             "< DO N’T TOUCH THE WORKERS ’ FUND , > she said of < THEM > .");
}

TEST_F (Quotation, NestsOneInAnother)
{
  EXPECT_EQ (marked ("\"He said 'no' to us,\" she said."), "< HE SAID < NO > TO US , > she said .");
  EXPECT_EQ (marked ("‘They call it “fair” here,’ he said."), "< THEY CALL IT < FAIR > HERE , > he said .");
}

TEST_F (Quotation, ReadsThreeApostrophesInARow)
{
  EXPECT_EQ (marked ("''They say, 'No way,''' he said. ''Yes.''"), "< THEY SAY , < NO WAY , > > he said . < YES . >");
  EXPECT_EQ (marked ("'''No way' is what they say,'' he said."), "< < NO WAY > IS WHAT THEY SAY , > he said .");
}

TEST_F (Quotation, ClosesWithAMarkOfTheWrongShape)
{
  EXPECT_EQ (marked ("“No,“ she said. “Never.”"), "< NO , > she said . < NEVER . >");
}

TEST_F (Quotation, LeavesAParagraphOpenThatIsNotClosed)
{
  EXPECT_EQ (marked ("\"We go on. And on."), "< WE GO ON . AND ON .");
  EXPECT_EQ (marked ("He said: “We go on."), "he said : < WE GO ON .");
}

TEST_F (Quotation, SurvivesOddCounts)
{
  EXPECT_EQ (marked ("We lost,\" he said. \"We won,\" she said."), "we lost , > he said . < WE WON , > she said .");
  EXPECT_EQ (marked ("\"We go. \"They stay,\" he said. He left."), "< WE GO . < THEY STAY , > he said . he left .");
  EXPECT_EQ (marked ("a 5\" pipe and \"a word\" too"), "a 5 \" pipe and < A WORD > too");
}

TEST_F (Quotation, FindsFragments)
{
  EXPECT_EQ (marked ("He called it \"a mess\" (\"the worst\")."), "he called it < A MESS > ( < THE WORST > ) .");
}

}
