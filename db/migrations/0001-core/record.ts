/** The workspace, the commands carried out, and the append-only change record. */
export const record = `
CREATE TABLE workspace (
  workspace_id INTEGER PRIMARY KEY CHECK (workspace_id = 1),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'sample')),
  zone TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE command (
  command_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  operation TEXT NOT NULL,
  input_digest BLOB NOT NULL,
  output TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT
) STRICT;

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  command_uid BLOB NOT NULL CHECK (length(command_uid) = 16),
  operation TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  thing TEXT NOT NULL,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  subject_uid BLOB NOT NULL CHECK (length(subject_uid) = 16),
  before TEXT,
  after TEXT,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE INDEX change_by_subject ON change (subject_uid, sequence);
CREATE INDEX change_by_record ON change (uid, sequence);
CREATE INDEX change_by_command ON change (command_uid);
CREATE INDEX change_by_import ON change (recorded_at) WHERE thing = 'import';

CREATE TRIGGER change_is_only_appended BEFORE INSERT ON change
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM change)
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;
`;
