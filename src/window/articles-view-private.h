/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/articles-view.h"
#include "window/detail.h"
#include "window/outlets-view.h"
#include "window/reader-borders.h"
#include "window/reader-margin.h"
#include "window/reader-text.h"
#include "window/two-articles.h"

G_BEGIN_DECLS

/* The articles: their list, and one of them to read with what was found in it. */
struct _CpArticlesView
{
  GtkWidget parent_instance;

  GtkStack          *pages;
  AdwFlap           *flap;
  CpDetail          *detail;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkToggleButton   *left_out;
  GtkToggleButton   *marks;
  GtkWidget         *mark_selection;
  GtkBox            *leftovers;
  GtkBox            *page;
  GtkScrolledWindow *scrolled;

  GtkMenuButton     *beside;

  CpReaderText   *text;
  CpReaderMargin *margin;
  CpReaderBorders *borders;
  CpTwoArticles  *two;     /* made when two articles are first set beside each other */
  CpOutletsView  *outlets; /* made when quotations are first looked through */
  CpViewState    *state;
  CpWidthClass    width_class;
  guint           levelling;
  CpSpan          marked;  /* what the person made a statement of, which comes with the next analysis; empty for nothing */
};

gboolean cp_articles_view_is_reading    (CpArticlesView *self);
void     cp_articles_view_install_edits (GtkWidgetClass *widget_class);
void     cp_articles_view_follow_keys   (CpArticlesView *self);

G_END_DECLS
