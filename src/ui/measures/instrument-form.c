/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measures/instrument-form.h"

#include <glib/gi18n.h>

#include "answer-place.h"
#include "language.h"
#include "skipped-item.h"

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

static void
value_free (gpointer data)
{
  RtFormValue *value = data;

  g_free (value->title);
  g_free (value->unit);
  g_free (value);
}

/* A fact without a unit is answered like an item. */
static RtFormItem *
yes_no_new (const RtAnswerPlace *place)
{
  static const double scores[] = { 0, 1 };
  RtFormItem *item = g_new0 (RtFormItem, 1);

  item->number = place->number;
  item->topic = g_strdup (place->fact->name);
  item->scores = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_vals (item->scores, scores, G_N_ELEMENTS (scores));
  item->labels = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (item->labels, g_strdup (_ ("no")));
  g_ptr_array_add (item->labels, g_strdup (_ ("yes")));
  return item;
}

static RtFormValue *
value_new (const RtAnswerPlace *place)
{
  RtFormValue *value = g_new0 (RtFormValue, 1);

  value->number = place->number;
  if (place->kind == RT_PLACE_FACT)
    {
      value->title = g_strdup (place->fact->name);
      /* UCUM writes degrees Celsius so. */
      value->unit = g_strdup (g_str_equal (place->fact->unit, "Cel") ? "°C" : place->fact->unit);
      return value;
    }
  value->has_range = TRUE;
  if (place->kind == RT_PLACE_ITEM)
    {
      value->title = g_strdup (place->item->topic);
      value->unit = g_strdup (place->item->options->unit);
      value->minimum = place->item->options->minimum;
      value->maximum = place->item->options->maximum;
      return value;
    }
  value->title = g_strdup (place->subscale->name);
  value->minimum = place->subscale->minimum;
  value->maximum = place->subscale->maximum;
  return value;
}

static void
add_place (RtInstrumentForm *form, const RtAnswerPlace *place)
{
  if (place->kind == RT_PLACE_ITEM && !place->item->options->is_number)
    g_ptr_array_add (form->items, form_item_new (place->item));
  else if (place->kind == RT_PLACE_FACT && place->fact->unit == NULL)
    g_ptr_array_add (form->items, yes_no_new (place));
  else
    g_ptr_array_add (form->values, value_new (place));
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
  form->scoring_notes = instrument->scoring_notes != NULL && instrument->scoring_notes[0] != NULL
                            ? g_strjoinv ("\n", instrument->scoring_notes)
                            : NULL;
  form->licence = licence_words (instrument);
  form->is_own = instrument->is_own;
  if (instrument->rater == NULL || !rt_rater_from_string (instrument->rater, &form->rater))
    form->rater = RT_RATER_SELF;
  form->items = g_ptr_array_new_with_free_func (form_item_free);
  form->values = g_ptr_array_new_with_free_func (value_free);
  for (int number = 1; number <= rt_answer_n_places (instrument); number++)
    {
      RtAnswerPlace place;

      if (rt_answer_place (instrument, number, &place))
        add_place (form, &place);
    }
  return form;
}

/** rt_instrument_form_of: Returns: (transfer full): a questionnaire that is in no catalogue yet. */
RtInstrumentForm *
rt_instrument_form_of (const RtInstrument *instrument)
{
  return form_new (instrument);
}

/* Asked most often, so they come first. */
static const char *const frequent[] = { "phq9",  "gad7", "isi",  "daily_nrs", "asrs18",
                                        "pss10", "pcl5", "who5", "audit_c" };

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
 * Returns: (transfer full) (element-type RtInstrumentForm): every questionnaire and test: the ones
 *   asked most often, then the others by name
 */
GPtrArray *
rt_instrument_form_list (RtCatalogue *catalogue)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify)rt_instrument_form_free);
  const GPtrArray *instruments = rt_catalogue_instruments (catalogue);

  for (guint i = 0; i < instruments->len; i++)
    {
      const RtInstrument *instrument = g_ptr_array_index (instruments, i);
      RtInstrumentForm *form = form_new (instrument);

      form->has_wording = rt_catalogue_wording (catalogue, instrument->id, NULL) != NULL;
      g_ptr_array_add (forms, form);
    }
  g_ptr_array_sort (forms, compare_forms);
  return forms;
}

