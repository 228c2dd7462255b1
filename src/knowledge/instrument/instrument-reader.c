/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instrument-reader.h"

#include <glib/gi18n.h>
#include <string.h>

#include "instrument-parts.h"

#define MAX_ID 64

static const char *const known_members[] = {
  "format",      "id",        "version",     "language",      "name",          "short_name",
  "domain",      "kind",      "rater",       "direction",     "recall_window", "ship",
  "option_sets", "items",     "subscales",   "scoring_notes", "missing",       "bands",
  "cutoffs",     "rules",     "risk_items",  "reliability",   "norms",         "reliable_change",
  "mcid",        "response",  "remission",   "loinc",         "licence",       "citation",
  "sources",     "uncertain", "cross_check", "facts",         "skips",         NULL
};

static gboolean
is_identifier (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '_')
      return FALSE;
  return *text != '\0';
}

/* Whether @text has the form of a BCP 47 tag: letters, then parts of letters and digits. */
gboolean
rt_instrument_is_language (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = strlen (parts[i]);

      if (length < (i == 0 ? 2 : 1) || length > 8)
        return FALSE;
      for (const char *c = parts[i]; *c != '\0'; c++)
        if (!g_ascii_isalpha (*c) && (i == 0 || !g_ascii_isdigit (*c)))
          return FALSE;
    }
  return parts[0] != NULL;
}

static const char *const kinds[] = { "item_questionnaire", "score_entry", "decision_rule",
                                     "performance_test", NULL };
static const char *const raters[] = { "self", "clinician", "informant", "performance", NULL };
static const char *const ships[] = { "wording_allowed", "topics_only", "score_entry_only",
                                     "own_task_ok", NULL };

static void
check_word (RtJsonCheck *check, JsonObject *root, const char *name, const char *const *known)
{
  const char *word = rt_json_text (check, root, name, TRUE);
  g_autofree char *all = g_strjoinv (", ", (char **)known);

  if (word != NULL && !g_strv_contains (known, word))
    {
      gsize mark = rt_json_check_enter (check, "%s", name);

      rt_json_check_fail (check, _ ("“%s” is one of: %s."), name, all);
      rt_json_check_leave (check, mark);
    }
}

static RtInstrumentKind
read_kind (RtJsonCheck *check, JsonObject *root)
{
  const char *word = rt_json_text (check, root, "kind", TRUE);

  check_word (check, root, "kind", kinds);
  for (guint i = 0; word != NULL && kinds[i] != NULL; i++)
    if (g_str_equal (kinds[i], word))
      return (RtInstrumentKind)i;
  return RT_INSTRUMENT_QUESTIONNAIRE;
}

static void
read_identity (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  int format = rt_json_integer (check, root, "format", TRUE, 0);

  if (check->error == NULL && format != RT_INSTRUMENT_FORMAT)
    rt_json_check_fail (check, _ ("This is format %d; this program reads format %d."), format,
                        RT_INSTRUMENT_FORMAT);
  rt_json_only (check, root, known_members);
  instrument->id = g_strdup (rt_json_text (check, root, "id", TRUE));
  instrument->version = rt_json_integer (check, root, "version", TRUE, 0);
  instrument->language = g_strdup (rt_json_text (check, root, "language", TRUE));
  instrument->name = g_strdup (rt_json_text (check, root, "name", TRUE));
  instrument->short_name = g_strdup (rt_json_text (check, root, "short_name", TRUE));
  instrument->domains = rt_json_texts (check, root, "domain", TRUE);
  instrument->rater = g_strdup (rt_json_text (check, root, "rater", TRUE));
  instrument->better = rt_instrument_read_better (check, root, TRUE, RT_BETTER_NEITHER);
  instrument->ship = g_strdup (rt_json_text (check, root, "ship", TRUE));
  instrument->kind = read_kind (check, root);
  check_word (check, root, "rater", raters);
  check_word (check, root, "ship", ships);
  if (instrument->id != NULL && !is_identifier (instrument->id))
    rt_json_check_fail (check, _ ("An id has small letters, digits and underscores only."));
  if (check->error == NULL && strlen (instrument->id) > MAX_ID)
    rt_json_check_fail (check, _ ("An id has at most %d letters."), MAX_ID);
  if (check->error == NULL && !rt_instrument_is_language (instrument->language))
    rt_json_check_fail (check, _ ("“language” is a tag such as en or pt-BR."));
  if (check->error == NULL && instrument->version < 1)
    rt_json_check_fail (check, _ ("The version is 1 or more."));
}

