/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comparison/saved-analysis.h"

#include "comparison/saved-names.h"

/* Statements, issues and speakers lead to each other, so those that are read later are taken on trust until all are there. */
#define ANY ((guint) G_MAXINT32)

/** cp_saved_read_corrections: adds the corrections inside the element that is read; kinds that this version does not know are passed over */
void
cp_saved_read_corrections (CpSavedReader *in,
                           GPtrArray     *corrections)
{
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      g_autofree char *nick = cp_saved_reader_string (in, "kind");
      g_autofree char *subject = cp_saved_reader_string (in, "subject");
      g_autofree char *value = cp_saved_reader_string (in, "value");
      g_autofree char *words = cp_saved_reader_string (in, "words");
      g_autofree char *title = cp_saved_reader_string (in, "title");
      CpCorrectionKind kind;
      CpCorrection *correction;

      if (!cp_saved_reader_is (in, "correction") || !cp_correction_kind_from_nick (nick, &kind) || subject == NULL)
        continue;
      correction = cp_correction_new (kind, subject, value, cp_saved_reader_number (in, "when", 0));
      cp_correction_set_words (correction, words, title);
      g_ptr_array_add (corrections, correction);
    }
}

static const CpArticle *
article_at (CpSavedReader *in,
            const CpModel *model,
            guint32       *index)
{
  gint32 found = cp_saved_reader_index (in, "article", model->articles->len);

  if (found < 0)
    {
      cp_saved_reader_fail (in);
      return NULL;
    }
  *index = (guint32) found;
  return g_ptr_array_index (model->articles, *index);
}

static void
read_party (CpSavedReader *in,
            CpModel       *model)
{
  CpModelParty *party = cp_model_party_new ();

  party->id = cp_saved_reader_string (in, "id");
  party->name = cp_saved_reader_string (in, "name");
  party->letters = cp_saved_reader_string (in, "letters");
  party->colour = (guint) CLAMP (cp_saved_reader_number (in, "colour", 0), 0, 63);
  party->main = cp_saved_reader_flag (in, "main");
  if (party->id == NULL || party->name == NULL)
    cp_saved_reader_fail (in);
  g_ptr_array_add (model->parties, party);
}

static void
read_mention (CpSavedReader  *in,
              const CpModel  *model,
              CpModelSpeaker *speaker)
{
  CpMention mention;
  const CpArticle *article = article_at (in, model, &mention.article);

  if (article == NULL)
    return;
  mention.span = cp_saved_reader_span (in, "at", article->n_chars);
  g_array_append_val (speaker->mentions, mention);
}

static void
read_membership (CpSavedReader  *in,
                 const CpModel  *model,
                 CpModelSpeaker *speaker)
{
  g_autofree char *name = cp_saved_reader_string (in, "name");
  CpDate from = cp_saved_reader_date (in, "from", "from-precision"), to = cp_saved_reader_date (in, "to", "to-precision");
  CpMembership *membership;

  if (name == NULL)
    {
      cp_saved_reader_fail (in);
      return;
    }
  membership = cp_membership_new (name, &from, &to);
  membership->party = cp_saved_reader_index (in, "party", model->parties->len);
  membership->by_person = cp_saved_reader_flag (in, "by-person");
  g_ptr_array_add (speaker->memberships, membership);
}

static void
read_speaker (CpSavedReader *in,
              CpModel       *model)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();
  g_autofree char *kind = cp_saved_reader_string (in, "kind");

  speaker->id = cp_saved_reader_string (in, "id");
  speaker->name = cp_saved_reader_string (in, "name");
  speaker->role = cp_saved_reader_string (in, "role");
  speaker->reason = cp_saved_reader_string (in, "why");
  speaker->plural = cp_saved_reader_flag (in, "plural");
  speaker->party = cp_saved_reader_index (in, "party", model->parties->len);
  if (speaker->id == NULL || speaker->name == NULL || !cp_speaker_kind_from_nick (kind, &speaker->kind))
    cp_saved_reader_fail (in);
  g_ptr_array_add (model->speakers, speaker);
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      if (cp_saved_reader_is (in, "alias"))
        g_ptr_array_add (speaker->aliases, cp_saved_reader_text (in));
      else if (cp_saved_reader_is (in, "mention"))
        read_mention (in, model, speaker);
      else if (cp_saved_reader_is (in, "membership"))
        read_membership (in, model, speaker);
    }
}

