/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "passphrase-strength.h"

#include <locale.h>
#include <string.h>

static void
test_too_short (void)
{
  g_assert_cmpint (rt_passphrase_strength ("", NULL, NULL), ==, RT_PASSPHRASE_TOO_SHORT);
  g_assert_cmpint (rt_passphrase_strength ("aB3$xY9!kL2", NULL, NULL), ==, RT_PASSPHRASE_TOO_SHORT);
  g_assert_cmpint (rt_passphrase_strength ("äöüßéèêåøæñ", NULL, NULL), ==, RT_PASSPHRASE_TOO_SHORT);
}

static void
test_patterns_are_weak (void)
{
  static const char *const weak[] = { "aaaaaaaaaaaaaaaaaaaaaaaa", "123456789012345678901234",
                                      "abcdefghijklmnopqrstuvwxyz", "passwordpasswordpassword",
                                      "qqqqqqqqqqqqq1" };

  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    {
      double bits = -1;
      const char *advice = NULL;

      g_assert_cmpint (rt_passphrase_strength (weak[i], &bits, &advice), ==, RT_PASSPHRASE_WEAK);
      g_assert_cmpfloat (bits, >=, 0);
      g_assert_cmpuint (strlen (advice), >, 20);
    }
}

static void
test_words (void)
{
  g_assert_cmpint (rt_passphrase_strength ("correct horse battery staple", NULL, NULL), >=,
                   RT_PASSPHRASE_FAIR);
  g_assert_cmpint (rt_passphrase_strength ("correct horse battery staple onion", NULL, NULL), ==,
                   RT_PASSPHRASE_STRONG);
  g_assert_cmpint (rt_passphrase_strength ("horse horse horse horse horse", NULL, NULL), ==,
                   RT_PASSPHRASE_WEAK);
}

static void
test_more_is_never_weaker (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double before = 0;

  for (guint i = 0; i < 24; i++)
    {
      double bits;

      g_string_append_c (text, "k7Q#vT2!mZ9@pL4%wX6&rB8*"[i]);
      rt_passphrase_strength (text->str, &bits, NULL);
      g_assert_cmpfloat (bits, >=, before);
      before = bits;
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase-strength/too-short", test_too_short);
  g_test_add_func ("/passphrase-strength/patterns-are-weak", test_patterns_are_weak);
  g_test_add_func ("/passphrase-strength/words", test_words);
  g_test_add_func ("/passphrase-strength/more-is-never-weaker", test_more_is_never_weaker);
  return g_test_run ();
}
