/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "moment.h"
#include "practice.h"
#include "record-entry.h"

gboolean rt_entry_check (RtEntryKind kind, gconstpointer entry, RtMoment now, GError **error);
