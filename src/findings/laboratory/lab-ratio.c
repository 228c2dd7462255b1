/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-ratio.h"

#include <glib/gi18n.h>

/** rt_lab_ratio_free: frees the ratio. */
void
rt_lab_ratio_free (RtLabRatio *ratio)
{
  if (ratio == NULL)
    return;
  g_free (ratio->reason);
  g_free (ratio);
}

static double
molar_mass (RtCatalogue *catalogue, const char *id)
{
  const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, id);

  return analyte != NULL ? analyte->molar_mass : 0;
}

/**
 * rt_lab_ratio_limits:
 * @limits: (out): the published limits, mole by mole, whatever they were stated in
 */
void
rt_lab_ratio_limits (RtCatalogue *catalogue, const RtRatio *ratio, RtLabLimits *limits)
{
  double factor = 1;

  if (g_str_equal (ratio->calculation_unit, "umol/mmol"))
    factor = 1e-3;
  else if (g_str_equal (ratio->calculation_unit, "mass"))
    factor = molar_mass (catalogue, ratio->denominator) / molar_mass (catalogue, ratio->numerator);
  limits->has_low = ratio->has_low;
  limits->low = ratio->low * factor;
  limits->has_high = ratio->has_high;
  limits->high = ratio->high * factor;
}

/* The unit both are brought to: moles, counted in what the first is counted in. */
static gboolean
parse_molar (RtCatalogue *catalogue, const char *text, RtUnit *unit, RtUnit *molar, GError **error)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;

  if (!rt_unit_parse (units, text, unit, error))
    return FALSE;
  molar->amount = RT_UNIT_MOLAR;
  molar->exponent = 0;
  molar->per = unit->per;
  molar->per_exponent = 0;
  return TRUE;
}

/**
 * rt_lab_ratio_compute:
 * @numerator_context: what the sample of the numerator knows for conversions
 * @denominator_context: the same for the denominator
 * @value: (out): numerator by denominator, mole by mole
 *
 * Returns: whether both could be brought to moles in the same measure; the error says what is
 * missing. A denominator of 0 is an error.
 */
gboolean
rt_lab_ratio_compute (RtCatalogue *catalogue,
                      const RtRatio *ratio,
                      double numerator,
                      const char *numerator_unit,
                      const RtConversionContext *numerator_context,
                      double denominator,
                      const char *denominator_unit,
                      const RtConversionContext *denominator_context,
                      double *value,
                      GError **error)
{
  RtUnit over, under, molar, unused;
  double top, bottom;

  if (!parse_molar (catalogue, numerator_unit, &over, &molar, error)
      || !parse_molar (catalogue, denominator_unit, &under, &unused, error)
      || !rt_unit_convert (numerator, over, molar, numerator_context, &top, error)
      || !rt_unit_convert (denominator, under, molar, denominator_context, &bottom, error))
    return FALSE;
  if (!(bottom > 0))
    {
      g_set_error (error, RT_UNIT_ERROR, RT_UNIT_ERROR_VALUE,
                   _ ("%s: the second value is 0, so there is no ratio."), ratio->name);
      return FALSE;
    }
  *value = top / bottom;
  return TRUE;
}

static gboolean
is_usable (const RtLabResult *result)
{
  return result->has_value && !result->cancelled && result->unit != NULL
         && result->verdict != RT_LAB_VERDICT_NOT_USABLE;
}

static const RtLabResult *
find_result (const RtRecord *record,
             const RtLabReport *report,
             const char *analyte,
             const char *specimen)
{
  const RtLabResult *found = NULL;

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);

      if (result->report_id == report->id && g_strcmp0 (result->analyte_id, analyte) == 0
          && g_strcmp0 (rt_lab_context_specimen (report, result), specimen) == 0
          && is_usable (result))
        found = result;
    }
  return found;
}

