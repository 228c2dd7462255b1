/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/value-rows.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "number-text.h"

#define MOST_DECIMALS 4

/* One field and what was taken over from it last. */
typedef struct
{
  GtkWidget *row; /* unowned */
  int number;
  gboolean has_range;
  double minimum;
  double maximum;
  char *title;
  char *kept; /* the text that is stored; empty for none */
} Field;

struct _RtValueRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  RtMessageLine *message;

  GPtrArray *fields; /* (element Field) */
  Field *asked;      /* to be entered once more, until it was; unowned, nullable */
  gboolean read_only;
};

enum
{
  TYPED,
  PASSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtValueRows, rt_value_rows, ADW_TYPE_BIN)

static void
field_free (gpointer data)
{
  Field *field = data;

  g_free (field->title);
  g_free (field->kept);
  g_free (field);
}

static char *
refusal (const Field *field, const GError *error)
{
  g_autofree char *low = rt_number_format_shortest (field->minimum, MOST_DECIMALS);
  g_autofree char *high = rt_number_format_shortest (field->maximum, MOST_DECIMALS);

  if (error != NULL)
    /* Translators: the name of a score, a sentence about the number typed for it. */
    return g_strdup_printf (_ ("%s: %s"), field->title, error->message);
  /* Translators: the name of a score, the lowest and the highest possible one. */
  return g_strdup_printf (_ ("%s goes from %s to %s."), field->title, low, high);
}

static void
refuse (RtValueRows *self, Field *field, const GError *error)
{
  g_autofree char *sentence = refusal (field, error);

  gtk_widget_add_css_class (field->row, "error");
  rt_message_line_show_error (self->message, sentence);
}

/* Takes over what stands in the field; whether it is a number that can stand there, or nothing.
 * With @again an empty field that was empty before is told too: entered again, it is left out. */
static gboolean
keep (RtValueRows *self, Field *field, gboolean again)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->row))));
  g_autoptr (GError) error = NULL;
  double value = 0;

  if (g_str_equal (text, field->kept) && !(again && *text == '\0'))
    return TRUE;
  if (*text != '\0'
      && (!rt_number_parse_entered (text, &value, &error)
          || (field->has_range && (value < field->minimum || value > field->maximum))))
    {
      refuse (self, field, error);
      return FALSE;
    }
  gtk_widget_remove_css_class (field->row, "error");
  rt_message_line_clear (self->message);
  g_set_str (&field->kept, text);
  self->asked = NULL;
  g_signal_emit (self, signals[TYPED], 0, field->number, *text != '\0', value);
  return TRUE;
}

static Field *
field_of (RtValueRows *self, GtkWidget *row, guint *index)
{
  for (guint i = 0; self->fields != NULL && i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);

      if (field->row == row)
        {
          *index = i;
          return field;
        }
    }
  return NULL;
}

static void
activated_cb (RtValueRows *self, GtkWidget *row)
{
  guint index = 0;
  Field *field = field_of (self, row, &index);

  if (field == NULL || self->read_only || !keep (self, field, TRUE)
      || self->asked == field) /* which has the keyboard again */
    return;
  if (index + 1 < self->fields->len)
    gtk_widget_grab_focus (((Field *)g_ptr_array_index (self->fields, index + 1))->row);
  else
    g_signal_emit (self, signals[PASSED], 0);
}

static void
left_cb (GtkEventControllerFocus *controller, RtValueRows *self)
{
  guint index = 0;
  Field *field =
      field_of (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)), &index);

  if (field != NULL && !self->read_only)
    keep (self, field, FALSE);
}

static void
rt_value_rows_dispose (GObject *object)
{
  g_clear_pointer (&RT_VALUE_ROWS (object)->fields, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_VALUE_ROWS);
  G_OBJECT_CLASS (rt_value_rows_parent_class)->dispose (object);
}

static void
rt_value_rows_class_init (RtValueRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_value_rows_dispose;
  signals[TYPED] = g_signal_new ("typed", RT_TYPE_VALUE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_DOUBLE);
  signals[PASSED] = g_signal_new ("passed", RT_TYPE_VALUE_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/value-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, RtValueRows, group);
  gtk_widget_class_bind_template_child (widget_class, RtValueRows, message);
}

