/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"
#include "record.h"

/* The record of the patient on screen. It is read on a worker thread, and read again whenever
 * something of the patient is written; every view shows what it holds.
 *
 * Signals: loaded () after each reading; failed (char *sentence). */
#define RT_TYPE_OPEN_RECORD (rt_open_record_get_type ())
G_DECLARE_FINAL_TYPE (RtOpenRecord, rt_open_record, RT, OPEN_RECORD, GObject)

RtOpenRecord *rt_open_record_new (RtPractice *practice, gint64 patient_id);
RtPractice *rt_open_record_practice (RtOpenRecord *self);
gint64 rt_open_record_patient_id (RtOpenRecord *self);
const RtRecord *rt_open_record_get (RtOpenRecord *self);
void rt_open_record_close (RtOpenRecord *self);
