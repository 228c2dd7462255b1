/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/pasted-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a program that was copied from may offer, best first. A picture of the cells as HTML, which
 * stands beside the text, is no table that could be read. */
static const char *const kinds[] = {
  "text/plain;charset=utf-8",
  "UTF8_STRING",
  "text/tab-separated-values",
  "text/csv",
  "text/plain",
  NULL,
};

#define PATIENCE_MS 700
/* A program that does not hand over what it offered must not leave a person waiting. */
#define ANSWER_S 10

/* One reading. It outlives its task when the other program answers too late. */
typedef struct
{
  GTask *task; /* nullable: it has returned */
  GOutputStream *memory;
  guint limit;
} Reading;

static void
end_reading (Reading *reading)
{
  g_clear_handle_id (&reading->limit, g_source_remove);
  g_clear_object (&reading->task);
}

static void
reading_free (Reading *reading)
{
  end_reading (reading);
  g_object_unref (reading->memory);
  g_free (reading);
}

static gboolean
limit_reached_cb (gpointer data)
{
  Reading *reading = data;

  reading->limit = 0;
  g_task_return_new_error (reading->task, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s",
                           _ ("The other program does not hand over what was copied. Copy the "
                              "cells once more, or save them as a file and import that."));
  end_reading (reading);
  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  GError *error = NULL;
  gboolean read = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) >= 0;

  if (reading->task == NULL)
    g_clear_error (&error);
  else if (!read)
    g_task_return_error (reading->task, error);
  else
    g_task_return_pointer (
        reading->task,
        g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (reading->memory)),
        (GDestroyNotify)g_bytes_unref);
  reading_free (reading);
}

static void
offered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream != NULL)
    {
      g_output_stream_splice_async (reading->memory, stream,
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                        | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                    G_PRIORITY_DEFAULT, NULL, read_cb, reading);
      return;
    }
  if (reading->task != NULL)
    g_task_return_new_error (reading->task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                             _ ("There is no text to paste. Copy the cells in the other program "
                                "and leave it open until they are pasted."));
  reading_free (reading);
}

/* Takes over @task. */
static void
read_offered (GTask *task)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (g_task_get_source_object (task));
  Reading *reading = g_new0 (Reading, 1);

  reading->task = task;
  reading->memory = g_memory_output_stream_new_resizable ();
  reading->limit = g_timeout_add_seconds (ANSWER_S, limit_reached_cb, reading);
  gdk_clipboard_read_async (clipboard, (const char **)kinds, G_PRIORITY_DEFAULT, NULL, offered_cb,
                            reading);
}

/* Another program that has just copied may not have said yet what it offers. */
typedef struct
{
  GTask *task;
  GdkClipboard *clipboard; /* held */
  gulong changed;
  guint patience;
} Waiting;

static gboolean
has_text (GdkClipboard *clipboard)
{
  GdkContentFormats *offered = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GdkContentFormats) all =
      gdk_content_formats_union_serialize_mime_types (gdk_content_formats_ref (offered));

  for (guint i = 0; kinds[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (all, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
stop_waiting (Waiting *waiting)
{
  g_signal_handler_disconnect (waiting->clipboard, waiting->changed);
  g_object_unref (waiting->clipboard);
  read_offered (waiting->task);
  g_free (waiting);
}

static void
changed_cb (GdkClipboard *clipboard, Waiting *waiting)
{
  if (!has_text (clipboard))
    return;
  g_source_remove (waiting->patience);
  stop_waiting (waiting);
}

static gboolean
patience_ended_cb (gpointer data)
{
  stop_waiting (data);
  return G_SOURCE_REMOVE;
}

static void
wait_for_text (GdkClipboard *clipboard, GTask *task)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->task = task;
  waiting->clipboard = g_object_ref (clipboard);
  waiting->changed = g_signal_connect (clipboard, "changed", G_CALLBACK (changed_cb), waiting);
  waiting->patience = g_timeout_add (PATIENCE_MS, patience_ended_cb, waiting);
}

/**
 * rt_pasted_table_read_async:
 * @widget: on whose display
 * @callback: called in this thread when the text is there
 *
 * Reads the text on the clipboard, from whichever program it was copied.
 */
void
rt_pasted_table_read_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (widget, NULL, callback, user_data);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (has_text (clipboard))
    read_offered (task);
  else
    wait_for_text (clipboard, task);
}

/** rt_pasted_table_read_finish: Returns: (transfer full): the text as it was copied, in whatever
 * encoding; %NULL with a sentence when there is none. */
GBytes *
rt_pasted_table_read_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) content = g_task_propagate_pointer (G_TASK (result), error);

  if (content == NULL || g_bytes_get_size (content) > 0)
    return g_steal_pointer (&content);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _ ("There is no text to paste. Copy the cells in the other program and "
                          "leave it open until they are pasted."));
  return NULL;
}

/** rt_pasted_table_n_lines: Returns: how many lines it has; a line break at its end begins none. */
guint
rt_pasted_table_n_lines (GBytes *content)
{
  gsize length;
  const char *text = g_bytes_get_data (content, &length);
  guint lines = 1;

  for (gsize i = 0; i + 1 < length; i++)
    lines += text[i] == '\n';
  return lines;
}

/** rt_pasted_table_has_cells: Returns: whether it is more than what belongs into one field: several
 * lines or several cells. A spreadsheet ends also a single cell with a line break. */
gboolean
rt_pasted_table_has_cells (GBytes *content)
{
  gsize length;
  const char *text = g_bytes_get_data (content, &length);

  while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
    length--;
  return memchr (text, '\t', length) != NULL || memchr (text, '\n', length) != NULL
         || memchr (text, '\0', length) != NULL;
}
