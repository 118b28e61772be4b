/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several people who stand together as a side: "the skaters", whose lawyer is heard, and those of them who are named. */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "statements/introduce.h"
#include "statements/plain.h"
#include "statements/words.h"

/* Who speak for several that have no body of their own. */
#define VOICES " lawyer spokesman spokeswoman spokesperson counsel advocate representative "

/* Plurals that are nobody's people. */
#define NO_BAND " people members others sides parties two three four five six both those days weeks months years hours times things states nations " \
                "reasons purposes causes issues questions problems ways changes plans matters cases rules laws rights reforms jobs goals aims ends "

/* How many are counted who may be named one by one. */
static const char *const counts[] = { "two", "three", "four", "five", "six", "seven" };

/* How surely a lawyer speaks for those whose lawyer he is, and one of them for all. */
#define VOICE_WEIGHT  0.9f
#define MEMBER_WEIGHT 0.75f

/* How far behind "two" the noun stands that tells of whom, how far behind "for" it does, and how far an apposition may part two names. */
#define NOUN_REACH 4
#define FOR_REACH  6
#define NAMES_REACH 10

/* In so many sentences from where they are counted they are named, among so many names. */
#define LIST_SENTENCES 3
#define LIST_NAMES     24

/* Roles whose people may stand together without a body. */
static gboolean
may_band (const CpRole *role)
{
  return role == NULL || role->implies == CP_ROLE_WORKER || role->implies == CP_ROLE_WITNESS || role->implies == CP_ROLE_PEOPLE
         || role->implies == CP_ROLE_EXPERT;
}

/* Those who are one and stand together all the same. */
#define SEVERAL_IN_ONE " family "

/* Whether a noun is of several people, in small letters but at the head of a sentence. */
static gboolean
is_of_several (const CpStage *self,
               guint32        noun)
{
  const CpToken *token = &self->text->tokens[noun];

  if (cp_word_is_capital (token) && !(cp_plain_is_place (self->text, noun) && cp_plain_is_known (self->language, token)))
    return FALSE;
  return (token->pos == CP_POS_NOUN || cp_word_is_capital (token))
         && (token->inflection == CP_FORM_PLURAL || cp_word_among (token->norm, SEVERAL_IN_ONE));
}

/* The people whom a plural noun means as a side: "skaters"; %NULL where it means none. */
static CpFigure *
band_of (CpStage *self,
         guint32  noun)
{
  const CpToken *token = &self->text->tokens[noun];
  CpDescription description;
  CpReference why = { 0 };
  CpFigure *figure;

  if (!is_of_several (self, noun) || cp_word_is_time (token)
      || cp_word_among (token->norm, NO_BAND) || cp_knowledge_institution (self->cast->knowledge, token->form, NULL) != NULL
      || !may_band (cp_knowledge_role (self->cast->knowledge, token->form, NULL)))
    return NULL;
  description = cp_stage_describe (self, (CpRange){ noun, noun + 1 });
  if (description.head != CP_HEAD_ROLE && description.head != CP_HEAD_OTHER)
    return NULL;
  figure = cp_stage_figure_of (self, &description, (CpRange){ noun, noun + 1 }, &why);
  g_free (why.reason);
  if (figure == NULL || figure->kind != CP_SPEAKER_GROUP)
    return NULL;
  figure->plural = TRUE;
  return figure;
}

