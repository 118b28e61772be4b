/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/pitch.h"

#include <string.h>

/*
 * A publisher that speaks of itself to its reader says three things in one short line: whom it means ("you", "our"), what
 * the reader is to do ("download"), and with what of the publisher's ("app"). A line of the article seldom has all three
 * outside quotation marks. Beginnings of words, lower case, in the larger European languages.
 */
static const char *const persons[] = {
  "you", "your", "us", "our", "we", "du", "dich", "dir", "dein", "ihr", "euch", "euer", "sie", "ihnen", "ihren", "uns", "unser", "wir", "vous", "votre", "vos",
  "nous", "notre", "nos", "tu", "te", "su", "sus", "nuestr", "você", "seu", "nosso", "nossa", "vi", "tuo", "nostr", "je", "jouw", "ons", "onze", "nasz", "naszą", "wasz",
  "was", "nás", "náš", "вас", "ваш", "наш", "нас",
};

static const char *const calls[] = {
  "sign up", "signing up", "subscrib", "follow", "download", "join", "click", "tap here", "visit our", "contact us", "send us", "call us", "call our", "email us", "write to us",
  "register", "donat", "support our", "support us", "supporting our", "become a member", "order now", "order your", "find us", "like us", "stay up to date", "keep up", "don't miss", "don’t miss", "be informed", "check out",
  "abonnier", "abonnieren", "folg", "lade", "herunterlad", "melde", "anmeld", "registrier", "klick", "unterstütz", "spende", "bestell", "kennt ihr", "kennst du", "gefällt", "hol dir", "besuche", "schreib uns",
  "abonne", "inscri", "suiv", "télécharg", "cliqu", "soutene", "rejoign", "faites un don", "suscr", "sígue", "sigue", "síguenos", "descarg", "haz clic", "visita", "mira lo", "apoya", "únete",
  "assine", "siga", "baixe", "clique", "apoie", "iscri", "segui", "scarica", "clicca", "sostieni", "abonneer", "volg", "meld je", "steun", "zapisz", "zaprasz", "obserwuj", "pobierz", "wesprzyj", "zasubskryb",
  "sleduj", "přihlas", "podpoř", "подпи", "скача", "следите", "присоедин", "підпи",
};

static const char *const goods[] = {
  "newsletter", "app", "apps", "podcast", "twitter", "facebook", "instagram", "youtube", "whatsapp", "telegram", "tiktok", "channel", "inbox", "mailing list", "email", "e-mail",
  "alerts", "our work", "our journalism", "our site", "our website", "our sales", "our magazine", "our team", "membership", "subscription", "magazin", "klettermagazin", "heft", "ausgabe", "kanal", "brandfinder", "community", "forum", "abo",
  "infolettre", "chaîne", "abonnement", "boletín", "canal", "edición", "suscripción", "boletim", "assinatura", "canale", "abbonamento", "nieuwsbrief", "prenumerat", "subskrypcj", "kanał", "canał", "канал", "рассылк",
};

/* Wares and prices: a line without a speaker that names two of them sells something. */
static const char *const sales[] = {
  "special offer", "half-price", "half price", "limited offer", "limited time", "free trial", "free delivery", "free shipping", "per cent off", "percent off", "% off", "order now", "order today", "buy now", "book now",
  "book today", "call now", "call today", "sales desk", "sales team", "call our", "shop now", "classifieds", "terms apply", "discount code", "promo code", "voucher", "weekend edition", "gift card", "best price", "lowest price", "sonderangebot",
  "jetzt bestellen", "jetzt kaufen", "gutschein", "rabatt", "versandkostenfrei", "offre spéciale", "commandez", "code promo", "livraison gratuite", "oferta especial", "compra ahora", "envío gratis", "código de descuento", "offerta speciale",
  "acquista ora", "spedizione gratuita", "aanbieding", "bestel nu", "oferta specjalna", "zamów teraz", "zniżk", "скидк", "закажите",
};

