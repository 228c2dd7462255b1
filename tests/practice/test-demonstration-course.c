/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "demonstration-course.h"

#include <math.h>

static double
mean_strain (const RtDemonstrationCourse *course, RtStrain strain, int from, int to)
{
  double sum = 0;

  for (int day = from; day < to; day++)
    sum += course->strain[day][strain];
  return sum / (to - from);
}

static RtDemonstrationCourse *
course_of (guint person, guint32 seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  guint n_people;

  return rt_demonstration_course_new (&rt_demonstration_cast (&n_people)[person], chance);
}

static void
test_stays_in_range (void)
{
  guint n_people;

  rt_demonstration_cast (&n_people);
  g_assert_cmpuint (n_people, ==, 12);
  for (guint person = 0; person < n_people; person++)
    for (guint32 seed = 0; seed < 20; seed++)
      {
        g_autofree RtDemonstrationCourse *course = course_of (person, seed);

        for (int day = 0; day < RT_DEMONSTRATION_DAYS; day++)
          for (int strain = 0; strain < RT_N_STRAINS; strain++)
            {
              g_assert_cmpfloat (course->strain[day][strain], >=, 0);
              g_assert_cmpfloat (course->strain[day][strain], <=, 1);
            }
      }
}

static void
test_the_responder_responds (void)
{
  g_autofree RtDemonstrationCourse *course = course_of (0, 1);

  g_assert_cmpfloat (mean_strain (course, RT_STRAIN_MOOD, 300, 365), <,
                     mean_strain (course, RT_STRAIN_MOOD, 0, 42) / 2);
}

static void
test_the_non_responder_does_not (void)
{
  g_autofree RtDemonstrationCourse *course = course_of (1, 1);

  g_assert_cmpfloat (fabs (mean_strain (course, RT_STRAIN_MOOD, 300, 365)
                           - mean_strain (course, RT_STRAIN_MOOD, 0, 35)),
                     <, 0.2);
}

static void
test_the_taper_is_followed_by_a_relapse (void)
{
  g_autofree RtDemonstrationCourse *course = course_of (2, 1);

  g_assert_cmpfloat (mean_strain (course, RT_STRAIN_MOOD, 200, 287), >,
                     mean_strain (course, RT_STRAIN_MOOD, 50, 84) + 0.2);
}

static void
test_steps_stand_in_order (void)
{
  guint n_people;
  const RtDemonstrationPerson *cast = rt_demonstration_cast (&n_people);

  for (guint i = 0; i < n_people; i++)
    for (guint j = 0; j < cast[i].n_interventions; j++)
      {
        const RtDemonstrationIntervention *intervention = &cast[i].interventions[j];

        g_assert_cmpuint (intervention->n_steps, >=, 1);
        g_assert_cmpuint (intervention->n_steps, <=, RT_DEMONSTRATION_MAX_STEPS);
        for (guint k = 1; k < intervention->n_steps; k++)
          {
            /* Only the first use may be on the day its step begins. */
            gboolean first_use = intervention->steps[k].mode == RT_REGIMEN_SINGLE
                                 && intervention->steps[k - 1].mode != RT_REGIMEN_SINGLE;

            g_assert_cmpint (intervention->steps[k].day, >=,
                             intervention->steps[k - 1].day + (first_use ? 0 : 1));
          }
        g_assert_cmpint (intervention->steps[intervention->n_steps - 1].day, <,
                         RT_DEMONSTRATION_DAYS);
        g_assert_cmpint (intervention->steps[intervention->n_steps - 1].day, >=, 0);
      }
}

/* The practice shows each way in which a treatment can be recorded, on plausible people. */
static void
test_the_cast_is_of_every_kind (void)
{
  guint n_people;
  const RtDemonstrationPerson *cast = rt_demonstration_cast (&n_people);
  guint depots = 0, pauses = 0, products = 0, named = 0;

  for (guint i = 0; i < n_people; i++)
    {
      g_assert_nonnull (cast[i].goal_measure_id);
      for (guint j = 0; j < cast[i].n_interventions; j++)
        {
          const RtDemonstrationIntervention *said = &cast[i].interventions[j];
          guint single = 0;

          for (guint k = 0; k < said->n_steps; k++)
            {
              single += said->steps[k].mode == RT_REGIMEN_SINGLE ? 1 : 0;
              pauses += said->steps[k].mode == RT_REGIMEN_PAUSE ? 1 : 0;
            }
          depots += single >= 10 ? 1 : 0;
          /* What has only single uses is not listed. */
          g_assert_cmpuint (single, <, said->n_steps);
          products += said->ingredients[1].name != NULL ? 1 : 0;
          named += said->primary_measure_id != NULL ? 1 : 0;
          /* What is not in the catalogue itself is there by its ingredients. */
          g_assert_true (said->catalogue_id != NULL || said->ingredients[0].catalogue_id != NULL);
        }
    }
  g_assert_cmpuint (depots, >=, 1);
  g_assert_cmpuint (pauses, >=, 1);
  g_assert_cmpuint (products, >=, 1);
  g_assert_cmpuint (named, >=, n_people);
}

static void
test_answers_are_options (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);

  for (guint i = 0; i < 10000; i++)
    {
      int answer = rt_demonstration_answer (chance, g_rand_double (chance), -3, 3, 2.5);

      g_assert_cmpint (answer, >=, -3);
      g_assert_cmpint (answer, <=, 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demonstration-course/stays-in-range", test_stays_in_range);
  g_test_add_func ("/demonstration-course/responder", test_the_responder_responds);
  g_test_add_func ("/demonstration-course/non-responder", test_the_non_responder_does_not);
  g_test_add_func ("/demonstration-course/relapse", test_the_taper_is_followed_by_a_relapse);
  g_test_add_func ("/demonstration-course/steps", test_steps_stand_in_order);
  g_test_add_func ("/demonstration-course/every-kind", test_the_cast_is_of_every_kind);
  g_test_add_func ("/demonstration-course/answers", test_answers_are_options);
  return g_test_run ();
}
