/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "statements/cue.h"
#include "statements/phrase.h"
#include "statements/scene.h"
#include "statements/source.h"
#include "statements/words.h"

/* A reporting verb is looked for so many tokens from the quotation. */
#define REACH 45
#define LEAST 0.5f

/* How many words a name has at the head of a sentence. */
#define LONGEST_NAME 4

/* What a verb beside a quotation was found to be. */
typedef struct
{
  guint32      verb; /* CP_NO_TOKEN */
  const CpCue *entry;
  guint32      end; /* one past the cue's own words */
} Frame;

static const Frame no_frame = { CP_NO_TOKEN, NULL, 0 };

/* The reporting verb at @token that takes quotations, if there is one. */
static Frame
frame_at (const CpScene *scene,
          guint32        token)
{
  Frame frame = { .verb = token };
  float strength = 0;

  /* "is quoted as saying": whoever is quoted says it. */
  if (cp_word_is (&scene->text->tokens[token], " quoted ") && cp_word_is_passive (scene->text, token))
    return no_frame;
  if (scene->text->tokens[token].pos != CP_POS_VERB || scene->quotations->of[token] != 0)
    return no_frame;
  frame.entry = cp_cue_match_taking (scene, token, CP_TAKES_QUOTE, &frame.end, &strength);
  return frame.entry != NULL && strength >= LEAST ? frame : no_frame;
}

/* Whether the words at @token, one past a verb, give it no object: the sentence ends, or when, where or how follows. */
static gboolean
takes_nothing_more (const CpText *text,
                    guint32       token,
                    guint32       end)
{
  return token >= end || text->tokens[token].pos == CP_POS_PUNCT || text->tokens[token].pos == CP_POS_ADP
         || text->tokens[token].pos == CP_POS_SCONJ || text->tokens[token].pos == CP_POS_ADV || cp_word_is_time (&text->tokens[token]);
}

/*
 * A verb that no table knows but that stands where only a reporting one can, between a quotation that a comma keeps open and the end
 * of its clause: "…,” she surmised.", "…!” beamed Dana Shaw". It is read as "said".
 */
static Frame
frame_by_place (const CpScene     *scene,
                const CpQuotation *item,
                guint32            verb)
{
  const CpText *text = scene->text;
  guint32 end = text->sentences[text->tokens[verb].sentence].tokens.last, first = item->tokens.last;
  gunichar last = g_utf8_get_char (cp_article_at (text->article, item->inner.end - 1));
  Frame frame = { .verb = verb, .end = verb + 1 };
  const GPtrArray *say = cp_cues_find (scene->cues, CP_CUE_VERB, "say");

  if (say == NULL || (last != ',' && !cp_word_is_mark (&text->tokens[first], ',') && cp_word_is_capital (&text->tokens[first]))
      || cp_word_is (&text->tokens[verb], " came comes went goes was is were are has had did does "))
    return no_frame;
  if (cp_word_is_passive (text, verb) || (verb > first && text->tokens[verb - 1].pos == CP_POS_AUX))
    return no_frame;
  if (verb == first || cp_word_is_mark (&text->tokens[verb - 1], ','))
    {
      CpRange subject = cp_phrase_from (scene, verb + 1);

      if (cp_range_is_empty (subject) || !takes_nothing_more (text, subject.last, end)
          || !(cp_word_is_capital (&text->tokens[subject.first]) || cp_word_is (&text->tokens[subject.first], " he she they one a an the ")))
        return no_frame;
    }
  else if (!takes_nothing_more (text, verb + 1, end))
    return no_frame;
  frame.entry = g_ptr_array_index (say, 0);
  return frame;
}

/* "the two write": a present that looks like the bare form. */
static gboolean
is_present (const CpText *text,
            guint32       verb,
            guint32       first)
{
  return text->tokens[verb].inflection == CP_FORM_BASE && verb > first && cp_word_is_nominal (&text->tokens[verb - 1]);
}

/*
 * "…," Smith said; "…," said Smith; "…," Smith, a teacher who knows them, said on Friday.
 * Between the closing mark and the verb nothing stands but the subject.
 */
