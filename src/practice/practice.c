/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "practice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "demonstration.h"
#include "key-file.h"
#include "knowledge-packs.h"
#include "practice-private.h"

/* Public on purpose: the demonstration practice opens without anybody typing it. */
#define DEMONSTRATION_PASSPHRASE "demonstration"
#define DEMONSTRATION_LABEL "demonstration"

struct _RtPractice
{
  GObject parent_instance;

  GMutex mutex; /* guards store, n_users and handed_over */
  GCond unused;
  RtStore *store;          /* NULL once locked */
  guint n_users;           /* threads that are using the store */
  RtHandOver *handed_over; /* nullable: who has the computer, and for what */
  char *folder;
  char *name;
  gboolean is_demonstration;
  RtCatalogue *catalogue;    /* guarded by mutex; replaced when a pack is added or removed */
  GPtrArray *old_catalogues; /* kept, because results point into them */
  gboolean has_packs;
  GMainContext *context;
};

G_DEFINE_FINAL_TYPE (RtPractice, rt_practice, G_TYPE_OBJECT)
G_DEFINE_QUARK (rt-practice-error-quark, rt_practice_error)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
rt_practice_finalize (GObject *object)
{
  RtPractice *self = RT_PRACTICE (object);

  rt_store_close (self->store);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->unused);
  g_free (self->folder);
  g_free (self->name);
  rt_catalogue_unref (self->catalogue);
  g_clear_pointer (&self->handed_over, rt_hand_over_free);
  g_ptr_array_unref (self->old_catalogues);
  g_clear_pointer (&self->context, g_main_context_unref);
  G_OBJECT_CLASS (rt_practice_parent_class)->finalize (object);
}

static void
rt_practice_class_init (RtPracticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rt_practice_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
rt_practice_init (RtPractice *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->unused);
  self->old_catalogues = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_catalogue_unref);
  self->context = g_main_context_ref_thread_default ();
}

static RtPractice *
new_practice (const char *folder, RtStore *store, RtCatalogue *catalogue, GError **error)
{
  g_autoptr (RtPractice) practice = NULL;

  if (store == NULL)
    {
      rt_catalogue_unref (catalogue);
      return NULL;
    }
  practice = g_object_new (RT_TYPE_PRACTICE, NULL);
  practice->folder = g_strdup (folder);
  practice->store = store;
  practice->name = g_strdup (rt_store_name (store));
  practice->is_demonstration = rt_store_is_demonstration (store);
  practice->catalogue = catalogue;
  return rt_practice_load_packs (practice, error) ? g_steal_pointer (&practice) : NULL;
}

/**
 * rt_practice_create:
 * @folder: where it will be; nothing may be there
 * @name: what the practitioner calls it
 * @passphrase: its passphrase
 * @recovery_key: (out) (transfer full): the key that opens it when the passphrase is lost
 *
 * Returns: (transfer full): the new practice, open; %NULL with an error and nothing left behind.
 */
RtPractice *
rt_practice_create (const char *folder,
                    const char *name,
                    const RtSecretBytes *passphrase,
                    char **recovery_key,
                    GError **error)
{
  RtCatalogue *catalogue = rt_catalogue_load_default (error);
  RtStoreNew wanted = { .name = name, .passphrase = passphrase };

  if (catalogue == NULL)
    return NULL;
  return new_practice (folder, rt_store_create (folder, &wanted, recovery_key, error), catalogue,
                       error);
}

/**
 * rt_practice_unlock:
 * @folder: a practice folder
 * @passphrase: its passphrase
 *
 * Returns: (transfer full): the practice, open; %NULL with a sentence, the folder untouched.
 */
RtPractice *
rt_practice_unlock (const char *folder, const RtSecretBytes *passphrase, GError **error)
{
  RtCatalogue *catalogue = rt_catalogue_load_default (error);

  if (catalogue == NULL)
    return NULL;
  return new_practice (folder, rt_store_open (folder, passphrase, error), catalogue, error);
}

/**
 * rt_practice_unlock_with_recovery_key:
 * @recovery_key: the recovery key as a person typed it
 *
 * Returns: (transfer full): the practice, open; %NULL with a sentence, the folder untouched.
 */
RtPractice *
rt_practice_unlock_with_recovery_key (const char *folder, const char *recovery_key, GError **error)
{
  RtCatalogue *catalogue = rt_catalogue_load_default (error);

  if (catalogue == NULL)
    return NULL;
  return new_practice (folder, rt_store_open_with_recovery_key (folder, recovery_key, error),
                       catalogue, error);
}

static RtSecretBytes *
demonstration_passphrase (void)
{
  return rt_secret_bytes_new_copy (DEMONSTRATION_PASSPHRASE, strlen (DEMONSTRATION_PASSPHRASE));
}

