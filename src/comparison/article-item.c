/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/article-item.h"

#include "comparison/words.h"

struct _CpArticleItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpArticleItem, cp_article_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BYLINE,
  PROP_OUTLET,
  PROP_URI,
  PROP_DATE,
  PROP_DAY,
  PROP_N_STATEMENTS,
  PROP_N_LEFT_OUT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_article_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpArticle *
cp_article_item_get (CpArticleItem *self)
{
  g_return_val_if_fail (CP_IS_ARTICLE_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->articles, cp_item_get_index (CP_ITEM (self)));
}

/* Statements stand in the order of their articles, so those of one are found by halving. */
static guint
first_statement (const CpModel *model,
                 guint          article)
{
  guint low = 0, high = model->statements->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((CpModelStatement *) g_ptr_array_index (model->statements, middle))->article < article)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
count_statements (const CpModel *model,
                  guint          article)
{
  return first_statement (model, article + 1) - first_statement (model, article);
}

static void
cp_article_item_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  const CpArticle *self = cp_article_item_get (CP_ARTICLE_ITEM (object));
  const CpModel *model = cp_item_get_model (CP_ITEM (object));

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BYLINE:
      g_value_set_string (value, self->byline);
      break;
    case PROP_OUTLET:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_DATE:
      g_value_take_string (value, cp_words_date (&self->published));
      break;
    case PROP_DAY:
      g_value_set_int (value, cp_date_to_day_number (&self->published));
      break;
    case PROP_N_STATEMENTS:
      g_value_set_uint (value, count_statements (model, cp_item_get_index (CP_ITEM (object))));
      break;
    case PROP_N_LEFT_OUT:
      g_value_set_uint (value, self->leftovers->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_article_item_differs (CpItem        *item,
                         const CpModel *model,
                         guint          index)
{
  const CpArticle *old = cp_article_item_get (CP_ARTICLE_ITEM (item));
  const CpArticle *new = g_ptr_array_index (model->articles, index);
  const CpModel *before = cp_item_get_model (item);

  return old != new || count_statements (before, cp_item_get_index (item)) != count_statements (model, index);
}

static void
cp_article_item_class_init (CpArticleItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_article_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_article_item_differs;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_BYLINE] = g_param_spec_string ("byline", NULL, NULL, NULL, flags);
  props[PROP_OUTLET] = g_param_spec_string ("outlet", NULL, NULL, NULL, flags);
  props[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  props[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_N_STATEMENTS] = g_param_spec_uint ("n-statements", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_LEFT_OUT] = g_param_spec_uint ("n-left-out", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_article_item_init (CpArticleItem *self G_GNUC_UNUSED)
{
}

/** cp_article_item_keys: adds the articles' keys, those that corrections know them by */
void
cp_article_item_keys (const CpModel *model,
                      GPtrArray     *keys)
{
  for (guint i = 0; i < model->articles->len; i++)
    g_ptr_array_add (keys, cp_article_key (g_ptr_array_index (model->articles, i)));
}
