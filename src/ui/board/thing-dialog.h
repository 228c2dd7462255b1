/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pathway-chart.h"

AdwDialog *rt_thing_dialog_new (const RtPathwayValues *values, const RtBoardThing *thing);
