/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalogue.h"

#include <glib/gi18n.h>
#include <string.h>

#include "catalogue-folder.h"
#include "data-folder.h"
#include "instrument-reader.h"
#include "instrument-version.h"
#include "name-index.h"

struct _RtCatalogue
{
  gatomicrefcount ref_count;
  GPtrArray *instruments;
  GPtrArray *wordings;
  GPtrArray *analytes;
  GPtrArray *interventions;
  GPtrArray *substances;
  GPtrArray *combinations;
  RtDoseUnits *dose_units;
  GPtrArray *phrases;
  RtNameIndex *names;
  GPtrArray *pathways;
  GPtrArray *boards;
  GPtrArray *sources;
  RtLaboratoryKnowledge *laboratory;
};

/* Every entry begins with its id. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtInstrument, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtAnalyte, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtInterventionEntry, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtSubstance, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPathway, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPathwayBoard, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtPhraseList, language) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (RtKnowledgeSource, id) == 0);

static gboolean
load_sources (RtCatalogue *catalogue, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "sources.json", NULL);

  return !g_file_test (path, G_FILE_TEST_EXISTS)
         || rt_knowledge_sources_load (path, catalogue->sources, error);
}

static gboolean
load_substances (RtCatalogue *catalogue, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "substances.json", NULL);

  return !g_file_test (path, G_FILE_TEST_EXISTS)
         || rt_substances_load (path, catalogue->substances, catalogue->combinations, error);
}

static gboolean
load_dose_units (RtCatalogue *catalogue, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "units", "doses.json", NULL);
  RtDoseUnits *units = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  units = rt_dose_units_load (path, error);
  if (units == NULL)
    return FALSE;
  rt_dose_units_free (catalogue->dose_units);
  catalogue->dose_units = units;
  return TRUE;
}

/* A board is right when it shows its whole map. */
static gboolean
check_boards (RtCatalogue *catalogue, GError **error)
{
  for (guint i = 0; i < catalogue->boards->len; i++)
    {
      const RtPathwayBoard *board = g_ptr_array_index (catalogue->boards, i);
      const RtPathway *pathway = rt_catalogue_pathway (catalogue, board->pathway);

      if (pathway == NULL)
        {
          g_set_error (error, RT_KNOWLEDGE_ERROR, RT_KNOWLEDGE_ERROR_INVALID,
                       _ ("%s.json, at pathway: There is no map “%s”."), board->id, board->pathway);
          return FALSE;
        }
      if (!rt_pathway_board_check (board, pathway, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_folder (RtCatalogue *catalogue, const char *folder, GError **error)
{
  return rt_catalogue_load_list (folder, "instruments", (RtEntryLoadFunc)rt_instrument_load,
                                 catalogue->instruments, error)
         && rt_catalogue_load_list (folder, "analytes", (RtEntryLoadFunc)rt_analyte_load,
                                    catalogue->analytes, error)
         && rt_catalogue_load_list (folder, "interventions",
                                    (RtEntryLoadFunc)rt_intervention_entry_load,
                                    catalogue->interventions, error)
         && rt_catalogue_load_list (folder, "pathways", (RtEntryLoadFunc)rt_pathway_load,
                                    catalogue->pathways, error)
         && rt_catalogue_load_list (folder, "phrases", (RtEntryLoadFunc)rt_phrase_list_load,
                                    catalogue->phrases, error)
         && rt_catalogue_load_list (folder, "boards", (RtEntryLoadFunc)rt_pathway_board_load,
                                    catalogue->boards, error)
         && check_boards (catalogue, error) && load_sources (catalogue, folder, error)
         && load_substances (catalogue, folder, error) && load_dose_units (catalogue, folder, error)
         && rt_laboratory_knowledge_add (catalogue->laboratory, folder, error);
}

static void
fold_names (RtCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->interventions->len; i++)
    {
      RtInterventionEntry *entry = g_ptr_array_index (catalogue->interventions, i);

      rt_name_index_add_all (catalogue->names, entry->name, entry->synonyms);
      for (guint j = 0; j < entry->substances->len; j++)
        rt_name_index_add (catalogue->names,
                           ((RtEntrySubstance *)g_ptr_array_index (entry->substances, j))->name);
    }
  for (guint i = 0; i < catalogue->substances->len; i++)
    {
      RtSubstance *substance = g_ptr_array_index (catalogue->substances, i);

      rt_name_index_add_all (catalogue->names, substance->name, substance->synonyms);
    }
  for (guint i = 0; i < catalogue->combinations->len; i++)
    rt_name_index_add (catalogue->names,
                       ((RtCombination *)g_ptr_array_index (catalogue->combinations, i))->name);
}

/**
 * rt_catalogue_load_overlaid:
 * @folder: a folder with instruments, analytes, interventions and what belongs to them
 * @practice_folder: (nullable): a folder of the same form with the practice's own; its entries
 *   replace those with the same id
 *
 * Returns: (transfer full): the catalogue; %NULL with the first thing that is wrong in any file.
 */
RtCatalogue *
rt_catalogue_load_overlaid (const char *folder, const char *practice_folder, GError **error)
{
  g_autoptr (RtCatalogue) catalogue = g_new0 (RtCatalogue, 1);

  g_atomic_ref_count_init (&catalogue->ref_count);
#define LIST(free_func) g_ptr_array_new_with_free_func ((GDestroyNotify)free_func)
  catalogue->instruments = LIST (rt_instrument_free);
  catalogue->wordings = LIST (rt_instrument_wording_free);
  catalogue->analytes = LIST (rt_analyte_free);
  catalogue->interventions = LIST (rt_intervention_entry_free);
  catalogue->names = rt_name_index_new ();
  catalogue->substances = LIST (rt_substance_free);
  catalogue->combinations = LIST (rt_combination_free);
  catalogue->pathways = LIST (rt_pathway_free);
  catalogue->boards = LIST (rt_pathway_board_free);
  catalogue->phrases = LIST (rt_phrase_list_free);
  catalogue->sources = LIST (rt_knowledge_source_free);
#undef LIST
  catalogue->laboratory = rt_laboratory_knowledge_new ();
  if (!load_folder (catalogue, folder, error)
      || (practice_folder != NULL && !load_folder (catalogue, practice_folder, error)))
    return NULL;
  fold_names (catalogue);
  return g_steal_pointer (&catalogue);
}

/** rt_catalogue_load: Returns: (transfer full): rt_catalogue_load_overlaid() of one folder. */
RtCatalogue *
rt_catalogue_load (const char *folder, GError **error)
{
  return rt_catalogue_load_overlaid (folder, NULL, error);
}

/** rt_catalogue_load_default: Returns: (transfer full): the catalogue the program comes with. */
RtCatalogue *
rt_catalogue_load_default (GError **error)
{
  g_autofree char *folder = rt_data_folder_path ("knowledge", NULL);

  return rt_catalogue_load (folder, error);
}

/** rt_catalogue_ref: Returns: (transfer full): @catalogue, held once more. */
RtCatalogue *
rt_catalogue_ref (RtCatalogue *catalogue)
{
  g_atomic_ref_count_inc (&catalogue->ref_count);
  return catalogue;
}

/** rt_catalogue_unref: gives up one hold; the last one frees it. */
void
rt_catalogue_unref (RtCatalogue *catalogue)
{
  if (catalogue == NULL || !g_atomic_ref_count_dec (&catalogue->ref_count))
    return;
  g_ptr_array_unref (catalogue->wordings);
  g_ptr_array_unref (catalogue->instruments);
  g_ptr_array_unref (catalogue->analytes);
  g_ptr_array_unref (catalogue->interventions);
  rt_name_index_free (catalogue->names);
  g_ptr_array_unref (catalogue->substances);
  g_ptr_array_unref (catalogue->combinations);
  rt_dose_units_free (catalogue->dose_units);
  g_ptr_array_unref (catalogue->phrases);
  g_ptr_array_unref (catalogue->pathways);
  g_ptr_array_unref (catalogue->boards);
  g_ptr_array_unref (catalogue->sources);
  rt_laboratory_knowledge_free (catalogue->laboratory);
  g_free (catalogue);
}

/** rt_catalogue_instruments: Returns: (transfer none) (element-type RtInstrument): all, by id. */
const GPtrArray *
rt_catalogue_instruments (const RtCatalogue *catalogue)
{
  return catalogue->instruments;
}

/** rt_catalogue_analytes: Returns: (transfer none) (element-type RtAnalyte): all, by id. */
const GPtrArray *
rt_catalogue_analytes (const RtCatalogue *catalogue)
{
  return catalogue->analytes;
}

/** rt_catalogue_interventions: Returns: (transfer none) (element-type RtInterventionEntry): all. */
const GPtrArray *
rt_catalogue_interventions (const RtCatalogue *catalogue)
{
  return catalogue->interventions;
}

static gconstpointer
find (const GPtrArray *list, const char *id, gsize length)
{
  for (guint i = 0; i < list->len; i++)
    {
      const char *const *entry = g_ptr_array_index (list, i);

      if (strlen (*entry) == length && strncmp (*entry, id, length) == 0)
        return entry;
    }
  return NULL;
}

/** rt_catalogue_instrument: Returns: (transfer none) (nullable): the instrument of that id. */
const RtInstrument *
rt_catalogue_instrument (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->instruments, id, strlen (id));
}

/** rt_catalogue_analyte: Returns: (transfer none) (nullable): the analyte of that id. */
const RtAnalyte *
rt_catalogue_analyte (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->analytes, id, strlen (id));
}

/** rt_catalogue_intervention: Returns: (transfer none) (nullable): the entry of that id. */
const RtInterventionEntry *
rt_catalogue_intervention (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->interventions, id, strlen (id));
}

