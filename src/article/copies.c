/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "article/copies.h"

#include "article/print.h"

/* No more paragraphs that share a band are compared: time stays in proportion to the text whatever it holds. */
#define MAX_MET 8

/* An article is a copy if so much of it stands in others. */
#define MOST 0.6

/* The table of bands has at least so many slots, and never more than this share of them in use. */
#define LEAST_SLOTS 1024
#define MOST_IN_USE 0.6

#define NO_PLACE ((CpPlace){ G_MAXUINT32, G_MAXUINT32 })
#define NONE G_MAXUINT32

struct _CpCopies
{
  GPtrArray *places;    /* of each article a GArray of CpPlace, one a block */
  GArray    *originals; /* gint32: of each article */
};

/* A paragraph that others may be copies of. */
typedef struct
{
  CpPlace place;
  CpPrint print;
  guint   asked;                /* the last paragraph that was compared with it: many meet in several bands */
  guint32 next[CP_PRINT_BANDS]; /* that came after it into the same band, NONE for none */
} Original;

/* The paragraphs that fall in one band, in the order they came; a slot of key 0 is free. */
typedef struct
{
  guint64 key;
  guint32 first;
  guint32 n;
} Slot;

struct _CpCopyFinder
{
  GPtrArray *articles;  /* CpArticle: those that were looked at */
  GPtrArray *places;    /* as in CpCopies; the arrays are shared and no longer change */
  GArray    *originals;
  GArray    *known;     /* Original */
  Slot      *slots;
  guint      n_slots;   /* a power of two */
  guint      n_in_use;
  guint      n_asked;
};

static void
copies_clear (gpointer data)
{
  CpCopies *self = data;

  g_ptr_array_unref (self->places);
  g_array_unref (self->originals);
}

/** cp_copies_ref: Returns: (transfer full): @self */
CpCopies *
cp_copies_ref (CpCopies *self)
{
  return g_atomic_rc_box_acquire (self);
}

/** cp_copies_unref: gives up one reference */
void
cp_copies_unref (CpCopies *self)
{
  g_atomic_rc_box_release_full (self, copies_clear);
}

static void
original_clear (gpointer data)
{
  cp_print_clear (&((Original *) data)->print);
}

static Original *
original_at (CpCopyFinder *self,
             guint         number)
{
  return &g_array_index (self->known, Original, number);
}

/** cp_copy_finder_new: Returns: (transfer full): a finder that has looked at nothing yet */
CpCopyFinder *
cp_copy_finder_new (void)
{
  CpCopyFinder *self = g_new0 (CpCopyFinder, 1);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->originals = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->known = g_array_new (FALSE, FALSE, sizeof (Original));
  g_array_set_clear_func (self->known, original_clear);
  self->n_slots = LEAST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  return self;
}

/** cp_copy_finder_free: frees @self; what it found stays with who has it */
void
cp_copy_finder_free (CpCopyFinder *self)
{
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->places);
  g_array_unref (self->originals);
  g_array_unref (self->known);
  g_free (self->slots);
  g_free (self);
}

/* Where a band stands, or would stand. The keys are mixed well, so that their low bits will do. */
static Slot *
slot_of (const CpCopyFinder *self,
         guint64             key)
{
  guint at = (guint) key & (self->n_slots - 1);

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

static void
grow (CpCopyFinder *self)
{
  g_autofree Slot *old = self->slots;
  guint n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].key != 0)
      *slot_of (self, old[i].key) = old[i];
}

static void
list_keys (const CpPrint *print,
           guint64        keys[CP_PRINT_BANDS])
{
  cp_print_bands (print, keys);
  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    keys[band] = MAX (keys[band], 1);
}

static const Original *
find_original (CpCopyFinder  *self,
               const CpPrint *print,
               const guint64  keys[CP_PRINT_BANDS],
               guint          article)
{
  self->n_asked++;
  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    {
      const Slot *slot = slot_of (self, keys[band]);

      for (guint32 number = slot->n > 0 ? slot->first : NONE; number != NONE; number = original_at (self, number)->next[band])
        {
          Original *known = original_at (self, number);

          if (known->asked == self->n_asked)
            continue;
          known->asked = self->n_asked;
          if (known->place.article != article && cp_print_is_alike (&known->print, print))
            return known;
        }
    }
  return NULL;
}

static void
remember (CpCopyFinder *self,
          CpPlace       place,
          CpPrint       print,
          const guint64 keys[CP_PRINT_BANDS])
{
  guint32 number = self->known->len;
  Original fresh = { .place = place, .print = print };

  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    fresh.next[band] = NONE;
  g_array_append_val (self->known, fresh);
  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    {
      Slot *slot = slot_of (self, keys[band]);
      guint32 *link = &slot->first;

      if (slot->n == MAX_MET)
        continue;
      if (slot->key == 0)
        {
          slot->key = keys[band];
          self->n_in_use++;
        }
      for (guint i = 0; i < slot->n; i++)
        link = &original_at (self, *link)->next[band];
      *link = number;
      slot->n++;
    }
  if (self->n_in_use > MOST_IN_USE * self->n_slots)
    grow (self);
}

