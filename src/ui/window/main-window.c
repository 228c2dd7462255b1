/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/main-window.h"

#include <glib/gi18n.h>

#include "back-up.h"
#include "backup/backup-dialog.h"
#include "backup/restore-dialog.h"
#include "hand-over.h"
#include "handover/patient-page.h"
#include "practice.h"
#include "unlock/unlock-view.h"
#include "window/workspace.h"

struct _RtMainWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  RtUnlockView *unlock;
  GtkWidget *demonstration;

  RtPractice *practice; /* nullable: locked */
  GtkWidget *workspace; /* of the open practice, or the patient's page; unowned */
  gboolean handed_over; /* a patient has the device */
};

G_DEFINE_FINAL_TYPE (RtMainWindow, rt_main_window, ADW_TYPE_APPLICATION_WINDOW)

/* A dialog would keep the record of a patient on the screen. */
static void
close_dialogs (RtMainWindow *self)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (self);
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (window)) != NULL)
    {
      g_object_ref (dialog);
      adw_dialog_force_close (dialog);
      g_object_unref (dialog);
      if (adw_application_window_get_visible_dialog (window) == dialog)
        break;
    }
}

/* What belongs to the practitioner does nothing while a patient has the device. */
static void
allow_actions (RtMainWindow *self, gboolean allowed)
{
  static const char *const names[] = { "preferences", "about", "help", "shortcuts", "quit" };
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (application), names[i]);

      if (action != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), allowed);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", allowed && self->practice != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore-backup", allowed);
}

static void
show_in_stack (RtMainWindow *self, GtkWidget *widget)
{
  if (self->workspace != NULL)
    gtk_stack_remove (self->stack, self->workspace);
  self->workspace = widget;
  gtk_stack_add_child (self->stack, widget);
  gtk_stack_set_visible_child (self->stack, widget);
}

static void
show_workspace (RtMainWindow *self)
{
  self->handed_over = FALSE;
  show_in_stack (self, GTK_WIDGET (rt_workspace_new (self->practice)));
  allow_actions (self, TRUE);
}

static void
returned_cb (RtMainWindow *self)
{
  close_dialogs (self);
  gtk_window_unfullscreen (GTK_WINDOW (self));
  show_workspace (self);
}

/* The records leave the screen and the memory before the page comes. */
static void
show_patient_page (RtMainWindow *self)
{
  RtPatientPage *page = rt_patient_page_new (self->practice);

  self->handed_over = TRUE;
  close_dialogs (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  g_signal_connect_object (page, "returned", G_CALLBACK (returned_cb), self, G_CONNECT_SWAPPED);
  show_in_stack (self, GTK_WIDGET (page));
  allow_actions (self, FALSE);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
hand_over_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtMainWindow *self = RT_MAIN_WINDOW (widget);

  if (self->practice != NULL && !self->handed_over)
    show_patient_page (self);
}

/* One row is read here on the main thread: a record must not show even for a moment while a patient
 * has the device, or while nobody can tell whether one has it. */
static void
practice_opened_cb (RtMainWindow *self, RtPractice *practice)
{
  g_autoptr (RtHandOver) hand_over = NULL;

  g_return_if_fail (self->practice == NULL);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  self->practice = g_object_ref (practice);
  hand_over = rt_practice_read_hand_over (practice, NULL);
  if (hand_over != NULL && hand_over->patient_id == 0)
    show_workspace (self);
  else
    show_patient_page (self);
  gtk_widget_set_visible (self->demonstration, rt_practice_is_demonstration (practice));
}

/* A new practice is asked for its backup folder while its passphrase is fresh in mind. */
static void
practice_created_cb (RtMainWindow *self)
{
  if (self->practice != NULL && !self->handed_over)
    adw_dialog_present (ADW_DIALOG (rt_backup_dialog_new (self->practice, TRUE)),
                        GTK_WIDGET (self));
}

/* The open practice is locked first; nothing of it is lost. */
static void
restored_chosen_cb (RtMainWindow *self, const char *folder)
{
  rt_main_window_lock (self);
  rt_unlock_view_start_folder (self->unlock, folder);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtMainWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    rt_main_window_open_backup (self, file);
}

static void
restore_backup_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) backups = gtk_file_filter_new ();

  gtk_file_filter_set_name (backups, _ ("Backups of a practice"));
  gtk_file_filter_add_pattern (backups, "*" RT_BACKUP_SUFFIX);
  gtk_file_dialog_set_default_filter (dialog, backups);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, backup_chosen_cb, g_object_ref (widget));
}

static void
lock_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  rt_main_window_lock (RT_MAIN_WINDOW (widget));
}

/* A dialog keeps keys to itself; locking has to work in it, too. */
static void
dialog_shown_cb (RtMainWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *keys;

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), "lock-key") != NULL)
    return;
  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_l, GDK_CONTROL_MASK),
                        gtk_named_action_new ("win.lock")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), keys);
  g_object_set_data (G_OBJECT (dialog), "lock-key", keys);
}

