/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/questionnaire-page.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/day-field.h"
#include "common/message-line.h"
#include "critical/critical-prompt.h"
#include "measures/answer-saver.h"
#include "measures/change-list.h"
#include "measures/entry-words.h"
#include "measures/form-header.h"
#include "measures/instrument-form.h"
#include "measures/item-list.h"
#include "measures/licence-note.h"
#include "measures/rater-rows.h"
#include "measures/score-summary.h"
#include "measures/second-pass.h"
#include "measures/value-rows.h"

struct _RtQuestionnairePage
{
  AdwNavigationPage parent_instance;

  GtkScrolledWindow *scroller;
  RtFormHeader *header;
  RtLicenceNote *licence_note;
  RtDayField *day;
  RtRaterRows *rater;
  RtItemList *items;
  RtValueRows *values;
  GtkLabel *progress;
  RtMessageLine *message;
  GtkWidget *finish;
  GtkWidget *again;
  RtScoreSummary *summary;
  RtChangeList *change;
  GtkWidget *done;
  GtkLabel *licence;

  RtOpenRecord *record;
  RtPractice *practice;
  RtInstrumentForm *form;
  RtAnswerSaver *saver;
  RtSecondEntry *second; /* nullable: entered once */
  GHashTable *prompted;  /* critical answers that were asked about on this page */
  gboolean warned;       /* missing answers were pointed out; the next Enter completes */
  gboolean finished;
};

G_DEFINE_FINAL_TYPE (RtQuestionnairePage, rt_questionnaire_page, ADW_TYPE_NAVIGATION_PAGE)

/* How many items and values are answered, of how many that are asked. */
static guint
count_answers (RtQuestionnairePage *self, guint *n)
{
  *n = rt_item_list_n_asked (self->items) + rt_value_rows_n_values (self->values);
  return rt_item_list_n_answered (self->items) + rt_value_rows_n_answered (self->values);
}

static void
show_progress (RtQuestionnairePage *self)
{
  guint n, answered = count_answers (self, &n);
  gboolean saved = self->saver == NULL || rt_answer_saver_is_idle (self->saver);
  g_autofree char *words = NULL;

  words = self->second != NULL ? rt_entry_words_again (answered, n)
                               : rt_entry_words_progress (answered, n, saved);
  gtk_label_set_text (self->progress, words);
  gtk_widget_set_sensitive (self->again, answered > 0);
}

/* Who answers belongs to the assessment from its first answer on. */
static void
begin (RtQuestionnairePage *self)
{
  RtCalendarDate day = rt_clock_today ();

  if (rt_answer_saver_has_begun (self->saver) || !rt_day_field_get_day (self->day, &day))
    return;
  rt_answer_saver_set_day (self->saver, day);
  rt_answer_saver_set_rater (self->saver, rt_rater_rows_rater (self->rater),
                             rt_rater_rows_informant (self->rater));
  rt_rater_rows_keep (self->rater);
}

/* Once begun, another day is stored with Enter, or at the latest when the page is finished. */
static void
keep_day (RtQuestionnairePage *self)
{
  RtCalendarDate day;

  if (self->saver != NULL && !self->finished && rt_answer_saver_has_begun (self->saver)
      && rt_day_field_get_day (self->day, &day))
    rt_answer_saver_set_day (self->saver, day);
}

static gboolean
asked_cb (RtQuestionnairePage *self)
{
  RtCalendarDate day;

  return self->finished || self->saver == NULL || !rt_day_field_get_day (self->day, &day);
}

static void
save (RtQuestionnairePage *self, int number, gboolean answered, double value)
{
  begin (self);
  if (answered)
    rt_answer_saver_answer (self->saver, number, value);
  else
    rt_answer_saver_clear (self->saver, number);
}

static void
save_item (RtQuestionnairePage *self, guint index)
{
  const RtFormItem *item = g_ptr_array_index (self->form->items, index);
  double score = 0;
  gboolean answered = rt_item_list_answer (self->items, index, &score);

  save (self, item->number, answered, score);
}

static void
answered_cb (RtQuestionnairePage *self, guint index)
{
  self->warned = FALSE;
  rt_message_line_clear (self->message);
  if (self->second == NULL
      || rt_second_pass_compare (self->second, self->items, self->form, index, self->message)
             == RT_SECOND_DECIDED)
    save_item (self, index);
  show_progress (self);
}

static void
value_typed_cb (RtQuestionnairePage *self, int number, gboolean answered, double value)
{
  self->warned = FALSE;
  if (self->second == NULL
      || rt_second_pass_compare_value (self->second, self->items, self->values, number, answered,
                                       value, self->message)
             == RT_SECOND_DECIDED)
    save (self, number, answered, value);
  show_progress (self);
}

static void
values_passed_cb (RtQuestionnairePage *self)
{
  gtk_widget_grab_focus (self->finish);
}

