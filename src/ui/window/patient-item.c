/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/patient-item.h"

struct _RtPatientItem
{
  GObject parent_instance;

  RtPatientSummary *summary;
};

G_DEFINE_FINAL_TYPE (RtPatientItem, rt_patient_item, G_TYPE_OBJECT)

static void
rt_patient_item_finalize (GObject *object)
{
  RtPatientItem *self = RT_PATIENT_ITEM (object);

  g_clear_pointer (&self->summary, rt_patient_summary_free);
  G_OBJECT_CLASS (rt_patient_item_parent_class)->finalize (object);
}

static void
rt_patient_item_class_init (RtPatientItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rt_patient_item_finalize;
}

static void
rt_patient_item_init (RtPatientItem *self)
{
}

/**
 * rt_patient_item_new:
 * @summary: (transfer full): a row of the patient list
 *
 * Returns: (transfer full): the item
 */
RtPatientItem *
rt_patient_item_new (RtPatientSummary *summary)
{
  RtPatientItem *self = g_object_new (RT_TYPE_PATIENT_ITEM, NULL);

  self->summary = summary;
  return self;
}

/**
 * rt_patient_item_summary:
 * @self: an item
 *
 * Returns: (transfer none): what it holds
 */
const RtPatientSummary *
rt_patient_item_summary (RtPatientItem *self)
{
  g_return_val_if_fail (RT_IS_PATIENT_ITEM (self), NULL);
  return self->summary;
}
