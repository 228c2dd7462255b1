/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "caveat.h"
#include "food.h"
#include "lab-panel.h"
#include "laboratory-list.h"
#include "ratio.h"
#include "unit-table.h"

/* What belongs to laboratory results besides the analytes. Part of a catalogue. */
typedef struct
{
  RtUnitTable *units;
  RtCaveats *caveats;
  GPtrArray *ratios; /* (element RtRatio) */
  GPtrArray *panels; /* (element RtLabPanel) */
  GPtrArray *foods;  /* (element RtFood) */
  GPtrArray *lists;  /* (element RtLaboratoryList): of the practice's laboratories */
} RtLaboratoryKnowledge;

RtLaboratoryKnowledge *rt_laboratory_knowledge_new (void);
void rt_laboratory_knowledge_free (RtLaboratoryKnowledge *laboratory);
gboolean
rt_laboratory_knowledge_add (RtLaboratoryKnowledge *laboratory, const char *folder, GError **error);
const RtLabPanel *rt_laboratory_panel (const RtLaboratoryKnowledge *laboratory, const char *id);
const RtLaboratoryList *rt_laboratory_list (const RtLaboratoryKnowledge *laboratory,
                                            const char *id);
const RtFood *rt_laboratory_food (const RtLaboratoryKnowledge *laboratory, const char *id);
