/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stance/asker.h"

#include <string.h>

#define LONGEST_NAME 6
/* The beginning of a text tells how it writes a name; of one without end the rest is not looked at for each statement anew. */
#define BYTES_LOOKED_AT 65536

/* The word that says what a name names: the last, or the one before "of" and "for". */
static char *
head_word (const char *name)
{
  static const char *const links[] = { " of ", " for ", " on ", " in " };
  const char *end = name + strlen (name), *start;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const char *link = strstr (name, links[i]);

      if (link != NULL && link < end)
        end = link;
    }
  for (start = end; start > name && start[-1] != ' ';)
    start--;
  return g_strndup (start, end - start);
}

static gboolean
is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

/* How often @words stand in the text behind "the", and how often without. */
static void
count_articles (const char *text,
                const char *words,
                guint      *with,
                guint      *without)
{
  const char *end = text + strnlen (text, BYTES_LOOKED_AT);
  gsize length = strlen (words);

  for (const char *at = length > 0 ? g_strstr_len (text, end - text, words) : NULL; at != NULL; at = g_strstr_len (at + length, end - at - (gssize) length, words))
    {
      if (is_letter (at + length) || (at > text && is_letter (g_utf8_prev_char (at))))
        continue;
      if (at >= text + 4 && g_ascii_strncasecmp (at - 4, "the ", 4) == 0)
        (*with)++;
      else
        (*without)++;
    }
}

/* The same over the articles, those first that are likeliest to tell. */
static void
count_in_articles (const CpAsker *self,
                   const char    *words,
                   guint         *with,
                   guint         *without)
{
  const GPtrArray *articles = self->builder->model->articles;

  count_articles (self->text->article->text, words, with, without);
  for (guint i = 0; i < MIN (articles->len, CP_ASKER_LOOKED_AT) && *with == 0; i++)
    count_articles (((const CpArticle *) g_ptr_array_index (articles, i))->text, words, with, without);
}

/* "the Opposition" of a table of names is "the opposition" where the text has it so. */
static char *
as_in_text (const CpAsker *self,
            const char    *name)
{
  g_autofree char *small = g_utf8_strdown (name, -1);
  guint with = 0, without = 0;

  if (strchr (name, ' ') == NULL && cp_knowledge_institution (self->builder->knowledge, small, NULL) != NULL)
    count_in_articles (self, small, &with, &without);
  return with > 0 ? g_steal_pointer (&small) : g_strdup (name);
}

static gboolean
begins_with_determiner (const char *name)
{
  static const char *const words[] = { "every ", "each ", "some ", "any ", "no ", "a ", "an ", "another ", "all ", "both ", "his ", "her ", "their " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (name, words[i]))
      return TRUE;
  return FALSE;
}

/* "the Romanian government", but "Saffron Air": as the text has it, else as names of such bodies mostly are. */
static gboolean
takes_article (const CpAsker *self,
               const char    *name)
{
  g_autofree char *head = head_word (name), *small = g_utf8_strdown (head, -1);
  const CpInstitution *institution = cp_knowledge_institution (self->builder->knowledge, small, NULL);
  guint with = 0, without = 0;

  if (g_ascii_strncasecmp (name, "the ", 4) == 0)
    return FALSE;
  if (g_ascii_islower (*name))
    return !begins_with_determiner (name) && !cp_asker_is_plural_name (name);
  if (strcmp (head, small) == 0 && institution != NULL)
    return TRUE;
  count_in_articles (self, name, &with, &without);
  if (institution != NULL && (with > 0 || strstr (name, " of ") != NULL))
    return TRUE;
  if (with + without > 0)
    return with > without;
  return strcmp (head, small) == 0 || cp_lexicon_has (self->builder->lexicon, small, CP_LEX_ARTICLED)
         || (institution != NULL && institution->kind != CP_BODY_COMPANY && institution->kind != CP_BODY_MEDIA);
}

static const CpModelSpeaker *
speaker_of (const CpAsker *self)
{
  return self->s->speaker >= 0 ? g_ptr_array_index (self->builder->model->speakers, self->s->speaker) : NULL;
}

/** cp_asker_speaker: Returns: (nullable): who speaks, for "we" and an organisation's "it" */
const char *
cp_asker_speaker (const CpAsker *self)
{
  if (self->s->party >= 0)
    return ((CpModelParty *) g_ptr_array_index (self->builder->model->parties, self->s->party))->name;
  return speaker_of (self) != NULL ? speaker_of (self)->name : NULL;
}

/* For "I" and "my": the person, where one speaks. */
static const char *
person_speaking (const CpAsker *self)
{
  const CpModelSpeaker *speaker = speaker_of (self);

  return speaker != NULL && speaker->kind == CP_SPEAKER_PERSON ? speaker->name : cp_asker_speaker (self);
}

