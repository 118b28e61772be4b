/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/html.h"

#include <glib/gi18n-lib.h>

#include "comparison/once.h"
#include "comparison/words.h"

/* The light colours of the interface's parties, with enough contrast on white for text. */
static const char *const colours[] = { "#1a4f9c", "#b84a00", "#8f4fd3", "#0a7f6c", "#870a3b", "#565800", "#4d2f18", "#62708f" };

static const char style[] =
  "body{font:16px/1.5 Cantarell,system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
  "h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.5rem;border-top:1px solid #999;padding-top:.7rem}"
  ".row{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr))}"
  ".party{border-top:5px solid var(--c);padding-top:.3rem}.party h3{margin:.2rem 0;color:var(--c);font-size:1rem}"
  "blockquote{margin:.7rem 0;padding:0 0 0 .8rem;border-left:3px solid var(--c,#999)}"
  ".by{color:#595959;font-size:.85rem}.rel{border:2px solid #2b2b30;border-radius:1rem;padding:.1rem .7rem;font-size:.85rem}"
  ".clash{background:#2b2b30;color:#fff}.differ{border-style:dashed}.unclear{border-style:dotted}"
  ".lead{color:#595959}.why{color:#595959;font-size:.9rem}a{color:inherit}";

static void
add_escaped (GString    *out,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (out, escaped);
}

/* An element with text alone. @attributes begins with a space where it is not empty, and holds nothing from an article. */
static void
add_element (GString    *out,
             const char *element,
             const char *attributes,
             const char *text)
{
  g_string_append_printf (out, "<%s%s>", element, attributes);
  add_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

/* Words that may run from right to left beside others that do not: a name, a quotation. */
static void
add_isolated (GString    *out,
              const char *text)
{
  g_string_append (out, "<bdi>");
  add_escaped (out, text);
  g_string_append (out, "</bdi>");
}

static const CpModelParty *
party_at (const CpModel *model,
          gint32         party)
{
  return g_ptr_array_index (model->parties, (guint) party);
}

static const char *
colour_of (const CpModel *model,
           gint32         party)
{
  return party < 0 ? "#222222" : colours[party_at (model, party)->colour % G_N_ELEMENTS (colours)];
}

static void
add_statement (GString       *out,
               const CpModel *model,
               guint          statement)
{
  const CpModelStatement *s = g_ptr_array_index (model->statements, statement);
  g_autofree char *lead = NULL, *words = NULL, *attribution = cp_words_attribution (model, statement);
  g_autofree char *elsewhere = cp_once_elsewhere (model, statement);

  cp_words_statement (model, statement, &lead, &words);
  g_string_append_printf (out, "<blockquote style=\"--c:%s\">", colour_of (model, s->party));
  if (lead != NULL)
    {
      add_element (out, "span", " class=\"lead\"", lead);
      g_string_append_c (out, ' ');
    }
  add_isolated (out, words);
  g_string_append (out, "<div class=\"by\">");
  add_escaped (out, attribution);
  if (elsewhere != NULL)
    {
      g_string_append (out, " · ");
      add_escaped (out, elsewhere);
    }
  g_string_append_printf (out, " · <a href=\"#a%u\">A%u</a></div></blockquote>\n", s->article + 1, s->article + 1);
}

static void
add_position (GString          *out,
              const CpModel    *model,
              const CpPosition *position)
{
  g_autoptr (GArray) statements = cp_once_list (model, position->statements);

  g_string_append_printf (out, "<section class=\"party\" style=\"--c:%s\">\n", colour_of (model, position->party));
  add_element (out, "h3", "", position->party >= 0 ? party_at (model, position->party)->name : _("No party"));
  add_element (out, "strong", "", cp_words_answer (position->stance));
  for (guint i = 0; i < statements->len; i++)
    add_statement (out, model, g_array_index (statements, guint32, i));
  g_string_append (out, "</section>\n");
}

static void
add_contrast (GString          *out,
              const CpModel    *model,
              const CpContrast *contrast)
{
  g_autofree char *attributes = g_strdup_printf (" class=\"rel %s\"", cp_relation_to_nick (contrast->relation));

  g_string_append (out, "<p>");
  add_element (out, "span", attributes, cp_words_relation (contrast->relation));
  add_isolated (out, party_at (model, contrast->a)->name);
  g_string_append (out, " – ");
  add_isolated (out, party_at (model, contrast->b)->name);
  for (guint i = 0; i < contrast->why->len; i++)
    {
      g_string_append_c (out, ' ');
      add_element (out, "span", " class=\"why\"", g_ptr_array_index (contrast->why, i));
    }
  g_string_append (out, "</p>\n");
}

static void
add_issue (GString       *out,
           const CpModel *model,
           const CpIssue *issue)
{
  add_element (out, "h2", "", cp_words_issue (issue));
  for (guint i = 0; i < issue->contrasts->len; i++)
    add_contrast (out, model, g_ptr_array_index (issue->contrasts, i));
  g_string_append (out, "<div class=\"row\">\n");
  for (guint i = 0; i < issue->positions->len; i++)
    add_position (out, model, g_ptr_array_index (issue->positions, i));
  g_string_append (out, "</div>\n");
}

/* What belongs to no issue is said all the same: of an article about something else, it is all there is. */
static void
add_others (GString       *out,
            const CpModel *model)
{
  g_autoptr (GArray) indexes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) once = NULL;

  for (guint32 i = 0; i < model->statements->len; i++)
    if (((const CpModelStatement *) g_ptr_array_index (model->statements, i))->issue < 0)
      g_array_append_val (indexes, i);
  if (indexes->len == 0)
    return;
  add_element (out, "h2", "", _("Statements Without an Issue"));
  once = cp_once_list (model, indexes);
  for (guint i = 0; i < once->len; i++)
    add_statement (out, model, g_array_index (once, guint32, i));
}

