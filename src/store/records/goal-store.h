/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "goal.h"

gboolean rt_goal_store_insert (RtDatabase *database, RtGoal *goal, GError **error);
gboolean rt_goal_store_update (RtDatabase *database, const RtGoal *goal, GError **error);
GPtrArray *rt_goal_store_list (RtDatabase *database, gint64 patient_id, GError **error);
