/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/instrument-form.h"

#include <glib/gi18n.h>

#include "instrument.h"

static void
form_item_free (gpointer data)
{
  RtFormItem *item = data;

  g_free (item->topic);
  g_array_unref (item->scores);
  g_ptr_array_unref (item->labels);
  g_free (item);
}

static RtFormItem *
form_item_new (const RtInstrumentItem *source)
{
  RtFormItem *item = g_new0 (RtFormItem, 1);
  const GArray *options = source->options->options;

  item->number = source->number;
  item->topic = g_strdup (source->topic);
  item->scores = g_array_new (FALSE, FALSE, sizeof (double));
  item->labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < options->len; i++)
    {
      const RtInstrumentOption *option = &g_array_index (options, RtInstrumentOption, i);

      g_array_append_val (item->scores, option->score);
      g_ptr_array_add (item->labels, g_strdup (option->label));
    }
  return item;
}

/* Only what is answered item by item can be entered by key. */
static gboolean
is_answered_by_options (const RtInstrument *instrument)
{
  if (instrument->items == NULL || instrument->items->len == 0)
    return FALSE;
  for (guint i = 0; i < instrument->items->len; i++)
    {
      const RtInstrumentItem *item = g_ptr_array_index (instrument->items, i);

      if (item->options == NULL || item->options->options->len == 0)
        return FALSE;
    }
  return TRUE;
}

static char *
recall_words (int days)
{
  if (days <= 0)
    return NULL;
  return g_strdup_printf (ngettext ("About the last day", "About the last %d days", (gulong)days),
                          days);
}

/* What the owner of the instrument allows, and where it was published. */
static char *
licence_words (const RtInstrument *instrument)
{
  if (instrument->licence_note != NULL && instrument->citation != NULL)
    return g_strdup_printf ("%s\n%s", instrument->licence_note, instrument->citation);
  return g_strdup (instrument->licence_note != NULL ? instrument->licence_note
                                                    : instrument->citation);
}

static RtInstrumentForm *
form_new (const RtInstrument *instrument)
{
  RtInstrumentForm *form = g_new0 (RtInstrumentForm, 1);

  form->id = g_strdup (instrument->id);
  form->name = g_strdup (instrument->name);
  form->short_name =
      g_strdup (instrument->short_name != NULL ? instrument->short_name : instrument->name);
  form->recall = recall_words (instrument->recall_days);
  form->licence = licence_words (instrument);
  form->is_own = instrument->is_own;
  if (instrument->rater == NULL || !rt_rater_from_string (instrument->rater, &form->rater))
    form->rater = RT_RATER_SELF;
  form->items = g_ptr_array_new_with_free_func (form_item_free);
  for (guint i = 0; i < instrument->items->len; i++)
    g_ptr_array_add (form->items, form_item_new (g_ptr_array_index (instrument->items, i)));
  return form;
}

/* Asked most often, so they come first. */
static const char *const frequent[] = { "daily_nrs", "phq9", "gad7", "isi" };

static guint
rank (const RtInstrumentForm *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (frequent); i++)
    if (g_str_equal (form->id, frequent[i]))
      return i;
  return G_N_ELEMENTS (frequent);
}

static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const RtInstrumentForm *first = *(const RtInstrumentForm *const *)a;
  const RtInstrumentForm *second = *(const RtInstrumentForm *const *)b;

  if (rank (first) != rank (second))
    return rank (first) < rank (second) ? -1 : 1;
  return g_utf8_collate (first->short_name, second->short_name);
}

/**
 * rt_instrument_form_list:
 * @catalogue: the knowledge of the practice
 *
 * Returns: (transfer full) (element-type RtInstrumentForm): every questionnaire that can be
 * answered option by option: the ones asked most often, then the others by name
 */
GPtrArray *
rt_instrument_form_list (RtCatalogue *catalogue)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_instrument_form_free);
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (instruments, i);

      if (is_answered_by_options (instrument))
        g_ptr_array_add (forms, form_new (instrument));
    }
  g_ptr_array_sort (forms, compare_forms);
  return forms;
}

/**
 * rt_instrument_form_new:
 * @catalogue: the knowledge of the practice
 * @instrument_id: a questionnaire of the catalogue
 *
 * Returns: (transfer full) (nullable): the questionnaire as it stands on the screen; NULL when the
 *   catalogue does not have it or it is not answered option by option
 */
RtInstrumentForm *
rt_instrument_form_new (RtCatalogue *catalogue, const char *instrument_id)
{
  const RtInstrument *instrument = rt_catalogue_instrument (catalogue, instrument_id);

  if (instrument == NULL || !is_answered_by_options (instrument))
    return NULL;
  return form_new (instrument);
}

/**
 * rt_instrument_form_free:
 * @form: (nullable): a form
 *
 * Frees it.
 */
void
rt_instrument_form_free (RtInstrumentForm *form)
{
  if (form == NULL)
    return;
  g_free (form->id);
  g_free (form->name);
  g_free (form->short_name);
  g_free (form->recall);
  g_free (form->licence);
  g_ptr_array_unref (form->items);
  g_free (form);
}

/**
 * rt_instrument_form_is_for_patients:
 *
 * Returns: whether its words are an instrument's own and not topics for who enters answers, and the
 * patient is the one who answers.
 */
gboolean
rt_instrument_form_is_for_patients (const RtInstrumentForm *form)
{
  return form->is_own && form->rater == RT_RATER_SELF;
}
