/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "clock.h"
#include "command.h"
#include "intervention-answer.h"
#include "json-answer.h"
#include "keep-interventions.h"
#include "number-text.h"
#include "patient-option.h"

typedef struct
{
  RtRecordOptions record;
  char *catalogue_id;
  char *kind;
  char *measure;
  char *aim;
  GStrv secondary; /* ids of measures; nullable */
  char *percent;
  gboolean dry_run;
} Options;

static void
clear_options (Options *options)
{
  rt_record_options_clear (&options->record);
  g_free (options->catalogue_id);
  g_free (options->kind);
  g_free (options->measure);
  g_free (options->aim);
  g_strfreev (options->secondary);
  g_free (options->percent);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* One call of the verb on an open practice. */
typedef struct
{
  RtPractice *practice;
  RtRecord *record;
  const Options *options;
  GTimeZone *zone;
  JsonBuilder *answer;
  GString *text;
} Call;

static const char *
language (void)
{
  const char *const *names = g_get_language_names ();

  return names[0] != NULL && !g_str_equal (names[0], "C") ? names[0] : "en";
}

/* What is written comes from a file or standard input: arguments can be seen by every user. */
static char *
read_source (const char *source, GError **error)
{
  g_autofree char *content = NULL;

  if (!g_file_get_contents (g_str_equal (source, "-") ? "/dev/stdin" : source, &content, NULL,
                            error))
    return NULL;
  if (!g_utf8_validate (content, -1, NULL))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("The text is not UTF-8."));
      return NULL;
    }
  return g_strdup (g_strstrip (content));
}

static gboolean
is_name_open (const RtQuickEntry *entry)
{
  for (guint i = 0; i < entry->questions->len; i++)
    if (((const RtQuickQuestion *)g_ptr_array_index (entry->questions, i))->ask == RT_QUICK_ASK_NAME
        && entry->draft->name != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
choose_id (const Call *call, RtQuickEntry *entry, GError **error)
{
  const RtCatalogue *catalogue = rt_practice_catalogue (call->practice);
  const char *id = call->options->catalogue_id;
  const RtSubstance *substance = rt_catalogue_substance (catalogue, id);
  RtNameMatch match = { .entry = rt_catalogue_entry_of (catalogue, id), .substance = substance };

  if (match.entry == NULL && substance == NULL)
    {
      g_set_error (error, RT_PRACTICE_ERROR, RT_PRACTICE_ERROR_NOT_FOUND,
                   _ ("Nothing in the catalogue has the id “%s”."), id);
      return FALSE;
    }
  match.title = substance != NULL ? substance->name : match.entry->name;
  match.name = match.title;
  match.catalogue_id = (char *)id;
  rt_quick_entry_choose (entry, catalogue, &match);
  return TRUE;
}

/* Answers the questions that options answer, and takes over the others. */
static gboolean
apply_options (const Call *call, RtQuickEntry *entry, GError **error)
{
  const Options *options = call->options;
  RtInterventionKind kind;

  if (options->aim != NULL && !rt_domain_from_string (options->aim, &entry->draft->aim))
    {
      g_set_error (error, RT_USAGE_ERROR, 0,
                   _ ("“%s” is none of mood, focus, sleep, behaviour, other."), options->aim);
      return FALSE;
    }
  entry->draft->primary_measure_id = g_strdup (options->measure);
  entry->draft->secondary_measure_ids = g_strdupv (options->secondary);
  if (!is_name_open (entry))
    return TRUE;
  if (options->catalogue_id != NULL)
    return choose_id (call, entry, error);
  if (options->kind == NULL)
    return TRUE;
  if (!rt_intervention_kind_from_string (options->kind, &kind))
    {
      g_set_error (error, RT_USAGE_ERROR, 0, _ ("“%s” is none of the four kinds."), options->kind);
      return FALSE;
    }
  rt_quick_entry_keep_name (entry, kind);
  return TRUE;
}

static GPtrArray *
read_lines (const Call *call, const char *content, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_quick_entry_free);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      RtQuickEntry *entry = NULL;

      if (*g_strstrip (*line) == '\0')
        continue;
      entry = rt_quick_entry_read (rt_practice_catalogue (call->practice), language (), *line,
                                   rt_clock_today (), call->zone);
      g_ptr_array_add (entries, entry);
      entry->draft->patient_id = call->record->patient->id;
      if (!apply_options (call, entry, error))
        return NULL;
    }
  if (entries->len > 0)
    return g_steal_pointer (&entries);
  g_set_error_literal (error, RT_USAGE_ERROR, 0, _ ("Write what is taken or done."));
  return NULL;
}

