/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dose-unit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "json-list.h"
#include "text-fold.h"

#define FORMAT 1

static void
unit_free (gpointer data)
{
  RtDoseUnit *unit = data;

  g_free (unit->id);
  g_strfreev (unit->spellings);
  g_free (unit->dimension);
  g_free (unit);
}

static void
definition_free (gpointer data)
{
  RtDoseDefinition *definition = data;

  g_strfreev (definition->names);
  g_free (definition->unit);
  g_free (definition->in);
  g_free (definition->reason);
  g_free (definition->source);
  g_free (definition);
}

/** rt_dose_units_free: frees them. */
void
rt_dose_units_free (RtDoseUnits *units)
{
  if (units == NULL)
    return;
  g_ptr_array_unref (units->units);
  g_ptr_array_unref (units->definitions);
  g_strfreev (units->salt_words);
  g_free (units);
}

static RtRational
read_amount (RtJsonCheck *check, JsonObject *object, const char *name)
{
  const char *text = rt_json_text (check, object, name, TRUE);
  RtRational amount = { 1, 1 };

  if (text != NULL && (!rt_rational_parse_c (text, &amount) || amount.numerator <= 0))
    rt_json_check_fail (check, _ ("“%s” must be a decimal number above 0, as a text."), name);
  return amount;
}

static void
read_unit (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  static const char *const known[] = { "id", "spellings", "dimension", "factor", NULL };
  RtDoseUnits *units = user_data;
  RtDoseUnit *unit = g_new0 (RtDoseUnit, 1);

  g_ptr_array_add (units->units, unit);
  rt_json_only (check, object, known);
  unit->id = g_strdup (rt_json_text (check, object, "id", TRUE));
  unit->spellings = rt_json_texts (check, object, "spellings", TRUE);
  unit->dimension = g_strdup (rt_json_text (check, object, "dimension", TRUE));
  unit->factor = read_amount (check, object, "factor");
}

static RtDoseDefinition *
new_definition (RtJsonCheck *check, JsonObject *object, RtDoseUnits *units)
{
  RtDoseDefinition *definition = g_new0 (RtDoseDefinition, 1);

  g_ptr_array_add (units->definitions, definition);
  definition->names = rt_json_texts (check, object, "names", TRUE);
  definition->unit = g_strdup (rt_json_text (check, object, "unit", TRUE));
  definition->source = g_strdup (rt_json_text (check, object, "source", TRUE));
  definition->amount = rt_rational (1, 1);
  return definition;
}

static void
read_definition (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  static const char *const known[] = { "names",  "unit",      "amount", "in",
                                       "source", "certainty", "note",   NULL };
  RtDoseUnits *units = user_data;
  RtDoseDefinition *definition = new_definition (check, object, units);
  const char *word = rt_json_text (check, object, "certainty", TRUE);

  rt_json_only (check, object, known);
  definition->amount = read_amount (check, object, "amount");
  definition->in = g_strdup (rt_json_text (check, object, "in", TRUE));
  if (word != NULL && !rt_certainty_from_string (word, &definition->certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
}

static void
read_refusal (RtJsonCheck *check, JsonObject *object, gpointer user_data)
{
  static const char *const known[] = { "names", "unit", "reason", "source", NULL };
  RtDoseUnits *units = user_data;
  RtDoseDefinition *definition = new_definition (check, object, units);

  rt_json_only (check, object, known);
  definition->reason = g_strdup (rt_json_text (check, object, "reason", TRUE));
}

/**
 * rt_dose_units_load:
 * @path: a file of units of doses
 *
 * Returns: (transfer full): the units; %NULL with a sentence with file, place and reason.
 */
RtDoseUnits *
rt_dose_units_load (const char *path, GError **error)
{
  static const char *const known[] = { "format",   "version",    "units", "definitions",
                                       "refusals", "salt_words", NULL };
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtDoseUnits) units = g_new0 (RtDoseUnits, 1);
  JsonObject *root;
  RtJsonCheck check;

  units->units = g_ptr_array_new_with_free_func (unit_free);
  units->definitions = g_ptr_array_new_with_free_func (definition_free);
  if (node == NULL)
    return NULL;
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  rt_json_only (&check, root, known);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  rt_json_each (&check, root, "units", FALSE, read_unit, units);
  rt_json_each (&check, root, "definitions", FALSE, read_definition, units);
  rt_json_each (&check, root, "refusals", FALSE, read_refusal, units);
  units->salt_words = rt_json_texts (&check, root, "salt_words", TRUE);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&units) : NULL;
}

static gboolean
is_among (const char *folded, char **names)
{
  for (char **name = names; name != NULL && *name != NULL; name++)
    {
      g_autofree char *other = rt_text_fold (*name);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_dose_units_find:
 * @spelling: (nullable): a unit as somebody wrote it
 *
 * Returns: (transfer none) (nullable): the unit; capitals, spaces around it and the two ways to
 *   write µ make no difference.
 */
const RtDoseUnit *
rt_dose_units_find (const RtDoseUnits *units, const char *spelling)
{
  g_autofree char *folded = rt_text_fold (spelling != NULL ? spelling : "");

  for (guint i = 0; units != NULL && i < units->units->len; i++)
    {
      const RtDoseUnit *unit = g_ptr_array_index (units->units, i);

      if (is_among (folded, unit->spellings))
        return unit;
    }
  return NULL;
}

/**
 * rt_dose_units_definition:
 * @name: what is taken
 * @unit: id of a unit
 *
 * Returns: (transfer none) (nullable): what the unit means for it, or why nothing can be said.
 */
const RtDoseDefinition *
rt_dose_units_definition (const RtDoseUnits *units, const char *name, const char *unit)
{
  g_autofree char *folded = rt_text_fold (name);

  for (guint i = 0; i < units->definitions->len; i++)
    {
      const RtDoseDefinition *definition = g_ptr_array_index (units->definitions, i);

      if (g_str_equal (definition->unit, unit) && is_among (folded, definition->names))
        return definition;
    }
  return NULL;
}

/* "citrate", and as German joins and spells it "magnesiumcitrat". */
static gboolean
ends_in_salt (const RtDoseUnits *units, const char *word)
{
  for (char **salt = units->salt_words; *salt != NULL; salt++)
    {
      g_autofree char *stem =
          g_strndup (*salt, strlen (*salt) - (g_str_has_suffix (*salt, "e") ? 1 : 0));

      if (g_str_has_suffix (word, *salt) || g_str_has_suffix (word, stem))
        return TRUE;
    }
  return FALSE;
}

/**
 * rt_dose_units_names_salt:
 *
 * Returns: whether @name is that of a salt (magnesium citrate), whose mass is not that of the
 *   nutrient in it.
 */
gboolean
rt_dose_units_names_salt (const RtDoseUnits *units, const char *name)
{
  g_autofree char *folded = rt_text_fold (name);
  g_auto (GStrv) words = g_strsplit_set (folded, " -,()/", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && ends_in_salt (units, *word))
      return TRUE;
  return FALSE;
}
