/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/wording.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Issues by every name that they have had, so that a correction finds them by the name of its time. */
static GHashTable *
issue_names (CpBuilder *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->model->issues->len; i > 0; i--)
    {
      CpIssue *issue = g_ptr_array_index (self->model->issues, i - 1);

      g_hash_table_insert (names, g_strdup (issue->label), issue);
      if (issue->question != NULL)
        g_hash_table_insert (names, g_strdup (issue->question), issue);
    }
  return names;
}

static CpIssue *
add_issue (CpBuilder  *self,
           GHashTable *names,
           const char *name)
{
  CpIssue *issue = cp_issue_new ();

  issue->label = g_strdup (name);
  if (g_str_has_suffix (name, "?"))
    issue->question = g_strdup (name);
  g_ptr_array_add (self->model->issues, issue);
  g_hash_table_insert (names, g_strdup (name), issue);
  return issue;
}

static void
leave (CpIssue *issue,
       guint32  statement)
{
  for (guint i = 0; i < issue->statements->len; i++)
    if (g_array_index (issue->statements, guint32, i) == statement)
      {
        g_array_remove_index (issue->statements, i);
        return;
      }
}

static void
move_statement (CpBuilder  *self,
                GHashTable *names,
                GHashTable *places,
                CpModelStatement *s,
                const char *name)
{
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (places, s));
  CpIssue *issue = *name != '\0' ? g_hash_table_lookup (names, name) : NULL;

  if (*name != '\0' && issue == NULL)
    issue = add_issue (self, names, name);
  for (guint i = 0; i < self->model->issues->len; i++)
    leave (g_ptr_array_index (self->model->issues, i), number);
  if (issue != NULL)
    g_array_append_val (issue->statements, number);
  s->by_person |= 1u << CP_FIELD_ISSUE;
  cp_builder_explain (self, number, CP_FIELD_ISSUE, 1, "%s", _("set by you"));
}

static gboolean
correct_issue (CpBuilder  *self,
               GHashTable *names,
               guint       number)
{
  const CpCorrection *correction = g_ptr_array_index (self->corrections, number);
  CpIssue *issue = g_hash_table_lookup (names, correction->subject), *other;
  GHashTableIter iter;
  gpointer value;

  if (issue == NULL || cp_correction_gives_no_name (correction))
    return FALSE;
  switch (correction->kind)
    {
    case CP_CORRECT_ISSUE_LABEL:
      g_free (issue->label);
      issue->label = g_strdup (correction->value);
      g_hash_table_insert (names, g_strdup (correction->value), issue);
      return TRUE;
    case CP_CORRECT_ISSUE_QUESTION:
      g_free (issue->question);
      issue->question = *correction->value != '\0' ? g_strdup (correction->value) : NULL;
      if (issue->question != NULL)
        cp_wording_note (self, issue, number, issue->question);
      g_hash_table_insert (names, g_strdup (correction->value), issue);
      return TRUE;
    case CP_CORRECT_ISSUE_NOTE:
      g_free (issue->note);
      issue->note = *correction->value != '\0' ? g_strdup (correction->value) : NULL;
      return TRUE;
    case CP_CORRECT_ISSUE_MERGE:
      other = g_hash_table_lookup (names, correction->value);
      if (other == NULL)
        return FALSE;
      if (other == issue)
        return TRUE;
      g_array_append_vals (other->statements, issue->statements->data, issue->statements->len);
      g_array_set_size (issue->statements, 0);
      g_hash_table_iter_init (&iter, names);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        if (value == issue)
          g_hash_table_iter_replace (&iter, other);
      return TRUE;
    default:
      return FALSE;
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;

  return x < y ? -1 : x > y;
}

/* Numbers the issues anew, without those that have lost all their statements. */
static void
renumber (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    cp_builder_statement (self, i)->issue = -1;
  for (guint i = self->model->issues->len; i > 0; i--)
    if (((CpIssue *) g_ptr_array_index (self->model->issues, i - 1))->statements->len == 0)
      g_ptr_array_remove_index (self->model->issues, i - 1);
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      g_free (issue->id);
      issue->id = g_strdup_printf ("i%u", i + 1);
      g_array_sort (issue->statements, compare_numbers);
      for (guint j = 0; j < issue->statements->len; j++)
        cp_builder_statement (self, g_array_index (issue->statements, guint32, j))->issue = (gint32) i;
    }
}

static gboolean
is_of_issue (CpCorrectionKind kind)
{
  return kind == CP_CORRECT_ISSUE || (kind >= CP_CORRECT_ISSUE_LABEL && kind <= CP_CORRECT_ISSUE_NOTE);
}

/** cp_correct_issues: moves statements between issues, names and merges issues as a person decided */
void
cp_correct_issues (CpBuilder *self)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GHashTable) places = NULL;

  if (self->corrections->len == 0)
    return;
  names = issue_names (self);
  places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->model->statements->len; i++)
    g_hash_table_insert (places, cp_builder_statement (self, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      if (!is_of_issue (correction->kind))
        continue;
      if (correction->kind == CP_CORRECT_ISSUE)
        {
          CpModelStatement *s = cp_builder_find (self, correction->subject);

          self->applied[i] = s != NULL || g_hash_table_contains (self->keys, correction->subject);
          if (s != NULL)
            move_statement (self, names, places, s, correction->value);
        }
      else
        self->applied[i] = correct_issue (self, names, i);
    }
  g_hash_table_remove_all (self->weighings);
  renumber (self);
}

