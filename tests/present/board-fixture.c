/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-fixture.h"

/** board_fixture_catalogue: Returns: (transfer none): the knowledge, read once and kept. */
RtCatalogue *
board_fixture_catalogue (void)
{
  static RtCatalogue *catalogue;

  if (catalogue == NULL)
    catalogue = rt_catalogue_load_default (NULL);
  g_assert_nonnull (catalogue);
  return catalogue;
}

/** board_fixture_map: Returns: (transfer none): the map of compounds and steps. */
const RtPathway *
board_fixture_map (void)
{
  return rt_catalogue_pathway (board_fixture_catalogue (), "neurotransmission");
}

/** board_fixture_board: Returns: (transfer none): how that map is drawn. */
const RtPathwayBoard *
board_fixture_board (void)
{
  return rt_catalogue_board (board_fixture_catalogue (), "neurotransmission");
}

/** board_fixture_report: Returns: (transfer none): a new report of @record. */
RtLabReport *
board_fixture_report (RtRecord *record, const char *specimen, const char *day)
{
  RtLabReport *report = rt_lab_report_new ();

  report->id = (gint64)record->lab_reports->len + 1;
  report->specimen = g_strdup (specimen);
  report->collected_at = fixture_day (day);
  g_ptr_array_add (record->lab_reports, report);
  return report;
}

/** board_fixture_result: Returns: (transfer none): a new result of @report. */
RtLabResult *
board_fixture_result (RtRecord *record,
                      const RtLabReport *report,
                      const char *analyte,
                      double value,
                      const char *unit)
{
  RtLabResult *result = rt_lab_result_new ();

  result->id = (gint64)record->lab_results->len + 1;
  result->report_id = report->id;
  result->analyte_id = g_strdup (analyte);
  result->name = g_strdup (analyte);
  result->has_value = TRUE;
  result->value = value;
  result->value_text = g_strdup_printf ("%g", value);
  result->unit = g_strdup (unit);
  g_ptr_array_add (record->lab_results, result);
  return result;
}

/** board_fixture_intervention: Returns: (transfer none): 50 mg of an entry of the catalogue, on
 * schedule. */
RtIntervention *
board_fixture_intervention (RtRecord *record,
                            const char *id,
                            RtInterventionKind kind,
                            const char *from)
{
  const RtInterventionEntry *entry = rt_catalogue_intervention (board_fixture_catalogue (), id);
  RtIntervention *intervention;

  g_assert_nonnull (entry);
  intervention = fixture_add_intervention (record, entry->name, kind, "mg");
  g_set_str (&intervention->catalogue_id, id);
  fixture_add_step (intervention, from, RT_REGIMEN_SCHEDULED, 50);
  return intervention;
}

/** board_fixture_record: Returns: (transfer full): the record of somebody born in 1980, empty. */
RtRecord *
board_fixture_record (void)
{
  RtRecord *record = fixture_record ();

  rt_calendar_date_from_ymd (1980, 5, 17, &record->patient->birth_date);
  record->patient->has_birth_date = TRUE;
  return record;
}

/** board_fixture_values: Returns: (transfer full): what stands on the map on a day. */
RtPathwayValues *
board_fixture_values (const RtRecord *record, const char *day)
{
  return rt_pathway_values_new (board_fixture_catalogue (), record, board_fixture_map (),
                                fixture_day (day));
}
