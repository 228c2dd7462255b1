-- SPDX-FileCopyrightText: The Reuptake authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3: when the primary measure of an intervention was named, and the import it came with.

ALTER TABLE intervention ADD COLUMN primary_named_utc INTEGER;
ALTER TABLE intervention ADD COLUMN primary_named_local INTEGER;
ALTER TABLE intervention ADD COLUMN primary_named_precision TEXT
  CHECK (primary_named_precision IN ('year', 'month', 'day', 'minute', 'second'));
ALTER TABLE intervention ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);

CREATE INDEX intervention_by_batch ON intervention (batch_id) WHERE batch_id IS NOT NULL;

-- What was recorded once and never corrected had its measure from its row of the activity log on; of
-- the rest it is not known. The log has no wall clock: that of this computer's zone is taken.
CREATE INDEX audit_of_entity ON audit (entity_kind, entity_uuid);

UPDATE intervention AS v SET (primary_named_utc, primary_named_local, primary_named_precision) =
  (SELECT a.at_utc, unixepoch (datetime (a.at_utc, 'unixepoch', 'localtime')), 'second'
     FROM audit AS a WHERE a.entity_kind = 'intervention' AND a.entity_uuid = v.uuid
     ORDER BY a.seq LIMIT 1)
WHERE v.primary_measure_id IS NOT NULL
  AND EXISTS (SELECT 1 FROM audit AS a
              WHERE a.entity_kind = 'intervention' AND a.entity_uuid = v.uuid)
  AND NOT EXISTS (SELECT 1 FROM history AS h
                  WHERE h.patient_id = v.patient_id AND h.entity_kind = 'intervention'
                  AND h.entity_uuid = v.uuid);

DROP INDEX audit_of_entity;
