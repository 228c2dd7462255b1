/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

char *rt_measure_title (const RtRecord *record, RtCatalogue *catalogue, const char *id);