/* The noun of the people behind "for the three", CP_NO_TOKEN where there is none. */
static guint32
people_from (const CpStage *self,
             guint32        first)
{
  guint32 end = self->text->sentences[self->text->tokens[first].sentence].tokens.last;

  for (guint32 i = first; i < end && i < first + FOR_REACH; i++)
    {
      const CpToken *token = &self->text->tokens[i];

      /* "for the residents' group" */
      if (token->pos == CP_POS_NOUN && (token->inflection == CP_FORM_PLURAL || cp_word_among (token->norm, SEVERAL_IN_ONE)))
        return i + 1 < end && (strcmp (token[1].norm, "'") == 0 || token->dep == CP_DEP_COMPOUND) ? CP_NO_TOKEN : i;
      /* "for 2,300 | of the customers" */
      if (i > first && strcmp (token->norm, "of") == 0 && (token[-1].pos == CP_POS_NUM || cp_word_among (token[-1].norm, " some many most several dozens hundreds thousands ")))
        continue;
      if (token->pos != CP_POS_DET && token->pos != CP_POS_NUM && token->pos != CP_POS_ADJ && token->pos != CP_POS_NOUN
          && !(token->pos == CP_POS_PROPN && i > first))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

static gboolean
speak_for (CpStage  *self,
           CpFigure *voice,
           guint32   noun,
           CpRange   words)
{
  CpFigure *band = noun != CP_NO_TOKEN ? band_of (self, noun) : NULL;
  g_autofree char *why = cp_describe_words (self->text, words);

  if (band == NULL || band == voice)
    return FALSE;
  band->stands = TRUE;
  cp_figure_bind (voice, band, VOICE_WEIGHT, why);
  return TRUE;
}

/**
 * cp_band_represented:
 *
 * "Ana Lind, who represents | all three skaters": the clause tells from @first on for whom @voice speaks.
 *
 * Returns: whether it tells of several people
 */
gboolean
cp_band_represented (CpStage  *self,
                     CpFigure *voice,
                     guint32   first)
{
  guint32 noun = people_from (self, first);

  return noun != CP_NO_TOKEN && noun > first && speak_for (self, voice, noun, (CpRange){ first, noun + 1 });
}

/* Who speaks for several: a lawyer of whoever they are, and anybody whom they have for an office: "their leader". */
static gboolean
is_voice (const CpDescription *description)
{
  return cp_word_among (description->role->name, VOICES) || (description->owner != CP_NO_TOKEN && description->role->implies == CP_ROLE_SPEAKS);
}

/**
 * cp_band_learn:
 * @range: the phrase that @description takes apart
 *
 * "the skaters' lawyer, Ana Lind", "a lawyer for the three skaters"
 */
void
cp_band_learn (CpStage             *self,
               CpFigure            *voice,
               const CpDescription *description,
               CpRange              range)
{
  guint32 first = description->role_words.first, last = description->role_words.last;

  if (voice->kind == CP_SPEAKER_ORGANISATION || description->role == NULL || !is_voice (description)
      || description->body.tokens.last > description->body.tokens.first || description->owner_name.last > description->owner_name.first)
    return;
  /* "The tenants were never asked. Their spokeswoman, Ana Lind": to whom she belongs is learned elsewhere. */
  if (description->owner != CP_NO_TOKEN)
    {
      CpFigure *owner = cp_stage_possessor (self, description->owner);

      if (owner != NULL && owner->kind == CP_SPEAKER_GROUP && owner->plural)
        owner->stands |= may_band (owner->role) || owner->role->implies == CP_ROLE_MEMBER;
      return;
    }
  for (guint32 i = range.first + 1; i < first; i++)
    if ((strcmp (self->text->tokens[i].norm, "'") == 0 || (strcmp (self->text->tokens[i].norm, "'s") == 0 && cp_word_among (self->text->tokens[i - 1].norm, SEVERAL_IN_ONE)))
        && (self->text->tokens[i].flags & CP_TOKEN_SPACE_BEFORE) == 0)
      {
        speak_for (self, voice, i - 1, (CpRange){ range.first, last });
        return;
      }
  /* "a lawyer | acting for the skaters" */
  if (last + 2 < range.last && cp_word_among (self->text->tokens[last].norm, " acting appearing speaking arguing "))
    last++;
  if (last + 1 < range.last && cp_word_among (self->text->tokens[last].norm, " for of "))
    speak_for (self, voice, people_from (self, last + 1), range);
}

static guint
count_at (const CpStage *self,
          guint32        token)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (strcmp (self->text->tokens[token].norm, counts[i]) == 0)
      return i + 2;
  return 0;
}

/* Whether two names stand in one list: parted by a comma or "and", with no more than an apposition between, which has no verb. */
static gboolean
are_listed (const CpStage *self,
            guint32        from,
            guint32        to)
{
  gboolean parted = FALSE;

  if (to - from > NAMES_REACH || self->text->tokens[from].sentence != self->text->tokens[to].sentence)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      if (cp_word_is_finite (self->text, i) || self->text->tokens[i].pos == CP_POS_AUX || self->text->tokens[i].pos == CP_POS_ADP)
        return FALSE;
      parted |= cp_word_among (self->text->tokens[i].norm, " , and ");
    }
  return parted;
}

/* Whether a name is that of somebody of whom nothing else tells a side. */
static gboolean
is_open (const CpNameRun *run)
{
  return run->figure != NULL && run->figure->kind == CP_SPEAKER_PERSON && run->figure->entry == NULL && run->figure->belongs->len == 0
         && run->figure->affiliations->len == 0;
}

