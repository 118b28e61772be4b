/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/model.h"

#include <string.h>

static const char *const stance_nicks[] = { NULL, "support", "oppose", "neutral" };
static const char *const relation_nicks[] = { "unclear", "clash", "accord", "differ" };

static void
party_free (gpointer data)
{
  CpModelParty *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->letters);
  g_free (self);
}

static void
speaker_free (gpointer data)
{
  CpModelSpeaker *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->role);
  g_free (self->reason);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->mentions);
  g_ptr_array_unref (self->memberships);
  g_free (self);
}

static void
statement_free (gpointer data)
{
  CpModelStatement *self = data;

  g_free (self->id);
  g_free (self->content);
  for (guint i = 0; i < CP_N_FIELDS; i++)
    cp_reason_take (&self->reason[i], NULL);
  g_free (self->note);
  g_free (self);
}

static void
position_free (gpointer data)
{
  CpPosition *self = data;

  g_array_unref (self->statements);
  g_free (self);
}

static void
contrast_free (gpointer data)
{
  CpContrast *self = data;

  g_ptr_array_unref (self->why);
  g_free (self);
}

/** cp_issue_free: frees @self */
void
cp_issue_free (CpIssue *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->question);
  g_free (self->note);
  g_ptr_array_unref (self->terms);
  g_array_unref (self->statements);
  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->contrasts);
  g_free (self);
}

static void
event_free (gpointer data)
{
  CpEvent *self = data;

  g_free (self->id);
  g_free (self->label);
  g_array_unref (self->statements);
  g_free (self);
}

static void
inconsistency_free (gpointer data)
{
  CpInconsistency *self = data;

  g_ptr_array_unref (self->why);
  g_free (self);
}

/** cp_model_new: Returns: (transfer full): a model of nothing, to be filled by one thread */
CpModel *
cp_model_new (void)
{
  CpModel *self = g_atomic_rc_box_new0 (CpModel);

  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  self->parties = g_ptr_array_new_with_free_func (party_free);
  self->speakers = g_ptr_array_new_with_free_func (speaker_free);
  self->statements = g_ptr_array_new_with_free_func (statement_free);
  self->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_issue_free);
  self->events = g_ptr_array_new_with_free_func (event_free);
  self->inconsistencies = g_ptr_array_new_with_free_func (inconsistency_free);
  self->orphans = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_correction_free);
  return self;
}

/** cp_model_ref: Returns: (transfer full): @self */
CpModel *
cp_model_ref (CpModel *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
model_clear (gpointer data)
{
  CpModel *self = data;

  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->speakers);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->inconsistencies);
  g_ptr_array_unref (self->orphans);
  g_clear_pointer (&self->copies, cp_copies_unref);
}

/** cp_model_unref: gives up a reference; frees the model with the last one */
void
cp_model_unref (CpModel *self)
{
  g_atomic_rc_box_release_full (self, model_clear);
}

/** cp_model_party_new: Returns: (transfer full): a party, to be added to a model */
CpModelParty *
cp_model_party_new (void)
{
  return g_new0 (CpModelParty, 1);
}

/** cp_model_speaker_new: Returns: (transfer full): a speaker of no party, to be added to a model */
CpModelSpeaker *
cp_model_speaker_new (void)
{
  CpModelSpeaker *self = g_new0 (CpModelSpeaker, 1);

  self->party = -1;
  self->aliases = g_ptr_array_new_with_free_func (g_free);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (CpMention));
  self->memberships = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_membership_free);
  return self;
}

/** cp_model_statement_new: Returns: (transfer full): a statement that is nobody's yet, to be added to a model */
CpModelStatement *
cp_model_statement_new (void)
{
  CpModelStatement *self = g_new0 (CpModelStatement, 1);

  self->speaker = self->addressee = self->party = self->issue = self->copy_of = -1;
  self->act = CP_ACT_OTHER;
  return self;
}