static void
moved_cb (RtQuestionnairePage *self)
{
  if (rt_item_list_current (self->items) >= rt_item_list_n_items (self->items)
      && !rt_value_rows_start (self->values))
    values_passed_cb (self);
}

static void
refused_cb (RtQuestionnairePage *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

static void
start_entry (RtQuestionnairePage *self)
{
  rt_item_list_start (self->items);
  if (rt_item_list_n_items (self->items) == 0)
    rt_value_rows_start (self->values);
}

/* The list is blank again; what was saved stays saved. */
static void
again_clicked_cb (RtQuestionnairePage *self)
{
  g_clear_pointer (&self->second, rt_second_entry_free);
  self->second = rt_second_pass_begin (self->items, self->values);
  gtk_widget_set_visible (self->again, FALSE);
  rt_message_line_show_note (self->message, _ ("Enter the form once more. What differs from the "
                                               "first entry is asked about."));
  show_progress (self);
  start_entry (self);
}

static gboolean
warn_about_missing (RtQuestionnairePage *self)
{
  guint n, answered = count_answers (self, &n), missing = n - answered;
  g_autofree char *words = rt_entry_words_missing (missing);

  if (missing == n)
    {
      rt_message_line_show_error (self->message, _ ("Nothing is answered yet."));
      return TRUE;
    }
  if (missing == 0 || self->warned)
    return FALSE;
  self->warned = TRUE;
  rt_message_line_show_note (self->message, words);
  return TRUE;
}

static void
finish (RtQuestionnairePage *self)
{
  if (self->finished || self->saver == NULL)
    return;
  if (self->second != NULL && !rt_second_entry_is_complete (self->second))
    {
      rt_message_line_show_error (self->message,
                                  _ ("Some items that were answered at first are not entered again "
                                     "yet."));
      return;
    }
  if (asked_cb (self) || !rt_value_rows_keep (self->values)
      || (self->second == NULL && warn_about_missing (self)))
    return;
  keep_day (self);
  self->finished = TRUE;
  gtk_widget_set_sensitive (self->finish, FALSE);
  if (self->second != NULL)
    rt_answer_saver_verify (self->saver);
  rt_answer_saver_complete (self->saver);
}

static void
saved_cb (RtQuestionnairePage *self)
{
  show_progress (self);
  rt_rater_rows_remember (self->rater, self->practice, rt_answer_saver_assessment (self->saver));
  rt_critical_prompt (self->practice, rt_answer_saver_assessment (self->saver), self->prompted,
                      GTK_WIDGET (self));
}

static void
failed_cb (RtQuestionnairePage *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
  self->finished = FALSE;
  gtk_widget_set_sensitive (self->finish, TRUE);
  show_progress (self);
}

static void
show_result (RtQuestionnairePage *self, const RtScoreResult *result)
{
  self->finished = TRUE;
  gtk_widget_set_visible (self->finish, FALSE);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_widget_set_visible (self->done, TRUE);
  rt_item_list_set_read_only (self->items, TRUE);
  rt_value_rows_set_read_only (self->values);
  rt_rater_rows_keep (self->rater);
  if (result != NULL)
    rt_score_summary_show (self->summary, result);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), result != NULL);
  if (rt_answer_saver_assessment (self->saver) != NULL)
    rt_change_list_show (self->change, rt_open_record_get (self->record),
                         rt_practice_catalogue (self->practice),
                         rt_answer_saver_assessment (self->saver));
}

static void
completed_cb (RtQuestionnairePage *self, const RtScoreResult *result)
{
  rt_message_line_clear (self->message);
  show_result (self, result);
  rt_day_field_keep (self->day, NULL);
  show_progress (self);
  gtk_widget_grab_focus (self->done);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
to_items_cb (RtQuestionnairePage *self)
{
  keep_day (self);
  rt_item_list_go_to (self->items, rt_item_list_current (self->items));
}

/* Until now the focus went where the navigation puts it. */
static void
shown_cb (RtQuestionnairePage *self)
{
  if (self->saver != NULL && !self->finished)
    start_entry (self);
}

static void
rt_questionnaire_page_dispose (GObject *object)
{
  RtQuestionnairePage *self = RT_QUESTIONNAIRE_PAGE (object);

  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_QUESTIONNAIRE_PAGE);
  g_clear_pointer (&self->second, rt_second_entry_free);
  g_clear_pointer (&self->prompted, g_hash_table_unref);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_object (&self->practice);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (rt_questionnaire_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, header);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, licence_note);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, day);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, rater);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, items);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, values);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, change);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, progress);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, message);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, finish);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, again);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, summary);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, done);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, licence);
}

static void
rt_questionnaire_page_class_init (RtQuestionnairePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_questionnaire_page_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  g_type_ensure (RT_TYPE_DAY_FIELD);
  g_type_ensure (RT_TYPE_SCORE_SUMMARY);
  g_type_ensure (RT_TYPE_ITEM_LIST);
  g_type_ensure (RT_TYPE_FORM_HEADER);
  g_type_ensure (RT_TYPE_LICENCE_NOTE);
  g_type_ensure (RT_TYPE_RATER_ROWS);
  g_type_ensure (RT_TYPE_VALUE_ROWS);
  g_type_ensure (RT_TYPE_CHANGE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/questionnaire-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, to_items_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, values_passed_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, rt_message_line_show_note);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
}

