/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notes/entry-form.h"

/* An unintended effect. */
#define RT_TYPE_SIDE_EFFECT_FORM (rt_side_effect_form_get_type ())
G_DECLARE_FINAL_TYPE (RtSideEffectForm, rt_side_effect_form, RT, SIDE_EFFECT_FORM, AdwBin)

RtSideEffectForm *rt_side_effect_form_new (void);
