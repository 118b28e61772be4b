/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One party under many names: told anew by what it does, by its letters, by its surname with a particle, by its people. */
#include "heard.h"

namespace {

class CalledAnew : public Speakers
{
};

/* What an article says, and for whom those speak of whom its last sentence is. */
struct Naming
{
  const char *title;
  Lines paragraphs;
  const char *speaker;
  const char *side;
};

const Naming namings[] = {
  { "a firm by its trade",
    { "Corran Rail said it would keep its trains. The rail company said that its guards were content." }, "Corran Rail", "Corran Rail" },
  { "a firm of the tables by its trade", { "Airbus said it would wait. The planemaker said that its wings were safe." }, "Airbus", "Airbus" },
  { "a union of the tables by its members",
    { "Aslef has called a strike. The drivers' union said that its members were tired." }, "Aslef", "Aslef" },
  { "a charity", { "Clear Ottery says the river is dead. The charity said that it would sue." }, "Clear Ottery", "Clear Ottery" },
  { "a body that begins as a verb does",
    { "Associated Marram Ports said that its fees were fair. Ana Lind, a skipper, said they were not." }, "Associated Marram Ports",
    "Associated Marram Ports" },
  { "a body of a state's workers",
    { "The Ghana Teachers Association says that four per cent is a bad joke. The ministry said it was generous." }, "Ghana Teachers Association",
    "Ghana Teachers Association" },
  { "a labour congress and its letters",
    { "The Zambia Labour Congress has turned the wage down. ZLC president Joe Banda said that workers could not live on it." }, "Joe Banda",
    "Zambia Labour Congress" },
  { "the letters of a union's local",
    { "Amalgamated Tram Union Local 88 said that the offer was poor. ATU says a third of the work is gone." }, "Amalgamated Tram Union Local 88",
    "Amalgamated Tram Union Local 88" },
  { "letters that the tables know as another's",
    { "The army said the Red Shore Front had fired first. In a statement, the RSF said that it had not." }, "Red Shore Front", "Red Shore Front" },
  { "a surname with a particle",
    { "Marram Steel chairman Hugo de Lind called the strike a crime.", "The union shrugged. De Lind said that it would not last." }, "Hugo de Lind",
    "Marram Steel" },
  { "people with whose word an article begins",
    { "Shopkeepers in Harrow Lane say the council's ban has cost them a third. Harrow Council said that the street was full." },
    "Shopkeepers in Harrow Lane", "Shopkeepers" },
  { "a dateline with a colon",
    { "NORGAUM: The Shore Workers Union said on Friday that its members would walk out. The port said that it was ready." }, "Shore Workers Union",
    "Shore Workers Union" },
};

TEST_F (CalledAnew, IsTheSame)
{
  for (const Naming &c : namings)
    {
      SCOPED_TRACE (c.title);
      read (c.paragraphs);
      resolve ();
      EXPECT_EQ (side (c.speaker), c.side);
      TearDown ();
    }
}

/* What is told otherwise and is another: its noun is a title, or its members are others. */
const Naming otherNamings[] = {
  { "a title", { "Clear Ottery Association says the river is dead. The breeders' association said that it was not." }, "breeders' association",
    "breeders' association" },
  { "other members", { "The Seamen's Union has called a strike. The students' union said that it was late." }, "students' union", "students' union" },
  { "a business beside a cause", { "Greenpeace has taken a rig. The oil group said that its rig was safe." }, "oil group", "oil group" },
};

TEST_F (CalledAnew, IsNotWhateverIsOfItsKind)
{
  for (const Naming &c : otherNamings)
    {
      SCOPED_TRACE (c.title);
      read (c.paragraphs);
      resolve ();
      EXPECT_EQ (side (c.speaker), c.side);
      TearDown ();
    }
}

}
