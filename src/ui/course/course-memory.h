/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/open-record.h"
#include "course-choice.h"

void rt_course_remember_async (RtOpenRecord *record,
                               const RtCourseChoice *choice,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean rt_course_remember_finish (RtPractice *practice, GAsyncResult *result, GError **error);
