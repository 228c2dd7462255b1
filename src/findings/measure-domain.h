/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "intervention.h"
#include "measure.h"

RtDomain rt_measure_domain (const RtCatalogue *catalogue, const RtMeasure *measure);