static Frame
frame_after (const CpScene *scene,
             guint32        quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 first = item->tokens.last;
  guint32 paragraph_end = text->paragraphs[item->paragraph].tokens.last;
  guint32 end;
  gboolean relative = FALSE;

  if (first < paragraph_end && cp_word_is_mark (&text->tokens[first], ','))
    first++;
  if (first >= paragraph_end || scene->quotations->of[first] != 0)
    return no_frame;
  /* A full stop before the closing mark ends the sentence, whatever the reporter says next. */
  if (text->tokens[first].sentence != text->tokens[item->tokens.last - 1].sentence
      && g_utf8_get_char (cp_article_at (text->article, item->inner.end - 1)) == '.')
    return no_frame;
  end = text->sentences[text->tokens[first].sentence].tokens.last;
  for (guint32 i = first; i < end && i - first < REACH; i++)
    {
      const CpToken *word = &text->tokens[i];
      const CpQuotation *inner = cp_quotations_at (scene->quotations, i);
      Frame frame;

      /* "…,” Smith, author of “The Long Road,” said": words that tell who it is. */
      if (inner != NULL && !inner->whole)
        {
          i = inner->tokens.last - 1;
          continue;
        }
      if (inner != NULL)
        break;
      if (cp_word_is (word, " who that which whose "))
        relative = TRUE;
      else if (cp_word_is_mark (word, ','))
        relative = FALSE;
      if (cp_word_is_mark (word, ';') || cp_word_is_mark (word, ':'))
        break;
      if (word->pos == CP_POS_CCONJ && i == first)
        break;
      if (word->pos != CP_POS_VERB)
        continue;
      /* "is quoted as saying" */
      if (cp_word_is (word, " quoted ") && i + 2 < end && cp_word_is (&text->tokens[i + 1], " as ")
          && text->tokens[i + 2].inflection == CP_FORM_GERUND)
        return frame_at (scene, i + 2);
      frame = frame_at (scene, i);
      if (frame.verb == CP_NO_TOKEN && !relative && cp_word_is_finite (text, i))
        frame = frame_by_place (scene, item, i);
      if (frame.verb != CP_NO_TOKEN && !relative
          && (cp_word_is_finite (text, i) || is_present (text, i, first) || (i == first && word->inflection != CP_FORM_BASE)))
        {
          if (frame.end < end && cp_word_is (&text->tokens[frame.end], " that "))
            return no_frame;
          return frame;
        }
      if (!relative && cp_word_is_finite (text, i))
        break;
    }
  return no_frame;
}

/* The joining word of a clause inside the sentence whose finite verb is at @verb: "when", "as", "who"; CP_NO_TOKEN for none. */
static guint32
subordinator_of (const CpText *text,
                 guint32       verb,
                 guint32       floor)
{
  for (guint32 i = verb; i-- > floor && verb - i < 12;)
    {
      if (cp_word_is (&text->tokens[i], " when after before as while who which where because since although though if "))
        return i;
      if (text->tokens[i].pos == CP_POS_VERB && cp_word_is_finite (text, i))
        return CP_NO_TOKEN;
    }
  return CP_NO_TOKEN;
}

/* 'asked the crowd "Shall we go?"': nothing but who hears it stands between the verb and a sentence in quotation marks at @first. */
static gboolean
hears_quotation (const CpScene *scene,
                 const Frame   *frame,
                 guint32        first)
{
  const CpText *text = scene->text;

  return first + 1 < text->n_tokens && cp_word_is_capital (&text->tokens[first + 1])
         && cp_word_is_nominal (&text->tokens[frame->end]) && cp_phrase_core_end (scene, frame->end) == first;
}

/*
 * Smith said: "…"; Smith told reporters on Friday, "…"; Smith said "…"
 * Between the verb and the opening mark stand neither another finite verb nor "that".
 */
