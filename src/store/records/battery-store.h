/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "battery.h"
#include "database.h"

gboolean rt_battery_store_save (RtDatabase *database, RtBattery *battery, GError **error);
gboolean rt_battery_store_withdraw (RtDatabase *database, gint64 id, GError **error);
GPtrArray *rt_battery_store_list (RtDatabase *database, GError **error);
