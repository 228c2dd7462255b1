/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* The language the messages in the sources are written in: it needs no catalogue. */
#define OWN_LANGUAGE "en"

struct _RtLanguageScope
{
  char *language_before; /* value of LANGUAGE; nullable */
  locale_t locale;       /* of this thread while the scope lasts; 0: left alone */
  locale_t locale_before;
};

/* One scope at a time in the whole program: LANGUAGE belongs to the process. */
static GRecMutex guard;
/* How many scopes this thread is in. */
static GPrivate depth = G_PRIVATE_INIT (NULL);

static gboolean
is_active (void)
{
  return GPOINTER_TO_INT (g_private_get (&depth)) > 0;
}

static void
change_depth (int by)
{
  g_private_set (&depth, GINT_TO_POINTER (GPOINTER_TO_INT (g_private_get (&depth)) + by));
}

/* gettext keeps what it found; naming the domain again makes it look anew. */
static void
set_language (const char *language)
{
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  textdomain (textdomain (NULL));
}

/* In the locales "C" and "C.UTF-8" gettext never translates, whatever LANGUAGE says. */
static gboolean
is_untranslated (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "POSIX") || g_str_equal (locale, "C")
         || g_str_has_prefix (locale, "C.");
}

/* Any locale in which gettext translates, for the messages of this thread only: which one does not
 * matter, LANGUAGE decides. 0 when the computer has none of those that are tried. */
static locale_t
find_translated_locale (const char *language)
{
  g_autofree char *upper = g_ascii_strup (language, -1);
  g_autofree char *own = g_strdup_printf ("%s_%s.UTF-8", language, upper);
  g_autofree char *full = g_strdup_printf ("%s.UTF-8", language);
  const char *const names[] = { own,           full,          "en_US.UTF-8", "en_GB.UTF-8",
                                "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      locale_t base = duplocale (LC_GLOBAL_LOCALE);
      locale_t found = newlocale (LC_MESSAGES_MASK, names[i], base);

      if (found != (locale_t)0)
        return found;
      freelocale (base);
    }
  return (locale_t)0;
}

static void
leave_untranslated_locale (RtLanguageScope *scope, const char *language)
{
  if (!is_untranslated (setlocale (LC_MESSAGES, NULL)))
    return;
  scope->locale = find_translated_locale (language);
  if (scope->locale != (locale_t)0)
    scope->locale_before = uselocale (scope->locale);
}

/* Whether a catalogue can be used at all: not where there is no locale but "C". */
static gboolean
can_translate (const char *language)
{
  locale_t found = (locale_t)0;

  if (!is_untranslated (setlocale (LC_MESSAGES, NULL)))
    return TRUE;
  found = find_translated_locale (language);
  if (found == (locale_t)0)
    return FALSE;
  freelocale (found);
  return TRUE;
}

/**
 * rt_language_keep_whole:
 *
 * A translation may hold the words of paper alone. Then the window and the command line stay in
 * English as a whole instead of mixing two languages; paper can still be made in it. Called once,
 * after the catalogues are named and before any other thread is there.
 */
void
rt_language_keep_whole (void)
{
  /* Translators: leave this untranslated when everything is translated. Translate it as "paper"
   * while your translation holds only the words of printed pages. */
  if (g_str_equal (C_ ("extent of this translation", "everything"), "paper"))
    set_language (OWN_LANGUAGE);
}

/**
 * rt_language_scope_begin:
 * @language: (nullable): "de", "pt_BR" …; %NULL or "" for the language of the system
 *
 * From here to rt_language_scope_end() the words of this program, rt_language_format_date() and
 * rt_language_decimal_sign() are in @language on this thread; where it has no word the English one
 * stands. Other threads that begin a scope wait; keep it short and never wait inside for one.
 *
 * Returns: (transfer full) (nullable): the scope; %NULL when nothing has to change.
 */
RtLanguageScope *
rt_language_scope_begin (const char *language)
{
  RtLanguageScope *scope = NULL;

  if (language == NULL || *language == '\0')
    return NULL;
  scope = g_new0 (RtLanguageScope, 1);
  g_rec_mutex_lock (&guard);
  change_depth (1);
  scope->language_before = g_strdup (g_getenv ("LANGUAGE"));
  leave_untranslated_locale (scope, language);
  set_language (language);
  return scope;
}

/**
 * rt_language_scope_end:
 * @scope: (transfer full) (nullable): a scope of this thread, the last one begun
 *
 * Everything is as it was before the scope.
 */
void
rt_language_scope_end (RtLanguageScope *scope)
{
  if (scope == NULL)
    return;
  set_language (scope->language_before);
  if (scope->locale != (locale_t)0)
    {
      uselocale (scope->locale_before);
      freelocale (scope->locale);
    }
  change_depth (-1);
  g_rec_mutex_unlock (&guard);
  g_free (scope->language_before);
  g_free (scope);
}

static gboolean
has_catalogue (const char *folder, const char *language)
{
  g_autofree char *path =
      g_build_filename (folder, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static int
compare_languages (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * rt_language_installed:
 *
 * Returns: (transfer full) (element-type utf8): the languages this program has words in, in
 *   alphabetical order: English, and each with a catalogue on this computer.
 */
GPtrArray *
rt_language_installed (void)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (g_free);
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  g_ptr_array_add (languages, g_strdup (OWN_LANGUAGE));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, OWN_LANGUAGE) && has_catalogue (folder, name) && can_translate (name))
      g_ptr_array_add (languages, g_strdup (name));
  g_ptr_array_sort (languages, compare_languages);
  return languages;
}

