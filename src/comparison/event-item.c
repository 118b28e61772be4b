/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/event-item.h"

#include "comparison/words.h"

struct _CpEventItem
{
  CpItem parent_instance;
};

G_DEFINE_FINAL_TYPE (CpEventItem, cp_event_item, CP_TYPE_ITEM)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_DATE,
  PROP_DAY,
  PROP_N_STATEMENTS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/** cp_event_item_get: Returns: (transfer none): what the model says of it, for as long as the item stands in that model */
const CpEvent *
cp_event_item_get (CpEventItem *self)
{
  g_return_val_if_fail (CP_IS_EVENT_ITEM (self), NULL);
  return g_ptr_array_index (cp_item_get_model (CP_ITEM (self))->events, cp_item_get_index (CP_ITEM (self)));
}

static void
cp_event_item_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  const CpEvent *self = cp_event_item_get (CP_EVENT_ITEM (object));

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DATE:
      g_value_take_string (value, cp_words_date (&self->date));
      break;
    case PROP_DAY:
      g_value_set_int (value, cp_date_to_day_number (&self->date));
      break;
    case PROP_N_STATEMENTS:
      g_value_set_uint (value, self->statements->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
cp_event_item_differs (CpItem        *item,
                       const CpModel *model,
                       guint          index)
{
  const CpEvent *old = cp_event_item_get (CP_EVENT_ITEM (item));
  const CpEvent *new = g_ptr_array_index (model->events, index);

  return g_strcmp0 (old->label, new->label) != 0 || cp_date_compare (&old->date, &new->date) != 0 ||
         old->date.precision != new->date.precision || old->statements->len != new->statements->len;
}

static void
cp_event_item_class_init (CpEventItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = cp_event_item_get_property;
  CP_ITEM_CLASS (klass)->differs = cp_event_item_differs;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  props[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, -1, flags);
  props[PROP_N_STATEMENTS] = g_param_spec_uint ("n-statements", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
cp_event_item_init (CpEventItem *self G_GNUC_UNUSED)
{
}

/** cp_event_item_keys: adds the events' dates with what happened */
void
cp_event_item_keys (const CpModel *model,
                    GPtrArray     *keys)
{
  for (guint i = 0; i < model->events->len; i++)
    {
      const CpEvent *event = g_ptr_array_index (model->events, i);
      g_autofree char *date = cp_date_to_iso (&event->date);

      g_ptr_array_add (keys, g_strdup_printf ("%s %s", date != NULL ? date : "", event->label));
    }
}
