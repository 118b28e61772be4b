/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a word does to the thing that it governs on the way up. */
#include "stance/climb.h"

/* A particle stands no farther behind its verb. */
#define REACH 5

static const CpToken *
token_at (const CpClimb *self,
          guint32        token)
{
  return &self->text->tokens[token];
}

/** cp_climb_has: Returns: whether the word is of that class */
gboolean
cp_climb_has (const CpClimb *self,
              guint32        token,
              CpLexClass     lex_class)
{
  const CpToken *t = token_at (self, token);

  return cp_lexicon_has (self->builder->lexicon, t->lemma != NULL ? t->lemma : t->norm, lex_class);
}

/** cp_climb_is_one_of: Returns: whether the word is one of these */
gboolean
cp_climb_is_one_of (const CpClimb     *self,
                    guint32            token,
                    const char *const *lemmas)
{
  const CpToken *t = token_at (self, token);

  return g_strv_contains (lemmas, t->lemma != NULL ? t->lemma : t->norm);
}

/** cp_climb_is_phrase: Returns: whether a verb and what looks like a preposition behind it are one word: "called off | the strike" */
gboolean
cp_climb_is_phrase (const CpClimb *self,
                    guint32        verb,
                    const char    *preposition,
                    CpLexClass     lex_class)
{
  g_autofree char *phrase = NULL;

  if (*preposition == '\0' || token_at (self, verb)->pos != CP_POS_VERB)
    return FALSE;
  phrase = g_strdup_printf ("%s_%s", token_at (self, verb)->lemma, preposition);
  return cp_lexicon_has (self->builder->lexicon, phrase, lex_class);
}

/* "call the strike off": a verb with its particle, which may stand a few words on. */
static gboolean
has_phrase (const CpClimb *self,
            guint32        verb,
            CpLexClass     lex_class)
{
  for (guint32 t = verb + 1; token_at (self, verb)->pos == CP_POS_VERB && t < MIN (verb + REACH, self->text->n_tokens); t++)
    {
      const CpToken *particle = token_at (self, t);

      if (particle->pos == CP_POS_VERB || particle->pos == CP_POS_PUNCT)
        return FALSE;
      if ((particle->pos == CP_POS_ADP || particle->pos == CP_POS_ADV) && cp_climb_is_phrase (self, verb, particle->norm, lex_class))
        return TRUE;
    }
  return FALSE;
}

/** cp_climb_undoes: Returns: whether it undoes what it governs: "stop the trams", "the end of the strike"; a place is left, and a thing left as it is */
gboolean
cp_climb_undoes (const CpClimb *self,
                 guint32        token)
{
  static const char *const partings[] = { "leave", NULL };

  return cp_climb_has (self, token, CP_LEX_REVERSER) || has_phrase (self, token, CP_LEX_REVERSER)
         || (token_at (self, token)->pos == CP_POS_VERB && cp_climb_has (self, token, CP_LEX_STOPPER) && !cp_climb_is_one_of (self, token, partings));
}

/* "remains a breach": it only says what the thing is. */
static gboolean
is_link (const CpClimb *self,
         guint32        verb)
{
  static const char *const links[] = { "stay", "remain", "stand", "keep", "hold", NULL };
  guint32 complement = cp_text_child (self->text, verb, CP_DEP_XCOMP);

  return complement != CP_NO_TOKEN && token_at (self, complement)->pos != CP_POS_VERB && cp_climb_is_one_of (self, verb, links);
}

/** cp_climb_backs: Returns: whether what it governs is to be: "keep the trams", "the need for an inquiry" */
gboolean
cp_climb_backs (const CpClimb *self,
                guint32        token)
{
  return (cp_climb_has (self, token, CP_LEX_BACKER) && !is_link (self, token)) || has_phrase (self, token, CP_LEX_BACKER);
}
