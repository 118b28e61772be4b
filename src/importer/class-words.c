/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/class-words.h"

#include <string.h>

/* Longer words than this are no words of the table. */
#define MAX_WORD 40

typedef struct
{
  const char *words;
  guint32     flags;
} ClassWords;

/*
 * Words that makers of pages put into class and id, in lower case; "entry content" is met as entry-content, entry_content,
 * entryContent and entrycontent. Gathered from the templates of common publishing systems and from the usual names in
 * English, French, German, Spanish, Italian, Portuguese, Dutch and Polish.
 */
static const ClassWords table[] = {
  /* the article's text */
  { "article body", CP_CLASS_BODY }, { "article content", CP_CLASS_BODY }, { "article text", CP_CLASS_BODY },
  { "article copy", CP_CLASS_BODY }, { "article entry", CP_CLASS_BODY }, { "body text", CP_CLASS_BODY },
  { "body copy", CP_CLASS_BODY }, { "body content", CP_CLASS_BODY }, { "entry content", CP_CLASS_BODY }, { "entry text", CP_CLASS_BODY },
  { "entry body", CP_CLASS_BODY }, { "post content", CP_CLASS_BODY }, { "post body", CP_CLASS_BODY },
  { "post text", CP_CLASS_BODY }, { "post entry", CP_CLASS_BODY }, { "story body", CP_CLASS_BODY },
  { "story content", CP_CLASS_BODY }, { "story text", CP_CLASS_BODY }, { "news content", CP_CLASS_BODY },
  { "news text", CP_CLASS_BODY }, { "news body", CP_CLASS_BODY }, { "content body", CP_CLASS_BODY }, { "blog content", CP_CLASS_BODY },
  { "content text", CP_CLASS_BODY }, { "text content", CP_CLASS_BODY }, { "single content", CP_CLASS_BODY },
  { "single post content", CP_CLASS_BODY }, { "rich text", CP_CLASS_BODY }, { "td post content", CP_CLASS_BODY },
  { "field name body", CP_CLASS_BODY }, { "node body", CP_CLASS_BODY }, { "main text", CP_CLASS_BODY },
  { "article main", CP_CLASS_BODY }, { "article detail", CP_CLASS_BODY }, { "articletext", CP_CLASS_BODY },
  { "haupttext", CP_CLASS_BODY }, { "artikeltext", CP_CLASS_BODY }, { "artikel text", CP_CLASS_BODY }, { "artikel inhalt", CP_CLASS_BODY },
  { "texte article", CP_CLASS_BODY }, { "contenu article", CP_CLASS_BODY }, { "texto noticia", CP_CLASS_BODY },
  { "cuerpo noticia", CP_CLASS_BODY }, { "testo articolo", CP_CLASS_BODY }, { "corpo articolo", CP_CLASS_BODY },
  { "texto materia", CP_CLASS_BODY }, { "liveblog", CP_CLASS_BODY }, { "transcript", CP_CLASS_BODY },
  /* readers' comments */
  { "comment", CP_CLASS_COMMENTS }, { "comments", CP_CLASS_COMMENTS }, { "comment list", CP_CLASS_COMMENTS },
  { "commentlist", CP_CLASS_COMMENTS }, { "commentform", CP_CLASS_COMMENTS }, { "comment form", CP_CLASS_COMMENTS },
  { "comments area", CP_CLASS_COMMENTS }, { "disqus", CP_CLASS_COMMENTS }, { "respond", CP_CLASS_COMMENTS },
  { "commentaires", CP_CLASS_COMMENTS }, { "commentaire", CP_CLASS_COMMENTS }, { "kommentare", CP_CLASS_COMMENTS },
  { "kommentar", CP_CLASS_COMMENTS }, { "comentarios", CP_CLASS_COMMENTS }, { "commenti", CP_CLASS_COMMENTS },
  { "livefyre", CP_CLASS_COMMENTS }, { "replies", CP_CLASS_COMMENTS }, { "trackbacks", CP_CLASS_COMMENTS },
  { "komentarze", CP_CLASS_COMMENTS }, { "komentari", CP_CLASS_COMMENTS }, { "remark", CP_CLASS_COMMENTS },
  /* sharing */
  { "share", CP_CLASS_SHARE }, { "sharing", CP_CLASS_SHARE }, { "shares", CP_CLASS_SHARE }, { "sharedaddy", CP_CLASS_SHARE },
  { "social", CP_CLASS_SHARE }, { "socials", CP_CLASS_SHARE }, { "sociable", CP_CLASS_SHARE }, { "addthis", CP_CLASS_SHARE },
  { "addtoany", CP_CLASS_SHARE }, { "sharethis", CP_CLASS_SHARE }, { "share bar", CP_CLASS_SHARE },
  { "sharebar", CP_CLASS_SHARE }, { "share buttons", CP_CLASS_SHARE }, { "sharebuttons", CP_CLASS_SHARE },
  { "share tools", CP_CLASS_SHARE }, { "socialshare", CP_CLASS_SHARE }, { "shariff", CP_CLASS_SHARE },
  { "partage", CP_CLASS_SHARE }, { "compartir", CP_CLASS_SHARE }, { "teilen", CP_CLASS_SHARE }, { "heateor", CP_CLASS_SHARE },
  { "jp relatedposts", CP_CLASS_RELATED }, { "sd sharing", CP_CLASS_SHARE }, { "post ratings", CP_CLASS_SHARE },
  { "rating", CP_CLASS_SHARE }, { "ratings", CP_CLASS_SHARE }, { "likes", CP_CLASS_SHARE }, { "reactions", CP_CLASS_SHARE },
  { "kk star ratings", CP_CLASS_SHARE }, { "print link", CP_CLASS_SHARE }, { "toolbar", CP_CLASS_SHARE },
  /* other articles */
  { "related", CP_CLASS_RELATED }, { "relateds", CP_CLASS_RELATED }, { "related posts", CP_CLASS_RELATED },
  { "relatedposts", CP_CLASS_RELATED }, { "relatedarticles", CP_CLASS_RELATED }, { "relatednews", CP_CLASS_RELATED },
  { "recirc", CP_CLASS_RELATED }, { "recirculation", CP_CLASS_RELATED }, { "recommended", CP_CLASS_RELATED },
  { "recommendations", CP_CLASS_RELATED }, { "recommend", CP_CLASS_RELATED }, { "recommendation", CP_CLASS_RELATED },
  { "readmore", CP_CLASS_RELATED }, { "read more", CP_CLASS_RELATED }, { "read next", CP_CLASS_RELATED },
  { "readnext", CP_CLASS_RELATED }, { "more stories", CP_CLASS_RELATED }, { "more news", CP_CLASS_RELATED },
  { "more from", CP_CLASS_RELATED }, { "more on", CP_CLASS_RELATED }, { "most read", CP_CLASS_RELATED }, { "mostread", CP_CLASS_RELATED },
  { "most popular", CP_CLASS_RELATED }, { "popular", CP_CLASS_RELATED }, { "popular posts", CP_CLASS_RELATED }, { "trending", CP_CLASS_RELATED },
  { "see also", CP_CLASS_RELATED }, { "also like", CP_CLASS_RELATED }, { "you may like", CP_CLASS_RELATED }, { "latest news", CP_CLASS_RELATED },
  { "latest posts", CP_CLASS_RELATED }, { "recent posts", CP_CLASS_RELATED }, { "teaser", CP_CLASS_RELATED }, { "teasers", CP_CLASS_RELATED },
  { "outbrain", CP_CLASS_RELATED }, { "taboola", CP_CLASS_RELATED }, { "yarpp", CP_CLASS_RELATED }, { "crp", CP_CLASS_RELATED },
  { "zergnet", CP_CLASS_RELATED }, { "revcontent", CP_CLASS_RELATED }, { "up next", CP_CLASS_RELATED }, { "upnext", CP_CLASS_RELATED },
  { "next article", CP_CLASS_RELATED }, { "post navigation", CP_CLASS_NAVIGATION }, { "verwandt", CP_CLASS_RELATED },
  { "lire aussi", CP_CLASS_RELATED }, { "a lire aussi", CP_CLASS_RELATED }, { "relacionadas", CP_CLASS_RELATED }, { "relacionados", CP_CLASS_RELATED },
  { "leia mais", CP_CLASS_RELATED }, { "leia tambem", CP_CLASS_RELATED }, { "correlati", CP_CLASS_RELATED }, { "powiazane", CP_CLASS_RELATED },
  { "mehr zum thema", CP_CLASS_RELATED }, { "similar", CP_CLASS_RELATED }, { "carousel", CP_CLASS_RELATED }, { "story list", CP_CLASS_RELATED },
  { "inline related", CP_CLASS_RELATED }, { "rp4wp", CP_CLASS_RELATED }, { "suggestions", CP_CLASS_RELATED },
  { "suggested", CP_CLASS_RELATED }, { "headlines", CP_CLASS_RELATED }, { "linkbox", CP_CLASS_RELATED },
  { "latest", CP_CLASS_RELATED }, { "link list", CP_CLASS_RELATED },
  /* pitches of the publisher */
  { "promo", CP_CLASS_PROMOTION }, { "promos", CP_CLASS_PROMOTION }, { "promotion", CP_CLASS_PROMOTION },
  { "newsletter", CP_CLASS_PROMOTION }, { "newsletters", CP_CLASS_PROMOTION }, { "subscribe", CP_CLASS_PROMOTION }, { "subscription", CP_CLASS_PROMOTION },
  { "signup", CP_CLASS_PROMOTION }, { "sign up", CP_CLASS_PROMOTION }, { "cta", CP_CLASS_PROMOTION },
  { "paywall", CP_CLASS_PROMOTION }, { "donate", CP_CLASS_PROMOTION }, { "donation", CP_CLASS_PROMOTION },
  { "mailchimp", CP_CLASS_PROMOTION }, { "mc4wp", CP_CLASS_PROMOTION }, { "optin", CP_CLASS_PROMOTION }, { "follow us", CP_CLASS_PROMOTION },
  { "abonnement", CP_CLASS_PROMOTION }, { "infolettre", CP_CLASS_PROMOTION }, { "abo", CP_CLASS_PROMOTION }, { "widget", CP_CLASS_PROMOTION },
  { "app download", CP_CLASS_PROMOTION }, { "contest", CP_CLASS_PROMOTION }, { "shop", CP_CLASS_PROMOTION },
  { "copyright", CP_CLASS_PROMOTION }, { "disclaimer", CP_CLASS_PROMOTION }, { "about author", CP_CLASS_PROMOTION },
  { "author box", CP_CLASS_PROMOTION }, { "authorbox", CP_CLASS_PROMOTION }, { "author bio", CP_CLASS_PROMOTION },
  { "author info", CP_CLASS_BYLINE }, { "about the author", CP_CLASS_PROMOTION }, { "bio", CP_CLASS_PROMOTION },
  { "biography", CP_CLASS_PROMOTION }, { "author description", CP_CLASS_PROMOTION }, { "author profile", CP_CLASS_PROMOTION },
  { "trc related container", CP_CLASS_RELATED },
  /* finding one's way */
  { "nav", CP_CLASS_NAVIGATION }, { "navbar", CP_CLASS_NAVIGATION }, { "navigation", CP_CLASS_NAVIGATION }, { "navi", CP_CLASS_NAVIGATION },
  { "menu", CP_CLASS_NAVIGATION }, { "submenu", CP_CLASS_NAVIGATION }, { "breadcrumb", CP_CLASS_NAVIGATION },
  { "breadcrumbs", CP_CLASS_NAVIGATION }, { "crumbs", CP_CLASS_NAVIGATION }, { "sidebar", CP_CLASS_NAVIGATION },
  { "side bar", CP_CLASS_NAVIGATION }, { "footer", CP_CLASS_NAVIGATION }, { "foot", CP_CLASS_NAVIGATION },
  { "masthead", CP_CLASS_NAVIGATION }, { "pager", CP_CLASS_NAVIGATION }, { "pagination", CP_CLASS_NAVIGATION },
  { "paging", CP_CLASS_NAVIGATION }, { "page links", CP_CLASS_NAVIGATION }, { "skip link", CP_CLASS_NAVIGATION },
  { "rail", CP_CLASS_NAVIGATION }, { "right rail", CP_CLASS_NAVIGATION }, { "toc", CP_CLASS_NAVIGATION },
  { "table of contents", CP_CLASS_NAVIGATION }, { "search", CP_CLASS_NAVIGATION }, { "ticker", CP_CLASS_NAVIGATION },
  { "contentinfo", CP_CLASS_NAVIGATION }, { "complementary", CP_CLASS_NAVIGATION }, { "prev next", CP_CLASS_NAVIGATION }, { "nextprev", CP_CLASS_NAVIGATION },
  { "login", CP_CLASS_NAVIGATION }, { "lang switcher", CP_CLASS_NAVIGATION }, { "cookie", CP_CLASS_OVERLAY },
  { "cookies", CP_CLASS_OVERLAY }, { "consent", CP_CLASS_OVERLAY }, { "gdpr", CP_CLASS_OVERLAY }, { "popup", CP_CLASS_OVERLAY },
  { "modal", CP_CLASS_OVERLAY }, { "overlay", CP_CLASS_OVERLAY }, { "lightbox", CP_CLASS_OVERLAY },
  /* advertisements */
  { "ad", CP_CLASS_ADVERTISEMENT }, { "ads", CP_CLASS_ADVERTISEMENT }, { "adv", CP_CLASS_ADVERTISEMENT },
  { "advert", CP_CLASS_ADVERTISEMENT }, { "adverts", CP_CLASS_ADVERTISEMENT }, { "advertisement", CP_CLASS_ADVERTISEMENT }, { "advertising", CP_CLASS_ADVERTISEMENT },
  { "adsense", CP_CLASS_ADVERTISEMENT }, { "adsbygoogle", CP_CLASS_ADVERTISEMENT }, { "adslot", CP_CLASS_ADVERTISEMENT },
  { "banner", CP_CLASS_ADVERTISEMENT }, { "sponsor", CP_CLASS_ADVERTISEMENT }, { "sponsored", CP_CLASS_ADVERTISEMENT }, { "sponsors", CP_CLASS_ADVERTISEMENT },
  { "werbung", CP_CLASS_ADVERTISEMENT }, { "anzeige", CP_CLASS_ADVERTISEMENT }, { "publicite", CP_CLASS_ADVERTISEMENT }, { "pub", CP_CLASS_ADVERTISEMENT },
  { "publicidad", CP_CLASS_ADVERTISEMENT }, { "publicidade", CP_CLASS_ADVERTISEMENT }, { "reklama", CP_CLASS_ADVERTISEMENT },
  { "affiliate", CP_CLASS_ADVERTISEMENT }, { "commercial", CP_CLASS_ADVERTISEMENT },
  /* who and when */
  { "byline", CP_CLASS_BYLINE }, { "bylines", CP_CLASS_BYLINE }, { "author", CP_CLASS_BYLINE }, { "authors", CP_CLASS_BYLINE }, { "dateline", CP_CLASS_DATE },
  { "article author", CP_CLASS_BYLINE }, { "post author", CP_CLASS_BYLINE }, { "post meta", CP_CLASS_BYLINE }, { "entry meta", CP_CLASS_BYLINE },
  { "article meta", CP_CLASS_BYLINE }, { "meta", CP_CLASS_BYLINE }, { "postmetadata", CP_CLASS_BYLINE }, { "post info", CP_CLASS_BYLINE },
  { "article info", CP_CLASS_BYLINE }, { "post details", CP_CLASS_BYLINE }, { "metadata", CP_CLASS_BYLINE }, { "contributors", CP_CLASS_BYLINE },
  { "auteur", CP_CLASS_BYLINE }, { "autor", CP_CLASS_BYLINE }, { "autore", CP_CLASS_BYLINE }, { "author name", CP_CLASS_BYLINE },
  { "vcard", CP_CLASS_BYLINE }, { "entry footer", CP_CLASS_TAGS }, { "post footer", CP_CLASS_TAGS },
  { "date", CP_CLASS_DATE }, { "datetime", CP_CLASS_DATE }, { "published", CP_CLASS_DATE }, { "timestamp", CP_CLASS_DATE },
  { "time", CP_CLASS_DATE }, { "postdatum", CP_CLASS_DATE }, { "pubdate", CP_CLASS_DATE }, { "post date", CP_CLASS_DATE }, { "entry date", CP_CLASS_DATE },
  { "publish date", CP_CLASS_DATE }, { "publication date", CP_CLASS_DATE }, { "updated", CP_CLASS_DATE }, { "postdate", CP_CLASS_DATE },
  { "datum", CP_CLASS_DATE }, { "fecha", CP_CLASS_DATE }, { "data", CP_CLASS_DATE }, { "posted on", CP_CLASS_DATE },
  { "date header", CP_CLASS_DATE }, { "created", CP_CLASS_DATE }, { "dtreviewed", CP_CLASS_DATE }, { "createdate", CP_CLASS_DATE },
  /* pictures */
  { "caption", CP_CLASS_CAPTION }, { "captions", CP_CLASS_CAPTION }, { "caption text", CP_CLASS_CAPTION }, { "wp caption", CP_CLASS_CAPTION },
  { "credit", CP_CLASS_CAPTION }, { "credits", CP_CLASS_CAPTION }, { "photo credit", CP_CLASS_CAPTION }, { "image credit", CP_CLASS_CAPTION },
  { "image caption", CP_CLASS_CAPTION }, { "media caption", CP_CLASS_CAPTION }, { "photo caption", CP_CLASS_CAPTION },
  { "wp caption text", CP_CLASS_CAPTION }, { "legende", CP_CLASS_CAPTION }, { "bildunterschrift", CP_CLASS_CAPTION },
  { "slideshow", CP_CLASS_CAPTION }, { "gallery caption", CP_CLASS_CAPTION }, { "figcaption", CP_CLASS_CAPTION },
  /* keywords */
  { "tags", CP_CLASS_TAGS }, { "tag list", CP_CLASS_TAGS }, { "taglist", CP_CLASS_TAGS }, { "post tags", CP_CLASS_TAGS },
  { "article tags", CP_CLASS_TAGS }, { "entry tags", CP_CLASS_TAGS }, { "tag links", CP_CLASS_TAGS }, { "cat links", CP_CLASS_TAGS },
  { "keywords", CP_CLASS_TAGS }, { "topics", CP_CLASS_TAGS }, { "tagcloud", CP_CLASS_TAGS }, { "categories", CP_CLASS_TAGS },
  { "post categories", CP_CLASS_TAGS }, { "category", CP_CLASS_TAGS }, { "tagged", CP_CLASS_TAGS }, { "labels", CP_CLASS_TAGS },
  /* embedded posts */
  { "twitter tweet", CP_CLASS_POST }, { "instagram media", CP_CLASS_POST }, { "fb post", CP_CLASS_POST }, { "tiktok embed", CP_CLASS_POST },
  { "twitter video", CP_CLASS_POST }, { "reddit card", CP_CLASS_POST }, { "reddit embed bq", CP_CLASS_POST }, { "mastodon embed", CP_CLASS_POST },
  { "bluesky embed", CP_CLASS_POST }, { "telegram post", CP_CLASS_POST }, { "text post media", CP_CLASS_POST },
  { "twitter tweet rendered", CP_CLASS_POST },
  /* headlines and standfirsts */
  { "headline", CP_CLASS_TITLE }, { "entry title", CP_CLASS_TITLE }, { "post title", CP_CLASS_TITLE }, { "article title", CP_CLASS_TITLE },
  { "page title", CP_CLASS_TITLE }, { "story title", CP_CLASS_TITLE }, { "article headline", CP_CLASS_TITLE },
  { "subtitle", CP_CLASS_SUMMARY }, { "standfirst", CP_CLASS_SUMMARY }, { "subheadline", CP_CLASS_SUMMARY }, { "subhead", CP_CLASS_SUMMARY },
  { "dek", CP_CLASS_SUMMARY }, { "deck", CP_CLASS_SUMMARY }, { "lead", CP_CLASS_SUMMARY }, { "lede", CP_CLASS_SUMMARY },
  { "lead text", CP_CLASS_SUMMARY }, { "leadtext", CP_CLASS_SUMMARY }, { "intro", CP_CLASS_SUMMARY }, { "introtext", CP_CLASS_SUMMARY },
  { "article intro", CP_CLASS_SUMMARY }, { "excerpt", CP_CLASS_SUMMARY }, { "article excerpt", CP_CLASS_SUMMARY }, { "abstract", CP_CLASS_SUMMARY },
  { "chapo", CP_CLASS_SUMMARY }, { "chapeau", CP_CLASS_SUMMARY }, { "vorspann", CP_CLASS_SUMMARY }, { "anleser", CP_CLASS_SUMMARY },
  { "ingress", CP_CLASS_SUMMARY }, { "perex", CP_CLASS_SUMMARY }, { "zajawka", CP_CLASS_SUMMARY }, { "sommario", CP_CLASS_SUMMARY },
  { "sottotitolo", CP_CLASS_SUMMARY }, { "bajada", CP_CLASS_SUMMARY }, { "copete", CP_CLASS_SUMMARY }, { "entradilla", CP_CLASS_SUMMARY },
  { "summary", CP_CLASS_SUMMARY },
};

