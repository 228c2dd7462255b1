/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "demonstration-events.h"

gboolean rt_demonstration_add_follow_up (RtDatabase *database,
                                         guint number,
                                         gint64 patient_id,
                                         const RtDemonstrationDays *days,
                                         GError **error);
