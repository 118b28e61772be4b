/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/model-copy.h"

static void
copy_strings (GPtrArray *to,
              GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

static void
copy_array (GArray *to,
            GArray *from)
{
  g_array_append_vals (to, from->data, from->len);
}

static CpModelParty *
copy_party (const CpModelParty *from)
{
  CpModelParty *party = cp_model_party_new ();

  *party = *from;
  party->id = g_strdup (from->id);
  party->name = g_strdup (from->name);
  party->letters = g_strdup (from->letters);
  return party;
}

static CpModelSpeaker *
copy_speaker (const CpModelSpeaker *from)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  speaker->id = g_strdup (from->id);
  speaker->name = g_strdup (from->name);
  speaker->role = g_strdup (from->role);
  speaker->kind = from->kind;
  speaker->plural = from->plural;
  speaker->party = from->party;
  speaker->reason = g_strdup (from->reason);
  copy_strings (speaker->aliases, from->aliases);
  copy_array (speaker->mentions, from->mentions);
  for (guint i = 0; i < from->memberships->len; i++)
    g_ptr_array_add (speaker->memberships, cp_membership_copy (g_ptr_array_index (from->memberships, i)));
  return speaker;
}

/** cp_model_statement_copy: Returns: (transfer full): the same statement once more */
CpModelStatement *
cp_model_statement_copy (const CpModelStatement *from)
{
  CpModelStatement *s = cp_model_statement_new ();

  *s = *from;
  s->id = g_strdup (from->id);
  s->content = g_memdup2 (from->content, from->n_content * sizeof (CpSpan));
  s->note = g_strdup (from->note);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    s->reason[i] = cp_reason_ref (from->reason[i]);
  return s;
}

static CpPosition *
copy_position (const CpPosition *from)
{
  CpPosition *position = cp_position_new ();
  GArray *statements = position->statements;

  *position = *from;
  position->statements = statements;
  copy_array (statements, from->statements);
  return position;
}

static CpContrast *
copy_contrast (const CpContrast *from)
{
  CpContrast *contrast = cp_contrast_new ();
  GPtrArray *why = contrast->why;

  *contrast = *from;
  contrast->why = why;
  copy_strings (why, from->why);
  return contrast;
}

static CpIssue *
copy_issue (const CpIssue *from)
{
  CpIssue *issue = cp_issue_new ();

  issue->id = g_strdup (from->id);
  issue->label = g_strdup (from->label);
  issue->question = g_strdup (from->question);
  issue->note = g_strdup (from->note);
  copy_strings (issue->terms, from->terms);
  copy_array (issue->statements, from->statements);
  for (guint i = 0; i < from->positions->len; i++)
    g_ptr_array_add (issue->positions, copy_position (g_ptr_array_index (from->positions, i)));
  for (guint i = 0; i < from->contrasts->len; i++)
    g_ptr_array_add (issue->contrasts, copy_contrast (g_ptr_array_index (from->contrasts, i)));
  return issue;
}

static CpEvent *
copy_event (const CpEvent *from)
{
  CpEvent *event = cp_event_new ();
  GArray *statements = event->statements;

  *event = *from;
  event->id = g_strdup (from->id);
  event->label = g_strdup (from->label);
  event->statements = statements;
  copy_array (statements, from->statements);
  return event;
}

static CpInconsistency *
copy_inconsistency (const CpInconsistency *from)
{
  CpInconsistency *inconsistency = cp_inconsistency_new ();
  GPtrArray *why = inconsistency->why;

  *inconsistency = *from;
  inconsistency->why = why;
  copy_strings (why, from->why);
  return inconsistency;
}

/** cp_model_copy: Returns: (transfer full): the same once more, to be changed by one thread */
CpModel *
cp_model_copy (const CpModel *from)
{
  CpModel *model = cp_model_new ();

  for (guint i = 0; i < from->articles->len; i++)
    g_ptr_array_add (model->articles, cp_article_ref (g_ptr_array_index (from->articles, i)));
  for (guint i = 0; i < from->parties->len; i++)
    g_ptr_array_add (model->parties, copy_party (g_ptr_array_index (from->parties, i)));
  for (guint i = 0; i < from->speakers->len; i++)
    g_ptr_array_add (model->speakers, copy_speaker (g_ptr_array_index (from->speakers, i)));
  for (guint i = 0; i < from->statements->len; i++)
    g_ptr_array_add (model->statements, cp_model_statement_copy (g_ptr_array_index (from->statements, i)));
  for (guint i = 0; i < from->issues->len; i++)
    g_ptr_array_add (model->issues, copy_issue (g_ptr_array_index (from->issues, i)));
  for (guint i = 0; i < from->events->len; i++)
    g_ptr_array_add (model->events, copy_event (g_ptr_array_index (from->events, i)));
  for (guint i = 0; i < from->inconsistencies->len; i++)
    g_ptr_array_add (model->inconsistencies, copy_inconsistency (g_ptr_array_index (from->inconsistencies, i)));
  for (guint i = 0; i < from->orphans->len; i++)
    g_ptr_array_add (model->orphans, cp_correction_copy (g_ptr_array_index (from->orphans, i)));
  model->copies = from->copies != NULL ? cp_copies_ref (from->copies) : NULL;
  return model;
}
