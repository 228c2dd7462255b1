/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/unlock-view.h"

#include "practice-folder.h"
#include "unlock/create-page.h"
#include "unlock/opening.h"
#include "unlock/passphrase-page.h"
#include "unlock/recovery-key-page.h"
#include "unlock/welcome-page.h"

struct _RtUnlockView
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
  RtWelcomePage *welcome;

  RtPractice *created; /* a new practice whose recovery key is still on screen */
  GCancellable *cancellable;
};

enum
{
  OPENED,
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtUnlockView, rt_unlock_view, ADW_TYPE_BIN)

static void
page_opened_cb (RtUnlockView *self, RtPractice *practice)
{
  g_signal_emit (self, signals[OPENED], 0, practice);
}

static void
key_kept_cb (RtUnlockView *self)
{
  g_autoptr (RtPractice) practice = g_steal_pointer (&self->created);

  g_signal_emit (self, signals[OPENED], 0, practice);
  g_signal_emit (self, signals[CREATED], 0);
}

static void
practice_created_cb (RtUnlockView *self, RtPractice *practice, const char *recovery_key)
{
  RtRecoveryKeyPage *page = rt_recovery_key_page_new (rt_practice_name (practice), recovery_key);

  g_set_object (&self->created, practice);
  g_signal_connect_object (page, "kept", G_CALLBACK (key_kept_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
push_create_page (RtUnlockView *self, const char *folder)
{
  RtCreatePage *page = rt_create_page_new (folder);

  g_signal_connect_object (page, "created", G_CALLBACK (practice_created_cb), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
push_passphrase_page (RtUnlockView *self, const char *folder)
{
  RtPassphrasePage *page = rt_passphrase_page_new (folder);

  g_signal_connect_object (page, "opened", G_CALLBACK (page_opened_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
create_chosen_cb (RtUnlockView *self)
{
  push_create_page (self, NULL);
}

static void
practice_chosen_cb (RtUnlockView *self, const char *folder)
{
  push_passphrase_page (self, folder);
}

static void
demonstration_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtPractice) practice = rt_opening_finish (result, NULL, &error);
  RtUnlockView *self = user_data;

  if (practice == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rt_welcome_page_set_busy (self->welcome, FALSE);
  if (practice == NULL)
    rt_welcome_page_show_error (self->welcome, error->message);
  else
    g_signal_emit (self, signals[OPENED], 0, practice);
}

static void
open_demonstration (RtUnlockView *self, const char *folder)
{
  rt_welcome_page_set_busy (self->welcome, TRUE);
  rt_opening_demonstration_async (folder, self->cancellable, demonstration_opened_cb, self);
}

static void
demonstration_chosen_cb (RtUnlockView *self)
{
  rt_unlock_view_start_demonstration (self);
}

static void
rt_unlock_view_dispose (GObject *object)
{
  RtUnlockView *self = RT_UNLOCK_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->created);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_UNLOCK_VIEW);
  G_OBJECT_CLASS (rt_unlock_view_parent_class)->dispose (object);
}

static void
rt_unlock_view_class_init (RtUnlockViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_unlock_view_dispose;
  signals[OPENED] = g_signal_new ("opened", RT_TYPE_UNLOCK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, RT_TYPE_PRACTICE);
  signals[CREATED] = g_signal_new ("created", RT_TYPE_UNLOCK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  g_type_ensure (RT_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/unlock/unlock-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RtUnlockView, navigation);
  gtk_widget_class_bind_template_child (widget_class, RtUnlockView, welcome);
  gtk_widget_class_bind_template_callback (widget_class, create_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, practice_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, demonstration_chosen_cb);
}

static void
rt_unlock_view_init (RtUnlockView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rt_unlock_view_start:
 * @self: the view
 *
 * Goes to the welcome page.
 */
void
rt_unlock_view_start (RtUnlockView *self)
{
  g_return_if_fail (RT_IS_UNLOCK_VIEW (self));
  rt_welcome_page_refresh (self->welcome);
  adw_navigation_view_replace_with_tags (self->navigation, (const char *[]){ "welcome" }, 1);
}

/**
 * rt_unlock_view_start_folder:
 * @self: the view
 * @folder: a practice folder, as given
 *
 * Goes to the page that opens that practice: at once for a demonstration practice, by passphrase
 * for an existing one, and to creating it where there is none.
 */
void
rt_unlock_view_start_folder (RtUnlockView *self, const char *folder)
{
  g_autofree char *database = g_build_filename (folder, "practice.db", NULL);
  g_autofree char *keys = g_build_filename (folder, "keys", NULL);

  rt_unlock_view_start (self);
  if (rt_practice_folder_is_demonstration (folder))
    open_demonstration (self, folder);
  else if (g_file_test (database, G_FILE_TEST_EXISTS) || g_file_test (keys, G_FILE_TEST_EXISTS))
    push_passphrase_page (self, folder);
  else
    push_create_page (self, folder);
}

/**
 * rt_unlock_view_start_demonstration:
 * @self: the view
 *
 * Opens the demonstration practice, making it first where there is none.
 */
void
rt_unlock_view_start_demonstration (RtUnlockView *self)
{
  g_autofree char *folder = rt_practice_folder_for_demonstration ();

  g_return_if_fail (RT_IS_UNLOCK_VIEW (self));
  open_demonstration (self, folder);
}
