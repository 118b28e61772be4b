/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string>
#include <vector>

#include "stance/model.h"

/* A made-up dispute over a harbour, set up by hand: what the report and the timeline show, without an analysis. */
class Dispute
{
public:
  Dispute ();
  ~Dispute ();
  Dispute (const Dispute &) = delete;
  Dispute &operator= (const Dispute &) = delete;

  struct Said
  {
    int article, speaker, issue;
    CpAct act;
    CpStance stance;
    CpDate date;
    const char *cue;
    const char *words;
    bool direct = false;
    bool deed = false;
  };

  int add_party (const char *name, const char *letters);
  int add_speaker (const char *name, const char *role, int party);
  int add_article (const char *title, const char *byline, const char *publisher, CpDate date);
  int add_issue (const char *label, const char *question);
  int add_statement (const Said &said);
  void add_event (const char *label, CpDate date);
  void add_contrast (int issue, int a, int b, CpRelation relation, int statement_a, int statement_b);
  void add_inconsistency (int party, int issue, int earlier, int later, const char *why);
  /* Closes the articles and makes positions from the statements. */
  CpModel *finish ();

  static CpDate day (int year, int month, int day);
  static CpDate week (int year, int month, int day);
  static CpDate month (int year, int month);
  static CpDate minute (int year, int month, int day, int hour, int minute);

  /* The dispute itself: three parties, four issues, two articles. Returns: (transfer full) */
  static CpModel *harbour ();
  /* @n statements over ten years for speed. Returns: (transfer full) */
  static CpModel *many (int n, int parties);

private:
  CpModel *model;
  std::vector<guint32> lengths; /* of the articles so far, in code points */
  bool finished = false;
};
