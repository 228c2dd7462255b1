/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway.h"

const RtPathwayCompound *rt_pathway_find_compound (const RtPathway *pathway, const char *name);
GPtrArray *rt_pathway_search_compounds (const RtPathway *pathway, const char *query);
