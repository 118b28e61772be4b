/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a word of the clause stands for something that the question does not name. */
#include "stance/asker.h"

#include <string.h>

/* The subject is a pronoun that nobody's name was put for: there is nothing that "its" could point to. */
static gboolean
is_pronoun_alone (const CpAsker *self)
{
  return self->subject.last == self->subject.first + 1 && cp_asker_token (self, self->subject.first)->pos == CP_POS_PRON
         && self->named == NULL;
}

/** cp_asker_is_inner: Returns: whether the token is in a clause inside the clause, where a "no" says nothing of the whole */
gboolean
cp_asker_is_inner (const CpAsker *self,
                   guint32        number)
{
  for (guint depth = 0; depth < 8 && number != self->verb && cp_asker_token (self, number)->head != number; depth++)
    {
      CpDep dep = cp_asker_token (self, number)->dep;

      if (dep == CP_DEP_ACL || dep == CP_DEP_ACL_RELCL || dep == CP_DEP_ADVCL || dep == CP_DEP_CCOMP)
        return TRUE;
      number = cp_asker_token (self, number)->head;
    }
  return FALSE;
}

/* "it is wrong to", "it turns out that": stands for what follows. */
static gboolean
is_expletive (const CpAsker *self,
              const CpToken *token)
{
  static const CpDep inside[] = { CP_DEP_CSUBJ, CP_DEP_CCOMP, CP_DEP_ADVCL, CP_DEP_XCOMP };

  static const char *const willing[] = { "able", "eager", "keen", "prepared", "ready", "reluctant", "unable", "unwilling", "willing", NULL };

  if (token->dep != CP_DEP_EXPL || g_strv_contains (willing, cp_asker_token (self, token->head)->norm))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    if (cp_asker_child (self, token->head, inside[i]) != CP_NO_TOKEN)
      return TRUE;
  return strcmp (token->norm, "it") != 0;
}

/* "question her judgment", of a man who says so: nobody in the question is meant, where he is all that it names. */
static gboolean
is_of_another (const CpAsker *self,
               guint32        number)
{
  return self->named != NULL && self->s->speaker >= 0
         && !cp_asker_may_be (self, g_ptr_array_index (self->builder->model->speakers, self->s->speaker), cp_asker_token (self, number)->norm);
}

/* "the tablet | Lumodex": what a thing is called. */
static gboolean
names_thing (const CpAsker *self,
             const CpToken *name)
{
  const CpToken *noun = name > self->text->tokens ? name - 1 : name;

  return noun->pos == CP_POS_NOUN && noun->inflection == CP_FORM_SINGULAR && noun->sentence == name->sentence
         && cp_knowledge_role (self->builder->knowledge, noun->lemma, NULL) == NULL
         && cp_knowledge_institution (self->builder->knowledge, noun->lemma, NULL) == NULL;
}

/** cp_asker_is_of_complement: Returns: whether the token says whose something is that the subject is: "Ireland is | its first choice". That is
 * somebody else. */
gboolean
cp_asker_is_of_complement (const CpAsker *self,
                           guint32        number)
{
  static const char *const verbs[] = { "remain", "become", "stay", NULL };
  const CpToken *verb = cp_asker_token (self, self->verb);
  guint32 noun = cp_asker_token (self, number)->head;

  if (number <= self->subject.last || cp_asker_token (self, number)->inflection != CP_FORM_POSSESSIVE || !cp_asker_holds (self, noun))
    return FALSE;
  if (verb->pos == CP_POS_NOUN && cp_asker_child (self, self->verb, CP_DEP_COP) != CP_NO_TOKEN)
    return noun == self->verb || cp_asker_token (self, noun)->head == self->verb;
  return g_strv_contains (verbs, verb->lemma) && cp_asker_token (self, noun)->head == self->verb;
}

/* "entered one of their shops", of one man: there are none whose they could be. */
static gboolean
is_of_others (const CpAsker *self,
              guint32        number)
{
  const CpKnowledge *knowledge = self->builder->knowledge;

  if (!cp_asker_is_word (self, number, "their") || self->named != NULL)
    return FALSE;
  for (guint32 t = self->first; t < number; t++)
    {
      const CpToken *before = cp_asker_token (self, t);

      if (before->inflection == CP_FORM_PLURAL || (before->pos == CP_POS_PROPN && !names_thing (self, before)) || before->pos == CP_POS_CCONJ || before->pos == CP_POS_PRON
          || (before->pos == CP_POS_NUM && strcmp (before->norm, "one") != 0) || cp_knowledge_role (knowledge, before->lemma, NULL) != NULL
          || cp_knowledge_institution (knowledge, before->lemma, NULL) != NULL || strcmp (before->lemma, "people") == 0)
        return FALSE;
    }
  return TRUE;
}

/** cp_asker_is_lost: Returns: whether only the words around it explain the token: "it", "them", "this". A word that says whose something is may
 * point to a noun of the same clause. */
gboolean
cp_asker_is_lost (const CpAsker *self,
                  guint32        number)
{
  static const char *const speaking[] = { "my", "our", "your", NULL };
  static const char *const clear[] = { "there", "who", "that", "which", "what", "whom", "whose", "anybody", "anyone", "anything",
                                       "everybody", "everyone", "everything", "somebody", "someone", "something", "nobody", "nothing",
                                       "themselves", "itself", "himself", "herself", "each", "other", NULL };
  const CpToken *token = cp_asker_token (self, number);

  if (self->subject.last == self->subject.first + 1 && number == self->subject.first && (token->pos == CP_POS_DET || token->pos == CP_POS_NUM || strcmp (token->norm, "half") == 0))
    return TRUE;
  if (number < self->subject.last && (g_str_has_suffix (token->norm, "self") || g_str_has_suffix (token->norm, "selves")) && token->dep == CP_DEP_CONJ)
    return TRUE;
  if (*token->form == '@' || *token->form == '#')
    return TRUE;
  if (token->pos == CP_POS_PRON && g_strv_contains (speaking, token->norm))
    return TRUE;
  if (token->pos == CP_POS_PRON && strcmp (token->norm, "that") == 0)
    return !cp_asker_is_inner (self, number);
  if (token->pos != CP_POS_PRON || is_expletive (self, token) || g_strv_contains (clear, token->norm))
    return FALSE;
  return token->dep != CP_DEP_NMOD_POSS || number < self->subject.last || cp_asker_is_of_complement (self, number) || is_pronoun_alone (self) || is_of_another (self, number)
         || is_of_others (self, number);
}
