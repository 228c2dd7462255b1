/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/shortcuts-dialog.h"

#include <glib/gi18n.h>

struct _RtShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (RtShortcutsDialog, rt_shortcuts_dialog, ADW_TYPE_DIALOG)

/* A key and what it does; without a key a new group begins. */
typedef struct
{
  const char *keys;
  const char *does;
} Shortcut;

static const Shortcut shortcuts[] = {
  { NULL, N_ ("Everywhere") },
  { "Ctrl+F", N_ ("Search patients") },
  { "Ctrl+N", N_ ("New patient") },
  { "Alt+0", N_ ("Overview") },
  { "Alt+1", N_ ("Course") },
  { "Alt+2", N_ ("Measures") },
  { "Alt+3", N_ ("Labs") },
  { "Alt+4", N_ ("Interventions") },
  { "Alt+5", N_ ("Notes") },
  { "Alt+6", N_ ("Pathway board") },
  { "Ctrl+P", N_ ("Print the consultation sheet") },
  { "Ctrl+I", N_ ("Import from files") },
  { "Ctrl+L", N_ ("Lock the practice") },
  { "F10", N_ ("Main menu") },
  { "F1", N_ ("Help") },
  { "Ctrl+,", N_ ("Preferences") },
  { "Ctrl+?", N_ ("Keyboard shortcuts") },
  { "Ctrl+Q", N_ ("Quit") },
  { NULL, N_ ("Recording") },
  { "Ctrl+Shift+N", N_ ("Write a note") },
  { N_ ("Ctrl+Enter"), N_ ("Save the note") },
  { "Ctrl+Shift+E", N_ ("Encounter") },
  { "Ctrl+Shift+S", N_ ("Side effect") },
  { "Ctrl+Shift+V", N_ ("Life event") },
  { "Ctrl+Shift+G", N_ ("Goal") },
  { "Ctrl+Shift+Q", N_ ("Questionnaire") },
  { "Ctrl+Shift+R", N_ ("Laboratory report") },
  { NULL, N_ ("On the course") },
  { "← →", N_ ("Previous and next value") },
  { "↑ ↓", N_ ("The panel above and below") },
  { "Shift+↓", N_ ("The next series of the panel") },
  { "Home End", N_ ("First and last value") },
  { "+ −", N_ ("See more detail, or more time") },
  { "Ctrl+← Ctrl+→", N_ ("Earlier and later") },
  { "0", N_ ("The whole course") },
  { N_ ("Enter"), N_ ("Open where the chosen value comes from") },
  { NULL, N_ ("On the pathway board") },
  { "← → ↑ ↓", N_ ("Walk from thing to thing") },
  { N_ ("Enter"), N_ ("Open what is known of it") },
  { "+ −", N_ ("Larger and smaller") },
  { "0", N_ ("As wide as the window") },
  { NULL, N_ ("Answering a questionnaire") },
  { "Ctrl+1 … 9", N_ ("On the page of measures: begin the questionnaire with that key") },
  { "0 … 9 −", N_ ("The answer with that key; − is ten") },
  { "↑ ↓", N_ ("Previous and next item") },
  { N_ ("Backspace"), N_ ("Take the last answer back") },
  { N_ ("Delete"), N_ ("Clear this answer") },
  { N_ ("Enter"), N_ ("Finish") },
};

static GtkWidget *
row_new (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (_ (shortcut->keys));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->does));
  gtk_widget_add_css_class (keys, "rt-keys");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (keys), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  return row;
}

static void
rt_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_SHORTCUTS_DIALOG);
  G_OBJECT_CLASS (rt_shortcuts_dialog_parent_class)->dispose (object);
}

static void
rt_shortcuts_dialog_class_init (RtShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/window/shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtShortcutsDialog, page);
}

static void
rt_shortcuts_dialog_init (RtShortcutsDialog *self)
{
  GtkWidget *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].keys == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (shortcuts[i].does));
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
          continue;
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (&shortcuts[i]));
    }
}

/**
 * rt_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the page of keyboard shortcuts
 */
RtShortcutsDialog *
rt_shortcuts_dialog_new (void)
{
  return g_object_new (RT_TYPE_SHORTCUTS_DIALOG, NULL);
}
