/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* A practice changes its own questionnaires; answers are read by the version they were given to.
 * Values of versions that are scored or read in different ways are no one series: those of an
 * earlier kind bear the version in the id of their measure ("own_sleep.total@v1"). */
char *rt_instrument_content_key (const char *text, gsize length);
void rt_instrument_take_earlier (RtInstrument *newest, RtInstrument *earlier);
const RtInstrument *rt_instrument_version (const RtInstrument *newest, int version);
int rt_instrument_series_version (const RtInstrument *newest, int version);

int rt_instrument_version_read (const char *measure_id, const char **rest);
char *rt_instrument_version_mark (int version);