/* Words of the table by their letters; made once, never changed. */
static GHashTable *
get_words (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        g_hash_table_insert (words, (gpointer) table[i].words, (gpointer) &table[i].flags);
      g_once_init_leave (&made, (gsize) words);
    }
  return (GHashTable *) made;
}

/* Whole classes of what a browser does not show until something is done; words of them within others mean other things. */
static const char *const hiding[] = {
  "hidden", "hide", "sr-only", "visually-hidden", "visuallyhidden", "visually_hidden", "screen-reader-text", "screen-reader-only", "tooltip",
  "tooltiptext", "tooltip-text", "tooltip-content", "rollover-block", "rollover", "popover", "hovercard", "hover-card", "invisible", "print-only",
  "element-invisible", "offscreen", "off-screen", "show-for-sr", "u-hidden", "is-hidden", "d-none", "display-none", "accessibly-hidden", "assistive-text",
};

/* Parts of words that were written together: "relatedpoststitle". Looked for in words of more letters than these alone have. */
static const ClassWords parts[] = {
  { "relatedpost", CP_CLASS_RELATED }, { "relatedstor", CP_CLASS_RELATED }, { "relatedarticle", CP_CLASS_RELATED }, { "relatedlink", CP_CLASS_RELATED },
  { "newsletter", CP_CLASS_PROMOTION }, { "subscrib", CP_CLASS_PROMOTION }, { "comments", CP_CLASS_COMMENTS }, { "commentbox", CP_CLASS_COMMENTS },
  { "sidebar", CP_CLASS_NAVIGATION }, { "breadcrumb", CP_CLASS_NAVIGATION }, { "advertis", CP_CLASS_ADVERTISEMENT }, { "sponsor", CP_CLASS_ADVERTISEMENT },
  { "sharebutton", CP_CLASS_SHARE }, { "sharelink", CP_CLASS_SHARE }, { "socialmedia", CP_CLASS_SHARE }, { "recommend", CP_CLASS_RELATED },
  { "articlebody", CP_CLASS_BODY }, { "articletext", CP_CLASS_BODY }, { "articlecontent", CP_CLASS_BODY }, { "storybody", CP_CLASS_BODY },
  { "storytext", CP_CLASS_BODY }, { "postcontent", CP_CLASS_BODY }, { "entrycontent", CP_CLASS_BODY }, { "newscontent", CP_CLASS_BODY },
};

