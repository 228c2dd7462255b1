/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "handover/patient-page.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/message-line.h"
#include "critical-item.h"
#include "handover/hand-over-work.h"
#include "handover/patient-options.h"
#include "handover/return-dialog.h"
#include "measures/answer-saver.h"
#include "measures/instrument-form.h"

struct _RtPatientPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *count;
  GtkProgressBar *progress;
  GtkLabel *recall;
  GtkLabel *item;
  GtkBox *options;
  GtkWidget *back;
  RtMessageLine *message;
  GtkLabel *sentence;
  GtkWidget *wake;

  RtPractice *practice;
  RtPatientStart *start; /* nullable: not read yet */
  guint which;           /* of the remaining questionnaires */
  RtInstrumentForm *form;
  RtAnswerSaver *saver;
  guint index;              /* of the item on screen */
  RtAssessment *given;      /* nullable: what was answered so far of this questionnaire */
  gboolean critical;        /* one of the answers of this hand-over calls for the sentence */
  GtkEventController *keys; /* of the window, without a focus; unowned */
  char *before_blank;       /* page under the blank one */
  GCancellable *cancellable;
};

enum
{
  RETURNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtPatientPage, rt_patient_page, ADW_TYPE_BIN)

static void next_questionnaire (RtPatientPage *self);

/* ---- one item ---- */

static void
show_item (RtPatientPage *self)
{
  const RtFormItem *item = g_ptr_array_index (self->form->items, self->index);
  guint n = self->form->items->len;
  /* Translators: number of an item, number of items. */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), self->index + 1, n);

  gtk_label_set_text (self->count, count);
  gtk_progress_bar_set_fraction (self->progress, (double)self->index / n);
  gtk_label_set_text (self->recall, self->form->instructions != NULL ? self->form->instructions
                                    : self->form->recall != NULL     ? self->form->recall
                                                                     : "");
  gtk_label_set_text (self->item, item->topic);
  rt_patient_options_show (self->options, item);
  gtk_widget_set_sensitive (self->back, self->index > 0);
  gtk_stack_set_visible_child_name (self->stack, "item");
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->options)));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->item), item->topic,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
go_on (RtPatientPage *self)
{
  guint next = self->index + 1;

  while (next < self->form->items->len
         && rt_instrument_form_skips (self->form, self->given->answers, next))
    next++;
  if (next < self->form->items->len)
    {
      self->index = next;
      show_item (self);
    }
  else
    rt_answer_saver_complete (self->saver);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  RtPatientPage *self = RT_PATIENT_PAGE (widget);
  guint option = g_variant_get_uint32 (target);
  const RtFormItem *item;
  double score;

  if (self->form == NULL || g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "item") != 0)
    return;
  item = g_ptr_array_index (self->form->items, self->index);
  score = g_array_index (item->scores, double, option);
  self->critical |= rt_critical_item_of (self->form->instrument, item->number, score) != NULL;
  rt_message_line_clear (self->message);
  rt_answer_saver_answer (self->saver, item->number, score);
  rt_assessment_set_answer (self->given, item->number, score);
  go_on (self);
}

static void
skip_clicked_cb (RtPatientPage *self)
{
  const RtFormItem *item = g_ptr_array_index (self->form->items, self->index);

  rt_answer_saver_clear (self->saver, item->number);
  rt_assessment_clear_answer (self->given, item->number);
  go_on (self);
}

static void
back_clicked_cb (RtPatientPage *self)
{
  if (self->index == 0)
    return;
  self->index--;
  while (self->index > 0
         && rt_instrument_form_skips (self->form, self->given->answers, self->index))
    self->index--;
  show_item (self);
}

/* The focus returns to where an answer is given, so that the keyboard goes on as before. */
static void
wake_cb (RtPatientPage *self)
{
  GtkWidget *option = gtk_widget_get_first_child (GTK_WIDGET (self->options));

  if (self->before_blank == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, self->before_blank);
  if (option != NULL && g_str_equal (self->before_blank, "item"))
    gtk_widget_grab_focus (option);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* A digit chooses by place, from 1; Backspace goes back; any key ends the blank page. A dialog has
 * the keys for itself. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RtPatientPage *self)
{
  guint32 digit = gdk_keyval_to_unicode (key);
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "blank") == 0)
    {
      wake_cb (self);
      return GDK_EVENT_STOP;
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "item") != 0
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_BackSpace)
    {
      back_clicked_cb (self);
      return GDK_EVENT_STOP;
    }
  if (digit < '1' || digit > '9')
    return GDK_EVENT_PROPAGATE;
  if (digit - '1'
      < ((const RtFormItem *)g_ptr_array_index (self->form->items, self->index))->labels->len)
    gtk_widget_activate_action (GTK_WIDGET (self), "patient.choose", "u", digit - '1');
  return GDK_EVENT_STOP;
}

