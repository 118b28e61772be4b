/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

/* A word is looked for in small letters so many tokens around it. */
#define NEARBY 1000
/* What stands in parentheses has no more tokens. */
#define PARENTHESIS 8

/** cp_asker_token: Returns: (transfer none): the token of that number of the text */
const CpToken *
cp_asker_token (const CpAsker *self,
                guint32        token)
{
  return &self->text->tokens[token];
}

/** cp_asker_is_word: Returns: whether the token is there and is @word, in small letters */
gboolean
cp_asker_is_word (const CpAsker *self,
                  guint32        token,
                  const char    *word)
{
  return token < self->text->n_tokens && strcmp (cp_asker_token (self, token)->norm, word) == 0;
}

static gboolean
is_mark (const CpToken *token)
{
  return (token->flags & (CP_TOKEN_OPEN_QUOTE | CP_TOKEN_CLOSE_QUOTE)) != 0 || strcmp (token->norm, "\"") == 0;
}

/** cp_asker_negates: Returns: whether the token is a "not" */
gboolean
cp_asker_negates (const CpToken *token)
{
  return strcmp (token->norm, "not") == 0 || strcmp (token->norm, "n't") == 0 || strcmp (token->norm, "n’t") == 0
         || strcmp (token->norm, "never") == 0;
}