/* Shorter words have no such part. */
#define MIN_WORD_WITH_PART 8

typedef struct
{
  char  word[MAX_WORD + 2];
  gsize length;
} Word;

/* The next word of a class: letters and digits, ended by anything else or by a capital after a small letter. */
static gboolean
next_word (const char **p,
           Word        *word)
{
  const char *c = *p;

  while (*c != '\0' && !g_ascii_isalnum (*c))
    c++;
  word->length = 0;
  while (g_ascii_isalnum (*c))
    {
      if (word->length < MAX_WORD)
        word->word[word->length++] = g_ascii_tolower (*c);
      c++;
      if (g_ascii_isupper (*c) && g_ascii_islower (c[-1]))
        break;
    }
  word->word[word->length] = '\0';
  *p = c;
  return word->length > 0;
}

static guint32
look_up (GHashTable *words,
         const char *text)
{
  const guint32 *flags = g_hash_table_lookup (words, text);

  return flags != NULL ? *flags : 0;
}

static guint32
look_for_parts (const Word *word)
{
  if (word->length < MIN_WORD_WITH_PART)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (word->word, parts[i].words) != NULL)
      return parts[i].flags;
  return 0;
}

/* Publishing systems put the article's own keywords into its class: "post-8841 type-post tag-newsletter category-ads". */
static gboolean
is_keyword (const char *class_name)
{
  static const char *const prefixes[] = { "tag-", "category-", "post_tag-", "cat-", "author-", "term-", "topic-", "section-", "parent-" };
  static const char *const kept[] = { "list", "links", "cloud", "box", "bio", "name", "info", "description", "profile", "wrapper", "container", "meta", "link" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (class_name, prefixes[i]))
      {
        for (guint j = 0; j < G_N_ELEMENTS (kept); j++)
          if (g_str_has_prefix (class_name + strlen (prefixes[i]), kept[j]))
            return FALSE;
        return TRUE;
      }
  return FALSE;
}

