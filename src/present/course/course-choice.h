/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue.h"
#include "course-chart.h"
#include "record.h"

/* Which measures the course of a patient shows. */
typedef enum
{
  RT_COURSE_USUAL, /* a sensible choice */
  RT_COURSE_MOOD,
  RT_COURSE_FOCUS,
  RT_COURSE_SLEEP,
  RT_COURSE_BEHAVIOUR,
  RT_COURSE_OWN, /* named one by one, in an order of their own */
} RtCoursePreset;

/* What a person wants the course to show; remembered with the patient. */
typedef struct
{
  RtCoursePreset preset;
  char **measure_ids; /* of RT_COURSE_OWN, top to bottom; nullable */
  char **joined;      /* those of them that share the panel of the one before; nullable */
  gboolean compare;   /* with the period before */
  gboolean hide_interventions;
  gboolean hide_events;
  gboolean hide_encounters;
} RtCourseChoice;

RtCourseChoice *rt_course_choice_new (void);
RtCourseChoice *rt_course_choice_from_text (const char *text);
void rt_course_choice_free (RtCourseChoice *choice);
char *rt_course_choice_to_text (const RtCourseChoice *choice);
const char *rt_course_preset_id (RtCoursePreset preset);
RtCoursePreset rt_course_preset_from_id (const char *id);
const char *rt_course_preset_title (RtCoursePreset preset);
void rt_course_choice_set_measures (RtCourseChoice *choice,
                                    const char *const *measure_ids,
                                    const char *const *joined);
void rt_course_choice_forget_lost (RtCourseChoice *choice, const RtRecord *record);
gboolean
rt_course_preset_has_values (RtCoursePreset preset, const RtRecord *record, RtCatalogue *catalogue);
char **rt_course_choice_measures (const RtCourseChoice *choice,
                                  const RtRecord *record,
                                  RtCatalogue *catalogue,
                                  guint max);
RtCourseOptions rt_course_choice_options (const RtCourseChoice *choice,
                                          const char *const *measure_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtCourseChoice, rt_course_choice_free)
