/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "laboratory-pack.h"

#include <glib/gi18n.h>
#include <string.h>

#include "unit-conversion.h"

#define MAX_ID 64

static void
fail_at (RtJsonCheck *check, const char *member, const char *reason)
{
  gsize mark = rt_json_check_enter (check, "%s", member);

  rt_json_check_fail (check, "%s", reason);
  rt_json_check_leave (check, mark);
}

/* The id is the name of the file, so that a practice's files can be told apart by it. */
static void
check_identity (RtJsonCheck *check, const char *id, int version)
{
  g_autofree char *file = NULL;
  gsize length = id != NULL ? strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789_") : 0;

  if (check->error != NULL)
    return;
  file = g_strconcat (id, ".json", NULL);
  if (length == 0 || id[length] != '\0')
    fail_at (check, "id", _ ("An id has small letters, digits and underscores only."));
  else if (length > MAX_ID)
    fail_at (check, "id", _ ("An id has at most 64 letters."));
  else if (!g_str_equal (check->file, file))
    fail_at (check, "id", _ ("The file must be called as its id says: ID.json."));
  else if (version < 1)
    fail_at (check, "version", _ ("The version is 1 or more."));
}

/* Whether the unit measures what any unit of the specimen does. */
static gboolean
is_comparable (const RtCatalogue *catalogue,
               const RtAnalyte *analyte,
               const RtAnalyteSpecimen *known,
               RtUnit unit,
               GError **error)
{
  const RtUnitTable *units = rt_catalogue_laboratory (catalogue)->units;
  const RtAnalyte *creatinine = rt_catalogue_analyte (catalogue, "creatinine");
  const gboolean urine = rt_specimen_is_urine (known->specimen);
  const RtConversionContext context = { analyte->molar_mass,
                                        creatinine != NULL ? creatinine->molar_mass : 0,
                                        urine ? 1 : 0, urine ? 1 : 0 };
  const char *const texts[] = { known->unit_si, known->unit_conventional };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RtUnit wanted;
      double converted;

      if (texts[i] == NULL || !rt_unit_parse (units, texts[i], &wanted, NULL))
        continue;
      g_clear_error (error);
      if (rt_unit_equal (unit, wanted)
          || rt_unit_convert (1, unit, wanted, &context, &converted, error))
        return TRUE;
    }
  return *error == NULL;
}

/* At the place of a line: its analyte is one of ours, measured in that specimen, and its unit
 * measures the same thing as ours. */
static void
check_measure (RtJsonCheck *check,
               const RtCatalogue *catalogue,
               const char *analyte_id,
               const char *specimen,
               const char *unit)
{
  const RtAnalyte *analyte = rt_catalogue_analyte (catalogue, analyte_id);
  const RtAnalyteSpecimen *known = analyte != NULL ? rt_analyte_specimen (analyte, specimen) : NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;
  RtUnit parsed;

  if (analyte == NULL)
    {
      reason = g_strdup_printf (_ ("There is no analyte “%s”."), analyte_id);
      fail_at (check, "analyte", reason);
    }
  else if (!rt_specimen_is_known (specimen))
    {
      reason = g_strdup_printf (_ ("“%s” is not a specimen."), specimen);
      fail_at (check, "specimen", reason);
    }
  else if (known == NULL)
    {
      reason = g_strdup_printf (_ ("Nothing is known of %s in “%s”."), analyte->name, specimen);
      fail_at (check, "specimen", reason);
    }
  else if (!rt_unit_parse (rt_catalogue_laboratory (catalogue)->units, unit, &parsed, &error)
           || !is_comparable (catalogue, analyte, known, parsed, &error))
    fail_at (check, "unit", error->message);
}

static void
check_places (RtJsonCheck *check, const RtCatalogue *catalogue, const RtLaboratoryList *list)
{
  for (guint i = 0; check->error == NULL && i < list->intervals->len; i++)
    {
      const RtLaboratoryInterval *own = g_ptr_array_index (list->intervals, i);
      gsize mark = rt_json_check_enter (check, "intervals[%u]", i);

      check_measure (check, catalogue, own->analyte_id, own->specimen, own->interval->unit);
      rt_json_check_leave (check, mark);
    }
}

/* Two lists of one laboratory that begin on the same day would contradict each other. */
static void
check_other (RtJsonCheck *check, const RtLaboratoryList *list, const RtLaboratoryList *other)
{
  if (g_str_equal (list->id, other->id))
    rt_json_check_fail (check, _ ("Another file has the id “%s” too."), list->id);
  if (check->error != NULL || !rt_laboratory_list_is_of (list, other->laboratory)
      || list->has_valid_from != other->has_valid_from
      || (list->has_valid_from && list->valid_from.day_number != other->valid_from.day_number))
    return;
  for (guint i = 0; check->error == NULL && i < list->intervals->len; i++)
    {
      const RtLaboratoryInterval *own = g_ptr_array_index (list->intervals, i);
      gsize mark = rt_json_check_enter (check, "intervals[%u]", i);

      if (rt_laboratory_list_holds (other, own->analyte_id, own->specimen))
        rt_json_check_fail (check,
                            _ ("%s.json already holds this laboratory’s intervals of “%s” in “%s” "
                               "from the same day on. Give the newer list a later “valid_from”."),
                            other->id, own->analyte_id, own->specimen);
      rt_json_check_leave (check, mark);
    }
}

