-- SPDX-FileCopyrightText: The Reuptake authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: what is remembered for each patient, letterhead, batteries, critical items, exact regimens
-- and laboratory reports as laboratories send them.

-- Practice and paper --------------------------------------------------------------------------------

-- What a patient's screens remember (chosen series, their order …), by name.
CREATE TABLE patient_setting (
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (patient_id, name)
) STRICT, WITHOUT ROWID;

-- Pictures and packs that belong to the practice: the letterhead's logo, knowledge of its own.
CREATE TABLE practice_file (
  name TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- Symptom reports -----------------------------------------------------------------------------------

-- UUID of the assessment this one corrects; once this one is complete the old one is superseded, and
-- stays as it was.
ALTER TABLE assessment ADD COLUMN corrects TEXT;
-- Who answered for the patient, in words ("mother"); only for an informant.
ALTER TABLE assessment ADD COLUMN informant TEXT;
ALTER TABLE assessment ADD COLUMN entered_through TEXT NOT NULL DEFAULT 'practitioner'
  CHECK (entered_through IN ('practitioner', 'patient', 'command_line', 'import'));
-- The paper form was typed twice and both agreed.
ALTER TABLE assessment ADD COLUMN verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1));

CREATE INDEX assessment_by_corrected ON assessment (corrects) WHERE corrects IS NOT NULL;

-- An answer to a critical item, and what was asked and done about it.
CREATE TABLE critical_answer (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  item INTEGER NOT NULL CHECK (item >= 1),
  score REAL NOT NULL,
  raised_utc INTEGER NOT NULL,
  raised_local INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'deferred', 'done')),
  actions TEXT,
  response TEXT,
  recorded_utc INTEGER,
  recorded_local INTEGER,
  -- The answer was changed to one that is not critical, or the assessment was withdrawn.
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  UNIQUE (assessment_id, item)
) STRICT;

CREATE INDEX critical_answer_by_patient ON critical_answer (patient_id, state);

-- A named set of instruments.
CREATE TABLE battery (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE TABLE battery_instrument (
  battery_id INTEGER NOT NULL REFERENCES battery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  instrument_id TEXT NOT NULL,
  PRIMARY KEY (battery_id, position)
) STRICT, WITHOUT ROWID;

-- The rhythm of a battery, or of one instrument, for a patient. Days are days since 1970.
CREATE TABLE battery_schedule (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  battery_id INTEGER REFERENCES battery (id),
  instrument_id TEXT,
  every INTEGER NOT NULL CHECK (every > 0),
  rhythm TEXT NOT NULL CHECK (rhythm IN ('day', 'week', 'month')),
  from_day INTEGER NOT NULL,
  until_day INTEGER,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  CHECK ((battery_id IS NULL) <> (instrument_id IS NULL))
) STRICT;

CREATE INDEX battery_schedule_by_patient ON battery_schedule (patient_id);
CREATE INDEX battery_schedule_by_battery ON battery_schedule (battery_id)
  WHERE battery_id IS NOT NULL;

-- The device is in a patient's hands: what is to be answered, and how it is left again.
CREATE TABLE patient_session (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  instruments TEXT NOT NULL,
  started_utc INTEGER NOT NULL,
  pin_hash TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1))
) STRICT;

CREATE INDEX patient_session_by_patient ON patient_session (patient_id);

-- Interventions -------------------------------------------------------------------------------------

-- Not an attempt at treatment but something the patient is exposed to (caffeine, alcohol, nicotine).
ALTER TABLE intervention ADD COLUMN exposure INTEGER NOT NULL DEFAULT 0 CHECK (exposure IN (0, 1));
-- The strength a volume or a unit is counted with: so much (unit) in one (unit), as stated.
ALTER TABLE intervention ADD COLUMN strength TEXT;
ALTER TABLE regimen_step ADD COLUMN unit TEXT;
-- The most that may be used in a day, for as-needed use.
ALTER TABLE regimen_step ADD COLUMN maximum REAL;
ALTER TABLE regimen_step ADD COLUMN maximum_text TEXT;
-- The schedule in machine-readable form; "schedule" keeps the words.
ALTER TABLE regimen_step ADD COLUMN timing TEXT;
ALTER TABLE regimen_step ADD COLUMN reason TEXT;
ALTER TABLE regimen_step ADD COLUMN note TEXT;

