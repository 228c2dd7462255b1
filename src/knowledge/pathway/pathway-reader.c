/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "json-list.h"
#include "pathway-parts.h"

#define FORMAT 1

/* Reads one element of a list; the result is complete even when something is missing, so that it
 * can be freed. */
#define TEXT(name) g_strdup (rt_json_text (check, object, name, TRUE))
#define MAYBE(name) g_strdup (rt_json_text (check, object, name, FALSE))
#define TEXTS(name) rt_json_texts (check, object, name, TRUE)

static gpointer
read_cofactor (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = {
    "id", "name", "nutrient", "analytes", "interventions", NULL
  };
  RtPathwayCofactor *cofactor = g_new0 (RtPathwayCofactor, 1);

  rt_json_only (check, object, known);
  cofactor->id = TEXT ("id");
  cofactor->name = TEXT ("name");
  cofactor->nutrient = MAYBE ("nutrient");
  cofactor->analytes = TEXTS ("analytes");
  cofactor->interventions = TEXTS ("interventions");
  return cofactor;
}

static void
cofactor_free (gpointer data)
{
  RtPathwayCofactor *cofactor = data;

  g_free (cofactor->id);
  g_free (cofactor->name);
  g_free (cofactor->nutrient);
  g_strfreev (cofactor->analytes);
  g_strfreev (cofactor->interventions);
  g_free (cofactor);
}

static gpointer
read_compound (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",    "name",    "synonyms",
                                       "group", "analyte", "not_measured_reason",
                                       NULL };
  RtPathwayCompound *compound = g_new0 (RtPathwayCompound, 1);

  rt_json_only (check, object, known);
  compound->id = TEXT ("id");
  compound->name = TEXT ("name");
  compound->synonyms = TEXTS ("synonyms");
  compound->group = TEXT ("group");
  compound->analyte_id = MAYBE ("analyte");
  compound->not_measured_reason = MAYBE ("not_measured_reason");
  return compound;
}

static void
compound_free (gpointer data)
{
  RtPathwayCompound *compound = data;

  g_free (compound->id);
  g_free (compound->name);
  g_strfreev (compound->synonyms);
  g_free (compound->group);
  g_free (compound->analyte_id);
  g_free (compound->not_measured_reason);
  g_free (compound);
}

static RtPathwayStepKind
read_kind (RtJsonCheck *check, JsonObject *object)
{
  static const char *const kinds[] = { "synthesis", "degradation", "branch", "recycling",
                                       "supply" };
  const char *word = rt_json_text (check, object, "kind", TRUE);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (word, kinds[i]))
      return (RtPathwayStepKind)i;
  rt_json_check_fail (check,
                      _ ("“kind” is one of synthesis, degradation, branch, recycling and supply."));
  return RT_STEP_KIND_SYNTHESIS;
}

static void
read_enzyme (RtJsonCheck *check, JsonObject *step_object, RtPathwayStep *step)
{
  static const char *const known[] = { "name", "genes", "ec", NULL };
  JsonObject *object = rt_json_object (check, step_object, "enzyme", TRUE);

  rt_json_only (check, object, known);
  step->enzyme = TEXT ("name");
  step->genes = TEXTS ("genes");
  step->ec = MAYBE ("ec");
}

static gpointer
read_step (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",          "kind",          "from",
                                       "to",          "enzyme",        "cofactors",
                                       "compartment", "rate_limiting", "inhibited_by_classes",
                                       "sources",     "note",          NULL };
  RtPathwayStep *step = g_new0 (RtPathwayStep, 1);

  rt_json_only (check, object, known);
  step->id = TEXT ("id");
  step->kind = read_kind (check, object);
  step->from = TEXTS ("from");
  step->to = TEXTS ("to");
  if (step->from[0] == NULL || step->to[0] == NULL)
    rt_json_check_fail (check, _ ("A step leads from a compound to a compound."));
  read_enzyme (check, object, step);
  step->cofactors = TEXTS ("cofactors");
  step->compartment = TEXT ("compartment");
  step->rate_limiting = rt_json_boolean (check, object, "rate_limiting", TRUE);
  step->inhibited_by = TEXTS ("inhibited_by_classes");
  step->sources = TEXTS ("sources");
  step->note = MAYBE ("note");
  return step;
}

static void
step_free (gpointer data)
{
  RtPathwayStep *step = data;

  g_free (step->id);
  g_strfreev (step->from);
  g_strfreev (step->to);
  g_free (step->enzyme);
  g_strfreev (step->genes);
  g_free (step->ec);
  g_strfreev (step->cofactors);
  g_free (step->compartment);
  g_strfreev (step->inhibited_by);
  g_strfreev (step->sources);
  g_free (step->note);
  g_free (step);
}

