/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "applicability.h"
#include "patient.h"

/* What scoring may know of a patient on the day of answering. */
RtPersonFacts rt_person_facts_of (const RtPatient *patient, RtCalendarDate day);
