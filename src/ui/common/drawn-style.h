/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart-style.h"
#include "palette.h"

/* How a widget is drawn that paints a scene of chart itself. */
const RtPalette *rt_drawn_palette (void);
double rt_drawn_device_scale (GtkWidget *widget);
double rt_drawn_text_scale (GtkWidget *widget);
const char *rt_drawn_font (GtkWidget *widget);
RtChartStyle rt_drawn_style (GtkWidget *widget, double width, double height);
