/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cast.h"

#include <string.h>

#include "statements/person-name.h"
#include "statements/words.h"

/** cp_cast_new: Returns: (transfer full): a cast without figures; @knowledge must outlive it */
CpCast *
cp_cast_new (const CpKnowledge *knowledge)
{
  CpCast *self = g_new0 (CpCast, 1);

  self->knowledge = knowledge;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_figure_free);
  self->by_surname = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_middle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_entry = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

/** cp_cast_free: frees @self and its figures */
void
cp_cast_free (CpCast *self)
{
  g_hash_table_unref (self->by_surname);
  g_hash_table_unref (self->by_given);
  g_hash_table_unref (self->by_middle);
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_entry);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/** cp_cast_fold: Returns: (transfer full): @name for comparing: lower case, without accents, full stops and an article in front */
char *
cp_cast_fold (const char *name)
{
  g_autofree char *folded = cp_knowledge_fold (name);
  char *plain = g_str_is_ascii (folded) ? g_steal_pointer (&folded) : g_str_to_ascii (folded, "C");
  char *to = plain;

  for (const char *from = plain; *from != '\0'; from++)
    if (*from != '.')
      *to++ = *from;
  *to = '\0';
  return g_strstrip (plain);
}

/* Words in the name of a body that stands for its members. */
#define MEMBERS " supporters fans residents workers staff players parents tenants owners friends citizens patients union federation league " \
                "forum alliance campaign students teachers nurses pilots drivers farmers growers herders villagers fishermen miners strikers " \
                "action strike victims survivors neighbours neighbors pensioners shopkeepers traders fishers breeders " \
                "innkeepers hoteliers guild "

/* "consultants' committee": whoever they are, they are several, and it is theirs. */
static gboolean
is_of_several (const char *folded)
{
  const char *mark = strstr (folded, "s' ");

  return mark != NULL && mark > folded && g_ascii_isalpha (mark[-1]);
}

/** cp_cast_has_members: Returns: whether a name or the end of one says that its body stands for members: "Harrow Supporters' Trust" */
gboolean
cp_cast_has_members (const char *name)
{
  g_autofree char *folded = cp_cast_fold (name);
  g_auto (GStrv) parts = g_strsplit_set (folded, " '", -1);

  for (char **part = parts; *part != NULL; part++)
    if (cp_word_among (*part, MEMBERS))
      return TRUE;
  return is_of_several (folded);
}

/* Who meet in a house of another's and are called by it, and the houses: "Harrow University Faculty | Association". */
#define MET_IN " association society guild syndicate brotherhood "
#define HOUSES " university college school academy institute hospital clinic infirmary museum library theatre theater airport council church "

/**
 * cp_cast_begins_other:
 * @name: the folded name of a body
 * @part: what it begins with
 *
 * Returns: whether @part is another body's name, and not short for @name: "Harrow University" of "Harrow University Faculty
 *   Association", "Harrow Town" of "Harrow Town Supporters' Trust"
 */
gboolean
cp_cast_begins_other (const char *name,
                      const char *part)
{
  return cp_cast_has_members (name + strlen (part)) || (cp_word_among (cp_word_last (name), MET_IN) && cp_word_among (cp_word_last (part), HOUSES));
}

/** cp_cast_add_blank: Returns: (transfer none): a figure of which nothing is known yet */
CpFigure *
cp_cast_add_blank (CpCast *self)
{
  CpFigure *figure = cp_figure_new (self->figures->len);

  g_ptr_array_add (self->figures, figure);
  return figure;
}

static CpFigure *
add_figure (CpCast       *self,
            CpSpeakerKind kind,
            const char   *name)
{
  CpFigure *figure = cp_cast_add_blank (self);

  figure->kind = kind;
  figure->name = g_strdup (name);
  figure->folded = cp_cast_fold (name);
  return figure;
}

static void
index_figure (GHashTable *table,
              const char *key,
              CpFigure   *figure)
{
  GPtrArray *same;

  if (*key == '\0')
    return;
  same = g_hash_table_lookup (table, key);
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (key), same);
    }
  if (!g_ptr_array_find (same, figure, NULL))
    g_ptr_array_add (same, figure);
}

/* The shortest word between somebody's first and last names that he may be called by: neither an initial nor "de la". */
#define SHORTEST_MIDDLE 4

/* A person by all names: the last, the first, and those between, of which one is the father's where another of the mother's stands behind it. */
static void
index_names (CpCast     *self,
             CpFigure   *figure,
             const char *given,
             const char *surname)
{
  g_auto (GStrv) firsts = g_strsplit (given, " ", -1);

  index_figure (self->by_surname, surname, figure);
  if (firsts[0] == NULL)
    return;
  index_figure (self->by_given, firsts[0], figure);
  for (guint i = 1; firsts[i] != NULL; i++)
    if (strlen (firsts[i]) >= SHORTEST_MIDDLE)
      index_figure (self->by_middle, firsts[i], figure);
}

