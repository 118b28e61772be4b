/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dispute.h"

Dispute::Dispute () : model (cp_model_new ())
{
}

Dispute::~Dispute ()
{
  cp_model_unref (model);
}

CpDate
Dispute::day (int year, int month, int day)
{
  return cp_date_new_day (year, month, day);
}

CpDate
Dispute::week (int year, int month, int day)
{
  CpDate date = cp_date_new_day (year, month, day);

  return cp_date_truncate (&date, CP_PRECISION_WEEK);
}

CpDate
Dispute::month (int year, int month)
{
  CpDate date = cp_date_new_day (year, month, 1);

  return cp_date_truncate (&date, CP_PRECISION_MONTH);
}

CpDate
Dispute::minute (int year, int month, int day, int hour, int minute)
{
  CpDate date = cp_date_new_day (year, month, day);

  date.hour = (guint8) hour;
  date.minute = (guint8) minute;
  date.precision = CP_PRECISION_MINUTE;
  return date;
}

int
Dispute::add_party (const char *name, const char *letters)
{
  CpModelParty *party = cp_model_party_new ();

  party->id = g_strdup_printf ("p%u", model->parties->len + 1);
  party->name = g_strdup (name);
  party->letters = g_strdup (letters);
  party->colour = model->parties->len;
  party->main = model->parties->len < 2;
  g_ptr_array_add (model->parties, party);
  return (int) model->parties->len - 1;
}

int
Dispute::add_speaker (const char *name, const char *role, int party)
{
  CpModelSpeaker *speaker = cp_model_speaker_new ();

  speaker->id = g_strdup_printf ("s%u", model->speakers->len + 1);
  speaker->name = g_strdup (name);
  speaker->role = g_strdup (role);
  speaker->party = party;
  g_ptr_array_add (model->speakers, speaker);
  return (int) model->speakers->len - 1;
}

int
Dispute::add_article (const char *title, const char *byline, const char *publisher, CpDate date)
{
  CpArticle *article = cp_article_new ();

  article->uri = g_strdup_printf ("file:///harbour/%u.html", model->articles->len + 1);
  article->title = g_strdup (title);
  article->byline = g_strdup (byline);
  article->publisher = g_strdup (publisher);
  article->published = date;
  cp_article_add_block (article, CP_BLOCK_HEADING, title);
  lengths.push_back ((guint32) g_utf8_strlen (title, -1));
  g_ptr_array_add (model->articles, article);
  return (int) model->articles->len - 1;
}

int
Dispute::add_issue (const char *label, const char *question)
{
  CpIssue *issue = cp_issue_new ();

  issue->id = g_strdup_printf ("i%u", model->issues->len + 1);
  issue->label = g_strdup (label);
  issue->question = g_strdup (question);
  g_ptr_array_add (model->issues, issue);
  return (int) model->issues->len - 1;
}

int
Dispute::add_statement (const Said &said)
{
  CpArticle *article = (CpArticle *) g_ptr_array_index (model->articles, said.article);
  CpModelSpeaker *speaker = said.speaker >= 0 ? (CpModelSpeaker *) g_ptr_array_index (model->speakers, said.speaker) : nullptr;
  CpModelStatement *statement = cp_model_statement_new ();
  std::string source = speaker != nullptr ? speaker->name : "Somebody";
  std::string lead = said.deed ? std::string () : source + " " + said.cue + " " + (said.direct ? "“" : "");
  std::string text = lead + said.words + (said.direct ? "”" : "");
  guint index = model->statements->len;

  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text.c_str ());
  guint32 start = lengths[said.article] + 2;
  guint32 content = start + (guint32) g_utf8_strlen (lead.c_str (), -1);
  guint32 cue = start + (guint32) g_utf8_strlen (source.c_str (), -1) + 1;

  lengths[said.article] = start + (guint32) g_utf8_strlen (text.c_str (), -1);
  statement->id = g_strdup_printf ("q%u", index + 1);
  statement->article = (guint32) said.article;
  statement->content = g_new0 (CpSpan, 1);
  statement->content[0] = { content, content + (guint32) g_utf8_strlen (said.words, -1) };
  statement->n_content = 1;
  if (!said.deed)
    {
      statement->source = { start, cue - 1 };
      statement->cue = { cue, cue + (guint32) g_utf8_strlen (said.cue, -1) };
    }
  statement->kind = said.direct ? CP_KIND_DIRECT : CP_KIND_INDIRECT;
  statement->deed = said.deed;
  statement->speaker = said.speaker;
  statement->party = speaker != nullptr ? speaker->party : -1;
  statement->issue = said.issue;
  statement->act = said.act;
  statement->stance = said.stance;
  statement->date = said.date;
  statement->confidence = 0.5f + 0.05f * (float) (index % 10);
  g_ptr_array_add (model->statements, statement);
  return (int) index;
}

