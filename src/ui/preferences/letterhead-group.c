/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences/letterhead-group.h"

#include <glib/gi18n.h>

#include "common/message-line.h"
#include "keep-letterhead.h"
#include "preferences/logo-reader.h"

#define ADDRESS_LINES 3

struct _RtLetterheadGroup
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *practice_name;
  AdwEntryRow *practitioner;
  AdwEntryRow *street;
  AdwEntryRow *town;
  AdwEntryRow *reach;
  GtkPicture *logo;
  GtkWidget *remove;
  GtkWidget *choose;
  GtkWidget *save;
  RtMessageLine *message;

  RtPractice *practice; /* nullable until set */
  GBytes *png;          /* the logo; nullable */
  GCancellable *cancellable;
  gboolean showing; /* fields are being filled */
};

G_DEFINE_FINAL_TYPE (RtLetterheadGroup, rt_letterhead_group, ADW_TYPE_PREFERENCES_GROUP)

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_logo (RtLetterheadGroup *self)
{
  g_autoptr (GdkTexture) texture =
      self->png != NULL ? gdk_texture_new_from_bytes (self->png, NULL) : NULL;

  gtk_picture_set_paintable (self->logo, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->logo), texture != NULL);
  gtk_widget_set_visible (self->remove, self->png != NULL);
}

static void
show (RtLetterheadGroup *self, const RtLetterhead *letterhead)
{
  g_auto (GStrv) lines = g_strsplit (letterhead->address, "\n", ADDRESS_LINES);
  guint n = g_strv_length (lines);

  self->showing = TRUE;
  set_text (self->practice_name, letterhead->practice);
  set_text (self->practitioner, letterhead->practitioner);
  set_text (self->street, n > 0 ? lines[0] : NULL);
  set_text (self->town, n > 1 ? lines[1] : NULL);
  set_text (self->reach, n > 2 ? lines[2] : NULL);
  self->showing = FALSE;
  g_clear_pointer (&self->png, g_bytes_unref);
  self->png = letterhead->logo != NULL ? g_bytes_ref (letterhead->logo) : NULL;
  show_logo (self);
  gtk_widget_set_sensitive (self->save, FALSE);
}

static char *
text_of (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Lines that are empty at the end are left out; those before keep their place. */
static char *
address_of (RtLetterheadGroup *self)
{
  g_autofree char *street = text_of (self->street);
  g_autofree char *town = text_of (self->town);
  g_autofree char *reach = text_of (self->reach);

  return g_strchomp (g_strjoin ("\n", street, town, reach, NULL));
}

static RtLetterhead *
read_fields (RtLetterheadGroup *self)
{
  RtLetterhead *letterhead = rt_letterhead_new ();

  g_free (letterhead->practice);
  letterhead->practice = text_of (self->practice_name);
  g_free (letterhead->practitioner);
  letterhead->practitioner = text_of (self->practitioner);
  g_free (letterhead->address);
  letterhead->address = address_of (self);
  letterhead->logo = self->png != NULL ? g_bytes_ref (self->png) : NULL;
  return letterhead;
}

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  return rt_practice_read_letterhead (practice, error);
}

static gpointer
save_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  if (!rt_practice_set_letterhead (practice, data, error))
    return NULL;
  return rt_practice_read_letterhead (practice, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLetterhead) letterhead =
      rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtLetterheadGroup *self = user_data;

  if (letterhead != NULL)
    show (self, letterhead);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rt_message_line_show_error (self->message, error->message);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtLetterhead) letterhead =
      rt_practice_run_finish (RT_PRACTICE (source), result, &error);
  RtLetterheadGroup *self = user_data;

  if (letterhead != NULL)
    rt_message_line_show_note (self->message, _ ("The letterhead is saved."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      rt_message_line_show_error (self->message, error->message);
      gtk_widget_set_sensitive (self->save, TRUE);
    }
}

static void
changed_cb (RtLetterheadGroup *self)
{
  if (self->showing)
    return;
  rt_message_line_clear (self->message);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
save_clicked_cb (RtLetterheadGroup *self)
{
  gtk_widget_set_sensitive (self->save, FALSE);
  rt_practice_run_async (self->practice, save_work, read_fields (self),
                         (GDestroyNotify)rt_letterhead_free, (GDestroyNotify)rt_letterhead_free,
                         self->cancellable, saved_cb, self);
}

static void
remove_clicked_cb (RtLetterheadGroup *self)
{
  g_clear_pointer (&self->png, g_bytes_unref);
  show_logo (self);
  changed_cb (self);
  gtk_widget_grab_focus (self->choose);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtLetterheadGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  GBytes *png = NULL;

  if (file == NULL || self->practice == NULL)
    return;
  png = rt_logo_read (g_file_peek_path (file), &error);
  if (png == NULL)
    {
      rt_message_line_show_error (self->message, error->message);
      return;
    }
  g_clear_pointer (&self->png, g_bytes_unref);
  self->png = png;
  show_logo (self);
  changed_cb (self);
}

static void
choose_clicked_cb (RtLetterheadGroup *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PNG, JPEG or SVG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Logo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        self->cancellable, file_chosen_cb, g_object_ref (self));
}

static void
rt_letterhead_group_dispose (GObject *object)
{
  RtLetterheadGroup *self = RT_LETTERHEAD_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->png, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RT_TYPE_LETTERHEAD_GROUP);
  G_OBJECT_CLASS (rt_letterhead_group_parent_class)->dispose (object);
}

static void
rt_letterhead_group_class_init (RtLetterheadGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_letterhead_group_dispose;
  g_type_ensure (RT_TYPE_MESSAGE_LINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/preferences/letterhead-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, practice_name);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, practitioner);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, street);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, town);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, reach);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, logo);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, remove);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, choose);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, save);
  gtk_widget_class_bind_template_child (widget_class, RtLetterheadGroup, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
}

static void
rt_letterhead_group_init (RtLetterheadGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_logo (self);
}

/**
 * rt_letterhead_group_set_practice:
 * @practice: an open practice
 *
 * Shows its letterhead.
 */
void
rt_letterhead_group_set_practice (RtLetterheadGroup *self, RtPractice *practice)
{
  g_set_object (&self->practice, practice);
  rt_practice_run_async (practice, read_work, NULL, NULL, (GDestroyNotify)rt_letterhead_free,
                         self->cancellable, read_cb, self);
}
