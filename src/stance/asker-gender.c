/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a "he" or "her" can be whoever speaks. */
#include "stance/asker.h"

#include <string.h>

/* So many mentions of a speaker are looked at. */
#define LOOKED_AT 64

static CpGender
gender_of_pronoun (const char *norm)
{
  static const char *const male[] = { "he", "his", "him", "himself", NULL }, *const female[] = { "she", "her", "hers", "herself", NULL };

  return g_strv_contains (male, norm) ? CP_GENDER_MALE : g_strv_contains (female, norm) ? CP_GENDER_FEMALE : CP_GENDER_UNKNOWN;
}

/* By the first name. */
static CpGender
gender_of_name (const CpAsker *self,
                const char    *name)
{
  const char *end = strchr (name, ' ');
  g_autofree char *given = end != NULL ? g_strndup (name, (gsize) (end - name)) : NULL;

  return given != NULL ? cp_knowledge_gender (self->builder->knowledge, given) : CP_GENDER_UNKNOWN;
}

/** cp_asker_gender: Returns: that of a person, as the first name tells, else as the article calls them where it has pronouns for them */
CpGender
cp_asker_gender (const CpAsker        *self,
                 const CpModelSpeaker *speaker)
{
  CpGender gender = gender_of_name (self, speaker->name);
  guint n[CP_GENDER_FEMALE + 1] = { 0 };

  for (guint i = 0; i < MIN (speaker->mentions->len, LOOKED_AT) && gender == CP_GENDER_UNKNOWN; i++)
    {
      const CpMention *mention = &g_array_index (speaker->mentions, CpMention, i);
      g_autofree char *words = cp_article_slice (g_ptr_array_index (self->builder->model->articles, mention->article), mention->span);
      g_autofree char *norm = g_utf8_strdown (words, -1);

      n[gender_of_pronoun (norm)]++;
    }
  if (n[CP_GENDER_MALE] != n[CP_GENDER_FEMALE])
    gender = n[CP_GENDER_MALE] > n[CP_GENDER_FEMALE] ? CP_GENDER_MALE : CP_GENDER_FEMALE;
  return gender;
}

/** cp_asker_may_be: Returns: whether the pronoun @norm can stand for @speaker: "her" is no man's */
gboolean
cp_asker_may_be (const CpAsker        *self,
                 const CpModelSpeaker *speaker,
                 const char           *norm)
{
  CpGender pronoun = gender_of_pronoun (norm), gender = pronoun != CP_GENDER_UNKNOWN ? cp_asker_gender (self, speaker) : CP_GENDER_UNKNOWN;

  return pronoun == CP_GENDER_UNKNOWN || gender == CP_GENDER_UNKNOWN || gender == pronoun;
}
