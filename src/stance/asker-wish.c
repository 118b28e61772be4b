/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* Whose doing something was is what is asked, where somebody denies that it was theirs. */
#define CULPRIT 1.2f
/* What none of the sides did is seldom what they dispute. */
#define NOBODYS 0.6f

static const CpModelSpeaker *
speaker_of (const CpAsker *self,
            gint32         number)
{
  return g_ptr_array_index (self->builder->model->speakers, number);
}

static void
put_fixed (CpAsker    *self,
           const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (char **word = each; *word != NULL; word++)
    cp_asker_put_word (self, *word, TRUE);
}

/** cp_asker_put_in_full: adds the noun phrase from @first up to @last; "the attack" as the article calls it in full */
void
cp_asker_put_in_full (CpAsker *self,
                      guint32  first,
                      guint32  last,
                      guint32  noun)
{
  gboolean bare = last == first + 2 && noun == first + 1 && cp_asker_is_word (self, first, "the");
  g_autofree char *full = bare ? cp_full_name (self->text, self->builder->lexicon, noun) : NULL;

  if (full == NULL)
    {
      cp_asker_put_range (self, first, last);
      return;
    }
  put_fixed (self, "the");
  cp_asker_put_word (self, full, TRUE);
}

/* What one takes on or threatens is asked of oneself; what one refuses too, and then answered with no. */
static gboolean
speaks_of_itself (CpAsker *self)
{
  CpAct act = self->s->act;

  if (act == CP_ACT_DENY && self->s->kind != CP_KIND_DIRECT)
    return TRUE;
  return act == CP_ACT_COMMIT || act == CP_ACT_WARN || act == CP_ACT_OFFER;
}

/* "say sorry and to pay": behind "should" no verb has its "to". */
static void
put_infinitive (CpAsker *self,
                guint32  verb)
{
  self->space = TRUE;
  for (guint32 t = verb; t < self->last; t++)
    if (t + 1 == self->last || !cp_asker_is_word (self, t, "to") || cp_asker_token (self, t - 1)->pos != CP_POS_CCONJ
        || cp_asker_token (self, t + 1)->inflection != CP_FORM_BASE)
      cp_asker_put_token (self, t);
}

/* "a referendum to leave", "allowing money to follow pupils": what it would be for, of what nobody could be asked to do. */
static gboolean
is_means (const CpAsker *self)
{
  static const char *const words[] = { "a", "an", "more", "any", "another", NULL };
  const CpToken *first = cp_asker_token (self, self->subject.first);
  guint32 head = CP_NO_TOKEN;

  if (first->inflection == CP_FORM_GERUND && first->pos == CP_POS_VERB)
    return TRUE;
  for (guint32 t = self->subject.first; t < self->subject.last && cp_asker_token (self, t)->pos != CP_POS_ADP; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_NOUN || cp_asker_token (self, t)->pos == CP_POS_PROPN)
      head = t;
  return head != CP_NO_TOKEN && g_strv_contains (words, first->norm) && cp_asker_token (self, head)->pos == CP_POS_NOUN
         && !cp_asker_names_people (self, cp_asker_token (self, head));
}

/* "an inquiry with power | to compel": what it could do, and not what it is asked to. */
static gboolean
is_power (const CpAsker *self,
          guint32        to)
{
  static const char *const words[] = { "ability", "authority", "duty", "mandate", "power", "right", NULL };
  guint32 before = to - 1;

  return to > self->first + 1 && g_strv_contains (words, cp_asker_token (self, before)->lemma)
         && cp_asker_child (self, before, CP_DEP_CASE) != CP_NO_TOKEN;
}

/* Whom it is asked of, without the day: "the court | on Monday". */
static void
put_asked (CpAsker *self)
{
  self->space = TRUE;
  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    if (cp_asker_negates (cp_asker_token (self, t)))
      self->negated = !self->negated;
    else if (cp_asker_is_word (self, t, "on") && cp_asker_end_of_day (self, t + 1) > t + 1)
      t = cp_asker_end_of_day (self, t + 1) - 1;
    else if (!cp_asker_is_passing (self, t))
      cp_asker_put_token (self, t);
}

/** cp_asker_ask_wish: asks whether what someone wants done should be: "Norway to help", "to close the ports". Returns: whether it
 * is such a wish */
