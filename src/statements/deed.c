/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/deed.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/deed-actor.h"
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
  CpRange           source; /* the words that name the actor */
} Deed;

/* "In May, when the party tabled a bill, he voted against it": what only tells when something else was. But "when …" at the end goes
 * on with the tale. */
/* How far before a verb "until" may stand, in tokens. */
#define WAITING 24

static gboolean
only_tells_when (const CpText *text,
                 guint32       verb)
{
  guint32 mark = cp_text_child (text, verb, CP_DEP_MARK);

  if (mark == CP_NO_TOKEN)
    mark = cp_text_child (text, verb, CP_DEP_ADVMOD);
  if (text->tokens[verb].dep != CP_DEP_ADVCL || mark == CP_NO_TOKEN || mark >= verb || !cp_word_is (&text->tokens[mark], " when whenever if "))
    return FALSE;
  return text->tokens[verb].head > verb;
}

/* "PORT VARD - The Harbour Guild on Monday | called off": behind a dateline the tree hangs the sentence on the day. */
static gboolean
hangs_on_day (const CpText *text,
              guint32       verb)
{
  guint32 head = text->tokens[verb].head;

  return head + 1 == verb && cp_word_is_time (&text->tokens[head]) && text->tokens[verb].inflection == CP_FORM_PAST;
}

