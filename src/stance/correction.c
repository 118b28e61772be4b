/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/correction.h"

static const char *const kind_nicks[CP_N_CORRECTIONS] = {
  [CP_CORRECT_SPEAKER] = "speaker",
  [CP_CORRECT_PARTY] = "party",
  [CP_CORRECT_ACT] = "act",
  [CP_CORRECT_DATE] = "date",
  [CP_CORRECT_STANCE] = "stance",
  [CP_CORRECT_ISSUE] = "issue",
  [CP_CORRECT_CONTENT] = "content",
  [CP_CORRECT_ADD] = "add",
  [CP_CORRECT_DELETE] = "delete",
  [CP_CORRECT_CHECKED] = "checked",
  [CP_CORRECT_NOTE] = "note",
  [CP_CORRECT_SPEAKER_NAME] = "speaker-name",
  [CP_CORRECT_SPEAKER_ROLE] = "speaker-role",
  [CP_CORRECT_SPEAKER_PARTY] = "speaker-party",
  [CP_CORRECT_SPEAKER_MERGE] = "speaker-merge",
  [CP_CORRECT_SPEAKER_SPLIT] = "speaker-split",
  [CP_CORRECT_SPEAKER_ALIAS] = "speaker-alias",
  [CP_CORRECT_SPEAKER_ADD] = "speaker-add",
  [CP_CORRECT_SPEAKER_TIMES] = "speaker-times",
  [CP_CORRECT_SPEAKER_KEPT] = "speaker-kept",
  [CP_CORRECT_PARTY_NAME] = "party-name",
  [CP_CORRECT_PARTY_MERGE] = "party-merge",
  [CP_CORRECT_PARTY_LETTERS] = "party-letters",
  [CP_CORRECT_PARTY_COLOUR] = "party-colour",
  [CP_CORRECT_PARTY_PATTERN] = "party-pattern",
  [CP_CORRECT_ISSUE_LABEL] = "issue-label",
  [CP_CORRECT_ISSUE_QUESTION] = "issue-question",
  [CP_CORRECT_ISSUE_MERGE] = "issue-merge",
  [CP_CORRECT_ISSUE_NOTE] = "issue-note",
  [CP_CORRECT_CONTRAST] = "contrast",
  [CP_CORRECT_PAIR] = "pair",
  [CP_CORRECT_MATCH] = "match",
  [CP_CORRECT_ARTICLE_NOTE] = "article-note",
};

/** cp_correction_new: Returns: (transfer full): a correction; @value is "" to say "none", and %NULL, as where a file lacks it, is the same */
CpCorrection *
cp_correction_new (CpCorrectionKind kind,
                   const char      *subject,
                   const char      *value,
                   gint64           when)
{
  CpCorrection *self = g_new0 (CpCorrection, 1);

  self->kind = kind;
  self->subject = g_strdup (subject);
  self->value = g_strdup (value != NULL ? value : "");
  self->when = when;
  return self;
}

/** cp_correction_copy: Returns: (transfer full): the same again */
CpCorrection *
cp_correction_copy (const CpCorrection *self)
{
  CpCorrection *copy = cp_correction_new (self->kind, self->subject, self->value, self->when);

  copy->words = g_strdup (self->words);
  copy->title = g_strdup (self->title);
  return copy;
}

static char *
at_most (const char *text,
         glong       most)
{
  const char *end = text;

  for (glong i = 0; end != NULL && *end != '\0' && i < most; i++)
    end = g_utf8_next_char (end);
  return text != NULL ? g_strndup (text, (gsize) (end - text)) : NULL;
}

/** cp_correction_set_words: notes the @words that were decided on, and the @title of their article, as far as there is room; both may be %NULL */
void
cp_correction_set_words (CpCorrection *self,
                         const char   *words,
                         const char   *title)
{
  char *kept = at_most (words, CP_CORRECTION_MAX_WORDS), *kept_title = at_most (title, CP_CORRECTION_MAX_TITLE);

  g_free (self->words);
  g_free (self->title);
  self->words = kept;
  self->title = kept_title;
}

/** cp_correction_free: frees @self */
void
cp_correction_free (CpCorrection *self)
{
  g_free (self->subject);
  g_free (self->value);
  g_free (self->words);
  g_free (self->title);
  g_free (self);
}

/** cp_correction_gives_no_name: Returns: whether it would name something, and gives no name, as a person cannot */
gboolean
cp_correction_gives_no_name (const CpCorrection *self)
{
  if (self->kind == CP_CORRECT_SPEAKER_ADD)
    return *self->subject == '\0';
  return *self->value == '\0' && (self->kind == CP_CORRECT_SPEAKER_NAME || self->kind == CP_CORRECT_SPEAKER_SPLIT ||
                                  self->kind == CP_CORRECT_PARTY_NAME || self->kind == CP_CORRECT_ISSUE_LABEL);
}

/** cp_correction_kind_to_nick: Returns: the word that the saved file uses for @kind */
const char *
cp_correction_kind_to_nick (CpCorrectionKind kind)
{
  g_return_val_if_fail (kind < CP_N_CORRECTIONS, NULL);
  return kind_nicks[kind];
}

/** cp_correction_kind_from_nick: Returns: whether @nick is a word that the saved file uses */
gboolean
cp_correction_kind_from_nick (const char       *nick,
                              CpCorrectionKind *kind)
{
  for (guint i = 0; i < CP_N_CORRECTIONS; i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      {
        *kind = (CpCorrectionKind) i;
        return TRUE;
      }
  return FALSE;
}
