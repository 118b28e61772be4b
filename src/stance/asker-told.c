/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/** cp_asker_put_opening: begins the question with @word, a static string */
void
cp_asker_put_opening (CpAsker    *self,
                      const char *word)
{
  self->opening = word;
  cp_asker_put_word (self, word, FALSE);
}

/** cp_asker_end_subject: what follows is no longer the question's subject */
void
cp_asker_end_subject (CpAsker *self)
{
  self->subject_end = self->words->len;
}

/** cp_asker_put_verb: adds the verb in its dictionary form, as behind "did" */
void
cp_asker_put_verb (CpAsker *self,
                   guint32  verb)
{
  gboolean first = self->finite == CP_NO_TOKEN;

  *(first ? &self->finite : &self->second) = verb;
  *(first ? &self->verb_start : &self->second_start) = self->words->len + 1;
  cp_asker_put_word (self, cp_asker_token (self, verb)->lemma, TRUE);
  *(first ? &self->verb_end : &self->second_end) = self->words->len;
}

/** cp_third_person: Returns: (transfer full): "goes", "watches", "carries" */
char *
cp_third_person (const char *lemma)
{
  static const char *const hissing[] = { "s", "x", "z", "ch", "sh", "o" };
  gsize length = strlen (lemma);

  if (strcmp (lemma, "have") == 0)
    return g_strdup ("has");
  if (length > 1 && lemma[length - 1] == 'y' && strchr ("aeiou", lemma[length - 2]) == NULL)
    return g_strdup_printf ("%.*sies", (int) length - 1, lemma);
  for (guint i = 0; i < G_N_ELEMENTS (hissing); i++)
    if (g_str_has_suffix (lemma, hissing[i]))
      return g_strconcat (lemma, "es", NULL);
  return g_strconcat (lemma, "s", NULL);
}

/* "hid" of "hiding", "carried" of "carrying" */
static char *
past_of_gerund (const CpAsker *self,
                const CpToken *verb)
{
  const char *irregular = cp_language_past (self->builder->language, verb->lemma);
  gsize length = strlen (verb->norm);

  if (irregular != NULL)
    return g_strdup (irregular);
  if (!g_str_has_suffix (verb->norm, "ing") || length < 5 || strcmp (verb->lemma, "be") == 0)
    return NULL;
  if (g_str_has_suffix (verb->norm, "ying") && strchr ("aeiou", verb->norm[length - 5]) == NULL)
    return g_strdup_printf ("%.*sied", (int) length - 4, verb->norm);
  return g_strdup_printf ("%.*sed", (int) length - 3, verb->norm);
}

/* "stopped", "committed": the last letter stands twice behind a short vowel that is stressed. */
static gboolean
doubles_end (const char *lemma,
             gsize       length)
{
  static const char *const stressed[] = { "abet", "acquit", "admit", "allot", "begin", "commit", "compel", "confer", "control", "defer", "equip", "expel", "forget", "incur", "kidnap", "occur", "offset", "omit", "outbid", "overrun", "permit",
                                          "prefer", "propel", "rebut", "recur", "refer", "regret", "submit", "transfer", "transmit", "unplug", "upset", NULL };
  guint vowels = 0;

  if (g_strv_contains (stressed, lemma))
    return TRUE;
  for (gsize i = 0; i < length; i++)
    vowels += strchr ("aeiou", lemma[i]) != NULL ? 1 : 0;
  return length > 2 && vowels == 1 && strchr ("aeiouwxy", lemma[length - 1]) == NULL && strchr ("aeiou", lemma[length - 2]) != NULL;
}

/** cp_gerund_of: Returns: (transfer full): "closing", "dying", "stopping" */
char *
cp_gerund_of (const char *lemma)
{
  gsize length = strlen (lemma);

  if (g_str_has_suffix (lemma, "ie"))
    return g_strdup_printf ("%.*sying", (int) length - 2, lemma);
  if (length > 2 && lemma[length - 1] == 'e' && strchr ("eoy", lemma[length - 2]) == NULL)
    return g_strdup_printf ("%.*sing", (int) length - 1, lemma);
  return doubles_end (lemma, length) ? g_strdup_printf ("%s%cing", lemma, lemma[length - 1]) : g_strconcat (lemma, "ing", NULL);
}

