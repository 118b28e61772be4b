/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/letter.h"

#include <gmime/gmime.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)

/* The part that a person reads: of the type asked for, the first in reading order that is no attachment. */
static GMimePart *
find_part (GMimeObject *object,
           const char  *subtype)
{
  if (GMIME_IS_MULTIPART (object))
    {
      for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++)
        {
          GMimePart *part = find_part (g_mime_multipart_get_part (GMIME_MULTIPART (object), i), subtype);

          if (part != NULL)
            return part;
        }
      return NULL;
    }
  if (!GMIME_IS_PART (object) || g_mime_part_is_attachment (GMIME_PART (object)))
    return NULL;
  return g_mime_content_type_is_type (g_mime_object_get_content_type (object), "text", subtype) ? GMIME_PART (object) : NULL;
}

/* The part's bytes with the transfer encoding undone. */
static GBytes *
part_bytes (GMimePart *part)
{
  g_autoptr (GMimeStream) memory = g_mime_stream_mem_new ();
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GByteArray *array;

  if (content == NULL || g_mime_data_wrapper_write_to_stream (content, memory) < 0)
    return NULL;
  array = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory));
  return g_bytes_new (array->data, array->len);
}

static char *
sender_name (GMimeMessage *message)
{
  InternetAddressList *from = g_mime_message_get_from (message);
  InternetAddress *first = from != NULL && internet_address_list_length (from) > 0
                             ? internet_address_list_get_address (from, 0) : NULL;

  return first != NULL ? g_strdup (internet_address_get_name (first)) : NULL;
}

/* Who wrote the letter, when and of what. */
static void
read_head (CpLetter     *letter,
           GMimeMessage *message)
{
  GDateTime *date = g_mime_message_get_date (message);

  letter->subject = g_strdup (g_mime_message_get_subject (message));
  letter->sender = sender_name (message);
  letter->date = date != NULL ? g_date_time_ref (date) : NULL;
}

/* A page with its pictures in one file, or a letter that is a page. */
static void
read_page (CpLetter     *letter,
           GMimeMessage *message,
           GMimePart    *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  const char *saved_from = g_mime_object_get_header (GMIME_OBJECT (message), "Snapshot-Content-Location");

  letter->is_page = TRUE;
  letter->page = part_bytes (part);
  letter->charset = g_strdup (g_mime_content_type_get_parameter (type, "charset"));
  letter->address = g_strdup (saved_from != NULL ? saved_from : g_mime_part_get_content_location (part));
  if (letter->address == NULL)
    read_head (letter, message);
}

static void
attachment_free (gpointer data)
{
  CpAttachment *self = data;

  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
add_attachment (CpLetter   *letter,
                const char *name,
                GBytes     *bytes)
{
  CpAttachment *attachment;

  if (bytes == NULL)
    return;
  if (letter->attachments == NULL)
    letter->attachments = g_ptr_array_new_with_free_func (attachment_free);
  attachment = g_new (CpAttachment, 1);
  attachment->name = g_utf8_make_valid (name != NULL && *name != '\0' ? name : "attachment", -1);
  attachment->bytes = bytes;
  g_ptr_array_add (letter->attachments, attachment);
}

/* A letter that was sent on, as a file of its own. */
static GBytes *
message_bytes (GMimeMessage *message)
{
  g_autoptr (GMimeStream) memory = g_mime_stream_mem_new ();
  GByteArray *array;

  if (message == NULL || g_mime_object_write_to_stream (GMIME_OBJECT (message), NULL, memory) < 0)
    return NULL;
  array = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory));
  return g_bytes_new (array->data, array->len);
}

/* Nobody sends an article as a picture of a sender's firm, as the sender's card, or as the signature that proves the letter. */
static gboolean
is_for_reading (GMimePart *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  const char *kind = g_mime_content_type_get_media_type (type);

  return g_mime_part_is_attachment (part) && g_ascii_strcasecmp (kind, "image") != 0 && g_ascii_strcasecmp (kind, "audio") != 0
         && g_ascii_strcasecmp (kind, "video") != 0 && !g_mime_content_type_is_type (type, "application", "pgp-signature")
         && !g_mime_content_type_is_type (type, "application", "pkcs7-signature")
         && !g_mime_content_type_is_type (type, "application", "x-pkcs7-signature")
         && !g_mime_content_type_is_type (type, "text", "vcard") && !g_mime_content_type_is_type (type, "text", "calendar");
}

static void
gather_attachments (CpLetter    *letter,
                    GMimeObject *object)
{
  if (GMIME_IS_MULTIPART (object))
    {
      for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++)
        gather_attachments (letter, g_mime_multipart_get_part (GMIME_MULTIPART (object), i));
      return;
    }
  if (letter->attachments != NULL && letter->attachments->len == CP_LETTER_MAX_ATTACHMENTS)
    letter->has_more = TRUE;
  else if (GMIME_IS_MESSAGE_PART (object))
    {
      GMimeMessage *inner = g_mime_message_part_get_message (GMIME_MESSAGE_PART (object));

      add_attachment (letter, inner != NULL ? g_mime_message_get_subject (inner) : NULL, message_bytes (inner));
    }
  else if (GMIME_IS_PART (object) && is_for_reading (GMIME_PART (object)))
    add_attachment (letter, g_mime_part_get_filename (GMIME_PART (object)), part_bytes (GMIME_PART (object)));
}

/* GMime's own tables are set up once for the program. */
static void
ensure_gmime (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_mime_init ();
      g_once_init_leave (&done, 1);
    }
}

static gboolean
read_letter (GBytes   *bytes,
             CpLetter *letter)
{
  g_autoptr (GMimeStream) stream = NULL;
  g_autoptr (GMimeParser) parser = NULL;
  g_autoptr (GMimeMessage) message = NULL;
  GMimePart *html, *plain;
  GMimeObject *root;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  ensure_gmime ();
  stream = g_mime_stream_mem_new_with_buffer (data, size);
  parser = g_mime_parser_new_with_stream (stream);
  message = g_mime_parser_construct_message (parser, NULL);
  root = message != NULL ? g_mime_message_get_mime_part (message) : NULL;
  if (root == NULL)
    return FALSE;

  html = find_part (root, "html");
  plain = find_part (root, "plain");
  if (html != NULL
      && (plain == NULL || g_mime_content_type_is_type (g_mime_object_get_content_type (root), "multipart", "related")))
    read_page (letter, message, html);
  else if (plain != NULL && GMIME_IS_TEXT_PART (plain))
    {
      read_head (letter, message);
      letter->text = g_mime_text_part_get_text (GMIME_TEXT_PART (plain));
    }
  gather_attachments (letter, root);
  return letter->is_page || letter->text != NULL || letter->attachments != NULL;
}

const CpLateLetter cp_late_letter = { read_letter };
