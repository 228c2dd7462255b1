/* SPDX-FileCopyrightText: The Reuptake authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "demonstration-cast.h"

#include <math.h>

/* clang-format off */

#define START(day_, dose_, timing_) { .day = day_, .dose = dose_, .timing = timing_ }
#define STOP(day_) { .day = day_, .mode = RT_REGIMEN_STOP }
#define ONCE(day_, dose_) { .day = day_, .dose = dose_, .mode = RT_REGIMEN_SINGLE }
#define PAUSE(day_, reason_) { .day = day_, .mode = RT_REGIMEN_PAUSE, .reason = reason_ }
#define NEEDED(day_, dose_, timing_) { .day = day_, .dose = dose_, .mode = RT_REGIMEN_AS_NEEDED, .timing = timing_ }

/* 1. Responds: one change at a time, and the change shows. */
static const RtDemonstrationIntervention responder_interventions[] = {
  { "sertraline", "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Low mood for five months", NULL, 2,
    { START (42, 50, "daily at=morning"), START (70, 100, "daily at=morning") },
    { -0.42, -0.25, -0.20, -0.20 }, 16 },
  { "light_therapy", "Bright light, 10 000 lux", RT_INTERVENTION_LIFESTYLE, "min", RT_DOMAIN_MOOD, NULL,
    "Winter worsening in earlier years", NULL, 2,
    { START (150, 30, "daily at=morning"), STOP (262) }, { -0.06, 0, -0.08, 0 }, 7 },
  { "vitamin_d", "Vitamin D", RT_INTERVENTION_COFACTOR, "µg", RT_DOMAIN_OTHER, NULL,
    "Low result of the laboratory", NULL, 1, { START (56, 25, "daily meal=with") }, { 0 }, 30 },
};
static const RtDemonstrationAdverse responder_adverse[] = {
  { 44, 58, "Nausea in the first hours of the day", RT_SEVERITY_MILD, 0, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_RECOVERED },
  { 88, -1, "Delayed orgasm", RT_SEVERITY_MILD, 0, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_NOT_RECOVERED },
};
static const RtDemonstrationLifeEvent responder_life[] = {
  { 205, "Returned to work, four days a week", { 0.04, 0.05, 0.04, 0 } },
};
static const RtDemonstrationResult responder_results[] = {
  { 40, "vitamin_d", "serum", "25-Hydroxyvitamin D", 31, "nmol/L", 50, NAN, "L" },
  { 40, "tsh", "serum", "Thyrotropin", 1.9, "mU/L", 0.4, 4.0, NULL },
  { 40, "ferritin", "serum", "Ferritin", 64, "µg/L", 15, 150, NULL },
  { 180, "vitamin_d", "serum", "25-Hydroxyvitamin D", 78, "nmol/L", 50, NAN, NULL },
};

/* 2. Does not respond: two adequate attempts, no change beyond noise. */
static const RtDemonstrationIntervention no_response_interventions[] = {
  { "escitalopram", "Escitalopram", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Recurrent depression, third episode", "No change after twelve weeks", 4,
    { START (35, 10, "daily at=morning"), START (77, 20, "daily at=morning"), START (133, 10, "daily at=morning"), STOP (140) },
    { -0.03, -0.04, 0, 0 }, 20 },
  { "exercise_aerobic", "Brisk walking", RT_INTERVENTION_LIFESTYLE, "min", RT_DOMAIN_MOOD, NULL,
    "Wish of the patient", NULL, 1, { START (119, 30, "per-week=5") }, { -0.04, -0.02, -0.05, 0 }, 20 },
  { "duloxetine", "Duloxetine", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Second attempt after escitalopram", NULL, 2,
    { START (154, 30, "daily at=morning"), START (168, 60, "daily at=morning") }, { -0.04, -0.02, 0.02, 0 }, 20 },
};
static const RtDemonstrationAdverse no_response_adverse[] = {
  { 171, 230, "Sweating at night", RT_SEVERITY_MODERATE, 2, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_RECOVERING },
};

