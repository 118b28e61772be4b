/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/cast.h"
#include "statements/words.h"

#include <string.h>

/* Articles that name more aliases of one figure than this say nothing new with them. */
#define MAX_ALIASES 24

static void
bond_free (gpointer data)
{
  CpBond *self = data;

  g_free (self->words);
  g_free (self);
}

static void
figure_free (gpointer data)
{
  CpFigure *self = data;

  g_free (self->name);
  g_free (self->folded);
  g_free (self->given);
  g_free (self->surname);
  g_free (self->role_words);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->affiliations);
  g_ptr_array_unref (self->belongs);
  g_free (self);
}

/** cp_cast_new: Returns: (transfer full): a cast without figures; @knowledge must outlive it */
CpCast *
cp_cast_new (const CpKnowledge *knowledge)
{
  CpCast *self = g_new0 (CpCast, 1);

  self->knowledge = knowledge;
  self->figures = g_ptr_array_new_with_free_func (figure_free);
  self->by_surname = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
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
                "action strike "

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

/** cp_figure_name_place: gives a body that was called by its kind the name of its place: "Calder" for "the city" */
void
cp_figure_name_place (CpFigure   *self,
                      const char *name)
{
  g_free (self->name);
  g_free (self->folded);
  self->name = g_strdup (name);
  self->folded = cp_cast_fold (name);
  self->named_place = TRUE;
}

/** cp_cast_add_blank: Returns: (transfer none): a figure of which nothing is known yet */
CpFigure *
cp_cast_add_blank (CpCast *self)
{
  CpFigure *figure = g_new0 (CpFigure, 1);

  figure->index = self->figures->len;
  figure->aliases = g_ptr_array_new_with_free_func (g_free);
  figure->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
  figure->affiliations = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_affiliation_free);
  figure->belongs = g_ptr_array_new_with_free_func (bond_free);
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

static gboolean
is_suffix_word (const char *word)
{
  return strcmp (word, "jr") == 0 || strcmp (word, "sr") == 0 || strcmp (word, "ii") == 0 || strcmp (word, "iii") == 0;
}

/* "Fatuma Noor Ali" → "fatuma noor", "ali"; what a hyphen joins to "al" belongs to it: "al-Assad" → "assad". */
static void
part_name (const char *name,
           char      **given,
           char      **surname)
{
  g_autofree char *folded = cp_cast_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);
  const char *last;

  while (n > 1 && is_suffix_word (words[n - 1]))
    n--;
  last = n > 0 ? words[n - 1] : "";
  if (g_str_has_prefix (last, "al-") || g_str_has_prefix (last, "el-"))
    last += 3;
  *surname = g_strdup (last);
  if (n > 0)
    g_clear_pointer (&words[n - 1], g_free);
  *given = n > 1 ? g_strjoinv (" ", words) : g_strdup ("");
}

/* "sergei" and "sergey", "javad" and "jawad": one letter apart in words long enough for that to be chance. */
static gboolean
is_variant (const char *a,
            const char *b)
{
  gsize n = strlen (a), m = strlen (b), i = 0;

  if (MIN (n, m) < 4 || MAX (n, m) - MIN (n, m) > 1)
    return FALSE;
  while (i < n && i < m && a[i] == b[i])
    i++;
  if (n == m)
    return strcmp (a + i + 1, b + i + 1) == 0;
  return n > m ? strcmp (a + i + 1, b + i) == 0 : strcmp (a + i, b + i + 1) == 0;
}

/* "Luciana Teixeira Prado" goes on as "Teixeira Prado": what stands before the last word is the end of the longer. */
static gboolean
is_tail (char **longer,
         char **shorter)
{
  guint n = g_strv_length (longer), m = g_strv_length (shorter);

  for (guint i = 1; i <= m && n > m; i++)
    if (strcmp (longer[n - i], shorter[m - i]) != 0)
      return FALSE;
  return n > m;
}

/* Whether two given names may be one person's: the same, an initial, a middle name more or less. */
static gboolean
given_agree (const char *a,
             const char *b)
{
  g_auto (GStrv) x = NULL, y = NULL;

  if (*a == '\0' || *b == '\0' || strcmp (a, b) == 0)
    return TRUE;
  /* Most of those of one last name have other first names, of one word. */
  if (strchr (a, ' ') == NULL && strchr (b, ' ') == NULL)
    return a[1] == '\0' || b[1] == '\0' ? a[0] == b[0] : is_variant (a, b);
  x = g_strsplit (a, " ", -1);
  y = g_strsplit (b, " ", -1);
  if (strlen (x[0]) == 1 || strlen (y[0]) == 1)
    return x[0][0] == y[0][0];
  return strcmp (x[0], y[0]) == 0 || is_variant (x[0], y[0]) || is_tail (x, y) || is_tail (y, x);
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
  g_auto (GStrv) firsts = NULL;
  GPtrArray *same;
  CpFigure *figure = NULL;

  part_name (name, &given, &surname);
  same = g_hash_table_lookup (self->by_surname, surname);
  if (entry != NULL)
    figure = g_hash_table_lookup (self->by_entry, entry);
  for (guint i = 0; same != NULL && i < same->len && figure == NULL; i++)
    if (given_agree (((CpFigure *) g_ptr_array_index (same, i))->given, given))
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
  index_figure (self->by_surname, surname, figure);
  firsts = g_strsplit (given, " ", -1);
  if (firsts[0] != NULL)
    index_figure (self->by_given, firsts[0], figure);
  if (figure->gender == CP_GENDER_UNKNOWN && firsts[0] != NULL)
    {
      g_auto (GStrv) words = g_strsplit (name, " ", 2);

      figure->gender = cp_knowledge_gender (self->knowledge, words[0]);
    }
  return figure;
}

