/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/http.h"

#include <libsoup/soup.h>

/* A host may be moved between the question where it lies and the connection. */
static void
keep_to_allowed (SoupMessage       *message G_GNUC_UNUSED,
                 GSocketClientEvent event,
                 GIOStream         *connection,
                 gpointer           user_data)
{
  const CpHttpRequest *request = user_data;
  g_autoptr (GSocketAddress) remote = NULL;

  if (event != G_SOCKET_CLIENT_CONNECTED || !G_IS_SOCKET_CONNECTION (connection))
    return;
  remote = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (G_IS_INET_SOCKET_ADDRESS (remote)
      && !request->allows (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (remote)), request->user_data))
    g_io_stream_close (connection, NULL, NULL);
}

static gboolean
read_body (GInputStream *stream,
           gsize         most,
           GBytes      **body,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);
  gssize n;

  while (data->len <= most && (n = g_input_stream_read (stream, buffer, 65536, cancellable, error)) != 0)
    {
      if (n < 0)
        return FALSE;
      g_byte_array_append (data, buffer, (guint) n);
    }
  if (data->len <= most)
    *body = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return TRUE;
}

static gboolean
get (const CpHttpRequest *request,
     CpHttpAnswer        *answer,
     GCancellable        *cancellable,
     GError             **error)
{
  g_autoptr (SoupSession) session = soup_session_new_with_options ("timeout", request->seconds, "user-agent", request->agent, NULL);
  g_autoptr (SoupMessage) message = soup_message_new (SOUP_METHOD_GET, request->address);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GHashTable) parameters = NULL;
  SoupMessageHeaders *headers;

  if (message == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, request->address);
      return FALSE;
    }
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  g_signal_connect (message, "network-event", G_CALLBACK (keep_to_allowed), (gpointer) request);
  stream = soup_session_send (session, message, cancellable, error);
  if (stream == NULL)
    return FALSE;

  answer->status = soup_message_get_status (message);
  answer->phrase = soup_status_get_phrase (answer->status);
  headers = soup_message_get_response_headers (message);
  if (SOUP_STATUS_IS_REDIRECTION (answer->status))
    answer->location = g_strdup (soup_message_headers_get_one (headers, "Location"));
  if (answer->status != SOUP_STATUS_OK)
    return TRUE;
  soup_message_headers_get_content_type (headers, &parameters);
  if (parameters != NULL)
    answer->charset = g_strdup (g_hash_table_lookup (parameters, "charset"));
  return read_body (stream, request->most, &answer->body, cancellable, error);
}

const CpLateHttp cp_late_http = { get };
