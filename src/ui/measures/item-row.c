/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/item-row.h"

#include <glib/gi18n.h>

struct _RtItemRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *number;
  GtkLabel *topic;
  GtkWidget *skip_note;
  AdwWrapBox *options;

  guint n;
  guint n_items;
  GPtrArray *buttons; /* (element GtkToggleButton) unowned */
  GPtrArray *labels;  /* (element utf8) of the options */
  char *spoken;       /* nullable: the options with their keys */
  gboolean showing;   /* the buttons follow the answer */
  gboolean skipped;   /* unasked by the questionnaire's own rule */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtItemRow, rt_item_row, GTK_TYPE_WIDGET)

static void
describe (RtItemRow *self, int option)
{
  const char *topic = gtk_label_get_text (self->topic);
  g_autofree char *words = NULL;

  if (option >= 0)
    /* Translators: the place of an item, how many there are, its topic and its answer. */
    words = g_strdup_printf (_ ("Item %u of %u: %s. Answer: %s"), self->n, self->n_items, topic,
                             (char *)g_ptr_array_index (self->labels, (guint)option));
  else if (self->skipped)
    words = g_strdup_printf (_ ("Item %u of %u: %s. Skipped"), self->n, self->n_items, topic);
  else
    words = g_strdup_printf (_ ("Item %u of %u: %s. No answer"), self->n, self->n_items, topic);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
toggled_cb (RtItemRow *self, GtkToggleButton *button)
{
  guint option;

  if (self->showing || !g_ptr_array_find (self->buttons, button, &option))
    return;
  g_signal_emit (self, signals[CHOSEN], 0, option);
}

static void
rt_item_row_dispose (GObject *object)
{
  RtItemRow *self = RT_ITEM_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_ITEM_ROW);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->spoken, g_free);
  G_OBJECT_CLASS (rt_item_row_parent_class)->dispose (object);
}

static void
rt_item_row_class_init (RtItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_item_row_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RT_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rt-item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/measures/item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RtItemRow, box);
  gtk_widget_class_bind_template_child (widget_class, RtItemRow, number);
  gtk_widget_class_bind_template_child (widget_class, RtItemRow, topic);
  gtk_widget_class_bind_template_child (widget_class, RtItemRow, skip_note);
  gtk_widget_class_bind_template_child (widget_class, RtItemRow, options);
}

static void
rt_item_row_init (RtItemRow *self)
{
  self->buttons = g_ptr_array_new ();
  self->labels = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rt_item_row_new:
 * @number: the place of the item, from 1
 * @n_items: how many there are
 * @topic: what it is about
 *
 * Returns: (transfer floating): a row without options
 */
RtItemRow *
rt_item_row_new (guint number, guint n_items, const char *topic)
{
  RtItemRow *self = g_object_new (RT_TYPE_ITEM_ROW, NULL);
  g_autofree char *text = g_strdup_printf ("%u", number);

  self->n = number;
  self->n_items = n_items;
  gtk_label_set_text (self->number, text);
  gtk_label_set_text (self->topic, topic);
  describe (self, -1);
  return self;
}

/* The options are no stops of the keyboard, so the row itself says with which key each is given. */
static void
describe_option (RtItemRow *self, GtkAccessible *button, const char *label, const char *key)
{
  /* Translators: an answer, and the key that gives it. */
  g_autofree char *words = g_strdup_printf (_ ("%s, key %s"), label, key);
  g_autofree char *all =
      self->spoken != NULL ? g_strjoin ("; ", self->spoken, words, NULL) : g_strdup (words);

  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_set_str (&self->spoken, all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all,
                                  -1);
}

/**
 * rt_item_row_add_option:
 * @self: a row
 * @key: the character that chooses it
 * @label: what it says
 *
 * Adds the next option, with its key printed before it. Buttons are clicked; keys act on the row,
 * so that Tab goes from item to item.
 */
void
rt_item_row_add_option (RtItemRow *self, gunichar key, const char *label)
{
  char character[7] = { 0 };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *key_label, *words;
  GtkWidget *button = gtk_toggle_button_new ();

  g_unichar_to_utf8 (key, character);
  key_label = gtk_label_new (character);
  gtk_widget_add_css_class (key_label, "rt-keys");
  gtk_widget_add_css_class (key_label, "numeric");
  gtk_box_append (GTK_BOX (content), key_label);
  if (label != NULL && *label != '\0' && g_strcmp0 (label, character) != 0)
    {
      words = gtk_label_new (label);
      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_box_append (GTK_BOX (content), words);
    }
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_focusable (button, FALSE);
  describe_option (self, GTK_ACCESSIBLE (button), label != NULL ? label : character, character);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->options, button);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->labels, g_strdup (label != NULL ? label : character));
}

/**
 * rt_item_row_show_answer:
 * @self: a row
 * @option: the chosen option, from 0; -1 for none
 *
 * Shows the answer.
 */
void
rt_item_row_show_answer (RtItemRow *self, int option)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), (int)i == option);
  self->showing = FALSE;
  describe (self, option);
}

/**
 * rt_item_row_set_skipped:
 * @self: a row without an answer
 * @skipped: whether the questionnaire's own rule leaves it unasked
 *
 * Says so beside the topic, and shows the row dimmed.
 */
void
rt_item_row_set_skipped (RtItemRow *self, gboolean skipped)
{
  self->skipped = skipped;
  gtk_widget_set_visible (self->skip_note, skipped);
  if (skipped)
    gtk_widget_add_css_class (self->box, "dimmed");
  else
    gtk_widget_remove_css_class (self->box, "dimmed");
  describe (self, -1);
}

/**
 * rt_item_row_set_current:
 * @self: a row
 * @current: whether the next key answers this item
 *
 * Marks the row by its frame and takes the keyboard focus to it.
 */
void
rt_item_row_set_current (RtItemRow *self, gboolean current)
{
  if (!current)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * rt_item_row_set_read_only:
 * @self: a row
 * @read_only: whether the answer can only be read
 *
 * Makes the row a facsimile.
 */
void
rt_item_row_set_read_only (RtItemRow *self, gboolean read_only)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_set_can_target (g_ptr_array_index (self->buttons, i), !read_only);
}
