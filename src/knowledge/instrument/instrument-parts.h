/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "instrument.h"
#include "json-check.h"

/* Readers of the parts of an instrument file; see instrument-reader.h. */
gboolean rt_instrument_is_identifier (const char *text);
gboolean rt_instrument_is_language (const char *text);
void rt_applicability_read (RtJsonCheck *check, JsonObject *object, RtApplicability *applicability);
gboolean rt_instrument_read_items (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean
rt_instrument_read_subscales (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean rt_instrument_read_bands (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean rt_instrument_read_rules (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
RtRuleNode *rt_instrument_read_expression (RtJsonCheck *check,
                                           JsonObject *object,
                                           const char *name,
                                           gboolean required,
                                           const RtInstrument *instrument);
gboolean rt_instrument_read_skips (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean rt_instrument_read_change (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean
rt_instrument_read_evidence (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
void rt_instrument_read_list (RtJsonCheck *check,
                              JsonObject *root,
                              const char *name,
                              gboolean required,
                              RtInstrument *instrument,
                              void (*read_one) (RtJsonCheck *, JsonObject *, RtInstrument *));
const RtInstrumentSubscale *rt_instrument_read_subscale_id (RtJsonCheck *check,
                                                            JsonObject *object,
                                                            const RtInstrument *instrument,
                                                            char **id);
gboolean rt_instrument_read_loinc (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
gboolean rt_instrument_check_derived (RtJsonCheck *check, const RtInstrument *instrument);
void rt_instrument_read_derivation (RtJsonCheck *check,
                                    JsonObject *object,
                                    RtInstrumentSubscale *subscale);
void rt_instrument_read_important_differences (RtJsonCheck *check,
                                               JsonObject *root,
                                               RtInstrument *instrument);
void rt_instrument_read_criteria (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument);
RtBetter rt_instrument_read_better (RtJsonCheck *check,
                                    JsonObject *object,
                                    gboolean required,
                                    RtBetter otherwise);
RtCertainty rt_instrument_read_certainty (RtJsonCheck *check, JsonObject *object);
RtComparison rt_instrument_read_comparison (RtJsonCheck *check, JsonObject *object);
