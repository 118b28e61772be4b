/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/text.h"
#include "statements/knowledge.h"

G_BEGIN_DECLS

/* Questions about single words and marks of a proper name, for those who read one: name.c, group-name.c and role-words.c. */
gboolean cp_name_is_glued      (const CpText      *text,
                                guint32            i);
gboolean cp_name_is_word       (const CpText      *text,
                                guint32            i);
gboolean cp_name_is_of_members (const CpText      *text,
                                guint32            mark);
gboolean cp_name_joins_members (const CpText      *text,
                                guint32            mark,
                                guint32            next);
gboolean cp_name_leads_to_body (const CpKnowledge *knowledge,
                                const CpText      *text,
                                guint32            token,
                                guint32            end);
gboolean cp_name_is_foreign_joint (const CpText *text,
                                   guint32       i);
gboolean cp_name_is_title_word (const CpText *text,
                                guint32       token);
guint32  cp_name_group_start   (const CpText *text,
                                guint32       first,
                                guint32       end);
gboolean cp_name_ends_as_people (const char  *norm);
gboolean cp_name_is_syllable   (const CpToken     *token);
gboolean cp_name_has_syllable  (const CpText      *text,
                                CpRange            name);
gboolean cp_name_is_joined_abroad (const CpText *text,
                                   CpRange       name);
gboolean cp_name_has_two_last_names (const CpText *text,
                                     CpRange       name);
gboolean cp_name_has_members_or_number (const CpText *text,
                                        CpRange       name);

G_END_DECLS
