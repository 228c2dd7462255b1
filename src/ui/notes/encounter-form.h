/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/entry-form.h"

/* A contact with the patient, past or planned. */
#define RT_TYPE_ENCOUNTER_FORM (rt_encounter_form_get_type ())
G_DECLARE_FINAL_TYPE (RtEncounterForm, rt_encounter_form, RT, ENCOUNTER_FORM, AdwBin)

RtEncounterForm *rt_encounter_form_new (void);
