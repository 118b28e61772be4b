/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "importer/fetch.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "importer/format.h"
#include "importer/http.h"
#include "importer/late.h"
#include "importer/unpacked.h"

#ifdef CP_HAVE_SOUP

/* The status of an answer that is what was asked for. */
#define HTTP_OK 200u

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

static void
answer_clear (CpHttpAnswer *self)
{
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->charset, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CpHttpAnswer, answer_clear)

/* What is nobody's on the net, beside what GIO knows to be so. */
static const char *const private_ranges[] = {
  "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "198.18.0.0/15", "240.0.0.0/4", "fc00::/7", "64:ff9b::/96",
};

/* An IPv4 address that is written as one of IPv6, ::ffff:127.0.0.1, is the IPv4 address. */
static GInetAddress *
unmap (GInetAddress *address)
{
  static const guint8 prefix[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff };
  const guint8 *bytes = g_inet_address_to_bytes (address);

  if (g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV6 && memcmp (bytes, prefix, sizeof prefix) == 0)
    return g_inet_address_new_from_bytes (bytes + sizeof prefix, G_SOCKET_FAMILY_IPV4);
  return g_object_ref (address);
}

static gboolean
is_private (GInetAddress *address)
{
  if (g_inet_address_get_is_any (address) || g_inet_address_get_is_loopback (address)
      || g_inet_address_get_is_link_local (address) || g_inet_address_get_is_site_local (address)
      || g_inet_address_get_is_multicast (address))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (private_ranges); i++)
    {
      g_autoptr (GInetAddressMask) range = g_inet_address_mask_new_from_string (private_ranges[i], NULL);

      if (g_inet_address_mask_matches (range, address))
        return TRUE;
    }
  return FALSE;
}

/* Whether an address may be connected to: a public one, or one of a range that a person named. */
static gboolean
is_allowed (GInetAddress *address,
            gpointer      user_data)
{
  GPtrArray *ranges = user_data;
  g_autoptr (GInetAddress) plain = unmap (address);

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    if (g_inet_address_mask_matches (g_ptr_array_index (ranges, i), plain))
      return TRUE;
  return !is_private (plain);
}

/* Asks where a host lies and answers whether any of its addresses is allowed: a page must not reach into the reader's own network. Nor may
 * the host be moved there between this question and the connection, which is asked again. */
static gboolean
check_host (const char   *host,
            GPtrArray    *ranges,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GResolver) resolver = g_resolver_get_default ();
  GList *addresses = g_resolver_lookup_by_name (resolver, host, cancellable, error);
  gboolean allowed = FALSE;

  if (addresses == NULL)
    return FALSE;
  for (GList *l = addresses; l != NULL; l = l->next)
    allowed |= is_allowed (l->data, ranges);
  g_resolver_free_addresses (addresses);
  if (!allowed)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED,
                 _ ("%s lies in a private network and was not fetched."), host);
  return allowed;
}

/*
 * Ends a fetch that takes longer than is allowed, however its server spends the time: byte by byte, redirect by redirect.
 * Whoever asked for the fetch can end it through the same @cancellable.
 */
typedef struct
{
  GThread      *thread;
  GMutex        lock;
  GCond         changed;
  gboolean      done;
  gboolean      late;
  gint64        deadline;
  GCancellable *cancellable;
  GCancellable *asker; /* may be %NULL */
  gulong        follows;
} Watch;

static gpointer
watch_clock (gpointer data)
{
  Watch *self = data;

  g_mutex_lock (&self->lock);
  while (!self->done && g_cond_wait_until (&self->changed, &self->lock, self->deadline))
    ;
  self->late = !self->done;
  g_mutex_unlock (&self->lock);
  if (self->late)
    g_cancellable_cancel (self->cancellable);
  return NULL;
}

static void
watch_begin (Watch        *self,
             guint         seconds,
             GCancellable *asker)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->deadline = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  self->cancellable = g_cancellable_new ();
  self->asker = asker;
  if (asker != NULL)
    self->follows = g_cancellable_connect (asker, G_CALLBACK (g_cancellable_cancel), g_object_ref (self->cancellable), g_object_unref);
  self->thread = g_thread_new ("fetch-clock", watch_clock, self);
}

/* Returns: whether the time was up before */
static gboolean
watch_end (Watch *self)
{
  g_mutex_lock (&self->lock);
  self->done = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
  g_cancellable_disconnect (self->asker, self->follows);
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  return self->late;
}

/* One request; a redirect puts the next address into @next. */
static gboolean
request (const CpLateHttp *http,
         const char       *address,
         GPtrArray        *ranges,
         char            **next,
         Fetched          *fetched,
         GCancellable     *cancellable,
         GError          **error)
{
  const CpHttpRequest wanted = {
    .address = address,
    .agent = "Counterpoint/" CP_VERSION,
    .seconds = CP_FETCH_SECONDS,
    .most = CP_IMPORT_MAX_SIZE,
    .allows = is_allowed,
    .user_data = ranges,
  };
  g_auto (CpHttpAnswer) answer = { 0 };
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);

  if (uri == NULL)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s is no address."), address);
      return FALSE;
    }
  if (!check_host (g_uri_get_host (uri), ranges, cancellable, error) || !http->get (&wanted, &answer, cancellable, error))
    return FALSE;
  if (answer.location != NULL)
    *next = g_uri_resolve_relative (address, answer.location, G_URI_FLAGS_NONE, NULL);
  if (*next != NULL)
    return TRUE;
  if (answer.status != HTTP_OK)
    {
      g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s could not be fetched: %s."), address, answer.phrase);
      return FALSE;
    }
  if (answer.body == NULL)
    return cp_source_fail_large (address, error);
  fetched->bytes = g_steal_pointer (&answer.body);
  fetched->charset = g_steal_pointer (&answer.charset);
  return TRUE;
}