/**
 * rt_language_is_installed:
 *
 * Returns: whether this program has words in @language.
 */
gboolean
rt_language_is_installed (const char *language)
{
  g_autoptr (GPtrArray) languages = rt_language_installed ();

  return g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL);
}

/**
 * rt_language_name:
 * @language: an installed language
 *
 * Returns: (transfer full): its name in itself: "Deutsch".
 */
char *
rt_language_name (const char *language)
{
  g_autoptr (RtLanguageScope) scope = rt_language_scope_begin (language);
  /* Translators: the name of your language, as it calls itself. */
  const char *name = C_ ("name of this language", "English");

  if (g_str_equal (name, "English") && !g_str_equal (language, OWN_LANGUAGE))
    name = language;
  return g_strdup (name);
}

/* What locales and tags of old call otherwise than BCP 47 does: Chinese by the country, where the
 * tag names the script; Norwegian without saying which. */
static const struct
{
  const char *said;
  const char *tag;
} aliases[] = {
  { "zh", "zh-Hans" },    { "zh-CN", "zh-Hans" }, { "zh-SG", "zh-Hans" }, { "zh-TW", "zh-Hant" },
  { "zh-HK", "zh-Hant" }, { "zh-MO", "zh-Hant" }, { "no", "nb" },         { "no-NO", "nb" },
  { "iw", "he" },         { "in", "id" },
};

/**
 * rt_language_tag:
 * @locale: the name of a locale, "de_CH.UTF-8" or "sr_RS@latin", or a tag of BCP 47
 *
 * Returns: (transfer full): the tag of its language: "de-CH", "sr-RS-Latn", "zh-Hant"
 */
char *
rt_language_tag (const char *locale)
{
  gboolean latin = strstr (locale, "@latin") != NULL;
  g_autofree char *tag = g_strndup (locale, strcspn (locale, ".@"));

  g_strdelimit (tag, "_", '-');
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_ascii_strcasecmp (tag, aliases[i].said) == 0)
      return g_strdup (aliases[i].tag);
  return latin ? g_strconcat (tag, "-Latn", NULL) : g_steal_pointer (&tag);
}

/**
 * rt_language_decimal_sign: Inside a scope that of its language, otherwise that of the locale.
 *
 * Returns: (transfer none): "." or ","; valid until the scope ends.
 */
const char *
rt_language_decimal_sign (void)
{
  /* Translators: the decimal sign of your language, a point or a comma. */
  return is_active () ? C_ ("decimal sign", ".") : localeconv ()->decimal_point;
}

static const char *const short_months[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"),
  NC_ ("short month", "Apr"), NC_ ("short month", "May"), NC_ ("short month", "Jun"),
  NC_ ("short month", "Jul"), NC_ ("short month", "Aug"), NC_ ("short month", "Sep"),
  NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec")
};

static const char *const months[] = {
  NC_ ("full month", "January"), NC_ ("full month", "February"), NC_ ("full month", "March"),
  NC_ ("full month", "April"),   NC_ ("full month", "May"),      NC_ ("full month", "June"),
  NC_ ("full month", "July"),    NC_ ("full month", "August"),   NC_ ("full month", "September"),
  NC_ ("full month", "October"), NC_ ("full month", "November"), NC_ ("full month", "December")
};

static const char *const short_days[] = {
  NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"),
  NC_ ("short weekday", "Thu"), NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"),
  NC_ ("short weekday", "Sun")
};

static const char *const days[] = {
  NC_ ("full weekday", "Monday"),    NC_ ("full weekday", "Tuesday"),
  NC_ ("full weekday", "Wednesday"), NC_ ("full weekday", "Thursday"),
  NC_ ("full weekday", "Friday"),    NC_ ("full weekday", "Saturday"),
  NC_ ("full weekday", "Sunday")
};

/* The catalogue's word for a month or day of the week; NULL for what has none there. */
static const char *
word_of (GDateTime *time, char letter)
{
  int month = g_date_time_get_month (time) - 1;

  switch (letter)
    {
    case 'b':
    case 'h':
      return g_dpgettext2 (NULL, "short month", short_months[month]);
    case 'B':
      return g_dpgettext2 (NULL, "full month", months[month]);
    case 'a':
      return g_dpgettext2 (NULL, "short weekday",
                           short_days[g_date_time_get_day_of_week (time) - 1]);
    case 'A':
      return g_dpgettext2 (NULL, "full weekday", days[g_date_time_get_day_of_week (time) - 1]);
    default:
      return NULL;
    }
}

/* The pattern with names of months and days written out, and every % in them doubled. */
static char *
spell_names (GDateTime *time, const char *pattern)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      const char *word = *p == '%' ? word_of (time, p[1]) : NULL;

      if (word != NULL)
        {
          g_string_append (text, word);
          p++;
        }
      else
        {
          g_string_append_c (text, *p);
          if (*p == '%' && p[1] != '\0')
            g_string_append_c (text, *++p);
        }
    }
  return g_string_free (text, FALSE);
}

/**
 * rt_language_format_date:
 * @time: a time on the wall clock it is to be read on
 * @pattern: of g_date_time_format(), with %b, %B, %a and %A for names
 *
 * A date in words. Inside a scope the names of months and days come from this program's own
 * catalogue, so that they need no locale of that language on the computer.
 *
 * Returns: (transfer full) (nullable): the text; %NULL for a pattern that is none.
 */
char *
rt_language_format_date (GDateTime *time, const char *pattern)
{
  g_autofree char *spelled = is_active () ? spell_names (time, pattern) : NULL;

  return g_date_time_format (time, spelled != NULL ? spelled : pattern);
}
