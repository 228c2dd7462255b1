/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lab-report.h"

void
rt_lab_report_facts_add (AdwPreferencesGroup *group, const RtLabReport *report, GPtrArray *rows);
