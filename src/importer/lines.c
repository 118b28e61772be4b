/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/lines.h"

#include <string.h>

#include "importer/pitch.h"

/* No phrase is looked for in a longer line than this, in characters. */
#define MAX_LINE 300
#define MAX_PHRASE 64

typedef struct
{
  const char *phrase;
  guint       max_chars; /* a longer line that begins so is the article's own; 0 where the phrase must be the whole line */
  CpReason    reason;
} Phrase;

/* What lines begin with that are no part of an article, lower case, in the larger European languages. */
static const Phrase beginnings[] = {
  /* other articles */
  { "now watch", 300, CP_REASON_PROMOTION }, { "watch:", 200, CP_REASON_RELATED }, { "watch now", 150, CP_REASON_RELATED },
  { "read more", 250, CP_REASON_RELATED }, { "read also", 250, CP_REASON_RELATED }, { "also read", 250, CP_REASON_RELATED },
  { "read next", 250, CP_REASON_RELATED }, { "read:", 250, CP_REASON_RELATED }, { "read the full", 150, CP_REASON_RELATED },
  { "see also", 250, CP_REASON_RELATED }, { "see more", 150, CP_REASON_RELATED }, { "related:", 250, CP_REASON_RELATED }, { "related article", 150, CP_REASON_RELATED },
  { "related stor", 150, CP_REASON_RELATED }, { "related news", 150, CP_REASON_RELATED }, { "related post", 150, CP_REASON_RELATED }, { "more:", 250, CP_REASON_RELATED },
  { "more from", 80, CP_REASON_RELATED }, { "more on this", 100, CP_REASON_RELATED }, { "more stories", 100, CP_REASON_RELATED }, { "more news", 100, CP_REASON_RELATED },
  { "you may also", 120, CP_REASON_RELATED }, { "you might also", 120, CP_REASON_RELATED }, { "recommended for you", 100, CP_REASON_RELATED }, { "don't miss:", 200, CP_REASON_RELATED },
  { "don’t miss:", 200, CP_REASON_RELATED }, { "trending:", 200, CP_REASON_RELATED }, { "up next", 60, CP_REASON_RELATED }, { "listen:", 200, CP_REASON_RELATED },
  { "lire aussi", 250, CP_REASON_RELATED }, { "à lire aussi", 250, CP_REASON_RELATED }, { "a lire aussi", 250, CP_REASON_RELATED }, { "lire la suite", 100, CP_REASON_RELATED },
  { "lesen sie auch", 250, CP_REASON_RELATED }, { "lesen sie mehr", 250, CP_REASON_RELATED }, { "lesen sie hier", 200, CP_REASON_RELATED }, { "mehr zum thema", 200, CP_REASON_RELATED },
  { "lesetipp", 200, CP_REASON_RELATED }, { "auch interessant", 200, CP_REASON_RELATED }, { "lea también", 250, CP_REASON_RELATED }, { "lee también", 250, CP_REASON_RELATED },
  { "leer también", 250, CP_REASON_RELATED }, { "le puede interesar", 250, CP_REASON_RELATED }, { "te puede interesar", 250, CP_REASON_RELATED }, { "ver también", 200, CP_REASON_RELATED },
  { "leia também", 250, CP_REASON_RELATED }, { "leia mais", 250, CP_REASON_RELATED }, { "veja também", 250, CP_REASON_RELATED }, { "saiba mais", 150, CP_REASON_RELATED },
  { "leggi anche", 250, CP_REASON_RELATED }, { "leggi tutto", 100, CP_REASON_RELATED }, { "potrebbe interessarti", 200, CP_REASON_RELATED }, { "lees ook", 250, CP_REASON_RELATED },
  { "lees meer", 200, CP_REASON_RELATED }, { "läs också", 250, CP_REASON_RELATED }, { "läs mer", 200, CP_REASON_RELATED }, { "läs även", 250, CP_REASON_RELATED },
  { "læs også", 250, CP_REASON_RELATED }, { "les også", 250, CP_REASON_RELATED }, { "lue myös", 250, CP_REASON_RELATED }, { "czytaj także", 250, CP_REASON_RELATED },
  { "czytaj też", 250, CP_REASON_RELATED }, { "czytaj również", 250, CP_REASON_RELATED }, { "czytaj więcej", 250, CP_REASON_RELATED }, { "zobacz też", 250, CP_REASON_RELATED },
  { "zobacz także", 250, CP_REASON_RELATED }, { "zobacz również", 250, CP_REASON_RELATED }, { "přečtěte si", 250, CP_REASON_RELATED }, { "čtěte také", 250, CP_REASON_RELATED },
  { "čtěte též", 250, CP_REASON_RELATED }, { "prečítajte si", 250, CP_REASON_RELATED }, { "čítajte aj", 250, CP_REASON_RELATED }, { "pročitajte", 250, CP_REASON_RELATED },
  { "citește și", 250, CP_REASON_RELATED }, { "citeste si", 250, CP_REASON_RELATED }, { "читайте также", 250, CP_REASON_RELATED }, { "читать также", 250, CP_REASON_RELATED },
  { "смотрите также", 250, CP_REASON_RELATED }, { "читайте також", 250, CP_REASON_RELATED }, { "по теме:", 200, CP_REASON_RELATED }, { "прочетете още", 250, CP_REASON_RELATED },
  { "διαβάστε επίσης", 250, CP_REASON_RELATED }, { "διαβάστε ακόμη", 250, CP_REASON_RELATED }, { "ayrıca bakınız", 200, CP_REASON_RELATED }, { "ilgili haber", 200, CP_REASON_RELATED },
  { "baca juga", 250, CP_REASON_RELATED }, { "kapcsolódó cikk", 200, CP_REASON_RELATED }, { "olvassa el", 200, CP_REASON_RELATED },
  { "vous aimerez aussi", 120, CP_REASON_RELATED }, { "das könnte", 120, CP_REASON_RELATED }, { "das könnte sie auch", 160, CP_REASON_RELATED }, { "diese artikel könnten", 160, CP_REASON_RELATED }, { "zum weiterlesen", 60, CP_REASON_RELATED },
  { "mehr lesen", 100, CP_REASON_RELATED }, { "keep reading", 60, CP_REASON_RELATED }, { "ti potrebbe interessare", 160, CP_REASON_RELATED }, { "também pode gostar", 120, CP_REASON_RELATED }, { "related links", 60, CP_REASON_RELATED },
  /* pitches */
  { "sign up for", 250, CP_REASON_PROMOTION }, { "sign up to", 250, CP_REASON_PROMOTION }, { "sign up here", 200, CP_REASON_PROMOTION }, { "subscribe to", 250, CP_REASON_PROMOTION },
  { "subscribe now", 200, CP_REASON_PROMOTION }, { "subscribe for", 200, CP_REASON_PROMOTION }, { "follow us on", 250, CP_REASON_PROMOTION }, { "follow him on", 150, CP_REASON_PROMOTION }, { "follow her on", 150, CP_REASON_PROMOTION },
  { "follow @", 120, CP_REASON_PROMOTION }, { "like us on", 200, CP_REASON_PROMOTION }, { "join our", 200, CP_REASON_PROMOTION }, { "join us on", 200, CP_REASON_PROMOTION },
  { "get the latest", 250, CP_REASON_PROMOTION }, { "get our", 150, CP_REASON_PROMOTION }, { "get more stories", 200, CP_REASON_PROMOTION }, { "click here to", 200, CP_REASON_PROMOTION }, { "click here for", 200, CP_REASON_PROMOTION }, { "download our", 200, CP_REASON_PROMOTION },
  { "download the app", 200, CP_REASON_PROMOTION }, { "have a tip", 250, CP_REASON_PROMOTION }, { "got a tip", 250, CP_REASON_PROMOTION }, { "send tips to", 150, CP_REASON_PROMOTION }, { "do you have a story", 250, CP_REASON_PROMOTION },
  { "support our journalism", 250, CP_REASON_PROMOTION }, { "support independent", 250, CP_REASON_PROMOTION }, { "order reprints", 150, CP_REASON_PROMOTION }, { "thanks for reading", 150, CP_REASON_PROMOTION }, { "thank you for reading", 250, CP_REASON_PROMOTION },
  { "enter your email", 200, CP_REASON_PROMOTION }, { "your email address", 150, CP_REASON_PROMOTION }, { "by signing up", 250, CP_REASON_PROMOTION }, { "abonnieren sie", 200, CP_REASON_PROMOTION }, { "folgen sie uns", 200, CP_REASON_PROMOTION },
  { "newsletter", 100, CP_REASON_PROMOTION }, { "suivez-nous", 200, CP_REASON_PROMOTION }, { "abonnez-vous", 200, CP_REASON_PROMOTION }, { "inscrivez-vous", 200, CP_REASON_PROMOTION }, { "síguenos", 200, CP_REASON_PROMOTION },
  { "suscríbete", 200, CP_REASON_PROMOTION }, { "siga-nos", 200, CP_REASON_PROMOTION }, { "seguici su", 200, CP_REASON_PROMOTION }, { "iscriviti", 200, CP_REASON_PROMOTION }, { "volg ons", 200, CP_REASON_PROMOTION },
  { "подписывайтесь", 200, CP_REASON_PROMOTION }, { "підписуйтесь", 200, CP_REASON_PROMOTION }, { "obserwuj nas", 200, CP_REASON_PROMOTION }, { "sledujte nás", 200, CP_REASON_PROMOTION },
  /* advertisements */
  { "advertisement", 60, CP_REASON_ADVERTISEMENT }, { "article continues", 80, CP_REASON_ADVERTISEMENT }, { "story continues", 80, CP_REASON_ADVERTISEMENT }, { "continue reading below", 80, CP_REASON_ADVERTISEMENT },
  { "continue reading", 80, CP_REASON_RELATED }, { "sponsored", 80, CP_REASON_ADVERTISEMENT }, { "loading…", 30, CP_REASON_ADVERTISEMENT }, { "loading...", 30, CP_REASON_ADVERTISEMENT },
  /* what a page offers to do */
  { "permalink:", 200, CP_REASON_SHARE }, { "permalien", 200, CP_REASON_SHARE }, { "imprimer", 60, CP_REASON_SHARE }, { "teilen mit", 60, CP_REASON_SHARE }, { "artikel teilen", 60, CP_REASON_SHARE }, { "beitrag teilen", 60, CP_REASON_SHARE },
  { "artikel drucken", 60, CP_REASON_SHARE }, { "wird geladen", 40, CP_REASON_SHARE }, { "gefällt mir", 60, CP_REASON_SHARE }, { "like this:", 60, CP_REASON_SHARE }, { "print this page", 60, CP_REASON_SHARE }, { "diese seite drucken", 60, CP_REASON_SHARE },
  { "als pdf herunterladen", 80, CP_REASON_SHARE }, { "als pdf speichern", 80, CP_REASON_SHARE }, { "download as pdf", 80, CP_REASON_SHARE }, { "download pdf", 60, CP_REASON_SHARE }, { "was this article", 120, CP_REASON_SHARE }, { "was this page", 120, CP_REASON_SHARE },
  { "war der artikel", 100, CP_REASON_SHARE }, { "war dieser artikel", 100, CP_REASON_SHARE }, { "möchten sie den artikel teilen", 60, CP_REASON_SHARE }, { "compartir en", 60, CP_REASON_SHARE }, { "condividi su", 60, CP_REASON_SHARE }, { "compartilhe", 60, CP_REASON_SHARE },
  { "views:", 120, CP_REASON_SHARE }, { "aufrufe:", 200, CP_REASON_SHARE }, { "category :", 100, CP_REASON_TAGS }, { "category:", 150, CP_REASON_TAGS }, { "kategorie:", 150, CP_REASON_TAGS }, { "kategorien:", 150, CP_REASON_TAGS }, { "catégorie", 100, CP_REASON_TAGS },
  { "abgelegt unter", 200, CP_REASON_TAGS }, { "der beitrag wurde am", 300, CP_REASON_DATE }, { "dieser beitrag wurde", 300, CP_REASON_DATE }, { "dieser artikel wurde am", 300, CP_REASON_DATE }, { "this entry was posted", 300, CP_REASON_DATE }, { "this post was published", 300, CP_REASON_DATE },
  { "suggested citation", 300, CP_REASON_COPYRIGHT }, { "zitiervorschlag", 300, CP_REASON_COPYRIGHT }, { "to view the full story", 200, CP_REASON_PROMOTION }, { "if you enjoyed", 250, CP_REASON_PROMOTION }, { "while you are here", 120, CP_REASON_PROMOTION },
  { "while you’re here", 120, CP_REASON_PROMOTION }, { "for the latest stories", 200, CP_REASON_PROMOTION }, { "i agree ", 250, CP_REASON_PROMOTION }, { "yes! sign me up", 250, CP_REASON_PROMOTION },
  /* sharing */
  { "share this", 60, CP_REASON_SHARE }, { "share on", 60, CP_REASON_SHARE }, { "share via", 60, CP_REASON_SHARE }, { "click to share", 100, CP_REASON_SHARE },
  { "print this", 40, CP_REASON_SHARE }, { "email this", 60, CP_REASON_SHARE }, { "partager sur", 60, CP_REASON_SHARE }, { "teilen auf", 60, CP_REASON_SHARE },
  /* copyright */
  { "©", 250, CP_REASON_COPYRIGHT }, { "copyright ©", 300, CP_REASON_COPYRIGHT }, { "copyright 2", 300, CP_REASON_COPYRIGHT }, { "copyright (c)", 300, CP_REASON_COPYRIGHT },
  { "all rights reserved", 250, CP_REASON_COPYRIGHT }, { "alle rechte vorbehalten", 250, CP_REASON_COPYRIGHT }, { "tous droits réservés", 250, CP_REASON_COPYRIGHT }, { "todos los derechos reservados", 250, CP_REASON_COPYRIGHT },
  { "todos os direitos reservados", 250, CP_REASON_COPYRIGHT }, { "tutti i diritti riservati", 250, CP_REASON_COPYRIGHT },
  /* pictures */
  { "image copyright", 200, CP_REASON_CAPTION }, { "image caption", 300, CP_REASON_CAPTION }, { "media caption", 300, CP_REASON_CAPTION }, { "media playback", 200, CP_REASON_CAPTION },
  { "photo:", 200, CP_REASON_CAPTION }, { "photo by", 200, CP_REASON_CAPTION }, { "photos:", 200, CP_REASON_CAPTION }, { "photo credit", 200, CP_REASON_CAPTION }, { "image:", 200, CP_REASON_CAPTION }, { "image credit", 200, CP_REASON_CAPTION }, { "image source", 200, CP_REASON_CAPTION },
  { "titelbild", 200, CP_REASON_CAPTION }, { "abbildung:", 300, CP_REASON_CAPTION }, { "bildnachweis", 250, CP_REASON_CAPTION }, { "foto ©", 200, CP_REASON_CAPTION }, { "(credit:", 200, CP_REASON_CAPTION }, { "credit:", 200, CP_REASON_CAPTION }, { "crédit photo", 200, CP_REASON_CAPTION },
  { "crédits photo", 200, CP_REASON_CAPTION }, { "photo :", 200, CP_REASON_CAPTION }, { "photo source", 150, CP_REASON_CAPTION }, { "imagen:", 200, CP_REASON_CAPTION }, { "fotografía:", 200, CP_REASON_CAPTION }, { "zdjęcie:", 200, CP_REASON_CAPTION },
  { "picture:", 200, CP_REASON_CAPTION }, { "foto:", 200, CP_REASON_CAPTION }, { "fotos:", 200, CP_REASON_CAPTION }, { "fot.", 150, CP_REASON_CAPTION }, { "bild:", 200, CP_REASON_CAPTION }, { "bildquelle", 200, CP_REASON_CAPTION }, { "фото:", 200, CP_REASON_CAPTION },
  { "(photo by", 250, CP_REASON_CAPTION }, { "(photo:", 250, CP_REASON_CAPTION }, { "(image:", 250, CP_REASON_CAPTION }, { "(foto:", 250, CP_REASON_CAPTION }, { "file photo", 200, CP_REASON_CAPTION },
  /* keywords */
  { "tags:", 300, CP_REASON_TAGS }, { "tagged:", 300, CP_REASON_TAGS }, { "filed under", 200, CP_REASON_TAGS }, { "posted in", 150, CP_REASON_TAGS }, { "schlagworte:", 300, CP_REASON_TAGS },
  { "schlagwörter:", 300, CP_REASON_TAGS }, { "etiquetas:", 300, CP_REASON_TAGS }, { "mots-clés", 300, CP_REASON_TAGS }, { "теги:", 300, CP_REASON_TAGS }, { "tagi:", 300, CP_REASON_TAGS }, { "tag:", 200, CP_REASON_TAGS }, { "labels:", 200, CP_REASON_TAGS }, { "categories:", 200, CP_REASON_TAGS }, { "topics:", 200, CP_REASON_TAGS }, { "keywords:", 300, CP_REASON_TAGS },
};

