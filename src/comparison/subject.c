/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/subject.h"

#include <string.h>

#include "comparison/heading.h"

/* So many characters of a statement are kept with what is decided on it: enough to know it again. */
#define MOST_WORDS 480

/** cp_subject_of: Returns: what corrections of @kind are on */
CpSubject
cp_subject_of (CpCorrectionKind kind)
{
  switch ((int) kind)
    {
    case CP_CORRECT_PAIR:
    case CP_CORRECT_MATCH:
      return CP_SUBJECT_STATEMENTS;
    case CP_CORRECT_ARTICLE_NOTE:
      return CP_SUBJECT_ARTICLE;
    case CP_CORRECT_CONTRAST:
      return CP_SUBJECT_CONTRAST;
    default:
      break;
    }
  if (kind >= CP_CORRECT_ISSUE_LABEL)
    return CP_SUBJECT_ISSUE;
  if (kind >= CP_CORRECT_PARTY_NAME)
    return CP_SUBJECT_PARTY;
  return kind >= CP_CORRECT_SPEAKER_NAME ? CP_SUBJECT_SPEAKER : CP_SUBJECT_STATEMENT;
}

/** cp_subject_statements: Returns: (transfer full): the keys of the statements that @correction is on, none where it is on something else */
char **
cp_subject_statements (const CpCorrection *correction)
{
  GStrvBuilder *keys = g_strv_builder_new ();
  char **all;

  if (cp_subject_of (correction->kind) == CP_SUBJECT_STATEMENT || correction->kind == CP_CORRECT_PAIR)
    g_strv_builder_add (keys, correction->subject);
  if (correction->kind == CP_CORRECT_PAIR && correction->value != NULL && *correction->value != '\0')
    g_strv_builder_add (keys, correction->value);
  if (correction->kind == CP_CORRECT_MATCH)
    {
      g_auto (GStrv) sides = g_strsplit (correction->subject, "|", 2);

      g_strv_builder_addv (keys, (const char **) sides);
    }
  all = g_strv_builder_end (keys);
  g_strv_builder_unref (keys);
  return all;
}

/* A number of @p, with what must come after it. */
static gboolean
read_number (const char **p,
             char         after,
             guint32     *number)
{
  char *end;
  const guint64 read = g_ascii_strtoull (*p, &end, 10);

  if (!g_ascii_isdigit (**p) || *end != after || read > G_MAXINT32)
    return FALSE;
  *number = (guint32) read;
  *p = after != '\0' ? end + 1 : end;
  return TRUE;
}

/**
 * cp_subject_place:
 * @key: of a statement
 * @article_key: (out): the key of its article
 * @span: (out): from its first word to its last
 *
 * Returns: whether @key is one of a statement
 */
gboolean
cp_subject_place (const char *key,
                  char      **article_key,
                  CpSpan     *span)
{
  const char *space = strchr (key, ' '), *p = space != NULL ? space + 1 : NULL;

  if (p == NULL || !read_number (&p, '-', &span->start) || !read_number (&p, '\0', &span->end) || span->end <= span->start)
    return FALSE;
  *article_key = g_strndup (key, (gsize) (space - key));
  return TRUE;
}

/* White space is the importer's, and may be another next time. */
static char *
in_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (line, g_utf8_get_char (p));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  return g_strchomp (g_string_free (line, FALSE));
}

/** cp_subject_words: Returns: (transfer full) (nullable): the words at @span in one line, the first of a long one with "…"; %NULL for none */
char *
cp_subject_words (const CpArticle *article,
                  CpSpan           span)
{
  const gboolean is_long = span.end > span.start && span.end - span.start > MOST_WORDS;
  g_autofree char *text = NULL, *line = NULL;
  char *last;

  if (span.end <= span.start || span.end > article->n_chars)
    return NULL;
  text = cp_article_slice (article, (CpSpan){ span.start, is_long ? span.start + MOST_WORDS : span.end });
  line = in_one_line (text);
  last = is_long ? strrchr (line, ' ') : NULL;
  if (last != NULL)
    *last = '\0';
  return *line != '\0' ? g_strconcat (line, is_long ? "…" : "", NULL) : NULL;
}

/* The words of the statements, one line for each, and the title of the first one's article, where they are there. */
static void
note_statements (CpCorrection *correction,
                 GHashTable   *articles)
{
  g_auto (GStrv) keys = cp_subject_statements (correction);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *title = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *article_key = NULL, *words = NULL;
      CpSpan span;
      const CpArticle *article = cp_subject_place (keys[i], &article_key, &span) ? g_hash_table_lookup (articles, article_key) : NULL;

      words = article != NULL ? cp_subject_words (article, span) : NULL;
      if (words != NULL && title == NULL)
        title = cp_heading_of_article (article);
      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", words != NULL ? words : "");
    }
  if (title != NULL)
    cp_correction_set_words (correction, lines->str, title);
}

/**
 * cp_subject_note_words:
 * @articles: (element-type char* CpArticle): the articles of the comparison by their keys
 *
 * Notes the words that @correction is on, where none are noted yet and its article is there. The key of an article is a digest of its text,
 * so that these are the words that stood there when it was decided.
 */
void
cp_subject_note_words (CpCorrection *correction,
                       GHashTable   *articles)
{
  const CpArticle *article;
  g_autofree char *title = NULL;

  if (correction->words != NULL || correction->title != NULL)
    return;
  if (cp_subject_of (correction->kind) != CP_SUBJECT_ARTICLE)
    {
      note_statements (correction, articles);
      return;
    }
  article = g_hash_table_lookup (articles, correction->subject);
  title = article != NULL ? cp_heading_of_article (article) : NULL;
  if (title != NULL)
    cp_correction_set_words (correction, NULL, title);
}