static gboolean
is_place (const CpAsker *self,
          const CpToken *name)
{
  const CpEntry *entry = cp_knowledge_find (self->builder->knowledge, name->form);

  return entry != NULL && entry->kind != CP_ENTRY_PERSON && entry->kind != CP_ENTRY_ORGANISATION;
}

/* "no rider", "every keeper": each of them, of whom anything "his" is. */
static gboolean
is_anybody (const CpAsker *self,
            guint32        noun)
{
  static const char *const words[] = { "no", "any", "every", "each", NULL };
  guint32 article = cp_text_child (self->text, noun, CP_DEP_DET);

  if (!g_str_has_suffix (cp_asker_token (self, noun)->lemma, "er") && !g_str_has_suffix (cp_asker_token (self, noun)->lemma, "or")
      && !cp_asker_names_people (self, cp_asker_token (self, noun)))
    return FALSE;
  return article != CP_NO_TOKEN && g_strv_contains (words, cp_asker_token (self, article)->norm);
}

/* Somebody named before @token whom "its" and "their" may point to. */
static gboolean
has_antecedent (const CpAsker *self,
                guint32        token)
{
  const CpKnowledge *knowledge = self->builder->knowledge;

  guint32 from = cp_asker_is_of_complement (self, token) ? self->subject.last : self->first;

  for (guint32 t = from; t < token; t++)
    {
      const CpToken *before = cp_asker_token (self, t);

      if (before->pos == CP_POS_PROPN && cp_asker_is_gendered (cp_asker_token (self, token)->norm) && is_place (self, before))
        continue;
      if (before->pos == CP_POS_NOUN && cp_asker_is_gendered (cp_asker_token (self, token)->norm) && is_anybody (self, t))
        return TRUE;
      if (before->pos == CP_POS_NOUN && before->inflection == CP_FORM_PLURAL && cp_asker_is_word (self, token, "their"))
        return TRUE;
      if (before->pos == CP_POS_PROPN
          || (before->pos == CP_POS_NOUN && (cp_knowledge_institution (knowledge, before->lemma, NULL) != NULL
                                             || cp_knowledge_role (knowledge, before->lemma, NULL) != NULL)))
        return TRUE;
    }
  return FALSE;
}

/* In what one is reported to have said, "he" as the subject is nearly always who said it, and "it" the body that did. */
static gboolean
is_reported_self (const CpAsker *self,
                  guint32        token)
{
  static const char *const person[] = { "he", "she", NULL }, *const body[] = { "it", "they", NULL };
  static const char *const persons[] = { "his", "her", NULL }, *const bodies[] = { "its", "their", NULL };
  const CpModelSpeaker *speaker = speaker_of (self);
  const char *norm = cp_asker_token (self, token)->norm;
  gboolean subject = token == self->subject.first && self->subject.last == token + 1;

  if (speaker == NULL || self->s->kind == CP_KIND_DIRECT || self->s->deed || !cp_asker_may_be (self, speaker, norm))
    return FALSE;
  if (speaker->kind == CP_SPEAKER_PERSON && strcmp (norm, "its") == 0)
    return self->s->party >= 0 && cp_asker_is_of_complement (self, token) && !has_antecedent (self, token); /* that of whom one speaks for */
  if (speaker->kind == CP_SPEAKER_PERSON)
    return subject ? g_strv_contains (person, norm) : g_strv_contains (persons, norm) && !has_antecedent (self, token);
  if (strcmp (norm, "they") == 0 && !speaker->plural && !cp_asker_is_plural_name (speaker->name))
    return FALSE;
  if (subject && self->s->act == CP_ACT_DEMAND && self->subordinate && g_strv_contains (body, norm))
    return FALSE; /* "that it be shut" is demanded of another thing */
  if (g_strv_contains (bodies, norm) && self->s->act == CP_ACT_ACCUSE)
    return FALSE; /* nobody accuses "its crew" of anything when it is one's own, and who is accused breaks "its word" */
  if (strcmp (norm, "its") == 0 && (cp_asker_is_word (self, token + 1, "kind") || cp_asker_is_word (self, token + 1, "type")))
    return FALSE; /* "the fourth of its kind" */
  if (g_strv_contains (body, norm))
    return (subject && cp_asker_token (self, self->verb)->pos != CP_POS_PROPN && cp_asker_token (self, self->verb)->pos != CP_POS_NOUN) || (cp_asker_token (self, token)->dep == CP_DEP_NSUBJ && !has_antecedent (self, token));
  return g_strv_contains (bodies, norm) && !has_antecedent (self, token);
}

