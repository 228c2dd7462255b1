/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "keep-patients.h"

/* One patient of the list, as an object that a list model can hold. */
#define RT_TYPE_PATIENT_ITEM (rt_patient_item_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientItem, rt_patient_item, RT, PATIENT_ITEM, GObject)

RtPatientItem *rt_patient_item_new (RtPatientSummary *summary);
const RtPatientSummary *rt_patient_item_summary (RtPatientItem *self);
