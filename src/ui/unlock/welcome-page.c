/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/welcome-page.h"

#include "common/message-line.h"
#include "practice-folder.h"
#include "practice.h"

struct _RtWelcomePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *practices_group;
  GtkListBox *practices;
  RtMessageLine *message;
  GtkStack *demonstration_stack;
  GtkWidget *ways;
};

enum
{
  PRACTICE_CHOSEN,
  CREATE_CHOSEN,
  DEMONSTRATION_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtWelcomePage, rt_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
practice_row_new (const char *folder)
{
  g_autofree char *name = rt_practice_folder_display_name (folder);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "folder", g_strdup (folder), g_free);
  return row;
}

static void
practice_activated_cb (RtWelcomePage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PRACTICE_CHOSEN], 0, g_object_get_data (G_OBJECT (row), "folder"));
}

static void
create_clicked_cb (RtWelcomePage *self)
{
  g_signal_emit (self, signals[CREATE_CHOSEN], 0);
}

static void
demonstration_clicked_cb (RtWelcomePage *self)
{
  g_signal_emit (self, signals[DEMONSTRATION_CHOSEN], 0);
}

static void
rt_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (rt_welcome_page_parent_class)->dispose (object);
}

static void
rt_welcome_page_class_init (RtWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_welcome_page_dispose;
  signals[PRACTICE_CHOSEN] =
      g_signal_new ("practice-chosen", RT_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CREATE_CHOSEN] = g_signal_new ("create-chosen", RT_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DEMONSTRATION_CHOSEN] =
      g_signal_new ("demonstration-chosen", RT_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/unlock/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtWelcomePage, practices_group);
  gtk_widget_class_bind_template_child (widget_class, RtWelcomePage, practices);
  gtk_widget_class_bind_template_child (widget_class, RtWelcomePage, message);
  gtk_widget_class_bind_template_child (widget_class, RtWelcomePage, demonstration_stack);
  gtk_widget_class_bind_template_child (widget_class, RtWelcomePage, ways);
  gtk_widget_class_bind_template_callback (widget_class, practice_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, demonstration_clicked_cb);
}

static void
rt_welcome_page_init (RtWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rt_welcome_page_refresh (self);
}

/**
 * rt_welcome_page_refresh:
 * @self: the page
 *
 * Lists the practices that are on this computer now.
 */
void
rt_welcome_page_refresh (RtWelcomePage *self)
{
  g_autoptr (GPtrArray) folders = rt_practice_folder_list ();
  guint shown = 0;

  g_return_if_fail (RT_IS_WELCOME_PAGE (self));
  gtk_list_box_remove_all (self->practices);
  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);

      if (rt_practice_folder_is_demonstration (folder))
        continue;
      gtk_list_box_append (self->practices, practice_row_new (folder));
      shown++;
    }
  gtk_widget_set_visible (self->practices_group, shown > 0);
}

/**
 * rt_welcome_page_set_busy:
 * @self: the page
 * @busy: whether the demonstration practice is being opened
 *
 * Shows progress and holds the buttons back meanwhile.
 */
void
rt_welcome_page_set_busy (RtWelcomePage *self, gboolean busy)
{
  g_return_if_fail (RT_IS_WELCOME_PAGE (self));
  gtk_widget_set_sensitive (self->ways, !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->practices), !busy);
  gtk_stack_set_visible_child_name (self->demonstration_stack, busy ? "busy" : "ready");
  if (busy)
    rt_message_line_clear (self->message);
}

/**
 * rt_welcome_page_show_error:
 * @self: the page
 * @sentence: (nullable): why something did not open
 *
 * Shows it under the buttons.
 */
void
rt_welcome_page_show_error (RtWelcomePage *self, const char *sentence)
{
  g_return_if_fail (RT_IS_WELCOME_PAGE (self));
  rt_message_line_show_error (self->message, sentence);
}
