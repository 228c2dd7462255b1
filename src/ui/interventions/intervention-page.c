/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/intervention-page.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/error-question.h"
#include "common/kept-place.h"
#include "common/message-line.h"
#include "interventions/intervention-about.h"
#include "interventions/intervention-dialog.h"
#include "interventions/intervention-uses.h"
#include "interventions/interventions-task.h"
#include "interventions/regimen-change-dialog.h"
#include "interventions/regimen-step-dialog.h"
#include "interventions/taper-page.h"
#include "interventions/use-dialog.h"
#include "patient-text.h"
#include "record-words.h"
#include "regimen-words.h"

struct _RtInterventionPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  GtkLabel *summary;
  GtkWidget *pause;
  GtkWidget *resume;
  RtMessageLine *message;
  GtkBox *groups;

  RtOpenRecord *record;
  gint64 intervention_id;
  int place; /* of the button that opened a question or a form; -1: none of the rows */
};

G_DEFINE_FINAL_TYPE (RtInterventionPage, rt_intervention_page, ADW_TYPE_NAVIGATION_PAGE)

static const RtIntervention *
find_intervention (RtInterventionPage *self)
{
  const RtRecord *record = rt_open_record_get (self->record);

  for (guint i = 0; record != NULL && i < record->interventions->len; i++)
    {
      const RtIntervention *intervention = g_ptr_array_index (record->interventions, i);

      if (intervention->id == self->intervention_id)
        return intervention;
    }
  return NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtInterventionPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error)
      && self->message != NULL)
    rt_message_line_show_error (self->message, error->message);
}

static void
run (RtInterventionPage *self, RtInterventionsTask *task, RtInterventionsWork work)
{
  rt_interventions_task_run_async (rt_open_record_practice (self->record), task, work, done_cb,
                                   g_object_ref (self));
}

/* ---- the keyboard stays where it was ---- */

static void
closed_cb (RtInterventionPage *self)
{
  if (self->groups == NULL)
    return;
  rt_kept_place_return (GTK_WIDGET (self->groups), self->place);
  self->place = -1;
}

/* What is opened may change the rows, and the button it was opened by with them. */
static void
come_back_from (RtInterventionPage *self, AdwDialog *dialog)
{
  self->place = rt_kept_place_find (GTK_WIDGET (self->groups));
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* ---- entered in error ---- */

/* What is about to be marked, kept while the question stands. */
typedef struct
{
  RtInterventionPage *page;
  RtInterventionsTask *task;
  RtInterventionsWork work;
} Question;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "mark"))
    run (question->page, g_steal_pointer (&question->task), question->work);
  g_clear_pointer (&question->task, rt_interventions_task_free);
  g_object_unref (question->page);
  g_free (question);
}

static void
ask (RtInterventionPage *self,
     const char *heading,
     RtInterventionsTask *task,
     RtInterventionsWork work)
{
  Question *question = g_new0 (Question, 1);
  AdwAlertDialog *alert = rt_error_question_new (heading);

  question->page = g_object_ref (self);
  question->task = task;
  question->work = work;
  come_back_from (self, ADW_DIALOG (alert));
  adw_alert_dialog_choose (alert, GTK_WIDGET (self), NULL, answered_cb, question);
}

static void
step_withdrawn_cb (RtInterventionPage *self, const RtRegimenStep *step)
{
  RtInterventionsTask *task = rt_interventions_task_new (find_intervention (self));

  task->step = rt_regimen_step_copy (step);
  ask (self, _ ("Was This Step Entered in Error?"), task, rt_interventions_work_withdraw_step);
}

static void
use_withdrawn_cb (RtInterventionPage *self, const RtAdministration *administration)
{
  RtInterventionsTask *task = rt_interventions_task_new (find_intervention (self));

  task->administration = rt_administration_copy (administration);
  ask (self, _ ("Was This Use Entered in Error?"), task, rt_interventions_work_withdraw_use);
}

static void
adherence_withdrawn_cb (RtInterventionPage *self, const RtAdherenceReport *report)
{
  RtInterventionsTask *task = rt_interventions_task_new (find_intervention (self));

  task->adherence = rt_adherence_report_copy (report);
  ask (self, _ ("Was This Report Entered in Error?"), task,
       rt_interventions_work_withdraw_adherence);
}

static void
withdraw_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);

  ask (self, _ ("Was This Intervention Entered in Error?"),
       rt_interventions_task_new (find_intervention (self)), rt_interventions_work_withdraw);
}

/* ---- what can be done ---- */

static void
step_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);

  adw_dialog_present (
      ADW_DIALOG (rt_regimen_step_dialog_new (self->record, find_intervention (self), NULL)),
      widget);
}

