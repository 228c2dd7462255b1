/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "demonstration-course.h"

#include <math.h>

#define LIFE_EVENT_HALF_TIME 30.0
#define PERSISTENCE 0.7 /* of the day-to-day movement: today's share in tomorrow's */

/**
 * rt_demonstration_normal:
 * @chance: a seeded source of chance
 *
 * Returns: a number from a normal distribution (Box and Muller 1958).
 */
double
rt_demonstration_normal (GRand *chance, double mean, double standard_deviation)
{
  double radius = sqrt (-2 * log (1 - g_rand_double (chance)));

  return mean + standard_deviation * radius * cos (2 * G_PI * g_rand_double (chance));
}

/**
 * rt_demonstration_answer:
 * @severity: 0 to 1
 * @minimum: the lowest option
 * @maximum: the highest option
 * @spread: standard deviation of the answer in options
 *
 * Returns: the option a person of that severity ticks, @minimum to @maximum.
 */
int
rt_demonstration_answer (GRand *chance, double severity, int minimum, int maximum, double spread)
{
  double wish = minimum + severity * (maximum - minimum);
  int answer = (int)lround (rt_demonstration_normal (chance, wish, spread));

  return CLAMP (answer, minimum, maximum);
}

static double
highest_dose (const RtDemonstrationIntervention *intervention)
{
  double highest = 0;

  for (guint i = 0; i < intervention->n_steps; i++)
    highest = MAX (highest, intervention->steps[i].dose);
  return highest;
}

/* Share of the full effect that the regimen of that day leads to. */
static double
regimen_share (const RtDemonstrationIntervention *intervention, int day)
{
  double highest = highest_dose (intervention);
  double share = 0;

  for (guint i = 0; i < intervention->n_steps && intervention->steps[i].day <= day; i++)
    {
      const RtDemonstrationStep *step = &intervention->steps[i];

      if (step->mode == RT_REGIMEN_STOP || step->mode == RT_REGIMEN_PAUSE)
        share = 0;
      else if (step->mode == RT_REGIMEN_SCHEDULED)
        share = highest > 0 ? step->dose / highest : 1;
    }
  return share;
}

static void
add_interventions (const RtDemonstrationPerson *person, RtDemonstrationCourse *course)
{
  for (guint i = 0; i < person->n_interventions; i++)
    {
      const RtDemonstrationIntervention *intervention = &person->interventions[i];
      double felt = 0;

      for (int day = 0; day < RT_DEMONSTRATION_DAYS; day++)
        {
          felt += (regimen_share (intervention, day) - felt)
                  * (1 - pow (2, -1.0 / MAX (intervention->half_time, 1)));
          for (int strain = 0; strain < RT_N_STRAINS; strain++)
            course->strain[day][strain] += felt * intervention->effect[strain];
        }
    }
}

static void
add_life (const RtDemonstrationPerson *person, RtDemonstrationCourse *course)
{
  for (guint i = 0; i < person->n_life_events; i++)
    {
      const RtDemonstrationLifeEvent *event = &person->life_events[i];

      for (int day = event->day; day < RT_DEMONSTRATION_DAYS; day++)
        for (int strain = 0; strain < RT_N_STRAINS; strain++)
          course->strain[day][strain] +=
              event->shift[strain] * pow (2, -(day - event->day) / LIFE_EVENT_HALF_TIME);
    }
}

static void
add_unrest (const RtDemonstrationPerson *person, RtDemonstrationCourse *course, GRand *chance)
{
  double movement[RT_N_STRAINS] = { 0 };

  for (int day = 0; day < RT_DEMONSTRATION_DAYS; day++)
    for (int strain = 0; strain < RT_N_STRAINS; strain++)
      {
        double wave = strain == RT_STRAIN_MOOD ? person->swing * sin (2 * G_PI * day / 23.0) : 0;

        movement[strain] =
            PERSISTENCE * movement[strain] + rt_demonstration_normal (chance, 0, person->unrest);
        course->strain[day][strain] += movement[strain] + wave;
        course->strain[day][strain] = CLAMP (course->strain[day][strain], 0, 1);
      }
}

/**
 * rt_demonstration_course_new:
 * @person: one of the cast
 * @chance: a seeded source of chance; its state decides the outcome
 *
 * Returns: (transfer full): the severities of @person on every day; g_free() it.
 */
RtDemonstrationCourse *
rt_demonstration_course_new (const RtDemonstrationPerson *person, GRand *chance)
{
  RtDemonstrationCourse *course = g_new0 (RtDemonstrationCourse, 1);

  for (int day = 0; day < RT_DEMONSTRATION_DAYS; day++)
    for (int strain = 0; strain < RT_N_STRAINS; strain++)
      course->strain[day][strain] = person->severity[strain];
  add_interventions (person, course);
  add_life (person, course);
  add_unrest (person, course, chance);
  return course;
}
