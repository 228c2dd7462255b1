/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

/* Members of the document that --json prints. */
void rt_answer_text (JsonBuilder *answer, const char *name, const char *value);
void rt_answer_number (JsonBuilder *answer, const char *name, double value);
void rt_answer_number_or_null (JsonBuilder *answer, const char *name, gboolean known, double value);
void rt_answer_boolean (JsonBuilder *answer, const char *name, gboolean value);
void
rt_answer_true_false_null (JsonBuilder *answer, const char *name, gboolean known, gboolean value);
