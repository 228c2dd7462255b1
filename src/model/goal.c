/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "goal.h"

static const char *const goal_sense_words[] = {
  "at_most",
  "at_least",
};

RT_DEFINE_VOCABULARY (RtGoalSense, goal_sense, goal_sense_words)

/**
 * rt_goal_new:
 *
 * Returns: (transfer full): an empty record: no text, numbers 0, vocabularies at their first word.
 */
RtGoal *
rt_goal_new (void)
{
  return g_new0 (RtGoal, 1);
}

/**
 * rt_goal_free:
 * @goal: (transfer full) (nullable): a record
 *
 * Frees the record and everything it owns.
 */
void
rt_goal_free (RtGoal *goal)
{
  if (goal == NULL)
    return;
  g_free (goal->uuid);
  g_free (goal->measure_id);
  g_free (goal->text);
  g_free (goal);
}
