/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/orphan-deeds.h"

#include <glib/gi18n-lib.h>

#include "comparison/heading.h"
#include "comparison/words.h"
#include "stance/speaker-reference.h"
#include "window/field-editor.h"

/* What can be done with corrections that have lost their place: each is one step for undo. */

/* So many statements can be chosen from: more are found by choosing one in its article first. */
#define MOST_CHOICES 2000

static void
replace_placed (CpViewState *state,
                GPtrArray   *gone,
                GPtrArray   *corrections)
{
  g_autofree char *name = g_strdup_printf (ngettext ("%'u correction placed", "%'u corrections placed", gone->len), gone->len);

  cp_view_state_replace (state, gone, corrections, name);
}

static void
place_at (CpViewState      *state,
          const CpOrphan   *orphan,
          const CpNewPlace *place)
{
  g_autoptr (GPtrArray) corrections = cp_orphan_put (orphan, cp_view_state_get_model (state), place);

  replace_placed (state, orphan->corrections, corrections);
}

static void
forget (CpViewState *state,
        GPtrArray   *orphans)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new (), nothing = g_ptr_array_new ();
  g_autofree char *name = NULL;

  for (guint i = 0; i < orphans->len; i++)
    g_ptr_array_extend (gone, ((const CpOrphan *) g_ptr_array_index (orphans, i))->corrections, NULL, NULL);
  name = g_strdup_printf (ngettext ("%'u correction forgotten", "%'u corrections forgotten", gone->len), gone->len);
  cp_view_state_replace (state, gone, nothing, name);
}

/* Whether there are any whose words stand in their article word for word. */
static gboolean
place_unchanged (CpViewState *state,
                 GPtrArray   *orphans)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) corrections = cp_orphans_unchanged (orphans, cp_view_state_get_model (state), gone);

  if (gone->len > 0)
    replace_placed (state, gone, corrections);
  return gone->len > 0;
}

/**
 * cp_orphan_answer:
 * @orphans: (element-type CpOrphan): all that are asked about
 * @orphan: that of them that is asked about now
 * @answer: "yes" to the place that is proposed, "no" to forget it; "all" and "forget-all" place and forget all of its article
 *
 * Returns: %FALSE where all were to be placed and none could be
 */
gboolean
cp_orphan_answer (CpViewState    *state,
                  GPtrArray      *orphans,
                  const CpOrphan *orphan,
                  const char     *answer)
{
  /* What is done with one takes it out of the list that it stands in. */
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (orphans), same = cp_orphans_of_same (orphans, orphan), one = g_ptr_array_new ();
  CpNewPlace place;

  g_ptr_array_add (one, (gpointer) orphan);
  if (g_str_equal (answer, "all"))
    return place_unchanged (state, same);
  if (g_str_equal (answer, "no") || g_str_equal (answer, "forget-all"))
    forget (state, g_str_equal (answer, "no") ? one : same);
  else if (cp_orphan_find_place (orphan, cp_view_state_get_model (state), &place))
    place_at (state, orphan, &place);
  return TRUE;
}

/* Choosing a place */

typedef struct
{
  CpViewState *state;
  CpSubject    on;
  char        *subject;
} Choosing;

static void
choosing_free (gpointer data)
{
  Choosing *self = data;

  g_object_unref (self->state);
  g_free (self->subject);
  g_free (self);
}

/* The one that is asked about, where the model did not change meanwhile. */
static const CpOrphan *
find (GPtrArray      *orphans,
      const Choosing *choosing)
{
  for (guint i = 0; i < orphans->len; i++)
    {
      const CpOrphan *orphan = g_ptr_array_index (orphans, i);

      if (orphan->on == choosing->on && g_str_equal (orphan->subject, choosing->subject))
        return orphan;
    }
  return NULL;
}

/* The place that a statement of this key has, or would have. */
static gboolean
find_place (const CpModel *model,
            const char    *key,
            CpNewPlace    *place)
{
  g_autofree char *article_key = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < model->statements->len; i++)
    {
      g_autofree char *its = cp_model_statement_key (model, i);

      if (!g_str_equal (its, key))
        continue;
      cp_new_place_of_statement (model, i, place);
      return TRUE;
    }
  place->statement = -1;
  if (!cp_subject_place (key, &article_key, &place->span))
    return FALSE;
  for (guint i = 0; i < model->articles->len && !found; i++)
    {
      found = g_str_equal (((const CpArticle *) g_ptr_array_index (model->articles, i))->key, article_key);
      place->article = i;
    }
  return found;
}

static void
on_chosen (const char *value,
           const char *label G_GNUC_UNUSED,
           gpointer    user_data)
{
  const Choosing *choosing = user_data;
  g_autoptr (CpViewState) state = g_object_ref (choosing->state);
  const CpModel *model = cp_view_state_get_model (state);
  g_autoptr (GPtrArray) orphans = cp_orphans_find (model);
  const CpOrphan *orphan = find (orphans, choosing);
  CpNewPlace place;

  if (orphan != NULL && orphan->on == CP_SUBJECT_STATEMENT && find_place (model, value, &place))
    place_at (state, orphan, &place);
  else if (orphan != NULL && orphan->on != CP_SUBJECT_STATEMENT)
    {
      g_autoptr (GPtrArray) corrections = cp_orphan_rename (orphan, value);

      replace_placed (state, orphan->corrections, corrections);
    }
}

