/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A SQLite file system whose n-th write, sync or truncation fails, as a full disk or as a broken
 * one: once or from then on. It becomes the default one, so that the store uses it unknowingly. */
typedef enum
{
  FAULT_FULL,
  FAULT_IO,
} FaultKind;

void fault_disk_install (void);
void fault_disk_arm (FaultKind kind, guint nth, gboolean for_ever);
void fault_disk_disarm (void);
gboolean fault_disk_has_failed (void);
