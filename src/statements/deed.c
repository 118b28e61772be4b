/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/deed.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/words.h"

/* How far behind its verb a second word may stand: "called the strike off". */
#define REACH 4

/* The object; behind a second word the tree may take that for a preposition: "called | off its stoppage". */
static guint32
object_of (const CpText     *text,
           const CpDeedVerb *entry,
           guint32           verb)
{
  guint32 object = cp_text_child (text, verb, CP_DEP_OBJ);

  return object == CP_NO_TOKEN && entry->follows != NULL ? cp_text_child (text, verb, CP_DEP_OBL) : object;
}

static gboolean
has_second_word (const CpText     *text,
                 const CpDeedVerb *entry,
                 guint32           verb)
{
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last;

  for (guint32 i = verb + 1; i < end && i <= verb + REACH; i++)
    if (strcmp (text->tokens[i].norm, entry->follows) == 0 && (i == verb + 1 || text->tokens[i].head == verb))
      return TRUE;
  return FALSE;
}

static gboolean
object_suits (const CpText     *text,
              const CpDeedVerb *entry,
              guint32           verb)
{
  guint32 object = object_of (text, entry, verb);

  if (!entry->needs_object)
    return TRUE;
  if (object == CP_NO_TOKEN)
    return FALSE;
  return entry->objects == NULL || g_strv_contains ((const char *const *) entry->objects, text->tokens[object].lemma);
}

static const CpDeedVerb *
deed_at (const CpText  *text,
         const CpDeeds *deeds,
         guint32        verb)
{
  const GPtrArray *entries = text->tokens[verb].pos == CP_POS_VERB ? cp_deeds_find (deeds, text->tokens[verb].lemma) : NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const CpDeedVerb *entry = g_ptr_array_index (entries, i);

      if ((entry->follows == NULL || has_second_word (text, entry, verb)) && object_suits (text, entry, verb))
        return entry;
    }
  return NULL;
}

/* Told as a fact: the past or the perfect, active, not denied, no infinitive and no "would". */
static gboolean
is_fact (const CpText *text,
         guint32       verb)
{
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);
  gboolean has = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const CpToken *child = &text->tokens[children[i]];

      if (children[i] > verb)
        break;
      if (child->dep == CP_DEP_AUX_PASS || child->dep == CP_DEP_NSUBJ_PASS || child->inflection == CP_FORM_MODAL
          || cp_word_among (child->norm, " not n't never to if unless whether until "))
        return FALSE;
      if (child->dep == CP_DEP_AUX)
        {
          if (!cp_word_among (child->norm, " has have had 've 's 'd "))
            return FALSE;
          has = TRUE;
        }
    }
  return has ? text->tokens[verb].inflection == CP_FORM_PARTICIPLE || text->tokens[verb].inflection == CP_FORM_PAST
             : text->tokens[verb].inflection == CP_FORM_PAST;
}

static guint32
subject_of (const CpText *text,
            guint32       verb)
{
  for (guint i = 0; i < 3; i++)
    {
      guint32 subject = cp_text_child (text, verb, CP_DEP_NSUBJ);

      if (subject != CP_NO_TOKEN || text->tokens[verb].dep != CP_DEP_CONJ || text->tokens[verb].head == verb)
        return subject;
      verb = text->tokens[verb].head;
    }
  return CP_NO_TOKEN;
}

