/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "statements/classify.h"
#include "statements/introduce.h"
#include "statements/words.h"

/* How far a description reaches before a name, in tokens. */
#define BEFORE 14

/* Whether a word and the next are an office. */
static gboolean
begins_role (const CpStage *self,
             guint32        token)
{
  g_autofree char *words = cp_describe_words (self->text, (CpRange){ token, token + 2 });

  return cp_knowledge_role (self->cast->knowledge, words, NULL) != NULL;
}

/* Where a phrase that ends before @token begins. */
static guint32
phrase_start (const CpStage *self,
              guint32        token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  guint32 at = token;

  while (at > sentence.first && at + BEFORE > token)
    {
      const CpToken *before = &self->text->tokens[at - 1];

      if (cp_word_among (before->norm, " to ") && at - 1 > sentence.first
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        {
          at--;
          continue;
        }
      /* "a spokesman for | President" */
      if (strcmp (before->norm, "for") == 0 && at - 1 > sentence.first && cp_word_is_capital (&self->text->tokens[at]) && !cp_word_is_capital (&self->text->tokens[at - 2])
          && cp_knowledge_role (self->cast->knowledge, self->text->tokens[at - 2].form, NULL) != NULL)
        break;
      /* "running mate" */
      if (before->pos == CP_POS_VERB && before->inflection == CP_FORM_GERUND && at < token && begins_role (self, at - 1))
        {
          at--;
          continue;
        }
      if (before->pos == CP_POS_VERB || before->pos == CP_POS_AUX || before->pos == CP_POS_SCONJ || before->pos == CP_POS_CCONJ
          || (before->pos == CP_POS_PUNCT && strcmp (before->norm, "-") != 0) || before->pos == CP_POS_ADV
          || (before->pos == CP_POS_PRON && !cp_word_among (before->norm, " his her its their ")) || cp_word_among (before->norm, " by with to from , "))
        break;
      at--;
    }
  /* A phrase does not begin with a preposition. */
  while (at < token && self->text->tokens[at].pos == CP_POS_ADP)
    at++;
  return at;
}

/* "At a meeting on Tuesday | the chairwoman of the group", "in the presence of | President": the first phrase within @range that
 * is an office's; @range is made to be that. */
static CpDescription
describe_office (const CpStage *self,
                 CpRange       *range)
{
  CpDescription description = { 0 };

  for (guint32 i = range->first + 1; i < range->last; i++)
    {
      const CpToken *before = &self->text->tokens[i - 1];

      if (self->text->tokens[i].pos != CP_POS_DET && before->pos != CP_POS_ADP)
        continue;
      description = cp_stage_describe (self, (CpRange){ i, range->last });
      if (description.head == CP_HEAD_ROLE)
        {
          range->first = i;
          return description;
        }
    }
  return (CpDescription){ 0 };
}

static gboolean
says_no_body (const CpDescription *description)
{
  return description->state == NULL && cp_range_is_empty (description->body.tokens) && cp_range_is_empty (description->owner_name)
         && description->owner == CP_NO_TOKEN;
}

static gboolean
says_only_office (const CpDescription *description)
{
  return says_no_body (description) && !description->definite;
}

/* Who is called by a body for standing outside it. */
#define OUTSIDERS " rival critic opponent veteran legend customer neighbour neighbor expert watcher analyst target "

/* "Club bailiff | Fred Nance", "council planner | Ana Lind": a trade that is called by the body is done for it. */
static gboolean
learn_trade (CpStage             *self,
             CpFigure            *figure,
             const CpDescription *description,
             CpRange              range)
{
  const CpToken *trade = &self->text->tokens[range.last - 1];
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *body;

  if (figure->kind != CP_SPEAKER_PERSON || figure->belongs->len > 0 || description->body.plural || description->body.institution == NULL
      || description->body.tokens.last + 1 != range.last || trade->pos != CP_POS_NOUN || trade->inflection == CP_FORM_PLURAL
      || cp_word_is_capital (trade) || cp_word_among (trade->norm, OUTSIDERS)
      || cp_knowledge_institution (self->cast->knowledge, trade->form, NULL) != NULL)
    return FALSE;
  body = cp_stage_body (self, &description->body, description->state, range.first);
  if (body == NULL || cp_bearer_body_weight (body, NULL) == 0)
    return FALSE;
  cp_figure_bind (figure, body, 0.85f, words);
  if (figure->role_words == NULL)
    figure->role_words = g_steal_pointer (&words);
  return TRUE;
}

/* "the High Commissioner of Uganda, | Ambassador Ana Lind": the fuller office stands before the title. */
static void
learn_apposed (CpStage  *self,
               CpFigure *figure,
               guint32   title)
{
  CpDescription description;
  CpRange range;

  if (title < 2 || strcmp (self->text->tokens[title - 1].norm, ",") != 0
      || self->text->tokens[title - 2].sentence != self->text->tokens[title].sentence)
    return;
  range = (CpRange){ phrase_start (self, title - 1), title - 1 };
  if (cp_range_is_empty (range))
    return;
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_ROLE && description.definite && cp_range_is_empty (description.name))
    cp_stage_learn (self, figure, &description, range);
}

