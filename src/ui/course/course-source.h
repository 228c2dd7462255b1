/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/open-record.h"
#include "course-item.h"

/* Called with what to open, in the words of RtCourseView::open-source; or with kind NULL and a
 * sentence that says why nothing can be opened. */
typedef void (*RtCourseSourceFunc) (gpointer owner,
                                    const char *kind,
                                    const char *id,
                                    const char *sentence);

void
rt_course_source_find (RtOpenRecord *record, gint64 item, GObject *owner, RtCourseSourceFunc found);
