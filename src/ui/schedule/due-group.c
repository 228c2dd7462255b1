/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/due-group.h"

#include <glib/gi18n.h>

#include "assessment-facts.h"
#include "schedule-words.h"

struct _RtDueGroup
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *all;

  GPtrArray *rows; /* (element GtkWidget) unowned */
};

enum
{
  CHOSEN,
  ALL,
  PLAN,
  HAND_OVER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtDueGroup, rt_due_group, ADW_TYPE_BIN)

static void
row_activated_cb (RtDueGroup *self, GtkWidget *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "due"));
}

static void
all_clicked_cb (RtDueGroup *self)
{
  g_signal_emit (self, signals[ALL], 0);
}

static void
plan_clicked_cb (RtDueGroup *self)
{
  g_signal_emit (self, signals[PLAN], 0);
}

static void
hand_over_clicked_cb (RtDueGroup *self)
{
  g_signal_emit (self, signals[HAND_OVER], 0);
}

static void
clear (RtDueGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (RtDueGroup *self, const RtInstrument *instrument, const RtDueAssessment *due)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = rt_due_text (due->state, due->day);
  g_autofree char *rater = rt_rater_text (due->rater, due->informant);
  g_autofree char *facts = rater != NULL && due->battery != NULL
                               ? g_strjoin (" · ", due->battery, rater, NULL)
                               : g_strdup (due->battery != NULL ? due->battery : rater);
  GtkWidget *label = gtk_label_new (when);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), instrument->short_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts != NULL ? facts : "");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, due->state == RT_DUE_OVERDUE ? "rt-notice" : "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "due", rt_due_assessment_copy (due),
                          (GDestroyNotify)rt_due_assessment_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
rt_due_group_dispose (GObject *object)
{
  RtDueGroup *self = RT_DUE_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_DUE_GROUP);
  G_OBJECT_CLASS (rt_due_group_parent_class)->dispose (object);
}

static void
rt_due_group_class_init (RtDueGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_due_group_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_DUE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[ALL] = g_signal_new ("all", RT_TYPE_DUE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  signals[PLAN] = g_signal_new ("plan", RT_TYPE_DUE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[HAND_OVER] = g_signal_new ("hand-over", RT_TYPE_DUE_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/schedule/due-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RtDueGroup, group);
  gtk_widget_class_bind_template_child (widget_class, RtDueGroup, all);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_clicked_cb);
}

static void
rt_due_group_init (RtDueGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe (RtDueGroup *self, guint n_due)
{
  g_autofree char *words = NULL;

  if (self->rows->len == 0)
    words = g_strdup (_ ("Nothing is planned. Plan a questionnaire, or a set of them, and it comes "
                         "due here and in the patient list."));
  else if (n_due == 0)
    words = g_strdup (_ ("Nothing is due today."));
  else
    words = g_strdup_printf (
        ngettext ("%u questionnaire is due.", "%u questionnaires are due.", n_due), n_due);
  adw_preferences_group_set_description (self->group, words);
  gtk_widget_set_visible (self->all, n_due > 1);
}

/**
 * rt_due_group_show:
 * @due: (element-type RtDueAssessment): of the patient on screen
 *
 * Shows what is due, and when the rest comes round.
 */
void
rt_due_group_show (RtDueGroup *self, RtCatalogue *catalogue, const GPtrArray *due)
{
  guint n_due = 0;

  clear (self);
  for (guint i = 0; i < due->len; i++)
    {
      const RtDueAssessment *one = g_ptr_array_index (due, i);
      const RtInstrument *instrument = rt_catalogue_instrument (catalogue, one->instrument_id);

      if (instrument == NULL)
        continue;
      n_due += one->state == RT_DUE_NOW || one->state == RT_DUE_OVERDUE ? 1 : 0;
      add_row (self, instrument, one);
    }
  describe (self, n_due);
}
