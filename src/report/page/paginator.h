/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "page-frame.h"
#include "report.h"

void rt_paginate (GPtrArray *flow, const RtPageFrame *frame, RtReport *report);
