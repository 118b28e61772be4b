/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/html-names.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  guint8      value;
  gboolean    is_block;  /* begins and ends a paragraph */
  gboolean    is_silent; /* holds no text of the page's own reading flow */
} Name;

/* In the order of strcmp(). */
static const Name tags[] = {
  { "a", CP_TAG_A, FALSE, FALSE },
  { "abbr", CP_TAG_ABBR, FALSE, FALSE },
  { "address", CP_TAG_ADDRESS, TRUE, FALSE },
  { "article", CP_TAG_ARTICLE, TRUE, FALSE },
  { "aside", CP_TAG_ASIDE, TRUE, FALSE },
  { "audio", CP_TAG_AUDIO, FALSE, TRUE },
  { "b", CP_TAG_B, FALSE, FALSE },
  { "blockquote", CP_TAG_BLOCKQUOTE, TRUE, FALSE },
  { "body", CP_TAG_BODY, TRUE, FALSE },
  { "br", CP_TAG_BR, TRUE, FALSE },
  { "button", CP_TAG_BUTTON, FALSE, TRUE },
  { "canvas", CP_TAG_CANVAS, FALSE, TRUE },
  { "caption", CP_TAG_CAPTION, TRUE, FALSE },
  { "center", CP_TAG_CENTER, TRUE, FALSE },
  { "cite", CP_TAG_CITE, FALSE, FALSE },
  { "code", CP_TAG_CODE, FALSE, FALSE },
  { "dd", CP_TAG_DD, TRUE, FALSE },
  { "details", CP_TAG_DETAILS, TRUE, FALSE },
  { "dialog", CP_TAG_DIALOG, TRUE, TRUE },
  { "div", CP_TAG_DIV, TRUE, FALSE },
  { "dl", CP_TAG_DL, TRUE, FALSE },
  { "dt", CP_TAG_DT, TRUE, FALSE },
  { "em", CP_TAG_EM, FALSE, FALSE },
  { "embed", CP_TAG_EMBED, FALSE, TRUE },
  { "fieldset", CP_TAG_FIELDSET, TRUE, FALSE },
  { "figcaption", CP_TAG_FIGCAPTION, TRUE, FALSE },
  { "figure", CP_TAG_FIGURE, TRUE, FALSE },
  { "font", CP_TAG_FONT, FALSE, FALSE },
  { "footer", CP_TAG_FOOTER, TRUE, FALSE },
  { "form", CP_TAG_FORM, TRUE, FALSE },
  { "frameset", CP_TAG_FRAMESET, TRUE, FALSE },
  { "h1", CP_TAG_H1, TRUE, FALSE },
  { "h2", CP_TAG_H2, TRUE, FALSE },
  { "h3", CP_TAG_H3, TRUE, FALSE },
  { "h4", CP_TAG_H4, TRUE, FALSE },
  { "h5", CP_TAG_H5, TRUE, FALSE },
  { "h6", CP_TAG_H6, TRUE, FALSE },
  { "head", CP_TAG_HEAD, FALSE, TRUE },
  { "header", CP_TAG_HEADER, TRUE, FALSE },
  { "hr", CP_TAG_HR, TRUE, FALSE },
  { "html", CP_TAG_HTML, TRUE, FALSE },
  { "i", CP_TAG_I, FALSE, FALSE },
  { "iframe", CP_TAG_IFRAME, FALSE, TRUE },
  { "img", CP_TAG_IMG, FALSE, FALSE },
  { "input", CP_TAG_INPUT, FALSE, TRUE },
  { "label", CP_TAG_LABEL, FALSE, FALSE },
  { "legend", CP_TAG_LEGEND, TRUE, FALSE },
  { "li", CP_TAG_LI, TRUE, FALSE },
  { "link", CP_TAG_LINK, FALSE, TRUE },
  { "main", CP_TAG_MAIN, TRUE, FALSE },
  { "map", CP_TAG_MAP, FALSE, TRUE },
  { "menu", CP_TAG_MENU, TRUE, FALSE },
  { "meta", CP_TAG_META, FALSE, TRUE },
  { "nav", CP_TAG_NAV, TRUE, TRUE },
  { "noscript", CP_TAG_NOSCRIPT, FALSE, TRUE },
  { "object", CP_TAG_OBJECT, FALSE, TRUE },
  { "ol", CP_TAG_OL, TRUE, FALSE },
  { "option", CP_TAG_OPTION, TRUE, TRUE },
  { "p", CP_TAG_P, TRUE, FALSE },
  { "picture", CP_TAG_PICTURE, FALSE, FALSE },
  { "pre", CP_TAG_PRE, TRUE, FALSE },
  { "q", CP_TAG_Q, FALSE, FALSE },
  { "script", CP_TAG_SCRIPT, FALSE, TRUE },
  { "section", CP_TAG_SECTION, TRUE, FALSE },
  { "select", CP_TAG_SELECT, FALSE, TRUE },
  { "small", CP_TAG_SMALL, FALSE, FALSE },
  { "span", CP_TAG_SPAN, FALSE, FALSE },
  { "strong", CP_TAG_STRONG, FALSE, FALSE },
  { "style", CP_TAG_STYLE, FALSE, TRUE },
  { "sub", CP_TAG_SUB, FALSE, FALSE },
  { "summary", CP_TAG_SUMMARY, TRUE, FALSE },
  { "sup", CP_TAG_SUP, FALSE, FALSE },
  { "svg", CP_TAG_SVG, FALSE, TRUE },
  { "table", CP_TAG_TABLE, TRUE, FALSE },
  { "tbody", CP_TAG_TBODY, TRUE, FALSE },
  { "td", CP_TAG_TD, TRUE, FALSE },
  { "template", CP_TAG_TEMPLATE, FALSE, TRUE },
  { "textarea", CP_TAG_TEXTAREA, TRUE, TRUE },
  { "tfoot", CP_TAG_TFOOT, TRUE, FALSE },
  { "th", CP_TAG_TH, TRUE, FALSE },
  { "thead", CP_TAG_THEAD, TRUE, FALSE },
  { "time", CP_TAG_TIME, FALSE, FALSE },
  { "title", CP_TAG_TITLE, FALSE, TRUE },
  { "tr", CP_TAG_TR, TRUE, FALSE },
  { "tt", CP_TAG_TT, FALSE, FALSE },
  { "u", CP_TAG_U, FALSE, FALSE },
  { "ul", CP_TAG_UL, TRUE, FALSE },
  { "video", CP_TAG_VIDEO, FALSE, TRUE },
};

