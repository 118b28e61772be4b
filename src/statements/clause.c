/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/clause.h"

#include "statements/phrase.h"
#include "statements/words.h"

/* "declined to say whether": the first verb belongs to the cue of the second. */
#define CHAIN " decline declines declined refuse refuses refused continue continues continued begin begins began start starts " \
              "started try tries tried want wants wanted seem seems seemed appear appears appeared need needs fail fails " \
              "failed go going declining refusing continuing beginning trying care cares cared hesitate hesitates hesitated bother " \
              "bothers bothered dare dares dared proceed proceeds proceeded "

/* "stopped short of blaming" */
#define HOLDS_BACK " stop stops stopped stopping fall falls fell falling refrain refrains refrained refraining "

/** cp_clause_leads_on: Returns: whether the word is a verb that only leads to the infinitive behind it */
gboolean
cp_clause_leads_on (const CpToken *token)
{
  return cp_word_is (token, CHAIN);
}

/* "stopped short of | blaming", "refrained from | criticising", "without | admitting": the first token of what says that it was not done, or
 * @group. */
static guint32
holding_back (const CpText *text,
              guint32       group)
{
  guint32 first = group;

  if (group > 0 && cp_word_is (&text->tokens[group - 1], " without "))
    return group - 1;
  if (group > 2 && cp_word_is (&text->tokens[group - 1], " of ") && cp_word_is (&text->tokens[group - 2], " short "))
    first = group - 3;
  else if (group > 1 && cp_word_is (&text->tokens[group - 1], " from "))
    first = group - 2;
  return first < group && cp_word_is (&text->tokens[first], HOLDS_BACK) ? first : group;
}

/**
 * cp_clause_cue_start:
 * @negated: (out) (optional): whether a negation stands in it
 *
 * Returns: the first token of the cue of @verb: auxiliaries, adverbs, and a first verb that only leads to it
 */
guint32
cp_clause_cue_start (const CpText *text,
                     guint32       verb,
                     gboolean     *negated)
{
  guint32 first = cp_word_verb_group (text, verb, negated);
  const guint32 held = text->tokens[verb].inflection == CP_FORM_GERUND ? holding_back (text, first) : first;

  if (held < first)
    {
      if (negated != NULL)
        *negated = TRUE;
      return cp_word_is (&text->tokens[held], " without ") ? held : cp_word_verb_group (text, held, NULL);
    }
  if (first < verb && cp_word_is (&text->tokens[first], " to ") && first > 0 && cp_clause_leads_on (&text->tokens[first - 1]))
    return cp_word_verb_group (text, first - 1, negated);
  return first;
}

/**
 * cp_clause_begin_report:
 * @after: one past the words of the cue
 *
 * Returns: (transfer full): what @source reports with @verb, of which no content is known yet
 */
CpReported *
cp_clause_begin_report (const CpScene *scene,
                        const CpCue   *cue,
                        guint32        verb,
                        guint32        after,
                        CpRange        source,
                        float          strength)
{
  CpReported *report = cp_reported_new (verb, strength);

  report->entry = cue;
  report->cue = (CpRange){ cp_clause_cue_start (scene->text, verb, &report->negated), after };
  report->source = source;
  report->source_head = cp_phrase_head (scene->text, source);
  return report;
}

/** cp_clause_explain: says of @report that its verb, written @form, takes its content as @takes */
void
cp_clause_explain (CpReported *report,
                   const char *form,
                   CpTakes     takes)
{
  switch (takes)
    {
    case CP_TAKES_THAT:
    case CP_TAKES_BARE:
    case CP_TAKES_WH:
      cp_reported_explain (report, _("“%s” reports a clause."), form);
      break;
    case CP_TAKES_INFINITIVE:
    case CP_TAKES_GERUND:
      cp_reported_explain (report, _("“%s” reports what is to be done."), form);
      break;
    case CP_TAKES_QUOTE:
      cp_reported_explain (report, _("“%s” stands before quoted words."), form);
      break;
    case CP_TAKES_OBJECT:
    case CP_TAKES_PREPOSITION:
    default:
      cp_reported_explain (report, _("“%s” reports what its object names."), form);
      break;
    }
}