/* Of several of one name, the one named last in this article; of those named only elsewhere, one that is alone. */
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
      if (figure->last_article == article + 1)
        {
          if (here == NULL || figure->mentions->len == 0 || here->mentions->len == 0
              || g_array_index (figure->mentions, CpMention, figure->mentions->len - 1).span.start
                   >= g_array_index (here->mentions, CpMention, here->mentions->len - 1).span.start)
            here = figure;
        }
      else
        {
          elsewhere = figure;
          n_elsewhere++;
        }
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

  part_name (name, &given, &surname);
  figure = choose (g_hash_table_lookup (self->by_surname, surname), article, gender);
  if (figure == NULL && *given == '\0')
    figure = choose (g_hash_table_lookup (self->by_given, surname), article, gender);
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

/* What a known body is, by the nouns in its name, else by its kind. */
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
    [CP_ENTRY_PLACE] = 0,
  };

  guint32 found = 0;

  if (entry != NULL && entry->kind != CP_ENTRY_STATE && entry->kind != CP_ENTRY_PERSON)
    {
      g_auto (GStrv) words = g_strsplit (entry->name, " ", -1);

      for (guint i = 0; words[i] != NULL; i++)
        {
          const CpInstitution *institution = cp_knowledge_institution (knowledge, words[i], NULL);

          if (institution != NULL)
            found |= 1u << institution->kind;
        }
    }
  if (entry == NULL || entry->kind == CP_ENTRY_PERSON)
    return 0;
  return found != 0 && entry->kind != CP_ENTRY_AGENCY ? found : found | kinds[entry->kind];
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
    figure = add_figure (self, CP_SPEAKER_ORGANISATION, name);
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

/** cp_figure_bind: says that @self speaks for @to, in the article's words */
void
cp_figure_bind (CpFigure   *self,
                CpFigure   *to,
                float       weight,
                const char *words)
{
  CpBond *bond;

  if (to == NULL || to == self)
    return;
  for (guint i = 0; i < self->belongs->len; i++)
    {
      bond = g_ptr_array_index (self->belongs, i);
      if (bond->to == to)
        {
          bond->weight = MAX (bond->weight, weight);
          return;
        }
    }
  bond = g_new0 (CpBond, 1);
  bond->to = to;
  bond->weight = weight;
  bond->words = g_strdup (words);
  g_ptr_array_add (self->belongs, bond);
}

static gint
compare_affiliations (gconstpointer a,
                      gconstpointer b)
{
  const CpAffiliation *x = *(CpAffiliation *const *) a, *y = *(CpAffiliation *const *) b;

  return x->weight > y->weight ? -1 : x->weight < y->weight;
}

/** cp_figure_side: adds evidence for a side, or strengthens what is there; the strongest stays first */
void
cp_figure_side (CpFigure     *self,
                const char   *side,
                float         weight,
                const CpDate *from,
                const CpDate *to,
                const char   *reason)
{
  CpAffiliation *affiliation;

  for (guint i = 0; i < self->affiliations->len; i++)
    {
      affiliation = g_ptr_array_index (self->affiliations, i);
      if (strcmp (affiliation->name, side) == 0 && cp_date_compare (&affiliation->from, from) == 0)
        {
          if (affiliation->weight < weight)
            {
              affiliation->weight = weight;
              g_free (affiliation->reason);
              affiliation->reason = g_strdup (reason);
            }
          g_ptr_array_sort (self->affiliations, compare_affiliations);
          return;
        }
    }
  affiliation = g_new0 (CpAffiliation, 1);
  affiliation->name = g_strdup (side);
  affiliation->weight = weight;
  affiliation->from = *from;
  affiliation->to = *to;
  affiliation->reason = g_strdup (reason);
  g_ptr_array_add (self->affiliations, affiliation);
  g_ptr_array_sort (self->affiliations, compare_affiliations);
}

/** cp_figure_see: notes where a figure is named, and by what words */
void
cp_figure_see (CpFigure   *self,
               guint       article,
               CpSpan      span,
               const char *words)
{
  CpMention mention = { article, span };

  self->last_article = article + 1;
  if (self->mentions->len > 0)
    {
      const CpMention *last = &g_array_index (self->mentions, CpMention, self->mentions->len - 1);

      if (last->article == article && last->span.start == span.start)
        return;
    }
  g_array_append_val (self->mentions, mention);
  if (words == NULL || self->aliases->len >= MAX_ALIASES || strcmp (words, self->name) == 0)
    return;
  for (guint i = 0; i < self->aliases->len; i++)
    if (strcmp (g_ptr_array_index (self->aliases, i), words) == 0)
      return;
  g_ptr_array_add (self->aliases, g_strdup (words));
}