/** rt_catalogue_substances: Returns: (transfer none) (element-type RtSubstance): all. */
const GPtrArray *
rt_catalogue_substances (const RtCatalogue *catalogue)
{
  return catalogue->substances;
}

/** rt_catalogue_combinations: Returns: (transfer none) (element-type RtCombination): all. */
const GPtrArray *
rt_catalogue_combinations (const RtCatalogue *catalogue)
{
  return catalogue->combinations;
}

/** rt_catalogue_substance: Returns: (transfer none) (nullable): the substance of that id. */
const RtSubstance *
rt_catalogue_substance (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->substances, id, strlen (id));
}

/**
 * rt_catalogue_name_fold:
 * @name: a name of the catalogue
 *
 * Returns: (transfer none) (nullable): the name made comparable.
 */
const RtNameFold *
rt_catalogue_name_fold (const RtCatalogue *catalogue, const char *name)
{
  return rt_name_index_fold (catalogue->names, name);
}

/** rt_catalogue_has_name: Returns: whether anything is called so; @joined is without spaces. */
gboolean
rt_catalogue_has_name (const RtCatalogue *catalogue, const char *joined)
{
  return rt_name_index_has (catalogue->names, joined);
}

/** rt_catalogue_dose_units: Returns: (transfer none) (nullable): the units of doses. */
const RtDoseUnits *
rt_catalogue_dose_units (const RtCatalogue *catalogue)
{
  return catalogue->dose_units;
}

