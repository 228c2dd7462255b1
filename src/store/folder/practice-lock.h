/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-error.h"

/* Held while a program has a practice open; the system gives it back even when the program dies. */
typedef struct _RtPracticeLock RtPracticeLock;

RtPracticeLock *rt_practice_lock_acquire (const char *folder, GError **error);
void rt_practice_lock_release (RtPracticeLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPracticeLock, rt_practice_lock_release)
