/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "taper-content.h"

#include <string.h>

#include "record-fixture.h"
#include "taper-entry.h"

static GArray *
strengths_of (const char *line)
{
  GArray *strengths = g_array_new (FALSE, FALSE, sizeof (RtTaperStrength));
  g_autoptr (GError) error = NULL;

  rt_taper_strengths_read (line, strengths, &error);
  g_assert_no_error (error);
  return strengths;
}

static RtTaperDraft *
draft_of (RtTaperShape shape, RtRational step, GArray *strengths)
{
  g_autoptr (GError) error = NULL;
  RtTaperRequest request = { .shape = shape,
                             .start = rt_rational (100, 1),
                             .step = step,
                             .end = rt_rational (0, 1),
                             .has_last = TRUE,
                             .last = rt_rational (10, 1),
                             .interval_days = 14,
                             .strengths = strengths };
  RtTaperDraft *draft = NULL;

  rt_calendar_date_from_ymd (2026, 12, 7, &request.first);
  draft = rt_taper_draft_new ("Sertraline", "mg", NULL, &request, &error);
  g_assert_no_error (error);
  return draft;
}

static const RtTaperLine *
line_at (const RtTaperContent *content, guint i)
{
  g_assert_cmpuint (i, <, content->lines->len);
  return g_ptr_array_index (content->lines, i);
}

static gboolean
says (const RtTaperContent *content, const char *words)
{
  for (guint i = 0; i < content->facts->len; i++)
    if (strstr (g_ptr_array_index (content->facts, i), words) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_linear (void)
{
  g_autoptr (GArray) strengths = strengths_of ("50; 25/2");
  g_autoptr (RtTaperDraft) draft = draft_of (RT_TAPER_LINEAR, rt_rational (25, 1), strengths);
  g_autoptr (RtTaperDraft) copy = rt_taper_draft_copy (draft);
  g_autoptr (RtTaperContent) content = NULL;

  g_clear_pointer (&draft, rt_taper_draft_free);
  content = rt_taper_content_new (copy);
  g_assert_cmpuint (content->lines->len, ==, 4);
  g_assert_cmpstr (line_at (content, 0)->from, ==, "7\u00a0Dec\u00a02026");
  g_assert_cmpstr (line_at (content, 0)->dose, ==, "75\u00a0mg");
  g_assert_nonnull (strstr (line_at (content, 0)->made, "1 of 50\u00a0mg"));
  g_assert_cmpstr (line_at (content, 3)->dose, ==, "stopped");
  g_assert_cmpstr (line_at (content, 3)->made, ==, "");
  g_assert_true (content->is_made);
  g_assert_true (says (content, "25\u00a0mg lower"));
  g_assert_true (says (content, "14 days"));
  g_assert_true (says (content, "25\u00a0mg (in up to 2 equal parts)"));
  g_assert_true (says (content, "stopped in the end."));
  g_assert_cmpint (content->last.day_number - content->first.day_number, ==, 42);
}

/* What was rounded says from what. */
static void
test_proportional (void)
{
  g_autoptr (GArray) strengths = strengths_of ("50/4; 10/2");
  g_autoptr (RtTaperDraft) draft = draft_of (RT_TAPER_PROPORTIONAL, rt_rational (1, 3), strengths);
  g_autoptr (RtTaperContent) content = rt_taper_content_new (draft);
  gboolean rounded = FALSE;

  g_assert_true (says (content, "lower than the one before"));
  g_assert_true (says (content, "the lowest dose before is 10\u00a0mg"));
  for (guint i = 0; i < content->lines->len; i++)
    rounded = rounded || strstr (line_at (content, i)->dose, "rounded from") != NULL;
  g_assert_true (rounded);
}

/* Steps that are recorded: with strengths each says how it is made, or that it cannot be. */
static void
test_recorded (void)
{
  g_autoptr (RtRecord) record = fixture_record ();
  g_autoptr (GArray) strengths = strengths_of ("50; 25/2");
  RtIntervention *taken =
      fixture_add_intervention (record, "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg");
  RtMoment when = fixture_moment ("2026-11-28T10:00");
  g_autoptr (RtTaperContent) content = NULL;
  g_autoptr (GPtrArray) planned = NULL;
  const struct
  {
    const char *from;
    const char *dose;
  } steps[] = { { "2026-01-05", "100" }, { "2026-12-07", "62.5" }, { "2026-12-21", "40" } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      RtRegimenStep *step = fixture_add_step (taken, steps[i].from, RT_REGIMEN_SCHEDULED,
                                              g_ascii_strtod (steps[i].dose, NULL));

      g_free (step->dose_text);
      step->dose_text = g_strdup (steps[i].dose);
      step->planned = i > 0;
    }
  fixture_add_step (taken, "2027-01-04", RT_REGIMEN_STOP, 0)->planned = TRUE;
  fixture_add_step (fixture_add_intervention (record, "Magnesium", RT_INTERVENTION_COFACTOR, "mg"),
                    "2026-01-05", RT_REGIMEN_SCHEDULED, 300);
  planned = rt_taper_interventions (record, when);
  g_assert_cmpuint (planned->len, ==, 1);
  g_assert_true (g_ptr_array_index (planned, 0) == taken);
  content = rt_taper_content_of (taken, strengths, when);
  g_assert_cmpuint (content->lines->len, ==, 3);
  g_assert_true (says (content, "100"));
  g_assert_nonnull (strstr (line_at (content, 0)->made, "1 of 50\u00a0mg"));
  g_assert_nonnull (strstr (line_at (content, 1)->made, "cannot be made exactly"));
  g_assert_cmpstr (line_at (content, 2)->dose, ==, "stopped");
  g_clear_pointer (&content, rt_taper_content_free);
  content = rt_taper_content_of (taken, NULL, when);
  g_assert_false (content->is_made);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/taper-content/linear", test_linear);
  g_test_add_func ("/taper-content/proportional", test_proportional);
  g_test_add_func ("/taper-content/recorded", test_recorded);
  return g_test_run ();
}
