/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/stage.h"

#include <string.h>

#include "statements/words.h"

/* A phrase that a relative clause tells of has so many words at most. */
#define LONGEST 16

/* Whether a word stands within a noun phrase. */
static gboolean
is_inside (const CpText *text,
           guint32       i,
           guint32       end)
{
  const CpToken *token = &text->tokens[i];

  switch (token->pos)
    {
    case CP_POS_NOUN:
    case CP_POS_PROPN:
    case CP_POS_ADJ:
    case CP_POS_NUM:
    case CP_POS_DET:
      return TRUE;
    case CP_POS_PART:
      return cp_word_among (token->norm, " 's ' ’s ’ ");
    case CP_POS_PRON:
      return cp_word_among (token->norm, " his her its their our my ");
    default:
      /* "the head of | the port", "the dock-workers" */
      return i + 1 < end && (cp_word_among (token->norm, " of & ") || (strcmp (token->norm, "-") == 0 && (token->flags & CP_TOKEN_SPACE_BEFORE) == 0));
    }
}

/* The noun phrase that ends at @end. */
static CpRange
phrase_before (const CpText *text,
               guint32       end)
{
  const guint32 floor = text->sentences[text->tokens[end].sentence].tokens.first;
  guint32 first = end;

  while (first > floor && end - first < LONGEST && is_inside (text, first - 1, end))
    {
      first--;
      /* "told | the union": where a phrase begins, another may end. */
      if (text->tokens[first].pos == CP_POS_DET && (first == floor || !cp_word_among (text->tokens[first - 1].norm, " of & ")))
        break;
    }
  return (CpRange){ first, end };
}

/* The one who was seen last before @token in its sentence. */
static const CpSighting *
seen_before (const CpStage *self,
             guint32        token)
{
  const guint place = cp_stage_place_of (self, token);
  const CpSighting *sighting = place > 0 ? &g_array_index (self->sightings, CpSighting, place - 1) : NULL;

  return sighting != NULL && self->text->tokens[sighting->tokens.first].sentence == self->text->tokens[token].sentence ? sighting : NULL;
}

/* Whether a verb stands there: "Shaw, the minister for | ports, who" is still Shaw, "Shaw met a | driver, who" is not. */
static gboolean
has_verb (const CpText *text,
          guint32       first,
          guint32       last)
{
  for (guint32 i = first; i < last; i++)
    if (text->tokens[i].pos == CP_POS_VERB)
      return TRUE;
  return FALSE;
}

/**
 * cp_stage_told_of:
 * @source: the source of a statement
 *
 * Where a relative clause tells of what was not taken for anybody yet, it is no clause about whoever was named before that: "Berg met
 * | the union, which rejects the levy".
 *
 * Returns: for "who" and "which" the phrase right before it, where nobody was seen in that; else @source
 */
CpRange
cp_stage_told_of (const CpStage *self,
                  CpRange        source)
{
  const CpText *text = self->text;
  const CpSighting *seen;
  guint32 end = source.first;
  CpRange phrase;

  if (source.last != source.first + 1 || source.first < 2 || !cp_word_among (text->tokens[source.first].norm, " who which "))
    return source;
  if (strcmp (text->tokens[end - 1].norm, ",") == 0)
    end--;
  phrase = phrase_before (text, end);
  if (cp_range_is_empty (phrase) || !cp_word_is_nominal (&text->tokens[phrase.last - 1]))
    return source;
  seen = seen_before (self, source.first);
  if (seen != NULL && (seen->tokens.last > phrase.first || !has_verb (text, seen->tokens.last, phrase.first)))
    return source;
  return phrase;
}
