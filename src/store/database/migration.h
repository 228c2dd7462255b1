/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* The newest schema this program knows. */
int rt_migration_newest (void);
const char *rt_migration_script (int version);

gboolean rt_migration_run (RtDatabase *database,
                           const char *backup_path,
                           const RtSecretBytes *key,
                           GError **error);
gboolean rt_migration_check_version (RtDatabase *database, int *version, GError **error);
