/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

gboolean rt_erasure_run (RtStore *store, gint64 patient_id, GError **error);
