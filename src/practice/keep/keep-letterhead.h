/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letterhead.h"
#include "practice.h"

/* A logo larger than this is refused, bytes and pixels on a side. */
#define RT_LOGO_MAX_BYTES (2 * 1024 * 1024)
#define RT_LOGO_MAX_PIXELS 2000

RtLetterhead *rt_practice_read_letterhead (RtPractice *practice, GError **error);
gboolean
rt_practice_set_letterhead (RtPractice *practice, const RtLetterhead *letterhead, GError **error);
gboolean rt_letterhead_check_logo (GBytes *png, GError **error);