/** rt_catalogue_phrases: Returns: (transfer none) (element-type RtPhraseList): the words in
 * which regimens are written, one list for each language. */
const GPtrArray *
rt_catalogue_phrases (const RtCatalogue *catalogue)
{
  return catalogue->phrases;
}

/** rt_catalogue_pathways: Returns: (transfer none) (element-type RtPathway): all maps, by id. */
const GPtrArray *
rt_catalogue_pathways (const RtCatalogue *catalogue)
{
  return catalogue->pathways;
}

/** rt_catalogue_pathway: Returns: (transfer none) (nullable): the map of that id. */
const RtPathway *
rt_catalogue_pathway (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->pathways, id, strlen (id));
}

/** rt_catalogue_board: Returns: (transfer none) (nullable): how the map of that id is drawn. */
const RtPathwayBoard *
rt_catalogue_board (const RtCatalogue *catalogue, const char *pathway)
{
  for (guint i = 0; i < catalogue->boards->len; i++)
    {
      const RtPathwayBoard *board = g_ptr_array_index (catalogue->boards, i);

      if (g_str_equal (board->pathway, pathway))
        return board;
    }
  return NULL;
}

/** rt_catalogue_laboratory: Returns: (transfer none): units, ratios, panels, foods and caveats. */
const RtLaboratoryKnowledge *
rt_catalogue_laboratory (const RtCatalogue *catalogue)
{
  return catalogue->laboratory;
}

/** rt_catalogue_source: Returns: (transfer none) (nullable): the source of that id. */
const RtKnowledgeSource *
rt_catalogue_source (const RtCatalogue *catalogue, const char *id)
{
  return find (catalogue->sources, id, strlen (id));
}

