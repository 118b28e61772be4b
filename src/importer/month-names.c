/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "importer/month-names.h"

#include <string.h>

/* The names of the months, January first, each with the forms and abbreviations that dates are written in; lower case. */
static const struct
{
  const char *language;
  const char *months[12];
} table[] = {
  { "en",
      { "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec" } },
  { "de",
      { "januar jänner jän", "februar feber", "märz mär mrz maerz", "april", "mai", "juni", "juli", "august",
        "september", "oktober okt", "november", "dezember dez" } },
  { "fr",
      { "janvier janv", "février fevrier févr fév fevr", "mars", "avril avr", "mai", "juin", "juillet juil",
        "août aout", "septembre", "octobre", "novembre", "décembre decembre déc" } },
  { "es",
      { "enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago",
        "septiembre setiembre set", "octubre", "noviembre", "diciembre dic" } },
  { "it",
      { "gennaio gen", "febbraio febb", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
        "settembre sett", "ottobre ott", "novembre", "dicembre" } },
  { "pt",
      { "janeiro", "fevereiro fev", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro",
        "outubro out", "novembro", "dezembro" } },
  { "ca",
      { "gener", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre",
        "novembre", "desembre des" } },
  { "nl",
      { "januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december" } },
  { "sv",
      { "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
        "november", "december" } },
  { "da",
      { "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
        "november", "december" } },
  { "nb",
      { "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "desember" } },
  { "fi",
      { "tammikuu tammikuuta", "helmikuu helmikuuta", "maaliskuu maaliskuuta", "huhtikuu huhtikuuta",
        "toukokuu toukokuuta", "kesäkuu kesäkuuta", "heinäkuu heinäkuuta", "elokuu elokuuta",
        "syyskuu syyskuuta", "lokakuu lokakuuta", "marraskuu marraskuuta", "joulukuu joulukuuta" } },
  { "et",
      { "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
        "november", "detsember" } },
  { "lv",
      { "janvāris janvārī janvāra", "februāris februārī februāra", "marts martā marta",
        "aprīlis aprīlī aprīļa", "maijs maijā maija", "jūnijs jūnijā jūnija", "jūlijs jūlijā jūlija",
        "augusts augustā augusta", "septembris septembrī septembra", "oktobris oktobrī oktobra",
        "novembris novembrī novembra", "decembris decembrī decembra" } },
  { "lt",
      { "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio", "liepos", "rugpjūčio", "rugsėjo",
        "spalio", "lapkričio", "gruodžio" } },
  { "pl",
      { "stycznia styczeń sty", "lutego luty lut", "marca marzec", "kwietnia kwiecień kwi", "maja maj",
        "czerwca czerwiec cze", "lipca lipiec lip", "sierpnia sierpień sie", "września wrzesień wrz",
        "października październik paź", "listopada listopad lis", "grudnia grudzień gru" } },
  { "cs",
      { "ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen",
        "července červenec", "srpna srpen", "září", "října říjen", "listopadu", "prosince prosinec" } },
  { "sk",
      { "januára", "februára", "marca", "apríla", "mája máj", "júna jún", "júla júl", "augusta", "septembra",
        "októbra", "novembra", "decembra" } },
  { "sl",
      { "januarja", "februarja", "marca", "aprila", "maja", "junija", "julija", "avgusta avgust", "septembra",
        "oktobra", "novembra", "decembra" } },
  { "hr",
      { "siječnja siječanj", "veljače veljača", "ožujka ožujak", "travnja travanj", "svibnja svibanj",
        "lipnja lipanj", "srpnja srpanj", "kolovoza kolovoz", "rujna rujan", "listopada listopad",
        "studenoga studenog studeni", "prosinca prosinac" } },
  { "sr",
      { "januara", "februara", "marta mart", "aprila", "maja", "juna", "jula", "avgusta", "septembra",
        "oktobra", "novembra", "decembra" } },
  { "bs",
      { "januara", "februara", "marta", "aprila", "maja", "juna", "jula", "augusta", "septembra", "oktobra",
        "novembra", "decembra" } },
  { "ro",
      { "ianuarie ian", "februarie", "martie", "aprilie", "mai", "iunie iun", "iulie iul", "august",
        "septembrie", "octombrie", "noiembrie noi", "decembrie" } },
  { "hu",
      { "január januártól", "február", "március márc", "április ápr", "május máj", "június jún", "július júl",
        "augusztus", "szeptember szept", "október", "november", "december" } },
  { "tr",
      { "ocak oca", "şubat şub", "mart", "nisan nis", "mayıs", "haziran haz", "temmuz tem", "ağustos ağu",
        "eylül eyl", "ekim eki", "kasım kas", "aralık ara" } },
  { "sq",
      { "janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor",
        "dhjetor" } },
  { "id",
      { "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus agu", "september", "oktober",
        "november nopember", "desember" } },
  { "is",
      { "janúar", "febrúar", "mars", "apríl", "maí", "júní", "júlí", "ágúst", "september", "október",
        "nóvember", "desember" } },
  { "ru",
      { "января январь янв", "февраля февраль фев", "марта март мар", "апреля апрель апр", "мая май",
        "июня июнь июн", "июля июль июл", "августа август авг", "сентября сентябрь сен сент",
        "октября октябрь окт", "ноября ноябрь ноя нояб", "декабря декабрь дек" } },
  { "uk",
      { "січня січень січ", "лютого лютий лют", "березня березень бер", "квітня квітень кві квіт",
        "травня травень тра трав", "червня червень чер черв", "липня липень лип", "серпня серпень сер серп",
        "вересня вересень вер", "жовтня жовтень жов жовт", "листопада листопад лис", "грудня грудень гру груд" } },
  { "be",
      { "студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня", "верасня",
        "кастрычніка", "лістапада", "снежня" } },
  { "bg",
      { "януари", "февруари", "март", "април", "май", "юни", "юли", "август", "септември", "октомври",
        "ноември", "декември" } },
  { "mk",
      { "јануари", "февруари", "март", "април", "мај", "јуни", "јули", "август", "септември", "октомври",
        "ноември", "декември" } },
  { "sr-Cyrl",
      { "јануар јануара", "фебруар фебруара", "март марта", "април априла", "мај маја", "јун јуна", "јул јула",
        "август августа", "септембар септембра", "октобар октобра", "новембар новембра", "децембар децембра" } },
  { "el",
      { "ιανουαρίου ιανουάριος ιαν", "φεβρουαρίου φεβρουάριος φεβ", "μαρτίου μάρτιος μαρ",
        "απριλίου απρίλιος απρ", "μαΐου μαίου μάιος μάι μαϊ", "ιουνίου ιούνιος ιουν", "ιουλίου ιούλιος ιουλ",
        "αυγούστου αύγουστος αυγ", "σεπτεμβρίου σεπτέμβριος σεπ", "οκτωβρίου οκτώβριος οκτ",
        "νοεμβρίου νοέμβριος νοε", "δεκεμβρίου δεκέμβριος δεκ" } },
  { "ar",
      { "يناير", "فبراير", "مارس", "أبريل ابريل", "مايو", "يونيو يونيه", "يوليو يوليه", "أغسطس اغسطس",
        "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر" } },
  { "he",
      { "בינואר ינואר", "בפברואר פברואר", "במרץ מרץ", "באפריל אפריל", "במאי מאי", "ביוני יוני", "ביולי יולי",
        "באוגוסט אוגוסט", "בספטמבר ספטמבר", "באוקטובר אוקטובר", "בנובמבר נובמבר", "בדצמבר דצמבר" } },
  { "eu",
      { "urtarrila urtarrilaren", "otsaila otsailaren", "martxoa martxoaren", "apirila apirilaren",
        "maiatza maiatzaren", "ekaina ekainaren", "uztaila uztailaren", "abuztua abuztuaren",
        "iraila irailaren", "urria urriaren", "azaroa azaroaren", "abendua abenduaren" } },
  { "hi",
      { "जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
        "दिसंबर" } },
};

/* Every form by its letters → month number; of a form that two languages read differently, the first listed. */
static GHashTable *
get_forms (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      GHashTable *forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        for (guint month = 0; month < 12; month++)
          {
            g_auto (GStrv) words = g_strsplit (table[i].months[month], " ", -1);

            for (guint j = 0; words[j] != NULL; j++)
              if (!g_hash_table_contains (forms, words[j]))
                g_hash_table_insert (forms, g_strdup (words[j]), GUINT_TO_POINTER (month + 1));
          }
      g_once_init_leave (&made, (gsize) forms);
    }
  return (GHashTable *) made;
}

/* Whether @word is one of the words in @forms, which have a space between. */
static gboolean
is_form (const char *forms,
         const char *word)
{
  gsize length = strlen (word);

  for (const char *p = forms; p != NULL; p = strchr (p, ' '))
    {
      p += *p == ' ';
      if (strncmp (p, word, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

/**
 * cp_month_from_name:
 * @word: a word in any case
 * @language: (nullable): the text's language where it is known, for the few names that mean another month elsewhere
 *
 * Returns: 1 to 12; 0 where @word names no month
 */
int
cp_month_from_name (const char *word,
                    const char *language)
{
  g_autofree char *low = g_utf8_strdown (word, -1);
  int found = GPOINTER_TO_INT (g_hash_table_lookup (get_forms (), low));

  for (guint i = 0; found != 0 && language != NULL && i < G_N_ELEMENTS (table); i++)
    if (g_ascii_strncasecmp (language, table[i].language, strlen (table[i].language)) == 0)
      for (int month = 0; month < 12; month++)
        if (is_form (table[i].months[month], low))
          return month + 1;
  return found;
}
