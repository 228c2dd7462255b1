/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lab-caveats.h"

#include "lab-context.h"
#include "lab-words.h"
#include "paper-words.h"

/* What results of one report, or of all, were measured in. */
typedef struct
{
  gboolean body;
  gboolean central;
} Origin;

static void
take (Origin *origin, const char *specimen)
{
  if (specimen != NULL && rt_specimen_is_central (specimen))
    origin->central = TRUE;
  else
    origin->body = TRUE;
}

/* By each result, not by the report, which may hold several specimens; a report without results is
 * what it says it is. */
static Origin
origin_of (const RtRecord *record, const RtLabReport *only)
{
  Origin origin = { FALSE, FALSE };

  for (guint i = 0; i < record->lab_results->len; i++)
    {
      const RtLabResult *result = g_ptr_array_index (record->lab_results, i);
      const RtLabReport *report = rt_lab_context_report (record, result);

      if (report != NULL && (only == NULL || report == only))
        take (&origin, rt_lab_context_specimen (report, result));
    }
  if (!origin.body && !origin.central)
    take (&origin, only != NULL ? only->specimen : NULL);
  return origin;
}

static char *
panels_of (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *only)
{
  char *panels = NULL;

  if (catalogue == NULL)
    return NULL;
  if (only != NULL)
    return rt_lab_panel_caveat (catalogue, record, only);
  for (guint i = 0; panels == NULL && i < record->lab_reports->len; i++)
    panels = rt_lab_panel_caveat (catalogue, record, g_ptr_array_index (record->lab_reports, i));
  return panels;
}

/**
 * rt_lab_caveats:
 * @catalogue: (nullable): where sources are looked up
 * @body: whether a result is from outside the nervous system, or of unknown origin
 * @central: whether one is of cerebrospinal fluid
 *
 * Returns: (transfer full): what such results do not say, with its sources, one caveat a line;
 * empty for none
 */
char *
rt_lab_caveats (RtCatalogue *catalogue, gboolean body, gboolean central)
{
  g_autofree char *of_body = body ? rt_paper_lab_caveat (catalogue) : NULL;
  g_autofree char *of_fluid = central ? rt_lab_central_caveat (catalogue) : NULL;

  if (of_body != NULL && of_fluid != NULL)
    return g_strjoin ("\n", of_body, of_fluid, NULL);
  return g_strdup (of_body != NULL ? of_body : of_fluid != NULL ? of_fluid : "");
}

/**
 * rt_lab_caveats_of:
 * @catalogue: (nullable): where sources are looked up
 * @record: whose results they are
 * @report: (nullable): a report of @record; %NULL for all of them
 *
 * Returns: (transfer full): every caveat that holds for one of the results, whatever specimen the
 * report itself names: of urine and blood, of cerebrospinal fluid, of panels in urine; one a line
 */
char *
rt_lab_caveats_of (RtCatalogue *catalogue, const RtRecord *record, const RtLabReport *report)
{
  Origin origin = origin_of (record, report);
  g_autofree char *caveats = rt_lab_caveats (catalogue, origin.body, origin.central);
  g_autofree char *panels = panels_of (catalogue, record, report);

  return g_strjoin ("\n", caveats, panels, NULL);
}
