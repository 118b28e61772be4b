/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/act-reader.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static void
read_act (CpBuilder *self,
          guint      statement)
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
      /* "assured them that it had no plan", "sees no need": what is said denies, not the word that reports it. */
      reader.profile->denies = act == CP_ACT_DENY && cp_act_cue_is (&reader, (const char *const[]){ "assure", "reassure", "see", NULL });
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
      reader.profile->denies = act == CP_ACT_DENY || act == CP_ACT_DOUBT || act == CP_ACT_CONDEMN;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.65f, _("said by the words around “%s”"), reader.why);
    }
  else
    {
      s->act = CP_ACT_ASSERT;
      cp_builder_explain (self, statement, CP_FIELD_ACT, 0.7f, "%s", _("nothing but an assertion"));
    }
}

/* What it does hangs on its words and on who its party is. */
static void
read_or_recall (CpBuilder *self,
                guint      statement,
                gpointer   data G_GNUC_UNUSED)
{
  CpModelStatement *s = cp_builder_statement (self, statement);
  CpProfile *profile = cp_builder_profile (self, statement);
  CpReadAs *read_as = &profile->read_as;
  const char *party = s->party >= 0 ? ((CpModelParty *) g_ptr_array_index (self->model->parties, s->party))->name : NULL;

  if (read_as->known && g_strcmp0 (read_as->party, party) == 0)
    {
      s->act = read_as->act;
      s->sure[CP_FIELD_ACT] = read_as->sure;
      cp_reason_take (&s->reason[CP_FIELD_ACT], cp_reason_ref (read_as->reason));
      return;
    }
  profile->denies = profile->evades = FALSE;
  read_as->answered = 0;
  read_act (self, statement);
  g_free (read_as->party);
  read_as->known = TRUE;
  read_as->party = g_strdup (party);
  read_as->act = s->act;
  read_as->sure = s->sure[CP_FIELD_ACT];
  cp_reason_take (&read_as->reason, cp_reason_ref (s->reason[CP_FIELD_ACT]));
}

/** cp_build_acts: reads what each statement does, from its cue and its words */
void
cp_build_acts (CpBuilder *self)
{
  cp_builder_each (self, self->model->statements->len, CP_BLOCK_OF_STATEMENTS, read_or_recall, NULL);
}
