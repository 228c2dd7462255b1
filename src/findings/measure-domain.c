/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "measure-domain.h"

#include <string.h>

/* The beginnings of the words that the knowledge and import profiles use for what something
 * measures, and the aim of treatment they belong to. The first that fits decides, so that what is
 * no aim comes first. */
static const struct
{
  const char *stem;
  RtDomain domain;
} stems[] = {
  { "side_effect", RT_DOMAIN_OTHER },
  { "sleep", RT_DOMAIN_SLEEP },
  { "insomnia", RT_DOMAIN_SLEEP },
  { "fatigue", RT_DOMAIN_SLEEP },
  { "tired", RT_DOMAIN_SLEEP },
  { "attention", RT_DOMAIN_FOCUS },
  { "inattention", RT_DOMAIN_FOCUS },
  { "focus", RT_DOMAIN_FOCUS },
  { "concentrat", RT_DOMAIN_FOCUS },
  { "cognition", RT_DOMAIN_FOCUS },
  { "memory", RT_DOMAIN_FOCUS },
  { "processing_speed", RT_DOMAIN_FOCUS },
  { "executive", RT_DOMAIN_FOCUS },
  { "vigilance", RT_DOMAIN_FOCUS },
  { "hyperactiv", RT_DOMAIN_BEHAVIOUR },
  { "impuls", RT_DOMAIN_BEHAVIOUR },
  { "irritab", RT_DOMAIN_BEHAVIOUR },
  { "restless", RT_DOMAIN_BEHAVIOUR },
  { "ocd", RT_DOMAIN_BEHAVIOUR },
  { "substance", RT_DOMAIN_BEHAVIOUR },
  { "dependence", RT_DOMAIN_BEHAVIOUR },
  { "function", RT_DOMAIN_BEHAVIOUR },
  { "anger", RT_DOMAIN_BEHAVIOUR },
  { "depress", RT_DOMAIN_MOOD },
  { "mood", RT_DOMAIN_MOOD },
  { "anxi", RT_DOMAIN_MOOD },
  { "anhedonia", RT_DOMAIN_MOOD },
  { "mania", RT_DOMAIN_MOOD },
  { "wellbeing", RT_DOMAIN_MOOD },
  { "quality_of_life", RT_DOMAIN_MOOD },
  { "affect", RT_DOMAIN_MOOD },
  { "stress", RT_DOMAIN_MOOD },
  { "distress", RT_DOMAIN_MOOD },
  { "trauma", RT_DOMAIN_MOOD },
  { "worry", RT_DOMAIN_MOOD },
};

/* Whether a word of @text, which are parted by anything but letters, begins with @stem; stems of
 * two words with an underscore are looked for as they are. */
static gboolean
has_word (const char *text, const char *stem)
{
  for (const char *at = strstr (text, stem); at != NULL; at = strstr (at + 1, stem))
    if (at == text || !g_ascii_isalpha (at[-1]))
      return TRUE;
  return FALSE;
}

static gboolean
find_domain (const char *text, RtDomain *domain)
{
  g_autofree char *lower = text != NULL ? g_ascii_strdown (text, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (stems); i++)
    if (has_word (lower, stems[i].stem))
      {
        *domain = stems[i].domain;
        return TRUE;
      }
  return FALSE;
}

/**
 * rt_measure_domain: Which aim of treatment a measure belongs to, so that what belongs together can
 * be looked at together: by the part of an instrument it is, else by what the instrument measures,
 * else by the words of its id, family and name. Nothing is judged by it.
 *
 * Returns: %RT_DOMAIN_OTHER when none of the four fits.
 */
RtDomain
rt_measure_domain (const RtCatalogue *catalogue, const RtMeasure *measure)
{
  const RtInstrumentSubscale *subscale = NULL;
  const RtInstrument *instrument =
      catalogue != NULL ? rt_catalogue_instrument_of_measure (catalogue, measure->id, &subscale)
                        : NULL;
  RtDomain domain = RT_DOMAIN_OTHER;

  if (subscale != NULL && find_domain (subscale->id, &domain))
    return domain;
  for (guint i = 0; instrument != NULL && instrument->domains[i] != NULL; i++)
    if (find_domain (instrument->domains[i], &domain))
      return domain;
  if (instrument != NULL || measure->kind == RT_MEASURE_ANALYTE)
    return RT_DOMAIN_OTHER;
  if (find_domain (measure->id, &domain) || find_domain (measure->family, &domain))
    return domain;
  find_domain (measure->name, &domain);
  return domain;
}
