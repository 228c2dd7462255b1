/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/questionnaire-page.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/day-field.h"
#include "common/message-line.h"
#include "measures/answer-saver.h"
#include "measures/instrument-form.h"
#include "measures/item-row.h"
#include "measures/questionnaire-entry.h"
#include "measures/questionnaire-keys.h"
#include "measures/score-summary.h"

struct _RtQuestionnairePage
{
  AdwNavigationPage parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *facts;
  GtkWidget *topics_note;
  RtDayField *day;
  GtkBox *items;
  GtkLabel *progress;
  RtMessageLine *message;
  GtkWidget *finish;
  RtScoreSummary *summary;
  GtkWidget *done;
  GtkLabel *licence;

  RtPractice *practice;
  RtInstrumentForm *form;
  RtQuestionnaireEntry *entry;
  RtAnswerSaver *saver; /* nullable: a facsimile */
  GPtrArray *rows;      /* (element RtItemRow) unowned */
  gboolean warned;      /* missing answers were pointed out; the next Enter completes */
  gboolean finished;
  gboolean shown;
};

G_DEFINE_FINAL_TYPE (RtQuestionnairePage, rt_questionnaire_page, ADW_TYPE_NAVIGATION_PAGE)

static RtItemRow *
row_at (RtQuestionnairePage *self, guint item)
{
  return g_ptr_array_index (self->rows, item);
}

static void
show_progress (RtQuestionnairePage *self)
{
  guint answered = rt_questionnaire_entry_n_answered (self->entry);
  guint n = rt_questionnaire_entry_n_items (self->entry);
  gboolean saved = self->saver == NULL || rt_answer_saver_is_idle (self->saver);
  g_autofree char *words = NULL;

  if (answered == 0)
    /* Translators: how many items a questionnaire has. */
    words = g_strdup_printf (
        ngettext ("%u item, not answered yet", "%u items, none answered yet", n), n);
  else if (saved)
    /* Translators: how many items of how many are answered. */
    words = g_strdup_printf (_ ("%u of %u answered, all saved"), answered, n);
  else
    words = g_strdup_printf (_ ("%u of %u answered, saving…"), answered, n);
  gtk_label_set_text (self->progress, words);
}

static void
show_item (RtQuestionnairePage *self, guint item)
{
  guint option;
  gboolean answered = rt_questionnaire_entry_answer (self->entry, item, &option, NULL);

  rt_item_row_show_answer (row_at (self, item), answered ? (int)option : -1);
}

static void
show_current (RtQuestionnairePage *self)
{
  guint current = rt_questionnaire_entry_current (self->entry);

  for (guint i = 0; i < self->rows->len; i++)
    rt_item_row_set_current (row_at (self, i), i == current);
  if (current >= self->rows->len)
    gtk_widget_grab_focus (self->finish);
}

/* The day belongs to the assessment from its first answer on. */
static void
begin (RtQuestionnairePage *self)
{
  RtCalendarDate day = rt_clock_today ();
  g_autoptr (GTimeZone) zone = NULL;

  if (rt_answer_saver_has_begun (self->saver) || !rt_day_field_get_day (self->day, &day))
    return;
  zone = g_time_zone_new_local ();
  rt_answer_saver_set_answered_at (self->saver,
                                   rt_calendar_date_compare (day, rt_clock_today ()) == 0
                                       ? rt_clock_now ()
                                       : rt_moment_from_date (day, zone));
  rt_day_field_keep (self->day, _ ("The day is kept from the first answer on."));
}

static void
save_item (RtQuestionnairePage *self, guint item)
{
  const RtFormItem *form_item = g_ptr_array_index (self->form->items, item);
  double score;

  begin (self);
  if (rt_questionnaire_entry_answer (self->entry, item, NULL, &score))
    rt_answer_saver_answer (self->saver, form_item->number, score);
  else
    rt_answer_saver_clear (self->saver, form_item->number);
  self->warned = FALSE;
  rt_message_line_clear (self->message);
  show_item (self, item);
  show_progress (self);
}

static gboolean
day_is_sound (RtQuestionnairePage *self)
{
  RtCalendarDate day;

  return rt_answer_saver_has_begun (self->saver) || rt_day_field_get_day (self->day, &day);
}

