/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "calendar-date.h"
#include "vocabulary.h"

/* Sex as recorded for reference intervals and scoring. */
typedef enum
{
  RT_SEX_FEMALE,
  RT_SEX_MALE,
  RT_SEX_OTHER,
  RT_SEX_UNKNOWN,
} RtSex;

RT_DECLARE_VOCABULARY (RtSex, sex)

/* A person whose record is kept. */
typedef struct
{
  gint64 id;            /* row id inside one practice; 0 = not stored yet */
  char *uuid;           /* stable id for exchange and the public interface */
  char *name;           /* as the practice writes it; never empty */
  char *preferred_name; /* nullable */
  gboolean has_birth_date;
  RtCalendarDate birth_date; /* with its precision */
  RtSex sex;
  char *record_number;          /* nullable */
  char *contact;                /* nullable */
  char *emergency_contact;      /* nullable */
  char *referring_practitioner; /* nullable */
  gboolean archived;
} RtPatient;

RtPatient *rt_patient_new (void);
RtPatient *rt_patient_copy (const RtPatient *patient);
void rt_patient_free (RtPatient *patient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtPatient, rt_patient_free)

/* Age in whole years on a day; -1 when the birth date is not known or lies after it. */
int rt_patient_age_on (const RtPatient *patient, RtCalendarDate day);
