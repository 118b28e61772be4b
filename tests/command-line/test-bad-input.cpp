/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "run.h"

namespace {

const char *const page_head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Night flights to go on</title></head><body><article><h1>Night flights to "
                              "go on</h1>";

std::string
paragraphs (guint n)
{
  std::string text;
  for (guint i = 0; i < n; i++)
    text += "<p>The airport’s director, Ilse Moor, said on Friday that night flights would go on as before. “We have heard the neighbours,” Moor said, “and "
            "we have measured the noise.” The count of flights was " + std::to_string (i + 10) + " a night.</p>";
  return text;
}

struct BadInput : CommandLine
{
  /* @name alone is refused in one sentence that names it, with status 2; beside a good article, that one is exported all the same. */
  void
  expect_refused (const std::string &name, const std::string &said_of = "") const
  {
    const std::string named = said_of.empty () ? name : said_of;
    const Outcome alone = run ({ "--export=json", name });
    EXPECT_EQ (alone.status, 2) << name;
    EXPECT_EQ (alone.out, "") << name;
    ASSERT_EQ (alone.complaints ().size (), 1u) << name << ":\n" << alone.err;
    EXPECT_NE (alone.complaints ()[0].find (named), std::string::npos) << alone.err;
    EXPECT_EQ (alone.complaints ()[0].back (), '.') << alone.err;

    const Outcome beside = run ({ "--export=json", name, "good.txt" });
    const Outcome good = run ({ "--export=json", "good.txt" });
    EXPECT_EQ (beside.status, 1) << name;
    EXPECT_EQ (beside.complaints (), alone.complaints ()) << name;
    EXPECT_EQ (beside.out, good.out) << name;
    EXPECT_EQ (good.n_articles (), 1);
  }
};

/* The processor time that the programs run so far took: unlike the clock, it stands still where the machine does. */
long
seconds_of_runs ()
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
}

TEST_F (BadInput, MissingFile) { expect_refused ("missing.html"); }

TEST_F (BadInput, FolderWithoutArticles)
{
  g_mkdir (path ("empty-folder").c_str (), 0755);
  expect_refused ("empty-folder");
}

TEST_F (BadInput, FolderOfPicturesAlone)
{
  g_mkdir (path ("pictures").c_str (), 0755);
  write ("pictures/a.png", std::string ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20));
  const Outcome alone = run ({ "--export=json", "pictures" });
  EXPECT_EQ (alone.status, 2);
  EXPECT_GE (alone.complaints ().size (), 1u);
}

TEST_F (BadInput, EmptyFile)
{
  write ("empty.html", "");
  expect_refused ("empty.html");
}

TEST_F (BadInput, WhiteSpaceAlone)
{
  write ("blank.txt", " \n\n\t \r\n");
  expect_refused ("blank.txt");
}

TEST_F (BadInput, BinaryFile)
{
  std::string noise (5000, '\0');
  for (size_t i = 0; i < noise.size (); i++)
    noise[i] = static_cast<char> ((i * 2654435761u) >> 13);
  write ("noise.bin", noise);
  expect_refused ("noise.bin");
  write ("noise.txt", noise);
  expect_refused ("noise.txt");
}

TEST_F (BadInput, HugeFile)
{
  const int fd = g_open (path ("huge.html").c_str (), O_CREAT | O_WRONLY, 0644);
  ASSERT_GE (fd, 0);
  ASSERT_EQ (ftruncate (fd, 200 * 1000 * 1000), 0);
  close (fd);
  expect_refused ("huge.html");
}

TEST_F (BadInput, PageWithoutAnArticle)
{
  write ("menu.html", "<html><head><title>Menu</title></head><body><nav><a href='/'>Home</a> <a href='/a'>About</a></nav></body></html>");
  expect_refused ("menu.html");
}

TEST_F (BadInput, UnreadableFile)
{
  write ("locked.txt", good_text);
  g_chmod (path ("locked.txt").c_str (), 0);
  if (g_access (path ("locked.txt").c_str (), R_OK) == 0)
    GTEST_SKIP () << "whoever runs this may read anything";
  expect_refused ("locked.txt");
}

TEST_F (BadInput, NeitherFileNorAddress) { expect_refused ("gopher://example.org/x"); }

TEST_F (BadInput, TruncatedHtmlGivesWhatThereIs)
{
  const std::string whole = page_head + paragraphs (8) + "</article></body></html>";

  for (size_t cut : { whole.size () / 2, whole.size () - 30, whole.find ("Moor,") + 2 })
    {
      write ("cut.html", whole.substr (0, cut));
      const Outcome result = run ({ "--export=json", "cut.html" });
      EXPECT_EQ (result.status, result.n_articles () == 1 ? 0 : 2) << cut << result.err;
      EXPECT_TRUE (cut < whole.size () / 3 || result.n_articles () == 1) << cut;
    }
}

TEST_F (BadInput, WrongEncodingGivesReadableText)
{
  std::string body = page_head + paragraphs (6) + "</article></body></html>";
  gsize length = 0;
  g_autofree char *latin = g_convert (body.c_str (), -1, "WINDOWS-1252", "UTF-8", nullptr, &length, nullptr);

  ASSERT_NE (latin, nullptr);
  write ("latin.html", std::string (latin, length));
  const Outcome result = run ({ "--export=json", "latin.html", "good.txt" });
  EXPECT_EQ (result.status, 0) << result.err;
  EXPECT_EQ (result.n_articles (), 2);
  EXPECT_TRUE (g_utf8_validate (result.out.c_str (), -1, nullptr));
  EXPECT_NE (result.out.find ("“We have heard the neighbours,”"), std::string::npos);
}

