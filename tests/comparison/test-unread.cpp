/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtest/gtest.h>

#include "comparison/engine.h"
#include "comparison/unread.h"

namespace
{

CpModel *
model_of (const char *text,
          const char *language)
{
  CpModel *model = cp_model_new ();
  CpArticle *article = cp_article_new ();

  article->language = g_strdup (language);
  cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
  cp_article_close (article);
  g_ptr_array_add (model->articles, article);
  return model;
}

TEST (Unread, IsWhatIsInAnotherLanguage)
{
  const struct
  {
    const char *text;
    const char *language;
    gboolean    unread;
  } cases[] = {
    { "The sea was calm.", nullptr, FALSE },
    { "The sea was calm.", "en-GB", FALSE },
    { "«Мы не топили никаких лодок», — заявил министр.", nullptr, TRUE },
    { "«Мы не топили никаких лодок», — заявил министр.", "en", TRUE }, /* what a page declares is often wrong */
    { "وقال وزير الخارجية يوم الثلاثاء", "ar", TRUE },
    { "„Wir haben keine Boote versenkt“, sagte der Minister.", "de", TRUE },
    /* where there is enough to read, its words tell */
    { "La presidente della cooperativa ha risposto che le barche resteranno in porto fino a lunedì. «Nessuno dei nostri soci è stato avvertito», ha "
      "detto ai giornalisti, e ha aggiunto che il comune non ha ancora pagato i lavori del molo. L'assessore alla pesca ha rifiutato di commentare.",
      nullptr, TRUE },
    { "La presidenta de la cooperativa respondió que los barcos seguirán en puerto hasta el lunes. «Nadie avisó a nuestros socios», dijo a los "
      "periodistas, y añadió que el ayuntamiento no ha pagado todavía las obras del muelle. El concejal no quiso hacer comentarios.", "en", TRUE },
    { "Some boats stayed in the harbour on Monday, and others went out before the storm came. It was the first time since the war that the pier "
      "had been closed for more than a day, according to a board at the gate.", "it", FALSE },
  };

  for (const auto &one : cases)
    {
      CpModel *model = model_of (one.text, one.language);

      EXPECT_EQ (cp_unread_article (model, 0), one.unread) << one.text;
      EXPECT_EQ (cp_unread_all (model), one.unread) << one.text;
      cp_model_unref (model);
    }
}

/* A caption and its colon are nobody and his words, nor is anything else that looks like it. */
TEST (Unread, HasNoStatements)
{
  const char *texts[] = {
    "Der Bürgermeister von Altstadt, Hans Lind, hat am Montag gesagt: \"Das Museum bleibt bis Ende März geschlossen, und daran wird sich nichts ändern\", "
    "said Hans Lind. Die Kosten: noch offen. Zeitplan: unklar. Die Opposition verlangt eine Prüfung der Rechnungen durch den Landtag noch vor Ostern.",
    "The mayor of Oldtown, Hans Lind, said on Monday that the museum would stay closed until the end of March, and that nothing would change about "
    "it. The opposition asked for the bills to be looked at by the state's parliament before Easter.",
  };
  CpEngine *engine = cp_engine_new (nullptr);

  for (const char *text : texts)
    {
      CpArticle *article = cp_article_new ();

      cp_article_add_block (article, CP_BLOCK_PARAGRAPH, text);
      cp_article_close (article);
      CpReading *reading = cp_reading_new (cp_engine_get_language (engine), cp_engine_get_knowledge (engine), article);

      EXPECT_EQ (reading->statements->len == 0, text == texts[0]) << text;
      cp_reading_unref (reading);
      cp_article_unref (article);
    }
  cp_engine_unref (engine);
}

TEST (Unread, IsNothingInWhichStatementsWereFound)
{
  CpModel *model = model_of ("„Wir haben keine Boote versenkt“, sagte der Minister.", "de");
  CpModelStatement *marked = cp_model_statement_new ();

  marked->article = 0;
  g_ptr_array_add (model->statements, marked);
  EXPECT_FALSE (cp_unread_article (model, 0));
  cp_model_unref (model);
}

TEST (Unread, IsNotANothing)
{
  CpModel *model = cp_model_new ();

  EXPECT_FALSE (cp_unread_all (model));
  cp_model_unref (model);
}

} // namespace