/* 3. Relapses after a taper. */
static const RtDemonstrationIntervention relapse_interventions[] = {
  { "venlafaxine", "Venlafaxine", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Prevention of relapse, in its third year", "Wish of the patient to stop", 9,
    { START (0, 150, "daily at=morning"), START (84, 112.5, "daily at=morning"), START (98, 75, "daily at=morning"),
      START (112, 56, "daily at=morning"), START (126, 37.5, "daily at=morning"), START (140, 18, "daily at=morning"),
      STOP (154), START (287, 37.5, "daily at=morning"), START (301, 75, "daily at=morning") },
    { -0.48, -0.30, -0.28, -0.20 }, 24 },
};
static const RtDemonstrationAdverse relapse_adverse[] = {
  { 156, 172, "Electric-shock sensations on turning the head", RT_SEVERITY_MODERATE, 0, RT_CAUSALITY_PROBABLE, RT_OUTCOME_RECOVERED },
  { 143, 169, "Dizziness", RT_SEVERITY_MILD, 0, RT_CAUSALITY_PROBABLE, RT_OUTCOME_RECOVERED },
};
static const RtDemonstrationLifeEvent relapse_life[] = {
  { 231, "Moved house", { 0.08, 0.10, 0.08, 0.02 } },
};

/* 4. Too many changes at once: something helped, and nobody can say what. */
static const RtDemonstrationIntervention many_interventions[] = {
  { "five_htp", "5-Hydroxytryptophan", RT_INTERVENTION_PRECURSOR, "mg", RT_DOMAIN_MOOD, NULL,
    "Begun by the patient", "Nausea", 2, { START (91, 100, "daily at=bedtime"), STOP (126) }, { -0.04, 0, -0.04, 0 }, 10 },
  { NULL, "Magnesium with vitamin B6", RT_INTERVENTION_COFACTOR, "tablet", RT_DOMAIN_SLEEP, NULL,
    "Begun by the patient", NULL, 1, { START (92, 2, "daily at=evening") }, { 0, 0, -0.03, 0 }, 14,
    { { "magnesium", "Magnesium", 150, "mg" }, { "pyridoxine", "Vitamin B6 (pyridoxine)", 2.5, "mg" } } },
  { "p5p", "Pyridoxal 5'-phosphate", RT_INTERVENTION_COFACTOR, "mg", RT_DOMAIN_MOOD, NULL,
    "Begun by the patient", "No reason to continue", 2, { START (93, 25, "daily at=morning"), STOP (203) }, { 0 }, 14 },
  { "omega3", "Omega-3 (EPA and DHA)", RT_INTERVENTION_PRECURSOR, "g", RT_DOMAIN_MOOD, NULL,
    "Begun by the patient", NULL, 1, { START (94, 1, "daily meal=with") }, { -0.02, 0, 0, 0 }, 30 },
  { "mirtazapine", "Mirtazapine", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_SLEEP, "isi.total",
    "Lying awake for hours", NULL, 2, { START (98, 7.5, "daily at=bedtime"), START (112, 15, "daily at=bedtime") },
    { -0.20, -0.15, -0.34, 0.02 }, 9 },
  { "sub_coffee", "Coffee", RT_INTERVENTION_LIFESTYLE, "cups", RT_DOMAIN_SLEEP, NULL,
    "Six cups a day before", NULL, 2, { START (0, 6, "daily"), START (98, 1, "daily") }, { 0, 0.04, 0.12, 0 }, 5 },
};
static const RtDemonstrationAdverse many_adverse[] = {
  { 96, 126, "Nausea", RT_SEVERITY_MODERATE, 0, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_RECOVERED },
  { 110, -1, "Weight up by 2 kg", RT_SEVERITY_MODERATE, 4, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_NOT_RECOVERED },
};

