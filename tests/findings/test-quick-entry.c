/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <locale.h>

#include "quick-entry.h"
#include "quick-timing.h"

/* Regimens as practitioners write them. A draft is compared in one line of its own notation:
 * name [product] {strength} (ingredients) and for each step mode, days, dose, timing, limits. */

static RtCatalogue *catalogue;
static GTimeZone *zone;

static void
append_day (GString *text, RtMoment moment)
{
  g_autofree char *iso = rt_moment_to_local_iso (moment);

  g_string_append (text, iso);
}

static void
append_step (GString *text, const RtIntervention *draft, const RtRegimenStep *step)
{
  g_autofree char *timing = step->timing != NULL ? rt_dose_timing_to_text (step->timing) : NULL;

  g_string_append_printf (text, "; %s ", rt_regimen_mode_to_string (step->mode));
  if (step->approximate)
    g_string_append_c (text, '~');
  append_day (text, step->from);
  if (step->has_until)
    {
      g_string_append (text, "..");
      append_day (text, step->until);
    }
  if (step->planned)
    g_string_append (text, " planned");
  if (step->dose_text != NULL)
    g_string_append_printf (text, " %s", step->dose_text);
  if (step->dose_text != NULL && rt_intervention_unit_of (draft, step) != NULL)
    g_string_append_printf (text, " %s", rt_intervention_unit_of (draft, step));
  if (timing != NULL)
    g_string_append_printf (text, " <%s>", timing);
  if (step->maximum_text != NULL)
    g_string_append_printf (text, " max %s", step->maximum_text);
  if (step->reason != NULL)
    g_string_append_printf (text, " because %s", step->reason);
  if (step->note != NULL)
    g_string_append_printf (text, " note %s", step->note);
}

static char *
dump (const RtQuickEntry *entry)
{
  const RtIntervention *draft = entry->draft;
  GString *text = g_string_new (draft->name);

  if (draft->catalogue_id == NULL)
    g_string_append (text, "?");
  if (draft->product != NULL)
    g_string_append_printf (text, " [%s]", draft->product);
  if (draft->strength != NULL)
    g_string_append_printf (text, " {%s}", draft->strength);
  if (draft->reason != NULL)
    g_string_append_printf (text, " because %s", draft->reason);
  if (draft->decided_by != NULL)
    g_string_append_printf (text, " by %s", draft->decided_by);
  if (entry->before_text != NULL)
    g_string_append_printf (text, " was %s", entry->before_text);
  for (guint i = 0; draft->steps != NULL && i < draft->steps->len; i++)
    append_step (text, draft, g_ptr_array_index (draft->steps, i));
  for (guint i = 0; i < entry->questions->len; i++)
    g_string_append_printf (
        text, " ASK%d", ((const RtQuickQuestion *)g_ptr_array_index (entry->questions, i))->ask);
  return g_string_free_and_steal (text);
}

static RtQuickEntry *
read_line (const char *language, const char *line)
{
  RtCalendarDate today;

  rt_calendar_date_parse ("2026-03-02", &today, NULL);
  return rt_quick_entry_read (catalogue, language, line, today, zone);
}

static const struct
{
  const char *line, *read;
} lines[] = {
#include "quick-lines.h"
};

static void
as_practitioners_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (RtQuickEntry) entry = read_line ("en", lines[i].line);
      g_autofree char *read = dump (entry);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpstr (read, ==, lines[i].read);
    }
}

static const RtQuickQuestion *
only_question (const RtQuickEntry *entry)
{
  g_assert_cmpuint (entry->questions->len, ==, 1);
  return g_ptr_array_index (entry->questions, 0);
}

static const struct
{
  const char *line, *read;
} german[] = {
#include "quick-lines-german.h"
};

static void
in_german (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    {
      g_autoptr (RtQuickEntry) entry = read_line ("de_DE", german[i].line);
      g_autofree char *read = dump (entry);

      g_test_message ("%s", german[i].line);
      g_assert_cmpstr (read, ==, german[i].read);
    }
}

