/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "comparison/passages.h"
#include "window/bands.h"
#include "window/in-step.h"
#include "window/overview-strip.h"
#include "window/pair-foot.h"
#include "window/passage-shows.h"
#include "window/two-articles.h"

G_BEGIN_DECLS

/**
 * CpTwoArticles:
 *
 * Two articles beside each other: what they share, word otherwise, or have alone. Bands join the passages that match, the texts scroll
 * together by them, and the passage looked at stands below with what was cut and added.
 */
struct _CpTwoArticles
{
  GtkWidget parent_instance;

  GtkMenuButton     *head_a;
  GtkMenuButton     *head_b;
  CpPassageShows    *shows;
  GtkLabel          *count;
  GtkButton         *match;
  AdwButtonContent  *match_content;
  GtkToggleButton   *together;
  AdwButtonContent  *together_content;
  GtkBox            *texts;
  GtkBox            *box;
  GtkScrolledWindow *scrolled_a;
  GtkScrolledWindow *scrolled_b;

  CpReaderText    *a, *b;
  CpBands         *bands;
  CpOverviewStrip *strip;
  CpPairFoot      *foot;
  CpInStep        *in_step;

  CpViewState *state;
  guint        article_a, article_b;
  gboolean     is_filled; /* whether they are two articles of the model */
  CpPassages  *passages;  /* NULL until they are found */
  GCancellable *finding;
  gint         current;
  gint32       matching; /* the statement that a match is sought for by hand, -1 for none */
  gboolean     narrow;
  gboolean     is_late; /* the model changed while it was not seen: the articles are to be shown */
  guint        levelling;
};

const CpPassage *cp_two_articles_passage       (CpTwoArticles  *self,
                                                gint            index);
void             cp_two_articles_show_current  (CpTwoArticles  *self);
gboolean         cp_two_articles_takes_match   (CpTwoArticles  *self,
                                                gint32          statement);
void             cp_two_articles_find          (CpTwoArticles  *self,
                                                gboolean        goes_there);
void             cp_two_articles_found         (CpTwoArticles  *self,
                                                CpPassages     *passages,
                                                gboolean        goes_there);
void             cp_two_articles_install_match (GtkWidgetClass *widget_class);
void             cp_two_articles_follow_keys   (CpTwoArticles  *self);

G_END_DECLS
