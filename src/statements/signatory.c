/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who "I" and "we" are in a letter that is printed as it was written: whoever signed it. */
#include <string.h>

#include "statements/stage.h"
#include "statements/words.h"

/* Among so many paragraphs at the head a letter greets its readers, at the end it is signed. */
#define GREETING  5
#define SIGNATURE 4

/* Among so many at the end a firm tells of itself. */
#define ABOUT 10

/* So long is a paragraph that is but a signature: "Ana Lind, chair, for the committee". */
#define LONGEST_SIGNATURE 12

/* "Dear friends", or a headline that says that it is a letter. */
static gboolean
is_letter (const CpText *text)
{
  g_autofree char *title = text->article->title != NULL ? g_utf8_casefold (text->article->title, -1) : NULL;

  if (title != NULL && (strstr (title, "letter") != NULL || g_str_has_prefix (title, "dear ")))
    return TRUE;
  for (guint32 i = 0; i < MIN (text->n_paragraphs, GREETING); i++)
    if (text->paragraphs[i].tokens.last > text->paragraphs[i].tokens.first
        && strcmp (text->tokens[text->paragraphs[i].tokens.first].norm, "dear") == 0)
      return TRUE;
  return FALSE;
}

static CpFigure *
figure_named_at (const CpStage *self,
                 guint32        token)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->tokens.first == token)
        return run->figure;
    }
  return NULL;
}

/* Who stands under the letter. */
static CpFigure *
signed_below (const CpStage *self)
{
  const CpText *text = self->text;

  for (guint32 i = text->n_paragraphs; i-- > 0 && i + SIGNATURE >= text->n_paragraphs;)
    {
      CpRange tokens = text->paragraphs[i].tokens;
      CpFigure *figure = tokens.last > tokens.first && tokens.last - tokens.first <= LONGEST_SIGNATURE
                           ? figure_named_at (self, tokens.first) : NULL;

      if (figure != NULL && figure->kind != CP_SPEAKER_GROUP)
        return figure;
    }
  return NULL;
}

/* The longest name of a body in a headline such as "Statement by the Permanent Mission of Norway": who gives the text out. */
static CpFigure *
longest_in_title (const CpStage *self)
{
  g_autofree char *title = self->text->article->title != NULL ? cp_cast_fold (self->text->article->title) : NULL;
  CpFigure *found = NULL;

  if (title == NULL || strstr (title, "statement") == NULL)
    return NULL;
  for (guint i = 0; i < self->cast->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->cast->figures, i);

      if (figure->kind == CP_SPEAKER_ORGANISATION && strchr (figure->folded, ' ') != NULL && strstr (title, figure->folded) != NULL
          && (found == NULL || strlen (figure->folded) > strlen (found->folded)))
        found = figure;
    }
  return found;
}

/* "About Marram Homes", which stands under what a firm gives out: itself. */
static CpFigure *
told_about_below (const CpStage *self)
{
  const CpText *text = self->text;

  for (guint32 i = text->n_paragraphs; i-- > 0 && i + ABOUT >= text->n_paragraphs;)
    {
      CpRange tokens = text->paragraphs[i].tokens;
      guint32 end = MIN (tokens.last, tokens.first + LONGEST_SIGNATURE);
      g_autofree char *name = NULL;
      CpFigure *figure;

      if (tokens.last < tokens.first + 2 || !cp_word_is (&text->tokens[tokens.first], " about "))
        continue;
      /* "About Marram Homes: Marram Homes is a builder of …" */
      for (guint32 j = tokens.first + 1; j < end; j++)
        if (cp_word_is_mark (&text->tokens[j], ':'))
          end = j;
      if (end == tokens.first + LONGEST_SIGNATURE)
        continue;
      while (end > tokens.first + 1 && text->tokens[end - 1].pos == CP_POS_PUNCT)
        end--;
      name = cp_describe_words (text, (CpRange){ tokens.first + 1, end });
      figure = cp_cast_find_body (self->cast, name);
      if (figure != NULL && figure->kind == CP_SPEAKER_ORGANISATION)
        return figure;
    }
  return NULL;
}

/* Whoever gives the text out, looked for once. */
static CpFigure *
issued_by (CpStage *self)
{
  if (!self->looked_for_issuer)
    self->issuer = longest_in_title (self);
  if (!self->looked_for_issuer && self->issuer == NULL)
    self->issuer = told_about_below (self);
  self->looked_for_issuer = TRUE;
  return self->issuer;
}

/* "Ana Lind" of the byline "Ana Lind, co-founder, Harrow River Watch". */
static CpFigure *
named_in_byline (const CpStage *self)
{
  const char *byline = self->text->article->byline;
  g_auto (GStrv) parts = byline != NULL ? g_strsplit (byline, ",", 2) : NULL;

  return parts != NULL && *parts != NULL && strchr (g_strstrip (*parts), ' ') != NULL ? cp_cast_person (self->cast, *parts, NULL) : NULL;
}

/**
 * cp_stage_signatory:
 * @source: the words that stand as the source of a statement
 *
 * Returns: (transfer none) (nullable): whoever signed the letter in which "I" or "we" stands outside quotation marks; %NULL where @source
 *   is no such word, or the article no letter
 */
CpFigure *
cp_stage_signatory (CpStage *self,
                    CpRange  source)
{
  const CpToken *word = &self->text->tokens[source.first];
  CpFigure *author;

  if (source.last != source.first + 1 || !cp_word_is (word, " i we ") || word->flags & CP_TOKEN_QUOTED)
    return NULL;
  author = cp_word_is (word, " we ") ? issued_by (self) : NULL;
  if (author != NULL || !is_letter (self->text))
    return author;
  author = signed_below (self);
  return author != NULL ? author : named_in_byline (self);
}