static Frame
frame_before (const CpScene *scene,
              guint32        quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 floor = text->paragraphs[item->paragraph].tokens.first;
  guint32 first = item->tokens.first;
  guint32 sentence;
  gboolean mark;

  if (first == floor)
    {
      /* "Smith put it so:" at the end of the paragraph before. */
      if (first == 0 || !cp_word_is_mark (&text->tokens[first - 1], ':'))
        return no_frame;
      floor = text->paragraphs[item->paragraph - 1].tokens.first;
    }
  mark = cp_word_is_mark (&text->tokens[first - 1], ',') || cp_word_is_mark (&text->tokens[first - 1], ':');
  sentence = text->tokens[first - 1].sentence;
  if (sentence != text->tokens[first].sentence && !cp_word_is_mark (&text->tokens[first - 1], ':'))
    return no_frame;
  for (guint32 i = first; i-- > floor && first - i < REACH && text->tokens[i].sentence == sentence;)
    {
      const CpToken *word = &text->tokens[i];
      Frame frame;

      if (scene->quotations->of[i] != 0)
        break;
      if (word->pos == CP_POS_SCONJ && cp_word_is (word, " that whether if "))
        break;
      if (word->pos != CP_POS_VERB && word->pos != CP_POS_AUX)
        continue;
      frame = frame_at (scene, i);
      if (frame.verb != CP_NO_TOKEN && (mark || frame.end == first || hears_quotation (scene, &frame, first)))
        return frame;
      if (cp_word_is_finite (text, i))
        {
          /* "said on Monday, when the talks broke down, “…”": what another clause tells is passed over. */
          guint32 joining = mark && item->whole ? subordinator_of (text, i, floor) : CP_NO_TOKEN;

          if (joining == CP_NO_TOKEN)
            break;
          i = joining;
        }
    }
  return no_frame;
}

/* "wants it decided by a majority, “because one country cannot stop it”": quoted words that join what they say to the clause before them,
 * and not to the verb. */
static gboolean
joins_clause (const CpScene     *scene,
              const CpQuotation *item,
              const Frame       *frame)
{
  const CpText *text = scene->text;
  guint32 first = item->tokens.first;

  return !item->whole && first + 1 < item->tokens.last && first > frame->end + 2 && cp_word_is_mark (&text->tokens[first - 1], ',')
         && cp_word_is (&text->tokens[first + 1], " because since unless until so which ") && !cp_word_is_capital (&text->tokens[first + 1]);
}

/* "Smith | was blunt: “…”", "For Smith, it | is simple: “…”": of whom that is told, or for whom it is so; nobody where "it | is another
 * matter". */
static CpRange
subject_of_copula (const CpScene *scene,
                   guint32        copula,
                   guint32        colon)
{
  const CpText *text = scene->text;
  CpRange subject = cp_phrase_before (scene, copula), sentence = text->sentences[text->tokens[copula].sentence].tokens;

  if (text->tokens[colon - 1].pos != CP_POS_ADJ)
    return (CpRange){ 0, 0 };
  if (!cp_range_is_empty (subject) && cp_word_is (&text->tokens[subject.first], " it this that there ") && cp_word_is (&text->tokens[sentence.first], " for to ")
      && sentence.first + 1 < subject.first)
    return cp_phrase_from (scene, sentence.first + 1);
  return subject;
}

static gboolean
is_copula (const CpToken *token)
{
  return token->pos == CP_POS_AUX && cp_word_is (token, " is are was were ");
}

/* Not "Meanwhile, on the radio: “…”". */
static gboolean
may_be_name (const CpToken *token)
{
  return token->pos == CP_POS_PROPN || token->pos == CP_POS_NOUN || token->pos == CP_POS_ADJ || token->pos == CP_POS_VERB;
}