/** cp_asker_positive: Returns: (nullable): the word to ask with for one that negates: "serve nobody" is asked as "serve anybody" */
const char *
cp_asker_positive (const char *norm)
{
  static const char *const words[][2] = {
    { "neither", "either" }, { "nor", "or" }, { "nobody", "anybody" }, { "nothing", "anything" }, { "no", "any" }, { "none", "any" },
    { "nowhere", "anywhere" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (norm, words[i][0]) == 0)
      return words[i][1];
  return NULL;
}

/** cp_asker_put_word: adds @word to the question, behind room where @space says so */
void
cp_asker_put_word (CpAsker    *self,
                   const char *word,
                   gboolean    space)
{
  if (space && self->words->len > 0)
    g_string_append_c (self->words, ' ');
  g_string_append (self->words, word);
  self->n_words++;
  self->space = FALSE;
}

/* The first word of a sentence has its capital letter from there, and one behind an opening mark may have. */
static gboolean
opens_sentence (const CpAsker *self,
                guint32        token)
{
  return token == 0 || cp_asker_token (self, token - 1)->sentence != cp_asker_token (self, token)->sentence
         || is_mark (cp_asker_token (self, token - 1));
}

/* "FEMA", "ReOpenNC": not every capital letter is a sentence's. */
static gboolean
has_inner_capital (const char *form)
{
  for (const char *at = g_utf8_next_char (form); *form != '\0' && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isupper (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* "Vice | President Joe Biden" */
static gboolean
begins_title (const CpAsker *self,
              guint32        number)
{
  const CpToken *next = number + 1 < self->text->n_tokens ? cp_asker_token (self, number + 1) : NULL;

  return next != NULL && next->pos == CP_POS_PROPN && (next->flags & CP_TOKEN_CAPITAL) != 0
         && (cp_asker_token (self, number)->pos == CP_POS_NOUN || cp_asker_token (self, number)->pos == CP_POS_ADJ)
         && cp_knowledge_role (self->builder->knowledge, next->norm, NULL) != NULL;
}

/* Whether the text has the word with its capital letter behind another word: "in New Hampshire". */
static gboolean
is_name_elsewhere (const CpAsker *self,
                   guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);
  guint32 first = number > NEARBY ? number - NEARBY : 0;

  for (guint32 t = MAX (first, 1); t < MIN (number + NEARBY, self->text->n_tokens); t++)
    if (t != number && (cp_asker_token (self, t)->flags & CP_TOKEN_CAPITAL) != 0 && strcmp (cp_asker_token (self, t)->norm, token->norm) == 0
        && !opens_sentence (self, t) && (cp_asker_token (self, t - 1)->flags & CP_TOKEN_CAPITAL) == 0)
      return TRUE;
  return FALSE;
}

/* "Farmers are": read as a name at the head of a sentence, where the text has the word in small letters nearby. */
static gboolean
is_small_elsewhere (const CpAsker *self,
                    guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);
  guint32 first = number > NEARBY ? number - NEARBY : 0;

  if (cp_knowledge_is_given_name (self->builder->knowledge, token->form)
      || (number + 1 < self->text->n_tokens && cp_asker_token (self, number + 1)->pos == CP_POS_PROPN))
    return FALSE; /* "Bill Clinton" */
  for (guint32 t = first; t < MIN (number + NEARBY, self->text->n_tokens); t++)
    if ((cp_asker_token (self, t)->flags & CP_TOKEN_CAPITAL) == 0 && strcmp (cp_asker_token (self, t)->norm, token->norm) == 0)
      return TRUE;
  return FALSE;
}

/* "New | Hampshire", "Democratic | National Committee": a name, of which the first word is an adjective. */
static gboolean
begins_place (const CpAsker *self,
              guint32        number)
{
  const CpToken *token = cp_asker_token (self, number), *next = number + 1 < self->text->n_tokens ? cp_asker_token (self, number + 1) : NULL;

  return (token->pos == CP_POS_ADJ || token->pos == CP_POS_NOUN) && next != NULL && next->pos == CP_POS_PROPN && (next->flags & CP_TOKEN_CAPITAL) != 0
         && (token->flags & CP_TOKEN_CAPITAL) != 0 && is_name_elsewhere (self, number);
}

static gboolean
keeps_capital (const CpAsker *self,
               guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);

  if (strcmp (token->form, "The") == 0)
    return !opens_sentence (self, number) && number + 1 < self->text->n_tokens && cp_asker_token (self, number + 1)->pos == CP_POS_PROPN;
  switch (token->pos)
    {
    case CP_POS_DET:
    case CP_POS_PRON:
    case CP_POS_ADP:
    case CP_POS_ADV:
    case CP_POS_AUX:
    case CP_POS_CCONJ:
    case CP_POS_SCONJ:
      return FALSE;
    default:
      if (token->pos == CP_POS_PROPN && opens_sentence (self, number) && token->dep != CP_DEP_COMPOUND && token->dep != CP_DEP_FLAT
          && !has_inner_capital (token->form) && is_small_elsewhere (self, number))
        return FALSE;
      if (token->pos == CP_POS_PROPN)
        return strcmp (token->norm, "the") != 0;
      return !opens_sentence (self, number) || has_inner_capital (token->form) || begins_title (self, number) || begins_place (self, number)
             || cp_knowledge_adjective (self->builder->knowledge, token->form) != NULL
             || cp_knowledge_is_given_name (self->builder->knowledge, token->form);
    }
}

/* "our two countries" are the listener's too. */
static gboolean
is_shared (const CpAsker *self,
           guint32        number)
{
  return cp_asker_is_word (self, number, "our") && number + 1 < self->text->n_tokens
         && (cp_asker_token (self, number + 1)->pos == CP_POS_NUM || cp_asker_is_word (self, number + 1, "both"));
}

static gboolean
points_elsewhere (const CpToken *token)
{
  return token->pos == CP_POS_DET && (strcmp (token->norm, "this") == 0 || strcmp (token->norm, "these") == 0
                                      || strcmp (token->norm, "that") == 0 || strcmp (token->norm, "those") == 0
                                      || strcmp (token->norm, "such") == 0);
}

/* "that program": the one that was spoken of. */
static gboolean
points_at_one (const CpAsker *self,
               guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);

  return token->pos == CP_POS_DET && token->dep == CP_DEP_DET && (strcmp (token->norm, "this") == 0 || strcmp (token->norm, "that") == 0)
         && cp_asker_token (self, token->head)->pos == CP_POS_NOUN && cp_asker_token (self, token->head)->inflection == CP_FORM_SINGULAR;
}

/* "in her view": whoever says so would not be asked. */
static gboolean
is_view_of (const CpAsker *self,
            guint32        number)
{
  static const char *const views[] = { "view", "opinion", "eyes", NULL };

  for (guint32 in = number < 2 ? 0 : number - 2; in <= number; in++)
    if (cp_asker_is_word (self, in, "in") && in + 2 < self->last && cp_asker_token (self, in + 1)->inflection == CP_FORM_POSSESSIVE
        && g_strv_contains (views, cp_asker_token (self, in + 2)->norm))
      return TRUE;
  return FALSE;
}

static gboolean
is_no_longer (const CpAsker *self,
              guint32        number)
{
  return cp_asker_is_word (self, number, "no") && cp_asker_is_word (self, number + 1, "longer");
}