static gboolean
has_questions (const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (((const RtQuickEntry *)g_ptr_array_index (entries, i))->questions->len > 0)
      return TRUE;
  return FALSE;
}

/* What was made of the lines; with questions nothing was stored. */
static gboolean
answer_entries (const Call *call, const GPtrArray *entries, gboolean asked, GError **error)
{
  rt_answer_boolean (call->answer, "stored", !asked && !call->options->dry_run);
  json_builder_set_member_name (call->answer, "interventions");
  json_builder_begin_array (call->answer);
  for (guint i = 0; i < entries->len; i++)
    rt_answer_quick_entry (call->answer, call->text, g_ptr_array_index (entries, i));
  json_builder_end_array (call->answer);
  if (!asked)
    return TRUE;
  g_set_error_literal (error, RT_FOUND_ERROR, 0,
                       _ ("Nothing was stored: answer the questions first."));
  return FALSE;
}

/* All lines are stored, or none. */
static gboolean
store_all (const Call *call, const GPtrArray *entries, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (drafts, ((RtQuickEntry *)g_ptr_array_index (entries, i))->draft);
  return rt_practice_add_interventions (call->practice, drafts, error);
}

static gboolean
add (const Call *call, const char *content, GError **error)
{
  g_autoptr (GPtrArray) entries = read_lines (call, content, error);
  gboolean asked;

  if (entries == NULL)
    return FALSE;
  asked = has_questions (entries);
  if (!asked && !call->options->dry_run && !store_all (call, entries, error))
    return FALSE;
  return answer_entries (call, entries, asked, error);
}

/* All steps of the line are stored, or none. */
static gboolean
store_steps (const Call *call,
             const RtIntervention *intervention,
             RtQuickEntry *entry,
             GError **error)
{
  for (guint i = 0; i < entry->draft->steps->len; i++)
    {
      RtRegimenStep *step = g_ptr_array_index (entry->draft->steps, i);

      if (step->unit == NULL && g_strcmp0 (entry->draft->unit, intervention->unit) != 0)
        step->unit = g_strdup (entry->draft->unit);
    }
  return rt_practice_add_regimen_steps (call->practice, intervention, entry->draft->steps, error);
}

static gboolean
is_unit_asked (const RtQuickEntry *entry, const RtIntervention *intervention)
{
  return intervention->unit != NULL && entry->questions->len == 1
         && ((const RtQuickQuestion *)g_ptr_array_index (entry->questions, 0))->ask
                == RT_QUICK_ASK_UNIT;
}

/* “step”, “stop” and “pause”: a line without the name. */
static gboolean
step (const Call *call,
      const char *verb,
      const RtIntervention *intervention,
      const char *content,
      GError **error)
{
  g_autofree char *line =
      g_str_equal (verb, "step") ? g_strdup (content) : g_strdup_printf ("%s %s", verb, content);
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_quick_entry_free);
  RtQuickEntry *entry =
      rt_quick_entry_read_step (rt_practice_catalogue (call->practice), language (), intervention,
                                line, rt_clock_today (), call->zone);

  g_ptr_array_add (entries, entry);
  if (is_unit_asked (entry, intervention))
    g_ptr_array_set_size (entry->questions, 0);
  if (!has_questions (entries) && !call->options->dry_run
      && !store_steps (call, intervention, entry, error))
    return FALSE;
  return answer_entries (call, entries, has_questions (entries), error);
}

/* Reads a line that is to hold one thing; with a question open, or more than one thing, it is
 * refused and what was understood is answered. Returns what was read. */