/* The first of the names behind @token, by number. */
static guint
names_behind (const CpStage *self,
              guint32        token)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->names, CpNameRun, middle).tokens.first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "suspended three skaters … Ana Lind, the champion, Jan Holt and Eva Moe": the list of just so many persons that comes next, by the
 * number of its first name; G_MAXUINT where none does. */
static guint
list_behind (const CpStage *self,
             guint32        token,
             guint          n)
{
  guint32 sentence = self->text->tokens[token].sentence;
  guint first = names_behind (self, token), length = 0;

  for (guint i = first; i < self->names->len && i < first + LIST_NAMES; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);
      gboolean goes_on = length > 0 && are_listed (self, g_array_index (self->names, CpNameRun, i - 1).tokens.last, run->tokens.first);

      if (self->text->tokens[run->tokens.first].sentence >= sentence + LIST_SENTENCES)
        break;
      if (length == n && !goes_on)
        return i - n;
      length = !is_open (run) ? 0 : goes_on ? length + 1 : 1;
      if (length == n && i + 1 == self->names->len)
        return i + 1 - n;
    }
  return G_MAXUINT;
}

/**
 * cp_band_apposed:
 * @noun: a plural
 *
 * "The nurses, | Ana Lind, Jan Holt and Eva Moe, deny it": notes that all are named.
 */
void
cp_band_apposed (CpStage *self,
                 guint32  noun)
{
  CpCounted counted = { .noun = noun, .first = names_behind (self, noun + 1) };

  if (self->text->tokens[noun].inflection != CP_FORM_PLURAL || self->said[noun] || noun + 2 >= self->text->n_tokens
      || !cp_word_among (self->text->tokens[noun + 1].norm, " , : ( "))
    return;
  for (guint i = counted.first; i < self->names->len && i < counted.first + LIST_NAMES; i++)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (!is_open (run) || (i == counted.first ? run->tokens.first != noun + 2
                                                : !are_listed (self, g_array_index (self->names, CpNameRun, i - 1).tokens.last, run->tokens.first)))
        break;
      counted.n++;
    }
  if (counted.n > 1 && strcmp (self->text->tokens[g_array_index (self->names, CpNameRun, counted.first + counted.n - 1).tokens.first - 1].norm, "and") == 0)
    g_array_append_val (self->counted, counted);
}

/** cp_band_passive: "The fishermen, represented by | Ana Lind", "The villagers are represented by": at @verb */
void
cp_band_passive (CpStage *self,
                 guint32  verb)
{
  CpRange sentence = self->text->sentences[self->text->tokens[verb].sentence].tokens;
  guint32 noun = verb;

  while (noun > sentence.first && (self->text->tokens[noun - 1].pos == CP_POS_AUX || cp_word_among (self->text->tokens[noun - 1].norm, " , also both all ")))
    noun--;
  if (noun-- < sentence.first + 2 || verb + 2 >= sentence.last || !cp_word_among (self->text->tokens[verb].norm, " represented defended ")
      || strcmp (self->text->tokens[verb + 1].norm, "by") != 0)
    return;
  for (guint32 i = verb + 2; i < sentence.last && i < verb + 2 + FOR_REACH; i++)
    {
      const CpNameRun *run = cp_stage_run_at (self, i);

      if (run != NULL && run->figure != NULL && run->figure->kind == CP_SPEAKER_PERSON)
        {
          speak_for (self, run->figure, noun, (CpRange){ noun, verb + 2 });
          return;
        }
    }
}

/**
 * cp_band_count:
 * @token: "three"
 *
 * "three Dutch skaters … Ana Lind, Jan Holt and Eva Moe": notes that as many as are counted are then named.
 */
void
cp_band_count (CpStage *self,
               guint32  token)
{
  CpCounted counted = { .noun = CP_NO_TOKEN, .n = count_at (self, token) };

  if (counted.n > 0 && !self->said[token])
    counted.noun = people_from (self, token);
  if (counted.noun == CP_NO_TOKEN || counted.noun > token + NOUN_REACH)
    return;
  counted.first = list_behind (self, counted.noun, counted.n);
  if (counted.first != G_MAXUINT)
    g_array_append_val (self->counted, counted);
}

/** cp_band_settle: whoever was named one by one is of those who were counted, where nothing else in the article tells of whom */
void
cp_band_settle (CpStage *self)
{
  for (guint i = 0; i < self->counted->len; i++)
    {
      const CpCounted *counted = &g_array_index (self->counted, CpCounted, i);
      CpFigure *band = band_of (self, counted->noun);

      for (guint j = 0; band != NULL && j < counted->n; j++)
        {
          const CpNameRun *run = &g_array_index (self->names, CpNameRun, counted->first + j);

          if (is_open (run))
            cp_figure_bind (run->figure, band, MEMBER_WEIGHT, self->text->tokens[counted->noun].form);
        }
    }
}

