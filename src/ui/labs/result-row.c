/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/result-row.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "lab-entry.h"
#include "lab-words.h"
#include "labs/labs-task.h"

struct _RtLabResultRow
{
  AdwExpanderRow parent_instance;

  GtkLabel *value;
  GtkLabel *chip;
  AdwComboRow *verdict;
  AdwEntryRow *reason;
  AdwEntryRow *correction;

  RtOpenRecord *record;
  RtLabReport *report;
  RtLabResult *result;
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtLabResultRow, rt_lab_result_row, ADW_TYPE_EXPANDER_ROW)

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabResultRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLabsTask) task = rt_labs_task_run_finish (RT_PRACTICE (source), result, &error);

  if (task == NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
verdict_clicked_cb (RtLabResultRow *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  RtLabsTask *task = rt_labs_task_new ();

  task->result = rt_lab_result_copy (self->result);
  task->verdict = (RtLabVerdict)adw_combo_row_get_selected (self->verdict);
  task->text = *reason != '\0' ? g_strdup (reason) : NULL;
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_judge, done_cb,
                          g_object_ref (self));
}

/* Everything but the value stays as it was. */
static RtLabResult *
make_correction (RtLabResultRow *self, const char *text, GError **error)
{
  g_autoptr (RtLabResult) corrected = rt_lab_result_copy (self->result);
  RtLabValue value;

  if (!rt_lab_entry_parse_value (text, *nl_langinfo (RADIXCHAR), &value, error))
    return NULL;
  corrected->id = 0;
  g_clear_pointer (&corrected->uuid, g_free);
  g_clear_pointer (&corrected->laboratory_flag, g_free);
  g_free (corrected->value_text);
  corrected->value_text = g_strdup (text);
  corrected->has_value = value.has_value;
  corrected->value = value.value;
  corrected->comparator = value.comparator;
  corrected->verdict = RT_LAB_VERDICT_NONE;
  return g_steal_pointer (&corrected);
}

static void
correct_cb (RtLabResultRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->correction));
  g_autoptr (GError) error = NULL;
  RtLabResult *corrected = make_correction (self, text, &error);
  RtLabsTask *task;

  if (corrected == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
      return;
    }
  task = rt_labs_task_new ();
  task->report = rt_lab_report_copy (self->report);
  task->result = rt_lab_result_copy (self->result);
  task->corrected = corrected;
  rt_labs_task_run_async (rt_open_record_practice (self->record), task, rt_labs_work_correct,
                          done_cb, g_object_ref (self));
}

static void
show_chip (RtLabResultRow *self, const RtLabJudgement *judgement)
{
  const char *word = judgement->not_usable ? _ ("not usable") : rt_lab_flag_text (judgement->flag);

  gtk_label_set_text (self->chip, word);
  gtk_widget_set_visible (GTK_WIDGET (self->chip), *word != '\0');
  if (judgement->coloured
      && (judgement->flag == RT_LAB_FLAG_LOW || judgement->flag == RT_LAB_FLAG_HIGH))
    gtk_widget_add_css_class (GTK_WIDGET (self->chip), "warning");
}

static char *
subtitle_of (RtCatalogue *catalogue,
             const RtRecord *record,
             const RtLabReport *report,
             const RtLabResult *result,
             const RtLabJudgement *judgement)
{
  g_autoptr (GPtrArray) disturbances = rt_interference_check (catalogue, record, report, result);
  g_autofree char *judged = rt_lab_judgement_text (catalogue, result, judgement);
  g_autofree char *disturbed = rt_disturbances_text (disturbances);
  GString *text = g_string_new (judged);

  if (result->status == RT_MEASUREMENT_PRELIMINARY)
    g_string_append_printf (text, "\n%s", _ ("Preliminary."));
  if (result->status == RT_MEASUREMENT_CORRECTED)
    g_string_append_printf (text, "\n%s", _ ("Corrected; the older value is kept."));
  if (disturbed != NULL)
    g_string_append_printf (text, "\n%s", disturbed);
  if (result->note != NULL)
    g_string_append_printf (text, "\n%s", result->note);
  return g_string_free_and_steal (text);
}

static void
rt_lab_result_row_dispose (GObject *object)
{
  RtLabResultRow *self = RT_LAB_RESULT_ROW (object);

  g_clear_object (&self->record);
  G_OBJECT_CLASS (rt_lab_result_row_parent_class)->dispose (object);
}

static void
rt_lab_result_row_finalize (GObject *object)
{
  RtLabResultRow *self = RT_LAB_RESULT_ROW (object);

  rt_lab_report_free (self->report);
  rt_lab_result_free (self->result);
  G_OBJECT_CLASS (rt_lab_result_row_parent_class)->finalize (object);
}

static void
rt_lab_result_row_class_init (RtLabResultRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_result_row_dispose;
  object_class->finalize = rt_lab_result_row_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabResultRow, value);
  gtk_widget_class_bind_template_child (widget_class, RtLabResultRow, chip);
  gtk_widget_class_bind_template_child (widget_class, RtLabResultRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, RtLabResultRow, reason);
  gtk_widget_class_bind_template_child (widget_class, RtLabResultRow, correction);
  gtk_widget_class_bind_template_callback (widget_class, verdict_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
}

static void
rt_lab_result_row_init (RtLabResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_lab_result_row_new:
 * @result: of @report, which is in @record
 *
 * Returns: (transfer floating): the row.
 */
RtLabResultRow *
rt_lab_result_row_new (RtOpenRecord *record, const RtLabReport *report, const RtLabResult *result)
{
  RtLabResultRow *self = g_object_new (RT_TYPE_LAB_RESULT_ROW, NULL);
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (record));
  g_autofree char *value = rt_lab_result_text (result);
  g_autofree char *unit = rt_lab_unit_text (catalogue, result->unit);
  g_autofree char *shown = g_strdup_printf ("%s %s", value, unit);
  g_autofree char *subtitle = NULL;
  RtLabJudgement judgement;

  self->record = g_object_ref (record);
  self->report = rt_lab_report_copy (report);
  self->result = rt_lab_result_copy (result);
  rt_lab_judge (catalogue, rt_open_record_get (record), report, result, &judgement);
  subtitle = subtitle_of (catalogue, rt_open_record_get (record), report, result, &judgement);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), result->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_label_set_text (self->value, shown);
  show_chip (self, &judgement);
  adw_combo_row_set_selected (self->verdict, result->verdict);
  gtk_editable_set_text (GTK_EDITABLE (self->reason),
                         result->verdict_reason != NULL ? result->verdict_reason : "");
  gtk_editable_set_text (GTK_EDITABLE (self->correction), result->value_text);
  return self;
}
