/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/measures-view.h"

#include "common/message-line.h"
#include "handover/hand-over-dialog.h"
#include "measures/assessment-row.h"
#include "measures/assessment-work.h"
#include "measures/facsimile-page.h"
#include "measures/instrument-form.h"
#include "measures/instrument-picker.h"
#include "measures/questionnaire-page.h"
#include "measures/withdraw-question.h"
#include "schedule/due-group.h"
#include "schedule/due-run.h"
#include "schedule/plan-dialog.h"

struct _RtMeasuresView
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  RtMessageLine *message;
  RtDueGroup *due;
  AdwPreferencesGroup *unfinished;
  RtInstrumentPicker *picker;
  AdwPreferencesGroup *answered;
  GtkWidget *nothing_answered;
  GtkWidget *older;

  RtOpenRecord *record;     /* nullable */
  RtCatalogue *catalogue;   /* nullable: whose forms are listed */
  GPtrArray *forms;         /* (element RtInstrumentForm) nullable: of the catalogue */
  RtScheduleState *planned; /* nullable */
  GPtrArray *list;          /* (element RtListedAssessment) nullable */
  GPtrArray *rows;          /* (element GtkWidget) of unfinished and answered, unowned */
  GCancellable *cancellable;
  GQueue run;     /* what is still to be answered in a row; see schedule/due-run */
  guint n_wanted; /* answered ones to show: the latest */
  char *wanted;   /* UUID of the assessment to read once the list is there; nullable */
};

/* A diary makes hundreds; the latest are shown, older ones when asked for. */
#define FIRST_ANSWERED 20
#define MORE_ANSWERED 100

G_DEFINE_FINAL_TYPE (RtMeasuresView, rt_measures_view, ADW_TYPE_BIN)

static void list_assessments (RtMeasuresView *self);

static const RtInstrumentForm *
form_of (RtMeasuresView *self, const char *instrument_id)
{
  for (guint i = 0; self->forms != NULL && i < self->forms->len; i++)
    {
      const RtInstrumentForm *form = g_ptr_array_index (self->forms, i);

      if (g_str_equal (form->id, instrument_id))
        return form;
    }
  return NULL;
}

