/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

/* Opening or creating a practice takes a second on purpose: deriving a key from a passphrase is
 * made slow so that guessing is slow. These run it on a worker thread. Every secret given is taken
 * over and wiped. */
void rt_opening_unlock_async (const char *folder,
                              RtSecretBytes *passphrase,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void rt_opening_recover_async (const char *folder,
                               char *recovery_key,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
void rt_opening_create_async (const char *folder,
                              const char *name,
                              RtSecretBytes *passphrase,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
void rt_opening_demonstration_async (const char *folder,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
RtPractice *rt_opening_finish (GAsyncResult *result, char **recovery_key, GError **error);
