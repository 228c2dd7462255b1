/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "language.h"

#include <locale.h>

#include "number-text.h"

static char *
march (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, 4, 8, 5, 0);

  return rt_language_format_date (time, "%a %-d %b %Y, %H:%M, 100%%");
}

static void
test_nothing_to_change (void)
{
  g_assert_null (rt_language_scope_begin (NULL));
  g_assert_null (rt_language_scope_begin (""));
  rt_language_scope_end (NULL);
}

/* English words, dates and decimals in a locale that has others; then everything as before. */
static void
test_english_in_another_locale (void)
{
  g_autofree char *before = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *after = NULL;
  RtLanguageScope *scope = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no German locale");
      return;
    }
  before = rt_number_format (1.5, 1);
  scope = rt_language_scope_begin ("en");
  inside = rt_number_format (1.5, 1);
  g_assert_cmpstr (inside, ==, "1.5");
  g_free (inside);
  inside = march ();
  g_assert_cmpstr (inside, ==, "Wed 4 Mar 2026, 08:05, 100%");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
  rt_language_scope_end (scope);
  g_assert_null (g_getenv ("LANGUAGE"));
  after = rt_number_format (1.5, 1);
  g_assert_cmpstr (before, ==, "1,5");
  g_assert_cmpstr (after, ==, "1,5");
  setlocale (LC_ALL, "C");
}

/* A scope in a scope: the inner one counts, and what was set before comes back. */
static void
test_nested (void)
{
  RtLanguageScope *outer = NULL;
  RtLanguageScope *inner = NULL;

  g_setenv ("LANGUAGE", "fr", TRUE);
  outer = rt_language_scope_begin ("de");
  inner = rt_language_scope_begin ("en");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
  rt_language_scope_end (inner);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "de");
  rt_language_scope_end (outer);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "fr");
  g_unsetenv ("LANGUAGE");
}

static gpointer
work_in_german (gpointer counter)
{
  for (int i = 0; i < 200; i++)
    {
      RtLanguageScope *scope = rt_language_scope_begin ("de");

      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "de");
      *(int *)counter += 1;
      rt_language_scope_end (scope);
    }
  return NULL;
}

static void
test_threads_take_turns (void)
{
  int counter = 0;
  GThread *threads[4];

  for (int i = 0; i < 4; i++)
    threads[i] = g_thread_new ("scope", work_in_german, &counter);
  for (int i = 0; i < 4; i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (counter, ==, 800);
  g_assert_null (g_getenv ("LANGUAGE"));
}

static void
test_english_is_always_there (void)
{
  g_autofree char *name = rt_language_name ("en");

  g_assert_true (rt_language_is_installed ("en"));
  g_assert_false (rt_language_is_installed ("xx"));
  g_assert_cmpstr (name, ==, "English");
}

/* Locales name languages in their own way; a tag that is one already stays. */
static void
test_tags (void)
{
  static const char *const cases[][2] = {
    { "de_DE.UTF-8", "de-DE" },
    { "de", "de" },
    { "pt_BR", "pt-BR" },
    { "zh_CN.UTF-8", "zh-Hans" },
    { "zh_SG", "zh-Hans" },
    { "zh", "zh-Hans" },
    { "zh_TW.UTF-8", "zh-Hant" },
    { "zh_HK", "zh-Hant" },
    { "zh_MO", "zh-Hant" },
    { "zh-Hant", "zh-Hant" },
    { "no", "nb" },
    { "no_NO.UTF-8", "nb" },
    { "nb_NO", "nb-NO" },
    { "nn_NO", "nn-NO" },
    { "nn", "nn" },
    { "sr_RS@latin", "sr-RS-Latn" },
    { "sr@latin", "sr-Latn" },
    { "sr_RS.UTF-8", "sr-RS" },
    { "ca_ES.UTF-8@valencia", "ca-ES" },
    { "iw_IL", "iw-IL" },
    { "iw", "he" },
    { "C", "C" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = rt_language_tag (cases[i][0]);

      g_assert_cmpstr (tag, ==, cases[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_unsetenv ("LANGUAGE");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/nothing-to-change", test_nothing_to_change);
  g_test_add_func ("/language/english-in-another-locale", test_english_in_another_locale);
  g_test_add_func ("/language/nested", test_nested);
  g_test_add_func ("/language/threads-take-turns", test_threads_take_turns);
  g_test_add_func ("/language/english-is-always-there", test_english_is_always_there);
  g_test_add_func ("/language/tags", test_tags);
  return g_test_run ();
}