/* What lines hold, anywhere, that are no part of an article, lower case. */
static const struct
{
  const char *words;
  CpReason    reason;
} holdings[] = {
  { "free articles this month", CP_REASON_PROMOTION }, { "free articles left", CP_REASON_PROMOTION }, { "free articles remaining", CP_REASON_PROMOTION },
  { "sign up here", CP_REASON_PROMOTION }, { "subscribe here", CP_REASON_PROMOTION }, { "delivered to your inbox", CP_REASON_PROMOTION }, { "in your inbox", CP_REASON_PROMOTION }, { "straight to your inbox", CP_REASON_PROMOTION },
  { "already a subscriber", CP_REASON_PROMOTION }, { "become a subscriber", CP_REASON_PROMOTION }, { "to our newsletter", CP_REASON_PROMOTION },
};

/* Lines that are nothing but one of these. */
static const struct
{
  const char *line;
  CpReason    reason;
} whole_lines[] = {
  { "related", CP_REASON_RELATED }, { "more", CP_REASON_RELATED }, { "watch", CP_REASON_RELATED }, { "video", CP_REASON_RELATED }, { "related content", CP_REASON_RELATED }, { "also on", CP_REASON_RELATED },
  { "recommended", CP_REASON_RELATED }, { "most read", CP_REASON_RELATED }, { "most popular", CP_REASON_RELATED }, { "trending", CP_REASON_RELATED }, { "next", CP_REASON_RELATED }, { "previous", CP_REASON_RELATED }, { "related topics", CP_REASON_RELATED },
  { "share", CP_REASON_SHARE }, { "tweet", CP_REASON_SHARE }, { "facebook", CP_REASON_SHARE }, { "twitter", CP_REASON_SHARE }, { "email", CP_REASON_SHARE }, { "e-mail", CP_REASON_SHARE }, { "whatsapp", CP_REASON_SHARE },
  { "pinterest", CP_REASON_SHARE }, { "linkedin", CP_REASON_SHARE }, { "reddit", CP_REASON_SHARE }, { "print", CP_REASON_SHARE }, { "comments", CP_REASON_COMMENTS }, { "comment", CP_REASON_COMMENTS }, { "no comments", CP_REASON_COMMENTS },
  { "save", CP_REASON_SHARE }, { "teilen", CP_REASON_SHARE }, { "partager", CP_REASON_SHARE }, { "compartir", CP_REASON_SHARE }, { "condividi", CP_REASON_SHARE }, { "udostępnij", CP_REASON_SHARE }, { "поделиться", CP_REASON_SHARE }, { "compartilhar", CP_REASON_SHARE },
  { "advertisement", CP_REASON_ADVERTISEMENT }, { "ad", CP_REASON_ADVERTISEMENT }, { "advertising", CP_REASON_ADVERTISEMENT }, { "anzeige", CP_REASON_ADVERTISEMENT }, { "werbung", CP_REASON_ADVERTISEMENT }, { "publicité", CP_REASON_ADVERTISEMENT },
  { "publicidad", CP_REASON_ADVERTISEMENT }, { "publicidade", CP_REASON_ADVERTISEMENT }, { "pubblicità", CP_REASON_ADVERTISEMENT }, { "reklama", CP_REASON_ADVERTISEMENT }, { "реклама", CP_REASON_ADVERTISEMENT }, { "advertentie", CP_REASON_ADVERTISEMENT },
  { "tags", CP_REASON_TAGS }, { "topics", CP_REASON_TAGS }, { "newsletter", CP_REASON_PROMOTION }, { "subscribe", CP_REASON_PROMOTION }, { "sign up", CP_REASON_PROMOTION }, { "log in", CP_REASON_PROMOTION }, { "contact us", CP_REASON_PROMOTION },
  { "back to top", CP_REASON_NAVIGATION }, { "home", CP_REASON_NAVIGATION }, { "menu", CP_REASON_NAVIGATION }, { "view comments", CP_REASON_COMMENTS }, { "leave a comment", CP_REASON_COMMENTS }, { "click to enlarge", CP_REASON_CAPTION }, { "enlarge", CP_REASON_CAPTION },
  { "pinnen", CP_REASON_SHARE }, { "drucken", CP_REASON_SHARE }, { "rezept drucken", CP_REASON_SHARE }, { "imprimer", CP_REASON_SHARE }, { "imprimir", CP_REASON_SHARE }, { "stampa", CP_REASON_SHARE }, { "permalink", CP_REASON_SHARE },
  { "pdf", CP_REASON_SHARE }, { "über den autor", CP_REASON_PROMOTION }, { "über die autorin", CP_REASON_PROMOTION }, { "à propos de l'auteur", CP_REASON_PROMOTION }, { "à propos de l’auteur", CP_REASON_PROMOTION },
  { "sobre el autor", CP_REASON_PROMOTION }, { "sobre o autor", CP_REASON_PROMOTION }, { "sull'autore", CP_REASON_PROMOTION }, { "sull’autore", CP_REASON_PROMOTION },
  { "about the author", CP_REASON_PROMOTION }, { "about author", CP_REASON_PROMOTION }, { "show more", CP_REASON_NAVIGATION }, { "view all", CP_REASON_NAVIGATION }, { "see all", CP_REASON_NAVIGATION }, { "contents", CP_REASON_NAVIGATION }, { "getty images", CP_REASON_CAPTION },
};

