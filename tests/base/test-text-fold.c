/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-fold.h"

static void
folds (void)
{
  static const char *const cases[][2] = {
    { "Espel", "espel" },
    { "\xc3\x89spel", "espel" }, /* É */
    { "Stra\xc3\x9f"
      "e",
      "strasse" },                   /* ß */
    { "\xc5\x81ukasz", "lukasz" },   /* Ł */
    { "S\xc3\xb8ren", "soren" },     /* ø */
    { "\xc3\x86r\xc3\xb8", "aero" }, /* Æ ø */
    { "\xef\xac\x81n", "fin" },      /* ligature fi */
    { "  two\t\n words ", "two words" },
    { "a\xe2\x80\x8b"
      "b",
      "ab" },                                                   /* zero width space */
    { "\xce\xa3\xce\x8a\xce\xa3", "\xcf\x83\xce\xb9\xcf\x83" }, /* ΣΊΣ */
    { "", "" },
    { "\xff"
      "a",
      "\xef\xbf\xbd"
      "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rt_text_fold (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

static void
folding_again_changes_nothing (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (guint n = 0; n < 8; n++)
        g_string_append_unichar (text, (gunichar)g_rand_int_range (chance, 32, 0x1300));
      once = rt_text_fold (text->str);
      twice = rt_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
    }
}

static gboolean
matches (const char *text, const char *query)
{
  g_autofree char *folded_text = rt_text_fold (text);
  g_autofree char *folded_query = rt_text_fold (query);

  return rt_text_fold_matches (folded_text, folded_query);
}

static void
matches_beginnings_of_words (void)
{
  g_assert_true (matches ("Espel, Joannes 1955-08-13", "esp"));
  g_assert_true (matches ("Espel, Joannes 1955-08-13", "jo ESP"));
  g_assert_true (matches ("Espel, Joannes 1955-08-13", "1955"));
  g_assert_true (matches ("Espel, Joannes 1955-08-13", ""));
  g_assert_true (matches ("M\xc3\xbcller-L\xc3\xbc"
                          "denscheid",
                          "lud"));
  g_assert_true (matches ("O\xe2\x80\x99Neill", "neill"));
  g_assert_false (matches ("Espel, Joannes", "spel"));
  g_assert_false (matches ("Espel, Joannes", "esp x"));
  g_assert_false (matches ("", "a"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text-fold/folds", folds);
  g_test_add_func ("/base/text-fold/folding-again-changes-nothing", folding_again_changes_nothing);
  g_test_add_func ("/base/text-fold/matches-beginnings-of-words", matches_beginnings_of_words);
  return g_test_run ();
}