/* "the Centre Union of | Prime Minister Ana Lind": a party is of those who lead it. */
static void
learn_of (CpStage  *self,
          CpFigure *figure,
          guint32   first)
{
  const CpFigure *body = NULL;

  while (first > 1 && cp_word_is_capital (&self->text->tokens[first - 1]))
    first--;
  if (first < 2 || strcmp (self->text->tokens[first - 1].norm, "of") != 0 || figure->kind != CP_SPEAKER_PERSON)
    return;
  for (guint i = self->introduced; i-- > 0 && body == NULL;)
    {
      const CpNameRun *run = &g_array_index (self->names, CpNameRun, i);

      if (run->tokens.last + 1 < first)
        return;
      if (run->tokens.last + 1 == first && run->institution != NULL && run->entry == NULL)
        body = run->figure;
    }
  if (body != NULL && body->kind == CP_SPEAKER_ORGANISATION && body->kinds & (1u << CP_BODY_PARTY | 1u << CP_BODY_UNION | 1u << CP_BODY_CAMPAIGN))
    cp_figure_bind (figure, (CpFigure *) body, 0.8f, body->name);
}

/* "Norwegian Fisheries Minister | Aksel Brandvik", "the union's regional organiser, | Tariq Bashir" */
static void
learn_before (CpStage         *self,
              const CpNameRun *run)
{
  guint32 first = run->tokens.first, end = first;
  CpDescription description;
  CpRange range;

  while (end > 0 && cp_knowledge_title (self->cast->knowledge, self->text->tokens[end - 1].form) != NULL)
    end--;
  if (end > 0 && strcmp (self->text->tokens[end - 1].norm, ",") == 0)
    end--;
  /* "a lawyer for | Hartvigsen" tells nothing of him. */
  if (end > 0 && self->text->tokens[end - 1].pos == CP_POS_ADP)
    return;
  range = (CpRange){ end > 0 ? phrase_start (self, end) : 0, end };
  learn_of (self, run->figure, first);
  if (cp_range_is_empty (range) || self->text->tokens[range.first].sentence != self->text->tokens[first].sentence)
    return;
  description = cp_stage_describe (self, range);
  if (description.head == CP_HEAD_BODY && learn_trade (self, run->figure, &description, range))
    return;
  if (description.head != CP_HEAD_ROLE)
    description = describe_office (self, &range);
  if (description.head == CP_HEAD_ROLE && description.definite && says_no_body (&description))
    cp_behalf_office (self, run->figure, &description, range.first);
  if (description.head == CP_HEAD_ROLE)
    cp_stage_learn (self, run->figure, &description, range);
  if (description.head == CP_HEAD_ROLE && says_only_office (&description))
    learn_apposed (self, run->figure, range.first);
}

/* An apposition has none before its noun: "Ana Lind, today received the ministers" is none. */
static gboolean
has_verb (const CpStage *self,
          CpRange        range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (self->text->tokens[i].pos == CP_POS_VERB || self->text->tokens[i].pos == CP_POS_AUX)
      return TRUE;
  return FALSE;
}

