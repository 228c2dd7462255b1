/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"
#include "measure.h"

char *rt_instrument_measure_id (const RtInstrument *instrument,
                                const RtInstrumentSubscale *subscale);
RtMeasure *rt_instrument_measure (const RtInstrument *instrument,
                                  const RtInstrumentSubscale *subscale);
