/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/report-entry-page.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "common/date-entry.h"
#include "common/message-line.h"
#include "common/pasted-table.h"
#include "lab-entry.h"
#include "lab-report-check.h"
#include "lab-table.h"
#include "lab-words.h"
#include "labs/entry-lines.h"
#include "labs/hours-before-row.h"
#include "labs/labs-task.h"
#include "labs/table-import-dialog.h"

#define FIRST_LINES 3

struct _RtLabReportEntryPage
{
  AdwNavigationPage parent_instance;

  GtkEditable *laboratory, *report_number, *sample_number, *ordered, *received, *reported;
  GtkEditable *collected, *volume, *csf_fraction, *wake_time;
  AdwComboRow *specimen, *completeness, *sampling, *fasting, *posture;
  RtHoursBeforeRow *before;
  GtkDropDown *panel;
  RtLabEntryLines *lines;
  GtkWidget *save;
  GtkWidget *confirm;
  GtkWidget *import_table;
  RtMessageLine *message;

  RtOpenRecord *record;
  char decimal_sign;
  GBytes *pasted; /* a table that is more than one report; nullable */
};

G_DEFINE_FINAL_TYPE (RtLabReportEntryPage, rt_lab_report_entry_page, ADW_TYPE_NAVIGATION_PAGE)

static RtCatalogue *
catalogue_of (RtLabReportEntryPage *self)
{
  return rt_practice_catalogue (rt_open_record_practice (self->record));
}

static const char *
text_of (GtkEditable *field)
{
  const char *text = gtk_editable_get_text (field);

  return *text != '\0' ? text : NULL;
}

static gboolean
read_time (GtkEditable *field, gboolean *known, RtMoment *moment, GError **error)
{
  const char *text = text_of (field);

  *known = text != NULL;
  return text == NULL || rt_date_entry_parse_moment (text, moment, error);
}

/* Lines --------------------------------------------------------------------------------------- */

static void
add_line_clicked_cb (RtLabReportEntryPage *self)
{
  rt_lab_entry_lines_add_and_focus (self->lines);
}

static void
choose_specimen (RtLabReportEntryPage *self, const char *specimen)
{
  for (guint i = 0; rt_specimen_ids ()[i] != NULL; i++)
    if (g_str_equal (rt_specimen_ids ()[i], specimen))
      adw_combo_row_set_selected (self->specimen, i);
}

static void
fill_panel (RtLabReportEntryPage *self, const RtLabPanel *panel)
{
  rt_lab_entry_lines_remove_empty (self->lines);
  choose_specimen (self, panel->specimen);
  for (guint i = 0; i < panel->lines->len; i++)
    {
      const RtLabPanelLine *line = g_ptr_array_index (panel->lines, i);
      const RtAnalyte *analyte = rt_catalogue_analyte (catalogue_of (self), line->analyte_id);
      g_autofree char *unit = rt_lab_unit_text (catalogue_of (self), line->unit);
      const RtLabDraft draft = {
        .name = analyte != NULL ? analyte->name : line->analyte_id,
        .unit = unit,
        .specimen = g_str_equal (line->specimen, panel->specimen) ? NULL : line->specimen,
      };

      rt_lab_entry_lines_add (self->lines, &draft);
    }
  rt_lab_entry_lines_focus_first (self->lines);
}

static void
panel_chosen_cb (RtLabReportEntryPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->panel);
  GtkStringObject *item = gtk_drop_down_get_selected_item (self->panel);
  const GPtrArray *panels;

  if (self->record == NULL || chosen == 0 || item == NULL)
    return;
  /* By name, since the practice's panels can change while the form is open. */
  panels = rt_catalogue_laboratory (catalogue_of (self))->panels;
  for (guint i = 0; i < panels->len; i++)
    {
      const RtLabPanel *panel = g_ptr_array_index (panels, i);

      if (g_str_equal (_ (panel->name), gtk_string_object_get_string (item)))
        {
          fill_panel (self, panel);
          return;
        }
    }
}

/* Pasting ------------------------------------------------------------------------------------- */

static void
fill_table (RtLabReportEntryPage *self, const RtLabTable *table)
{
  g_autofree char *said = NULL;

  rt_lab_entry_lines_remove_empty (self->lines);
  self->decimal_sign = table->decimal_sign;
  for (guint i = 0; i < table->rows->len; i++)
    {
      const RtLabTableRow *row = g_ptr_array_index (table->rows, i);
      const RtLabDraft draft = {
        .name = row->name,
        .code = row->code,
        .ignore_code = row->code_is_ambiguous,
        .value = row->value,
        .unit = row->unit,
        .interval = row->interval,
        .flag = row->flag,
        .specimen = row->specimen,
        .method = row->method,
        .note = row->note,
      };

      if (i == 0 && row->collected != NULL && text_of (self->collected) == NULL)
        gtk_editable_set_text (self->collected, row->collected);
      rt_lab_entry_lines_add (self->lines, &draft);
    }
  said = g_strdup_printf (ngettext ("%u result was pasted. Check it, then save.",
                                    "%u results were pasted. Check them, then save.",
                                    table->rows->len),
                          table->rows->len);
  rt_message_line_show_note (self->message, said);
}

