/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rational.h"

char *rt_counted_unit_text (const char *unit, RtRational amount);