static gboolean
follow (const char   *address,
        GPtrArray    *ranges,
        Fetched      *fetched,
        GCancellable *cancellable,
        GError      **error)
{
  const CpLateHttp *http = cp_late_load ("http", address, error);
  g_autofree char *current = g_strdup (address);

  if (http == NULL)
    return FALSE;
  fetched->steps = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i <= CP_FETCH_MAX_REDIRECTS; i++)
    {
      g_autofree char *next = NULL;

      if (!cp_fetch_is_address (current))
        break;
      if (!request (http, current, ranges, &next, fetched, cancellable, error))
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

static gboolean
fetch_bytes (const char   *address,
             GPtrArray    *ranges,
             guint         seconds,
             Fetched      *fetched,
             GCancellable *cancellable,
             GError      **error)
{
  Watch watch = { NULL };
  g_autoptr (GError) own = NULL;
  gboolean there, late;

  watch_begin (&watch, seconds, cancellable);
  there = follow (address, ranges, fetched, watch.cancellable, &own);
  late = watch_end (&watch);
  if (!there && late)
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s did not answer in time."), address);
  else if (!there && own->domain != CP_IMPORT_ERROR && !g_error_matches (own, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("%s could not be fetched: %s."), address, own->message);
  else if (!there)
    g_propagate_error (error, g_steal_pointer (&own));
  return there;
}

static void
note_way (CpArticle     *article,
          const Fetched *fetched)
{
  for (guint i = 0; i < fetched->steps->len; i++)
    cp_article_add_note (article, CP_NOTE_FOUND, _ ("Redirected from %s."),
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
 * cp_fetch_read_ranges:
 * @networks: (nullable): as a person writes them, "10.0.0.0/8", "192.168.1.5"; ends with %NULL
 *
 * Returns: (transfer full) (element-type GInetAddressMask): the ranges; %NULL with a sentence on the first that is none
 */
GPtrArray *
cp_fetch_read_ranges (char   **networks,
                      GError **error)
{
  g_autoptr (GPtrArray) ranges = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; networks != NULL && networks[i] != NULL; i++)
    {
      GInetAddressMask *range = g_inet_address_mask_new_from_string (networks[i], NULL);

      if (range == NULL)
        {
          g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_FAILED, _ ("“%s” is no range of addresses, such as 10.0.0.0/8."), networks[i]);
          return NULL;
        }
      g_ptr_array_add (ranges, range);
    }
  return g_steal_pointer (&ranges);
}

/**
 * cp_fetch:
 * @address: what a person asked to open
 * @ranges: (nullable) (element-type GInetAddressMask): private networks in which it may lie, as the person named them
 * @seconds: how long it may take in all, redirects included
 *
 * Fetches one address, within the bounds above, and imports what comes back; nothing that it names is fetched. Blocks.
 * Errors: %CP_IMPORT_ERROR, one sentence each; %G_IO_ERROR_CANCELLED; what the network says.
 *
 * Returns: (transfer full) (element-type CpArticle) (nullable): the articles
 */
GPtrArray *
cp_fetch (const char     *address,
          GPtrArray      *ranges,
          guint           seconds,
          CpImportFailed  failed,
          gpointer        user_data,
          GCancellable   *cancellable,
          GError        **error)
{
#ifdef CP_HAVE_SOUP
  g_auto (Fetched) fetched = { 0 };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) cp_article_unref);
  gsize unpack_left;
  CpSource source = {
    .uri = address,
    .name = address,
    .unpack_left = &unpack_left,
    .failed = failed,
    .user_data = user_data,
    .cancellable = cancellable,
  };

  if (!fetch_bytes (address, ranges, seconds, &fetched, cancellable, error))
    return NULL;
  unpack_left = cp_unpacked_budget (g_bytes_get_size (fetched.bytes));
  source.bytes = fetched.bytes;
  source.charset = fetched.charset;
  source.address = fetched.address;
  if (!cp_source_read (&source, articles, error))
    return NULL;
  for (guint i = 0; i < articles->len; i++)
    {
      cp_import_note_found (g_ptr_array_index (articles, i));
      note_way (g_ptr_array_index (articles, i), &fetched);
    }
  return g_steal_pointer (&articles);
#else
  (void) ranges;
  (void) seconds;
  (void) failed;
  (void) user_data;
  (void) cancellable;
  g_set_error (error, CP_IMPORT_ERROR, CP_IMPORT_ERROR_UNSUPPORTED,
               _ ("This build does not fetch addresses: save the page and open the file instead of %s."), address);
  return NULL;
#endif
}
