/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pathway-values.h"
#include "record-fixture.h"

/* Records for the pathway board, with the catalogue that comes with the program. */

RtCatalogue *board_fixture_catalogue (void);
const RtPathway *board_fixture_map (void);
const RtPathwayBoard *board_fixture_board (void);
RtRecord *board_fixture_record (void);
RtLabReport *board_fixture_report (RtRecord *record, const char *specimen, const char *day);
RtLabResult *board_fixture_result (RtRecord *record,
                                   const RtLabReport *report,
                                   const char *analyte,
                                   double value,
                                   const char *unit);
RtIntervention *board_fixture_intervention (RtRecord *record,
                                            const char *id,
                                            RtInterventionKind kind,
                                            const char *from);
RtPathwayValues *board_fixture_values (const RtRecord *record, const char *day);
