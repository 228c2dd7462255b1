/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* The questionnaires that can be entered: those this patient answered lately first, all others by
 * typing a part of their name.
 *
 * Signal: chosen (char *instrument_id). */
#define RT_TYPE_INSTRUMENT_PICKER (rt_instrument_picker_get_type ())
G_DECLARE_FINAL_TYPE (RtInstrumentPicker, rt_instrument_picker, RT, INSTRUMENT_PICKER, AdwBin)

void rt_instrument_picker_set_forms (RtInstrumentPicker *self, const GPtrArray *forms);
void rt_instrument_picker_set_recent (RtInstrumentPicker *self, const char *const *instrument_ids);
void rt_instrument_picker_show_all (RtInstrumentPicker *self);
void rt_instrument_picker_take_focus (RtInstrumentPicker *self);
