/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How deep objects and lists of a knowledge file may lie in each other. */
#define RT_JSON_DEEPEST 64

gboolean rt_json_scan (const char *name, const char *text, gsize length, GError **error);
guint rt_json_scan_line (const char *text, gsize length, const char *place);
