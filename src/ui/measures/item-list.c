/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/item-list.h"

#include <glib/gi18n.h>

#include "measures/item-row.h"
#include "measures/questionnaire-entry.h"
#include "measures/questionnaire-keys.h"
#include "skipped-item.h"

struct _RtItemList
{
  AdwBin parent_instance;

  GtkBox *box;
  RtQuestionnaireEntry *entry;
  GPtrArray *rows; /* (element RtItemRow) unowned */
  const RtInstrumentForm *form;
  gboolean read_only;
  gboolean started; /* the focus moves along with the current item */
};

enum
{
  ANSWERED,
  MOVED,
  FINISHED,
  REFUSED,
  SKIPPED,
  ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtItemList, rt_item_list, ADW_TYPE_BIN)

static RtItemRow *
row_at (RtItemList *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static void
show_item (RtItemList *self, guint index)
{
  guint option;
  gboolean answered = rt_questionnaire_entry_answer (self->entry, index, &option, NULL);

  rt_item_row_show_answer (row_at (self, index), answered ? (int)option : -1);
}

static void
show_current (RtItemList *self)
{
  guint current = rt_questionnaire_entry_current (self->entry);

  for (guint i = 0; i < self->rows->len; i++)
    rt_item_row_set_current (row_at (self, i), i == current);
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
is_refused (RtItemList *self)
{
  gboolean refused = FALSE;

  g_signal_emit (self, signals[ASKED], 0, &refused);
  return refused;
}

static GArray *
answers_of (RtItemList *self)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (RtItemAnswer));

  for (guint i = 0; i < self->form->items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (self->form->items, i);
      RtItemAnswer answer = { item->number, TRUE, 0 };

      if (rt_questionnaire_entry_answer (self->entry, i, NULL, &answer.score))
        g_array_append_val (answers, answer);
    }
  return answers;
}

/* Shows which items the answers given so far leave unasked; whether that changed. */
static gboolean
update_skipped (RtItemList *self, const GArray *answers)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gboolean skipped = rt_instrument_form_skips (self->form, answers, i);

      if (!rt_questionnaire_entry_set_skipped (self->entry, i, skipped))
        continue;
      changed = TRUE;
      rt_item_row_set_skipped (row_at (self, i), skipped);
      show_item (self, i);
    }
  return changed;
}

/* Without a word about it: answers that were given before. */
static void
show_skipped (RtItemList *self)
{
  g_autoptr (GArray) answers = answers_of (self);

  update_skipped (self, answers);
}

/* An answer was given or taken back; @on: the next item that is asked becomes the current one. */
static void
take_answer (RtItemList *self, guint index, gboolean on)
{
  g_autoptr (GArray) answers = answers_of (self);
  gboolean changed = update_skipped (self, answers);
  g_autofree char *sentence = changed && self->form->instrument != NULL
                                  ? rt_skip_describe (self->form->instrument, answers)
                                  : NULL;

  if (on)
    rt_questionnaire_entry_pass_skipped (self->entry);
  show_current (self);
  show_item (self, index);
  g_signal_emit (self, signals[ANSWERED], 0, index);
  if (sentence != NULL)
    g_signal_emit (self, signals[SKIPPED], 0, sentence);
}

static void
act (RtItemList *self, RtEntryOutcome outcome, guint before)
{
  switch (outcome)
    {
    case RT_ENTRY_ANSWERED:
      take_answer (self, before, TRUE);
      break;
    case RT_ENTRY_CLEARED:
      take_answer (self, rt_questionnaire_entry_current (self->entry), FALSE);
      break;
    case RT_ENTRY_MOVED:
      show_current (self);
      break;
    case RT_ENTRY_FINISHED:
      g_signal_emit (self, signals[FINISHED], 0);
      break;
    case RT_ENTRY_NOTHING:
    default:
      break;
    }
}

static void
take_character (RtItemList *self, gunichar character, guint before)
{
  RtEntryOutcome outcome = rt_questionnaire_entry_character (self->entry, character);
  g_autofree char *sentence = NULL;

  if (outcome == RT_ENTRY_NOTHING)
    {
      sentence = rt_questionnaire_keys_refusal (self->entry, character);
      gtk_widget_error_bell (GTK_WIDGET (self));
      g_signal_emit (self, signals[REFUSED], 0, sentence);
    }
  act (self, outcome, before);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RtItemList *self)
{
  guint before = rt_questionnaire_entry_current (self->entry);
  gunichar character = gdk_keyval_to_unicode (key);
  RtEntryKey control;

  if (self->read_only || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (rt_questionnaire_keys_control (key, &control))
    {
      act (self, rt_questionnaire_entry_control (self->entry, control), before);
      return GDK_EVENT_STOP;
    }
  if (character == 0 || !g_unichar_isgraph (character))
    return GDK_EVENT_PROPAGATE;
  if (!is_refused (self))
    take_character (self, character, before);
  return GDK_EVENT_STOP;
}

static void
row_chosen_cb (RtItemList *self, guint option, RtItemRow *row)
{
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index) || self->read_only)
    return;
  if (is_refused (self))
    {
      show_item (self, index);
      return;
    }
  rt_questionnaire_entry_choose (self->entry, index, option);
  rt_questionnaire_entry_go_to (self->entry, index + 1);
  take_answer (self, index, TRUE);
}