gboolean
cp_asker_ask_wish (CpAsker *self)
{
  guint32 to = self->first;
  gboolean wish = self->s->act == CP_ACT_DEMAND;
  const char *who = cp_asker_speaker (self);

  while (to < self->last && to < self->first + 10 && !cp_asker_is_word (self, to, "to"))
    to++;
  if (to + 1 >= self->last || !cp_asker_is_word (self, to, "to") || cp_asker_token (self, to)->pos == CP_POS_ADP
      || cp_asker_token (self, to + 1)->inflection != CP_FORM_BASE)
    return FALSE;
  self->verb = to + 1;
  self->subject = (CpRange){ self->first, to };
  cp_asker_cut_end (self);
  cp_asker_leave_since (self);
  if (self->subject.first < self->subject.last && cp_asker_is_word (self, to - 1, "ought"))
    {
      self->subject.last--;
      wish = TRUE;
    }
  for (guint32 t = self->subject.first; t < self->subject.last; t++)
    if (cp_asker_token (self, t)->pos == CP_POS_AUX)
      return FALSE;
  if (to > self->first && (is_means (self) || is_power (self, to)))
    return FALSE;
  if (to > self->first && wish)
    {
      cp_asker_put_opening (self, "Should");
      put_asked (self);
    }
  else if (to > self->first)
    return FALSE;
  else if (wish && self->s->addressee >= 0)
    {
      cp_asker_put_opening (self, "Should");
      cp_asker_put_name (self, speaker_of (self, self->s->addressee)->name, FALSE, TRUE);
    }
  else if (!wish && who != NULL && speaks_of_itself (self))
    {
      cp_asker_put_opening (self, "Should");
      cp_asker_put_name (self, who, FALSE, TRUE);
    }
  else
    return FALSE;
  cp_asker_end_subject (self);
  put_infinitive (self, to + 1);
  return TRUE;
}

/** cp_asker_ask_order: asks whether somebody should do what it is demanded "that" they do, where verb and noun have one form: "that
 * the island release the captain". Returns: whether there is such a verb */
gboolean
cp_asker_ask_order (CpAsker *self)
{
  guint32 t = self->first + 1;

  if (self->s->act != CP_ACT_DEMAND || !self->subordinate || cp_asker_token (self, self->first)->pos == CP_POS_PRON)
    return FALSE;
  while (t + 1 < self->last && !((cp_asker_token (self, t)->pos == CP_POS_NOUN || cp_asker_token (self, t)->pos == CP_POS_VERB)
                                 && (cp_asker_token (self, t + 1)->pos == CP_POS_DET || cp_asker_token (self, t + 1)->pos == CP_POS_PRON)))
    {
      if (cp_asker_token (self, t)->pos == CP_POS_AUX || cp_asker_token (self, t)->pos == CP_POS_PUNCT)
        return FALSE;
      t++;
    }
  if (t + 1 >= self->last || strcmp (cp_asker_token (self, t)->norm, cp_asker_token (self, t)->lemma) != 0)
    return FALSE;
  self->verb = t;
  self->subject = (CpRange){ self->first, t };
  cp_asker_cut_end (self);
  cp_asker_put_opening (self, "Should");
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  cp_asker_put_range (self, t, self->last);
  self->first = t + 1; /* what was read as one noun phrase with the verb in it names nothing */
  return TRUE;
}

/* "the council", "Brussels", "the child’s daughter": what is there already, nobody calls for. */
static gboolean
is_definite (const CpAsker *self,
             guint32        noun)
{
  guint32 article = cp_asker_child (self, noun, CP_DEP_DET);

  return cp_asker_token (self, noun)->pos == CP_POS_PROPN || (article != CP_NO_TOKEN && cp_asker_is_word (self, article, "the"))
         || cp_asker_child (self, noun, CP_DEP_NMOD_POSS) != CP_NO_TOKEN;
}

/** cp_asker_names_people: Returns: whether "the staff at the gate" are people, as a board is; "the treatment of staff" is done to them */
gboolean
cp_asker_names_people (const CpAsker *self,
                       const CpToken *noun)
{
  return cp_knowledge_role (self->builder->knowledge, noun->lemma, NULL) != NULL
         || cp_knowledge_institution (self->builder->knowledge, noun->lemma, NULL) != NULL;
}

/* "a window into the talks", "a chance": what is offered so is no plan. */
static gboolean
is_looked_at (const CpToken *noun)
{
  static const char *const words[] = { "window", "glimpse", "look", "chance", "opportunity", "insight", "view", "clue", "lesson", "way",
                                       "reason", "preview", "hint", "sign", "example", NULL };

  return g_strv_contains (words, noun->lemma);
}

/* "buyers", "visitors" */
static gboolean
is_doer (const CpToken *noun)
{
  static const char *const endings[] = { "yers", "kers", "ners", "tors", "gers" };

  for (guint i = 0; i < G_N_ELEMENTS (endings) && noun->inflection == CP_FORM_PLURAL && strlen (noun->lemma) > 4; i++)
    if (g_str_has_suffix (noun->norm, endings[i]))
      return TRUE;
  return FALSE;
}

