/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-judgement.h"

#include <string.h>

/* Converts both limits, or none. */
static gboolean
convert_limits (RtCatalogue *catalogue,
                const RtLabLimits *from,
                const char *from_unit,
                const char *to_unit,
                const RtConversionContext *context,
                RtLabLimits *limits)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;
  RtUnit source, wanted;

  *limits = *from;
  if (g_strcmp0 (from_unit, to_unit) == 0)
    return TRUE;
  return from_unit != NULL && to_unit != NULL && rt_unit_parse (units, from_unit, &source, NULL)
         && rt_unit_parse (units, to_unit, &wanted, NULL)
         && (!from->has_low
             || rt_unit_convert (from->low, source, wanted, context, &limits->low, NULL))
         && (!from->has_high
             || rt_unit_convert (from->high, source, wanted, context, &limits->high, NULL));
}

/**
 * rt_lab_interval_limits:
 * @unit: of the value that is to be judged
 * @limits: (out): the interval's limits in @unit
 *
 * Returns: whether they could be converted.
 */
gboolean
rt_lab_interval_limits (RtCatalogue *catalogue,
                        const RtReferenceInterval *interval,
                        const char *unit,
                        const RtConversionContext *context,
                        RtLabLimits *limits)
{
  const RtLabLimits own = { interval->has_low, interval->low, interval->has_high, interval->high };

  return convert_limits (catalogue, &own, interval->unit, unit, context, limits);
}

/**
 * rt_lab_target_on:
 * @specimen: (nullable): a target for any specimen holds in all of them
 *
 * Returns: (transfer none) (nullable): the personal target that holds on a day: the last one set
 * until then. One without limits ended what was aimed at before.
 */
const RtPersonalTarget *
rt_lab_target_on (const RtRecord *record,
                  const char *analyte_id,
                  const char *specimen,
                  RtCalendarDate day)
{
  const RtPersonalTarget *found = NULL;

  for (guint i = 0; i < record->personal_targets->len; i++)
    {
      const RtPersonalTarget *target = g_ptr_array_index (record->personal_targets, i);

      if (g_strcmp0 (target->analyte_id, analyte_id) == 0
          && (target->specimen == NULL || g_strcmp0 (target->specimen, specimen) == 0)
          && rt_moment_date (target->set_at).day_number <= day.day_number)
        found = target;
    }
  return found != NULL && (found->has_low || found->has_high) ? found : NULL;
}

/**
 * rt_lab_target_for:
 *
 * Returns: (transfer none) (nullable): the personal target that held when the sample was collected.
 */
const RtPersonalTarget *
rt_lab_target_for (const RtRecord *record, const RtLabReport *report, const RtLabResult *result)
{
  return rt_lab_target_on (record, result->analyte_id, rt_lab_context_specimen (report, result),
                           rt_moment_date (report->collected_at));
}

/* By limits; whether they say anything. */
static gboolean
judge_by (RtLabJudgement *judgement,
          const RtLabResult *result,
          const RtLabLimits *limits,
          RtLabBasis basis)
{
  RtLabFlag flag = rt_lab_flag (result->value, result->comparator, limits);

  if (flag == RT_LAB_FLAG_NONE)
    return FALSE;
  judgement->flag = flag;
  judgement->basis = basis;
  judgement->limits = *limits;
  judgement->has_ratio = rt_lab_limit_ratio (result->value, flag, limits, &judgement->ratio);
  return TRUE;
}

static gboolean
judge_by_verdict (RtLabJudgement *judgement, const RtLabResult *result)
{
  static const RtLabFlag flags[] = {
    [RT_LAB_VERDICT_NONE] = RT_LAB_FLAG_NONE,       [RT_LAB_VERDICT_LOW] = RT_LAB_FLAG_LOW,
    [RT_LAB_VERDICT_NORMAL] = RT_LAB_FLAG_NORMAL,   [RT_LAB_VERDICT_HIGH] = RT_LAB_FLAG_HIGH,
    [RT_LAB_VERDICT_NOT_USABLE] = RT_LAB_FLAG_NONE,
  };

  if (result->verdict == RT_LAB_VERDICT_NONE)
    return FALSE;
  judgement->basis = RT_LAB_BASIS_VERDICT;
  judgement->flag = flags[result->verdict];
  judgement->not_usable = result->verdict == RT_LAB_VERDICT_NOT_USABLE;
  return TRUE;
}

static gboolean
judge_by_flag (RtLabJudgement *judgement, const RtLabResult *result, const RtLabLimits *printed)
{
  if (!rt_lab_flag_parse (result->laboratory_flag, &judgement->flag))
    return FALSE;
  judgement->basis = RT_LAB_BASIS_LABORATORY_FLAG;
  judgement->has_ratio =
      result->has_value && result->comparator == RT_COMPARATOR_NONE
      && rt_lab_limit_ratio (result->value, judgement->flag, printed, &judgement->ratio);
  return TRUE;
}

static gboolean
judge_by_target (RtLabJudgement *judgement,
                 RtCatalogue *catalogue,
                 const RtLabResult *result,
                 const RtConversionContext *context)
{
  const RtPersonalTarget *target = judgement->target;
  RtLabLimits own = { 0 }, limits;

  if (target == NULL)
    return FALSE;
  own = (RtLabLimits){ target->has_low, target->low, target->has_high, target->high };
  return convert_limits (catalogue, &own, target->unit, result->unit, context, &limits)
         && judge_by (judgement, result, &limits, RT_LAB_BASIS_TARGET);
}

