/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "check-entry.h"

#include <glib/gi18n.h>
#include <math.h>

#include "adverse-event.h"
#include "encounter.h"
#include "goal.h"
#include "life-event.h"
#include "note.h"
#include "phase.h"

#define MAX_LINE_CHARACTERS 500
#define MAX_TEXT_CHARACTERS 200000
#define EARLIEST_YEAR 1850

static gboolean
invalid (const char *sentence, GError **error)
{
  g_set_error_literal (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_INVALID, sentence);
  return FALSE;
}

/* Whether something a person can see stands there. */
static gboolean
says_nothing (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

static gboolean
check_text (const char *text, glong longest, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return invalid (_ ("A text is not valid UTF-8."), error);
  if (g_utf8_strlen (text, -1) <= longest)
    return TRUE;
  return invalid (longest == MAX_LINE_CHARACTERS
                      ? _ ("This is too long for one line: 500 characters at most. Write the rest "
                           "into a note.")
                      : _ ("This text is too long: 200,000 characters at most."),
                  error);
}

static gboolean
check_year (RtMoment moment, GError **error)
{
  int year;

  rt_calendar_date_get_ymd (rt_moment_date (moment), &year, NULL, NULL);
  return year >= EARLIEST_YEAR || invalid (_ ("This day lies before 1850. Check the year."), error);
}

/* The day of now still counts as now: what happened today may carry a later hour by mistake of a
 * minute, and a day carries none at all. */
static gboolean
lies_ahead (RtMoment moment, RtMoment now)
{
  return rt_calendar_date_compare (rt_moment_date (moment), rt_moment_date (now)) > 0;
}

static gboolean
check_span (RtMoment from, gboolean has_end, RtMoment end, GError **error)
{
  if (!check_year (from, error))
    return FALSE;
  if (has_end && rt_calendar_date_compare (rt_moment_date (end), rt_moment_date (from)) < 0
      && end.precision >= from.precision)
    return invalid (_ ("The end lies before the beginning. Check both days."), error);
  return TRUE;
}

static gboolean
check_encounter (const RtEncounter *encounter, GError **error)
{
  if (encounter->at.precision < RT_PRECISION_DAY)
    return invalid (_ ("An encounter needs its day."), error);
  return check_year (encounter->at, error)
         && check_text (encounter->practitioner, MAX_LINE_CHARACTERS, error)
         && check_text (encounter->reason, MAX_LINE_CHARACTERS, error);
}

static gboolean
check_note (const RtNote *note, RtMoment now, GError **error)
{
  if (says_nothing (note->text))
    return invalid (_ ("The note is empty. Write something, or leave it."), error);
  if (lies_ahead (note->at, now))
    return invalid (_ ("The day of the note lies in the future. Check the date."), error);
  return check_text (note->text, MAX_TEXT_CHARACTERS, error) && check_year (note->at, error);
}

static gboolean
check_adverse_event (const RtAdverseEvent *event, RtMoment now, GError **error)
{
  if (says_nothing (event->description))
    return invalid (_ ("Say what was noticed, for example “nausea”."), error);
  if (lies_ahead (event->onset, now) || (event->has_end && lies_ahead (event->end, now)))
    return invalid (_ ("A side effect cannot begin or end in the future. Check the date."), error);
  if (event->has_end && event->outcome == RT_OUTCOME_NOT_RECOVERED)
    return invalid (_ ("It has ended, and is not recovered: only one of them can be."), error);
  if (event->causality != RT_CAUSALITY_UNASSESSED && event->intervention_id == 0)
    return invalid (_ ("Say which intervention is suspected, or leave the causality unassessed."),
                    error);
  return check_span (event->onset, event->has_end, event->end, error)
         && check_text (event->description, MAX_LINE_CHARACTERS, error)
         && check_text (event->note, MAX_TEXT_CHARACTERS, error);
}

static gboolean
check_life_event (const RtLifeEvent *event, GError **error)
{
  if (says_nothing (event->description))
    return invalid (_ ("Say what happened, for example “moved house”."), error);
  return check_span (event->from, event->has_until, event->until, error)
         && check_text (event->description, MAX_LINE_CHARACTERS, error);
}

static gboolean
check_phase (const RtPhase *phase, GError **error)
{
  if (says_nothing (phase->name))
    return invalid (_ ("A phase needs a name, for example “baseline”."), error);
  if (phase->from.precision < RT_PRECISION_DAY
      || (phase->has_until && phase->until.precision < RT_PRECISION_DAY))
    return invalid (_ ("A phase begins and ends on a day."), error);
  if (phase->has_until
      && rt_calendar_date_compare (rt_moment_date (phase->until), rt_moment_date (phase->from))
             <= 0)
    return invalid (_ ("The phase ends before it has begun. Check both days."), error);
  return check_year (phase->from, error) && check_text (phase->name, MAX_LINE_CHARACTERS, error);
}

static gboolean
check_goal (const RtGoal *goal, GError **error)
{
  if (goal->measure_id == NULL && says_nothing (goal->text))
    return invalid (
        _ ("A goal needs a measure with a value, or words that say what is wished for."), error);
  if (goal->measure_id != NULL && !isfinite (goal->value))
    return invalid (_ ("The value of the goal is not a number."), error);
  if (goal->has_target_date
      && rt_calendar_date_compare (goal->target_date, rt_moment_date (goal->set_at)) < 0
      && goal->target_date.precision == RT_PRECISION_DAY)
    return invalid (_ ("The goal is to be reached before it was set. Check the date."), error);
  return check_text (goal->text, MAX_LINE_CHARACTERS, error);
}

/**
 * rt_entry_check:
 * @entry: an entry of @kind as entered
 * @now: the present time
 *
 * Returns: whether it can be recorded; %RT_PRACTICE_ERROR_INVALID with one sentence if not.
 */
gboolean
rt_entry_check (RtEntryKind kind, gconstpointer entry, RtMoment now, GError **error)
{
  switch (kind)
    {
    case RT_ENTRY_ENCOUNTER:
      return check_encounter (entry, error);
    case RT_ENTRY_NOTE:
      return check_note (entry, now, error);
    case RT_ENTRY_ADVERSE_EVENT:
      return check_adverse_event (entry, now, error);
    case RT_ENTRY_LIFE_EVENT:
      return check_life_event (entry, error);
    case RT_ENTRY_PHASE:
      return check_phase (entry, error);
    default:
      return check_goal (entry, error);
    }
}