/* ---- one questionnaire after the other ---- */

static void
completed_cb (RtPatientPage *self)
{
  self->which++;
  next_questionnaire (self);
}

static void
failed_cb (RtPatientPage *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
}

/* What was begun is gone on with in its own version. */
static RtInstrumentForm *
form_of (RtPatientPage *self, const char *instrument_id)
{
  const RtAssessment *begun = rt_patient_start_find (self->start, instrument_id);

  return rt_instrument_form_new_for_patient (rt_practice_catalogue (self->practice), instrument_id,
                                             begun != NULL ? begun->instrument_version : 0);
}

/* Where an interruption left it: after the last item that was answered or left out. */
static guint
first_open (const RtInstrumentForm *form, const RtAssessment *assessment)
{
  for (guint i = 0; i < form->items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (form->items, i);

      if (rt_assessment_answer (assessment, item->number) == NULL
          && !rt_instrument_form_skips (form, assessment->answers, i))
        return i;
    }
  return form->items->len - 1;
}

static RtAnswerSaver *
begin_saver (RtPatientPage *self, const char *instrument_id)
{
  const RtAssessment *found = rt_patient_start_find (self->start, instrument_id);
  RtAssessment *begun = found != NULL ? rt_assessment_copy (found) : NULL;

  self->index = 0;
  g_clear_pointer (&self->given, rt_assessment_free);
  self->given = begun != NULL ? rt_assessment_copy (begun) : rt_assessment_new ();
  if (begun != NULL)
    {
      self->index = first_open (self->form, begun);
      return rt_answer_saver_continue (self->practice, begun);
    }
  begun = rt_assessment_new ();
  begun->patient_id = self->start->hand_over->patient_id;
  begun->instrument_id = g_strdup (instrument_id);
  begun->answered_at = rt_clock_now ();
  begun->entered_through = RT_ENTERED_PATIENT;
  begun->language = g_strdup (self->form->language);
  return rt_answer_saver_new (self->practice, begun);
}

/* An answer that calls for attention has its sentence, also one from before an interruption. */
static void
show_end (RtPatientPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->critical ? "sentence" : "thanks");
}

static void
next_questionnaire (RtPatientPage *self)
{
  const char *id = self->start->hand_over->remaining[self->which];

  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  if (id == NULL)
    {
      show_end (self);
      return;
    }
  self->form = form_of (self, id);
  if (self->form == NULL) /* its wording was taken away meanwhile */
    {
      self->which++;
      next_questionnaire (self);
      return;
    }
  self->saver = begin_saver (self, id);
  g_signal_connect_object (self->saver, "completed", G_CALLBACK (completed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_item (self);
}

static void
begin_clicked_cb (RtPatientPage *self)
{
  next_questionnaire (self);
}

static void
thanks_clicked_cb (RtPatientPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "thanks");
}

/* Nothing can be asked, and nothing of the record may show: the device goes back. */
static void
show_unread (RtPatientPage *self, const char *sentence)
{
  rt_message_line_show_error (self->message, sentence);
  gtk_stack_set_visible_child_name (self->stack, "unread");
}

static void
started_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  RtPatientStart *start = rt_hand_over_work_start_finish (RT_PRACTICE (source), result, &error);
  RtPatientPage *self = user_data;

  if (start == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_unread (self, error->message);
      return;
    }
  self->start = start;
  self->critical = start->hand_over->calls;
  if (*start->sentence != '\0')
    gtk_label_set_text (self->sentence, start->sentence);
  if (start->hand_over->remaining[0] != NULL)
    gtk_stack_set_visible_child_name (self->stack, "begin");
  else
    show_end (self);
}

/* ---- leaving ---- */

static void
returned_cb (RtPatientPage *self)
{
  g_signal_emit (self, signals[RETURNED], 0);
}

