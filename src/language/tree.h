/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cp_tree_decode:
 * @scores: a row a word: how well each word would be its head; the word itself stands for the root
 * @n_words: their number, at least 1
 * @stride: from one row to the next
 * @heads: (out caller-allocates): the head of each word, its own number for the root
 *
 * Finds heads that form a tree with one root: each word's best head where that is a tree; else the word that loses least
 * by it becomes the root, and the best tree under it is found as Chu and Liu (1965) and Edmonds (1967) do.
 */
void cp_tree_decode (const float *scores,
                     guint        n_words,
                     guint        stride,
                     guint32     *heads);

G_END_DECLS
