/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-export.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "chart-file.h"
#include "chart-layout.h"
#include "chart-table.h"
#include "clock.h"
#include "read-record.h"

/* A copied picture has so many pixels for a point, so that it is sharp in a letter. */
#define PICTURE_SCALE 2

/* Under this name the clipboard keeps which of its contents came from here. */
#define COPIED "rt-course-copied"

/* What is to leave the program, as it was seen when that was asked for. */
typedef struct
{
  RtOpenRecord *record;
  RtChartWidget *chart;
  RtMessageLine *message;
  RtChartSpec *spec;
  RtTimeRange range;
  RtChartStyle style;
} Leaving;

/* The parts of a reading that is logged on a worker thread. */
typedef struct
{
  gint64 patient_id;
  const char *purpose;
} Logging;

static Leaving *
leaving_new (RtOpenRecord *record, RtChartWidget *chart, RtMessageLine *message)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->record = g_object_ref (record);
  leaving->chart = g_object_ref (chart);
  leaving->message = g_object_ref (message);
  leaving->spec = rt_chart_spec_ref (rt_chart_widget_spec (chart));
  leaving->range = rt_chart_widget_range (chart);
  leaving->style = rt_chart_widget_style (chart);
  leaving->style.right_to_left = gtk_widget_get_direction (GTK_WIDGET (chart)) == GTK_TEXT_DIR_RTL;
  return leaving;
}

static void
leaving_free (Leaving *leaving)
{
  g_object_unref (leaving->record);
  g_object_unref (leaving->chart);
  g_object_unref (leaving->message);
  rt_chart_spec_unref (leaving->spec);
  g_free (leaving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static gpointer
log_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Logging *logging = data;

  return GINT_TO_POINTER (
      rt_practice_log_reading (practice, logging->patient_id, logging->purpose, error));
}

/* What leaves the program leaves a row in the activity log first. */
static void
log_leaving (Leaving *leaving, const char *purpose, GAsyncReadyCallback callback)
{
  RtPractice *practice = rt_open_record_practice (leaving->record);
  Logging *logging = NULL;

  if (practice == NULL)
    {
      leaving_free (leaving);
      return;
    }
  logging = g_new0 (Logging, 1);
  logging->patient_id = rt_open_record_patient_id (leaving->record);
  logging->purpose = purpose;
  rt_practice_run_async (practice, log_work, logging, g_free, NULL, NULL, callback, leaving);
}

static gboolean
is_table (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv");
}

/* The names of the files that cannot be written say so before anything is logged. */
static gboolean
check_name (const char *path, GError **error)
{
  RtChartFileType type;

  if (is_table (path) || rt_chart_file_type_from_path (path, &type, NULL))
    return TRUE;
  g_set_error_literal (error, RT_CHART_FILE_ERROR, RT_CHART_FILE_ERROR_TYPE,
                       _ ("Nothing was exported. End the file’s name with .png, .svg or .pdf for "
                          "a picture, or with .csv for the values."));
  return FALSE;
}

static gboolean
write_table (const Leaving *leaving, const char *path, GError **error)
{
  g_autoptr (RtChartTable) table = rt_chart_table_new (leaving->spec, &leaving->range);
  g_autofree char *text = rt_chart_table_to_csv (table);

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/* A picture has the light colours of paper whatever the window has; a drawing is not put on
 * pixels. */
static gboolean
write_picture (const Leaving *leaving, const char *path, GError **error)
{
  RtChartStyle style = leaving->style;
  RtChartFileType type;
  g_autoptr (RtScene) scene = NULL;

  if (!rt_chart_file_type_from_path (path, &type, error))
    return FALSE;
  if (type != RT_CHART_FILE_PNG)
    style.medium = RT_CHART_MEDIUM_PAPER;
  style.column_width = 0.5;
  scene = rt_chart_layout (leaving->spec, &style, &leaving->range);
  return rt_chart_file_write (scene, rt_palette_get (RT_PALETTE_LIGHT), path,
                              type == RT_CHART_FILE_PNG ? PICTURE_SCALE : 1,
                              rt_moment_utc_s (rt_clock_now ()), error);
}

/* Writing waits for the log; the path is kept by the chart until then. */
static void
logged_for_file_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_object_steal_data (G_OBJECT (leaving->chart), "export-path");
  gboolean written = FALSE;

  if (rt_practice_run_finish (RT_PRACTICE (source), result, &error) != NULL && path != NULL)
    written = is_table (path) ? write_table (leaving, path, &error)
                              : write_picture (leaving, path, &error);
  if (written)
    rt_message_line_show_note (leaving->message, _ ("The visible course was exported. The file is "
                                                    "not encrypted."));
  else if (error != NULL)
    rt_message_line_show_error (leaving->message, error->message);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && check_name (g_file_peek_path (file), &error))
    {
      g_object_set_data_full (G_OBJECT (leaving->chart), "export-path", g_file_get_path (file),
                              g_free);
      log_leaving (g_steal_pointer (&leaving), "export", logged_for_file_cb);
      return;
    }
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rt_message_line_show_error (leaving->message, error->message);
}

