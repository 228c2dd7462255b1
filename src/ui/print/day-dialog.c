/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/day-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/date-entry.h"
#include "common/message-line.h"
#include "date-format.h"
#include "day-list.h"
#include "keep-patients.h"
#include "print/print-dialog.h"

/* Rows beyond the patients of the day: more are found by searching. */
#define MOST_ROWS 100

struct _RtDayDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *day;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *summary;
  RtMessageLine *message;
  GtkWidget *preview;

  RtPractice *practice;
  RtCalendarDate chosen;
  GHashTable *ticked;    /* (element-type gint64 utf8) ids; no values */
  GPtrArray *order;      /* (element gint64) ids as they are printed */
  gboolean tick_day;     /* the next rows to arrive tick those of the day */
  GCancellable *reading; /* the last reading asked for */
};

G_DEFINE_FINAL_TYPE (RtDayDialog, rt_day_dialog, ADW_TYPE_DIALOG)

/* What the worker is asked, and what it found. */
typedef struct
{
  RtCalendarDate day;
  char *query;
  GArray *of_day;      /* (element gint64) */
  GPtrArray *patients; /* (element RtPatientSummary) */
} DayWork;

static void
day_work_free (gpointer data)
{
  DayWork *work = data;

  g_free (work->query);
  g_clear_pointer (&work->of_day, g_array_unref);
  g_clear_pointer (&work->patients, g_ptr_array_unref);
  g_free (work);
}

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const DayWork *asked = data;
  DayWork *found = g_new0 (DayWork, 1);

  found->of_day = rt_practice_patients_on (practice, asked->day, error);
  if (found->of_day != NULL)
    found->patients = rt_practice_list_patients (practice, asked->query, FALSE, error);
  if (found->patients == NULL)
    g_clear_pointer (&found, day_work_free);
  return found;
}

static gint64 *
boxed_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
show_summary (RtDayDialog *self)
{
  guint n = g_hash_table_size (self->ticked);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u patient is chosen.", "%u patients are chosen.", n), n);

  gtk_label_set_text (self->summary, text);
  gtk_widget_set_sensitive (self->preview, n > 0);
}

static void
toggled_cb (GtkCheckButton *check, RtDayDialog *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (check), "patient");

  if (gtk_check_button_get_active (check))
    {
      if (g_hash_table_add (self->ticked, boxed_id (*id)))
        g_ptr_array_add (self->order, boxed_id (*id));
    }
  else
    g_hash_table_remove (self->ticked, id);
  show_summary (self);
}

static void
add_row (RtDayDialog *self, const RtPatient *patient, gboolean is_of_day)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *day = is_of_day ? rt_date_format (self->chosen) : NULL;
  /* Translators: a day on which a patient has an appointment. */
  g_autofree char *facts =
      is_of_day ? g_strdup_printf (_ ("encounter on %s"), day) : g_strdup (patient->record_number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), patient->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts != NULL ? facts : "");
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), "patient", boxed_id (patient->id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->ticked, &patient->id));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  patient->name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_in (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static const RtPatient *
find_patient (const GPtrArray *summaries, gint64 id)
{
  for (guint i = 0; i < summaries->len; i++)
    {
      const RtPatientSummary *summary = g_ptr_array_index (summaries, i);

      if (summary->patient->id == id)
        return summary->patient;
    }
  return NULL;
}

static void
tick_those_of_day (RtDayDialog *self, const GArray *of_day)
{
  g_hash_table_remove_all (self->ticked);
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < of_day->len; i++)
    {
      gint64 id = g_array_index (of_day, gint64, i);

      g_hash_table_add (self->ticked, boxed_id (id));
      g_ptr_array_add (self->order, boxed_id (id));
    }
}

/* Those of the day in their order, then the others by name. */
static void
show_rows (RtDayDialog *self, const DayWork *found)
{
  guint n = 0;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < found->of_day->len; i++)
    {
      const RtPatient *patient =
          find_patient (found->patients, g_array_index (found->of_day, gint64, i));

      if (patient != NULL)
        add_row (self, patient, TRUE);
    }
  for (guint i = 0; i < found->patients->len && n < MOST_ROWS; i++)
    {
      const RtPatientSummary *summary = g_ptr_array_index (found->patients, i);

      if (is_in (found->of_day, summary->patient->id))
        continue;
      add_row (self, summary->patient, FALSE);
      n++;
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  DayWork *found = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtDayDialog *self = user_data;

  if (found == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        rt_message_line_show_error (self->message, error->message);
      return;
    }
  if (self->tick_day)
    tick_those_of_day (self, found->of_day);
  self->tick_day = FALSE;
  show_rows (self, found);
  show_summary (self);
  day_work_free (found);
}

static void
read_patients (RtDayDialog *self)
{
  DayWork *work = g_new0 (DayWork, 1);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  work->day = self->chosen;
  work->query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  rt_practice_run_async (self->practice, read_work, work, day_work_free, day_work_free,
                         self->reading, read_cb, self);
}

static void
day_entered_cb (RtDayDialog *self)
{
  g_autoptr (GError) error = NULL;
  RtCalendarDate day;

  rt_message_line_clear (self->message);
  if (!rt_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), &day, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  self->chosen = day;
  self->tick_day = TRUE;
  read_patients (self);
}

static void
search_changed_cb (RtDayDialog *self)
{
  if (self->practice != NULL)
    read_patients (self);
}

static void
preview_clicked_cb (RtDayDialog *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (RtPractice) practice = g_object_ref (self->practice);

  for (guint i = 0; i < self->order->len; i++)
    {
      const gint64 *id = g_ptr_array_index (self->order, i);

      if (g_hash_table_contains (self->ticked, id) && !is_in (ids, *id))
        g_array_append_val (ids, *id);
    }
  adw_dialog_close (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (rt_print_dialog_new_for_several (practice, ids)), root);
}

static void
rt_day_dialog_dispose (GObject *object)
{
  RtDayDialog *self = RT_DAY_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->ticked, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_DAY_DIALOG);
  G_OBJECT_CLASS (rt_day_dialog_parent_class)->dispose (object);
}

static void
rt_day_dialog_class_init (RtDayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_day_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/print/day-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, day);
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, search);
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtDayDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, day_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_clicked_cb);
}

static void
rt_day_dialog_init (RtDayDialog *self)
{
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->order = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_day_dialog_new:
 * @practice: the open practice
 *
 * Begins with the patients who have an encounter tomorrow.
 *
 * Returns: (transfer floating): the choice
 */
RtDayDialog *
rt_day_dialog_new (RtPractice *practice)
{
  RtDayDialog *self = g_object_new (RT_TYPE_DAY_DIALOG, NULL);
  g_autofree char *text = NULL;

  self->practice = g_object_ref (practice);
  self->chosen = rt_calendar_date_add_days (rt_clock_today (), 1);
  text = rt_calendar_date_to_iso (self->chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->day), text);
  self->tick_day = TRUE;
  read_patients (self);
  return self;
}
