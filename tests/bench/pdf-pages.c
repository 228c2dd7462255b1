/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of a document from the record to the bytes of its PDF, for a record with ten years of six
 * daily ratings and 40 steps of a regimen. Prints a line for each kind: name, pages, bytes, median,
 * 95th percentile and largest, in milliseconds. */

#include <math.h>
#include <stdlib.h>

#include "document.h"
#include "record-fixture.h"

#define ROUNDS 15
#define DAYS 3650
#define STEPS 40

static int
compare_doubles (const void *a, const void *b)
{
  double left = *(const double *)a;
  double right = *(const double *)b;

  return left < right ? -1 : left > right;
}

static void
add_ratings (RtRecord *record, guint number)
{
  g_autofree char *id = g_strdup_printf ("bench.rating%u", number);
  RtSeries *series =
      fixture_add_measure (record, id, "bench", RT_MEASURE_SCORE, RT_DIRECTION_HIGHER_WORSE, 0, 10);
  g_autofree double *values = g_new (double, DAYS);
  GRand *random = g_rand_new_with_seed (2014 + number);

  for (guint i = 0; i < DAYS; i++)
    values[i] = round (
        CLAMP (5 + 2 * sin (i * 0.01 + number) + g_rand_double_range (random, -3, 3), 0, 10));
  fixture_add_daily (series, "2014-01-01", DAYS, values, DAYS);
  g_rand_free (random);
}

static RtRecord *
make_record (void)
{
  RtRecord *record = fixture_record ();
  RtIntervention *intervention =
      fixture_add_intervention (record, "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg");

  for (guint i = 0; i < 6; i++)
    add_ratings (record, i);
  for (guint i = 0; i < STEPS; i++)
    {
      g_autofree char *day = g_strdup_printf ("%u-%02u-01", 2014 + i / 4, 1 + i % 4 * 3);

      fixture_add_step (intervention, day, RT_REGIMEN_SCHEDULED, 37.5 * (1 + i % 4));
    }
  return record;
}

static double
time_document (RtDocumentKind kind, const RtDocumentRequest *request, guint *pages, gsize *bytes)
{
  RtPageStyle style = rt_page_style_new (RT_PAPER_A4, FALSE);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (RtReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  if (rt_document_is_landscape (kind))
    rt_page_style_turn (&style);
  report = rt_document_new (kind, request, style);
  pdf = rt_report_to_pdf (report, &error);
  if (pdf == NULL)
    g_error ("%s", error->message);
  *pages = rt_report_n_pages (report);
  *bytes = g_bytes_get_size (pdf);
  return (double)(g_get_monotonic_time () - begin) / 1000;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RtCatalogue) catalogue = rt_catalogue_load_default (&error);
  g_autoptr (RtRecord) record = make_record ();
  RtDocumentRequest request = { .record = record, .catalogue = catalogue };

  if (catalogue == NULL)
    g_error ("%s", error->message);
  for (int kind = 0; kind < RT_N_DOCUMENTS; kind++)
    {
      double times[ROUNDS];
      guint pages = 0;
      gsize bytes = 0;

      time_document ((RtDocumentKind)kind, &request, &pages, &bytes);
      for (guint i = 0; i < ROUNDS; i++)
        times[i] = time_document ((RtDocumentKind)kind, &request, &pages, &bytes);
      qsort (times, ROUNDS, sizeof *times, compare_doubles);
      g_print ("%s\t%u\t%" G_GSIZE_FORMAT "\t%.2f\t%.2f\t%.2f\n",
               rt_document_name ((RtDocumentKind)kind), pages, bytes, times[ROUNDS / 2],
               times[(guint)(ROUNDS * 0.95)], times[ROUNDS - 1]);
    }
  return 0;
}
