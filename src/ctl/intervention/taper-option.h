/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "record.h"
#include "taper-content.h"

RtTaperDraft *rt_taper_option_read (const char *source,
                                    const RtIntervention *intervention,
                                    RtMoment when,
                                    GError **error);
