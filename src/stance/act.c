/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static void
read_act (CpBuilder *self,
          guint      statement,
          gpointer   data G_GNUC_UNUSED)
{
  CpActReader reader = { self, cp_builder_statement (self, statement), cp_builder_profile (self, statement), NULL };
  CpModelStatement *s = reader.s;
  CpAct act;

  if (s->deed)
    {
      if (s->reason[CP_FIELD_ACT] == NULL)
        cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("a deed"));
      return;
    }
  if (cp_act_is_turned (&reader, &act))
    {
      s->act = act;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.8f, "%s", _("said by the reporting word"));
    }
  else if (cp_act_is_evasive (&reader))
    {
      s->act = CP_ACT_OTHER;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.8f, "%s", _("declines to answer"));
    }
  else if (cp_act_of_naming (&reader, &act))
    {
      s->act = act;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("calls it by a name"));
    }
  else if (cp_act_regrets_another (&reader))
    {
      s->act = CP_ACT_CONDEMN;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("said by the reporting word"));
    }
  else if (s->act != CP_ACT_ASSERT && s->act != CP_ACT_OTHER)
    {
      if (s->reason[CP_FIELD_ACT] == NULL)
        cp_builder_explain (self, statement, CP_FIELD_ACT, 0.85f, "%s", _("said by the reporting word"));
    }
  else if (cp_act_of_words (&reader, &act))
    {
      s->act = act;
      reader.profile->denies = act == CP_ACT_DENY;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.65f, _("said by the words around “%s”"), reader.why);
    }
  else
    {
      s->act = CP_ACT_ASSERT;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("nothing but an assertion"));
    }
}

/** cp_build_acts: reads what each statement does, from its cue and its words */
void
cp_build_acts (CpBuilder *self)
{
  cp_builder_each (self, self->model->statements->len, CP_BLOCK_OF_STATEMENTS, read_act, NULL);
}
