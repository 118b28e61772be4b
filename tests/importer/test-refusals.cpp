/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import-case.h"
#include "importer/folder.h"
#include "importer/unreadable.h"

namespace {

class Folder
{
public:
  Folder () : path (g_dir_make_tmp ("import-XXXXXX", nullptr)) {}
  explicit Folder (const char *within) : path (g_mkdtemp (g_build_filename (within, "import-XXXXXX", nullptr))) {}
  ~Folder ()
  {
    for (auto p = made.rbegin (); p != made.rend (); ++p)
      g_remove (p->c_str ());
    g_remove (path);
    g_free (path);
  }

  std::string
  add (const std::string &name, const std::string &content)
  {
    std::string file = std::string (path) + "/" + name;

    EXPECT_TRUE (g_file_set_contents (file.c_str (), content.data (), (gssize) content.size (), nullptr));
    made.push_back (file);
    return file;
  }

  /* A file that is made elsewhere. */
  std::string
  adopt (const std::string &name)
  {
    made.push_back (std::string (path) + "/" + name);
    return made.back ();
  }

  std::string
  add_folder (const std::string &name)
  {
    std::string folder = std::string (path) + "/" + name;

    EXPECT_EQ (g_mkdir (folder.c_str (), 0700), 0);
    made.push_back (folder);
    return folder;
  }

  char *path;

private:
  std::vector<std::string> made;
};

const std::string story = page ("", "<div>" STORY "</div>");

TEST (Refusal, OneSentenceNamesTheFileAndTheFault)
{
  Folder folder;

  EXPECT_EQ (ImportCase ((std::string (folder.path) + "/gone.html").c_str ()).message (), "“gone.html” is not there any more.");
  EXPECT_EQ (ImportCase (folder.add ("e.html", "").c_str ()).message (), "“e.html” is empty.");
  EXPECT_EQ (ImportCase (folder.add ("blank.txt", " \r\n\t ").c_str ()).message (), "“blank.txt” is empty.");
  EXPECT_EQ (ImportCase (folder.add ("x.bin", std::string ("\x7f" "ELF\0\1\2\3", 8) + std::string (400, '\1')).c_str ()).message (),
             "“x.bin” holds no text.");
  EXPECT_EQ (ImportCase (folder.add ("n.html", page ("", "<nav><a href=/>Home</a></nav>")).c_str ()).message (),
             "No article was found in “n.html”. Paste its text instead.");
}

TEST (Refusal, APipeIsNotWaitedFor)
{
  Folder folder;
  const std::string pipe = folder.add ("pipe.txt", "");

  ASSERT_EQ (g_remove (pipe.c_str ()), 0);
  ASSERT_EQ (mkfifo (pipe.c_str (), 0600), 0);
  EXPECT_EQ (ImportCase (pipe.c_str ()).message (), "“pipe.txt” could not be read: it is a pipe, not a file.");
}

TEST (Refusal, SaysInItsOwnWordsWhyAFileIsNotOpened)
{
  Folder folder;
  const std::string link = folder.add ("link.txt", "");
  g_autoptr (GFile) file = g_file_new_for_path (link.c_str ());
  g_autoptr (GError) error = nullptr;

  cp_unreadable_explain (file, "link.txt", g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "Error opening file"), &error);
  EXPECT_STREQ (error->message, "“link.txt” could not be read: it is not yours to read.");
  ASSERT_EQ (g_remove (link.c_str ()), 0);
  ASSERT_EQ (symlink ("link.txt", link.c_str ()), 0);
  EXPECT_EQ (ImportCase (link.c_str ()).message (), "“link.txt” could not be read: it is a link that leads back to itself.");
}

TEST (Refusal, WhatIsWrittenForMachinesIsNoArticle)
{
  const std::string data = "{\n  \"name\": \"harbour\",\n  \"version\": 3\n}\n";

  EXPECT_EQ (ImportCase (data, "package.JSON").message (), "No article was found in “package.JSON”. Paste its text instead.");
  EXPECT_EQ (ImportCase ("p { margin: 0 }\n\nh1 { color: red }\n", "style.css").articles, nullptr);
  EXPECT_EQ (ImportCase ("<?xml version='1.0'?>\n<settings><tide>high</tide></settings>", "settings").articles, nullptr);
  EXPECT_NE (ImportCase ("The harbour council met on Monday.", "minutes").articles, nullptr);
}

TEST (Refusal, ALargeFileIsNotRead)
{
  Folder folder;
  std::string file = folder.add ("big.html", "");

  ASSERT_EQ (truncate (file.c_str (), 200 * 1000 * 1000), 0) << "a file of holes: large, and quickly made";
  EXPECT_EQ (ImportCase (file.c_str ()).message (), "“big.html” is larger than 50 MB and was not read.");
}

