/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/open-record.h"

#include "read-record.h"

struct _RtOpenRecord
{
  GObject parent_instance;

  RtPractice *practice;
  gint64 patient_id;
  RtRecord *record;
  GCancellable *cancellable;
  gboolean reading;
  gboolean stale; /* written while it was being read */
};

typedef struct
{
  gint64 patient_id;
  gboolean first;
} Reading;

enum
{
  LOADED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void read_record (RtOpenRecord *self);

G_DEFINE_FINAL_TYPE (RtOpenRecord, rt_open_record, G_TYPE_OBJECT)

static gpointer
read_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  RtRecordScope scope = { .purpose = reading->first ? "open" : NULL };

  return rt_practice_read_record (practice, reading->patient_id, &scope, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RtOpenRecord) self = user_data;
  g_autoptr (GError) error = NULL;
  RtRecord *record = rt_practice_run_finish (RT_PRACTICE (source), result, &error);

  self->reading = FALSE;
  if (self->practice == NULL)
    {
      g_clear_pointer (&record, rt_record_free);
      return;
    }
  if (record == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }
  g_clear_pointer (&self->record, rt_record_free);
  self->record = record;
  g_signal_emit (self, signals[LOADED], 0);
  if (self->stale)
    read_record (self);
}

static void
read_record (RtOpenRecord *self)
{
  Reading *reading;

  if (self->reading)
    {
      self->stale = TRUE;
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->patient_id = self->patient_id;
  reading->first = self->record == NULL;
  self->reading = TRUE;
  self->stale = FALSE;
  rt_practice_run_async (self->practice, read_work, reading, g_free, (GDestroyNotify)rt_record_free,
                         self->cancellable, read_cb, g_object_ref (self));
}

static void
practice_changed_cb (RtOpenRecord *self, gint64 patient_id)
{
  if (self->practice != NULL && (patient_id == 0 || patient_id == self->patient_id))
    read_record (self);
}

static void
rt_open_record_dispose (GObject *object)
{
  rt_open_record_close (RT_OPEN_RECORD (object));
  G_OBJECT_CLASS (rt_open_record_parent_class)->dispose (object);
}

static void
rt_open_record_class_init (RtOpenRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rt_open_record_dispose;
  signals[LOADED] = g_signal_new ("loaded", RT_TYPE_OPEN_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RT_TYPE_OPEN_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rt_open_record_init (RtOpenRecord *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * rt_open_record_new:
 * @practice: an open practice
 * @patient_id: whose record
 *
 * Begins to read a record.
 *
 * Returns: (transfer full): the record, not loaded yet
 */
RtOpenRecord *
rt_open_record_new (RtPractice *practice, gint64 patient_id)
{
  RtOpenRecord *self = g_object_new (RT_TYPE_OPEN_RECORD, NULL);

  self->practice = g_object_ref (practice);
  self->patient_id = patient_id;
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_record (self);
  return self;
}

/**
 * rt_open_record_practice:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the practice it belongs to; NULL after it was closed
 */
RtPractice *
rt_open_record_practice (RtOpenRecord *self)
{
  g_return_val_if_fail (RT_IS_OPEN_RECORD (self), NULL);
  return self->practice;
}

/**
 * rt_open_record_patient_id:
 * @self: a record
 *
 * Returns: whose record it is
 */
gint64
rt_open_record_patient_id (RtOpenRecord *self)
{
  g_return_val_if_fail (RT_IS_OPEN_RECORD (self), 0);
  return self->patient_id;
}

/**
 * rt_open_record_get:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): what was read last, good until the next loaded signal; NULL
 *   before the first
 */
const RtRecord *
rt_open_record_get (RtOpenRecord *self)
{
  g_return_val_if_fail (RT_IS_OPEN_RECORD (self), NULL);
  return self->record;
}

/**
 * rt_open_record_close:
 * @self: a record
 *
 * Stops reading and lets go of everything read.
 */
void
rt_open_record_close (RtOpenRecord *self)
{
  g_return_if_fail (RT_IS_OPEN_RECORD (self));
  if (self->practice != NULL)
    g_signal_handlers_disconnect_by_func (self->practice, practice_changed_cb, self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->record, rt_record_free);
}