static void
add_place (GPtrArray       *choices,
           const CpArticle *article,
           CpSpan           span,
           const char      *detail)
{
  g_autofree char *words = cp_subject_words (article, span), *heading = cp_heading_of_article (article);
  g_autofree char *key = g_strdup_printf ("%s %u-%u", article->key, span.start, span.end);
  g_autofree char *from = g_strdup_printf ("%s · %s", detail, heading);

  if (words != NULL)
    cp_field_choices_add (choices, words, from, key, FALSE);
}

static void
add_statement (GPtrArray     *choices,
               const CpModel *model,
               guint          statement,
               const char    *detail)
{
  CpNewPlace place;

  cp_new_place_of_statement (model, statement, &place);
  add_place (choices, g_ptr_array_index (model->articles, place.article), place.span,
             detail != NULL ? detail : cp_words_speaker (model, statement));
}

/* The words that are selected in an article and the statement that is chosen come first, whichever article they are in; then the statements of
 * the article that is most likely. */
static void
add_statements (GPtrArray      *choices,
                CpViewState    *state,
                const CpOrphan *orphan)
{
  const CpModel *model = cp_view_state_get_model (state);
  const gint32 selected = cp_view_state_get_selected (state);
  CpNewPlace place = { .article = model->articles->len };
  CpSpan picked;
  guint article;

  if (cp_view_state_get_picked (state, &article, &picked))
    add_place (choices, g_ptr_array_index (model->articles, article), picked, _("the selected words"));
  if (selected >= 0)
    add_statement (choices, model, (guint) selected, _("the chosen statement"));
  cp_orphan_find_place (orphan, model, &place);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < model->statements->len && choices->len < MOST_CHOICES; i++)
      if ((((CpModelStatement *) g_ptr_array_index (model->statements, i))->article == place.article) == (pass == 0) && (gint32) i != selected)
        add_statement (choices, model, i, NULL);
}

static void
add_articles (GPtrArray     *choices,
              const CpModel *model)
{
  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);
      g_autofree char *heading = cp_heading_of_article (article), *where = cp_words_article (article);

      cp_field_choices_add (choices, heading, where, article->key, FALSE);
    }
}

static void
add_speakers (GPtrArray     *choices,
              const CpModel *model)
{
  g_autoptr (GPtrArray) references = cp_speaker_references (model);

  for (guint i = 0; i < model->speakers->len; i++)
    {
      g_autofree char *told = cp_words_of_speaker (model, i, TRUE);

      cp_field_choices_add (choices, ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name, told, g_ptr_array_index (references, i), FALSE);
    }
}

static void
add_names (GPtrArray     *choices,
           const CpModel *model,
           CpSubject      on)
{
  for (guint i = 0; on == CP_SUBJECT_PARTY && i < model->parties->len; i++)
    {
      const char *name = ((CpModelParty *) g_ptr_array_index (model->parties, i))->name;

      cp_field_choices_add (choices, name, NULL, name, FALSE);
    }
  for (guint i = 0; on == CP_SUBJECT_ISSUE && i < model->issues->len; i++)
    {
      const char *name = cp_words_issue (g_ptr_array_index (model->issues, i));

      cp_field_choices_add (choices, name, NULL, name, FALSE);
    }
}

/** cp_orphan_has_choices: Returns: whether it can be placed by hand: how two parties stand to each other on a question is soon said anew */
gboolean
cp_orphan_has_choices (const CpOrphan *orphan)
{
  return orphan->on != CP_SUBJECT_CONTRAST;
}

/** cp_orphan_editor_new: Returns: (transfer floating): the popover in which a person says where @orphan belongs */
GtkWidget *
cp_orphan_editor_new (CpViewState    *state,
                      const CpOrphan *orphan)
{
  const CpModel *model = cp_view_state_get_model (state);
  GPtrArray *choices = cp_field_choices_new ();
  Choosing *choosing = g_new0 (Choosing, 1);
  GtkWidget *editor;

  choosing->state = g_object_ref (state);
  choosing->on = orphan->on;
  choosing->subject = g_strdup (orphan->subject);
  if (orphan->on == CP_SUBJECT_STATEMENT)
    add_statements (choices, state, orphan);
  else if (orphan->on == CP_SUBJECT_ARTICLE)
    add_articles (choices, model);
  else if (orphan->on == CP_SUBJECT_SPEAKER)
    add_speakers (choices, model);
  else
    add_names (choices, model, orphan->on);
  editor = cp_field_editor_new (choices, NULL, on_chosen, choosing, choosing_free);
  if (orphan->on == CP_SUBJECT_STATEMENT)
    cp_field_editor_tell (CP_FIELD_EDITOR (editor), _("For words that are no statement yet, select them in their article first."));
  return editor;
}