/**
 * rt_laboratory_pack_add_list:
 * @catalogue: one that nobody else holds yet
 * @document: the file of a laboratory's intervals
 *
 * Returns: whether it is right and was added; the error says file, line and reason.
 */
gboolean
rt_laboratory_pack_add_list (RtCatalogue *catalogue, const RtJsonDocument *document, GError **error)
{
  const GPtrArray *others = rt_catalogue_laboratory (catalogue)->lists;
  g_autoptr (RtLaboratoryList) list = NULL;
  RtJsonCheck check;

  rt_json_check_init_document (&check, document);
  list = rt_laboratory_list_read (&check, json_node_get_object (document->root));
  check_identity (&check, list->id, list->version);
  check_places (&check, catalogue, list);
  for (guint i = 0; check.error == NULL && i < others->len; i++)
    check_other (&check, list, g_ptr_array_index (others, i));
  if (!rt_json_check_finish (&check, error))
    return FALSE;
  rt_catalogue_take_laboratory_list (catalogue, g_steal_pointer (&list));
  return TRUE;
}

static void
check_lines (RtJsonCheck *check, const RtCatalogue *catalogue, const RtLabPanel *panel)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (check->error == NULL && !rt_specimen_is_known (panel->specimen))
    fail_at (check, "specimen", _ ("This is not a specimen."));
  if (check->error == NULL && panel->lines->len == 0)
    rt_json_check_fail (check, _ ("The panel has no analytes."));
  for (guint i = 0; check->error == NULL && i < panel->lines->len; i++)
    {
      const RtLabPanelLine *line = g_ptr_array_index (panel->lines, i);
      gsize mark = rt_json_check_enter (check, "analytes[%u]", i);

      check_measure (check, catalogue, line->analyte_id, line->specimen, line->unit);
      if (!g_hash_table_add (seen, g_strdup_printf ("%s.%s", line->analyte_id, line->specimen)))
        rt_json_check_fail (check, _ ("The panel names “%s” in “%s” twice."), line->analyte_id,
                            line->specimen);
      rt_json_check_leave (check, mark);
    }
}

/* Panels are chosen by their names. */
static void
check_name (RtJsonCheck *check, const RtCatalogue *catalogue, const RtLabPanel *panel)
{
  const GPtrArray *others = rt_catalogue_laboratory (catalogue)->panels;

  for (guint i = 0; check->error == NULL && i < others->len; i++)
    {
      const RtLabPanel *other = g_ptr_array_index (others, i);

      if (g_str_equal (panel->name, other->name) || g_str_equal (panel->name, _ (other->name)))
        fail_at (check, "name", _ ("Another panel has the same name; choose another."));
    }
}

/* Says what stands in the way when another panel has the id. */
static gboolean
id_is_free (const RtCatalogue *catalogue, const char *file, const char *id, GError **error)
{
  const RtLabPanel *other = rt_laboratory_panel (rt_catalogue_laboratory (catalogue), id);

  if (other == NULL)
    return TRUE;
  if (other->is_added)
    rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_INVALID, 0,
                            _ ("%s: Another file has the id “%s” too."), file, id);
  else
    rt_knowledge_set_error (error, RT_KNOWLEDGE_ERROR_TAKEN, 0,
                            _ ("%s: A panel “%s” comes with the program; choose another id, such "
                               "as own_%s."),
                            file, id, id);
  return FALSE;
}

/**
 * rt_laboratory_pack_add_panel:
 * @catalogue: one that nobody else holds yet
 * @document: the file of a panel
 *
 * Returns: whether it is right and was added; the error says file, line and reason.
 */
gboolean
rt_laboratory_pack_add_panel (RtCatalogue *catalogue,
                              const RtJsonDocument *document,
                              GError **error)
{
  g_autoptr (RtLabPanel) panel = NULL;
  RtJsonCheck check;

  rt_json_check_init_document (&check, document);
  panel = rt_lab_panel_read (&check, json_node_get_object (document->root));
  check_identity (&check, panel->id, panel->version);
  check_lines (&check, catalogue, panel);
  if (check.error == NULL && !id_is_free (catalogue, document->name, panel->id, &check.error))
    return rt_json_check_finish (&check, error);
  check_name (&check, catalogue, panel);
  if (!rt_json_check_finish (&check, error))
    return FALSE;
  rt_catalogue_take_panel (catalogue, g_steal_pointer (&panel));
  return TRUE;
}
