/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

#define RT_DEMONSTRATION_PATIENTS 12
#define RT_DEMONSTRATION_MAX_PATIENTS 500
#define RT_DEMONSTRATION_SEED 1

gboolean
rt_demonstration_fill (RtPractice *practice, guint n_patients, guint32 seed, GError **error);