/* Takes the last paragraph out again: it is the last of each band that it came into. */
static void
forget_last (CpCopyFinder *self)
{
  guint32 number = self->known->len - 1;
  guint64 keys[CP_PRINT_BANDS];

  list_keys (&original_at (self, number)->print, keys);
  for (guint band = 0; band < CP_PRINT_BANDS; band++)
    {
      Slot *slot = slot_of (self, keys[band]);
      guint32 *link = &slot->first;

      for (guint i = 0; i + 1 < slot->n; i++)
        link = &original_at (self, *link)->next[band];
      if (slot->n == 0 || *link != number)
        continue;
      *link = NONE;
      slot->n--;
    }
  g_array_set_size (self->known, number);
}

static CpPlace
read_block (CpCopyFinder    *self,
            const CpArticle *article,
            CpPlace          place)
{
  CpSpan span = g_array_index (article->blocks, CpBlock, place.block).span;
  guint64 keys[CP_PRINT_BANDS];
  const Original *original;
  CpPrint print;

  cp_print_read (&print, cp_article_at (article, span.start), cp_article_at (article, span.end));
  if (!cp_print_is_long (&print))
    {
      cp_print_clear (&print);
      return NO_PLACE;
    }
  list_keys (&print, keys);
  original = find_original (self, &print, keys, place.article);
  if (original != NULL)
    {
      cp_print_clear (&print);
      return original->place;
    }
  remember (self, place, print, keys);
  return NO_PLACE;
}

/* If most of an article stands in earlier ones, that of them which has most of it; -1 otherwise. */
static gint32
find_article (const CpArticle *article,
              const GArray    *places)
{
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL);
  guint32 all = 0, most_shared = 0;
  gint32 most = -1;

  for (guint i = 0; i < places->len; i++)
    {
      guint32 original = g_array_index (places, CpPlace, i).article, length, sum;

      if (original == G_MAXUINT32)
        continue;
      length = cp_span_length (g_array_index (article->blocks, CpBlock, i).span);
      sum = GPOINTER_TO_UINT (g_hash_table_lookup (shared, GUINT_TO_POINTER (original))) + length;
      g_hash_table_insert (shared, GUINT_TO_POINTER (original), GUINT_TO_POINTER (sum));
      all += length;
      if (most >= 0 && sum <= most_shared)
        continue;
      most = (gint32) original;
      most_shared = sum;
    }
  return all >= MOST * article->n_chars ? most : -1;
}

static void
read_article (CpCopyFinder *self,
              CpArticle    *article)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (CpPlace), article->blocks->len);
  guint number = self->articles->len;
  gint32 original;

  for (guint i = 0; i < article->blocks->len; i++)
    {
      CpPlace place = read_block (self, article, (CpPlace){ number, i });

      g_array_append_val (places, place);
    }
  original = find_article (article, places);
  g_ptr_array_add (self->articles, cp_article_ref (article));
  g_ptr_array_add (self->places, places);
  g_array_append_val (self->originals, original);
}

/* Goes back to where only the first @n articles had been looked at. */
static void
go_back (CpCopyFinder *self,
         guint         n)
{
  while (self->known->len > 0 && original_at (self, self->known->len - 1)->place.article >= n)
    forget_last (self);
  g_ptr_array_set_size (self->articles, (gint) n);
  g_ptr_array_set_size (self->places, (gint) n);
  g_array_set_size (self->originals, n);
}

/**
 * cp_copy_finder_find:
 * @articles: (element-type CpArticle): closed; the finder keeps them
 *
 * Compares the paragraphs of all articles with those of the articles before. Time grows with the length of the articles from the
 * first on that did not stand in the same place the last time.
 *
 * Returns: (transfer full): what is a copy of what; it does not refer to @articles
 */
CpCopies *
cp_copy_finder_find (CpCopyFinder *self,
                     GPtrArray    *articles)
{
  CpCopies *copies = g_atomic_rc_box_new0 (CpCopies);
  guint same = 0;

  while (same < MIN (articles->len, self->articles->len)
         && g_ptr_array_index (articles, same) == g_ptr_array_index (self->articles, same))
    same++;
  if (same < self->articles->len)
    go_back (self, same);
  for (guint i = same; i < articles->len; i++)
    read_article (self, g_ptr_array_index (articles, i));
  copies->places = g_ptr_array_new_full (articles->len, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (copies->places, g_array_ref (g_ptr_array_index (self->places, i)));
  copies->originals = g_array_copy (self->originals);
  return copies;
}

/** cp_copies_find: Returns: (transfer full): what a new finder finds in @articles */
CpCopies *
cp_copies_find (GPtrArray *articles)
{
  g_autoptr (CpCopyFinder) finder = cp_copy_finder_new ();

  return cp_copy_finder_find (finder, articles);
}

/**
 * cp_copies_block:
 * @original: (out): the paragraph of an earlier article that this one is a copy of
 *
 * Returns: whether there is one
 */
gboolean
cp_copies_block (const CpCopies *self,
                 CpPlace         place,
                 CpPlace        *original)
{
  const GArray *places = place.article < self->places->len ? g_ptr_array_index (self->places, place.article) : NULL;

  if (places == NULL || place.block >= places->len)
    return FALSE;
  *original = g_array_index (places, CpPlace, place.block);
  return original->article != G_MAXUINT32;
}

/** cp_copies_article: Returns: the earlier article that @article is a copy of for the most part; -1 for none, or where it was not looked at */
gint32
cp_copies_article (const CpCopies *self,
                   guint           article)
{
  return article < self->originals->len ? g_array_index (self->originals, gint32, article) : -1;
}
