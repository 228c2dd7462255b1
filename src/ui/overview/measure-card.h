/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart-spec.h"
#include "key-figures.h"

/* One measure on the overview: its last value, the verdict in words, and its course as a small
 * chart. Pressing it leads to the course. */
#define RT_TYPE_MEASURE_CARD (rt_measure_card_get_type ())
G_DECLARE_FINAL_TYPE (RtMeasureCard, rt_measure_card, RT, MEASURE_CARD, AdwBin)

RtMeasureCard *rt_measure_card_new (const RtKeyFigure *figure, RtChartSpec *chart);
