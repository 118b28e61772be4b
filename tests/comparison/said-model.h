/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <vector>

#include "stance/model.h"

/* Articles of what is said in them, for tests of what they share. */

struct Said
{
  const char *words;
  gint32      speaker;
  gint32      issue = 0;
  CpStance    stance = CP_STANCE_NONE;
  CpKind      kind = CP_KIND_DIRECT;
  const char *cue = ""; /* the words behind it that tell who said it */
};

/* A model of as many articles as lists are given, one paragraph and one statement for each thing said; a speaker is a party. */
inline CpModel *
model_of (const std::vector<std::vector<Said>> &articles)
{
  CpModel *model = cp_model_new ();

  for (const std::vector<Said> &said : articles)
    {
      CpArticle *article = cp_article_new ();
      guint32 at = 0;

      article->title = g_strdup_printf ("Report %u", model->articles->len);
      for (const Said &one : said)
        {
          CpModelStatement *s = cp_model_statement_new ();
          guint32 n = static_cast<guint32> (g_utf8_strlen (one.words, -1));

          g_autofree char *paragraph = g_strconcat (one.words, one.cue, NULL);
          const guint32 n_cue = static_cast<guint32> (g_utf8_strlen (one.cue, -1));

          cp_article_add_block (article, CP_BLOCK_PARAGRAPH, paragraph);
          s->article = model->articles->len;
          s->content = g_new (CpSpan, 1);
          s->content[0] = { at, at + n };
          s->n_content = 1;
          s->cue = { at + n, at + n + n_cue };
          s->kind = one.kind;
          s->speaker = s->party = one.speaker;
          s->issue = one.issue;
          s->stance = one.stance;
          g_ptr_array_add (model->statements, s);
          at += n + n_cue + 2;
        }
      cp_article_close (article);
      g_ptr_array_add (model->articles, article);
    }
  return model;
}
