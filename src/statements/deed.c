/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/deed.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/deed-verb.h"
#include "statements/words.h"

/* A deed while it is being read: the verb that names it, and the one that tells it as done, which is the same but in "answered by
 * recalling its envoy". */
typedef struct
{
  const CpDeedVerb *entry;
  guint32           verb;
  guint32           told;
  guint32           actor;
} Deed;

/* The subject of an active verb, also where the tree takes it for that of a passive, or "it" for a dummy. */
static guint32
own_subject (const CpText *text,
             guint32       verb)
{
  static const CpDep subjects[] = { CP_DEP_NSUBJ, CP_DEP_NSUBJ_PASS, CP_DEP_EXPL };

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      guint32 subject = cp_text_child (text, verb, subjects[i]);

      if (subject != CP_NO_TOKEN && subject < verb)
        return subject;
    }
  return CP_NO_TOKEN;
}

static guint32
subject_of (const CpText *text,
            guint32       verb)
{
  for (guint i = 0; i < 3; i++)
    {
      guint32 subject = own_subject (text, verb);

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

/* A dash that stands alone, as behind a dateline. */
static gboolean
is_dash (const CpText *text,
         guint32       token)
{
  return cp_word_among (text->tokens[token].form, " — – -- ")
         || (strcmp (text->tokens[token].form, "-") == 0 && token > 0 && text->tokens[token - 1].span.end < text->tokens[token].span.start);
}

/* "LA PAZ (Wire) — Bolivia on Tuesday began": the tree takes the place that the report comes from for the subject. */
static guint32
behind_dateline (const CpText *text,
                 guint32       subject,
                 guint32       verb)
{
  guint32 first = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > subject && i > first;)
    if (is_dash (text, i) && i - first < 12)
      {
        while (++i < verb)
          if (text->tokens[i].pos == CP_POS_PROPN && (i + 1 == verb || text->tokens[i + 1].pos != CP_POS_PROPN))
            return cp_word_is_time (&text->tokens[i]) ? subject : i;
        break;
      }
  return subject;
}

/* Who does what @verb tells; "which": what it stands for. */
static guint32
actor_of (const CpText *text,
          guint32       verb)
{
  guint32 subject = cp_text_child (text, verb, CP_DEP_AUX_PASS) != CP_NO_TOKEN ? cp_deed_verb_agent (text, verb) : subject_of (text, verb);

  if (subject == CP_NO_TOKEN || !cp_word_among (text->tokens[subject].norm, " which who that "))
    return subject == CP_NO_TOKEN || subject > verb ? subject : behind_dateline (text, subject, verb);
  return text->tokens[verb].dep == CP_DEP_ACL_RELCL ? text->tokens[verb].head : CP_NO_TOKEN;
}

/* "a hundred of its pilots": the pilots. */
static guint32
counted_by (const CpText *text,
            guint32       actor)
{
  const CpToken *token = &text->tokens[actor];
  guint32 counted = cp_text_child (text, actor, CP_DEP_NMOD);

  if (counted != CP_NO_TOKEN
      && (token->pos == CP_POS_NUM || token->pos == CP_POS_DET
          || cp_word_among (token->lemma, " hundred thousand dozen majority number member group some most many all both half two three ")))
    return counted;
  return actor;
}

/* A state, a body, someone with an office, a name; not "the fog", "a mother". */
static gboolean
can_act (const CpText      *text,
         const CpKnowledge *knowledge,
         guint32            actor)
{
  const CpToken *token = &text->tokens[counted_by (text, actor)];
  const CpRole *role;

  if (token->pos == CP_POS_PROPN)
    return !cp_word_is_time (token);
  if (token->pos == CP_POS_PRON)
    return cp_word_among (token->norm, " it they he she ");
  /* A name whatever it is tagged as: "the Social Left". */
  if (cp_word_is_capital (token) && actor > text->sentences[token->sentence].tokens.first)
    return TRUE;
  role = cp_knowledge_role (knowledge, token->form, NULL);
  if (role != NULL)
    return role->implies <= CP_ROLE_WORKER;
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
  /* What stands before a dash is the place the report comes from. */
  for (guint32 i = actor; i-- > range.first;)
    if (is_dash (text, i))
      range.first = i + 1;
  while (range.first < actor && (text->tokens[range.first].pos == CP_POS_PUNCT || text->tokens[range.first].pos == CP_POS_ADP
                                 || text->tokens[range.first].pos == CP_POS_CCONJ || cp_word_is_time (&text->tokens[range.first])))
    range.first++;
  return range;
}

/* What a deed is called in an aside: "…, in a move that growers hailed". */
#define MOVES " move step bid effort sign attempt blow twist reversal decision gesture response "

/* How far into an aside the word is looked for that tells it, in tokens. */
#define OPENING 5

/* Whether the words from @first on say what the deed was or when: "a penalty that …", "three days after …". */
static gboolean
comments (const CpText *text,
          guint32       first,
          guint32       end)
{
  gboolean noun = text->tokens[first].pos == CP_POS_DET, time = FALSE;

  for (guint32 i = first; i < MIN (end, first + OPENING); i++)
    {
      const CpToken *token = &text->tokens[i];

      time |= cp_word_is_time (token) || cp_word_is (token, " days hours minutes weeks months years moments ");
      if (i > first && ((noun && cp_word_is (token, " that which ")) || (time && cp_word_is (token, " after before "))))
        return TRUE;
      if (cp_word_is_mark (token, ','))
        return FALSE;
    }
  return FALSE;
}

/* Whether a comma and what the reporter tells beside the deed begin here: ", which …", ", in a move that …", ", leading …". */
static gboolean
opens_aside (const CpText *text,
             guint32       token,
             guint32       end)
{
  const CpToken *next = &text->tokens[token + 1];

  if (strcmp (text->tokens[token].norm, ",") != 0)
    return FALSE;
  if (cp_word_is (next, " which who whose where when after before under despite amid ") || next->inflection == CP_FORM_GERUND)
    return TRUE;
  if (cp_word_is (next, " in ") && token + 3 < end && text->tokens[token + 2].pos == CP_POS_DET)
    return cp_word_is (&text->tokens[token + 3], MOVES);
  return comments (text, token + 1, end);
}

/* Where a clause that tells when or why begins, with its own verb at @finite: "scrapped flights | after its pilots fell ill". */
static guint32
last_connective (const CpText *text,
                 guint32       verb,
                 guint32       finite)
{
  for (guint32 i = finite; i-- > verb + 1;)
    if (cp_word_is (&text->tokens[i], " after before as while because when since although though "))
      return i;
  return finite;
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
          || (text->tokens[child].dep == CP_DEP_ADVCL && first > verb
              && (strcmp (text->tokens[first].norm, ",") == 0 || strcmp (text->tokens[first - 1].norm, ",") == 0
                  || cp_text_child (text, child, CP_DEP_NSUBJ) != CP_NO_TOKEN)))
        break;
      if (text->tokens[child].dep == CP_DEP_ADVCL && cp_word_form (text, child) == CP_FORM_PAST)
        {
          end = MIN (end, last_connective (text, verb, child));
          break;
        }
      if (text->tokens[child].pos != CP_POS_PUNCT)
        end = MAX (end, MIN (cp_text_subtree (text, child).last, sentence.last));
    }
  for (guint32 i = verb + 1; i + 1 < end; i++)
    if (opens_aside (text, i, sentence.last))
      end = i;
  while (end > verb + 1 && text->tokens[end - 1].pos == CP_POS_PUNCT)
    end--;
  return end;
}

