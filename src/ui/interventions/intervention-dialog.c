/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/intervention-dialog.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "interventions/aim-fields.h"
#include "interventions/interventions-task.h"
#include "interventions/name-field.h"
#include "interventions/product-fields.h"
#include "interventions/quick-line.h"
#include "interventions/quick-task.h"
#include "interventions/regimen-fields.h"
#include "interventions/starting-point.h"
#include "interventions/when-field.h"

struct _RtInterventionDialog
{
  AdwDialog parent_instance;

  RtQuickLine *quick;
  GtkWidget *starts;
  GtkWidget *form;
  RtInterventionNameField *name;
  AdwComboRow *kind;
  AdwSwitchRow *exposure;
  GtkWidget *regimen;
  RtRegimenFields *fields;
  RtWhenField *from;
  RtAimFields *aim;
  RtProductFields *product;
  RtMessageLine *message;

  RtOpenRecord *record;
  RtIntervention *intervention; /* nullable: a new one is added */
};

G_DEFINE_FINAL_TYPE (RtInterventionDialog, rt_intervention_dialog, ADW_TYPE_DIALOG)

static RtCatalogue *
catalogue_of (RtInterventionDialog *self)
{
  return rt_practice_catalogue (rt_open_record_practice (self->record));
}

/* ---- filling the form ---- */

/* The kind the catalogue gives; what it only knows as a substance is a therapeutic when it is a
 * drug, else a cofactor. The form shows it, and it can be changed there. */
static RtInterventionKind
kind_of (const RtNameMatch *match)
{
  RtInterventionKind kind = RT_INTERVENTION_COFACTOR;

  if (match->entry != NULL && rt_intervention_kind_from_string (match->entry->kind, &kind))
    return kind;
  if (match->substance == NULL || g_str_equal (match->substance->kind, "drug"))
    return RT_INTERVENTION_THERAPEUTIC;
  if (g_str_equal (match->substance->kind, "lifestyle")
      || g_str_equal (match->substance->kind, "recreational"))
    return RT_INTERVENTION_LIFESTYLE;
  return RT_INTERVENTION_COFACTOR;
}

static void
show_aim (RtInterventionDialog *self)
{
  const RtQuickEntry *read = rt_quick_line_entry (self->quick);

  gtk_widget_set_visible (GTK_WIDGET (self->aim),
                          read != NULL ? read->action == RT_QUICK_START && !read->draft->exposure
                                       : !adw_switch_row_get_active (self->exposure));
}

/* While a line is written, it stands for the form. */
static void
quick_changed_cb (RtInterventionDialog *self)
{
  gboolean written = rt_quick_line_entry (self->quick) != NULL;

  gtk_widget_set_visible (self->starts, !written);
  gtk_widget_set_visible (self->form, !written);
  rt_message_line_clear (self->message);
  show_aim (self);
}

static void
name_chosen_cb (RtInterventionDialog *self, const RtNameMatch *match)
{
  adw_combo_row_set_selected (self->kind, kind_of (match)); /* order of the template */
  if (match->combination != NULL)
    rt_product_fields_show_combination (self->product, match->combination);
}

static void
exposure_changed_cb (RtInterventionDialog *self)
{
  show_aim (self);
}

static void
start_clicked_cb (GtkWidget *button, RtInterventionDialog *self)
{
  const RtStartingPoint *point = g_object_get_data (G_OBJECT (button), "point");

  rt_intervention_name_field_set (self->name, _ (point->name), point->catalogue_id);
  adw_combo_row_set_selected (self->kind, point->kind);
  adw_switch_row_set_active (self->exposure, point->exposure);
  rt_regimen_fields_set_unit (self->fields, point->unit);
  rt_intervention_name_field_focus (self->name);
}

static void
add_starting_points (RtInterventionDialog *self)
{
  guint n = 0;
  const RtStartingPoint *points = rt_starting_points (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (points[i].label));

      g_object_set_data (G_OBJECT (button), "point", (gpointer)&points[i]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (start_clicked_cb), self, 0);
      adw_wrap_box_append (ADW_WRAP_BOX (self->starts), button);
    }
}

