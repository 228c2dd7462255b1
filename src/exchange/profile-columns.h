/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "mapping-profile.h"

gboolean rt_profile_read_columns (RtMappingProfile *profile,
                                  JsonObject *root,
                                  const char *file,
                                  GError **error);
