/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/report-facts.h"

#include <glib/gi18n.h>

#include "date-format.h"

static void
add (AdwPreferencesGroup *group, GPtrArray *rows, const char *title, const char *text)
{
  GtkWidget *row;

  if (text == NULL || *text == '\0')
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_time (
    AdwPreferencesGroup *group, GPtrArray *rows, const char *title, gboolean known, RtMoment at)
{
  g_autofree char *text = known ? rt_date_format_moment (at) : NULL;

  add (group, rows, title, text);
}

static const char *
word (const char *id)
{
  static const char *const words[][2] = {
    { "complete", N_ ("complete") },
    { "incomplete", N_ ("incomplete") },
    { "unknown", N_ ("not known") },
    { "first_void", N_ ("first morning void") },
    { "second_void", N_ ("second morning void") },
    { "overnight", N_ ("overnight") },
    { "24h", N_ ("24 hours") },
    { "pooled_dried", N_ ("pooled dried urine") },
    { "yes", N_ ("yes") },
    { "no", N_ ("no") },
    { "supine", N_ ("lying down") },
    { "upright", N_ ("upright") },
  };

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], id))
      return _ (words[i][1]);
  return id;
}

static void
add_collection (AdwPreferencesGroup *group, GPtrArray *rows, const RtLabCollection *collection)
{
  add (group, rows, _ ("Volume in 24 hours"), collection->volume);
  add (group, rows, _ ("Collection"), word (collection->completeness));
  add (group, rows, _ ("Sampling"), word (collection->sampling));
  add (group, rows, _ ("Fraction"), collection->csf_fraction);
  add (group, rows, _ ("Fasting"), word (collection->fasting));
  add (group, rows, _ ("Posture"), word (collection->posture));
  add (group, rows, _ ("Got up at"), collection->wake_time);
}

/**
 * rt_lab_report_facts_add:
 * @rows: (element-type GtkWidget): the rows that were made are added
 *
 * Adds a row for everything that is known of the report besides its results.
 */
void
rt_lab_report_facts_add (AdwPreferencesGroup *group, const RtLabReport *report, GPtrArray *rows)
{
  add (group, rows, _ ("Laboratory"), report->laboratory);
  add (group, rows, _ ("Report number"), report->report_number);
  add (group, rows, _ ("Sample number"), report->sample_number);
  add_time (group, rows, _ ("Ordered"), report->has_ordered_at, report->ordered_at);
  add_time (group, rows, _ ("Collected"), TRUE, report->collected_at);
  add_time (group, rows, _ ("Received"), report->has_received_at, report->received_at);
  add_time (group, rows, _ ("Reported"), report->has_reported_at, report->reported_at);
  if (report->collection != NULL)
    add_collection (group, rows, report->collection);
  add (group, rows, _ ("Medication in the 72 hours before"), report->medication);
  add (group, rows, _ ("Food and drink in the 72 hours before"), report->diet);
  add (group, rows, _ ("Protocol"), report->protocol);
  add (group, rows, _ ("Note"), report->note);
}