/* A table of many days, or of more lines than a form can show, belongs to the import. */
static gboolean
is_one_report (const RtLabTable *table)
{
  const char *day = NULL;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const RtLabTableRow *row = g_ptr_array_index (table->rows, i);

      if (day != NULL && row->collected != NULL && !g_str_equal (day, row->collected))
        return FALSE;
      if (row->collected != NULL)
        day = row->collected;
    }
  return table->rows->len <= 200;
}

static void
offer_import (RtLabReportEntryPage *self, GBytes *content)
{
  g_clear_pointer (&self->pasted, g_bytes_unref);
  self->pasted = g_bytes_ref (content);
  gtk_widget_set_visible (self->import_table, TRUE);
  rt_message_line_show_error (self->message,
                              _ ("This table holds several days of collection, or more than 200 "
                                 "results: more than one report. It can be imported as a whole. "
                                 "Nothing was changed."));
}

static void
import_clicked_cb (RtLabReportEntryPage *self)
{
  if (rt_open_record_get (self->record) != NULL)
    adw_dialog_present (ADW_DIALOG (rt_table_import_dialog_new (self->record, self->pasted)),
                        GTK_WIDGET (self));
}

static void
read_table (RtLabReportEntryPage *self, GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabTable) table = rt_lab_table_read (content, &error);

  gtk_widget_set_visible (self->import_table, FALSE);
  if (table == NULL)
    rt_message_line_show_error (self->message, error->message);
  else if (!is_one_report (table))
    offer_import (self, content);
  else
    fill_table (self, table);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabReportEntryPage) self = RT_LAB_REPORT_ENTRY_PAGE (g_object_ref (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = rt_pasted_table_read_finish (result, &error);

  if (content != NULL)
    read_table (self, content);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
paste_clicked_cb (RtLabReportEntryPage *self)
{
  rt_pasted_table_read_async (GTK_WIDGET (self), pasted_cb, NULL);
}

/* What the record says of the 72 hours before is asked for anew. */
static void
collected_changed_cb (RtLabReportEntryPage *self)
{
  const char *text = text_of (self->collected);
  RtMoment collected;

  if (self->record == NULL || rt_open_record_get (self->record) == NULL || text == NULL
      || !rt_date_entry_parse_moment (text, &collected, NULL))
    return;
  rt_hours_before_row_look_up (self->before, catalogue_of (self), rt_open_record_get (self->record),
                               collected);
}

/* Saving -------------------------------------------------------------------------------------- */

static char *
chosen_word (AdwComboRow *row, const char *const *words)
{
  return g_strdup (words[adw_combo_row_get_selected (row)]);
}

static gboolean
read_collection (RtLabReportEntryPage *self, RtLabCollection *collection, GError **error)
{
  static const char *const completeness[] = { NULL, "complete", "incomplete" };
  static const char *const sampling[] = { NULL,        "first_void", "second_void",
                                          "overnight", "24h",        "pooled_dried" };
  static const char *const fasting[] = { NULL, "yes", "no" };
  static const char *const posture[] = { NULL, "supine", "upright" };

  collection->volume = g_strdup (text_of (self->volume));
  collection->completeness = chosen_word (self->completeness, completeness);
  collection->sampling = chosen_word (self->sampling, sampling);
  collection->fasting = chosen_word (self->fasting, fasting);
  collection->posture = chosen_word (self->posture, posture);
  collection->csf_fraction = g_strdup (text_of (self->csf_fraction));
  collection->wake_time = g_strdup (text_of (self->wake_time));
  return collection->volume == NULL
         || rt_lab_entry_parse_volume (collection->volume, *nl_langinfo (RADIXCHAR),
                                       &collection->volume_l, error);
}

static gboolean
read_head (RtLabReportEntryPage *self, RtLabReport *report, GError **error)
{
  gboolean has_collected;

  report->patient_id = rt_open_record_patient_id (self->record);
  report->laboratory = g_strdup (text_of (self->laboratory));
  report->report_number = g_strdup (text_of (self->report_number));
  report->sample_number = g_strdup (text_of (self->sample_number));
  report->specimen = g_strdup (rt_specimen_ids ()[adw_combo_row_get_selected (self->specimen)]);
  report->medication = g_strdup (rt_hours_before_row_medication (self->before));
  report->diet = g_strdup (rt_hours_before_row_diet (self->before));
  report->collection = rt_lab_collection_new ();
  if (!read_time (self->collected, &has_collected, &report->collected_at, error)
      || !read_time (self->ordered, &report->has_ordered_at, &report->ordered_at, error)
      || !read_time (self->received, &report->has_received_at, &report->received_at, error)
      || !read_time (self->reported, &report->has_reported_at, &report->reported_at, error)
      || !read_collection (self, report->collection, error))
    return FALSE;
  if (!has_collected)
    g_set_error_literal (error, RT_LAB_REPORT_ERROR, RT_LAB_REPORT_ERROR_TIME,
                         _ ("When was the sample collected? The date decides age and interval."));
  return has_collected;
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabReportEntryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);
  GtkWidget *navigation = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  gtk_widget_set_sensitive (self->save, TRUE);
  if (task == NULL)
    rt_message_line_show_error (self->message, error->message);
  else if (task->questions->len > 0 && !task->confirmed)
    {
      rt_message_line_show_error (self->message, g_ptr_array_index (task->questions, 0));
      gtk_widget_set_visible (self->confirm, TRUE);
    }
  else if (navigation != NULL)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (navigation));
}