/* 5. Iron: a cofactor, and fatigue that eases as ferritin rises. */
static const RtDemonstrationIntervention iron_interventions[] = {
  { "iron", "Iron, oral", RT_INTERVENTION_COFACTOR, "mg", RT_DOMAIN_OTHER, "daily_nrs.energy",
    "Low ferritin, tired, restless legs", NULL, 1, { START (49, 60, "days=2 at=morning") },
    { -0.16, -0.04, -0.22, -0.18 }, 40 },
  { "exercise_aerobic", "Cycling", RT_INTERVENTION_LIFESTYLE, "min", RT_DOMAIN_MOOD, NULL,
    "Wish of the patient", NULL, 1, { START (190, 40, "per-week=3") }, { -0.05, -0.04, -0.04, -0.04 }, 20 },
};
static const RtDemonstrationAdverse iron_adverse[] = {
  { 53, 80, "Constipation", RT_SEVERITY_MILD, 0, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_RECOVERED },
};
static const RtDemonstrationResult iron_results[] = {
  { 45, "ferritin", "serum", "Ferritin", 9, "µg/L", 15, 150, "L" },
  { 45, "vitamin_b12", "serum", "Vitamin B12", 288, "pmol/L", 150, 650, NULL },
  { 45, "homocysteine", "plasma", "Homocysteine (total)", 9.4, "µmol/L", NAN, 15, NULL },
  { 138, "ferritin", "serum", "Ferritin", 27, "µg/L", 15, 150, NULL },
  { 250, "ferritin", "serum", "Ferritin", 52, "µg/L", 15, 150, NULL },
  { 340, "ferritin", "serum", "Ferritin", 58, "µg/L", 15, 150, NULL },
};

/* 6. Focus: better attention, lighter sleep. */
static const RtDemonstrationIntervention focus_interventions[] = {
  { "methylphenidate", "Methylphenidate, prolonged release", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_FOCUS, "daily_nrs.focus",
    "ADHD diagnosed in adulthood", NULL, 5,
    { START (56, 18, "daily at=morning"), START (70, 36, "daily at=morning"), PAUSE (156, "Two weeks of holidays"),
      START (170, 36, "daily at=morning"), START (210, 27, "daily at=morning") },
    { -0.05, 0.06, 0.14, -0.42 }, 3 },
  { "l_tyrosine", "L-Tyrosine", RT_INTERVENTION_PRECURSOR, "mg", RT_DOMAIN_FOCUS, NULL,
    "Tried by the patient before", "No effect noticed", 2, { START (7, 500, "daily at=morning"), STOP (35) }, { 0 }, 5 },
};
static const RtDemonstrationAdverse focus_adverse[] = {
  { 72, -1, "Less appetite at noon", RT_SEVERITY_MILD, 0, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_NOT_RECOVERED },
  { 75, 214, "Falling asleep takes longer", RT_SEVERITY_MODERATE, 0, RT_CAUSALITY_PROBABLE, RT_OUTCOME_RECOVERED },
};

/* 7. Insomnia: therapy by habit, and a short-lived tablet. */
static const RtDemonstrationIntervention sleep_interventions[] = {
  { "sleep_cbti", "CBT for insomnia, sessions", RT_INTERVENTION_LIFESTYLE, NULL, RT_DOMAIN_SLEEP, "isi.total",
    "Insomnia for two years", "Course completed", 3,
    { START (63, 0, "weeks=1 window=00:00-06:00"), START (105, 0, "weeks=1 window=23:30-06:30"), STOP (119) },
    { -0.10, -0.10, -0.12, -0.06 }, 18 },
  { "sleep_cbti", "Regular sleep schedule", RT_INTERVENTION_LIFESTYLE, NULL, RT_DOMAIN_SLEEP, "isi.total",
    "Kept up after the course", NULL, 1, { START (70, 0, "daily at=06:30") }, { -0.08, -0.06, -0.40, -0.10 }, 18 },
  { "melatonin", "Melatonin, prolonged release", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_SLEEP, "isi.total",
    "Insomnia for two years", "No benefit noticed", 2, { START (21, 2, "daily at=21:00"), STOP (56) },
    { 0, 0, -0.03, 0 }, 5 },
};