/**
 * rt_instrument_form_new:
 * @catalogue: the knowledge of the practice
 * @instrument_id: a questionnaire of the catalogue
 * @version: that was answered; 0 for the newest
 *
 * Returns: (transfer full) (nullable): the questionnaire as it stands on the screen, by its topics;
 *   NULL when the catalogue does not have it
 */
RtInstrumentForm *
rt_instrument_form_new (RtCatalogue *catalogue, const char *instrument_id, int version)
{
  const RtInstrument *instrument =
      rt_catalogue_instrument_answered (catalogue, instrument_id, version);
  RtInstrumentForm *form = instrument != NULL ? form_new (instrument) : NULL;

  if (form == NULL)
    return NULL;
  form->catalogue = rt_catalogue_ref (catalogue);
  form->instrument = instrument;
  return form;
}

/* The wording of an instrument whose own tag means @tag. */
static const RtInstrumentWording *
wording_of_tag (RtCatalogue *catalogue, const char *instrument_id, const char *tag)
{
  const GPtrArray *wordings = rt_catalogue_wordings (catalogue);

  for (guint i = 0; i < wordings->len; i++)
    {
      const RtInstrumentWording *wording = g_ptr_array_index (wordings, i);
      g_autofree char *meant = rt_language_tag (wording->language);

      if (g_str_equal (wording->instrument->id, instrument_id) && g_str_equal (meant, tag))
        return wording;
    }
  return NULL;
}

/* The wording in the language of the screen, else the first the practice has added. */
static const RtInstrumentWording *
find_wording (RtCatalogue *catalogue, const char *instrument_id)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *tag = rt_language_tag (languages[i]);
      const RtInstrumentWording *wording = wording_of_tag (catalogue, instrument_id, tag);

      if (wording != NULL)
        return wording;
    }
  return rt_catalogue_wording (catalogue, instrument_id, NULL);
}

static void
use_wording (RtInstrumentForm *form, const RtInstrumentWording *wording)
{
  form->has_wording = TRUE;
  form->language = g_strdup (wording->language);
  form->instructions = g_strdup (wording->instructions);
  if (wording->title != NULL)
    g_set_str (&form->name, wording->title);
  for (guint i = 0; i < form->items->len; i++)
    {
      RtFormItem *item = g_ptr_array_index (form->items, i);
      const RtInstrumentItem *known = rt_instrument_item (wording->instrument, item->number);

      if (known == NULL)
        continue;
      g_set_str (&item->topic, rt_instrument_wording_item (wording, item->number));
      for (guint j = 0; j < item->labels->len; j++)
        {
          g_free (g_ptr_array_index (item->labels, j));
          g_ptr_array_index (item->labels, j) =
              g_strdup (rt_instrument_wording_option (wording, known, j));
        }
    }
}

/**
 * rt_instrument_form_new_for_patient:
 * @version: that was begun; 0 for the newest
 *
 * Returns: (transfer full) (nullable): the questionnaire in the wording the practice has added, or
 *   an instrument's own; NULL when a patient may not be asked by it
 */
RtInstrumentForm *
rt_instrument_form_new_for_patient (RtCatalogue *catalogue, const char *instrument_id, int version)
{
  g_autoptr (RtInstrumentForm) form = rt_instrument_form_new (catalogue, instrument_id, version);
  const RtInstrumentWording *wording = find_wording (catalogue, instrument_id);

  if (form == NULL)
    return NULL;
  if (wording != NULL && wording->instrument == form->instrument)
    use_wording (form, wording);
  return rt_instrument_form_is_for_patients (form) ? g_steal_pointer (&form) : NULL;
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
  g_free (form->scoring_notes);
  g_free (form->licence);
  g_free (form->language);
  g_free (form->instructions);
  g_ptr_array_unref (form->items);
  g_ptr_array_unref (form->values);
  g_clear_pointer (&form->catalogue, rt_catalogue_unref);
  g_free (form);
}

/**
 * rt_instrument_form_skips:
 * @answers: (nullable) (element-type RtItemAnswer): what is answered
 * @index: of an item of the form, from 0
 *
 * Returns: whether the questionnaire's own rule leaves the item unasked.
 */
gboolean
rt_instrument_form_skips (const RtInstrumentForm *form, const GArray *answers, guint index)
{
  const RtFormItem *item = g_ptr_array_index (form->items, index);

  return form->instrument != NULL && answers != NULL
         && rt_item_skipped_by (form->instrument, answers, item->number) != NULL;
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
  return (form->is_own || form->has_wording) && form->rater == RT_RATER_SELF && form->items->len > 0
         && form->values->len == 0;
}
