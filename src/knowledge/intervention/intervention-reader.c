/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "intervention-entry.h"

#include <glib/gi18n.h>

#include "json-list.h"

#define FORMAT 1

static const char *const members[] = { "format",
                                       "version",
                                       "id",
                                       "kind",
                                       "name",
                                       "synonyms",
                                       "classes",
                                       "atc",
                                       "mechanisms",
                                       "time_to_effect",
                                       "monitoring",
                                       "side_effects_to_track",
                                       "dependence",
                                       "cautions",
                                       "pharmacogenes",
                                       "upper_intake",
                                       "evidence_note",
                                       "certainty",
                                       "sources",
                                       "substances",
                                       "is_class_entry",
                                       NULL };
static const char *const kinds[] = { "dietary_precursor", "nutritional_cofactor", "lifestyle",
                                     "targeted_therapeutic", NULL };
static const char *const actions[] = { "synthesis", "release",     "reuptake",
                                       "transport", "degradation", "receptor",
                                       "signal",    "cofactor",    NULL };
static const char *const directions[] = { "+", "-", "mod", NULL };
static const char *const levels[] = {
  "contra", "avoid", "caution", "monitor", "ok", "nodata", NULL
};
static const char *const risks[] = { "none_known", "low", "moderate", "high", "unknown", NULL };
static const char *const intakes[] = { "UL", "safe_level", "guidance", NULL };

#define TEXT(object, name, required) g_strdup (rt_json_text (check, object, name, required))

static char *
read_word (RtJsonCheck *check, JsonObject *object, const char *name, const char *const *words)
{
  const char *word = rt_json_text (check, object, name, TRUE);

  if (word != NULL && !g_strv_contains (words, word))
    rt_json_check_fail (check, _ ("“%s” has a word the format does not know: %s."), name, word);
  return g_strdup (word);
}

static RtCertainty
read_certainty (RtJsonCheck *check, JsonObject *object, gboolean required)
{
  const char *word = rt_json_text (check, object, "certainty", required);
  RtCertainty certainty = RT_CERTAINTY_UNCERTAIN;

  if (word != NULL && !rt_certainty_from_string (word, &certainty))
    rt_json_check_fail (check, _ ("“certainty” is verified, recalled or uncertain."));
  return certainty;
}

static gpointer
read_mechanism (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "system", "action", "target", "direction", "note", NULL };
  RtMechanism *mechanism = g_new0 (RtMechanism, 1);

  rt_json_only (check, object, known);
  mechanism->system = TEXT (object, "system", TRUE);
  mechanism->action = read_word (check, object, "action", actions);
  mechanism->target = TEXT (object, "target", FALSE);
  mechanism->direction = read_word (check, object, "direction", directions);
  mechanism->note = TEXT (object, "note", FALSE);
  return mechanism;
}

static gpointer
read_upper_intake (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "body",       "kind",   "value",     "unit", "population",
                                       "applies_to", "source", "certainty", "note", NULL };
  RtUpperIntake *intake = g_new0 (RtUpperIntake, 1);

  rt_json_only (check, object, known);
  intake->body = TEXT (object, "body", TRUE);
  intake->kind = read_word (check, object, "kind", intakes);
  rt_json_number (check, object, "value", TRUE, &intake->value);
  intake->unit = TEXT (object, "unit", TRUE);
  intake->population = TEXT (object, "population", TRUE);
  intake->applies_to = TEXT (object, "applies_to", TRUE);
  intake->source = TEXT (object, "source", TRUE);
  intake->certainty = read_certainty (check, object, TRUE);
  intake->note = TEXT (object, "note", FALSE);
  return intake;
}

static gpointer
read_pharmacogene (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "gene", "drug_gene_guidance", "source", "certainty", NULL };
  RtPharmacogene *gene = g_new0 (RtPharmacogene, 1);

  rt_json_only (check, object, known);
  gene->gene = TEXT (object, "gene", TRUE);
  gene->guidance = TEXT (object, "drug_gene_guidance", TRUE);
  gene->source = TEXT (object, "source", TRUE);
  gene->certainty = read_certainty (check, object, TRUE);
  return gene;
}

