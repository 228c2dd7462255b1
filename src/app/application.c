/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application.h"

#include <glib/gi18n.h>

#include "config.h"
#include "help/help-dialog.h"
#include "preferences/about-dialog.h"
#include "preferences/preferences-dialog.h"
#include "session-lock.h"
#include "window/main-window.h"
#include "window/shortcuts-dialog.h"
#include "version.h"

struct _RtApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  RtSessionLock *session_lock;
};

G_DEFINE_FINAL_TYPE (RtApplication, rt_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "practice", 'p', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the practice in this folder"),
    N_ ("DIR") },
  { "demo", 'd', 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the demonstration practice"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[BACKUP]") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL },
};

static RtMainWindow *
main_window (RtApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  RtMainWindow *window;

  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (RT_IS_MAIN_WINDOW (each->data))
      return each->data;
  window = rt_main_window_new (application, self->settings);
  g_clear_object (&self->session_lock);
  self->session_lock = rt_session_lock_new (application, window, self->settings);
  return window;
}

/* A dialog is presented once: asking again for the one that is open does nothing. */
static void
present_dialog (RtApplication *self, AdwDialog *dialog)
{
  RtMainWindow *window = main_window (self);

  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (user_data, rt_about_dialog_new ());
}

static void
preferences_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RtApplication *self = user_data;

  present_dialog (self, ADW_DIALOG (rt_preferences_dialog_new (
                            self->settings, rt_main_window_practice (main_window (self)))));
}

static void
shortcuts_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (user_data, ADW_DIALOG (rt_shortcuts_dialog_new ()));
}

static void
help_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (user_data, ADW_DIALOG (rt_help_dialog_new ()));
}

static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (main_window (user_data)));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_activated_cb },
  { .name = "preferences", .activate = preferences_activated_cb },
  { .name = "help", .activate = help_activated_cb },
  { .name = "shortcuts", .activate = shortcuts_activated_cb },
  { .name = "quit", .activate = quit_activated_cb },
};

static void
set_accels (GtkApplication *application, const char *action, const char *accel)
{
  gtk_application_set_accels_for_action (application, action, (const char *[]){ accel, NULL });
}

static void
rt_application_startup (GApplication *application)
{
  RtApplication *self = RT_APPLICATION (application);
  GtkApplication *gtk_application = GTK_APPLICATION (application);

  G_APPLICATION_CLASS (rt_application_parent_class)->startup (application);
  self->settings = g_settings_new (RT_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (gtk_application, "app.quit", "<Control>q");
  set_accels (gtk_application, "app.preferences", "<Control>comma");
  set_accels (gtk_application, "app.help", "F1");
  set_accels (gtk_application, "app.shortcuts", "<Control>question");
  set_accels (gtk_application, "win.lock", "<Control>l");
  gtk_window_set_default_icon_name (RT_APP_ID);
}

static void
rt_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (main_window (RT_APPLICATION (application))));
}

/* A double click on a backup, through the session bus. */
static void
rt_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  RtMainWindow *window = main_window (RT_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  if (n_files > 0)
    rt_main_window_open_backup (window, files[0]);
}

static void
open_argument (RtMainWindow *window, GApplicationCommandLine *command_line, GVariantDict *given)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GFile) file = NULL;

  if (!g_variant_dict_lookup (given, G_OPTION_REMAINING, "^aay", &arguments))
    return;
  file = g_application_command_line_create_file_for_arg (command_line, arguments[0]);
  rt_main_window_open_backup (window, file);
}

static int
rt_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  RtMainWindow *window = main_window (RT_APPLICATION (application));
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autoptr (GVariant) folder =
      g_variant_dict_lookup_value (given, "practice", G_VARIANT_TYPE_BYTESTRING);
  g_autoptr (GFile) file = NULL;
  gboolean demo = FALSE;

  g_variant_dict_lookup (given, "demo", "b", &demo);
  if (folder != NULL)
    file = g_application_command_line_create_file_for_arg (command_line,
                                                           g_variant_get_bytestring (folder));
  gtk_window_present (GTK_WINDOW (window));
  if (file != NULL)
    rt_main_window_start_folder (window, g_file_peek_path (file));
  else if (demo)
    rt_main_window_start_demonstration (window);
  open_argument (window, command_line, given);
  return 0;
}

static int
rt_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;
  g_print ("Reuptake %s\n", RT_VERSION);
  return 0;
}

static void
rt_application_dispose (GObject *object)
{
  RtApplication *self = RT_APPLICATION (object);

  g_clear_object (&self->session_lock);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rt_application_parent_class)->dispose (object);
}

static void
rt_application_class_init (RtApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_application_dispose;
  application_class->startup = rt_application_startup;
  application_class->activate = rt_application_activate;
  application_class->command_line = rt_application_command_line;
  application_class->open = rt_application_open;
  application_class->handle_local_options = rt_application_handle_local_options;
}

static void
rt_application_init (RtApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * rt_application_new:
 *
 * Returns: (transfer full): the application, not running yet
 */
RtApplication *
rt_application_new (void)
{
  return g_object_new (RT_TYPE_APPLICATION, "application-id", RT_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/reuptake/Reuptake", "register-session",
                       TRUE, NULL);
}
