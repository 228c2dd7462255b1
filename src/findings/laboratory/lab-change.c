/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-change.h"

#include <math.h>
#include <string.h>

#include "interference-check.h"

#define TWO_SIDED_95 1.96

/**
 * rt_reference_change_values:
 * @analytical: coefficient of variation between measurements, in percent
 * @within_person: coefficient of variation within a person, in percent
 * @rise: (out): from which rise on, as a fraction of the earlier value
 * @fall: (out): the same for a fall; below 0
 *
 * The two-sided 95 % reference change values of logarithmic normal results, after Fokkema 2006 and
 * Lund 2015: σ² = ln (1 + CVa²) + ln (1 + CVi²), and exp (±1.96 √2 σ) − 1.
 */
void
rt_reference_change_values (double analytical, double within_person, double *rise, double *fall)
{
  const double a = analytical / 100, i = within_person / 100;
  const double limit = TWO_SIDED_95 * sqrt (2 * (log1p (a * a) + log1p (i * i)));

  *rise = expm1 (limit);
  *fall = expm1 (-limit);
}

/**
 * rt_lab_change_latest:
 * @before: (nullable): only results collected before this report
 *
 * Returns: (transfer none) (nullable): the last result of an analyte in a specimen that was not
 * cancelled.
 */
const RtLabResult *
rt_lab_change_latest (const RtRecord *record,
                      const char *analyte_id,
                      const char *specimen,
                      const RtLabReport *before)
{
  const RtLabReport *latest = NULL;
  const RtLabResult *found = NULL;

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report;

      if (result->cancelled || g_strcmp0 (result->analyte_id, analyte_id) != 0)
        continue;
      report = rt_lab_context_report (record, result);
      if (report == NULL || g_strcmp0 (rt_lab_context_specimen (report, result), specimen) != 0
          || (before != NULL && rt_moment_compare (report->collected_at, before->collected_at) >= 0)
          || (latest != NULL && rt_moment_compare (report->collected_at, latest->collected_at) < 0))
        continue;
      latest = report;
      found = result;
    }
  return found;
}

/**
 * rt_lab_change_before:
 *
 * Returns: (transfer none) (nullable): the last result of the same analyte and specimen collected
 * before @result that was not cancelled.
 */
const RtLabResult *
rt_lab_change_before (const RtRecord *record, const RtLabResult *result)
{
  const RtLabReport *report = rt_lab_context_report (record, result);

  if (report == NULL || result->analyte_id == NULL || result->cancelled)
    return NULL;
  return rt_lab_change_latest (record, result->analyte_id, rt_lab_context_specimen (report, result),
                               report);
}

/* Two results being compared. */
typedef struct
{
  RtCatalogue *catalogue;
  const RtRecord *record;
  const RtLabReport *before_report, *report;
  const RtLabResult *before, *result;
  const RtAnalyte *analyte;
} Pair;

static gboolean
is_not_usable (const RtLabResult *result)
{
  return result->cancelled || result->verdict == RT_LAB_VERDICT_NOT_USABLE;
}

static gboolean
is_disturbed (const Pair *pair, const RtLabReport *report, const RtLabResult *result)
{
  g_autoptr (GPtrArray) found =
      rt_interference_check (pair->catalogue, pair->record, report, result);

  return found->len > 0;
}

/* Their ratio, where both are numbers above 0 that can be brought to one unit. */
static gboolean
find_ratio (const Pair *pair, double *ratio)
{
  const RtUnitTable *units = rt_catalogue_laboratory (pair->catalogue)->units;
  double before = pair->before->value;
  RtConversionContext context;
  RtUnit from, to;

  if (!pair->before->has_value || !pair->result->has_value || pair->before->value <= 0
      || pair->result->value <= 0)
    return FALSE;
  if (g_strcmp0 (pair->before->unit, pair->result->unit) != 0)
    {
      rt_lab_context_conversion (pair->catalogue, pair->record, pair->before_report, pair->analyte,
                                 &context);
      if (pair->before->unit == NULL || pair->result->unit == NULL
          || !rt_unit_parse (units, pair->before->unit, &from, NULL)
          || !rt_unit_parse (units, pair->result->unit, &to, NULL)
          || !rt_unit_convert (before, from, to, &context, &before, NULL))
        return FALSE;
    }
  *ratio = pair->result->value / before;
  return isfinite (*ratio) && *ratio > 0;
}