static GPtrArray *
read_one (const Call *call, const RtIntervention *intervention, const char *content, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_quick_entry_free);
  RtQuickEntry *entry =
      rt_quick_entry_read_step (rt_practice_catalogue (call->practice), language (), intervention,
                                content, rt_clock_today (), call->zone);
  const RtRegimenStep *first = g_ptr_array_index (entry->draft->steps, 0);

  g_ptr_array_add (entries, entry);
  if (is_unit_asked (entry, intervention))
    g_ptr_array_set_size (entry->questions, 0);
  if (has_questions (entries))
    {
      answer_entries (call, entries, TRUE, error);
      return NULL;
    }
  if (entry->draft->steps->len == 1
      && (first->timing == NULL || rt_dose_timing_uses (first->timing) == 1))
    return g_steal_pointer (&entries);
  g_set_error_literal (error, RT_USAGE_ERROR, 0,
                       _ ("More than one thing was written. Write one, with one day."));
  return NULL;
}

static gboolean
resume (const Call *call, const RtIntervention *intervention, const char *content, GError **error)
{
  g_autoptr (GPtrArray) entries = read_one (call, intervention, content, error);
  const RtQuickEntry *entry = entries != NULL ? g_ptr_array_index (entries, 0) : NULL;
  const RtRegimenStep *written = entry != NULL ? g_ptr_array_index (entry->draft->steps, 0) : NULL;
  const char *reason = NULL;

  if (written == NULL)
    return FALSE;
  reason = written->reason != NULL ? written->reason : entry->draft->reason;
  rt_answer_boolean (call->answer, "stored", TRUE);
  return rt_practice_resume_intervention (call->practice, intervention, written->from, reason,
                                          error);
}

/* The day with the time of the clock, where one was written. */
static RtMoment
at_clock (const RtRegimenStep *written)
{
  RtMoment at = written->from;

  if (written->timing == NULL || written->timing->times->len == 0)
    return at;
  if (g_array_index (written->timing->times, RtDoseTime, 0).daytime != RT_DAYTIME_CLOCK)
    return at;
  at.local_s += 60 * g_array_index (written->timing->times, RtDoseTime, 0).minute;
  at.precision = RT_PRECISION_MINUTE;
  return at;
}

static gboolean
use (const Call *call, const RtIntervention *intervention, const char *content, GError **error)
{
  g_autoptr (GPtrArray) entries = read_one (call, intervention, content, error);
  const RtQuickEntry *entry = entries != NULL ? g_ptr_array_index (entries, 0) : NULL;
  const RtRegimenStep *written = entry != NULL ? g_ptr_array_index (entry->draft->steps, 0) : NULL;
  g_autoptr (RtAdministration) administration = rt_administration_new ();

  if (written == NULL)
    return FALSE;
  administration->at = at_clock (written);
  administration->dose_text = g_strdup (written->dose_text);
  administration->unit = g_strdup (
      g_strcmp0 (entry->draft->unit, intervention->unit) != 0 ? entry->draft->unit : NULL);
  administration->note = g_strdup (written->note);
  if (!rt_practice_add_administration (call->practice, intervention, administration, error))
    return FALSE;
  rt_answer_boolean (call->answer, "stored", TRUE);
  rt_answer_text (call->answer, "id", administration->uuid);
  return TRUE;
}

/* How much of it the patient says was taken or done: a share, words, or both. */
static gboolean
report (const Call *call, const RtIntervention *intervention, const char *content, GError **error)
{
  g_autoptr (RtAdherenceReport) adherence = rt_adherence_report_new ();

  adherence->at = rt_moment_from_date (rt_clock_today (), call->zone);
  adherence->report = g_strdup (content);
  adherence->has_percent = call->options->percent != NULL;
  if (adherence->has_percent
      && !rt_number_parse_entered (call->options->percent, &adherence->percent, error))
    return FALSE;
  if (!rt_practice_add_adherence (call->practice, intervention, adherence, error))
    return FALSE;
  rt_answer_boolean (call->answer, "stored", TRUE);
  rt_answer_text (call->answer, "id", adherence->uuid);
  return TRUE;
}

static gboolean
change (const Call *call, char **argv, GError **error)
{
  const RtIntervention *intervention =
      rt_record_options_find_intervention (call->record, argv[2], error);
  g_autofree char *content = intervention != NULL ? read_source (argv[3], error) : NULL;

  if (content == NULL)
    return FALSE;
  if (g_str_equal (argv[1], "resume"))
    return resume (call, intervention, content, error);
  if (g_str_equal (argv[1], "use"))
    return use (call, intervention, content, error);
  if (g_str_equal (argv[1], "adherence"))
    return report (call, intervention, content, error);
  return step (call, argv[1], intervention, content, error);
}

