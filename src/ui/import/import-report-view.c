/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/import-report-view.h"

#include <glib/gi18n.h>

#include "date-format.h"

/* More rows than anybody reads; the count above tells how many there are. */
#define MOST_ROWS 200

struct _RtImportReportView
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AdwActionRow *added;
  AdwActionRow *existing;
  AdwExpanderRow *changed;
  AdwExpanderRow *rejected;
  GPtrArray *lines; /* (element GtkWidget) rows inside the expanders, unowned */
};

G_DEFINE_FINAL_TYPE (RtImportReportView, rt_import_report_view, ADW_TYPE_BIN)

static void
add_line (RtImportReportView *self, AdwExpanderRow *expander, const char *where, const char *what)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), where);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), what);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->lines, row);
}

static void
clear_lines (RtImportReportView *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->lines, i);
      GtkWidget *expander = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

      adw_expander_row_remove (ADW_EXPANDER_ROW (expander), row);
    }
  g_ptr_array_set_size (self->lines, 0);
}

static void
show_changes (RtImportReportView *self, const GPtrArray *changes)
{
  for (guint i = 0; i < MIN (changes->len, MOST_ROWS); i++)
    {
      const RtImportChange *change = g_ptr_array_index (changes, i);
      g_autofree char *at = rt_date_format_moment (change->at);
      /* Translators: a file, a line in it, a measure and a time. */
      g_autofree char *where = g_strdup_printf (_ ("%s, line %u: %s on %s"), change->file,
                                                change->line, change->measure_id, at);
      /* Translators: two values. */
      g_autofree char *what =
          g_strdup_printf (_ ("Recorded as %s, the file says %s."), change->stored, change->found);

      add_line (self, self->changed, where, what);
    }
}

static void
show_rejections (RtImportReportView *self, const GPtrArray *rejections)
{
  for (guint i = 0; i < MIN (rejections->len, MOST_ROWS); i++)
    {
      const RtImportRejection *rejection = g_ptr_array_index (rejections, i);
      g_autofree char *where =
          g_strdup_printf (_ ("%s, line %u"), rejection->file, rejection->line);

      add_line (self, self->rejected, where, rejection->reason);
    }
}

static void
set_title (gpointer row, char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_free (title);
}

static void
show_counts (RtImportReportView *self, const RtImportReport *report, gboolean is_preview)
{
  guint changed = report->changed->len;
  guint rejected = report->rejected->len;

  set_title (self->added,
             is_preview ? g_strdup_printf (ngettext ("%u value would be added",
                                                     "%u values would be added", report->added),
                                           report->added)
                        : g_strdup_printf (ngettext ("%u value was added", "%u values were added",
                                                     report->added),
                                           report->added));
  set_title (self->existing,
             g_strdup_printf (ngettext ("%u value is in the record already",
                                        "%u values are in the record already", report->existing),
                              report->existing));
  set_title (self->changed, g_strdup_printf (ngettext ("%u value differs from the record",
                                                       "%u values differ from the record", changed),
                                             changed));
  set_title (self->rejected, g_strdup_printf (ngettext ("%u row was not understood",
                                                        "%u rows were not understood", rejected),
                                              rejected));
}

static void
rt_import_report_view_dispose (GObject *object)
{
  RtImportReportView *self = RT_IMPORT_REPORT_VIEW (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_IMPORT_REPORT_VIEW);
  G_OBJECT_CLASS (rt_import_report_view_parent_class)->dispose (object);
}

static void
rt_import_report_view_class_init (RtImportReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_import_report_view_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/import/import-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtImportReportView, group);
  gtk_widget_class_bind_template_child (widget_class, RtImportReportView, added);
  gtk_widget_class_bind_template_child (widget_class, RtImportReportView, existing);
  gtk_widget_class_bind_template_child (widget_class, RtImportReportView, changed);
  gtk_widget_class_bind_template_child (widget_class, RtImportReportView, rejected);
}

static void
rt_import_report_view_init (RtImportReportView *self)
{
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_import_report_view_show:
 * @self: the view
 * @report: what an import did or would do
 * @is_preview: whether it was a dry run
 *
 * Shows it.
 */
void
rt_import_report_view_show (RtImportReportView *self,
                            const RtImportReport *report,
                            gboolean is_preview)
{
  g_autofree char *rows = g_strdup_printf (
      ngettext ("%u row was read.", "%u rows were read.", report->rows), report->rows);

  clear_lines (self);
  adw_preferences_group_set_title (self->group,
                                   is_preview ? _ ("What Would Happen") : _ ("What Happened"));
  adw_preferences_group_set_description (self->group, rows);
  show_counts (self, report, is_preview);
  show_changes (self, report->changed);
  show_rejections (self, report->rejected);
  gtk_widget_set_visible (GTK_WIDGET (self->existing), report->existing > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->changed), report->changed->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rejected), report->rejected->len > 0);
}
