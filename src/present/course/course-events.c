/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-events.h"

#include <glib/gi18n.h>

#include "course-item.h"
#include "critical-words.h"
#include "patient-text.h"
#include "record-words.h"

static void
add_event (RtChartLane *lane,
           RtMoment from,
           const RtMoment *until,
           RtChartGlyph glyph,
           const char *label,
           gint64 item)
{
  RtChartEvent *event = rt_chart_lane_add_event (lane, rt_moment_utc_s (from), glyph, label, item);

  if (until != NULL)
    event->until = MAX (event->t, rt_moment_utc_s (*until));
}

static void
add_adverse_events (RtChartLane *lane, const RtRecord *record)
{
  for (guint i = 0; i < record->adverse_events->len; i++)
    {
      const RtAdverseEvent *adverse = g_ptr_array_index (record->adverse_events, i);
      g_autofree char *description = rt_text_isolate (adverse->description);
      /* Translators: an unintended effect and its severity. */
      g_autofree char *label =
          g_strdup_printf (_ ("%s (%s)"), description, rt_severity_text (adverse->severity));

      add_event (lane, adverse->onset, adverse->has_end ? &adverse->end : NULL,
                 RT_CHART_GLYPH_ADVERSE_EVENT, label,
                 rt_course_item_pack (RT_COURSE_ITEM_ADVERSE_EVENT, i, 0));
    }
}

static void
add_life_events (RtChartLane *lane, const RtRecord *record)
{
  for (guint i = 0; i < record->life_events->len; i++)
    {
      const RtLifeEvent *life = g_ptr_array_index (record->life_events, i);
      g_autofree char *label = rt_text_isolate (life->description);

      add_event (lane, life->from, life->has_until ? &life->until : NULL, RT_CHART_GLYPH_LIFE_EVENT,
                 label, rt_course_item_pack (RT_COURSE_ITEM_LIFE_EVENT, i, 0));
    }
}

static void
add_encounters (RtChartLane *lane, const RtRecord *record)
{
  for (guint i = 0; i < record->encounters->len; i++)
    {
      const RtEncounter *encounter = g_ptr_array_index (record->encounters, i);

      add_event (lane, encounter->at, NULL, RT_CHART_GLYPH_ENCOUNTER,
                 rt_encounter_kind_text (encounter->kind),
                 rt_course_item_pack (RT_COURSE_ITEM_ENCOUNTER, i, 0));
    }
}

/**
 * rt_course_add_events: Adds the lane of adverse events, life events and encounters; none when
 * there is nothing to show on it.
 * @with_events: adverse and life events
 * @with_encounters: encounters
 */
void
rt_course_add_events (RtChartSpec *spec,
                      const RtRecord *record,
                      gboolean with_events,
                      gboolean with_encounters)
{
  RtChartLane *lane = NULL;
  guint n = (with_events ? record->adverse_events->len + record->life_events->len : 0)
            + (with_encounters ? record->encounters->len : 0);

  if (n == 0)
    return;
  lane = rt_chart_spec_add_lane (spec, "events", RT_CHART_LANE_EVENTS, _ ("Events"));
  lane->kind = RT_CHART_KIND_OTHER;
  if (with_events)
    {
      add_adverse_events (lane, record);
      add_life_events (lane, record);
    }
  if (with_encounters)
    add_encounters (lane, record);
}

/**
 * rt_course_add_critical: Adds the lane of answers that called for attention; none without any. It
 * is for the practitioner's screen.
 */
void
rt_course_add_critical (RtChartSpec *spec, const RtRecord *record, RtCatalogue *catalogue)
{
  RtChartLane *lane = NULL;

  if (record->critical_answers->len == 0)
    return;
  lane = rt_chart_spec_add_lane (spec, "critical", RT_CHART_LANE_EVENTS, _ ("Critical answers"));
  lane->kind = RT_CHART_KIND_OTHER;
  for (guint i = 0; i < record->critical_answers->len; i++)
    {
      const RtCriticalAnswer *answer = g_ptr_array_index (record->critical_answers, i);
      g_autofree char *text = rt_critical_answer_text (answer, catalogue);
      g_autofree char *label = rt_text_isolate (text);

      add_event (lane, answer->answered_at, NULL, RT_CHART_GLYPH_CRITICAL_ANSWER, label,
                 rt_course_item_pack (RT_COURSE_ITEM_CRITICAL, i, 0));
    }
}

/**
 * rt_course_add_phases: Adds the named stretches of the course to the ribbon above the panels.
 */
void
rt_course_add_phases (RtChartSpec *spec, const RtRecord *record)
{
  for (guint i = 0; i < record->phases->len; i++)
    {
      const RtPhase *phase = g_ptr_array_index (record->phases, i);
      g_autofree char *name = rt_text_isolate (phase->name);
      gint64 from = rt_moment_utc_s (phase->from);
      gint64 to = phase->has_until ? rt_moment_utc_s (phase->until) : spec->range.to;

      if (to > from && rt_time_range_overlaps (spec->range, from, to))
        rt_chart_spec_add_phase (spec, from, to, name)->item =
            rt_course_item_pack (RT_COURSE_ITEM_PHASE, i, 0);
    }
}
