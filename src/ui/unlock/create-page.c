/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unlock/create-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/message-line.h"
#include "passphrase-strength.h"
#include "practice-folder.h"
#include "unlock/opening.h"

struct _RtCreatePage
{
  AdwNavigationPage parent_instance;

  AdwEntryRow *name;
  AdwPasswordEntryRow *passphrase;
  AdwPasswordEntryRow *again;
  GtkLevelBar *strength;
  GtkLabel *strength_words;
  RtMessageLine *name_message;
  RtMessageLine *again_message;
  RtMessageLine *message;
  GtkButton *create;
  GtkStack *create_stack;

  char *folder; /* given on the command line; nullable */
  GCancellable *cancellable;
  gboolean busy;
};

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtCreatePage, rt_create_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
strength_name (RtPassphraseStrength strength)
{
  switch (strength)
    {
    case RT_PASSPHRASE_STRONG:
      return _ ("Strong. Guessing this would take far too long.");
    case RT_PASSPHRASE_FAIR:
      return _ ("Fair. Another word would make it strong.");
    case RT_PASSPHRASE_WEAK:
      return _ ("Weak. Add words that do not belong together.");
    case RT_PASSPHRASE_TOO_SHORT:
    default:
      return _ ("Too short. Four or five words that do not belong together are easy to remember.");
    }
}

static RtPassphraseStrength
current_strength (RtCreatePage *self, const char **advice)
{
  double bits = 0;

  return rt_passphrase_strength (gtk_editable_get_text (GTK_EDITABLE (self->passphrase)), &bits,
                                 advice);
}

static void
show_strength (RtCreatePage *self)
{
  const char *advice = NULL;
  gboolean typed = *gtk_editable_get_text (GTK_EDITABLE (self->passphrase)) != '\0';
  RtPassphraseStrength strength = current_strength (self, &advice);

  gtk_level_bar_set_value (self->strength, typed ? (double)strength + 1 : 0);
  if (!typed)
    gtk_label_set_text (self->strength_words,
                        _ ("Four or five words that do not belong together are easy to remember "
                           "and hard to guess."));
  else if (advice != NULL && *advice != '\0' && strength < RT_PASSPHRASE_FAIR)
    gtk_label_set_text (self->strength_words, advice);
  else
    gtk_label_set_text (self->strength_words, strength_name (strength));
}

static gboolean
passphrases_agree (RtCreatePage *self)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->passphrase)),
                    gtk_editable_get_text (GTK_EDITABLE (self->again)))
         == 0;
}

static void
update (RtCreatePage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const char *again = gtk_editable_get_text (GTK_EDITABLE (self->again));
  gboolean ready = *name != '\0' && passphrases_agree (self)
                   && current_strength (self, NULL) >= RT_PASSPHRASE_FAIR;

  rt_message_line_show_error (self->again_message,
                              *again != '\0' && !passphrases_agree (self)
                                  ? _ ("The two passphrases are not the same yet.")
                                  : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create), ready && !self->busy);
  gtk_stack_set_visible_child_name (self->create_stack, self->busy ? "busy" : "ready");
}

static void
changed_cb (RtCreatePage *self)
{
  show_strength (self);
  rt_message_line_clear (self->name_message);
  rt_message_line_clear (self->message);
  update (self);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery_key = NULL;
  g_autoptr (RtPractice) practice = rt_opening_finish (result, &recovery_key, &error);
  RtCreatePage *self = user_data;

  if (practice == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->busy = FALSE;
  update (self);
  if (practice == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again), "");
  g_signal_emit (self, signals[CREATED], 0, practice, recovery_key);
  if (recovery_key != NULL)
    rt_secret_wipe (recovery_key, strlen (recovery_key));
}

static void
create_clicked_cb (RtCreatePage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (self->busy || !gtk_widget_get_sensitive (GTK_WIDGET (self->create)))
    return;
  folder =
      self->folder != NULL ? g_strdup (self->folder) : rt_practice_folder_for_name (name, &error);
  if (folder == NULL)
    {
      rt_message_line_show_error (self->name_message, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  self->busy = TRUE;
  update (self);
  rt_opening_create_async (folder, name, rt_secret_bytes_new_copy (passphrase, strlen (passphrase)),
                           self->cancellable, created_cb, self);
}

static void
shown_cb (RtCreatePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
rt_create_page_dispose (GObject *object)
{
  RtCreatePage *self = RT_CREATE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_CREATE_PAGE);
  G_OBJECT_CLASS (rt_create_page_parent_class)->dispose (object);
}

static void
rt_create_page_class_init (RtCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_create_page_dispose;
  signals[CREATED] =
      g_signal_new ("created", RT_TYPE_CREATE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, RT_TYPE_PRACTICE, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/unlock/create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, again);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, strength);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, strength_words);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, name_message);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, again_message);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, message);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, create);
  gtk_widget_class_bind_template_child (widget_class, RtCreatePage, create_stack);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
rt_create_page_init (RtCreatePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_strength (self);
  update (self);
}

/**
 * rt_create_page_new:
 * @folder: (nullable): the folder to make; NULL makes one in the data folder from the name
 *
 * Returns: (transfer floating): a page that creates a practice
 */
RtCreatePage *
rt_create_page_new (const char *folder)
{
  RtCreatePage *self = g_object_new (RT_TYPE_CREATE_PAGE, NULL);

  self->folder = g_strdup (folder);
  return self;
}
