/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"
#include "hand-over-state.h"

gboolean rt_hand_over_store_begin (RtDatabase *database,
                                   gint64 patient_id,
                                   const char *const *instrument_ids,
                                   const char *pin,
                                   GError **error);
RtHandOver *rt_hand_over_store_read (RtDatabase *database, GError **error);
gboolean
rt_hand_over_store_try_pin (RtDatabase *database, const char *pin, gboolean *right, GError **error);
gboolean rt_hand_over_store_end (RtDatabase *database, GError **error);
