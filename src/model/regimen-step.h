/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dose-timing.h"
#include "moment.h"
#include "vocabulary.h"

/* How the dose is taken. A stop ends the intervention; a pause is meant to end. */
typedef enum
{
  RT_REGIMEN_SCHEDULED,
  RT_REGIMEN_AS_NEEDED,
  RT_REGIMEN_SINGLE,
  RT_REGIMEN_PAUSE,
  RT_REGIMEN_STOP,
} RtRegimenMode;

RT_DECLARE_VOCABULARY (RtRegimenMode, regimen_mode)

/* From this time, this dose, this often. */
typedef struct
{
  gint64 id;  /* row id inside one practice; 0 = not stored yet */
  char *uuid; /* stable id for exchange and the public interface */
  gint64 intervention_id;
  RtRegimenMode mode;
  RtMoment from;        /* with its precision */
  gboolean approximate; /* the start is a recollection */
  gboolean has_until;
  RtMoment until; /* end, exclusive; without it the step holds until the next one */
  gboolean has_dose;
  /* For drawing, as rt_regimen_step_reckon() makes it: per day where it is taken every day and
   * where there is no timing, otherwise per use. */
  double dose;
  /* The exact amount as typed: of each use, where the timing gives amounts to the times of the day
   * their sum; without a timing of the day. Nullable. */
  char *dose_text;
  char *unit; /* nullable: that of the intervention */
  gboolean has_maximum;
  double maximum;       /* the most in a day, for as-needed use; nearest to maximum_text */
  char *maximum_text;   /* as typed; nullable */
  char *schedule;       /* how often, in words; nullable */
  RtDoseTiming *timing; /* the same in a form that can be reckoned with; nullable */
  char *reason;         /* for this step, pause or stop; nullable */
  char *note;           /* nullable */
  gboolean planned;     /* not begun yet */
  gint64 batch_id;      /* import batch; 0 = none */
  gboolean withdrawn;
} RtRegimenStep;

RtRegimenStep *rt_regimen_step_new (void);
RtRegimenStep *rt_regimen_step_copy (const RtRegimenStep *regimen_step);
void rt_regimen_step_free (RtRegimenStep *regimen_step);
gboolean rt_regimen_step_reckon (RtRegimenStep *regimen_step, GError **error);
gboolean rt_regimen_step_amount (const RtRegimenStep *regimen_step, RtRational *amount);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RtRegimenStep, rt_regimen_step_free)
