/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/between.h"
#include "stance/evasion.h"
#include "stance/plain.h"
#include "stance/wording.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A statement that nothing pulls further to either side than this does not bear on the question. */
#define BEARING 0.001f
/* Nothing is read more surely than this. */
#define MOST_SURE 0.95f
/* Nor so surely against its own words, whatever its party holds. */
#define AGAINST_ITS_WORDS 0.7f
/* From this strength on, a statement says plainly whether it is for or against. */
#define PLAIN   0.5f

static CpModelStatement *
statement_at (const CpWeighing *self,
              guint             place)
{
  return cp_builder_statement (self->builder, g_array_index (self->issue->statements, guint32, place));
}

static gboolean
is_given (const CpModelStatement *s)
{
  return (s->by_person & 1u << CP_FIELD_STANCE) != 0;
}

/* That hangs on its words, on what it does and on whether it is of a side. */
static gboolean
evades_as_known (CpBuilder              *self,
                 const CpModelStatement *s,
                 CpProfile              *profile)
{
  CpReadAs *read_as = &profile->read_as;
  guint answered = 1 + 2 * (guint) s->act + (s->party < 0 ? 1 : 0);

  if (read_as->answered != answered)
    read_as->evasive = cp_evades (self, s, profile);
  read_as->answered = answered;
  return read_as->evasive;
}

/* What the speaker adds to a refusal, in the same breath, answers no more than it did. */
static gboolean
goes_on_evading (const CpWeighing *self,
                 guint             place)
{
  const CpModelStatement *s = statement_at (self, place), *before = place > 0 ? statement_at (self, place - 1) : NULL;
  guint32 number = g_array_index (self->issue->statements, guint32, place);

  return before != NULL && before->stance == CP_STANCE_NEUTRAL && !is_given (before) && before->speaker == s->speaker
         && s->speaker >= 0 && before->article == s->article && number > 0
         && cp_builder_profile (self->builder, number)->paragraph == cp_builder_profile (self->builder, number - 1)->paragraph
         && (s->act == CP_ACT_ASSERT || s->act == CP_ACT_OTHER) && !cp_between (self->builder, number).contrast;
}

#define BY_WORDS N_("decided by the words “%s”")
#define BY_ACT   N_("decided by the act: %s")
#define WITH     N_("it goes with “%s”")
#define AGAINST  N_("it goes against “%s”")

/* So many characters of another statement are quoted. */
#define QUOTED 60

/* Why a statement answers as it does, in the person's language: looked up once for an issue, since its statements are many. */
typedef struct
{
  const char *by_party, *by_others, *by_words, *by_act, *by_nothing, *asked, *with, *against, *declines;
} Reasons;

static Reasons
look_up_reasons (void)
{
  return (Reasons){
    .by_party = _("as its party holds elsewhere"),
    .by_others = _("as the others hold the contrary"),
    .by_words = _(BY_WORDS),
    .by_act = _(BY_ACT),
    .by_nothing = _("nothing in the words speaks against it"),
    .asked = _("the question asks what it says"),
    .with = _(WITH),
    .against = _(AGAINST),
    .declines = _("declines to answer"),
  };
}

/* A translation that was looked up before; the compiler checks what is put into it by what it translates. */
static const char *looked_up (const char *translation,
                              const char *format) G_GNUC_FORMAT (2);

static const char *
looked_up (const char *translation,
           const char *format G_GNUC_UNUSED)
{
  return translation;
}

/* Whether the question is made of the statement. */
static gboolean
is_asked (const CpWeighing *self,
          guint             place)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->builder->yardsticks, self->issue);

  return yardstick != NULL && yardstick->statement == statement_at (self, place);
}

/* Returns: (transfer full): the first words of the statement at @place, without quotation marks of their own */
static char *
quote (const CpWeighing *self,
       guint             place)
{
  g_autofree char *words = cp_model_statement_words (self->builder->model, g_array_index (self->issue->statements, guint32, place));
  GString *quoted = g_string_new (NULL);
  glong n = 0;

  for (const char *p = words; *p != '\0' && n < QUOTED; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == 0x201C || c == 0x201D || (c == ' ' && quoted->len == 0))
        continue;
      g_string_append_unichar (quoted, g_unichar_isspace (c) ? ' ' : c);
      n++;
    }
  if (n == QUOTED && strrchr (quoted->str, ' ') != NULL)
    {
      g_string_truncate (quoted, (gsize) (strrchr (quoted->str, ' ') - quoted->str));
      g_string_append (quoted, "…");
    }
  return g_string_free (quoted, FALSE);
}

/* What decided where its own words did not. */
static void
explain_by_ground (CpWeighing    *self,
                   guint          place,
                   float          sure,
                   const Reasons *reasons)
{
  guint32 number = g_array_index (self->issue->statements, guint32, place);
  CpGround ground = self->ground[place];
  g_autofree char *other = ground.kind == CP_GROUND_STATEMENT ? quote (self, ground.place) : NULL;

  if (is_asked (self, place))
    cp_builder_explain_as (self->builder, number, CP_FIELD_STANCE, sure, reasons->asked);
  else if (ground.kind == CP_GROUND_PARTY)
    cp_builder_explain_as (self->builder, number, CP_FIELD_STANCE, sure, reasons->by_party);
  else if (ground.kind == CP_GROUND_OTHERS)
    cp_builder_explain_as (self->builder, number, CP_FIELD_STANCE, sure, reasons->by_others);
  else if (other != NULL && self->value[place] * self->value[ground.place] > 0)
    cp_builder_explain (self->builder, number, CP_FIELD_STANCE, sure, looked_up (reasons->with, WITH), other);
  else if (other != NULL)
    cp_builder_explain (self->builder, number, CP_FIELD_STANCE, sure, looked_up (reasons->against, AGAINST), other);
  else
    cp_builder_explain_as (self->builder, number, CP_FIELD_STANCE, sure, reasons->by_nothing);
}