static const RtLaboratoryInterval *
find_stated (const Pair *pair,
             const RtLabReport *report,
             const RtLabResult *result,
             const RtLaboratoryList **list)
{
  const RtLaboratoryQuestion question = {
    .laboratory = report->laboratory,
    .analyte_id = result->analyte_id,
    .specimen = rt_lab_context_specimen (report, result),
    .method = result->method,
    .collected = rt_moment_date (report->collected_at),
  };

  return rt_laboratory_list_choose_cv (rt_catalogue_laboratory (pair->catalogue)->lists, &question,
                                       list);
}

/* Both measurements need a figure; of two the greater counts. */
static gboolean
find_analytical (const Pair *pair, RtLabChange *change)
{
  const RtLaboratoryList *before_list, *list;
  const RtLaboratoryInterval *before =
      find_stated (pair, pair->before_report, pair->before, &before_list);
  const RtLaboratoryInterval *now = find_stated (pair, pair->report, pair->result, &list);

  if (before == NULL || now == NULL)
    return FALSE;
  change->stated = before->cv > now->cv ? before : now;
  change->list = before->cv > now->cv ? before_list : list;
  return TRUE;
}

static gboolean
concerns_person (const Pair *pair, const RtWithinPerson *within)
{
  RtAge age = 0;
  gboolean has_age = rt_lab_context_age (pair->record->patient, pair->before_report, &age);

  return rt_within_person_applies (within, rt_lab_context_sex (pair->record->patient), has_age,
                                   age);
}

static RtLabChangeReason
find_reason (const Pair *pair, RtLabChange *change)
{
  const char *specimen = rt_lab_context_specimen (pair->report, pair->result);
  const RtAnalyteSpecimen *known = pair->analyte != NULL && specimen != NULL
                                       ? rt_analyte_specimen (pair->analyte, specimen)
                                       : NULL;

  change->within = known != NULL ? known->within_person : NULL;
  change->separated =
      rt_lab_break_between (pair->before_report, pair->before, pair->report, pair->result);
  if (change->within == NULL)
    return RT_LAB_CHANGE_REASON_NO_WITHIN_PERSON;
  if (!concerns_person (pair, change->within))
    return RT_LAB_CHANGE_REASON_OTHER_PERSONS;
  if (change->within->certainty == RT_CERTAINTY_UNCERTAIN)
    return RT_LAB_CHANGE_REASON_UNCERTAIN;
  if (change->separated != RT_LAB_BREAK_NONE)
    return RT_LAB_CHANGE_REASON_BREAK;
  if (is_not_usable (pair->before) || is_not_usable (pair->result))
    return RT_LAB_CHANGE_REASON_NOT_USABLE;
  if (pair->before->comparator != RT_COMPARATOR_NONE
      || pair->result->comparator != RT_COMPARATOR_NONE)
    return RT_LAB_CHANGE_REASON_CENSORED;
  if (!find_ratio (pair, &change->ratio))
    return RT_LAB_CHANGE_REASON_NO_VALUES;
  if (is_disturbed (pair, pair->before_report, pair->before)
      || is_disturbed (pair, pair->report, pair->result))
    return RT_LAB_CHANGE_REASON_DISTURBED;
  return find_analytical (pair, change) ? RT_LAB_CHANGE_REASON_NONE
                                        : RT_LAB_CHANGE_REASON_NO_ANALYTICAL;
}

/**
 * rt_lab_change_find:
 * @before: an earlier result of the same analyte and specimen
 * @result: a later one
 * @change: (out): whether they differ by more than the reference change value, or why that is not
 *   known; not to be used longer than @catalogue
 *
 * A difference of exactly the reference change value lies within it.
 */
void
rt_lab_change_find (RtCatalogue *catalogue,
                    const RtRecord *record,
                    const RtLabResult *before,
                    const RtLabResult *result,
                    RtLabChange *change)
{
  Pair pair = { .catalogue = catalogue, .record = record, .before = before, .result = result };

  memset (change, 0, sizeof *change);
  pair.before_report = rt_lab_context_report (record, before);
  pair.report = rt_lab_context_report (record, result);
  change->reason = RT_LAB_CHANGE_REASON_NO_VALUES;
  if (pair.before_report == NULL || pair.report == NULL)
    return;
  if (result->analyte_id != NULL)
    pair.analyte = rt_catalogue_analyte (catalogue, result->analyte_id);
  change->since = pair.before_report->collected_at;
  change->reason = find_reason (&pair, change);
  if (change->reason != RT_LAB_CHANGE_REASON_NONE)
    return;
  rt_reference_change_values (change->stated->cv, change->within->cv, &change->rise, &change->fall);
  change->verdict = change->ratio - 1 > change->rise   ? RT_LAB_CHANGE_RISE
                    : change->ratio - 1 < change->fall ? RT_LAB_CHANGE_FALL
                                                       : RT_LAB_CHANGE_WITHIN;
}
