/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctime>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "comparison/item-list.h"
#include "comparison/party-item.h"
#include "comparison/statement-item.h"
#include "sample.h"

namespace {

CpModel *
parties (const std::vector<std::string> &names)
{
  CpModel *model = cp_model_new ();

  for (const std::string &name : names)
    sample_party (model, name.c_str (), name.c_str (), "X", 0);
  return model;
}

std::string
name_of (CpItem *item)
{
  g_autofree char *name = nullptr;
  g_object_get (item, "name", &name, nullptr);
  return name;
}

/* A copy of a list that is kept by what the list tells alone, as a view keeps its rows. */
struct Mirror
{
  std::vector<std::string> names;
  unsigned changes = 0;
};

void
items_changed (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  auto *mirror = static_cast<Mirror *> (data);
  std::vector<std::string> fresh;

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (CpItem) item = CP_ITEM (g_list_model_get_item (list, position + i));
      ASSERT_NE (item, nullptr);
      fresh.push_back (name_of (item));
    }
  ASSERT_LE (position + removed, mirror->names.size ());
  mirror->names.erase (mirror->names.begin () + position, mirror->names.begin () + position + removed);
  mirror->names.insert (mirror->names.begin () + position, fresh.begin (), fresh.end ());
  mirror->changes += removed + added;

  /* At every step the list is exactly what was told so far. */
  ASSERT_EQ (g_list_model_get_n_items (list), mirror->names.size ());
  for (guint i = 0; i < mirror->names.size (); i++)
    {
      g_autoptr (CpItem) item = CP_ITEM (g_list_model_get_item (list, i));
      ASSERT_EQ (name_of (item), mirror->names[i]);
    }
}

TEST (ItemList, TellsEveryChangeSoThatAFollowerEndsWithTheSameRow)
{
  const std::vector<std::vector<std::string>> rows = {
    { "a", "b", "c" }, { "x", "a", "b", "y", "c", "z" }, { "b" }, { "c", "b", "a" }, {}, { "a", "b", "c", "d" }, { "d", "b", "c", "a" }, { "b", "c" },
  };
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
  Mirror mirror;

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed), &mirror);
  for (const auto &row : rows)
    {
      g_autoptr (CpModel) model = parties (row);
      cp_item_list_show (list, model);
      EXPECT_EQ (mirror.names, row);
    }
}

TEST (ItemList, TellsOnlyWhatWasAddedWhereTheRestStaysInOrder)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
  g_autoptr (CpModel) before = parties ({ "a", "b", "c", "d" });
  g_autoptr (CpModel) after = parties ({ "a", "n", "b", "d", "m" });
  Mirror mirror;

  cp_item_list_show (list, before);
  mirror.names = { "a", "b", "c", "d" };
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed), &mirror);
  cp_item_list_show (list, after);
  EXPECT_EQ (mirror.changes, 3u);
}

TEST (ItemList, NumbersWhatHasTheSameKey)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
  g_autoptr (CpModel) model = parties ({ "a", "a#2", "a", "b", "a" });
  g_autoptr (CpModel) many = parties (std::vector<std::string> (20000, "a"));

  cp_item_list_show (list, model);
  for (const char *key : { "a", "a#2", "a#3", "b", "a#4" })
    EXPECT_NE (cp_item_list_find (list, key), nullptr) << key;
  /* In a time that does not grow with the square of their number: with it, this took minutes. */
  cp_item_list_show (list, many);
  EXPECT_NE (cp_item_list_find (list, "a#20000"), nullptr);
}

TEST (ItemList, KeepsTheObjectOfWhatIsFoundAgain)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
  g_autoptr (CpModel) before = parties ({ "a", "b" });
  g_autoptr (CpModel) after = parties ({ "n", "b", "a" });

  cp_item_list_show (list, before);
  g_autoptr (CpItem) a = CP_ITEM (g_object_ref (cp_item_list_at (list, 0)));
  cp_item_list_show (list, after);
  EXPECT_EQ (cp_item_list_at (list, 2), a);
  EXPECT_EQ (cp_item_list_find (list, "a"), a);
  EXPECT_EQ (cp_item_get_index (a), 2u);
  EXPECT_EQ (cp_item_get_model (a), after);
}

TEST (ItemList, TellsTwoOfOneNameApart)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_PARTY_ITEM, cp_party_item_keys);
  g_autoptr (CpModel) model = parties ({ "a", "a", "a" });

  cp_item_list_show (list, model);
  EXPECT_STRNE (cp_item_get_key (cp_item_list_at (list, 0)), cp_item_get_key (cp_item_list_at (list, 1)));
  EXPECT_STRNE (cp_item_get_key (cp_item_list_at (list, 1)), cp_item_get_key (cp_item_list_at (list, 2)));
}

TEST (ItemList, NotifiesAnItemWhoseReadingChangedAndNoOther)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_STATEMENT_ITEM, cp_statement_item_keys);
  g_autoptr (CpModel) before = sample_model (1, 2);
  g_autoptr (CpModel) after = sample_model (1, 2);
  unsigned told[2] = { 0, 0 };
  auto count = +[] (CpItem *, GParamSpec *, gpointer n) { ++*static_cast<unsigned *> (n); };

  static_cast<CpModelStatement *> (g_ptr_array_index (after->statements, 1))->stance = CP_STANCE_NEUTRAL;
  cp_item_list_show (list, before);
  for (guint i = 0; i < 2; i++)
    g_signal_connect (cp_item_list_at (list, i), "notify::answer", G_CALLBACK (count), &told[i]);
  cp_item_list_show (list, after);
  EXPECT_EQ (told[0], 0u);
  EXPECT_EQ (told[1], 1u);
}

/* What the main loop bears when a large comparison was analysed again: the list with all its objects in it takes over the new model. */
TEST (ItemList, TakesOverTwentyThousandStatementsWithoutDelay)
{
  g_autoptr (CpItemList) list = cp_item_list_new (CP_TYPE_STATEMENT_ITEM, cp_statement_item_keys);
  g_autoptr (CpModel) before = sample_model (1000, 20);
  g_autoptr (CpModel) after = sample_model (1000, 20);

  cp_item_list_show (list, before);
  for (guint i = 0; i < 200; i++)
    ASSERT_NE (cp_item_list_at (list, i * 100), nullptr);
  const clock_t begun = clock ();
  cp_item_list_show (list, after);
  const double took = static_cast<double> (clock () - begun) / CLOCKS_PER_SEC;
  EXPECT_EQ (g_list_model_get_n_items (G_LIST_MODEL (list)), 20000u);
  RecordProperty ("milliseconds", static_cast<int> (took * 1000));
#if !defined(__SANITIZE_ADDRESS__)
  EXPECT_LT (took, 0.1);
#endif
}

}