/* What a line holds that says what may be done with a page, or whose it is. */
static const char *const terms[] = {
  "written permission", "may not be published, broadcast", "may not be republished", "may not be reproduced", "copyrighted property", "licensed under", "under the license", "licensed under cc", "under cc-by", "under cc by", "unter cc-by", "unter cc by", "sous licence cc", "bajo licencia cc",
  "all rights reserved", "is not responsible for the opinions", "not responsible for the content", "do not necessarily reflect", "do not necessarily represent", "products from one or more of our advertisers", "we may receive compensation", "may earn a commission", "affiliate link", "affiliate-link", "affiliate links",
  "unter der lizenz", "n'engagent que leur", "n’engagent que leur", "tous droits réservés", "alle rechte vorbehalten", "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati", "wszelkie prawa zastrzeżone", "все права защищены",
  "cookie policy", "we use cookies", "uses cookies", "verwendet cookies", "korzystamy z cookies", "używamy plików cookie", "utilise des cookies", "utiliza cookies",
};

/* A word that says that someone else is speaking: what follows or precedes it is told, not offered. */
static const char *const told[] = { "said", "says", "told", "sagte", "dijo", "a dit", "ha detto", "disse", "powiedział", "сказал" };

/*
 * A line, with the two first bytes of each of its words: nearly all phrases are ruled out by theirs without a look at the
 * text.
 */
typedef struct
{
  const char *text;
  guint64     seen[16];
} Line;

static guint
hash_start (const char *word)
{
  return ((guint) (guchar) word[0] * 37 + (guint) (guchar) word[1]) % 1024;
}

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static void
note_words (Line *self)
{
  gboolean in_word = FALSE;

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_letter = (guchar) *p < 0x80 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
      guint start = hash_start (p);

      if (!in_word)
        self->seen[start / 64] |= G_GUINT64_CONSTANT (1) << start % 64;
      in_word = is_letter;
    }
}

/* Words of up to this many letters are whole words, longer ones may go on. */
#define WHOLE_WORD 5

static gboolean
holds_word (const Line *self,
            const char *word)
{
  guint start = hash_start (word);
  gsize length;

  if ((self->seen[start / 64] & G_GUINT64_CONSTANT (1) << start % 64) == 0)
    return FALSE;
  length = strlen (word);
  for (const char *at = strstr (self->text, word); at != NULL; at = strstr (at + length, word))
    if (begins_word (self->text, at) && (length > WHOLE_WORD || !g_unichar_isalnum (g_utf8_get_char (at + length))))
      return TRUE;
  return FALSE;
}

/* Whether the line holds @enough of the words. */
static gboolean
holds (const Line        *self,
       const char *const *words,
       guint              n,
       guint              enough)
{
  guint found = 0;

  for (guint i = 0; i < n && found < enough; i++)
    found += holds_word (self, words[i]);
  return found >= enough;
}

/**
 * cp_pitch_reason:
 * @low: a short line or paragraph without quotation marks, lower case
 *
 * Returns: why it is no part of an article: it offers something, asks the reader for something, or says whose the page is;
 *   %CP_REASON_NONE where its words do not tell
 */
CpReason
cp_pitch_reason (const char *low)
{
  Line self = { .text = low };

  note_words (&self);
  if (holds (&self, told, G_N_ELEMENTS (told), 1))
    return CP_REASON_NONE;
  if (holds (&self, terms, G_N_ELEMENTS (terms), 1))
    return CP_REASON_COPYRIGHT;
  if (holds (&self, sales, G_N_ELEMENTS (sales), 2))
    return CP_REASON_ADVERTISEMENT;
  if (holds (&self, persons, G_N_ELEMENTS (persons), 1) && holds (&self, calls, G_N_ELEMENTS (calls), 1)
      && holds (&self, goods, G_N_ELEMENTS (goods), 1))
    return CP_REASON_PROMOTION;
  return CP_REASON_NONE;
}
