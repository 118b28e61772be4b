/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/aside.h"

#include "statements/words.h"

#define TITLES " mr. mrs. ms. mr mrs ms dr. dr sen. rep. gov. sen rep gov senator president prime minister secretary chancellor sir "

/* Participles that tell who or what it is. */
#define TELLING " known named called based born elected appointed chosen led run owned founded backed headed retired titled entitled dubbed "

/**
 * cp_aside_names:
 *
 * Returns: (transfer full): for each name in the text, in lower case, one more than the token where it first stands; the keys belong
 * to @text
 */
GHashTable *
cp_aside_names (const CpText *text)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = text->n_tokens; i-- > 0;)
    if (text->tokens[i].pos == CP_POS_PROPN)
      g_hash_table_insert (names, (gpointer) text->tokens[i].norm, GUINT_TO_POINTER (i + 1));
  return names;
}

static gboolean
is_name (const CpToken *token,
         GHashTable    *names)
{
  return token->pos == CP_POS_PROPN || ((token->flags & CP_TOKEN_CAPITAL) != 0 && g_hash_table_contains (names, token->norm));
}

/* Whether the article named this one before, or names them by the surname alone: then a clause does not tell who they are. */
static gboolean
is_known (const CpScene *scene,
          GHashTable    *names,
          CpRange        core)
{
  const CpText *text = scene->text;
  guint32 last = core.last - 1, n_names = 0;

  /* "the lawmaker": told of before. */
  if (!is_name (&text->tokens[last], names))
    return text->tokens[last].pos == CP_POS_PRON
           || (cp_word_is (&text->tokens[core.first], " the ") && text->tokens[last].inflection == CP_FORM_SINGULAR);
  for (guint32 i = core.first; i < core.last; i++)
    n_names += is_name (&text->tokens[i], names) && !cp_word_is (&text->tokens[i], TITLES);
  return n_names < 2 || GPOINTER_TO_UINT (g_hash_table_lookup (names, text->tokens[last].norm)) <= core.first;
}

/* Whether what begins at @first, behind a comma, is an aside: what someone does meanwhile, where and when, on the other hand. */
static gboolean
begins_aside (const CpScene *scene,
              guint32        first)
{
  const CpText *text = scene->text;
  const CpToken *token = &text->tokens[first];

  if (token->pos == CP_POS_VERB && token->inflection == CP_FORM_GERUND)
    return !cp_word_is (token, " including representing acting ranking managing founding ");
  /* "clad in a red cape", "eager to go", but "titled “Ferry”" and "former mayor" */
  if ((token->pos == CP_POS_VERB && token->inflection == CP_FORM_PARTICIPLE) || token->pos == CP_POS_ADJ)
    {
      const CpToken *next = &text->tokens[MIN (first + 1, text->n_tokens - 1)];

      return (next->pos == CP_POS_ADP || next->pos == CP_POS_PART || next->pos == CP_POS_DET) && !cp_word_is (token, TELLING);
    }
  if (cp_word_is (token, " of from for including "))
    return FALSE;
  if (token->pos == CP_POS_SCONJ || cp_word_is (token, " particularly especially however too meanwhile though although while when "))
    return TRUE;
  return token->pos == CP_POS_ADP && !cp_word_is (token, " & ");
}

/**
 * cp_aside_cut:
 * @names: of the text, from cp_aside_names()
 *
 * Returns: the source without the asides behind it: ", speaking in Oslo", ", in May", " - no friend of his -", and ", who …" where it
 * is known already who that is
 */
CpRange
cp_aside_cut (const CpScene *scene,
              GHashTable    *names,
              CpRange        source)
{
  const CpText *text = scene->text;
  guint32 core_end = source.last;

  for (guint32 i = source.first + 1; i + 1 < source.last; i++)
    {
      const CpToken *token = &text->tokens[i];
      gboolean dash = cp_word_is (token, " - -- – — ") && (token->flags & CP_TOKEN_SPACE_BEFORE) != 0
                      && (text->tokens[i + 1].flags & CP_TOKEN_SPACE_BEFORE) != 0;

      if (scene->quotations->of[i] != scene->quotations->of[source.first])
        continue;
      if (dash)
        {
          source.last = i;
          break;
        }
      if (!cp_word_is_mark (token, ','))
        continue;
      core_end = MIN (core_end, i);
      if (begins_aside (scene, i + 1)
          || (cp_word_is (&text->tokens[i + 1], " who whose whom ") && core_end == i
              && is_known (scene, names, (CpRange){ source.first, i })))
        {
          source.last = i;
          break;
        }
    }
  return source;
}
