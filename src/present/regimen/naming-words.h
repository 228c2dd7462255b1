/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intervention.h"

char *rt_primary_naming_text (const RtIntervention *intervention, const char *measure);