/* What stands before a line's first word: arrows, bullets, brackets. */
static const char *
skip_ornament (const char *line)
{
  while (*line != '\0' && *line != '(' && !g_unichar_isalnum (g_utf8_get_char (line)) && !g_str_has_prefix (line, "©")
         && *line != '@' && *line != '"' && !g_str_has_prefix (line, "“") && !g_str_has_prefix (line, "‘") && *line != '\'')
    line = g_utf8_next_char (line);
  return line;
}

/* A line that quotes someone is the article's, whatever it holds. */
static gboolean
holds_phrase (const char *line,
              CpReason   *reason)
{
  g_autofree char *low = NULL;

  if (strchr (line, '"') != NULL || strstr (line, "“") != NULL || strstr (line, "‘") != NULL)
    return FALSE;
  low = g_utf8_strdown (line, -1);
  for (guint i = 0; i < G_N_ELEMENTS (holdings); i++)
    if (strstr (low, holdings[i].words) != NULL)
      {
        *reason = holdings[i].reason;
        return TRUE;
      }
  *reason = cp_pitch_reason (low);
  return *reason != CP_REASON_NONE;
}

/**
 * cp_line_reason:
 * @line: one line or paragraph
 * @chars: its code points
 *
 * Returns: why it is no part of an article, wherever it stands in one; %CP_REASON_NONE where its words do not tell
 */