static gpointer
read_transporter (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",
                                       "name",
                                       "genes",
                                       "transports",
                                       "location",
                                       "inhibited_by_classes",
                                       "released_by_classes",
                                       "sources",
                                       "note",
                                       NULL };
  RtPathwayTransporter *transporter = g_new0 (RtPathwayTransporter, 1);

  rt_json_only (check, object, known);
  transporter->id = TEXT ("id");
  transporter->name = TEXT ("name");
  transporter->genes = TEXTS ("genes");
  transporter->transports = TEXTS ("transports");
  transporter->location = TEXT ("location");
  transporter->inhibited_by = TEXTS ("inhibited_by_classes");
  transporter->released_by = TEXTS ("released_by_classes");
  transporter->sources = TEXTS ("sources");
  transporter->note = MAYBE ("note");
  return transporter;
}

static void
transporter_free (gpointer data)
{
  RtPathwayTransporter *transporter = data;

  g_free (transporter->id);
  g_free (transporter->name);
  g_strfreev (transporter->genes);
  g_strfreev (transporter->transports);
  g_free (transporter->location);
  g_strfreev (transporter->inhibited_by);
  g_strfreev (transporter->released_by);
  g_strfreev (transporter->sources);
  g_free (transporter->note);
  g_free (transporter);
}

static gpointer
read_receptor (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "id",
                                       "name",
                                       "ligand",
                                       "coupling",
                                       "role",
                                       "agonist_classes",
                                       "partial_agonist_classes",
                                       "antagonist_classes",
                                       "allosteric_classes",
                                       "sources",
                                       NULL };
  RtPathwayReceptor *receptor = g_new0 (RtPathwayReceptor, 1);

  rt_json_only (check, object, known);
  receptor->id = TEXT ("id");
  receptor->name = TEXT ("name");
  receptor->ligand = TEXT ("ligand");
  receptor->coupling = TEXT ("coupling");
  receptor->role = TEXT ("role");
  receptor->agonists = TEXTS ("agonist_classes");
  receptor->partial_agonists = TEXTS ("partial_agonist_classes");
  receptor->antagonists = TEXTS ("antagonist_classes");
  receptor->allosteric = TEXTS ("allosteric_classes");
  receptor->sources = TEXTS ("sources");
  return receptor;
}

static void
receptor_free (gpointer data)
{
  RtPathwayReceptor *receptor = data;

  g_free (receptor->id);
  g_free (receptor->name);
  g_free (receptor->ligand);
  g_free (receptor->coupling);
  g_free (receptor->role);
  g_strfreev (receptor->agonists);
  g_strfreev (receptor->partial_agonists);
  g_strfreev (receptor->antagonists);
  g_strfreev (receptor->allosteric);
  g_strfreev (receptor->sources);
  g_free (receptor);
}

static GPtrArray *
read_list (RtJsonCheck *check,
           JsonObject *root,
           const char *name,
           RtJsonRead read,
           GDestroyNotify free_func)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_func);

  rt_json_list (check, root, name, TRUE, read, list);
  return list;
}

static RtPathway *
read_pathway (RtJsonCheck *check, JsonObject *object)
{
  static const char *const known[] = { "format", "id",           "version",   "name",
                                       "note",   "groups",       "cofactors", "compounds",
                                       "steps",  "transporters", "receptors", NULL };
  RtPathway *pathway = g_new0 (RtPathway, 1);

  rt_json_only (check, object, known);
  if (rt_json_integer (check, object, "format", TRUE, 0) != FORMAT)
    rt_json_check_fail (check, _ ("This program reads format %d."), FORMAT);
  pathway->id = TEXT ("id");
  pathway->version = rt_json_integer (check, object, "version", TRUE, 0);
  pathway->name = TEXT ("name");
  pathway->note = TEXT ("note");
  pathway->groups = TEXTS ("groups");
  pathway->cofactors = read_list (check, object, "cofactors", read_cofactor, cofactor_free);
  pathway->compounds = read_list (check, object, "compounds", read_compound, compound_free);
  pathway->steps = read_list (check, object, "steps", read_step, step_free);
  pathway->transporters =
      read_list (check, object, "transporters", read_transporter, transporter_free);
  pathway->receptors = read_list (check, object, "receptors", read_receptor, receptor_free);
  return pathway;
}

/**
 * rt_pathway_load:
 * @path: a file of a map
 *
 * Returns: (transfer full): the map, every reference inside it checked; %NULL with a sentence with
 * file, place and reason.
 */
RtPathway *
rt_pathway_load (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) node = rt_json_check_load (path, error);
  g_autoptr (RtPathway) pathway = NULL;
  RtJsonCheck check;

  if (node == NULL)
    return NULL;
  rt_json_check_init (&check, name);
  pathway = read_pathway (&check, json_node_get_object (node));
  if (check.error == NULL)
    rt_pathway_check_references (&check, pathway);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&pathway) : NULL;
}
