/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interventions/ingredient-line.h"

static RtCatalogue *catalogue;

static const RtIngredient *
at (GPtrArray *ingredients, guint i)
{
  return g_ptr_array_index (ingredients, i);
}

static void
check (const char *line, const char *name, const char *amount, const char *unit, gboolean known)
{
  g_autoptr (GPtrArray) ingredients = rt_ingredient_line_read (catalogue, line);

  g_assert_cmpuint (ingredients->len, ==, 1);
  g_assert_cmpstr (at (ingredients, 0)->name, ==, name);
  g_assert_cmpstr (at (ingredients, 0)->amount_text, ==, amount);
  g_assert_cmpstr (at (ingredients, 0)->unit, ==, unit);
  g_assert_cmpint (at (ingredients, 0)->catalogue_id != NULL, ==, known);
}

static void
test_one (void)
{
  check ("zinc 10 mg", "zinc", "10", "mg", TRUE);
  check ("zinc 10mg", "zinc", "10", "mg", TRUE);
  check ("vitamin D 1000 IU", "vitamin D", "1000", "IU", TRUE);
  check (" magnesium ", "magnesium", NULL, NULL, TRUE);
  check ("something 5 mg", "something", "5", "mg", FALSE);
  check ("5 mg", "5 mg", NULL, NULL, FALSE);
  check ("vitamin B 12", "vitamin B 12", NULL, NULL, TRUE);
  check ("plant extract 10:1", "plant extract 10:1", NULL, NULL, FALSE);
}

static void
test_several (void)
{
  g_autoptr (GPtrArray) ingredients =
      rt_ingredient_line_read (catalogue, "zinc 10 mg;; vitamin B6 2 mg ; ");
  g_autoptr (GPtrArray) none = rt_ingredient_line_read (catalogue, " ; ");
  g_autofree char *line = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (ingredients->len, ==, 2);
  g_assert_cmpstr (at (ingredients, 1)->name, ==, "vitamin B6");
  line = rt_ingredient_line_write (ingredients);
  g_assert_cmpstr (line, ==, "zinc 10 mg; vitamin B6 2 mg");
}

/* Whatever is typed, what was understood is read the same way again. */
static void
test_again (void)
{
  static const char *const lines[] = {
    "a", "a 1 mg", "1 1 mg", "mg", "1 mg mg", "a 1,5 g; b; c 2mg"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GPtrArray) first = rt_ingredient_line_read (catalogue, lines[i]);
      g_autofree char *line = rt_ingredient_line_write (first);
      g_autoptr (GPtrArray) second = rt_ingredient_line_read (catalogue, line);
      g_autofree char *again = rt_ingredient_line_write (second);

      g_assert_cmpstr (line, ==, again);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int failed = 0;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/ui/ingredient-line/one", test_one);
  g_test_add_func ("/ui/ingredient-line/several", test_several);
  g_test_add_func ("/ui/ingredient-line/again", test_again);
  failed = g_test_run ();
  rt_catalogue_unref (catalogue);
  return failed;
}
