# SPDX-FileCopyrightText: The Reuptake authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the drafts of the interventions said in shorthand, and the words that stand in the files for it
(CHANGES.md, "Words, not shorthand"): the same facts, written out."""

WORDS = {
    # How soon.
    "acute": "at once",
    "immediate": "at once",
    "hours (plasma ratio); mood effect uncertain": "hours (ratio in plasma); an effect on mood is uncertain",
    "1-3 weeks (mania), months (prevention)": "1–3 weeks (mania), months (prevention)",
    # What the evidence is like.
    "n/a": "not rated",
    "established for depression (EU)": "established for depression (licensed in the EU)",
    "limited; observational stroke signal": "limited; an observational study links it with stroke",
    "established for GAD": "established for generalised anxiety disorder",
    "pregabalin for GAD (EU)": "pregabalin for generalised anxiety disorder (EU)",
    "appetite; serotonin toxicity adjunct": "for appetite; beside other treatment in serotonin toxicity",
    "neurogenic orthostatic hypotension, DBH deficiency":
        "neurogenic orthostatic hypotension, deficiency of dopamine beta-hydroxylase (DBH)",
    "small PD trials; content unstandardised":
        "small trials in Parkinson disease; the content of products is not standardised",
    "PD": "Parkinson disease",
    "PD; transdermal for depression": "Parkinson disease; as a patch for depression",
    "several RCTs": "several randomised trials",
    "as B6": "as vitamin B6",
    "PKU standard of care": "standard of care in phenylketonuria (PKU)",
    "PKU, BH4 deficiency (prescription)": "phenylketonuria (PKU), BH4 deficiency (on prescription)",
    "moderate adjunct": "moderate, beside other treatment",
    "mixed adjunct trials": "mixed trials, beside other treatment",
    "adjunct, small trials": "small trials, beside other treatment",
    "small adjunct benefit, EPA-rich": "a small benefit beside other treatment, of products rich in EPA",
    "bipolar adjunct": "bipolar disorder, beside other treatment",
    "adjunct trials in SSRI-resistant depression":
        "trials beside an SSRI in depression that had not responded to it",
    "mild-moderate depression": "mild to moderate depression",
    "first-line guideline": "named first by guidelines",
    "specialist epilepsy": "epilepsy, in specialist care",
    "short-term": "for short-term use",
    "anxiety, mixed": "anxiety, mixed results",
    "nightmares, mixed": "nightmares, mixed results",
    "circadian disorders, age over 55 insomnia (EU)":
        "disorders of the body clock; insomnia above the age of 55 (EU)",
    "not recommended by agencies; poison-centre reports":
        "not recommended by agencies; poison centres report harm",
    "ADHD (US); strong CYP1A2 inhibitor": "ADHD (US); it strongly inhibits CYP1A2",
    "established for depression (not US)": "established for depression (not licensed in the US)",
    "bipolar depression prevention": "prevention of bipolar depression",
    # What stopping can bring.
    "delirium, hyperpyrexia on abrupt stop": "delirium and high fever after a sudden stop",
    "misuse and dependence (boxed warning); crash on stopping":
        "misuse and dependence (boxed warning); exhaustion and low mood on stopping",
    "cholinergic and supersensitivity rebound": "cholinergic rebound, and rebound from supersensitivity",
    "withdrawal dyskinesia, relapse, rebound nausea":
        "dyskinesia on withdrawal, relapse and rebound nausea",
    "abrupt stop: seizures, hyperthermia": "seizures and high body temperature after a sudden stop",
    "rebound hypertension on abrupt stop": "rebound of high blood pressure after a sudden stop",
    "rebound hypertension": "rebound of high blood pressure",
    "hyperpyrexia on abrupt stop": "high fever after a sudden stop",
    "hyperpyrexia on withdrawal reported": "high fever on withdrawal has been reported",
    "abrupt stop: parkinsonism-hyperpyrexia": "parkinsonism with high fever after a sudden stop",
    "seizure rebound": "rebound of seizures",
    "seizure rebound in epilepsy": "rebound of seizures in epilepsy",
    "seizure rebound on abrupt stop": "rebound of seizures after a sudden stop",
    "rebound tachycardia, angina": "rebound with a fast pulse and angina",
    "GHB withdrawal": "withdrawal as from GHB",
    "withdrawal headache, fatigue, low mood 1-9 days": "headache, fatigue and low mood for 1–9 days",
    "rebound": "rebound of symptoms",
    "tolerance in days": "tolerance within days",
    "nicotine dependence continues at lower level": "dependence on nicotine continues at a lower level",
    # What is watched, and what is asked about.
    "liver tests at start, 3, 6, 12, 24 weeks and on dose change (EU label)":
        "liver tests at the start, after 3, 6, 12 and 24 weeks and when the dose changes (EU label)",
    "mood and suicidality early": "mood and suicidal thoughts, early on",
    "suicidality in young": "suicidal thoughts in young people",
    "suicidality": "suicidal thoughts",
    "depression, suicidality": "depression, suicidal thoughts",
    "sodium (older, diuretic)": "sodium (in older age, with a diuretic)",
    "QT if listed": "QT interval where the label lists it",
    "QT in risk": "QT interval in people at risk",
    "QT": "changes of the QT interval",
    "QT (hydroxyzine)": "QT interval (hydroxyzine)",
    "liver": "liver tests",
    "metabolic": "metabolic values",
    "liver tests if risk": "liver tests in people at risk",
    "white cells if infection": "white cells in an infection",
    "GI": "stomach and bowel complaints",
    "GI upset": "upset stomach or bowel",
    "GI tolerance": "tolerance by stomach and bowel",
    "GI upset, flatulence": "upset stomach or bowel, wind",
    "as TCA": "those of tricyclic antidepressants",
    "NMS": "neuroleptic malignant syndrome",
    "rash/SJS": "rash, including Stevens-Johnson syndrome",
    "rash incl. Stevens-Johnson": "rash, including Stevens-Johnson syndrome",
    "overdose lethality": "danger in overdose",
    "stones": "kidney stones",
    "anaphylaxis (IV, rare)": "anaphylaxis (intravenous, rare)",
    "bronchospasm (mostly IV)": "bronchospasm (mostly intravenous)",
    "none": "none stated",
    "none known": "none is known",
    "none expected": "none is expected",
    "depression (boxed in Huntington)": "depression (boxed warning in Huntington disease)",
    "supine blood pressure (boxed)": "blood pressure lying down (boxed warning)",
    "troponin/CRP early": "troponin and CRP early on",
    "height/weight in children": "height and weight in children",
    "blood pressure lying/standing": "blood pressure lying and standing",
    "prolactin/testosterone if symptoms": "prolactin and testosterone where there are symptoms",
    "B12 status first": "vitamin B12 before the start",
    "masks B12 deficiency": "masks a deficiency of vitamin B12",
    "serum Mg, creatinine": "serum magnesium, creatinine",
    "liver tests, ammonia if liver disease": "liver tests; ammonia in liver disease",
    "copper, blood count if long or high": "copper and blood count in long use or at high intake",
    "distorts immunoassays (TSH, cortisol, troponin)":
        "biotin distorts immunoassays (TSH, cortisol, troponin)",
    "PLP, B12, homocysteine": "PLP, vitamin B12, homocysteine",
    "6-SMT uninterpretable": "6-sulfatoxymelatonin (6-SMT) cannot be interpreted",
    "urine 5-HIAA and serotonin become uninterpretable":
        "5-HIAA and serotonin in urine can no longer be interpreted",
    "urine dopamine, HVA uninterpretable": "dopamine and HVA in urine cannot be interpreted",
    "HLA test before start in at-risk ancestry": "HLA test before the start in people whose ancestry is at risk",
    "full medicine list (induction)": "the full list of medicines (it induces enzymes)",
    "setting, blood pressure": "the setting, blood pressure",
    "diet burden": "burden of the diet",
    "liver injury (alcohol)": "liver injury (with alcohol)",
    # Notes of cautions.
    "Beers": "Beers criteria",
    "Beers: anticholinergic": "Beers criteria: anticholinergic",
    "hyponatraemia, falls (Beers)": "hyponatraemia, falls (Beers criteria)",
    "dementia mortality": "higher mortality of people with dementia",
    "dementia mortality boxed warning": "boxed warning: higher mortality of people with dementia",
    "boxed suicidality": "boxed warning: suicidal thoughts",
    "boxed warning: suicidality up to age 24": "boxed warning: suicidal thoughts up to the age of 24",
    "(label)": "by the label",
    "(EU labels)": "by EU labels",
    "(tolcapone; EU entacapone)": "tolcapone; entacapone by EU labels",
    "75 y and over (EU label)": "75 years and older (EU label)",
    "liver impairment or transaminases above 3 x ULN":
        "impaired liver, or transaminases above three times the upper limit of normal",
    "severe (extended release)": "severe impairment (extended release)",
    "lower switch rate than SNRI/TCA, still possible":
        "switch into mania, at a lower rate than with SNRI or tricyclics, but possible",
    "higher switch rate": "switch into mania, at a higher rate",
    "mania switch reports": "reports of a switch into mania",
    "switch reported in bipolar trials": "a switch into mania was reported in trials in bipolar disorder",
    "lowers threshold": "lowers the seizure threshold",
    "dose related": "seizures, depending on the dose",
    "dose-related seizures": "seizures, depending on the dose",
    "neural tube": "neural tube defects",
    "level falls": "its level in blood falls",
    "cleared by kidney": "cleared by the kidney",
    "confuses eGFR": "makes the eGFR misleading",
    "oxalate": "oxalate in the kidney",
    "as cholinesterase inhibitors; duplication": "as with cholinesterase inhibitors, whose effect it doubles",
    "stay below UL unless prescribed": "the upper level of intake applies, unless it is prescribed",
    "insufficient data for the EU UL in pregnancy":
        "too few data for an upper level of intake in pregnancy (EU)",
    "within UL": "within the upper level of intake",
    "hypertensive crisis with non-selective MAOI": "hypertensive crisis with a non-selective MAO inhibitor",
    "non-selective MAOI (opicapone/entacapone EU labels)":
        "non-selective MAO inhibitors (EU labels of opicapone and entacapone)",
    "heart block; beta blocker combination": "heart block; together with a beta blocker",
    "asthma, heart block; caution diabetes": "asthma, heart block; caution in diabetes",
    "maternal PKU harms fetus": "phenylketonuria of the mother can harm the unborn child",
    "with vasodilators hypotension": "low blood pressure with vasodilators",
    "late pregnancy: neonatal adaptation and persistent pulmonary hypertension signal":
        "late pregnancy: the newborn’s adaptation, and a signal for persistent pulmonary hypertension",
    "first trimester cardiac risk": "risk for the child’s heart in the first trimester",
    "first-trimester cardiac malformation signal": "signal for malformations of the heart, first trimester",
    "malformation signal": "signal for malformations",
    "migraine/weight uses; prevention programme (EU 2023)":
        "when used for migraine or weight; prevention programme (EU 2023)",
    "for bipolar and migraine; prevention programme (EU)":
        "for bipolar disorder and migraine; prevention programme (EU)",
    "possible; Brugada unmasking": "possible risk; may unmask Brugada syndrome",
    "known QT risk": "known risk of a long QT interval",
    "donepezil known risk": "donepezil: known risk of a long QT interval",
    "mania, lithium level": "mania; changes the level of lithium",
    "trimethylaminuria; Parkinson disease on anticholinergic":
        "trimethylaminuria; Parkinson disease treated with an anticholinergic",
    "cataract surgery (floppy iris)": "cataract surgery (floppy iris syndrome)",
    "outside specialist chronotherapy": "outside chronotherapy by specialists",
    "hepatotoxicity under 2 y": "liver injury below the age of 2",
    "under 12": "below the age of 12",
    "current opioid use or withdrawal": "present use of opioids, or withdrawal from them",
    # Notes of mechanisms.
    "cortisol": "concerns cortisol",
    "proposed": "proposed only",
    "prefrontal": "in the prefrontal cortex",
    "allosteric": "at an allosteric site",
    "inferred": "inferred, not measured",
    "opioid receptors": "through opioid receptors",
    "FAD of MAO": "supplies the FAD of MAO",
    "FAD of MTHFR": "supplies the FAD of MTHFR",
    "alpha2-delta": "at the alpha-2-delta subunit of calcium channels",
    "sodium channel": "at sodium channels",
    "dose dependent": "depending on the dose",
    "multiple": "in several ways",
    "higher exposure": "at higher exposure",
    # Genes.
    "CPIC recommendation": "CPIC has a recommendation",
    "CPIC recommendation for venlafaxine": "CPIC has a recommendation for venlafaxine",
    "CPIC recommendation (tertiary amines)": "CPIC has a recommendation (tertiary amines)",
    "CPIC: avoid in carriers who are naive": "CPIC: “avoid” in carriers who have not taken it before",
    "CPIC: avoid carbamazepine where possible": "CPIC: “avoid” carbamazepine where possible",
    "label mention; no CPIC guideline": "the label mentions it; there is no CPIC guideline",
    "no CPIC guideline": "there is no CPIC guideline",
    "label exposure limits": "the label limits the exposure",
    "smoking status decisive; no CPIC guideline": "whether somebody smokes is decisive; there is no CPIC guideline",
    # Who and what an upper intake is for.
    "total (safe level of intake, not a UL)": "total (safe level of intake, no upper level)",
    "total, not pregnancy/lactation": "total; not in pregnancy and breast-feeding",
}

# What a measured value does not say, and what it does, by the draft's words.
LABORATORY_WORDS = {
    "Not a brain excitatory measure.": "It does not measure excitation in the brain.",
    "Metabolic amino acid.": "An amino acid of the general metabolism.",
    "Peripheral biopterin does not report CNS BH4.":
        "Biopterin outside the brain does not tell of the BH4 in the central nervous system.",
    "Does not fall below about half normal even on fasting; not acetylcholine.":
        "It does not fall below about half of normal even on fasting, and it is not acetylcholine.",
    "High copper with inflammation or oestrogen is not overload.":
        "High copper with inflammation or oestrogen is no overload.",
    "A single value is not a stress score.": "A single value does not measure stress.",
    "Creatinine ratios rise artefactually in low muscle mass and in children.":
        "Ratios to creatinine come out too high where there is little muscle, and in children.",
    "Not a brain neurosteroid level.": "It does not measure neurosteroids in the brain.",
    "Urine DOPAC is heavily dietary/microbial; plasma DOPAC largely mesenteric.":
        "DOPAC in urine comes largely from diet and gut bacteria, DOPAC in plasma largely from the gut.",
    "Not brain dopamine; urine dopamine is insensitive even for dopamine-secreting tumours (Eisenhofer 2005).":
        "It does not measure dopamine in the brain. Dopamine in urine is insensitive even for tumours that "
        "secrete dopamine (Eisenhofer 2005).",
    "Not a brain measure.": "It measures nothing in the brain.",
    "Normal ferritin with inflammation can hide deficiency; brain iron can be low with normal ferritin (RLS).":
        "With inflammation a normal ferritin can hide a deficiency. In restless legs, iron in the brain can be "
        "low although ferritin is normal.",
    "Blood or urine glutamate does not report synaptic glutamate; the barrier excludes it.":
        "Glutamate in blood or urine does not tell of glutamate at synapses; the blood-brain barrier keeps "
        "them apart.",
    "Not transmitter activity.": "It does not measure the activity of a transmitter.",
    "Not hypothalamic histamine neurons; whole-blood histamine is not a methylation test.":
        "It does not measure the histamine neurons of the hypothalamus, and histamine in whole blood is no "
        "test of methylation.",
    "Not a neurotransmitter result.": "It is not a result about a neurotransmitter.",
    "Blood KYNA hardly enters brain; not diagnostic for an individual.":
        "Kynurenic acid in blood hardly enters the brain, and it diagnoses nothing in an individual.",
    "Not brain dopamine synthesis.": "It does not measure the synthesis of dopamine in the brain.",
    "Under 1 % of body magnesium: normal serum does not exclude depletion.":
        "Serum holds less than 1 % of the body’s magnesium: a normal value does not exclude depletion.",
    "A single daytime value is meaningless; low level is not proof of insomnia cause or of low serotonin.":
        "A single value from the daytime says nothing. A low level proves neither the cause of a sleep problem "
        "nor anything about serotonin.",
    "Not brain.": "It measures nothing in the brain.",
    "Raised by reduced eGFR.": "It is raised where the kidneys filter less (reduced eGFR).",
    "Not brain histamine.": "It does not measure histamine in the brain.",
    "Unspecific.": "It is not specific to any one illness.",
    "Does not report locus coeruleus activity or brain norepinephrine.":
        "It does not tell of the activity of the locus coeruleus or of norepinephrine in the brain.",
    "Not brain norepinephrine.": "It does not measure norepinephrine in the brain.",
    "Normal value does not exclude dopa-responsive dystonia (needs load test or CSF).":
        "A normal value does not exclude dopa-responsive dystonia, which is tested by a load or in CSF.",
    "Normal PLP does not exclude local or functional deficiency (see HKr/PAr ratios); high PLP flags "
    "over-supplementation.":
        "A normal PLP does not exclude a local or functional deficiency (the ratios HKr and PAr tell more); a "
        "high PLP points to high intake from supplements.",
    "Urine quinolinate mostly reflects diet, NAD synthesis and kidney; not neurotoxicity.":
        "Quinolinic acid in urine mostly reflects diet, the synthesis of NAD and the kidney; it does not "
        "measure neurotoxicity.",
    "Not brain serotonin: serotonin does not cross the blood-brain barrier and more than 90 % of body serotonin "
    "is in the gut.":
        "It does not measure serotonin in the brain: serotonin does not cross the blood-brain barrier, and more "
        "than 90 % of the body’s serotonin is in the gut.",
    "Not a serotonin test in ordinary patients; CYP1A2 activity and liver/kidney function also change it.":
        "In ordinary patients it is no test of serotonin; the activity of CYP1A2, the liver and the kidneys "
        "also change it.",
    "Not GABAergic tone.": "It does not measure the activity of GABA.",
    "Not a synaptic dopamine read-out outside brain tissue.":
        "Outside brain tissue it does not tell of dopamine at synapses.",
    "Uninterpretable on levodopa.": "It cannot be interpreted during treatment with levodopa.",
    "Tyrosine hydroxylase is near saturation at rest, so tyrosine level rarely limits dopamine synthesis except "
    "in fast-firing neurons.":
        "Tyrosine hydroxylase is near saturation at rest, so the level of tyrosine rarely limits the synthesis "
        "of dopamine, except in neurons that fire fast.",
    "Low-normal B12 can be functional deficiency: MMA and homocysteine show it. Nitrous oxide inactivates B12 "
    "with normal level.":
        "A value at the lower end of normal can go with a functional deficiency, which methylmalonic acid and "
        "homocysteine show. Nitrous oxide inactivates vitamin B12 at a normal level.",
    "Link to TPH2 is from cell work; supplementation trials for mood are mixed.":
        "The link to tryptophan hydroxylase 2 comes from work on cells; trials of supplements for mood are mixed.",
    "Direction differs by specimen: fasting plasma XA is LOW with poor B6 status while post-load urine XA is HIGH.":
        "The direction differs by specimen: with too little vitamin B6 xanthurenic acid is low in fasting plasma, "
        "but high in urine after a load of tryptophan.",
    "Low value in inflammation is not deficiency.": "A low value in inflammation is no deficiency.",
    "raise dopamine, HVA and 3-MT; uninterpretable on levodopa":
        "raise dopamine, HVA and 3-MT, which cannot be interpreted during treatment with levodopa",
    "Cofactor of TPH, TH, PAH and NOS in CNS.":
        "It is the cofactor of the hydroxylases of tryptophan, tyrosine and phenylalanine and of nitric "
        "oxide synthase in the central nervous system.",
    "Recent intake and membrane turnover.": "It tells of recent intake and of the turnover of membranes.",
    "Copper status with ceruloplasmin; cofactor of DBH.":
        "Together with ceruloplasmin it tells of the supply of copper, a cofactor of dopamine "
        "beta-hydroxylase.",
    "HPA axis state; induces TDO, TH and PNMT.":
        "It tells of the state of the stress axis. It induces the enzymes TDO, TH and PNMT.",
    "Normaliser for spot urine and completeness check of 24 h urine; eGFR.":
        "Results in spot urine are related to it; it shows whether a collection over 24 h is complete, and "
        "the eGFR is computed from it.",
    "Adrenal androgen output, falls with age.":
        "It tells of the adrenal output of androgens, which falls with age.",
    "Intraneuronal MAO step plus diet/gut flora.":
        "It comes from the step of MAO inside neurons, and from diet and gut bacteria.",
    "Adrenal medulla output; hypoglycaemia, stress, tumour.":
        "It tells of the output of the adrenal medulla, as in low blood sugar, stress or a tumour.",
    "Iron stores; iron is a cofactor of TH, TPH and PAH.":
        "It tells of the stores of iron, a cofactor of TH, TPH and PAH.",
    "Folate supply to the CNS; low in cerebral folate deficiency, MTHFR/DHPR defects, Kearns-Sayre.":
        "It tells of the supply of folate to the central nervous system. It is low in cerebral folate "
        "deficiency, in defects of MTHFR and DHPR and in Kearns-Sayre syndrome.",
    "Recent folate supply.": "It tells of the recent supply of folate.",
    "CSF: inborn errors (GABA-T, SSADH), vigabatrin effect.":
        "In CSF it shows inborn errors (GABA transaminase, SSADH) and the effect of vigabatrin.",
    "Metabolic junction amino acid.": "An amino acid at a junction of the metabolism.",
    "Ammonia load (CSF glutamine in hepatic encephalopathy), substrate for glutamate/GABA cycle.":
        "It tells of the load of ammonia (in CSF, in hepatic encephalopathy) and is the substrate of the "
        "cycle of glutamate and GABA.",
    "CSF:plasma ratio is the test for nonketotic hyperglycinaemia.":
        "The ratio of CSF to plasma is the test for nonketotic hyperglycinaemia.",
    "Mast-cell/basophil release.": "It tells of release from mast cells and basophils.",
    "Methylation/transsulphuration: low folate, B12, B6, renal failure.":
        "It tells of methylation and transsulphuration: it rises with low folate, vitamin B12 or B6 and in "
        "renal failure.",
    "Flux through IDO/TDO; rises with cell-mediated immune activation, age and BMI.":
        "It tells of the flux through IDO and TDO; it rises with cell-mediated immune activation, age and "
        "body mass index.",
    "Extracellular magnesium.": "It tells of the magnesium outside cells.",
    "Phase and amplitude of the pineal rhythm.":
        "It tells of the phase and the amplitude of the pineal rhythm.",
    "Adrenal epinephrine metabolism.": "It tells of the metabolism of epinephrine in the adrenals.",
    "Functional B12 marker.": "It marks whether vitamin B12 is sufficient for its function.",
    "Mast-cell activation/mastocytosis.": "It marks the activation of mast cells, and mastocytosis.",
    "Sympathetic nerve activity and adrenal output.":
        "It tells of the activity of sympathetic nerves and of adrenal output.",
    "First-line phaeochromocytoma test; norepinephrine leak and uptake-2/COMT.":
        "It is a first-line test for phaeochromocytoma; it comes from leaking norepinephrine by way of "
        "uptake 2 and COMT.",
    "Trace amine cleared by MAO-B; strong MAO-B inhibition marker.":
        "A trace amine cleared by MAO-B; it strongly marks the inhibition of MAO-B.",
    "B6 status; cofactor of AADC, GAD, GABA-T, HDC, KAT, kynureninase, CBS.":
        "It tells of the supply of vitamin B6. It is the cofactor of AADC, GAD, GABA-T, HDC, KAT, "
        "kynureninase and CBS.",
    "NMDA agonist made by activated microglia/macrophages; NAD precursor.":
        "An NMDA agonist made by activated microglia and macrophages, and a precursor of NAD.",
    "Integrated melatonin secretion over the collected period.":
        "It tells of the secretion of melatonin over the whole time of collection.",
    "Sulphur amino acid supply, platelet leakage.":
        "It tells of the supply of sulphur amino acids, and of leakage from platelets.",
    "O-methylated dopamine; tumour marker.": "It is O-methylated dopamine, and a marker of tumours.",
    "Raised with AADC block, PLP deficiency states or levodopa treatment.":
        "It is raised when AADC is blocked, where PLP is deficient and under treatment with levodopa.",
    "Thyroid state, a common medical cause of mood, anxiety and energy change.":
        "It tells of the state of the thyroid, a common medical cause of changes of mood, anxiety and "
        "energy.",
    "Precursor supply.": "It tells of the supply of the precursor.",
    "B12 supply for methionine synthase (SAMe) and methylmalonyl-CoA mutase.":
        "It tells of the supply of vitamin B12 for methionine synthase (SAMe) and methylmalonyl-CoA mutase.",
    "Vitamin D supply.": "It tells of the supply of vitamin D.",
    "Zinc status, weakly.": "It tells of the supply of zinc, but weakly.",
    "Rises in urine after tryptophan load when PLP-dependent kynureninase is short of PLP; in plasma "
    "falls with low B6.":
        "In urine it rises after a load of tryptophan when kynureninase, which depends on PLP, is short of "
        "it; in plasma it falls with low vitamin B6.",
}

# How a sample is taken.
SAMPLE_WORDS = {
    # A food is named, not what to do about it.
    "fasting not essential; avoid caffeine": "caffeine",
    "Haemolysis and delayed separation raise":
        "Haemolysis and late separation raise the value.",
    "Tube with antioxidant, protect from light, freeze at once":
        "The tube holds an antioxidant; the sample is protected from light and frozen at once.",
    "Fasting; delayed separation frees choline from phospholipid":
        "The sample is taken fasting; late separation sets choline free from phospholipids.",
    "Acute phase and pregnancy raise (ceruloplasmin)":
        "Inflammation and pregnancy raise the value, by way of ceruloplasmin.",
    "Clock time of sample is essential; shift work":
        "The clock time of the sample is essential; shift work moves the rhythm.",
    "Low muscle mass, dilute urine (<20 mg/dL) inflate ratios":
        "Little muscle and dilute urine (below 20 mg/dL) make ratios to creatinine too high.",
    "Acidified or refrigerated collection; catecholamines unstable above pH 7":
        "The collection is acidified or cooled; catecholamines are not stable above pH 7.",
    "Incomplete 24 h collection: 24 h creatinine below the expected points to it":
        "Less creatinine in 24 h than expected points to an incomplete collection.",
    "Caffeine, nicotine, alcohol, heavy exercise and acute stress raise catecholamines":
        "Caffeine, nicotine, alcohol, heavy exercise and acute stress raise catecholamines.",
    "Acute phase: read with CRP":
        "Inflammation raises ferritin, so it is read together with CRP.",
    "Diet restriction 48-72 h before and during urine collection":
        "Laboratories ask for a restricted diet for 48–72 h before and during the collection "
        "of urine.",
    "Renal failure lowers urine 5-HIAA, malabsorption raises it":
        "Renal failure lowers 5-HIAA in urine, malabsorption raises it.",
    "CSF: rostrocaudal gradient, specify fraction; freeze at once; blood contamination invalidates":
        "In CSF there is a gradient along the spine, so the fraction is stated; the sample is "
        "frozen at once; blood in it makes it unusable.",
    "CSF values fall with age in childhood and with longer back length":
        "Values in CSF fall with age in childhood and with a longer back.",
    "Light and oxidation sensitive; freeze":
        "It is sensitive to light and oxidation; the sample is frozen.",
    "Protect from light, freeze, gradient":
        "The sample is protected from light and frozen; in CSF there is a gradient along the "
        "spine.",
    "Fasting; haemolysis raises":
        "The sample is taken fasting; haemolysis raises the value.",
    "CSF free GABA doubles in 2 h at room temperature: freeze at -70 C at once":
        "Free GABA in CSF doubles within 2 h at room temperature; the sample is frozen at −70 "
        "°C at once.",
    "CSF falls with age, gradient":
        "In CSF the value falls with age, and there is a gradient along the spine.",
    "Glutamine breaks down to glutamate on standing: deproteinise/freeze promptly":
        "On standing, glutamine breaks down to glutamate; the sample is freed of protein or "
        "frozen promptly.",
    "Haemolysis":
        "Haemolysis changes the value.",
    "Unstable, freeze; hyperammonaemia raises":
        "It is not stable, so the sample is frozen; hyperammonaemia raises the value.",
    "CSF and plasma drawn together for the ratio":
        "For the ratio, CSF and plasma are drawn together.",
    "Sample near symptoms; acidify urine":
        "The sample is taken close to the symptoms; urine is acidified.",
    "Spin within 1 h or on ice: red cells leak homocysteine":
        "The blood is centrifuged within 1 h or kept on ice, because red cells leak "
        "homocysteine.",
    "CSF gradient and age; freeze":
        "In CSF the value depends on age and on a gradient along the spine; the sample is "
        "frozen.",
    "Cleared by kidney":
        "It is cleared by the kidney.",
    "CSF: correlates with back length and height":
        "In CSF it goes with the length of the back and with height.",
    "Renal function: levels rise with falling eGFR":
        "It rises as kidney function (eGFR) falls.",
    "Fasting; smoking lowers several kynurenines":
        "The sample is taken fasting; smoking lowers several kynurenines.",
    "EDTA plasma on ice, frozen; meals raise DOPA and dopamine sulphate":
        "EDTA plasma is kept on ice and frozen; meals raise DOPA and dopamine sulphate.",
    "Haemolysis raises":
        "Haemolysis raises the value.",
    "Evening light suppresses; sample in dim light, record clock time":
        "Light in the evening suppresses it; the sample is taken in dim light and its clock "
        "time is recorded.",
    "Posture and season matter":
        "Posture and season matter.",
    "Supine rest for plasma":
        "For plasma the person rests lying down.",
    "State free or total (conjugated)":
        "Whether it is free or total (with what is conjugated) is stated.",
    "Renal impairment raises":
        "Impaired kidney function raises the value.",
    "HNMT gene variants lower it":
        "Variants of the gene HNMT lower it.",
    "Light sensitive; renal function":
        "It is sensitive to light and depends on kidney function.",
    "Plasma: cannulated, supine 15-30 min, ice, quick spin":
        "For plasma: through a cannula after 15–30 min lying down, on ice, centrifuged "
        "quickly.",
    "Supine 20-30 min: seated draws give false positives":
        "The person lies for 20–30 min before; drawn sitting, the value can be falsely high.",
    "Renal failure raises":
        "Renal failure raises the value.",
    "Bacterial growth forms PEA: freeze":
        "Growing bacteria form PEA; the sample is frozen.",
    "Fasting; inflammation raises Phe:Tyr":
        "The sample is taken fasting; inflammation raises the ratio of phenylalanine to "
        "tyrosine.",
    "Protect from light; fasting; albumin, inflammation and alkaline phosphatase change PLP":
        "The sample is taken fasting and protected from light; albumin, inflammation and "
        "alkaline phosphatase change PLP.",
    "Rises steeply with infection and renal failure":
        "It rises steeply with infection and renal failure.",
    "Whole blood with ascorbate, frozen within 2 h":
        "Whole blood with ascorbate is frozen within 2 h.",
    "Haemolysis, clotting and platelet count change results":
        "Haemolysis, clotting and the number of platelets change the value.",
    "Collection window decides the result: overnight or first morning versus 24 h":
        "The time collected decides the value: overnight or first morning is not comparable "
        "with 24 h.",
    "Night light, shift work":
        "Light at night and shift work change it.",
    "Buffy coat/platelet contamination raises plasma taurine":
        "White cells or platelets in the plasma raise taurine.",
    "Plasma: fasting, supine 20-30 min":
        "For plasma: fasting, after 20–30 min lying down.",
    "Fasting morning sample; state total versus free tryptophan":
        "The sample is taken fasting in the morning; whether tryptophan is total or free is "
        "stated.",
    "Circadian; biotin can distort the assay":
        "It follows the time of day; biotin can distort the assay.",
    "Fasting morning":
        "The sample is taken fasting in the morning.",
    "Anti-intrinsic factor antibodies can falsely raise":
        "Antibodies against intrinsic factor can make the value falsely high.",
    "Season, latitude, assay":
        "Season, latitude and the assay matter.",
    "Trace-element tube; falls after meals, with inflammation and low albumin":
        "A tube for trace elements is used; the value falls after meals, with inflammation and "
        "with low albumin.",
}
LABORATORY_WORDS.update(SAMPLE_WORDS)