static void
add_inconsistency (GString               *out,
                   const CpModel         *model,
                   const CpInconsistency *found)
{
  if (found->earlier >= 0)
    add_statement (out, model, (guint) found->earlier);
  if (found->later >= 0)
    add_statement (out, model, (guint) found->later);
  for (guint i = 0; i < found->why->len; i++)
    add_element (out, "p", " class=\"why\"", g_ptr_array_index (found->why, i));
}

/* Those with a deed, or those without one, below their heading. */
static void
add_inconsistencies (GString       *out,
                     const CpModel *model,
                     gboolean       deeds,
                     const char    *heading)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < model->inconsistencies->len; i++)
    {
      const CpInconsistency *found = g_ptr_array_index (model->inconsistencies, i);

      if (cp_model_is_against_deed (model, found) != deeds)
        continue;
      if (!begun)
        add_element (out, "h2", "", heading);
      begun = TRUE;
      add_inconsistency (out, model, found);
    }
}

/* Only an address of the web becomes a link: an article may declare any, one that runs a script too. */
static gboolean
is_web_address (const char *url)
{
  g_autofree char *scheme = url != NULL ? g_uri_parse_scheme (url) : NULL;

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0);
}

static void
add_articles (GString       *out,
              const CpModel *model)
{
  add_element (out, "h2", "", _("Articles"));
  g_string_append (out, "<ol>\n");
  for (guint i = 0; i < model->articles->len; i++)
    {
      const CpArticle *article = g_ptr_array_index (model->articles, i);
      g_autofree char *where = cp_words_article (article);

      g_string_append_printf (out, "<li id=\"a%u\">", i + 1);
      add_element (out, "cite", " dir=\"auto\"", article->title != NULL ? article->title : _("no title"));
      add_element (out, "span", " class=\"by\"", where);
      if (is_web_address (article->url))
        {
          g_string_append (out, " <a href=\"");
          add_escaped (out, article->url);
          g_string_append (out, "\" rel=\"noreferrer\">");
          add_escaped (out, article->url);
          g_string_append (out, "</a>");
        }
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ol>\n");
}

/**
 * cp_html_export:
 *
 * Returns: (transfer full): the comparison as one HTML page that needs nothing else and runs nothing: the issues with the parties' statements
 * beside each other, what was said against what was done, the statements that belong to no issue, and the articles
 */
char *
cp_html_export (const CpModel *model,
                const char    *title)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n");

  /* Translators: the language of these translations, as HTML names it: "de", "pt-BR". */
  g_string_append_printf (out, "<html lang=\"%s\">\n", C_("language of the translation", "en"));
  g_string_append (out, "<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width\">\n"
                        "<meta name=\"generator\" content=\"counterpoint " CP_VERSION "\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");

  add_element (out, "title", "", title);
  g_string_append_printf (out, "<style>%s</style>\n</head>\n<body>\n", style);
  add_element (out, "h1", "", title);
  for (guint i = 0; i < model->issues->len; i++)
    add_issue (out, model, g_ptr_array_index (model->issues, i));
  if (model->issues->len == 0)
    add_element (out, "p", "", _("No issues were found that the sides speak to."));
  add_inconsistencies (out, model, TRUE, _("Said Against Done"));
  add_inconsistencies (out, model, FALSE, _("Against Their Own Words"));
  add_others (out, model);
  add_articles (out, model);
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
