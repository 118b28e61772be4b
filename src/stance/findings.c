/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/findings.h"

struct _CpFindings
{
  GHashTable *by_key; /* &key → CpFinding */
};

/** cp_finding_new: @asked: (transfer full). Returns: (transfer full): nothing found yet of an issue of @n statements */
CpFinding *
cp_finding_new (guint64     key,
                guint       n,
                GHashTable *asked)
{
  CpFinding *self = g_new0 (CpFinding, 1);

  self->key = key;
  self->n = n;
  self->own = g_new0 (float, n + 1);
  self->value = g_new0 (float, n + 1);
  self->ground = g_new0 (CpGround, n + 1);
  self->told = g_new0 (CpToldWords, n + 1);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  self->asked = asked;
  return self;
}

static void
finding_free (gpointer data)
{
  CpFinding *self = data;

  for (guint i = 0; i < self->n; i++)
    g_free (self->told[i].why);
  g_free (self->told);
  g_free (self->own);
  g_free (self->value);
  g_free (self->ground);
  g_free (self->question);
  g_free (self->told_question);
  g_free (self->heading);
  g_free (self->label);
  g_ptr_array_unref (self->terms);
  g_hash_table_unref (self->asked);
  g_free (self);
}

/** cp_findings_new: Returns: (transfer full): nothing found yet */
CpFindings *
cp_findings_new (void)
{
  CpFindings *self = g_new0 (CpFindings, 1);

  self->by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, finding_free);
  return self;
}

/** cp_findings_free: frees @self */
void
cp_findings_free (CpFindings *self)
{
  g_hash_table_unref (self->by_key);
  g_free (self);
}

/** cp_findings_look: Returns: (transfer none) (nullable): what was found with @key. May be called by several threads at once. */
CpFinding *
cp_findings_look (CpFindings *self,
                  guint64     key)
{
  return g_hash_table_lookup (self->by_key, &key);
}

/** cp_findings_add: takes up @finding: (transfer full) */
void
cp_findings_add (CpFindings *self,
                 CpFinding  *finding)
{
  finding->in_use = TRUE;
  g_hash_table_replace (self->by_key, &finding->key, finding);
}

static gboolean
is_left (gpointer key G_GNUC_UNUSED,
         gpointer value,
         gpointer data G_GNUC_UNUSED)
{
  CpFinding *finding = value;
  gboolean left = !finding->in_use;

  finding->in_use = FALSE;
  return left;
}

/** cp_findings_end: throws away what was not used since the last time */
void
cp_findings_end (CpFindings *self)
{
  g_hash_table_foreach_remove (self->by_key, is_left, NULL);
}
