/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "phase-marks.h"

typedef struct
{
  RtMoment at;
  const char *name; /* owned by the marks */
} PhaseMark;

/**
 * rt_phase_marks_new:
 *
 * Returns: (transfer full): no marks.
 */
RtPhaseMarks *
rt_phase_marks_new (void)
{
  RtPhaseMarks *marks = g_new0 (RtPhaseMarks, 1);

  marks->marks = g_array_new (FALSE, FALSE, sizeof (PhaseMark));
  marks->names = g_string_chunk_new (256);
  return marks;
}

/** rt_phase_marks_free: frees the marks. */
void
rt_phase_marks_free (RtPhaseMarks *marks)
{
  g_array_unref (marks->marks);
  g_string_chunk_free (marks->names);
  g_free (marks);
}

/**
 * rt_phase_marks_add:
 * @at: time of the row
 * @name: the phase it lies in
 */
void
rt_phase_marks_add (RtPhaseMarks *marks, RtMoment at, const char *name)
{
  PhaseMark mark = { at, g_string_chunk_insert_const (marks->names, name) };

  g_array_append_val (marks->marks, mark);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const PhaseMark *)a)->at.local_s;
  gint64 second = ((const PhaseMark *)b)->at.local_s;

  return (first > second) - (first < second);
}

static RtMoment
begin_of_day (const PhaseMark *mark, int days_later, const RtMappingProfile *profile)
{
  return rt_moment_from_date (rt_calendar_date_add_days (rt_moment_date (mark->at), days_later),
                              profile->zone);
}

/* A phase begins with its day, or with its row when the phase before it has rows of that day. */
static RtMoment
begin_of_phase (const PhaseMark *mark, const PhaseMark *before, const RtMappingProfile *profile)
{
  if (before != NULL
      && rt_moment_date (before->at).day_number == rt_moment_date (mark->at).day_number)
    return mark->at;
  return begin_of_day (mark, 0, profile);
}

static void
end_last (GPtrArray *phases, RtMoment until)
{
  RtPhase *phase = phases->len > 0 ? g_ptr_array_index (phases, phases->len - 1) : NULL;

  if (phase == NULL)
    return;
  phase->has_until = TRUE;
  phase->until = until;
}

static RtPhase *
new_phase (const char *name, RtMoment from, const RtMappingProfile *profile)
{
  RtPhase *phase = rt_phase_new ();

  phase->name = g_strdup (name);
  phase->source = rt_mapping_profile_source (profile);
  phase->from = from;
  return phase;
}

/**
 * rt_phase_marks_to_phases:
 *
 * Returns: (transfer full) (element-type RtPhase): the stretches of neighbouring rows with the same
 *   name, in time order. Each ends where the next one begins, the last one with the day of its last
 *   row.
 */
GPtrArray *
rt_phase_marks_to_phases (const RtPhaseMarks *marks, const RtMappingProfile *profile)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_phase_free);
  g_autoptr (GArray) sorted = g_array_copy (marks->marks);
  const PhaseMark *before = NULL;

  g_array_sort (sorted, compare_marks);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PhaseMark *mark = &g_array_index (sorted, PhaseMark, i);

      if (before == NULL || !g_str_equal (before->name, mark->name))
        {
          RtMoment from = begin_of_phase (mark, before, profile);

          end_last (phases, from);
          g_ptr_array_add (phases, new_phase (mark->name, from, profile));
        }
      before = mark;
    }
  if (before != NULL)
    end_last (phases, begin_of_day (before, 1, profile));
  return phases;
}
