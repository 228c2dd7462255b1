/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "dose-timing.h"

RtDoseTiming *rt_quick_timing_read (const RtCatalogue *catalogue,
                                    const char *language,
                                    const char *words,
                                    RtCalendarDate today,
                                    GTimeZone *zone);
