/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalogue.h"
#include "record.h"

GMenuModel *rt_course_series_menu (const RtRecord *record, RtCatalogue *catalogue);
GMenuModel *rt_course_view_menu (const RtRecord *record);