/* Where the clause begins: with what it is done to or by whom, and the time at its head. */
static guint32
clause_start (const CpReading *self,
              const Deed      *deed,
              CpRange          source)
{
  const CpText *text = self->text;
  guint32 patient = cp_deed_verb_patient (text, deed->told);
  guint32 start = cp_word_verb_group (text, deed->told, NULL);

  /* What the same doer did before, "raised the fee and | closed the gate", is another deed. */
  if (text->tokens[deed->told].dep != CP_DEP_CONJ || own_subject (text, deed->told) != CP_NO_TOKEN)
    start = MIN (start, source.first);
  if (patient != CP_NO_TOKEN && patient < deed->told)
    start = MIN (start, cp_text_subtree (text, patient).first);
  start = MAX (start, text->sentences[text->tokens[deed->told].sentence].tokens.first);
  for (guint i = 0; i < self->times->len; i++)
    {
      CpRange time = g_array_index (self->times, CpWhen, i).tokens;

      if (time.last > start)
        break;
      if (text->tokens[time.first].sentence != text->tokens[start].sentence
          || (time.last != start && (time.last + 1 != start || strcmp (text->tokens[time.last].norm, ",") != 0)))
        continue;
      start = time.first;
      if (start > 0 && text->tokens[start - 1].pos == CP_POS_ADP && text->tokens[start - 1].sentence == text->tokens[start].sentence)
        start--;
      break;
    }
  return start;
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
add_deed (CpReading  *self,
          const Deed *deed)
{
  const CpText *text = self->text;
  CpStatement *statement = cp_statement_new ();
  CpRange source = actor_phrase (text, deed->actor);

  cp_statement_add_content (statement, cp_text_span (text, (CpRange){ clause_start (self, deed, source), clause_end (text, deed->told) }));
  statement->source = cp_text_span (text, source);
  statement->source_head = deed->actor;
  statement->cue_head = deed->told;
  statement->sentence = text->tokens[deed->told].sentence;
  statement->kind = CP_KIND_INDIRECT;
  statement->deed = TRUE;
  cp_act_from_nick (deed->entry->act, &statement->act_hint);
  cp_statement_explain (statement, CP_FIELD_WORDS, 0.7f, _("told as done: “%s”"), text->tokens[deed->verb].form);
  g_ptr_array_add (self->statements, statement);
}

/* The verb that tells what @verb names as done: itself, or that of "answered by recalling its envoy"; no token for neither. */
static guint32
told_by (const CpText *text,
         guint32       verb)
{
  guint32 head = text->tokens[verb].head;

  if (text->tokens[verb].inflection != CP_FORM_GERUND)
    return verb;
  if (verb > 0 && strcmp (text->tokens[verb - 1].norm, "by") == 0 && head < verb && text->tokens[head].pos == CP_POS_VERB
      && cp_word_among (text->tokens[head].lemma, " answer respond retaliate react reply counter hit strike follow protest "))
    return head;
  return CP_NO_TOKEN;
}

static gboolean
read_deed (const CpReading   *self,
           const CpDeeds     *deeds,
           const CpKnowledge *knowledge,
           guint32            verb,
           Deed              *deed)
{
  const CpText *text = self->text;

  deed->entry = cp_deed_verb_find (text, deeds, verb);
  deed->verb = verb;
  if (deed->entry == NULL)
    return FALSE;
  deed->told = told_by (text, verb);
  if (deed->told == CP_NO_TOKEN || !is_told (text, deed->told) || !cp_deed_verb_is_fact (text, deed->told))
    return FALSE;
  deed->actor = actor_of (text, deed->told);
  if (deed->entry->takes == CP_DEED_GERUND && deed->actor != CP_NO_TOKEN && cp_word_among (text->tokens[deed->actor].norm, " he she "))
    return FALSE;
  return deed->actor != CP_NO_TOKEN && can_act (text, knowledge, deed->actor);
}

/* "which brokered an earlier peace": what a relative clause tells of the doer, without a time, is what the reader knows already. */
static gboolean
is_background (const CpReading *self,
               const Deed      *deed)
{
  const CpText *text = self->text;
  guint32 subject = own_subject (text, deed->told);
  CpSpan clause;

  if (text->tokens[deed->told].dep != CP_DEP_ACL_RELCL || subject == CP_NO_TOKEN
      || !cp_word_among (text->tokens[subject].norm, " which who that "))
    return FALSE;
  clause = cp_text_span (text, (CpRange){ subject, clause_end (text, deed->told) });
  for (guint i = 0; i < self->times->len; i++)
    if (cp_span_overlaps (g_array_index (self->times, CpWhen, i).span, clause))
      return FALSE;
  return TRUE;
}

/* A verb that can report and can do, "dismissed", does where its object is one of those it does things to: "14 pilots". */
static gboolean
takes_over (CpReading  *self,
            const Deed *deed,
            guint      *n_statements)
{
  for (guint i = 0; i < *n_statements && deed->entry->objects != NULL; i++)
    {
      const CpStatement *statement = g_ptr_array_index (self->statements, i);

      if (statement->cue_head == deed->verb && statement->kind == CP_KIND_INDIRECT)
        {
          g_ptr_array_remove_index (self->statements, i);
          (*n_statements)--;
          return TRUE;
        }
    }
  return FALSE;
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
      Deed deed;

      if (text->paragraphs[text->sentences[text->tokens[i].sentence].paragraph].kind != CP_BLOCK_HEADING
          && read_deed (self, deeds, knowledge, i, &deed) && !is_background (self, &deed)
          && (takes_over (self, &deed, &n_statements) || !is_said (self, n_statements, i)))
        add_deed (self, &deed);
    }
}
