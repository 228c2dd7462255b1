/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway.h"

void rt_pathway_check_references (RtJsonCheck *check, const RtPathway *pathway);
