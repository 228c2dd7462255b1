/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "adverse-event.h"
#include "assessment.h"
#include "encounter.h"
#include "goal.h"
#include "intervention.h"
#include "measure.h"
#include "measurement.h"
#include "patient.h"
#include "regimen-step.h"

/* Each word leads back to its value, and no two values share a word. */
#define CHECK(Type, name, n)                                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);                      \
                                                                                                   \
    for (int i = 0; i < (n); i++)                                                                  \
      {                                                                                            \
        Type back = (Type)((i + 1) % (n));                                                         \
        const char *word = rt_##name##_to_string ((Type)i);                                        \
                                                                                                   \
        g_assert_nonnull (word);                                                                   \
        g_assert_true (rt_##name##_from_string (word, &back));                                     \
        g_assert_cmpint ((int)back, ==, i);                                                        \
        g_assert_true (g_hash_table_add (seen, (gpointer)word));                                   \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

static void
words_lead_back (void)
{
  CHECK (RtSex, sex, RT_SEX_UNKNOWN + 1);
  CHECK (RtPrecision, precision, RT_N_PRECISIONS);
  CHECK (RtEncounterKind, encounter_kind, RT_ENCOUNTER_OTHER + 1);
  CHECK (RtMeasureKind, measure_kind, RT_MEASURE_OBSERVATION + 1);
  CHECK (RtDirection, direction, RT_DIRECTION_NEITHER + 1);
  CHECK (RtComparator, comparator, RT_COMPARATOR_ABOVE + 1);
  CHECK (RtMeasurementStatus, measurement_status, RT_MEASUREMENT_WITHDRAWN + 1);
  CHECK (RtRater, rater, RT_RATER_INFORMANT + 1);
  CHECK (RtAssessmentStatus, assessment_status, RT_ASSESSMENT_WITHDRAWN + 1);
  CHECK (RtInterventionKind, intervention_kind, RT_INTERVENTION_THERAPEUTIC + 1);
  CHECK (RtDomain, domain, RT_DOMAIN_OTHER + 1);
  CHECK (RtRegimenMode, regimen_mode, RT_REGIMEN_STOP + 1);
  CHECK (RtSeverity, severity, RT_SEVERITY_SEVERE + 1);
  CHECK (RtCausality, causality, RT_CAUSALITY_UNASSESSABLE + 1);
  CHECK (RtOutcome, outcome, RT_OUTCOME_FATAL + 1);
  CHECK (RtGoalSense, goal_sense, RT_GOAL_AT_LEAST + 1);
}

/* Words of the issue, which files and the public interface use. */
static void
words_are_the_public_ones (void)
{
  g_assert_cmpstr (rt_sex_to_string (RT_SEX_FEMALE), ==, "female");
  g_assert_cmpstr (rt_sex_to_string (RT_SEX_MALE), ==, "male");
  g_assert_cmpstr (rt_sex_to_string (RT_SEX_OTHER), ==, "other");
  g_assert_cmpstr (rt_sex_to_string (RT_SEX_UNKNOWN), ==, "unknown");
  g_assert_cmpstr (rt_regimen_mode_to_string (RT_REGIMEN_AS_NEEDED), ==, "as_needed");
}

static void
an_unknown_word_changes_nothing (void)
{
  static const char *const words[] = { "", "Female", "female ", "f", "femal\xc3\xa9" };
  RtSex sex = RT_SEX_OTHER;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_false (rt_sex_from_string (words[i], &sex));
      g_assert_cmpint (sex, ==, RT_SEX_OTHER);
    }
  g_assert_false (rt_sex_from_string (NULL, &sex));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/lead-back", words_lead_back);
  g_test_add_func ("/vocabulary/public", words_are_the_public_ones);
  g_test_add_func ("/vocabulary/unknown", an_unknown_word_changes_nothing);
  return g_test_run ();
}