CREATE TABLE intervention_measure (
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  measure_id TEXT NOT NULL,
  PRIMARY KEY (intervention_id, measure_id)
) STRICT, WITHOUT ROWID;

-- What is in one unit of a combination product.
CREATE TABLE intervention_ingredient (
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  catalogue_id TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  amount REAL,
  amount_text TEXT,
  unit TEXT,
  PRIMARY KEY (intervention_id, position)
) STRICT, WITHOUT ROWID;

-- An actual use, or a single administration.
CREATE TABLE administration (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  at_utc INTEGER NOT NULL,
  at_local INTEGER NOT NULL,
  at_precision TEXT NOT NULL CHECK (at_precision IN ('year', 'month', 'day', 'minute', 'second')),
  dose REAL,
  dose_text TEXT,
  unit TEXT,
  note TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX administration_by_intervention ON administration (intervention_id, at_local);

-- How much of it was taken, as the patient reports it for the stretch before the day.
CREATE TABLE adherence_report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  at_utc INTEGER NOT NULL,
  at_local INTEGER NOT NULL,
  at_precision TEXT NOT NULL CHECK (at_precision IN ('year', 'month', 'day', 'minute', 'second')),
  percent REAL CHECK (percent BETWEEN 0 AND 100),
  report TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX adherence_report_by_intervention ON adherence_report (intervention_id, at_local);

-- Laboratory ----------------------------------------------------------------------------------------

ALTER TABLE lab_report ADD COLUMN ordered_utc INTEGER;
ALTER TABLE lab_report ADD COLUMN ordered_local INTEGER;
ALTER TABLE lab_report ADD COLUMN ordered_precision TEXT
  CHECK (ordered_precision IN ('year', 'month', 'day', 'minute', 'second'));
-- How the specimen was collected, a line "name=value" for each (volume, void, fraction, fasting …).
ALTER TABLE lab_report ADD COLUMN collection TEXT;
-- Medication and diet of the 72 hours before collection, as known on entry.
ALTER TABLE lab_report ADD COLUMN medication TEXT;
ALTER TABLE lab_report ADD COLUMN diet TEXT;
ALTER TABLE lab_report ADD COLUMN reviewed_utc INTEGER;
ALTER TABLE lab_report ADD COLUMN reviewed_by TEXT;
ALTER TABLE lab_report ADD COLUMN review TEXT;

-- Where it is another than that of the report.
ALTER TABLE lab_result ADD COLUMN specimen TEXT;
ALTER TABLE lab_result ADD COLUMN code TEXT;
ALTER TABLE lab_result ADD COLUMN method TEXT;
ALTER TABLE lab_result ADD COLUMN interval_text TEXT;
ALTER TABLE lab_result ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1));
-- The result that corrects this one.
ALTER TABLE lab_result ADD COLUMN superseded_by TEXT;
-- The practitioner's own judgement; it comes before every flag.
ALTER TABLE lab_result ADD COLUMN verdict TEXT
  CHECK (verdict IN ('low', 'normal', 'high', 'not_usable'));
ALTER TABLE lab_result ADD COLUMN verdict_reason TEXT;

ALTER TABLE attachment ADD COLUMN lab_report_id INTEGER REFERENCES lab_report (id) ON DELETE SET NULL;

CREATE INDEX attachment_by_lab_report ON attachment (lab_report_id) WHERE lab_report_id IS NOT NULL;

-- The range a practitioner aims at for one patient.
CREATE TABLE personal_target (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  analyte_id TEXT NOT NULL,
  specimen TEXT,
  low REAL,
  high REAL,
  unit TEXT NOT NULL,
  set_utc INTEGER NOT NULL,
  set_local INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX personal_target_by_patient ON personal_target (patient_id, analyte_id);