/* The next class of a list that is no keyword. */
static const char *
skip_keywords (const char *text)
{
  while (*text != '\0')
    {
      while (g_ascii_isspace (*text))
        text++;
      if (!is_keyword (text))
        return text;
      while (*text != '\0' && !g_ascii_isspace (*text))
        text++;
    }
  return text;
}

/**
 * cp_class_words:
 * @text: a class or id
 *
 * Single words are looked up, and within one class two and three that follow each other.
 *
 * Returns: #CpClass flags
 */
guint32
cp_class_words (const char *text)
{
  GHashTable *words = get_words ();
  Word word;
  char run[3 * (MAX_WORD + 1) + 1]; /* the last words of one class, with a space between; at most three */
  gsize starts[3], length = 0;
  guint n = 0;
  guint32 flags = 0;

  for (text = skip_keywords (text); next_word (&text, &word);)
    {
      if (n == 3)
        {
          gsize dropped = starts[1];

          memmove (run, run + dropped, length - dropped);
          length -= dropped;
          starts[0] = 0;
          starts[1] = starts[2] - dropped;
          n = 2;
        }
      if (n > 0)
        run[length++] = ' ';
      starts[n++] = length;
      memcpy (run + length, word.word, word.length + 1);
      length += word.length;
      flags |= look_for_parts (&word);
      for (guint i = 0; i < n; i++)
        flags |= look_up (words, run + starts[i]);
      if (g_ascii_isspace (*text))
        {
          text = skip_keywords (text);
          n = 0;
          length = 0;
        }
    }
  return flags;
}

/** cp_class_hides: Returns: whether one of the classes in @text is of those that hide */
gboolean
cp_class_hides (const char *text)
{
  while (*text != '\0')
    {
      gsize length;

      while (g_ascii_isspace (*text))
        text++;
      length = strcspn (text, " \t\r\n\f");
      for (guint i = 0; i < G_N_ELEMENTS (hiding); i++)
        if (hiding[i][0] == *text && strlen (hiding[i]) == length && memcmp (text, hiding[i], length) == 0)
          return TRUE;
      text += length;
    }
  return FALSE;
}