/* 8. Anxiety: sessions, and something to take when needed. */
static const RtDemonstrationIntervention anxiety_interventions[] = {
  { "mindfulness", "Mindfulness course", RT_INTERVENTION_LIFESTYLE, "min", RT_DOMAIN_BEHAVIOUR, "gad7.total",
    "Worry most of the day", NULL, 2, { START (49, 20, "daily"), START (112, 10, "daily") }, { -0.12, -0.34, -0.14, -0.10 }, 25 },
  { "propranolol", "Propranolol", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_BEHAVIOUR, NULL,
    "Trembling before lectures", NULL, 5,
    { NEEDED (84, 20, "as-needed most=3/7"), ONCE (91, 20), ONCE (103, 20), ONCE (147, 20), ONCE (201, 20) },
    { 0 }, 1 },
  { "l_theanine", "L-Theanine", RT_INTERVENTION_PRECURSOR, "mg", RT_DOMAIN_BEHAVIOUR, NULL,
    "Begun by the patient", "No effect noticed", 2, { START (14, 200, "daily at=evening"), STOP (44) }, { 0 }, 4 },
};
static const RtDemonstrationLifeEvent anxiety_life[] = {
  { 161, "Examination period", { 0.03, 0.16, 0.12, 0.04 } },
};

/* 9. Mood swings: what moves is the swing, not the mean. */
static const RtDemonstrationIntervention swing_interventions[] = {
  { "social_rhythm", "Social rhythm therapy", RT_INTERVENTION_LIFESTYLE, NULL, RT_DOMAIN_BEHAVIOUR, "daily_nrs.mood",
    "Irregular days after shift work", NULL, 1, { START (77, 0, "weeks=2") }, { -0.06, -0.06, -0.12, 0 }, 30 },
  { "lamotrigine", "Lamotrigine", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Schizoaffective disorder, depressive episodes", NULL, 5,
    { START (105, 25, "daily at=evening"), START (119, 50, "daily at=evening"), START (133, 100, "daily at=evening"),
      START (147, 150, "daily at=evening"), START (161, 200, "daily at=evening") },
    { -0.20, -0.08, -0.05, -0.05 }, 25 },
  { "sub_paliperidone", "Paliperidone, monthly depot", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_BEHAVIOUR, "daily_nrs.mood",
    "Schizoaffective disorder, tablets were often forgotten", NULL, 13,
    { ONCE (49, 150), ONCE (56, 100), START (84, 75, "weeks=4"), ONCE (84, 75), ONCE (112, 75), ONCE (140, 75), ONCE (168, 75), ONCE (196, 75),
      ONCE (224, 75), ONCE (252, 75), ONCE (280, 75), ONCE (308, 75), ONCE (336, 75) }, { 0 }, 30 },
};
static const RtDemonstrationAdverse swing_adverse[] = {
  { 59, 98, "Restless legs while sitting", RT_SEVERITY_MILD, 2, RT_CAUSALITY_POSSIBLE, RT_OUTCOME_RECOVERED },
};

/* 10. Side effects end an attempt. */
static const RtDemonstrationIntervention stopped_interventions[] = {
  { "bupropion", "Bupropion, prolonged release", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Low drive, fear of weight gain", "Rash", 3,
    { START (42, 150, "daily at=morning"), START (56, 300, "daily at=morning"), STOP (63) }, { -0.10, 0.12, 0.16, -0.05 }, 10 },
  { "sertraline", "Sertraline", RT_INTERVENTION_THERAPEUTIC, "mg", RT_DOMAIN_MOOD, "phq9.total",
    "Next attempt after bupropion", NULL, 2, { START (84, 25, "daily at=morning"), START (91, 50, "daily at=morning") },
    { -0.26, -0.20, -0.10, -0.08 }, 18 },
  { "mediterranean_diet", "Mediterranean-style diet", RT_INTERVENTION_LIFESTYLE, NULL, RT_DOMAIN_OTHER, NULL,
    "With the dietitian", NULL, 1, { START (126, 0, "daily") }, { -0.05, 0, 0, 0 }, 40 },
};
static const RtDemonstrationAdverse stopped_adverse[] = {
  { 46, 66, "Sleeplessness", RT_SEVERITY_MODERATE, 0, RT_CAUSALITY_PROBABLE, RT_OUTCOME_RECOVERED },
  { 61, 74, "Itching rash on trunk and arms", RT_SEVERITY_MODERATE, 0, RT_CAUSALITY_PROBABLE, RT_OUTCOME_RECOVERED },
};

