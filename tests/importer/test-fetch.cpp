/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtest/gtest.h>

#include "importer/fetch.h"

#ifdef CP_HAVE_SOUP
#include <libsoup/soup.h>

namespace {

const char served_page[] = "<html><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1>"
                    "<p>The quay was closed on Monday, the harbour master said in a statement to the town.</p>"
                    "<p>“We had no choice,” said the harbour master, who gave no reason for the closing.</p></article></body></html>";

void
answer (SoupServer *, SoupServerMessage *message, const char *path, GHashTable *, gpointer)
{
  if (g_str_equal (path, "/moved"))
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/page");
  else if (g_str_equal (path, "/loop"))
    soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/loop");
  else if (g_str_equal (path, "/page"))
    {
      soup_server_message_set_status (message, SOUP_STATUS_OK, nullptr);
      soup_server_message_set_response (message, "text/html; charset=utf-8", SOUP_MEMORY_STATIC, served_page, sizeof served_page - 1);
    }
  else
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, nullptr);
}

/* A server of our own on loopback, in a thread with its own context. */
class Fetch : public ::testing::Test
{
protected:
  void SetUp () override
  {
    context = g_main_context_new ();
    loop = g_main_loop_new (context, FALSE);
    thread = g_thread_new ("server", run, this);
    g_mutex_lock (&mutex);
    while (port == 0)
      g_cond_wait (&started, &mutex);
    g_mutex_unlock (&mutex);
  }

  void TearDown () override
  {
    /* From within: a loop that is told to stop before it runs would run on. */
    g_autoptr (GSource) stop = g_idle_source_new ();
    g_source_set_callback (stop, [] (gpointer data) -> gboolean {
      g_main_loop_quit (static_cast<GMainLoop *> (data));
      return G_SOURCE_REMOVE;
    }, loop, nullptr);
    g_source_attach (stop, context);
    g_thread_join (thread);
    g_main_loop_unref (loop);
    g_main_context_unref (context);
  }

  static gpointer run (gpointer data)
  {
    auto *self = static_cast<Fetch *> (data);
    g_main_context_push_thread_default (self->context);
    g_autoptr (SoupServer) server = SOUP_SERVER (g_object_new (SOUP_TYPE_SERVER, nullptr));
    soup_server_add_handler (server, nullptr, answer, nullptr, nullptr);
    soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, nullptr);
    GSList *uris = soup_server_get_uris (server);
    g_mutex_lock (&self->mutex);
    self->port = g_uri_get_port (static_cast<GUri *> (uris->data));
    g_cond_signal (&self->started);
    g_mutex_unlock (&self->mutex);
    g_slist_free_full (uris, reinterpret_cast<GDestroyNotify> (g_uri_unref));
    g_main_loop_run (self->loop);
    g_main_context_pop_thread_default (self->context);
    return nullptr;
  }

  GPtrArray *get (const char *path, gboolean allow_private, GError **error)
  {
    g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%d%s", port, path);
    g_autoptr (GPtrArray) ranges = g_ptr_array_new_with_free_func (g_object_unref);
    g_ptr_array_add (ranges, g_inet_address_mask_new_from_string (allow_private ? "127.0.0.0/8" : "10.0.0.0/8", nullptr));
    return cp_fetch (address, ranges, CP_FETCH_SECONDS, nullptr, nullptr, nullptr, error);
  }

  GMainContext *context = nullptr;
  GMainLoop *loop = nullptr;
  GThread *thread = nullptr;
  GMutex mutex = {};
  GCond started = {};
  int port = 0;
};

TEST_F (Fetch, ReadsAPageAndTellsOfTheRedirects)
{
  g_autoptr (GError) error = nullptr;
  g_autoptr (GPtrArray) articles = get ("/moved", TRUE, &error);
  ASSERT_NE (articles, nullptr) << error->message;
  ASSERT_EQ (articles->len, 1u);
  auto *article = static_cast<CpArticle *> (g_ptr_array_index (articles, 0));
  EXPECT_TRUE (g_str_has_suffix (article->url, "/page"));
  bool told = false;
  for (guint i = 0; i < article->notes->len; i++)
    told = told || strstr (static_cast<CpNote *> (g_ptr_array_index (article->notes, i))->text, "/moved") != nullptr;
  EXPECT_TRUE (told);
}

TEST_F (Fetch, RefusesPrivateAddressesUnlessAPersonNamesThem)
{
  g_autoptr (GError) error = nullptr;
  EXPECT_EQ (get ("/page", FALSE, &error), nullptr);
  ASSERT_NE (error, nullptr);
  EXPECT_NE (strstr (error->message, "127.0.0.1"), nullptr);
}

