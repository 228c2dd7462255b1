/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/entry-form.h"

/* Something with a beginning and maybe an end: a life event, or a phase of the course. */
#define RT_TYPE_SPAN_FORM (rt_span_form_get_type ())
G_DECLARE_FINAL_TYPE (RtSpanForm, rt_span_form, RT, SPAN_FORM, AdwBin)

RtSpanForm *rt_span_form_new (RtEntryKind kind);
