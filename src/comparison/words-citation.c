/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement's words with everything needed to cite them. */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison/words.h"

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/* Who said it and when; where it stands alone, whose article it is. */
static char *
who_said (const CpModel          *model,
          const CpModelStatement *s,
          guint                   statement)
{
  const CpModelSpeaker *speaker = s->speaker >= 0 ? g_ptr_array_index (model->speakers, s->speaker) : NULL;
  const CpModelParty *party = s->party >= 0 ? g_ptr_array_index (model->parties, s->party) : NULL;
  g_autofree char *date = cp_words_date (&s->date);
  GString *who = g_string_new (NULL);

  append_part (who, "", cp_words_speaker (model, statement));
  if (speaker != NULL)
    append_part (who, ", ", speaker->role);
  if (party != NULL)
    g_string_append_printf (who, " (%s)", party->name);
  append_part (who, ", ", date);
  return g_string_free (who, FALSE);
}

static char *
where_it_stands (const CpArticle *article)
{
  g_autofree char *published = cp_words_date (&article->published);
  GString *where = g_string_new (NULL);

  append_part (where, "", article->byline);
  if (article->title != NULL)
    g_string_append_printf (where, _("%s“%s”"), where->len > 0 ? ", " : "", article->title);
  append_part (where, ", ", article->publisher);
  append_part (where, ", ", published);
  g_string_append_c (where, '.');
  append_part (where, " ", article->url);
  return g_string_free (where, FALSE);
}

/** cp_words_quoted_title: Returns: (transfer full): an article's title as it is cited, "“Ferry cut”"; "no title" where it has none */
char *
cp_words_quoted_title (const CpArticle *article)
{
  return article->title != NULL ? g_strdup_printf (_("“%s”"), article->title) : g_strdup (_("no title"));
}

/** cp_words_citation: Returns: (transfer full): the words with everything needed to cite them, as copied to other programs */
char *
cp_words_citation (const CpModel *model,
                   guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *lead = NULL, *words = NULL, *who = who_said (model, s, statement);
  g_autofree char *where = where_it_stands (g_ptr_array_index (model->articles, s->article));

  cp_words_statement (model, statement, &lead, &words);
  return g_strdup_printf ("%s%s%s — %s. %s", lead != NULL ? lead : "", lead != NULL ? " " : "", words, who, where);
}

/**
 * cp_words_citation_of:
 * @statement: the statement that all of @words belong to, or -1 where they are the article's own
 * @words: some words of @article
 *
 * Returns: (transfer full): the words in quotation marks with everything needed to cite them
 */
char *
cp_words_citation_of (const CpModel *model,
                      guint          article,
                      gint32         statement,
                      const char    *words)
{
  g_autofree char *where = where_it_stands (g_ptr_array_index (model->articles, article)), *who = NULL;

  if (statement < 0)
    return g_strdup_printf (_("“%s” — %s"), words, where);
  who = who_said (model, g_ptr_array_index (model->statements, statement), (guint) statement);
  return g_strdup_printf (_("“%s” — %s. %s"), words, who, where);
}