/**
 * rt_catalogue_instrument_of_measure:
 * @measure_id: public id of a measure, such as phq9.total, phq9.total@clinician or own.total@v1
 * @subscale: (out) (optional) (transfer none): the subscale it is
 *
 * Returns: (transfer none) (nullable): the instrument that yields the measure.
 */
const RtInstrument *
rt_catalogue_instrument_of_measure (const RtCatalogue *catalogue,
                                    const char *measure_id,
                                    const RtInstrumentSubscale **subscale)
{
  const char *dot = strchr (measure_id, '.');
  const RtInstrument *instrument =
      dot != NULL ? find (catalogue->instruments, measure_id, (gsize)(dot - measure_id)) : NULL;
  g_autofree char *part = dot != NULL ? g_strndup (dot + 1, strcspn (dot + 1, "@")) : NULL;
  int version = rt_instrument_version_read (measure_id, NULL);
  const RtInstrumentSubscale *found;

  if (instrument != NULL && version != 0)
    instrument = rt_instrument_version (instrument, version);
  found = instrument != NULL ? rt_instrument_subscale (instrument, part) : NULL;
  if (subscale != NULL)
    *subscale = found;
  return found != NULL ? instrument : NULL;
}

/**
 * rt_catalogue_analyte_of_measure:
 * @measure_id: public id of a measure, such as ferritin.serum
 * @specimen: (out) (optional) (transfer none): the specimen, part of @measure_id
 *
 * Returns: (transfer none) (nullable): the analyte.
 */
const RtAnalyte *
rt_catalogue_analyte_of_measure (const RtCatalogue *catalogue,
                                 const char *measure_id,
                                 const char **specimen)
{
  const char *dot = strchr (measure_id, '.');
  const RtAnalyte *analyte =
      dot != NULL ? find (catalogue->analytes, measure_id, (gsize)(dot - measure_id)) : NULL;

  if (specimen != NULL)
    *specimen = dot != NULL ? dot + 1 : NULL;
  return analyte;
}

/**
 * rt_catalogue_take_instrument:
 * @catalogue: one that nobody else holds yet
 * @instrument: (transfer full): a questionnaire of a practice
 */
void
rt_catalogue_take_instrument (RtCatalogue *catalogue, RtInstrument *instrument)
{
  instrument->is_added = TRUE;
  g_ptr_array_add (catalogue->instruments, instrument);
}

/**
 * rt_catalogue_take_wording:
 * @catalogue: one that nobody else holds yet
 * @wording: (transfer full): of one of its instruments
 */
void
rt_catalogue_take_wording (RtCatalogue *catalogue, RtInstrumentWording *wording)
{
  g_ptr_array_add (catalogue->wordings, wording);
}

/** rt_catalogue_take_panel: adds a practice's (transfer full) panel to one nobody else holds. */
void
rt_catalogue_take_panel (RtCatalogue *catalogue, RtLabPanel *panel)
{
  panel->is_added = TRUE;
  g_ptr_array_add (catalogue->laboratory->panels, panel);
}

/** rt_catalogue_take_laboratory_list: adds a practice's (transfer full) list, likewise. */
void
rt_catalogue_take_laboratory_list (RtCatalogue *catalogue, RtLaboratoryList *list)
{
  g_ptr_array_add (catalogue->laboratory->lists, list);
}

/** rt_catalogue_wordings: Returns: (transfer none) (element-type RtInstrumentWording): all. */
const GPtrArray *
rt_catalogue_wordings (const RtCatalogue *catalogue)
{
  return catalogue->wordings;
}

/**
 * rt_catalogue_wording:
 * @language: (nullable): a language; %NULL for the first there is
 *
 * Returns: (transfer none) (nullable): the practice's wording of an instrument.
 */
const RtInstrumentWording *
rt_catalogue_wording (const RtCatalogue *catalogue, const char *instrument_id, const char *language)
{
  for (guint i = 0; i < catalogue->wordings->len; i++)
    {
      const RtInstrumentWording *wording = g_ptr_array_index (catalogue->wordings, i);

      if (g_str_equal (wording->instrument->id, instrument_id)
          && (language == NULL || g_str_equal (wording->language, language)))
        return wording;
    }
  return NULL;
}
