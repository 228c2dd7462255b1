/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "entity.h"

gboolean rt_withdrawal_can (RtEntity entity);
gboolean rt_withdrawal_mark (RtDatabase *database,
                             RtEntity entity,
                             gint64 row_id,
                             gint64 patient_id,
                             const char *uuid,
                             GError **error);
gboolean rt_withdrawal_take_back (RtDatabase *database,
                                  RtEntity entity,
                                  gint64 row_id,
                                  gint64 patient_id,
                                  const char *uuid,
                                  GError **error);