/* 11. Seasonal, and few answers: much cannot be said, and the page says why. */
static const RtDemonstrationIntervention seasonal_interventions[] = {
  { "light_therapy", "Bright light, 10 000 lux", RT_INTERVENTION_LIFESTYLE, "min", RT_DOMAIN_MOOD, "phq9.total",
    "Worse every winter", NULL, 3, { START (28, 30, "daily at=morning"), STOP (140), START (330, 30, "daily at=morning") },
    { -0.20, -0.05, -0.12, -0.10 }, 8 },
};

/* 12. Metabolites: measured twice, and what they do not say stands beside them. */
static const RtDemonstrationIntervention metabolite_interventions[] = {
  { "food_tryptophan", "Tryptophan-rich food pattern", RT_INTERVENTION_PRECURSOR, NULL, RT_DOMAIN_SLEEP, "isi.total",
    "Wish of the patient to begin with food", NULL, 1, { START (49, 0, "daily at=evening meal=with") }, { -0.02, -0.02, -0.05, 0 }, 20 },
  { "l_tryptophan", "L-Tryptophan", RT_INTERVENTION_PRECURSOR, "mg", RT_DOMAIN_SLEEP, "isi.total",
    "Second step after the food pattern", NULL, 2, { START (133, 500, "daily at=bedtime"), START (161, 1000, "daily at=bedtime") },
    { -0.06, -0.04, -0.18, 0 }, 12 },
  { "pyridoxine", "Vitamin B6 (pyridoxine)", RT_INTERVENTION_COFACTOR, "mg", RT_DOMAIN_OTHER, NULL,
    "Low plasma pyridoxal 5'-phosphate", "Level in the reference interval", 2, { START (63, 10, "daily at=morning"), STOP (180) }, { 0 }, 20 },
};
static const RtDemonstrationResult metabolite_results[] = {
  { 44, "five_hiaa", "urine_24h", "5-Hydroxyindoleacetic acid", 3.1, "mg/24h", 2, 9, NULL },
  { 44, "hva", "urine_24h", "Homovanillic acid", 4.2, "mg/24h", NAN, 8, NULL },
  { 44, "plp", "plasma", "Pyridoxal 5'-phosphate", 14, "nmol/L", 20, 125, "L" },
  { 44, "cortisol", "serum", "Cortisol, 08:00", 412, "nmol/L", 140, 690, NULL },
  { 176, "five_hiaa", "urine_24h", "5-Hydroxyindoleacetic acid", 8.2, "mg/24h", 2, 9, NULL },
  { 176, "hva", "urine_24h", "Homovanillic acid", 4.6, "mg/24h", NAN, 8, NULL },
  { 176, "plp", "plasma", "Pyridoxal 5'-phosphate", 96, "nmol/L", 20, 125, NULL },
  { 320, "five_hiaa", "urine_24h", "5-Hydroxyindoleacetic acid", 10.4, "mg/24h", 2, 9, "H" },
  { 320, "hva", "urine_24h", "Homovanillic acid", 3.9, "mg/24h", NAN, 8, NULL },
};

#define LIST(array) array, G_N_ELEMENTS (array)
#define NONE NULL, 0

