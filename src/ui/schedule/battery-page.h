/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "battery.h"
#include "catalogue.h"

/* Naming a set of questionnaires and choosing what is in it.
 *
 * Signal: saved (RtBattery *battery), which the handler takes over. */
#define RT_TYPE_BATTERY_PAGE (rt_battery_page_get_type ())
G_DECLARE_FINAL_TYPE (RtBatteryPage, rt_battery_page, RT, BATTERY_PAGE, AdwNavigationPage)

RtBatteryPage *rt_battery_page_new (RtCatalogue *catalogue, const RtBattery *battery);
char *rt_battery_page_names (RtCatalogue *catalogue, char **instrument_ids);
