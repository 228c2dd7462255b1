/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "patient-option.h"

#include <glib/gi18n.h>

#include "command.h"
#include "keep-patients.h"
#include "read-record.h"

/** rt_record_options_clear: frees the texts of the options. */
void
rt_record_options_clear (RtRecordOptions *options)
{
  g_clear_pointer (&options->patient, g_free);
  g_clear_pointer (&options->measures, g_free);
  g_clear_pointer (&options->from, g_free);
  g_clear_pointer (&options->to, g_free);
}

/**
 * rt_record_options_parse_span:
 *
 * Reads --from and --to; a mere date means the whole day.
 *
 * Returns: whether both are dates in the right order; a usage error if not.
 */
gboolean
rt_record_options_parse_span (const RtRecordOptions *options,
                              gboolean *has_from,
                              RtMoment *from,
                              gboolean *has_to,
                              RtMoment *to,
                              GError **error)
{
  *has_from = options->from != NULL;
  *has_to = options->to != NULL;
  if (*has_from && !rt_command_parse_date ("--from", options->from, FALSE, from, error))
    return FALSE;
  if (*has_to && !rt_command_parse_date ("--to", options->to, TRUE, to, error))
    return FALSE;
  if (!*has_from || !*has_to || rt_moment_compare (*from, *to) <= 0)
    return TRUE;
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("--from lies after --to."));
  return FALSE;
}

/**
 * rt_record_options_measures:
 *
 * Returns: (transfer full) (nullable): the ids asked for; %NULL for all.
 */
char **
rt_record_options_measures (const RtRecordOptions *options)
{
  return options->measures != NULL ? g_strsplit (options->measures, ",", -1) : NULL;
}

/**
 * rt_record_options_read:
 * @purpose: for the activity log
 *
 * Returns: (transfer full): the part of the record the options name; %NULL with an error.
 */
RtRecord *
rt_record_options_read (const RtRecordOptions *options,
                        RtPractice *practice,
                        const char *purpose,
                        GError **error)
{
  g_auto (GStrv) measures = rt_record_options_measures (options);
  g_autoptr (RtPatient) patient = NULL;
  RtRecordScope scope = { .measure_ids = (const char *const *)measures, .purpose = purpose };

  if (options->patient == NULL)
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("--patient is missing."));
      return NULL;
    }
  if (!rt_record_options_parse_span (options, &scope.has_from, &scope.from, &scope.has_to,
                                     &scope.to, error))
    return NULL;
  patient = rt_practice_find_patient (practice, options->patient, error);
  if (patient == NULL)
    return NULL;
  return rt_practice_read_record (practice, patient->id, &scope, error);
}

/**
 * rt_record_options_find_intervention:
 * @uuid: as an option or argument says it
 *
 * Returns: (transfer none): the intervention of @record; %NULL with a sentence.
 */
const RtIntervention *
rt_record_options_find_intervention (const RtRecord *record, const char *uuid, GError **error)
{
  for (guint i = 0; i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (g_strcmp0 (intervention->uuid, uuid) == 0)
        return intervention;
    }
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                       _ ("This patient has no intervention of this id."));
  return NULL;
}