/* "Jure Kos (Social Left)": the body in brackets, which is weaker than an office of the state. */
static gboolean
learn_bracket (CpStage  *self,
               CpFigure *figure,
               CpRange   range)
{
  CpRange name = cp_describe_name (self->cast->knowledge, self->text, range.first, range.last);
  g_autofree char *words = cp_describe_words (self->text, range);
  CpFigure *body;

  if (name.last != range.last || range.last - range.first < 2 || range.last >= self->text->n_tokens
      || strcmp (self->text->tokens[range.last].norm, ")") != 0 || figure->kind != CP_SPEAKER_PERSON || strchr (words, '-') != NULL)
    return FALSE;
  body = cp_stage_named (self, name, CP_GENDER_UNKNOWN);
  if (body == NULL || body->kind != CP_SPEAKER_ORGANISATION)
    body = cp_cast_body (self->cast, words, NULL, 0);
  cp_figure_bind (figure, body, CP_HOME_WEIGHT - 0.05f, words);
  return TRUE;
}

/* "Howard Stone, D-Nev.", "(R-Ohio)": how American news tell a member's party. */
static gboolean
learn_tag (CpStage  *self,
           CpFigure *figure,
           guint32   mark)
{
  const char *tag = self->text->tokens[mark + 1].form;
  gboolean joined = g_str_has_prefix (tag, "D-") || g_str_has_prefix (tag, "R-");
  const CpEntry *party;

  if (!joined && !(cp_word_among (tag, " D R ") && mark + 2 < self->text->n_tokens && strcmp (self->text->tokens[mark + 2].norm, "-") == 0))
    return FALSE;
  party = cp_knowledge_find (self->cast->knowledge, *tag == 'D' ? "Democratic Party" : "Republican Party");
  if (party == NULL || figure->kind != CP_SPEAKER_PERSON)
    return FALSE;
  cp_figure_bind (figure, cp_cast_body (self->cast, party->name, party, 0), 0.95f, tag);
  return TRUE;
}

/* "a student and | one of the campaign's founders" */
static void
learn_second (CpStage  *self,
              CpFigure *figure,
              CpRange   range)
{
  for (guint32 i = range.first + 1; i + 1 < range.last; i++)
    if (strcmp (self->text->tokens[i].norm, "and") == 0)
      {
        CpRange second = { i + 1, range.last };
        CpDescription description = cp_stage_describe (self, second);

        if (description.role == NULL || description.role->implies > CP_ROLE_MEMBER || !cp_range_is_empty (description.name)
            || (description.owner == CP_NO_TOKEN && cp_range_is_empty (description.owner_name) && cp_range_is_empty (description.body.tokens)))
          continue;
        figure->independent = FALSE;
        cp_stage_learn (self, figure, &description, second);
        return;
      }
}

/* "In North West, | the minister said": a place, and then who spoke there. */
static gboolean
is_scene (const CpStage   *self,
          const CpNameRun *run)
{
  return run->tokens.first > 0 && cp_word_among (self->text->tokens[run->tokens.first - 1].norm, " in near outside across around ");
}

/* "Ana Lind of | the agency": nothing but the noun of a body that was named. */
static gboolean
is_called_alone (CpStage             *self,
                 const CpDescription *description)
{
  const CpBodyRef *body = &description->body;

  return description->definite && !body->plural && body->institution != NULL && body->tokens.last == body->tokens.first + 1
         && !cp_body_is_of_state (body->institution->kind) && cp_stage_body_called (self, body->institution, body->tokens) != NULL;
}

/* "Ana Lind of | Marram Shore": of whose name the articles tell that it is a body's. */
static gboolean
is_told_body (const CpStage *self,
              guint32        token)
{
  const CpNameRun *run = cp_stage_run_at (self, token);

  return run != NULL && run->told && run->tokens.first == token;
}

/* "Ana Lind of | the parents' association", "of the campaign": a body that one joins, called by what it is. */
static gboolean
is_joined (const CpStage       *self,
           guint32              of,
           const CpDescription *description)
{
  const guint32 joined = 1u << CP_BODY_UNION | 1u << CP_BODY_ASSOCIATION | 1u << CP_BODY_GROUP | 1u << CP_BODY_CAMPAIGN;
  const CpBodyRef *body = &description->body;

  return cp_word_among (self->text->tokens[of].norm, " of from ") && description->definite && !body->plural && body->institution != NULL
         && (joined & 1u << body->institution->kind) != 0;
}