static const RtDemonstrationPerson cast[] = {
  { "Almstedt, Runa", NULL, 41, RT_SEX_FEMALE, "Low mood, referred by the family doctor", { 0.62, 0.50, 0.48, 0.50 }, 0.045, 0, 0.93, { TRUE, TRUE, TRUE },
    LIST (responder_interventions), LIST (responder_adverse), LIST (responder_life), LIST (responder_results), "phq9.total", 4, RT_DOMAIN_MOOD },
  { "Brevik, Osmund", NULL, 56, RT_SEX_MALE, "Third depressive episode", { 0.60, 0.42, 0.46, 0.50 }, 0.05, 0, 0.84, { TRUE, TRUE, FALSE },
    LIST (no_response_interventions), LIST (no_response_adverse), NONE, NONE, "phq9.total", 9, RT_DOMAIN_MOOD },
  { "Castellane, Idris", NULL, 37, RT_SEX_MALE, "Wish to stop a long-term medicine", { 0.60, 0.46, 0.44, 0.42 }, 0.045, 0, 0.90, { TRUE, TRUE, TRUE },
    LIST (relapse_interventions), LIST (relapse_adverse), LIST (relapse_life), NONE, "phq9.total", 4, RT_DOMAIN_MOOD },
  { "Dornfeld, Wanja", "Wanja", 29, RT_SEX_OTHER, "Sleepless and exhausted", { 0.48, 0.44, 0.58, 0.40 }, 0.05, 0, 0.88, { TRUE, TRUE, TRUE },
    LIST (many_interventions), LIST (many_adverse), NONE, NONE, "isi.total", 7, RT_DOMAIN_SLEEP },
  { "Espelund, Mirre", NULL, 33, RT_SEX_FEMALE, "Fatigue and restless legs", { 0.36, 0.26, 0.50, 0.46 }, 0.045, 0, 0.91, { TRUE, FALSE, TRUE },
    LIST (iron_interventions), LIST (iron_adverse), NONE, LIST (iron_results), "daily_nrs.energy", 6, RT_DOMAIN_OTHER },
  { "Fenwick-Rao, Tamsin", NULL, 24, RT_SEX_FEMALE, "Difficulty in keeping attention at work", { 0.24, 0.30, 0.26, 0.66 }, 0.05, 0, 0.80, { TRUE, TRUE, TRUE },
    LIST (focus_interventions), LIST (focus_adverse), NONE, NONE, "daily_nrs.focus", 6, RT_DOMAIN_FOCUS },
  { "Gravesen, Ulf", NULL, 62, RT_SEX_MALE, "Insomnia for two years", { 0.30, 0.28, 0.72, 0.34 }, 0.045, 0, 0.95, { TRUE, FALSE, TRUE },
    LIST (sleep_interventions), NONE, NONE, NONE, "isi.total", 7, RT_DOMAIN_SLEEP },
  { "Holloway-Nakamura, Anneliese Theodora", "Anna", 21, RT_SEX_FEMALE, "Worry and trembling before lectures", { 0.34, 0.64, 0.42, 0.40 }, 0.05, 0, 0.87, { TRUE, TRUE, FALSE },
    LIST (anxiety_interventions), NONE, LIST (anxiety_life), NONE, "gad7.total", 7, RT_DOMAIN_BEHAVIOUR },
  { "Iversen, Solveig", NULL, 47, RT_SEX_FEMALE, "Mood swings", { 0.44, 0.32, 0.40, 0.34 }, 0.06, 0.20, 0.92, { TRUE, FALSE, TRUE },
    LIST (swing_interventions), LIST (swing_adverse), NONE, NONE, "phq9.total", 6, RT_DOMAIN_MOOD },
  { "Jurado, Leandro", NULL, 52, RT_SEX_MALE, "Low drive and low mood", { 0.54, 0.38, 0.40, 0.46 }, 0.05, 0, 0.83, { TRUE, TRUE, TRUE },
    LIST (stopped_interventions), LIST (stopped_adverse), NONE, NONE, "phq9.total", 9, RT_DOMAIN_MOOD },
  { "Kestrel, Aoife", NULL, 68, RT_SEX_FEMALE, "Worse every winter", { 0.40, 0.22, 0.38, 0.30 }, 0.05, 0, 0.06, { TRUE, FALSE, FALSE },
    LIST (seasonal_interventions), NONE, NONE, NONE, "phq9.total", 4, RT_DOMAIN_MOOD },
  { "Lindqvist, Per", NULL, 44, RT_SEX_MALE, "Light sleep, interest in nutrition", { 0.30, 0.28, 0.52, 0.28 }, 0.045, 0, 0.89, { TRUE, TRUE, TRUE },
    LIST (metabolite_interventions), NONE, NONE, LIST (metabolite_results), "isi.total", 7, RT_DOMAIN_SLEEP },
};

/* clang-format on */

/**
 * rt_demonstration_cast:
 * @n_people: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_people): the people of the demonstration practice.
 */
const RtDemonstrationPerson *
rt_demonstration_cast (guint *n_people)
{
  *n_people = G_N_ELEMENTS (cast);
  return cast;
}
