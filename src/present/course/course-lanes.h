/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-spec.h"
#include "record.h"

void rt_course_add_interventions (RtChartSpec *spec, const RtRecord *record);