/* ---- saving ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtInterventionDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else if (self->message != NULL)
    rt_message_line_show_error (self->message, error->message);
}

static gboolean
read_step (RtInterventionDialog *self, RtIntervention *intervention)
{
  g_autoptr (RtRegimenStep) step = rt_regimen_step_new ();

  if (!rt_when_field_get (self->from, &step->from, &step->approximate))
    {
      rt_when_field_focus (self->from);
      return FALSE;
    }
  rt_regimen_fields_fill (self->fields, step);
  step->planned = rt_moment_date (step->from).day_number > rt_clock_today ().day_number;
  g_free (intervention->unit);
  intervention->unit = g_strdup (step->unit);
  rt_intervention_add_step (intervention, g_steal_pointer (&step));
  return TRUE;
}

static gboolean
read_name (RtInterventionDialog *self, RtIntervention *intervention)
{
  if (!rt_intervention_name_field_is_settled (self->name))
    {
      g_autofree char *name = rt_intervention_name_field_name (self->name);

      rt_message_line_show_error (self->message,
                                  name == NULL ? _ ("Enter what is taken or done.")
                                               : _ ("Choose which of the names above is meant."));
      rt_intervention_name_field_focus (self->name);
      return FALSE;
    }
  g_free (intervention->name);
  intervention->name = rt_intervention_name_field_name (self->name);
  g_free (intervention->catalogue_id);
  intervention->catalogue_id = g_strdup (rt_intervention_name_field_catalogue_id (self->name));
  return TRUE;
}

static gboolean
read_kind (RtInterventionDialog *self, RtIntervention *intervention)
{
  guint selected = adw_combo_row_get_selected (self->kind);

  if (selected > RT_INTERVENTION_THERAPEUTIC)
    {
      rt_message_line_show_error (self->message, _ ("Please choose of which kind it is."));
      gtk_widget_grab_focus (GTK_WIDGET (self->kind));
      return FALSE;
    }
  intervention->kind = (RtInterventionKind)selected; /* order of the template */
  return TRUE;
}

/* The aim that was chosen, without losing the reason and the decider that were written. */
static void
add_aim (RtInterventionDialog *self, RtIntervention *intervention)
{
  g_autofree char *reason = g_strdup (intervention->reason);
  g_autofree char *decided_by = g_strdup (intervention->decided_by);

  rt_aim_fields_fill (self->aim, intervention);
  if (intervention->reason == NULL)
    intervention->reason = g_steal_pointer (&reason);
  if (intervention->decided_by == NULL)
    intervention->decided_by = g_steal_pointer (&decided_by);
}

