/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "demonstration.h"

#include "assessment-store.h"
#include "clock.h"
#include "complete-assessment.h"
#include "demonstration-course.h"
#include "demonstration-events.h"
#include "demonstration-follow-up.h"
#include "patient-store.h"
#include "practice-private.h"

#define SECONDS_PER_DAY 86400
#define DAYS_BETWEEN_SCALES 14
#define LEFT_OUT_CHANCE 0.012

/* One invented person on the way into the store, in one transaction. */
typedef struct
{
  const RtDemonstrationPerson *person;
  guint number; /* from 0 */
  GRand *chance;
  RtCatalogue *catalogue;
  RtDemonstrationDays days;
} FillJob;

/* Which severity an item of an instrument asks about, and how strongly. */
static double
item_severity (const char *instrument_id, int item, const double *strain)
{
  static const RtStrain phq9[] = { RT_STRAIN_MOOD,  RT_STRAIN_MOOD, RT_STRAIN_SLEEP,
                                   RT_STRAIN_MOOD,  RT_STRAIN_MOOD, RT_STRAIN_MOOD,
                                   RT_STRAIN_FOCUS, RT_STRAIN_MOOD, RT_STRAIN_MOOD };
  static const double phq9_weights[] = { 1.1, 1.15, 1.1, 1.2, 0.8, 0.95, 1.0, 0.5, 0.22 };

  if (g_str_equal (instrument_id, "phq9"))
    return strain[phq9[item - 1]] * phq9_weights[item - 1];
  if (g_str_equal (instrument_id, "gad7"))
    return strain[RT_STRAIN_ANXIETY];
  return strain[RT_STRAIN_SLEEP] * (item == 3 ? 0.7 : 1.05);
}

/* The diary asks about states from 0 to 10, some of them good. */
static double
diary_wish (int item, const double *strain)
{
  switch (item)
    {
    case 1: /* mood */
      return 0.85 - 0.75 * strain[RT_STRAIN_MOOD];
    case 2: /* anxiety */
      return 0.05 + 0.9 * strain[RT_STRAIN_ANXIETY];
    case 3: /* irritability */
      return 0.05 + 0.5 * strain[RT_STRAIN_ANXIETY] + 0.2 * strain[RT_STRAIN_SLEEP];
    case 4: /* energy */
      return 0.85 - 0.5 * strain[RT_STRAIN_MOOD] - 0.25 * strain[RT_STRAIN_SLEEP];
    case 5: /* focus */
      return 0.9 - 0.85 * strain[RT_STRAIN_FOCUS];
    case 6: /* stress */
      return 0.1 + 0.4 * strain[RT_STRAIN_ANXIETY] + 0.3 * strain[RT_STRAIN_MOOD];
    case 7: /* sleep quality */
      return 0.9 - 0.85 * strain[RT_STRAIN_SLEEP];
    default: /* side-effect burden */
      return 0.08;
    }
}

static RtAssessment *
new_assessment (
    const FillJob *job, gint64 patient_id, const RtInstrument *instrument, int day, int minute)
{
  RtAssessment *assessment = rt_assessment_new ();

  assessment->patient_id = patient_id;
  assessment->instrument_id = g_strdup (instrument->id);
  assessment->instrument_version = instrument->version;
  assessment->language = g_strdup (instrument->language);
  assessment->answered_at = rt_demonstration_days_at (&job->days, day, minute);
  assessment->entered_at = assessment->answered_at;
  assessment->entered_at.precision = RT_PRECISION_SECOND;
  assessment->rater = RT_RATER_SELF;
  assessment->status = RT_ASSESSMENT_COMPLETE;
  assessment->from_other_form = !instrument->is_own;
  return assessment;
}

static gboolean
store_assessment (RtDatabase *database,
                  RtAssessment *assessment,
                  const RtInstrument *instrument,
                  GError **error)
{
  g_autoptr (RtScoreResult) result = rt_score_assessment (instrument, assessment, error);

  return result != NULL && rt_assessment_store_insert (database, assessment, error)
         && rt_complete_assessment_put_scores (database, assessment, result, error);
}

static gboolean
add_scale (RtDatabase *database,
           FillJob *job,
           gint64 patient_id,
           const char *instrument_id,
           const double *strain,
           int day,
           GError **error)
{
  const RtInstrument *instrument = rt_catalogue_instrument (job->catalogue, instrument_id);
  g_autoptr (RtAssessment) assessment = NULL;

  if (instrument == NULL)
    return TRUE;
  assessment = new_assessment (job, patient_id, instrument, day, 9 * 60 + 5);
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);
      const GArray *options = item->options->options;
      int last = (int)g_array_index (options, RtInstrumentOption, options->len - 1).score;
      int answer = rt_demonstration_answer (
          job->chance, item_severity (instrument_id, item->number, strain), 0, last, 0.45);

      if (g_rand_double (job->chance) < LEFT_OUT_CHANCE)
        rt_assessment_clear_answer (assessment, item->number);
      else
        rt_assessment_set_answer (assessment, item->number, answer);
    }
  return store_assessment (database, assessment, instrument, error);
}