static void
finish (RtQuestionnairePage *self)
{
  guint n = rt_questionnaire_entry_n_items (self->entry);
  guint missing = n - rt_questionnaire_entry_n_answered (self->entry);
  g_autofree char *words = NULL;

  if (self->finished || self->saver == NULL)
    return;
  if (missing == n)
    {
      rt_message_line_show_error (self->message, _ ("Nothing is answered yet."));
      return;
    }
  if (missing > 0 && !self->warned)
    {
      self->warned = TRUE;
      words = g_strdup_printf (ngettext ("%u item has no answer. Answer it, or finish once more to "
                                         "leave it out.",
                                         "%u items have no answer. Answer them, or finish once "
                                         "more to leave them out.",
                                         missing),
                               missing);
      rt_message_line_show_note (self->message, words);
      return;
    }
  self->finished = TRUE;
  gtk_widget_set_sensitive (self->finish, FALSE);
  rt_answer_saver_complete (self->saver);
}

static void
say_wrong_key (RtQuestionnairePage *self, gunichar character)
{
  g_autofree char *words = rt_questionnaire_keys_refusal (self->entry, character);

  gtk_widget_error_bell (GTK_WIDGET (self));
  rt_message_line_show_error (self->message, words);
}

static void
act (RtQuestionnairePage *self, RtEntryOutcome outcome, guint before)
{
  switch (outcome)
    {
    case RT_ENTRY_ANSWERED:
      save_item (self, before);
      show_current (self);
      break;
    case RT_ENTRY_CLEARED:
      save_item (self, rt_questionnaire_entry_current (self->entry));
      show_current (self);
      break;
    case RT_ENTRY_MOVED:
      rt_message_line_clear (self->message);
      show_current (self);
      break;
    case RT_ENTRY_FINISHED:
      finish (self);
      break;
    case RT_ENTRY_NOTHING:
    default:
      break;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RtQuestionnairePage *self)
{
  guint before = rt_questionnaire_entry_current (self->entry);
  gunichar character = gdk_keyval_to_unicode (key);
  RtEntryOutcome outcome;
  RtEntryKey control;

  if (self->finished || self->saver == NULL
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (rt_questionnaire_keys_control (key, &control))
    {
      outcome = rt_questionnaire_entry_control (self->entry, control);
      act (self, outcome, before);
      return GDK_EVENT_STOP;
    }
  if (character == 0 || !g_unichar_isgraph (character))
    return GDK_EVENT_PROPAGATE;
  if (!day_is_sound (self))
    return GDK_EVENT_STOP;
  outcome = rt_questionnaire_entry_character (self->entry, character);
  if (outcome == RT_ENTRY_NOTHING)
    say_wrong_key (self, character);
  act (self, outcome, before);
  return GDK_EVENT_STOP;
}

static void
row_chosen_cb (RtQuestionnairePage *self, guint option, RtItemRow *row)
{
  guint item;

  if (!g_ptr_array_find (self->rows, row, &item) || self->finished)
    return;
  if (!day_is_sound (self))
    {
      show_item (self, item);
      return;
    }
  rt_questionnaire_entry_choose (self->entry, item, option);
  rt_questionnaire_entry_go_to (self->entry, item + 1);
  save_item (self, item);
  show_current (self);
}

static void
row_focused_cb (GtkEventControllerFocus *controller, RtQuestionnairePage *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint item;

  if (!self->shown || !g_ptr_array_find (self->rows, row, &item)
      || item == rt_questionnaire_entry_current (self->entry))
    return;
  rt_questionnaire_entry_go_to (self->entry, item);
  show_current (self);
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
  gtk_widget_set_visible (self->done, self->saver != NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      rt_item_row_set_current (row_at (self, i), FALSE);
      rt_item_row_set_read_only (row_at (self, i), TRUE);
    }
  if (result == NULL)
    return;
  rt_score_summary_show (self->summary, result);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
}

static void
completed_cb (RtQuestionnairePage *self, const RtScoreResult *result)
{
  rt_message_line_clear (self->message);
  show_result (self, result);
  show_progress (self);
  gtk_widget_grab_focus (self->done);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Until the page is shown the focus goes where the navigation puts it; then to the first open item.
 */
static void
shown_cb (RtQuestionnairePage *self)
{
  if (self->saver == NULL || self->finished)
    return;
  self->shown = TRUE;
  rt_questionnaire_entry_go_to (self->entry, rt_questionnaire_entry_first_open (self->entry));
  show_current (self);
}

static void
rt_questionnaire_page_dispose (GObject *object)
{
  RtQuestionnairePage *self = RT_QUESTIONNAIRE_PAGE (object);

  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_QUESTIONNAIRE_PAGE);
  g_clear_pointer (&self->entry, rt_questionnaire_entry_free);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rt_questionnaire_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, name);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, facts);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, topics_note);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, day);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, items);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, progress);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, message);
  gtk_widget_class_bind_template_child (widget_class, RtQuestionnairePage, finish);
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
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/questionnaire-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, show_current);
  gtk_widget_class_bind_template_callback (widget_class, finish);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rt_questionnaire_page_init (RtQuestionnairePage *self)
{
  self->rows = g_ptr_array_new ();
  self->entry = rt_questionnaire_entry_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_item (RtQuestionnairePage *self, guint index)
{
  const RtFormItem *item = g_ptr_array_index (self->form->items, index);
  RtItemRow *row = rt_item_row_new (index + 1, self->form->items->len, item->topic);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  rt_questionnaire_entry_add_item (self->entry, (const double *)item->scores->data,
                                   item->scores->len);
  for (guint i = 0; i < item->labels->len; i++)
    rt_item_row_add_option (row, rt_questionnaire_entry_key (self->entry, index, i),
                            g_ptr_array_index (item->labels, i));
  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (row_focused_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  gtk_box_append (self->items, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static void
show_form (RtQuestionnairePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->form->short_name);
  rt_day_field_set_title (self->day, _ ("Answered on"));
  gtk_label_set_text (self->name, self->form->name);
  gtk_label_set_text (self->facts, self->form->recall != NULL ? self->form->recall : "");
  gtk_widget_set_visible (GTK_WIDGET (self->facts), self->form->recall != NULL);
  gtk_widget_set_visible (self->topics_note, !self->form->is_own);
  gtk_label_set_text (self->licence, self->form->licence != NULL ? self->form->licence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->licence), self->form->licence != NULL);
  for (guint i = 0; i < self->form->items->len; i++)
    add_item (self, i);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->items), keys);
  show_progress (self);
}