static void
save_line (RtInterventionDialog *self)
{
  g_autoptr (GError) error = NULL;
  RtInterventionsWork work = NULL;
  RtInterventionsTask *task = rt_quick_task_new (rt_open_record_get (self->record),
                                                 rt_quick_line_entry (self->quick), &work, &error);

  if (task == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  task->intervention->patient_id = rt_open_record_patient_id (self->record);
  if (work == rt_interventions_work_add)
    add_aim (self, task->intervention);
  rt_interventions_task_run_async (rt_open_record_practice (self->record), task, work, saved_cb,
                                   g_object_ref (self));
}

static void
save_form (RtInterventionDialog *self)
{
  g_autoptr (RtInterventionsTask) task = rt_interventions_task_new (self->intervention);
  RtIntervention *intervention = NULL;

  if (task->intervention == NULL)
    task->intervention = rt_intervention_new ();
  intervention = task->intervention;
  intervention->patient_id = rt_open_record_patient_id (self->record);
  intervention->exposure = adw_switch_row_get_active (self->exposure);
  rt_aim_fields_fill (self->aim, intervention);
  rt_product_fields_fill (self->product, intervention);
  if (!read_name (self, intervention) || !read_kind (self, intervention)
      || (self->intervention == NULL && !read_step (self, intervention)))
    return;
  rt_interventions_task_run_async (rt_open_record_practice (self->record), g_steal_pointer (&task),
                                   self->intervention != NULL ? rt_interventions_work_amend
                                                              : rt_interventions_work_add,
                                   saved_cb, g_object_ref (self));
}

static void
save_clicked_cb (RtInterventionDialog *self)
{
  rt_message_line_clear (self->message);
  if (rt_quick_line_entry (self->quick) != NULL)
    save_line (self);
  else
    save_form (self);
}

/* ---- the dialog ---- */

static void
rt_intervention_dialog_dispose (GObject *object)
{
  RtInterventionDialog *self = RT_INTERVENTION_DIALOG (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->intervention, rt_intervention_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_INTERVENTION_DIALOG);
  self->message = NULL;
  G_OBJECT_CLASS (rt_intervention_dialog_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_QUICK_LINE);
  g_type_ensure (RT_TYPE_INTERVENTION_NAME_FIELD);
  g_type_ensure (RT_TYPE_REGIMEN_FIELDS);
  g_type_ensure (RT_TYPE_WHEN_FIELD);
  g_type_ensure (RT_TYPE_AIM_FIELDS);
  g_type_ensure (RT_TYPE_PRODUCT_FIELDS);
}

static void
rt_intervention_dialog_class_init (RtInterventionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_intervention_dialog_dispose;
  ensure_types ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/intervention-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, quick);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, starts);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, form);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, exposure);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, regimen);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, from);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, aim);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, product);
  gtk_widget_class_bind_template_child (widget_class, RtInterventionDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, quick_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, exposure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
rt_intervention_dialog_init (RtInterventionDialog *self)
{
  RtMoment today = rt_clock_now ();

  gtk_widget_init_template (GTK_WIDGET (self));
  today.precision = RT_PRECISION_DAY;
  rt_when_field_set_title (self->from, _ ("Since when; a month, a year or “about” is enough"));
  rt_when_field_set (self->from, today, FALSE);
  adw_combo_row_set_selected (self->kind, GTK_INVALID_LIST_POSITION);
}

static void
show_intervention (RtInterventionDialog *self, const RtIntervention *intervention)
{
  self->intervention = rt_intervention_copy (intervention);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Correct an Intervention"));
  gtk_widget_set_visible (GTK_WIDGET (self->quick), FALSE);
  gtk_widget_set_visible (self->starts, FALSE);
  gtk_widget_set_visible (self->regimen, FALSE);
  rt_intervention_name_field_set (self->name, intervention->name, intervention->catalogue_id);
  adw_combo_row_set_selected (self->kind, intervention->kind);
  adw_switch_row_set_active (self->exposure, intervention->exposure);
  rt_aim_fields_show (self->aim, intervention);
  rt_product_fields_show (self->product, intervention);
}

/**
 * rt_intervention_dialog_new:
 * @record: the record on screen, loaded
 * @intervention: (nullable): what is corrected; NULL adds one
 *
 * Returns: (transfer floating): the dialog
 */
RtInterventionDialog *
rt_intervention_dialog_new (RtOpenRecord *record, const RtIntervention *intervention)
{
  RtInterventionDialog *self = g_object_new (RT_TYPE_INTERVENTION_DIALOG, NULL);

  self->record = g_object_ref (record);
  rt_quick_line_set_catalogue (self->quick, catalogue_of (self));
  rt_intervention_name_field_set_catalogue (self->name, catalogue_of (self));
  rt_regimen_fields_set_catalogue (self->fields, catalogue_of (self));
  rt_aim_fields_offer (self->aim, rt_open_record_get (record), catalogue_of (self));
  rt_product_fields_set_catalogue (self->product, catalogue_of (self));
  if (intervention != NULL)
    show_intervention (self, intervention);
  else
    {
      add_starting_points (self);
      rt_quick_line_focus (self->quick);
    }
  return self;
}