static void
names_are_never_assumed (void)
{
  g_autoptr (RtQuickEntry) slip = read_line ("en", "sertralime 50 mg daily");
  g_autoptr (RtQuickEntry) unknown = read_line ("en", "Grandmother's tea 1 cup daily");
  const RtQuickQuestion *question = only_question (slip);
  const RtNameMatch *match;

  g_assert_cmpint (question->ask, ==, RT_QUICK_ASK_NAME);
  g_assert_null (slip->draft->catalogue_id);
  match = g_ptr_array_index (question->choices, 0);
  g_assert_cmpint (match->fit, ==, RT_NAME_SLIP);
  rt_quick_entry_choose (slip, catalogue, match);
  g_assert_cmpuint (slip->questions->len, ==, 0);
  g_assert_cmpstr (slip->draft->catalogue_id, ==, "sertraline");
  g_assert_cmpstr (slip->draft->name, ==, "Sertraline");

  g_assert_cmpuint (only_question (unknown)->choices->len, ==, 0);
  rt_quick_entry_keep_name (unknown, RT_INTERVENTION_LIFESTYLE);
  g_assert_cmpuint (unknown->questions->len, ==, 0);
  g_assert_cmpstr (unknown->draft->name, ==, "Grandmother's tea");
  g_assert_null (unknown->draft->catalogue_id);
  g_assert_cmpint (unknown->draft->kind, ==, RT_INTERVENTION_LIFESTYLE);
}

static void
check_name (const char *name, const RtInterventionEntry *entry_of_name, GHashTable *ambiguous)
{
  g_autoptr (GPtrArray) named = rt_catalogue_named (catalogue, name);
  g_autofree char *line = g_strdup_printf ("%s 5 mg daily", name);
  g_autoptr (RtQuickEntry) entry = read_line ("en", line);

  if (named->len == 0)
    g_error ("“%s” is not found", name);
  if (entry->draft->catalogue_id == NULL && entry->draft->ingredients->len == 0)
    {
      if (named->len < 2)
        g_error ("“%s” is found but not read", line);
      g_assert_cmpint (only_question (entry)->ask, ==, RT_QUICK_ASK_NAME);
      g_hash_table_add (ambiguous, g_strdup (name));
    }
  else if (entry->questions->len > 0)
    g_error ("“%s”: %s", name,
             ((RtQuickQuestion *)g_ptr_array_index (entry->questions, 0))->sentence);
  else if (entry_of_name != NULL
           && rt_catalogue_entry_of (catalogue, entry->draft->catalogue_id) != entry_of_name)
    g_error ("“%s” is read as %s", name, entry->draft->catalogue_id);
}

static void
check_names (const char *name,
             char **synonyms,
             const RtInterventionEntry *entry,
             GHashTable *ambiguous)
{
  check_name (name, entry, ambiguous);
  for (char **synonym = synonyms; *synonym != NULL; synonym++)
    check_name (*synonym, entry, ambiguous);
}

/* Every name of the catalogue leads somewhere; one that several things have is asked about. */
static void
every_name (void)
{
  const GPtrArray *entries = rt_catalogue_interventions (catalogue);
  const GPtrArray *substances = rt_catalogue_substances (catalogue);
  const GPtrArray *combinations = rt_catalogue_combinations (catalogue);
  g_autoptr (GHashTable) ambiguous = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const RtInterventionEntry *entry = g_ptr_array_index (entries, i);

      check_names (entry->name, entry->synonyms, entry, ambiguous);
    }
  for (guint i = 0; i < substances->len; i++)
    {
      const RtSubstance *substance = g_ptr_array_index (substances, i);

      check_names (substance->name, substance->synonyms,
                   rt_catalogue_entry_of (catalogue, substance->id), ambiguous);
    }
  for (guint i = 0; i < combinations->len; i++)
    check_name (((const RtCombination *)g_ptr_array_index (combinations, i))->name, NULL,
                ambiguous);
  g_test_message ("%u ambiguous names", g_hash_table_size (ambiguous));
}

/* Two things of one name: a pack of the practice calls something else Zoloft as well. */
static void
one_name_for_two (void)
{
  static const char pack[] =
      "{ \"format\": 1, \"version\": 1, \"id\": \"own_mixture\", \"kind\": "
      "\"nutritional_cofactor\", \"name\": \"Own mixture\", \"synonyms\": [\"Zoloft\"], "
      "\"sources\": [] }";
  g_autofree char *folder = g_dir_make_tmp ("quick-XXXXXX", NULL);
  g_autofree char *inside = g_build_filename (folder, "interventions", NULL);
  g_autofree char *path = g_build_filename (inside, "own_mixture.json", NULL);
  g_autofree char *data = g_build_filename (g_getenv ("REUPTAKE_DATADIR"), "knowledge", NULL);
  g_autoptr (RtCatalogue) both = NULL;
  g_autoptr (RtQuickEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  RtCalendarDate today;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, pack, -1, NULL));
  both = rt_catalogue_load_overlaid (data, folder, &error);
  g_assert_no_error (error);
  rt_calendar_date_parse ("2026-03-02", &today, NULL);
  entry = rt_quick_entry_read (both, "en", "Zoloft 50 mg daily", today, zone);
  g_assert_cmpuint (only_question (entry)->choices->len, ==, 2);
  g_assert_null (entry->draft->catalogue_id);
  g_assert_cmpstr (entry->draft->name, ==, "Zoloft");
  g_unlink (path);
  g_rmdir (inside);
  g_rmdir (folder);
}

