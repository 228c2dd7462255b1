/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/message-line.h"
#include "measures/item-list.h"
#include "measures/second-entry.h"
#include "measures/value-rows.h"

/* The second entry of a paper form, on the list of items. */
RtSecondEntry *rt_second_pass_begin (RtItemList *items, RtValueRows *values);
RtSecondOutcome rt_second_pass_compare_value (RtSecondEntry *second,
                                              RtItemList *items,
                                              RtValueRows *values,
                                              int number,
                                              gboolean answered,
                                              double value,
                                              RtMessageLine *message);
RtSecondOutcome rt_second_pass_compare (RtSecondEntry *second,
                                        RtItemList *items,
                                        const RtInstrumentForm *form,
                                        guint index,
                                        RtMessageLine *message);
