/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/issue-item.h"

#include "comparison/words.h"

struct _CpIssueItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpIssueItem, cp_issue_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_LABEL,
  PROP_N_STATEMENTS,
  PROP_N_POSITIONS,
  PROP_CHANGED,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_issue_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpIssue *
cp_issue_item_get (CpIssueItem *self)
{
  g_return_val_if_fail (CP_IS_ISSUE_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->issues, cp_item_get_index (CP_ITEM (self)));
}

static gboolean
any_changed (const CpIssue *issue)
{
  for (guint i = 0; i < issue->positions->len; i++)
    if (((CpPosition *) g_ptr_array_index (issue->positions, i))->changed)
      return TRUE;
  return FALSE;
}

static gboolean
position_differs (const CpPosition *a,
                  const CpPosition *b)
{
  return a->party != b->party || a->stance != b->stance || a->headline != b->headline || a->changed != b->changed ||
         a->n_articles != b->n_articles || a->statements->len != b->statements->len;
}

static gboolean
contrast_differs (const CpContrast *a,
                  const CpContrast *b)
{
  return a->a != b->a || a->b != b->b || a->relation != b->relation || a->statement_a != b->statement_a ||
         a->statement_b != b->statement_b;
}

static void
cp_issue_item_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  const CpIssue *self = cp_issue_item_get (CP_ISSUE_ITEM (object));

  switch (id)
    {
    case PROP_QUESTION:
      g_value_set_string (value, cp_words_issue (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_N_STATEMENTS:
      g_value_set_uint (value, self->statements->len);
      break;
    case PROP_N_POSITIONS:
      g_value_set_uint (value, self->positions->len);
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, any_changed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_issue_item_differs (CpItem        *item,
                       const CpModel *model,
                       guint          index)
{
  const CpIssue *old = cp_issue_item_get (CP_ISSUE_ITEM (item));
  const CpIssue *new = g_ptr_array_index (model->issues, index);

  if (g_strcmp0 (old->label, new->label) != 0 || g_strcmp0 (old->question, new->question) != 0 ||
      old->statements->len != new->statements->len || old->positions->len != new->positions->len ||
      old->contrasts->len != new->contrasts->len)
    return TRUE;
  for (guint i = 0; i < old->positions->len; i++)
    if (position_differs (g_ptr_array_index (old->positions, i), g_ptr_array_index (new->positions, i)))
      return TRUE;
  for (guint i = 0; i < old->contrasts->len; i++)
    if (contrast_differs (g_ptr_array_index (old->contrasts, i), g_ptr_array_index (new->contrasts, i)))
      return TRUE;
  return FALSE;
}

static void
cp_issue_item_class_init (CpIssueItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_issue_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_issue_item_differs;

  props[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, NULL, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_N_STATEMENTS] = g_param_spec_uint ("n-statements", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_POSITIONS] = g_param_spec_uint ("n-positions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_issue_item_init (CpIssueItem *self G_GNUC_UNUSED)
{
}

/** cp_issue_item_keys: adds the issues' questions, or labels where there is no question */
void
cp_issue_item_keys (const CpModel *model,
                    GPtrArray     *keys)
{
  for (guint i = 0; i < model->issues->len; i++)
    g_ptr_array_add (keys, g_strdup (cp_words_issue (g_ptr_array_index (model->issues, i))));
}
