/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "record.h"

/* One level of an official scheme: from <= value < to. */
typedef struct
{
  double from;
  double to;
  char *label;
} RtMeasureLevel;

/* What the catalogue knows of a measure, as far as it is shown. */
typedef struct
{
  char *title;       /* short: "PHQ-9", "5-HIAA, urine" */
  char *scheme;      /* nullable: name of the official scheme */
  GPtrArray *levels; /* (element RtMeasureLevel) of the official scheme, lowest first */
  gboolean has_low;  /* of the reference interval */
  gboolean has_high;
  double low;
  double high;
  char *interval_source; /* nullable: whose interval it is */
  gboolean peripheral;   /* a laboratory value from outside the nervous system */
  char *source;          /* nullable: reference of the instrument */
  char *caution;         /* nullable: what its bands or its reliability rest on is not certain */
  const RtInstrument *instrument; /* of the catalogue, which outlives this; nullable */
  const RtInstrumentSubscale *subscale;
} RtMeasureKnowledge;

RtMeasureKnowledge *
rt_measure_knowledge_new (const RtRecord *record, RtCatalogue *catalogue, const RtMeasure *measure);
void rt_measure_knowledge_free (RtMeasureKnowledge *knowledge);
const RtMeasureLevel *rt_measure_knowledge_level (const RtMeasureKnowledge *knowledge,
                                                  double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMeasureKnowledge, rt_measure_knowledge_free)
