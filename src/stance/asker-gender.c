/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a "he" or "her" can be whoever speaks. */
#include "stance/asker.h"

#include <string.h>

static CpGender
gender_of_pronoun (const char *norm)
{
  static const char *const male[] = { "he", "his", "him", "himself", NULL }, *const female[] = { "she", "her", "hers", "herself", NULL };

  return g_strv_contains (male, norm) ? CP_GENDER_MALE : g_strv_contains (female, norm) ? CP_GENDER_FEMALE : CP_GENDER_UNKNOWN;
}

/** cp_asker_gender: Returns: the gender that the first name of @name tells */
CpGender
cp_asker_gender (const CpAsker *self,
                 const char    *name)
{
  const char *end = strchr (name, ' ');
  g_autofree char *given = end != NULL ? g_strndup (name, (gsize) (end - name)) : NULL;

  return given != NULL ? cp_knowledge_gender (self->builder->knowledge, given) : CP_GENDER_UNKNOWN;
}

/** cp_asker_is_gendered: Returns: whether @norm is a pronoun of one gender alone */
gboolean
cp_asker_is_gendered (const char *norm)
{
  return gender_of_pronoun (norm) != CP_GENDER_UNKNOWN;
}

/** cp_asker_may_be: Returns: whether the pronoun @norm can stand for @speaker: "her" is no man's */
gboolean
cp_asker_may_be (const CpAsker        *self,
                 const CpModelSpeaker *speaker,
                 const char           *norm)
{
  CpGender pronoun = gender_of_pronoun (norm), gender = pronoun != CP_GENDER_UNKNOWN ? cp_asker_gender (self, speaker->name) : CP_GENDER_UNKNOWN;

  return pronoun == CP_GENDER_UNKNOWN || gender == CP_GENDER_UNKNOWN || gender == pronoun;
}
