/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "measures/instrument-form.h"

/* What stands above the items of a questionnaire: its name, the time it asks about, and whether the
 * words are its own. */
#define RT_TYPE_FORM_HEADER (rt_form_header_get_type ())
G_DECLARE_FINAL_TYPE (RtFormHeader, rt_form_header, RT, FORM_HEADER, AdwBin)

void rt_form_header_show (RtFormHeader *self, const RtInstrumentForm *form);
