/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-check.h"

typedef void (*RtJsonEach) (RtJsonCheck *check, JsonObject *object, gpointer user_data);
typedef gpointer (*RtJsonRead) (RtJsonCheck *check, JsonObject *object);

void rt_json_each (RtJsonCheck *check,
                   JsonObject *object,
                   const char *name,
                   gboolean required,
                   RtJsonEach each,
                   gpointer user_data);
void rt_json_list (RtJsonCheck *check,
                   JsonObject *object,
                   const char *name,
                   gboolean required,
                   RtJsonRead read,
                   GPtrArray *list);
gboolean rt_json_list_load (const char *path,
                            int format,
                            const char *name,
                            RtJsonRead read,
                            GPtrArray *list,
                            GError **error);
