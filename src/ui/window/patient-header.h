/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "record.h"

/* Who the record is about: above every view of it, so that no patient is mistaken for another. */
#define RT_TYPE_PATIENT_HEADER (rt_patient_header_get_type ())
G_DECLARE_FINAL_TYPE (RtPatientHeader, rt_patient_header, RT, PATIENT_HEADER, AdwBin)

void rt_patient_header_show (RtPatientHeader *self, const RtRecord *record);