static void
row_focused_cb (GtkEventControllerFocus *controller, RtItemList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  guint index;

  if (!self->started || !g_ptr_array_find (self->rows, row, &index)
      || index == rt_questionnaire_entry_current (self->entry))
    return;
  rt_item_list_go_to (self, index);
}

static void
rt_item_list_dispose (GObject *object)
{
  RtItemList *self = RT_ITEM_LIST (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (rt_item_list_parent_class)->dispose (object);
}

static void
rt_item_list_finalize (GObject *object)
{
  g_clear_pointer (&RT_ITEM_LIST (object)->entry, rt_questionnaire_entry_free);
  G_OBJECT_CLASS (rt_item_list_parent_class)->finalize (object);
}

static void
rt_item_list_class_init (RtItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_item_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_item_list_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[ANSWERED] = g_signal_new ("answered", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MOVED] = g_signal_new ("moved", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[FINISHED] = g_signal_new ("finished", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SKIPPED] = g_signal_new ("skipped", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ASKED] = g_signal_new ("asked", RT_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}

static void
rt_item_list_init (RtItemList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->entry = rt_questionnaire_entry_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Items"),
                                  -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);
}

static void
add_item (RtItemList *self, const RtFormItem *item, guint index, guint n_items)
{
  RtItemRow *row = rt_item_row_new (index + 1, n_items, item->topic);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  rt_questionnaire_entry_add_item (self->entry, (const double *)item->scores->data,
                                   item->scores->len);
  for (guint i = 0; i < item->labels->len; i++)
    rt_item_row_add_option (row, rt_questionnaire_entry_key (self->entry, index, i),
                            g_ptr_array_index (item->labels, i));
  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (row_focused_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  gtk_box_append (self->box, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

/**
 * rt_item_list_set_form:
 * @self: an empty list
 * @form: the questionnaire; it outlives the list
 *
 * Fills the list with the items of a questionnaire.
 */
void
rt_item_list_set_form (RtItemList *self, const RtInstrumentForm *form)
{
  g_return_if_fail (RT_IS_ITEM_LIST (self) && self->rows->len == 0);
  self->form = form;
  for (guint i = 0; i < form->items->len; i++)
    add_item (self, g_ptr_array_index (form->items, i), i, form->items->len);
  gtk_widget_set_visible (GTK_WIDGET (self), form->items->len > 0);
}

/** rt_item_list_n_items: Returns: how many items there are. */
guint
rt_item_list_n_items (RtItemList *self)
{
  return self->rows->len;
}

/** rt_item_list_n_answered: Returns: how many of them are answered. */
guint
rt_item_list_n_answered (RtItemList *self)
{
  return rt_questionnaire_entry_n_answered (self->entry);
}

/** rt_item_list_n_asked: Returns: how many the questionnaire's own rule does not leave unasked. */
guint
rt_item_list_n_asked (RtItemList *self)
{
  return self->rows->len - rt_questionnaire_entry_n_skipped (self->entry);
}

/** rt_item_list_current: Returns: index of the current item; the number of items after the last. */
guint
rt_item_list_current (RtItemList *self)
{
  return rt_questionnaire_entry_current (self->entry);
}

/**
 * rt_item_list_answer:
 * @index: of an item, from 0
 * @score: (out) (optional): the score of the chosen option, before reversal
 *
 * Returns: whether the item is answered.
 */
gboolean
rt_item_list_answer (RtItemList *self, guint index, double *score)
{
  return rt_questionnaire_entry_answer (self->entry, index, NULL, score);
}

/** rt_item_list_set_answer: Shows an answer that was given before; no signal says so. */
void
rt_item_list_set_answer (RtItemList *self, guint index, double score)
{
  rt_questionnaire_entry_set_answer (self->entry, index, score);
  show_item (self, index);
  show_skipped (self);
}

/** rt_item_list_clear: Shows every item without an answer, as before the first key; no signal. */
void
rt_item_list_clear (RtItemList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      rt_questionnaire_entry_go_to (self->entry, i);
      rt_questionnaire_entry_control (self->entry, RT_ENTRY_KEY_DELETE);
      show_item (self, i);
    }
  show_skipped (self);
}

/** rt_item_list_go_to: Makes an item the current one. */
void
rt_item_list_go_to (RtItemList *self, guint index)
{
  rt_questionnaire_entry_go_to (self->entry, index);
  show_current (self);
}

/** rt_item_list_start: Goes to the first open item and keeps the focus with the current one. */
void
rt_item_list_start (RtItemList *self)
{
  self->started = TRUE;
  rt_item_list_go_to (self, rt_questionnaire_entry_first_open (self->entry));
}

/** rt_item_list_set_read_only: Whether the answers are only shown. */
void
rt_item_list_set_read_only (RtItemList *self, gboolean read_only)
{
  self->read_only = read_only;
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (read_only)
        rt_item_row_set_current (row_at (self, i), FALSE);
      rt_item_row_set_read_only (row_at (self, i), read_only);
    }
}

/** rt_item_list_set_answers: Shows the answers of @assessment; no signal says so. */
void
rt_item_list_set_answers (RtItemList *self,
                          const RtInstrumentForm *form,
                          const RtAssessment *assessment)
{
  for (guint i = 0; i < form->items->len; i++)
    {
      const RtFormItem *item = g_ptr_array_index (form->items, i);
      const RtItemAnswer *answer = rt_assessment_answer (assessment, item->number);

      if (answer != NULL && answer->answered)
        rt_item_list_set_answer (self, i, answer->score);
    }
}
