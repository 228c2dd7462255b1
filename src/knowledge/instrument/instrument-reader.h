/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"
#include "json-check.h"

#define RT_INSTRUMENT_FORMAT 1

RtInstrument *rt_instrument_load (const char *path, GError **error);
RtInstrument *
rt_instrument_parse (const char *name, const char *text, gsize length, GError **error);
