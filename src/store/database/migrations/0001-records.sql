-- SPDX-FileCopyrightText: The Reuptake authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. A time is three columns: *_utc (seconds since 1970 in UTC), *_local (the wall clock as
-- seconds since 1970), *_offset is their difference and not stored, and *_precision (a word). Words
-- of closed vocabularies are those of src/model; a test compares them.

CREATE TABLE practice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1)),
  created_utc INTEGER NOT NULL
) STRICT;

CREATE TABLE key_holder (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('user', 'recovery')),
  label TEXT NOT NULL,
  public_key BLOB NOT NULL UNIQUE CHECK (length (public_key) = 32),
  created_utc INTEGER NOT NULL,
  removed_utc INTEGER
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The activity log. Hashes of values are keyed by the patient's key, so that the log neither tells
-- values nor can be used to guess them, and still verifies after the patient has been erased.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at_utc INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_uuid TEXT NOT NULL,
  before_hash BLOB,
  after_hash BLOB,
  previous BLOB NOT NULL CHECK (length (previous) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length (hash) = 32)
) STRICT;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the activity log is append-only');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the activity log is append-only');
END;

CREATE TABLE patient (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  preferred_name TEXT,
  birth_day INTEGER,
  birth_precision TEXT CHECK (birth_precision IN ('year', 'month', 'day')),
  sex TEXT NOT NULL CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  record_number TEXT,
  contact TEXT,
  emergency_contact TEXT,
  referring_practitioner TEXT,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  folded TEXT NOT NULL,
  CHECK ((birth_day IS NULL) = (birth_precision IS NULL))
) STRICT;

CREATE INDEX patient_by_name ON patient (archived, folded);

-- One key for each patient; erasing the patient deletes it, and with it the meaning of every keyed
-- hash in the activity log.
CREATE TABLE patient_key (
  patient_id INTEGER PRIMARY KEY REFERENCES patient (id) ON DELETE CASCADE,
  key BLOB NOT NULL CHECK (length (key) = 32)
) STRICT;

-- Old values. They belong to the patient and go with the patient. The row of the activity log that
-- tells of the change may be written after them, at the latest when the transaction ends.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  entity_kind TEXT NOT NULL,
  entity_uuid TEXT NOT NULL,
  audit_seq INTEGER NOT NULL REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
  old_values TEXT NOT NULL
) STRICT;

CREATE INDEX history_by_entity ON history (patient_id, entity_kind, entity_uuid, id);

CREATE TABLE encounter (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  at_utc INTEGER NOT NULL,
  at_local INTEGER NOT NULL,
  at_precision TEXT NOT NULL CHECK (at_precision IN ('year', 'month', 'day', 'minute', 'second')),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'telephone', 'video', 'letter', 'other')),
  practitioner TEXT,
  reason TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX encounter_by_patient ON encounter (patient_id, at_utc);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  encounter_id INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
  at_utc INTEGER NOT NULL,
  at_local INTEGER NOT NULL,
  at_precision TEXT NOT NULL CHECK (at_precision IN ('year', 'month', 'day', 'minute', 'second')),
  text TEXT NOT NULL,
  is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX note_by_patient ON note (patient_id, at_utc);
-- Indices of what refers to another row: without them erasing a patient would read whole tables.
CREATE INDEX note_by_encounter ON note (encounter_id) WHERE encounter_id IS NOT NULL;

-- Text being typed, kept until it is saved or given up.
CREATE TABLE draft (
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  written_utc INTEGER NOT NULL,
  PRIMARY KEY (patient_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  profile TEXT NOT NULL,
  content_hash BLOB NOT NULL CHECK (length (content_hash) = 32),
  at_utc INTEGER NOT NULL,
  at_local INTEGER NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 0),
  added INTEGER NOT NULL CHECK (added >= 0),
  replaced INTEGER NOT NULL CHECK (replaced >= 0),
  rejected INTEGER NOT NULL CHECK (rejected >= 0),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX import_batch_by_patient ON import_batch (patient_id, at_utc);

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  name_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  family TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('score', 'rating', 'analyte', 'performance', 'observation')),
  unit TEXT,
  minimum REAL,
  maximum REAL,
  direction TEXT NOT NULL CHECK (direction IN ('higher_worse', 'higher_better', 'neither')),
  CHECK ((minimum IS NULL) = (maximum IS NULL))
) STRICT;

