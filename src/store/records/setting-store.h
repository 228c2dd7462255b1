/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

/* What the practice is set to, by name: letterhead, emergency resources, the words patients see. */
char *rt_setting_store_get (RtDatabase *database, const char *name, GError **error);
gboolean
rt_setting_store_set (RtDatabase *database, const char *name, const char *value, GError **error);
