/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "vocabulary.h"

/* What sort of quantity it is. */
typedef enum
{
  RT_MEASURE_SCORE,
  RT_MEASURE_RATING,
  RT_MEASURE_ANALYTE,
  RT_MEASURE_PERFORMANCE,
  RT_MEASURE_OBSERVATION,
} RtMeasureKind;

RT_DECLARE_VOCABULARY (RtMeasureKind, measure_kind)

/* Which way is better for the patient. */
typedef enum
{
  RT_DIRECTION_HIGHER_WORSE,
  RT_DIRECTION_HIGHER_BETTER,
  RT_DIRECTION_NEITHER,
} RtDirection;

RT_DECLARE_VOCABULARY (RtDirection, direction)

/* One word of an ordinal measure and the number that stands for it. */
typedef struct
{
  double value;
  char *label;
} RtMeasureCategory;

RtMeasureCategory *rt_measure_category_new (double value, const char *label);
void rt_measure_category_free (RtMeasureCategory *category);

/* The definition of something measurable. */
typedef struct
{
  char *
      id; /* public id, for example phq9.total; with another view than usual phq9.total@clinician */
  char *name;
  char *informant; /* whose view it is, as typed; nullable, see findings/rater-view */
  char *family;    /* measures of one family and unit may share a panel; nullable */
  RtMeasureKind kind;
  char *unit; /* UCUM or plain word; nullable for scores without one */
  gboolean has_range;
  double minimum; /* of the scale, when has_range */
  double maximum; /* of the scale, when has_range */
  RtDirection direction;
  GPtrArray *categories; /* (element RtMeasureCategory) of an ordinal measure; nullable */
} RtMeasure;

RtMeasure *rt_measure_new (void);
RtMeasure *rt_measure_copy (const RtMeasure *measure);
void rt_measure_free (RtMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtMeasure, rt_measure_free)

void rt_measure_add_category (RtMeasure *measure, double value, const char *label);
const char *rt_measure_label (const RtMeasure *measure, double value);