/**
 * cp_cast_person:
 * @name: a full name
 * @entry: (nullable): what the tables know of the person
 *
 * Returns: (transfer none): the person of that name, new where there was none
 */
CpFigure *
cp_cast_person (CpCast        *self,
                const char    *name,
                const CpEntry *entry)
{
  g_autofree char *given = NULL;
  g_autofree char *surname = NULL;
  GPtrArray *same;
  CpFigure *figure = NULL;

  cp_person_name_part (name, &given, &surname);
  same = g_hash_table_lookup (self->by_surname, surname);
  if (entry != NULL)
    figure = g_hash_table_lookup (self->by_entry, entry);
  for (guint i = 0; same != NULL && i < same->len && figure == NULL; i++)
    if (cp_person_name_agrees (((CpFigure *) g_ptr_array_index (same, i))->given, given))
      figure = g_ptr_array_index (same, i);
  if (figure == NULL)
    {
      figure = add_figure (self, CP_SPEAKER_PERSON, name);
      figure->given = g_strdup (given);
      figure->surname = g_strdup (surname);
    }
  if (strlen (given) > strlen (figure->given))
    {
      g_free (figure->given);
      g_free (figure->name);
      figure->given = g_strdup (given);
      figure->name = g_strdup (name);
    }
  if (entry != NULL && figure->entry == NULL)
    {
      figure->entry = entry;
      figure->gender = entry->gender;
      g_hash_table_insert (self->by_entry, (gpointer) entry, figure);
    }
  index_names (self, figure, given, surname);
  if (figure->gender == CP_GENDER_UNKNOWN && *given != '\0')
    {
      g_auto (GStrv) words = g_strsplit (name, " ", 2);

      figure->gender = cp_knowledge_gender (self->knowledge, words[0]);
    }
  return figure;
}

/* Where a figure was named last in an article, as far as it is read; -1 where it was not yet. */
static gint64
last_named (const CpFigure *figure,
            guint           article)
{
  const CpMention *last = figure->mentions->len > 0 ? &g_array_index (figure->mentions, CpMention, figure->mentions->len - 1) : NULL;

  return last != NULL && last->article == article ? (gint64) last->span.start : -1;
}

/* Whether one of those of a name goes before another: whose gender the title is known to fit, else who was named last. */
static gboolean
goes_before (const CpFigure *figure,
             const CpFigure *other,
             guint           article,
             CpGender        gender)
{
  if (gender != CP_GENDER_UNKNOWN && (figure->gender == gender) != (other->gender == gender))
    return figure->gender == gender;
  return last_named (figure, article) > last_named (other, article);
}

/* Of several of one name, the one named last in this article, else the one to be named first; of those named only elsewhere, one that is
 * alone. */
static CpFigure *
choose (GPtrArray *same,
        guint      article,
        CpGender   gender)
{
  CpFigure *here = NULL, *elsewhere = NULL;
  guint n_elsewhere = 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (same, i);

      if (gender != CP_GENDER_UNKNOWN && figure->gender != CP_GENDER_UNKNOWN && figure->gender != gender)
        continue;
      if (figure->last_article != article + 1)
        {
          elsewhere = figure;
          n_elsewhere++;
        }
      else if (here == NULL || goes_before (figure, here, article, gender))
        here = figure;
    }
  return here != NULL ? here : n_elsewhere == 1 ? elsewhere : NULL;
}

/**
 * cp_cast_surname:
 * @article: where it stands, counted from 0
 * @gender: of the title before it, if any
 *
 * Returns: (transfer none) (nullable): the person meant by one name alone, %NULL where nobody is
 */
CpFigure *
cp_cast_surname (CpCast     *self,
                 const char *name,
                 guint       article,
                 CpGender    gender)
{
  g_autofree char *given = NULL;
  g_autofree char *surname = NULL;
  CpFigure *figure;

  cp_person_name_part (name, &given, &surname);
  figure = choose (g_hash_table_lookup (self->by_surname, surname), article, gender);
  if (figure == NULL && *given == '\0')
    figure = choose (g_hash_table_lookup (self->by_given, surname), article, gender);
  /* "Anselmo Ndong Ebang Mba", and then "Ndong" */
  if (figure == NULL && *given == '\0')
    figure = choose (g_hash_table_lookup (self->by_middle, surname), article, gender);
  return figure;
}

/** cp_cast_find_body: Returns: (transfer none) (nullable): the body or group of that name or alias */
CpFigure *
cp_cast_find_body (CpCast     *self,
                   const char *name)
{
  g_autofree char *key = cp_cast_fold (name);

  return g_hash_table_lookup (self->by_name, key);
}

/** cp_cast_alias: another name by which a body is known from now on */
void
cp_cast_alias (CpCast     *self,
               CpFigure   *figure,
               const char *name)
{
  char *key = cp_cast_fold (name);

  if (*key != '\0' && !g_hash_table_contains (self->by_name, key))
    g_hash_table_insert (self->by_name, key, figure);
  else
    g_free (key);
}