/* A listener that must never be called. */
struct Listener
{
  GSocketService *service = g_socket_service_new ();
  guint16 port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (service), nullptr, nullptr);
  int calls = 0;

  Listener ()
  {
    g_signal_connect (service, "incoming", G_CALLBACK (+[] (GSocketService *, GSocketConnection *, GObject *, gpointer self) -> gboolean {
                        static_cast<Listener *> (self)->calls++;
                        return FALSE;
                      }),
                      this);
    g_socket_service_start (service);
  }
  ~Listener () { g_object_unref (service); }

  std::string address (const char *name) const { return "http://127.0.0.1:" + std::to_string (port) + "/" + name; }

  void
  expect_silence ()
  {
    for (int i = 0; i < 50; i++)
      g_main_context_iteration (nullptr, FALSE);
    EXPECT_EQ (calls, 0) << "something was fetched";
  }
};

TEST_F (BadInput, XmlWithOutsideEntitiesTakesNothingFromOutside)
{
  Listener listener;

  write ("secret.txt", "the secret words of another file");
  write ("feed.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"" + listener.address ("a.dtd") + "\" [<!ENTITY inside SYSTEM \"file://" + path ("secret.txt") +
                       "\"><!ENTITY outside SYSTEM \"" + listener.address ("b") + "\"><!ENTITY % more SYSTEM \"" + listener.address ("c") +
                       "\"> %more;]><rss version=\"2.0\"><channel><title>Airport news</title><item><title>Night flights</title><description>&lt;p&gt;The director, Ilse "
                       "Moor, said that night flights would go on. &inside; &outside; She said more of it in a letter to the neighbours.&lt;/p&gt;</description></item>"
                       "</channel></rss>");
  const Outcome result = run ({ "--export=json", "feed.xml", "good.txt" });
  EXPECT_TRUE (result.status == 0 || result.status == 1) << result.err;
  EXPECT_GE (result.n_articles (), 1);
  EXPECT_EQ (result.out.find ("the secret words"), std::string::npos);
  listener.expect_silence ();
}

TEST_F (BadInput, PageThatRefersOutsideFetchesNothing)
{
  Listener listener;

  write ("page.html", "<html><head><title>Night flights to go on</title><link rel=\"stylesheet\" href=\"" + listener.address ("s.css") + "\"><script src=\"" +
                        listener.address ("s.js") + "\"></script><meta http-equiv=\"refresh\" content=\"0; url=" + listener.address ("r") +
                        "\"></head><body><article><img src=\"" + listener.address ("i.png") + "\">" + paragraphs (5) + "</article></body></html>");
  const Outcome result = run ({ "--export=json", "page.html" });
  EXPECT_EQ (result.status, 0) << result.err;
  listener.expect_silence ();
}

TEST_F (BadInput, EntityBombsDoNotGoOff)
{
  std::string entities = "<!ENTITY a0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">", attributes;
  for (int i = 1; i < 20; i++)
    {
      std::string inside;
      for (int k = 0; k < 10; k++)
        inside += "&a" + std::to_string (i - 1) + ";";
      entities += "<!ENTITY a" + std::to_string (i) + " \"" + inside + "\">";
    }
  write ("bomb.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities + "]><rss version=\"2.0\"><channel><title>&a19;</title><item><title a=\"&a19;\">x</title>"
                     "<description>&a19;</description></item></channel></rss>");
  write ("bomb.counterpoint", "<?xml version=\"1.0\"?><!DOCTYPE comparison [" + entities +
                                "]><comparison xmlns=\"https://counterpoint.org/ns/comparison\" version=\"1\" title=\"&a19;\"/>");
  for (const char *name : { "bomb.xml", "bomb.counterpoint" })
    {
      const long begun = seconds_of_runs ();
      const Outcome result = run ({ "--export=json", name, "good.txt" });
      EXPECT_EQ (result.status, 1) << name << result.err;
      EXPECT_EQ (result.n_articles (), 1) << name;
      EXPECT_EQ (result.complaints ().size (), 1u) << result.err;
      EXPECT_LT (result.out.size (), 100000u);
      EXPECT_LT (seconds_of_runs () - begun, 20);
    }
}

TEST_F (BadInput, DeepAndWideMarkupEndsInTime)
{
  std::string deep = "<html><body><article>", wide = deep;
  for (int i = 0; i < 200000; i++)
    {
      deep += "<div>";
      wide += "<b>x";
    }
  for (const auto &[name, text] : std::vector<std::pair<std::string, std::string>> { { "deep.html", deep + "words" }, { "wide.html", wide } })
    {
      write (name, text);
      const long begun = seconds_of_runs ();
      const Outcome result = run ({ "--export=json", name, "good.txt" });
      EXPECT_TRUE (result.status == 0 || result.status == 1) << name << result.err;
      EXPECT_GE (result.n_articles (), 1);
      EXPECT_LT (seconds_of_runs () - begun, 60) << name;
    }
}

}