static void
read_spans (CpSavedReader    *in,
            const CpArticle  *article,
            CpModelStatement *s)
{
  GArray *content = cp_saved_reader_spans (in, "content", article->n_chars);

  s->n_content = content->len;
  s->content = (CpSpan *) (gpointer) g_array_free (content, FALSE);
  s->cue = cp_saved_reader_span (in, "cue", article->n_chars);
  s->source = cp_saved_reader_span (in, "source", article->n_chars);
  if (s->n_content == 0)
    cp_saved_reader_fail (in);
}

static void
read_values (CpSavedReader    *in,
             const CpModel    *model,
             CpModelStatement *s)
{
  g_autofree char *kind = cp_saved_reader_string (in, "kind");
  g_autofree char *act = cp_saved_reader_string (in, "act");
  g_autofree char *stance = cp_saved_reader_string (in, "stance");

  s->id = cp_saved_reader_string (in, "id");
  s->deed = cp_saved_reader_flag (in, "deed");
  s->nested = cp_saved_reader_flag (in, "nested");
  s->speaker = cp_saved_reader_index (in, "speaker", model->speakers->len);
  s->addressee = cp_saved_reader_index (in, "addressee", model->speakers->len);
  s->party = cp_saved_reader_index (in, "party", model->parties->len);
  s->issue = cp_saved_reader_index (in, "issue", ANY);
  s->copy_of = cp_saved_reader_index (in, "copy-of", ANY);
  s->date = cp_saved_reader_date (in, "date", "precision");
  s->confidence = cp_saved_reader_fraction (in, "confidence");
  s->by_person = (guint32) cp_saved_reader_number (in, "by-person", 0);
  s->checked = cp_saved_reader_flag (in, "checked");
  s->note = cp_saved_reader_string (in, "note");
  if (s->id == NULL || !cp_kind_from_nick (kind, &s->kind) || !cp_act_from_nick (act, &s->act) ||
      (stance != NULL && !cp_stance_from_nick (stance, &s->stance)))
    cp_saved_reader_fail (in);
}

static void
read_fields (CpSavedReader    *in,
             CpModelStatement *s)
{
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    for (guint i = 0; i < CP_N_FIELDS; i++)
      if (s->reason[i] == NULL && cp_saved_reader_is (in, cp_saved_field_names[i]))
        {
          g_autofree char *why = cp_saved_reader_string (in, "why");

          s->sure[i] = cp_saved_reader_fraction (in, "sure");
          s->reason[i] = why != NULL ? g_ref_string_new (why) : NULL;
        }
}

static void
read_statement (CpSavedReader *in,
                CpModel       *model)
{
  CpModelStatement *s = cp_model_statement_new ();
  const CpArticle *article = article_at (in, model, &s->article);

  g_ptr_array_add (model->statements, s);
  if (article == NULL)
    return;
  read_spans (in, article, s);
  read_values (in, model, s);
  read_fields (in, s);
}

static void
read_position (CpSavedReader *in,
               const CpModel *model,
               CpIssue       *issue)
{
  CpPosition *position = cp_position_new ();
  g_autofree char *stance = cp_saved_reader_string (in, "stance");

  position->party = cp_saved_reader_index (in, "party", model->parties->len);
  cp_saved_reader_indexes (in, "statements", model->statements->len, position->statements);
  position->headline = cp_saved_reader_index (in, "headline", model->statements->len);
  position->n_articles = (guint) CLAMP (cp_saved_reader_number (in, "articles", 0), 0, G_MAXINT32);
  position->changed = cp_saved_reader_flag (in, "changed");
  if (stance != NULL && !cp_stance_from_nick (stance, &position->stance))
    cp_saved_reader_fail (in);
  g_ptr_array_add (issue->positions, position);
}

static void
read_reasons (CpSavedReader *in,
              GPtrArray     *why)
{
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    if (cp_saved_reader_is (in, "why"))
      g_ptr_array_add (why, cp_saved_reader_text (in));
}