static void
rt_value_rows_init (RtValueRows *self)
{
  self->fields = g_ptr_array_new_with_free_func (field_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
title_of (const RtFormValue *value)
{
  g_autofree char *low = rt_number_format_shortest (value->minimum, MOST_DECIMALS);
  g_autofree char *high = rt_number_format_shortest (value->maximum, MOST_DECIMALS);

  if (value->has_range)
    /* Translators: the name of a score, the lowest and the highest possible one. */
    return g_strdup_printf (_ ("%s, %s to %s"), value->title, low, high);
  /* Translators: what was measured, and its unit. */
  return g_strdup_printf (_ ("%s, in %s"), value->title, value->unit);
}

static void
add_field (RtValueRows *self, const RtFormValue *value)
{
  Field *field = g_new0 (Field, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *title = title_of (value);

  field->row = adw_entry_row_new ();
  field->number = value->number;
  field->has_range = value->has_range;
  field->minimum = value->minimum;
  field->maximum = value->maximum;
  field->title = g_strdup (value->title);
  field->kept = g_strdup ("");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (field->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field->row), title);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (field->row), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect_object (field->row, "entry-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (field->row, focus);
  adw_preferences_group_add (self->group, field->row);
  g_ptr_array_add (self->fields, field);
}

/**
 * rt_value_rows_set_form:
 * @self: empty rows
 * @form: the questionnaire
 *
 * Offers a field for each number that is typed in.
 */
void
rt_value_rows_set_form (RtValueRows *self, const RtInstrumentForm *form)
{
  for (guint i = 0; i < form->values->len; i++)
    add_field (self, g_ptr_array_index (form->values, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->fields->len > 0);
}

/** rt_value_rows_set_answers: Shows what was typed before; no signal says so. */
void
rt_value_rows_set_answers (RtValueRows *self, const RtAssessment *assessment)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);
      const RtItemAnswer *answer = rt_assessment_answer (assessment, field->number);

      if (answer == NULL || !answer->answered)
        continue;
      g_free (field->kept);
      field->kept = rt_number_format_shortest (answer->score, MOST_DECIMALS);
      gtk_editable_set_text (GTK_EDITABLE (field->row), field->kept);
    }
}

/** rt_value_rows_set_read_only: The numbers are only shown from now on. */
void
rt_value_rows_set_read_only (RtValueRows *self)
{
  self->read_only = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    gtk_editable_set_editable (GTK_EDITABLE (((Field *)g_ptr_array_index (self->fields, i))->row),
                               FALSE);
}

/** rt_value_rows_n_values: Returns: how many numbers can be typed in. */
guint
rt_value_rows_n_values (RtValueRows *self)
{
  return self->fields->len;
}

/** rt_value_rows_n_answered: Returns: how many of them are there. */
guint
rt_value_rows_n_answered (RtValueRows *self)
{
  guint n = 0;

  for (guint i = 0; i < self->fields->len; i++)
    n += *((Field *)g_ptr_array_index (self->fields, i))->kept != '\0' ? 1 : 0;
  return n;
}

/**
 * rt_value_rows_keep:
 *
 * Takes over what stands in every field.
 *
 * Returns: whether all of it can stand there; if not, a sentence says what is wrong.
 */
gboolean
rt_value_rows_keep (RtValueRows *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (!keep (self, g_ptr_array_index (self->fields, i), FALSE))
      {
        gtk_widget_grab_focus (((Field *)g_ptr_array_index (self->fields, i))->row);
        return FALSE;
      }
  return TRUE;
}

/** rt_value_rows_start: Takes the keyboard to the first field. Returns: whether there is one. */
gboolean
rt_value_rows_start (RtValueRows *self)
{
  if (self->fields->len > 0)
    gtk_widget_grab_focus (((Field *)g_ptr_array_index (self->fields, 0))->row);
  return self->fields->len > 0;
}

/** rt_value_rows_index_of: Returns: which field has that number; their count when none has */
guint
rt_value_rows_index_of (RtValueRows *self, int number)
{
  guint index = 0;

  while (index < self->fields->len
         && ((Field *)g_ptr_array_index (self->fields, index))->number != number)
    index++;
  return index;
}

/** rt_value_rows_value: Returns: whether a number stands in that field; @value is set to it */
gboolean
rt_value_rows_value (RtValueRows *self, guint index, double *value)
{
  const Field *field = g_ptr_array_index (self->fields, index);

  return *field->kept != '\0' && rt_number_parse_entered (field->kept, value, NULL);
}

/** rt_value_rows_title: Returns: (transfer none): what is typed into that field */
const char *
rt_value_rows_title (RtValueRows *self, guint index)
{
  return ((const Field *)g_ptr_array_index (self->fields, index))->title;
}

/** rt_value_rows_enter_again: Makes a field blank and takes the keyboard there; no signal says so.
 */
void
rt_value_rows_enter_again (RtValueRows *self, guint index)
{
  Field *field = g_ptr_array_index (self->fields, index);

  g_set_str (&field->kept, "");
  gtk_editable_set_text (GTK_EDITABLE (field->row), "");
  gtk_widget_grab_focus (field->row);
  self->asked = field;
}
