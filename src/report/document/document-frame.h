/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "page-frame.h"

RtMoment rt_document_made_at (const RtDocumentRequest *request);
RtPageFrame rt_document_frame (const RtDocumentRequest *request, const char *title, char *period);
