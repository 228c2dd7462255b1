/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "measures/instrument-form.h"
#include "practice.h"

/* What the owner of a questionnaire allows, shown until the practice has read it once. */
#define RT_TYPE_LICENCE_NOTE (rt_licence_note_get_type ())
G_DECLARE_FINAL_TYPE (RtLicenceNote, rt_licence_note, RT, LICENCE_NOTE, AdwBin)

void rt_licence_note_show (RtLicenceNote *self, RtPractice *practice, const RtInstrumentForm *form);
