/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/item.h"

typedef struct
{
  char    *key;
  CpModel *model;
  guint    index;
} CpItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CpItem, cp_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_MODEL,
  PROP_INDEX,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
cp_item_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  CpItemPrivate *self = cp_item_get_instance_private (CP_ITEM (object));

  switch (id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_INDEX:
      g_value_set_uint (value, self->index);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_item_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  CpItemPrivate *self = cp_item_get_instance_private (CP_ITEM (object));

  switch (id)
    {
    case PROP_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_MODEL:
      self->model = cp_model_ref (g_value_get_pointer (value));
      break;
    case PROP_INDEX:
      self->index = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cp_item_finalize (GObject *object)
{
  CpItemPrivate *self = cp_item_get_instance_private (CP_ITEM (object));

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->model, cp_model_unref);
  G_OBJECT_CLASS (cp_item_parent_class)->finalize (object);
}

static void
cp_item_class_init (CpItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cp_item_get_property;
  object_class->set_property = cp_item_set_property;
  object_class->finalize = cp_item_finalize;

  props[PROP_KEY] =
    g_param_spec_string ("key", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_MODEL] = g_param_spec_pointer ("model", NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_INDEX] = g_param_spec_uint ("index", NULL, NULL, 0, G_MAXUINT, 0,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
cp_item_init (CpItem *self G_GNUC_UNUSED)
{
}

/** cp_item_get_key: Returns: (transfer none): what the item is recognised by when the comparison is analysed again */
const char *
cp_item_get_key (CpItem *self)
{
  CpItemPrivate *priv = cp_item_get_instance_private (self);

  g_return_val_if_fail (CP_IS_ITEM (self), NULL);
  return priv->key;
}

/** cp_item_get_model: Returns: (transfer none): the model that the item stands in now */
CpModel *
cp_item_get_model (CpItem *self)
{
  CpItemPrivate *priv = cp_item_get_instance_private (self);

  g_return_val_if_fail (CP_IS_ITEM (self), NULL);
  return priv->model;
}

/** cp_item_get_index: Returns: its place in the model's list */
guint
cp_item_get_index (CpItem *self)
{
  CpItemPrivate *priv = cp_item_get_instance_private (self);

  g_return_val_if_fail (CP_IS_ITEM (self), 0);
  return priv->index;
}

static void
notify_all (CpItem *self)
{
  guint n;
  g_autofree GParamSpec **all = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n; i++)
    if ((all[i]->flags & G_PARAM_READABLE) != 0 && all[i] != props[PROP_KEY] && all[i] != props[PROP_INDEX])
      g_object_notify_by_pspec (G_OBJECT (self), all[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/** cp_item_move: leads the item to its place in a newer model, and tells what of it is different there */
void
cp_item_move (CpItem  *self,
              CpModel *model,
              guint    index)
{
  CpItemPrivate *priv = cp_item_get_instance_private (self);
  gboolean differs, moved;

  g_return_if_fail (CP_IS_ITEM (self));

  if (priv->model == model && priv->index == index)
    return;
  differs = CP_ITEM_GET_CLASS (self)->differs (self, model, index);
  moved = priv->index != index;
  cp_model_ref (model);
  cp_model_unref (priv->model);
  priv->model = model;
  priv->index = index;
  if (moved)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INDEX]);
  if (differs)
    notify_all (self);
}
