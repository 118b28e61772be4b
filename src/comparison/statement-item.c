/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/statement-item.h"

#include <string.h>

#include "comparison/words.h"

struct _CpStatementItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpStatementItem, cp_statement_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_WORDS,
  PROP_LEAD,
  PROP_SPEAKER,
  PROP_ROLE,
  PROP_PARTY,
  PROP_PARTY_INDEX,
  PROP_ACT,
  PROP_DEED,
  PROP_STANCE,
  PROP_ANSWER,
  PROP_DATE,
  PROP_DAY,
  PROP_ISSUE,
  PROP_ARTICLE,
  PROP_OUTLET,
  PROP_ATTRIBUTION,
  PROP_CONFIDENCE,
  PROP_CHECKED,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_statement_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpModelStatement *
cp_statement_item_get (CpStatementItem *self)
{
  g_return_val_if_fail (CP_IS_STATEMENT_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->statements, cp_item_get_index (CP_ITEM (self)));
}

static char *
quote (const CpModel *model,
       guint          statement,
       gboolean       words)
{
  char *quoted[2];

  cp_words_statement (model, statement, &quoted[0], &quoted[1]);
  g_free (quoted[words ? 0 : 1]);
  return quoted[words ? 1 : 0];
}

static const char *
speaker_name (const CpModel          *model,
              const CpModelStatement *statement)
{
  return statement->speaker < 0 ? NULL : ((CpModelSpeaker *) g_ptr_array_index (model->speakers, statement->speaker))->name;
}

static const char *
party_name (const CpModel          *model,
            const CpModelStatement *statement)
{
  return statement->party < 0 ? NULL : ((CpModelParty *) g_ptr_array_index (model->parties, statement->party))->name;
}

static const char *
issue_name (const CpModel          *model,
            const CpModelStatement *statement)
{
  return statement->issue < 0 ? NULL : cp_words_issue (g_ptr_array_index (model->issues, statement->issue));
}

static void
cp_statement_item_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  const CpModelStatement *self = cp_statement_item_get (CP_STATEMENT_ITEM (object));
  const CpModel *model = cp_item_get_model (CP_ITEM (object));
  const guint index = cp_item_get_index (CP_ITEM (object));
  const CpArticle *article = g_ptr_array_index (model->articles, self->article);
  const CpModelSpeaker *speaker = self->speaker >= 0 ? g_ptr_array_index (model->speakers, self->speaker) : NULL;
  const CpModelParty *party = self->party >= 0 ? g_ptr_array_index (model->parties, self->party) : NULL;
  const CpIssue *issue = self->issue >= 0 ? g_ptr_array_index (model->issues, self->issue) : NULL;

  switch (id)
    {
    case PROP_WORDS:
      g_value_take_string (value, quote (model, index, TRUE));
      break;
    case PROP_LEAD:
      g_value_take_string (value, quote (model, index, FALSE));
      break;
    case PROP_SPEAKER:
      g_value_set_string (value, cp_words_speaker (model, index));
      break;
    case PROP_ROLE:
      g_value_set_string (value, speaker != NULL ? speaker->role : NULL);
      break;
    case PROP_PARTY:
      g_value_set_string (value, party != NULL ? party->name : NULL);
      break;
    case PROP_PARTY_INDEX:
      g_value_set_int (value, self->party);
      break;
    case PROP_ACT:
      g_value_set_string (value, cp_words_does (model, index));
      break;
    case PROP_DEED:
      g_value_set_boolean (value, self->deed);
      break;
    case PROP_STANCE:
      g_value_set_int (value, (int) self->stance);
      break;
    case PROP_ANSWER:
      g_value_set_string (value, cp_words_answer (self->stance));
      break;
    case PROP_DATE:
      g_value_take_string (value, cp_words_date (&self->date));
      break;
    case PROP_DAY:
      g_value_set_int (value, cp_date_to_day_number (&self->date));
      break;
    case PROP_ISSUE:
      g_value_set_string (value, issue != NULL ? cp_words_issue (issue) : NULL);
      break;
    case PROP_ARTICLE:
      g_value_set_string (value, article->title);
      break;
    case PROP_OUTLET:
      g_value_set_string (value, article->publisher);
      break;
    case PROP_ATTRIBUTION:
      g_value_take_string (value, cp_words_attribution (model, index));
      break;
    case PROP_CONFIDENCE:
      g_value_set_double (value, CLAMP ((double) self->confidence, 0, 1));
      break;
    case PROP_CHECKED:
      g_value_set_boolean (value, self->checked);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_statement_item_differs (CpItem        *item,
                           const CpModel *model,
                           guint          index)
{
  const CpModelStatement *old = cp_statement_item_get (CP_STATEMENT_ITEM (item));
  const CpModelStatement *new = g_ptr_array_index (model->statements, index);
  const CpModel *before = cp_item_get_model (item);

  if (old->n_content != new->n_content || memcmp (old->content, new->content, old->n_content * sizeof (CpSpan)) != 0)
    return TRUE;
  if (old->kind != new->kind || old->deed != new->deed || old->party != new->party || old->act != new->act ||
      old->stance != new->stance || old->checked != new->checked || old->confidence != new->confidence ||
      old->date.precision != new->date.precision || cp_date_compare (&old->date, &new->date) != 0)
    return TRUE;
  return g_strcmp0 (speaker_name (before, old), speaker_name (model, new)) != 0 ||
         g_strcmp0 (party_name (before, old), party_name (model, new)) != 0 ||
         g_strcmp0 (issue_name (before, old), issue_name (model, new)) != 0 || g_strcmp0 (old->note, new->note) != 0;
}

static void
cp_statement_item_class_init (CpStatementItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_statement_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_statement_item_differs;

  props[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  props[PROP_LEAD] = g_param_spec_string ("lead", NULL, NULL, NULL, flags);
  props[PROP_SPEAKER] = g_param_spec_string ("speaker", NULL, NULL, NULL, flags);
  props[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  props[PROP_PARTY] = g_param_spec_string ("party", NULL, NULL, NULL, flags);
  props[PROP_PARTY_INDEX] = g_param_spec_int ("party-index", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_ACT] = g_param_spec_string ("act", NULL, NULL, NULL, flags);
  props[PROP_DEED] = g_param_spec_boolean ("deed", NULL, NULL, FALSE, flags);
  props[PROP_STANCE] = g_param_spec_int ("stance", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_ANSWER] = g_param_spec_string ("answer", NULL, NULL, NULL, flags);
  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  props[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_ISSUE] = g_param_spec_string ("issue", NULL, NULL, NULL, flags);
  props[PROP_ARTICLE] = g_param_spec_string ("article", NULL, NULL, NULL, flags);
  props[PROP_OUTLET] = g_param_spec_string ("outlet", NULL, NULL, NULL, flags);
  props[PROP_ATTRIBUTION] = g_param_spec_string ("attribution", NULL, NULL, NULL, flags);
  props[PROP_CONFIDENCE] = g_param_spec_double ("confidence", NULL, NULL, 0, 1, 0, flags);
  props[PROP_CHECKED] = g_param_spec_boolean ("checked", NULL, NULL, FALSE, flags);
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_statement_item_init (CpStatementItem *self G_GNUC_UNUSED)
{
}

/** cp_statement_item_keys: adds the keys of all statements, those that corrections know them by */
void
cp_statement_item_keys (const CpModel *model,
                        GPtrArray     *keys)
{
  for (guint i = 0; i < model->statements->len; i++)
    g_ptr_array_add (keys, cp_model_statement_key (model, i));
}
