/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"
#include "json-answer.h"

/* The figures an instrument's scores are read by, for a machine. */
void rt_instrument_figures_show (const RtInstrument *instrument, JsonBuilder *answer);
