/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalogue.h"
#include "secret-bytes.h"

/* An open practice: its folder, its unlocked store and the knowledge that its numbers are read
 * with. Everything a person does goes through the functions of this layer. They block until done
 * and may be called from any thread; a window calls them through rt_practice_run_async().
 *
 * Signal changed (gint64 patient_id): something of that patient (0: of the practice) was written.
 * Emitted in the main context the practice was opened in. */
#define RT_TYPE_PRACTICE (rt_practice_get_type ())
G_DECLARE_FINAL_TYPE (RtPractice, rt_practice, RT, PRACTICE, GObject)

#define RT_PRACTICE_ERROR (rt_practice_error_quark ())
GQuark rt_practice_error_quark (void);

typedef enum
{
  RT_PRACTICE_ERROR_INVALID,       /* what was entered cannot be right; the message says why */
  RT_PRACTICE_ERROR_NOT_FOUND,     /* no such patient, measure, profile … */
  RT_PRACTICE_ERROR_DEMONSTRATION, /* not in the demonstration practice */
  RT_PRACTICE_ERROR_LOCKED,        /* the practice was locked meanwhile */
  RT_PRACTICE_ERROR_HANDED_OVER,   /* a patient has the computer */
} RtPracticeError;

RtPractice *rt_practice_create (const char *folder,
                                const char *name,
                                const RtSecretBytes *passphrase,
                                char **recovery_key,
                                GError **error);
RtPractice *
rt_practice_unlock (const char *folder, const RtSecretBytes *passphrase, GError **error);
RtPractice *
rt_practice_unlock_with_recovery_key (const char *folder, const char *recovery_key, GError **error);
RtPractice *rt_practice_create_demonstration (const char *folder,
                                              guint n_patients,
                                              guint32 seed,
                                              GError **error);
RtPractice *rt_practice_open_demonstration (const char *folder, GError **error);
gboolean rt_practice_folder_is_demonstration (const char *folder);
void rt_practice_lock (RtPractice *practice);

const char *rt_practice_folder (RtPractice *practice);
const char *rt_practice_name (RtPractice *practice);
gboolean rt_practice_is_demonstration (RtPractice *practice);
RtCatalogue *rt_practice_catalogue (RtPractice *practice);

/* A piece of work of one or more practice calls, run on a worker thread. It returns its result
 * (freed with the destroy function given to rt_practice_run_async()) or NULL with an error. */
typedef gpointer (*RtPracticeWork) (RtPractice *practice,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

void rt_practice_run_async (RtPractice *practice,
                            RtPracticeWork work,
                            gpointer data,
                            GDestroyNotify free_data,
                            GDestroyNotify free_result,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gpointer rt_practice_run_finish (RtPractice *practice, GAsyncResult *result, GError **error);
