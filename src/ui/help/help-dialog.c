/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "help/help-dialog.h"

#include <glib/gi18n.h>

#include "help/help-topic.h"

struct _RtHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation;
  AdwPreferencesGroup *topics;
};

G_DEFINE_FINAL_TYPE (RtHelpDialog, rt_help_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
paragraph_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static GtkWidget *
text_new (const RtHelpTopic *topic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (const char *const *each = topic->paragraphs; *each != NULL; each++)
    gtk_box_append (GTK_BOX (box), paragraph_new (_ (*each)));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static void
topic_activated_cb (AdwActionRow *row, gpointer user_data)
{
  RtHelpDialog *self = user_data;
  const RtHelpTopic *topic = g_object_get_data (G_OBJECT (row), "topic");
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), text_new (topic));
  adw_navigation_view_push (self->navigation, adw_navigation_page_new (view, _ (topic->title)));
}

static GtkWidget *
row_new (RtHelpDialog *self, const RtHelpTopic *topic)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (topic->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (topic->summary));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "topic", (gpointer)topic);
  g_signal_connect_object (row, "activated", G_CALLBACK (topic_activated_cb), self, 0);
  return row;
}

static void
rt_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_HELP_DIALOG);
  G_OBJECT_CLASS (rt_help_dialog_parent_class)->dispose (object);
}

static void
rt_help_dialog_class_init (RtHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_help_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/help/help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RtHelpDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtHelpDialog, topics);
}

static void
rt_help_dialog_init (RtHelpDialog *self)
{
  gsize n_topics;
  const RtHelpTopic *topics = rt_help_topics (&n_topics);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < n_topics; i++)
    adw_preferences_group_add (self->topics, row_new (self, &topics[i]));
}

/**
 * rt_help_dialog_new:
 *
 * Returns: (transfer floating): the help: a list of topics, each a page
 */
RtHelpDialog *
rt_help_dialog_new (void)
{
  return g_object_new (RT_TYPE_HELP_DIALOG, NULL);
}
