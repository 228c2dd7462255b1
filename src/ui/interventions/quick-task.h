/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "interventions/interventions-task.h"
#include "quick-entry.h"
#include "record.h"

RtInterventionsTask *rt_quick_task_new (const RtRecord *record,
                                        const RtQuickEntry *entry,
                                        RtInterventionsWork *work,
                                        GError **error);