static gboolean
add_diary_day (RtDatabase *database,
               FillJob *job,
               gint64 patient_id,
               const double *strain,
               int day,
               GError **error)
{
  const RtInstrument *instrument = rt_catalogue_instrument (job->catalogue, "daily_nrs");
  g_autoptr (RtAssessment) assessment = NULL;
  double burden = rt_demonstration_burden (job->person, day);

  if (instrument == NULL)
    return TRUE;
  assessment = new_assessment (job, patient_id, instrument, day, 20 * 60 + 30);
  for (int item = 1; item <= 8; item++)
    {
      double wish = item == 8 ? burden : diary_wish (item, strain);

      rt_assessment_set_answer (assessment, item,
                                rt_demonstration_answer (job->chance, wish, 0, 10, 0.7));
    }
  return store_assessment (database, assessment, instrument, error);
}

static gboolean
add_answers (RtDatabase *database, FillJob *job, gint64 patient_id, GError **error)
{
  static const char *const scales[] = { "phq9", "gad7", "isi" };
  g_autofree RtDemonstrationCourse *course = rt_demonstration_course_new (job->person, job->chance);

  for (int day = 0; day < RT_DEMONSTRATION_DAYS; day++)
    {
      gboolean visit = day % DAYS_BETWEEN_SCALES == 0
                       && (job->person->completion > 0.5 || day % (DAYS_BETWEEN_SCALES * 5) == 0);

      for (guint i = 0; visit && i < G_N_ELEMENTS (scales); i++)
        if (job->person->knows_scales[i]
            && !add_scale (database, job, patient_id, scales[i], course->strain[day], day, error))
          return FALSE;
      if (g_rand_double (job->chance) < job->person->completion
          && !add_diary_day (database, job, patient_id, course->strain[day], day, error))
        return FALSE;
    }
  return TRUE;
}

static RtPatient *
new_patient (const FillJob *job)
{
  const RtDemonstrationPerson *person = job->person;
  RtPatient *patient = rt_patient_new ();
  guint n_people;
  guint round;
  int year;

  rt_demonstration_cast (&n_people);
  round = job->number / n_people;
  /* Further rounds of the cast are other people of the same course. */
  patient->name =
      round == 0 ? g_strdup (person->name) : g_strdup_printf ("%s (%u)", person->name, round + 1);
  patient->preferred_name = g_strdup (person->preferred_name);
  rt_calendar_date_get_ymd (job->days.last, &year, NULL, NULL);
  patient->has_birth_date =
      rt_calendar_date_from_ymd (year - person->age - 1, 1 + (int)(job->number * 5 % 12),
                                 1 + (int)(job->number * 11 % 28), &patient->birth_date);
  patient->sex = person->sex;
  patient->record_number = g_strdup_printf ("D-%04u", job->number + 1);
  return patient;
}

static gboolean
fill_job (RtDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  FillJob *job = data;
  g_autoptr (RtPatient) patient = new_patient (job);

  return rt_patient_store_insert (database, patient, error)
         && rt_demonstration_add_events (database, job->person, patient->id, &job->days, error)
         && rt_demonstration_add_follow_up (database, job->number, patient->id, &job->days, error)
         && add_answers (database, job, patient->id, error);
}

/**
 * rt_demonstration_fill:
 * @practice: an empty demonstration practice
 * @n_patients: how many patients, at least 1; the cast comes again when it is used up
 * @seed: the same seed, day and number give the same records
 *
 * Writes the invented patients, their last year ending today; one transaction for each.
 *
 * Returns: whether all were written.
 */
gboolean
rt_demonstration_fill (RtPractice *practice, guint n_patients, guint32 seed, GError **error)
{
  guint n_people;
  const RtDemonstrationPerson *cast = rt_demonstration_cast (&n_people);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  for (guint i = 0; i < n_patients; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed * 1000 + i);
      FillJob job = { .person = &cast[i % n_people],
                      .number = i,
                      .chance = chance,
                      .catalogue = rt_practice_catalogue (practice),
                      .days = { rt_clock_today (), zone } };

      if (!rt_practice_write (practice, "demonstration.fill", fill_job, &job, NULL, error))
        return FALSE;
    }
  rt_practice_announce (practice, 0);
  return TRUE;
}
