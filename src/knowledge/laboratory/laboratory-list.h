/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reference-interval.h"

/* What one laboratory calls usual for one analyte in one specimen. */
typedef struct
{
  char *analyte_id;
  char *specimen;
  char *method; /* nullable */
  RtReferenceInterval *interval;
  double cv;       /* between measurements, in percent; 0 = not stated */
  char *cv_source; /* in words; nullable without it */
} RtLaboratoryInterval;

/* The reference intervals of a laboratory, as a practice wrote them down from a certain day on. */
typedef struct
{
  char *id;
  int version;
  char *laboratory;
  gboolean has_valid_from;
  RtCalendarDate valid_from; /* first day of collection it is about */
  GPtrArray *intervals;      /* (element RtLaboratoryInterval) */
} RtLaboratoryList;

/* Whose result is asked about, and how it was obtained. */
typedef struct
{
  const char *laboratory; /* as it stands on the report; nullable */
  const char *analyte_id;
  const char *specimen;
  const char *method;    /* nullable */
  const char *condition; /* nullable */
  RtCalendarDate collected;
  RtIntervalSex sex;
  gboolean has_age;
  RtAge age; /* at collection */
} RtLaboratoryQuestion;

RtLaboratoryList *rt_laboratory_list_read (RtJsonCheck *check, JsonObject *root);
void rt_laboratory_list_free (RtLaboratoryList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtLaboratoryList, rt_laboratory_list_free)
gboolean rt_laboratory_list_is_of (const RtLaboratoryList *list, const char *laboratory);
gboolean rt_laboratory_list_holds (const RtLaboratoryList *list,
                                   const char *analyte_id,
                                   const char *specimen);
const RtLaboratoryInterval *rt_laboratory_list_choose_cv (const GPtrArray *lists,
                                                          const RtLaboratoryQuestion *question,
                                                          const RtLaboratoryList **chosen);
const RtReferenceInterval *rt_laboratory_list_choose (const GPtrArray *lists,
                                                      const RtLaboratoryQuestion *question,
                                                      const RtLaboratoryList **chosen);
