/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include <functional>
#include <initializer_list>

#include "stance/model.h"
#include "window/window.h"

/* A dispute put together by hand: an island council and a shipping company about a ferry, two articles, five statements on
 * two issues; with @n_copies, that many more statements of the same kind. */
CpModel *fixture_dispute (guint n_copies);

/* Lets @n more sides speak to the first question of a dispute. */
void fixture_add_parties (CpModel *model,
                          guint    n);

/* The articles alone. */
CpModel *fixture_silent (void);

/* The articles with one statement, which has a party and no issue. */
CpModel *fixture_one (void);

/* How many warnings were given since the program began. */
guint fixture_n_warnings (void);

/* Counts warnings from now on. */
void fixture_count_warnings (void);

/* Runs the main loop until nothing is left to do soon in any thread, or for ten seconds in which it could run. */
void fixture_settle (void);
/* Runs the loop until @done, for ten seconds at most in which it could run; returns whether it is. */
bool fixture_wait (const std::function<bool ()> &done);

/* The first descendant of @widget of @type, or nullptr. */
GtkWidget *fixture_find (GtkWidget *widget,
                         GType      type);

/* How many descendants of @type there are that can be seen. */
guint fixture_count (GtkWidget *widget,
                     GType      type);

/* An article with paragraphs parted by blank lines. */
CpArticle *fixture_article (const char *title,
                            const char *text);

/* The article of @words, one paragraph and one statement for each, after those that @model has. */
void fixture_add_report (CpModel                            *model,
                         const char                         *title,
                         std::initializer_list<const char *> words);

/* Activates the action @name, which some widget below @widget that can be seen has; whether there is one. */
bool fixture_activate (GtkWidget  *widget,
                       const char *name);

/* A window of this size on the dispute and a second article, laid out. */
CpWindow *fixture_window (guint n_copies,
                          int   width,
                          int   height);

/* Closes @window, and waits until it is gone. */
void fixture_close (CpWindow *window);
