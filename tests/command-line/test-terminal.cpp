/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "run.h"

namespace {

/* What the program shows on a terminal of kind @term for its standard error, while it reads three files. */
std::string
shown_on (const char *term, const CommandLine &in)
{
  const int terminal = posix_openpt (O_RDWR | O_NOCTTY | O_CLOEXEC);
  EXPECT_GE (terminal, 0);
  EXPECT_EQ (grantpt (terminal), 0);
  EXPECT_EQ (unlockpt (terminal), 0);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  const char *arguments[] = { g_getenv ("COUNTERPOINT_PROGRAM"), "--export=articles", "a.txt", "missing.txt", "b.txt", nullptr };
  std::string shown;
  char block[4096];

  in.write ("a.txt", in.good_text);
  in.write ("b.txt", in.good_text);
  g_subprocess_launcher_set_cwd (launcher, in.folder);
  g_subprocess_launcher_setenv (launcher, "TERM", term, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "COUNTERPOINT_DATA");
  g_subprocess_launcher_take_stderr_fd (launcher, open (ptsname (terminal), O_RDWR | O_NOCTTY | O_CLOEXEC));
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, arguments, nullptr);
  EXPECT_TRUE (process != nullptr && g_subprocess_wait (process, nullptr, nullptr));
  EXPECT_EQ (fcntl (terminal, F_SETFL, O_NONBLOCK), 0);
  for (ssize_t n; (n = read (terminal, block, sizeof block)) > 0;)
    shown.append (block, static_cast<size_t> (n));
  close (terminal);
  return shown;
}

TEST_F (CommandLine, CountsOnATerminalThatCanTakeALineBackAlone)
{
  const std::string able = shown_on ("xterm", *this), dumb = shown_on ("dumb", *this);

  EXPECT_NE (able.find ("Importing "), std::string::npos) << able;
  EXPECT_EQ (dumb, "“missing.txt” is not there any more.\r\n");
}

}
