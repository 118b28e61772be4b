/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers that a report can be printed on: two sizes, each upright and across. */
#include "window/paper-choice.h"

#include <gtk/gtk.h>
#include <math.h>

#define N_PAPERS 4u

/** cp_paper_at: Returns: the paper at @position of the choice, printed in colour or not */
CpPaper
cp_paper_at (guint    position,
             gboolean colour)
{
  CpPaper paper = position < 2 ? CP_PAPER_A4 : CP_PAPER_LETTER;

  if (position % 2 == 1)
    paper = (CpPaper){ paper.height, paper.width, TRUE };
  paper.colour = colour;
  return paper;
}

/** cp_paper_position: Returns: where in the choice the paper is that is most like @paper */
guint
cp_paper_position (const CpPaper *paper)
{
  guint best = 0;
  double distance = G_MAXDOUBLE;

  for (guint i = 0; i < N_PAPERS; i++)
    {
      CpPaper other = cp_paper_at (i, TRUE);
      double away = fabs (other.width - paper->width) + fabs (other.height - paper->height);

      if (away < distance)
        {
          distance = away;
          best = i;
        }
    }
  return best;
}

/** cp_paper_usual: Returns: the paper that is usual where the person is */
CpPaper
cp_paper_usual (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? CP_PAPER_LETTER : CP_PAPER_A4;
}
