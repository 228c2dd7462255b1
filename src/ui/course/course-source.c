/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-source.h"

#include <glib/gi18n.h>

#include "find-source.h"

/* A value whose source is looked up on a worker thread. */
typedef struct
{
  gint64 patient_id;
  char *measure_id;
  RtMoment at;
  double value;
} Value;

/* Who is told. */
typedef struct
{
  GWeakRef owner;
  RtCourseSourceFunc found;
} Asking;

static void
value_free (Value *value)
{
  g_free (value->measure_id);
  g_free (value);
}

static gpointer
find_work (RtPractice *practice, gpointer data, GCancellable *cancellable, GError **error)
{
  const Value *value = data;

  return rt_practice_find_source (practice, value->patient_id, value->measure_id, value->at,
                                  value->value, error);
}

static void
tell (const Asking *asking, gpointer owner, const RtSource *source)
{
  switch (source->kind)
    {
    case RT_SOURCE_ASSESSMENT:
      asking->found (owner, "assessment", source->uuid, NULL);
      return;
    case RT_SOURCE_LAB_REPORT:
      asking->found (owner, "lab-report", source->uuid, NULL);
      return;
    case RT_SOURCE_IMPORT:
      asking->found (owner, NULL, NULL,
                     _ ("This value was imported from a table; there is no form to open."));
      return;
    case RT_SOURCE_ENTRY:
      asking->found (owner, NULL, NULL,
                     _ ("This value was entered by itself; there is no form to open."));
      return;
    case RT_SOURCE_NONE:
    default:
      asking->found (owner, NULL, NULL, _ ("This value is not in the record any more."));
      return;
    }
}

static void
found_cb (GObject *practice, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RtSource) source = rt_practice_run_finish (RT_PRACTICE (practice), result, &error);
  g_autoptr (GObject) owner = g_weak_ref_get (&asking->owner);

  if (owner != NULL && source != NULL)
    tell (asking, owner, source);
  else if (owner != NULL)
    asking->found (owner, NULL, NULL, error->message);
  g_weak_ref_clear (&asking->owner);
  g_free (asking);
}

static void
find_value (RtOpenRecord *record,
            const RtCourseItem *item,
            GObject *owner,
            RtCourseSourceFunc found)
{
  const RtRecord *own = rt_open_record_get (record);
  const RtSeries *series =
      item->index < own->series->len ? g_ptr_array_index (own->series, item->index) : NULL;
  Asking *asking = NULL;
  Value *value = NULL;

  if (series == NULL || item->part >= rt_series_length (series))
    return;
  value = g_new0 (Value, 1);
  value->patient_id = rt_open_record_patient_id (record);
  value->measure_id = g_strdup (series->measure_id);
  value->at = rt_series_point (series, item->part)->at;
  value->value = rt_series_point (series, item->part)->value;
  asking = g_new0 (Asking, 1);
  g_weak_ref_init (&asking->owner, owner);
  asking->found = found;
  rt_practice_run_async (rt_open_record_practice (record), find_work, value,
                         (GDestroyNotify)value_free, (GDestroyNotify)rt_source_free, NULL, found_cb,
                         asking);
}

/* The questionnaire a critical answer was given in; NULL while it is unfinished. */
static const char *
critical_thing (const RtRecord *record, const RtCourseItem *item, const char **uuid)
{
  const RtCriticalAnswer *answer = item->index < record->critical_answers->len
                                       ? g_ptr_array_index (record->critical_answers, item->index)
                                       : NULL;

  for (guint i = 0; answer != NULL && i < record->assessments->len; i++)
    {
      const RtAssessment *assessment = g_ptr_array_index (record->assessments, i);

      if (assessment->id == answer->assessment_id)
        {
          *uuid = assessment->uuid;
          return "assessment";
        }
    }
  return NULL;
}

/* The kind and UUID of a thing that stands in the record itself. */
static const char *
record_thing (const RtRecord *record, const RtCourseItem *item, const char **uuid)
{
  switch (item->kind)
    {
#define THING(KIND, array, Type, word)                                                             \
  case KIND:                                                                                       \
    if (item->index >= record->array->len)                                                         \
      return NULL;                                                                                 \
    *uuid = ((const Type *)g_ptr_array_index (record->array, item->index))->uuid;                  \
    return word;
      THING (RT_COURSE_ITEM_STEP, interventions, RtIntervention, "intervention")
      THING (RT_COURSE_ITEM_USE, interventions, RtIntervention, "intervention")
      THING (RT_COURSE_ITEM_ADVERSE_EVENT, adverse_events, RtAdverseEvent, "adverse-event")
      THING (RT_COURSE_ITEM_LIFE_EVENT, life_events, RtLifeEvent, "life-event")
      THING (RT_COURSE_ITEM_ENCOUNTER, encounters, RtEncounter, "encounter")
#undef THING
    case RT_COURSE_ITEM_CRITICAL:
      return critical_thing (record, item, uuid);
    default:
      return NULL;
    }
}

/**
 * rt_course_source_find:
 * @record: the record on screen, loaded
 * @item: what a mark of the course stands for, see rt_course_item_pack()
 * @owner: passed to @found; not told anything once it is gone
 * @found: called at once or later
 *
 * Finds the record behind a mark.
 */
void
rt_course_source_find (RtOpenRecord *record, gint64 item, GObject *owner, RtCourseSourceFunc found)
{
  RtCourseItem unpacked = rt_course_item_unpack (item);
  const RtRecord *own = rt_open_record_get (record);
  const char *uuid = NULL;
  const char *kind = NULL;

  if (own == NULL || rt_open_record_practice (record) == NULL)
    return;
  if (unpacked.kind == RT_COURSE_ITEM_POINT)
    {
      find_value (record, &unpacked, owner, found);
      return;
    }
  kind = record_thing (own, &unpacked, &uuid);
  if (kind != NULL)
    found (owner, kind, uuid, NULL);
  else if (unpacked.kind == RT_COURSE_ITEM_CRITICAL)
    found (owner, NULL, NULL,
           _ ("The questionnaire of this answer is not finished yet. It can be continued in "
              "Measures."));
}
