/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline.h"

#include <glib/gi18n.h>

#include "date-format.h"
#include "event-words.h"
#include "patient-text.h"
#include "record-words.h"

/** rt_timeline_entry_free: Frees @entry, which may be %NULL. */
void
rt_timeline_entry_free (RtTimelineEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->when);
  g_free (entry->title);
  g_free (entry->facts);
  g_free (entry->mark);
  g_free (entry);
}

static RtTimelineEntry *
new_entry (RtEntryKind kind, gconstpointer source, RtMoment at)
{
  RtTimelineEntry *entry = g_new0 (RtTimelineEntry, 1);

  entry->kind = kind;
  entry->id = rt_entry_head (source)->id;
  entry->at = at;
  entry->when = rt_date_format_moment (at);
  entry->can_correct = TRUE;
  return entry;
}

static RtTimelineEntry *
from_encounter (const RtEncounter *encounter, RtMoment now)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_ENCOUNTER, encounter, encounter->at);

  entry->title = rt_encounter_title (encounter);
  entry->facts = rt_encounter_facts (encounter);
  entry->lies_ahead = rt_moment_compare (encounter->at, now) > 0;
  entry->mark = entry->lies_ahead ? g_strdup (C_ ("encounter", "planned")) : NULL;
  return entry;
}

static RtTimelineEntry *
from_note (const RtNote *note)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_NOTE, note, note->at);

  entry->title = rt_text_visible (note->text);
  entry->facts = g_strdup ("");
  entry->mark = note->is_private ? g_strdup (C_ ("note", "private")) : NULL;
  return entry;
}

static RtTimelineEntry *
from_adverse_event (const RtRecord *record, const RtAdverseEvent *event)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_ADVERSE_EVENT, event, event->onset);

  entry->title = rt_text_visible (event->description);
  entry->facts = rt_adverse_event_facts (record, event);
  entry->mark = rt_adverse_event_goes_on (event) ? g_strdup (C_ ("side effect", "goes on")) : NULL;
  return entry;
}

static RtTimelineEntry *
from_life_event (const RtLifeEvent *event, RtMoment now)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_LIFE_EVENT, event, event->from);

  entry->title = rt_text_visible (event->description);
  entry->facts = rt_span_facts (event->from, event->has_until, event->until);
  entry->lies_ahead = rt_moment_compare (event->from, now) > 0;
  entry->mark = entry->lies_ahead ? g_strdup (C_ ("life event", "planned")) : NULL;
  return entry;
}

/* A phase ends before the day it is stored with. */
static RtTimelineEntry *
from_phase (const RtPhase *phase)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_PHASE, phase, phase->from);
  RtMoment last = phase->until;

  last.local_s -= last.precision == RT_PRECISION_DAY ? 24 * 60 * 60 : 0;
  entry->title = rt_text_visible (phase->name);
  entry->facts = rt_span_facts (phase->from, phase->has_until, last);
  entry->can_correct = phase->batch_id == 0;
  entry->mark = entry->can_correct ? NULL : g_strdup (C_ ("phase", "imported"));
  return entry;
}

static RtTimelineEntry *
from_goal (const RtRecord *record, RtCatalogue *catalogue, const RtGoal *goal, RtMoment now)
{
  RtTimelineEntry *entry = new_entry (RT_ENTRY_GOAL, goal, goal->set_at);

  entry->title = rt_goal_text (record, catalogue, goal);
  entry->facts = g_strdup (rt_domain_text (goal->domain));
  if (goal->has_target_date
      && rt_calendar_date_compare (goal->target_date, rt_moment_date (now)) < 0
      && goal->target_date.precision == RT_PRECISION_DAY)
    entry->mark = g_strdup (C_ ("goal", "date has passed"));
  return entry;
}

/* Newest first; what is planned comes before everything, its first before its last. */
static int
by_time (gconstpointer a, gconstpointer b)
{
  const RtTimelineEntry *first = a;
  const RtTimelineEntry *second = b;
  int order = rt_moment_compare (second->at, first->at);

  if (first->lies_ahead != second->lies_ahead)
    return first->lies_ahead ? -1 : 1;
  if (first->lies_ahead)
    order = -order;
  if (order == 0 && first->kind == second->kind)
    order = second->id > first->id ? 1 : -(second->id < first->id);
  return order != 0 ? order : (int)first->kind - (int)second->kind;
}

static gboolean
is_wanted (guint kinds, RtEntryKind kind)
{
  return (kinds & (1u << kind)) != 0;
}

/**
 * rt_timeline_new: What happened, was noted, agreed and planned.
 * @kinds: which kinds are wanted: bits 1 << RtEntryKind
 * @now: what lies after it is planned
 *
 * Returns: (transfer full) (element-type RtTimelineEntry): what is planned, soonest first, then the
 *   rest, newest first.
 */
GPtrArray *
rt_timeline_new (const RtRecord *record, RtCatalogue *catalogue, guint kinds, RtMoment now)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_timeline_entry_free);

  for (guint i = 0; is_wanted (kinds, RT_ENTRY_ENCOUNTER) && i < record->encounters->len; i++)
    g_ptr_array_add (list, from_encounter (g_ptr_array_index (record->encounters, i), now));
  for (guint i = 0; is_wanted (kinds, RT_ENTRY_NOTE) && i < record->notes->len; i++)
    g_ptr_array_add (list, from_note (g_ptr_array_index (record->notes, i)));
  for (guint i = 0; is_wanted (kinds, RT_ENTRY_ADVERSE_EVENT) && i < record->adverse_events->len;
       i++)
    g_ptr_array_add (list,
                     from_adverse_event (record, g_ptr_array_index (record->adverse_events, i)));
  for (guint i = 0; is_wanted (kinds, RT_ENTRY_LIFE_EVENT) && i < record->life_events->len; i++)
    g_ptr_array_add (list, from_life_event (g_ptr_array_index (record->life_events, i), now));
  for (guint i = 0; is_wanted (kinds, RT_ENTRY_PHASE) && i < record->phases->len; i++)
    g_ptr_array_add (list, from_phase (g_ptr_array_index (record->phases, i)));
  for (guint i = 0; is_wanted (kinds, RT_ENTRY_GOAL) && i < record->goals->len; i++)
    g_ptr_array_add (list,
                     from_goal (record, catalogue, g_ptr_array_index (record->goals, i), now));
  g_ptr_array_sort_values (list, by_time);
  return list;
}
