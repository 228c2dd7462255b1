/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analyte.h"
#include "dose-unit.h"
#include "phrase-list.h"
#include "instrument-wording.h"
#include "instrument.h"
#include "intervention-entry.h"
#include "json-check.h"
#include "knowledge-source.h"
#include "laboratory-knowledge.h"
#include "name-fold.h"
#include "pathway-board.h"
#include "pathway.h"
#include "substance.h"

/* All knowledge a practice works with, loaded from a folder and checked. Immutable and
 * reference-counted; may be read from any thread. */
typedef struct _RtCatalogue RtCatalogue;

RtCatalogue *rt_catalogue_load (const char *folder, GError **error);
RtCatalogue *
rt_catalogue_load_overlaid (const char *folder, const char *practice_folder, GError **error);
RtCatalogue *rt_catalogue_load_default (GError **error);
void rt_catalogue_take_instrument (RtCatalogue *catalogue, RtInstrument *instrument);
void rt_catalogue_take_panel (RtCatalogue *catalogue, RtLabPanel *panel);
void rt_catalogue_take_laboratory_list (RtCatalogue *catalogue, RtLaboratoryList *list);
void rt_catalogue_take_wording (RtCatalogue *catalogue, RtInstrumentWording *wording);
RtCatalogue *rt_catalogue_ref (RtCatalogue *catalogue);
void rt_catalogue_unref (RtCatalogue *catalogue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCatalogue, rt_catalogue_unref)

const GPtrArray *rt_catalogue_instruments (const RtCatalogue *catalogue);
const RtInstrument *rt_catalogue_instrument (const RtCatalogue *catalogue, const char *id);
const RtInstrument *
rt_catalogue_instrument_answered (const RtCatalogue *catalogue, const char *id, int version);
const RtInstrument *rt_catalogue_instrument_of_measure (const RtCatalogue *catalogue,
                                                        const char *measure_id,
                                                        const RtInstrumentSubscale **subscale);
const GPtrArray *rt_catalogue_analytes (const RtCatalogue *catalogue);
const RtAnalyte *rt_catalogue_analyte (const RtCatalogue *catalogue, const char *id);
const RtAnalyte *rt_catalogue_analyte_of_measure (const RtCatalogue *catalogue,
                                                  const char *measure_id,
                                                  const char **specimen);
const GPtrArray *rt_catalogue_interventions (const RtCatalogue *catalogue);
const RtInterventionEntry *rt_catalogue_intervention (const RtCatalogue *catalogue, const char *id);
const GPtrArray *rt_catalogue_substances (const RtCatalogue *catalogue);
const GPtrArray *rt_catalogue_combinations (const RtCatalogue *catalogue);
const RtSubstance *rt_catalogue_substance (const RtCatalogue *catalogue, const char *id);
const RtNameFold *rt_catalogue_name_fold (const RtCatalogue *catalogue, const char *name);
gboolean rt_catalogue_has_name (const RtCatalogue *catalogue, const char *joined);
const RtDoseUnits *rt_catalogue_dose_units (const RtCatalogue *catalogue);
const GPtrArray *rt_catalogue_phrases (const RtCatalogue *catalogue);
const GPtrArray *rt_catalogue_pathways (const RtCatalogue *catalogue);
const RtPathway *rt_catalogue_pathway (const RtCatalogue *catalogue, const char *id);
const RtPathwayBoard *rt_catalogue_board (const RtCatalogue *catalogue, const char *pathway);
const RtLaboratoryKnowledge *rt_catalogue_laboratory (const RtCatalogue *catalogue);
const RtKnowledgeSource *rt_catalogue_source (const RtCatalogue *catalogue, const char *id);
const GPtrArray *rt_catalogue_wordings (const RtCatalogue *catalogue);
const RtInstrumentWording *rt_catalogue_wording (const RtCatalogue *catalogue,
                                                 const char *instrument_id,
                                                 const char *language);
