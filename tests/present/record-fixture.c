/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-fixture.h"

/* A moment in Amsterdam, such as "2012-08-13T08:58:56" or "2012-08-13". */
RtMoment
fixture_moment (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (GError) error = NULL;
  RtMoment moment = { 0 };

  rt_moment_parse (text, zone, &moment, &error);
  g_assert_no_error (error);
  return moment;
}

RtMoment
fixture_day (const char *text)
{
  return fixture_moment (text);
}

/* A record of a patient without any data. */
RtRecord *
fixture_record (void)
{
  RtRecord *record = rt_record_new ();

  record->patient = rt_patient_new ();
  g_free (record->patient->name);
  record->patient->name = g_strdup ("Example, Tapering");
  record->patient->sex = RT_SEX_MALE;
  record->patient->record_number = g_strdup ("T-0001");
  record->patient->has_birth_date = TRUE;
  rt_calendar_date_from_ymd (1955, 1, 1, &record->patient->birth_date);
  record->patient->birth_date.precision = RT_PRECISION_YEAR;
  return record;
}

RtSeries *
fixture_add_measure (RtRecord *record,
                     const char *id,
                     const char *family,
                     RtMeasureKind kind,
                     RtDirection direction,
                     double minimum,
                     double maximum)
{
  RtMeasure *measure = rt_measure_new ();
  RtSeries *series = rt_series_new (id, NULL);

  measure->id = g_strdup (id);
  measure->name = g_strdup (id);
  measure->family = g_strdup (family);
  measure->kind = kind;
  measure->direction = direction;
  measure->has_range = minimum < maximum;
  measure->minimum = minimum;
  measure->maximum = maximum;
  g_ptr_array_add (record->measures, measure);
  g_ptr_array_add (record->series, series);
  return series;
}

void
fixture_add_value (RtSeries *series, const char *at, double value)
{
  RtSeriesPoint point = { .at = fixture_moment (at), .value = value };

  rt_series_add (series, &point);
}

/* One value at noon of each day, the given ones over and over. */
void
fixture_add_daily (
    RtSeries *series, const char *first_day, guint days, const double *values, guint n_values)
{
  RtMoment at = fixture_day (first_day);

  for (guint i = 0; i < days; i++)
    {
      RtSeriesPoint point = { .at = at, .value = values[i % n_values] };

      point.at.local_s += (gint64)i * 24 * 60 * 60 + 12 * 60 * 60;
      point.at.precision = RT_PRECISION_MINUTE;
      rt_series_add (series, &point);
    }
}

RtIntervention *
fixture_add_intervention (RtRecord *record,
                          const char *name,
                          RtInterventionKind kind,
                          const char *unit)
{
  RtIntervention *intervention = rt_intervention_new ();

  intervention->id = record->interventions->len + 1;
  g_free (intervention->uuid);
  intervention->uuid = g_strdup_printf ("intervention-%u", record->interventions->len);
  intervention->name = g_strdup (name);
  intervention->kind = kind;
  intervention->unit = g_strdup (unit);
  intervention->steps = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_regimen_step_free);
  g_ptr_array_add (record->interventions, intervention);
  return intervention;
}

/* A dose below 0 stands for none. */
RtRegimenStep *
fixture_add_step (RtIntervention *intervention, const char *from, RtRegimenMode mode, double dose)
{
  RtRegimenStep *step = rt_regimen_step_new ();

  step->from = fixture_moment (from);
  step->mode = mode;
  step->has_dose = dose >= 0;
  step->dose = MAX (dose, 0);
  g_ptr_array_add (intervention->steps, step);
  return step;
}

RtPhase *
fixture_add_phase (RtRecord *record, const char *name, const char *from, const char *until)
{
  RtPhase *phase = rt_phase_new ();

  phase->name = g_strdup (name);
  phase->from = fixture_day (from);
  phase->has_until = until != NULL;
  if (until != NULL)
    phase->until = fixture_day (until);
  g_ptr_array_add (record->phases, phase);
  return phase;
}

RtAdverseEvent *
fixture_add_adverse_event (RtRecord *record,
                           const char *onset,
                           const char *description,
                           RtSeverity severity)
{
  RtAdverseEvent *event = rt_adverse_event_new ();

  event->onset = fixture_day (onset);
  event->description = g_strdup (description);
  event->severity = severity;
  event->outcome = RT_OUTCOME_NOT_RECOVERED;
  g_ptr_array_add (record->adverse_events, event);
  return event;
}
