/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string>
#include <vector>

#include "importer/importer.h"

/* One import, and what came of it. */
struct ImportCase
{
  GPtrArray *articles = nullptr;
  GError *error = nullptr;
  std::vector<std::string> refused;

  ImportCase (const std::string &content, const char *name)
  {
    g_autoptr (GBytes) bytes = g_bytes_new (content.data (), content.size ());

    articles = cp_import_bytes (bytes, "file:///x", name, on_failed, &refused, nullptr, &error);
  }

  explicit ImportCase (const char *path)
  {
    g_autoptr (GFile) file = g_file_new_for_path (path);

    articles = cp_import_file (file, on_failed, &refused, nullptr, &error);
  }

  ~ImportCase ()
  {
    g_clear_pointer (&articles, g_ptr_array_unref);
    g_clear_error (&error);
  }

  ImportCase (const ImportCase &) = delete;

  static void
  on_failed (GFile *, const GError *failure, gpointer data)
  {
    static_cast<std::vector<std::string> *> (data)->push_back (failure->message);
  }

  const CpArticle *
  article (guint i = 0) const
  {
    return articles != nullptr && i < articles->len ? static_cast<const CpArticle *> (g_ptr_array_index (articles, i)) : nullptr;
  }

  std::string text () const { return article () != nullptr ? article ()->text : ""; }
  std::string message () const { return error != nullptr ? error->message : ""; }

  std::string
  published () const
  {
    g_autofree char *iso = article () != nullptr ? cp_date_to_iso (&article ()->published) : nullptr;

    return iso != nullptr ? std::string (iso).substr (0, 10) : "";
  }

  bool
  left_out (const std::string &words) const
  {
    for (guint i = 0; article () != nullptr && i < article ()->leftovers->len; i++)
      {
        auto leftover = static_cast<const CpLeftover *> (g_ptr_array_index (article ()->leftovers, i));

        if (std::string (leftover->text).find (words) != std::string::npos)
          return *leftover->reason != '\0';
      }
    return false;
  }

  bool
  notes (CpNoteKind kind, const std::string &words) const
  {
    for (guint i = 0; article () != nullptr && i < article ()->notes->len; i++)
      {
        auto note = static_cast<const CpNote *> (g_ptr_array_index (article ()->notes, i));

        if (note->kind == kind && std::string (note->text).find (words) != std::string::npos)
          return true;
      }
    return false;
  }
};

inline bool
has (const std::string &text, const std::string &words)
{
  return text.find (words) != std::string::npos;
}

/* @piece, @n times over. */
inline std::string
repeat (const std::string &piece, int n)
{
  std::string all;

  all.reserve (piece.size () * (size_t) n);
  for (int i = 0; i < n; i++)
    all += piece;
  return all;
}

/* Three paragraphs about nobody, long enough to be an article. */
#define STORY                                                                                                           \
  "<p>The harbour council of Lindvik voted on Tuesday to close the old ferry pier, saying that it was no longer safe.</p>" \
  "<p>“We have waited nine years for repairs, and none came,” said Councillor Berta Holm, who voted for the closure.</p>"  \
  "<p>The ferry company denied the claim, and said that its engineers had inspected the pier twice this spring.</p>"

inline std::string
page (const std::string &head, const std::string &body)
{
  return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
}