static void
explain (CpWeighing    *self,
         guint          place,
         const Reasons *reasons)
{
  const CpModelStatement *s = statement_at (self, place);
  guint32 number = g_array_index (self->issue->statements, guint32, place);
  const CpProfile *profile = cp_builder_profile (self->builder, number);
  g_autofree char *plain = cp_plain_words (self, place);
  float sure = MIN (0.5f + 0.5f * ABS (self->value[place]), MOST_SURE);

  if (plain != NULL)
    cp_builder_explain (self->builder, number, CP_FIELD_STANCE, sure, looked_up (reasons->by_words, BY_WORDS), plain);
  else if (self->own[place] * self->value[place] < 0)
    explain_by_ground (self, place, s->party >= 0 ? MIN (sure, AGAINST_ITS_WORDS) : sure, reasons);
  else if (*profile->why != '\0')
    cp_builder_explain (self->builder, number, CP_FIELD_STANCE, sure, looked_up (reasons->by_words, BY_WORDS), profile->why);
  else if (profile->strength >= PLAIN)
    cp_builder_explain (self->builder, number, CP_FIELD_STANCE, sure, looked_up (reasons->by_act, BY_ACT), cp_act_to_nick (s->act));
  else
    explain_by_ground (self, place, sure, reasons);
}

static void
settle (CpWeighing *self)
{
  Reasons reasons = look_up_reasons ();

  for (guint i = 0; i < self->n; i++)
    {
      CpModelStatement *s = statement_at (self, i);
      guint32 number = g_array_index (self->issue->statements, guint32, i);

      if (is_given (s))
        continue;
      if (evades_as_known (self->builder, s, cp_builder_profile (self->builder, number)) || goes_on_evading (self, i))
        {
          s->stance = CP_STANCE_NEUTRAL;
          cp_builder_explain_as (self->builder, number, CP_FIELD_STANCE, 0.8f, reasons.declines);
        }
      else if (ABS (self->value[i]) >= BEARING)
        {
          s->stance = self->value[i] > 0 ? CP_STANCE_SUPPORT : CP_STANCE_OPPOSE;
          explain (self, i, &reasons);
        }
    }
}

/* Which values answer yes to a question: the program's own, or one that a person put in other words. */
static float
sign_of (CpWeighing *self,
         const char *question)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->builder->yardsticks, self->issue);
  float sign = yardstick != NULL && g_strcmp0 (question, yardstick->words) == 0 ? cp_weighing_sign (self) : 0;

  if (sign != 0)
    return sign;
  return question != NULL ? cp_wording_sign (self, question) : 1;
}

/* Turns the values so that the positive ones answer the issue's question with yes. */
static void
orient (CpWeighing *self,
        float       sign)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->own[i] *= sign;
      self->value[i] *= sign;
    }
}

/* A stance is given to the question as it was then: where that was put the other way round since, it turns with it. */
static void
turn_given (CpWeighing *self,
            float       sign)
{
  const CpYardstick *yardstick = g_hash_table_lookup (self->builder->yardsticks, self->issue);

  if (!g_hash_table_contains (self->builder->wordings, self->issue))
    return;
  for (guint i = 0; i < self->n; i++)
    {
      CpModelStatement *s = statement_at (self, i);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (self->builder->stances_at, s));
      const char *asked = at > 0 ? cp_wording_at (self->builder, self->issue, at - 1) : NULL;

      if (asked == NULL && yardstick != NULL)
        asked = yardstick->words;
      if (at == 0 || asked == NULL || sign_of (self, asked) == sign)
        continue;
      if (s->stance == CP_STANCE_SUPPORT)
        s->stance = CP_STANCE_OPPOSE;
      else if (s->stance == CP_STANCE_OPPOSE)
        s->stance = CP_STANCE_SUPPORT;
    }
}

/* What a person decided is held, and pulls at the rest, which starts from where it stood. */
static gboolean
hold_given (CpWeighing *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n; i++)
    any = any || is_given (statement_at (self, i));
  if (!any)
    return FALSE;
  self->settled = TRUE;
  for (guint i = 0; i < self->n; i++)
    {
      const CpModelStatement *s = statement_at (self, i);

      if (!is_given (s))
        {
          self->own[i] = self->value[i];
          continue;
        }
      self->held[i] = TRUE;
      self->own[i] = self->value[i] = s->stance == CP_STANCE_SUPPORT ? 1 : s->stance == CP_STANCE_OPPOSE ? -1 : 0;
    }
  return TRUE;
}

/* What an issue's statements answer, once it is known which of their two sides answers yes. */
static void
answer (CpBuilder *self,
        guint      number,
        gpointer   data G_GNUC_UNUSED)
{
  CpWeighing *weighing = cp_weighing_of (self, g_ptr_array_index (self->model->issues, number));

  if (hold_given (weighing))
    cp_weighing_run (weighing);
  settle (weighing);
}

/** cp_build_stances: reads what each statement answers to the question of its issue */
void
cp_build_stances (CpBuilder *self)
{
  cp_weighing_all (self);
  cp_plain_hold_all (self);
  for (guint i = 0; i < self->model->issues->len; i++)
    {
      CpWeighing *weighing = cp_weighing_of (self, g_ptr_array_index (self->model->issues, i));
      float sign;

      sign = sign_of (weighing, weighing->issue->question);
      turn_given (weighing, sign);
      orient (weighing, sign);
    }
  cp_builder_each (self, self->model->issues->len, CP_BLOCK_OF_ISSUES, answer, NULL);
}
