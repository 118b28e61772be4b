/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "article/article.h"
#include "statements/statement.h"

G_BEGIN_DECLS

/* Names in a comparison's file that stand for values of an enumeration. */
#define CP_N_SAVED_BLOCKS (CP_BLOCK_TURN + 1)
#define CP_N_SAVED_NOTES (CP_NOTE_LEFT_OUT + 1)
extern const char *const cp_saved_block_names[CP_N_SAVED_BLOCKS];
extern const char *const cp_saved_note_names[CP_N_SAVED_NOTES];
extern const char *const cp_saved_field_names[CP_N_FIELDS];

G_END_DECLS
