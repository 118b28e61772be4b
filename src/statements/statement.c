/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "statements/statement.h"

static const char *const kind_nicks[] = { "direct", "indirect", "mixed" };

/** cp_statement_new: Returns: (transfer full): a statement without spans, all of whose readings are unsure */
CpStatement *
cp_statement_new (void)
{
  CpStatement *self = g_new0 (CpStatement, 1);

  self->cue_head = self->source_head = self->addressee = CP_NO_TOKEN;
  self->act_hint = CP_ACT_OTHER;
  return self;
}

/** cp_statement_free: frees @self */
void
cp_statement_free (CpStatement *self)
{
  g_free (self->content);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    cp_reason_take (&self->reason[i], NULL);
  g_free (self);
}

/** cp_statement_add_content: adds a span after those already there */
void
cp_statement_add_content (CpStatement *self,
                          CpSpan       span)
{
  self->content = g_renew (CpSpan, self->content, self->n_content + 1);
  self->content[self->n_content++] = span;
}

/** cp_statement_explain: says why a field reads as it does and how sure that is, in place of what was said before */
void
cp_statement_explain (CpStatement *self,
                      CpField      field,
                      float        sure,
                      const char  *format,
                      ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  cp_reason_take (&self->reason[field], g_ref_string_new (reason));
  self->sure[field] = sure;
  va_end (args);
}

/** cp_kind_to_nick: Returns: the contract's word for @kind */
const char *
cp_kind_to_nick (CpKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), "indirect");
  return kind_nicks[kind];
}

/** cp_kind_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_kind_from_nick (const char *nick,
                   CpKind     *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = (CpKind) i;
        return TRUE;
      }
  return FALSE;
}
