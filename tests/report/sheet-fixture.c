/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sheet-fixture.h"

#include <math.h>

#define DAY_S (24 * 60 * 60)
/* 13 August 2012, 00:00 in Amsterdam. */
#define FIRST_DAY G_GINT64_CONSTANT (1344808800)

const char *const fixture_names[N_FIXTURE_KINDS] = { "plain",         "long-names", "german",
                                                     "right-to-left", "crowded",    "empty" };

/* The words of one fixture. */
typedef struct
{
  const char *name;
  const char *facts;
  const char *measure;
  const char *verdict;
  const char *band;
  const char *intervention;
  const char *sentence;
} Words;

static const Words plain = {
  "Example, Tapering",
  "born 1955 · male · 57 or 58 years · record T-0001",
  "Depression (SCL-90-R)",
  "worse, beyond noise",
  "moderately severe",
  "Venlafaxine",
  "The last value lies above the upper limit of the person's own baseline."
};

static const Words long_names = {
  "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximi",
  "born 29 Feb 1956 · female · 57 years · record "
  "T-0001-0002-0003-0004-0005-0006-0007-0008-0009-0010-0011-0012",
  "A_measure_without_any_space_whose_name_has_sixty_characters_",
  "cannot be shown here, since the baseline has too few values",
  "no clinically significant insomnia",
  "Pyridoxal-5-phosphate-monohydrate-prolonged-release-tablet-x",
  "Averyveryverylongwordthatnobodywouldwritebutanimportmaybringalongwithit and more."
};

static const Words german = {
  "Freifrau von Donnersmarck-Hohenlohe, Gundula Friederike Ama",
  "geboren am 29. Februar 1956 · weiblich · 57 Jahre · Patientenaktennummer T-0001",
  "Schlafqualitätsbeeinträchtigungsselbsteinschätzung",
  "Verschlechterung jenseits der Messungenauigkeit",
  "mittelgradig ausgeprägt",
  "Noradrenalinwiederaufnahmehemmerpräparat",
  "Der zuletzt gemessene Wert überschreitet die obere Grenze der eigenen "
  "Ausgangswertschwankungsbreite."
};

static const Words right_to_left = { "\u2068כהן-לוי, אביגיל שושנה\u2069",
                                     "نولد ١٩٥٦ · female · 57 years · record \u2068ת-0001\u2069",
                                     "איכות שינה",
                                     "גרוע יותר, מעבר לרעש",
                                     "בינוני",
                                     "ונלפקסין",
                                     "הערך האחרון נמצא מעל הגבול העליון." };

static const Words *
words_of (FixtureKind kind)
{
  switch (kind)
    {
    case FIXTURE_LONG_NAMES:
      return &long_names;
    case FIXTURE_GERMAN:
      return &german;
    case FIXTURE_RIGHT_TO_LEFT:
      return &right_to_left;
    default:
      return &plain;
    }
}

static void
add_figure (RtSheetContent *content, const Words *words, guint i)
{
  RtKeyFigure *figure = g_new0 (RtKeyFigure, 1);

  figure->title = g_strdup (words->measure);
  figure->value = g_strdup_printf ("%u.15", i);
  figure->when = g_strdup ("8 Apr 2013");
  figure->band = i % 2 == 0 ? g_strdup (words->band) : NULL;
  figure->goal = i % 3 == 0 ? g_strdup ("goal ≤ 1.3") : NULL;
  figure->was = g_strdup ("was 1.18 at baseline");
  figure->verdict = g_strdup (words->verdict);
  figure->basis = i % 2 == 1 ? g_strdup (words->sentence) : NULL;
  figure->tone = (RtFigureTone)(i % 4);
  g_ptr_array_add (content->figures, figure);
}

static void
add_change (RtSheetContent *content, const Words *words, guint i)
{
  RtSheetChange *change = g_new0 (RtSheetChange, 1);

  change->measure = g_strdup (words->measure);
  change->before = g_strdup_printf ("%u.18 (n = 3)", i);
  change->after = g_strdup_printf ("%u.77 (n = 24)", i);
  change->verdict = g_strdup (words->verdict);
  change->tone = (RtFigureTone)(i % 4);
  g_ptr_array_add (content->changes, change);
}

static void
add_step (RtSheetContent *content, const Words *words, guint i)
{
  RtSheetStep *step = g_new0 (RtSheetStep, 1);

  step->name = g_strdup (i % 4 == 0 ? words->intervention : "");
  step->kind = g_strdup (i % 4 == 0 ? "targeted therapeutic" : "");
  step->from = g_strdup ("25 Sep 2012");
  step->what = g_strdup_printf ("%u mg per day", 150 - i);
  step->reason = g_strdup (i % 3 == 0 ? words->sentence : "");
  g_ptr_array_add (content->steps, step);
}

static void
add_extent (RtSheetContent *content, const Words *words, guint i)
{
  RtSheetExtent *extent = g_new0 (RtSheetExtent, 1);

  extent->measure = g_strdup (words->measure);
  extent->count = g_strdup_printf ("%u", 1474 + i);
  extent->period = g_strdup ("13 Aug 2012 – 8 Apr 2013");
  extent->lowest = g_strdup ("−3");
  extent->median = g_strdup ("0");
  extent->highest = g_strdup ("3");
  extent->last = g_strdup ("−1");
  g_ptr_array_add (content->extents, extent);
}

