/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "keep-patients.h"
#include "practice.h"

/* Practices for tests: made in the test's own data folder, one at a time, with the clock stopped on
 * the morning of 2 March 2026 and one patient, Ann Example. The program needs
 * G_TEST_OPTION_ISOLATE_DIRS. */
#define FIXTURE_PASSPHRASE "correct horse battery staple onion"

typedef struct
{
  RtPractice *practice;
  gint64 patient_id;
} PracticeFixture;

RtMoment practice_fixture_moment (const char *iso);
RtSecretBytes *practice_fixture_secret (void);

RtPractice *practice_fixture_open (void);
gint64 practice_fixture_add_patient (RtPractice *practice, const char *name);
void practice_fixture_assert_sound (RtPractice *practice);
void practice_fixture_close (RtPractice *practice);

/* For g_test_add: a practice with Ann, found sound when the test is over. */
void practice_fixture_set_up (PracticeFixture *fixture, gconstpointer unused);
void practice_fixture_tear_down (PracticeFixture *fixture, gconstpointer unused);
