/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report.h"

GBytes *rt_pdf_writer_render (RtReport *report, gint64 created_utc_s, GError **error);
