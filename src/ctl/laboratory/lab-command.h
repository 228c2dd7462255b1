/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"
#include "record.h"

/* The two halves of the verb lab. */
gboolean rt_lab_add (RtPractice *practice,
                     const RtPatient *patient,
                     const char *source,
                     gboolean table,
                     const RtLabReport *head,
                     gboolean has_collected,
                     gboolean confirmed,
                     JsonBuilder *answer,
                     GString *text,
                     GError **error);
void rt_lab_list (RtPractice *practice, const RtRecord *record, JsonBuilder *answer, GString *text);
