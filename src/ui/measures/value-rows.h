/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measures/instrument-form.h"

#include <adwaita.h>

/* The numbers of a questionnaire or test that are typed in, one field each, with the range beside
 * it. Hidden for what has none.
 *
 * Signals: typed (int number, gboolean answered, double value), passed () after Enter in the last
 * field. */
#define RT_TYPE_VALUE_ROWS (rt_value_rows_get_type ())
G_DECLARE_FINAL_TYPE (RtValueRows, rt_value_rows, RT, VALUE_ROWS, AdwBin)

void rt_value_rows_set_form (RtValueRows *self, const RtInstrumentForm *form);
void rt_value_rows_set_answers (RtValueRows *self, const RtAssessment *assessment);
void rt_value_rows_set_read_only (RtValueRows *self);
guint rt_value_rows_n_values (RtValueRows *self);
guint rt_value_rows_n_answered (RtValueRows *self);
gboolean rt_value_rows_keep (RtValueRows *self);
gboolean rt_value_rows_start (RtValueRows *self);
guint rt_value_rows_index_of (RtValueRows *self, int number);
gboolean rt_value_rows_value (RtValueRows *self, guint index, double *value);
const char *rt_value_rows_title (RtValueRows *self, guint index);
void rt_value_rows_enter_again (RtValueRows *self, guint index);