TEST_F (Fetch, IsNotDeceivedByAnotherSpellingOfAPrivateAddress)
{
  for (const char *host : { "[::ffff:127.0.0.1]", "[::1]", "0.0.0.0", "[fc00::1]", "100.64.0.1" })
    {
      g_autoptr (GError) error = nullptr;
      g_autofree char *address = g_strdup_printf ("http://%s:%d/page", host, port);
      EXPECT_EQ (cp_fetch (address, nullptr, CP_FETCH_SECONDS, nullptr, nullptr, nullptr, &error), nullptr) << host;
      ASSERT_NE (error, nullptr) << host;
      EXPECT_NE (strstr (error->message, "private network"), nullptr) << error->message;
    }
}

TEST_F (Fetch, StopsAtRedirectsWithoutEndAndAtMissingPages)
{
  for (const char *path : { "/loop", "/nothing" })
    {
      g_autoptr (GError) error = nullptr;
      EXPECT_EQ (get (path, TRUE, &error), nullptr) << path;
      EXPECT_NE (error, nullptr) << path;
    }
}

/* What a library says of a name or a port is part of a sentence that names the address. */
TEST_F (Fetch, NamesTheAddressThatIsNotReached)
{
  g_autoptr (GPtrArray) ranges = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (ranges, g_inet_address_mask_new_from_string ("127.0.0.0/8", nullptr));
  for (const char *address : { "http://no-such-host.invalid/page", "http://127.0.0.1:1/page" })
    {
      g_autoptr (GError) error = nullptr;
      EXPECT_EQ (cp_fetch (address, ranges, CP_FETCH_SECONDS, nullptr, nullptr, nullptr, &error), nullptr) << address;
      ASSERT_NE (error, nullptr);
      EXPECT_TRUE (g_str_has_prefix (error->message, (std::string (address) + " could not be fetched: ").c_str ())) << error->message;
      EXPECT_EQ (error->message[strlen (error->message) - 1], '.');
    }
}

/* A server that sends a byte of its answer now and then is never silent for long, and never done. */
TEST (FetchTime, IsBoundedInAllHoweverTheServerSpendsIt)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  const guint16 port = g_socket_listener_add_any_inet_port (listener, nullptr, nullptr);
  g_autofree char *address = g_strdup_printf ("http://127.0.0.1:%u/", port);
  char network[] = "127.0.0.0/8";
  char *networks[] = { network, nullptr };
  g_autoptr (GPtrArray) ranges = cp_fetch_read_ranges (networks, nullptr);
  g_autoptr (GError) error = nullptr;
  GThread *server = g_thread_new ("server", [] (gpointer data) -> gpointer {
    g_autoptr (GSocketConnection) connection = g_socket_listener_accept (static_cast<GSocketListener *> (data), nullptr, nullptr, nullptr);
    GOutputStream *out = connection != nullptr ? g_io_stream_get_output_stream (G_IO_STREAM (connection)) : nullptr;

    while (out != nullptr && g_output_stream_write_all (out, "H", 1, nullptr, nullptr, nullptr))
      g_usleep (50000);
    return nullptr;
  }, listener);
  const gint64 start = g_get_monotonic_time ();

  EXPECT_EQ (cp_fetch (address, ranges, 1, nullptr, nullptr, nullptr, &error), nullptr);
  EXPECT_LT (g_get_monotonic_time () - start, 5 * G_USEC_PER_SEC);
  ASSERT_NE (error, nullptr);
  EXPECT_NE (strstr (error->message, "did not answer in time"), nullptr) << error->message;
  g_thread_join (server);
}

TEST (FetchRanges, AreReadAsAPersonWritesThem)
{
  char good[] = "192.168.1.5", bad[] = "nowhere";
  char *two[] = { good, nullptr }, *one[] = { good, bad, nullptr };
  g_autoptr (GError) error = nullptr;
  g_autoptr (GPtrArray) ranges = cp_fetch_read_ranges (two, &error);

  ASSERT_NE (ranges, nullptr);
  EXPECT_EQ (ranges->len, 1u);
  EXPECT_EQ (cp_fetch_read_ranges (one, &error), nullptr);
  EXPECT_NE (strstr (error->message, "nowhere"), nullptr);
}

TEST (FetchAddress, IsHttpWithAHost)
{
  EXPECT_TRUE (cp_fetch_is_address ("https://news.example/x"));
  for (const char *address : { "file:///etc/passwd", "ftp://a.example/", "news", "https:///x", "javascript:alert(1)" })
    EXPECT_FALSE (cp_fetch_is_address (address)) << address;
}

}
#endif
