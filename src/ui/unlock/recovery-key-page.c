/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/recovery-key-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "secret-bytes.h"
#include "unlock/recovery-key-paper.h"
#include "unlock/recovery-proof.h"

struct _RtRecoveryKeyPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *key;
  AdwEntryRow *first;
  AdwEntryRow *second;
  RtMessageLine *message;
  RtMessageLine *print_message;
  GtkWidget *done;

  char *practice_name;
  char *recovery_key;
  RtRecoveryProof *proof;
};

enum
{
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtRecoveryKeyPage, rt_recovery_key_page, ADW_TYPE_NAVIGATION_PAGE)

static void
typed_cb (RtRecoveryKeyPage *self)
{
  gboolean both = *gtk_editable_get_text (GTK_EDITABLE (self->first)) != '\0'
                  && *gtk_editable_get_text (GTK_EDITABLE (self->second)) != '\0';

  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->done, both);
}

static void
done_clicked_cb (RtRecoveryKeyPage *self)
{
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->first));
  const char *second = gtk_editable_get_text (GTK_EDITABLE (self->second));

  if (!rt_recovery_proof_matches (self->proof, self->proof->first, first))
    {
      rt_message_line_show_error (self->message,
                                  _ ("The first of the two groups is not the one on the page. "
                                     "Please compare it again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->first));
      return;
    }
  if (!rt_recovery_proof_matches (self->proof, self->proof->second, second))
    {
      rt_message_line_show_error (self->message,
                                  _ ("The second of the two groups is not the one on the page. "
                                     "Please compare it again."));
      gtk_widget_grab_focus (GTK_WIDGET (self->second));
      return;
    }
  g_signal_emit (self, signals[KEPT], 0);
}

static void
print_clicked_cb (RtRecoveryKeyPage *self)
{
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  rt_message_line_clear (self->print_message);
  if (!rt_recovery_key_paper_print (GTK_WINDOW (root), self->practice_name, self->recovery_key,
                                    &error))
    rt_message_line_show_error (self->print_message, error->message);
}

static void
shown_cb (RtRecoveryKeyPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->first));
}

static void
set_group_title (AdwEntryRow *row, guint group)
{
  /* Translators: %u is the place of a group of letters in the recovery key, counted from 1. */
  g_autofree char *title = g_strdup_printf (_ ("Group %u of the key"), group + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
rt_recovery_key_page_dispose (GObject *object)
{
  RtRecoveryKeyPage *self = RT_RECOVERY_KEY_PAGE (object);

  if (self->recovery_key != NULL)
    rt_secret_wipe (self->recovery_key, strlen (self->recovery_key));
  g_clear_pointer (&self->recovery_key, g_free);
  g_clear_pointer (&self->practice_name, g_free);
  g_clear_pointer (&self->proof, rt_recovery_proof_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_RECOVERY_KEY_PAGE);
  G_OBJECT_CLASS (rt_recovery_key_page_parent_class)->dispose (object);
}

static void
rt_recovery_key_page_class_init (RtRecoveryKeyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_recovery_key_page_dispose;
  signals[KEPT] = g_signal_new ("kept", RT_TYPE_RECOVERY_KEY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/unlock/recovery-key-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, key);
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, first);
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, second);
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, message);
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, print_message);
  gtk_widget_class_bind_template_child (widget_class, RtRecoveryKeyPage, done);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rt_recovery_key_page_init (RtRecoveryKeyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_recovery_key_page_new:
 * @practice_name: the name of the new practice
 * @recovery_key: its recovery key; a copy is kept and wiped with the page
 *
 * Returns: (transfer floating): the page
 */
RtRecoveryKeyPage *
rt_recovery_key_page_new (const char *practice_name, const char *recovery_key)
{
  RtRecoveryKeyPage *self = g_object_new (RT_TYPE_RECOVERY_KEY_PAGE, NULL);
  g_autoptr (GRand) rand = g_rand_new ();

  self->practice_name = g_strdup (practice_name);
  self->recovery_key = g_strdup (recovery_key);
  self->proof = rt_recovery_proof_new (recovery_key, rand);
  gtk_label_set_text (self->key, recovery_key);
  set_group_title (self->first, self->proof->first);
  set_group_title (self->second, self->proof->second);
  return self;
}