/* Those who saw what others did. */
#define ONLOOKERS " witness eyewitness bystander onlooker passer-by spectator observer viewer passenger commuter tourist visitor survivor "

/* "Shopkeepers | in Harrow Lane": whether a source is called by the plural of its role; but "two people familiar with it" are no side. */
static gboolean
is_called_in_plural (const CpStage *self,
                     const CpRole  *role,
                     CpRange        source)
{
  for (guint32 i = source.first; i < source.last; i++)
    {
      gboolean plural = FALSE;

      if (self->text->tokens[i].pos == CP_POS_NUM || cp_word_among (self->text->tokens[i].norm, " some many most several other others people "))
        return FALSE;
      if (cp_knowledge_role (self->cast->knowledge, self->text->tokens[i].form, &plural) == role && plural)
        return TRUE;
    }
  return FALSE;
}

/* So many sentences at the head of an article tell of whom it is. */
#define LEAD_SENTENCES 2

/* So often several are heard who have more to say than what they saw. */
#define HEARD_AGAIN 2

/**
 * cp_band_heard:
 * @source: what a statement calls @figure
 *
 * "Shopkeepers in Harrow Lane say the town's ban has cost them a third": several with whose word an article begins, or who are heard again, are
 * a side though nobody speaks for them.
 */
void
cp_band_heard (CpStage  *self,
               CpFigure *figure,
               CpRange   source)
{
  const CpRole *role = figure->role;
  guint32 sentence = self->text->tokens[source.first].sentence;

  if (figure->kind != CP_SPEAKER_GROUP || role == NULL || !may_band (role) || role->implies == CP_ROLE_EXPERT || cp_word_among (role->name, ONLOOKERS)
      || !is_called_in_plural (self, role, source))
    return;
  figure->stands |= figure->said >= HEARD_AGAIN || (sentence < LEAD_SENTENCES && self->text->sentences[sentence].paragraph == 0);
}

/* Returns: (transfer full): "tenants" of "tenants of Harrow Court", "skaters" of "speed skaters" */
static char *
noun_of (const char *name)
{
  static const char *const joints[] = { " of ", " in ", " at ", " from ", " on ", " who " };
  g_autofree char *front = g_strdup (name);
  const char *space;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *joint = strstr (front, joints[i]);

      if (joint != NULL)
        *joint = '\0';
    }
  space = strrchr (front, ' ');
  return g_strdup (space != NULL ? space + 1 : front);
}

/* Gives to each role the people who stand together by it. */
static GHashTable *
find_standing (const CpCast *self)
{
  GHashTable *standing = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);

      if (figure->stands && figure->kind == CP_SPEAKER_GROUP && figure->role != NULL && figure->role->implies != CP_ROLE_EXPERT)
        g_hash_table_insert (standing, (gpointer) figure->role, figure);
    }
  return standing;
}

/* "Jan Holt, a tenant": one of those who stand together speaks with them. */
static void
join_standing (const CpCast *self)
{
  g_autoptr (GHashTable) standing = find_standing (self);

  for (guint i = 0; i < self->figures->len && g_hash_table_size (standing) > 0; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      CpFigure *band = figure->role != NULL ? g_hash_table_lookup (standing, figure->role) : NULL;

      if (band == NULL || band == figure || !figure->spoke || figure->kind == CP_SPEAKER_ORGANISATION || figure->entry != NULL
          || figure->belongs->len > 0 || figure->affiliations->len > 0)
        continue;
      figure->independent = FALSE;
      cp_figure_bind (figure, band, MEMBER_WEIGHT, figure->role_words != NULL ? figure->role_words : figure->name);
    }
}

/** cp_cast_find_bands: people for whom somebody speaks are a side where no body is theirs; to be called when members are found */
void
cp_cast_find_bands (CpCast *self)
{
  join_standing (self);
  for (guint i = 0; i < self->figures->len; i++)
    {
      CpFigure *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *noun = NULL, *why = NULL;

      if (!figure->stands || figure->kind != CP_SPEAKER_GROUP || figure->belongs->len > 0 || figure->affiliations->len > 0)
        continue;
      noun = noun_of (figure->name);
      why = g_strdup_printf (_("%s speaks for itself"), figure->name);
      cp_figure_side (figure, noun, 0.85f, &CP_DATE_NONE, &CP_DATE_NONE, why);
    }
}
