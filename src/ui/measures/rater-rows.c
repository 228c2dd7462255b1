/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/rater-rows.h"

#include "schedule-rater.h"

struct _RtRaterRows
{
  AdwBin parent_instance;

  AdwComboRow *rater;
  AdwEntryRow *informant;
  GtkWidget *note; /* that the plan follows the choice */

  RtDueAssessment *due; /* nullable: what is answered for a schedule that remembers who is asked */
};

enum
{
  PASSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtRaterRows, rt_rater_rows, ADW_TYPE_BIN)

/* Whether somebody else is chosen than the one the schedule asks. */
static gboolean
is_changed (RtRaterRows *self)
{
  RtRater rater = rt_rater_rows_rater (self);

  if (self->due == NULL)
    return FALSE;
  return rater != self->due->rater
         || (rater == RT_RATER_INFORMANT
             && g_strcmp0 (rt_rater_rows_informant (self),
                           self->due->informant != NULL ? self->due->informant : "")
                    != 0);
}

static void
rater_chosen_cb (RtRaterRows *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->informant),
                          rt_rater_rows_rater (self) == RT_RATER_INFORMANT);
  gtk_widget_set_visible (self->note, is_changed (self));
}

static void
entered_cb (RtRaterRows *self)
{
  g_signal_emit (self, signals[PASSED], 0);
}

static void
rt_rater_rows_dispose (GObject *object)
{
  g_clear_pointer (&RT_RATER_ROWS (object)->due, rt_due_assessment_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_RATER_ROWS);
  G_OBJECT_CLASS (rt_rater_rows_parent_class)->dispose (object);
}

static void
rt_rater_rows_class_init (RtRaterRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_rater_rows_dispose;
  signals[PASSED] = g_signal_new ("passed", RT_TYPE_RATER_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/rater-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRaterRows, rater);
  gtk_widget_class_bind_template_child (widget_class, RtRaterRows, informant);
  gtk_widget_class_bind_template_child (widget_class, RtRaterRows, note);
  gtk_widget_class_bind_template_callback (widget_class, rater_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
rt_rater_rows_init (RtRaterRows *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_rater_rows_show:
 * @rater: whose view
 * @informant: (nullable): who, in words, when somebody answers for the patient
 *
 * Shows who answers.
 */
void
rt_rater_rows_show (RtRaterRows *self, RtRater rater, const char *informant)
{
  adw_combo_row_set_selected (self->rater, (guint)rater); /* the order of the template */
  gtk_editable_set_text (GTK_EDITABLE (self->informant), informant != NULL ? informant : "");
  rater_chosen_cb (self);
}

/** rt_rater_rows_rater: Returns: whose view is chosen */
RtRater
rt_rater_rows_rater (RtRaterRows *self)
{
  return (RtRater)MIN (adw_combo_row_get_selected (self->rater), (guint)RT_RATER_INFORMANT);
}

/** rt_rater_rows_informant: Returns: (transfer none): who answers for the patient, in words */
const char *
rt_rater_rows_informant (RtRaterRows *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->informant));
}

/** rt_rater_rows_keep: From now on who answers is only shown. */
void
rt_rater_rows_keep (RtRaterRows *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->rater), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (self->informant), FALSE);
}

/** rt_rater_rows_show_due: Shows who answers @due, as it was chosen the last time. */
void
rt_rater_rows_show_due (RtRaterRows *self, const RtDueAssessment *due)
{
  g_clear_pointer (&self->due, rt_due_assessment_free);
  self->due = rt_due_assessment_copy (due);
  rt_rater_rows_show (self, due->rater, due->informant);
}

static gpointer
remember_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (rt_practice_remember_rater (practice, data, error));
}

/**
 * rt_rater_rows_remember:
 * @assessment: (nullable): what was begun with the person chosen here
 *
 * Has the schedule that asks for the questionnaire ask that person from now on. It only makes the
 * next form begin right, so that a failure costs no more than choosing once more.
 */
void
rt_rater_rows_remember (RtRaterRows *self, RtPractice *practice, const RtAssessment *assessment)
{
  g_autoptr (RtDueAssessment) due = NULL;

  if (self->due == NULL || assessment == NULL)
    return;
  due = g_steal_pointer (&self->due);
  if (due->rater == assessment->rater && g_strcmp0 (due->informant, assessment->informant) == 0)
    return;
  due->rater = assessment->rater;
  g_set_str (&due->informant, assessment->informant);
  rt_practice_run_async (practice, remember_work, g_steal_pointer (&due),
                         (GDestroyNotify)rt_due_assessment_free, NULL, NULL, NULL, NULL);
}