/* "reporters a radar plot", "both sides", "such a cap", "representatives of the state": two things, or such as are there already. */
static gboolean
is_other_thing (const CpAsker *self,
                guint32        noun)
{
  static const char *const all[] = { "both", "such", "all", "each", "every", "these", "those", "this", "that", "no", NULL };

  if (g_strv_contains (all, cp_asker_token (self, self->first)->norm))
    return TRUE;
  if ((self->s->act == CP_ACT_OFFER || noun == self->first) && cp_knowledge_role (self->builder->knowledge, cp_asker_token (self, noun)->lemma, NULL) != NULL)
    return TRUE;
  for (guint32 t = self->first; t + 1 < self->last; t++)
    if ((cp_asker_token (self, t)->pos == CP_POS_NOUN || cp_asker_token (self, t)->pos == CP_POS_PROPN)
        && (cp_asker_token (self, t + 1)->pos == CP_POS_DET
            || ((t < noun || cp_asker_token (self, t + 1)->inflection == CP_FORM_COMPARATIVE)
                && cp_asker_names_more (cp_asker_token (self, t), cp_asker_token (self, t + 1)))))
      return TRUE;
  return is_looked_at (cp_asker_token (self, noun)) || is_doer (cp_asker_token (self, noun));
}

/* "every family paid a thousand": what is to be done to it; %CP_NO_TOKEN where that is not said. */
static guint32
wanted_done (const CpAsker *self,
             guint32        noun)
{
  guint32 t = noun + 1;

  if (cp_asker_is_word (self, self->first, "a") || cp_asker_is_word (self, self->first, "an") || cp_asker_is_word (self, self->first, "any"))
    return CP_NO_TOKEN;
  if (self->s->act != CP_ACT_DEMAND || t >= self->last || cp_asker_is_word (self, t, "gone") || strcmp (cp_asker_token (self, t)->lemma, "say") == 0 || cp_asker_token (self, t)->pos != CP_POS_VERB
      || (cp_asker_token (self, t)->inflection != CP_FORM_PARTICIPLE && cp_asker_token (self, t)->inflection != CP_FORM_PAST))
    return CP_NO_TOKEN;
  return t;
}

/* Asks whether what is called for as done should be: "every voucher made exchangeable". */
static gboolean
ask_done (CpAsker *self,
          guint32  verb)
{
  self->verb = verb;
  self->subject = (CpRange){ self->first, verb };
  cp_asker_cut_end (self);
  cp_asker_put_opening (self, "Should");
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  cp_asker_put_word (self, "be", TRUE);
  cp_asker_put_range (self, verb, self->last);
  return TRUE;
}

/* "as long ago as 2011" */
static gboolean
leads_to_time (const CpAsker *self,
               guint32        token)
{
  return cp_asker_is_word (self, token, "as") && (cp_asker_is_word (self, token + 1, "long") || cp_asker_is_word (self, token + 1, "early")
                                                  || cp_asker_is_word (self, token + 1, "recently"));
}

/* "voters to turn away", "not only by a leader": what people are to do, and no thing at all. */
static gboolean
is_told_what_to_do (const CpAsker *self,
                    guint32        noun)
{
  if (cp_asker_token (self, self->first)->pos == CP_POS_PART || cp_asker_token (self, self->first)->pos == CP_POS_ADV)
    return TRUE;
  return cp_asker_names_people (self, cp_asker_token (self, noun)) && cp_asker_is_word (self, noun + 1, "to");
}

/* "dishes and views", offered: whoever sells them has them; talks are not sold. */
static gboolean
is_on_offer (const CpAsker *self,
             guint32        noun)
{
  return self->s->act == CP_ACT_OFFER && cp_asker_token (self, noun)->inflection == CP_FORM_PLURAL
         && !cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, noun)->lemma, CP_LEX_EVENT)
         && cp_asker_token (self, self->first)->pos != CP_POS_NUM;
}

/** cp_asker_ask_thing: asks whether there should be what is called for: "an investigation into the attack". Returns: whether it is
 * such a thing */
