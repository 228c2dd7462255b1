/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"

/* Whether one answer calls for attention at once, before anything is scored. */
const RtRiskItem *rt_critical_item_of (const RtInstrument *instrument, int item, double score);
