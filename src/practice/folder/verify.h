/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"

/* What a check of the whole practice found. */
typedef struct
{
  gboolean sound;
  GPtrArray *problems; /* (element char*) one sentence each */
  guint64 audit_rows;
  char *audit_head;
} RtVerifyReport;

void rt_verify_report_free (RtVerifyReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtVerifyReport, rt_verify_report_free)

RtVerifyReport *rt_practice_verify (RtPractice *practice, GError **error);
