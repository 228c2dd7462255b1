/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "mapping-profile.h"

const char *rt_profile_unknown_member (JsonObject *object, const char *const *known);
gboolean rt_profile_read_columns (RtMappingProfile *profile,
                                  JsonObject *root,
                                  const char *file,
                                  GError **error);
