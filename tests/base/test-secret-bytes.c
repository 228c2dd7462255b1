/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "secret-bytes.h"

#include <string.h>

static void
keeps_and_copies (void)
{
  guint8 bytes[5000];
  g_autoptr (RtSecretBytes) secret = NULL;
  g_autoptr (RtSecretBytes) empty = rt_secret_bytes_new (32);
  static const guint8 zeros[32];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8)(i * 7);
  secret = rt_secret_bytes_new_copy (bytes, sizeof bytes);
  g_assert_cmpmem (rt_secret_bytes_peek (secret), rt_secret_bytes_size (secret), bytes,
                   sizeof bytes);
  g_assert_cmpmem (rt_secret_bytes_peek (empty), rt_secret_bytes_size (empty), zeros, 32);
  rt_secret_bytes_data (secret)[0] = 1;
  g_assert_cmpuint (rt_secret_bytes_peek (secret)[0], ==, 1);
  rt_secret_bytes_free (NULL);
}

static void
wipes (void)
{
  char text[] = "correct horse";
  static const char zeros[sizeof text];

  rt_secret_wipe (text, sizeof text);
  g_assert_cmpmem (text, sizeof text, zeros, sizeof zeros);
  rt_secret_wipe (NULL, 0);
}

/* The kernel says of a mapping whether it is locked ("lo") and kept out of dumps ("dd"). */
static void
is_locked_and_not_dumped (void)
{
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new (64);
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean found = FALSE, inside = FALSE;
  guint64 address = (guint64)(gsize)rt_secret_bytes_peek (secret);

  if (!g_file_get_contents ("/proc/self/smaps", &maps, NULL, NULL))
    {
      g_test_skip ("the kernel does not describe mappings here");
      return;
    }
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *end;
      guint64 from = g_ascii_strtoull (lines[i], &end, 16);

      if (end > lines[i] && *end == '-')
        inside = from <= address && address < g_ascii_strtoull (end + 1, NULL, 16);
      else if (inside && g_str_has_prefix (lines[i], "VmFlags:"))
        {
          found = TRUE;
          g_assert_nonnull (strstr (lines[i], " dd"));
          if (strstr (lines[i], " lo") == NULL)
            g_test_message ("locked memory is used up here");
        }
    }
  g_assert_true (found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/secret-bytes/keeps-and-copies", keeps_and_copies);
  g_test_add_func ("/base/secret-bytes/wipes", wipes);
  g_test_add_func ("/base/secret-bytes/is-locked-and-not-dumped", is_locked_and_not_dumped);
  return g_test_run ();
}
