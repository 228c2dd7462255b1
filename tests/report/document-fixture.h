/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

/* A record with something for every document. Every text that only the record copy may show holds
 * FIXTURE_SECRET. */
#define FIXTURE_SECRET "Zxquarry"

RtRecord *fixture_document_record (void);
RtRecord *fixture_long_record (const char *words);
RtDocumentRequest
fixture_request (const RtRecord *record, RtCatalogue *catalogue, RtSheetCopy copy);
RtCatalogue *fixture_catalogue (void);
