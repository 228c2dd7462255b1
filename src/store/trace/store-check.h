/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "key-file.h"

gboolean rt_store_check_database (const char *path,
                                  const RtSecretBytes *key,
                                  GPtrArray *problems,
                                  GError **error);
gboolean
rt_store_check_keys (RtDatabase *database, const char *folder, GPtrArray *problems, GError **error);