/* "Lind, on the radio: “…”", "Lind, when asked why: “…”": a name and a comma at the head of a sentence, which no verb up to @colon is of; empty where there is none. */
static CpRange
name_at_head (CpScene *scene,
              CpRange  sentence,
              guint32  colon)
{
  const CpText *text = scene->text;
  CpRange name = { sentence.first, sentence.first };

  while (name.last < colon && name.last < name.first + LONGEST_NAME && cp_word_is_capital (&text->tokens[name.last]) && may_be_name (&text->tokens[name.last]))
    name.last++;
  if (cp_range_is_empty (name) || name.last >= colon || !cp_word_is_mark (&text->tokens[name.last], ','))
    return (CpRange){ 0, 0 };
  if (cp_word_is (&text->tokens[name.last + 1], " when as after before while once "))
    return name;
  for (guint32 i = name.last; i < colon; i++)
    if (scene->quotations->of[i] == 0 && cp_word_is_finite (text, i) && (text->tokens[i].pos == CP_POS_VERB || is_copula (&text->tokens[i]))
        && (text->tokens[i].dep == CP_DEP_ROOT || cp_source_of_verb (scene, i).tokens.first == name.first))
      return (CpRange){ 0, 0 };
  return name;
}

/* "Smith then listed his reasons: “…”": whoever the sentence before the colon is about. */
static CpReported *
colon_report (CpScene *scene,
              guint    quotation)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 first = item->tokens.first;
  CpRange sentence;
  CpReported *report;
  gboolean copula = FALSE;

  if (first == 0 || !cp_word_is_mark (&text->tokens[first - 1], ':') || scene->cue_of[first - 1] != NULL)
    return NULL;
  report = cp_reported_new (first - 1, 0.7f);
  sentence = text->sentences[text->tokens[first - 1].sentence].tokens;
  report->source = name_at_head (scene, sentence, first - 1);
  for (guint32 i = MAX (sentence.first, first - MIN (first, REACH)); i < first - 1 && cp_range_is_empty (report->source); i++)
    if (scene->quotations->of[i] == 0 && cp_word_is_finite (text, i) && (text->tokens[i].pos == CP_POS_VERB || is_copula (&text->tokens[i])))
      {
        copula = is_copula (&text->tokens[i]);
        report->source = copula ? subject_of_copula (scene, i, first - 1) : cp_source_of_verb (scene, i).tokens;
        break;
      }
  if (!copula && report->source.last <= report->source.first)
    report->source = cp_phrase_before (scene, first - 1);
  report->source_head = cp_phrase_head (text, report->source);
  cp_reported_explain (report, _("A colon leads to the quotation."));
  return report;
}

static CpReported *
report_of_frame (CpScene     *scene,
                 const Frame *frame)
{
  CpReported *report = scene->cue_of[frame->verb];
  const char *cue = scene->text->tokens[frame->verb].form;
  CpSource source;

  if (report != NULL)
    return report;
  report = cp_reported_new (frame->verb, 0.95f);
  report->entry = frame->entry;
  report->cue = (CpRange){ cp_word_verb_group (scene->text, frame->verb, &report->negated), frame->end };
  if (cp_word_is_passive (scene->text, frame->verb))
    source = cp_source_by (scene, frame->end, scene->text->sentences[scene->text->tokens[frame->verb].sentence].tokens.last);
  else
    source = cp_source_of_verb (scene, frame->verb);
  report->source = source.tokens;
  report->source_head = cp_phrase_head (scene->text, source.tokens);
  if (source.tokens.last <= source.tokens.first)
    report->sure = 0.8f;
  cp_reported_explain (report, _("“%s” stands beside the quotation."), cue);
  cp_scene_take (scene, report);
  return report;
}

/* "A," X said, "B.": the same verb serves the quotation before it and the one behind it. */
static gboolean
joins_before (const CpScene *scene,
              guint          quotation,
              const Frame   *before)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);

  if (before->verb == CP_NO_TOKEN || scene->cue_of[before->verb] == NULL)
    return FALSE;
  return item->tokens.first > 0 && text->tokens[item->tokens.first - 1].sentence == text->tokens[before->verb].sentence;
}

/* "In May, when the mill closed, “we lost it all,” she said": words before a quotation that goes on from them. */
static void
add_lead (CpScene  *scene,
          guint     quotation,
          CpReported *report)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 first = text->sentences[text->tokens[item->tokens.first].sentence].tokens.first;

  if (first >= item->tokens.first || item->tokens.first + 1 >= item->tokens.last
      || item->tokens.first - first > REACH || (text->tokens[item->tokens.first + 1].flags & CP_TOKEN_CAPITAL) != 0)
    return;
  for (guint32 i = first; i < item->tokens.first; i++)
    if (scene->quotations->of[i] != 0 || scene->cue_of[i] != NULL)
      return;
  cp_reported_add_piece (report, (CpRange){ first, item->tokens.first });
}