static gboolean
close_request_cb (RtMainWindow *self)
{
  if (self->handed_over)
    {
      rt_patient_page_ask_return (RT_PATIENT_PAGE (self->workspace));
      return GDK_EVENT_STOP;
    }
  rt_main_window_lock (self);
  return GDK_EVENT_PROPAGATE;
}

/* The toolkit's inspector shows, and changes, every object of the program. */
static gboolean
rt_main_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  if (RT_MAIN_WINDOW (window)->handed_over)
    return FALSE;
  return GTK_WINDOW_CLASS (rt_main_window_parent_class)->enable_debugging (window, toggle);
}

static void
rt_main_window_dispose (GObject *object)
{
  RtMainWindow *self = RT_MAIN_WINDOW (object);

  if (self->practice != NULL)
    rt_practice_lock (self->practice);
  g_clear_object (&self->practice);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_MAIN_WINDOW);
  G_OBJECT_CLASS (rt_main_window_parent_class)->dispose (object);
}

static void
rt_main_window_class_init (RtMainWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_main_window_dispose;
  GTK_WINDOW_CLASS (klass)->enable_debugging = rt_main_window_enable_debugging;
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (widget_class, "win.hand-over", NULL, hand_over_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", NULL, restore_backup_cb);
  g_type_ensure (RT_TYPE_UNLOCK_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/main-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RtMainWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RtMainWindow, unlock);
  gtk_widget_class_bind_template_child (widget_class, RtMainWindow, demonstration);
  gtk_widget_class_bind_template_callback (widget_class, practice_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_created_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, dialog_shown_cb);
}

static void
rt_main_window_init (RtMainWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
}

/**
 * rt_main_window_new:
 * @application: the application
 * @settings: where the size of the window is remembered
 *
 * Returns: (transfer none): a window with the welcome page; owned by the application
 */
RtMainWindow *
rt_main_window_new (GtkApplication *application, GSettings *settings)
{
  RtMainWindow *self = g_object_new (RT_TYPE_MAIN_WINDOW, "application", application, NULL);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  return self;
}

/**
 * rt_main_window_start_folder:
 * @self: the window
 * @folder: a practice folder, as given
 *
 * Goes to opening that practice. An open practice stays open.
 */
void
rt_main_window_start_folder (RtMainWindow *self, const char *folder)
{
  g_return_if_fail (RT_IS_MAIN_WINDOW (self));
  if (self->practice == NULL)
    rt_unlock_view_start_folder (self->unlock, folder);
}

/**
 * rt_main_window_open_backup:
 * @self: the window
 * @file: what was opened as a backup; it may be anything
 *
 * Shows what the backup holds and offers to restore it as a practice of its own. While a patient
 * has the device nothing happens.
 */
void
rt_main_window_open_backup (RtMainWindow *self, GFile *file)
{
  RtRestoreDialog *dialog;

  g_return_if_fail (RT_IS_MAIN_WINDOW (self));
  if (self->handed_over)
    return;
  dialog = rt_restore_dialog_new (file);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (restored_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * rt_main_window_start_demonstration:
 * @self: the window
 *
 * Opens the demonstration practice. An open practice stays open.
 */
void
rt_main_window_start_demonstration (RtMainWindow *self)
{
  g_return_if_fail (RT_IS_MAIN_WINDOW (self));
  if (self->practice == NULL)
    rt_unlock_view_start_demonstration (self->unlock);
}

/**
 * rt_main_window_practice:
 *
 * Returns: (transfer none) (nullable): the open practice; %NULL when it is locked or a patient has
 *   the computer.
 */
RtPractice *
rt_main_window_practice (RtMainWindow *self)
{
  return self->handed_over ? NULL : self->practice;
}

/**
 * rt_main_window_lock:
 * @self: the window
 *
 * Takes everything of the practice off the screen and out of memory, and goes to the page that
 * opens it again. Nothing is lost: every entry was saved when it was made. While a patient has the
 * device the page goes blank instead: it shows nothing of the record, and locking would stop the
 * answers.
 */
void
rt_main_window_lock (RtMainWindow *self)
{
  g_autoptr (RtPractice) practice = g_steal_pointer (&self->practice);
  g_autofree char *folder = NULL;

  g_return_if_fail (RT_IS_MAIN_WINDOW (self));
  if (practice == NULL)
    return;
  if (self->handed_over)
    {
      self->practice = g_steal_pointer (&practice);
      close_dialogs (self);
      rt_patient_page_blank (RT_PATIENT_PAGE (self->workspace));
      return;
    }
  folder = g_strdup (rt_practice_folder (practice));
  close_dialogs (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->unlock));
  gtk_stack_remove (self->stack, g_steal_pointer (&self->workspace));
  gtk_widget_set_visible (self->demonstration, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
  if (rt_practice_is_demonstration (practice))
    rt_unlock_view_start (self->unlock);
  else
    rt_unlock_view_start_folder (self->unlock, folder);
  rt_practice_lock (practice);
}