/**
 * rt_practice_create_demonstration:
 * @folder: where it will be; nothing may be there
 * @n_patients: how many invented patients, at least 1
 * @seed: the same seed gives the same records
 *
 * Returns: (transfer full): the demonstration practice, open; %NULL with an error.
 */
RtPractice *
rt_practice_create_demonstration (const char *folder,
                                  guint n_patients,
                                  guint32 seed,
                                  GError **error)
{
  g_autoptr (RtSecretBytes) passphrase = demonstration_passphrase ();
  g_autofree char *recovery_key = NULL;
  g_autoptr (RtPractice) practice = NULL;
  RtCatalogue *catalogue = rt_catalogue_load_default (error);
  RtStoreNew wanted = { .name = _ ("Demonstration"),
                        .passphrase = passphrase,
                        .is_demonstration = TRUE };

  if (catalogue == NULL)
    return NULL;
  practice = new_practice (folder, rt_store_create (folder, &wanted, &recovery_key, error),
                           catalogue, error);
  if (practice == NULL || !rt_demonstration_fill (practice, n_patients, seed, error))
    return NULL;
  return g_steal_pointer (&practice);
}

/**
 * rt_practice_open_demonstration:
 *
 * Returns: (transfer full): the demonstration practice in @folder, open; %NULL with an error.
 */
RtPractice *
rt_practice_open_demonstration (const char *folder, GError **error)
{
  g_autoptr (RtSecretBytes) passphrase = demonstration_passphrase ();

  return rt_practice_unlock (folder, passphrase, error);
}

/**
 * rt_practice_folder_is_demonstration:
 *
 * Returns: whether the keys in @folder are those of a demonstration practice, so that nobody needs
 * to be asked for a passphrase.
 */
