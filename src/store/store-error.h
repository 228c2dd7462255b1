/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define RT_STORE_ERROR (rt_store_error_quark ())
GQuark rt_store_error_quark (void);

typedef enum
{
  RT_STORE_ERROR_WRONG_PASSPHRASE,
  RT_STORE_ERROR_WRONG_RECOVERY_KEY,
  RT_STORE_ERROR_DAMAGED,
  RT_STORE_ERROR_NEWER,
  RT_STORE_ERROR_EMPTY,
  RT_STORE_ERROR_IN_USE,
  RT_STORE_ERROR_NOT_A_PRACTICE,
  RT_STORE_ERROR_EXISTS,
  RT_STORE_ERROR_READ_ONLY,
  RT_STORE_ERROR_DISK_FULL,
  RT_STORE_ERROR_CANCELLED,
  RT_STORE_ERROR_CONFLICT,
  RT_STORE_ERROR_NOT_FOUND,
  RT_STORE_ERROR_FAILED,
} RtStoreError;

gboolean rt_store_set_errno (int number, GError **error);
gboolean rt_store_set_sqlite (int code, GError **error);
