/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "course-choice.h"

#include <glib/gi18n.h>

#include "course-selection.h"
#include "measure-domain.h"

/* The text is a key file with this one group. */
#define GROUP "course"

static const char *const preset_ids[] = { "usual", "mood", "focus", "sleep", "behaviour", "own" };

/**
 * rt_course_choice_new:
 *
 * Returns: (transfer full): the usual choice, with everything shown.
 */
RtCourseChoice *
rt_course_choice_new (void)
{
  return g_new0 (RtCourseChoice, 1);
}

/**
 * rt_course_choice_free:
 * @choice: (transfer full) (nullable): a choice
 */
void
rt_course_choice_free (RtCourseChoice *choice)
{
  if (choice == NULL)
    return;
  g_strfreev (choice->measure_ids);
  g_strfreev (choice->joined);
  g_free (choice);
}

/** rt_course_preset_id: Returns: (transfer none): a word for it that never changes. */
const char *
rt_course_preset_id (RtCoursePreset preset)
{
  return preset_ids[CLAMP ((int)preset, 0, RT_COURSE_OWN)];
}

/** rt_course_preset_from_id: Returns: what the word stands for; an unknown one is the usual. */
RtCoursePreset
rt_course_preset_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (preset_ids); i++)
    if (g_strcmp0 (id, preset_ids[i]) == 0)
      return (RtCoursePreset)i;
  return RT_COURSE_USUAL;
}

/** rt_course_preset_title: Returns: (transfer none): its name in a menu. */
const char *
rt_course_preset_title (RtCoursePreset preset)
{
  switch (preset)
    {
    case RT_COURSE_MOOD:
      return _ ("Mood");
    case RT_COURSE_FOCUS:
      return _ ("Focus");
    case RT_COURSE_SLEEP:
      return _ ("Sleep");
    case RT_COURSE_BEHAVIOUR:
      return _ ("Behaviour");
    case RT_COURSE_OWN:
      return _ ("Own Choice");
    case RT_COURSE_USUAL:
    default:
      return _ ("Usual Choice");
    }
}

static char **
read_list (GKeyFile *file, const char *key)
{
  return g_key_file_get_string_list (file, GROUP, key, NULL, NULL);
}

/**
 * rt_course_choice_from_text:
 * @text: (nullable): what rt_course_choice_to_text() made
 *
 * Returns: (transfer full): the choice; what cannot be read is as in the usual one.
 */
RtCourseChoice *
rt_course_choice_from_text (const char *text)
{
  RtCourseChoice *choice = rt_course_choice_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *preset = NULL;

  if (text == NULL || !g_key_file_load_from_data (file, text, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return choice;
  preset = g_key_file_get_string (file, GROUP, "preset", NULL);
  choice->preset = rt_course_preset_from_id (preset);
  choice->measure_ids = read_list (file, "measures");
  choice->joined = read_list (file, "joined");
  choice->compare = g_key_file_get_boolean (file, GROUP, "compare", NULL);
  choice->hide_interventions = g_key_file_get_boolean (file, GROUP, "hide-interventions", NULL);
  choice->hide_events = g_key_file_get_boolean (file, GROUP, "hide-events", NULL);
  choice->hide_encounters = g_key_file_get_boolean (file, GROUP, "hide-encounters", NULL);
  return choice;
}

static void
write_list (GKeyFile *file, const char *key, char **list)
{
  if (list != NULL && list[0] != NULL)
    g_key_file_set_string_list (file, GROUP, key, (const char *const *)list, g_strv_length (list));
}

/**
 * rt_course_choice_to_text:
 *
 * Returns: (transfer full): the choice as text to be remembered.
 */
char *
rt_course_choice_to_text (const RtCourseChoice *choice)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, GROUP, "preset", rt_course_preset_id (choice->preset));
  write_list (file, "measures", choice->measure_ids);
  write_list (file, "joined", choice->joined);
  g_key_file_set_boolean (file, GROUP, "compare", choice->compare);
  g_key_file_set_boolean (file, GROUP, "hide-interventions", choice->hide_interventions);
  g_key_file_set_boolean (file, GROUP, "hide-events", choice->hide_events);
  g_key_file_set_boolean (file, GROUP, "hide-encounters", choice->hide_encounters);
  return g_key_file_to_data (file, NULL, NULL);
}

