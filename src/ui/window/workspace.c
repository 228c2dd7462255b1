/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/workspace.h"

#include <glib/gi18n.h>

#include "backup/backup-dialog.h"
#include "import/import-dialog.h"
#include "library/library-dialog.h"
#include "keep-patients.h"
#include "print/day-dialog.h"
#include "print/print-dialog.h"
#include "window/patient-dialog.h"
#include "window/patient-list.h"
#include "window/patient-view.h"

struct _RtWorkspace
{
  AdwBreakpointBin parent_instance;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split;
  RtPatientList *patients;
  RtPatientView *patient;

  RtPractice *practice;
  gboolean show_archived;
};

/* Putting a patient into the archive or taking one out. */
typedef struct
{
  gint64 patient_id;
  gboolean archived;
} Archiving;

enum
{
  PROP_SHOW_ARCHIVED = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RtWorkspace, rt_workspace, ADW_TYPE_BREAKPOINT_BIN)

static const RtRecord *
record_on_screen (RtWorkspace *self)
{
  RtOpenRecord *record = rt_patient_view_record (self->patient);

  return record != NULL ? rt_open_record_get (record) : NULL;
}

/* Keys must not act on what lies under a dialog. */
static gboolean
dialog_is_open (RtWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ADW_IS_APPLICATION_WINDOW (root)
         && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static void
update_actions (RtWorkspace *self)
{
  const RtRecord *record = record_on_screen (self);
  gboolean archived = record != NULL && record->patient->archived;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "workspace.print", record != NULL);
  gtk_widget_action_set_enabled (widget, "workspace.print-document", record != NULL);
  gtk_widget_action_set_enabled (widget, "workspace.edit-patient", record != NULL);
  gtk_widget_action_set_enabled (widget, "workspace.archive-patient", record != NULL && !archived);
  gtk_widget_action_set_enabled (widget, "workspace.restore-patient", archived);
  gtk_widget_action_set_enabled (widget, "workspace.view", record != NULL);
  gtk_widget_action_set_enabled (widget, "workspace.record", record != NULL);
  gtk_widget_action_set_enabled (widget, "workspace.import", record != NULL);
}

static void
patient_chosen_cb (RtWorkspace *self, gint64 patient_id)
{
  RtOpenRecord *record;

  rt_patient_view_open (self->patient, self->practice, patient_id);
  record = rt_patient_view_record (self->patient);
  if (record != NULL)
    g_signal_connect_object (record, "loaded", G_CALLBACK (update_actions), self,
                             G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
patient_activated_cb (RtWorkspace *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
patient_saved_cb (RtWorkspace *self, gint64 patient_id)
{
  rt_patient_list_choose (self->patients, patient_id);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
present_patient_dialog (RtWorkspace *self, const RtPatient *patient)
{
  RtPatientDialog *dialog = rt_patient_dialog_new (self->practice, patient);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (patient_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
new_patient_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  if (!dialog_is_open (RT_WORKSPACE (widget)))
    present_patient_dialog (RT_WORKSPACE (widget), NULL);
}

static void
edit_patient_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  const RtRecord *record = record_on_screen (RT_WORKSPACE (widget));

  if (record != NULL && !dialog_is_open (RT_WORKSPACE (widget)))
    present_patient_dialog (RT_WORKSPACE (widget), record->patient);
}

static gpointer
archive_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Archiving *archiving = data;

  if (!rt_practice_archive_patient (practice, archiving->patient_id, archiving->archived, error))
    return NULL;
  return g_memdup2 (archiving, sizeof *archiving);
}

static void
toast_error (RtWorkspace *self, const GError *error)
{
  AdwToast *toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
archived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtWorkspace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree Archiving *done = rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  AdwToast *toast;

  if (self->toasts == NULL)
    return;
  if (done == NULL)
    {
      toast_error (self, error);
      return;
    }
  if (!done->archived)
    return;
  toast = adw_toast_new (_ ("The patient is in the archive. Nothing was deleted."));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "workspace.restore-patient");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
archive (RtWorkspace *self, gboolean archived)
{
  const RtRecord *record = record_on_screen (self);
  Archiving *archiving;

  if (record == NULL || dialog_is_open (self))
    return;
  archiving = g_new0 (Archiving, 1);
  archiving->patient_id = record->patient->id;
  archiving->archived = archived;
  rt_practice_run_async (self->practice, archive_work, archiving, g_free, g_free, NULL, archived_cb,
                         g_object_ref (self));
}

static void
archive_patient_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  archive (RT_WORKSPACE (widget), TRUE);
}

static void
restore_patient_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  archive (RT_WORKSPACE (widget), FALSE);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtWorkspace *self = RT_WORKSPACE (widget);
  const RtRecord *record = record_on_screen (self);

  if (record == NULL || dialog_is_open (self))
    return;
  adw_dialog_present (ADW_DIALOG (rt_import_dialog_new (self->practice, record->patient)), widget);
}

static void
back_up_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtWorkspace *self = RT_WORKSPACE (widget);

  if (!dialog_is_open (self))
    adw_dialog_present (ADW_DIALOG (rt_backup_dialog_new (self->practice, FALSE)), widget);
}