/** cp_position_new: Returns: (transfer full): a position without statements, to be added to an issue */
CpPosition *
cp_position_new (void)
{
  CpPosition *self = g_new0 (CpPosition, 1);

  self->party = self->headline = -1;
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/** cp_contrast_new: Returns: (transfer full): an unclear contrast, to be added to an issue */
CpContrast *
cp_contrast_new (void)
{
  CpContrast *self = g_new0 (CpContrast, 1);

  self->a = self->b = self->statement_a = self->statement_b = -1;
  self->why = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** cp_issue_new: Returns: (transfer full): an issue without statements, to be added to a model */
CpIssue *
cp_issue_new (void)
{
  CpIssue *self = g_new0 (CpIssue, 1);

  self->terms = g_ptr_array_new_with_free_func (g_free);
  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->positions = g_ptr_array_new_with_free_func (position_free);
  self->contrasts = g_ptr_array_new_with_free_func (contrast_free);
  return self;
}

/** cp_event_new: Returns: (transfer full): an event without statements, to be added to a model */
CpEvent *
cp_event_new (void)
{
  CpEvent *self = g_new0 (CpEvent, 1);

  self->statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/** cp_inconsistency_new: Returns: (transfer full): an inconsistency, to be added to a model */
CpInconsistency *
cp_inconsistency_new (void)
{
  CpInconsistency *self = g_new0 (CpInconsistency, 1);

  self->party = self->issue = self->earlier = self->later = -1;
  self->why = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** cp_article_key: Returns: (transfer full): a name for a closed article that stays when it is read or imported again: a digest of its text */
char *
cp_article_key (const CpArticle *article)
{
  return g_strdup (article->key);
}

static gboolean
is_deed (const CpModel *self,
         gint32         statement)
{
  return statement >= 0 && ((const CpModelStatement *) g_ptr_array_index (self->statements, (guint) statement))->deed;
}

/** cp_model_is_against_deed: Returns: whether words stand against a deed, and not against other words */
gboolean
cp_model_is_against_deed (const CpModel         *self,
                          const CpInconsistency *inconsistency)
{
  return is_deed (self, inconsistency->earlier) || is_deed (self, inconsistency->later);
}

/** cp_model_statement_key: Returns: (transfer full): the subject that corrections of this statement have */
char *
cp_model_statement_key (const CpModel *self,
                        guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (self->statements, statement);
  const CpArticle *article = g_ptr_array_index (self->articles, s->article);

  return g_strdup_printf ("%s %u-%u", article->key, s->content[0].start, s->content[s->n_content - 1].end);
}

/** cp_model_statement_words: Returns: (transfer full): the content in words, its spans joined by " … " */
char *
cp_model_statement_words (const CpModel *self,
                          guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (self->statements, statement);
  const CpArticle *article = g_ptr_array_index (self->articles, s->article);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < s->n_content; i++)
    {
      g_autofree char *slice = cp_article_slice (article, s->content[i]);

      if (i > 0)
        g_string_append (words, " … ");
      g_string_append (words, slice);
    }
  return g_string_free (words, FALSE);
}

/** cp_stance_to_nick: Returns: (nullable): the contract's word, %NULL for none */
const char *
cp_stance_to_nick (CpStance stance)
{
  g_return_val_if_fail (stance < G_N_ELEMENTS (stance_nicks), NULL);
  return stance_nicks[stance];
}

/** cp_stance_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_stance_from_nick (const char *nick,
                     CpStance   *stance)
{
  for (guint i = 1; i < G_N_ELEMENTS (stance_nicks); i++)
    if (g_strcmp0 (nick, stance_nicks[i]) == 0)
      {
        *stance = (CpStance) i;
        return TRUE;
      }
  return FALSE;
}

/** cp_relation_to_nick: Returns: the contract's word for @relation */
const char *
cp_relation_to_nick (CpRelation relation)
{
  g_return_val_if_fail (relation < G_N_ELEMENTS (relation_nicks), "unclear");
  return relation_nicks[relation];
}

/** cp_relation_from_nick: Returns: whether @nick is one of the contract's words */
gboolean
cp_relation_from_nick (const char *nick,
                       CpRelation *relation)
{
  for (guint i = 0; i < G_N_ELEMENTS (relation_nicks); i++)
    if (g_strcmp0 (nick, relation_nicks[i]) == 0)
      {
        *relation = (CpRelation) i;
        return TRUE;
      }
  return FALSE;
}