/* "no more than two per cent", "at no cost", "here and nowhere else" deny nothing. */
static gboolean
limits (const CpAsker *self,
        guint32        number)
{
  guint32 noun = cp_asker_token (self, number)->head;

  if (cp_negator_closes_list (self->text, number))
    return TRUE;
  if (cp_asker_is_word (self, number, "no") && noun != self->verb && cp_text_child (self->text, noun, CP_DEP_CASE) != CP_NO_TOKEN)
    return TRUE;
  return cp_asker_is_word (self, number, "no") && cp_asker_token (self, number + 1)->inflection == CP_FORM_COMPARATIVE
         && cp_asker_is_word (self, number + 2, "than");
}

/* "however", "then": where the clause stood in what was said. */
static gboolean
is_link (const CpAsker *self,
         guint32        number)
{
  static const char *const words[] = { "however", "then", "also", "therefore", "thus", "hence", "moreover", "furthermore", "nevertheless",
                                       "nonetheless", "meanwhile", "later", "subsequently", "consequently", "frankly", "additionally", NULL };
  const CpToken *token = cp_asker_token (self, number);

  if (strcmp (token->norm, ",") == 0)
    return cp_asker_is_word (self, number + 1, "however");
  return token->pos == CP_POS_ADV && (strcmp (token->norm, "however") == 0 || (token->head == self->verb && number < self->verb))
         && g_strv_contains (words, token->norm);
}

/* "the Students’ Union | (CUSU)": a second name, which is not needed. */
static gboolean
is_in_parentheses (const CpAsker *self,
                   guint32        number)
{
  guint32 t = number;

  if (cp_asker_is_word (self, number, ")"))
    return TRUE;
  while (t > self->first && number - t < PARENTHESIS && !cp_asker_is_word (self, t, "(") && !cp_asker_is_word (self, t, ")"))
    t--;
  return cp_asker_is_word (self, t, "(");
}

/* "[and] leaders": what an editor put in between words that are quoted. */
static gboolean
is_bracket (const CpToken *token)
{
  return strcmp (token->norm, "[") == 0 || strcmp (token->norm, "]") == 0;
}

/* "what I have to offer" as "what Mia Stone has": the form that goes with the name which stands for "I" or "we"; %NULL for no other */
static char *
agreeing (const CpAsker *self,
          guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);
  gboolean helps = token->dep == CP_DEP_AUX || token->dep == CP_DEP_AUX_PASS || token->dep == CP_DEP_COP, owns;
  guint32 verb = helps ? token->head : number, subject;
  const char *name;

  if (number == self->verb || number == self->auxiliary || token->inflection != CP_FORM_PRESENT || (token->pos != CP_POS_VERB && token->pos != CP_POS_AUX))
    return NULL;
  subject = cp_asker_child (self, verb, CP_DEP_NSUBJ);
  if (subject == CP_NO_TOKEN)
    subject = cp_asker_child (self, verb, CP_DEP_NSUBJ_PASS);
  if (subject == CP_NO_TOKEN || subject > number || (!cp_asker_is_word (self, subject, "i") && !cp_asker_is_word (self, subject, "we")))
    return NULL;
  name = cp_asker_named (self, subject, &owns);
  if (name == NULL || cp_asker_is_plural_name (name) || cp_asker_is_plural_speaker (self, name) || g_str_has_suffix (self->words->str, " they"))
    return NULL;
  if (strcmp (token->lemma, "be") == 0)
    return g_strdup ("is");
  return *token->norm != '\'' && strcmp (token->norm, token->lemma) == 0 ? cp_third_person (token->lemma) : NULL;
}

