/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/goal-form.h"

#include <glib/gi18n.h>

#include "clock.h"
#include "common/when-row.h"
#include "measure-knowledge.h"
#include "number-text.h"

struct _RtGoalForm
{
  AdwBin parent_instance;

  AdwComboRow *domain;
  AdwComboRow *measure;
  AdwComboRow *sense;
  AdwEntryRow *value;
  AdwEntryRow *words;
  RtWhenRow *by;

  RtCatalogue *catalogue;
  GPtrArray *measure_ids; /* (element utf8) behind the rows of measure after the first */
  RtMoment set_at;
};

static void form_iface_init (RtEntryFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RtGoalForm,
                               rt_goal_form,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RT_TYPE_ENTRY_FORM, form_iface_init))

static void
measure_chosen_cb (RtGoalForm *self)
{
  gboolean measured = adw_combo_row_get_selected (self->measure) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->sense), measured);
  gtk_widget_set_visible (GTK_WIDGET (self->value), measured);
}

static void
add_measure (RtGoalForm *self, GtkStringList *titles, const char *id, const char *title)
{
  gtk_string_list_append (titles, title);
  g_ptr_array_add (self->measure_ids, g_strdup (id));
}

/* In words only first, then what the record has values of, then the measure of the goal that is
 * corrected when it has none. */
static void
fill_measures (RtGoalForm *self, const RtRecord *record, const char *chosen)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->measure_ids, 0);
  gtk_string_list_append (titles, _ ("none, in words only"));
  for (guint i = 0; i < record->measures->len; i++)
    {
      const RtMeasure *measure = g_ptr_array_index (record->measures, i);
      g_autoptr (RtMeasureKnowledge) knowledge =
          rt_measure_knowledge_new (record, self->catalogue, measure);

      add_measure (self, titles, measure->id, knowledge->title);
      if (g_strcmp0 (measure->id, chosen) == 0)
        selected = self->measure_ids->len;
    }
  if (chosen != NULL && selected == 0)
    {
      add_measure (self, titles, chosen, chosen);
      selected = self->measure_ids->len;
    }
  adw_combo_row_set_model (self->measure, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->measure, selected);
}

static void
show_entry (RtEntryForm *form, const RtRecord *record, gconstpointer entry)
{
  RtGoalForm *self = RT_GOAL_FORM (form);
  const RtGoal *goal = entry;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *value = NULL;

  fill_measures (self, record, goal != NULL ? goal->measure_id : NULL);
  self->set_at = goal != NULL ? goal->set_at : rt_clock_now ();
  if (goal != NULL)
    {
      value = rt_number_format_shortest (goal->value, 4);
      adw_combo_row_set_selected (self->domain, (guint)goal->domain);
      adw_combo_row_set_selected (self->sense, (guint)goal->sense);
      gtk_editable_set_text (GTK_EDITABLE (self->words), goal->text != NULL ? goal->text : "");
      if (goal->measure_id != NULL)
        gtk_editable_set_text (GTK_EDITABLE (self->value), value);
      if (goal->has_target_date)
        {
          RtMoment by = rt_moment_from_date (goal->target_date, zone);

          by.precision = goal->target_date.precision;
          rt_when_row_set (self->by, by);
        }
    }
  measure_chosen_cb (self);
}

static gboolean
read_target (RtGoalForm *self, RtGoal *goal, GError **error)
{
  guint measure = adw_combo_row_get_selected (self->measure);
  RtMoment by = { 0 };

  if (!rt_when_row_get (self->by, &goal->has_target_date, &by, error))
    return FALSE;
  if (goal->has_target_date)
    {
      goal->target_date = rt_moment_date (by);
      goal->target_date.precision = MIN (by.precision, RT_PRECISION_DAY);
    }
  if (measure == 0 || measure > self->measure_ids->len)
    return TRUE;
  goal->measure_id = g_strdup (g_ptr_array_index (self->measure_ids, measure - 1));
  return rt_number_parse_entered (gtk_editable_get_text (GTK_EDITABLE (self->value)), &goal->value,
                                  error);
}

static gpointer
read_entry (RtEntryForm *form, GError **error)
{
  RtGoalForm *self = RT_GOAL_FORM (form);
  g_autoptr (RtGoal) goal = rt_goal_new ();

  if (!read_target (self, goal, error))
    return NULL;
  goal->domain = (RtDomain)adw_combo_row_get_selected (self->domain);
  goal->sense = (RtGoalSense)adw_combo_row_get_selected (self->sense);
  goal->text = rt_entry_form_text (self->words);
  goal->set_at = self->set_at;
  return g_steal_pointer (&goal);
}

static void
form_iface_init (RtEntryFormInterface *iface)
{
  iface->show = show_entry;
  iface->read = read_entry;
}

static void
rt_goal_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RT_TYPE_GOAL_FORM);
  G_OBJECT_CLASS (rt_goal_form_parent_class)->dispose (object);
}

static void
rt_goal_form_finalize (GObject *object)
{
  RtGoalForm *self = RT_GOAL_FORM (object);

  g_ptr_array_unref (self->measure_ids);
  g_clear_pointer (&self->catalogue, rt_catalogue_unref);
  G_OBJECT_CLASS (rt_goal_form_parent_class)->finalize (object);
}

static void
rt_goal_form_class_init (RtGoalFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rt_goal_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = rt_goal_form_finalize;
  g_type_ensure (RT_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/reuptake/Reuptake/ui/notes/goal-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, domain);
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, measure);
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, sense);
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, value);
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, words);
  gtk_widget_class_bind_template_child (widget_class, RtGoalForm, by);
  gtk_widget_class_bind_template_callback (widget_class, measure_chosen_cb);
}

static void
rt_goal_form_init (RtGoalForm *self)
{
  self->measure_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** rt_goal_form_new: Returns: (transfer floating): an empty form for a goal */
RtGoalForm *
rt_goal_form_new (RtCatalogue *catalogue)
{
  RtGoalForm *self = g_object_new (RT_TYPE_GOAL_FORM, NULL);

  self->catalogue = rt_catalogue_ref (catalogue);
  return self;
}