static void
rt_questionnaire_page_init (RtQuestionnairePage *self)
{
  self->prompted = rt_critical_prompt_new_list ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_form (RtQuestionnairePage *self)
{
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->form->short_name);
  rt_day_field_set_title (self->day, _ ("Answered on"));
  rt_form_header_show (self->header, self->form);
  gtk_label_set_text (self->licence, self->form->licence != NULL ? self->form->licence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->licence), self->form->licence != NULL);
  rt_item_list_set_form (self->items, self->form);
  rt_value_rows_set_form (self->values, self->form);
  show_progress (self);
}

static void
show_answers (RtQuestionnairePage *self, const RtAssessment *assessment)
{
  rt_item_list_set_answers (self->items, self->form, assessment);
  rt_value_rows_set_answers (self->values, assessment);
  rt_day_field_set_day (self->day, rt_moment_date (assessment->answered_at));
  rt_rater_rows_show (self->rater, assessment->rater, assessment->informant);
  rt_rater_rows_keep (self->rater);
  show_progress (self);
}

static RtQuestionnairePage *
page_new (RtOpenRecord *record, const char *instrument_id, int version)
{
  RtQuestionnairePage *self = g_object_new (RT_TYPE_QUESTIONNAIRE_PAGE, NULL);

  self->record = g_object_ref (record);
  self->practice = g_object_ref (rt_open_record_practice (record));
  self->form =
      rt_instrument_form_new (rt_practice_catalogue (self->practice), instrument_id, version);
  show_form (self);
  return self;
}

static void
take_saver (RtQuestionnairePage *self, RtAnswerSaver *saver)
{
  self->saver = saver;
  g_signal_connect_object (saver, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "completed", G_CALLBACK (completed_cb), self, G_CONNECT_SWAPPED);
  rt_licence_note_show (self->licence_note, self->practice, self->form);
}

/**
 * rt_questionnaire_page_new:
 * @record: of the patient who answered
 * @instrument_id: which questionnaire; it must be in the catalogue
 *
 * Returns: (transfer floating): a page that answers it, dated today until another day is entered
 */
RtQuestionnairePage *
rt_questionnaire_page_new (RtOpenRecord *record, const char *instrument_id)
{
  RtQuestionnairePage *self = page_new (record, instrument_id, 0);
  RtAssessment *plan = rt_assessment_new ();

  plan->patient_id = rt_open_record_patient_id (record);
  plan->instrument_id = g_strdup (instrument_id);
  plan->rater = self->form->rater;
  plan->answered_at = rt_clock_now ();
  take_saver (self, rt_answer_saver_new (self->practice, plan));
  rt_rater_rows_show (self->rater, self->form->rater, NULL);
  rt_day_field_set_day (self->day, rt_clock_today ());
  return self;
}

/** rt_questionnaire_page_new_due: Returns: (transfer floating): a page for what a schedule asks for
 */
RtQuestionnairePage *
rt_questionnaire_page_new_due (RtOpenRecord *record, const RtDueAssessment *due)
{
  RtQuestionnairePage *self = rt_questionnaire_page_new (record, due->instrument_id);

  rt_rater_rows_show_due (self->rater, due);
  return self;
}

/**
 * rt_questionnaire_page_new_continue:
 * @assessment: (transfer full): one that was begun before
 *
 * Returns: (transfer floating): a page that goes on with it at the first open item
 */
RtQuestionnairePage *
rt_questionnaire_page_new_continue (RtOpenRecord *record, RtAssessment *assessment)
{
  RtQuestionnairePage *self =
      page_new (record, assessment->instrument_id, assessment->instrument_version);

  show_answers (self, assessment);
  rt_critical_prompt_skip (self->practice, assessment, self->prompted);
  take_saver (self, rt_answer_saver_continue (self->practice, assessment));
  return self;
}

/**
 * rt_questionnaire_page_set_next:
 * @name: (nullable): short name of the questionnaire that is answered after this one
 *
 * Says on the button what follows.
 */
void
rt_questionnaire_page_set_next (RtQuestionnairePage *self, const char *name)
{
  g_autofree char *label = NULL;

  if (name != NULL)
    /* Translators: %s is the short name of a questionnaire. */
    label = g_strdup_printf (_ ("_Next: %s"), name);
  gtk_button_set_label (GTK_BUTTON (self->done), label != NULL ? label : _ ("_Done"));
}

/** rt_questionnaire_page_is_finished: Returns: whether the questionnaire was completed here */
gboolean
rt_questionnaire_page_is_finished (RtQuestionnairePage *self)
{
  return self->finished;
}
