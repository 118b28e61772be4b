/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/telling.h"

#include <string.h>

#include "stance/event-label.h"

#define LABEL_WORDS 14
/* A governor is looked for no further up than this. */
#define DEPTH       12

static void
clear_telling (CpTelling *self)
{
  g_free (self->label);
}

static GArray *
new_tellings (void)
{
  GArray *tellings = g_array_new (FALSE, FALSE, sizeof (CpTelling));

  g_array_set_clear_func (tellings, (GDestroyNotify) clear_telling);
  return tellings;
}

/** cp_telling_complete: adds to a telling what is looked at once and again */
void
cp_telling_complete (CpTelling    *self,
                     const CpText *text)
{
  self->span = cp_text_span (text, self->tokens);
  cp_date_range (&self->date, &self->first_day, &self->last_day);
}

static gboolean
has_tree (const CpText *text)
{
  for (guint32 t = 0; t < text->n_tokens; t++)
    if (text->tokens[t].head != t)
      return TRUE;
  return FALSE;
}

/* Whether a token is the cue of a statement: its time is when something was said. */
static gboolean *
cue_tokens (const CpBuilder *self,
            guint            reading)
{
  const CpText *text = self->readings[reading]->text;
  gboolean *cues = g_new0 (gboolean, text->n_tokens + 1);

  for (guint i = 0; i < self->readings[reading]->statements->len; i++)
    {
      const CpStatement *s = g_ptr_array_index (self->readings[reading]->statements, i);
      CpRange range = cp_text_tokens_in (text, s->cue);

      for (guint32 t = range.first; t < range.last && !cp_span_is_empty (s->cue); t++)
        cues[t] = TRUE;
    }
  return cues;
}

static gboolean
opens_with_when (const CpText *text,
                 guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (text->tokens[children[i]].norm, "when") == 0)
      return TRUE;
  return FALSE;
}

/* Whether @verb says more than that something was at that time. */
static gboolean
says_more (const CpText *text,
           const CpWhen *when,
           guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = text->tokens[children[i]].dep;

      if ((dep == CP_DEP_OBJ || dep == CP_DEP_OBL || dep == CP_DEP_OBL_AGENT || dep == CP_DEP_XCOMP)
          && children[i] < when->tokens.first)
        return TRUE;
    }
  return FALSE;
}

/* "It began on Thursday, when two boats collided": what is told is the collision. */
static guint32
clause_of_time (const CpText *text,
                const CpWhen *when,
                guint32       governor)
{
  guint32 holders[] = { when->tokens.last - 1, text->tokens[when->tokens.last - 1].head, governor };

  for (guint h = 0; h < G_N_ELEMENTS (holders) && !says_more (text, when, governor); h++)
    {
      guint n;
      const guint32 *children = cp_text_children (text, holders[h], &n);

      for (guint i = 0; i < n; i++)
        {
          const CpToken *child = &text->tokens[children[i]];
          gboolean clause = child->dep == CP_DEP_ADVCL || child->dep == CP_DEP_ACL_RELCL || child->dep == CP_DEP_CONJ;

          if (clause && child->pos == CP_POS_VERB && children[i] > when->tokens.last
              && cp_text_subtree (text, children[i]).first <= when->tokens.last + 1 && opens_with_when (text, children[i]))
            return children[i];
        }
    }
  return governor;
}

/* "Are due to meet": what is told is the meeting. */
static guint32
verb_under (const CpText *text,
            guint32       governor)
{
  guint32 verb = cp_text_child (text, governor, CP_DEP_XCOMP);

  if (text->tokens[governor].pos == CP_POS_ADJ && verb != CP_NO_TOKEN && text->tokens[verb].pos == CP_POS_VERB)
    return verb;
  return governor;
}

/* The verb or the noun for an event that the time is said of. */
static guint32
governor_of (const CpBuilder *self,
             const CpText    *text,
             const CpWhen    *when)
{
  guint32 t = when->tokens.first;

  for (guint depth = 0; depth < DEPTH; depth++)
    {
      const CpToken *token = &text->tokens[t];
      gboolean inside = t >= when->tokens.first && t < when->tokens.last;

      if (!inside && (token->pos == CP_POS_VERB || cp_event_is_word (self->lexicon, token)))
        return t;
      if (token->head == t)
        return inside ? CP_NO_TOKEN : t;
      t = token->head;
    }
  return CP_NO_TOKEN;
}