static void
add_filter (GListStore *filters, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

/**
 * rt_course_export:
 * @record: the record on screen
 * @chart: the chart that is seen
 * @message: where it says what became of it
 *
 * Asks for a file and writes what is seen: PNG, SVG and PDF as a picture, CSV as its values. The
 * suggested name tells nothing about the patient.
 */
void
rt_course_export (RtOpenRecord *record, RtChartWidget *chart, RtMessageLine *message)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  if (rt_chart_widget_spec (chart) == NULL)
    return;
  rt_message_line_clear (message);
  add_filter (filters, _ ("Picture (PNG)"), "png");
  add_filter (filters, _ ("Drawing (SVG)"), "svg");
  add_filter (filters, _ ("Page (PDF)"), "pdf");
  add_filter (filters, _ ("Values (CSV)"), "csv");
  gtk_file_dialog_set_title (dialog, _ ("Export the Visible Course"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, _ ("Course.png"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (chart))), NULL,
                        file_chosen_cb, leaving_new (record, chart, message));
}

static GdkTexture *
picture_of (const Leaving *leaving, GError **error)
{
  RtChartStyle style = leaving->style;
  g_autoptr (RtScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;

  style.column_width = 1.0 / PICTURE_SCALE;
  scene = rt_chart_layout (leaving->spec, &style, &leaving->range);
  bytes = rt_chart_file_render (scene, rt_palette_get (RT_PALETTE_LIGHT), RT_CHART_FILE_PNG,
                                PICTURE_SCALE, 0, error);
  return bytes != NULL ? gdk_texture_new_from_bytes (bytes, error) : NULL;
}

static void
logged_for_copy_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Leaving) leaving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = NULL;
  GdkClipboard *clipboard = NULL;

  if (rt_practice_run_finish (RT_PRACTICE (source), result, &error) != NULL)
    picture = picture_of (leaving, &error);
  if (picture == NULL)
    {
      rt_message_line_show_error (leaving->message, error->message);
      return;
    }
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (leaving->chart));
  gdk_clipboard_set_texture (clipboard, picture);
  g_object_set_data (G_OBJECT (clipboard), COPIED, gdk_clipboard_get_content (clipboard));
  rt_message_line_show_note (leaving->message,
                             _ ("The visible course was copied as a picture. It leaves the "
                                "clipboard when the practice is locked."));
}

/**
 * rt_course_copy:
 * @record: the record on screen
 * @chart: the chart that is seen
 * @message: where it says what became of it
 *
 * Puts what is seen on the clipboard as a picture.
 */
void
rt_course_copy (RtOpenRecord *record, RtChartWidget *chart, RtMessageLine *message)
{
  if (rt_chart_widget_spec (chart) == NULL)
    return;
  rt_message_line_clear (message);
  log_leaving (leaving_new (record, chart, message), "copy", logged_for_copy_cb);
}

/**
 * rt_course_forget_copy: Takes a copied picture off the clipboard, unless something else is there
 * by now: for the moment a practice is locked.
 */
void
rt_course_forget_copy (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GdkClipboard *clipboard = display != NULL ? gdk_display_get_clipboard (display) : NULL;
  gpointer copied = clipboard != NULL ? g_object_get_data (G_OBJECT (clipboard), COPIED) : NULL;

  if (copied != NULL && gdk_clipboard_get_content (clipboard) == copied)
    gdk_clipboard_set_content (clipboard, NULL);
  if (copied != NULL)
    g_object_set_data (G_OBJECT (clipboard), COPIED, NULL);
}
