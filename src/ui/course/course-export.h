/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/message-line.h"
#include "common/open-record.h"
#include "course/chart-widget.h"

void rt_course_export (RtOpenRecord *record, RtChartWidget *chart, RtMessageLine *message);
void rt_course_copy (RtOpenRecord *record, RtChartWidget *chart, RtMessageLine *message);
void rt_course_forget_copy (void);