/* "explained", "carried", "hid" */
static char *
past_of (const CpAsker *self,
         const char    *lemma)
{
  const char *irregular = cp_language_past (self->builder->language, lemma);
  gsize length = strlen (lemma);

  if (irregular != NULL)
    return g_strdup (irregular);
  if (length < 2 || strcmp (lemma, "be") == 0)
    return NULL;
  if (lemma[length - 1] == 'e')
    return g_strconcat (lemma, "d", NULL);
  if (lemma[length - 1] == 'y' && strchr ("aeiou", lemma[length - 2]) == NULL)
    return g_strdup_printf ("%.*sied", (int) length - 1, lemma);
  return doubles_end (lemma, length) ? g_strdup_printf ("%s%ced", lemma, lemma[length - 1]) : g_strconcat (lemma, "ed", NULL);
}

/* The verb as it stands without "do" before it; %NULL where that is not known. */
static char *
finite_form (const CpAsker *self,
             guint32        token)
{
  const CpToken *verb = cp_asker_token (self, token);

  if (strcmp (self->opening, "Does") == 0)
    return cp_third_person (verb->lemma);
  if (strcmp (self->opening, "Do") == 0)
    return g_strdup (verb->lemma);
  if (strcmp (self->opening, "Should") == 0)
    return g_strconcat ("should ", verb->lemma, NULL);
  if (verb->inflection == CP_FORM_GERUND)
    return past_of_gerund (self, verb);
  if (strcmp (self->opening, "Did") == 0 && (verb->inflection == CP_FORM_BASE || verb->inflection == CP_FORM_PRESENT))
    return past_of (self, verb->lemma);
  if (verb->inflection == CP_FORM_PARTICIPLE && !g_str_has_suffix (verb->norm, "ed"))
    return g_strconcat ("had ", verb->norm, NULL);
  return verb->inflection == CP_FORM_PAST || verb->inflection == CP_FORM_PARTICIPLE ? g_strdup (verb->norm) : NULL;
}

/* "cut first | and asked": what follows the verb, with a second one in the form that it had; %NULL where that is not known. */
static char *
behind_verb (const CpAsker *self,
             const char    *verb)
{
  const char *words = self->words->str;
  g_autofree char *second = NULL;

  if (self->second == CP_NO_TOKEN)
    return g_strdup (words + self->verb_end);
  if (g_str_has_prefix (verb, "should "))
    second = g_strdup (cp_asker_token (self, self->second)->lemma);
  else
    second = g_str_has_prefix (verb, "had ") ? g_strdup (cp_asker_token (self, self->second)->norm) : finite_form (self, self->second);
  return second == NULL ? NULL : g_strdup_printf ("%.*s%s%s", (int) (self->second_start - self->verb_end), words + self->verb_end, second,
                                                  words + self->second_end);
}

static gboolean
is_do (const char *opening)
{
  return strcmp (opening, "Do") == 0 || strcmp (opening, "Does") == 0 || strcmp (opening, "Did") == 0;
}

/** cp_asker_told: Returns: (transfer full) (nullable): the question as a clause: "Whether the fund has been spent" */
char *
cp_asker_told (const CpAsker *self)
{
  const char *words = self->words->str;
  g_autofree char *verb = NULL, *subject = NULL, *auxiliary = NULL, *behind = NULL;
  gsize start;

  if (self->opening == NULL || self->subject_end <= strlen (self->opening) || (is_do (self->opening) && self->finite == CP_NO_TOKEN))
    return NULL;
  start = strlen (self->opening) + 1;
  subject = g_strndup (words + start, self->subject_end - start);
  if (self->finite != CP_NO_TOKEN)
    {
      verb = finite_form (self, self->finite);
      behind = verb != NULL ? behind_verb (self, verb) : NULL;
      return behind == NULL ? NULL : g_strdup_printf ("Whether %s%.*s%s%s", subject, (int) (self->verb_start - self->subject_end),
                                                      words + self->subject_end, verb, behind);
    }
  auxiliary = g_ascii_strdown (self->opening, -1);
  return g_strdup_printf ("Whether %s %s%s", subject, auxiliary, words + self->subject_end);
}