static void
read_missing_rule (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  gsize mark = rt_json_check_enter (check, "missing");
  JsonObject *object = rt_json_object (check, root, "missing", TRUE);
  RtMissingRule *rule = &instrument->missing;
  static const char *const known[] = { "max_missing", "per",  "method", "rounding",
                                       "conf",        "note", NULL };
  const char *method = rt_json_text (check, object, "method", TRUE);
  const char *per = rt_json_text (check, object, "per", TRUE);
  const char *rounding = rt_json_text (check, object, "rounding", FALSE);

  rt_json_only (check, object, known);
  rule->max_missing = rt_json_integer (check, object, "max_missing", TRUE, 0);
  rule->per_total = g_strcmp0 (per, "total") == 0;
  rule->prorate = g_strcmp0 (method, "person_mean") == 0;
  rule->note = g_strdup (rt_json_text (check, object, "note", FALSE));
  if (object != NULL)
    rule->certainty = rt_instrument_read_certainty (check, object);
  if (method != NULL && !rule->prorate && !g_str_equal (method, "do_not_score"))
    rt_json_check_fail (check, _ ("“method” is person_mean or do_not_score."));
  if (per != NULL && !rule->per_total && !g_str_equal (per, "subscale"))
    rt_json_check_fail (check, _ ("“per” is total or subscale."));
  if (check->error == NULL
      && rule->prorate != (g_strcmp0 (rounding, "nearest_integer_half_up") == 0))
    rt_json_check_fail (check, _ ("“rounding” is nearest_integer_half_up with the person's mean, "
                                  "and null without."));
  if (rule->prorate && rule->per_total && rt_instrument_main_subscale (instrument) == NULL)
    rt_json_check_fail (check, _ ("A limit for the total needs a subscale called total."));
  if (rule->prorate != (rule->max_missing > 0))
    rt_json_check_fail (check, _ ("Answers may be missing only where the score is completed by the "
                                  "person's mean, and the other way round."));
  rt_json_check_leave (check, mark);
}

static void
read_about (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  JsonObject *recall = rt_json_object (check, root, "recall_window", TRUE);
  JsonObject *licence = rt_json_object (check, root, "licence", TRUE);
  JsonObject *citation = rt_json_object (check, root, "citation", TRUE);

  instrument->recall_note = g_strdup (rt_json_text (check, recall, "note", FALSE));
  instrument->recall_days = rt_json_integer (check, recall, "days", FALSE, -1);
  instrument->licence_status = g_strdup (rt_json_text (check, licence, "status", TRUE));
  instrument->wording_allowed = rt_json_boolean (check, licence, "ship_wording_allowed", TRUE);
  instrument->licence_note = g_strdup (rt_json_text (check, licence, "note", FALSE));
  instrument->citation = g_strdup (rt_json_text (check, citation, "ref", TRUE));
  instrument->doi = g_strdup (rt_json_text (check, citation, "doi", FALSE));
  instrument->scoring_notes = rt_json_texts (check, root, "scoring_notes", FALSE);
  instrument->uncertain = rt_json_texts (check, root, "uncertain", FALSE);
  instrument->is_own = g_strcmp0 (instrument->licence_status, "own_work") == 0;
}

static void
check_file_name (RtJsonCheck *check, const RtInstrument *instrument)
{
  g_autofree char *plain = g_strconcat (instrument->id, ".json", NULL);
  g_autofree char *with_language =
      g_strdup_printf ("%s.%s.json", instrument->id, instrument->language);

  if (!g_str_equal (check->file, plain) && !g_str_equal (check->file, with_language))
    rt_json_check_fail (check, _ ("The file of this instrument must be called %s or %s."), plain,
                        with_language);
}

static gboolean
read_all (RtJsonCheck *check, JsonObject *root, RtInstrument *instrument)
{
  read_identity (check, root, instrument);
  if (check->error == NULL && rt_instrument_read_items (check, root, instrument)
      && rt_instrument_read_subscales (check, root, instrument)
      && rt_instrument_read_bands (check, root, instrument)
      && rt_instrument_read_rules (check, root, instrument)
      && rt_instrument_read_skips (check, root, instrument)
      && rt_instrument_read_change (check, root, instrument)
      && rt_instrument_read_evidence (check, root, instrument)
      && rt_instrument_read_loinc (check, root, instrument))
    {
      rt_instrument_read_important_differences (check, root, instrument);
      rt_instrument_read_criteria (check, root, instrument);
      read_missing_rule (check, root, instrument);
      read_about (check, root, instrument);
    }
  return check->error == NULL;
}

static RtInstrument *
from_document (const RtJsonDocument *document, gboolean check_name, GError **error)
{
  g_autoptr (RtInstrument) instrument = rt_instrument_new ();
  RtJsonCheck check;

  rt_json_check_init_document (&check, document);
  if (read_all (&check, json_node_get_object (document->root), instrument) && check_name)
    check_file_name (&check, instrument);
  return rt_json_check_finish (&check, error) ? g_steal_pointer (&instrument) : NULL;
}

/**
 * rt_instrument_load:
 * @path: an instrument file in the format data/knowledge/README.md describes
 *
 * Returns: (transfer full): the instrument, checked; %NULL with %RT_KNOWLEDGE_ERROR and a sentence
 * with file, line, place and reason.
 */
RtInstrument *
rt_instrument_load (const char *path, GError **error)
{
  g_autoptr (RtJsonDocument) document = rt_json_document_load (path, error);

  return document != NULL ? from_document (document, TRUE, error) : NULL;
}

/**
 * rt_instrument_parse:
 * @name: the file's name, which must be the one the instrument's id asks for; %NULL for a text that
 *   has no file yet
 * @text: its contents
 * @length: in bytes
 *
 * Returns: (transfer full): the instrument, checked like one from a file; %NULL with an error.
 */
RtInstrument *
rt_instrument_parse (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (RtJsonDocument) document =
      rt_json_document_parse (name != NULL ? name : _ ("This questionnaire"), text, length, error);

  return document != NULL ? from_document (document, name != NULL, error) : NULL;
}
