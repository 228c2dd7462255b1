/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library/wording-language.h"

#include "language.h"

#define FALLBACK "en"

/* A language is named by itself, so that whoever reads it finds it in any window. */
static const struct
{
  const char *tag;
  const char *name;
} known[] = {
  { "ar", "العربية" },      { "bg", "български" },     { "bn", "বাংলা" },
  { "ca", "català" },       { "cs", "čeština" },       { "da", "dansk" },
  { "de", "Deutsch" },      { "el", "ελληνικά" },      { "en", "English" },
  { "es", "español" },      { "et", "eesti" },         { "fa", "فارسی" },
  { "fi", "suomi" },        { "fr", "français" },      { "he", "עברית" },
  { "hi", "हिन्दी" },        { "hr", "hrvatski" },      { "hu", "magyar" },
  { "id", "Indonesia" },    { "it", "italiano" },      { "ja", "日本語" },
  { "ko", "한국어" },       { "lt", "lietuvių" },      { "lv", "latviešu" },
  { "nb", "norsk bokmål" }, { "nl", "Nederlands" },    { "nn", "norsk nynorsk" },
  { "pl", "polski" },       { "pt", "português" },     { "pt-BR", "português (Brasil)" },
  { "ro", "română" },       { "ru", "русский" },       { "sk", "slovenčina" },
  { "sl", "slovenščina" },  { "sr", "српски" },        { "sr-Latn", "srpski" },
  { "sv", "svenska" },      { "sw", "Kiswahili" },     { "th", "ไทย" },
  { "tr", "Türkçe" },       { "uk", "українська" },    { "ur", "اردو" },
  { "vi", "Tiếng Việt" },   { "zh-Hans", "简体中文" }, { "zh-Hant", "繁體中文" },
};

static void
add (RtWordingLanguages *languages, const char *tag, const char *name)
{
  gtk_string_list_take (languages->names,
                        name != NULL ? g_strdup_printf ("%s (%s)", name, tag) : g_strdup (tag));
  g_ptr_array_add (languages->tags, g_strdup (tag));
}

/**
 * rt_wording_languages_new:
 * @also: (nullable): a tag that has a place of its own when it is none of those known by name
 *
 * Returns: (transfer full): the languages
 */
RtWordingLanguages *
rt_wording_languages_new (const char *also)
{
  RtWordingLanguages *languages = g_new0 (RtWordingLanguages, 1);

  languages->names = gtk_string_list_new (NULL);
  languages->tags = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    add (languages, known[i].tag, known[i].name);
  if (also != NULL && rt_wording_languages_find (languages, also) == GTK_INVALID_LIST_POSITION)
    add (languages, also, NULL);
  return languages;
}

/** rt_wording_languages_free: Frees the languages. */
void
rt_wording_languages_free (RtWordingLanguages *languages)
{
  g_object_unref (languages->names);
  g_ptr_array_unref (languages->tags);
  g_free (languages);
}

/** rt_wording_languages_find: Returns: the place of @tag; %GTK_INVALID_LIST_POSITION of none. */
guint
rt_wording_languages_find (const RtWordingLanguages *languages, const char *tag)
{
  guint place = GTK_INVALID_LIST_POSITION;

  g_ptr_array_find_with_equal_func (languages->tags, tag, g_str_equal, &place);
  return place;
}

static const char *
find_known (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (known[i].tag, tag))
      return known[i].tag;
  return NULL;
}

/** rt_wording_language_of_window: Returns: (transfer none): the tag of the person's language. */
const char *
rt_wording_language_of_window (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = rt_language_tag (names[i]);
      const char *found = find_known (tag);

      if (found != NULL)
        return found;
    }
  return FALLBACK;
}
