/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/fetch.h"

#include <glib/gi18n-lib.h>

#include "importer/format.h"

#ifdef CP_HAVE_SOUP
#include <libsoup/soup.h>

/* What the network gave for an address. */
typedef struct
{
  GBytes    *bytes;
  char      *charset;
  char      *address; /* after redirects */
  GPtrArray *steps;   /* char*: the addresses on the way */
} Fetched;

static void
fetched_clear (Fetched *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fetched, fetched_clear)

static gboolean
is_private (GInetAddress *address)
{
  return g_inet_address_get_is_any (address) || g_inet_address_get_is_loopback (address)
         || g_inet_address_get_is_link_local (address) || g_inet_address_get_is_site_local (address)
         || g_inet_address_get_is_multicast (address)
         /* fc00::/7, which GIO does not call site-local */
         || (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6
             && (g_inet_address_to_bytes (address)[0] & 0xfe) == 0xfc);
}

/* Asks once where a host lies and answers only with public addresses: a page must not reach into the reader's own
 * network, nor be moved there between the question and the connection. */
static GInetAddress *
resolve_public (const char   *host,
                gboolean      allow_private,
                GCancellable *cancellable,
                GError      **error)
{
  g_autoptr (GResolver) resolver = g_resolver_get_default ();
  GList *addresses = g_resolver_lookup_by_name (resolver, host, cancellable, error);
  GInetAddress *found = NULL;

  if (addresses == NULL)
    return NULL;
  for (GList *l = addresses; l != NULL && found == NULL; l = l->next)
    if (allow_private || !is_private (l->data))
      found = g_object_ref (l->data);
  g_resolver_free_addresses (addresses);
  if (found == NULL)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED,
                 _ ("%s lies in a private network and was not fetched."), host);
  return found;
}

static void
keep_to_address (SoupMessage        *message,
                 GSocketClientEvent  event,
                 GIOStream          *connection,
                 gpointer            user_data)
{
  gboolean *refused = user_data;
  g_autoptr (GSocketAddress) remote = NULL;

  if (event != G_SOCKET_CLIENT_CONNECTED || !G_IS_SOCKET_CONNECTION (connection))
    return;
  remote = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (G_IS_INET_SOCKET_ADDRESS (remote)
      && is_private (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (remote))))
    {
      *refused = TRUE;
      g_io_stream_close (connection, NULL, NULL);
    }
  (void) message;
}

static GBytes *
read_body (GInputStream *stream,
           const char   *address,
           gint64        deadline,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, 65536, cancellable, error)) > 0)
    {
      g_byte_array_append (data, buffer, (guint) n);
      if (data->len > CP_IMPORT_MAX_SIZE)
        {
          cp_source_fail_large (address, error);
          return NULL;
        }
      if (g_get_monotonic_time () > deadline)
        {
          g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s did not answer in time."), address);
          return NULL;
        }
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&data));
}

/* One request; a redirect puts the next address into @next. */
static gboolean
request (SoupSession  *session,
         const char   *address,
         gboolean      allow_private,
         gint64        deadline,
         char        **next,
         Fetched      *fetched,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_GET, address);
  g_autoptr (GInetAddress) host = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GHashTable) parameters = NULL;
  gboolean refused = FALSE;
  guint status;

  if (message == NULL)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s is no address."), address);
      return FALSE;
    }
  host = resolve_public (g_uri_get_host (soup_message_get_uri (message)), allow_private, cancellable, error);
  if (host == NULL)
    return FALSE;
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  if (!allow_private)
    g_signal_connect (message, "network-event", G_CALLBACK (keep_to_address), &refused);
  stream = soup_session_send (session, message, cancellable, error);
  if (stream == NULL)
    return FALSE;

  status = soup_message_get_status (message);
  if (SOUP_STATUS_IS_REDIRECTION (status))
    {
      const char *location = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");

      *next = location != NULL ? g_uri_resolve_relative (address, location, G_URI_FLAGS_NONE, NULL) : NULL;
    }
  if (status != SOUP_STATUS_OK && *next == NULL)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s could not be fetched: %s."), address,
                   soup_status_get_phrase (status));
      return FALSE;
    }
  if (*next != NULL)
    return TRUE;

  fetched->bytes = read_body (stream, address, deadline, cancellable, error);
  soup_message_headers_get_content_type (soup_message_get_response_headers (message), &parameters);
  if (parameters != NULL)
    fetched->charset = g_strdup (g_hash_table_lookup (parameters, "charset"));
  return fetched->bytes != NULL;
}

static gboolean
fetch_bytes (const char   *address,
             gboolean      allow_private,
             Fetched      *fetched,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (SoupSession) session = soup_session_new_with_options ("timeout", CP_FETCH_SECONDS, "user-agent",
                                                                   "Counterpoint/" CP_VERSION, NULL);
  g_autofree char *current = g_strdup (address);
  gint64 deadline = g_get_monotonic_time () + (gint64) CP_FETCH_SECONDS * G_USEC_PER_SEC;

  fetched->steps = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i <= CP_FETCH_MAX_REDIRECTS; i++)
    {
      g_autofree char *next = NULL;

      if (!cp_fetch_is_address (current))
        break;
      if (!request (session, current, allow_private, deadline, &next, fetched, cancellable, error))
        return FALSE;
      if (next == NULL)
        {
          fetched->address = g_steal_pointer (&current);
          return TRUE;
        }
      g_ptr_array_add (fetched->steps, g_steal_pointer (&current));
      current = g_steal_pointer (&next);
    }
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s leads on and on, and was not fetched."), address);
  return FALSE;
}

static void
note_way (CpArticle     *article,
          const Fetched *fetched)
{
  for (guint i = 0; i < fetched->steps->len; i++)
    cp_article_add_note (article, CP_NOTE_FOUND, _ ("redirected from %s"),
                         (const char *) g_ptr_array_index (fetched->steps, i));
  if (article->url == NULL)
    article->url = g_strdup (fetched->address);
}

#endif

/** cp_fetch_is_address: Returns: whether @address is one that can be fetched: http or https with a host */
gboolean
cp_fetch_is_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  return (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0)
         && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

/**
 * cp_fetch:
 * @address: what a person asked to open
 * @allow_private: whether it may lie in a private network; only where the person said so
 *
 * Fetches one address, within the bounds above, and imports what comes back; nothing that it names is fetched. Blocks.
 * Errors: %CP_IMPORT_ERROR, one sentence each; %G_IO_ERROR_CANCELLED; what the network says.
 *
 * Returns: (transfer full) (element-type CpArticle) (nullable): the articles
 */
GPtrArray *
cp_fetch (const char     *address,
          gboolean        allow_private,
          CpImportFailed  failed,
          gpointer        user_data,
          GCancellable   *cancellable,
          GError        **error)
{
#ifdef CP_HAVE_SOUP
  g_auto (Fetched) fetched = { 0 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  CpSource source = { .uri = address, .name = address, .failed = failed, .user_data = user_data, .cancellable = cancellable };

  if (!fetch_bytes (address, allow_private, &fetched, cancellable, error))
    return NULL;
  source.bytes = fetched.bytes;
  source.charset = fetched.charset;
  source.address = fetched.address;
  if (!cp_source_read (&source, articles, error))
    return NULL;
  for (guint i = 0; i < articles->len; i++)
    note_way (g_ptr_array_index (articles, i), &fetched);
  return g_steal_pointer (&articles);
#else
  (void) allow_private;
  (void) failed;
  (void) user_data;
  (void) cancellable;
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED,
               _ ("This build does not fetch addresses: save the page and open the file instead of %s."), address);
  return NULL;
#endif
}
