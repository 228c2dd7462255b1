/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/passphrase-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "practice-folder.h"
#include "unlock/opening.h"
#include "unlock/retry-delay.h"

struct _RtPassphrasePage
{
  AdwNavigationPage parent_instance;

  GtkLabel *practice_name;
  GtkStack *ways;
  AdwPasswordEntryRow *passphrase;
  AdwEntryRow *recovery_key;
  RtMessageLine *message;
  GtkButton *open;
  GtkStack *open_stack;
  GtkButton *other_way;

  char *folder;
  GCancellable *cancellable;
  RtRetryDelay delay;
  guint wait_tick;
  gboolean busy;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtPassphrasePage, rt_passphrase_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
by_recovery_key (RtPassphrasePage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "recovery") == 0;
}

static GtkEditable *
entry_in_use (RtPassphrasePage *self)
{
  return by_recovery_key (self) ? GTK_EDITABLE (self->recovery_key)
                                : GTK_EDITABLE (self->passphrase);
}

static void
update (RtPassphrasePage *self)
{
  gboolean waiting = self->wait_tick != 0;
  gboolean typed = *gtk_editable_get_text (entry_in_use (self)) != '\0';

  gtk_widget_set_sensitive (GTK_WIDGET (self->open), typed && !waiting && !self->busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->other_way), !self->busy);
  gtk_stack_set_visible_child_name (self->open_stack, self->busy ? "busy" : "ready");
}

static gboolean
wait_ticked_cb (gpointer user_data)
{
  RtPassphrasePage *self = user_data;
  guint left = rt_retry_delay_seconds_left (&self->delay, g_get_monotonic_time ());
  g_autofree char *sentence = NULL;

  if (left == 0)
    {
      self->wait_tick = 0;
      rt_message_line_show_note (self->message, _ ("You can try again now."));
      update (self);
      return G_SOURCE_REMOVE;
    }
  sentence =
      g_strdup_printf (ngettext ("That did not open the practice. Try again in %u second.",
                                 "That did not open the practice. Try again in %u seconds.", left),
                       left);
  rt_message_line_show_error (self->message, sentence);
  return G_SOURCE_CONTINUE;
}

static void
begin_waiting (RtPassphrasePage *self)
{
  if (rt_retry_delay_seconds_left (&self->delay, g_get_monotonic_time ()) == 0)
    return;
  self->wait_tick = g_timeout_add_seconds (1, wait_ticked_cb, self);
  wait_ticked_cb (self);
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtPractice) practice = rt_opening_finish (result, NULL, &error);
  RtPassphrasePage *self = user_data;

  if (practice == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->busy = FALSE;
  if (practice != NULL)
    {
      rt_retry_delay_succeeded (&self->delay);
      rt_message_line_clear (self->message);
      update (self);
      g_signal_emit (self, signals[OPENED], 0, practice);
      return;
    }
  rt_message_line_show_error (self->message, error->message);
  rt_retry_delay_failed (&self->delay, g_get_monotonic_time ());
  begin_waiting (self);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (entry_in_use (self)));
}

static void
open_clicked_cb (RtPassphrasePage *self)
{
  GtkEditable *entry = entry_in_use (self);
  const char *typed = gtk_editable_get_text (entry);

  if (self->busy || self->wait_tick != 0 || *typed == '\0')
    return;
  self->busy = TRUE;
  rt_message_line_clear (self->message);
  if (by_recovery_key (self))
    rt_opening_recover_async (self->folder, g_strdup (typed), self->cancellable, tried_cb, self);
  else
    rt_opening_unlock_async (self->folder, rt_secret_bytes_new_copy (typed, strlen (typed)),
                             self->cancellable, tried_cb, self);
  gtk_editable_set_text (entry, "");
  update (self);
}

static void
typed_cb (RtPassphrasePage *self)
{
  if (*gtk_editable_get_text (entry_in_use (self)) != '\0' && self->wait_tick == 0)
    rt_message_line_clear (self->message);
  update (self);
}

static void
other_way_clicked_cb (RtPassphrasePage *self)
{
  gboolean to_recovery = !by_recovery_key (self);

  gtk_stack_set_visible_child_name (self->ways, to_recovery ? "recovery" : "passphrase");
  gtk_button_set_label (self->other_way, to_recovery ? _ ("Use the Passphrase Instead")
                                                     : _ ("Use the Recovery Key Instead"));
  if (self->wait_tick == 0)
    rt_message_line_clear (self->message);
  gtk_widget_grab_focus (GTK_WIDGET (entry_in_use (self)));
  update (self);
}

static void
shown_cb (RtPassphrasePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry_in_use (self)));
}

static void
rt_passphrase_page_dispose (GObject *object)
{
  RtPassphrasePage *self = RT_PASSPHRASE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->wait_tick, g_source_remove);
  g_clear_pointer (&self->folder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_PASSPHRASE_PAGE);
  G_OBJECT_CLASS (rt_passphrase_page_parent_class)->dispose (object);
}

static void
rt_passphrase_page_class_init (RtPassphrasePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_passphrase_page_dispose;
  signals[OPENED] = g_signal_new ("opened", RT_TYPE_PASSPHRASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, RT_TYPE_PRACTICE);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/unlock/passphrase-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, practice_name);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, ways);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, recovery_key);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, message);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, open);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, open_stack);
  gtk_widget_class_bind_template_child (widget_class, RtPassphrasePage, other_way);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_way_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rt_passphrase_page_init (RtPassphrasePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * rt_passphrase_page_new:
 * @folder: the practice to open
 *
 * Returns: (transfer floating): a page that opens that practice
 */
RtPassphrasePage *
rt_passphrase_page_new (const char *folder)
{
  RtPassphrasePage *self = g_object_new (RT_TYPE_PASSPHRASE_PAGE, NULL);
  g_autofree char *name = rt_practice_folder_display_name (folder);

  self->folder = g_strdup (folder);
  gtk_label_set_text (self->practice_name, name);
  return self;
}
