/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/speaker-item.h"

struct _CpSpeakerItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpSpeakerItem, cp_speaker_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ROLE,
  PROP_KIND,
  PROP_PARTY,
  PROP_PARTY_INDEX,
  PROP_N_MENTIONS,
  PROP_WHY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_speaker_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpModelSpeaker *
cp_speaker_item_get (CpSpeakerItem *self)
{
  g_return_val_if_fail (CP_IS_SPEAKER_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->speakers, cp_item_get_index (CP_ITEM (self)));
}

static const char *
party_name (const CpModel        *model,
            const CpModelSpeaker *speaker)
{
  return speaker->party < 0 ? NULL : ((CpModelParty *) g_ptr_array_index (model->parties, speaker->party))->name;
}

static void
cp_speaker_item_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  const CpModelSpeaker *self = cp_speaker_item_get (CP_SPEAKER_ITEM (object));
  const CpModel *model = cp_item_get_model (CP_ITEM (object));

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;
    case PROP_PARTY:
      g_value_set_string (value, party_name (model, self));
      break;
    case PROP_PARTY_INDEX:
      g_value_set_int (value, self->party);
      break;
    case PROP_N_MENTIONS:
      g_value_set_uint (value, self->mentions->len);
      break;
    case PROP_WHY:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_speaker_item_differs (CpItem        *item,
                         const CpModel *model,
                         guint          index)
{
  const CpModelSpeaker *old = cp_speaker_item_get (CP_SPEAKER_ITEM (item));
  const CpModelSpeaker *new = g_ptr_array_index (model->speakers, index);

  return g_strcmp0 (old->name, new->name) != 0 || g_strcmp0 (old->role, new->role) != 0 || old->kind != new->kind ||
         old->party != new->party || old->mentions->len != new->mentions->len || old->aliases->len != new->aliases->len ||
         g_strcmp0 (old->reason, new->reason) != 0 ||
         g_strcmp0 (party_name (cp_item_get_model (item), old), party_name (model, new)) != 0;
}

static void
cp_speaker_item_class_init (CpSpeakerItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_speaker_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_speaker_item_differs;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_PARTY] = g_param_spec_string ("party", NULL, NULL, NULL, flags);
  props[PROP_PARTY_INDEX] = g_param_spec_int ("party-index", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_N_MENTIONS] = g_param_spec_uint ("n-mentions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_speaker_item_init (CpSpeakerItem *self G_GNUC_UNUSED)
{
}

/** cp_speaker_item_keys: adds the speakers' names */
void
cp_speaker_item_keys (const CpModel *model,
                      GPtrArray     *keys)
{
  for (guint i = 0; i < model->speakers->len; i++)
    g_ptr_array_add (keys, g_strdup (((CpModelSpeaker *) g_ptr_array_index (model->speakers, i))->name));
}