static gboolean
is_party (const CpBuilder *self,
          gint32           party,
          const char      *name)
{
  return strcmp (((CpModelParty *) g_ptr_array_index (self->model->parties, party))->name, name) == 0;
}

static CpContrast *
find_contrast (const CpBuilder *self,
               const char      *subject)
{
  g_auto (GStrv) parts = g_strsplit (subject, "|", 3);

  if (g_strv_length (parts) != 3)
    return NULL;
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      CpIssue *issue = g_ptr_array_index (self->model->issues, i);

      if (g_strcmp0 (issue->question, parts[0]) != 0 && strcmp (issue->label, parts[0]) != 0)
        continue;
      for (guint j = 0; j < issue->contrasts->len; j++)
        {
          CpContrast *contrast = g_ptr_array_index (issue->contrasts, j);

          if ((is_party (self, contrast->a, parts[1]) && is_party (self, contrast->b, parts[2]))
              || (is_party (self, contrast->a, parts[2]) && is_party (self, contrast->b, parts[1])))
            return contrast;
        }
    }
  return NULL;
}

static gint32
number_of (const CpBuilder        *self,
           const CpModelStatement *s)
{
  for (guint i = 0; s != NULL && i < self->model->statements->len; i++)
    if (cp_builder_statement (self, i) == s)
      return (gint32) i;
  return -1;
}

/* Another statement of the party in the issue than @statement. */
static gint32
other_statement (const CpBuilder *self,
                 const CpIssue   *issue,
                 gint32           party,
                 gint32           statement)
{
  for (guint i = 0; i < issue->statements->len; i++)
    {
      gint32 number = (gint32) g_array_index (issue->statements, guint32, i);

      if (number != statement && cp_builder_statement (self, (guint) number)->party == party)
        return number;
    }
  return -1;
}

static gboolean
pair_statements (CpBuilder          *self,
                 const CpCorrection *correction)
{
  gint32 one = number_of (self, cp_builder_find (self, correction->subject));
  gint32 two = number_of (self, cp_builder_find (self, correction->value));
  const CpModelStatement *s, *beside;
  CpIssue *issue;

  if (one < 0)
    return g_hash_table_contains (self->keys, correction->subject);
  s = cp_builder_statement (self, (guint) one);
  beside = two >= 0 ? cp_builder_statement (self, (guint) two) : NULL;
  if (s->issue < 0 || (beside == NULL && *correction->value != '\0') || (beside != NULL && beside->issue != s->issue))
    return FALSE;
  issue = g_ptr_array_index (self->model->issues, s->issue);
  for (guint i = 0; i < issue->contrasts->len; i++)
    {
      CpContrast *contrast = g_ptr_array_index (issue->contrasts, i);
      gboolean first = contrast->a == s->party;
      gint32 *mine = first ? &contrast->statement_a : &contrast->statement_b;
      gint32 *theirs = first ? &contrast->statement_b : &contrast->statement_a;

      if (contrast->a != s->party && contrast->b != s->party)
        continue;
      if (beside == NULL && *mine == one)
        *mine = other_statement (self, issue, s->party, one);
      else if (beside != NULL && beside->party == (first ? contrast->b : contrast->a))
        {
          *mine = one;
          *theirs = two;
        }
    }
  return TRUE;
}

/* Two articles beside each other read it from the corrections; here it is only seen to that both statements are there. */
static gboolean
match_statements (CpBuilder          *self,
                  const CpCorrection *correction)
{
  g_auto (GStrv) sides = g_strsplit (correction->subject, "|", 2);

  return g_strv_length (sides) == 2 && g_hash_table_contains (self->keys, sides[0]) && g_hash_table_contains (self->keys, sides[1]);
}

/** cp_correct_contrasts: sets relations, and which statements stand beside each other, as a person decided */
void
cp_correct_contrasts (CpBuilder *self)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const CpCorrection *correction = g_ptr_array_index (self->corrections, i);

      if (correction->kind == CP_CORRECT_PAIR)
        self->applied[i] = pair_statements (self, correction);
      else if (correction->kind == CP_CORRECT_MATCH)
        self->applied[i] = match_statements (self, correction);
      else if (correction->kind == CP_CORRECT_CONTRAST)
        {
          CpContrast *contrast = find_contrast (self, correction->subject);
          CpRelation relation;

          if (contrast == NULL || !cp_relation_from_nick (correction->value, &relation))
            continue;
          contrast->relation = relation;
          contrast->by_person = TRUE;
          g_ptr_array_set_size (contrast->why, 0);
          g_ptr_array_add (contrast->why, g_strdup (_("set by you")));
          self->applied[i] = TRUE;
        }
    }
}
