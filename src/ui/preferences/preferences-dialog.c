/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences/preferences-dialog.h"

#include "preferences/letterhead-group.h"
#include "print/print-settings.h"

struct _RtPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwSpinRow *lock_after;
  AdwComboRow *paper;
  AdwSwitchRow *monochrome;
  RtLetterheadGroup *letterhead;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (RtPreferencesDialog, rt_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
paper_chosen_cb (RtPreferencesDialog *self)
{
  if (self->settings != NULL)
    rt_print_settings_set_paper (self->settings, adw_combo_row_get_selected (self->paper) == 1
                                                     ? RT_PAPER_LETTER
                                                     : RT_PAPER_A4);
}

static void
rt_preferences_dialog_dispose (GObject *object)
{
  RtPreferencesDialog *self = RT_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (rt_preferences_dialog_parent_class)->dispose (object);
}

static void
rt_preferences_dialog_class_init (RtPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_preferences_dialog_dispose;
  g_type_ensure (RT_TYPE_LETTERHEAD_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/preferences/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPreferencesDialog, lock_after);
  gtk_widget_class_bind_template_child (widget_class, RtPreferencesDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, RtPreferencesDialog, monochrome);
  gtk_widget_class_bind_template_child (widget_class, RtPreferencesDialog, letterhead);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen_cb);
}

static void
rt_preferences_dialog_init (RtPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_preferences_dialog_new:
 * @settings: the settings
 * @practice: (nullable): the open practice, whose letterhead can be edited then
 *
 * Returns: (transfer floating): the preferences, each saved as it is changed
 */
RtPreferencesDialog *
rt_preferences_dialog_new (GSettings *settings, RtPractice *practice)
{
  RtPreferencesDialog *self = g_object_new (RT_TYPE_PREFERENCES_DIALOG, NULL);

  g_settings_bind (settings, "lock-after-minutes", self->lock_after, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "print-monochrome", self->monochrome, "active",
                   G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->paper,
                              rt_print_settings_paper (settings) == RT_PAPER_LETTER ? 1 : 0);
  self->settings = g_object_ref (settings);
  gtk_widget_set_visible (GTK_WIDGET (self->letterhead), practice != NULL);
  if (practice != NULL)
    rt_letterhead_group_set_practice (self->letterhead, practice);
  return self;
}
