/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/plan-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/date-entry.h"
#include "common/message-line.h"
#include "schedule-words.h"
#include "schedule/battery-page.h"
#include "schedule/schedule-work.h"

struct _RtPlanDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  RtMessageLine *message;
  AdwPreferencesGroup *planned;
  AdwComboRow *what;
  AdwSpinRow *every;
  AdwComboRow *rhythm;
  AdwEntryRow *from;
  AdwEntryRow *until;
  AdwPreferencesGroup *sets;

  RtPractice *practice;
  gint64 patient_id;
  RtScheduleState *state; /* nullable: not read yet */
  GPtrArray *rows;        /* (element GtkWidget) of planned and sets, unowned */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RtPlanDialog, rt_plan_dialog, ADW_TYPE_DIALOG)

static void read_state (RtPlanDialog *self);

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtPlanDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->message == NULL)
    {
      rt_schedule_work_finish (RT_PRACTICE (source), result, NULL);
      return;
    }
  if (!rt_schedule_work_finish (RT_PRACTICE (source), result, &error))
    rt_message_line_show_error (self->message, error->message);
  read_state (self);
}

/* ---- what is planned ---- */

static void
stop_clicked_cb (GtkWidget *button, RtPlanDialog *self)
{
  const RtSchedule *schedule = g_object_get_data (G_OBJECT (button), "schedule");
  RtSchedule *copy = rt_schedule_new ();

  copy->id = schedule->id;
  copy->uuid = g_strdup (schedule->uuid);
  copy->patient_id = schedule->patient_id;
  rt_schedule_work_stop_async (self->practice, copy, written_cb, g_object_ref (self));
}