/** cp_asker_put_token: adds a token of the text as a question has it: names for those who speak, "anybody" for "nobody" */
void
cp_asker_put_token (CpAsker *self,
                    guint32  number)
{
  const CpToken *token = cp_asker_token (self, number);
  const char *name, *positive = cp_asker_positive (token->norm);
  g_autofree char *agrees = agreeing (self, number);
  gboolean owns;

  if ((token->flags & CP_TOKEN_SPACE_BEFORE) != 0 || cp_asker_in_gap (self, number))
    self->space = TRUE;
  if (cp_asker_in_gap (self, number))
    return;
  if (is_mark (token) || is_bracket (token) || is_in_parentheses (self, number) || is_link (self, number) || (cp_asker_is_word (self, number, "longer") && number > 0 && is_no_longer (self, number - 1)))
    return;
  if (is_shared (self, number) || (points_at_one (self, number) && number < self->subject.last))
    {
      self->vague += points_elsewhere (token) ? 0.8f : 0;
      cp_asker_put_word (self, "the", self->space);
      return;
    }
  if (is_view_of (self, number))
    return;
  name = cp_asker_named (self, number, &owns);
  if (name != NULL && self->named != NULL && strcmp (self->named, name) == 0 && cp_asker_is_gendered (token->norm))
    {
      self->vague += owns ? 0 : 0.8f;
      cp_asker_put_word (self, token->norm, TRUE);
      return;
    }
  if (name != NULL)
    {
      cp_asker_put_name (self, name, owns, token->dep == CP_DEP_NSUBJ || token->dep == CP_DEP_NSUBJ_PASS);
      return;
    }
  if (agrees != NULL)
    {
      cp_asker_put_word (self, agrees, self->space || *token->norm == '\'');
      return;
    }
  self->lost = self->lost || cp_asker_is_lost (self, number);
  self->vague += token->pos == CP_POS_PRON && token->dep != CP_DEP_EXPL && strcmp (token->norm, "there") != 0 && number < self->subject.last ? 0.3f : 0;
  self->vague += points_elsewhere (token) ? 0.8f : 0;
  /* "coffee and | no opinion": the one is, and the other is not. */
  self->lost = self->lost || (positive != NULL && token->dep == CP_DEP_DET && cp_asker_token (self, token->head)->dep == CP_DEP_CONJ
                              && number > self->verb && cp_asker_is_word (self, number - 1, "and") && !self->negated);
  /* "and nobody counts the bus": another clause, of which the answer would be turned, too. */
  self->lost = self->lost || (positive != NULL && token->pos == CP_POS_PRON && token->dep == CP_DEP_NSUBJ && token->head != self->verb
                              && number >= self->subject.last && !cp_asker_is_inner (self, number));
  if (positive == NULL || cp_asker_is_inner (self, number) || limits (self, number))
    {
      cp_asker_put_word (self, keeps_capital (self, number) ? token->form : token->norm, self->space);
      return;
    }
  if (strcmp (token->norm, "nor") != 0)
    self->negated = !self->negated;
  self->vague += token->pos == CP_POS_PRON ? 0.3f : 0;
  if (is_no_longer (self, number))
    cp_asker_put_word (self, "still", self->space);
  else if (strcmp (token->norm, "neither") != 0 || token->dep == CP_DEP_DET)
    cp_asker_put_word (self, positive, self->space);
}

/** cp_asker_put_range: adds the tokens from @first up to @last */
void
cp_asker_put_range (CpAsker *self,
                    guint32  first,
                    guint32  last)
{
  self->space = TRUE;
  for (guint32 t = first; t < last; t++)
    cp_asker_put_token (self, t);
}

/** cp_asker_put_affirmed: the same without a "not", which turns the answer, and without the day on which it was said */
void
cp_asker_put_affirmed (CpAsker *self,
                       guint32  first,
                       guint32  last)
{
  self->space = TRUE;
  for (guint32 t = first; t < last; t++)
    if (cp_asker_in_gap (self, t))
      continue;
    else if (cp_asker_negates (cp_asker_token (self, t)))
      self->negated = !self->negated;
    else if (!cp_asker_is_passing (self, t))
      cp_asker_put_token (self, t);
}

/* What stands behind a comma and says more of the noun before. */
static gboolean
opens_aside (const CpAsker *self,
             guint32        token)
{
  for (guint depth = 0; depth < 6 && token >= self->subject.first && token < self->subject.last; depth++)
    {
      const CpToken *word = cp_asker_token (self, token);

      if ((word->dep == CP_DEP_AMOD && word->head < token) || word->dep == CP_DEP_APPOS || word->dep == CP_DEP_ACL || word->dep == CP_DEP_ACL_RELCL || word->dep == CP_DEP_PARATAXIS)
        return word->head < token || word->head < self->subject.last;
      token = word->head;
    }
  return FALSE;
}

/** cp_asker_put_subject: adds the clause's subject, without what is put in after a comma */
void
cp_asker_put_subject (CpAsker *self)
{
  guint32 last = self->subject.last;

  for (guint32 t = self->subject.first + 1; t < last; t++)
    if (cp_asker_is_word (self, t, ",") && (t + 1 == last || opens_aside (self, t + 1)))
      last = t;
  for (guint32 t = self->subject.first; t < last; t++)
    {
      self->space = self->space || t == self->subject.first;
      if (cp_asker_in_gap (self, t))
        continue;
      if (cp_asker_negates (cp_asker_token (self, t)) && !cp_asker_is_inner (self, t))
        self->negated = !self->negated;
      else if (!cp_asker_is_passing (self, t))
        cp_asker_put_token (self, t);
    }
}