CpReason
cp_line_reason (const char *line,
                guint       chars)
{
  g_autofree char *low = NULL;
  const char *start, *cut;
  CpReason held;
  gsize length;

  if (chars > MAX_LINE)
    return CP_REASON_NONE;
  start = skip_ornament (line);
  cut = start;
  for (guint i = 0; i < MAX_PHRASE && *cut != '\0'; i++)
    cut = g_utf8_next_char (cut);
  low = g_utf8_strdown (start, cut - start);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (low[0] == beginnings[i].phrase[0] && chars <= beginnings[i].max_chars && g_str_has_prefix (low, beginnings[i].phrase))
      return beginnings[i].reason;
  if (holds_phrase (line, &held))
    return held;
  length = strlen (low);
  while (length > 0 && strchr (" .:!>|", low[length - 1]) != NULL)
    low[--length] = '\0';
  for (guint i = 0; *cut == '\0' && i < G_N_ELEMENTS (whole_lines); i++)
    if (low[0] == whole_lines[i].line[0] && strcmp (low, whole_lines[i].line) == 0)
      return whole_lines[i].reason;
  return CP_REASON_NONE;
}

/**
 * cp_line_is_turn:
 *
 * Returns: whether a paragraph begins with a speaker's name and a colon, as in a transcript: "MS PETRE: …", "Dragomir: …", "Q: …"
 */
gboolean
cp_line_is_turn (const char *line)
{
  const char *colon = strchr (line, ':');
  guint words = 0, capitals = 0;
  gboolean at_start = TRUE;

  if (colon == NULL || colon == line || colon - line > 80 || colon[1] != ' ')
    return FALSE;
  for (const char *p = line; p < colon; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (at_start && !g_unichar_isspace (c))
        {
          words++;
          capitals += g_unichar_isupper (c) || c == '(';
        }
      at_start = g_unichar_isspace (c);
      if (c == ',' || c == ';' || c == '"' || c == 0x201c || c == '?' || c == '!')
        return FALSE;
    }
  return words <= 5 && capitals == words;
}
