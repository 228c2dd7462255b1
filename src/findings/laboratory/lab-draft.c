/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-draft.h"

#include <glib/gi18n.h>

#include "lab-entry.h"
#include "lab-report-check.h"
#include "number-text.h"
#include "text-fold.h"

/** rt_lab_draft_specimen: Returns: (transfer none) (nullable): the specimen a word names. */
const char *
rt_lab_draft_specimen (const char *text)
{
  static const char *const words[][2] = {
    { "liquor", "csf" },
    { "cerebrospinal fluid", "csf" },
    { "spinal fluid", "csf" },
    { "edta", "plasma" },
    { "edta plasma", "plasma" },
    { "blood", "whole_blood" },
    { "whole blood", "whole_blood" },
    { "edta blood", "whole_blood" },
    { "urine", "urine_spot" },
    { "urin", "urine_spot" },
    { "spot urine", "urine_spot" },
    { "spontanurin", "urine_spot" },
    { "24h urine", "urine_24h" },
    { "24-h urine", "urine_24h" },
    { "24 h urine", "urine_24h" },
    { "24-hour urine", "urine_24h" },
    { "sammelurin", "urine_24h" },
    { "24h-urin", "urine_24h" },
    { "speichel", "saliva" },
    { "platelets", "platelet" },
    { "thrombozyten", "platelet" },
  };
  g_autofree char *folded = rt_text_fold (text);

  for (guint i = 0; rt_specimen_ids ()[i] != NULL; i++)
    if (g_str_equal (rt_specimen_ids ()[i], folded))
      return rt_specimen_ids ()[i];
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], folded))
      return words[i][1];
  return NULL;
}

static const RtAnalyte *
find_analyte (RtCatalogue *catalogue, const RtLabDraft *draft)
{
  const RtAnalyte *found = NULL;

  if (draft->analyte != NULL)
    return rt_catalogue_analyte (catalogue, draft->analyte);
  if (draft->name != NULL)
    found = rt_lab_entry_find_analyte (catalogue, draft->name);
  if (found == NULL && draft->code != NULL && !draft->ignore_code)
    found = rt_lab_entry_find_analyte (catalogue, draft->code);
  return found;
}

static gboolean
set_limits (const RtLabDraft *draft, char decimal_sign, RtLabResult *result, GError **error)
{
  result->interval_text = g_strdup (draft->interval);
  if (draft->interval != NULL
      && !rt_lab_entry_parse_interval (draft->interval, decimal_sign, &result->has_low,
                                       &result->low, &result->has_high, &result->high, error))
    return FALSE;
  if (draft->low != NULL)
    {
      if (!rt_number_parse (draft->low, decimal_sign, &result->low, error))
        return FALSE;
      result->has_low = TRUE;
    }
  if (draft->high != NULL)
    {
      if (!rt_number_parse (draft->high, decimal_sign, &result->high, error))
        return FALSE;
      result->has_high = TRUE;
    }
  return TRUE;
}

static gboolean
set_status (const RtLabDraft *draft, RtLabResult *result, GError **error)
{
  if (draft->status == NULL)
    return TRUE;
  if (g_str_equal (draft->status, "cancelled"))
    {
      result->cancelled = TRUE;
      return TRUE;
    }
  if (rt_measurement_status_from_string (draft->status, &result->status)
      && result->status != RT_MEASUREMENT_WITHDRAWN)
    return TRUE;
  g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT,
               _ ("“%s” is not a status. It is preliminary, final, corrected or cancelled."),
               draft->status);
  return FALSE;
}

/* The unit is not yet checked: rt_lab_result_check() does that with the rest. */
static gboolean
set_specimen (const RtLabDraft *draft,
              const RtAnalyte *analyte,
              const char *report_specimen,
              RtLabResult *result,
              GError **error)
{
  const char *specimen = report_specimen;

  if (draft->specimen != NULL)
    {
      specimen = rt_lab_draft_specimen (draft->specimen);
      if (specimen == NULL)
        {
          g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT,
                       _ ("“%s” is not a specimen."), draft->specimen);
          return FALSE;
        }
    }
  /* The creatinine a report counts in is that of the spot urine itself. */
  else if (analyte != NULL && g_strcmp0 (specimen, "urine_spot_creat") == 0
           && rt_analyte_specimen (analyte, specimen) == NULL
           && rt_analyte_specimen (analyte, "urine_spot") != NULL)
    specimen = "urine_spot";
  if (g_strcmp0 (specimen, report_specimen) != 0)
    result->specimen = g_strdup (specimen);
  return TRUE;
}

static gboolean
fill (RtCatalogue *catalogue,
      const RtLabDraft *draft,
      const char *report_specimen,
      char decimal_sign,
      RtLabResult *result,
      GError **error)
{
  const RtAnalyte *analyte = find_analyte (catalogue, draft);
  RtLabValue value = { 0 };

  result->analyte_id = analyte != NULL ? g_strdup (analyte->id) : NULL;
  if (draft->name != NULL)
    result->name = g_strdup (draft->name);
  else
    result->name = g_strdup (analyte != NULL ? analyte->name : draft->code);
  result->code = g_strdup (draft->code);
  result->value_text = g_strdup (draft->value != NULL ? draft->value : "");
  result->unit = g_strdup (draft->unit);
  result->laboratory_flag = g_strdup (draft->flag);
  result->method = g_strdup (draft->method);
  result->note = g_strdup (draft->note);
  if (!set_status (draft, result, error)
      || !set_specimen (draft, analyte, report_specimen, result, error)
      || !set_limits (draft, decimal_sign, result, error))
    return FALSE;
  if (result->cancelled && *result->value_text == '\0')
    return TRUE;
  if (!rt_lab_entry_parse_value (result->value_text, decimal_sign, &value, error))
    return FALSE;
  result->has_value = value.has_value;
  result->value = value.value;
  result->comparator = value.comparator;
  return TRUE;
}

/**
 * rt_lab_draft_to_result:
 * @report_specimen: (nullable): id of the specimen of the report
 * @decimal_sign: '.' or ','
 *
 * Returns: (transfer full): the result; %NULL with a sentence that names it.
 */
RtLabResult *
rt_lab_draft_to_result (RtCatalogue *catalogue,
                        const RtLabDraft *draft,
                        const char *report_specimen,
                        char decimal_sign,
                        GError **error)
{
  g_autoptr (RtLabResult) result = rt_lab_result_new ();
  g_autoptr (GError) reason = NULL;

  if (draft->name == NULL && draft->code == NULL && draft->analyte == NULL)
    {
      g_set_error_literal (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT,
                           _ ("A result needs the name of what was measured."));
      return NULL;
    }
  if (draft->analyte != NULL && rt_catalogue_analyte (catalogue, draft->analyte) == NULL)
    {
      g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT,
                   _ ("There is no analyte “%s”."), draft->analyte);
      return NULL;
    }
  if (fill (catalogue, draft, report_specimen, decimal_sign, result, &reason))
    return g_steal_pointer (&result);
  g_set_error (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_RESULT, _ ("%s: %s"), result->name,
               reason->message);
  return NULL;
}
