/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/membership.h"

#include <string.h>

/* Several memberships as the value of a correction: a line for each, the time as ISO 8601 writes an interval, ".." where it is open, and the
 * party: "2014-03/2017 Russia". */

static const char open_end[] = "..";

/** cp_membership_new: Returns: (transfer full): a membership in the party called @name, from @from to @to */
CpMembership *
cp_membership_new (const char   *name,
                   const CpDate *from,
                   const CpDate *to)
{
  CpMembership *self = g_new0 (CpMembership, 1);

  self->name = g_strdup (name);
  self->party = -1;
  self->from = *from;
  self->to = *to;
  return self;
}

/** cp_membership_copy: Returns: (transfer full): the same again */
CpMembership *
cp_membership_copy (const CpMembership *self)
{
  CpMembership *copy = cp_membership_new (self->name, &self->from, &self->to);

  copy->party = self->party;
  copy->by_person = self->by_person;
  return copy;
}

/** cp_membership_free: frees @self */
void
cp_membership_free (CpMembership *self)
{
  g_free (self->name);
  g_free (self);
}

/** cp_membership_is_at: Returns: whether @date lies in its time, as far as it is known; no date lies in every time */
gboolean
cp_membership_is_at (const CpMembership *self,
                     const CpDate       *date)
{
  return cp_date_is_within (date, &self->from, &self->to);
}

static gboolean
parse_end (const char *text,
           CpDate     *date)
{
  *date = CP_DATE_NONE;
  return *text == '\0' || strcmp (text, open_end) == 0 || cp_date_parse_iso (text, date);
}

/* One line; NULL where it is none. */
static CpMembership *
parse_line (const char *line)
{
  const char *slash = strchr (line, '/'), *space = slash != NULL ? strchr (slash, ' ') : NULL;
  g_autofree char *from_text = NULL, *to_text = NULL;
  CpDate from, to;

  if (space == NULL || space[1] == '\0')
    return NULL;
  from_text = g_strndup (line, slash - line);
  to_text = g_strndup (slash + 1, space - slash - 1);
  if (!parse_end (from_text, &from) || !parse_end (to_text, &to))
    return NULL;
  return cp_membership_new (space + 1, &from, &to);
}

/** cp_memberships_parse: Returns: (transfer full) (element-type CpMembership): the memberships that a correction's value tells of */
GPtrArray *
cp_memberships_parse (const char *text)
{
  GPtrArray *memberships = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_membership_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      CpMembership *membership = parse_line (*line);

      if (membership == NULL)
        continue;
      membership->by_person = TRUE;
      g_ptr_array_add (memberships, membership);
    }
  return memberships;
}

static char *
format_end (const CpDate *date)
{
  return cp_date_is_valid (date) ? cp_date_to_iso (date) : g_strdup (open_end);
}

/** cp_memberships_format: Returns: (transfer full): those of @memberships that a person told of, as the value of a correction */
char *
cp_memberships_format (const GPtrArray *memberships)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < memberships->len; i++)
    {
      const CpMembership *membership = g_ptr_array_index (memberships, i);
      g_autofree char *from = format_end (&membership->from), *to = format_end (&membership->to);
      g_autofree char *name = g_strdelimit (g_strdup (membership->name), "\n", ' ');

      if (membership->by_person)
        g_string_append_printf (text, "%s%s/%s %s", text->len > 0 ? "\n" : "", from, to, name);
    }
  return g_string_free (text, FALSE);
}