static void
library_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  adw_dialog_present (ADW_DIALOG (rt_library_dialog_new (RT_WORKSPACE (widget)->practice)), widget);
}

static void
print (RtWorkspace *self, RtPrintStart *start)
{
  const RtRecord *record = record_on_screen (self);
  g_autoptr (RtCourseSeen) seen = NULL;

  if (record == NULL || dialog_is_open (self))
    return;
  seen = rt_patient_view_seen (self->patient);
  start->measure_ids = rt_patient_view_measures (self->patient);
  start->seen = seen;
  adw_dialog_present (ADW_DIALOG (rt_print_dialog_new (self->practice, record->patient, start)),
                      GTK_WIDGET (self));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtPrintStart start = { .kind = RT_DOCUMENT_CONSULTATION };

  print (RT_WORKSPACE (widget), &start);
}

/* The name of a document; perhaps with a slash and which questionnaire, or the day of a pathway
 * board, behind it. */
static void
print_document_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_auto (GStrv) words = g_strsplit (g_variant_get_string (target, NULL), "/", 2);
  RtPrintStart start = { 0 };
  RtCalendarDate day;

  if (words[0] == NULL || !rt_document_from_name (words[0], &start.kind))
    return;
  if (start.kind != RT_DOCUMENT_PATHWAYS)
    start.assessment = words[1];
  else if (words[1] != NULL && rt_calendar_date_parse (words[1], &day, NULL))
    start.day = &day;
  print (RT_WORKSPACE (widget), &start);
}

static void
print_several_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtWorkspace *self = RT_WORKSPACE (widget);

  if (!dialog_is_open (self))
    adw_dialog_present (ADW_DIALOG (rt_day_dialog_new (self->practice)), widget);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtWorkspace *self = RT_WORKSPACE (widget);

  if (dialog_is_open (self))
    return;
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  rt_patient_list_search (self->patients);
}

static void
view_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  if (!dialog_is_open (RT_WORKSPACE (widget)))
    rt_patient_view_show_view (RT_WORKSPACE (widget)->patient, g_variant_get_string (target, NULL));
}

static void
record_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtWorkspace *self = RT_WORKSPACE (widget);

  if (dialog_is_open (self))
    return;
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  rt_patient_view_record_new (self->patient, g_variant_get_string (target, NULL));
}

static void
rt_workspace_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RtWorkspace *self = RT_WORKSPACE (object);

  if (id != PROP_SHOW_ARCHIVED)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->show_archived = g_value_get_boolean (value);
  rt_patient_list_show_archived (self->patients, self->show_archived);
}

static void
rt_workspace_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_ARCHIVED)
    g_value_set_boolean (value, RT_WORKSPACE (object)->show_archived);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rt_workspace_dispose (GObject *object)
{
  RtWorkspace *self = RT_WORKSPACE (object);

  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_WORKSPACE);
  self->toasts = NULL;
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_workspace_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "workspace.new-patient", NULL, new_patient_cb);
  gtk_widget_class_install_action (widget_class, "workspace.edit-patient", NULL, edit_patient_cb);
  gtk_widget_class_install_action (widget_class, "workspace.archive-patient", NULL,
                                   archive_patient_cb);
  gtk_widget_class_install_action (widget_class, "workspace.restore-patient", NULL,
                                   restore_patient_cb);
  gtk_widget_class_install_action (widget_class, "workspace.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "workspace.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "workspace.library", NULL, library_cb);
  gtk_widget_class_install_action (widget_class, "workspace.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "workspace.print-document", "s",
                                   print_document_cb);
  gtk_widget_class_install_action (widget_class, "workspace.print-several", NULL, print_several_cb);
  gtk_widget_class_install_action (widget_class, "workspace.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "workspace.view", "s", view_cb);
  gtk_widget_class_install_action (widget_class, "workspace.record", "s", record_cb);
  gtk_widget_class_install_property_action (widget_class, "workspace.show-archived",
                                            "show-archived");
}

static void
rt_workspace_class_init (RtWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_workspace_dispose;
  object_class->set_property = rt_workspace_set_property;
  object_class->get_property = rt_workspace_get_property;
  props[PROP_SHOW_ARCHIVED] = g_param_spec_boolean ("show-archived", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_actions (widget_class);
  g_type_ensure (RT_TYPE_PATIENT_LIST);
  g_type_ensure (RT_TYPE_PATIENT_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, RtWorkspace, toasts);
  gtk_widget_class_bind_template_child (widget_class, RtWorkspace, split);
  gtk_widget_class_bind_template_child (widget_class, RtWorkspace, patients);
  gtk_widget_class_bind_template_child (widget_class, RtWorkspace, patient);
  gtk_widget_class_bind_template_callback (widget_class, patient_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, patient_activated_cb);
}

static void
rt_workspace_init (RtWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * rt_workspace_new:
 * @practice: an open practice
 *
 * Returns: (transfer floating): the workspace of that practice
 */
RtWorkspace *
rt_workspace_new (RtPractice *practice)
{
  RtWorkspace *self = g_object_new (RT_TYPE_WORKSPACE, NULL);

  self->practice = g_object_ref (practice);
  rt_patient_list_set_practice (self->patients, practice);
  return self;
}
