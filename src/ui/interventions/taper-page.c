/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "interventions/taper-page.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "common/property-row.h"
#include "date-format.h"
#include "interventions/interventions-task.h"
#include "interventions/when-field.h"
#include "patient-text.h"
#include "quantity-format.h"
#include "print/print-dialog.h"
#include "regimen-now.h"
#include "regimen-words.h"
#include "taper-entry.h"

struct _RtTaperPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *heading;
  AdwComboRow *shape;
  AdwEntryRow *start;
  AdwEntryRow *unit;
  AdwEntryRow *end;
  AdwEntryRow *step;
  AdwEntryRow *last;
  AdwEntryRow *interval;
  AdwEntryRow *strengths;
  RtWhenField *first;
  RtMessageLine *message;
  AdwPreferencesGroup *steps;
  GtkWidget *plan;
  GtkWidget *print;

  RtOpenRecord *record;
  RtIntervention *intervention; /* nullable: it is only reckoned */
  RtDoseTiming *timing;         /* nullable: of the step that holds */
  RtTaperDraft *reckoned;       /* nullable */
  GPtrArray *rows;              /* (element GtkWidget) unowned */
};

G_DEFINE_FINAL_TYPE (RtTaperPage, rt_taper_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
is_proportional (RtTaperPage *self)
{
  return adw_combo_row_get_selected (self->shape) == 1; /* order of the template */
}

static void
shape_changed_cb (RtTaperPage *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step),
                                 is_proportional (self) ? _ ("Share less at each step, in per cent")
                                                        : _ ("Amount less at each step"));
  gtk_widget_set_visible (GTK_WIDGET (self->last), is_proportional (self));
}

/* ---- reading the plan ---- */

/* An empty field stays 0; the plan says that it is missing. */
static gboolean
read_number (AdwEntryRow *row, RtRational *number, GError **error)
{
  *number = rt_rational (0, 1);
  if (*text_of (row) == '\0' || rt_rational_parse_entered (text_of (row), number, error))
    return TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static gboolean
read_step (RtTaperPage *self, RtTaperRequest *request, GError **error)
{
  RtRational share;

  if (!is_proportional (self))
    return read_number (self->step, &request->step, error);
  return read_number (self->step, &share, error)
         && rt_rational_divide (share, rt_rational (100, 1), &request->step);
}

static gboolean
read_interval (RtTaperPage *self, RtTaperRequest *request, GError **error)
{
  RtRational days;

  if (!read_number (self->interval, &days, error))
    return FALSE;
  if (days.denominator != 1 || days.numerator < 0 || days.numerator > G_MAXINT)
    {
      g_set_error_literal (error, RT_TAPER_ERROR, RT_TAPER_ERROR_IMPOSSIBLE,
                           _ ("The days from step to step are a whole number."));
      return FALSE;
    }
  request->interval_days = (int)days.numerator;
  return TRUE;
}

static gboolean
read_request (RtTaperPage *self, RtTaperRequest *request, GError **error)
{
  if (*text_of (self->end) == '\0')
    {
      g_set_error_literal (error, RT_TAPER_ERROR, RT_TAPER_ERROR_MISSING,
                           _ ("Enter the dose at the end; 0 if it is stopped."));
      return FALSE;
    }
  request->shape = is_proportional (self) ? RT_TAPER_PROPORTIONAL : RT_TAPER_LINEAR;
  request->has_last = is_proportional (self) && *text_of (self->last) != '\0';
  return read_number (self->start, &request->start, error)
         && read_number (self->end, &request->end, error) && read_step (self, request, error)
         && read_number (self->last, &request->last, error) && read_interval (self, request, error)
         && rt_taper_strengths_read (text_of (self->strengths), request->strengths, error);
}

/* ---- showing it ---- */

static void
clear_steps (RtTaperPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->steps, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->reckoned, rt_taper_draft_free);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), FALSE);
  gtk_widget_set_visible (self->print, FALSE);
  gtk_widget_set_visible (self->plan, FALSE);
}

static char *
dose_text (RtTaperPage *self, RtRational dose)
{
  g_autofree char *number = rt_rational_format (dose);
  g_autofree char *unit = rt_quantity_unit_text (text_of (self->unit));

  if (dose.numerator == 0)
    return g_strdup (_ ("stopped"));
  return *unit != '\0' ? g_strconcat (number, "\u00a0", unit, NULL) : g_steal_pointer (&number);
}

static void
add_step (RtTaperPage *self, const RtTaperStep *step, const GArray *strengths)
{
  g_autofree char *date = rt_date_format (step->from);
  g_autofree char *dose = dose_text (self, step->dose);
  g_autofree char *wanted = dose_text (self, step->wanted);
  g_autofree char *counts = rt_taper_counts_text (step, strengths, text_of (self->unit));
  g_autoptr (GString) text = g_string_new (dose);
  /* Translators: a date. */
  g_autofree char *title = g_strdup_printf (_ ("From %s"), date);
  GtkWidget *row = NULL;

  if (counts != NULL)
    g_string_append_printf (text, ": %s", counts);
  if (step->rounded)
    {
      g_string_append_c (text, '\n');
      /* Translators: the dose as the plan has it, which cannot be made of the strengths. */
      g_string_append_printf (text, _ ("rounded from %s"), wanted);
    }
  row = rt_property_row_new (title, text->str);
  adw_preferences_group_add (self->steps, row);
  g_ptr_array_add (self->rows, row);
}