/* The clause around @head, without the clauses that hang on it. */
static CpRange
clause_of (const CpText *text,
           guint32       head,
           CpRange       keep)
{
  CpRange range = cp_text_subtree (text, head);
  guint n;
  const guint32 *children = cp_text_children (text, head, &n);

  for (guint i = 0; i < n; i++)
    {
      CpDep dep = text->tokens[children[i]].dep;
      CpRange part = cp_text_subtree (text, children[i]);

      if (dep != CP_DEP_CONJ && dep != CP_DEP_PARATAXIS && dep != CP_DEP_ADVCL && dep != CP_DEP_CCOMP)
        continue;
      if (part.first > head && part.first < range.last && part.first >= keep.last)
        range.last = part.first;
      else if (part.last <= head && part.last > range.first && part.last <= keep.first)
        range.first = part.last;
    }
  return range;
}

static gboolean
is_break (const CpToken *token)
{
  return token->pos == CP_POS_PUNCT || strcmp (token->norm, ",") == 0 || strcmp (token->norm, ";") == 0
         || strcmp (token->norm, ":") == 0;
}

/* Where there is no tree: what stands between two marks. */
static CpRange
stretch_around (const CpText *text,
                CpRange       when)
{
  CpRange sentence = text->sentences[text->tokens[when.first].sentence].tokens;
  CpRange range = when;

  while (range.first > sentence.first && !is_break (&text->tokens[range.first - 1]))
    range.first--;
  while (range.last < sentence.last && !is_break (&text->tokens[range.last]))
    range.last++;
  if (range.last - range.first < 5)
    range = sentence;
  return range;
}

static CpRange
trimmed (const CpText *text,
         CpRange       range)
{
  while (range.first + 1 < range.last
         && (text->tokens[range.first].pos == CP_POS_PUNCT || text->tokens[range.first].pos == CP_POS_CCONJ
             || text->tokens[range.first].pos == CP_POS_SCONJ))
    range.first++;
  while (range.last > range.first + 1
         && (text->tokens[range.last - 1].pos == CP_POS_PUNCT || text->tokens[range.last - 1].pos == CP_POS_CCONJ))
    range.last--;
  return range;
}

/** cp_telling_plain_label: Returns: (transfer full): the words of @range as they stand, as many as there is room for */
char *
cp_telling_plain_label (const CpText *text,
                        CpRange       range)
{
  g_autofree char *words = NULL;
  gboolean cut = range.last - range.first > LABEL_WORDS;
  GString *label = g_string_new (NULL);

  if (cut)
    range.last = range.first + LABEL_WORDS;
  words = cp_article_slice (text->article, cp_text_span (text, range));
  g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (label, g_utf8_next_char (words));
  if (cut)
    g_string_append (label, "…");
  return g_string_free (label, FALSE);
}

static gboolean
tells_event (const CpBuilder *self,
             const CpWhen    *when,
             const gboolean  *cues,
             gboolean         tree,
             CpTelling       *telling)
{
  const CpText *text = self->readings[telling->reading]->text;
  CpRange sentence = text->sentences[text->tokens[when->tokens.first].sentence].tokens;

  if (tree)
    {
      telling->head = governor_of (self, text, when);
      if (telling->head == CP_NO_TOKEN || cues[telling->head])
        return FALSE;
      telling->head = clause_of_time (text, when, verb_under (text, telling->head));
      telling->tokens = trimmed (text, clause_of (text, telling->head, when->tokens));
      telling->label = cp_event_label (self->lexicon, text, self->readings[telling->reading]->times, telling->tokens,
                                       telling->head, NULL);
    }
  else
    {
      for (guint32 t = sentence.first; t < sentence.last; t++)
        if (cues[t])
          return FALSE;
      telling->tokens = trimmed (text, stretch_around (text, when->tokens));
      telling->head = telling->tokens.first;
      for (guint32 t = telling->tokens.first; t < telling->tokens.last; t++)
        if (cp_event_is_word (self->lexicon, &text->tokens[t]))
          telling->head = t;
      if (telling->tokens.last - telling->tokens.first >= 3)
        telling->label = cp_telling_plain_label (text, telling->tokens);
    }
  return telling->label != NULL;
}

/**
 * cp_tellings_of:
 *
 * Returns: (transfer full) (element-type CpTelling): what an article tells of times, which stays as it is whatever comes to the others
 */
GArray *
cp_tellings_of (const CpBuilder *self,
                guint            reading)
{
  const CpText *text = self->readings[reading]->text;
  const GArray *times = self->readings[reading]->times;
  g_autofree gboolean *cues = cue_tokens (self, reading);
  gboolean tree = has_tree (text);
  GArray *tellings = new_tellings ();

  for (guint i = 0; i < times->len; i++)
    {
      const CpWhen *when = &g_array_index (times, CpWhen, i);
      CpTelling telling = { .reading = reading, .date = when->date };

      if (when->bound != CP_WHEN_AT || !tells_event (self, when, cues, tree, &telling))
        continue;
      cp_telling_complete (&telling, text);
      g_array_append_val (tellings, telling);
    }
  return tellings;
}
