/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "keep-letterhead.h"
#include "verify.h"

#define PASSPHRASE "correct horse battery staple onion"

static RtPractice *
create_practice (void)
{
  g_autoptr (RtSecretBytes) secret = rt_secret_bytes_new_copy (PASSPHRASE, strlen (PASSPHRASE));
  g_autofree char *recovery_key = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "Head.reuptake", NULL);
  g_autoptr (GError) error = NULL;
  RtPractice *practice = rt_practice_create (folder, "Head", secret, &recovery_key, &error);

  g_assert_no_error (error);
  return practice;
}

/* Only the header is looked at. */
static GBytes *
png (guint32 width, guint32 height, gsize size)
{
  guint8 *data = g_malloc0 (size);
  const guint32 sizes[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (data, "\x89PNG\r\n\x1a\n", 8);
  memcpy (data + 16, sizes, sizeof sizes);
  return g_bytes_new_take (data, size);
}

static void
test_logo_sizes (void)
{
  static const struct
  {
    guint32 width;
    guint32 height;
    gsize size;
    gboolean fine;
  } cases[] = { { 600, 200, 100, TRUE },
                { RT_LOGO_MAX_PIXELS, 1, RT_LOGO_MAX_BYTES, TRUE },
                { RT_LOGO_MAX_PIXELS + 1, 1, 100, FALSE },
                { 1, G_MAXUINT32, 100, FALSE },
                { 0, 10, 100, FALSE },
                { 10, 10, RT_LOGO_MAX_BYTES + 1, FALSE },
                { 10, 10, 24, TRUE } };
  g_autoptr (GBytes) text = g_bytes_new_static ("<svg onload='x'/>aaaaaaaaaaaa", 29);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) logo = png (cases[i].width, cases[i].height, cases[i].size);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rt_letterhead_check_logo (logo, &error), ==, cases[i].fine);
      g_assert_cmpint (error == NULL, ==, cases[i].fine);
    }
  g_assert_false (rt_letterhead_check_logo (text, NULL));
}

static RtLetterhead *
make (const char *practice, const char *address, GBytes *logo)
{
  RtLetterhead *letterhead = rt_letterhead_new ();

  g_free (letterhead->practice);
  letterhead->practice = g_strdup (practice);
  g_free (letterhead->address);
  letterhead->address = g_strdup (address);
  letterhead->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
  return letterhead;
}

static void
check_stored (RtPractice *practice, const char *name, const char *address, GBytes *logo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLetterhead) read = rt_practice_read_letterhead (practice, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read->practice, ==, name);
  g_assert_cmpstr (read->address, ==, address);
  g_assert_cmpint (read->logo != NULL, ==, logo != NULL);
  if (logo != NULL)
    g_assert_true (g_bytes_equal (read->logo, logo));
}

/* Kept, replaced, emptied; a logo that is refused leaves everything as it was. */
static void
test_kept (void)
{
  g_autoptr (RtPractice) practice = create_practice ();
  g_autoptr (GBytes) logo = png (300, 100, 500);
  g_autoptr (GBytes) huge = png (90000, 100, 500);
  g_autoptr (RtLetterhead) full = make ("Practice", "Street 1\nTown", logo);
  g_autoptr (RtLetterhead) refused = make ("Other", "", huge);
  g_autoptr (RtLetterhead) nothing = rt_letterhead_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RtVerifyReport) report = NULL;

  check_stored (practice, "", "", NULL);
  g_assert_true (rt_practice_set_letterhead (practice, full, &error));
  g_assert_no_error (error);
  check_stored (practice, "Practice", "Street 1\nTown", logo);
  g_assert_false (rt_practice_set_letterhead (practice, refused, &error));
  g_assert_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID);
  g_clear_error (&error);
  check_stored (practice, "Practice", "Street 1\nTown", logo);
  g_assert_true (rt_practice_set_letterhead (practice, nothing, &error));
  g_assert_no_error (error);
  check_stored (practice, "", "", NULL);
  report = rt_practice_verify (practice, &error);
  g_assert_no_error (error);
  rt_practice_lock (practice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/letterhead/logo-sizes", test_logo_sizes);
  g_test_add_func ("/letterhead/kept", test_kept);
  return g_test_run ();
}
