/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/reason.h"

#include <glib/gi18n-lib.h>

static const char *const words[CP_N_REASONS] = {
  [CP_REASON_NONE] = "",
  [CP_REASON_ADVERTISEMENT] = N_ ("advertisement"),
  [CP_REASON_BYLINE] = N_ ("byline"),
  [CP_REASON_CAPTION] = N_ ("caption of a picture"),
  [CP_REASON_COMMENTS] = N_ ("readers’ comments"),
  [CP_REASON_COPYRIGHT] = N_ ("copyright notice"),
  [CP_REASON_DATE] = N_ ("date line"),
  [CP_REASON_HIDDEN] = N_ ("not shown by the page"),
  [CP_REASON_NAVIGATION] = N_ ("navigation"),
  [CP_REASON_OUTSIDE] = N_ ("outside the article"),
  [CP_REASON_OVERLAY] = N_ ("notice laid over the page"),
  [CP_REASON_PROMOTION] = N_ ("the publisher’s own promotion"),
  [CP_REASON_RELATED] = N_ ("points to other articles"),
  [CP_REASON_SHARE] = N_ ("buttons for sharing"),
  [CP_REASON_SUMMARY] = N_ ("summary above the article"),
  [CP_REASON_TAGS] = N_ ("keywords"),
  [CP_REASON_TITLE] = N_ ("headline"),
};

/** cp_reason_words: Returns: @reason in words, for a person */
const char *
cp_reason_words (CpReason reason)
{
  return reason == CP_REASON_NONE ? "" : _ (words[reason]);
}
