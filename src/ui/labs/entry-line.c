/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/entry-line.h"

#include "common/message-line.h"
#include "common/pasted-table.h"

struct _RtLabEntryLine
{
  AdwBin parent_instance;

  GtkEditable *name;
  GtkEditable *value;
  GtkEditable *unit;
  GtkEditable *interval;
  GtkEditable *flag;
  GtkDropDown *status;
  RtMessageLine *message;

  char *specimen; /* nullable: the report's */
  char *code;     /* nullable */
  char *note;     /* nullable */
  char *method;   /* nullable */
  gboolean ignore_code;
};

enum
{
  SIGNAL_FINISHED,
  SIGNAL_TABLE_PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtLabEntryLine, rt_lab_entry_line, ADW_TYPE_BIN)

static void
activated_cb (RtLabEntryLine *self)
{
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

/* One cell goes where the cursor is, a table to who holds the lines. */
static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLabEntryLine) self = user_data;
  GtkEditable *field = GTK_EDITABLE (source);
  g_autoptr (GBytes) content = rt_pasted_table_read_finish (result, NULL);
  g_autofree char *text = NULL;
  int position;

  if (content == NULL)
    return;
  if (rt_pasted_table_has_cells (content))
    {
      g_signal_emit (self, signals[SIGNAL_TABLE_PASTED], 0, content);
      return;
    }
  text = g_utf8_make_valid (g_bytes_get_data (content, NULL), (gssize)g_bytes_get_size (content));
  g_strchomp (text);
  gtk_editable_delete_selection (field);
  position = gtk_editable_get_position (field);
  gtk_editable_insert_text (field, text, -1, &position);
  gtk_editable_set_position (field, position);
}

static void
paste_cb (RtLabEntryLine *self, GtkText *field)
{
  g_signal_stop_emission_by_name (field, "paste-clipboard");
  rt_pasted_table_read_async (GTK_WIDGET (field), pasted_cb, g_object_ref (self));
}

static void
take_pasting (RtLabEntryLine *self, GtkEditable *field)
{
  g_signal_connect_object (gtk_editable_get_delegate (field), "paste-clipboard",
                           G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
}

static void
changed_cb (RtLabEntryLine *self)
{
  rt_message_line_clear (self->message);
}

static void
rt_lab_entry_line_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_LAB_ENTRY_LINE);
  G_OBJECT_CLASS (rt_lab_entry_line_parent_class)->dispose (object);
}

static void
rt_lab_entry_line_finalize (GObject *object)
{
  RtLabEntryLine *self = RT_LAB_ENTRY_LINE (object);

  g_free (self->specimen);
  g_free (self->code);
  g_free (self->note);
  g_free (self->method);
  G_OBJECT_CLASS (rt_lab_entry_line_parent_class)->finalize (object);
}

static void
rt_lab_entry_line_class_init (RtLabEntryLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rt_lab_entry_line_dispose;
  object_class->finalize = rt_lab_entry_line_finalize;
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TABLE_PASTED] =
      g_signal_new ("table-pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_BYTES);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/labs/entry-line.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, name);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, value);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, unit);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, interval);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, flag);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, status);
  gtk_widget_class_bind_template_child (widget_class, RtLabEntryLine, message);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
rt_lab_entry_line_init (RtLabEntryLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  take_pasting (self, self->name);
  take_pasting (self, self->value);
  take_pasting (self, self->unit);
  take_pasting (self, self->interval);
  take_pasting (self, self->flag);
}

/** rt_lab_entry_line_new: Returns: (transfer floating): an empty line. */
RtLabEntryLine *
rt_lab_entry_line_new (void)
{
  return g_object_new (RT_TYPE_LAB_ENTRY_LINE, NULL);
}

static void
set (GtkEditable *field, const char *text)
{
  gtk_editable_set_text (field, text != NULL ? text : "");
}

/** rt_lab_entry_line_fill: shows what is known already, from a panel or a table. */
void
rt_lab_entry_line_fill (RtLabEntryLine *self, const RtLabDraft *draft)
{
  g_return_if_fail (RT_IS_LAB_ENTRY_LINE (self));
  set (self->name, draft->name != NULL ? draft->name : draft->code);
  set (self->value, draft->value);
  set (self->unit, draft->unit);
  set (self->interval, draft->interval);
  set (self->flag, draft->flag);
  g_set_str (&self->specimen, draft->specimen);
  g_set_str (&self->code, draft->code);
  g_set_str (&self->note, draft->note);
  g_set_str (&self->method, draft->method);
  self->ignore_code = draft->ignore_code;
}

static const char *
get (GtkEditable *field)
{
  const char *text = gtk_editable_get_text (field);

  return *text != '\0' ? text : NULL;
}

/** rt_lab_entry_line_is_empty: Returns: whether no value was entered and none was cancelled. */
gboolean
rt_lab_entry_line_is_empty (RtLabEntryLine *self)
{
  static const guint cancelled = 3;

  g_return_val_if_fail (RT_IS_LAB_ENTRY_LINE (self), TRUE);
  return get (self->value) == NULL
         && (get (self->name) == NULL || gtk_drop_down_get_selected (self->status) != cancelled);
}

/**
 * rt_lab_entry_line_draft:
 * @draft: (out): what was entered; not to be used after the line changes
 */
void
rt_lab_entry_line_draft (RtLabEntryLine *self, RtLabDraft *draft)
{
  static const char *const statuses[] = { "final", "preliminary", "corrected", "cancelled" };

  g_return_if_fail (RT_IS_LAB_ENTRY_LINE (self));
  *draft = (RtLabDraft){ .name = get (self->name),
                         .code = self->code,
                         .ignore_code = self->ignore_code,
                         .value = get (self->value),
                         .unit = get (self->unit),
                         .interval = get (self->interval),
                         .flag = get (self->flag),
                         .status = statuses[gtk_drop_down_get_selected (self->status)],
                         .specimen = self->specimen,
                         .method = self->method,
                         .note = self->note };
}

/** rt_lab_entry_line_complain: says under the line what is wrong with it and goes to it. */
void
rt_lab_entry_line_complain (RtLabEntryLine *self, const char *sentence)
{
  g_return_if_fail (RT_IS_LAB_ENTRY_LINE (self));
  rt_message_line_show_error (self->message, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
}

/** rt_lab_entry_line_focus: goes to the first field that is still empty: the name, else the value.
 */
void
rt_lab_entry_line_focus (RtLabEntryLine *self)
{
  g_return_if_fail (RT_IS_LAB_ENTRY_LINE (self));
  gtk_widget_grab_focus (GTK_WIDGET (get (self->name) == NULL ? self->name : self->value));
}