static void
save (RtLabReportEntryPage *self, gboolean confirmed)
{
  g_autoptr (RtLabReport) report = rt_lab_report_new ();
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  RtLabsTask *task;

  gtk_widget_set_visible (self->confirm, FALSE);
  gtk_widget_set_visible (self->import_table, FALSE);
  rt_message_line_clear (self->message);
  if (!read_head (self, report, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  results = rt_lab_entry_lines_read (self->lines, catalogue_of (self), report, self->decimal_sign);
  if (results == NULL)
    {
      rt_message_line_show_error (self->message,
                                  _ ("Nothing is saved yet: the marked lines cannot be right."));
      return;
    }
  task = rt_labs_task_new ();
  task->report = g_steal_pointer (&report);
  task->results = g_steal_pointer (&results);
  task->confirmed = confirmed;
  gtk_widget_set_sensitive (self->save, FALSE);
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_store,
                          stored_cb, g_object_ref (self));
}

static void
save_clicked_cb (RtLabReportEntryPage *self)
{
  save (self, FALSE);
}

static void
confirm_clicked_cb (RtLabReportEntryPage *self)
{
  save (self, TRUE);
}

static void
rt_lab_report_entry_page_dispose (GObject *object)
{
  RtLabReportEntryPage *self = RT_LAB_REPORT_ENTRY_PAGE (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LAB_REPORT_ENTRY_PAGE);
  G_OBJECT_CLASS (rt_lab_report_entry_page_parent_class)->dispose (object);
}

static void
rt_lab_report_entry_page_finalize (GObject *object)
{
  g_clear_pointer (&RT_LAB_REPORT_ENTRY_PAGE (object)->pasted, g_bytes_unref);
  G_OBJECT_CLASS (rt_lab_report_entry_page_parent_class)->finalize (object);
}

static void
rt_lab_report_entry_page_class_init (RtLabReportEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_report_entry_page_dispose;
  object_class->finalize = rt_lab_report_entry_page_finalize;
  g_type_ensure (RT_TYPE_HOURS_BEFORE_ROW);
  g_type_ensure (RT_TYPE_LAB_ENTRY_LINES);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/report-entry-page.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, RtLabReportEntryPage, name)
  CHILD (laboratory);
  CHILD (report_number);
  CHILD (sample_number);
  CHILD (ordered);
  CHILD (received);
  CHILD (reported);
  CHILD (collected);
  CHILD (volume);
  CHILD (csf_fraction);
  CHILD (wake_time);
  CHILD (before);
  CHILD (specimen);
  CHILD (completeness);
  CHILD (sampling);
  CHILD (fasting);
  CHILD (posture);
  CHILD (panel);
  CHILD (lines);
  CHILD (save);
  CHILD (confirm);
  CHILD (import_table);
  CHILD (message);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_line_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_table);
  gtk_widget_class_bind_template_callback (widget_class, panel_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, collected_changed_cb);
}

static void
rt_lab_report_entry_page_init (RtLabReportEntryPage *self)
{
  self->decimal_sign = *nl_langinfo (RADIXCHAR);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_lab_report_entry_page_new: Returns: (transfer floating): a form for a report of the patient.
 */
RtLabReportEntryPage *
rt_lab_report_entry_page_new (RtOpenRecord *record)
{
  RtLabReportEntryPage *self = g_object_new (RT_TYPE_LAB_REPORT_ENTRY_PAGE, NULL);
  const GPtrArray *panels =
      rt_catalogue_laboratory (rt_practice_catalogue (rt_open_record_practice (record)))->panels;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Fill by a panel"));
  for (guint i = 0; i < panels->len; i++)
    gtk_string_list_append (names, _ (((RtLabPanel *)g_ptr_array_index (panels, i))->name));
  gtk_drop_down_set_model (self->panel, G_LIST_MODEL (names));
  self->record = g_object_ref (record);
  for (guint i = 0; i < FIRST_LINES; i++)
    rt_lab_entry_lines_add (self->lines, NULL);
  return self;
}
