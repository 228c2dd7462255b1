/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entity.h"

static const struct
{
  const char *name;
  const char *select_row;
} entities[RT_N_ENTITIES] = {
  [RT_ENTITY_PATIENT] = { "patient", "SELECT * FROM patient WHERE id = ?1" },
  [RT_ENTITY_ENCOUNTER] = { "encounter", "SELECT * FROM encounter WHERE id = ?1" },
  [RT_ENTITY_NOTE] = { "note", "SELECT * FROM note WHERE id = ?1" },
  [RT_ENTITY_ASSESSMENT] = { "assessment",
                             "SELECT a.*, (SELECT group_concat (item || ':' || ifnull (score, '')) "
                             "FROM (SELECT item, score FROM item_answer WHERE assessment_id = ?1 "
                             "ORDER BY item)) AS answers FROM assessment AS a WHERE id = ?1" },
  [RT_ENTITY_LAB_REPORT] = { "lab_report", "SELECT * FROM lab_report WHERE id = ?1" },
  [RT_ENTITY_LAB_RESULT] = { "lab_result", "SELECT * FROM lab_result WHERE id = ?1" },
  [RT_ENTITY_INTERVENTION] = { "intervention",
                               "SELECT v.*, (SELECT group_concat (measure_id) FROM "
                               "intervention_measure WHERE "
                               "intervention_id = ?1) AS measures, (SELECT group_concat (position "
                               "|| ':' || name || ':' || "
                               "ifnull (catalogue_id, '') || ':' || ifnull (amount_text, '') || "
                               "':' || ifnull (unit, '')) "
                               "FROM intervention_ingredient WHERE intervention_id = ?1) AS "
                               "ingredients, (SELECT "
                               "group_concat (uuid || ':' || mode || ':' || from_local || ':' || "
                               "ifnull (dose_text, '') || "
                               "':' || ifnull (unit, '') || ':' || ifnull (timing, '') || ':' || "
                               "ifnull (schedule, '') || "
                               "':' || planned || withdrawn) FROM (SELECT * FROM regimen_step "
                               "WHERE intervention_id = ?1 "
                               "ORDER BY id)) AS steps FROM intervention AS v WHERE id = ?1" },
  [RT_ENTITY_REGIMEN_STEP] = { "regimen_step", "SELECT * FROM regimen_step WHERE id = ?1" },
  [RT_ENTITY_ADVERSE_EVENT] = { "adverse_event", "SELECT * FROM adverse_event WHERE id = ?1" },
  [RT_ENTITY_LIFE_EVENT] = { "life_event", "SELECT * FROM life_event WHERE id = ?1" },
  [RT_ENTITY_PHASE] = { "phase", "SELECT * FROM phase WHERE id = ?1" },
  [RT_ENTITY_GOAL] = { "goal", "SELECT * FROM goal WHERE id = ?1" },
  [RT_ENTITY_ATTACHMENT] = { "attachment", "SELECT * FROM attachment WHERE id = ?1" },
  [RT_ENTITY_IMPORT_BATCH] = { "import_batch", "SELECT * FROM import_batch WHERE id = ?1" },
  [RT_ENTITY_CRITICAL_ANSWER] = { "critical_answer",
                                  "SELECT * FROM critical_answer WHERE id = ?1" },
  [RT_ENTITY_SCHEDULE] = { "battery_schedule", "SELECT * FROM battery_schedule WHERE id = ?1" },
  [RT_ENTITY_PERSONAL_TARGET] = { "personal_target",
                                  "SELECT * FROM personal_target WHERE id = ?1" },
  [RT_ENTITY_ADMINISTRATION] = { "administration", "SELECT * FROM administration WHERE id = ?1" },
  [RT_ENTITY_ADHERENCE_REPORT] = { "adherence_report",
                                   "SELECT * FROM adherence_report WHERE id = ?1" },
};

/** rt_entity_name: Returns: (transfer none): the word the activity log uses for the kind. */
const char *
rt_entity_name (RtEntity entity)
{
  return entities[entity].name;
}

/** rt_entity_select_row: Returns: (transfer none): the statement that reads one row by its id. */
const char *
rt_entity_select_row (RtEntity entity)
{
  return entities[entity].select_row;
}
