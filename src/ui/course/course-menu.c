/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "course/course-menu.h"

#include <glib/gi18n.h>

#include "course-choice.h"
#include "patient-text.h"

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * rt_course_series_menu:
 * @record: the record on screen
 *
 * Returns: (transfer full): which series can be shown: the usual choice, those of each aim of
 *   treatment the record has values for, and the way to choose one by one
 */
GMenuModel *
rt_course_series_menu (const RtRecord *record, RtCatalogue *catalogue)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) presets = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();

  for (int preset = RT_COURSE_USUAL; preset < RT_COURSE_OWN; preset++)
    {
      g_autofree char *action = NULL;

      if (!rt_course_preset_has_values ((RtCoursePreset)preset, record, catalogue))
        continue;
      action = g_strdup_printf ("course.preset::%s", rt_course_preset_id ((RtCoursePreset)preset));
      g_menu_append (presets, rt_course_preset_title ((RtCoursePreset)preset), action);
    }
  g_menu_append (own, _ ("_Choose, Order and Group…"), "course.choose-series");
  append_section (menu, presets);
  append_section (menu, own);
  return G_MENU_MODEL (menu);
}

/* Underscores of a name are not mnemonics. */
static char *
menu_label (const char *name)
{
  g_autofree char *visible = rt_text_visible (name);
  g_auto (GStrv) parts = g_strsplit (visible, "_", -1);

  return g_strjoinv ("__", parts);
}

static GMenu *
phases_menu (const RtRecord *record)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < record->phases->len; i++)
    {
      const RtPhase *phase = g_ptr_array_index (record->phases, i);
      g_autofree char *label = menu_label (phase->name);
      g_autofree char *action = g_strdup_printf ("course.phase(%u)", i);

      g_menu_append (menu, label, action);
    }
  return menu;
}

/**
 * rt_course_view_menu:
 * @record: the record on screen
 *
 * Returns: (transfer full): how the course is looked at, and what can be taken out of it
 */
GMenuModel *
rt_course_view_menu (const RtRecord *record)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) time = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new ();
  g_autoptr (GMenu) phases = phases_menu (record);

  g_menu_append (time, _ ("_Compare with the Period Before"), "course.compare");
  if (record->phases->len > 0)
    g_menu_append_submenu (time, _ ("Show a _Phase"), G_MENU_MODEL (phases));
  g_menu_append (rows, _ ("Show _Interventions"), "course.show-interventions");
  g_menu_append (rows, _ ("Show _Events"), "course.show-events");
  g_menu_append (rows, _ ("Show _Visits and Calls"), "course.show-encounters");
  g_menu_append (out, _ ("Copy as _Picture"), "course.copy");
  g_menu_append (out, _ ("E_xport…"), "course.export");
  g_menu_append (out, _ ("P_rint the Visible Course…"), "workspace.print-document::chart");
  append_section (menu, time);
  append_section (menu, rows);
  append_section (menu, out);
  return G_MENU_MODEL (menu);
}
