/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "person-facts.h"

/**
 * rt_person_facts_of:
 * @day: of answering
 *
 * Returns: sex and age in whole years as far as they are recorded; education is not recorded.
 */
RtPersonFacts
rt_person_facts_of (const RtPatient *patient, RtCalendarDate day)
{
  RtPersonFacts facts = RT_PERSON_UNKNOWN;

  if (patient->sex == RT_SEX_FEMALE)
    facts.sex = RT_APPLIES_TO_WOMEN;
  else if (patient->sex == RT_SEX_MALE)
    facts.sex = RT_APPLIES_TO_MEN;
  facts.age = rt_patient_age_on (patient, day);
  return facts;
}
