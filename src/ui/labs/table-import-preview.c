/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/table-import-preview.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "import/import-report-view.h"

/* More rows than anybody reads; a last row tells how many there are. */
#define MOST_ROWS 100

struct _RtTableImportPreview
{
  AdwBin parent_instance;

  RtImportReportView *report;
  AdwPreferencesGroup *questions_group;
  AdwPreferencesGroup *reports_group;
  AdwExpanderRow *reports;
  GPtrArray *report_rows;   /* (element GtkWidget) unowned */
  GPtrArray *question_rows; /* (element GtkWidget) unowned */
  guint frames;             /* since something was shown */
};

G_DEFINE_FINAL_TYPE (RtTableImportPreview, rt_table_import_preview, ADW_TYPE_BIN)

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_report_row (RtTableImportPreview *self, GtkWidget *row)
{
  adw_expander_row_add_row (self->reports, row);
  g_ptr_array_add (self->report_rows, row);
}

static void
add_question (RtTableImportPreview *self, const char *question)
{
  GtkWidget *row = row_new (question, NULL);

  adw_preferences_group_add (self->questions_group, row);
  g_ptr_array_add (self->question_rows, row);
}

static void
clear_rows (RtTableImportPreview *self)
{
  for (guint i = 0; i < self->report_rows->len; i++)
    adw_expander_row_remove (self->reports, g_ptr_array_index (self->report_rows, i));
  for (guint i = 0; i < self->question_rows->len; i++)
    adw_preferences_group_remove (self->questions_group,
                                  g_ptr_array_index (self->question_rows, i));
  g_ptr_array_set_size (self->report_rows, 0);
  g_ptr_array_set_size (self->question_rows, 0);
}

static char *
more_text (guint n)
{
  return g_strdup_printf (ngettext ("And %u more.", "And %u more.", n), n);
}

static char *
reports_title (guint n, gboolean stored)
{
  if (stored)
    return g_strdup_printf (ngettext ("%u report was added", "%u reports were added", n), n);
  return g_strdup_printf (ngettext ("%u report would be added", "%u reports would be added", n), n);
}

static void
show_reports (RtTableImportPreview *self, const RtTableImportOutcome *outcome)
{
  const GPtrArray *reports = outcome->import->reports;
  g_autofree char *title = reports_title (reports->len, outcome->stored);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reports), title);
  gtk_widget_set_visible (GTK_WIDGET (self->reports_group), reports->len > 0);
  for (guint i = 0; i < MIN (reports->len, MOST_ROWS); i++)
    {
      const RtLabTableReport *made = g_ptr_array_index (reports, i);
      g_autofree char *date = rt_date_format_moment (made->report->collected_at);
      g_autofree char *count = g_strdup_printf (
          ngettext ("%u result", "%u results", made->results->len), made->results->len);

      add_report_row (self, row_new (date, count));
    }
  if (reports->len > MOST_ROWS)
    {
      g_autofree char *more = more_text (reports->len - MOST_ROWS);

      add_report_row (self, row_new (more, NULL));
    }
}

static void
show_questions (RtTableImportPreview *self, const RtTableImportOutcome *outcome)
{
  const GPtrArray *questions = outcome->questions;

  gtk_widget_set_visible (GTK_WIDGET (self->questions_group),
                          questions->len > 0 && !outcome->stored);
  for (guint i = 0; i < MIN (questions->len, MOST_ROWS); i++)
    add_question (self, g_ptr_array_index (questions, i));
  if (questions->len > MOST_ROWS)
    {
      g_autofree char *more = more_text (questions->len - MOST_ROWS);

      add_question (self, more);
    }
}

static void
rt_table_import_preview_dispose (GObject *object)
{
  RtTableImportPreview *self = RT_TABLE_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->report_rows, g_ptr_array_unref);
  g_clear_pointer (&self->question_rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_TABLE_IMPORT_PREVIEW);
  G_OBJECT_CLASS (rt_table_import_preview_parent_class)->dispose (object);
}

static void
rt_table_import_preview_class_init (RtTableImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_table_import_preview_dispose;
  g_type_ensure (RT_TYPE_IMPORT_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/table-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RtTableImportPreview, report);
  gtk_widget_class_bind_template_child (widget_class, RtTableImportPreview, questions_group);
  gtk_widget_class_bind_template_child (widget_class, RtTableImportPreview, reports_group);
  gtk_widget_class_bind_template_child (widget_class, RtTableImportPreview, reports);
}

static void
rt_table_import_preview_init (RtTableImportPreview *self)
{
  self->report_rows = g_ptr_array_new ();
  self->question_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What appears below the form is laid out in the next frame; the one after can go there. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RtTableImportPreview *self = RT_TABLE_IMPORT_PREVIEW (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (self->frames++ == 0)
    return G_SOURCE_CONTINUE;
  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  return G_SOURCE_REMOVE;
}

/** rt_table_import_preview_show: shows what happened or would happen, and goes there. */
void
rt_table_import_preview_show (RtTableImportPreview *self, const RtTableImportOutcome *outcome)
{
  g_return_if_fail (RT_IS_TABLE_IMPORT_PREVIEW (self));
  clear_rows (self);
  rt_import_report_view_show (self->report, outcome->report, !outcome->stored);
  show_reports (self, outcome);
  show_questions (self, outcome);
  self->frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}
