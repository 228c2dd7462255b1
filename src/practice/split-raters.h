/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "database.h"
#include "record.h"

gboolean rt_split_raters (RtDatabase *database,
                          RtCatalogue *catalogue,
                          const char *const *wanted,
                          RtRecord *record,
                          GError **error);
