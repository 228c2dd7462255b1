/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "change-verdict.h"

#include "catalogue.h"

static RtCatalogue *catalogue;

static RtVerdict
verdict (const char *id, const char *subscale, double before, double now)
{
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, id);

  return rt_change_verdict (instrument, rt_instrument_subscale (instrument, subscale), before, now)
      .verdict;
}

/* PHQ-9: the limit is 5.61, so 6 points are reliable and 5 are not (the rule of the NHS manual). */
static void
test_phq9 (void)
{
  g_assert_cmpint (verdict ("phq9", "total", 18, 12), ==, RT_VERDICT_BETTER);
  g_assert_cmpint (verdict ("phq9", "total", 18, 13), ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (verdict ("phq9", "total", 12, 18), ==, RT_VERDICT_WORSE);
  g_assert_cmpint (verdict ("phq9", "total", 12, 17), ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (verdict ("phq9", "total", 18, 18), ==, RT_VERDICT_WITHIN_NOISE);
}

/* Whoever starts at 5 cannot improve by 6: that is not the same as being unchanged. */
static void
test_cannot_be_shown (void)
{
  g_assert_cmpint (verdict ("phq9", "total", 5, 0), ==, RT_VERDICT_CANNOT_BE_SHOWN);
  g_assert_cmpint (verdict ("phq9", "total", 5, 11), ==, RT_VERDICT_WORSE);
  g_assert_cmpint (verdict ("phq9", "total", 6, 0), ==, RT_VERDICT_BETTER);
}

/* GAD-7: 3.68, so 4 points. ISI: 6.99 was published as such (Dieperink 2020), so 7 points. */
static void
test_other_scales (void)
{
  g_assert_cmpint (verdict ("gad7", "total", 12, 8), ==, RT_VERDICT_BETTER);
  g_assert_cmpint (verdict ("gad7", "total", 12, 9), ==, RT_VERDICT_WITHIN_NOISE);
  g_assert_cmpint (verdict ("isi", "total", 20, 13), ==, RT_VERDICT_BETTER);
  g_assert_cmpint (verdict ("isi", "total", 20, 14), ==, RT_VERDICT_WITHIN_NOISE);
}

static void
test_no_basis (void)
{
  g_assert_cmpint (verdict ("daily_nrs", "mood", 2, 9), ==, RT_VERDICT_NO_BASIS);
  g_assert_cmpint (verdict ("phq9", "somatic", 12, 2), ==, RT_VERDICT_NO_BASIS);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/change-verdict/phq9", test_phq9);
  g_test_add_func ("/change-verdict/cannot-be-shown", test_cannot_be_shown);
  g_test_add_func ("/change-verdict/other-scales", test_other_scales);
  g_test_add_func ("/change-verdict/no-basis", test_no_basis);
  status = g_test_run ();
  rt_catalogue_unref (catalogue);
  return status;
}