/* What was planned before is replaced; it stays in the history. */
static void
say_what_is_replaced (RtTaperPage *self)
{
  guint n = rt_regimen_n_planned (self->intervention);
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  sentence = g_strdup_printf (
      ngettext ("%u step is planned already. Planning this taper takes its place.",
                "%u steps are planned already. Planning this taper takes their place.", n),
      n);
  rt_message_line_show_note (self->message, sentence);
}

static void
reckon_clicked_cb (RtTaperPage *self)
{
  g_autoptr (GArray) strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_autoptr (GError) error = NULL;
  RtTaperRequest request = { .strengths = strengths };
  gboolean approximate = FALSE;
  RtMoment first;

  clear_steps (self);
  rt_message_line_clear (self->message);
  if (!read_request (self, &request, &error))
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  if (!rt_when_field_get (self->first, &first, &approximate))
    return;
  request.first = rt_moment_date (first);
  self->reckoned = rt_taper_draft_new (self->intervention != NULL ? self->intervention->name : NULL,
                                       text_of (self->unit), self->timing, &request, &error);
  if (self->reckoned == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  for (guint i = 0; i < self->reckoned->steps->len; i++)
    add_step (self, g_ptr_array_index (self->reckoned->steps, i), strengths);
  gtk_widget_set_visible (self->print, rt_open_record_get (self->record) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), TRUE);
  gtk_widget_set_visible (self->plan, self->intervention != NULL);
  if (self->intervention != NULL)
    say_what_is_replaced (self);
}

/* ---- planning ---- */

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtTaperPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = rt_interventions_task_run_finish (RT_PRACTICE (source), result, &error);

  if (self->message == NULL)
    return;
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  else
    rt_message_line_show_error (self->message, error->message);
}

static void
plan_clicked_cb (RtTaperPage *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  RtInterventionsTask *task = NULL;

  if (self->reckoned == NULL || self->intervention == NULL)
    return;
  task = rt_interventions_task_new (self->intervention);
  task->steps =
      rt_taper_plan_to_regimen (self->reckoned->steps, self->reckoned->unit, self->timing, zone);
  rt_interventions_task_run_async (rt_open_record_practice (self->record), task,
                                   rt_interventions_work_plan, planned_cb, g_object_ref (self));
}

/* What was reckoned, whether it is planned or not. */
static void
print_clicked_cb (RtTaperPage *self)
{
  const RtRecord *record = rt_open_record_get (self->record);
  RtPrintStart start = { .kind = RT_DOCUMENT_TAPER, .taper = self->reckoned };

  if (self->reckoned == NULL || record == NULL)
    return;
  adw_dialog_present (ADW_DIALOG (rt_print_dialog_new (rt_open_record_practice (self->record),
                                                       record->patient, &start)),
                      GTK_WIDGET (self));
}

/* ---- the page ---- */

static void
rt_taper_page_dispose (GObject *object)
{
  RtTaperPage *self = RT_TAPER_PAGE (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->intervention, rt_intervention_free);
  g_clear_pointer (&self->timing, rt_dose_timing_free);
  g_clear_pointer (&self->reckoned, rt_taper_draft_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_TAPER_PAGE);
  self->message = NULL;
  G_OBJECT_CLASS (rt_taper_page_parent_class)->dispose (object);
}

static void
rt_taper_page_finalize (GObject *object)
{
  g_ptr_array_unref (RT_TAPER_PAGE (object)->rows);
  G_OBJECT_CLASS (rt_taper_page_parent_class)->finalize (object);
}

static void
rt_taper_page_class_init (RtTaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_taper_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_taper_page_finalize;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_WHEN_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/interventions/taper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, heading);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, shape);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, start);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, unit);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, end);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, step);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, last);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, interval);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, strengths);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, first);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, steps);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, plan);
  gtk_widget_class_bind_template_child (widget_class, RtTaperPage, print);
  gtk_widget_class_bind_template_callback (widget_class, shape_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reckon_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
}

static void
rt_taper_page_init (RtTaperPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rt_when_field_set_title (self->first, _ ("Day of the first changed dose"));
  shape_changed_cb (self);
}

/* The dose now is a fact of the record; everything else is the practitioner's plan. */
static void
offer_dose (RtTaperPage *self)
{
  const RtRegimenStep *now = rt_regimen_step_on (self->intervention, rt_clock_now (), NULL);
  const char *unit = NULL;

  if (now == NULL)
    return;
  unit = rt_intervention_unit_of (self->intervention, now);
  if (now->dose_text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->start), now->dose_text);
  if (unit != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->unit), unit);
  self->timing = now->timing != NULL && !rt_dose_timing_has_dose (now->timing)
                     ? rt_dose_timing_copy (now->timing)
                     : NULL;
}

/**
 * rt_taper_page_new:
 * @intervention: (nullable): what is tapered; NULL only reckons
 *
 * Returns: (transfer floating): the page
 */
RtTaperPage *
rt_taper_page_new (RtOpenRecord *record, const RtIntervention *intervention)
{
  RtTaperPage *self = g_object_new (RT_TYPE_TAPER_PAGE, NULL);
  g_autofree char *name = NULL;

  self->record = g_object_ref (record);
  if (intervention == NULL)
    return self;
  self->intervention = rt_intervention_copy (intervention);
  name = rt_text_visible (intervention->name);
  adw_window_title_set_subtitle (self->heading, name);
  offer_dose (self);
  return self;
}
