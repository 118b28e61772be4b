/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

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

/** cp_asker_speaker: Returns: (nullable): who speaks, for "we" and "I" and an organisation's "it" */
const char *
cp_asker_speaker (const CpAsker *self)
{
  if (self->s->party >= 0)
    return ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name;
  if (self->s->speaker >= 0)
    return ((CpModelSpeaker *) g_ptr_array_index (self->builder->model->speakers, self->s->speaker))->name;
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

static gboolean
keeps_capital (const CpAsker *self,
               guint32        number)
{
  const CpToken *token = cp_asker_token (self, number);

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
      return token->pos == CP_POS_PROPN ? strcmp (token->norm, "the") != 0 : !opens_sentence (self, number);
    }
}

/* "It" is the body that speaks, where what it says is reported. */
static gboolean
is_own_pronoun (const CpAsker *self,
                const char    *norm)
{
  const CpModelSpeaker *speaker;

  if (strcmp (norm, "we") == 0 || strcmp (norm, "i") == 0 || strcmp (norm, "us") == 0)
    return TRUE;
  if (self->s->speaker < 0 || self->s->kind == CP_KIND_DIRECT || strcmp (norm, "it") != 0)
    return FALSE;
  speaker = g_ptr_array_index (self->builder->model->speakers, self->s->speaker);
  return speaker->kind == CP_SPEAKER_ORGANISATION;
}

/* "Said he had not known": who is the subject of what one person is reported to have said is nearly always that person. */
static const char *
person_speaking (const CpAsker *self,
                 guint32        token)
{
  const char *norm = cp_asker_token (self, token)->norm;
  const CpModelSpeaker *speaker;

  if (self->s->speaker < 0 || self->s->kind == CP_KIND_DIRECT || token != self->subject.first
      || (strcmp (norm, "he") != 0 && strcmp (norm, "she") != 0))
    return NULL;
  speaker = g_ptr_array_index (self->builder->model->speakers, self->s->speaker);
  return speaker->kind == CP_SPEAKER_PERSON ? speaker->name : NULL;
}

/* "our two countries" are the listener's too. */
static gboolean
is_shared (const CpAsker *self,
           guint32        number)
{
  return cp_asker_is_word (self, number, "our") && number + 1 < self->text->n_tokens
         && (cp_asker_token (self, number + 1)->pos == CP_POS_NUM || cp_asker_is_word (self, number + 1, "both"));
}

/** cp_asker_put_token: adds a token of the text as a question has it: names for those who speak, "anybody" for "nobody" */
void
cp_asker_put_token (CpAsker *self,
                    guint32  number)
{
  const CpToken *token = cp_asker_token (self, number);
  const char *name;

  if ((token->flags & CP_TOKEN_SPACE_BEFORE) != 0)
    self->space = TRUE;
  if (is_mark (token))
    return;
  if (is_shared (self, number))
    {
      cp_asker_put_word (self, "the", self->space);
      return;
    }
  if (token->pos == CP_POS_PRON)
    {
      gboolean owns = strcmp (token->norm, "my") == 0 || strcmp (token->norm, "our") == 0;

      name = owns || is_own_pronoun (self, token->norm) ? cp_asker_speaker (self) : person_speaking (self, number);
      if (name != NULL)
        {
          cp_asker_put_word (self, name, TRUE);
          if (owns)
            g_string_append (self->words, g_str_has_suffix (name, "s") ? "’" : "’s");
          return;
        }
      if (strcmp (token->norm, "there") != 0 && strcmp (token->norm, "who") != 0 && strcmp (token->norm, "that") != 0
          && strcmp (token->norm, "which") != 0)
        self->vague++;
    }
  else if (token->pos == CP_POS_DET && (strcmp (token->norm, "this") == 0 || strcmp (token->norm, "these") == 0
                                        || strcmp (token->norm, "that") == 0 || strcmp (token->norm, "those") == 0))
    self->vague++;
  if (cp_asker_positive (token->norm) != NULL && number >= self->subject.last)
    {
      if (strcmp (token->norm, "nor") != 0)
        self->negated = !self->negated;
      cp_asker_put_word (self, cp_asker_positive (token->norm), self->space);
    }
  else
    cp_asker_put_word (self, keeps_capital (self, number) ? token->form : token->norm, self->space);
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

/** cp_asker_put_affirmed: the same without a "not", which turns the answer */
void
cp_asker_put_affirmed (CpAsker *self,
                       guint32  first,
                       guint32  last)
{
  for (guint32 t = first; t < last; t++)
    if (cp_asker_negates (cp_asker_token (self, t)))
      self->negated = !self->negated;
    else
      cp_asker_put_range (self, t, t + 1);
}

/** cp_asker_put_subject: adds the clause's subject */
void
cp_asker_put_subject (CpAsker *self)
{
  self->space = TRUE;
  cp_asker_put_range (self, self->subject.first, self->subject.last);
}