/* The button of a finished page says what follows in a row of questionnaires. */
static void
push (RtMeasuresView *self, RtQuestionnairePage *page)
{
  const char *id = rt_due_run_next_id (&self->run);
  const RtInstrumentForm *next = id != NULL ? form_of (self, id) : NULL;

  rt_questionnaire_page_set_next (page, next != NULL ? next->short_name : NULL);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
instrument_chosen_cb (RtMeasuresView *self, const char *instrument_id)
{
  if (self->record != NULL)
    push (self, rt_questionnaire_page_new (self->record, instrument_id));
}

static void
due_chosen_cb (RtMeasuresView *self, const RtDueAssessment *due)
{
  if (self->record != NULL)
    push (self, rt_questionnaire_page_new_due (self->record, due));
}

static void
answer_next (RtMeasuresView *self)
{
  g_autoptr (RtDueAssessment) due = g_queue_pop_head (&self->run);

  if (due != NULL)
    due_chosen_cb (self, due);
}

static void
all_due_cb (RtMeasuresView *self)
{
  if (self->planned != NULL)
    rt_due_run_fill (&self->run, self->planned->due);
  answer_next (self);
}

/* Leaving a questionnaire unfinished ends the row; what is left stays due. */
static void
popped_cb (RtMeasuresView *self, AdwNavigationPage *page)
{
  if (!RT_IS_QUESTIONNAIRE_PAGE (page))
    return;
  if (!rt_questionnaire_page_is_finished (RT_QUESTIONNAIRE_PAGE (page)))
    rt_due_run_clear (&self->run);
}

/* The next one is pushed when the list has come to rest, so that it gets the keyboard. */
static void
list_at_rest_cb (RtMeasuresView *self)
{
  answer_next (self);
}

static void
plan_cb (RtMeasuresView *self)
{
  if (self->record != NULL)
    adw_dialog_present (ADW_DIALOG (rt_plan_dialog_new (rt_open_record_practice (self->record),
                                                        rt_open_record_patient_id (self->record))),
                        GTK_WIDGET (self));
}

static void
handed_over_cb (RtMeasuresView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.hand-over", NULL);
}

static void
hand_over_cb (RtMeasuresView *self)
{
  RtHandOverDialog *dialog;

  if (self->record == NULL)
    return;
  dialog = rt_hand_over_dialog_new (rt_open_record_practice (self->record),
                                    rt_open_record_patient_id (self->record));
  g_signal_connect_object (dialog, "handed-over", G_CALLBACK (handed_over_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtScheduleState *planned = rt_schedule_work_read_finish (RT_PRACTICE (source), result, &error);
  RtMeasuresView *self = user_data;

  if (planned == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        rt_message_line_show_error (self->message, error->message);
      return;
    }
  g_clear_pointer (&self->planned, rt_schedule_state_free);
  self->planned = planned;
  rt_due_group_show (self->due, rt_practice_catalogue (RT_PRACTICE (source)), planned->due);
}

static RtListedAssessment *
listed_of (RtMeasuresView *self, GtkWidget *row)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  return self->list != NULL && index < self->list->len ? g_ptr_array_index (self->list, index)
                                                       : NULL;
}

/* The page takes the assessment over; the list is made again when the page is left. */
static void
unfinished_activated_cb (RtMeasuresView *self, GtkWidget *row)
{
  RtListedAssessment *listed = listed_of (self, row);

  if (listed != NULL && listed->assessment != NULL && self->record != NULL)
    push (self,
          rt_questionnaire_page_new_continue (self->record, g_steal_pointer (&listed->assessment)));
}

static void
correction_begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtAssessment *correction =
      rt_assessment_work_correct_finish (RT_PRACTICE (source), result, &error);
  g_autoptr (RtMeasuresView) self = user_data;

  if (self->record == NULL || correction == NULL
      || rt_open_record_patient_id (self->record) != correction->patient_id)
    {
      if (self->record != NULL && error != NULL)
        rt_message_line_show_error (self->message, error->message);
      g_clear_pointer (&correction, rt_assessment_free);
      return;
    }
  push (self, rt_questionnaire_page_new_continue (self->record, correction));
}

static void
correct_cb (RtMeasuresView *self, const RtAssessment *assessment)
{
  if (self->record == NULL)
    return;
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  rt_assessment_work_correct_async (rt_open_record_practice (self->record), assessment, NULL,
                                    correction_begun_cb, g_object_ref (self));
}

static void
read_assessment (RtMeasuresView *self, const RtListedAssessment *listed)
{
  RtFacsimilePage *page;

  page = rt_facsimile_page_new (self->record, listed->assessment, listed->result);
  g_signal_connect_object (page, "correct", G_CALLBACK (correct_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
answered_activated_cb (RtMeasuresView *self, GtkWidget *row)
{
  const RtListedAssessment *listed = listed_of (self, row);

  if (listed != NULL && listed->assessment != NULL && self->record != NULL)
    read_assessment (self, listed);
}

static void
withdraw_failed_cb (RtMeasuresView *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

static void
withdraw_asked_cb (RtMeasuresView *self, GtkWidget *row)
{
  const RtListedAssessment *listed = listed_of (self, row);
  RtWithdrawQuestion *question;

  if (listed == NULL || listed->assessment == NULL || self->record == NULL)
    return;
  question = rt_withdraw_question_new (rt_open_record_practice (self->record), listed->assessment);
  g_signal_connect_object (question, "failed", G_CALLBACK (withdraw_failed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

static void
clear_rows (RtMeasuresView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (RtMeasuresView *self, guint index)
{
  const RtListedAssessment *listed = g_ptr_array_index (self->list, index);
  const RtAssessment *assessment = listed->assessment;
  g_autoptr (RtInstrumentForm) form = rt_instrument_form_new (
      self->catalogue, assessment->instrument_id, assessment->instrument_version);
  gboolean open = assessment->status == RT_ASSESSMENT_IN_PROGRESS;
  GtkWidget *row;

  if (form == NULL || assessment->status == RT_ASSESSMENT_WITHDRAWN)
    return;
  row = open ? rt_assessment_row_new_unfinished (form, assessment)
             : rt_assessment_row_new_answered (form, assessment, listed->result);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "withdraw", G_CALLBACK (withdraw_asked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "activated",
                           G_CALLBACK (open ? unfinished_activated_cb : answered_activated_cb),
                           self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (open ? self->unfinished : self->answered, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_list (RtMeasuresView *self)
{
  guint n_open = 0, n_answered = 0;

  clear_rows (self);
  for (guint i = self->list->len; i > 0; i--) /* the latest first */
    {
      const RtListedAssessment *listed = g_ptr_array_index (self->list, i - 1);

      n_open += listed->assessment->status == RT_ASSESSMENT_IN_PROGRESS ? 1 : 0;
      n_answered += listed->assessment->status == RT_ASSESSMENT_COMPLETE ? 1 : 0;
      if (listed->assessment->status == RT_ASSESSMENT_IN_PROGRESS || n_answered <= self->n_wanted)
        add_row (self, i - 1);
    }
  gtk_widget_set_visible (self->older, n_answered > self->n_wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->unfinished), n_open > 0);
  gtk_widget_set_visible (self->nothing_answered, n_answered == 0);
}

static void
older_clicked_cb (RtMeasuresView *self)
{
  self->n_wanted += MORE_ANSWERED;
  show_list (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = rt_assessment_work_list_finish (RT_PRACTICE (source), result, &error);
  g_auto (GStrv) recent = NULL;
  const RtListedAssessment *wanted = NULL;
  RtMeasuresView *self = user_data;

  if (list == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rt_message_line_show_error (self->message, error != NULL ? error->message : NULL);
  if (list == NULL)
    return;
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = list;
  show_list (self);
  recent = rt_listed_assessments_recent (list);
  rt_instrument_picker_set_recent (self->picker, (const char *const *)recent);
  /* What was asked for from the course. */
  wanted = rt_listed_assessments_find (list, self->wanted);
  g_clear_pointer (&self->wanted, g_free);
  if (wanted != NULL && self->record != NULL)
    read_assessment (self, wanted);
}

/* The practice may have written or added questionnaires meanwhile. */
static void
list_forms (RtMeasuresView *self)
{
  RtCatalogue *catalogue = rt_practice_catalogue (rt_open_record_practice (self->record));

  if (self->catalogue == catalogue)
    return;
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  self->catalogue = rt_catalogue_ref (catalogue);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  self->forms = rt_instrument_form_list (catalogue);
  rt_instrument_picker_set_forms (self->picker, self->forms);
}

static void
list_assessments (RtMeasuresView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->record == NULL || rt_open_record_practice (self->record) == NULL)
    return;
  list_forms (self);
  self->cancellable = g_cancellable_new ();
  rt_assessment_work_list_async (rt_open_record_practice (self->record),
                                 rt_open_record_patient_id (self->record), self->cancellable,
                                 listed_cb, self);
  rt_schedule_work_read_async (rt_open_record_practice (self->record),
                               rt_open_record_patient_id (self->record), self->cancellable,
                               planned_cb, self);
}

/* While a questionnaire is being answered nobody sees the list; it is made when it is shown. */
static void
record_loaded_cb (RtMeasuresView *self)
{
  if (adw_navigation_view_get_visible_page (self->navigation) == self->list_page)
    list_assessments (self);
}

static void
list_shown_cb (RtMeasuresView *self)
{
  list_assessments (self);
}

static void
rt_measures_view_dispose (GObject *object)
{
  RtMeasuresView *self = RT_MEASURES_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->record);
  rt_due_run_clear (&self->run);
  g_clear_pointer (&self->planned, rt_schedule_state_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_MEASURES_VIEW);
  G_OBJECT_CLASS (rt_measures_view_parent_class)->dispose (object);
}

static void
rt_measures_view_class_init (RtMeasuresViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_measures_view_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_INSTRUMENT_PICKER);
  g_type_ensure (RT_TYPE_DUE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/measures-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, list_page);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, message);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, due);
  gtk_widget_class_bind_template_callback (widget_class, all_due_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_at_rest_cb);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, unfinished);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, picker);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, answered);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, nothing_answered);
  gtk_widget_class_bind_template_child (widget_class, RtMeasuresView, older);
  gtk_widget_class_bind_template_callback (widget_class, list_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, instrument_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_clicked_cb);
}

static void
rt_measures_view_init (RtMeasuresView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_measures_view_set_record:
 * @self: the view
 * @record: (nullable): the record on screen
 *
 * Shows the measures of another record.
 */
void
rt_measures_view_set_record (RtMeasuresView *self, RtOpenRecord *record)
{
  g_return_if_fail (RT_IS_MEASURES_VIEW (self));
  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, record_loaded_cb, self);
  clear_rows (self);
  rt_due_run_clear (&self->run);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_set_object (&self->record, record);
  self->n_wanted = FIRST_ANSWERED;
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  list_assessments (self);
  if (record == NULL)
    return;
  g_signal_connect_object (record, "loaded", G_CALLBACK (record_loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

/** rt_measures_view_take_focus: Takes the keyboard to where a questionnaire is begun. */
void
rt_measures_view_take_focus (RtMeasuresView *self)
{
  if (adw_navigation_view_get_visible_page (self->navigation) == self->list_page)
    rt_instrument_picker_take_focus (self->picker);
}

/** rt_measures_view_open_assessment: Reads the completed questionnaire @uuid on a page of its own.
 */
void
rt_measures_view_open_assessment (RtMeasuresView *self, const char *uuid)
{
  g_return_if_fail (RT_IS_MEASURES_VIEW (self));
  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  g_set_str (&self->wanted, uuid);
  list_assessments (self);
}
