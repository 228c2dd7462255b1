/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "recovery-key.h"

#include <sodium.h>
#include <string.h>

static void
assert_same (const RtSecretBytes *a, const RtSecretBytes *b)
{
  g_assert_cmpmem (rt_secret_bytes_peek (a), rt_secret_bytes_size (a), rt_secret_bytes_peek (b),
                   rt_secret_bytes_size (b));
}

static void
survives_printing (void)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (RtSecretBytes) key = rt_recovery_key_generate ();
      g_autofree char *text = rt_recovery_key_format (key);
      g_autoptr (GError) error = NULL;
      g_autoptr (RtSecretBytes) again = rt_recovery_key_parse (text, &error);

      g_assert_no_error (error);
      assert_same (key, again);
      g_assert_cmpuint (strlen (text), ==, 28 + 6);
      g_assert_null (strpbrk (text, "ILOUabcdefghijklmnopqrstuvwxyz"));
    }
}

static void
is_random (void)
{
  g_autoptr (RtSecretBytes) first = rt_recovery_key_generate ();
  g_autoptr (RtSecretBytes) second = rt_recovery_key_generate ();

  g_assert_cmpuint (rt_secret_bytes_size (first) * 8, >=, 128);
  g_assert_cmpint (
      memcmp (rt_secret_bytes_peek (first), rt_secret_bytes_peek (second), RT_RECOVERY_KEY_BYTES),
      !=, 0);
}

/* A key of zeros is written with the characters that are misread most. */
static void
understands_misread_characters (void)
{
  g_autoptr (RtSecretBytes) key = rt_secret_bytes_new (RT_RECOVERY_KEY_BYTES);
  g_autofree char *text = NULL;
  g_autoptr (GString) typed = NULL;
  g_autoptr (RtSecretBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  rt_secret_bytes_data (key)[15] = 0x08;
  rt_secret_bytes_data (key)[3] = 0x42;
  text = rt_recovery_key_format (key);
  g_assert_nonnull (strchr (text, '0'));
  typed = g_string_new (text);
  g_string_replace (typed, "0", "o", 0);
  g_string_replace (typed, "1", "l", 0);
  g_string_replace (typed, "-", "  ", 0);
  again = rt_recovery_key_parse (typed->str, &error);
  g_assert_no_error (error);
  assert_same (key, again);
}

static void
assert_refused (const char *text, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rt_recovery_key_parse (text, &error));
  g_assert_error (error, RT_STORE_ERROR, RT_STORE_ERROR_WRONG_RECOVERY_KEY);
  g_assert_nonnull (strstr (error->message, words));
}

static void
says_what_is_wrong (void)
{
  assert_refused ("", "too short");
  assert_refused ("0000-0000", "too short");
  assert_refused ("0000-0000-0000-0000-0000-0000-0000-0", "too long");
  assert_refused ("0000-0000-0000-0000-0000-0000-000U", "no letter U");
  assert_refused ("0000-0000-0000-0000-0000-0000-00\xc3\xa9", "digits and letters");
}

/* Ten bits of check: of all single wrong characters hardly one may pass as a key, none unnoticed in
 * the two check characters themselves. */
static void
notices_wrong_characters (void)
{
  g_autoptr (RtSecretBytes) key = rt_recovery_key_generate ();
  g_autofree char *text = rt_recovery_key_format (key);
  guint passed = 0, tried = 0;

  for (gsize i = 0; i < strlen (text); i++)
    for (const char *c = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; text[i] != '-' && *c != '\0'; c++)
      {
        g_autofree char *typed = g_strdup (text);
        g_autoptr (RtSecretBytes) again = NULL;

        if (text[i] == *c)
          continue;
        typed[i] = *c;
        tried++;
        again = rt_recovery_key_parse (typed, NULL);
        if (again != NULL
            && memcmp (rt_secret_bytes_peek (again), rt_secret_bytes_peek (key),
                       RT_RECOVERY_KEY_BYTES)
                   != 0)
          passed++;
      }
  g_assert_cmpuint (tried, ==, 28 * 31);
  g_assert_cmpuint (passed, <=, 8);
}

static void
checks_a_part_typed_back (void)
{
  const char *text = "01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0123";

  g_assert_true (rt_recovery_key_group_matches (text, 0, "01AB"));
  g_assert_true (rt_recovery_key_group_matches (text, 0, " o l a b "));
  g_assert_true (rt_recovery_key_group_matches (text, 6, "0i23"));
  g_assert_false (rt_recovery_key_group_matches (text, 0, "01A"));
  g_assert_false (rt_recovery_key_group_matches (text, 0, "01ABC"));
  g_assert_false (rt_recovery_key_group_matches (text, 1, "01AB"));
  g_assert_false (rt_recovery_key_group_matches (text, 7, "0123"));
  g_assert_false (rt_recovery_key_group_matches (text, 0, ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sodium_init (), >=, 0);
  g_test_add_func ("/recovery-key/survives-printing", survives_printing);
  g_test_add_func ("/recovery-key/is-random", is_random);
  g_test_add_func ("/recovery-key/misread", understands_misread_characters);
  g_test_add_func ("/recovery-key/says-what-is-wrong", says_what_is_wrong);
  g_test_add_func ("/recovery-key/notices-wrong-characters", notices_wrong_characters);
  g_test_add_func ("/recovery-key/part-typed-back", checks_a_part_typed_back);
  return g_test_run ();
}