TEST (Refusal, APageThatBreaksOffIsReadAndSaysSo)
{
  std::string whole = page ("", "<article><div class=entry-content>" STORY STORY "</div></article>");
  ImportCase cut (whole.substr (0, whole.find ("The ferry company") + 40), "cut.html");
  ImportCase in_tag (whole.substr (0, whole.rfind ("<p>") + 2), "cut.html");
  ImportCase complete (whole, "whole.html");

  EXPECT_TRUE (has (cut.text (), "harbour council"));
  EXPECT_TRUE (cut.notes (CP_NOTE_DOUBTFUL, "“cut.html” breaks off in the middle."));
  EXPECT_TRUE (in_tag.notes (CP_NOTE_DOUBTFUL, "breaks off"));
  EXPECT_FALSE (complete.notes (CP_NOTE_DOUBTFUL, "breaks off"));
}

TEST (Refusal, APageWithoutEndTagsIsNotCut)
{
  ImportCase import ("<!doctype html><title>Pier</title><p>The council voted, as it does each spring, to mend the pier.<p>Nobody "
                     "objected, said the mayor, who was not there.", "x.html");
  EXPECT_FALSE (import.notes (CP_NOTE_DOUBTFUL, "breaks off"));
}

TEST (FolderImport, GoesThroughTheNamesInOrderAndReportsWhatItRefuses)
{
  Folder folder;
  folder.add ("10.txt", "Ten\n\nThe tenth story, which comes after the second one, as anybody would sort them.");
  folder.add ("2.txt", "Two\n\nThe second story, which comes before the tenth one, as anybody would sort them.");
  folder.add ("bad.txt", "");
  folder.add (".hidden.txt", "Hidden\n\nNobody shall read this story, which is not shown in any folder at all.");
  folder.add_folder ("in");
  folder.add ("in/a.html", story);
  folder.add ("page.html", story);
  folder.add_folder ("page_files");
  folder.add ("page_files/frame.html", story);

  ImportCase import (folder.path);
  ASSERT_NE (import.articles, nullptr) << import.message ();
  ASSERT_EQ (import.articles->len, 4u) << "the folder that a browser saved beside a page is passed over";
  EXPECT_STREQ (import.article (0)->title, "Two");
  EXPECT_STREQ (import.article (1)->title, "Ten");
  ASSERT_EQ (import.refused.size (), 1u);
  EXPECT_EQ (import.refused[0], "“bad.txt” is empty.");
}

TEST (FolderImport, SaysWhatItDidNotGoInto)
{
  Folder folder;
  std::string within = "in";

  folder.add ("a.txt", "One\n\nThe first story, which is told before any other of them in this folder.");
  ASSERT_EQ (symlink ("nowhere", folder.add_folder ("gone").append (".txt").c_str ()), 0);
  for (int i = 0; i < 18; i++, within += "/in")
    folder.add_folder (within);
  folder.add (within.substr (3) + "/b.txt", "Two\n\nThe second story, which lies so deep in the folder that nobody would look for it.");
  ImportCase import (folder.path);
  g_remove ((std::string (folder.path) + "/gone.txt").c_str ());
  ASSERT_NE (import.articles, nullptr);
  EXPECT_EQ (import.articles->len, 1u);
  ASSERT_EQ (import.refused.size (), 2u);
  EXPECT_EQ (import.refused[0], "The folder “in” lies too deep in others and was not gone into.");
  EXPECT_EQ (import.refused[1], "“gone.txt” is not there any more.");
}

TEST (FolderImport, SaysThatItTakesNoMoreFiles)
{
  const char *const memory = "/dev/shm"; /* on a disk so many files take a while */
  Folder folder (g_access (memory, W_OK) == 0 ? memory : g_get_tmp_dir ());
  g_autoptr (GFile) file = g_file_new_for_path (folder.path);
  std::vector<std::string> refused;

  for (int i = 0; i < 20002; i++)
    {
      const std::string path = folder.adopt (std::to_string (i));
      close (g_open (path.c_str (), O_CREAT | O_WRONLY, 0600));
    }
  g_autoptr (GPtrArray) files = cp_folder_list (file, "many", ImportCase::on_failed, &refused, nullptr, nullptr);
  EXPECT_EQ (files->len, 20000u);
  ASSERT_EQ (refused.size (), 1u);
  EXPECT_NE (refused[0].find ("no more than 20000 files"), std::string::npos) << refused[0];
}

TEST (FolderImport, AFolderWithoutArticlesIsRefused)
{
  Folder folder;
  ImportCase import (folder.path);
  EXPECT_EQ (import.articles, nullptr);
  EXPECT_TRUE (has (import.message (), "No article was found in the folder")) << import.message ();
}

TEST (FolderImport, CanBeCancelled)
{
  Folder folder;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = g_file_new_for_path (folder.path);
  g_autoptr (GError) error = nullptr;

  folder.add ("a.html", story);
  g_cancellable_cancel (cancellable);
  EXPECT_EQ (cp_import_file (file, nullptr, nullptr, cancellable, &error), nullptr);
  EXPECT_TRUE (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

} // namespace
