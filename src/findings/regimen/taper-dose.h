/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "rational.h"

/* Which doses can be made of tablets of given strengths and their parts, and of how few. */
typedef struct _RtDoseMaker RtDoseMaker;

RtDoseMaker *rt_dose_maker_new (const GArray *strengths, RtRational most);
void rt_dose_maker_free (RtDoseMaker *maker);
gboolean rt_dose_maker_nearest (const RtDoseMaker *maker,
                                RtRational wanted,
                                RtRational *dose,
                                GArray *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtDoseMaker, rt_dose_maker_free)