static void
contrast_toggled_cb (GtkToggleButton *button, RtPatientPage *self)
{
  if (gtk_toggle_button_get_active (button))
    gtk_widget_add_css_class (GTK_WIDGET (self), "rt-patient-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rt-patient-contrast");
}

static void
rt_patient_page_dispose (GObject *object)
{
  RtPatientPage *self = RT_PATIENT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->saver != NULL)
    g_signal_handlers_disconnect_by_data (self->saver, self);
  g_clear_object (&self->saver);
  g_clear_pointer (&self->form, rt_instrument_form_free);
  g_clear_pointer (&self->start, rt_patient_start_free);
  g_clear_pointer (&self->before_blank, g_free);
  g_clear_pointer (&self->given, rt_assessment_free);
  g_clear_object (&self->practice);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PATIENT_PAGE);
  G_OBJECT_CLASS (rt_patient_page_parent_class)->dispose (object);
}

/* Ahead of every widget below @widget, or of @widget itself alone when nothing has the focus. */
static GtkEventController *
watch_keys (RtPatientPage *self, GtkWidget *widget, GtkPropagationPhase phase)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (widget, keys);
  return keys;
}

/* The window's capture phase stays free: who watches there whether somebody is present has to see
 * every key before it is used up here, or the page would go blank under the patient's fingers. */
static void
rt_patient_page_root (GtkWidget *widget)
{
  RtPatientPage *self = RT_PATIENT_PAGE (widget);

  GTK_WIDGET_CLASS (rt_patient_page_parent_class)->root (widget);
  self->keys = watch_keys (self, GTK_WIDGET (gtk_widget_get_root (widget)), GTK_PHASE_TARGET);
}

static void
rt_patient_page_unroot (GtkWidget *widget)
{
  RtPatientPage *self = RT_PATIENT_PAGE (widget);

  gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (widget)),
                                g_steal_pointer (&self->keys));
  GTK_WIDGET_CLASS (rt_patient_page_parent_class)->unroot (widget);
}

static void
rt_patient_page_class_init (RtPatientPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_patient_page_dispose;
  widget_class->root = rt_patient_page_root;
  widget_class->unroot = rt_patient_page_unroot;
  signals[RETURNED] = g_signal_new ("returned", RT_TYPE_PATIENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "patient.choose", "u", choose_cb);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/handover/patient-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, count);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, recall);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, item);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, options);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, back);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, RtPatientPage, wake);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, thanks_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, wake_cb);
  gtk_widget_class_bind_template_callback (widget_class, contrast_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, rt_patient_page_ask_return);
}

static void
rt_patient_page_init (RtPatientPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  watch_keys (self, GTK_WIDGET (self), GTK_PHASE_CAPTURE);
}

/**
 * rt_patient_page_new:
 * @practice: a practice whose device is handed over
 *
 * Returns: (transfer floating): the page of the patient who has it
 */
RtPatientPage *
rt_patient_page_new (RtPractice *practice)
{
  RtPatientPage *self = g_object_new (RT_TYPE_PATIENT_PAGE, NULL);

  self->practice = g_object_ref (practice);
  rt_hand_over_work_start_async (practice, self->cancellable, started_cb, self);
  return self;
}

/**
 * rt_patient_page_blank:
 *
 * Takes the item off the screen until somebody touches it. Answers given so far are saved.
 */
void
rt_patient_page_blank (RtPatientPage *self)
{
  const char *now = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (now, "blank") == 0)
    return;
  g_set_str (&self->before_blank, now);
  gtk_stack_set_visible_child_name (self->stack, "blank");
  gtk_widget_grab_focus (self->wake); /* a hidden item must not keep the keys */
}

/* Who gives the device back before the end has not read the sentence yet. */
static const char *
words_on_return (RtPatientPage *self)
{
  const char *now = gtk_stack_get_visible_child_name (self->stack);
  gboolean read = g_strcmp0 (now, "sentence") == 0 || g_strcmp0 (now, "thanks") == 0;

  return self->critical && !read ? gtk_label_get_text (self->sentence) : NULL;
}

/** rt_patient_page_ask_return: Asks for the passphrase or the PIN. */
void
rt_patient_page_ask_return (RtPatientPage *self)
{
  gboolean has_pin = self->start != NULL && self->start->hand_over->has_pin;
  RtReturnDialog *dialog = rt_return_dialog_new (self->practice, has_pin, words_on_return (self));

  g_signal_connect_object (dialog, "returned", G_CALLBACK (returned_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
