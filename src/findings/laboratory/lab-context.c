/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-context.h"

/** rt_lab_context_report: Returns: (transfer none) (nullable): the report a result stands in. */
const RtLabReport *
rt_lab_context_report (const RtRecord *record, const RtLabResult *result)
{
  for (guint i = 0; i < record->lab_reports->len; i++)
    {
      const RtLabReport *report = g_ptr_array_index (record->lab_reports, i);

      if (report->id == result->report_id)
        return report;
    }
  return NULL;
}

/** rt_lab_context_specimen: Returns: (transfer none) (nullable): what the result was measured in.
 */
const char *
rt_lab_context_specimen (const RtLabReport *report, const RtLabResult *result)
{
  return result->specimen != NULL ? result->specimen : report->specimen;
}

/** rt_lab_context_sex: Returns: which intervals can be about the patient. */
RtIntervalSex
rt_lab_context_sex (const RtPatient *patient)
{
  switch (patient->sex)
    {
    case RT_SEX_FEMALE:
      return RT_INTERVAL_SEX_FEMALE;
    case RT_SEX_MALE:
      return RT_INTERVAL_SEX_MALE;
    case RT_SEX_OTHER:
    case RT_SEX_UNKNOWN:
    default:
      return RT_INTERVAL_SEX_ANY;
    }
}

/**
 * rt_lab_context_age:
 * @age: (out): on the day of collection
 *
 * Returns: whether it is known: a birth date, and a collection not before it. A birth date that is
 * only a year is taken as its first day.
 */
gboolean
rt_lab_context_age (const RtPatient *patient, const RtLabReport *report, RtAge *age)
{
  RtCalendarDate collected = rt_moment_date (report->collected_at);

  if (!patient->has_birth_date || collected.day_number < patient->birth_date.day_number)
    return FALSE;
  *age = rt_age_between (patient->birth_date, collected);
  return TRUE;
}

/**
 * rt_lab_context_condition:
 *
 * Returns: (transfer none) (nullable): how the sample was taken, as intervals name it: the posture
 * of a plasma sample, else the half of the day.
 */
const char *
rt_lab_context_condition (const RtLabReport *report, const char *specimen)
{
  const RtLabCollection *collection = report->collection;

  if (collection != NULL && collection->posture != NULL && g_strcmp0 (specimen, "plasma") == 0)
    return collection->posture;
  if (report->collected_at.precision < RT_PRECISION_MINUTE)
    return NULL;
  return (report->collected_at.local_s % 86400 + 86400) % 86400 < 43200 ? "AM" : "PM";
}

/* The creatinine of the same urine, in g/L; 0 when the report has none. */
static double
find_creatinine (RtCatalogue *catalogue,
                 const RtRecord *record,
                 const RtLabReport *report,
                 const RtConversionContext *context)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const char *specimen;
      double grams;
      RtUnit unit;

      if (result->report_id != report->id)
        continue;
      specimen = rt_lab_context_specimen (report, result);
      if (result->has_value && result->unit != NULL && result->comparator == RT_COMPARATOR_NONE
          && !result->cancelled && g_strcmp0 (result->analyte_id, "creatinine") == 0
          && specimen != NULL && rt_specimen_is_urine (specimen)
          && rt_unit_parse (units, result->unit, &unit, NULL)
          && rt_unit_creatinine_per_litre (result->value, unit, context, &grams, NULL))
        return grams;
    }
  return 0;
}

/**
 * rt_lab_context_conversion:
 * @analyte: (nullable): whose results are converted
 * @context: (out): what the report knows for conversions
 */
void
rt_lab_context_conversion (RtCatalogue *catalogue,
                           const RtRecord *record,
                           const RtLabReport *report,
                           const RtAnalyte *analyte,
                           RtConversionContext *context)
{
  const RtAnalyte *creatinine = rt_catalogue_analyte (catalogue, "creatinine");

  context->molar_mass = analyte != NULL ? analyte->molar_mass : 0;
  context->creatinine_molar_mass = creatinine != NULL ? creatinine->molar_mass : 0;
  context->volume = report->collection != NULL ? report->collection->volume_l : 0;
  context->creatinine = 0;
  context->creatinine = find_creatinine (catalogue, record, report, context);
}
