/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/date-entry.h"
#include "common/message-line.h"
#include "date-format.h"
#include "keep-patients.h"

struct _RtPatientDialog
{
  AdwDialog parent_instance;

  AdwEntryRow *name;
  AdwEntryRow *preferred_name;
  AdwEntryRow *birth_date;
  AdwComboRow *sex;
  AdwEntryRow *record_number;
  AdwEntryRow *contact;
  AdwEntryRow *emergency_contact;
  AdwEntryRow *referring_practitioner;
  RtMessageLine *name_message;
  RtMessageLine *birth_message;
  RtMessageLine *message;
  GtkWidget *save;

  RtPractice *practice;
  RtPatient *patient; /* being written */
  GCancellable *cancellable;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtPatientDialog, rt_patient_dialog, ADW_TYPE_DIALOG)

/* The order of the list in the template. */
static const RtSex sexes[] = { RT_SEX_UNKNOWN, RT_SEX_FEMALE, RT_SEX_MALE, RT_SEX_OTHER };

static void
take_text (char **member, AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  g_free (*member);
  *member = *text != '\0' ? text : NULL;
  if (*member == NULL)
    g_free (text);
}

static void
put_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static gboolean
take_birth_date (RtPatientDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->birth_date));
  g_autoptr (GError) error = NULL;

  self->patient->has_birth_date = FALSE;
  if (*text == '\0')
    return TRUE;
  if (!rt_date_entry_parse (text, &self->patient->birth_date, &error))
    {
      rt_message_line_show_error (self->birth_message, error->message);
      return FALSE;
    }
  if (rt_calendar_date_compare (self->patient->birth_date, rt_clock_today ()) > 0)
    {
      rt_message_line_show_error (self->birth_message,
                                  _ ("This day lies in the future. Please check the birth date."));
      return FALSE;
    }
  self->patient->has_birth_date = TRUE;
  return TRUE;
}

static void
birth_date_changed_cb (RtPatientDialog *self)
{
  RtCalendarDate date;
  g_autofree char *reading = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->birth_date));

  rt_message_line_clear (self->birth_message);
  if (*text == '\0' || !rt_date_entry_parse (text, &date, NULL))
    return;
  reading = rt_date_format (date);
  rt_message_line_show_note (self->birth_message, reading);
}

static void
name_changed_cb (RtPatientDialog *self)
{
  rt_message_line_clear (self->name_message);
  rt_message_line_clear (self->message);
}

static gpointer
save_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  RtPatient *patient = data;
  gboolean saved = patient->id == 0 ? rt_practice_add_patient (practice, patient, error)
                                    : rt_practice_update_patient (practice, patient, error);

  return saved ? rt_patient_copy (patient) : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtPatient) saved = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtPatientDialog *self = user_data;

  if (saved == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->save, TRUE);
  if (saved == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0, saved->id);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
take_entries (RtPatientDialog *self)
{
  RtPatient *patient = self->patient;
  gboolean sound = TRUE;

  take_text (&patient->name, self->name);
  take_text (&patient->preferred_name, self->preferred_name);
  take_text (&patient->record_number, self->record_number);
  take_text (&patient->contact, self->contact);
  take_text (&patient->emergency_contact, self->emergency_contact);
  take_text (&patient->referring_practitioner, self->referring_practitioner);
  patient->sex = sexes[MIN (adw_combo_row_get_selected (self->sex), G_N_ELEMENTS (sexes) - 1)];
  if (!take_birth_date (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->birth_date));
      sound = FALSE;
    }
  if (patient->name == NULL)
    {
      rt_message_line_show_error (self->name_message, _ ("Please enter the patient’s name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      sound = FALSE;
    }
  return sound;
}

static void
save_clicked_cb (RtPatientDialog *self)
{
  g_autoptr (GError) error = NULL;

  rt_message_line_clear (self->message);
  if (!take_entries (self))
    return;
  if (!rt_patient_check (self->patient, rt_clock_today (), &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  gtk_widget_set_sensitive (self->save, FALSE);
  rt_practice_run_async (self->practice, save_work, rt_patient_copy (self->patient),
                         (GDestroyNotify)rt_patient_free, (GDestroyNotify)rt_patient_free,
                         self->cancellable, saved_cb, self);
}

static void
show_patient (RtPatientDialog *self)
{
  const RtPatient *patient = self->patient;
  g_autofree char *born = NULL;

  put_text (self->name, patient->name);
  put_text (self->preferred_name, patient->preferred_name);
  if (patient->has_birth_date)
    born = rt_calendar_date_to_iso (patient->birth_date);
  put_text (self->birth_date, born);
  put_text (self->record_number, patient->record_number);
  put_text (self->contact, patient->contact);
  put_text (self->emergency_contact, patient->emergency_contact);
  put_text (self->referring_practitioner, patient->referring_practitioner);
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    if (sexes[i] == patient->sex)
      adw_combo_row_set_selected (self->sex, i);
}

static void
rt_patient_dialog_dispose (GObject *object)
{
  RtPatientDialog *self = RT_PATIENT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->patient, rt_patient_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PATIENT_DIALOG);
  G_OBJECT_CLASS (rt_patient_dialog_parent_class)->dispose (object);
}

static void
rt_patient_dialog_class_init (RtPatientDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_patient_dialog_dispose;
  signals[SAVED] = g_signal_new ("saved", RT_TYPE_PATIENT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/patient-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, preferred_name);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, birth_date);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, sex);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, record_number);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, contact);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, emergency_contact);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, referring_practitioner);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, name_message);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, birth_message);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, message);
  gtk_widget_class_bind_template_child (widget_class, RtPatientDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, birth_date_changed_cb);
}

static void
rt_patient_dialog_init (RtPatientDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_patient_dialog_new:
 * @practice: the practice that keeps the patient
 * @patient: (nullable): the patient to edit; NULL to add one
 *
 * Returns: (transfer floating): the dialog
 */
RtPatientDialog *
rt_patient_dialog_new (RtPractice *practice, const RtPatient *patient)
{
  RtPatientDialog *self = g_object_new (RT_TYPE_PATIENT_DIALOG, NULL);

  self->practice = g_object_ref (practice);
  self->patient = patient != NULL ? rt_patient_copy (patient) : rt_patient_new ();
  if (patient == NULL)
    self->patient->sex = RT_SEX_UNKNOWN;
  else
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Patient"));
  show_patient (self);
  return self;
}
