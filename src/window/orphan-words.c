/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/orphan-words.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"
#include "stance/speaker-reference.h"

/* What a person decided on something that is not found any more, in words. */

static const char *const deeds[CP_N_CORRECTIONS] = {
  [CP_CORRECT_SPEAKER] = N_ ("Speaker"),
  [CP_CORRECT_PARTY] = N_ ("Party"),
  [CP_CORRECT_ACT] = N_ ("Act"),
  [CP_CORRECT_DATE] = N_ ("Date"),
  [CP_CORRECT_STANCE] = N_ ("Answer"),
  [CP_CORRECT_ISSUE] = N_ ("Issue"),
  [CP_CORRECT_CONTENT] = N_ ("Borders moved"),
  [CP_CORRECT_ADD] = N_ ("Statement added"),
  [CP_CORRECT_DELETE] = N_ ("Statement removed"),
  [CP_CORRECT_CHECKED] = N_ ("Marked as checked"),
  [CP_CORRECT_NOTE] = N_ ("Note"),
  [CP_CORRECT_SPEAKER_NAME] = N_ ("Renamed"),
  [CP_CORRECT_SPEAKER_ROLE] = N_ ("Role"),
  [CP_CORRECT_SPEAKER_PARTY] = N_ ("Party"),
  [CP_CORRECT_SPEAKER_MERGE] = N_ ("Merged with"),
  [CP_CORRECT_SPEAKER_SPLIT] = N_ ("Split off as"),
  [CP_CORRECT_SPEAKER_ALIAS] = N_ ("Name of"),
  [CP_CORRECT_SPEAKER_ADD] = N_ ("Speaker added"),
  [CP_CORRECT_SPEAKER_TIMES] = N_ ("Parties by time"),
  [CP_CORRECT_SPEAKER_KEPT] = N_ ("Kept as one source"),
  [CP_CORRECT_PARTY_NAME] = N_ ("Renamed"),
  [CP_CORRECT_PARTY_MERGE] = N_ ("Merged with"),
  [CP_CORRECT_PARTY_LETTERS] = N_ ("Letters"),
  [CP_CORRECT_PARTY_COLOUR] = N_ ("Colour chosen"),
  [CP_CORRECT_PARTY_PATTERN] = N_ ("Pattern chosen"),
  [CP_CORRECT_ISSUE_LABEL] = N_ ("Renamed"),
  [CP_CORRECT_ISSUE_QUESTION] = N_ ("Question"),
  [CP_CORRECT_ISSUE_MERGE] = N_ ("Merged with"),
  [CP_CORRECT_ISSUE_NOTE] = N_ ("Note"),
  [CP_CORRECT_CONTRAST] = N_ ("Contrast"),
  [CP_CORRECT_PAIR] = N_ ("Statements paired"),
  [CP_CORRECT_MATCH] = N_ ("Passages matched"),
  [CP_CORRECT_ARTICLE_NOTE] = N_ ("Note"),
};

/** cp_orphan_question: Returns: (transfer full): what a person is asked, in plain words */
char *
cp_orphan_question (const CpOrphan *orphan,
                    gboolean        has_place)
{
  if (has_place)
    return g_strdup (ngettext ("Does your correction belong here now?", "Do your corrections belong here now?", orphan->corrections->len));
  return g_strdup (ngettext ("Where does your correction belong now?", "Where do your corrections belong now?", orphan->corrections->len));
}

/** cp_orphan_name: Returns: (transfer full): what was decided on: its words, a name, a question */
char *
cp_orphan_name (const CpOrphan *orphan)
{
  switch (orphan->on)
    {
    case CP_SUBJECT_SPEAKER:
      return cp_speaker_reference_name (orphan->subject);
    case CP_SUBJECT_PARTY:
    case CP_SUBJECT_ISSUE:
      return g_strdup (orphan->subject);
    case CP_SUBJECT_CONTRAST:
      return g_strdelimit (g_strdup (orphan->subject), "|", '\n');
    case CP_SUBJECT_ARTICLE:
      return g_strdup (orphan->title != NULL ? orphan->title : _("An article whose title is not known"));
    case CP_SUBJECT_STATEMENT:
    case CP_SUBJECT_STATEMENTS:
    default:
      return g_strdup (orphan->words != NULL ? orphan->words : _("Words that are not known"));
    }
}

/* The value as it is shown elsewhere; %NULL where the deed says all. */
static char *
value_of (const CpCorrection *correction)
{
  const char *value = correction->value;
  CpRelation relation;
  CpStance stance;
  CpDate date;
  CpAct act;

  switch ((int) correction->kind)
    {
    case CP_CORRECT_CONTENT:
    case CP_CORRECT_ADD:
    case CP_CORRECT_DELETE:
    case CP_CORRECT_CHECKED:
    case CP_CORRECT_SPEAKER_ADD:
    case CP_CORRECT_SPEAKER_KEPT:
    case CP_CORRECT_PARTY_COLOUR:
    case CP_CORRECT_PARTY_PATTERN:
    case CP_CORRECT_PAIR:
    case CP_CORRECT_MATCH:
      return NULL;
    case CP_CORRECT_ACT:
      return cp_act_from_nick (value, &act) ? g_strdup (cp_words_act_name (act)) : NULL;
    case CP_CORRECT_STANCE:
      return g_strdup (cp_words_answer (value != NULL && cp_stance_from_nick (value, &stance) ? stance : CP_STANCE_NONE));
    case CP_CORRECT_DATE:
      return value != NULL && cp_date_parse_iso (value, &date) ? cp_words_date_full (&date) : g_strdup (_("no date"));
    case CP_CORRECT_CONTRAST:
      return value != NULL && cp_relation_from_nick (value, &relation) ? g_strdup (cp_words_relation (relation)) : NULL;
    case CP_CORRECT_SPEAKER:
    case CP_CORRECT_SPEAKER_MERGE:
    case CP_CORRECT_SPEAKER_ALIAS:
      return value != NULL && *value != '\0' ? cp_speaker_reference_name (value) : g_strdup ("–");
    default:
      return g_strdup (value != NULL && *value != '\0' ? value : "–");
    }
}

/** cp_orphan_decision: Returns: (transfer full): what was decided: "Answer: No" */
char *
cp_orphan_decision (const CpCorrection *correction)
{
  g_autofree char *value = value_of (correction);

  if (value == NULL)
    return g_strdup (_(deeds[correction->kind]));
  /* Translators: something that can be decided on, and what was: "Answer: No" */
  return g_strdup_printf (_("%s: %s"), _(deeds[correction->kind]), value);
}

/** cp_orphans_count: Returns: (transfer full): how many corrections of @orphans (element-type CpOrphan) there are, as a sentence */
char *
cp_orphans_count (GPtrArray *orphans)
{
  guint n = 0;

  for (guint i = 0; i < orphans->len; i++)
    n += ((const CpOrphan *) g_ptr_array_index (orphans, i))->corrections->len;
  return cp_orphans_told (n);
}

/** cp_orphans_told: Returns: (transfer full): that @n corrections have lost their place, as a sentence */
char *
cp_orphans_told (guint n)
{
  return g_strdup_printf (ngettext ("%'u correction has lost its place", "%'u corrections have lost their place", n), n);
}
