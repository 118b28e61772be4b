/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include <string>
#include <vector>

/* What can be seen below @widget and is squeezed, cut off, beside its place or over its neighbour, a line for each. */
std::vector<std::string> layout_faults (GtkWidget *widget);
