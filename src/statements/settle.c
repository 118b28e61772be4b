/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/aside.h"
#include "statements/scene.h"
#include "statements/words.h"
#include "statements/worth.h"

/* A report of which another holds more than this share of the words is the same words read twice. */
#define SHARED 0.5

static guint32
length (const CpReported *report)
{
  guint32 n = 0;

  for (guint i = 0; i < report->pieces->len; i++)
    {
      CpRange piece = g_array_index (report->pieces, CpRange, i);

      n += piece.last - piece.first;
    }
  return n;
}

/* Cuts @hole out of the content. */
static void
cut_out (CpReported *report,
         CpRange   hole)
{
  g_autoptr (GArray) old = g_steal_pointer (&report->pieces);

  report->pieces = g_array_new (FALSE, FALSE, sizeof (CpRange));
  for (guint i = 0; i < old->len; i++)
    {
      CpRange piece = g_array_index (old, CpRange, i);

      if (hole.last <= piece.first || piece.last <= hole.first || hole.last <= hole.first)
        {
          cp_reported_add_piece (report, piece);
          continue;
        }
      cp_reported_add_piece (report, (CpRange){ piece.first, MIN (hole.first, piece.last) });
      cp_reported_add_piece (report, (CpRange){ MAX (hole.last, piece.first), piece.last });
    }
}

static gboolean
has_word (const CpText *text,
          CpRange       piece)
{
  for (guint32 i = piece.first; i < piece.last; i++)
    if (text->tokens[i].pos != CP_POS_PUNCT)
      return TRUE;
  return FALSE;
}

static void
drop_empty_pieces (const CpText *text,
                   CpReported     *report)
{
  guint kept = 0;

  for (guint i = 0; i < report->pieces->len; i++)
    if (has_word (text, g_array_index (report->pieces, CpRange, i)))
      g_array_index (report->pieces, CpRange, kept++) = g_array_index (report->pieces, CpRange, i);
  g_array_set_size (report->pieces, kept);
}

/* The longest content first, so that what holds comes before what is held; the surer first among equals. */
static gint
compare_reach (gconstpointer a,
               gconstpointer b)
{
  const CpReported *x = *(CpReported *const *) a, *y = *(CpReported *const *) b;
  guint32 n = length (x), m = length (y);

  if (n != m)
    return n > m ? -1 : 1;
  if (x->sure != y->sure)
    return x->sure > y->sure ? -1 : 1;
  return x->cue_head < y->cue_head ? -1 : x->cue_head > y->cue_head;
}

/* Takes from @report the words that a longer one holds already; returns how many are left. */
static guint32
leave_free_words (CpReported        *report,
                  CpReported *const *holder)
{
  g_autoptr (GArray) old = g_steal_pointer (&report->pieces);
  guint32 left = 0;

  report->pieces = g_array_new (FALSE, FALSE, sizeof (CpRange));
  for (guint i = 0; i < old->len; i++)
    {
      CpRange piece = g_array_index (old, CpRange, i);
      guint32 start = piece.first;

      for (guint32 t = piece.first; t <= piece.last; t++)
        if (t == piece.last || holder[t] != NULL)
          {
            cp_reported_add_piece (report, (CpRange){ start, t });
            left += t - start;
            start = t + 1;
          }
    }
  return left;
}

/**
 * cp_scene_settle:
 *
 * Every word is said by one report at most: what stands inside another's content is marked as nested in it, and what two
 * claim stays with the one that reaches farther. The cue and the source are no part of the content.
 */
void
cp_scene_settle (CpScene *scene)
{
  const CpText *text = scene->text;
  g_autofree CpReported **holder = g_new0 (CpReported *, text->n_tokens + 1);
  g_autoptr (GHashTable) names = cp_aside_names (text);

  for (guint i = 0; i < scene->reports->len; i++)
    {
      CpReported *report = g_ptr_array_index (scene->reports, i);

      cp_reported_sort (report);
      if (report->cue_head != CP_NO_TOKEN)
        cut_out (report, report->cue);
      cut_out (report, report->source);
      report->source = cp_aside_cut (scene, names, report->source);
      drop_empty_pieces (text, report);
    }
  g_ptr_array_sort (scene->reports, compare_reach);
  for (guint i = 0; i < scene->reports->len; i++)
    {
      CpReported *report = g_ptr_array_index (scene->reports, i);
      guint32 before = length (report);

      if (before == 0 || !cp_worth_telling (scene, report))
        {
          report->dropped = TRUE;
          continue;
        }
      if (report->cue_head != CP_NO_TOKEN && holder[report->cue_head] != NULL)
        {
          report->nested = TRUE;
          continue;
        }
      if (leave_free_words (report, holder) < SHARED * before)
        {
          report->dropped = TRUE;
          continue;
        }
      drop_empty_pieces (text, report);
      for (guint j = 0; j < report->pieces->len; j++)
        {
          CpRange piece = g_array_index (report->pieces, CpRange, j);

          for (guint32 t = piece.first; t < piece.last; t++)
            holder[t] = report;
        }
    }
}
