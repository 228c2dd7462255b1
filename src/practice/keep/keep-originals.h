/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attachment.h"
#include "lab-report.h"
#include "practice.h"

#define RT_ORIGINAL_MAX_BYTES (25 * 1024 * 1024)

const char *rt_original_media_type (GBytes *content);
RtAttachment *rt_practice_attach_original (RtPractice *practice,
                                           const RtLabReport *report,
                                           const char *title,
                                           GBytes *content,
                                           GError **error);
GPtrArray *
rt_practice_list_originals (RtPractice *practice, const RtLabReport *report, GError **error);
GBytes *
rt_practice_read_original (RtPractice *practice, const RtAttachment *original, GError **error);
