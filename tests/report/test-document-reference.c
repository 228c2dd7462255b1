/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document.h"

#include "document-fixture.h"
#include "record-fixture.h"

/* Every item of every page of each kind of document, compared with what was looked at and kept.
 * With RT_UPDATE_REFERENCES=1 the files are written instead. */

typedef struct
{
  const char *name;
  RtPaper paper;
  gboolean monochrome;
  gboolean right_to_left;
  const char *words; /* for every name a person has typed; nullable */
  gboolean empty;
  RtSheetCopy copy;
} Variant;

static const Variant variants[] = {
  { "a4", RT_PAPER_A4, FALSE, FALSE, NULL, FALSE, RT_SHEET_FOR_RECORD },
  { "letter-grey-patient", RT_PAPER_LETTER, TRUE, FALSE, NULL, FALSE, RT_SHEET_FOR_PATIENT },
  { "long-names", RT_PAPER_A4, FALSE, FALSE,
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximi", FALSE, RT_SHEET_FOR_RECORD },
  { "german", RT_PAPER_A4, FALSE, FALSE,
    "Freifrau von Donnersmarck-Hohenlohe, Noradrenalinwiederaufnahmehemmerin", FALSE,
    RT_SHEET_FOR_PATIENT },
  { "right-to-left", RT_PAPER_LETTER, FALSE, TRUE, "כהן-לוי, אביגיל שושנה", FALSE,
    RT_SHEET_FOR_RECORD },
  { "empty", RT_PAPER_A4, FALSE, FALSE, NULL, TRUE, RT_SHEET_FOR_RECORD },
};

/* Documents from the first to this one have their references here. */
#define N_KINDS (RT_DOCUMENT_DIARY + 1)

static RtCatalogue *catalogue = NULL;

static char *
make_dump (RtDocumentKind kind, const Variant *variant)
{
  g_autoptr (RtRecord) record = variant->empty           ? fixture_record ()
                                : variant->words != NULL ? fixture_long_record (variant->words)
                                                         : fixture_document_record ();
  RtDocumentRequest request = fixture_request (record, catalogue, variant->copy);
  RtPageStyle style = rt_page_style_new (variant->paper, variant->monochrome);
  g_autoptr (RtReport) report = NULL;

  style.right_to_left = variant->right_to_left;
  if (rt_document_is_landscape (kind))
    rt_page_style_turn (&style);
  report = rt_document_new (kind, &request, style);
  return rt_report_dump (report);
}

/* The first line that differs, so that a failure can be read. */
static void
compare (const char *expected, const char *dump)
{
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) got = g_strsplit (dump, "\n", -1);

  for (guint i = 0; wanted[i] != NULL && got[i] != NULL; i++)
    g_assert_cmpstr (got[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (got), ==, g_strv_length (wanted));
}

static void
test_reference (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  RtDocumentKind kind = (RtDocumentKind)(number / G_N_ELEMENTS (variants));
  const Variant *variant = &variants[number % G_N_ELEMENTS (variants)];
  g_autofree char *dump = make_dump (kind, variant);
  g_autofree char *name =
      g_strdup_printf ("document-%s-%s.txt", rt_document_name (kind), variant->name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("RT_UPDATE_REFERENCES"), "1") == 0)
    g_file_set_contents (path, dump, -1, &error);
  else if (g_file_get_contents (path, &expected, NULL, &error))
    compare (expected, dump);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = fixture_catalogue ();
  /* The consultation sheet has references of its own. */
  for (guint i = G_N_ELEMENTS (variants); i < N_KINDS * G_N_ELEMENTS (variants); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/document-reference/%s-%s",
                           rt_document_name ((RtDocumentKind)(i / G_N_ELEMENTS (variants))),
                           variants[i % G_N_ELEMENTS (variants)].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_reference);
    }
  status = g_test_run ();
  g_clear_pointer (&catalogue, rt_catalogue_unref);
  return status;
}