CREATE TABLE measure_category (
  measure_id INTEGER NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value REAL NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (measure_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- The primary key is the identity of a measurement: patient, measure, local time as typed, source;
-- never the time in UTC. It also keeps a series together, so that reading one is one range.
CREATE TABLE measurement (
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  at_local INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id),
  at_utc INTEGER NOT NULL,
  at_precision TEXT NOT NULL CHECK (at_precision IN ('year', 'month', 'day', 'minute', 'second')),
  value REAL NOT NULL,
  comparator TEXT NOT NULL DEFAULT 'none' CHECK (comparator IN ('none', 'below', 'above')),
  value_text TEXT,
  unit TEXT,
  status TEXT NOT NULL DEFAULT 'final'
    CHECK (status IN ('final', 'preliminary', 'corrected', 'withdrawn')),
  prorated INTEGER NOT NULL DEFAULT 0 CHECK (prorated IN (0, 1)),
  batch_id INTEGER REFERENCES import_batch (id),
  uuid BLOB NOT NULL CHECK (length (uuid) = 16),
  PRIMARY KEY (patient_id, measure_id, at_local, source_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX measurement_by_batch ON measurement (batch_id) WHERE batch_id IS NOT NULL;

-- What an import that was asked to replace values found there, so that undoing it brings the old
-- values back.
CREATE TABLE replaced_measurement (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  at_local INTEGER NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (id),
  at_utc INTEGER NOT NULL,
  at_precision TEXT NOT NULL,
  value REAL NOT NULL,
  comparator TEXT NOT NULL,
  value_text TEXT,
  unit TEXT,
  status TEXT NOT NULL,
  prorated INTEGER NOT NULL,
  old_batch_id INTEGER REFERENCES import_batch (id),
  PRIMARY KEY (batch_id, measure_id, at_local, source_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX replaced_measurement_by_old ON replaced_measurement (old_batch_id)
  WHERE old_batch_id IS NOT NULL;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  instrument_id TEXT NOT NULL,
  instrument_version INTEGER NOT NULL,
  language TEXT NOT NULL,
  answered_utc INTEGER NOT NULL,
  answered_local INTEGER NOT NULL,
  answered_precision TEXT NOT NULL
    CHECK (answered_precision IN ('year', 'month', 'day', 'minute', 'second')),
  entered_utc INTEGER NOT NULL,
  entered_local INTEGER NOT NULL,
  rater TEXT NOT NULL CHECK (rater IN ('self', 'clinician', 'informant')),
  status TEXT NOT NULL CHECK (status IN ('in_progress', 'complete', 'withdrawn')),
  from_other_form INTEGER NOT NULL DEFAULT 0 CHECK (from_other_form IN (0, 1))
) STRICT;

CREATE INDEX assessment_by_patient ON assessment (patient_id, answered_utc);

CREATE TABLE item_answer (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  item INTEGER NOT NULL CHECK (item >= 1),
  score REAL,
  PRIMARY KEY (assessment_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE lab_report (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  laboratory TEXT,
  report_number TEXT,
  sample_number TEXT,
  specimen TEXT,
  collected_utc INTEGER NOT NULL,
  collected_local INTEGER NOT NULL,
  collected_precision TEXT NOT NULL
    CHECK (collected_precision IN ('year', 'month', 'day', 'minute', 'second')),
  received_utc INTEGER,
  received_local INTEGER,
  received_precision TEXT
    CHECK (received_precision IN ('year', 'month', 'day', 'minute', 'second')),
  reported_utc INTEGER,
  reported_local INTEGER,
  reported_precision TEXT
    CHECK (reported_precision IN ('year', 'month', 'day', 'minute', 'second')),
  protocol TEXT,
  note TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX lab_report_by_patient ON lab_report (patient_id, collected_utc);

CREATE TABLE lab_result (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  report_id INTEGER NOT NULL REFERENCES lab_report (id) ON DELETE CASCADE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  analyte_id TEXT,
  name TEXT NOT NULL,
  value REAL,
  comparator TEXT NOT NULL DEFAULT 'none' CHECK (comparator IN ('none', 'below', 'above')),
  value_text TEXT NOT NULL,
  unit TEXT,
  low REAL,
  high REAL,
  laboratory_flag TEXT,
  status TEXT NOT NULL DEFAULT 'final'
    CHECK (status IN ('final', 'preliminary', 'corrected', 'withdrawn')),
  note TEXT
) STRICT;

CREATE INDEX lab_result_by_patient ON lab_result (patient_id, report_id);
CREATE INDEX lab_result_by_report ON lab_result (report_id);

CREATE TABLE intervention (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  catalogue_id TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('dietary_precursor', 'nutritional_cofactor', 'lifestyle',
                                     'targeted_therapeutic')),
  unit TEXT,
  aim TEXT NOT NULL CHECK (aim IN ('mood', 'focus', 'sleep', 'behaviour', 'other')),
  primary_measure_id TEXT,
  decided_by TEXT,
  reason TEXT,
  stop_reason TEXT,
  product TEXT,
  note TEXT,
  source TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX intervention_by_patient ON intervention (patient_id, source, name);

CREATE TABLE regimen_step (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  mode TEXT NOT NULL CHECK (mode IN ('scheduled', 'as_needed', 'single', 'pause', 'stop')),
  from_utc INTEGER NOT NULL,
  from_local INTEGER NOT NULL,
  from_precision TEXT NOT NULL
    CHECK (from_precision IN ('year', 'month', 'day', 'minute', 'second')),
  approximate INTEGER NOT NULL DEFAULT 0 CHECK (approximate IN (0, 1)),
  until_utc INTEGER,
  until_local INTEGER,
  until_precision TEXT
    CHECK (until_precision IN ('year', 'month', 'day', 'minute', 'second')),
  dose REAL,
  dose_text TEXT,
  schedule TEXT,
  planned INTEGER NOT NULL DEFAULT 0 CHECK (planned IN (0, 1)),
  batch_id INTEGER REFERENCES import_batch (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX regimen_step_by_intervention ON regimen_step (intervention_id, from_local);
CREATE INDEX regimen_step_by_batch ON regimen_step (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE replaced_step (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  step_id INTEGER NOT NULL REFERENCES regimen_step (id) ON DELETE CASCADE,
  mode TEXT NOT NULL,
  dose REAL,
  dose_text TEXT,
  old_batch_id INTEGER REFERENCES import_batch (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  PRIMARY KEY (batch_id, step_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX replaced_step_by_old ON replaced_step (old_batch_id) WHERE old_batch_id IS NOT NULL;
CREATE INDEX replaced_step_by_step ON replaced_step (step_id);

CREATE TABLE adverse_event (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  onset_utc INTEGER NOT NULL,
  onset_local INTEGER NOT NULL,
  onset_precision TEXT NOT NULL
    CHECK (onset_precision IN ('year', 'month', 'day', 'minute', 'second')),
  end_utc INTEGER,
  end_local INTEGER,
  end_precision TEXT CHECK (end_precision IN ('year', 'month', 'day', 'minute', 'second')),
  description TEXT NOT NULL CHECK (description <> ''),
  severity TEXT NOT NULL CHECK (severity IN ('mild', 'moderate', 'severe')),
  intervention_id INTEGER REFERENCES intervention (id) ON DELETE SET NULL,
  causality TEXT NOT NULL CHECK (causality IN ('unassessed', 'certain', 'probable', 'possible',
                                               'unlikely', 'conditional', 'unassessable')),
  outcome TEXT NOT NULL CHECK (outcome IN ('unknown', 'recovered', 'recovering', 'not_recovered',
                                           'recovered_with_sequelae', 'fatal')),
  note TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX adverse_event_by_patient ON adverse_event (patient_id, onset_utc);
CREATE INDEX adverse_event_by_intervention ON adverse_event (intervention_id)
  WHERE intervention_id IS NOT NULL;

CREATE TABLE life_event (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  from_utc INTEGER NOT NULL,
  from_local INTEGER NOT NULL,
  from_precision TEXT NOT NULL
    CHECK (from_precision IN ('year', 'month', 'day', 'minute', 'second')),
  until_utc INTEGER,
  until_local INTEGER,
  until_precision TEXT
    CHECK (until_precision IN ('year', 'month', 'day', 'minute', 'second')),
  description TEXT NOT NULL CHECK (description <> ''),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX life_event_by_patient ON life_event (patient_id, from_utc);

CREATE TABLE phase (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  from_utc INTEGER NOT NULL,
  from_local INTEGER NOT NULL,
  from_precision TEXT NOT NULL
    CHECK (from_precision IN ('year', 'month', 'day', 'minute', 'second')),
  until_utc INTEGER,
  until_local INTEGER,
  until_precision TEXT
    CHECK (until_precision IN ('year', 'month', 'day', 'minute', 'second')),
  name TEXT NOT NULL CHECK (name <> ''),
  source TEXT NOT NULL,
  batch_id INTEGER REFERENCES import_batch (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX phase_by_patient ON phase (patient_id, from_utc);
CREATE INDEX phase_by_batch ON phase (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE goal (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  domain TEXT NOT NULL CHECK (domain IN ('mood', 'focus', 'sleep', 'behaviour', 'other')),
  measure_id TEXT,
  sense TEXT NOT NULL CHECK (sense IN ('at_most', 'at_least')),
  value REAL,
  text TEXT,
  set_utc INTEGER NOT NULL,
  set_local INTEGER NOT NULL,
  set_precision TEXT NOT NULL CHECK (set_precision IN ('year', 'month', 'day', 'minute', 'second')),
  target_day INTEGER,
  target_precision TEXT CHECK (target_precision IN ('year', 'month', 'day')),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  CHECK ((target_day IS NULL) = (target_precision IS NULL))
) STRICT;

CREATE INDEX goal_by_patient ON goal (patient_id, set_utc);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  encounter_id INTEGER REFERENCES encounter (id) ON DELETE SET NULL,
  added_utc INTEGER NOT NULL,
  added_local INTEGER NOT NULL,
  title TEXT NOT NULL,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT;

CREATE INDEX attachment_by_patient ON attachment (patient_id, added_utc);
CREATE INDEX attachment_by_encounter ON attachment (encounter_id) WHERE encounter_id IS NOT NULL;