/* "The sacks would be paid for, he said, “to the last shilling”": the clause before who says so that a few quoted words go on from. */
static void
add_clause_before (CpScene    *scene,
                   guint       quotation,
                   CpReported *report)
{
  const CpText *text = scene->text;
  const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, quotation);
  guint32 first = text->sentences[text->tokens[item->tokens.first].sentence].tokens.first, comma = report->source.first;
  /* "A report, he said, “takes a minute”": what is told is named before who says so. */
  gboolean finite;

  /* "Quill insisted on it: a firm that pays, she said, “owns the boats”" */
  for (guint32 i = first; i + 1 < comma && comma - i < REACH; i++)
    if (cp_word_is_mark (&text->tokens[i], ':'))
      first = i + 1;
  finite = cp_word_is_nominal (&text->tokens[first])
                    && !cp_word_is_capital (&text->tokens[MIN (item->tokens.first + 1, text->n_tokens - 1)]);

  if ((item->whole && !finite) || report->pieces->len > 0 || report->source.last <= report->source.first || report->source.last > report->cue.first
      || report->cue.first - report->source.last > 1 || comma < first + (finite ? 2 : 4) || comma - first > REACH
      || !cp_word_is_mark (&text->tokens[comma - 1], ',') || !cp_word_is_mark (&text->tokens[item->tokens.first - 1], ','))
    return;
  for (guint32 i = first; i < comma; i++)
    {
      if (scene->quotations->of[i] != 0 || scene->cue_of[i] != NULL || (item->whole && cp_word_is_mark (&text->tokens[i], ',') && i + 1 < comma))
        return;
      finite |= cp_word_is_finite (text, i);
    }
  /* "When the vote was over, he said, “…”" goes on from nothing that was said. */
  if (finite && text->tokens[first].pos != CP_POS_SCONJ && text->tokens[first].pos != CP_POS_ADV && text->tokens[first].pos != CP_POS_ADP)
    cp_reported_add_piece (report, (CpRange){ first, comma - 1 });
}

/**
 * cp_scene_find_frames:
 *
 * Quotations with a reporting verb beside them, in any order and whatever the tree says: "…," X said; "…," said X; X said:
 * "…"; "…," X said, "…".
 */
void
cp_scene_find_frames (CpScene *scene)
{
  for (guint i = 0; i < scene->quotations->items->len; i++)
    {
      const CpQuotation *item = &g_array_index (scene->quotations->items, CpQuotation, i);
      Frame after, before;
      CpReported *report = NULL;

      if (scene->owner[i] != NULL || item->tokens.last <= item->tokens.first)
        continue;
      before = frame_before (scene, i);
      if (before.verb != CP_NO_TOKEN && joins_clause (scene, item, &before))
        before = no_frame;
      /* A few quoted words right behind the verb are part of a clause that goes on, unless they end the sentence. */
      if (!item->whole
          && (before.verb == CP_NO_TOKEN
              || !(cp_quotation_ends_sentence (scene, i) || cp_word_is_mark (&scene->text->tokens[item->tokens.first - 1], ':'))))
        continue;
      after = item->whole ? frame_after (scene, i) : no_frame;
      if (before.verb != CP_NO_TOKEN && joins_before (scene, i, &before))
        report = scene->cue_of[before.verb];
      else if (after.verb != CP_NO_TOKEN)
        report = report_of_frame (scene, &after);
      else if (before.verb != CP_NO_TOKEN)
        {
          report = report_of_frame (scene, &before);
          add_clause_before (scene, i, report);
        }
      else if (item->whole)
        {
          report = colon_report (scene, i);
          if (report != NULL)
            cp_scene_take (scene, report);
        }
      if (report == NULL)
        continue;
      cp_scene_own (scene, i, report);
      if (after.verb != CP_NO_TOKEN && report == scene->cue_of[after.verb])
        add_lead (scene, i, report);
    }
}