gboolean
cp_asker_ask_thing (CpAsker *self)
{
  guint32 head = cp_asker_predicate (self);

  if ((self->s->act != CP_ACT_DEMAND && self->s->act != CP_ACT_OFFER) || self->subordinate || self->gap.last > self->gap.first)
    return FALSE;
  if (head == CP_NO_TOKEN || (cp_asker_token (self, head)->pos != CP_POS_NOUN && cp_asker_token (self, head)->pos != CP_POS_PROPN))
    return FALSE;
  if (cp_text_child (self->text, head, CP_DEP_NSUBJ) != CP_NO_TOKEN)
    return FALSE;
  if (wanted_done (self, head) != CP_NO_TOKEN)
    return ask_done (self, wanted_done (self, head));
  if (is_definite (self, head) || is_on_offer (self, head) || is_other_thing (self, head) || is_told_what_to_do (self, head))
    return FALSE;
  for (guint32 t = head + 1; t < self->last; t++)
    if (cp_asker_is_word (self, t, ",") || cp_asker_is_word (self, t, ";") || cp_asker_is_word (self, t, ":") || leads_to_time (self, t)
        || (cp_asker_token (self, t)->pos == CP_POS_CCONJ && t + 1 < self->last && cp_asker_token (self, t + 1)->pos == CP_POS_VERB))
      self->last = t;
  while (self->last > head + 1 && cp_asker_token (self, self->last - 1)->pos == CP_POS_PUNCT)
    self->last--;
  if (self->last < self->first + 3 && !cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, head)->lemma, CP_LEX_EVENT)
      && strcmp (cp_lexicon_canonical (self->builder->lexicon, cp_asker_token (self, head)->lemma, NULL), "investigation") != 0)
    return FALSE;
  self->subject = (CpRange){ self->first, self->last };
  put_fixed (self, "Should there be");
  self->thing = TRUE;
  cp_asker_put_range (self, self->first, self->last);
  return TRUE;
}

/* "the drivers were laid off" */
static gboolean
is_done_to (const CpAsker *self)
{
  return cp_asker_token (self, self->verb)->inflection != CP_FORM_GERUND
         && (cp_asker_child (self, self->verb, CP_DEP_COP) != CP_NO_TOKEN || cp_asker_child (self, self->verb, CP_DEP_AUX_PASS) != CP_NO_TOKEN);
}

/** cp_asker_ask_deed: asks whether who did something was right to. Returns: whether somebody did */
gboolean
cp_asker_ask_deed (CpAsker *self)
{
  const CpToken *verb;

  if (!self->s->deed || !cp_asker_find_clause (self) || self->verb == self->auxiliary)
    return FALSE;
  verb = cp_asker_token (self, self->verb);
  if (verb->pos != CP_POS_VERB || self->last <= self->verb + 1 || cp_asker_child (self, self->verb, CP_DEP_NSUBJ_PASS) != CP_NO_TOKEN
      || is_done_to (self)
      || (verb->inflection != CP_FORM_PAST && verb->inflection != CP_FORM_PRESENT && verb->inflection != CP_FORM_PARTICIPLE))
    return FALSE;
  cp_asker_put_opening (self, cp_asker_is_singular (self) ? "Was" : "Were");
  cp_asker_put_subject (self);
  cp_asker_end_subject (self);
  put_fixed (self, "right to");
  self->weight -= self->s->party < 0 ? NOBODYS : 0;
  cp_asker_put_word (self, verb->lemma, TRUE);
  self->space = TRUE;
  for (guint32 t = self->verb + 1; t < self->last; t++)
    if (!cp_asker_is_passing (self, t))
      cp_asker_put_token (self, t);
  return TRUE;
}

/* "Did Syria carry out", "Is the firm responsible for" */
static void
put_doer (CpAsker    *self,
          const char *who)
{
  gboolean assault = cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, self->verb)->lemma, CP_LEX_ASSAULT);

  cp_asker_put_opening (self, assault ? "Did" : cp_asker_is_plural_name (who) ? "Are" : "Is");
  cp_asker_put_name (self, who, FALSE, TRUE);
  cp_asker_end_subject (self);
  put_fixed (self, assault ? "carry out" : "responsible for");
}

/** cp_asker_ask_blame: asks whether one did what one denies, or is said, to be responsible for. Returns: whether it is said what */
gboolean
cp_asker_ask_blame (CpAsker *self)
{
  guint32 noun = self->first;
  const char *who = cp_asker_speaker (self);

  while (noun + 2 < self->last && noun < self->first + 3
         && !cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, noun)->lemma, CP_LEX_BLAME))
    noun++;
  if (self->s->act != CP_ACT_DENY || self->s->kind == CP_KIND_DIRECT || who == NULL || noun + 2 >= self->last
      || cp_asker_token (self, noun)->pos != CP_POS_NOUN
      || !cp_lexicon_has (self->builder->lexicon, cp_asker_token (self, noun)->lemma, CP_LEX_BLAME)
      || (!cp_asker_is_word (self, noun + 1, "for") && !cp_asker_is_word (self, noun + 1, "in")))
    return FALSE;
  self->first = noun + 2;
  self->verb = cp_asker_predicate (self);
  if (self->verb == CP_NO_TOKEN)
    return FALSE;
  cp_asker_cut_end (self);
  self->subject = (CpRange){ self->first, self->first };
  self->weight = CULPRIT;
  put_doer (self, who);
  cp_asker_put_in_full (self, self->first, self->last, self->verb);
  return TRUE;
}
