/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "demonstration-follow-up.h"

#include "encounter-store.h"
#include "goal-store.h"
#include "schedule-store.h"

#define DAYS_BETWEEN_VISITS 42
#define FIRST_VISIT_MINUTE (9 * 60)
#define FIRST_NOTE_MINUTE (9 * 60 + 40)
#define LAST_VISIT_DAY (DAYS_BETWEEN_VISITS * (RT_DEMONSTRATION_DAYS / DAYS_BETWEEN_VISITS))

/* What is agreed, noted and planned with each person of the cast, in its order. */
typedef struct
{
  const char *note;         /* of the last visit */
  const char *private_note; /* nullable; of the first visit */
  const char *wish;         /* nullable: a second goal, in words */
  RtDomain wish_domain;
  int goal_day;         /* on which the goal is to be reached; 0: none named */
  int next_visit;       /* day of the planned contact; 0: none is planned */
  int next_minute;      /* of that day */
  RtEncounterKind kind; /* of the planned contact */
  const char *planned;  /* nullable: questionnaire that is asked for */
  int every_weeks;
  int planned_from; /* day of its first time */
} FollowUp;

/* clang-format off */
static const FollowUp follow_ups[] = {
  { "Goes for a walk with a friend twice a week. We agreed to stay at this dose for now.", NULL,
    "Singing in the choir again", RT_DOMAIN_BEHAVIOUR, 420, 365, 9 * 60, RT_ENCOUNTER_VISIT, "phq9", 2, 0 },
  { "Disappointed that the second attempt has not changed much. We looked at the course together and talked about what could be tried next.",
    "Sister says he sounds more hopeless on the telephone than he does here. Ask again.",
    NULL, RT_DOMAIN_MOOD, 340, 364, 16 * 60 + 30, RT_ENCOUNTER_VISIT, "phq9", 2, 0 },
  { "Back at 75 mg since two months. Wishes to try a slower taper next year; nothing decided.", NULL,
    NULL, RT_DOMAIN_MOOD, 400, 365, 10 * 60 + 30, RT_ENCOUNTER_VISIT, "phq9", 2, 0 },
  { "Sleeps, and gains weight. Weighing the one against the other until the next visit.", NULL,
    "Knowing which of the changes helped", RT_DOMAIN_OTHER, 380, 371, 11 * 60, RT_ENCOUNTER_VIDEO, "isi", 2, 0 },
  { "Ferritin is above 50. Less tired than before; legs are quiet at night.", NULL,
    NULL, RT_DOMAIN_OTHER, 400, 393, 9 * 60 + 30, RT_ENCOUNTER_VISIT, NULL, 0, 0 },
  { "27 mg keep the mornings calm and leave an appetite. Planner used every day.",
    "Asked not to have the lectures she missed mentioned to her employer.",
    "Handing in reports on the day they are due", RT_DOMAIN_FOCUS, 410, 366, 14 * 60, RT_ENCOUNTER_VISIT, "asrs_screener", 4, 336 },
  { "Keeps to the sleep schedule at weekends as well.", NULL,
    NULL, RT_DOMAIN_SLEEP, 392, 378, 8 * 60 + 30, RT_ENCOUNTER_TELEPHONE, "isi", 2, 0 },
  { "Gave a lecture without the tablet. Ten minutes of practice on most days.", NULL,
    "Giving the next lecture without trembling", RT_DOMAIN_BEHAVIOUR, 430, 365, 13 * 60, RT_ENCOUNTER_VIDEO, "gad7", 2, 0 },
  { "The swings are smaller. Keeps regular hours, also on days off. Depot given today, the next in four weeks.", NULL,
    NULL, RT_DOMAIN_MOOD, 395, 385, 15 * 60, RT_ENCOUNTER_VISIT, "phq9", 2, 0 },
  { "Rash has not come back. Works half days again.", NULL,
    "Full days at work", RT_DOMAIN_BEHAVIOUR, 425, 367, 10 * 60, RT_ENCOUNTER_VISIT, "phq9", 2, 0 },
  { "The lamp stands on the breakfast table again. Rarely fills in the diary.", NULL,
    NULL, RT_DOMAIN_MOOD, 440, 0, 0, RT_ENCOUNTER_VISIT, "phq9", 1, 0 },
  { "We read the report together, and what it does not say. Stays at this dose.", NULL,
    NULL, RT_DOMAIN_SLEEP, 405, 372, 9 * 60, RT_ENCOUNTER_VISIT, "isi", 2, 0 },
};
/* clang-format on */

static gboolean
add_encounter (RtDatabase *database, RtEncounter *encounter, gint64 patient_id, GError **error)
{
  encounter->patient_id = patient_id;
  encounter->practitioner = g_strdup (RT_DEMONSTRATION_PRACTITIONER);
  return rt_encounter_store_insert (database, encounter, error);
}

static gboolean
add_note (RtDatabase *database,
          const RtEncounter *visit,
          RtMoment at,
          const char *text,
          gboolean is_private,
          GError **error)
{
  g_autoptr (RtNote) note = rt_note_new ();

  note->patient_id = visit->patient_id;
  note->encounter_id = visit->id;
  note->at = at;
  note->text = g_strdup (text);
  note->is_private = is_private;
  return rt_note_store_insert (database, note, error);
}