/* "Tariq Bashir, | regional organiser for the union", "Transport Focus, the passenger watchdog", "Ana Lind, who leads the union" */
static void
learn_behind (CpStage         *self,
              const CpNameRun *run)
{
  guint32 at = run->tokens.last;
  guint32 end = self->text->sentences[self->text->tokens[run->tokens.first].sentence].tokens.last;
  CpDescription description;
  CpRange range;

  if (at + 1 >= end)
    return;
  cp_told_clause (self, run->figure, at);
  if (cp_word_among (self->text->tokens[at].norm, " of from at ") && run->person)
    {
      range = cp_told_segment (self, at + 1);
      range.last = MIN (range.last, at + 10);
      description = cp_stage_describe (self, range);
      if (description.head == CP_HEAD_BODY && (description.body.named || is_called_alone (self, &description) || is_joined (self, at, &description)))
        {
          CpFigure *body = cp_stage_body (self, &description.body, description.state, at);
          g_autofree char *words = cp_describe_words (self->text, description.body.tokens);

          if (body != NULL && cp_bearer_body_weight (body, NULL) > 0)
            cp_figure_bind (run->figure, body, 0.7f, words);
        }
      /* "Welfare Minister Ana Lind of the New Left" */
      else if (description.head == CP_HEAD_NAME && strcmp (self->text->tokens[at].norm, "of") == 0
               && (description.definite || is_told_body (self, at + 1)))
        {
          CpFigure *body = cp_stage_named (self, description.name, CP_GENDER_UNKNOWN);
          g_autofree char *words = cp_describe_words (self->text, range);

          if (body != NULL && body->kind == CP_SPEAKER_ORGANISATION)
            cp_figure_bind (run->figure, body, 0.8f, words);
        }
      return;
    }
  if (!cp_word_among (self->text->tokens[at].norm, " , ( - "))
    return;
  if (learn_tag (self, run->figure, at))
    return;
  if (strcmp (self->text->tokens[at + 1].norm, "whose") == 0)
    {
      cp_told_whose (self, run->figure, at + 1);
      return;
    }
  if (cp_word_among (self->text->tokens[at + 1].norm, " who which ") && at + 2 < end)
    {
      at += cp_word_among (self->text->tokens[at + 2].norm, " still now also currently ") && at + 3 < end ? 3 : 2;
      cp_told_clause (self, run->figure, at);
      return;
    }
  range = cp_told_segment (self, at + 1);
  if (cp_range_is_empty (range))
    return;
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_stage_learn_hired_by (self, run->figure, range);
  description = cp_stage_describe (self, range);
  if (has_verb (self, (CpRange){ range.first, MAX (description.role_words.first, description.body.tokens.first) }))
    return;
  if (strcmp (self->text->tokens[at].norm, "(") == 0 && learn_bracket (self, run->figure, range))
    return;
  if (description.head == CP_HEAD_ROLE && cp_range_is_empty (description.name) && !is_scene (self, run))
    {
      cp_stage_learn (self, run->figure, &description, range);
      learn_second (self, run->figure, range);
      cp_told_who (self, run->figure, range);
    }
  else if (run->figure->kind == CP_SPEAKER_PERSON && description.head == CP_HEAD_OTHER)
    cp_told_who (self, run->figure, range);
  else if (run->figure->kind == CP_SPEAKER_ORGANISATION && description.head == CP_HEAD_BODY && !description.body.named
           && cp_word_among (self->text->tokens[range.first].norm, " a an the "))
    cp_stage_learn (self, run->figure, &description, range);
}

/* "Libya's ambassador", "the Lao ambassador": whose envoy it is, is said. */
static gboolean
is_of_named (const CpStage *self,
             CpRange        range)
{
  CpDescription description = cp_stage_describe (self, range);

  return description.head == CP_HEAD_ROLE && description.role->one && !description.plural
         && (description.state != NULL || !cp_range_is_empty (description.owner_name)
             || (description.body.named && description.body.tokens.last < description.role_words.first));
}

/* "at the ministry | was less sure": where what the clause says begins. */
static guint32
before_verb (const CpStage *self,
             CpRange        range)
{
  for (guint32 i = range.first; i < range.last; i++)
    if (self->text->tokens[i].pos == CP_POS_AUX || cp_word_is_finite (self->text, i))
      return i;
  return range.last;
}

/* "The residents go further. Their group …": several who head a sentence may be meant by the next pronoun. */
static gboolean
leads_as_several (const CpStage *self,
                  CpRange        sentence,
                  CpRange        range)
{
  const CpToken *noun = &self->text->tokens[range.last - 1];

  return range.first == sentence.first && range.last == range.first + 2 && strcmp (self->text->tokens[range.first].norm, "the") == 0 && noun->inflection == CP_FORM_PLURAL
         && noun->dep == CP_DEP_NSUBJ;
}

