/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database.h"

gboolean rt_draft_store_put (
    RtDatabase *database, gint64 patient_id, const char *place, const char *text, GError **error);
char *
rt_draft_store_get (RtDatabase *database, gint64 patient_id, const char *place, GError **error);