void
Dispute::add_event (const char *label, CpDate date)
{
  CpEvent *event = cp_event_new ();

  event->id = g_strdup_printf ("e%u", model->events->len + 1);
  event->label = g_strdup (label);
  event->date = date;
  g_ptr_array_add (model->events, event);
}

void
Dispute::add_contrast (int issue, int a, int b, CpRelation relation, int statement_a, int statement_b)
{
  CpIssue *of = (CpIssue *) g_ptr_array_index (model->issues, issue);
  CpContrast *contrast = cp_contrast_new ();

  contrast->a = a;
  contrast->b = b;
  contrast->relation = relation;
  contrast->statement_a = statement_a;
  contrast->statement_b = statement_b;
  g_ptr_array_add (contrast->why, g_strdup ("Both answer the same question."));
  g_ptr_array_add (of->contrasts, contrast);
}

void
Dispute::add_inconsistency (int party, int issue, int earlier, int later, const char *why)
{
  CpInconsistency *against = cp_inconsistency_new ();

  against->party = party;
  against->issue = issue;
  against->earlier = earlier;
  against->later = later;
  g_ptr_array_add (against->why, g_strdup (why));
  g_ptr_array_add (model->inconsistencies, against);
}

static CpPosition *
position_of (CpIssue *issue, gint32 party)
{
  for (guint i = 0; i < issue->positions->len; i++)
    {
      CpPosition *position = (CpPosition *) g_ptr_array_index (issue->positions, i);

      if (position->party == party)
        return position;
    }
  CpPosition *made = cp_position_new ();

  made->party = party;
  g_ptr_array_add (issue->positions, made);
  return made;
}

CpModel *
Dispute::finish ()
{
  for (guint i = 0; i < model->articles->len && !finished; i++)
    cp_article_close ((CpArticle *) g_ptr_array_index (model->articles, i));
  for (guint32 i = 0; i < model->statements->len && !finished; i++)
    {
      const CpModelStatement *statement = (const CpModelStatement *) g_ptr_array_index (model->statements, i);

      if (statement->issue < 0)
        continue;
      CpIssue *issue = (CpIssue *) g_ptr_array_index (model->issues, statement->issue);

      g_array_append_val (issue->statements, i);
      if (statement->party < 0)
        continue;
      CpPosition *position = position_of (issue, statement->party);

      g_array_append_val (position->statements, i);
      if (position->headline < 0)
        {
          position->headline = (gint32) i;
          position->stance = statement->stance;
        }
    }
  finished = true;
  return cp_model_ref (model);
}

