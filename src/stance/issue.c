/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/denied-claim.h"
#include "stance/grouping.h"

/* A content of so many telling words can be an issue by itself. */
#define WORDS_ALONE 5
/* A claim that is spelled out in denying it needs no more. */
#define WORDS_OF_CLAIM 2
/* One statement by itself is an issue where a party says enough in it to be asked about. */
static gboolean
stands_alone (const CpBuilder *self,
              guint            statement)
{
  const CpModelStatement *s = cp_builder_statement (self, statement);
  const CpProfile *profile = cp_builder_profile (self, statement);

  return s->party >= 0 && !s->nested && !profile->anaphoric
         && (profile->own->len >= WORDS_ALONE || (profile->own->len >= WORDS_OF_CLAIM && cp_denied_claim (self, profile) > 0));
}

/** cp_build_issues: groups the statements of all articles by the question that they bear on */
void
cp_build_issues (CpBuilder *self)
{
  guint n = self->model->statements->len;
  g_autofree guint32 *labels = cp_group_statements (self);
  g_autofree guint32 *size = g_new0 (guint32, n + 1);
  g_autofree gint32 *issue_of = g_new (gint32, n + 1);

  cp_part_inquiries (self, labels);
  for (guint i = 0; i < n; i++)
    {
      size[labels[i]]++;
      issue_of[i] = -1;
    }
  for (guint i = 0; i < n; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      CpIssue *issue;

      if (size[labels[i]] < 2 && !stands_alone (self, i))
        continue;
      if (issue_of[labels[i]] < 0)
        {
          issue_of[labels[i]] = (gint32) self->model->issues->len;
          issue = cp_issue_new ();
          issue->id = g_strdup_printf ("i%u", self->model->issues->len + 1);
          g_ptr_array_add (self->model->issues, issue);
        }
      s->issue = issue_of[labels[i]];
      issue = g_ptr_array_index (self->model->issues, s->issue);
      g_array_append_val (issue->statements, i);
    }
}
