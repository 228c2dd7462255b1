/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lab-option.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lab-entry.h"
#include "number-text.h"

/**
 * rt_lab_option_analyte:
 * @name: (nullable): id, name or synonym
 *
 * Returns: (transfer none): the analyte; %NULL with an error when there is none of that name, and
 * without one when @name is %NULL.
 */
const RtAnalyte *
rt_lab_option_analyte (RtCatalogue *catalogue, const char *name, GError **error)
{
  const RtAnalyte *analyte = name != NULL ? rt_lab_entry_find_analyte (catalogue, name) : NULL;

  if (name != NULL && analyte == NULL)
    g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                 _ ("There is no analyte “%s”."), name);
  return analyte;
}

static gboolean
refuse_negative (GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID,
                       _ ("A measured amount cannot be negative."));
  return FALSE;
}

/** rt_lab_option_no_negative: Returns: whether no argument is a negative number, which would be
 * taken for an option. */
gboolean
rt_lab_option_no_negative (int argc, char **argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    if (argv[i][0] == '-' && (g_ascii_isdigit (argv[i][1]) || argv[i][1] == '.'))
      return refuse_negative (error);
  return TRUE;
}

/** rt_lab_option_value: Returns: whether @text is an amount that can be measured. */
gboolean
rt_lab_option_value (const char *text, double *value, GError **error)
{
  if (!rt_number_parse (text, '.', value, error))
    return FALSE;
  return *value >= 0 || refuse_negative (error);
}

/** rt_lab_option_unit: Returns: whether @text is a unit of laboratory results. */
gboolean
rt_lab_option_unit (RtCatalogue *catalogue, const char *text, RtUnit *unit, GError **error)
{
  return rt_unit_parse (rt_catalogue_laboratory (catalogue)->units, text, unit, error);
}

static gboolean
parse_creatinine (RtCatalogue *catalogue,
                  const char *text,
                  RtConversionContext *context,
                  GError **error)
{
  const char *gap = strchr (text, ' ');
  g_autofree char *number = g_strndup (text, gap != NULL ? (gsize)(gap - text) : strlen (text));
  RtUnit unit = { RT_UNIT_MASS, 0, RT_UNIT_PER_VOLUME, 0 };
  double value;

  return rt_lab_option_value (number, &value, error)
         && (gap == NULL || rt_lab_option_unit (catalogue, gap + 1, &unit, error))
         && rt_unit_creatinine_per_litre (value, unit, context, &context->creatinine, error);
}

/**
 * rt_lab_option_context:
 * @analyte: (nullable): whose molar mass counts
 * @volume: (nullable): of the 24-hour collection: litres, or a number with L, dL or mL
 * @creatinine: (nullable): of the sample: g/L, or a number with its unit
 *
 * Returns: whether both are right.
 */
gboolean
rt_lab_option_context (RtCatalogue *catalogue,
                       const RtAnalyte *analyte,
                       const char *volume,
                       const char *creatinine,
                       RtConversionContext *context,
                       GError **error)
{
  const RtAnalyte *normaliser = rt_catalogue_analyte (catalogue, "creatinine");

  *context = (RtConversionContext){ 0 };
  context->molar_mass = analyte != NULL ? analyte->molar_mass : 0;
  context->creatinine_molar_mass = normaliser != NULL ? normaliser->molar_mass : 0;
  if (volume != NULL && !rt_lab_entry_parse_volume (volume, '.', &context->volume, error))
    return FALSE;
  return creatinine == NULL || parse_creatinine (catalogue, creatinine, context, error);
}
