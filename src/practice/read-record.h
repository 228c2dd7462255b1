/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"
#include "record.h"

/* Which part of a record is read. A member left 0 or NULL means everything. */
typedef struct
{
  const char *const *measure_ids; /* NULL-terminated; unknown ones are an error */
  gboolean has_from;
  RtMoment from; /* measurements at or after */
  gboolean has_to;
  RtMoment to;         /* measurements before or at */
  const char *purpose; /* for the activity log: "open", "print", "export"; NULL: not logged */
} RtRecordScope;

gboolean rt_practice_log_reading (RtPractice *practice,
                                  gint64 patient_id,
                                  const char *purpose,
                                  GError **error);
RtRecord *rt_practice_read_record (RtPractice *practice,
                                   gint64 patient_id,
                                   const RtRecordScope *scope,
                                   GError **error);