/* The practice's interval for the laboratory of the report, where it can be compared and its
 * condition is known to hold. */
static void
find_own (RtLabJudgement *judgement,
          RtCatalogue *catalogue,
          const RtRecord *record,
          const RtLabReport *report,
          const RtLabResult *result,
          const RtConversionContext *context)
{
  const char *specimen = rt_lab_context_specimen (report, result);
  RtLaboratoryQuestion question = {
    .laboratory = report->laboratory,
    .analyte_id = result->analyte_id,
    .specimen = specimen,
    .method = result->method,
    .condition = rt_lab_context_condition (report, specimen),
    .collected = rt_moment_date (report->collected_at),
    .sex = rt_lab_context_sex (record->patient),
  };
  const RtReferenceInterval *own;
  const RtLaboratoryList *list;
  RtLabLimits limits;

  if (result->analyte_id == NULL || specimen == NULL)
    return;
  question.has_age = rt_lab_context_age (record->patient, report, &question.age);
  own = rt_laboratory_list_choose (rt_catalogue_laboratory (catalogue)->lists, &question, &list);
  if (own == NULL || !rt_lab_interval_limits (catalogue, own, result->unit, context, &limits)
      || (own->condition != NULL && g_strcmp0 (own->condition, question.condition) != 0))
    return;
  judgement->interval = own;
  judgement->list = list;
  judgement->condition_holds = TRUE;
}

static void
find_default (RtLabJudgement *judgement,
              const RtRecord *record,
              const RtLabReport *report,
              const RtLabResult *result,
              const RtAnalyte *analyte)
{
  const char *id = rt_lab_context_specimen (report, result);
  const RtAnalyteSpecimen *specimen =
      analyte != NULL && id != NULL ? rt_analyte_specimen (analyte, id) : NULL;
  const char *condition = rt_lab_context_condition (report, id);
  RtAge age = 0;
  gboolean has_age = rt_lab_context_age (record->patient, report, &age);

  if (specimen == NULL)
    return;
  judgement->interval = rt_reference_interval_choose (
      specimen->intervals, rt_lab_context_sex (record->patient), has_age, age, condition);
  judgement->condition_holds = judgement->interval == NULL || judgement->interval->condition == NULL
                               || g_strcmp0 (judgement->interval->condition, condition) == 0;
}

/* By the practice's interval or the default one. One whose condition is not known to hold says
 * nothing; an uncertain one says where a value lies, but colours nothing. */
static gboolean
judge_by_interval (RtLabJudgement *judgement,
                   RtCatalogue *catalogue,
                   const RtLabResult *result,
                   const RtConversionContext *context)
{
  const RtLabBasis basis =
      judgement->list != NULL ? RT_LAB_BASIS_PRACTICE_INTERVAL : RT_LAB_BASIS_DEFAULT_INTERVAL;
  RtLabLimits limits;

  if (judgement->interval == NULL
      || !rt_lab_interval_limits (catalogue, judgement->interval, result->unit, context, &limits))
    return FALSE;
  if (!judgement->limits.has_low && !judgement->limits.has_high)
    judgement->limits = limits;
  if (!judgement->condition_holds || !judge_by (judgement, result, &limits, basis))
    return FALSE;
  judgement->coloured = judgement->interval->certainty != RT_CERTAINTY_UNCERTAIN;
  return TRUE;
}

/**
 * rt_lab_judge:
 * @result: of @report
 * @judgement: (out): where the result lies and who says so; not to be used longer than @catalogue
 *   and @record
 *
 * Precedence: the practitioner's verdict, the laboratory's flag, the personal target, the
 * laboratory's interval on the report, the practice's interval for that laboratory, the default
 * one; these for the age at collection.
 */
void
rt_lab_judge (RtCatalogue *catalogue,
              const RtRecord *record,
              const RtLabReport *report,
              const RtLabResult *result,
              RtLabJudgement *judgement)
{
  const RtAnalyte *analyte =
      result->analyte_id != NULL ? rt_catalogue_analyte (catalogue, result->analyte_id) : NULL;
  const RtLabLimits printed = { result->has_low, result->low, result->has_high, result->high };
  RtConversionContext context;

  memset (judgement, 0, sizeof *judgement);
  judgement->coloured = TRUE;
  judgement->comparator = result->comparator;
  judgement->limits = printed;
  rt_lab_context_conversion (catalogue, record, report, analyte, &context);
  judgement->target = rt_lab_target_for (record, report, result);
  find_own (judgement, catalogue, record, report, result, &context);
  if (judgement->interval == NULL)
    find_default (judgement, record, report, result, analyte);
  if (judge_by_verdict (judgement, result) || result->cancelled
      || judge_by_flag (judgement, result, &printed) || !result->has_value
      || judge_by_target (judgement, catalogue, result, &context)
      || judge_by (judgement, result, &printed, RT_LAB_BASIS_LABORATORY_INTERVAL))
    return;
  if (!judge_by_interval (judgement, catalogue, result, &context))
    judgement->coloured = FALSE;
}