/* How long a description may be that stands before the pronoun it describes. */
#define FRONTED_REACH 14

/* "A biologist with eleven winters of tracks behind her, | she founded the group": whom the pronoun means, not somebody else. */
static gboolean
is_fronted (const CpStage *self,
            CpRange        sentence,
            guint32        first)
{
  if (first != sentence.first)
    return FALSE;
  for (guint32 i = first; i + 1 < sentence.last && i < first + FRONTED_REACH && !cp_word_is_finite (self->text, i); i++)
    if (strcmp (self->text->tokens[i].norm, ",") == 0)
      return cp_word_among (self->text->tokens[i + 1].norm, " he she ");
  return FALSE;
}

/* "A senior Croatian diplomat, who was not authorised to speak": someone without a name, whom "the diplomat" means later. */
static void
introduce_unnamed (CpStage *self,
                   guint32  token)
{
  CpRange sentence = self->text->sentences[self->text->tokens[token].sentence].tokens;
  const CpRole *role = cp_knowledge_role (self->cast->knowledge, self->text->tokens[token].form, NULL);
  CpRange range = { token, token + 1 };
  CpDescription description;
  CpReference why = { 0 };
  CpFigure *figure;

  /* "a civil servant" */
  if (role == NULL && token > sentence.first)
    {
      g_autofree char *two = cp_describe_words (self->text, (CpRange){ token - 1, token + 1 });

      role = cp_knowledge_role (self->cast->knowledge, two, NULL);
    }
  if (role == NULL || self->text->tokens[token].dep == CP_DEP_COMPOUND
      || (range.last < sentence.last && self->text->tokens[range.last].pos == CP_POS_PROPN))
    return;
  range.first = phrase_start (self, token);
  if (!cp_word_among (self->text->tokens[range.first].norm, " a an one two three several some ") && !leads_as_several (self, sentence, range)
      && !is_of_named (self, range))
    return;
  if (is_fronted (self, sentence, range.first))
    return;
  /* "a minister, Ana Lind" has a name, and so has "Ana Lind, a minister". */
  if (range.first > sentence.first && strcmp (self->text->tokens[range.first - 1].norm, ",") == 0)
    return;
  if (range.last + 1 < sentence.last && strcmp (self->text->tokens[range.last].norm, ",") == 0
      && self->text->tokens[range.last + 1].pos == CP_POS_PROPN)
    return;
  if (range.last + 1 < sentence.last && cp_word_among (self->text->tokens[range.last].norm, " of for at in from "))
    range.last = before_verb (self, (CpRange){ range.last, MIN (cp_told_segment (self, range.last).last, range.last + 8) });
  description = cp_stage_describe (self, range);
  if (description.head != CP_HEAD_ROLE)
    return;
  figure = cp_stage_figure_of (self, &description, range, &why);
  g_free (why.reason);
  if (figure == NULL)
    return;
  cp_stage_learn (self, figure, &description, range);
  /* At "Libya's" Libya is seen already. */
  cp_stage_see (self, figure, (CpRange){ is_of_named (self, range) ? token : range.first, token + 1 });
}

/* The token of "the" that stands before a body's noun: "the union", "the York-based lender"; CP_NO_TOKEN where none does. */
static guint32
article_before (const CpText *text,
                guint32       token)
{
  guint32 floor = text->sentences[text->tokens[token].sentence].tokens.first, at = token;

  if (at >= floor + 4 && strcmp (text->tokens[at - 1].norm, "based") == 0 && strcmp (text->tokens[at - 2].norm, "-") == 0)
    for (at -= 2; at > floor && token - at < 6 && cp_word_is_capital (&text->tokens[at - 1]) && strcmp (text->tokens[at - 1].norm, "the") != 0; at--)
      ;
  return at > floor && strcmp (text->tokens[at - 1].norm, "the") == 0 ? at - 1 : CP_NO_TOKEN;
}

