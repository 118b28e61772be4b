/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <atomic>
#include <unistd.h>
#include <vector>

#include "import-case.h"

namespace {

const char pier_page[] = "<html><head><title>The pier closes</title></head><body><article><p>The harbour council of Lindvik "
                     "voted on Tuesday to close the old ferry pier.</p></article></body></html>";

/* Imports @pier_page on every thread of a new process, all of them starting at the same moment. */
[[noreturn]] void
import_at_once ()
{
  static const int n_threads = 4;
  static std::atomic<int> waiting { n_threads };
  std::vector<GThread *> threads;

  alarm (10);
  for (int i = 0; i < n_threads; i++)
    threads.push_back (g_thread_new ("import", [] (gpointer) -> gpointer {
      for (waiting--; waiting > 0;)
        g_thread_yield ();
      return GINT_TO_POINTER (ImportCase (pier_page, "x.html").article () != nullptr);
    }, nullptr));
  for (GThread *thread : threads)
    if (g_thread_join (thread) == nullptr)
      _exit (1);
  _exit (0);
}

/* libxml2 sets up its locks when it is first asked for something: threads that asked together waited for each other. */
TEST (ImportThreads, MayAllBeTheFirst)
{
  GTEST_FLAG_SET (death_test_style, "threadsafe");
  for (int i = 0; i < 15; i++)
    ASSERT_EXIT (import_at_once (), testing::ExitedWithCode (0), "");
}

} // namespace
