/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/builder.h"

/** cp_build_events: finds the dated things that statements are about */
void
cp_build_events (CpBuilder *self)
{
  for (guint i = 0; i < self->model->statements->len; i++)
    {
      CpModelStatement *s = cp_builder_statement (self, i);
      CpEvent *event;

      if (!s->deed || !cp_date_is_valid (&s->date) || s->copy_of >= 0)
        continue;
      event = cp_event_new ();
      event->id = g_strdup_printf ("e%u", self->model->events->len + 1);
      event->date = s->date;
      event->article = s->article;
      event->span = s->content[0];
      event->label = cp_article_slice (g_ptr_array_index (self->model->articles, s->article), event->span);
      g_array_append_val (event->statements, i);
      g_ptr_array_add (self->model->events, event);
    }
}