static void
read_contrast (CpSavedReader *in,
               const CpModel *model,
               CpIssue       *issue)
{
  CpContrast *contrast = cp_contrast_new ();
  g_autofree char *relation = cp_saved_reader_string (in, "relation");

  contrast->a = cp_saved_reader_index (in, "a", model->parties->len);
  contrast->b = cp_saved_reader_index (in, "b", model->parties->len);
  contrast->statement_a = cp_saved_reader_index (in, "statement-a", model->statements->len);
  contrast->statement_b = cp_saved_reader_index (in, "statement-b", model->statements->len);
  if (contrast->a < 0 || contrast->b < 0 || !cp_relation_from_nick (relation, &contrast->relation))
    cp_saved_reader_fail (in);
  g_ptr_array_add (issue->contrasts, contrast);
  read_reasons (in, contrast->why);
}

static void
read_issue (CpSavedReader *in,
            CpModel       *model)
{
  CpIssue *issue = cp_issue_new ();

  issue->id = cp_saved_reader_string (in, "id");
  issue->label = cp_saved_reader_string (in, "label");
  issue->question = cp_saved_reader_string (in, "question");
  cp_saved_reader_indexes (in, "statements", model->statements->len, issue->statements);
  if (issue->id == NULL || issue->label == NULL)
    cp_saved_reader_fail (in);
  g_ptr_array_add (model->issues, issue);
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    {
      if (cp_saved_reader_is (in, "term"))
        g_ptr_array_add (issue->terms, cp_saved_reader_text (in));
      else if (cp_saved_reader_is (in, "position"))
        read_position (in, model, issue);
      else if (cp_saved_reader_is (in, "contrast"))
        read_contrast (in, model, issue);
    }
}

static void
read_event (CpSavedReader *in,
            CpModel       *model)
{
  CpEvent *event = cp_event_new ();
  const CpArticle *article = article_at (in, model, &event->article);

  g_ptr_array_add (model->events, event);
  event->id = cp_saved_reader_string (in, "id");
  event->label = cp_saved_reader_string (in, "label");
  event->date = cp_saved_reader_date (in, "date", "precision");
  cp_saved_reader_indexes (in, "statements", model->statements->len, event->statements);
  if (article == NULL || event->id == NULL || event->label == NULL)
    cp_saved_reader_fail (in);
  else
    event->span = cp_saved_reader_span (in, "at", article->n_chars);
}

static void
read_inconsistency (CpSavedReader *in,
                    CpModel       *model)
{
  CpInconsistency *inconsistency = cp_inconsistency_new ();

  inconsistency->party = cp_saved_reader_index (in, "party", model->parties->len);
  inconsistency->issue = cp_saved_reader_index (in, "issue", model->issues->len);
  inconsistency->earlier = cp_saved_reader_index (in, "earlier", model->statements->len);
  inconsistency->later = cp_saved_reader_index (in, "later", model->statements->len);
  g_ptr_array_add (model->inconsistencies, inconsistency);
  read_reasons (in, inconsistency->why);
}

/* What was taken on trust must be there. */
static void
check_places (CpSavedReader *in,
              const CpModel *model)
{
  for (guint i = 0; i < model->statements->len; i++)
    {
      const CpModelStatement *s = g_ptr_array_index (model->statements, i);

      if (s->issue >= (gint32) model->issues->len || s->copy_of >= (gint32) model->statements->len)
        cp_saved_reader_fail (in);
    }
}

static void
read_part (CpSavedReader *in,
           CpModel       *model)
{
  static const struct
  {
    const char *name;
    void (*read) (CpSavedReader *in, CpModel *model);
  } parts[] = {
    { "statement", read_statement }, { "speaker", read_speaker }, { "party", read_party },
    { "issue", read_issue },         { "event", read_event },     { "inconsistency", read_inconsistency },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (cp_saved_reader_is (in, parts[i].name))
      {
        parts[i].read (in, model);
        return;
      }
  if (cp_saved_reader_is (in, "orphans"))
    cp_saved_read_corrections (in, model->orphans);
}

/**
 * cp_saved_read_analysis:
 * @articles: (element-type CpArticle): those that the analysis is of
 *
 * Reads the element that is read. Whatever leads to a place that is not there ends the reading.
 *
 * Returns: (transfer full): the analysis, to be used only where the reader is whole after it
 */
CpModel *
cp_saved_read_analysis (CpSavedReader *in,
                        GPtrArray     *articles)
{
  CpModel *model = cp_model_new ();

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (model->articles, cp_article_ref (g_ptr_array_index (articles, i)));
  for (int depth = cp_saved_reader_enter (in); cp_saved_reader_next (in, depth);)
    read_part (in, model);
  check_places (in, model);
  model->copies = cp_copies_find (model->articles);
  return model;
}