static void
add_panel (RtChartSpec *spec, const Words *words, guint p)
{
  RtChartPanel *panel = rt_chart_spec_add_panel (spec, "measure", words->measure);
  RtChartSeries *series = NULL;

  panel->subtitle = g_strdup ("dots: daily means, line: weekly medians");
  series = rt_chart_panel_add_series (panel, "measure", words->measure,
                                      p == 0 ? RT_CHART_MARK_LINE : RT_CHART_MARK_SCATTER);
  for (int day = 0; day < 239; day += p == 0 ? 9 : 1)
    rt_chart_series_add_value (series, FIRST_DAY + (gint64)day * DAY_S + DAY_S / 2,
                               round (10 * sin (day * 0.3 + p)) / 10, 0);
  if (p > 0)
    rt_chart_series_summarise (series, 7, spec->zone);
  rt_chart_panel_add_band (panel, -0.5, 0.5, RT_CHART_TINT_OWN_LIMITS, words->band);
}

static RtChartSpec *
make_course (const Words *words, guint n_panels, guint n_lanes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  RtChartSpec *spec =
      rt_chart_spec_new (rt_time_range_new (FIRST_DAY, FIRST_DAY + 239 * DAY_S), zone);

  spec->empty_reason = g_strdup ("Nothing is recorded yet.");
  for (guint i = 0; i < n_panels; i++)
    add_panel (spec, words, i);
  for (guint i = 0; i < n_lanes; i++)
    {
      RtChartLane *lane =
          rt_chart_spec_add_lane (spec, "lane", RT_CHART_LANE_DOSE, words->intervention);

      lane->kind = (RtChartKind)(i % 4);
      lane->subtitle = g_strdup ("mg per day");
      for (int step = 0; step < 6; step++)
        rt_chart_lane_add_step (lane, FIRST_DAY + (gint64)step * 20 * DAY_S,
                                FIRST_DAY + (gint64)(step + 1) * 20 * DAY_S, 150 - 25 * step, 0);
    }
  rt_chart_spec_add_phase (spec, FIRST_DAY, FIRST_DAY + 28 * DAY_S, words->band);
  return spec;
}

static void
set_frame (RtSheetContent *content, const Words *words)
{
  content->document_title = g_strdup ("Consultation sheet");
  content->name = g_strdup (words->name);
  content->facts = g_strdup (words->facts);
  content->period = g_strdup ("13 Aug 2012 – 8 Apr 2013 · 239 days");
  content->prepared = g_strdup ("prepared 9 Apr 2013");
  content->change_title = g_strdup ("What changed with the intervention");
  content->course_note = g_strdup ("every panel shares the time axis");
  content->purpose = g_strdup ("Record, display and print for licensed practitioners; not a "
                               "certified medical device; not for emergencies.");
  content->audit_head = g_strdup ("Activity log 1482:9f3a5c");
  content->watermark = g_strdup ("Demonstration");
  content->prepared_utc_s = 1365494400;
}

static void
fill (RtSheetContent *content, const Words *words, guint n)
{
  for (guint i = 0; i < MIN (n + 1, 5); i++)
    add_figure (content, words, i);
  for (guint i = 0; i < n; i++)
    {
      add_change (content, words, i);
      rt_sheet_content_add_attention (content, (RtFigureTone)(i % 4), g_strdup (words->verdict),
                                      g_strdup (words->sentence));
      add_step (content, words, 2 * i);
      add_step (content, words, 2 * i + 1);
      add_extent (content, words, i);
      g_ptr_array_add (content->interventions, g_strdup (words->intervention));
      g_ptr_array_add (content->goals, g_strdup (words->sentence));
      g_ptr_array_add (content->method, g_strdup (words->sentence));
      g_ptr_array_add (content->sources, g_strdup (words->sentence));
    }
  content->change_note = g_strdup (words->sentence);
}

static void
fill_reasons (RtSheetContent *content)
{
  content->figures_empty = g_strdup ("No value is recorded.");
  content->change_reason = g_strdup ("No intervention changed in this period.");
  content->interventions_reason = g_strdup ("No intervention is recorded.");
  content->attention_reason = g_strdup ("Nothing to point out.");
}

/* A sheet with given texts, the same every time. */
RtSheetContent *
fixture_sheet (FixtureKind kind)
{
  RtSheetContent *content = rt_sheet_content_new_empty ();
  const Words *words = words_of (kind);

  set_frame (content, words);
  if (kind == FIXTURE_EMPTY)
    fill_reasons (content);
  else
    fill (content, words, kind == FIXTURE_CROWDED ? 40 : 4);
  content->course = kind == FIXTURE_EMPTY     ? make_course (words, 0, 0)
                    : kind == FIXTURE_CROWDED ? make_course (words, 6, 5)
                                              : make_course (words, 3, 1);
  return content;
}

static char *
random_text (GRand *chance, guint longest)
{
  static const char *const pieces[] = {
    "a",      "Ä", " ", "-", "ß", "Ω", "ש", "ن", "\u202e", "日",
    "\u0301", "𝔘", "W", "i", ",", ".", "(", " ", "\u200b", "0"
  };
  GString *text = g_string_new (NULL);
  guint n = (guint)g_rand_int_range (chance, 1, (gint32)longest);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* A sheet with random numbers of random texts. */
RtSheetContent *
fixture_random_sheet (GRand *chance)
{
  RtSheetContent *content = rt_sheet_content_new_empty ();
  g_autofree char *name = random_text (chance, 61);
  g_autofree char *facts = random_text (chance, 90);
  g_autofree char *measure = random_text (chance, 61);
  g_autofree char *verdict = random_text (chance, 61);
  g_autofree char *band = random_text (chance, 31);
  g_autofree char *intervention = random_text (chance, 61);
  g_autofree char *sentence = random_text (chance, 200);
  const Words words = { name, facts, measure, verdict, band, intervention, sentence };

  set_frame (content, &words);
  fill (content, &words, (guint)g_rand_int_range (chance, 1, 15));
  content->course = make_course (&words, (guint)g_rand_int_range (chance, 0, 7),
                                 (guint)g_rand_int_range (chance, 0, 4));
  return content;
}
