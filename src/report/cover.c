/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the report: title, what it compares, and the counts. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"
#include "report/maker.h"

#define N_FIGURES 6

/* "United States, Russia and Syria", at most six names. */
static char *
list_parties (const CpMaker *self)
{
  const CpModel *model = self->model;
  const guint most = 6;
  guint n = MIN (model->parties->len, most);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const CpModelParty *party = g_ptr_array_index (model->parties, g_array_index (self->order, gint32, i));

      if (i > 0)
        /* Translators: before the last name of a list, and before the others */
        g_string_append (list, i + 1 == model->parties->len ? _(" and ") : _(", "));
      g_string_append (list, party->name);
    }
  if (model->parties->len > n)
    g_string_append (list, " …");
  return g_string_free (list, FALSE);
}

static void
find_dates (const CpModel *model,
            CpDate        *first,
            CpDate        *last)
{
  *first = *last = CP_DATE_NONE;
  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);

      if (!cp_date_is_valid (&article->published))
        continue;
      if (!cp_date_is_valid (first) || cp_date_compare (&article->published, first) < 0)
        *first = article->published;
      if (!cp_date_is_valid (last) || cp_date_compare (&article->published, last) > 0)
        *last = article->published;
    }
}

static char *
describe_articles (const CpModel *model)
{
  guint n = model->articles->len;
  CpDate first, last;
  g_autofree char *count = NULL, *from = NULL, *to = NULL;

  find_dates (model, &first, &last);
  first = cp_date_truncate (&first, CP_PRECISION_DAY);
  last = cp_date_truncate (&last, CP_PRECISION_DAY);
  count = g_strdup_printf (ngettext ("%'u article", "%'u articles", n), n);
  from = cp_words_date (&first);
  to = cp_words_date (&last);
  if (!cp_date_is_valid (&first))
    return g_steal_pointer (&count);
  if (cp_date_compare (&first, &last) == 0)
    /* Translators: "1 article, 12 April 2017" */
    return g_strdup_printf (_("%s, %s"), count, to);
  /* Translators: "3 articles, 3 April 2017 to 19 April 2017" */
  return g_strdup_printf (_("%s, %s to %s"), count, from, to);
}

static void
add_title (CpMaker *self)
{
  CpPiece *piece = cp_maker_add (self, cp_piece_new (_("Answer sheet")));
  CpCopy *title = cp_copy_new (CP_TYPE_TITLE, self->width);
  CpCopy *lead = cp_copy_new (CP_TYPE_LEAD, self->width);
  g_autofree char *parties = list_parties (self);
  g_autofree char *articles = describe_articles (self->model);
  double height;

  cp_copy_add (title, self->title);
  cp_copy_set_lines (title, 4);
  if (*parties != '\0')
    {
      cp_copy_add (lead, parties);
      cp_copy_add (lead, " · ");
    }
  cp_copy_add_pale (lead, articles);
  cp_copy_set_lines (lead, 4);
  height = cp_copy_height (title, self->type) + 2;
  cp_piece_add_copy (piece, title, 0, 0);
  cp_piece_add_copy (piece, lead, 0, height);
  piece->height = height + cp_copy_height (lead, self->type) + 4;
  piece->structure = "H1";
  piece->with_next = TRUE;
}

typedef struct
{
  guint n;
  char *label;
} Figure;

static guint
count_issues (const CpModel *model,
              CpRelation     relation)
{
  guint n = 0;

  for (guint i = 0; i < model->issues->len; i++)
    {
      const CpIssue *issue = g_ptr_array_index (model->issues, i);

      for (guint j = 0; j < issue->contrasts->len; j++)
        if (((const CpContrast *) g_ptr_array_index (issue->contrasts, j))->relation == relation)
          {
            n++;
            break;
          }
    }
  return n;
}

static char *
said_and_done (const CpModel *model)
{
  guint deeds, n = cp_once_count_all (model, &deeds);

  if (deeds == 0)
    return g_strdup (ngettext ("statement", "statements", n));
  /* Translators: under the number of statements */
  return g_strdup_printf (ngettext ("statements, %'u deed", "statements, %'u deeds", deeds), deeds);
}

static char *
speakers_and_parties (const CpModel *model)
{
  guint parties = model->parties->len;

  /* Translators: under the number of speakers */
  return g_strdup_printf (ngettext ("speakers, %'u party", "speakers, %'u parties", parties), parties);
}

static void
add_figures (CpMaker *self)
{
  const CpModel *model = self->model;
  guint clashes = count_issues (model, CP_RELATION_CLASH), accords = count_issues (model, CP_RELATION_ACCORD);
  guint against = model->inconsistencies->len;
  Figure figures[N_FIGURES] = {
    { cp_once_count_all (model, NULL), said_and_done (model) },
    { model->speakers->len, speakers_and_parties (model) },
    { model->issues->len, g_strdup (ngettext ("issue", "issues", model->issues->len)) },
    { clashes, g_strdup (ngettext ("clash", "clashes", clashes)) },
    { accords, g_strdup (ngettext ("accord", "accords", accords)) },
    { against, g_strdup (_("said against done, or changed")) },
  };
  double column = self->width / N_FIGURES, top = 7, label_height = 0;
  CpPiece *piece = cp_maker_add (self, cp_piece_new (_("Answer sheet")));

  cp_piece_add_line (piece, 0, 0.5, self->width, 1, CP_TONE_TEXT);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      CpCopy *number = cp_copy_new (CP_TYPE_PART, 0);
      CpCopy *label = cp_copy_new (CP_TYPE_ATTRIBUTION, column - 4);
      g_autofree char *digits = g_strdup_printf ("%'u", figures[i].n);

      cp_copy_add (number, digits);
      cp_copy_add_pale (label, figures[i].label);
      label_height = MAX (label_height, cp_copy_height (label, self->type));
      cp_piece_add_copy (piece, number, i * column, top);
      cp_piece_add_copy (piece, label, i * column, top + 17);
      g_free (figures[i].label);
    }
  piece->height = top + 17 + label_height + 7;
  piece->before = 4;
  cp_piece_add_line (piece, 0, piece->height, self->width, 0.5, CP_TONE_LINE);
}

/** cp_make_cover: the title, what is compared, and how much was found */
void
cp_make_cover (CpMaker *self)
{
  add_title (self);
  add_figures (self);
}
