/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "clock.h"
#include "exchange-error.h"
#include "table-fixture.h"

/* Damaged tables: whatever is done to the bytes, the reader ends with rows or with a sentence, and
 * what it takes is still in the range of its measure. The damage is the same in every run. */

#define ROUNDS 4000

static void
damage (GByteArray *bytes, GRand *chance)
{
  static const char *const pieces[] = { "\"",           "\n",         "\r",  ",",    "\t",
                                        "=1+1",         "1e999",      "NaN", "\xff", "\xfe\xff",
                                        "\xef\xbb\xbf", "2012-02-31", "\"\"" };
  guint at = (guint)g_rand_int_range (chance, 0, (gint32)bytes->len);
  guint length = (guint)g_rand_int_range (chance, 1, 40);
  const char *piece = pieces[g_rand_int_range (chance, 0, (gint32)G_N_ELEMENTS (pieces))];

  switch (g_rand_int_range (chance, 0, 5))
    {
    case 0:
      bytes->data[at] = (guint8)g_rand_int_range (chance, 0, 256);
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, MIN (bytes->len - at, length));
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    case 3:
      bytes->data[at] ^= (guint8)(1 << g_rand_int_range (chance, 0, 8));
      break;
    default:
      memcpy (bytes->data + at, piece, MIN (strlen (piece), bytes->len - at));
    }
}

static void
assert_plan (const RtImportPlan *plan)
{
  for (guint i = 0; i < plan->values->len; i++)
    {
      const RtImportValue *value = g_ptr_array_index (plan->values, i);

      g_assert_cmpfloat (value->measurement->value, >=, value->measure->minimum);
      g_assert_cmpfloat (value->measurement->value, <=, value->measure->maximum);
      g_assert_true (g_utf8_validate (value->measurement->value_text, -1, NULL));
      g_assert_cmpuint (value->line, >=, 2);
    }
  for (guint i = 0; i < plan->rejections->len; i++)
    {
      const RtImportRejection *rejection = g_ptr_array_index (plan->rejections, i);

      g_assert_true (g_str_has_suffix (rejection->reason, "."));
      g_assert_cmpuint (rejection->line, >=, 1);
    }
}

static void
damage_table (const char *file, const char *profile_name, guint *n_read, guint *n_refused)
{
  g_autoptr (RtMappingProfile) profile = rt_fixture_profile (profile_name);
  g_autofree char *path = g_build_filename (g_getenv ("REUPTAKE_TABLES"), file, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GRand) chance = g_rand_new_with_seed (20141006);
  gsize size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (RtImportPlan) plan = rt_import_plan_new (profile);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (bytes, (const guint8 *)content, (guint)size);
      for (int n = g_rand_int_range (chance, 1, 6); n > 0 && bytes->len > 0; n--)
        damage (bytes, chance);
      damaged = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (rt_import_plan_read (plan, "table.csv", damaged, &error))
        (*n_read)++;
      else
        {
          (*n_refused)++;
          g_assert_cmpint ((int)error->domain, ==, (int)RT_EXCHANGE_ERROR);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_cmpuint (plan->values->len + plan->rejections->len, ==, 0);
        }
      assert_plan (plan);
    }
}

static void
damage_ends_in_rows_or_a_sentence (void)
{
  guint n_read = 0, n_refused = 0;

  damage_table ("morning-sleep.csv", "tapering-sleep", &n_read, &n_refused);
  damage_table ("venlafaxine.csv", "tapering-dose", &n_read, &n_refused);
  g_test_message ("%u read, %u refused", n_read, n_refused);
  g_assert_cmpuint (n_read, >, ROUNDS / 10);
  g_assert_cmpuint (n_refused, >, ROUNDS / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rt_clock_fix ((RtMoment){
      .local_s = 1451606400, .offset_s = 3600, .precision = RT_PRECISION_SECOND }); /* 2016 */
  g_test_add_func ("/exchange/csv-mutations/end-in-rows-or-a-sentence",
                   damage_ends_in_rows_or_a_sentence);
  return g_test_run ();
}
