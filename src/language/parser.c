/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/parser.h"

#include <string.h>

#include "language/labels.h"
#include "language/network.h"

/* A sentence longer than can be parsed at once is cut into windows, where a mark lets it if one stands in a window's last part. */
#define WINDOW 128
#define CUT_REACH 48

struct _CpParser
{
  CpNetwork *network;
  guint8 poses[CP_NET_MAX_TAGS];
  guint8 forms[CP_NET_MAX_TAGS];
  guint8 deps[CP_NET_MAX_LABELS];
};

/* Sentences, or windows of long ones, that wait for the network. */
typedef struct
{
  const CpParser *parser;
  const CpVectors *vectors;
  CpText *text;
  CpNetworkRun *run;
  CpFeatures features[CP_NET_BATCH];
  CpAnalysis analyses[CP_NET_BATCH];
  CpRange ranges[CP_NET_BATCH]; /* tokens of each window */
  guint32 starts[CP_NET_BATCH + 1];
  guint n_windows;
} Batch;

/** cp_parser_load: Returns: (transfer full): the parser of a network's file, or %NULL with #CpLanguageError */
CpParser *
cp_parser_load (const char *path,
                GError    **error)
{
  g_autoptr (CpParser) self = g_new0 (CpParser, 1);

  self->network = cp_network_load (path, error);
  if (self->network == NULL)
    return NULL;
  for (guint i = 0; i < cp_network_n_tags (self->network); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cp_network_tag (self->network, i), "|", 2);

      self->poses[i] = (guint8) (parts[0] != NULL ? cp_pos_from_name (parts[0]) : CP_POS_X);
      self->forms[i] = (guint8) (parts[0] != NULL && parts[1] != NULL ? cp_form_from_tag (parts[1]) : CP_FORM_NONE);
    }
  for (guint i = 0; i < cp_network_n_labels (self->network); i++)
    self->deps[i] = (guint8) cp_dep_from_name (cp_network_label (self->network, i));
  return g_steal_pointer (&self);
}

/** cp_parser_free: frees the parser */
void
cp_parser_free (CpParser *self)
{
  g_clear_pointer (&self->network, cp_network_free);
  g_free (self);
}

static void
store_window (Batch *batch,
              guint  window)
{
  const CpAnalysis *analyses = batch->analyses + batch->starts[window];
  CpRange range = batch->ranges[window];
  const CpSentence *sentence = &batch->text->sentences[batch->text->tokens[range.first].sentence];

  for (guint32 i = range.first; i < range.last; i++)
    {
      const CpAnalysis *analysis = &analyses[i - range.first];
      CpToken *token = &batch->text->tokens[i];

      token->pos = batch->parser->poses[analysis->tag];
      token->inflection = batch->parser->forms[analysis->tag];
      token->head = range.first + analysis->head;
      token->dep = batch->parser->deps[analysis->label];
      if (token->head == i)
        token->dep = CP_DEP_ROOT;
      else if (token->dep == CP_DEP_ROOT)
        token->dep = CP_DEP_DEP;
      /* What is cut off a long sentence hangs on its first root. */
      if (token->head == i && range.first > sentence->tokens.first)
        {
          guint32 root = sentence->tokens.first;

          while (batch->text->tokens[root].head != root)
            root = batch->text->tokens[root].head;
          token->head = root;
          token->dep = CP_DEP_PARATAXIS;
        }
    }
}

static void
flush (Batch *batch)
{
  if (batch->n_windows == 0)
    return;
  cp_network_run (batch->run, batch->features, batch->starts, batch->n_windows, batch->analyses);
  for (guint i = 0; i < batch->n_windows; i++)
    store_window (batch, i);
  batch->n_windows = 0;
  batch->starts[0] = 0;
}

static void
add_window (Batch  *batch,
            CpRange range)
{
  const CpSentence *sentence = &batch->text->sentences[batch->text->tokens[range.first].sentence];
  guint32 n = range.last - range.first, at;

  if (batch->starts[batch->n_windows] + n > CP_NET_BATCH)
    flush (batch);
  at = batch->starts[batch->n_windows];
  for (guint32 i = 0; i < n; i++)
    {
      const CpToken *token = &batch->text->tokens[range.first + i];

      batch->features[at + i] = cp_features_of (batch->vectors, token->form, token->norm, token->flags,
                                                range.first + i == sentence->tokens.first);
    }
  batch->ranges[batch->n_windows++] = range;
  batch->starts[batch->n_windows] = at + n;
}

static guint32
window_end (const CpText *text,
            guint32       first,
            guint32       last)
{
  guint32 end;

  if (last - first <= CP_NET_LONGEST)
    return last;
  end = first + WINDOW;
  for (guint32 i = end; i > end - CUT_REACH; i--)
    if (strchr (",;:", text->tokens[i - 1].form[0]) != NULL)
      return i;
  return end;
}

/**
 * cp_parser_parse:
 * @text: cut into sentences; its tokens get their tags, lemmas, heads and relations
 */
void
cp_parser_parse (const CpParser  *self,
                 const CpVectors *vectors,
                 const CpLemmas  *lemmas,
                 CpText          *text)
{
  g_autofree Batch *batch = g_new (Batch, 1);
  g_autoptr (CpNetworkRun) run = cp_network_run_new (self->network, vectors);

  batch->parser = self;
  batch->vectors = vectors;
  batch->text = text;
  batch->run = run;
  batch->n_windows = 0;
  batch->starts[0] = 0;
  for (guint32 s = 0; s < text->n_sentences; s++)
    {
      CpRange tokens = text->sentences[s].tokens;

      for (guint32 first = tokens.first, last; first < tokens.last; first = last)
        {
          last = window_end (text, first, tokens.last);
          add_window (batch, (CpRange){ first, last });
        }
    }
  flush (batch);
  cp_lemmas_fill (lemmas, vectors, text);
}
