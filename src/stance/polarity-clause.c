/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To which clause of a content each word belongs, and how much that clause says of what the whole does. */
#include "stance/polarity.h"

#include <string.h>

/** cp_polarity_token: Returns: the content's token at @place */
const CpToken *
cp_polarity_token (const CpPolarityReader *self,
                   guint                   place)
{
  return &self->profile->text->tokens[g_array_index (self->profile->tokens, guint32, place)];
}

/** cp_polarity_clause_free: frees a clause, given as what an array holds */
void
cp_polarity_clause_free (gpointer data)
{
  CpPolarityClause *self = data;

  g_string_free (self->words, TRUE);
  g_free (self);
}

/* How much a clause that only hangs on another says of what the whole does, and a condition. */
#define SUBORDINATE_SHARE 0.35f
#define CONDITION_SHARE   0.1f
/* A clause's head is looked for no further up than this. */
#define DEPTH 32

/* A clause that is taken up again was begun among so many before. */
#define NEAR  32

/* "no plan to restrict access": what completes a noun belongs to its clause. */
static gboolean
is_infinitive (const CpText *text,
               guint32       token)
{
  guint32 mark = cp_text_child (text, token, CP_DEP_MARK);

  return mark != CP_NO_TOKEN && strcmp (text->tokens[mark].norm, "to") == 0;
}

/* Whether a token that hangs on another begins a clause of its own. */
static gboolean
begins_clause (const CpText *text,
               guint32       token)
{
  switch (text->tokens[token].dep)
    {
    case CP_DEP_ACL:
      return !is_infinitive (text, token);
    case CP_DEP_ACL_RELCL:
    case CP_DEP_ADVCL:
    case CP_DEP_PARATAXIS:
      return TRUE;
    case CP_DEP_CONJ:
      return cp_text_child (text, token, CP_DEP_NSUBJ) != CP_NO_TOKEN || cp_text_child (text, token, CP_DEP_NSUBJ_PASS) != CP_NO_TOKEN
             || cp_text_child (text, token, CP_DEP_EXPL) != CP_NO_TOKEN || cp_text_child (text, token, CP_DEP_AUX) != CP_NO_TOKEN;
    default:
      return FALSE;
    }
}

static float
share_of (const CpText *text,
          guint32       token)
{
  static const char *const conditions[] = { "if", "unless", "when", "whether", NULL };
  guint32 mark;

  switch (text->tokens[token].dep)
    {
    case CP_DEP_ADVCL:
      mark = cp_text_child (text, token, CP_DEP_MARK);
      if (mark != CP_NO_TOKEN && g_strv_contains (conditions, text->tokens[mark].norm))
        return CONDITION_SHARE;
      return SUBORDINATE_SHARE;
    case CP_DEP_ACL:
    case CP_DEP_ACL_RELCL:
      return SUBORDINATE_SHARE;
    default:
      return 1;
    }
}

/* The predicate of the clause that a token stands in, and how much that clause says of the whole. */
static guint32
clause_head (const CpPolarityReader *self,
             guint32                 token,
             float                  *share)
{
  const CpText *text = self->profile->text;
  guint32 found = CP_NO_TOKEN;

  *share = 1;
  for (guint depth = 0; depth < DEPTH; depth++)
    {
      guint32 head = text->tokens[token].head;

      if (head == token || !cp_profile_holds (self->profile, head))
        break;
      if (begins_clause (text, token))
        {
          *share *= share_of (text, token);
          if (found == CP_NO_TOKEN)
            found = token;
        }
      token = head;
    }
  return found != CP_NO_TOKEN ? found : token;
}

static CpPolarityClause *
clause_for (CpPolarityReader *self,
            guint32           head,
            float             share)
{
  CpPolarityClause *clause;

  for (guint i = self->clauses->len; i > 0 && i + NEAR > self->clauses->len; i--)
    {
      clause = g_ptr_array_index (self->clauses, i - 1);
      if (clause->head == head)
        return clause;
    }
  clause = g_new0 (CpPolarityClause, 1);
  *clause = (CpPolarityClause){ .head = head, .share = share, .sign = 1, .words = g_string_new (NULL) };
  g_ptr_array_add (self->clauses, clause);
  return clause;
}

/* "described the figure as 'a press release, not a forecast'": what is quoted is the name that the act already tells. */
static gboolean
is_name_given (const CpPolarityReader *self,
               const CpToken          *token)
{
  return self->s != NULL && !self->undoes_bad && self->s->kind == CP_KIND_MIXED && (token->flags & CP_TOKEN_QUOTED) != 0
         && (self->s->act == CP_ACT_CONDEMN || self->s->act == CP_ACT_PRAISE);
}

static gboolean
has_tree (const CpPolarityReader *self)
{
  for (guint i = 0; i < self->profile->tokens->len; i++)
    if (cp_polarity_token (self, i)->head != g_array_index (self->profile->tokens, guint32, i))
      return TRUE;
  return FALSE;
}

/* The clause of each word, by the tree. */
static void
read_by_tree (CpPolarityReader *self)
{
  for (guint i = self->from; i < self->profile->tokens->len; i++)
    {
      const CpToken *token = cp_polarity_token (self, i);
      guint32 head;
      float share;
      CpPolarityClause *clause;

      if (token->pos == CP_POS_PUNCT || is_name_given (self, token))
        continue;
      head = clause_head (self, g_array_index (self->profile->tokens, guint32, i), &share);
      clause = clause_for (self, head, share);
      clause->n_words++;
      cp_polarity_read_word (self, i, clause);
    }
}

static gboolean
ends_clause (const CpToken *token)
{
  static const char *const marks[] = { ".", ";", ":", "!", "?", ",", "-", "--", "but", "because", "although", "while", "whereas", NULL };

  return g_strv_contains (marks, token->norm);
}

/* Where there is no tree, by the marks and the words between clauses. */
static void
read_by_marks (CpPolarityReader *self)
{
  guint32 number = 0;
  guint length = 0;

  for (guint i = self->from; i < self->profile->tokens->len; i++)
    {
      const CpToken *token = cp_polarity_token (self, i);
      CpPolarityClause *clause;

      if (ends_clause (token) && length >= 3)
        {
          number++;
          length = 0;
          continue;
        }
      if (is_name_given (self, token))
        continue;
      length++;
      clause = clause_for (self, number, 1);
      clause->n_words++;
      cp_polarity_read_word (self, i, clause);
    }
}

/** cp_polarity_read_clauses: reads every word into its clause: by the tree, or by the marks where there is none */
void
cp_polarity_read_clauses (CpPolarityReader *self)
{
  if (has_tree (self))
    read_by_tree (self);
  else
    read_by_marks (self);
}
