/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regimen-totals.h"

/* What is taken of one thing in a day, and how that was reckoned, in words. */
char *rt_intake_total_text (const RtIntakeTotal *total);
char *rt_intake_working_text (const RtIntakeTotal *total);
