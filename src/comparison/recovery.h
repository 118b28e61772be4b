/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "comparison/comparison.h"

G_BEGIN_DECLS

/**
 * CpRecovery:
 *
 * Keeps a copy of a comparison's unsaved work, so that it survives a crash. The copy is written some seconds after a change, and removed
 * when the work is saved or given up. A copy that is left without a program that keeps it is one that a crash left.
 */
typedef struct _CpRecovery CpRecovery;

/* Told once where a copy could not be written. */
typedef void (*CpRecoveryFailed) (gpointer user_data);

CpRecovery *cp_recovery_new       (CpComparison    *comparison,
                                   const char      *folder);
void        cp_recovery_free      (CpRecovery      *self);
void        cp_recovery_watch     (CpRecovery      *self,
                                   CpRecoveryFailed failed,
                                   gpointer         user_data);
gboolean    cp_recovery_write_now (CpRecovery      *self,
                                   GError         **error);
gboolean    cp_recovery_adopt     (CpRecovery      *self,
                                   GFile           *copy);
GPtrArray  *cp_recovery_find      (const char      *folder);
void        cp_recovery_discard   (GFile           *copy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CpRecovery, cp_recovery_free)

G_END_DECLS