/* What bodies are that are called by @nouns. */
static guint32
kinds_of_nouns (const CpKnowledge *knowledge,
                const char        *nouns)
{
  g_auto (GStrv) words = g_strsplit (nouns, " ", -1);
  guint32 found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const CpInstitution *institution = cp_knowledge_institution (knowledge, words[i], NULL);

      if (institution != NULL)
        found |= 1u << institution->kind;
    }
  return found;
}

/* What a known body is, by what it is called or the nouns in its name, else by its kind. */
static guint32
kinds_of_entry (const CpKnowledge *knowledge,
                const CpEntry     *entry)
{
  static const guint32 kinds[] = {
    [CP_ENTRY_STATE] = 1u << CP_BODY_GOVERNMENT,   [CP_ENTRY_SEAT] = 1u << CP_BODY_GOVERNMENT,
    [CP_ENTRY_BODY] = 1u << CP_BODY_MINISTRY | 1u << CP_BODY_FORCE, [CP_ENTRY_AGENCY] = 1u << CP_BODY_AGENCY,
    [CP_ENTRY_COURT] = 1u << CP_BODY_COURT,        [CP_ENTRY_PARLIAMENT] = 1u << CP_BODY_PARLIAMENT,
    [CP_ENTRY_PARTY] = 1u << CP_BODY_PARTY,        [CP_ENTRY_GROUP] = 1u << CP_BODY_GROUP,
    [CP_ENTRY_COMPANY] = 1u << CP_BODY_COMPANY,    [CP_ENTRY_ORGANISATION] = 1u << CP_BODY_ASSOCIATION,
    [CP_ENTRY_PLACE] = 0,                          [CP_ENTRY_PRESS] = 1u << CP_BODY_MEDIA,
  };

  guint32 found = 0;

  if (entry != NULL && entry->called != NULL)
    return kinds_of_nouns (knowledge, entry->called);
  if (entry != NULL && entry->kind != CP_ENTRY_STATE && entry->kind != CP_ENTRY_PERSON)
    found = kinds_of_nouns (knowledge, entry->name);
  if (entry == NULL || entry->kind == CP_ENTRY_PERSON)
    return 0;
  return found != 0 && entry->kind != CP_ENTRY_AGENCY && entry->kind != CP_ENTRY_PRESS ? found : found | kinds[entry->kind];
}

/* "marram" of "Marram Power" */
static void
index_first (CpCast   *self,
             CpFigure *figure)
{
  const char *space = strchr (figure->folded, ' ');
  g_autofree char *first = space != NULL ? g_strndup (figure->folded, (gsize) (space - figure->folded)) : NULL;

  if (first != NULL)
    index_figure (self->by_first, first, figure);
}

/**
 * cp_cast_called_short:
 *
 * Returns: (transfer none) (nullable): the one firm, or body of which nobody says what it is, whose name begins with @word: "Marram" for "Marram Power"
 */
CpFigure *
cp_cast_called_short (CpCast     *self,
                      const char *word)
{
  const guint32 firms = 1u << CP_BODY_COMPANY;
  g_autofree char *key = cp_cast_fold (word);
  const GPtrArray *same = g_hash_table_lookup (self->by_first, key);
  CpFigure *figure = same != NULL && same->len == 1 ? g_ptr_array_index (same, 0) : NULL;

  return figure != NULL && figure->entry == NULL && (figure->kinds == 0 || figure->kinds & firms) ? figure : NULL;
}

/**
 * cp_cast_body:
 * @entry: (nullable): what the tables know of it
 * @kinds: what it is called, bit 1 << CpBodyKind for each
 *
 * Returns: (transfer none): the organisation or state of that name, new where there was none
 */
CpFigure *
cp_cast_body (CpCast        *self,
              const char    *name,
              const CpEntry *entry,
              guint32        kinds)
{
  CpFigure *figure = entry != NULL ? g_hash_table_lookup (self->by_entry, entry) : NULL;

  if (figure == NULL)
    figure = cp_cast_find_body (self, name);
  if (figure == NULL)
    {
      figure = add_figure (self, CP_SPEAKER_ORGANISATION, name);
      index_first (self, figure);
    }
  if (entry != NULL && figure->entry == NULL)
    {
      figure->entry = entry;
      g_hash_table_insert (self->by_entry, (gpointer) entry, figure);
    }
  figure->kinds |= kinds | kinds_of_entry (self->knowledge, entry);
  cp_cast_alias (self, figure, name);
  return figure;
}

/** cp_cast_group: Returns: (transfer none): the unnamed people known by @key, called @name where they are new */
CpFigure *
cp_cast_group (CpCast     *self,
               const char *key,
               const char *name)
{
  CpFigure *figure = g_hash_table_lookup (self->by_name, key);

  if (figure == NULL)
    {
      figure = add_figure (self, CP_SPEAKER_GROUP, name);
      g_hash_table_insert (self->by_name, g_strdup (key), figure);
    }
  return figure;
}