static void
show_answers (RtQuestionnairePage *self, const RtAssessment *assessment)
{
  for (guint i = 0; i < self->form->items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (self->form->items, i);
      const RtItemAnswer *answer = rt_assessment_answer (assessment, item->number);

      if (answer != NULL && answer->answered)
        rt_questionnaire_entry_set_answer (self->entry, i, answer->score);
      show_item (self, i);
    }
  rt_day_field_set_day (self->day, rt_moment_date (assessment->answered_at));
  rt_day_field_keep (self->day, NULL);
  show_progress (self);
}

static RtQuestionnairePage *
page_new (RtPractice *practice, const char *instrument_id)
{
  RtQuestionnairePage *self = g_object_new (RT_TYPE_QUESTIONNAIRE_PAGE, NULL);

  self->practice = g_object_ref (practice);
  self->form = rt_instrument_form_new (rt_practice_catalogue (practice), instrument_id);
  show_form (self);
  return self;
}

static void
take_saver (RtQuestionnairePage *self, RtAnswerSaver *saver)
{
  self->saver = saver;
  g_signal_connect_object (saver, "saved", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "completed", G_CALLBACK (completed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rt_questionnaire_page_new:
 * @practice: the open practice
 * @patient_id: who answered
 * @instrument_id: which questionnaire; it must be in the catalogue
 *
 * Returns: (transfer floating): a page that answers it, dated today until another day is entered
 */
RtQuestionnairePage *
rt_questionnaire_page_new (RtPractice *practice, gint64 patient_id, const char *instrument_id)
{
  RtQuestionnairePage *self = page_new (practice, instrument_id);

  take_saver (self, rt_answer_saver_new (practice, patient_id, instrument_id, self->form->rater));
  rt_day_field_set_day (self->day, rt_clock_today ());
  return self;
}

/**
 * rt_questionnaire_page_new_continue:
 * @practice: the open practice
 * @assessment: (transfer full): one that was begun before
 *
 * Returns: (transfer floating): a page that goes on with it at the first open item
 */
RtQuestionnairePage *
rt_questionnaire_page_new_continue (RtPractice *practice, RtAssessment *assessment)
{
  RtQuestionnairePage *self = page_new (practice, assessment->instrument_id);

  show_answers (self, assessment);
  take_saver (self, rt_answer_saver_continue (practice, assessment));
  return self;
}

/**
 * rt_questionnaire_page_new_facsimile:
 * @practice: the open practice
 * @assessment: a completed one
 * @result: (nullable): its scores
 *
 * Returns: (transfer floating): a page that shows it as it was answered
 */
RtQuestionnairePage *
rt_questionnaire_page_new_facsimile (RtPractice *practice,
                                     const RtAssessment *assessment,
                                     const RtScoreResult *result)
{
  RtQuestionnairePage *self = page_new (practice, assessment->instrument_id);

  show_answers (self, assessment);
  show_result (self, result);
  return self;
}