static gpointer
read_substance (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "name", "atc", "rxcui", "rxcui_verification", NULL };
  RtEntrySubstance *substance = g_new0 (RtEntrySubstance, 1);

  rt_json_only (check, object, known);
  substance->name = TEXT (object, "name", TRUE);
  substance->atc = TEXT (object, "atc", FALSE);
  substance->rxcui = TEXT (object, "rxcui", FALSE);
  substance->rxcui_verification = TEXT (object, "rxcui_verification", FALSE);
  return substance;
}

static void
read_cautions (RtJsonCheck *check, JsonObject *root, RtInterventionEntry *entry)
{
  static const char *const known[] = { "level", "note", NULL };
  JsonObject *cautions = rt_json_object (check, root, "cautions", FALSE);
  g_autoptr (GList) conditions = cautions != NULL ? json_object_get_members (cautions) : NULL;

  for (GList *l = conditions; l != NULL && check->error == NULL; l = l->next)
    {
      gsize mark = rt_json_check_enter (check, "cautions.%s", (const char *)l->data);
      JsonObject *object = rt_json_object (check, cautions, l->data, TRUE);
      RtCaution *caution = g_new0 (RtCaution, 1);

      g_ptr_array_add (entry->cautions, caution);
      caution->condition = g_strdup (l->data);
      if (object != NULL)
        {
          rt_json_only (check, object, known);
          caution->level = read_word (check, object, "level", levels);
          caution->note = TEXT (object, "note", FALSE);
        }
      rt_json_check_leave (check, mark);
    }
}

static void
read_dependence (RtJsonCheck *check, JsonObject *root, RtInterventionEntry *entry)
{
  static const char *const known[] = { "risk", "discontinuation", NULL };
  JsonObject *object = rt_json_object (check, root, "dependence", FALSE);

  if (object == NULL)
    return;
  rt_json_only (check, object, known);
  entry->dependence_risk = read_word (check, object, "risk", risks);
  entry->discontinuation = TEXT (object, "discontinuation", FALSE);
}

static void
read_texts (RtJsonCheck *check, JsonObject *root, RtInterventionEntry *entry)
{
  entry->id = TEXT (root, "id", TRUE);
  entry->version = rt_json_integer (check, root, "version", TRUE, 0);
  entry->name = TEXT (root, "name", TRUE);
  entry->kind = TEXT (root, "kind", TRUE);
  if (entry->kind != NULL && !g_strv_contains (kinds, entry->kind))
    rt_json_check_fail (check, _ ("“kind” is none of the four kinds of interventions."));
  entry->synonyms = rt_json_texts (check, root, "synonyms", FALSE);
  entry->classes = rt_json_texts (check, root, "classes", FALSE);
  entry->atc = rt_json_texts (check, root, "atc", FALSE);
  entry->time_to_effect = TEXT (root, "time_to_effect", FALSE);
  entry->monitoring = rt_json_texts (check, root, "monitoring", FALSE);
  entry->side_effects = rt_json_texts (check, root, "side_effects_to_track", FALSE);
  entry->evidence_note = TEXT (root, "evidence_note", FALSE);
  entry->certainty = read_certainty (check, root, FALSE);
  entry->sources = rt_json_texts (check, root, "sources", TRUE);
}

/**
 * rt_intervention_entry_load:
 * @path: an intervention file
 *
 * Returns: (transfer full): the entry, checked; %NULL with a sentence with file, place and reason.
 */
RtInterventionEntry *
rt_intervention_entry_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtInterventionEntry) entry = rt_intervention_entry_new ();
  JsonObject *root;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  root = json_node_get_object (node);
  rt_json_check_init (&check, name);
  if (rt_json_integer (&check, root, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (&check, _ ("This program reads format %d."), FORMAT);
  rt_json_only (&check, root, members);
  read_texts (&check, root, entry);
  rt_json_list (&check, root, "mechanisms", FALSE, read_mechanism, entry->mechanisms);
  read_cautions (&check, root, entry);
  read_dependence (&check, root, entry);
  rt_json_list (&check, root, "pharmacogenes", FALSE, read_pharmacogene, entry->pharmacogenes);
  rt_json_list (&check, root, "upper_intake", FALSE, read_upper_intake, entry->upper_intakes);
  rt_json_list (&check, root, "substances", FALSE, read_substance, entry->substances);
  if (json_object_has_member (root, "is_class_entry"))
    entry->is_class_entry = rt_json_boolean (&check, root, "is_class_entry", FALSE);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&entry) : NULL;
}
