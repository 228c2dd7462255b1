/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

void rt_taper_sheet_add (const RtDocumentRequest *request, RtReport *report);
