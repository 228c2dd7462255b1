/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* Which caveats stand beside results: each belongs to what the results were measured in. */
char *rt_lab_caveats (RtCatalogue *catalogue, gboolean body, gboolean central);
char *rt_lab_caveats_of (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report);