/**
 * rt_course_choice_set_measures: Names the measures one by one.
 * @measure_ids: (array zero-terminated=1): top to bottom
 * @joined: (array zero-terminated=1): those that share the panel of the one before
 */
void
rt_course_choice_set_measures (RtCourseChoice *choice,
                               const char *const *measure_ids,
                               const char *const *joined)
{
  g_strfreev (choice->measure_ids);
  g_strfreev (choice->joined);
  choice->preset = RT_COURSE_OWN;
  choice->measure_ids = g_strdupv ((char **)measure_ids);
  choice->joined = g_strdupv ((char **)joined);
}

/**
 * rt_course_choice_forget_lost: Leaves out named measures that @record has no values of any more;
 * when none is left the choice is the usual one.
 */
void
rt_course_choice_forget_lost (RtCourseChoice *choice, const RtRecord *record)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; choice->measure_ids != NULL && choice->measure_ids[i] != NULL; i++)
    if (rt_record_series (record, choice->measure_ids[i]) != NULL)
      g_strv_builder_add (left, choice->measure_ids[i]);
  g_strfreev (choice->measure_ids);
  choice->measure_ids = g_strv_builder_end (left);
  if (choice->preset == RT_COURSE_OWN && choice->measure_ids[0] == NULL)
    choice->preset = RT_COURSE_USUAL;
}

static RtDomain
domain_of (RtCoursePreset preset)
{
  static const RtDomain domains[] = { [RT_COURSE_MOOD] = RT_DOMAIN_MOOD,
                                      [RT_COURSE_FOCUS] = RT_DOMAIN_FOCUS,
                                      [RT_COURSE_SLEEP] = RT_DOMAIN_SLEEP,
                                      [RT_COURSE_BEHAVIOUR] = RT_DOMAIN_BEHAVIOUR };

  return domains[preset];
}

/**
 * rt_course_preset_has_values: Whether @record holds a value of what the preset shows.
 */
gboolean
rt_course_preset_has_values (RtCoursePreset preset, const RtRecord *record, RtCatalogue *catalogue)
{
  if (preset == RT_COURSE_USUAL || preset == RT_COURSE_OWN)
    return record->series->len > 0;
  for (guint i = 0; i < record->measures->len; i++)
    if (rt_series_length (g_ptr_array_index (record->series, i)) > 0
        && rt_measure_domain (catalogue, g_ptr_array_index (record->measures, i))
               == domain_of (preset))
      return TRUE;
  return FALSE;
}

/**
 * rt_course_choice_measures: The measures that are shown now.
 * @max: how many at most of the usual choice
 *
 * Returns: (transfer full): a NULL-terminated array of ids, top to bottom.
 */
char **
rt_course_choice_measures (const RtCourseChoice *choice,
                           const RtRecord *record,
                           RtCatalogue *catalogue,
                           guint max)
{
  g_autoptr (GPtrArray) chosen = NULL;
  GPtrArray *ids = g_ptr_array_new ();

  if (choice->preset == RT_COURSE_OWN && choice->measure_ids != NULL)
    {
      g_ptr_array_unref (ids);
      return g_strdupv (choice->measure_ids);
    }
  if (choice->preset == RT_COURSE_USUAL || choice->preset == RT_COURSE_OWN)
    chosen = rt_course_select_measures (record, catalogue, max);
  else
    chosen = rt_course_select_of_domain (record, catalogue, domain_of (choice->preset),
                                         RT_COURSE_PANELS);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (chosen, i)));
  g_ptr_array_add (ids, NULL);
  return (char **)g_ptr_array_free (ids, FALSE);
}

/**
 * rt_course_choice_options: The choice as options of the chart.
 * @measure_ids: (array zero-terminated=1): what rt_course_choice_measures() gave; must outlive the
 *   options, as must @choice
 */
RtCourseOptions
rt_course_choice_options (const RtCourseChoice *choice, const char *const *measure_ids)
{
  return (RtCourseOptions){
    .measure_ids = measure_ids,
    .joined = choice->preset == RT_COURSE_OWN ? (const char *const *)choice->joined : NULL,
    .compare_before = choice->compare,
    .hide_interventions = choice->hide_interventions,
    .hide_events = choice->hide_events,
    .hide_encounters = choice->hide_encounters,
    .show_critical = TRUE,
  };
}
