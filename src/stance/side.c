/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/side.h"

#include <string.h>

#include "statements/cast.h"

static void
side_clear (gpointer data)
{
  CpSide *side = data;

  g_free (side->name);
  g_free (side->key);
  g_free (side->initials);
  g_free (side->letters);
}

static const char *const fillers[] = {
  "the ", "government of the ", "government of ", "republic of ", "kingdom of ", "state of ", "federation of ",
};
static const char *const endings[] = {
  " government", " administration", " authorities", " inc", " inc.", " ltd", " ltd.", " plc", " corp", " corp.", " llc",
  " ag", " sa", " co.", " company", " party", " campaign", " group",
};

/* A name without what may be left out of it, for comparing: "the Government of Iceland" → "iceland". */
static char *
name_key (const char *name)
{
  char *key = g_utf8_casefold (name, -1);
  gboolean again = TRUE;

  g_strstrip (key);
  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
        if (g_str_has_prefix (key, fillers[i]) && strlen (key) > strlen (fillers[i]))
          {
            memmove (key, key + strlen (fillers[i]), strlen (key) - strlen (fillers[i]) + 1);
            again = TRUE;
          }
      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        if (g_str_has_suffix (key, endings[i]) && strlen (key) > strlen (endings[i]))
          {
            key[strlen (key) - strlen (endings[i])] = '\0';
            again = TRUE;
          }
    }
  return key;
}

/** cp_side_initials: Returns: (transfer full): the initials of a name's capitalised words: "Federation of Tramway Workers" → "FTW" */
char *
cp_side_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);

  for (char **word = words; *word != NULL; word++)
    if (g_unichar_isupper (g_utf8_get_char (*word)))
      g_string_append_unichar (initials, g_utf8_get_char (*word));
  return g_string_free (initials, FALSE);
}

/* The initials that may be short for a name, "" for none. */
static char *
short_form (const char *name)
{
  char *initials = cp_side_initials (name);

  if (strlen (initials) < 2)
    *initials = '\0';
  return initials;
}

static char *
without_stops (const char *name)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p++)
    if (*p != '.')
      g_string_append_c (plain, *p);
  return g_string_free (plain, FALSE);
}

/** cp_side_call: gives @side the name @name: (transfer full) */
void
cp_side_call (CpSide *side,
              char   *name)
{
  g_free (side->name);
  g_free (side->initials);
  g_free (side->letters);
  side->name = name;
  side->initials = short_form (name);
  side->letters = without_stops (name);
}

static gboolean
is_short_for (const char *letters,
              const char *initials)
{
  return *initials != '\0' && strcmp (initials, letters) == 0;
}

/* "Larkfield" for "Larkfield Nutrition": the same words, as far as the shorter goes; "Harrow" is not its supporters' trust, "Harrow
 * University" not its faculty association. */
static gboolean
begins_alike (const char *a,
              const char *b)
{
  gsize n = *a == *b ? strlen (a) : 0, m = n > 0 ? strlen (b) : 0, length = MIN (n, m);
  const char *longer = n > length ? a : b, *shorter = n > length ? b : a;

  return length >= 4 && strncmp (a, b, length) == 0 && (a[length] == '\0' || a[length] == ' ')
         && (b[length] == '\0' || b[length] == ' ') && !cp_cast_begins_other (longer, shorter);
}

/* How those who govern a place are called by its name: "Calder City Council". */
static const char *const governing[] = { " city", " town", " council", " county", " borough", " district", " municipality", " mayor" };

/* "Calder" is the "Calder City Council", but not the "Calder Police Brotherhood". */
static gboolean
may_be_short (const char *shorter,
              const char *longer)
{
  const char *rest = longer + strlen (shorter);

  if (*rest == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (governing); i++)
    if (strstr (rest, governing[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "Republican Party": what is told of it has that noun, where the "Republican Lawyers' Coalition" is another's. */
static gboolean
is_called_party (const char *name)
{
  return g_str_has_suffix (name, " Party");
}

/* Whether a name that begins as that of @side does is short for it, or the other way round. */
static gboolean
is_cut_short (const CpSide *side,
              const char   *name,
              const char   *key,
              gboolean      place)
{
  gboolean longer = strlen (key) > strlen (side->key);

  if (!begins_alike (side->key, key) || is_called_party (longer ? side->name : name))
    return FALSE;
  if (longer ? side->place : place)
    return longer ? may_be_short (side->key, key) : may_be_short (key, side->key);
  return TRUE;
}

static gint32
find_side (GArray     *sides,
           const char *name,
           gboolean    place)
{
  g_autofree char *key = name_key (name), *initials = short_form (name), *letters = without_stops (name);

  for (guint i = 0; i < sides->len; i++)
    {
      const CpSide *side = &g_array_index (sides, CpSide, i);

      if (strcmp (side->key, key) == 0 || is_cut_short (side, name, key, place) || is_short_for (letters, side->initials)
          || is_short_for (side->letters, initials))
        return (gint32) i;
    }
  return -1;
}

/* "the opposition", "government" at the head of a column: "Opposition", "Government". */
static char *
shown_name (const char *name)
{
  const char *noun = g_ascii_strncasecmp (name, "the ", 4) == 0 && g_unichar_islower (g_utf8_get_char (name + 4)) ? name + 4 : name;
  GString *shown = g_string_new (NULL);

  g_string_append_unichar (shown, g_unichar_toupper (g_utf8_get_char (noun)));
  g_string_append (shown, g_utf8_next_char (noun));
  return g_string_free (shown, FALSE);
}

static gint32
add_side (GArray     *sides,
          const char *name,
          guint       speaker,
          gboolean    place)
{
  CpSide side = { .key = name_key (name), .first = speaker, .place = place };

  cp_side_call (&side, shown_name (name));
  g_array_append_val (sides, side);
  return (gint32) sides->len - 1;
}

/** cp_sides_new: Returns: (transfer full) (element-type CpSide): no sides yet */
GArray *
cp_sides_new (void)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (CpSide));

  g_array_set_clear_func (sides, side_clear);
  return sides;
}

/** cp_sides_intern: Returns: the place of the side that an article calls @name, which joins the others if it is new; @town: it is one of that name */
gint32
cp_sides_intern (GArray     *sides,
                 const char *name,
                 guint       speaker,
                 gboolean    town)
{
  gint32 found = find_side (sides, name, town);
  CpSide *known;

  if (found < 0)
    return add_side (sides, name, speaker, town);
  known = &g_array_index (sides, CpSide, found);
  if (strlen (name) > strlen (known->name) && g_ascii_strncasecmp (name, "the ", 4) != 0)
    cp_side_call (known, shown_name (name));
  return found;
}

/** cp_sides_find: Returns: the place of the side of just that name, -1 */
gint32
cp_sides_find (const GArray *sides,
               const char   *name)
{
  for (guint i = 0; i < sides->len; i++)
    if (strcmp (g_array_index (sides, CpSide, i).name, name) == 0)
      return (gint32) i;
  return -1;
}

/** cp_sides_give: Returns: the place of a new side that a person named @name */
gint32
cp_sides_give (GArray     *sides,
               const char *name,
               guint       speaker)
{
  gint32 place = add_side (sides, name, speaker, FALSE);
  CpSide *side = &g_array_index (sides, CpSide, place);

  cp_side_call (side, g_strdup (name));
  side->own = TRUE;
  return place;
}