static gboolean
add_visits (RtDatabase *database,
            const FollowUp *said,
            const char *reason,
            gint64 patient_id,
            const RtDemonstrationDays *days,
            GError **error)
{
  for (int day = 0; day < RT_DEMONSTRATION_DAYS; day += DAYS_BETWEEN_VISITS)
    {
      g_autoptr (RtEncounter) encounter = rt_encounter_new ();
      RtMoment noted = rt_demonstration_days_at (days, day, FIRST_NOTE_MINUTE);

      encounter->at = rt_demonstration_days_at (days, day, FIRST_VISIT_MINUTE);
      encounter->kind =
          day % (3 * DAYS_BETWEEN_VISITS) == 0 ? RT_ENCOUNTER_VISIT : RT_ENCOUNTER_TELEPHONE;
      encounter->reason = g_strdup (day == 0 ? reason : NULL);
      if (!add_encounter (database, encounter, patient_id, error)
          || (day == 0 && said->private_note != NULL
              && !add_note (database, encounter, noted, said->private_note, TRUE, error))
          || (day == LAST_VISIT_DAY
              && !add_note (database, encounter, noted, said->note, FALSE, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_planned_visit (RtDatabase *database,
                   const FollowUp *said,
                   gint64 patient_id,
                   const RtDemonstrationDays *days,
                   GError **error)
{
  g_autoptr (RtEncounter) encounter = rt_encounter_new ();

  if (said->next_visit == 0)
    return TRUE;
  encounter->at = rt_demonstration_days_at (days, said->next_visit, said->next_minute);
  encounter->kind = said->kind;
  return add_encounter (database, encounter, patient_id, error);
}

static RtGoal *
new_goal (gint64 patient_id, RtDomain domain, int day, const RtDemonstrationDays *days)
{
  RtGoal *goal = rt_goal_new ();

  goal->patient_id = patient_id;
  goal->domain = domain;
  goal->set_at = rt_demonstration_days_on (days, 0);
  goal->has_target_date = day > 0;
  if (day > 0)
    goal->target_date = rt_moment_date (rt_demonstration_days_on (days, day));
  return goal;
}

static gboolean
add_goals (RtDatabase *database,
           const RtDemonstrationPerson *person,
           const FollowUp *said,
           gint64 patient_id,
           const RtDemonstrationDays *days,
           GError **error)
{
  g_autoptr (RtGoal) goal = new_goal (patient_id, person->goal_domain, said->goal_day, days);
  g_autoptr (RtGoal) wish = new_goal (patient_id, said->wish_domain, 0, days);

  goal->measure_id = g_strdup (person->goal_measure_id);
  goal->value = person->goal_value;
  /* The scales of the cast are better when lower, the diary's energy and focus when higher. */
  if (goal->measure_id != NULL && g_str_has_prefix (goal->measure_id, "daily_nrs."))
    goal->sense = RT_GOAL_AT_LEAST;
  wish->text = g_strdup (said->wish);
  return (goal->measure_id == NULL || rt_goal_store_insert (database, goal, error))
         && (wish->text == NULL || rt_goal_store_insert (database, wish, error));
}

static gboolean
add_schedule (RtDatabase *database,
              const FollowUp *said,
              gint64 patient_id,
              const RtDemonstrationDays *days,
              GError **error)
{
  g_autoptr (RtSchedule) schedule = rt_schedule_new ();

  if (said->planned == NULL)
    return TRUE;
  schedule->patient_id = patient_id;
  schedule->instrument_id = g_strdup (said->planned);
  schedule->every = said->every_weeks;
  schedule->rhythm = RT_RHYTHM_WEEK;
  schedule->from = rt_moment_date (rt_demonstration_days_on (days, said->planned_from));
  return rt_schedule_store_insert (database, schedule, error);
}

/**
 * rt_demonstration_add_follow_up:
 * @number: of the person, from 0; the cast comes again when it is used up
 * @patient_id: the stored patient
 *
 * Writes contacts, past and planned, notes, goals and what is to be answered how often, inside the
 * transaction under way.
 *
 * Returns: whether all were written.
 */
gboolean
rt_demonstration_add_follow_up (RtDatabase *database,
                                guint number,
                                gint64 patient_id,
                                const RtDemonstrationDays *days,
                                GError **error)
{
  guint n_people;
  const RtDemonstrationPerson *cast = rt_demonstration_cast (&n_people);
  const RtDemonstrationPerson *person = &cast[number % n_people];
  const FollowUp *said = &follow_ups[number % n_people];

  g_return_val_if_fail (n_people == G_N_ELEMENTS (follow_ups), FALSE);
  return add_visits (database, said, person->reason, patient_id, days, error)
         && add_planned_visit (database, said, patient_id, days, error)
         && add_goals (database, person, said, patient_id, days, error)
         && add_schedule (database, said, patient_id, days, error);
}
