/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* What stands around every printed page, whatever it is about. */
char *rt_paper_identity (const RtRecord *record, RtMoment prepared_at);
char *rt_paper_period (RtCalendarDate from, RtCalendarDate to);
char *rt_paper_prepared (RtMoment prepared_at);
char *rt_paper_purpose (const RtRecord *record);
char *rt_paper_audit_head (const RtRecord *record);
char *rt_paper_watermark (const RtRecord *record);
char *rt_paper_lab_caveat (RtCatalogue *catalogue);
