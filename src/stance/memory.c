/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/memory.h"

struct _CpMemory
{
  GMutex        lock;
  CpCopyFinder *copies; /* which of the articles' paragraphs were compared */
  CpNotebook   *notebook; /* what was found in each article while its sources were resolved */
  CpShelf      *shelf;    /* what the statements are about */
  CpFindings   *findings; /* what was found of each issue */
};

/** cp_memory_new: Returns: (transfer full): a memory of nothing */
CpMemory *
cp_memory_new (void)
{
  CpMemory *self = g_atomic_rc_box_new0 (CpMemory);

  g_mutex_init (&self->lock);
  self->copies = cp_copy_finder_new ();
  self->notebook = cp_notebook_new ();
  self->shelf = cp_shelf_new ();
  self->findings = cp_findings_new ();
  return self;
}

/** cp_memory_ref: Returns: (transfer full): @self */
CpMemory *
cp_memory_ref (CpMemory *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
memory_clear (gpointer data)
{
  CpMemory *self = data;

  cp_copy_finder_free (self->copies);
  cp_notebook_free (self->notebook);
  cp_shelf_free (self->shelf);
  cp_findings_free (self->findings);
  g_mutex_clear (&self->lock);
}

/** cp_memory_unref: gives up a reference; frees the memory with the last one */
void
cp_memory_unref (CpMemory *self)
{
  g_atomic_rc_box_release_full (self, memory_clear);
}

/** cp_memory_claim: Returns: whether the calling thread now has @self for itself, until cp_memory_release(); never waits */
gboolean
cp_memory_claim (CpMemory *self)
{
  return g_mutex_trylock (&self->lock);
}

/** cp_memory_release: lets others use @self again */
void
cp_memory_release (CpMemory *self)
{
  g_mutex_unlock (&self->lock);
}

/** cp_memory_get_copies: Returns: (transfer none): the finder of copied paragraphs, for who claimed @self */
CpCopyFinder *
cp_memory_get_copies (CpMemory *self)
{
  return self->copies;
}

/** cp_memory_get_notebook: Returns: (transfer none): the notes on each article, for who claimed @self */
CpNotebook *
cp_memory_get_notebook (CpMemory *self)
{
  return self->notebook;
}

/** cp_memory_get_shelf: Returns: (transfer none): what statements are about, for who claimed @self */
CpShelf *
cp_memory_get_shelf (CpMemory *self)
{
  return self->shelf;
}

/** cp_memory_get_findings: Returns: (transfer none): what was found of issues, for who claimed @self */
CpFindings *
cp_memory_get_findings (CpMemory *self)
{
  return self->findings;
}
