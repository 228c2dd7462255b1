/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice.h"
#include "record.h"

/* The options that say which part of whose record a verb works on. */
typedef struct
{
  char *patient;
  char *measures; /* ids separated by commas; nullable: all */
  char *from;
  char *to;
} RtRecordOptions;

/* clang-format off */
#define RT_PATIENT_OPTION(wanted)                                                                  \
  { "patient", 0, 0, G_OPTION_ARG_STRING, &(wanted).patient, N_ ("Id of the patient"), "ID" }
#define RT_MEASURE_OPTION(wanted)                                                                  \
  { "measure", 0, 0, G_OPTION_ARG_STRING, &(wanted).measures, N_ ("Id of one measure"), "ID" }
#define RT_MEASURES_OPTION(wanted)                                                                 \
  { "measures", 0, 0, G_OPTION_ARG_STRING, &(wanted).measures,                                     \
    N_ ("Ids of measures, separated by commas"), "A,B" }
#define RT_SPAN_OPTIONS(wanted)                                                                    \
  { "from", 0, 0, G_OPTION_ARG_STRING, &(wanted).from, N_ ("First day"), "D" },                    \
  { "to", 0, 0, G_OPTION_ARG_STRING, &(wanted).to, N_ ("Last day"), "D" }
/* clang-format on */

void rt_record_options_clear (RtRecordOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RtRecordOptions, rt_record_options_clear)

gboolean rt_record_options_parse_span (const RtRecordOptions *options,
                                       gboolean *has_from,
                                       RtMoment *from,
                                       gboolean *has_to,
                                       RtMoment *to,
                                       GError **error);
char **rt_record_options_measures (const RtRecordOptions *options);
RtRecord *rt_record_options_read (const RtRecordOptions *options,
                                  RtPractice *practice,
                                  const char *purpose,
                                  GError **error);
const RtIntervention *
rt_record_options_find_intervention (const RtRecord *record, const char *uuid, GError **error);
