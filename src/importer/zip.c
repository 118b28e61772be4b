/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/archive.h"

#include <string.h>

/* What one member gave: its articles are put in the order of the members' names when all are read. */
typedef struct
{
  char      *name;
  GPtrArray *articles;
} Member;

typedef struct
{
  const CpSource *source;
  GPtrArray      *members; /* Member */
  guint           n_failed;
  GError         *first_error;
} Reading;

static int
recognise_zip (const CpSource *source)
{
  return cp_archive_is_zip (source->bytes) ? 50 : 0;
}

static void
member_free (gpointer data)
{
  Member *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const Member *const *first = a, *const *second = b;

  return strcmp ((*first)->name, (*second)->name);
}

/* All but the files that packers and desktops add beside what a person packed. */
static gboolean
is_packed_by_a_person (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);

  return base[0] != '.' && !g_str_has_prefix (name, "__MACOSX/") && g_ascii_strcasecmp (base, "thumbs.db") != 0;
}

static void
refuse (Reading      *reading,
        const char   *uri,
        const GError *error)
{
  const CpSource *source = reading->source;

  reading->n_failed++;
  if (source->failed != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      source->failed (file, error, source->user_data);
    }
  if (reading->first_error == NULL)
    reading->first_error = g_error_copy (error);
}

static void
read_member (const char   *name,
             GBytes       *content,
             const GError *refused,
             gpointer      user_data)
{
  Reading *reading = user_data;
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *escaped = g_uri_escape_string (name, "/", TRUE);
  g_autofree char *uri = g_strconcat (reading->source->uri != NULL ? reading->source->uri : "", "#", escaped, NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  g_autoptr (GError) error = NULL;
  CpSource source = *reading->source;

  if (content == NULL)
    {
      refuse (reading, uri, refused);
      return;
    }
  source.bytes = content;
  source.uri = uri;
  source.name = base;
  source.charset = NULL;
  source.depth++;
  if (cp_source_read (&source, articles, &error))
    {
      Member *member = g_new (Member, 1);

      member->name = g_strdup (name);
      member->articles = g_steal_pointer (&articles);
      g_ptr_array_add (reading->members, member);
    }
  else
    refuse (reading, uri, error);
}

static gboolean
read_zip (const CpSource *source,
          GPtrArray      *articles,
          GError        **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (member_free);
  Reading reading = { .source = source, .members = members };
  g_autoptr (GError) first_error = NULL;
  gboolean unpacked = cp_archive_visit (source, is_packed_by_a_person, read_member, &reading, error);

  first_error = reading.first_error;
  if (!unpacked)
    return FALSE;
  if (members->len == 0)
    {
      if (reading.n_failed == 1)
        g_propagate_error (error, g_steal_pointer (&first_error));
      else
        cp_source_fail_no_article (source, error);
      return FALSE;
    }
  g_ptr_array_sort (members, compare_members);
  for (guint i = 0; i < members->len; i++)
    {
      Member *member = g_ptr_array_index (members, i);

      for (guint j = 0; j < member->articles->len; j++)
        g_ptr_array_add (articles, cp_article_ref (g_ptr_array_index (member->articles, j)));
    }
  return TRUE;
}

const CpFormat cp_format_zip = { "zip", recognise_zip, read_zip };
