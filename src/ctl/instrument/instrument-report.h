/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "catalogue.h"

/* Instruments as knowledge list and knowledge show print them. */
void rt_instrument_report_list (const RtCatalogue *catalogue, JsonBuilder *answer, GString *text);
void rt_instrument_report_show (const RtCatalogue *catalogue,
                                const RtInstrument *instrument,
                                JsonBuilder *answer,
                                GString *text);
