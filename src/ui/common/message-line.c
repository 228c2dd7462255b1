/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/message-line.h"

struct _RtMessageLine
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (RtMessageLine, rt_message_line, ADW_TYPE_BIN)

static void
show (RtMessageLine *self, const char *sentence, gboolean is_error)
{
  const char *shown = sentence != NULL ? sentence : "";
  gboolean changed = g_strcmp0 (gtk_label_get_text (self->label), shown) != 0;

  gtk_label_set_text (self->label, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), is_error);
  gtk_widget_set_visible (GTK_WIDGET (self), *shown != '\0');
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (changed && *shown != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self), shown,
                             is_error ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH
                                      : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
rt_message_line_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_MESSAGE_LINE);
  G_OBJECT_CLASS (rt_message_line_parent_class)->dispose (object);
}

static void
rt_message_line_class_init (RtMessageLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_message_line_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/common/message-line.ui");
  gtk_widget_class_bind_template_child (widget_class, RtMessageLine, label);
  gtk_widget_class_bind_template_child (widget_class, RtMessageLine, icon);
}

static void
rt_message_line_init (RtMessageLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_message_line_show_error:
 * @self: a message line
 * @sentence: (nullable): what is wrong and what to do; hides the line when empty
 *
 * Shows what is wrong, with a sign beside the words so that colour is not the only mark.
 */
void
rt_message_line_show_error (RtMessageLine *self, const char *sentence)
{
  g_return_if_fail (RT_IS_MESSAGE_LINE (self));
  show (self, sentence, TRUE);
}

/**
 * rt_message_line_show_note:
 * @self: a message line
 * @sentence: (nullable): something worth knowing that is not an error
 *
 * Shows a note.
 */
void
rt_message_line_show_note (RtMessageLine *self, const char *sentence)
{
  g_return_if_fail (RT_IS_MESSAGE_LINE (self));
  show (self, sentence, FALSE);
}

/**
 * rt_message_line_clear:
 * @self: a message line
 *
 * Takes the sentence away and hides the line.
 */
void
rt_message_line_clear (RtMessageLine *self)
{
  g_return_if_fail (RT_IS_MESSAGE_LINE (self));
  show (self, NULL, FALSE);
}

/**
 * rt_message_line_text:
 * @self: a message line
 *
 * Returns: the sentence shown, "" when there is none
 */
const char *
rt_message_line_text (RtMessageLine *self)
{
  g_return_val_if_fail (RT_IS_MESSAGE_LINE (self), "");
  return gtk_label_get_text (self->label);
}