/* Whoever speaks for nobody else means others too by "we", and does not say whom; nor does "a councillor of the town". */
static gboolean
is_alone (const CpAsker *self)
{
  const CpModelSpeaker *speaker = speaker_of (self);
  const char *name = cp_asker_speaker (self);

  if (speaker != NULL && name != NULL && g_ascii_islower (*name) && !speaker->plural && strcmp (name, speaker->name) == 0 && speaker->party < 0)
    return TRUE;
  return speaker != NULL && speaker->kind == CP_SPEAKER_PERSON && g_strcmp0 (cp_asker_speaker (self), speaker->name) == 0;
}

/**
 * cp_asker_named:
 * @owns: (out): whether it says whose something is
 *
 * Returns: (nullable): the name of whoever a pronoun stands for, where that is who speaks
 */
const char *
cp_asker_named (const CpAsker *self,
                guint32        token,
                gboolean      *owns)
{
  static const char *const several[] = { "we", "us", "our", NULL }, *const one[] = { "i", "me", "my", NULL };
  static const char *const owners[] = { "our", "my", "his", "its", "their", NULL };
  const CpToken *word = cp_asker_token (self, token);

  *owns = g_strv_contains (owners, word->norm) || (strcmp (word->norm, "her") == 0 && word->dep == CP_DEP_NMOD_POSS);
  if (word->pos != CP_POS_PRON)
    return NULL;
  if (g_strv_contains (several, word->norm))
    return is_alone (self) ? NULL : cp_asker_speaker (self);
  if (g_strv_contains (one, word->norm))
    return person_speaking (self);
  if (!is_reported_self (self, token))
    return NULL;
  return speaker_of (self)->kind == CP_SPEAKER_PERSON && strcmp (word->norm, "its") != 0 ? speaker_of (self)->name : cp_asker_speaker (self);
}

/* Whose gender is not told is "they". */
static const char *
second_mention (const CpAsker *self,
                const char    *name,
                gboolean       person,
                gboolean       owns,
                gboolean       subject)
{
  CpGender gender = person ? cp_asker_gender (self, name) : CP_GENDER_UNKNOWN;

  if (gender == CP_GENDER_MALE)
    return owns ? "his" : subject ? "he" : "him";
  if (gender == CP_GENDER_FEMALE)
    return owns || !subject ? "her" : "she";
  if (person || cp_asker_is_plural_name (name))
    return owns ? "their" : subject ? "they" : "them";
  return owns ? "its" : "it";
}

/* A name of so many words is a line of the page that was taken for one. */
static gboolean
is_headline (const char *name)
{
  guint n = 1;

  for (const char *at = name; *at != '\0'; at++)
    n += *at == ' ' ? 1 : 0;
  return n > LONGEST_NAME && strstr (name, " of ") == NULL && strstr (name, " for ") == NULL && strstr (name, " and ") == NULL;
}

/**
 * cp_asker_put_name:
 * @owns: whether it says whose something is
 * @subject: whether it is the subject of some clause
 *
 * Adds a name as a sentence has it: "the Romanian government’s"; the second time by a pronoun, "its".
 */
void
cp_asker_put_name (CpAsker    *self,
                   const char *name,
                   gboolean    owns,
                   gboolean    subject)
{
  g_autofree char *written = as_in_text (self, name);
  const CpModelSpeaker *speaker = speaker_of (self);

  if (self->named != NULL && strcmp (self->named, name) == 0)
    {
      gboolean person = speaker != NULL && speaker->kind == CP_SPEAKER_PERSON && strcmp (speaker->name, name) == 0;

      if (person && !owns)
        self->vague += 0.8f;
      cp_asker_put_word (self, second_mention (self, name, person, owns, subject), TRUE);
      return;
    }
  self->named = name;
  self->lost = self->lost || is_headline (written);
  if (takes_article (self, written))
    cp_asker_put_word (self, "the", TRUE);
  cp_asker_put_word (self, written, TRUE);
  if (owns)
    g_string_append (self->words, g_str_has_suffix (written, "s") ? "’" : "’s");
}

/** cp_asker_is_plural_speaker: Returns: whether @name is that of several people who speak without a name of their own: "Reporters" */
gboolean
cp_asker_is_plural_speaker (const CpAsker *self,
                            const char    *name)
{
  const CpModelSpeaker *speaker = speaker_of (self);

  return speaker != NULL && speaker->plural && strcmp (speaker->name, name) == 0;
}

/** cp_asker_is_plural_name: Returns: whether a verb with @name stands in the plural: "fishermen’s wives" */
gboolean
cp_asker_is_plural_name (const char *name)
{
  g_autofree char *head = head_word (name);

  return g_ascii_islower (*head) && g_str_has_suffix (head, "s") && !g_str_has_suffix (head, "ss");
}
