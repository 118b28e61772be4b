/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string>
#include <vector>

#include "config.h"

#ifdef CP_HAVE_ARCHIVE
#include <archive.h>
#include <archive_entry.h>

using Members = std::vector<std::pair<std::string, std::string>>;

/* A ZIP file of those members, name and content. */
inline std::string
zip (const Members &members, const char *password = nullptr)
{
  size_t size = 1 << 20;
  size_t used = 0;

  for (const auto &member : members)
    size += member.second.size () + 2 * member.first.size () + 200;
  std::vector<char> buffer (size);
  struct archive *writer = archive_write_new ();
  archive_write_set_format_zip (writer);
  if (password != nullptr)
    {
      archive_write_set_options (writer, "zip:encryption=traditional");
      archive_write_set_passphrase (writer, password);
    }
  archive_write_open_memory (writer, buffer.data (), buffer.size (), &used);
  for (size_t i = 0; i < members.size (); i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      /* OpenDocument and EPUB keep their type first and stored. */
      if (members[i].first == "mimetype")
        archive_write_zip_set_compression_store (writer);
      else
        archive_write_zip_set_compression_deflate (writer);
      archive_entry_set_pathname (entry, members[i].first.c_str ());
      archive_entry_set_size (entry, static_cast<la_int64_t> (members[i].second.size ()));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_write_header (writer, entry);
      archive_write_data (writer, members[i].second.data (), members[i].second.size ());
      archive_entry_free (entry);
    }
  archive_write_close (writer);
  archive_write_free (writer);
  return std::string (buffer.data (), used);
}
#endif