gboolean
rt_practice_folder_is_demonstration (const char *folder)
{
  g_autoptr (RtKeyFile) keys = rt_key_file_load (folder, NULL);

  for (guint i = 0; keys != NULL && i < keys->holders->len; i++)
    {
      const RtKeyHolder *holder = g_ptr_array_index (keys->holders, i);

      if (g_strcmp0 (holder->label, DEMONSTRATION_LABEL) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_practice_lock:
 *
 * Waits for what is under way, closes the files and wipes the keys. Later calls fail with
 * %RT_PRACTICE_ERROR_LOCKED.
 */
void
rt_practice_lock (RtPractice *practice)
{
  RtStore *store;

  g_mutex_lock (&practice->mutex);
  store = g_steal_pointer (&practice->store);
  while (practice->n_users > 0)
    g_cond_wait (&practice->unused, &practice->mutex);
  g_mutex_unlock (&practice->mutex);
  rt_store_close (store);
}

/** rt_practice_folder: Returns: (transfer none): where the practice is. */
const char *
rt_practice_folder (RtPractice *practice)
{
  return practice->folder;
}

/** rt_practice_name: Returns: (transfer none): what the practitioner calls it. */
const char *
rt_practice_name (RtPractice *practice)
{
  return practice->name;
}

/** rt_practice_is_demonstration: Returns: whether it is the demonstration practice. */
gboolean
rt_practice_is_demonstration (RtPractice *practice)
{
  return practice->is_demonstration;
}

/**
 * rt_practice_catalogue:
 *
 * Returns: (transfer none): the knowledge the practice works with, packs included. It lives as long
 * as the practice; after a pack was added or removed there is another one.
 */
RtCatalogue *
rt_practice_catalogue (RtPractice *practice)
{
  RtCatalogue *catalogue;

  g_mutex_lock (&practice->mutex);
  catalogue = practice->catalogue;
  g_mutex_unlock (&practice->mutex);
  return catalogue;
}

/* ---- for the use cases of this folder ---- */

/* What is written while a patient has the computer: answers of the battery, and its end. */
static const char *const patient_actions[] = { "assessment.start",    "assessment.answer",
                                               "assessment.complete", "hand-over.try",
                                               "hand-over.end",       NULL };

static gboolean
refuse_handed_over (GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_HANDED_OVER,
                       _ ("A patient has this computer. Take it back first."));
  return FALSE;
}

/* Whether the records are closed because somebody else has the computer, or may have it. */
gboolean
rt_practice_is_handed_over (RtPractice *practice)
{
  gboolean handed_over;

  g_mutex_lock (&practice->mutex);
  handed_over = practice->handed_over != NULL;
  g_mutex_unlock (&practice->mutex);
  return handed_over;
}

/* From now on the records are closed but for the answers of this battery; NULL opens them again. */
void
rt_practice_set_handed_over (RtPractice *practice, const RtHandOver *hand_over)
{
  g_mutex_lock (&practice->mutex);
  g_clear_pointer (&practice->handed_over, rt_hand_over_free);
  if (hand_over != NULL)
    {
      practice->handed_over = rt_hand_over_new ();
      practice->handed_over->patient_id = hand_over->patient_id;
      practice->handed_over->remaining = g_strdupv (hand_over->remaining);
    }
  g_mutex_unlock (&practice->mutex);
}

/* Whether answers to @assessment may be written now: to any, or only to the patient's own battery.
 */
gboolean
rt_practice_check_handed_over (RtPractice *practice, const RtAssessment *assessment, GError **error)
{
  const RtHandOver *hand_over;
  gboolean allowed;

  g_mutex_lock (&practice->mutex);
  hand_over = practice->handed_over;
  allowed = hand_over == NULL
            || (hand_over->patient_id == assessment->patient_id
                && assessment->entered_through == RT_ENTERED_PATIENT && hand_over->remaining != NULL
                && g_strv_contains ((const char *const *)hand_over->remaining,
                                    assessment->instrument_id));
  g_mutex_unlock (&practice->mutex);
  return allowed || refuse_handed_over (error);
}

/* The store, held open until rt_practice_release(); NULL with an error once the practice is locked
 * or while a patient has the computer. */
RtStore *
rt_practice_hold (RtPractice *practice, GError **error)
{
  if (!rt_practice_is_handed_over (practice))
    return rt_practice_hold_for_patient (practice, error);
  refuse_handed_over (error);
  return NULL;
}

/* The same, for the few things that are done while a patient has the computer. */
RtStore *
rt_practice_hold_for_patient (RtPractice *practice, GError **error)
{
  RtStore *store;

  g_mutex_lock (&practice->mutex);
  store = practice->store;
  if (store != NULL)
    practice->n_users++;
  g_mutex_unlock (&practice->mutex);
  if (store == NULL)
    g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_LOCKED,
                         _ ("The practice is locked. Unlock it and try again."));
  return store;
}

/* Works with another catalogue from now on. */
void
rt_practice_take_catalogue (RtPractice *practice, RtCatalogue *catalogue, gboolean has_packs)
{
  g_mutex_lock (&practice->mutex);
  g_ptr_array_add (practice->old_catalogues, practice->catalogue);
  practice->catalogue = catalogue;
  practice->has_packs = has_packs;
  g_mutex_unlock (&practice->mutex);
}

/* Whether the catalogue holds packs. */
gboolean
rt_practice_has_packs (RtPractice *practice)
{
  return practice->has_packs;
}

/* Gives the store back. */
void
rt_practice_release (RtPractice *practice)
{
  g_mutex_lock (&practice->mutex);
  practice->n_users--;
  g_cond_broadcast (&practice->unused);
  g_mutex_unlock (&practice->mutex);
}

/* Runs a job that writes, in one transaction. While a patient has the computer only what appends
 * to the battery is written. */
gboolean
rt_practice_write (RtPractice *practice,
                   const char *action,
                   RtStoreJob job,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  gboolean by_patient = g_strv_contains (patient_actions, action);
  RtStore *store = by_patient ? rt_practice_hold_for_patient (practice, error)
                              : rt_practice_hold (practice, error);
  gboolean written;

  if (store == NULL)
    return FALSE;
  written = rt_store_write (store, action, job, data, cancellable, error);
  rt_practice_release (practice);
  return written;
}

static gboolean
run_read (RtPractice *practice,
          RtStore *store,
          RtStoreJob job,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  gboolean read;

  if (store == NULL)
    return FALSE;
  read = rt_store_read (store, RT_STORE_URGENT, job, data, cancellable, error);
  rt_practice_release (practice);
  return read;
}

/* Runs a job that reads. */
gboolean
rt_practice_read (
    RtPractice *practice, RtStoreJob job, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_read (practice, rt_practice_hold (practice, error), job, data, cancellable, error);
}

/* Runs a job that reads what a patient who has the computer needs, and nothing else. */
gboolean
rt_practice_read_for_patient (
    RtPractice *practice, RtStoreJob job, gpointer data, GCancellable *cancellable, GError **error)
{
  return run_read (practice, rt_practice_hold_for_patient (practice, error), job, data, cancellable,
                   error);
}

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
} Notice;

static gboolean
emit_changed (gpointer data)
{
  const Notice *notice = data;

  g_signal_emit (notice->practice, signals[CHANGED], 0, notice->patient_id);
  return G_SOURCE_REMOVE;
}

static void
notice_free (gpointer data)
{
  Notice *notice = data;

  g_object_unref (notice->practice);
  g_free (notice);
}

/* Tells the main context that something of a patient (0: of the practice) was written. */
void
rt_practice_announce (RtPractice *practice, gint64 patient_id)
{
  Notice *notice = g_new0 (Notice, 1);

  notice->practice = g_object_ref (practice);
  notice->patient_id = patient_id;
  g_main_context_invoke_full (practice->context, G_PRIORITY_DEFAULT_IDLE, emit_changed, notice,
                              notice_free);
}
