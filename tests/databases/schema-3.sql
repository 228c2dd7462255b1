CREATE INDEX adherence_report_by_intervention ON adherence_report (intervention_id, at_local);
CREATE INDEX administration_by_intervention ON administration (intervention_id, at_local);
CREATE INDEX adverse_event_by_intervention ON adverse_event (intervention_id)
  WHERE intervention_id IS NOT NULL;
CREATE INDEX adverse_event_by_patient ON adverse_event (patient_id, onset_utc);
CREATE INDEX assessment_by_corrected ON assessment (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX assessment_by_patient ON assessment (patient_id, answered_utc);
CREATE INDEX attachment_by_encounter ON attachment (encounter_id) WHERE encounter_id IS NOT NULL;
CREATE INDEX attachment_by_lab_report ON attachment (lab_report_id) WHERE lab_report_id IS NOT NULL;
CREATE INDEX attachment_by_patient ON attachment (patient_id, added_utc);
CREATE INDEX battery_schedule_by_battery ON battery_schedule (battery_id)
  WHERE battery_id IS NOT NULL;
CREATE INDEX battery_schedule_by_patient ON battery_schedule (patient_id);
CREATE INDEX critical_answer_by_patient ON critical_answer (patient_id, state);
CREATE INDEX encounter_by_patient ON encounter (patient_id, at_utc);
CREATE INDEX goal_by_patient ON goal (patient_id, set_utc);
CREATE INDEX history_by_entity ON history (patient_id, entity_kind, entity_uuid, id);
CREATE INDEX import_batch_by_patient ON import_batch (patient_id, at_utc);
CREATE INDEX intervention_by_batch ON intervention (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX intervention_by_patient ON intervention (patient_id, source, name);
CREATE INDEX lab_report_by_patient ON lab_report (patient_id, collected_utc);
CREATE INDEX lab_result_by_patient ON lab_result (patient_id, report_id);
CREATE INDEX lab_result_by_report ON lab_result (report_id);
CREATE INDEX life_event_by_patient ON life_event (patient_id, from_utc);
CREATE INDEX measurement_by_batch ON measurement (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX note_by_encounter ON note (encounter_id) WHERE encounter_id IS NOT NULL;
CREATE INDEX note_by_patient ON note (patient_id, at_utc);
CREATE INDEX patient_by_name ON patient (archived, folded);
CREATE INDEX patient_session_by_patient ON patient_session (patient_id);
CREATE INDEX personal_target_by_patient ON personal_target (patient_id, analyte_id);
CREATE INDEX phase_by_batch ON phase (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX phase_by_patient ON phase (patient_id, from_utc);
CREATE INDEX regimen_step_by_batch ON regimen_step (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX regimen_step_by_intervention ON regimen_step (intervention_id, from_local);
CREATE INDEX replaced_measurement_by_old ON replaced_measurement (old_batch_id)
  WHERE old_batch_id IS NOT NULL;
CREATE INDEX replaced_step_by_old ON replaced_step (old_batch_id) WHERE old_batch_id IS NOT NULL;
CREATE INDEX replaced_step_by_step ON replaced_step (step_id);
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
, corrects TEXT, informant TEXT, entered_through TEXT NOT NULL DEFAULT 'practitioner'
  CHECK (entered_through IN ('practitioner', 'patient', 'command_line', 'import')), verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1))) STRICT;
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
, lab_report_id INTEGER REFERENCES lab_report (id) ON DELETE SET NULL) STRICT;
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
CREATE TABLE draft (
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  written_utc INTEGER NOT NULL,
  PRIMARY KEY (patient_id, place)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  entity_kind TEXT NOT NULL,
  entity_uuid TEXT NOT NULL,
  audit_seq INTEGER NOT NULL REFERENCES audit (seq) DEFERRABLE INITIALLY DEFERRED,
  old_values TEXT NOT NULL
) STRICT;
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
, exposure INTEGER NOT NULL DEFAULT 0 CHECK (exposure IN (0, 1)), strength TEXT, primary_named_utc INTEGER, primary_named_local INTEGER, primary_named_precision TEXT
  CHECK (primary_named_precision IN ('year', 'month', 'day', 'minute', 'second')), batch_id INTEGER REFERENCES import_batch (id)) STRICT;
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
CREATE TABLE intervention_measure (
  intervention_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  measure_id TEXT NOT NULL,
  PRIMARY KEY (intervention_id, measure_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_answer (
  assessment_id INTEGER NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  item INTEGER NOT NULL CHECK (item >= 1),
  score REAL,
  PRIMARY KEY (assessment_id, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE key_holder (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('user', 'recovery')),
  label TEXT NOT NULL,
  public_key BLOB NOT NULL UNIQUE CHECK (length (public_key) = 32),
  created_utc INTEGER NOT NULL,
  removed_utc INTEGER
) STRICT;
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
, ordered_utc INTEGER, ordered_local INTEGER, ordered_precision TEXT
  CHECK (ordered_precision IN ('year', 'month', 'day', 'minute', 'second')), collection TEXT, medication TEXT, diet TEXT, reviewed_utc INTEGER, reviewed_by TEXT, review TEXT) STRICT;
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
, specimen TEXT, code TEXT, method TEXT, interval_text TEXT, cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1)), superseded_by TEXT, verdict TEXT
  CHECK (verdict IN ('low', 'normal', 'high', 'not_usable')), verdict_reason TEXT) STRICT;
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
CREATE TABLE patient_key (
  patient_id INTEGER PRIMARY KEY REFERENCES patient (id) ON DELETE CASCADE,
  key BLOB NOT NULL CHECK (length (key) = 32)
) STRICT;
CREATE TABLE patient_session (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  instruments TEXT NOT NULL,
  started_utc INTEGER NOT NULL,
  pin_hash TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1))
) STRICT;
CREATE TABLE patient_setting (
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (patient_id, name)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE practice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1)),
  created_utc INTEGER NOT NULL
) STRICT;
CREATE TABLE practice_file (
  name TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;
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
, unit TEXT, maximum REAL, maximum_text TEXT, timing TEXT, reason TEXT, note TEXT) STRICT;
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
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the activity log is append-only');
END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the activity log is append-only');
END;