static gboolean
withdraw (const Call *call, const char *uuid, GError **error)
{
  const RtIntervention *intervention =
      rt_record_options_find_intervention (call->record, uuid, error);

  if (intervention == NULL
      || !rt_practice_withdraw_intervention (call->practice, intervention, error))
    return FALSE;
  rt_answer_text (call->answer, "withdrawn", uuid);
  return TRUE;
}

static gboolean
add_source (const Call *call, const char *source, GError **error)
{
  g_autofree char *content = read_source (source, error);

  return content != NULL && add (call, content, error);
}

static gboolean
perform (const Call *call, int argc, char **argv, GError **error)
{
  if (argc == 2)
    {
      rt_answer_interventions (call->answer, call->text, call->practice, call->record);
      return TRUE;
    }
  if (g_str_equal (argv[1], "withdraw"))
    return withdraw (call, argv[2], error);
  return argc == 3 ? add_source (call, argv[2], error) : change (call, argv, error);
}

static gboolean
is_usage (int argc, char **argv, const Options *options)
{
  static const char *const changes[] = {
    "step", "pause", "resume", "stop", "use", "adherence", NULL
  };

  return options->record.patient != NULL
         && ((argc == 2 && g_str_equal (argv[1], "list"))
             || (argc == 3 && (g_str_equal (argv[1], "add") || g_str_equal (argv[1], "withdraw")))
             || (argc == 4 && g_strv_contains (changes, argv[1])));
}

static gboolean
run (const RtGlobalOptions *global,
     int argc,
     char **argv,
     JsonBuilder *answer,
     GString *text,
     GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    RT_PATIENT_OPTION (options.record),
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.catalogue_id,
      N_ ("What is meant, where the name asks"), N_ ("CATALOGUE-ID") },
    { "as-written", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      N_ ("Record a name the catalogue does not know, as this kind"), N_ ("KIND") },
    { "measure", 0, 0, G_OPTION_ARG_STRING, &options.measure,
      N_ ("The measure by which it will be judged"), "ID" },
    { "aim", 0, 0, G_OPTION_ARG_STRING, &options.aim, N_ ("mood, focus, sleep, behaviour or other"),
      N_ ("DOMAIN") },
    { "secondary", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.secondary,
      N_ ("Another measure that is looked at; may be repeated"), "ID" },
    { "percent", 0, 0, G_OPTION_ARG_STRING, &options.percent,
      N_ ("How much of it was taken or done"), "N" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_ ("Only say what was understood"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (RtPractice) practice = NULL;
  g_autoptr (RtRecord) record = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (!rt_command_parse (&rt_command_intervention, entries, &argc, &argv, error))
    return FALSE;
  if (!is_usage (argc, argv, &options))
    {
      g_set_error_literal (error, RT_USAGE_ERROR, 0,
                           _ ("Say “intervention add FILE|- --patient ID”, “intervention "
                              "step|pause|resume|stop|use|adherence ID FILE|- --patient ID”, "
                              "“intervention withdraw ID --patient ID” or “intervention list "
                              "--patient ID”."));
      return FALSE;
    }
  practice = rt_command_open_practice (global, error);
  record = practice != NULL ? rt_record_options_read (&options.record, practice,
                                                      argc == 2 ? "export" : NULL, error)
                            : NULL;
  if (record == NULL)
    return FALSE;
  return perform (&(Call){ practice, record, &options, zone, answer, text }, argc, argv, error);
}

const RtCommand rt_command_intervention = {
  .name = "intervention",
  .synopsis = "add FILE|- | step|pause|resume|stop|use|adherence ID FILE|- | withdraw ID | list "
              "--patient ID",
  .summary = N_ ("Record or list what is taken or done"),
  .description =
      N_ ("A line says what is taken or done as in a letter: “sertraline 50 mg each morning from "
          "today”. What was understood is answered; with open questions nothing is stored, and of "
          "several lines all or none. The "
          "lines of step, pause, resume, stop and use do not repeat the name: “75 mg from 1 May "
          "2026”."),
  .run = run,
};
