/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-break.h"

/* What separates two results of a series: the method before the laboratory, the laboratory before
 * the way of collecting. */

typedef struct
{
  const char *method;
  const char *laboratory;
  const char *collection; /* lines of a collection; NULL: nothing stated */
} Side;

static RtLabReport *
report_of (const Side *side)
{
  RtLabReport *report = rt_lab_report_new ();

  report->laboratory = g_strdup (side->laboratory);
  g_clear_pointer (&report->collection, rt_lab_collection_free);
  if (side->collection != NULL)
    report->collection = rt_lab_collection_parse (side->collection);
  return report;
}

static RtLabBreak
between (const Side *before, const Side *after)
{
  g_autoptr (RtLabReport) report_before = report_of (before);
  g_autoptr (RtLabReport) report_after = report_of (after);
  g_autoptr (RtLabResult) result_before = rt_lab_result_new ();
  g_autoptr (RtLabResult) result_after = rt_lab_result_new ();

  result_before->method = g_strdup (before->method);
  result_after->method = g_strdup (after->method);
  return rt_lab_break_between (report_before, result_before, report_after, result_after);
}

static const Side plain = { "ICP-MS", "Lab A", "fasting=yes\n" };

static const struct
{
  Side other;
  RtLabBreak found;
} cases[] = {
  { { "ICP-MS", "Lab A", "fasting=yes\n" }, RT_LAB_BREAK_NONE },
  { { "AAS", "Lab A", "fasting=yes\n" }, RT_LAB_BREAK_METHOD },
  { { NULL, "Lab A", "fasting=yes\n" }, RT_LAB_BREAK_METHOD },
  { { "ICP-MS", "Lab B", "fasting=yes\n" }, RT_LAB_BREAK_LABORATORY },
  { { "ICP-MS", NULL, "fasting=yes\n" }, RT_LAB_BREAK_LABORATORY },
  { { "ICP-MS", "Lab A", "fasting=no\n" }, RT_LAB_BREAK_PROTOCOL },
  { { "ICP-MS", "Lab A", "" }, RT_LAB_BREAK_PROTOCOL },
  { { "ICP-MS", "Lab A", NULL }, RT_LAB_BREAK_PROTOCOL },
  { { "ICP-MS", "Lab A", "fasting=yes\nposture=supine\n" }, RT_LAB_BREAK_PROTOCOL },
  { { "ICP-MS", "Lab A", "fasting=yes\nsampling=24h\n" }, RT_LAB_BREAK_PROTOCOL },
  { { "ICP-MS", "Lab A", "fasting=yes\ncsf_fraction=1\n" }, RT_LAB_BREAK_PROTOCOL },
  /* How much it was and when the person got up makes it no other sample. */
  { { "ICP-MS", "Lab A", "fasting=yes\nvolume=1,650 mL\nwake_time=07:10\n" }, RT_LAB_BREAK_NONE },
  /* Several at once: the one that says most. */
  { { "AAS", "Lab B", "fasting=no\n" }, RT_LAB_BREAK_METHOD },
  { { "AAS", "Lab A", "fasting=no\n" }, RT_LAB_BREAK_METHOD },
  { { "AAS", "Lab B", "fasting=yes\n" }, RT_LAB_BREAK_METHOD },
  { { "ICP-MS", "Lab B", "fasting=no\n" }, RT_LAB_BREAK_LABORATORY },
};

/* The same whichever of the two was earlier. */
static void
test_what_separates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (between (&plain, &cases[i].other), ==, cases[i].found);
      g_assert_cmpint (between (&cases[i].other, &plain), ==, cases[i].found);
    }
}

/* Two that state nothing are not known to differ; neither are a report without a collection and one
 * that states nothing of it. */
static void
test_nothing_stated (void)
{
  static const Side nothing = { NULL, NULL, NULL }, empty = { NULL, NULL, "" };

  g_assert_cmpint (between (&nothing, &nothing), ==, RT_LAB_BREAK_NONE);
  g_assert_cmpint (between (&nothing, &empty), ==, RT_LAB_BREAK_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab-break/what-separates", test_what_separates);
  g_test_add_func ("/lab-break/nothing-stated", test_nothing_stated);
  return g_test_run ();
}