/* Whether the verb's clause is the reporter's own telling: a main clause, one joined to it, ", when …", "which …". */
static gboolean
is_told (const CpText *text,
         guint32       verb)
{
  switch ((CpDep) text->tokens[verb].dep)
    {
    case CP_DEP_CCOMP:
      /* What stands before the verb that it hangs on is told by nobody else, or it is in a statement already; "has today lodged". */
      return verb < text->tokens[verb].head || strcmp (text->tokens[text->tokens[verb].head].lemma, "have") == 0;
    case CP_DEP_ADVCL:
      return !only_tells_when (text, verb);
    case CP_DEP_ACL:
      return hangs_on_day (text, verb);
    case CP_DEP_XCOMP:
    case CP_DEP_CSUBJ:
    case CP_DEP_CSUBJ_PASS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* What a deed is called in an aside: "…, in a move that growers hailed". */
#define MOVES " move step bid effort sign attempt blow twist reversal decision gesture response "

/* What ranks a deed among others of its kind: "…, the third in a year". */
#define RANKS " first second third fourth fifth sixth last latest only most biggest largest longest "

/* A deed is told in so many words behind its verb at most. */
#define LONGEST 120

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

/* Whether a clause that tells when, why or how long begins here, or what came before: "… until it is known who felled them". */
static gboolean
opens_circumstance (const CpText *text,
                    guint32       token)
{
  const CpToken *word = &text->tokens[token], *before = &text->tokens[token - 1];

  if (cp_word_is (word, " after ") && !cp_word_is (before, " day days week weeks month months year years hour hours minutes moments "))
    return TRUE;
  if (cp_word_is_mark (word, ';'))
    return TRUE;
  return word->pos == CP_POS_SCONJ && cp_word_is (word, " until because when while since although though unless ");
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
  /* ", two weeks ahead of the date", ", 8,740 in number", ", in which he reads" */
  if (token + 2 < end
      && (next->pos == CP_POS_NUM || (next->pos == CP_POS_ADP && cp_word_is (&text->tokens[token + 2], " which whom "))))
    return TRUE;
  if (cp_word_is (next, " in ") && token + 3 < end && text->tokens[token + 2].pos == CP_POS_DET)
    return cp_word_is (&text->tokens[token + 2], " a an ") || cp_word_is (&text->tokens[token + 3], MOVES);
  /* ", the first against a British carrier in four years" */
  if (cp_word_is (next, " the its his her their ") && token + 2 < end)
    return cp_word_is (&text->tokens[token + 2], RANKS) || text->tokens[token + 2].inflection == CP_FORM_SUPERLATIVE;
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
  end = MIN (end, verb + LONGEST);
  for (guint32 i = verb + 1; i + 1 < end; i++)
    if (opens_aside (text, i, sentence.last) || (i > verb + 2 && opens_circumstance (text, i)))
      end = i;
  while (end > verb + 1 && text->tokens[end - 1].pos == CP_POS_PUNCT)
    end--;
  return end;
}

/* Where the clause begins: with what it is done to or by whom, and the time at its head. */
static guint32
clause_start (const CpReading *self,
              const Deed      *deed)
{
  const CpText *text = self->text;
  guint32 patient = cp_deed_verb_patient (text, deed->told);
  guint32 start = cp_word_verb_group (text, deed->told, NULL);

  /* What the same doer did before, "raised the fee and | closed the gate", is another deed. */
  if (text->tokens[deed->told].dep != CP_DEP_CONJ || cp_deed_actor_subject (text, deed->told) != CP_NO_TOKEN)
    start = MIN (start, deed->source.first);
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

  cp_statement_add_content (statement, cp_text_span (text, (CpRange){ clause_start (self, deed), clause_end (text, deed->told) }));
  statement->source = cp_text_span (text, deed->source);
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

/* "until the recorders have been read and an inquiry has begun its work": what is waited for is not done yet. */
static gboolean
is_waited_for (const CpText *text,
               guint32       verb)
{
  guint32 floor = text->sentences[text->tokens[verb].sentence].tokens.first;

  for (guint32 i = verb; i-- > floor && verb - i < WAITING && !cp_word_among (text->tokens[i].norm, " , ; : ");)
    if (cp_word_among (text->tokens[i].norm, " until till unless "))
      return TRUE;
  return FALSE;
}

static gboolean
read_deed (const CpReading   *self,
           const CpScene     *scene,
           const CpDeeds     *deeds,
           const CpKnowledge *knowledge,
           guint32            verb,
           Deed              *deed)
{
  const CpText *text = self->text;

  deed->entry = cp_deed_verb_find (text, deeds, scene->cues, verb);
  deed->verb = verb;
  if (deed->entry == NULL)
    return FALSE;
  deed->told = told_by (text, verb);
  if (deed->told == CP_NO_TOKEN || !is_told (text, deed->told) || !cp_deed_verb_is_fact (text, deed->told) || is_waited_for (text, deed->told))
    return FALSE;
  deed->actor = cp_deed_actor_find (scene, knowledge, deed->told, &deed->source);
  if ((deed->entry->takes == CP_DEED_GERUND || deed->entry->takes == CP_DEED_INFINITIVE || deed->entry->dated) && deed->actor != CP_NO_TOKEN
      && cp_word_among (text->tokens[deed->actor].norm, " he she "))
    return FALSE;
  return deed->actor != CP_NO_TOKEN;
}

/* "which brokered an earlier peace": what a relative clause tells of the doer, without a time, is what the reader knows already. */
static gboolean
is_background (const CpReading *self,
               const Deed      *deed)
{
  const CpText *text = self->text;
  guint32 subject = cp_deed_actor_subject (text, deed->told);
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

/* Whether it is told when it was done: "on Friday", "has since", "then". What is done without a time is what the reader knows already, or
 * what goes on. */
static gboolean
is_dated (const CpReading *self,
          const Deed      *deed)
{
  const CpText *text = self->text;
  guint32 first = clause_start (self, deed), end = clause_end (text, deed->told);
  CpSpan clause = cp_text_span (text, (CpRange){ first, end });
  guint32 floor = text->sentences[text->tokens[deed->told].sentence].tokens.first;

  for (guint i = 0; i < self->times->len; i++)
    {
      const CpWhen *time = &g_array_index (self->times, CpWhen, i);

      /* "has built 8,000 homes since 1991" */
      if (cp_span_overlaps (time->span, clause) && time->bound != CP_WHEN_SINCE)
        return TRUE;
    }
  for (guint32 i = floor; i < deed->told; i++)
    if (cp_word_is (&text->tokens[i], " then since now already later yet instead "))
      return TRUE;
  return FALSE;
}

/* Whether it is told in the article's own sentence, not in what is told beside one. */
static gboolean
is_main (const CpText *text,
         guint32       verb)
{
  for (guint i = 0; i < 4 && text->tokens[verb].dep == CP_DEP_CONJ && text->tokens[verb].head != verb; i++)
    verb = text->tokens[verb].head;
  return text->tokens[verb].dep == CP_DEP_ROOT || text->tokens[verb].dep == CP_DEP_PARATAXIS;
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
                       const CpScene     *scene,
                       const CpDeeds     *deeds,
                       const CpKnowledge *knowledge)
{
  const CpText *text = self->text;
  guint n_statements = self->statements->len;

  for (guint32 i = 0; i < text->n_tokens; i++)
    {
      Deed deed;

      if (text->paragraphs[text->sentences[text->tokens[i].sentence].paragraph].kind != CP_BLOCK_HEADING
          && read_deed (self, scene, deeds, knowledge, i, &deed) && !is_background (self, &deed)
          && (!deed.entry->dated || (is_main (text, deed.told) && is_dated (self, &deed)))
          && (takes_over (self, &deed, &n_statements) || !is_said (self, n_statements, i)))
        add_deed (self, &deed);
    }
}
