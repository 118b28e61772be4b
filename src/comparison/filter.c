/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/filter.h"

#define GROUP "Filter"
#define N_STANCES (CP_STANCE_NEUTRAL + 1)

/* The lists of names in a filter, and the key of each in its text. */
static const struct
{
  const char *key;
  gsize       offset;
} lists[] = {
  { "parties", G_STRUCT_OFFSET (CpFilter, parties) },
  { "speakers", G_STRUCT_OFFSET (CpFilter, speakers) },
  { "issues", G_STRUCT_OFFSET (CpFilter, issues) },
  { "outlets", G_STRUCT_OFFSET (CpFilter, outlets) },
  { "articles", G_STRUCT_OFFSET (CpFilter, articles) },
};

static GPtrArray **
list_of (const CpFilter *self,
         guint           which)
{
  return (GPtrArray **) G_STRUCT_MEMBER_P (self, lists[which].offset);
}

/** cp_filter_new: Returns: (transfer full): a filter that lets everything through */
CpFilter *
cp_filter_new (void)
{
  CpFilter *self = g_new0 (CpFilter, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *list_of (self, i) = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** cp_filter_copy: Returns: (transfer full): the same again */
CpFilter *
cp_filter_copy (const CpFilter *self)
{
  CpFilter *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GPtrArray *names = *list_of (self, i);

      *list_of (copy, i) = g_ptr_array_new_with_free_func (g_free);
      for (guint k = 0; k < names->len; k++)
        g_ptr_array_add (*list_of (copy, i), g_strdup (g_ptr_array_index (names, k)));
    }
  return copy;
}

/** cp_filter_free: frees @self */
void
cp_filter_free (CpFilter *self)
{
  g_free (self->words);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (*list_of (self, i));
  g_free (self);
}

/** cp_filter_is_empty: Returns: whether it lets everything through */
gboolean
cp_filter_is_empty (const CpFilter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if ((*list_of (self, i))->len > 0)
      return FALSE;
  return (self->words == NULL || *self->words == '\0') && self->acts == 0 && self->stances == 0 && self->from == 0 &&
         self->to == 0 && self->checked == CP_CHECKED_ANY && self->confidence_from <= 0 && self->confidence_to <= 0 &&
         !self->deeds_only;
}

static void
put_names (GKeyFile   *file,
           const char *key,
           GPtrArray  *names)
{
  if (names->len > 0)
    g_key_file_set_string_list (file, GROUP, key, (const char *const *) names->pdata, names->len);
}

static const char *
act_nick (guint act)
{
  return cp_act_to_nick ((CpAct) act);
}

static const char *
stance_nick (guint stance)
{
  return stance == CP_STANCE_NONE ? "none" : cp_stance_to_nick ((CpStance) stance);
}

/* The names of the bits that are set. */
static void
put_set (GKeyFile   *file,
         const char *key,
         guint       set,
         guint       n,
         const char *(*nick) (guint))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    if ((set & 1u << i) != 0)
      g_ptr_array_add (names, g_strdup (nick (i)));
  put_names (file, key, names);
}

static guint
get_set (GKeyFile   *file,
         const char *key,
         guint       n,
         const char *(*nick) (guint))
{
  g_auto (GStrv) names = g_key_file_get_string_list (file, GROUP, key, NULL, NULL);
  guint set = 0;

  for (guint i = 0; i < n && names != NULL; i++)
    if (g_strv_contains ((const char *const *) names, nick (i)))
      set |= 1u << i;
  return set;
}

/** cp_filter_to_text: Returns: (transfer full): the filter as a #GKeyFile's text, to be kept; the same filter gives the same text */
char *
cp_filter_to_text (const CpFilter *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (self->words != NULL && *self->words != '\0')
    g_key_file_set_string (file, GROUP, "words", self->words);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    put_names (file, lists[i].key, *list_of (self, i));
  put_set (file, "acts", self->acts, CP_N_ACTS, act_nick);
  put_set (file, "stances", self->stances, N_STANCES, stance_nick);
  if (self->from != 0)
    g_key_file_set_integer (file, GROUP, "from", self->from);
  if (self->to != 0)
    g_key_file_set_integer (file, GROUP, "to", self->to);
  if (self->dated_only)
    g_key_file_set_boolean (file, GROUP, "dated-only", TRUE);
  if (self->checked != CP_CHECKED_ANY)
    g_key_file_set_boolean (file, GROUP, "checked", self->checked == CP_CHECKED_YES);
  if (self->confidence_from > 0)
    g_key_file_set_double (file, GROUP, "confidence-from", (double) self->confidence_from);
  if (self->confidence_to > 0)
    g_key_file_set_double (file, GROUP, "confidence-to", (double) self->confidence_to);
  if (self->deeds_only)
    g_key_file_set_boolean (file, GROUP, "deeds-only", TRUE);
  return g_key_file_to_data (file, NULL, NULL);
}

/** cp_filter_from_text: Returns: (transfer full) (nullable): the filter that was kept as @text; what this version does not know is passed over */
CpFilter *
cp_filter_from_text (const char *text,
                     GError    **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  CpFilter *self;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, error))
    return NULL;
  self = cp_filter_new ();
  self->words = g_key_file_get_string (file, GROUP, "words", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) names = g_key_file_get_string_list (file, GROUP, lists[i].key, NULL, NULL);

      for (guint k = 0; names != NULL && names[k] != NULL; k++)
        g_ptr_array_add (*list_of (self, i), g_strdup (names[k]));
    }
  self->acts = get_set (file, "acts", CP_N_ACTS, act_nick);
  self->stances = get_set (file, "stances", N_STANCES, stance_nick);
  self->from = g_key_file_get_integer (file, GROUP, "from", NULL);
  self->to = g_key_file_get_integer (file, GROUP, "to", NULL);
  self->dated_only = g_key_file_get_boolean (file, GROUP, "dated-only", NULL);
  if (g_key_file_has_key (file, GROUP, "checked", NULL))
    self->checked = g_key_file_get_boolean (file, GROUP, "checked", NULL) ? CP_CHECKED_YES : CP_CHECKED_NO;
  self->confidence_from = (float) g_key_file_get_double (file, GROUP, "confidence-from", NULL);
  self->confidence_to = (float) g_key_file_get_double (file, GROUP, "confidence-to", NULL);
  self->deeds_only = g_key_file_get_boolean (file, GROUP, "deeds-only", NULL);
  return self;
}

/** cp_filter_equal: Returns: whether both ask for the same */
gboolean
cp_filter_equal (const CpFilter *a,
                 const CpFilter *b)
{
  g_autofree char *one = cp_filter_to_text (a);
  g_autofree char *other = cp_filter_to_text (b);

  return g_str_equal (one, other);
}
