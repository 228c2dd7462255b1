/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rater-view.h"

#include <string.h>

#include "answer-view.h"
#include "scoring-fixture.h"

/* Whose view an answered questionnaire is: by what it is made for, and by who answered. */

static const struct
{
  const char *instrument; /* NULL for one that is not known any more */
  RtRater rater;
  const char *informant;
  const char *view;
} views[] = {
  { "phq9", RT_RATER_SELF, NULL, NULL },
  { "phq9", RT_RATER_CLINICIAN, NULL, "clinician" },
  { "phq9", RT_RATER_CLINICIAN, "left over", "clinician" },
  { "phq9", RT_RATER_SELF, "left over", NULL },
  { "phq9", RT_RATER_INFORMANT, NULL, "informant" },
  { "phq9", RT_RATER_INFORMANT, "", "informant" },
  { "phq9", RT_RATER_INFORMANT, " \t", "informant" },
  { "phq9", RT_RATER_INFORMANT, "Mother", "informant:mother" },
  { "phq9", RT_RATER_INFORMANT, " MOTHER ", "informant:mother" },
  { "phq9", RT_RATER_INFORMANT, "Schwester: Änne", "informant:schwester: anne" },
  /* Made for the practitioner: the plain name is theirs, and the patient's own answers stand apart.
   */
  { "ybocs", RT_RATER_CLINICIAN, NULL, NULL },
  { "ybocs", RT_RATER_SELF, NULL, "self" },
  { "ybocs", RT_RATER_INFORMANT, "Father", "informant:father" },
  /* A test measures the same whoever gives it. */
  { "tmt", RT_RATER_SELF, NULL, NULL },
  { "tmt", RT_RATER_CLINICIAN, NULL, NULL },
  { "tmt", RT_RATER_INFORMANT, "Mother", NULL },
  { NULL, RT_RATER_SELF, NULL, NULL },
  { NULL, RT_RATER_CLINICIAN, NULL, "clinician" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const RtInstrument *of =
          views[i].instrument != NULL ? instrument (views[i].instrument) : NULL;
      g_autofree char *view = rt_rater_view (of, views[i].rater, views[i].informant);

      g_test_message ("%s %d %s", views[i].instrument, views[i].rater, views[i].informant);
      g_assert_cmpstr (view, ==, views[i].view);
    }
}

/* What a view is called says whose it is, and the measure without it is the plain one. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *id = rt_rater_view_measure_id ("some.total", views[i].view);
      g_autofree char *plain = rt_rater_view_plain_id (id);
      const char *informant = "not set";
      RtRater rater = RT_RATER_SELF;

      g_assert_cmpstr (plain, ==, "some.total");
      if (views[i].view == NULL)
        {
          g_assert_cmpstr (id, ==, "some.total");
          g_assert_false (rt_rater_view_read (id, &rater, &informant));
          g_assert_null (informant);
          continue;
        }
      g_assert_true (rt_rater_view_read (id, &rater, &informant));
      g_assert_cmpint (rater, ==, views[i].rater);
      g_assert_true ((informant != NULL) == (strchr (views[i].view, ':') != NULL));
      if (informant != NULL)
        g_assert_cmpstr (informant, ==, strchr (views[i].view, ':') + 1);
    }
}

/* A name nobody could have written is no view, and one of two marks is read at the first. */
static void
test_strange_names (void)
{
  const char *informant = NULL;
  RtRater rater;

  g_assert_false (rt_rater_view_read ("phq9.total@", &rater, &informant));
  g_assert_false (rt_rater_view_read ("phq9.total@nobody", &rater, &informant));
  g_assert_false (rt_rater_view_read ("phq9.total@nobody:mother", &rater, &informant));
  g_assert_false (rt_rater_view_read ("phq9.total:informant", &rater, &informant));
  g_assert_null (informant);
  g_assert_true (rt_rater_view_read ("phq9.total@informant:a@b:c", &rater, &informant));
  g_assert_cmpint (rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (informant, ==, "a@b:c");
}

/* A version stands before the view, and alone it is none. */
static void
test_beside_a_version (void)
{
  const char *informant = NULL;
  RtRater rater;

  g_assert_false (rt_rater_view_read ("own.total@v1", &rater, &informant));
  g_assert_true (rt_rater_view_read ("own.total@v12@clinician", &rater, &informant));
  g_assert_cmpint (rater, ==, RT_RATER_CLINICIAN);
  g_assert_true (rt_rater_view_read ("own.total@v1@informant:v2", &rater, &informant));
  g_assert_cmpint (rater, ==, RT_RATER_INFORMANT);
  g_assert_cmpstr (informant, ==, "v2");
  g_assert_false (rt_rater_view_read ("own.total@v", &rater, &informant));
  g_assert_false (rt_rater_view_read ("own.total@v1x", &rater, &informant));
}

static gboolean
same (const char *id, RtRater a, const char *who_a, RtRater b, const char *who_b)
{
  RtAssessment one = { .instrument_id = (char *)id, .rater = a, .informant = (char *)who_a };
  RtAssessment other = { .instrument_id = (char *)id, .rater = b, .informant = (char *)who_b };

  g_assert_cmpint (rt_answer_view_same (catalogue (), &one, &other), ==,
                   rt_answer_view_same (catalogue (), &other, &one));
  return rt_answer_view_same (catalogue (), &one, &other);
}

static void
test_same (void)
{
  g_assert_true (same ("phq9", RT_RATER_INFORMANT, "Mother", RT_RATER_INFORMANT, "mother "));
  g_assert_false (same ("phq9", RT_RATER_INFORMANT, "Mother", RT_RATER_INFORMANT, "Father"));
  g_assert_false (same ("phq9", RT_RATER_INFORMANT, "Mother", RT_RATER_INFORMANT, NULL));
  g_assert_false (same ("phq9", RT_RATER_SELF, NULL, RT_RATER_CLINICIAN, NULL));
  g_assert_false (same ("ybocs", RT_RATER_SELF, NULL, RT_RATER_CLINICIAN, NULL));
  g_assert_true (same ("tmt", RT_RATER_SELF, NULL, RT_RATER_CLINICIAN, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  load_catalogue ();
  g_test_add_func ("/rater-view/names", test_names);
  g_test_add_func ("/rater-view/there-and-back", test_there_and_back);
  g_test_add_func ("/rater-view/strange-names", test_strange_names);
  g_test_add_func ("/rater-view/same", test_same);
  g_test_add_func ("/rater-view/version", test_beside_a_version);
  return end_tests ();
}