static GtkWidget *
row_button (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
plain_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_planned (RtPlanDialog *self, RtSchedule *schedule)
{
  const RtInstrument *instrument =
      schedule->instrument_id != NULL
          ? rt_catalogue_instrument (rt_practice_catalogue (self->practice),
                                     schedule->instrument_id)
          : NULL;
  g_autofree char *span = rt_schedule_span_text (schedule);
  const char *title = instrument != NULL ? instrument->short_name : schedule->name;
  GtkWidget *row = plain_row (title != NULL ? title : schedule->instrument_id, span);
  GtkWidget *stop = row_button ("user-trash-symbolic", _ ("Stop asking for this"));

  g_object_set_data (G_OBJECT (stop), "schedule", schedule);
  g_signal_connect_object (stop, "clicked", G_CALLBACK (stop_clicked_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), stop);
  adw_preferences_group_add (self->planned, row);
  g_ptr_array_add (self->rows, row);
}

/* ---- sets ---- */

static void
battery_saved_cb (RtPlanDialog *self, RtBattery *battery)
{
  adw_navigation_view_pop (self->navigation);
  rt_schedule_work_save_battery_async (self->practice, battery, written_cb, g_object_ref (self));
}

static void
push_battery (RtPlanDialog *self, const RtBattery *battery)
{
  RtBatteryPage *page = rt_battery_page_new (rt_practice_catalogue (self->practice), battery);

  g_signal_connect_object (page, "saved", G_CALLBACK (battery_saved_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
new_set_cb (RtPlanDialog *self)
{
  push_battery (self, NULL);
}

static void
set_activated_cb (GtkWidget *row, RtPlanDialog *self)
{
  push_battery (self, g_object_get_data (G_OBJECT (row), "battery"));
}

static void
set_removed_cb (GtkWidget *button, RtPlanDialog *self)
{
  const RtBattery *battery = g_object_get_data (G_OBJECT (button), "battery");

  rt_schedule_work_withdraw_battery_async (self->practice, battery->id, written_cb,
                                           g_object_ref (self));
}

static void
add_set (RtPlanDialog *self, RtBattery *battery)
{
  g_autofree char *names =
      rt_battery_page_names (rt_practice_catalogue (self->practice), battery->instrument_ids);
  GtkWidget *row = plain_row (battery->name, names);
  GtkWidget *removal =
      row_button ("user-trash-symbolic", _ ("Remove this set, also where it is planned"));

  g_object_set_data (G_OBJECT (row), "battery", battery);
  g_object_set_data (G_OBJECT (removal), "battery", battery);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (set_activated_cb), self, 0);
  g_signal_connect_object (removal, "clicked", G_CALLBACK (set_removed_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), removal);
  adw_preferences_group_add (self->sets, row);
  g_ptr_array_add (self->rows, row);
}

/* ---- all of it ---- */

static void
clear_rows (RtPlanDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* Sets first, then every questionnaire, in one list. */
static void
fill_what (RtPlanDialog *self)
{
  const GPtrArray *instruments = rt_catalogue_instruments (rt_practice_catalogue (self->practice));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->state->batteries->len; i++)
    {
      const RtBattery *battery = g_ptr_array_index (self->state->batteries, i);
      /* Translators: %s is the name of a set of questionnaires. */
      g_autofree char *name = g_strdup_printf (_ ("Set: %s"), battery->name);

      gtk_string_list_append (names, name);
    }
  for (guint i = 0; i < instruments->len; i++)
    gtk_string_list_append (names,
                            ((const RtInstrument *)g_ptr_array_index (instruments, i))->short_name);
  adw_combo_row_set_model (self->what, G_LIST_MODEL (names));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtScheduleState *state = rt_schedule_work_read_finish (RT_PRACTICE (source), result, &error);
  RtPlanDialog *self = user_data;

  if (state == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        rt_message_line_show_error (self->message, error->message);
      return;
    }
  clear_rows (self);
  g_clear_pointer (&self->state, rt_schedule_state_free);
  self->state = state;
  for (guint i = 0; i < state->schedules->len; i++)
    add_planned (self, g_ptr_array_index (state->schedules, i));
  gtk_widget_set_visible (GTK_WIDGET (self->planned), state->schedules->len > 0);
  for (guint i = 0; i < state->batteries->len; i++)
    add_set (self, g_ptr_array_index (state->batteries, i));
  fill_what (self);
}

static void
read_state (RtPlanDialog *self)
{
  rt_schedule_work_read_async (self->practice, self->patient_id, self->cancellable, read_cb, self);
}

static gboolean
take_day (RtPlanDialog *self, AdwEntryRow *row, RtCalendarDate *day)
{
  g_autoptr (GError) error = NULL;

  if (!rt_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (row)), day, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return FALSE;
    }
  if (day->precision == RT_PRECISION_DAY)
    return TRUE;
  rt_message_line_show_error (self->message, _ ("Please enter a day, as in 2026-05-31."));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static gboolean
take_days (RtPlanDialog *self, RtSchedule *schedule)
{
  schedule->has_until = *gtk_editable_get_text (GTK_EDITABLE (self->until)) != '\0';
  return take_day (self, self->from, &schedule->from)
         && (!schedule->has_until || take_day (self, self->until, &schedule->until));
}

static void
take_what (RtPlanDialog *self, RtSchedule *schedule)
{
  const GPtrArray *instruments = rt_catalogue_instruments (rt_practice_catalogue (self->practice));
  guint chosen = adw_combo_row_get_selected (self->what);
  guint n_sets = self->state->batteries->len;

  if (chosen < n_sets)
    schedule->battery_id =
        ((const RtBattery *)g_ptr_array_index (self->state->batteries, chosen))->id;
  else if (chosen - n_sets < instruments->len)
    schedule->instrument_id =
        g_strdup (((const RtInstrument *)g_ptr_array_index (instruments, chosen - n_sets))->id);
}

static void
add_clicked_cb (RtPlanDialog *self)
{
  g_autoptr (RtSchedule) schedule = rt_schedule_new ();

  rt_message_line_clear (self->message);
  if (self->state == NULL || !take_days (self, schedule))
    return;
  schedule->patient_id = self->patient_id;
  schedule->every = (int)adw_spin_row_get_value (self->every);
  schedule->rhythm =
      (RtRhythm)adw_combo_row_get_selected (self->rhythm); /* order of the template */
  take_what (self, schedule);
  rt_schedule_work_add_async (self->practice, g_steal_pointer (&schedule), written_cb,
                              g_object_ref (self));
}

static void
rt_plan_dialog_dispose (GObject *object)
{
  RtPlanDialog *self = RT_PLAN_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PLAN_DIALOG);
  self->message = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->state, rt_schedule_state_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_plan_dialog_parent_class)->dispose (object);
}

static void
rt_plan_dialog_class_init (RtPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_plan_dialog_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/schedule/plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, planned);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, what);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, every);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, rhythm);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, from);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, until);
  gtk_widget_class_bind_template_child (widget_class, RtPlanDialog, sets);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_set_cb);
}

static void
rt_plan_dialog_init (RtPlanDialog *self)
{
  g_autofree char *today = rt_calendar_date_to_iso (rt_clock_today ());

  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->from), today);
}

/**
 * rt_plan_dialog_new:
 * @patient_id: whose plan
 *
 * Returns: (transfer floating): the dialog; every change is saved as it is made
 */
RtPlanDialog *
rt_plan_dialog_new (RtPractice *practice, gint64 patient_id)
{
  RtPlanDialog *self = g_object_new (RT_TYPE_PLAN_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;
  read_state (self);
  return self;
}
