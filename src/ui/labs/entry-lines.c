/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "labs/entry-lines.h"

#include "lab-report-check.h"

struct _RtLabEntryLines
{
  AdwBin parent_instance;

  GtkBox *box;
};

enum
{
  SIGNAL_TABLE_PASTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RtLabEntryLines, rt_lab_entry_lines, ADW_TYPE_BIN)

static RtLabEntryLine *append_line (RtLabEntryLines *self, const RtLabDraft *draft);

static void
line_finished_cb (RtLabEntryLines *self, RtLabEntryLine *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (line));

  rt_lab_entry_line_focus (next != NULL ? RT_LAB_ENTRY_LINE (next) : append_line (self, NULL));
}

static void
table_pasted_cb (RtLabEntryLines *self, GBytes *content)
{
  g_signal_emit (self, signals[SIGNAL_TABLE_PASTED], 0, content);
}

static RtLabEntryLine *
append_line (RtLabEntryLines *self, const RtLabDraft *draft)
{
  RtLabEntryLine *line = rt_lab_entry_line_new ();

  g_signal_connect_object (line, "finished", G_CALLBACK (line_finished_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "table-pasted", G_CALLBACK (table_pasted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, GTK_WIDGET (line));
  if (draft != NULL)
    rt_lab_entry_line_fill (line, draft);
  return line;
}

static RtLabResult *
read_line (RtLabEntryLine *line,
           RtCatalogue *catalogue,
           const RtLabReport *report,
           char decimal_sign,
           GError **error)
{
  g_autoptr (RtLabResult) result = NULL;
  RtLabDraft draft;

  rt_lab_entry_line_draft (line, &draft);
  result = rt_lab_draft_to_result (catalogue, &draft, report->specimen, decimal_sign, error);
  if (result == NULL || !rt_lab_result_check (catalogue, report, result, NULL, error))
    return NULL;
  return g_steal_pointer (&result);
}

static void
rt_lab_entry_lines_class_init (RtLabEntryLinesClass *klass)
{
  signals[SIGNAL_TABLE_PASTED] =
      g_signal_new ("table-pasted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_BYTES);
}

static void
rt_lab_entry_lines_init (RtLabEntryLines *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * rt_lab_entry_lines_add:
 * @self: the lines
 * @draft: (nullable): what stands in it
 *
 * Adds a line at the end.
 */
void
rt_lab_entry_lines_add (RtLabEntryLines *self, const RtLabDraft *draft)
{
  g_return_if_fail (RT_IS_LAB_ENTRY_LINES (self));
  append_line (self, draft);
}

/** rt_lab_entry_lines_add_and_focus: Adds an empty line and goes there. */
void
rt_lab_entry_lines_add_and_focus (RtLabEntryLines *self)
{
  g_return_if_fail (RT_IS_LAB_ENTRY_LINES (self));
  rt_lab_entry_line_focus (append_line (self, NULL));
}

/** rt_lab_entry_lines_remove_empty: Removes lines without a value: nothing in them could be lost.
 */
void
rt_lab_entry_lines_remove_empty (RtLabEntryLines *self)
{
  GtkWidget *next;

  g_return_if_fail (RT_IS_LAB_ENTRY_LINES (self));
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->box)); line != NULL;
       line = next)
    {
      next = gtk_widget_get_next_sibling (line);
      if (rt_lab_entry_line_is_empty (RT_LAB_ENTRY_LINE (line)))
        gtk_box_remove (self->box, line);
    }
}

/** rt_lab_entry_lines_focus_first: Goes to the first line, where there is one. */
void
rt_lab_entry_lines_focus_first (RtLabEntryLines *self)
{
  GtkWidget *first;

  g_return_if_fail (RT_IS_LAB_ENTRY_LINES (self));
  first = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  if (first != NULL)
    rt_lab_entry_line_focus (RT_LAB_ENTRY_LINE (first));
}

/**
 * rt_lab_entry_lines_read:
 * @self: the lines
 * @catalogue: what is known of analytes and units
 * @report: the report they belong to, with its specimen
 * @decimal_sign: the one values are written with
 *
 * Reads every line that is not empty. Each wrong line says what is wrong with it.
 *
 * Returns: (transfer full) (nullable) (element-type RtLabResult): the results in order; %NULL when
 * a line is wrong.
 */
GPtrArray *
rt_lab_entry_lines_read (RtLabEntryLines *self,
                         RtCatalogue *catalogue,
                         const RtLabReport *report,
                         char decimal_sign)
{
  g_autoptr (GPtrArray) results =
      g_ptr_array_new_with_free_func ((GDestroyNotify)rt_lab_result_free);
  gboolean wrong = FALSE;

  g_return_val_if_fail (RT_IS_LAB_ENTRY_LINES (self), NULL);
  /* Backwards, because a line that complains takes the keyboard: the first one is to have it. */
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    {
      g_autoptr (GError) error = NULL;
      RtLabEntryLine *line = RT_LAB_ENTRY_LINE (child);
      RtLabResult *result;

      if (rt_lab_entry_line_is_empty (line))
        continue;
      result = read_line (line, catalogue, report, decimal_sign, &error);
      if (result != NULL)
        g_ptr_array_insert (results, 0, result);
      else
        rt_lab_entry_line_complain (line, error->message);
      wrong = wrong || result == NULL;
    }
  return wrong ? NULL : g_steal_pointer (&results);
}