CpModel *
Dispute::harbour ()
{
  Dispute d;
  int port = d.add_party ("Varn Port Authority", "VP");
  int union_ = d.add_party ("Dockers’ Union", "DU");
  int ministry = d.add_party ("Ministry of Transport", "MT");
  int lind = d.add_speaker ("Astrid Lind", "Director", port);
  int okafor = d.add_speaker ("Samuel Okafor", "General Secretary", union_);
  int brandt = d.add_speaker ("Ines Brandt", "Minister", ministry);
  int authority = d.add_speaker ("Varn Port Authority", nullptr, port);
  int pilot = d.add_speaker ("a harbour pilot", nullptr, -1);
  int first = d.add_article ("Cranes stand still at Varn", "Petra Holm", "The Varn Gazette", day (2021, 3, 10));
  int second = d.add_article ("Authority shuts the east gate", "Jon Falk", "Coast Radio", day (2021, 3, 17));
  int safe = d.add_issue ("Whether the new cranes are safe", "Are the new cranes safe?");
  int inquiry = d.add_issue ("An outside inquiry", "Should an outside inspector look at the cranes?");
  int gate = d.add_issue ("The east gate", "Was it right to shut the east gate?");
  int wages = d.add_issue ("The wages", "Are the wages at Varn too low?");

  int safe_yes = d.add_statement ({ first, lind, safe, CP_ACT_ASSERT, CP_STANCE_SUPPORT, day (2021, 3, 9), "said", "Every crane in this harbour has been tested twice, and every one of them is safe.", true });
  d.add_statement ({ first, lind, safe, CP_ACT_DENY, CP_STANCE_SUPPORT, day (2021, 3, 9), "denied that", "any worker had reported a fault before the accident" });
  int safe_no = d.add_statement ({ first, okafor, safe, CP_ACT_ACCUSE, CP_STANCE_OPPOSE, day (2021, 3, 9), "answered:", "They bought the cheapest cranes on the market, and they knew what the price was.", true });
  d.add_statement ({ first, okafor, safe, CP_ACT_DOUBT, CP_STANCE_OPPOSE, week (2021, 3, 8), "said he was not convinced by", "the tests that the authority had paid for itself" });
  d.add_statement ({ first, brandt, safe, CP_ACT_ASSERT, CP_STANCE_NEUTRAL, day (2021, 3, 10), "said it was too early to tell whether", "the cranes or their handling were at fault" });
  int welcome = d.add_statement ({ first, lind, inquiry, CP_ACT_COMMIT, CP_STANCE_SUPPORT, day (2021, 3, 9), "promised that", "any inspector the union names may see every bolt" });
  int demand = d.add_statement ({ first, okafor, inquiry, CP_ACT_DEMAND, CP_STANCE_SUPPORT, day (2021, 3, 10), "called for", "an inspector from outside the country" });
  d.add_statement ({ first, pilot, safe, CP_ACT_ASSERT, CP_STANCE_NONE, CP_DATE_NONE, "recalled that", "the wind had been strong that morning" });
  int low = d.add_statement ({ first, okafor, wages, CP_ACT_ASSERT, CP_STANCE_SUPPORT, month (2021, 2), "complained that", "wages at Varn are the lowest on the coast" });
  int low_too = d.add_statement ({ first, lind, wages, CP_ACT_CONCEDE, CP_STANCE_SUPPORT, day (2021, 3, 10), "admitted that", "wages at Varn are too low" });
  int sent_away = d.add_statement ({ second, authority, inquiry, CP_ACT_OTHER, CP_STANCE_OPPOSE, day (2021, 3, 16), "", "The port authority on Tuesday turned two inspectors away at the east gate", false, true });
  d.add_statement ({ second, authority, gate, CP_ACT_OTHER, CP_STANCE_SUPPORT, day (2021, 3, 16), "", "It shut the east gate to all lorries", false, true });
  d.add_statement ({ second, okafor, gate, CP_ACT_CONDEMN, CP_STANCE_OPPOSE, day (2021, 3, 16), "said", "a gate that is shut to an inspector hides something", true });
  d.add_statement ({ second, okafor, gate, CP_ACT_WARN, CP_STANCE_OPPOSE, day (2021, 3, 17), "warned that", "no ship would be unloaded until the gate is open again" });
  d.add_statement ({ second, brandt, gate, CP_ACT_DEMAND, CP_STANCE_OPPOSE, day (2021, 3, 17), "asked the authority to", "open the gate and let the inspectors work" });
  d.add_statement ({ second, okafor, -1, CP_ACT_QUESTION, CP_STANCE_NONE, CP_DATE_NONE, "asked", "how long a family can live on half a wage" });

  d.add_event ("Crane falls", week (2021, 3, 1));
  d.add_event ("Talks at the town hall", day (2021, 3, 9));
  d.add_event ("Strike begins", day (2021, 3, 17));
  d.add_contrast (safe, port, union_, CP_RELATION_CLASH, safe_yes, safe_no);
  d.add_contrast (safe, port, ministry, CP_RELATION_DIFFER, -1, -1);
  d.add_contrast (inquiry, port, union_, CP_RELATION_ACCORD, welcome, demand);
  d.add_contrast (wages, union_, port, CP_RELATION_ACCORD, low, low_too);
  d.add_contrast (gate, port, union_, CP_RELATION_CLASH, -1, -1);
  d.add_contrast (gate, union_, ministry, CP_RELATION_ACCORD, -1, -1);
  d.add_inconsistency (port, inquiry, welcome, sent_away, "Promised that inspectors may see everything, then sent two away.");
  return d.finish ();
}

CpModel *
Dispute::many (int n, int parties)
{
  static const char *const names[] = { "North", "South", "East", "West", "Upper", "Lower", "Inner", "Outer" };
  Dispute d;
  guint32 seed = 1;
  CpDate origin = day (2011, 1, 1);

  for (int i = 0; i < parties; i++)
    {
      const char *name = names[i % 8];

      d.add_party (name, std::string (name).substr (0, 2).c_str ());
      d.add_speaker (name, nullptr, i);
    }
  d.add_article ("Ten years of it", nullptr, "The Almanac", day (2021, 1, 1));
  d.add_issue ("It", "Is it so?");
  for (int i = 0; i < n; i++)
    {
      seed = seed * 1664525 + 1013904223;
      guint32 dice = seed >> 8;
      CpDate date = cp_date_add_days (&origin, (int) (dice % 3650));

      if (dice % 97 == 0)
        date = cp_date_truncate (&date, CP_PRECISION_WEEK);
      d.add_statement ({ 0, (int) (dice % (guint32) parties), 0, (CpAct) (dice % CP_N_ACTS), (CpStance) (dice % 4), date,
                         "said that", "it is so", false, dice % 50 == 0 });
    }
  return d.finish ();
}