/* "the union is with the fans: it has asked …": a body that is only spoken of may be meant by the next pronoun. */
static void
see_body (CpStage *self,
          guint32  token)
{
  const CpText *text = self->text;
  const CpInstitution *institution;
  guint32 the = article_before (text, token);
  CpFigure *body;

  /* "The Association of Footplate Workers" is no association that was named before. */
  if (the == CP_NO_TOKEN || (cp_word_is_capital (&text->tokens[token]) && token + 1 < text->n_tokens && cp_word_among (text->tokens[token + 1].norm, " of for "))
      || text->tokens[token].inflection == CP_FORM_PLURAL || text->tokens[token].dep == CP_DEP_COMPOUND)
    return;
  institution = cp_knowledge_institution (self->cast->knowledge, text->tokens[token].form, NULL);
  body = institution != NULL ? cp_stage_body_called (self, institution, (CpRange){ token, token + 1 }) : NULL;
  /* "The diocese stood by the monks." */
  if (body == NULL && institution != NULL && text->tokens[token].dep == CP_DEP_NSUBJ && !self->said[token]
      && the == token - 1 && the == text->sentences[text->tokens[token].sentence].tokens.first && !cp_body_is_of_state (institution->kind))
    {
      CpBodyRef ref = { .tokens = { token, token + 1 }, .institution = institution };

      body = cp_stage_body (self, &ref, NULL, token - 1);
    }
  if (body != NULL)
    cp_stage_see (self, body, (CpRange){ the, token + 1 });
}

/* "an owners' group, | Marram Drivers United": what a name is that tells nothing itself. */
static void
learn_kind_before (const CpStage   *self,
                   const CpNameRun *run)
{
  const CpInstitution *institution = run->figure->entry == NULL ? cp_classify_apposed (self, run->tokens) : NULL;

  if (institution != NULL)
    run->figure->kinds |= 1u << institution->kind;
}

/* "Minsk rejects the charge. Its defence ministry …": a capital that does something stands for its state, but where the article is at home. */
static void
see_capital (CpStage         *self,
             const CpNameRun *run)
{
  const CpEntry *state = run->entry != NULL && run->entry->kind == CP_ENTRY_SEAT && run->entry->code != NULL
                           ? cp_knowledge_side (self->cast->knowledge, run->entry->code) : NULL;

  if (state != NULL && state->kind == CP_ENTRY_STATE && state != self->home && !self->said[run->tokens.first]
      && self->text->tokens[run->tokens.last - 1].dep == CP_DEP_NSUBJ)
    cp_stage_see (self, cp_stage_state (self, state), run->tokens);
}

static void
introduce_name (CpStage         *self,
                const CpNameRun *run)
{
  const CpRole *known = run->figure != NULL ? run->figure->role : NULL;

  if (run->figure == NULL)
    see_capital (self, run);
  if (run->figure == NULL || (run->figure->entry != NULL && run->figure->entry->kind == CP_ENTRY_STATE))
    return;
  if (run->figure->kind != CP_SPEAKER_ORGANISATION)
    learn_before (self, run);
  else
    learn_kind_before (self, run);
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_behalf_phrase (self, run->figure, run->tokens);
  if (run->figure->kind == CP_SPEAKER_PERSON && run->figure->belongs->len == 0)
    cp_stage_learn_hired (self, run->figure, run->tokens.first);
  learn_behind (self, run);
  cp_behalf_named_next (self, run->figure, run->tokens);
  if (known == NULL)
    cp_employ_by_context (self, run->figure, run->tokens.first);
}

/**
 * cp_stage_introduce:
 * @end: the token up to which to go
 *
 * Goes on through the article and learns from the words around each name who bears it, and who is there without a name.
 */
void
cp_stage_introduce (CpStage *self,
                    guint32  end)
{
  for (; self->introduced_tokens < end; self->introduced_tokens++)
    {
      guint32 token = self->introduced_tokens;

      while (self->introduced < self->names->len
             && g_array_index (self->names, CpNameRun, self->introduced).tokens.first <= token)
        introduce_name (self, &g_array_index (self->names, CpNameRun, self->introduced++));
      if (self->text->tokens[token].pos == CP_POS_NOUN && !self->said[token])
        introduce_unnamed (self, token);
      if (self->text->tokens[token].pos == CP_POS_NUM)
        cp_band_count (self, token);
      if (self->text->tokens[token].pos == CP_POS_VERB || self->text->tokens[token].pos == CP_POS_AUX)
        {
          cp_told_sentence (self, token);
          cp_told_predicate (self, token);
          cp_band_passive (self, token);
        }
      if (self->text->tokens[token].pos == CP_POS_NOUN)
        {
          see_body (self, token);
          cp_band_apposed (self, token);
        }
    }
}