/* In the order of strcmp(). */
static const Name attributes[] = {
  { "align", CP_ATTRIBUTE_ALIGN },
  { "alt", CP_ATTRIBUTE_ALT },
  { "aria-hidden", CP_ATTRIBUTE_ARIA_HIDDEN },
  { "charset", CP_ATTRIBUTE_CHARSET },
  { "cite", CP_ATTRIBUTE_CITE },
  { "class", CP_ATTRIBUTE_CLASS },
  { "content", CP_ATTRIBUTE_CONTENT },
  { "data-component", CP_ATTRIBUTE_TESTID }, { "data-testid", CP_ATTRIBUTE_TESTID }, { "datetime", CP_ATTRIBUTE_DATETIME },
  { "hidden", CP_ATTRIBUTE_HIDDEN },
  { "href", CP_ATTRIBUTE_HREF },
  { "http-equiv", CP_ATTRIBUTE_HTTP_EQUIV },
  { "id", CP_ATTRIBUTE_ID },
  { "itemprop", CP_ATTRIBUTE_ITEMPROP },
  { "itemtype", CP_ATTRIBUTE_ITEMTYPE },
  { "lang", CP_ATTRIBUTE_LANG },
  { "name", CP_ATTRIBUTE_NAME },
  { "property", CP_ATTRIBUTE_PROPERTY },
  { "pubdate", CP_ATTRIBUTE_PUBDATE },
  { "rel", CP_ATTRIBUTE_REL },
  { "role", CP_ATTRIBUTE_ROLE },
  { "style", CP_ATTRIBUTE_STYLE },
  { "title", CP_ATTRIBUTE_TITLE },
  { "type", CP_ATTRIBUTE_TYPE },
};

static int
compare_name (const void *key,
              const void *member)
{
  return strcmp (key, ((const Name *) member)->name);
}

/** cp_tag_from_name: Returns: the element called @name, in lower case; %CP_TAG_OTHER for one not told apart */
CpTag
cp_tag_from_name (const char *name)
{
  const Name *found = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof *tags, compare_name);

  return found != NULL ? (CpTag) found->value : CP_TAG_OTHER;
}

/** cp_attribute_from_name: Returns: the attribute called @name, in lower case; %CP_ATTRIBUTE_NONE for one not kept */
CpAttribute
cp_attribute_from_name (const char *name)
{
  const Name *found = bsearch (name, attributes, G_N_ELEMENTS (attributes), sizeof *attributes, compare_name);

  return found != NULL ? (CpAttribute) found->value : CP_ATTRIBUTE_NONE;
}

/** cp_tag_is_block: Returns: whether the element begins and ends a paragraph */
gboolean
cp_tag_is_block (CpTag tag)
{
  return tag > CP_TAG_OTHER && tags[tag - CP_TAG_A].is_block;
}

/** cp_tag_is_silent: Returns: whether what the element holds is never part of the text that a reader sees flowing */
gboolean
cp_tag_is_silent (CpTag tag)
{
  return tag > CP_TAG_OTHER && tags[tag - CP_TAG_A].is_silent;
}