static void
step_corrected_cb (RtInterventionPage *self, const RtRegimenStep *step)
{
  AdwDialog *dialog =
      ADW_DIALOG (rt_regimen_step_dialog_new (self->record, find_intervention (self), step));

  come_back_from (self, dialog);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
use_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);

  adw_dialog_present (ADW_DIALOG (rt_use_dialog_new (self->record, find_intervention (self),
                                                     g_str_equal (name, "intervention.use"))),
                      widget);
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);
  RtRegimenChange change = g_str_equal (name, "intervention.pause")    ? RT_REGIMEN_CHANGE_PAUSE
                           : g_str_equal (name, "intervention.resume") ? RT_REGIMEN_CHANGE_RESUME
                                                                       : RT_REGIMEN_CHANGE_STOP;

  adw_dialog_present (
      ADW_DIALOG (rt_regimen_change_dialog_new (self->record, find_intervention (self), change)),
      widget);
}

static void
correct_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);

  adw_dialog_present (
      ADW_DIALOG (rt_intervention_dialog_new (self->record, find_intervention (self))), widget);
}

static void
taper_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (widget);
  GtkWidget *navigation = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (
      ADW_NAVIGATION_VIEW (navigation),
      ADW_NAVIGATION_PAGE (rt_taper_page_new (self->record, find_intervention (self))));
}

/* ---- what is shown ---- */

static void
append (RtInterventionPage *self, GtkWidget *group)
{
  if (group != NULL)
    gtk_box_append (self->groups, group);
}

static void
show_groups (RtInterventionPage *self, const RtIntervention *intervention)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));
  g_autoptr (GPtrArray) entries = rt_intervention_entries (catalogue, intervention);
  int place = rt_kept_place_find (GTK_WIDGET (self->groups));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  append (self, rt_intervention_steps_group (intervention, G_CALLBACK (step_corrected_cb),
                                             G_CALLBACK (step_withdrawn_cb), self));
  append (self, rt_intervention_uses_group (intervention, G_CALLBACK (use_withdrawn_cb), self));
  append (self, rt_intervention_adherence_group (intervention, G_CALLBACK (adherence_withdrawn_cb),
                                                 self));
  append (self, rt_intervention_aim_group (record, catalogue, intervention));
  append (self, rt_intervention_about_group (catalogue, intervention));
  for (guint i = 0; i < entries->len; i++)
    append (self, rt_intervention_facts_group (catalogue, g_ptr_array_index (entries, i)));
  rt_kept_place_return (GTK_WIDGET (self->groups), place);
}

static void
set_actions (RtInterventionPage *self, RtRegimenStatus status)
{
  gboolean going = status == RT_REGIMEN_STATUS_CURRENT || status == RT_REGIMEN_STATUS_PAUSED;

  gtk_widget_set_visible (self->pause, status != RT_REGIMEN_STATUS_PAUSED);
  gtk_widget_set_visible (self->resume, status == RT_REGIMEN_STATUS_PAUSED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intervention.pause",
                                 status == RT_REGIMEN_STATUS_CURRENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intervention.stop", going);
}

static void
loaded_cb (RtInterventionPage *self)
{
  const RtIntervention *intervention = find_intervention (self);
  RtMoment now = rt_clock_now ();
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *both = NULL;

  if (intervention == NULL)
    {
      /* Marked as entered in error: there is nothing left to show. */
      g_signal_handlers_disconnect_by_func (self->record, loaded_cb, self);
      gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
      return;
    }
  name = rt_text_visible (intervention->name);
  summary = rt_regimen_history_summary (intervention, now);
  if (rt_regimen_status (intervention, now) != RT_REGIMEN_STATUS_PLANNED)
    plan = rt_regimen_plan_summary (intervention);
  both = plan != NULL ? g_strdup_printf ("%s\n%s", summary, plan) : g_strdup (summary);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (self->heading, name);
  adw_window_title_set_subtitle (
      self->heading,
      intervention->exposure ? _ ("exposure") : rt_intervention_kind_text (intervention->kind));
  gtk_label_set_text (self->summary, both);
  rt_message_line_clear (self->message);
  set_actions (self, rt_regimen_status (intervention, now));
  show_groups (self, intervention);
}

static void
rt_intervention_page_dispose (GObject *object)
{
  RtInterventionPage *self = RT_INTERVENTION_PAGE (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_INTERVENTION_PAGE);
  self->message = NULL;
  self->groups = NULL;
  G_OBJECT_CLASS (rt_intervention_page_parent_class)->dispose (object);
}

static void
rt_intervention_page_class_init (RtInterventionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_intervention_page_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/intervention-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, resume);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionPage, groups);
  gtk_widget_class_install_action (widget_class, "intervention.step", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "intervention.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "intervention.adherence", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "intervention.pause", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "intervention.resume", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "intervention.stop", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "intervention.withdraw", NULL, withdraw_action);
  gtk_widget_class_install_action (widget_class, "intervention.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "intervention.taper", NULL, taper_action);
}

static void
rt_intervention_page_init (RtInterventionPage *self)
{
  self->place = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_intervention_page_new:
 * @record: the record on screen, loaded; the page follows it
 *
 * Returns: (transfer floating): the page
 */
RtInterventionPage *
rt_intervention_page_new (RtOpenRecord *record, gint64 intervention_id)
{
  RtInterventionPage *self = g_object_new (RT_TYPE_INTERVENTION_PAGE, NULL);

  self->record = g_object_ref (record);
  self->intervention_id = intervention_id;
  g_signal_connect_object (record, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  loaded_cb (self);
  return self;
}
