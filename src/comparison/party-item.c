/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/party-item.h"

struct _CpPartyItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpPartyItem, cp_party_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_LETTERS,
  PROP_COLOUR,
  PROP_MAIN,
  PROP_N_STATEMENTS,
  PROP_N_SPEAKERS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_party_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpModelParty *
cp_party_item_get (CpPartyItem *self)
{
  g_return_val_if_fail (CP_IS_PARTY_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->parties, cp_item_get_index (CP_ITEM (self)));
}

static guint
count_statements (const CpModel *model,
                  gint32         party)
{
  guint n = 0;

  for (guint i = 0; i < model->statements->len; i++)
    n += ((CpModelStatement *) g_ptr_array_index (model->statements, i))->party == party;
  return n;
}

static guint
count_speakers (const CpModel *model,
                gint32         party)
{
  guint n = 0;

  for (guint i = 0; i < model->speakers->len; i++)
    n += ((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->party == party;
  return n;
}

static void
cp_party_item_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  const CpModelParty *self = cp_party_item_get (CP_PARTY_ITEM (object));
  const CpModel *model = cp_item_get_model (CP_ITEM (object));
  const gint32 index = (gint32) cp_item_get_index (CP_ITEM (object));

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_LETTERS:
      g_value_set_string (value, self->letters);
      break;
    case PROP_COLOUR:
      g_value_set_uint (value, self->colour);
      break;
    case PROP_MAIN:
      g_value_set_boolean (value, self->main);
      break;
    case PROP_N_STATEMENTS:
      g_value_set_uint (value, count_statements (model, index));
      break;
    case PROP_N_SPEAKERS:
      g_value_set_uint (value, count_speakers (model, index));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_party_item_differs (CpItem        *item,
                       const CpModel *model,
                       guint          index)
{
  const CpModelParty *old = cp_party_item_get (CP_PARTY_ITEM (item));
  const CpModelParty *new = g_ptr_array_index (model->parties, index);
  const CpModel *before = cp_item_get_model (item);

  return g_strcmp0 (old->name, new->name) != 0 || g_strcmp0 (old->letters, new->letters) != 0 || old->colour != new->colour ||
         old->main != new->main || count_statements (before, (gint32) cp_item_get_index (item)) != count_statements (model, (gint32) index) ||
         count_speakers (before, (gint32) cp_item_get_index (item)) != count_speakers (model, (gint32) index);
}

static void
cp_party_item_class_init (CpPartyItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_party_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_party_item_differs;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_LETTERS] = g_param_spec_string ("letters", NULL, NULL, NULL, flags);
  props[PROP_COLOUR] = g_param_spec_uint ("colour", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_MAIN] = g_param_spec_boolean ("main", NULL, NULL, FALSE, flags);
  props[PROP_N_STATEMENTS] = g_param_spec_uint ("n-statements", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_N_SPEAKERS] = g_param_spec_uint ("n-speakers", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_party_item_init (CpPartyItem *self G_GNUC_UNUSED)
{
}

/** cp_party_item_keys: adds the parties' names */
void
cp_party_item_keys (const CpModel *model,
                    GPtrArray     *keys)
{
  for (guint i = 0; i < model->parties->len; i++)
    g_ptr_array_add (keys, g_strdup (((CpModelParty *) g_ptr_array_index (model->parties, i))->name));
}