/* Paired samples of two specimens come in two reports of the same time. */
static const RtLabResult *
find_partner (const RtRecord *record,
              const RtLabReport *report,
              const char *analyte,
              const char *specimen,
              const RtLabReport **partner)
{
  for (guint i = 0; i < record->lab_reports->len; i++)
    {
      const RtLabReport *other = g_ptr_array_index (record->lab_reports, i);
      const RtLabResult *found;

      if (other->collected_at.local_s != report->collected_at.local_s)
        continue;
      found = find_result (record, other, analyte, specimen);
      *partner = other;
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
judge (RtCatalogue *catalogue, RtLabRatio *computed)
{
  RtLabLimits limits;

  rt_lab_ratio_limits (catalogue, computed->ratio, &limits);
  computed->has_low = limits.has_low;
  computed->low = limits.low;
  computed->has_high = limits.has_high;
  computed->high = limits.high;
  if (computed->has_value && !computed->censored
      && computed->ratio->certainty != RT_CERTAINTY_UNCERTAIN)
    computed->flag = rt_lab_flag (computed->value, RT_COMPARATOR_NONE, &limits);
}

static RtLabRatio *
compute (RtCatalogue *catalogue,
         const RtRecord *record,
         const RtRatio *ratio,
         const RtLabReport *report,
         const RtRatioSpecimens *specimens)
{
  const RtLabReport *partner = report;
  const RtLabResult *over = find_result (record, report, ratio->numerator, specimens->numerator);
  const RtLabResult *under =
      over == NULL ? NULL
      : g_str_equal (specimens->numerator, specimens->denominator)
          ? find_result (record, report, ratio->denominator, specimens->denominator)
          : find_partner (record, report, ratio->denominator, specimens->denominator, &partner);
  RtConversionContext top, bottom;
  g_autoptr (GError) error = NULL;
  RtLabRatio *computed;

  if (under == NULL)
    return NULL;
  computed = g_new0 (RtLabRatio, 1);
  computed->ratio = ratio;
  computed->specimen = specimens->numerator;
  computed->at = report->collected_at;
  computed->censored =
      over->comparator != RT_COMPARATOR_NONE || under->comparator != RT_COMPARATOR_NONE;
  rt_lab_context_conversion (catalogue, record, report,
                             rt_catalogue_analyte (catalogue, ratio->numerator), &top);
  rt_lab_context_conversion (catalogue, record, partner,
                             rt_catalogue_analyte (catalogue, ratio->denominator), &bottom);
  computed->has_value =
      !computed->censored
      && rt_lab_ratio_compute (catalogue, ratio, over->value, over->unit, &top, under->value,
                               under->unit, &bottom, &computed->value, &error);
  if (computed->censored)
    computed->reason = g_strdup (_ ("One of the two results is only a limit of detection."));
  else if (error != NULL)
    computed->reason = g_strdup (error->message);
  judge (catalogue, computed);
  return computed;
}

static RtLabRatio *
no_value (RtCatalogue *catalogue, const RtRatio *ratio, const char *reason)
{
  RtLabRatio *computed = g_new0 (RtLabRatio, 1);

  computed->ratio = ratio;
  computed->reason = g_strdup (reason);
  judge (catalogue, computed);
  return computed;
}

/**
 * rt_lab_ratios:
 * @ratio: a ratio of the catalogue
 *
 * Both results come from the same sample; only paired samples of two specimens come from two
 * reports of the same time.
 *
 * Returns: (transfer full) (element-type RtLabRatio): the ratio for every report that has both,
 * oldest first; without any, one entry that says why.
 */
GPtrArray *
rt_lab_ratios (RtCatalogue *catalogue, const RtRecord *record, const RtRatio *ratio)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_ratio_free);

  if (ratio->not_computed_reason != NULL)
    {
      g_ptr_array_add (list, no_value (catalogue, ratio, ratio->not_computed_reason));
      return list;
    }
  for (guint i = 0; i < record->lab_reports->len; i++)
    for (guint j = 0; j < ratio->specimens->len; j++)
      {
        RtLabRatio *computed =
            compute (catalogue, record, ratio, g_ptr_array_index (record->lab_reports, i),
                     g_ptr_array_index (ratio->specimens, j));

        if (computed != NULL)
          g_ptr_array_add (list, computed);
      }
  if (list->len == 0)
    g_ptr_array_add (list, no_value (catalogue, ratio,
                                     _ ("No sample has results of both in the same specimen.")));
  return list;
}