/* The field of a form: how often and nothing else. The dose stands in a field of its own. */
static void
schedules_alone (void)
{
  static const struct
  {
    const char *language;
    const char *words;
    const char *canonical; /* NULL: kept as words */
  } cases[] = {
    { "en", "every other day", "days=2" },
    { "en", "each morning with food", "daily at=morning meal=with" },
    { "en", "at 8:00 and 20:00", "daily at=08:00,20:00" },
    { "en", "as needed, at most 3 times a day", "as-needed most=3/1" },
    { "en", "when the moon is full", NULL },
    { "en", "every other day until March", NULL },
    { "en", "", NULL },
    { "en", "1-0-1", "daily at=morning,evening" },
    { "en", "1-0-1-1 with food", "daily at=morning,evening,bedtime meal=with" },
    { "en", "1\u20130\u20130", "daily at=morning" },
    { "en", "0-0-0", NULL },
    { "en", "2-0-1", NULL },
    { "en", "½-0-½", NULL },
    { "en", "1-0-1-0-1", NULL },
    { "en", "50-0-25", NULL },
    { "en", "1-0-1 tablets", NULL },
    { "en", "1-0-1 25 mg", NULL },
    { "en", "in the morning, 50 mg in the evening", NULL },
    { "en", "1 mg in the morning, 1 mg in the evening", NULL },
    { "en", "in 2 divided doses", NULL },
    { "en", "per day in 2 doses", NULL },
    { "en", "daily, max 40 mg", NULL },
    { "en", "daily because of pain", NULL },
    { "en", "daily decided by Dr Lee", NULL },
    { "en", "1 tablet daily", NULL },
    { "en", "tablets daily", NULL },
    { "en", "to 1 mg daily", NULL },
    { "en", "once", NULL },
    { "en", "stop", NULL },
    { "en", "daily for 2 weeks", NULL },
    { "en", "daily after 2 weeks", NULL },
    { "en", "daily on day 8", NULL },
    { "en", "and 5 mg on alternate days", NULL },
    { "de", "jeden zweiten Tag", "days=2" },
    { "de", "morgens zum Essen", "daily at=morning meal=with" },
    { "de", "1-0-1", "daily at=morning,evening" },
    { "de", "0-0-0-1", "daily at=bedtime" },
    { "de", "1-0-½", NULL },
    { "de", "1-0-1 Tbl.", NULL },
    { "de", "morgens, 50 mg abends", NULL },
    { "de", "in 2 Einzeldosen", NULL },
    { "de", "pro Tag in 2 Dosen", NULL },
    { "de", "täglich, max. 40 mg", NULL },
    { "de", "täglich wegen Schmerzen", NULL },
    { "de", "täglich, verordnet von Dr. Lee", NULL },
    { "de", "täglich für 2 Wochen", NULL },
    { "de", "bei Vollmond", NULL },
  };
  RtCalendarDate today;

  rt_calendar_date_parse ("2026-03-02", &today, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RtDoseTiming) timing =
          rt_quick_timing_read (catalogue, cases[i].language, cases[i].words, today, zone);
      g_autofree char *canonical = timing != NULL ? rt_dose_timing_to_text (timing) : NULL;

      if (g_strcmp0 (canonical, cases[i].canonical) != 0)
        g_error ("“%s” is read as %s", cases[i].words, canonical);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  zone = g_time_zone_new_utc ();
  catalogue = rt_catalogue_load_default (&error);
  g_assert_no_error (error);
  g_test_add_func ("/quick-entry/lines", as_practitioners_write);
  g_test_add_func ("/quick-entry/german", in_german);
  g_test_add_func ("/quick-entry/names", names_are_never_assumed);
  g_test_add_func ("/quick-entry/every-name", every_name);
  g_test_add_func ("/quick-entry/ambiguous", one_name_for_two);
  g_test_add_func ("/quick-entry/schedules-alone", schedules_alone);
  result = g_test_run ();
  rt_catalogue_unref (catalogue);
  g_time_zone_unref (zone);
  return result;
}