/* Whether the verb's clause is the reporter's own telling: a main clause, one joined to it, "when …", "which …". */
static gboolean
is_told (const CpText *text,
         guint32       verb)
{
  switch ((CpDep) text->tokens[verb].dep)
    {
    case CP_DEP_CCOMP:
    case CP_DEP_XCOMP:
    case CP_DEP_ACL:
    case CP_DEP_CSUBJ:
    case CP_DEP_CSUBJ_PASS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* "which": what it stands for. */
static guint32
actor_of (const CpText *text,
          guint32       verb,
          guint32       subject)
{
  if (!cp_word_among (text->tokens[subject].norm, " which who that "))
    return subject;
  return text->tokens[verb].dep == CP_DEP_ACL_RELCL ? text->tokens[verb].head : CP_NO_TOKEN;
}

/* A state, a body, someone with an office, a name; not "the fog", "a mother". */
static gboolean
can_act (const CpText      *text,
         const CpKnowledge *knowledge,
         guint32            actor)
{
  const CpToken *token = &text->tokens[actor];
  const CpRole *role;

  if (token->pos == CP_POS_PROPN)
    return TRUE;
  if (token->pos == CP_POS_PRON)
    return cp_word_among (token->norm, " it they he she ");
  role = cp_knowledge_role (knowledge, token->form, NULL);
  if (role != NULL)
    return role->implies <= CP_ROLE_MEMBER;
  return cp_knowledge_institution (knowledge, token->form, NULL) != NULL;
}

/* The noun phrase of the actor, without what follows a comma. */
static CpRange
actor_phrase (const CpText *text,
              guint32       actor)
{
  CpRange range = cp_text_subtree (text, actor);
  CpRange sentence = text->sentences[text->tokens[actor].sentence].tokens;

  range.first = MAX (range.first, sentence.first);
  range.last = MIN (range.last, sentence.last);
  for (guint32 i = actor + 1; i < range.last; i++)
    if (text->tokens[i].pos == CP_POS_PUNCT || text->tokens[i].pos == CP_POS_VERB || text->tokens[i].pos == CP_POS_AUX
        || cp_word_is_time (&text->tokens[i])
        || (i + 1 < range.last && text->tokens[i].pos == CP_POS_ADP && cp_word_is_time (&text->tokens[i + 1])))
      range.last = i;
  while (range.first < actor && (text->tokens[range.first].pos == CP_POS_PUNCT || text->tokens[range.first].pos == CP_POS_ADP
                                 || text->tokens[range.first].pos == CP_POS_CCONJ))
    range.first++;
  return range;
}

/* Where the clause ends: before what is joined to it, or told beside it. */
static guint32
clause_end (const CpText *text,
            guint32       verb)
{
  CpRange sentence = text->sentences[text->tokens[verb].sentence].tokens;
  guint n;
  const guint32 *children = cp_text_children (text, verb, &n);
  guint32 end = verb + 1;

  for (guint i = 0; i < n; i++)
    {
      guint32 child = children[i], first;

      if (child < verb)
        continue;
      first = cp_text_subtree (text, child).first;
      if (text->tokens[child].dep == CP_DEP_CONJ || text->tokens[child].dep == CP_DEP_PARATAXIS || text->tokens[child].dep == CP_DEP_CC
          || text->tokens[child].dep == CP_DEP_CCOMP
          || (text->tokens[child].dep == CP_DEP_ADVCL
              && (strcmp (text->tokens[first].norm, ",") == 0
                  || (first > 0 && strcmp (text->tokens[first - 1].norm, ",") == 0))))
        break;
      if (text->tokens[child].pos != CP_POS_PUNCT)
        end = MAX (end, MIN (cp_text_subtree (text, child).last, sentence.last));
    }
  while (end > verb + 1 && text->tokens[end - 1].pos == CP_POS_PUNCT)
    end--;
  return end;
}

/* Whether the words are in a statement already, or between quotation marks. */
static gboolean
is_said (const CpReading *self,
         guint            n_statements,
         guint32          verb)
{
  CpSpan span = self->text->tokens[verb].span;

  if ((self->text->tokens[verb].flags & CP_TOKEN_QUOTED) != 0)
    return TRUE;
  for (guint i = 0; i < n_statements; i++)
    {
      const CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (cp_span_overlaps (statement->cue, span))
        return TRUE;
      for (guint j = 0; j < statement->n_content; j++)
        if (cp_span_overlaps (statement->content[j], span))
          return TRUE;
    }
  return FALSE;
}

static void
add_deed (CpReading        *self,
          const CpDeedVerb *entry,
          guint32           verb,
          guint32           actor)
{
  const CpText *text = self->text;
  CpStatement *statement = cp_statement_new ();
  CpRange source = actor_phrase (text, actor);

  cp_statement_add_content (statement, cp_text_span (text, (CpRange){ MIN (source.first, verb), clause_end (text, verb) }));
  statement->source = cp_text_span (text, source);
  statement->source_head = actor;
  statement->cue_head = verb;
  statement->sentence = text->tokens[verb].sentence;
  statement->kind = CP_KIND_INDIRECT;
  statement->deed = TRUE;
  cp_act_from_nick (entry->act, &statement->act_hint);
  cp_statement_explain (statement, CP_FIELD_WORDS, 0.7f, _("told as done: “%s”"), text->tokens[verb].form);
  g_ptr_array_add (self->statements, statement);
}

/**
 * cp_reading_find_deeds:
 *
 * Adds what the article tells as done by someone, where it bears on a dispute by its verb. To be called when all that is said
 * has been found, since what others say was done is theirs. The statements must be sorted afterwards.
 */
void
cp_reading_find_deeds (CpReading         *self,
                       const CpDeeds     *deeds,
                       const CpKnowledge *knowledge)
{
  const CpText *text = self->text;
  guint n_statements = self->statements->len;

  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      const CpDeedVerb *entry = deed_at (text, deeds, i);
      guint32 subject, actor;

      if (entry == NULL || !is_told (text, i) || !is_fact (text, i) || is_said (self, n_statements, i)
          || text->paragraphs[text->sentences[text->tokens[i].sentence].paragraph].kind == CP_BLOCK_HEADING)
        continue;
      subject = subject_of (text, i);
      actor = subject == CP_NO_TOKEN ? CP_NO_TOKEN : actor_of (text, i, subject);
      if (actor != CP_NO_TOKEN && can_act (text, knowledge, actor))
        add_deed (self, entry, i, actor);
    }
}
